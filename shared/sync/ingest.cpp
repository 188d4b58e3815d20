#include "shared/sync/ingest.h"

#include "shared/core/json_fields.h"
#include "shared/model/validate.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace tacha {
namespace {

constexpr std::int64_t kReturnsForMs = 30 * kDayMs; // later only a supervisor brings edits and commands back
constexpr std::size_t kForkWindow = 1'000; // hashes shown to a forked tablet; one that differs further back starts anew

/// Reference data and anything else whose content is a register exist without a creating record.
bool needsCreation(std::string_view type)
{
    return machineOf(type).has_value();
}

template <class Record> std::string firstProblem(const Json& body)
{
    const auto record = fromJson<Record>(body);
    if (!record)
        return "E_FIELD";
    for (const Problem& problem : validate(*record))
        if (!problem.warning)
            return problem.code;
    return {};
}

/// Takes the groups of one request, one after the other.
class Ingest {
public:
    Ingest(IngestStore& store, DeviceRecord device, const PushContext& context, std::string_view macKey)
        : m_store(store), m_device(std::move(device)), m_context(context), m_macKey(macKey)
    {
        m_offset = {context.clock.bootId, context.nowMs - context.clock.wallMs,
            context.nowMs - context.clock.monotonicMs, context.nowMs};
    }

    /// False if nothing more of this request can be taken.
    bool take(const PreparedGroup& prepared)
    {
        const auto& operations = prepared.group.operations;
        const std::uint64_t first = operations.front().dot.counter;
        if (first <= m_device.lastCounter)
            return repeat(prepared);
        if (first != m_device.lastCounter + 1) {
            m_result.gap = m_device.lastCounter + 1;
            return false;
        }
        if (operations.front().previous != m_device.lastHash)
            return forked();
        apply(prepared);
        return true;
    }

    /// The server's own group: it names entities as it likes, and needs no right.
    void takeOwn(const PreparedGroup& prepared)
    {
        for (const Operation& operation : prepared.group.operations)
            m_rights[operation.dot] = Rights{.everHeld = true, .endedBefore = false, .refused = {}};
        applyChecked(prepared, prepared.invalid);
    }

    /// A group that stood in quarantine. False if its cause has not gone.
    bool retry(std::vector<JournalEntry>& group)
    {
        m_entities.clear();
        m_promised.clear();
        for (const JournalEntry& entry : group)
            if (!invalidReason(entry.placed.operation).empty()
                || !check(entry.placed.operation, entry.placed.event).empty())
                return false;
        for (JournalEntry& entry : group) {
            applyRights(entry.placed);
            entry.fate = Fate::Applied;
            entry.reason.clear();
            entry.number = fold(entry);
            m_store.settleJournal(entry);
        }
        saveChanged();
        return true;
    }

    IngestResult finish(bool changedClock)
    {
        if (changedClock) {
            m_device.offset = m_offset;
            m_device.lastSyncMs = m_context.nowMs;
        }
        m_store.saveDevice(m_device);
        m_result.lastCounter = m_device.lastCounter;
        if (!m_result.gap && !m_result.fork && m_context.ackedCounter > m_device.lastCounter)
            m_result.gap = m_device.lastCounter + 1; // this server came back from a backup and needs them again
        return std::move(m_result);
    }

private:
    /// A group that was taken before: the same answer again, unless it is another group under the same name.
    bool repeat(const PreparedGroup& prepared)
    {
        for (std::size_t i = 0; i < prepared.hashes.size(); ++i) {
            const auto known = m_store.journalEntry(prepared.group.operations[i].dot);
            if (!known || known->placed.hash != hexOf(prepared.hashes[i]))
                return forked();
            m_result.receipts.push_back(receiptOf(*known));
        }
        return true;
    }

    bool forked()
    {
        Fork fork;
        fork.hashes = m_store.newestHashes(m_device.device, kForkWindow);
        fork.from = m_device.lastCounter - fork.hashes.size() + 1;
        m_result.fork = std::move(fork);
        return false;
    }

    void apply(const PreparedGroup& prepared)
    {
        m_entities.clear();
        m_promised.clear();
        std::string quarantine = prepared.invalid;
        for (const Operation& operation : prepared.group.operations)
            if (quarantine.empty())
                quarantine = check(operation, eventTime(operation, claimedMs(operation), offsetFor(operation)));
        if (!quarantine.empty())
            m_entities.clear(); // what the check promised will not come
        applyChecked(prepared, quarantine);
    }

    void applyChecked(const PreparedGroup& prepared, const std::string& quarantine)
    {
        for (std::size_t i = 0; i < prepared.hashes.size(); ++i)
            journal(prepared, i, quarantine);
        saveChanged();
    }

    void saveChanged()
    {
        for (const Id& id : m_order)
            m_store.saveEntity(m_entities.at(id));
        m_order.clear();
    }

    /// Why the operation's group must be quarantined, or empty. What the group itself creates counts as there.
    std::string check(const Operation& operation, const EventTime& event)
    {
        const Entity& entity = load(operation.entity);
        if (operation.kind == OperationKind::Record) {
            if (operation.entity != Id::of(operation.dot))
                return "foreign_id"; // only the server names things otherwise
            created(operation);
        } else if (!entity.creation && needsCreation(operation.type)) {
            return "parent_missing";
        } else if (!entity.type.empty() && entity.type != operation.type) {
            return "wrong_type";
        }
        const Rights rights =
            m_store.rightsFor(operation, event, operation.kind == OperationKind::Record ? nullptr : &entity);
        m_rights[operation.dot] = rights;
        return rights.everHeld ? "" : "no_right";
    }

    /// Lets later operations of the same group see that the entity will exist.
    void created(const Operation& operation)
    {
        Entity& entity = load(operation.entity);
        if (entity.creation)
            return;
        entity.id = operation.entity;
        entity.type = operation.type;
        entity.project = operation.project;
        entity.creation = Creation{.dot = operation.dot,
            .author = operation.author,
            .order = {},
            .event = {},
            .receivedMs = 0,
            .hash = {},
            .flags = {},
            .body = operation.body};
        m_promised.push_back(operation.entity);
    }

    void journal(const PreparedGroup& prepared, std::size_t index, const std::string& quarantine)
    {
        const Operation& operation = prepared.group.operations[index];
        JournalEntry entry;
        entry.placed = place(operation, prepared.hashes[index]);
        entry.canonical = prepared.canonical[index];
        entry.groupFirst = prepared.group.operations.front().dot.counter;
        if (index == 0) {
            entry.signature = prepared.group.signature;
            entry.algorithm = prepared.group.algorithm;
        }
        if (!quarantine.empty()) {
            entry.fate = Fate::Quarantined;
            entry.reason = quarantine;
        } else {
            entry.number = fold(entry);
        }
        m_store.appendJournal(entry);
        m_device.lastCounter = operation.dot.counter;
        m_device.lastHash = shortHash(prepared.hashes[index]);
        m_device.lastOrder = entry.placed.order;
        m_result.receipts.push_back(receiptOf(entry));
        touch(entry);
    }

    PlacedOperation place(const Operation& operation, const Hash& hash)
    {
        PlacedOperation placed;
        placed.operation = operation;
        placed.hash = hexOf(hash);
        const ClockOffset& offset = offsetFor(operation);
        placed.order =
            orderTime(correctedTime(operation, offset).ms, operation.floorMs, m_context.nowMs, m_device.lastOrder);
        placed.event = eventTime(operation, claimedMs(operation), offset);
        placed.receivedMs = m_context.nowMs;
        applyRights(placed);
        return placed;
    }

    /// What the check found; nothing where it stopped before.
    void applyRights(PlacedOperation& placed)
    {
        const Rights rights = m_rights[placed.operation.dot];
        placed.refused = rights.refused;
        if (rights.endedBefore)
            placed.flags.push_back("after_grant_ended");
    }

    /// Applies one operation to its entity; sets the entry's fate. Returns the document number of a signature, or
    /// empty.
    std::string fold(JournalEntry& entry)
    {
        Entity& entity = load(entry.placed.operation.entity);
        const auto promised = std::find(m_promised.begin(), m_promised.end(), entity.id);
        if (promised != m_promised.end()) {
            entity.creation.reset();
            m_promised.erase(promised);
        }
        entity.apply(entry.placed);
        if (std::find(m_order.begin(), m_order.end(), entity.id) == m_order.end())
            m_order.push_back(entity.id);
        if (entry.placed.operation.kind == OperationKind::Edit) {
            const auto found = entity.registers.find(entry.placed.operation.field());
            entry.fate = found != entity.registers.end() && found->second.inConflict() ? Fate::Conflict : Fate::Applied;
        }
        if (entry.placed.operation.kind != OperationKind::Command)
            return {};
        return judge(entry, entity);
    }

    std::string judge(JournalEntry& entry, const Entity& entity)
    {
        const auto walk = entity.walk();
        for (std::size_t i = 0; i < entity.steps.size(); ++i) {
            if (entity.steps[i].dot != entry.placed.operation.dot)
                continue;
            entry.reason = walk.reasons[i];
            entry.fate = walk.fates[i] == StepFate::Taken ? Fate::Applied
                : walk.fates[i] == StepFate::Merged       ? Fate::Merged
                                                          : Fate::Superseded;
        }
        const bool signature = entry.fate == Fate::Applied && entry.placed.operation.event() == "sign";
        return signature ? m_store.numberFor(entity, entry.placed) : "";
    }

    void touch(const JournalEntry& entry)
    {
        const Operation& operation = entry.placed.operation;
        m_result.touchedEntities.push_back(operation.entity);
        auto& projects = m_result.touchedProjects;
        if (operation.project && std::find(projects.begin(), projects.end(), operation.project) == projects.end())
            projects.push_back(operation.project);
    }

    Receipt receiptOf(const JournalEntry& entry)
    {
        Receipt receipt{entry.placed.operation.dot, entry.placed.hash.substr(0, kNoPredecessor.size()), entry.fate,
            entry.reason, entry.placed.order, entry.placed.event, entry.number, {}};
        receipt.mac = macOf(receipt, m_macKey);
        return receipt;
    }

    /// Operations of the boot that is speaking now are corrected by its own clock, older ones by what was known before.
    const ClockOffset& offsetFor(const Operation& operation) const
    {
        return operation.bootId == m_context.clock.bootId ? m_offset : m_device.offset;
    }

    Entity& load(const Id& id)
    {
        const auto known = m_entities.find(id);
        if (known != m_entities.end())
            return known->second;
        return m_entities.emplace(id, m_store.entity(id).value_or(Entity{})).first->second;
    }

    IngestStore& m_store;
    DeviceRecord m_device;
    const PushContext& m_context;
    std::string_view m_macKey;
    ClockOffset m_offset;
    IngestResult m_result;
    std::unordered_map<Id, Entity> m_entities; ///< of the group at hand
    std::unordered_map<Dot, Rights> m_rights;
    std::vector<Id> m_order; ///< entities changed by the group, in order
    std::vector<Id> m_promised; ///< entities that the group will create
};

PreparedGroup prepareGroup(OperationGroup group)
{
    PreparedGroup prepared{std::move(group), {}, {}, {}};
    std::string previous;
    for (Operation& operation : prepared.group.operations) {
        prepared.canonical.push_back(operation.canonicalBytes());
        operation.json = nullptr; // the bytes say it all; the writer's thread need not carry it about
        prepared.hashes.push_back(sha256(prepared.canonical.back()));
        if (!previous.empty() && operation.previous != previous)
            prepared.invalid = "chain";
        previous = shortHash(prepared.hashes.back());
        if (prepared.invalid.empty())
            prepared.invalid = invalidReason(operation);
    }
    return prepared;
}

DeviceRecord serverDevice(const DeviceId& self)
{
    DeviceRecord record;
    record.device = self;
    return record;
}

bool countsUp(const OperationGroup& group, const DeviceId& device)
{
    std::uint64_t expected = group.operations.front().dot.counter;
    return std::all_of(group.operations.begin(), group.operations.end(), [&](const Operation& operation) {
        return operation.dot == Dot{device, expected++};
    });
}

} // namespace

std::vector<PreparedGroup> prepare(std::vector<OperationGroup> groups, const VerifyingKey& key)
{
    std::vector<PreparedGroup> all;
    all.reserve(groups.size());
    for (OperationGroup& group : groups) {
        PreparedGroup prepared = prepareGroup(std::move(group));
        if (prepared.group.algorithm != kEcdsaP256
            || !key.verifies(signedMessage(prepared.hashes), prepared.group.signature))
            prepared.invalid = "signature";
        all.push_back(std::move(prepared));
    }
    return all;
}

Result<IngestResult> ingest(
    IngestStore& store, const PushContext& context, std::span<const PreparedGroup> groups, std::string_view macKey)
{
    auto device = store.device(context.device);
    if (!device || device->revoked)
        return fail(ErrorCode::Unauthorized, "unknown or revoked device", "device");
    for (const PreparedGroup& prepared : groups)
        if (!countsUp(prepared.group, context.device))
            return fail(ErrorCode::InvalidInput, "a group's dots are not the sender's own, without holes", "dots");
    Ingest ingest{store, std::move(*device), context, macKey};
    for (const PreparedGroup& prepared : groups)
        if (!ingest.take(prepared))
            break;
    return ingest.finish(true);
}

IngestResult ingestOwn(IngestStore& store, const OperationGroup& group, std::int64_t nowMs, std::string_view macKey)
{
    const DeviceId self = group.operations.front().dot.device;
    DeviceRecord device = store.device(self).value_or(serverDevice(self));
    const Operation& first = group.operations.front();
    const PushContext context{self, {first.wallMs, first.monotonicMs, first.bootId}, 0, nowMs};
    Ingest ingest{store, std::move(device), context, macKey};
    ingest.takeOwn(prepareGroup(group));
    return ingest.finish(false);
}

std::size_t retryQuarantined(IngestStore& store, std::vector<std::vector<JournalEntry>> groups, std::int64_t nowMs)
{
    const auto returnsByItself = [&](const std::vector<JournalEntry>& group) {
        return std::all_of(group.begin(), group.end(), [&](const JournalEntry& entry) {
            const bool forged = entry.reason == "signature" || entry.reason == "chain";
            const bool fresh = nowMs - entry.placed.receivedMs <= kReturnsForMs;
            return !forged && (fresh || entry.placed.operation.kind == OperationKind::Record);
        });
    };
    std::erase_if(groups, [&](const auto& group) { return group.empty() || !returnsByItself(group); });
    std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const JournalEntry& entry) {
            return std::tie(entry.placed.order, entry.placed.operation.dot);
        };
        return rank(a.front()) < rank(b.front());
    });
    const PushContext context;
    Ingest ingest{store, {}, context, {}};
    std::size_t applied = 0;
    // One may be what another waits for: again until nothing moves.
    while (std::erase_if(groups, [&](auto& group) {
        const bool done = ingest.retry(group);
        applied += done ? group.size() : 0;
        return done;
    }) != 0) { }
    return applied;
}

std::string macOf(const Receipt& receipt, std::string_view macKey)
{
    return toHex(bytesOf(hmacSha256(macKey, receipt.sealedText())).substr(0, 16));
}

std::string invalidReason(const Operation& operation)
{
    if (!isKnownType(operation.type))
        return "unknown_type";
    if (operation.kind == OperationKind::Edit)
        return operation.field().empty() || !operation.body.contains("value") ? "E_FIELD" : "";
    if (operation.kind == OperationKind::Command)
        return operation.event().empty() || !operation.after() ? "E_FIELD" : "";
    if (operation.type == "visit")
        return firstProblem<Visit>(operation.body);
    if (operation.type == "photo")
        return firstProblem<Photo>(operation.body);
    if (operation.type == "issue")
        return firstProblem<Issue>(operation.body);
    if (operation.type == "suggestion")
        return firstProblem<Suggestion>(operation.body);
    if (operation.type == "visit_opening")
        return fromJson<VisitOpening>(operation.body) ? "" : "E_FIELD";
    return {};
}

} // namespace tacha
