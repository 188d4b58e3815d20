#include "shared/sync/operation.h"

#include "tests/support/fake_clock.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace tacha;
using tacha::testing::idOf;

SCENARIO("a device's operations form a signed chain", "[operation]")
{
    const testing::FakeClock clock;
    const SigningKey key = SigningKey::generate();
    OperationWriter writer{{{42}, 0, std::string{kNoPredecessor}}, key, clock};
    const Id expected = writer.nextId();
    const std::vector<Draft> drafts{
        recordDraft("visit", idOf(1), {{"note", "踏查"}}), commandDraft("photo", idOf(2), idOf(1), "ok", idOf(2))};
    const OperationGroup group = writer.write(drafts, idOf(3), 5, 7);

    THEN("counters have no holes and each names the one before")
    {
        CHECK(group.operations[0].dot == Dot{{42}, 1});
        CHECK(group.operations[0].previous == kNoPredecessor);
        CHECK(group.operations[1].previous == shortHash(group.operations[0].hash()));
        CHECK(writer.position().lastCounter == 2);
        CHECK(writer.position().lastHash == shortHash(group.operations[1].hash()));
    }
    THEN("a record is named by its dot, as foretold")
    {
        CHECK(group.operations[0].entity == expected);
    }
    THEN("the signature covers every operation")
    {
        const VerifyingKey check = VerifyingKey::fromText(key.publicKey()).value();
        const std::vector<Hash> hashes{group.operations[0].hash(), group.operations[1].hash()};
        CHECK(check.verifies(signedMessage(hashes), group.signature));
        CHECK_FALSE(check.verifies(signedMessage(std::span{hashes}.first(1)), group.signature));
    }
    THEN("reading the bytes gives the same operation with the same bytes, unknown members included")
    {
        Json json = group.operations[1].json;
        json["from_a_later_version"] = {{"x", 1}};
        const Operation again = Operation::fromJson(parseJson(canonical(json)).value()).value();
        CHECK(again.canonicalBytes() == canonical(json));
        CHECK(again.event() == "ok");
        CHECK(again.after() == idOf(2));
        CHECK(again.satelliteMs == 7);
    }
    THEN("an incomplete one is refused by name")
    {
        for (const char* member : {"dot", "kind", "type", "prev", "wall_ms", "floor_ms", "body"}) {
            Json json = group.operations[0].json;
            json.erase(member);
            CAPTURE(member);
            CHECK(Operation::fromJson(json).error().reason == "operation");
        }
        Json noEntity = group.operations[1].json;
        noEntity.erase("entity");
        CHECK_FALSE(Operation::fromJson(noEntity));
        CHECK_FALSE(Operation::fromJson(Json::array()));
    }
}
