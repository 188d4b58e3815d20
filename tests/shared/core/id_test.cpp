#include "shared/core/id.h"
#include "shared/core/text.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("ids have one text form", "[id]")
{
    GIVEN("a dot")
    {
        const Dot dot{{0x0123456789ABCDEFULL}, 17};
        THEN("its text reads back as the same dot")
        {
            CHECK(Dot::parse(dot.text()).value() == dot);
        }
        THEN("the id made of it reads back as the same id")
        {
            CHECK(Id::parse(Id::of(dot).text()).value() == Id::of(dot));
        }
        THEN("a lower-case text with look-alike letters is the same device")
        {
            CHECK(DeviceId::parse("0i234567890ab").value() == DeviceId::parse("01234567890AB").value());
        }
    }
    GIVEN("the extremes")
    {
        const DeviceId largest{~0ULL};
        CHECK(DeviceId::parse(largest.text()).value() == largest);
        CHECK(DeviceId{0}.text() == "0000000000000");
        Id id;
        id.bytes.fill(0xFF);
        CHECK(Id::parse(id.text()).value() == id);
    }
    THEN("text that is no id is refused")
    {
        for (const char* wrong : {"", "short", "0123456789ABU", "ZZZZZZZZZZZZZ", "0123456789AB-"})
            CHECK_FALSE(DeviceId::parse(wrong));
        for (const char* wrong :
            {"0123456789ABC", "0123456789ABC-", "0123456789ABC-0", "0123456789ABC-1x", "0123456789ABC-01", "-5"})
            CHECK_FALSE(Dot::parse(wrong));
    }
}

SCENARIO("the order of texts is the order of ids", "[id]")
{
    Id lower;
    Id higher;
    lower.bytes[15] = 255;
    higher.bytes[14] = 1;
    CHECK(lower < higher);
    CHECK(lower.text() < higher.text());
}

SCENARIO("bytes survive base64 and hex", "[id]")
{
    for (std::string bytes :
        {std::string{}, std::string{"f"}, std::string{"fo"}, std::string{"foo"}, std::string{"\0\xFF\x80z", 4}}) {
        CHECK(fromBase64(toBase64(bytes)).value() == bytes);
        CHECK(fromHex(toHex(bytes)).value() == bytes);
    }
    CHECK(toBase64("foobar") == "Zm9vYmFy");
    for (const char* wrong : {"Zg=", "Z===", "Zg==Zg==", "Z!==", "Zm9v\n"})
        CHECK_FALSE(fromBase64(wrong));
    CHECK_FALSE(fromHex("0"));
    CHECK_FALSE(fromHex("+1"));
    CHECK_FALSE(fromHex("0g"));
}

SCENARIO("text is judged as UTF-8", "[text]")
{
    CHECK(isUtf8("踏查 𬱖"));
    CHECK(countCharacters("踏查𬱖a") == 4);
    for (const char* wrong : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE8\xB8", "\x80"})
        CHECK_FALSE(isUtf8(wrong));
    CHECK(maskedPhone("13812341234") == "138****1234");
    CHECK(maskedPhone("1381") == "****");
}
