#pragma once

#include "shared/model/place.h"

namespace tacha {

/// Record `issue` (问题). Its place, part and due time may be changed later by edits of the fields `place`, `part`,
/// `due_ms`; its state moves by commands.
struct Issue {
    Id project;
    Id visit;
    IssueCategory category = IssueCategory::Quality;
    IssueNature nature = IssueNature::Shortcoming;
    IssueGrade grade = IssueGrade::General;
    std::string part; ///< where on the works, in words
    std::optional<Point> place;
    std::string item; ///< code of the failed checklist item, or empty
    std::string clause;
    std::string text; ///< 5–500 characters
    std::string majorHazard; ///< code on the trade's list, for Major
    std::string majorReason; ///< ≥ 10 characters where no hazard of the list was picked
    bool strongPublicConcern = false;
    std::int64_t foundAtMs = 0;
    std::optional<std::int64_t> phonePromptAtMs; ///< when the finder was told to call, for Major
    bool closedOnTheSpot = false; ///< Minor only, with a photo before and after
    std::vector<std::string> photos; ///< SHA-256 in hex

    friend bool operator==(const Issue&, const Issue&) = default;
};

template <class Fields> void describe(Fields& fields, Issue& issue)
{
    fields("project", issue.project);
    fields("visit", issue.visit);
    fields("category", issue.category);
    fields("nature", issue.nature);
    fields("grade", issue.grade);
    fields("part", issue.part);
    fields("place", issue.place);
    fields("item", issue.item);
    fields("clause", issue.clause);
    fields("text", issue.text);
    fields("major_hazard", issue.majorHazard);
    fields("major_reason", issue.majorReason);
    fields("strong_public_concern", issue.strongPublicConcern);
    fields("found_at_ms", issue.foundAtMs);
    fields("phone_prompt_at_ms", issue.phonePromptAtMs);
    fields("closed_on_the_spot", issue.closedOnTheSpot);
    fields("photos", issue.photos);
}

/// What a `reply` command on an issue or follow-up carries (整改): the round's answer with its pictures.
struct Rectification {
    std::int32_t round = 1;
    std::string text;
    std::string goal;
    std::string measures;
    Id person;
    std::optional<Date> due;
    std::vector<std::string> photosBefore; ///< SHA-256 in hex
    std::vector<std::string> photosAfter;

    friend bool operator==(const Rectification&, const Rectification&) = default;
};

template <class Fields> void describe(Fields& fields, Rectification& rectification)
{
    fields("round", rectification.round);
    fields("text", rectification.text);
    fields("goal", rectification.goal);
    fields("measures", rectification.measures);
    fields("person", rectification.person);
    fields("due", rectification.due);
    fields("photos_before", rectification.photosBefore);
    fields("photos_after", rectification.photosAfter);
}

/// Record `suggestion` (意见建议) of a deputy. It goes through the congress office and raises no notice.
struct Suggestion {
    Id project;
    Id visit;
    Id group;
    SuggestionCategory category = SuggestionCategory::Other;
    std::string text; ///< 5–500 characters

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

template <class Fields> void describe(Fields& fields, Suggestion& suggestion)
{
    fields("project", suggestion.project);
    fields("visit", suggestion.visit);
    fields("group", suggestion.group);
    fields("category", suggestion.category);
    fields("text", suggestion.text);
}

} // namespace tacha
