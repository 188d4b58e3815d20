#include "server/handlers/blobs.h"
#include "shared/core/id.h"
#include "shared/evidence/hash.h"
#include "shared/storage/posix_files.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/test_pictures.h"
#include "tests/support/fake_clock.h"

#include <openssl/sha.h>

#include <thread>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// A server with blobs: "Bearer <device>" may upload, anyone but "Bearer stranger" may read.
struct BlobServer : RunningServer {
    PosixFiles files;
    FakeClock clock;
    SeededRandom random{3};
    BlobStore store{folder / "data", files, clock, random, {.freeReserveBytes = 0}};
    PictureCache pictures{folder / "data", files, store};
    std::mutex mutex;
    std::vector<std::string> completed; ///< owner and hash of each
    bool isOfficeBroken = false;

    BlobServer()
    {
        BlobRules rules;
        rules.authoriseUpload = [](const Request& request) -> Result<std::string> {
            const std::string_view field = request.headers.value("Authorization");
            if (!field.starts_with("Bearer "))
                return fail(ErrorCode::Unauthorized, "who are you");
            return std::string(field.substr(7));
        };
        rules.authoriseDownload = [](const Request& request, const std::string&) -> Result<> {
            if (request.headers.value("Authorization") == "Bearer stranger")
                return fail(ErrorCode::NotFound, "not yours");
            return {};
        };
        rules.onComplete = [this](const Upload& upload) -> Result<> {
            const std::lock_guard lock{mutex};
            if (isOfficeBroken)
                return fail(ErrorCode::Unavailable, "database busy");
            completed.push_back(upload.owner + " " + upload.sha256);
            return {};
        };
        registerBlobRoutes(router, store, pictures, std::move(rules));
        start();
    }
};

constexpr auto kRoot = "/api/v1/blobs";

Fields tusFields(const Fields& more = {}, const std::string& device = "D1")
{
    Fields fields{{"Tus-Resumable", "1.0.0"}, {"Authorization", "Bearer " + device}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

Fields announcement(const std::string& bytes, const std::string& device = "D1")
{
    return tusFields({{"Upload-Length", std::to_string(bytes.size())},
                         {"Upload-Metadata", "sha256 " + toBase64(sha256Hex(bytes)) + ",urgent"}},
        device);
}

Fields patchFields(std::uint64_t offset, const Fields& more = {}, const std::string& device = "D1")
{
    Fields fields = tusFields(
        {{"Content-Type", "application/offset+octet-stream"}, {"Upload-Offset", std::to_string(offset)}}, device);
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

std::string announce(HttpsClient& client, const std::string& bytes, const std::string& device = "D1")
{
    const Reply reply = client.post(kRoot, "", announcement(bytes, device));
    REQUIRE(reply.status == 201);
    return std::string(reply.headers.value("Location"));
}

std::string sha1Base64(const std::string& bytes)
{
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
    return toBase64({reinterpret_cast<const char*>(digest), sizeof digest});
}

/// The offset the server tells, once it is at least `offset`.
std::uint64_t offsetOf(HttpsClient client, const std::string& location)
{
    return std::stoull(std::string(client.request("HEAD", location, "", tusFields()).headers.value("Upload-Offset")));
}

} // namespace

SCENARIO("a photo is uploaded and comes back the same", "[blobs][tus]")
{
    BlobServer server;
    HttpsClient client = server.client();
    const std::string photo = testJpeg(1200, 900, true);
    const std::string hash = sha256Hex(photo);
    const std::string location = announce(client, photo);

    GIVEN("two pieces with checksums")
    {
        const std::string first = photo.substr(0, 100'000);
        const std::string second = photo.substr(100'000);
        const Reply one = client.request(
            "PATCH", location, first, patchFields(0, {{"Upload-Checksum", "sha1 " + sha1Base64(first)}}));
        CHECK(one.status == 204);
        CHECK(one.headers.value("Upload-Offset") == "100000");
        CHECK(one.headers.find("Upload-Expires"));
        CHECK(server.completed.empty());
        const Reply two = client.request("PATCH", location, second, patchFields(100'000));
        CHECK(two.status == 204);
        CHECK(two.headers.value("Upload-Offset") == std::to_string(photo.size()));
        THEN("the office knows before the tablet does")
        {
            CHECK(server.completed == std::vector<std::string>{"D1 " + hash});
        }
        THEN("it is served whole, in part, and not twice")
        {
            const std::string address = std::string(kRoot) + "/" + hash;
            const Reply whole = client.get(address);
            CHECK(whole.body == photo);
            CHECK(whole.headers.value("Content-Type") == "image/jpeg");
            CHECK(client.get(address, {{"Range", "bytes=100-199"}}).body == photo.substr(100, 100));
            CHECK(client.get(address, {{"If-None-Match", std::string(whole.headers.value("ETag"))}}).status == 304);
            CHECK(client.request("HEAD", address).headers.value("Content-Length") == std::to_string(photo.size()));
            CHECK(client.get(address, {{"Authorization", "Bearer stranger"}}).status == 404);
            CHECK(client.get(address + "/thumbnail").body.size() <= kThumbnailMaxBytes);
            CHECK(client.get(address + "/preview").headers.value("Content-Type") == "image/jpeg");
        }
        THEN("whoever announces it again need not send it")
        {
            const Reply reply = client.post(kRoot, "", announcement(photo, "D2"));
            CHECK(reply.status == 201);
            CHECK(reply.headers.value("Upload-Offset") == std::to_string(photo.size()));
            CHECK(server.completed.size() == 2);
        }
    }
    GIVEN("a connection that is lost in the middle")
    {
        client.send("PATCH " + location + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nAuthorization: Bearer D1\r\n"
            + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
            + std::to_string(photo.size()) + "\r\n\r\n");
        client.send(photo.substr(0, 120'000));
        client.drop();
        THEN("the tablet goes on from what is safe")
        {
            const std::uint64_t offset = offsetOf(server.client(), location);
            CHECK(offset <= 120'000);
            HttpsClient later = server.client();
            CHECK(later.request("PATCH", location, photo.substr(offset), patchFields(offset)).status == 204);
            CHECK(later.get(std::string(kRoot) + "/" + hash).body == photo);
            CHECK(server.completed.size() == 1);
        }
    }
    GIVEN("a first piece that comes with the announcement")
    {
        Fields fields = announcement(photo, "D3");
        fields.emplace_back("Content-Type", "application/offset+octet-stream");
        const Reply reply = client.post(kRoot, photo.substr(0, 50'000), fields);
        CHECK(reply.status == 201);
        CHECK(reply.headers.value("Upload-Offset") == "50000");
        CHECK(reply.headers.find("Location"));
    }
    GIVEN("an office that cannot take it now")
    {
        server.isOfficeBroken = true;
        CHECK(client.request("PATCH", location, photo, patchFields(0)).status == 503);
        THEN("asking again tells the office, and no byte is sent twice")
        {
            server.isOfficeBroken = false;
            const Reply reply = client.request("HEAD", location, "", tusFields());
            CHECK(reply.headers.value("Upload-Offset") == std::to_string(photo.size()));
            CHECK(server.completed.size() == 1);
            CHECK(client.request("HEAD", location, "", tusFields()).status == 200);
            CHECK(server.completed.size() == 1);
        }
    }
}

SCENARIO("two requests race for one upload", "[blobs][tus]")
{
    BlobServer server;
    HttpsClient first = server.client();
    const std::string photo = testJpeg(1200, 900, true);
    const std::string location = announce(first, photo);
    const std::string head = "PATCH " + location
        + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nAuthorization: Bearer D1\r\nContent-Type: "
          "application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: "
        + std::to_string(photo.size()) + "\r\nExpect: 100-continue\r\n\r\n";
    first.send(head);
    REQUIRE(first.readReply().status == 100); // it has the upload open
    HttpsClient second = server.client();
    CHECK(second.request("PATCH", location, photo, patchFields(0)).status == 204);
    first.send(photo);
    const Reply late = first.readReply();
    CHECK(late.status == 409);
    CHECK(codeOf(late) == "superseded");
    CHECK(second.get(std::string(kRoot) + "/" + sha256Hex(photo)).body == photo);
    CHECK(server.completed.size() == 1);
}

SCENARIO("what tus does not allow is refused as tus says", "[blobs][tus]")
{
    BlobServer server;
    HttpsClient client = server.client();
    const std::string bytes(1000, 'x');
    const std::string location = announce(client, bytes);
    const auto patched = [&](const std::string& body, const Fields& fields) {
        return client.request("PATCH", location, body, fields);
    };
    THEN("its abilities are told")
    {
        const Reply reply = client.request("OPTIONS", kRoot);
        CHECK(reply.status == 204);
        CHECK(reply.headers.value("Tus-Version") == "1.0.0");
        CHECK(reply.headers.value("Tus-Max-Size") == "12582912");
        CHECK(reply.headers.value("Tus-Checksum-Algorithm") == "sha256,sha1");
    }
    THEN("another version is refused")
    {
        const Reply reply = client.post(kRoot, "", {{"Authorization", "Bearer D1"}, {"Upload-Length", "5"}});
        CHECK(reply.status == 412);
        CHECK(reply.headers.value("Tus-Version") == "1.0.0");
    }
    THEN("a wrong offset is a conflict, and the true one can be asked for")
    {
        const Reply reply = patched(bytes, patchFields(5));
        CHECK(reply.status == 409);
        CHECK(codeOf(reply) == "wrong_offset");
        CHECK(offsetOf(server.client(), location) == 0);
    }
    THEN("a wrong media type, offset, checksum or length is told apart")
    {
        CHECK(patched(bytes, tusFields({{"Upload-Offset", "0"}, {"Content-Type", "image/jpeg"}})).status == 415);
        CHECK(server.client()
                  .request("PATCH", location, bytes,
                      tusFields({{"Content-Type", "application/offset+octet-stream"}, {"Upload-Offset", "-1"}}))
                  .status
            == 400);
        CHECK(
            server.client().request("PATCH", location, bytes, patchFields(0, {{"Upload-Checksum", "md5 AAAA"}})).status
            == 400);
        CHECK(server.client()
                  .request("PATCH", location, bytes, patchFields(0, {{"Upload-Checksum", "sha1 " + sha1Base64("y")}}))
                  .status
            == 460);
        CHECK(server.client().request("PATCH", location, bytes + "x", patchFields(0)).status == 413);
        CHECK(offsetOf(server.client(), location) == 0);
    }
    THEN("bytes of another hash are refused and can be sent again")
    {
        const Reply reply = patched(std::string(1000, 'z'), patchFields(0));
        CHECK(reply.status == 460);
        CHECK(codeOf(reply) == "wrong_hash");
        CHECK(server.completed.empty());
        CHECK(server.client().request("PATCH", location, bytes, patchFields(0)).status == 204);
    }
    THEN("an announcement must be sound")
    {
        const auto status = [&](const Fields& fields) { return client.post(kRoot, "", tusFields(fields)).status; };
        CHECK(status({}) == 400);
        CHECK(status({{"Upload-Length", "many"}}) == 400);
        CHECK(status({{"Upload-Length", "0"}}) == 400);
        CHECK(status({{"Upload-Length", "12582913"}}) == 413);
        CHECK(status({{"Upload-Length", "5"}, {"Upload-Metadata", "sha256 !!"}}) == 400);
        CHECK(status({{"Upload-Length", "5"}, {"Upload-Metadata", "sha256 " + toBase64("../../x")}}) == 400);
        CHECK(client.post(kRoot, "", {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", "5"}}).status == 401);
    }
    THEN("an upload is its owner's alone")
    {
        CHECK(client.request("HEAD", location, "", tusFields({}, "D2")).status == 404);
        CHECK(client.request("DELETE", location, "", tusFields({}, "D2")).status == 404);
        CHECK(client.request("PATCH", location, bytes, patchFields(0, {}, "D2")).status == 404);
    }
    THEN("an upload can be given up, and expires")
    {
        CHECK(client.request("DELETE", location, "", tusFields()).status == 204);
        CHECK(client.request("HEAD", location, "", tusFields()).status == 404);
        const std::string other = announce(client, bytes);
        server.clock.advance(server.store.limits().uploadLifetimeMs);
        CHECK(client.request("HEAD", other, "", tusFields()).status == 404);
        CHECK(client.request("PATCH", other, bytes, patchFields(0)).status == 404);
    }
    THEN("names that are no hash lead nowhere")
    {
        CHECK(client.get(std::string(kRoot) + "/" + std::string(64, 'a')).status == 404);
        CHECK(client.get(std::string(kRoot) + "/..%2f..%2fkey.pem").status == 400);
        CHECK(server.client().get(std::string(kRoot) + "/key.pem").status == 400);
        CHECK(server.client().get(std::string(kRoot) + "/../../key.pem").status == 400);
    }
}

SCENARIO("a picture that is no picture is kept, and shown as such", "[blobs][tus]")
{
    BlobServer server;
    const auto blob = server.store.put("this is not a photo");
    REQUIRE(blob);
    const Reply reply = server.client().get(std::string(kRoot) + "/" + blob->sha256 + "/thumbnail");
    CHECK(reply.status == 422);
    CHECK(codeOf(reply) == "not_a_picture");
    CHECK(server.client().get(std::string(kRoot) + "/" + blob->sha256).body == "this is not a photo");
}
