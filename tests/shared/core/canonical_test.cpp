#include "shared/core/canonical.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("equal values have equal bytes", "[canonical]")
{
    GIVEN("the same object written in two ways")
    {
        const Json a = parseJson(R"({"b": [1, true, null], "a": "\u8e0f\u67e5\n"})").value();
        const Json b = parseJson("{\"a\":\"踏查\\n\",\"b\":[1,true,null]}").value();
        THEN("the canonical text is one, with sorted keys and no spaces")
        {
            CHECK(canonical(a) == canonical(b));
            CHECK(canonical(a) == "{\"a\":\"踏查\\n\",\"b\":[1,true,null]}");
        }
    }
    GIVEN("the string escapes of RFC 8785")
    {
        const Json value = parseJson(R"(["\u0000\u001f\b\t\n\f\r\"\\\/\u20ac\u007f"])").value();
        CHECK(canonical(value) == "[\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/€\x7f\"]");
    }
    GIVEN("keys that only UTF-16 order tells apart")
    {
        // U+1D306 sorts before U+FB33 by UTF-16 units, behind it by bytes.
        const Json value{{"\xEF\xAC\xB3", 1}, {"\xF0\x9D\x8C\x86", 2}};
        CHECK(canonical(value) == "{\"\xF0\x9D\x8C\x86\":2,\"\xEF\xAC\xB3\":1}");
    }
    GIVEN("the largest integers")
    {
        CHECK(canonical(parseJson("[18446744073709551615,-9223372036854775808]").value())
            == "[18446744073709551615,-9223372036854775808]");
    }
}

SCENARIO("a text that asks too much is refused", "[canonical]")
{
    const auto code = [](const std::string& text, JsonLimits limits = {}) {
        return parseJson(text, limits).error().code;
    };
    CHECK(code("1.5") == ErrorCode::InvalidInput);
    CHECK(code("1e3") == ErrorCode::InvalidInput);
    CHECK(code(R"({"a":1,"a":2})") == ErrorCode::InvalidInput);
    CHECK(code("[1,]") == ErrorCode::InvalidInput);
    CHECK(code("") == ErrorCode::InvalidInput);
    CHECK(code("\"\xC0\x80\"") == ErrorCode::InvalidInput);
    CHECK(code(std::string(17, '[') + std::string(17, ']')) == ErrorCode::TooLarge);
    CHECK(code("[1,2,3]", {.depth = 4, .items = 3, .stringBytes = 10}) == ErrorCode::TooLarge);
    CHECK(code("\"12345678901\"", {.depth = 4, .items = 3, .stringBytes = 10}) == ErrorCode::TooLarge);
    CHECK(parseJson(std::string(16, '[') + std::string(16, ']')).has_value());
}
