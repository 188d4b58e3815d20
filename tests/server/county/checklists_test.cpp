#include "server/services/import/checklists.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tacha;

SCENARIO("every type of project has a checklist for its works and for its use", "[county][checklists]")
{
    const auto templates = templatesFromFolder(std::string{TACHA_ROOT} + "/assets/templates");
    REQUIRE(templates);
    for (const std::string_view type : namesOf(ProjectType{}))
        for (const bool completed : {false, true}) {
            INFO(type << (completed ? " completed" : " in progress"));
            const Template* checklist = findChecklist(*templates, *parseName<ProjectType>(type), completed);
            REQUIRE(checklist);
            const auto isKey = [](const TemplateItem& item) { return item.key; };
            CHECK((completed || std::any_of(checklist->items.begin(), checklist->items.end(), isKey)));
        }
    for (const char* code : {"SITE_SAFETY", "SIX_SYSTEMS", "NOTICE_BOARD"})
        CHECK(std::any_of(templates->begin(), templates->end(), [&](const auto& t) { return t.code == code; }));
    for (const Template& checklist : *templates)
        for (const TemplateItem& item : checklist.items) {
            INFO(checklist.code << ' ' << item.code);
            CHECK_FALSE(item.text.empty());
            CHECK_FALSE(item.textEn.empty());
            CHECK(item.phrases.size() >= 2);
            CHECK(item.phrases.size() <= 4);
            CHECK((item.type == ItemType::Number) == !item.unit.empty());
        }
}

SCENARIO("a wrong checklist is refused with its reason", "[county][checklists]")
{
    const std::string item =
        R"({"code":"a","text":"x","type":"YESNO_NA","key":false,"photo_when":"NEVER","category":"QUALITY"})";
    const auto file = [](const std::string& format, const std::string& items) {
        return R"({"format":)" + format + R"(,"templates":[{"code":"T","version":1,"for_completed":false,"items":[)"
            + items + "]}]}";
    };
    CHECK(templatesFromText(file("1", item)).value().size() == 1);
    CHECK(templatesFromText(file("2", item)).error().detail.find("format 2") != std::string::npos);
    CHECK(templatesFromText(file("1", item + "," + item)).error().detail.find("twice") != std::string::npos);
    CHECK(templatesFromText(file("1", "")).error().code == ErrorCode::InvalidInput);
    CHECK(templatesFromText("{").error().code == ErrorCode::InvalidInput);
    CHECK(templatesFromFolder("/nowhere").error().code == ErrorCode::NotFound);
}
