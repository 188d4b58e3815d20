#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// An inspection or supervision group (检查组／监督小组). Its id is a hash of its code.
struct Group {
    std::string code;
    std::string name;
    GroupKind kind = GroupKind::Joint;
    std::int32_t number = 1;
    Id baseUnit;
    Id leader;
    std::vector<Id> members; ///< the leader is one of them; ≥ 2, deputies ≥ 3
    bool separateReport = false;

    friend bool operator==(const Group&, const Group&) = default;
};

template <class Fields> void describe(Fields& fields, Group& group)
{
    fields("code", group.code);
    fields("name", group.name);
    fields("kind", group.kind);
    fields("number", group.number);
    fields("base_unit", group.baseUnit);
    fields("leader", group.leader);
    fields("members", group.members);
    fields("separate_report", group.separateReport);
}

/// Which group looks after which projects from when to when (分组方案).
struct GroupingPlan {
    std::string code;
    Id group;
    std::vector<Id> projects;
    Date from;
    std::optional<Date> to; ///< last day

    friend bool operator==(const GroupingPlan&, const GroupingPlan&) = default;
    bool covers(const Date& day) const { return from <= day && (!to || day <= *to); }
};

template <class Fields> void describe(Fields& fields, GroupingPlan& plan)
{
    fields("code", plan.code);
    fields("group", plan.group);
    fields("projects", plan.projects);
    fields("from", plan.from);
    fields("to", plan.to);
}

} // namespace tacha
