#include "server/http/file_response.h"

#include "shared/core/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tacha {
namespace {

struct Range {
    std::uint64_t first = 0;
    std::uint64_t last = 0; ///< inclusive
};

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

enum class RangeKind { Whole, Part, Unsatisfiable };

/// Reads a Range field. What is malformed or asks for several parts counts as not said.
RangeKind parseRange(std::string_view text, std::uint64_t size, Range& range)
{
    constexpr std::string_view kUnit = "bytes=";
    if (!text.starts_with(kUnit) || text.find(',') != std::string_view::npos)
        return RangeKind::Whole;
    text.remove_prefix(kUnit.size());
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return RangeKind::Whole;
    const std::string_view tail = text.substr(dash + 1);
    const auto first = number(text.substr(0, dash));
    const auto last = number(tail);
    if (!last && !tail.empty())
        return RangeKind::Whole;
    if (dash == 0) { // the last so many bytes
        if (!last)
            return RangeKind::Whole;
        if (*last == 0 || size == 0)
            return RangeKind::Unsatisfiable;
        range = {size - std::min(*last, size), size - 1};
        return RangeKind::Part;
    }
    if (!first || (last && *last < *first))
        return RangeKind::Whole;
    if (*first >= size)
        return RangeKind::Unsatisfiable;
    range = {*first, std::min(last.value_or(size - 1), size - 1)};
    return RangeKind::Part;
}

bool namesTag(std::string_view field, const std::string& quoted)
{
    for (const std::string& one : split(field, ',')) {
        std::string_view tag = trimmed(one);
        if (tag.starts_with("W/"))
            tag.remove_prefix(2); // If-None-Match compares weakly
        if (tag == quoted || tag == "*")
            return true;
    }
    return false;
}

} // namespace

Response fileResponse(const Request& request, const ServedFile& file)
{
    const std::string quoted = '"' + file.etag + '"';
    Response response;
    response.headers.add("ETag", quoted);
    response.headers.add("Accept-Ranges", "bytes");
    // Under one address the bytes never change; but only this user may keep them.
    response.headers.add("Cache-Control", "private, max-age=31536000, immutable");
    if (namesTag(request.headers.value("If-None-Match"), quoted)) {
        response.status = 304;
        return response;
    }
    Range range{0, 0};
    const auto condition = request.headers.find("If-Range");
    const bool mayBePart = request.method == Method::Get && (!condition || *condition == quoted);
    const RangeKind kind = mayBePart ? parseRange(request.headers.value("Range"), file.size, range) : RangeKind::Whole;
    const std::string total = "/" + std::to_string(file.size);
    if (kind == RangeKind::Unsatisfiable) {
        response.status = 416;
        response.headers.add("Content-Range", "bytes *" + total);
        return response;
    }
    response.headers.add("Content-Type", file.mediaType);
    response.file = FileRange{file.path, 0, file.size};
    if (kind == RangeKind::Part) {
        response.status = 206;
        response.file->offset = range.first;
        response.file->length = range.last - range.first + 1;
        response.headers.add(
            "Content-Range", "bytes " + std::to_string(range.first) + "-" + std::to_string(range.last) + total);
    }
    return response;
}

} // namespace tacha
