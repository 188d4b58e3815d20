#include "shared/model/place.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tacha {
namespace {

constexpr double kEarthRadiusM = 6'371'008.8;
constexpr double kRadiansPerE7 = std::numbers::pi / 180.0 / 1e7;

struct Metres {
    double x;
    double y;
};

/// `point` on the plane that touches the earth at `origin`.
Metres onPlane(const Point& origin, const Point& point)
{
    const double scale = kEarthRadiusM * kRadiansPerE7;
    const double shrink = std::cos(origin.latE7 * kRadiansPerE7);
    return {(static_cast<double>(point.lonE7) - origin.lonE7) * scale * shrink,
        (static_cast<double>(point.latE7) - origin.latE7) * scale};
}

/// Distance from the origin to the segment a–b.
double distanceToSegment(const Metres& a, const Metres& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double lengthSquared = dx * dx + dy * dy;
    const double along = lengthSquared == 0 ? 0 : std::clamp(-(a.x * dx + a.y * dy) / lengthSquared, 0.0, 1.0);
    return std::hypot(a.x + along * dx, a.y + along * dy);
}

/// Even-odd rule for the origin.
bool originInside(const std::vector<Metres>& ring)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Metres& a = ring[i];
        const Metres& b = ring[j];
        if ((a.y > 0) != (b.y > 0) && 0 < (b.x - a.x) * -a.y / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

double distanceM(const Point& a, const Point& b)
{
    const double lat1 = a.latE7 * kRadiansPerE7;
    const double lat2 = b.latE7 * kRadiansPerE7;
    const double sinLat = std::sin((lat2 - lat1) / 2);
    const double sinLon = std::sin((static_cast<double>(b.lonE7) - a.lonE7) * kRadiansPerE7 / 2);
    const double h = sinLat * sinLat + std::cos(lat1) * std::cos(lat2) * sinLon * sinLon;
    return 2 * kEarthRadiusM * std::asin(std::min(1.0, std::sqrt(h)));
}

double distanceOutsideM(const Site& site, const Point& point)
{
    if (site.geometry == GeometryKind::Point || site.points.size() == 1)
        return std::max(0.0, distanceM(site.points.at(0), point) - site.marginM);
    std::vector<Metres> line;
    for (const Point& corner : site.points)
        line.push_back(onPlane(point, corner));
    const bool closed = site.geometry == GeometryKind::Polygon;
    if (closed && originInside(line))
        return 0;
    double nearest = distanceToSegment(line.front(), closed ? line.back() : line.front());
    for (std::size_t i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, distanceToSegment(line[i - 1], line[i]));
    return std::max(0.0, nearest - site.marginM);
}

std::optional<double> distanceOutsideM(const std::vector<Site>& sites, const Point& point)
{
    std::optional<double> nearest;
    for (const Site& site : sites) {
        if (site.points.empty())
            continue;
        const double distance = distanceOutsideM(site, point);
        nearest = nearest ? std::min(*nearest, distance) : distance;
    }
    return nearest;
}

} // namespace tacha
