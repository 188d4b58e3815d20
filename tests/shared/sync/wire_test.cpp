#include "shared/sync/deflate.h"
#include "shared/sync/wire.h"

#include "tests/support/fake_clock.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace tacha;
using tacha::testing::idOf;

namespace {

SyncRequest sampleRequest()
{
    const testing::FakeClock clock;
    const SigningKey key = SigningKey::generate();
    OperationWriter writer{{{42}, 0, std::string{kNoPredecessor}}, key, clock};
    SyncRequest request;
    request.device = {42};
    request.clock = clock.read();
    request.ackedCounter = 3;
    for (int i = 0; i < 10; ++i) {
        const Visit visit = testing::plainVisit(idOf(1), idOf(2), clock.wallMs() - i);
        request.groups.push_back(writer.write(std::vector{recordDraft("visit", idOf(1), toJson(visit))}, idOf(2), 0));
    }
    request.cursors.push_back({"county", "e1", 17, "0011223344556677", 18'000'000'000'000'000'000ULL});
    return request;
}

} // namespace

SCENARIO("requests and answers survive the wire", "[wire]")
{
    const SyncRequest request = sampleRequest();
    const SyncRequest again = decodeRequest(encode(request)).value();
    CHECK(again.device == request.device);
    CHECK(again.clock == request.clock);
    CHECK(again.cursors == request.cursors);
    REQUIRE(again.groups.size() == 10);
    CHECK(again.groups[9].operations[0].canonicalBytes() == request.groups[9].operations[0].canonicalBytes());
    CHECK(again.groups[9].signature == request.groups[9].signature);

    SyncAnswer answer;
    answer.serverMs = 5;
    answer.receipts.push_back(
        {{{42}, 1}, "0011223344556677", Fate::Superseded, "refused", {7, 1}, {6, ClockTrust::A}, "〔2026〕1号", "ab"});
    answer.fork = Fork{3, {"aa", "bb"}};
    answer.gap = 4;
    answer.scope = {"county", commonStream(idOf(1))};
    answer.more = true;
    Page page{.stream = "county",
        .epoch = "e1",
        .from = 1,
        .to = 3,
        .head = 3,
        .chain = "cc",
        .sum = ~0ULL,
        .reset = true,
        .rows = {}};
    page.rows.push_back({3, R"({"id":"x","type":"unit"})", {}});
    answer.pages.push_back(page);
    const SyncAnswer back = decodeAnswer(encode(answer)).value();
    CHECK(back.receipts == answer.receipts);
    CHECK(back.fork->hashes == answer.fork->hashes);
    CHECK(back.gap == 4);
    CHECK(back.more);
    REQUIRE(back.pages.size() == 1);
    CHECK(back.pages[0].sum == ~0ULL);
    CHECK(back.pages[0].complete());
    CHECK(back.pages[0].rows[0].entity == parseJson(page.rows[0].text).value());
}

SCENARIO("a body that is no sync body is refused with its reason", "[wire]")
{
    for (const char* wrong : {"", "[]", "{}", "{\"groups\":5}", "nonsense"})
        CHECK_FALSE(decodeRequest(wrong));
    Json json = parseJson(encode(sampleRequest()), {.depth = 24, .items = 100000, .stringBytes = 1000}).value();
    const auto refused = [](const Json& body) { return !decodeRequest(body.dump()).has_value(); };
    Json empty = json;
    empty["groups"][0]["operations"] = Json::array();
    CHECK(refused(empty));
    Json unsignedGroup = json;
    unsignedGroup["groups"][0].erase("signature");
    CHECK(refused(unsignedGroup));
    Json many = json;
    many["groups"] = Json::array();
    for (std::size_t i = 0; i <= kMaxGroupsPerRequest; ++i)
        many["groups"].push_back(0);
    CHECK(decodeRequest(many.dump()).error().code == ErrorCode::TooLarge);
    for (const char* wrong : {"{\"pages\":[5]}", "{\"receipts\":[{}]}", "[]"})
        CHECK_FALSE(decodeAnswer(wrong));
}

SCENARIO("bodies are deflated with a dictionary and inflated within limits", "[wire]")
{
    const std::string text = encode(sampleRequest());
    const std::string small = deflated(text);
    INFO("deflated " << text.size() << " bytes to " << small.size());
    CHECK(small.size() * 3 < text.size());
    CHECK(inflated(small, text.size()).value() == text);
    CHECK(inflated(small, text.size() - 1).error().code == ErrorCode::TooLarge);
    CHECK(inflated(deflated(""), 10).value().empty());
    CHECK_FALSE(inflated(small.substr(0, small.size() / 2), 1 << 20));
    CHECK_FALSE(inflated(small + "x", 1 << 20));
    CHECK_FALSE(inflated("not deflate at all", 1 << 20));
    CHECK(inflated(deflated(std::string(50 << 20, 'a')), 1 << 20).error().code == ErrorCode::TooLarge);
}

SCENARIO("a row goes to one stream", "[wire]")
{
    Entity issue;
    issue.type = "issue";
    issue.project = idOf(1);
    CHECK(streamOf(issue) == commonStream(idOf(1)));
    issue.creation = Creation{};
    issue.creation->body = {{"category", "FUND_IRREGULARITY"}};
    CHECK(streamOf(issue) == restrictedStream(idOf(1)));
    Entity unit;
    unit.type = "unit";
    CHECK(streamOf(unit) == "county");
    Entity opening;
    opening.type = "visit_opening";
    opening.project = idOf(1);
    CHECK(streamOf(opening) == restrictedStream(idOf(1)));
}
