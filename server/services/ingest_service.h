#pragma once

#include "server/services/scope.h"
#include "shared/evidence/signature.h"

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>

namespace tacha {

/// Who the server is when it writes by itself: a device of its own, new at every process start.
struct ServerIdentity {
    DeviceId device;
    SigningKey key;
    std::string macKey; ///< seals receipts; a file outside the database

    /// A new device and key, kept as `server-device.key` in `folder`; reads or makes the seal's key `receipts.key`
    /// there. Throws StorageError.
    static ServerIdentity make(Files& files, const std::string& folder, Random& random);
};

/// Takes operations into the store. Safe from any thread.
class IngestService {
public:
    IngestService(Store& store, CountyCache& counties, ServerIdentity identity, const Clock& clock,
        std::string numberPrefix = "青重办");
    ~IngestService();

    using Done = std::function<void(Result<IngestResult>)>;
    /// Takes one tablet's groups: checks signatures on the calling thread, then queues. `done` comes on the writer's
    /// thread once everything is durable. Unauthorized if the device is unknown or revoked. Repeating a request changes
    /// nothing.
    void push(SyncRequest request, Done done);

    /// What someone at the office does, as one group through the server's own device. Waits until durable.
    /// Forbidden with reason (`no_right`, or a word of `refusalOf`) if they have no right to one of the drafts; then
    /// nothing is written. Conflict with reason `overtaken` if a command does not follow the head; NotFound if what an
    /// edit or command is about is not there. Not from the writer's thread.
    Result<IngestResult> act(const Id& person, std::span<const Draft> drafts);
    /// What the server itself states (a photo has arrived, a verdict, a follow-up), inside a job of the caller. An
    /// `author` is named when a person is behind it; then the rules look at the project again.
    IngestResult write(Writer& writer, std::span<const Draft> drafts, const Id& author = {});
    /// Applies what stands in quarantine and whose cause has gone; returns the number of operations. Not from the
    /// writer's thread.
    std::size_t retryQuarantined();
    /// A draft that replaces a register of `entity` knowingly.
    static Draft replacing(const Entity& entity, const std::string& field, Json value, std::string reason = {});
    /// A draft of a command that follows the head of `entity`.
    static Draft following(const Entity& entity, const std::string& event, Json body = Json::object());

    /// Told of everything taken from others than the engine, on the writer's thread after commit. Set before the first
    /// push.
    void onTaken(std::function<void()> listener) { m_onTaken = std::move(listener); }

private:
    class Adapter;
    struct Signed;

    Result<std::shared_ptr<const VerifyingKey>> keyOf(const DeviceRecord& device);
    Result<> check(Writer& writer, const County& county, const Id& person, const Draft& draft) const;
    void issue(Writer& writer, const County& county, const Signed& follow);

    Store& m_store;
    CountyCache& m_counties;
    ServerIdentity m_identity;
    const Clock& m_clock;
    const std::string m_numberPrefix;
    std::function<void()> m_onTaken;
    std::mutex m_keysMutex;
    std::unordered_map<std::string, std::shared_ptr<const VerifyingKey>> m_keys; ///< by their text
};

} // namespace tacha
