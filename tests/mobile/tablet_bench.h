#pragma once

#include "mobile/capture/actions.h"
#include "mobile/capture/photo_desk.h"
#include "mobile/capture/visit_draft.h"
#include "mobile/sync/sync_round.h"
#include "shared/storage/posix_files.h"
#include "tests/mobile/office_link.h"
#include "tests/support/fake_clock.h"
#include "tests/support/moved_clock.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <memory>

namespace tacha::testing {

/// A JPEG as far as headers tell, with `seed` inside so that each has its own hash.
inline std::string picture(unsigned seed, std::size_t bytes = 3'000)
{
    std::string jpeg{"\xFF\xD8\xFF\xC0\x00\x0B\x08\x04\xB0\x06\x40\x01\x01\x11\x00", 15}; // 1600 × 1200
    std::mt19937 chance{seed};
    while (jpeg.size() + 2 < bytes)
        jpeg += static_cast<char>(chance() & 0x7F);
    return jpeg + "\xFF\xD9";
}

inline Fix goodFix(std::int64_t timeMs)
{
    Fix fix;
    fix.at = {300'123'456, 1'140'654'321};
    fix.accuracyDm = 80;
    fix.timeMs = timeMs;
    fix.satellites = 9;
    return fix;
}

/// One tablet's core without threads: opened, closed and opened again on the same folder.
class TabletBench {
public:
    explicit TabletBench(
        std::uint64_t seed = 1, std::string folder = {}, Clock* clock = nullptr, Files* files = nullptr)
        : random(seed), environment{clock != nullptr ? *clock : fakeClock, random, files != nullptr ? *files : disk,
                            executor},
          paths{folder.empty() ? temporary.path() : folder}
    {
        open();
    }

    void open()
    {
        database = std::move(openTabletDatabase(paths.database()).value());
        recorder = std::make_unique<Recorder>(*database, paths, environment);
        guard = std::make_unique<StorageGuard>(paths, environment.files);
        desk = std::make_unique<PhotoDesk>(*recorder, paths, environment, *guard);
        actions = std::make_unique<Actions>(*recorder);
        rows = std::make_unique<RowRepository>(*database);
        journal = std::make_unique<Journal>(*database);
        photos = std::make_unique<PhotoRepository>(*database);
        drafts = std::make_unique<DraftRepository>(*database);
        meta = std::make_unique<MetaRepository>(*database);
    }
    /// As if the program had been ended and started again.
    void reopen()
    {
        meta.reset();
        drafts.reset();
        photos.reset();
        journal.reset();
        rows.reset();
        actions.reset();
        desk.reset();
        guard.reset();
        recorder.reset();
        database.reset();
        open();
    }

    /// Becomes the tablet of `person`, known to `office`.
    void enrol(OfficeLink* office = nullptr, const Id& person = idOf(7))
    {
        const DeviceId device{random.next64()};
        const SigningKey key = SigningKey::generate();
        saveKey(disk, paths, device, key);
        Identity identity;
        identity.person = person;
        identity.name = "李明";
        identity.roles = {Role::ChiefAssistant};
        identity.token = "token";
        meta->setDevice(device);
        meta->setIdentity(identity);
        if (office != nullptr)
            office->admit(device, key.publicKey(), person);
    }

    SyncSummary sync(OfficeLink& office)
    {
        SyncRound round{*database, paths, environment, office};
        return round.run();
    }

    std::unique_ptr<VisitDraft> start(const Id& project = idOf(1), VisitKind kind = VisitKind::AssistantWeekly)
    {
        return std::move(
            startVisit(*recorder, {project, kind, {}, goodFix(environment.clock.wallMs()), {}, 0}).value());
    }
    LocalPhoto shoot(const VisitDraft& draft, unsigned seed, std::size_t bytes = 3'000)
    {
        Shot shot;
        shot.draft = draft.id();
        shot.project = draft.head().project;
        return desk->keep(picture(seed, bytes), shot).value();
    }
    /// A visit with one photo and one issue, submitted.
    SubmittedVisit visit(unsigned seed = 1)
    {
        const auto draft = start();
        draft->change([](Visit& visit) {
            visit.stageSeen = Stage::S3;
            visit.note = "现场正常施工";
        });
        shoot(*draft, seed);
        draft->putIssue({{}, plainIssue(idOf(1), {}, environment.clock.wallMs())});
        fakeClock.advance(20 * kMinuteMs);
        return draft->submit().value();
    }

    TemporaryFolder temporary;
    FakeClock fakeClock;
    SeededRandom random;
    PosixFiles disk;
    ImmediateExecutor executor;
    Environment environment;
    TabletPaths paths;
    std::unique_ptr<Database> database;
    std::unique_ptr<Recorder> recorder;
    std::unique_ptr<StorageGuard> guard;
    std::unique_ptr<PhotoDesk> desk;
    std::unique_ptr<Actions> actions;
    std::unique_ptr<RowRepository> rows;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<PhotoRepository> photos;
    std::unique_ptr<DraftRepository> drafts;
    std::unique_ptr<MetaRepository> meta;
};

} // namespace tacha::testing
