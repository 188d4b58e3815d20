#include "tests/server/api/office_fixture.h"

#include "shared/model/photo.h"

using namespace tacha;
using namespace tacha::testing;

namespace {

const Id kProject = demo::projectIdOf(10);

/// Bytes that begin like a JPEG: the transport does not look further.
std::string originalOf(std::size_t size)
{
    std::string bytes = "\xFF\xD8\xFF\xE0";
    bytes.resize(size, 'p');
    return bytes;
}

Fields tusFields(const std::string& token)
{
    Fields fields = bearer(token);
    fields.emplace_back("Tus-Resumable", "1.0.0");
    return fields;
}

std::string announce(HttpsClient& client, const std::string& token, const std::string& bytes)
{
    Fields fields = tusFields(token);
    fields.emplace_back("Upload-Length", std::to_string(bytes.size()));
    fields.emplace_back("Upload-Metadata", "sha256 " + toBase64(sha256Hex(bytes)));
    const Reply reply = client.post("/api/v1/blobs", "", fields);
    INFO(reply.body);
    REQUIRE(reply.status == 201);
    return std::string{reply.headers.value("Location")};
}

Reply sendPiece(HttpsClient& client, const std::string& token, const std::string& upload, std::size_t offset,
    std::string_view bytes)
{
    Fields fields = tusFields(token);
    fields.emplace_back("Upload-Offset", std::to_string(offset));
    fields.emplace_back("Content-Type", "application/offset+octet-stream");
    return client.request("PATCH", upload, bytes, fields);
}

std::size_t offsetOf(HttpsClient& client, const std::string& token, const std::string& upload)
{
    client.send(HttpsClient::requestText("HEAD", upload, {}, tusFields(token)));
    const Reply reply = client.readReply(true);
    REQUIRE(reply.status == 200);
    return std::stoul(std::string{reply.headers.value("Upload-Offset")});
}

Photo photoOf(const std::string& bytes, const Id& visit)
{
    Photo photo;
    photo.project = kProject;
    photo.visit = visit;
    photo.sha256 = sha256Hex(bytes);
    photo.sizeBytes = static_cast<std::int64_t>(bytes.size());
    photo.width = 1600;
    photo.height = 1200;
    photo.takenAtMs = kBusinessMs - kHourMs;
    return photo;
}

/// Pushes a visit with one photo's manifest; gives the photo's id.
Id pushVisitWith(TestTablet& tablet, const std::string& bytes)
{
    const Id visit = tablet.nextId();
    const Id photo = tablet.nextId(1);
    const SyncAnswer answer =
        tablet.push({recordDraft("visit", kProject, toJson(plainVisit(kProject, tablet.person, kBusinessMs - kHourMs))),
            recordDraft("photo", kProject, toJson(photoOf(bytes, visit)))});
    for (const Receipt& receipt : answer.receipts)
        REQUIRE(receipt.fate == Fate::Applied);
    return photo;
}

Json arrivalOf(RunningOffice& office, const Id& photo)
{
    office.parts->store().writeNow([](Writer&) {}); // what was queued before has run
    return office.parts->store().read([&](Reader& reader) { return reader.row(photo)->entity.field("arrived"); });
}

} // namespace

SCENARIO("an original arrives after its record, or before it", "[api][photos]")
{
    RunningOffice office;
    TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
    HttpsClient client = office.client();
    const std::string bytes = originalOf(300'000);

    GIVEN("the record first")
    {
        const Id photo = pushVisitWith(tablet, bytes);
        CHECK(arrivalOf(office, photo).is_null());
        const std::string upload = announce(client, tablet.token, bytes);
        REQUIRE(sendPiece(client, tablet.token, upload, 0, bytes).status == 204);
        THEN("the photo says that it has arrived and what it looks like")
        {
            CHECK(arrivalOf(office, photo).at("size_bytes") == bytes.size());
            CHECK(arrivalOf(office, photo).at("media_type") == "image/jpeg");
        }
    }
    GIVEN("the bytes first, as of a draft that was sent ahead")
    {
        const std::string upload = announce(client, tablet.token, bytes);
        REQUIRE(sendPiece(client, tablet.token, upload, 0, bytes).status == 204);
        const Id photo = pushVisitWith(tablet, bytes);
        THEN("the photo says so as soon as it is recorded")
        {
            CHECK(arrivalOf(office, photo).at("size_bytes") == bytes.size());
        }
    }
    GIVEN("bytes that are no picture")
    {
        const std::string text(2000, 'x');
        const Id photo = pushVisitWith(tablet, text);
        const std::string upload = announce(client, tablet.token, text);
        REQUIRE(sendPiece(client, tablet.token, upload, 0, text).status == 204);
        THEN("they are kept as they are, marked as no picture, and have no thumbnail")
        {
            CHECK(arrivalOf(office, photo).at("media_type") == "");
            const std::string blob = "/api/v1/blobs/" + sha256Hex(text);
            CHECK(tablet.get(blob).body == text);
            CHECK(problemOf(tablet.get(blob + "/thumbnail")) == "not_a_picture");
        }
    }
    GIVEN("bytes that are not what was announced")
    {
        const std::string upload = announce(client, tablet.token, bytes);
        std::string other = bytes;
        other.back() = 'q';
        const Reply reply = sendPiece(client, tablet.token, upload, 0, other);
        THEN("they are dropped and the upload begins again")
        {
            CHECK(reply.status >= 400);
            CHECK(offsetOf(client, tablet.token, upload) == 0);
            CHECK(office.parts->blobs->blob(sha256Hex(bytes)).error().code == ErrorCode::NotFound);
        }
    }
}

SCENARIO("an original is shown only to whoever sees its photo", "[api][photos]")
{
    RunningOffice office;
    TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
    HttpsClient client = office.client();
    const std::string bytes = originalOf(5'000);
    pushVisitWith(tablet, bytes);
    const std::string upload = announce(client, tablet.token, bytes);
    REQUIRE(sendPiece(client, tablet.token, upload, 0, bytes).status == 204);
    const std::string blob = "/api/v1/blobs/" + sha256Hex(bytes);
    int other = 1;
    while (demo::assistantOf(10) == other)
        ++other;
    TestTablet stranger{office, demo::assistantCode(other)};

    CHECK(tablet.get(blob).body == bytes);
    CHECK(office.client().get(blob, bearer(signedIn(office, "V1"))).status == 200);
    CHECK(stranger.get(blob).status == 404);
    CHECK(office.client().get(blob).status == 401);
    THEN("a program that signed in with a password may not upload")
    {
        Fields fields = tusFields(signedIn(office, "V2"));
        fields.emplace_back("Upload-Length", "10");
        CHECK(office.client().post("/api/v1/blobs", "", fields).status == 403);
    }
}

SCENARIO("an upload goes on after the server was restarted in its middle", "[api][photos]")
{
    RunningOffice office;
    TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
    const std::string bytes = originalOf(1'000'000);
    const Id photo = pushVisitWith(tablet, bytes);
    std::string upload;
    {
        HttpsClient client = office.client();
        upload = announce(client, tablet.token, bytes);
        REQUIRE(sendPiece(client, tablet.token, upload, 0, std::string_view{bytes}.substr(0, 400'000)).status == 204);
        // The next piece is on its way when the connection breaks and the server goes down.
        Fields fields = tusFields(tablet.token);
        fields.emplace_back("Upload-Offset", "400000");
        fields.emplace_back("Content-Type", "application/offset+octet-stream");
        const std::string whole =
            HttpsClient::requestText("PATCH", upload, std::string_view{bytes}.substr(400'000, 600'000), fields);
        client.send(std::string_view{whole}.substr(0, whole.size() / 2));
        client.drop();
    }
    office.restart();

    HttpsClient client = office.client();
    const std::size_t offset = offsetOf(client, tablet.token, upload);
    INFO("went on at " << offset);
    CHECK(offset >= 400'000);
    CHECK(offset < bytes.size());
    REQUIRE(sendPiece(client, tablet.token, upload, offset, std::string_view{bytes}.substr(offset)).status == 204);
    CHECK(office.client().get("/api/v1/blobs/" + sha256Hex(bytes), bearer(tablet.token)).body == bytes);
    CHECK(arrivalOf(office, photo).at("size_bytes") == bytes.size());
}
