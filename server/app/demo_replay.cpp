#include "server/app/demo_replay.h"

#include "shared/model/follow_up.h"

#include <algorithm>
#include <future>

namespace tacha {
namespace {

/// The office works through its desk at noon of each working day, which is when notices are issued.
constexpr int kOfficeHour = 12;
constexpr int kSigningDay = 2;
/// What the first evaluations find rests on the weeks before the history begins; the office lets it lapse.
const Date kFirstSigning{2026, 9, 15};
/// Addressees answer this long after a follow-up was issued; every fifth of them does not.
constexpr std::int64_t kReplyAfterMs = 2 * kDayMs;
constexpr std::size_t kOneInSilent = 5;
constexpr std::size_t kManyRows = 5'000;

std::int64_t officeAfter(std::int64_t atMs)
{
    for (Date day = businessDate(atMs);; day = day.plusDays(1))
        if (day.isoWeekday() <= 5 && momentMs(day, kOfficeHour) > atMs)
            return momentMs(day, kOfficeHour);
}

/// The person who does a role's work: the first by code, so that every run chooses alike.
Id holderOf(const County& county, Role role)
{
    std::pair<std::string, Id> first;
    for (const auto& [id, person] : county.people)
        if (person.active && person.holds(role) && (!first.second || person.code < first.first))
            first = {person.code, id};
    return first.second;
}

/// A device's clock, which the history sets.
class HistoryClock : public Clock {
public:
    explicit HistoryClock(std::string bootId) : m_bootId(std::move(bootId)) { }
    ClockReading read() const override { return {m_nowMs, m_nowMs, m_bootId}; }
    void set(std::int64_t ms) { m_nowMs = ms; }

private:
    std::string m_bootId;
    std::int64_t m_nowMs = 0;
};

Json withIds(Json record, const Id& visit)
{
    record["visit"] = visit.text();
    return record;
}

} // namespace

/// One tablet of the history: its key, its chain and what it last heard of the server's time.
class DemoReplay::Tablet {
public:
    Tablet(Parts& parts, const Id& person)
        : m_parts(parts), m_person(person), m_device{parts.random.next64()}, m_key(SigningKey::generate()),
          m_clock("demo-" + m_device.text()), m_writer({m_device, 0}, m_key, m_clock)
    {
        DeviceRecord record;
        record.device = m_device;
        record.person = person;
        record.publicKey = m_key.publicKey();
        m_parts.store().writeNow([&](Writer& writer) { writer.saveDevice(record); });
        sync({}, m_parts.store().nowMs()); // as after enrolment: the server learns its clock
    }

    OperationGroup write(const std::vector<Draft>& drafts, std::int64_t atMs)
    {
        m_clock.set(atMs);
        return m_writer.write(drafts, m_person, m_floorMs, atMs);
    }
    Id nextId(std::size_t index) const { return m_writer.nextId(index); }

    std::vector<Receipt> sync(std::vector<OperationGroup> groups, std::int64_t atMs)
    {
        m_clock.set(atMs);
        SyncRequest request;
        request.device = m_device;
        request.clock = m_clock.read();
        request.groups = std::move(groups);
        std::promise<Result<IngestResult>> outcome;
        m_parts.ingest->push(
            std::move(request), [&](Result<IngestResult> taken) { outcome.set_value(std::move(taken)); });
        auto taken = outcome.get_future().get();
        if (!taken)
            throw std::runtime_error("the history was refused: " + taken.error().detail);
        m_floorMs = atMs;
        return std::move(taken->receipts);
    }

private:
    Parts& m_parts;
    Id m_person;
    DeviceId m_device;
    SigningKey m_key;
    HistoryClock m_clock;
    OperationWriter m_writer;
    std::int64_t m_floorMs = 0;
};

DemoReplay::DemoReplay(Parts& parts) : m_parts(parts)
{
    m_county = m_parts.store().read([&](Reader& reader) { return m_parts.counties.current(reader); });
    m_nextOfficeMs = officeAfter(m_parts.store().nowMs());
}

DemoReplay::~DemoReplay() = default;

ReplayCounts DemoReplay::play(const demo::DemoHistory& history, std::int64_t untilMs)
{
    for (const demo::DemoVisit& visit : history.visits) {
        if (visit.syncedAtMs > untilMs)
            break;
        moveTo(visit.syncedAtMs);
        push(visit);
    }
    moveTo(untilMs);
    return m_counts;
}

void DemoReplay::moveTo(std::int64_t toMs)
{
    while (m_nextOfficeMs <= toMs) {
        m_parts.businessClock.set(m_nextOfficeMs);
        officeDay(m_nextOfficeMs);
        m_nextOfficeMs = officeAfter(m_nextOfficeMs);
    }
    if (m_parts.store().nowMs() < toMs)
        m_parts.businessClock.set(toMs);
    m_counts.evaluations += m_parts.engine->runDue().size();
}

void DemoReplay::officeDay(std::int64_t atMs)
{
    m_parts.engine->runTouched();
    m_counts.evaluations += m_parts.engine->runDue().size();
    acceptHeld();
    // A week's notices are signed on the working day after its evaluation, usually Tuesday.
    if (businessDate(atMs).isoWeekday() == kSigningDay && businessDate(atMs) >= kFirstSigning)
        signPending();
    answerIssued();
    clearAnswered();
}

std::vector<Row> DemoReplay::rowsIn(const std::string& type, std::vector<std::string> states)
{
    RowQuery query;
    query.type = type;
    query.states = std::move(states);
    query.newestFirst = false;
    query.limit = kManyRows;
    return m_parts.store().read([&](Reader& reader) { return reader.rows(query); });
}

bool DemoReplay::act(const Id& person, const Entity& entity, const std::string& event, Json body)
{
    const std::vector<Draft> drafts{IngestService::following(entity, event, std::move(body))};
    return person && m_parts.ingest->act(person, drafts).has_value();
}

void DemoReplay::signPending()
{
    for (const Row& row : rowsIn("follow_up", {"DRAFT", "PENDING_SIGN"})) {
        const auto content = row.entity.content<FollowUp>();
        if (content && !content->underReview)
            m_counts.signatures += act(holderOf(*m_county, content->signer), row.entity, "sign") ? 1 : 0;
    }
}

void DemoReplay::answerIssued()
{
    const auto now = m_parts.store().nowMs();
    for (const Row& row : rowsIn("follow_up", {"ISSUED", "SIGNED_FOR"})) {
        const auto content = row.entity.content<FollowUp>();
        const bool isSilent = row.entity.id.bytes.back() % kOneInSilent == 0;
        if (!content || isSilent || !content->addresseePerson)
            continue;
        if (row.state == "ISSUED")
            act(content->addresseePerson, row.entity, "sign_for");
        else if (now >= content->issuedAtMs.value_or(now) + kReplyAfterMs)
            m_counts.replies +=
                act(content->addresseePerson, row.entity, "reply", {{"text", "已按要求整改，请予核查。"}}) ? 1 : 0;
    }
}

void DemoReplay::clearAnswered()
{
    const Id office = holderOf(*m_county, Role::ProjectOffice);
    for (const Row& row : rowsIn("follow_up", {"REPLIED"}))
        if (const auto content = row.entity.content<FollowUp>(); content && content->proposedForClearing)
            m_counts.cleared += act(office, row.entity, "clear", {{"reason", "经核查已落实，予以销号。"}}) ? 1 : 0;
}

void DemoReplay::acceptHeld()
{
    const Id supervisor = holderOf(*m_county, Role::Supervisor);
    const auto now = m_parts.store().nowMs();
    for (const Row& row : rowsIn("visit", {"PENDING_REVIEW"})) {
        const bool isOld = row.entity.creation && row.entity.creation->receivedMs + kDayMs <= now;
        if (isOld && !m_scenarioVisits.contains(row.entity.id))
            m_counts.accepted += act(supervisor, row.entity, "accept", {{"reason", "情况属实，予以认定。"}}) ? 1 : 0;
    }
}

DemoReplay::Tablet& DemoReplay::tabletOf(const Id& person, int number)
{
    auto& tablet = m_tablets[{person, number}];
    if (!tablet)
        tablet = std::make_unique<Tablet>(m_parts, person);
    return *tablet;
}

void DemoReplay::push(const demo::DemoVisit& visit)
{
    Tablet& tablet = tabletOf(visit.author, visit.tablet);
    const Id& project = visit.visit.project;
    std::vector<OperationGroup> groups;
    const auto fix = visit.visit.fixes.empty() ? std::nullopt : std::optional{visit.visit.fixes.front()};
    VisitOpening opening{project, visit.visit.kind, visit.visit.startedAtMs, fix};
    const Id openingId = tablet.nextId(0);
    groups.push_back(tablet.write({recordDraft("visit_opening", project, toJson(opening))}, opening.startedAtMs));

    Visit submitted = visit.visit;
    submitted.opening = openingId;
    const Id visitId = tablet.nextId(0);
    std::vector<Draft> drafts{recordDraft("visit", project, toJson(submitted))};
    std::vector<Id> issues;
    for (Issue issue : visit.issues) {
        issues.push_back(tablet.nextId(drafts.size()));
        drafts.push_back(recordDraft("issue", project, withIds(toJson(issue), visitId)));
    }
    for (Suggestion suggestion : visit.suggestions)
        drafts.push_back(recordDraft("suggestion", project, withIds(toJson(suggestion), visitId)));
    std::vector<std::string> originals;
    for (const demo::DemoPhoto& taken : visit.photos) {
        Photo photo = taken.photo;
        photo.visit = visitId;
        if (taken.issue >= 0)
            photo.issue = issues.at(static_cast<std::size_t>(taken.issue));
        originals.push_back(photo.sha256);
        drafts.push_back(recordDraft("photo", project, toJson(photo)));
    }
    groups.push_back(tablet.write(drafts, visit.submittedAtMs));
    for (const Receipt& receipt : tablet.sync(std::move(groups), visit.syncedAtMs)) {
        ++m_counts.operations;
        if (receipt.fate != Fate::Applied)
            ++m_counts.notApplied[std::string{nameOf(receipt.fate)} + " " + receipt.reason];
    }
    m_parts.photos->photosRecorded(originals);
    m_counts.photos += originals.size();
    ++m_counts.visits;
    if (!visit.scenario.empty())
        m_scenarioVisits.insert(visitId);
}

} // namespace tacha
