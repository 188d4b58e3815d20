#include "server/http/message.h"

#include "server/http/limits.h"
#include "shared/core/text.h"

#include <algorithm>

namespace tacha {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            out += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    if (!isUtf8(out))
        return std::nullopt;
    return out;
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

/// A decoded segment must stay one segment, whatever is made of it later.
bool isSafeSegment(const std::string& segment)
{
    return segment != "." && segment != ".." && segment.find_first_of("/\\") == std::string::npos
        && !hasControl(segment);
}

Result<> parseQuery(std::string_view text, Target& target)
{
    for (const std::string& field : split(text, '&')) {
        if (field.empty())
            continue;
        const auto equals = field.find('=');
        const auto name = percentDecoded(std::string_view(field).substr(0, equals), true);
        const auto value =
            percentDecoded(equals == std::string::npos ? "" : std::string_view(field).substr(equals + 1), true);
        if (!name || !value)
            return fail(ErrorCode::InvalidInput, "malformed query");
        if (!target.query.emplace(*name, *value).second)
            return fail(ErrorCode::InvalidInput, "query field twice: " + *name);
        if (target.query.size() > kMaxQueryFields)
            return fail(ErrorCode::InvalidInput, "too many query fields");
    }
    return {};
}

} // namespace

std::optional<std::string_view> Headers::find(std::string_view name) const
{
    for (const Field& field : m_fields)
        if (isSameName(field.name, name))
            return field.value;
    return std::nullopt;
}

void Headers::add(std::string name, std::string value)
{
    m_fields.push_back({std::move(name), std::move(value)});
}

void Headers::set(std::string name, std::string value)
{
    std::erase_if(m_fields, [&](const Field& field) { return isSameName(field.name, name); });
    add(std::move(name), std::move(value));
}

Result<Target> parseTarget(std::string_view text)
{
    if (text.size() > kMaxTargetBytes)
        return fail(ErrorCode::TooLarge, "target too long");
    if (text.empty() || text.front() != '/' || hasControl(text))
        return fail(ErrorCode::InvalidInput, "target is not an absolute path");
    Target target;
    const auto question = text.find('?');
    target.path = text.substr(0, question);
    for (const std::string& raw : split(std::string_view(target.path).substr(1), '/')) {
        auto segment = percentDecoded(raw, false);
        if (!segment || !isSafeSegment(*segment))
            return fail(ErrorCode::InvalidInput, "malformed path");
        target.segments.push_back(std::move(*segment));
    }
    if (question != std::string_view::npos)
        if (const auto read = parseQuery(text.substr(question + 1), target); !read)
            return tl::unexpected(read.error());
    return target;
}

std::string_view Request::queryValue(std::string_view name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::string_view{} : std::string_view(found->second);
}

Response contentResponse(int status, std::string mediaType, std::string body)
{
    Response response{.status = status, .headers = {}, .body = std::move(body), .file = std::nullopt};
    response.headers.add("Content-Type", std::move(mediaType));
    return response;
}

} // namespace tacha
