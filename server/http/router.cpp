#include "server/http/router.h"

#include "shared/core/text.h"

#include <algorithm>
#include <cassert>

namespace tacha {
namespace {

bool isParameter(const std::string& segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool matches(const Route& route, const std::vector<std::string>& segments)
{
    return std::equal(route.segments.begin(), route.segments.end(), segments.begin(), segments.end(),
        [](const std::string& pattern, const std::string& given) {
            return isParameter(pattern) ? !given.empty() : pattern == given;
        });
}

/// Orders patterns so that the first one that matches is the most literal one.
bool isMoreLiteral(const Route& a, const Route& b)
{
    return std::lexicographical_compare(a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
        [](const std::string& x, const std::string& y) { return isParameter(x) < isParameter(y); });
}

PathParameters parametersOf(const Route& route, const std::vector<std::string>& segments)
{
    PathParameters parameters;
    for (std::size_t i = 0; i < segments.size(); ++i)
        if (isParameter(route.segments[i]))
            parameters.emplace(route.segments[i].substr(1, route.segments[i].size() - 2), segments[i]);
    return parameters;
}

std::string allowOf(const std::vector<bool>& methods)
{
    std::string allow;
    for (std::size_t i = 0; i < methods.size(); ++i)
        if (methods[i])
            allow += (allow.empty() ? "" : ", ") + std::string(nameOf(static_cast<Method>(i)));
    return allow;
}

} // namespace

void Router::add(Method method, std::string pattern, Handler handler, RouteOptions options)
{
    auto answerAtOnce = [handler = std::move(handler)](const Request& request, const PathParameters& parameters,
                            Completion complete) { complete(handler(request, parameters)); };
    addAsync(method, std::move(pattern), std::move(answerAtOnce), options);
}

void Router::addAsync(Method method, std::string pattern, AsyncHandler handler, RouteOptions options)
{
    insert({method, std::move(pattern), {}, std::move(handler), options});
}

void Router::addUpload(Method method, std::string pattern, UploadHandler handler, RouteOptions options)
{
    insert({method, std::move(pattern), {}, std::move(handler), options});
}

void Router::insert(Route route)
{
    assert(route.pattern.starts_with('/'));
    route.segments = split(std::string_view(route.pattern).substr(1), '/');
    const auto place = std::upper_bound(m_routes.begin(), m_routes.end(), route, isMoreLiteral);
    m_routes.insert(place, std::move(route));
}

RouteMatch Router::match(Method method, const std::vector<std::string>& segments) const
{
    const Route* exact = nullptr;
    const Route* get = nullptr;
    std::vector<bool> methods(namesOf(Method{}).size(), false);
    for (const Route& route : m_routes) {
        if (!matches(route, segments))
            continue;
        methods[static_cast<std::size_t>(route.method)] = true;
        if (route.method == method && !exact)
            exact = &route;
        if (route.method == Method::Get && !get)
            get = &route;
    }
    if (get)
        methods[static_cast<std::size_t>(Method::Head)] = true;
    const Route* found = exact ? exact : method == Method::Head ? get : nullptr;
    RouteMatch match{found, {}, allowOf(methods)};
    if (found)
        match.parameters = parametersOf(*found, segments);
    return match;
}

} // namespace tacha
