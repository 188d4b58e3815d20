#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

SCENARIO("a moment belongs to the week and date of Shanghai", "[rules][calendar]")
{
    const std::int64_t lastSecond = parseUtc("2026-11-22T15:59:59Z").value();
    CHECK(Week::ofMoment(lastSecond).text() == "2026-W47");
    CHECK(Week::ofMoment(lastSecond + 1000).text() == "2026-W48");
}

SCENARIO("holidays decide how a week is judged", "[rules][calendar]")
{
    const Calendar calendar = calendarOf2026();
    const auto classOf = [&](const std::string& text) { return Calendar::classOf(calendar.workdays(week(text))); };

    THEN("Spring Festival leaves nothing of W08")
    {
        CHECK(classOf("2026-W08") == WeekClass::Exempt);
    }
    THEN("the National Day weeks are reduced")
    {
        CHECK(calendar.workdays(week("2026-W40")) == 3);
        CHECK(calendar.workdays(week("2026-W41")) == 3);
        CHECK(classOf("2026-W40") == WeekClass::Reduced);
    }
    THEN("weeks with an adjusted Saturday or Sunday have six days")
    {
        CHECK(calendar.workdays(week("2026-W07")) == 6);
        CHECK(calendar.workdays(week("2026-W38")) == 6);
    }
    THEN("four days are a full week")
    {
        for (const char* text : {"2026-W15", "2026-W18", "2026-W19", "2026-W25", "2026-W39"})
            CHECK(calendar.workdays(week(text)) == 4);
        CHECK(classOf("2026-W15") == WeekClass::Full);
    }
    THEN("a reduced week asks one visit less, but at least one")
    {
        CHECK(Calendar::requiredVisits(2, WeekClass::Reduced) == 1);
        CHECK(Calendar::requiredVisits(1, WeekClass::Reduced) == 1);
        CHECK(Calendar::requiredVisits(2, WeekClass::Exempt) == 0);
    }
    THEN("a suspension takes days away")
    {
        Suspension stop;
        stop.from = day("2026-11-18");
        stop.to = day("2026-12-08");
        CHECK(calendar.effectiveDays(week("2026-W47"), {stop}) == 2);
        CHECK(calendar.effectiveDays(week("2026-W48"), {stop}) == 0);
        CHECK(calendar.effectiveDays(week("2026-W49"), {stop}) == 0);
        CHECK(calendar.effectiveDays(week("2026-W50"), {stop}) == 3);
    }
}

SCENARIO("working-day deadlines count WORKDAY and ADJUSTED_WORKDAY from the day after", "[rules][calendar]")
{
    const Calendar calendar = calendarOf2026();
    THEN("three days after Wed 30 September end on the adjusted Saturday 10 October, 24:00")
    {
        CHECK(calendar.workdayDeadlineMs(at("2026-09-30", 10), 3) == at("2026-10-11", 0));
    }
    THEN("calendar-day deadlines are not moved by a holiday")
    {
        CHECK(Calendar::dayDeadlineMs(at("2026-09-30", 10), 3) == at("2026-10-04", 0));
    }
}

SCENARIO("weeks are judged on the first working day after them", "[rules][calendar]")
{
    const Calendar calendar = calendarOf2026();
    CHECK(calendar.evaluationMs(week("2026-W47")) == at("2026-11-23", 18));
    CHECK(calendar.issueMs(week("2026-W47")) == at("2026-11-24", 12));
    CHECK(Calendar::freezeMs(week("2026-W47")) == at("2026-12-07", 0));
    THEN("W40 waits for the end of the holiday")
    {
        CHECK(calendar.evaluationMs(week("2026-W40")) == at("2026-10-08", 18));
        CHECK(calendar.issueMs(week("2026-W40")) == at("2026-10-09", 12));
    }
    THEN("W07 and W08 share one evaluation")
    {
        CHECK(calendar.evaluationMs(week("2026-W07")) == calendar.evaluationMs(week("2026-W08")));
        CHECK(calendar.lastEvaluatedWeek(at("2026-02-23", 20)).text() == "2026-W06");
        CHECK(calendar.lastEvaluatedWeek(at("2026-02-24", 18)).text() == "2026-W08");
    }
    THEN("a week is not judged before its time")
    {
        CHECK(calendar.lastEvaluatedWeek(at("2026-11-23", 18) - 1).text() == "2026-W46");
        CHECK(calendar.lastEvaluatedWeek(at("2026-11-23", 18)).text() == "2026-W47");
    }
}

SCENARIO("a year that was never loaded is Monday to Friday", "[rules][calendar]")
{
    const Calendar calendar = calendarOf2026();
    CHECK(calendar.isWorkday(day("2027-01-01")));
    CHECK_FALSE(calendar.isWorkday(day("2027-01-02")));
    CHECK(calendar.isLoaded(week("2026-W52")));
    CHECK_FALSE(calendar.isLoaded(week("2026-W53")));
}

SCENARIO("a week belongs to the quarter of its Monday", "[rules][calendar]")
{
    CHECK(Quarter::of(week("2026-W40")).text() == "2026-Q3");
    CHECK(Quarter::of(week("2026-W41")).text() == "2026-Q4");
    CHECK(Quarter{2026, 4}.next() == Quarter{2027, 1});
    CHECK(Quarter{2026, 1}.last() == day("2026-03-31"));
}
