#include "tests/shared/rules/rules_world.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace tacha;
using namespace tacha::testing;

namespace {

std::string assetText()
{
    std::ifstream file{"assets/parameters/default.json"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Parameter row(const std::string& key, std::int64_t milli, const std::string& from, bool inForce = true)
{
    return {
        .key = key, .valueMilli = milli, .unit = "pp", .from = day(from), .to = {}, .inForce = inForce, .document = {}};
}

} // namespace

SCENARIO("the parameters shipped with the product are those built in", "[rules][parameters]")
{
    const auto set = parametersFromJson(assetText());
    REQUIRE(set.has_value());
    CHECK(set->parameters.size() == parameterDefaults().size());
    const Parameters loaded{*set};
    for (const ParameterDefault& row : parameterDefaults()) {
        INFO(row.key);
        CHECK(loaded.milli(row.key, day("2026-11-16")) == row.valueMilli);
    }
    CHECK(parametersFromJson(parametersToJson(*set)).value() == *set);
}

SCENARIO("an office changes a threshold from a date on", "[rules][parameters]")
{
    ParameterSet set;
    set.parameters = {row("colour.dev_pp.blue", 6'000, "2026-06-01"), row("colour.dev_pp.blue", 7'000, "2026-09-01"),
        row("colour.dev_pp.yellow", 1'000, "2026-01-01", false)};
    const Parameters parameters{set};
    CHECK(parameters.milli("colour.dev_pp.blue", day("2026-05-31")) == 5'000);
    CHECK(parameters.milli("colour.dev_pp.blue", day("2026-06-01")) == 6'000);
    CHECK(parameters.milli("colour.dev_pp.blue", day("2026-11-16")) == 7'000);
    THEN("a row on trial is not used")
    {
        CHECK(parameters.milli("colour.dev_pp.yellow", day("2026-06-01")) == 10'000);
    }
    THEN("a finding shows the value with its unit")
    {
        CHECK(parameters.shown("colour.dev_pp.blue", day("2026-11-16")).value == "7");
        CHECK(parameters.shown("progress.floor_delta_pp", day("2026-11-16")).value == "0.2");
    }
}

SCENARIO("parameters of a wrong form are refused", "[rules][parameters]")
{
    CHECK(parametersFromJson("[]").error().reason == "format");
    CHECK(parametersFromJson(R"({"format": 2, "parameters": []})").error().reason == "format");
    CHECK(
        parametersFromJson(
            R"({"format":1,"parameters":[{"key":"no.such","value_milli":1,"unit":"","from":"2026-01-01","in_force":true}]})")
            .error()
            .reason
        == "key");
    CHECK_FALSE(parametersFromJson("{").has_value());
}

SCENARIO("what the place of a visit is used for depends on its kind", "[rules][parameters]")
{
    const Parameters parameters;
    const Date on = day("2026-11-16");
    CHECK(parameters.placeCheck(VisitKind::AssistantWeekly, on) == PlaceCheck::Count);
    CHECK(parameters.placeCheck(VisitKind::JointInspection, on) == PlaceCheck::Count);
    CHECK(parameters.placeCheck(VisitKind::ChiefWeekly, on) == PlaceCheck::Inform);
    CHECK(parameters.placeCheck(VisitKind::DeputySiteView, on) == PlaceCheck::Inform);
    CHECK(parameters.placeCheck(VisitKind::FacilitatorLog, on) == PlaceCheck::Off);
}
