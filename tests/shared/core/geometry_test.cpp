#include "shared/model/place.h"

#include <catch2/catch.hpp>

using namespace tacha;

namespace {

/// About `metres` east of the county's centre.
Point east(double metres)
{
    return {315000000, 1105000000 + static_cast<std::int32_t>(metres / (111194.93 * 0.852640) * 1e7)};
}

} // namespace

SCENARIO("distance from a fence", "[place]")
{
    GIVEN("a round site of 300 m")
    {
        const Site site{.geometry = GeometryKind::Point,
            .points = {east(0)},
            .marginM = 300,
            .indoor = false,
            .address = {},
            .villageCode = {}};
        CHECK(distanceOutsideM(site, east(299)) == 0);
        CHECK(distanceOutsideM(site, east(360)) == Approx(60).margin(1));
    }
    GIVEN("a road with a buffer of 150 m")
    {
        const Site road{.geometry = GeometryKind::Polyline,
            .points = {east(0), east(1000), east(3000)},
            .marginM = 150,
            .indoor = false,
            .address = {},
            .villageCode = {}};
        CHECK(distanceOutsideM(road, east(1700)) == 0);
        CHECK(distanceOutsideM(road, east(3200)) == Approx(50).margin(1));
        CHECK(distanceOutsideM(road, {315000000 + 20000, east(500).lonE7}) == Approx(222.4 - 150).margin(1));
    }
    GIVEN("a polygon")
    {
        const auto corner = [](double x, double y) {
            return Point{315000000 + static_cast<std::int32_t>(y / 111194.93 * 1e7), east(x).lonE7};
        };
        const Site estate{.geometry = GeometryKind::Polygon,
            .points = {corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100)},
            .marginM = 0,
            .indoor = false,
            .address = {},
            .villageCode = {}};
        CHECK(distanceOutsideM(estate, corner(50, 50)) == 0);
        CHECK(distanceOutsideM(estate, corner(-40, 50)) == Approx(40).margin(1));
        CHECK(distanceOutsideM(estate, corner(130, 140)) == Approx(50).margin(1));
    }
    THEN("without a site there is no distance")
    {
        CHECK_FALSE(distanceOutsideM(std::vector<Site>{}, east(0)));
    }
}
