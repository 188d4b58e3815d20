#include "server/http/certificate.h"
#include "server/http/file_response.h"
#include "server/http/message.h"
#include "server/http/problem.h"
#include "server/http/rate_limit.h"
#include "server/http/router.h"
#include "shared/core/canonical.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace tacha;

SCENARIO("a target is taken apart before any handler sees it", "[http]")
{
    GIVEN("an ordinary target")
    {
        const auto target = parseTarget("/api/v1/projects/%E9%81%93%E8%B7%AF?page=2&q=a+b%26c");
        REQUIRE(target);
        THEN("segments and query are decoded")
        {
            CHECK(target->segments == std::vector<std::string>{"api", "v1", "projects", "道路"});
            CHECK(target->query.at("page") == "2");
            CHECK(target->query.at("q") == "a b&c");
        }
    }
    GIVEN("targets that try tricks")
    {
        for (const char* text : {"", "api", "http://elsewhere/", "/a/../b", "/a/%2e%2e/b", "/a/%2Fetc%2Fpasswd",
                 "/a%5Cb", "/a%00b", "/a%zz", "/a%4", "/%ff", "/a?x=1&x=2", "/a?q=%ff", "*"}) {
            INFO(text);
            THEN(std::string("it is refused: ") + text)
            {
                const auto target = parseTarget(text);
                REQUIRE_FALSE(target);
                CHECK(target.error().code == ErrorCode::InvalidInput);
            }
        }
    }
}

SCENARIO("header names compare without regard to case", "[http]")
{
    Headers headers;
    headers.add("Upload-Offset", "5");
    CHECK(headers.value("upload-offset") == "5");
    CHECK_FALSE(headers.find("upload"));
    headers.set("UPLOAD-OFFSET", "6");
    CHECK(headers.fields().size() == 1);
    CHECK(headers.value("Upload-Offset") == "6");
}

SCENARIO("a router finds the most literal route", "[http]")
{
    Router router;
    const auto handler = [](const Request&, const PathParameters&) { return Response{}; };
    router.add(Method::Get, "/projects/{id}", handler);
    router.add(Method::Get, "/projects/newest", handler);
    router.add(Method::Post, "/projects", handler);
    router.add(Method::Delete, "/projects/{id}", handler);

    CHECK(router.match(Method::Get, {"projects", "newest"}).route->pattern == "/projects/newest");
    const RouteMatch match = router.match(Method::Get, {"projects", "P-1"});
    CHECK(match.route->pattern == "/projects/{id}");
    CHECK(match.parameters.at("id") == "P-1");
    CHECK(router.match(Method::Head, {"projects", "P-1"}).route == match.route);
    CHECK_FALSE(router.match(Method::Get, {"projects", ""}).route);

    const RouteMatch wrongMethod = router.match(Method::Put, {"projects", "P-1"});
    CHECK_FALSE(wrongMethod.route);
    CHECK(wrongMethod.allow == "GET, HEAD, DELETE");
    CHECK(router.match(Method::Get, {"nowhere"}).allow.empty());
}

SCENARIO("a problem document speaks to the person and to the program", "[http]")
{
    const Error error{ErrorCode::Conflict, "head is 7", "E_HEAD"};
    Request request;
    GIVEN("nothing said about language")
    {
        const Response response = problemResponse(error, request);
        const Json problem = Json::parse(response.body);
        THEN("it is Chinese, with status and stable code")
        {
            CHECK(response.status == 409);
            CHECK(response.headers.value("Content-Type") == "application/problem+json");
            CHECK(problem["status"] == 409);
            CHECK(problem["code"] == "e_head");
            CHECK(problem["detail"] == "head is 7");
            CHECK(problem["title"].get<std::string>().find("刷新") != std::string::npos);
        }
    }
    GIVEN("a person who prefers English")
    {
        request.headers.add("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5");
        CHECK(Json::parse(problemResponse(error, request).body)["title"].get<std::string>().find("Refresh")
            != std::string::npos);
    }
    GIVEN("a person who prefers Chinese")
    {
        request.headers.add("Accept-Language", "zh-CN,en;q=0.9");
        CHECK(languageOf(request) == Language::Chinese);
    }
    GIVEN("a mistake of our own")
    {
        const Response response = problemResponse(Error{ErrorCode::Internal, "secret path", {}}, request);
        THEN("its detail stays in the log")
        {
            CHECK(response.status == 500);
            CHECK(response.body.find("secret") == std::string::npos);
        }
    }
    GIVEN("a detail that is not UTF-8")
    {
        CHECK_NOTHROW(problemResponse(Error{ErrorCode::InvalidInput, "\xff\xfe", {}}, request));
    }
}

SCENARIO("attempts at a secret run out and come back", "[http]")
{
    AttemptLimiter limiter{3, 6, 2};
    for (int i = 0; i < 3; ++i)
        CHECK(limiter.allow("10.0.0.1", "anna", 0));
    CHECK_FALSE(limiter.allow("10.0.0.1", "anna", 0));
    CHECK(limiter.retryAfterSeconds("10.0.0.1", "anna", 0) == 10);
    CHECK(limiter.allow("10.0.0.2", "anna", 0)); // another address has attempts of its own
    CHECK_FALSE(limiter.allow("10.0.0.1", "anna", 9'000));
    CHECK(limiter.allow("10.0.0.1", "anna", 11'000));
    CHECK_FALSE(limiter.allow("10.0.0.1", "anna", 11'000));
    limiter.forget("10.0.0.1", "anna");
    CHECK(limiter.allow("10.0.0.1", "anna", 11'000));
    CHECK(limiter.allow("10.0.0.3", "anna", 11'000)); // more names than are kept: no growth, the oldest is forgotten
}

SCENARIO("a file is served whole, in part, or not again", "[http]")
{
    const ServedFile file{"/f", 100, "image/jpeg", "abc"};
    Request request;
    const auto with = [&](const char* name, const char* value) {
        Request copy = request;
        copy.headers.add(name, value);
        return fileResponse(copy, file);
    };
    CHECK(fileResponse(request, file).file->length == 100);
    CHECK(with("Range", "bytes=10-19").headers.value("Content-Range") == "bytes 10-19/100");
    CHECK(with("Range", "bytes=10-19").status == 206);
    CHECK(with("Range", "bytes=90-").file->length == 10);
    CHECK(with("Range", "bytes=-5").file->offset == 95);
    CHECK(with("Range", "bytes=-500").file->length == 100);
    CHECK(with("Range", "bytes=50-1000").file->length == 50);
    CHECK(with("Range", "bytes=100-").status == 416);
    CHECK(with("Range", "bytes=100-").headers.value("Content-Range") == "bytes */100");
    for (const char* ignored :
        {"bytes=9-3", "bytes=a-b", "bytes=1-2,5-6", "lines=1-2", "bytes=", "bytes=-", "bytes=99999999999999999999-"}) {
        INFO(ignored);
        CHECK(with("Range", ignored).status == 200);
    }
    CHECK(with("If-None-Match", "\"x\", W/\"abc\"").status == 304);
    CHECK(with("If-None-Match", "\"abcd\"").status == 200);
    request.headers.add("Range", "bytes=0-1");
    CHECK(with("If-Range", "\"abc\"").status == 206);
    CHECK(with("If-Range", "\"old\"").status == 200);
}

SCENARIO("the server makes its own certificate, once", "[http]")
{
    const testing::TemporaryFolder folder;
    const auto files = ensureCertificate(folder / "data", {"tacha.county.example", "10.1.2.3"}, 1'790'000'000'000);
    REQUIRE(files);
    const auto fingerprint = certificateFingerprint(files->certificate);
    REQUIRE(fingerprint);
    CHECK(fingerprint->size() == 64);
    THEN("its key is the owner's alone")
    {
        using std::filesystem::perms;
        const auto mode = std::filesystem::status(files->key).permissions();
        CHECK(mode == (perms::owner_read | perms::owner_write));
    }
    THEN("the next start finds the same one")
    {
        const auto again = ensureCertificate(folder / "data", {}, 1'790'000'000'000);
        REQUIRE(again);
        CHECK(certificateFingerprint(again->certificate) == fingerprint);
    }
    THEN("a certificate without its key is never replaced in silence")
    {
        std::filesystem::remove(files->key);
        const auto again = ensureCertificate(folder / "data", {}, 1'790'000'000'000);
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::Conflict);
        CHECK(certificateFingerprint(files->certificate) == fingerprint);
    }
    THEN("a file that is no certificate has no fingerprint")
    {
        const auto none = certificateFingerprint(files->key);
        REQUIRE_FALSE(none);
        CHECK(none.error().code == ErrorCode::InvalidInput);
    }
}
