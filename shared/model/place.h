#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// A place on the ground, WGS-84, in degrees × 10⁷.
struct Point {
    std::int32_t latE7 = 0;
    std::int32_t lonE7 = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

template <class Fields> void describe(Fields& fields, Point& point)
{
    fields("lat_e7", point.latE7);
    fields("lon_e7", point.lonE7);
}

/// One position fix (定位). A record has at most one per event; there is no track.
struct Fix {
    Point at;
    std::int32_t accuracyDm = 0; ///< decimetres, > 0, ≤ 50 000; over 1 000 is no usable fix
    std::int64_t timeMs = 0; ///< UTC, as the receiver or the device said
    FixSource source = FixSource::Gnss;
    bool timeIsSatellite = false; ///< `timeMs` came from a satellite, not from the device clock
    std::int32_t satellites = 0;
    bool mock = false; ///< the platform says the position was made up

    friend bool operator==(const Fix&, const Fix&) = default;
};

template <class Fields> void describe(Fields& fields, Fix& fix)
{
    describe(fields, fix.at);
    fields("accuracy_dm", fix.accuracyDm);
    fields("time_ms", fix.timeMs);
    fields("source", fix.source);
    fields("time_is_satellite", fix.timeIsSatellite);
    fields("satellites", fix.satellites);
    fields("mock", fix.mock);
}

/// Where a project is built (现场范围).
struct Site {
    GeometryKind geometry = GeometryKind::Point;
    std::vector<Point> points; ///< one for Point, ≥ 2 for Polyline, ≥ 3 for Polygon (closed by itself)
    std::int32_t marginM = 300; ///< radius of a point, buffer of a line; 0 for a polygon
    bool indoor = false;
    std::string address;
    std::string villageCode; ///< 12 digits or empty

    friend bool operator==(const Site&, const Site&) = default;
};

template <class Fields> void describe(Fields& fields, Site& site)
{
    fields("geometry", site.geometry);
    fields("points", site.points);
    fields("margin_m", site.marginM);
    fields("indoor", site.indoor);
    fields("address", site.address);
    fields("village_code", site.villageCode);
}

/// Great-circle distance in metres (haversine, R = 6 371 008.8 m).
double distanceM(const Point& a, const Point& b);
/// Metres from `point` to the edge of the site's fence, 0 inside. Good to a metre for sites of a few kilometres.
double distanceOutsideM(const Site& site, const Point& point);
/// The smallest over all sites; nothing if there is no site.
std::optional<double> distanceOutsideM(const std::vector<Site>& sites, const Point& point);

} // namespace tacha
