#include "shared/sync/entity.h"

#include "tests/support/fake_clock.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace tacha;
using tacha::testing::idOf;

namespace {

const Id kIssue = Id::of({{1}, 1});
const Id kProject = idOf(9);

/// Operations about one issue, as several devices would make them.
class Author {
public:
    explicit Author(std::uint64_t device) : m_device{device} { }

    PlacedOperation record(std::int64_t atMs)
    {
        return place(OperationKind::Record, atMs, {{"text", "护栏缺失"}, {"category", "SAFETY"}});
    }
    PlacedOperation edit(std::int64_t atMs, const std::string& field, Json value, const std::vector<Dot>& over)
    {
        return place(
            OperationKind::Edit, atMs, editDraft("issue", kIssue, kProject, field, std::move(value), over).body);
    }
    PlacedOperation command(std::int64_t atMs, const std::string& event, const Id& after, std::string refused = {})
    {
        auto placed = place(OperationKind::Command, atMs, commandDraft("issue", kIssue, kProject, event, after).body);
        placed.refused = std::move(refused);
        return placed;
    }

private:
    PlacedOperation place(OperationKind kind, std::int64_t atMs, Json body)
    {
        PlacedOperation placed;
        Operation& operation = placed.operation;
        operation.dot = {m_device, ++m_counter};
        operation.kind = kind;
        operation.type = "issue";
        operation.entity = kIssue;
        operation.project = kProject;
        operation.author = idOf(static_cast<std::uint8_t>(m_device.value));
        operation.body = std::move(body);
        placed.order = {atMs, 0};
        placed.event = {atMs, ClockTrust::B};
        placed.receivedMs = atMs + 1;
        placed.hash = std::to_string(m_device.value) + "/" + std::to_string(m_counter);
        return placed;
    }

    DeviceId m_device;
    std::uint64_t m_counter = 0;
};

Id idOfStep(const PlacedOperation& placed)
{
    return Id::of(placed.operation.dot);
}

Entity fold(const std::vector<PlacedOperation>& operations)
{
    Entity entity;
    for (const auto& operation : operations)
        entity.apply(operation);
    return entity;
}

} // namespace

SCENARIO("two people change one field without knowing of each other", "[merge]")
{
    Author finder{1};
    Author leader{2};
    const auto created = finder.record(10);
    const auto first = finder.edit(20, "place", "north", {});
    const auto second = leader.edit(30, "place", "south", {});
    Entity issue = fold({created, first, second});
    THEN("both values are kept, the later one shows, and it is a conflict")
    {
        CHECK(issue.hasConflict());
        CHECK(issue.field("place") == "south");
        CHECK(issue.registers.at("place").values().size() == 2);
    }
    THEN("whoever writes over both ends it, whatever their clock says")
    {
        issue.apply(finder.edit(5, "place", "middle", issue.registers.at("place").dots()));
        CHECK_FALSE(issue.hasConflict());
        CHECK(issue.field("place") == "middle");
        AND_THEN("the replaced values do not come back")
        {
            CHECK_FALSE(issue.apply(first));
        }
    }
    THEN("writing over one of them leaves the other")
    {
        issue.apply(finder.edit(40, "place", "middle", {first.operation.dot}));
        CHECK(issue.hasConflict());
    }
    THEN("edits of different fields are no conflict")
    {
        CHECK_FALSE(fold({created, first, leader.edit(30, "part", "桥头", {})}).hasConflict());
    }
    THEN("equal values merge silently")
    {
        CHECK_FALSE(fold({created, first, leader.edit(31, "place", "north", {})}).hasConflict());
    }
}

SCENARIO("the walk decides what concurrent commands come to", "[merge]")
{
    Author office{1};
    Author inspector{2};
    Author contractor{3};
    const auto created = office.record(10);
    const auto notice = office.command(20, "notice", kIssue);
    const auto reply = contractor.command(30, "reply", idOfStep(notice));

    GIVEN("one pass and one fail of the same reply")
    {
        const auto pass = inspector.command(40, "recheck_pass", idOfStep(reply));
        const auto failed = office.command(50, "recheck_fail", idOfStep(reply));
        const Entity issue = fold({created, notice, reply, pass, failed});
        THEN("the fail wins by rank although it came later")
        {
            const auto walk = issue.walk();
            CHECK(walk.state == "RECTIFYING");
            CHECK(walk.head == idOfStep(failed));
            CHECK(walk.fates[2] == StepFate::Superseded);
            CHECK(walk.reasons[2] == "overtaken");
        }
    }
    GIVEN("two replies to the same notice")
    {
        const auto second = office.command(35, "reply", idOfStep(notice));
        const auto pass = inspector.command(60, "recheck_pass", idOfStep(second));
        const Entity issue = fold({created, notice, reply, second, pass});
        THEN("they are one step with both evidences, and either may be followed")
        {
            const auto walk = issue.walk();
            CHECK(walk.fates[1] == StepFate::Taken);
            CHECK(walk.fates[2] == StepFate::Merged);
            CHECK(walk.state == "CLOSED");
        }
    }
    GIVEN("a command that the table does not know from there, and one its author had no right to")
    {
        const auto impossible = inspector.command(15, "reopen", kIssue);
        const auto refused = contractor.command(16, "waive", kIssue, "role");
        const Entity issue = fold({created, impossible, refused, notice});
        THEN("both stay in the timeline, and the notice is taken")
        {
            const auto walk = issue.walk();
            CHECK(walk.state == "NOTICED");
            CHECK(walk.fates[0] == StepFate::Superseded);
            CHECK(walk.reasons[1] == "refused");
        }
    }
}

SCENARIO("state is a function of the set of operations", "[merge][property]")
{
    const std::vector<std::string> events{
        "notice", "sign_for", "reply", "recheck_pass", "recheck_fail", "reopen", "waive", "transfer"};
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        std::mt19937_64 random{seed};
        const auto pick = [&](std::size_t below) {
            return std::uniform_int_distribution<std::size_t>{0, below - 1}(random);
        };
        std::vector<Author> authors{Author{1}, Author{2}, Author{3}};
        std::vector<PlacedOperation> history{authors[0].record(1)};
        std::vector<Id> heads{kIssue};
        std::vector<Dot> writes;
        for (int i = 0; i < 12; ++i) {
            Author& author = authors[pick(authors.size())];
            const auto at = static_cast<std::int64_t>(pick(6)); // many equal times
            if (pick(2) == 0) {
                std::vector<Dot> over;
                for (const Dot& dot : writes)
                    if (pick(2) == 0)
                        over.push_back(dot);
                history.push_back(author.edit(at, pick(2) == 0 ? "place" : "part", static_cast<int>(pick(3)), over));
                writes.push_back(history.back().operation.dot);
            } else {
                history.push_back(author.command(
                    at, events[pick(events.size())], heads[pick(heads.size())], pick(8) == 0 ? "role" : ""));
                heads.push_back(idOfStep(history.back()));
            }
        }
        const Entity expected = fold(history);
        const std::string bytes = canonical(expected.toJson());
        for (int round = 0; round < 5; ++round) {
            std::shuffle(history.begin(), history.end(), random);
            auto doubled = history;
            doubled.insert(
                doubled.end(), history.begin(), history.begin() + static_cast<std::ptrdiff_t>(pick(history.size())));
            const Entity entity = fold(doubled);
            CAPTURE(seed, round);
            REQUIRE(canonical(entity.toJson()) == bytes);
            REQUIRE(entity.walk().state == expected.walk().state);
        }
        const Entity again = Entity::fromJson(parseJson(bytes).value()).value();
        REQUIRE(again == expected);
    }
}

SCENARIO("every written value is current, knowingly replaced, or in conflict", "[merge][property]")
{
    // The naive oracle keeps every write and its `over`, and asks each time who replaced whom.
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        std::mt19937_64 random{seed};
        const auto pick = [&](std::size_t below) {
            return std::uniform_int_distribution<std::size_t>{0, below - 1}(random);
        };
        std::vector<Author> authors{Author{1}, Author{2}, Author{3}};
        std::vector<PlacedOperation> writes;
        for (int i = 0; i < 8; ++i) {
            std::vector<Dot> over;
            for (const auto& earlier : writes)
                if (pick(3) == 0)
                    over.push_back(earlier.operation.dot);
            writes.push_back(authors[pick(3)].edit(static_cast<std::int64_t>(pick(4)), "place", i, over));
        }
        std::vector<Dot> current;
        for (const auto& write : writes) {
            const bool replaced = std::any_of(writes.begin(), writes.end(), [&](const auto& other) {
                const auto over = other.operation.over();
                return std::find(over.begin(), over.end(), write.operation.dot) != over.end();
            });
            if (!replaced)
                current.push_back(write.operation.dot);
        }
        std::sort(current.begin(), current.end());
        std::shuffle(writes.begin(), writes.end(), random);
        CAPTURE(seed);
        REQUIRE(fold(writes).registers.at("place").dots() == current);
    }
}

SCENARIO("a row that is no row is refused", "[merge]")
{
    CHECK_FALSE(Entity::fromJson({{"id", "nonsense"}, {"type", "issue"}}));
    CHECK_FALSE(Entity::fromJson({{"id", kIssue.text()}, {"type", "issue"}, {"registers", 5}}));
    CHECK_FALSE(Entity::fromJson(
        {{"id", kIssue.text()}, {"type", "issue"}, {"registers", {{"place", {{"values", {{{"dot", "x"}}}}}}}}}));
    CHECK_FALSE(Entity::fromJson(Json::array()));
}
