#include "tests/server/api/office_fixture.h"

using namespace tacha;
using namespace tacha::testing;

namespace {

Draft visitDraft(const Id& project, const Id& visitor, std::int64_t startedAtMs)
{
    return recordDraft("visit", project, toJson(plainVisit(project, visitor, startedAtMs)));
}

} // namespace

SCENARIO("lists are paged without losing or doubling a line", "[api][reading]")
{
    RunningOffice office;
    HttpsClient client = office.client();
    const Fields supervisor = bearer(signedIn(office, "V1"));

    THEN("all sixty projects come in pages of seven, each once")
    {
        std::set<std::string> seen;
        std::string after;
        std::size_t pages = 0;
        do {
            const Json page = jsonOf(client.get("/api/v1/projects?limit=7" + after, supervisor));
            for (const Json& line : page.at("items"))
                CHECK(seen.insert(line.at("id")).second);
            after = page.contains("next") ? "&after=" + page.at("next").get<std::string>() : "";
            ++pages;
        } while (!after.empty() && pages < 100);
        CHECK(seen.size() == 60);
        CHECK(pages == 9);
    }
    THEN("visits come newest first, and a page goes on after the last line")
    {
        const Id project = demo::projectIdOf(10);
        TestTablet tablet{office, demo::assistantCode(demo::assistantOf(10))};
        for (int i = 5; i > 0; --i)
            tablet.push({visitDraft(project, tablet.person, kBusinessMs - i * kHourMs)});
        const std::string list = "/api/v1/projects/" + project.text() + "/visits?limit=2";
        std::vector<std::int64_t> times;
        std::string after;
        for (int page = 0; page < 3; ++page) {
            const Json json = jsonOf(tablet.get(list + after));
            for (const Json& line : json.at("items"))
                times.push_back(line.at("body").at("started_at_ms"));
            CHECK(json.contains("next") == (page < 2));
            after = "&after=" + json.value("next", "");
        }
        CHECK(times.size() == 5);
        CHECK(std::is_sorted(times.rbegin(), times.rend()));
    }
    THEN("limits and cursors that make no sense are refused")
    {
        for (const char* bad : {"limit=0", "limit=201", "limit=x", "limit=1e2", "after=zzz", "after=1.zzz", "after=-"})
            CHECK(client.get(std::string{"/api/v1/projects?"} + bad, supervisor).status == 400);
        CHECK(client.get("/api/v1/issues?project=nonsense", supervisor).status == 400);
    }
}

SCENARIO("an unchanged answer is not sent again", "[api][reading]")
{
    RunningOffice office;
    HttpsClient client = office.client();
    Fields fields = bearer(signedIn(office, "V1"));
    const std::string path = "/api/v1/projects/" + demo::projectIdOf(10).text();
    const Reply first = client.get(path, fields);
    REQUIRE(first.status == 200);
    const std::string etag{first.headers.value("ETag")};
    fields.emplace_back("If-None-Match", etag);
    THEN("the same ETag gets 304 without a body")
    {
        const Reply second = client.get(path, fields);
        CHECK(second.status == 304);
        CHECK(second.body.empty());
        CHECK(second.headers.value("ETag") == etag);
    }
    THEN("after a change the whole comes, with another ETag")
    {
        ReferenceData data = demo::demoReference();
        for (Project& project : data.projects)
            project.name += "（二期）";
        office.parts->reference->apply(data);
        const Reply second = client.get(path, fields);
        CHECK(second.status == 200);
        CHECK(second.headers.value("ETag") != etag);
    }
}

SCENARIO("nobody sees what is not theirs", "[api][reading]")
{
    RunningOffice office;
    const Id own = demo::projectIdOf(10);
    TestTablet assistant{office, demo::assistantCode(demo::assistantOf(10))};
    const Id visit = assistant.nextId();
    assistant.push({visitDraft(own, assistant.person, kBusinessMs - kHourMs)});
    // Another assistant, who has no duty on that project.
    int other = 1;
    while (demo::assistantOf(10) == other)
        ++other;
    TestTablet stranger{office, demo::assistantCode(other)};

    THEN("their list holds their own projects only")
    {
        for (const Json& line : jsonOf(stranger.get("/api/v1/projects")).at("items"))
            CHECK(line.at("id") != own.text());
        CHECK(jsonOf(stranger.get("/api/v1/projects")).at("items").size() < 60);
    }
    THEN("another's project, visit, photos and issues are not there for them")
    {
        CHECK(assistant.get("/api/v1/visits/" + visit.text()).status == 200);
        for (const std::string& path : {"/api/v1/projects/" + own.text(), "/api/v1/projects/" + own.text() + "/visits",
                 "/api/v1/visits/" + visit.text(), "/api/v1/visits/" + visit.text() + "/photos"}) {
            INFO(path);
            const Reply foreign = stranger.get(path);
            CHECK(foreign.status == 404);
            // Foreign and non-existent answer alike, so that ids cannot be tried out.
            std::string nowhere = path;
            for (const Id& id : {own, visit})
                if (const auto at = nowhere.find(id.text()); at != std::string::npos)
                    nowhere.replace(at, 26, idOf(77).text());
            CHECK(stranger.get(nowhere).body == foreign.body);
        }
    }
    THEN("an id of another type, or no id at all, is not found either")
    {
        CHECK(assistant.get("/api/v1/issues/" + visit.text()).status == 404);
        CHECK(assistant.get("/api/v1/visits/xyz").status == 404);
        CHECK(assistant.get("/api/v1/visits/..%2f..%2fetc").status >= 400);
    }
    THEN("the quarantine is the supervisors', the audit log the auditors'")
    {
        CHECK(assistant.get("/api/v1/quarantine").status == 403);
        CHECK(problemOf(assistant.get("/api/v1/audit")) == "role");
        const Fields supervisor = bearer(signedIn(office, "V1"));
        CHECK(office.client().get("/api/v1/quarantine", supervisor).status == 200);
        CHECK(office.client().get("/api/v1/audit", supervisor).status == 403);
        CHECK(office.client().get("/api/v1/audit", bearer(signedIn(office, "X3"))).status == 200);
    }
}
