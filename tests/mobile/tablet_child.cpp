// A tablet that works without pause until it is killed: visits, photos, submissions, syncs. It says what it has
// finished, one line each, the moment the call has returned; with `finish` it brings everything that is left to the
// office and ends.
#include "tests/mobile/tablet_bench.h"

#include <unistd.h>

#include <iostream>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// Past every buffer: what was said stays said when the process dies.
void say(const std::string& line)
{
    const std::string text = line + "\n";
    if (::write(STDOUT_FILENO, text.data(), text.size()) < 0)
        ::_exit(3);
}

void submit(VisitDraft& draft)
{
    draft.change([](Visit& visit) {
        visit.stageSeen = Stage::S3;
        if (visit.note.empty())
            visit.note = "现场正常施工";
    });
    const auto submitted = draft.submit();
    if (submitted)
        say("visit " + submitted->visit.text());
}

void work(TabletBench& tablet, OfficeLink& office, unsigned seed)
{
    for (unsigned i = 0;; ++i) {
        const auto draft = tablet.start();
        say("opening " + draft->id().text());
        draft->change([&](Visit& visit) { visit.note = "记录 " + std::to_string(i); });
        say("note " + draft->id().text() + " " + std::to_string(i));
        for (unsigned shot = 0; shot < 2; ++shot)
            say("photo " + tablet.shoot(*draft, seed * 100'000 + i * 10 + shot, 60'000).manifest.sha256);
        draft->putIssue({{}, plainIssue(idOf(1), {}, tablet.environment.clock.wallMs())});
        submit(*draft);
        if (i % 2 == 1)
            tablet.sync(office);
    }
}

bool finish(TabletBench& tablet, OfficeLink& office)
{
    for (const LocalPhoto& photo : tablet.desk->recover())
        if (const auto head = tablet.drafts->find(photo.draft); head && head->state == DraftState::Open)
            if (!tablet.desk->adopt(photo.id, photo.draft))
                return false;
    for (const DraftHead& head : tablet.drafts->open())
        submit(*VisitDraft::open(*tablet.recorder, head.id).value());
    return tablet.sync(office).upToDate;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 4)
        return 2;
    const std::string folder = arguments[1];
    const auto seed = static_cast<unsigned>(std::stoul(arguments[2]));
    const std::string mode = arguments[3];
    SystemClock clock;
    TabletBench tablet{clock.read().wallMs % 1'000'000 * 1'000ULL + seed, folder, &clock};
    OfficeLink office{folder + "/office.log"};
    if (!tablet.meta->device())
        tablet.enrol();
    const auto key = loadKey(tablet.disk, tablet.paths, *tablet.meta->device()).value();
    office.admit(*tablet.meta->device(), key.publicKey(), idOf(7));
    office.settle();
    if (mode == "finish")
        return finish(tablet, office) ? 0 : 1;
    tablet.desk->recover();
    work(tablet, office, seed);
}
