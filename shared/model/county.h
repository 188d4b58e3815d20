#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// The days of one year that differ from Monday-to-Friday (日历).
struct CalendarYear {
    struct Day {
        Date date;
        DayKind kind = DayKind::Holiday;
        friend bool operator==(const Day&, const Day&) = default;
    };
    std::int32_t year = 0;
    std::vector<Day> days;
    std::string document;

    friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

template <class Fields> void describe(Fields& fields, CalendarYear::Day& day)
{
    fields("date", day.date);
    fields("kind", day.kind);
}

template <class Fields> void describe(Fields& fields, CalendarYear& year)
{
    fields("year", year.year);
    fields("days", year.days);
    fields("document", year.document);
}

/// One threshold in one period of validity. `value` is in thousandths of `unit`, so that no threshold is a float.
struct Parameter {
    std::string key; ///< such as `visit.assistant.min_week`
    std::int64_t valueMilli = 0;
    std::string unit;
    Date from;
    std::optional<Date> to;
    bool inForce = true; ///< false while on trial
    std::string document;

    friend bool operator==(const Parameter&, const Parameter&) = default;
};

template <class Fields> void describe(Fields& fields, Parameter& parameter)
{
    fields("key", parameter.key);
    fields("value_milli", parameter.valueMilli);
    fields("unit", parameter.unit);
    fields("from", parameter.from);
    fields("to", parameter.to);
    fields("in_force", parameter.inForce);
    fields("document", parameter.document);
}

struct ParameterSet {
    std::vector<Parameter> parameters;
    friend bool operator==(const ParameterSet&, const ParameterSet&) = default;
};

template <class Fields> void describe(Fields& fields, ParameterSet& set)
{
    fields("parameters", set.parameters);
}

/// A question of a checklist (检查表条目).
struct TemplateItem {
    std::string code; ///< stable within the template
    std::string section;
    std::string text; ///< Simplified Chinese
    std::string textEn;
    std::string clause;
    ItemType type = ItemType::YesNo;
    std::string unit;
    std::optional<std::int64_t> minMilli;
    std::optional<std::int64_t> maxMilli;
    bool key = false; ///< failure is at least Serious
    PhotoWhen photoWhen = PhotoWhen::OnFail;
    IssueCategory category = IssueCategory::Quality;
    std::vector<std::string> phrases; ///< what an issue from this item usually says

    friend bool operator==(const TemplateItem&, const TemplateItem&) = default;
};

template <class Fields> void describe(Fields& fields, TemplateItem& item)
{
    fields("code", item.code);
    fields("section", item.section);
    fields("text", item.text);
    fields("text_en", item.textEn);
    fields("clause", item.clause);
    fields("type", item.type);
    fields("unit", item.unit);
    fields("min_milli", item.minMilli);
    fields("max_milli", item.maxMilli);
    fields("key", item.key);
    fields("photo_when", item.photoWhen);
    fields("category", item.category);
    fields("phrases", item.phrases);
}

/// A checklist (检查表模板). Immutable per version; its id is a hash of code and version.
struct Template {
    std::string code; ///< such as `RURAL_ROAD.PROGRESS`
    std::int32_t version = 1;
    std::string name;
    std::string nameEn;
    std::optional<ProjectType> projectType;
    bool forCompleted = false;
    std::vector<TemplateItem> items;

    friend bool operator==(const Template&, const Template&) = default;
};

template <class Fields> void describe(Fields& fields, Template& checklist)
{
    fields("code", checklist.code);
    fields("version", checklist.version);
    fields("name", checklist.name);
    fields("name_en", checklist.nameEn);
    fields("project_type", checklist.projectType);
    fields("for_completed", checklist.forCompleted);
    fields("items", checklist.items);
}

} // namespace tacha
