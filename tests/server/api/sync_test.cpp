#include "tests/server/api/office_fixture.h"

#include "shared/sync/deflate.h"

using namespace tacha;
using namespace tacha::testing;

namespace {

/// The project of the tests and its assistant.
const Id kProject = demo::projectIdOf(10);
std::string assistant()
{
    return demo::assistantCode(demo::assistantOf(10));
}

Draft visitDraft(const Id& project, const Id& visitor)
{
    return recordDraft("visit", project, toJson(plainVisit(project, visitor, kBusinessMs - kHourMs)));
}

Json withIds(Issue issue)
{
    return toJson(issue);
}

} // namespace

SCENARIO("what a tablet pushes over TLS is kept and comes back", "[api][sync]")
{
    RunningOffice office;
    TestTablet tablet{office, assistant()};

    GIVEN("a visit with an issue, in one group")
    {
        const Id visit = tablet.nextId();
        Issue issue = plainIssue(kProject, visit, kBusinessMs - kHourMs);
        const SyncRequest request =
            tablet.request({visitDraft(kProject, tablet.person), recordDraft("issue", kProject, withIds(issue))});
        const Reply first = tablet.send(request);
        REQUIRE(first.status == 200);
        const auto answer = decodeAnswer(first.body);
        REQUIRE(answer);

        THEN("both are applied, and the rows are among what it pulls")
        {
            REQUIRE(answer->receipts.size() == 2);
            for (const Receipt& receipt : answer->receipts)
                CHECK(receipt.fate == Fate::Applied);
            CHECK(answer->lastCounter == 2);
            const auto page = std::find_if(answer->pages.begin(), answer->pages.end(),
                [](const Page& one) { return one.stream == commonStream(kProject); });
            REQUIRE(page != answer->pages.end());
            const auto row = std::find_if(page->rows.begin(), page->rows.end(),
                [&](const Page::Row& one) { return one.entity.value("id", "") == visit.text(); });
            CHECK(row != page->rows.end());
        }
        THEN("sending it again gives the same receipts and changes nothing")
        {
            // The server writes operations of its own all the while; these are the tablet's.
            const auto operationsOfTablet = [&] {
                return office.parts->store().read([&](Reader& reader) {
                    Statement count{reader.database(), "SELECT count(*) FROM journal WHERE device = ?1"};
                    count.bind(tablet.device.value).step();
                    return count.integer(0);
                });
            };
            const auto operations = operationsOfTablet();
            const auto again = decodeAnswer(tablet.send(request).body);
            REQUIRE(again);
            CHECK(again->receipts == answer->receipts);
            CHECK(operations == 2);
            CHECK(operationsOfTablet() == operations);
        }
        THEN("the read API shows it")
        {
            const Json shown = jsonOf(tablet.get("/api/v1/visits/" + visit.text()));
            CHECK(shown.at("author") == tablet.person.text());
            CHECK(shown.at("body").at("note") == "现场正常施工");
            const Json issues = jsonOf(tablet.get("/api/v1/issues?project=" + kProject.text()));
            REQUIRE(issues.at("items").size() == 1);
            CHECK(issues.at("items")[0].at("body").at("text") == issue.text);
        }
    }
    GIVEN("a body deflated with the preset dictionary")
    {
        Fields fields = bearer(tablet.token);
        fields.emplace_back("Content-Encoding", std::string{kDeflateCoding});
        fields.emplace_back("Accept-Encoding", std::string{kDeflateCoding});
        const std::string plain = encode(tablet.request({visitDraft(kProject, tablet.person)}));
        const std::string small = deflated(plain);
        const Reply reply = tablet.client().post("/api/v1/sync", small, fields);
        THEN("it is taken, is smaller, and the answer is deflated alike")
        {
            CHECK(reply.status == 200);
            CHECK(small.size() < plain.size());
            REQUIRE(reply.headers.value("Content-Encoding") == kDeflateCoding);
            const auto text = inflated(reply.body, kMaxRequestBytes);
            REQUIRE(text);
            CHECK(decodeAnswer(*text)->receipts.size() == 1);
            CHECK(reply.body.size() < text->size());
        }
    }
    GIVEN("a visit to a project that nobody knows")
    {
        const SyncAnswer answer = tablet.push({visitDraft(idOf(99), tablet.person)});
        THEN("it is kept, named and shown to the supervisors, and does not block what follows")
        {
            REQUIRE(answer.receipts.size() == 1);
            CHECK(answer.receipts[0].fate == Fate::Quarantined);
            const Json shown = jsonOf(office.client().get("/api/v1/quarantine", bearer(signedIn(office, "V1"))));
            REQUIRE(shown.at("items").size() == 1);
            CHECK(shown.at("items")[0].at("reason") == answer.receipts[0].reason);
            CHECK(tablet.push({visitDraft(kProject, tablet.person)}).receipts[0].fate == Fate::Applied);
        }
    }
}

SCENARIO("bad sync requests are refused with a clear word, and the server goes on", "[api][sync]")
{
    RunningOffice office;
    TestTablet tablet{office, assistant()};
    const Fields fields = bearer(tablet.token);
    const auto post = [&](std::string_view body, const Fields& with) {
        return office.client().post("/api/v1/sync", body, with);
    };
    Fields coded = fields;
    coded.emplace_back("Content-Encoding", std::string{kDeflateCoding});
    Fields unknown = fields;
    unknown.emplace_back("Content-Encoding", "br");

    THEN("text that is no JSON or no object is 400, and one that is too deep 413")
    {
        CHECK(post("{\"device\":", fields).status == 400);
        CHECK(post("[1]", fields).status == 400);
        CHECK(post(std::string(50, '[') + std::string(50, ']'), fields).status == 413);
    }
    THEN("bytes that are not deflated are 400, an unknown coding too")
    {
        CHECK(post("this is not deflated", coded).status == 400);
        CHECK(problemOf(post("{}", unknown)) == "content_encoding");
    }
    THEN("a body over the limit is 413, also one that only grows when inflated")
    {
        CHECK(post(deflated(std::string(kMaxRequestBytes + 1, ' ')), coded).status == 413);
        HttpsClient client = office.client(); // the header alone decides: nothing of the body is waited for
        client.send("POST /api/v1/sync HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tablet.token
            + "\r\nContent-Length: " + std::to_string(kMaxRequestBytes + 1) + "\r\n\r\n");
        CHECK(client.readReply().status == 413);
    }
    THEN("another tablet's name under this token is 403, and stands in the audit log")
    {
        SyncRequest foreign;
        foreign.device = newDevice();
        const Reply reply = post(encode(foreign), fields);
        CHECK(reply.status == 403);
        CHECK(problemOf(reply) == "other_device");
        const Json log = jsonOf(office.client().get("/api/v1/audit?limit=10", bearer(signedIn(office, "X3"))));
        const auto& items = log.at("items");
        CHECK(std::any_of(items.begin(), items.end(), [&](const Json& entry) {
            return entry.at("action") == "access" && entry.value("device", "") == tablet.device.text();
        }));
    }
    THEN("no token is 401, and a revoked tablet's push is refused and nothing of it kept")
    {
        CHECK(post("{}", {}).status == 401);
        const SyncRequest late = tablet.request({visitDraft(kProject, tablet.person)});
        REQUIRE(office.command({{"command", "revoke"}, {"device", tablet.device.text()}}).at("ok") == true);
        const Reply reply = tablet.send(late);
        CHECK(reply.status == 401);
        CHECK(problemOf(reply) == "revoked");
        const auto kept = office.parts->store().read([&](Reader& reader) {
            return reader.journalEntry({tablet.device, 1}).has_value();
        });
        CHECK_FALSE(kept);
    }
    THEN("after all of that a good request is still answered")
    {
        post("{", fields);
        post(std::string(1000, '\0'), coded);
        CHECK(tablet.push({visitDraft(kProject, tablet.person)}).receipts.size() == 1);
    }
}

SCENARIO("a supervisor's decision stands in the audit log", "[api][sync][audit]")
{
    RunningOffice office;
    TestTablet tablet{office, assistant()};
    TestTablet supervisor{office, "V1"};
    const Id visit = tablet.nextId();
    REQUIRE(tablet.push({visitDraft(kProject, tablet.person)}).receipts[0].fate == Fate::Applied);
    const auto head = office.parts->store().read([&](Reader& reader) { return reader.row(visit)->entity.walk().head; });
    const SyncAnswer answer = supervisor.push(
        {commandDraft("visit", visit, kProject, "reject", head, {{"reason", "照片与现场不符，需重新检查"}})});
    REQUIRE(answer.receipts.size() == 1);
    const Json log = jsonOf(office.client().get("/api/v1/audit", bearer(signedIn(office, "X3"))));
    const auto& items = log.at("items");
    const auto review =
        std::find_if(items.begin(), items.end(), [](const Json& entry) { return entry.at("action") == "review"; });
    REQUIRE(review != items.end());
    CHECK(review->at("subject") == "visit/" + visit.text());
    CHECK(review->at("actor") == supervisor.person.text());
    CHECK(review->at("outcome") == nameOf(answer.receipts[0].fate));
    CHECK(review->at("details").at("event") == "reject");
}
