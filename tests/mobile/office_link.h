#pragma once

#include "mobile/sync/http_link.h"
#include "shared/core/environment.h"
#include "shared/sync/wire.h"
#include "tests/support/memory_ingest_store.h"

#include <map>
#include <set>
#include <string>

namespace tacha::testing {

/// A whole office behind one link, in memory: the real ingest, streams with dense sequences, tus uploads. It fails when
/// told to. With a log file it outlives its process, as a server that answers only after fsync does.
class OfficeLink : public HttpLink {
public:
    explicit OfficeLink(std::string logPath = {});

    /// Takes a device in without a code.
    void admit(const DeviceId& device, const std::string& publicKey, const Id& person);
    /// Something that the office itself states, such as a project.
    void publish(const Entity& entity);
    /// Takes up what an earlier process of the same log had answered. Call once its devices are admitted.
    void settle();
    Result<HttpReply> send(const HttpRequest& request) override;

    std::map<std::string, std::string> blobs; ///< by hash
    MemoryIngestStore store;
    std::set<StreamId> hidden; ///< outside everyone's scope
    std::int64_t nowMs = 1'790'000'000'000;
    std::size_t pageBytes = 256 * 1024;
    std::uint64_t backedUpCounter = 0;
    std::string epoch = "life-1";

    // Faults, each used up by happening.
    int offline = 0; ///< requests that do not get through
    int loseAnswers = 0; ///< requests that are handled, but whose answer is lost
    std::int64_t cutUploadAfter = -1; ///< bytes of the next PATCH that get through
    int requests = 0;
    std::int64_t uploadedBytes = 0; ///< of all PATCH bodies, also of cut ones

    std::size_t recordsOfType(const std::string& type) const;

private:
    struct Stream {
        std::int64_t seq = 0;
        std::string chain{kNoPredecessor};
        std::uint64_t sum = 0;
        std::map<std::int64_t, Id> rows;
        std::map<Id, std::int64_t> places;
    };
    struct Upload {
        std::string sha256;
        std::int64_t length = 0;
        std::string bytes;
    };

    HttpReply handle(const HttpRequest& request);
    HttpReply sync(const HttpRequest& request);
    HttpReply enrol(const HttpRequest& request);
    HttpReply tus(const HttpRequest& request);
    void place(const Id& id);
    std::vector<Page> pagesFor(const SyncRequest& request, bool& more);
    Page pageOf(const StreamId& id, const Stream& stream, const Cursor& cursor, std::size_t& room);
    void log(const HttpRequest& request);

    std::string m_logPath;
    std::map<StreamId, Stream> m_streams;
    std::map<Id, StreamId> m_streamOf;
    std::map<std::string, Upload> m_uploads;
    std::map<DeviceId, Id> m_people;
};

} // namespace tacha::testing
