#include "server/services/ingest_service.h"

#include "server/services/document_number.h"
#include "shared/model/issue.h"
#include "shared/rules/reconcile.h"

#include <algorithm>
#include <map>

namespace tacha {
namespace {

constexpr std::size_t kKeptKeys = 10'000; // prepared device keys; more tablets than a county has
constexpr std::size_t kRetriedAtOnce = 5'000; // operations of the quarantine looked at in one transaction
constexpr std::int64_t kNoteSyncEveryMs = kMinuteMs; // a sync that brings nothing is not worth a commit each time

} // namespace

/// A follow-up that was signed in this job.
struct IngestService::Signed {
    Id followUp;
    std::string number;
};

/// The store as ingest sees it: a job's writer, with the county's rights.
class IngestService::Adapter : public IngestStore {
public:
    Adapter(Writer& writer, const County& county, const IngestService& service)
        : m_writer(writer), m_county(county), m_service(service)
    {
    }

    std::vector<Signed> takeSigned() { return std::exchange(m_signed, {}); }

    std::optional<DeviceRecord> device(const DeviceId& device) override
    {
        auto record = m_writer.device(device);
        if (record)
            m_previousSyncMs = record->lastSyncMs;
        return record;
    }
    void saveDevice(const DeviceRecord& device) override { m_writer.saveDevice(device); }
    std::optional<JournalEntry> journalEntry(const Dot& dot) override { return m_writer.journalEntry(dot); }
    std::vector<std::string> newestHashes(const DeviceId& device, std::size_t count) override
    {
        return m_writer.newestHashes(device, count);
    }
    void appendJournal(const JournalEntry& entry) override
    {
        m_writer.appendJournal(entry);
        noteVisit(entry);
    }
    std::optional<Entity> entity(const Id& id) override { return m_writer.entity(id); }
    void saveEntity(const Entity& entity) override { m_writer.saveEntity(entity); }

    Rights rightsFor(const Operation& operation, const EventTime& event, const Entity* entity) override
    {
        if (operation.author != personOf(operation.dot.device))
            return {}; // a tablet speaks for whom it was enrolled to
        return rightsOf(m_county, operation, event, entity);
    }
    std::string numberFor(const Entity& entity, const PlacedOperation& signature) override
    {
        const auto content = entity.content<FollowUp>();
        if (signature.operation.type != "follow_up" || !content)
            return {};
        std::string number = nextDocumentNumber(m_writer, m_service.m_numberPrefix, content->kind, m_writer.nowMs());
        m_signed.push_back({entity.id, number});
        return number;
    }

    void settleJournal(const JournalEntry& entry) override
    {
        m_writer.settleJournal(entry);
        m_writer.touch(entry.placed.operation.project);
        noteVisit(entry);
    }

private:
    /// A visit that counts from now on waits for its verdict.
    void noteVisit(const JournalEntry& entry)
    {
        const Operation& operation = entry.placed.operation;
        if (operation.kind == OperationKind::Record && operation.type == "visit" && entry.fate != Fate::Quarantined)
            m_writer.noteArrival({operation.entity, operation.project, m_previousSyncMs});
    }
    Id personOf(const DeviceId& device)
    {
        if (device != m_lastDevice) {
            m_lastDevice = device;
            m_lastPerson = m_writer.device(device).value_or(DeviceRecord{}).person;
        }
        return m_lastPerson;
    }

    Writer& m_writer;
    const County& m_county;
    const IngestService& m_service;
    DeviceId m_lastDevice;
    Id m_lastPerson;
    std::int64_t m_previousSyncMs = 0;
    std::vector<Signed> m_signed;
};

IngestService::IngestService(
    Store& store, CountyCache& counties, ServerIdentity identity, const Clock& clock, std::string numberPrefix)
    : m_store(store), m_counties(counties), m_identity(std::move(identity)), m_clock(clock),
      m_numberPrefix(std::move(numberPrefix))
{
}

IngestService::~IngestService() = default;

Result<std::shared_ptr<const VerifyingKey>> IngestService::keyOf(const DeviceRecord& device)
{
    const std::lock_guard lock{m_keysMutex};
    const auto known = m_keys.find(device.publicKey);
    if (known != m_keys.end())
        return known->second;
    auto key = VerifyingKey::fromText(device.publicKey);
    if (!key)
        return tl::unexpected(key.error());
    if (m_keys.size() >= kKeptKeys)
        m_keys.clear();
    return m_keys.emplace(device.publicKey, std::make_shared<const VerifyingKey>(std::move(*key))).first->second;
}

void IngestService::push(SyncRequest request, Done done)
{
    const auto device = m_store.read([&](Reader& reader) { return reader.device(request.device); });
    if (!device || device->revoked)
        return done(fail(ErrorCode::Unauthorized, "unknown or revoked device", "device"));
    const auto key = keyOf(*device);
    if (!key)
        return done(tl::unexpected(key.error()));
    const std::int64_t nowMs = m_store.nowMs();
    if (request.groups.empty() && request.ackedCounter <= device->lastCounter
        && nowMs - device->lastSyncMs < kNoteSyncEveryMs) {
        IngestResult nothing;
        nothing.lastCounter = device->lastCounter;
        return done(std::move(nothing));
    }
    struct Pushed {
        PushContext context;
        std::vector<PreparedGroup> groups;
        Result<IngestResult> result;
    };
    const auto pushed = std::make_shared<Pushed>();
    pushed->context = {request.device, request.clock, request.ackedCounter, 0};
    pushed->groups = prepare(std::move(request.groups), **key);
    const auto job = [this, pushed](Writer& writer) {
        const auto county = m_counties.current(writer);
        pushed->context.nowMs = writer.nowMs();
        Adapter adapter{writer, *county, *this};
        pushed->result = ingest(adapter, pushed->context, pushed->groups, m_identity.macKey);
        for (const Signed& follow : adapter.takeSigned())
            issue(writer, *county, follow);
    };
    m_store.write(job, [this, pushed, done = std::move(done)](const Result<>& kept) {
        if (kept && pushed->result && !pushed->result->touchedProjects.empty() && m_onTaken)
            m_onTaken();
        done(kept ? std::move(pushed->result) : Result<IngestResult>{tl::unexpected(kept.error())});
    });
}

Result<> IngestService::check(Writer& writer, const County& county, const Id& person, const Draft& draft) const
{
    Operation operation;
    operation.kind = draft.kind;
    operation.type = draft.type;
    operation.entity = draft.entity;
    operation.project = draft.project;
    operation.author = person;
    operation.floorMs = writer.nowMs();
    operation.body = draft.body;
    if (const std::string invalid = invalidReason(operation); !invalid.empty())
        return fail(ErrorCode::InvalidInput, "a draft cannot be applied", invalid);
    const auto entity = draft.kind == OperationKind::Record ? std::nullopt : writer.entity(draft.entity);
    if (draft.kind != OperationKind::Record && (!entity || entity->type != draft.type))
        return fail(ErrorCode::NotFound, "there is no " + draft.type + " " + draft.entity.text());
    const Rights rights = rightsOf(county, operation, {writer.nowMs(), ClockTrust::B}, entity ? &*entity : nullptr);
    if (!rights.everHeld)
        return fail(ErrorCode::Forbidden, "no right to this " + draft.type, "no_right");
    if (!rights.refused.empty())
        return fail(ErrorCode::Forbidden, "not a step for this person", rights.refused);
    if (draft.kind == OperationKind::Command) {
        const auto walk = entity->walk();
        const auto machine = machineOf(entity->type);
        const bool possible = machine && findTransition(*machine, walk.state, operation.event()) != nullptr;
        if (operation.after() != walk.head || !possible)
            return fail(ErrorCode::Conflict, "it has moved on to " + walk.state, "overtaken");
    }
    return {};
}

Result<IngestResult> IngestService::act(const Id& person, std::span<const Draft> drafts)
{
    Result<IngestResult> outcome;
    m_store.writeNow([&](Writer& writer) {
        const auto county = m_counties.current(writer);
        for (const Draft& draft : drafts)
            if (const auto checked = check(writer, *county, person, draft); !checked) {
                outcome = tl::unexpected(checked.error());
                return;
            }
        outcome = write(writer, drafts, person);
    });
    if (outcome && m_onTaken)
        m_onTaken();
    return outcome;
}

IngestResult IngestService::write(Writer& writer, std::span<const Draft> drafts, const Id& author)
{
    if (drafts.empty())
        return {};
    const auto county = m_counties.current(writer);
    DeviceRecord self = writer.device(m_identity.device).value_or(DeviceRecord{});
    if (self.publicKey.empty()) {
        self.device = m_identity.device;
        self.publicKey = m_identity.key.publicKey();
        writer.saveDevice(self);
    }
    OperationWriter operations{{self.device, self.lastCounter, self.lastHash}, m_identity.key, m_clock};
    const OperationGroup group = operations.write(drafts, author, writer.nowMs());
    Adapter adapter{writer, *county, *this};
    IngestResult result = ingestOwn(adapter, group, writer.nowMs(), m_identity.macKey);
    for (const Signed& follow : adapter.takeSigned())
        issue(writer, *county, follow);
    return result;
}

std::size_t IngestService::retryQuarantined()
{
    const auto isThere = [](Reader& reader) { return !reader.journalOf(Fate::Quarantined, 1).empty(); };
    if (!m_store.read(isThere))
        return 0;
    std::size_t applied = 0;
    m_store.writeNow([&](Writer& writer) {
        std::map<std::pair<DeviceId, std::uint64_t>, std::vector<JournalEntry>> groups;
        auto entries = writer.journalOf(Fate::Quarantined, kRetriedAtOnce);
        const bool isCut = entries.size() == kRetriedAtOnce;
        std::pair<DeviceId, std::uint64_t> last;
        for (JournalEntry& entry : entries) {
            last = {entry.placed.operation.dot.device, entry.groupFirst};
            groups[last].push_back(std::move(entry));
        }
        if (isCut)
            groups.erase(last); // part of it may lie beyond the limit, and a group applies whole or not at all
        std::vector<std::vector<JournalEntry>> list;
        for (auto& [first, group] : groups)
            list.push_back(std::move(group));
        const auto county = m_counties.current(writer);
        Adapter adapter{writer, *county, *this};
        applied = tacha::retryQuarantined(adapter, std::move(list), writer.nowMs());
        for (const Signed& follow : adapter.takeSigned())
            issue(writer, *county, follow);
    });
    return applied;
}

/// Writes number, moment and deadlines into what was just signed, and gives notice of the issue that it is about.
void IngestService::issue(Writer& writer, const County& county, const Signed& follow)
{
    const auto entity = writer.entity(follow.followUp);
    auto content = entity->content<FollowUp>();
    if (!content)
        return;
    std::optional<Entity> issueEntity = content->issue ? writer.entity(content->issue) : std::nullopt;
    std::optional<Issue> about;
    if (issueEntity)
        if (auto read = fromJson<Issue>(issueEntity->body()))
            about = std::move(*read);
    std::vector<CalendarYear> years;
    for (const auto& [id, year] : county.calendarYears)
        years.push_back(year);
    const std::int64_t nowMs = writer.nowMs();
    const Deadlines due = deadlinesFor(*content, about ? &*about : nullptr, nowMs, Calendar{years});
    content->number = follow.number;
    content->issuedAtMs = nowMs;
    content->signForDueMs = due.signForMs;
    content->replyDueMs = due.replyMs;
    content->clearDueMs = due.clearMs;
    std::vector<Draft> drafts{replacing(*entity, "content", toJson(*content))};
    if (content->kind == FollowUpKind::Rectify && issueEntity && issueEntity->state() == "OPEN")
        drafts.push_back(following(*issueEntity, "notice", {{"follow_up", follow.followUp.text()}}));
    write(writer, drafts);
}

Draft IngestService::replacing(const Entity& entity, const std::string& field, Json value, std::string reason)
{
    std::vector<Dot> over;
    const auto known = entity.registers.find(field);
    if (known != entity.registers.end())
        over = known->second.dots();
    return editDraft(entity.type, entity.id, entity.project, field, std::move(value), over, std::move(reason));
}

Draft IngestService::following(const Entity& entity, const std::string& event, Json body)
{
    return commandDraft(entity.type, entity.id, entity.project, event, entity.walk().head, std::move(body));
}

} // namespace tacha
