#include "shared/core/time.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("business dates and weeks are those of Shanghai", "[time]")
{
    GIVEN("the last second of a Sunday in Shanghai")
    {
        const std::int64_t last = parseUtc("2026-11-22T15:59:59Z").value();
        THEN("it belongs to the week that ends")
        {
            CHECK(Week::ofMoment(last).text() == "2026-W47");
        }
        THEN("one second later is the next week")
        {
            CHECK(Week::ofMoment(last + 1000).text() == "2026-W48");
        }
        THEN("the week closes exactly there")
        {
            CHECK(Week::parse("2026-W47")->closeMs() == last + 1000);
        }
    }
    GIVEN("the turn of the ISO year")
    {
        CHECK(Week::of(Date{2026, 12, 28}).text() == "2026-W53");
        CHECK(Week::of(Date{2027, 1, 3}).text() == "2026-W53");
        CHECK(Week::of(Date{2027, 1, 4}).text() == "2027-W01");
        CHECK(Week::parse("2026-W53")->next().text() == "2027-W01");
        CHECK_FALSE(Week::parse("2027-W53"));
        CHECK_FALSE(Week::parse("2026-W00"));
    }
    GIVEN("moments before 1970")
    {
        CHECK(utcText(-1) == "1969-12-31T23:59:59.999Z");
        CHECK(businessDate(-8 * kHourMs - 1).text() == "1969-12-31");
    }
}

SCENARIO("days and months", "[time]")
{
    CHECK(Date::parse("2024-02-29").has_value());
    for (const char* wrong : {"2023-02-29", "2026-13-01", "2026-1-01", "2026-01-01x", "", "abcd-ef-gh"})
        CHECK_FALSE(Date::parse(wrong));
    CHECK(Date{2024, 2, 29}.plusMonths(12) == Date{2025, 2, 28});
    CHECK(Date{2026, 1, 31}.plusMonths(-2) == Date{2025, 11, 30});
    CHECK(Date{2026, 11, 23}.isoWeekday() == 1);
    CHECK(Date{2026, 3, 1} - Date{2026, 2, 1} == 28);
    CHECK(parseUtc("2026-11-23T09:00:00+08:00").value() == momentMs({2026, 11, 23}, 9));
    CHECK(utcText(momentMs({2026, 11, 23}, 9)) == "2026-11-23T01:00:00Z");
    for (const char* wrong : {"2026-11-23", "2026-11-23T25:00:00Z", "2026-11-23T09:00:00", "2026-11-23T09:00:00+8"})
        CHECK_FALSE(parseUtc(wrong));
}
