#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// A stage node (节点) of a plan.
struct StageNode {
    Stage stage = Stage::S0;
    bool applies = true; ///< false where this type of project has no such stage
    std::optional<Date> planned;
    std::optional<Date> actual; ///< as reported
    std::optional<Date> forecast;
    std::optional<std::int64_t> verifiedAtMs; ///< when a joint group or supervisor confirmed `actual`
    bool verifiedByGroup = false; ///< confirmed by the joint group on the spot

    friend bool operator==(const StageNode&, const StageNode&) = default;
};

template <class Fields> void describe(Fields& fields, StageNode& node)
{
    fields("stage", node.stage);
    fields("applies", node.applies);
    fields("planned", node.planned);
    fields("actual", node.actual);
    fields("forecast", node.forecast);
    fields("verified_at_ms", node.verifiedAtMs);
    fields("verified_by_group", node.verifiedByGroup);
}

/// A month target (月度目标): cumulative, reached at the end of the month's last day.
struct MonthTarget {
    Date month; ///< its first day
    std::int32_t cumPermille = 0; ///< 0–1000
    std::int64_t cumInvestment = 0; ///< units of 100 CNY
    std::string image; ///< what should be seen on site (形象进度)

    friend bool operator==(const MonthTarget&, const MonthTarget&) = default;
};

template <class Fields> void describe(Fields& fields, MonthTarget& target)
{
    fields("month", target.month);
    fields("cum_permille", target.cumPermille);
    fields("cum_investment", target.cumInvestment);
    fields("image", target.image);
}

/// One version of a project's plan (节点计划). Exactly one is Confirmed once the project is Active.
struct Plan {
    std::int32_t number = 1;
    PlanState state = PlanState::Draft;
    std::int64_t validFromMs = 0; ///< when it was confirmed
    Date start;
    Date completion;
    std::vector<StageNode> nodes; ///< S0…S5, planned dates not decreasing
    std::vector<MonthTarget> targets; ///< by month, not decreasing, the last 1000 ‰
    std::string adjustReason;
    std::string document;

    friend bool operator==(const Plan&, const Plan&) = default;
};

template <class Fields> void describe(Fields& fields, Plan& plan)
{
    fields("number", plan.number);
    fields("state", plan.state);
    fields("valid_from_ms", plan.validFromMs);
    fields("start", plan.start);
    fields("completion", plan.completion);
    fields("nodes", plan.nodes);
    fields("targets", plan.targets);
    fields("adjust_reason", plan.adjustReason);
    fields("document", plan.document);
}

} // namespace tacha
