#include "mobile/capture/recorder.h"

namespace tacha {

Recorder::Recorder(Database& database, TabletPaths paths, Environment& environment)
    : m_database(database), m_paths(std::move(paths)), m_environment(environment), m_meta(database),
      m_journal(database), m_rows(database)
{
}

Result<std::vector<Id>> Recorder::record(
    std::vector<Draft> drafts, const Also& also, std::optional<std::int64_t> satelliteMs)
{
    return record([&](const IdOf&) { return drafts; }, also, satelliteMs);
}

Result<std::vector<Id>> Recorder::record(const Make& make, const Also& also, std::optional<std::int64_t> satelliteMs)
{
    OperationGroup group;
    auto ids = withRoom([&] { return commit(make, also, satelliteMs, group); });
    if (ids && !ids->empty() && onRecorded)
        onRecorded(group.operations);
    return ids;
}

Result<std::vector<Id>> Recorder::commit(
    const Make& make, const Also& also, std::optional<std::int64_t> satelliteMs, OperationGroup& group)
{
    // The device is read inside: after a fork the sync thread gives this tablet another one.
    Transaction transaction{m_database};
    std::vector<Id> ids;
    const auto device = m_meta.device();
    const auto identity = m_meta.identity();
    if (!device || !identity)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    const SigningKey* key = this->key(*device);
    if (key == nullptr)
        return fail(ErrorCode::Storage, "the key of this device is missing or damaged", "key");
    OperationWriter writer{m_journal.position(*device), *key, m_environment.clock};
    const std::vector<Draft> drafts = make([&](std::size_t index) { return writer.nextId(index); });
    if (drafts.empty())
        return ids;
    group = writer.write(drafts, identity->person, m_meta.serverFloorMs(), satelliteMs);
    m_journal.append(group);
    const ClockOffset offset = m_meta.clockOffset();
    for (const Operation& operation : group.operations) {
        m_rows.applyOwn(placedLocally(operation, offset));
        ids.push_back(Id::of(operation.dot));
    }
    if (also)
        also(ids);
    transaction.commit();
    return ids;
}

EventTime Recorder::now()
{
    const ClockReading reading = m_environment.clock.read();
    Operation moment;
    moment.wallMs = reading.wallMs;
    moment.monotonicMs = reading.monotonicMs;
    moment.bootId = reading.bootId;
    return correctedTime(moment, m_meta.clockOffset());
}

const SigningKey* Recorder::key(const DeviceId& device)
{
    if (const auto known = m_keys.find(device); known != m_keys.end())
        return &known->second;
    auto loaded = loadKey(m_environment.files, m_paths, device);
    return loaded ? &m_keys.emplace(device, std::move(*loaded)).first->second : nullptr;
}

} // namespace tacha
