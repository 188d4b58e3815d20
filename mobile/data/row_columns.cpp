#include "mobile/data/pinyin.h"
#include "mobile/data/row_repository.h"
#include "shared/model/follow_up.h"

#include <algorithm>
#include <cctype>

namespace tacha {
namespace {

/// From which members of its body a type's columns are filled; empty for none.
struct Sources {
    std::string_view type, code, title, kind, stage, township, person, parent, at, due;
};

constexpr Sources kSources[]{
    {"project", "code", "name", "type", "stage", "township", "", "", "", ""},
    {"unit", "code", "name", "kind", "", "", "", "", "", ""},
    {"person", "code", "name", "post", "", "", "", "unit", "", ""},
    {"group", "code", "name", "kind", "", "", "leader", "", "", ""},
    {"grouping_plan", "code", "", "", "", "", "", "group", "", ""},
    {"template", "code", "name", "project_type", "", "", "", "", "", ""},
    {"visit", "", "note", "kind", "", "", "visitor", "opening", "started_at_ms", ""},
    {"visit_opening", "", "", "kind", "", "", "", "", "started_at_ms", ""},
    {"photo", "sha256", "caption", "purpose", "", "", "", "visit", "taken_at_ms", ""},
    {"attachment", "sha256", "caption", "purpose", "", "", "", "issue", "taken_at_ms", ""},
    {"issue", "item", "text", "category", "grade", "", "", "visit", "found_at_ms", "due_ms"},
    {"suggestion", "", "text", "category", "", "", "group", "visit", "", ""},
    {"follow_up", "number", "requirement", "kind", "", "", "addressee_person", "issue", "raised_at_ms", ""},
    {"task", "", "text", "", "", "", "to", "", "", ""},
};

std::string textIn(const Json& body, std::string_view key)
{
    const auto at = key.empty() ? body.end() : body.find(std::string{key});
    return at != body.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

std::int64_t numberIn(const Json& body, std::string_view key)
{
    const auto at = key.empty() ? body.end() : body.find(std::string{key});
    return at != body.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

Id idIn(const Json& body, std::string_view key)
{
    return Id::parse(textIn(body, key)).value_or(Id{});
}

/// The deadline that runs in this state; 0 where none does.
std::int64_t runningDeadline(const Json& body, const std::string& state)
{
    if (state == "ISSUED")
        return numberIn(body, "sign_for_due_ms");
    if (state == "SIGNED_FOR" || state == "RETURNED")
        return numberIn(body, "reply_due_ms");
    if (state == "REPLIED" || state == "UNDER_REVIEW")
        return numberIn(body, "clear_due_ms");
    return 0;
}

void addWhatDependsOnType(ListRow& row, const Entity& entity, const Json& body)
{
    if (row.type == "project") {
        row.state = textIn(body, "lifecycle");
        row.project = entity.id;
    }
    if (row.type == "visit") {
        const Json verdict = entity.field("verdict");
        row.stage = verdict.is_object() ? textIn(verdict, "qualification") : "";
    }
    if ((row.type == "photo" || row.type == "attachment") && !entity.field("arrived").is_null())
        row.stage = kArrived;
    if (row.type == "follow_up") {
        row.dueMs = runningDeadline(body, row.state);
        row.colour = static_cast<int>(parseName<Colour>(textIn(body, "colour")).value_or(Colour::None));
        const auto items = body.find("items");
        if (items != body.end() && items->is_array() && !items->empty())
            row.title = textIn(items->front(), "sentence");
    }
}

/// Latin letters in lower case; everything else as it is.
std::string folded(std::string text)
{
    std::transform(
        text.begin(), text.end(), text.begin(), [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return text;
}

} // namespace

RowColumns summarise(const Entity& entity)
{
    RowColumns columns;
    ListRow& row = columns.row;
    row.id = entity.id;
    row.type = entity.type;
    row.project = entity.project;
    row.state = entity.state();
    row.conflict = entity.hasConflict();
    const Json content = entity.field("content");
    const Json body = content.is_object() ? content : entity.body();
    const auto* sources = std::find_if(std::begin(kSources), std::end(kSources),
        [&](const Sources& candidate) { return candidate.type == entity.type; });
    if (sources == std::end(kSources))
        return columns;
    row.code = textIn(body, sources->code);
    row.title = textIn(body, sources->title);
    row.kind = textIn(body, sources->kind);
    row.stage = textIn(body, sources->stage);
    row.township = textIn(body, sources->township);
    row.person = idIn(body, sources->person);
    row.parent = idIn(body, sources->parent);
    row.dueMs = numberIn(body, sources->due);
    row.atMs = entity.creation ? entity.creation->event.ms : numberIn(body, sources->at);
    if (!row.person && entity.creation)
        row.person = entity.creation->author;
    addWhatDependsOnType(row, entity, body);
    columns.search = folded(row.code + " " + row.title + " " + row.township + " " + pinyinInitials(row.title));
    return columns;
}

} // namespace tacha
