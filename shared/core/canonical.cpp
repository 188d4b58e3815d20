#include "shared/core/canonical.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <vector>

namespace tacha {
namespace {

/// Builds the value while counting, so a hostile text is dropped at its first excess.
class LimitedReader : public nlohmann::json_sax<Json> {
public:
    LimitedReader(Json& root, const JsonLimits& limits) : m_root(root), m_limits(limits) { }

    Error error{ErrorCode::InvalidInput, "malformed JSON", "json"};

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t, const string_t&) override
    {
        return refuse(ErrorCode::InvalidInput, "a number is not an integer");
    }
    bool string(string_t& value) override
    {
        if (value.size() > m_limits.stringBytes)
            return refuse(ErrorCode::TooLarge, "a string is too long");
        return put(std::move(value));
    }
    bool binary(binary_t&) override { return refuse(ErrorCode::InvalidInput, "binary value"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool key(string_t& key) override
    {
        if (key.size() > m_limits.stringBytes)
            return refuse(ErrorCode::TooLarge, "a key is too long");
        if (m_open.back()->contains(key))
            return refuse(ErrorCode::InvalidInput, "a key stands twice");
        m_key = std::move(key);
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override
    {
        return refuse(ErrorCode::InvalidInput, "malformed JSON at byte " + std::to_string(at));
    }

private:
    bool refuse(ErrorCode code, std::string detail)
    {
        error = {code, std::move(detail), "json"};
        return false;
    }

    template <class Value> bool put(Value&& value) { return place(std::forward<Value>(value)) != nullptr; }

    template <class Value> Json* place(Value&& value)
    {
        if (++m_items > m_limits.items) {
            refuse(ErrorCode::TooLarge, "too many values");
            return nullptr;
        }
        if (m_open.empty()) {
            m_root = std::forward<Value>(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array())
            return &parent.emplace_back(std::forward<Value>(value));
        return &(parent[std::move(m_key)] = std::forward<Value>(value));
    }

    bool open(Json empty)
    {
        if (m_open.size() >= m_limits.depth)
            return refuse(ErrorCode::TooLarge, "nested too deeply");
        Json* placed = place(std::move(empty));
        if (placed == nullptr)
            return false;
        m_open.push_back(placed);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    Json& m_root;
    const JsonLimits& m_limits;
    std::vector<Json*> m_open;
    std::string m_key;
    std::size_t m_items = 0;
};

bool isAscii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

/// UTF-16 order differs from byte order only where a character beyond the BMP meets one from U+E000 up.
std::u16string utf16(const std::string& text)
{
    std::u16string units;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        const int extra = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        std::uint32_t point = extra == 0 ? lead : lead & (0x3FU >> extra);
        for (int k = 1; k <= extra && i + k < text.size(); ++k)
            point = point << 6 | (static_cast<std::uint8_t>(text[i + k]) & 0x3FU);
        if (point >= 0x10000) {
            units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FFU));
        } else {
            units += static_cast<char16_t>(point);
        }
        i += extra + 1;
    }
    return units;
}

void writeString(const std::string& text, std::string& out)
{
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<std::uint8_t>(c) < 0x20) {
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void write(const Json& value, std::string& out);

void writeObject(const Json& value, std::string& out)
{
    std::vector<const Json::object_t::value_type*> members;
    bool ascii = true;
    for (const auto& member : value.get_ref<const Json::object_t&>()) { // already in byte order
        members.push_back(&member);
        ascii = ascii && isAscii(member.first);
    }
    if (!ascii)
        std::sort(members.begin(), members.end(), [](auto* a, auto* b) { return utf16(a->first) < utf16(b->first); });
    char separator = '{';
    for (const auto* member : members) {
        out += separator;
        separator = ',';
        writeString(member->first, out);
        out += ':';
        write(member->second, out);
    }
    out += members.empty() ? "{}" : "}";
}

void write(const Json& value, std::string& out)
{
    switch (value.type()) {
    case Json::value_t::object:
        writeObject(value, out);
        break;
    case Json::value_t::array: {
        out += '[';
        bool first = true;
        for (const Json& item : value) {
            if (!first)
                out += ',';
            first = false;
            write(item, out);
        }
        out += ']';
        break;
    }
    case Json::value_t::string:
        writeString(value.get_ref<const std::string&>(), out);
        break;
    case Json::value_t::boolean:
        out += value.get<bool>() ? "true" : "false";
        break;
    case Json::value_t::number_integer:
        out += std::to_string(value.get<std::int64_t>());
        break;
    case Json::value_t::number_unsigned:
        out += std::to_string(value.get<std::uint64_t>());
        break;
    case Json::value_t::null:
        out += "null";
        break;
    default:
        assert(!"canonical values hold no floats and no binary");
        out += "null";
    }
}

} // namespace

Result<Json> parseJson(std::string_view text, const JsonLimits& limits)
{
    Json root;
    LimitedReader reader{root, limits};
    if (!Json::sax_parse(text.begin(), text.end(), &reader))
        return tl::unexpected(reader.error);
    return root;
}

std::string canonical(const Json& value)
{
    std::string out;
    write(value, out);
    return out;
}

} // namespace tacha
