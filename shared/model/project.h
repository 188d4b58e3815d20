#pragma once

#include "shared/model/place.h"
#include "shared/model/plan.h"

namespace tacha {

/// One person's time in one seat of a project's 1+3 team (专班).
struct Seat {
    SeatKind kind = SeatKind::Chief;
    Id person;
    Date from; ///< first day
    std::optional<Date> to; ///< last day, open while absent

    friend bool operator==(const Seat&, const Seat&) = default;
    bool covers(const Date& day) const { return from <= day && (!to || day <= *to); }
};

template <class Fields> void describe(Fields& fields, Seat& seat)
{
    fields("kind", seat.kind);
    fields("person", seat.person);
    fields("from", seat.from);
    fields("to", seat.to);
}

/// A documented stop of works (停工).
struct Suspension {
    Date from;
    std::optional<Date> to; ///< last day
    SuspensionReason reason = SuspensionReason::Other;
    Id approvedBy;
    std::string document;

    friend bool operator==(const Suspension&, const Suspension&) = default;
};

template <class Fields> void describe(Fields& fields, Suspension& suspension)
{
    fields("from", suspension.from);
    fields("to", suspension.to);
    fields("reason", suspension.reason);
    fields("approved_by", suspension.approvedBy);
    fields("document", suspension.document);
}

/// A counted amount of work (工程量).
struct Quantity {
    std::string name;
    std::string unit;
    std::int64_t plannedMilli = 0; ///< thousandths of `unit`, > 0
    std::int32_t weight = 0; ///< 0–100; over a project all 0 or the sum 100

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

template <class Fields> void describe(Fields& fields, Quantity& quantity)
{
    fields("name", quantity.name);
    fields("unit", quantity.unit);
    fields("planned_milli", quantity.plannedMilli);
    fields("weight", quantity.weight);
}

/// When a project entered a state of its lifecycle.
struct LifecycleStep {
    Lifecycle to = Lifecycle::Listed;
    Date on;

    friend bool operator==(const LifecycleStep&, const LifecycleStep&) = default;
};

template <class Fields> void describe(Fields& fields, LifecycleStep& step)
{
    fields("to", step.to);
    fields("on", step.on);
}

/// A project (项目) with all that the office keeps about it. The server owns it; tablets read it. Its id is a hash of
/// its code.
struct Project {
    std::string code; ///< `XX-YYYY-NNN`, unique
    std::string nationalCode; ///< GB/T 40058 code or empty
    std::string name; ///< ≤ 120 characters
    ProjectType type = ProjectType::RuralRoad;
    ProjectKind kind = ProjectKind::Engineering;
    Origin origin = Origin::KeyList;
    bool isKey = true;
    bool dueThisYear = true;
    Lifecycle lifecycle = Lifecycle::Listed;
    Stage stage = Stage::S0;
    Id responsibleUnit;
    Id territorialUnit;
    Id leadDept;
    std::string township; ///< code of the township it lies in
    Date listedOn;
    std::vector<LifecycleStep> history; ///< in order of date
    std::optional<Date> acceptedOn; ///< date of the passed acceptance
    std::optional<Date> inUseOn;
    std::int64_t totalInvestment = 0; ///< units of 100 CNY
    std::int64_t annualInvestment = 0; ///< units of 100 CNY, ≤ total
    std::vector<Quantity> quantities;
    std::vector<Site> sites;
    std::vector<Plan> plans; ///< by number
    std::vector<Seat> seats; ///< the team, past and present
    std::vector<Suspension> suspensions;
    std::string boardToken; ///< what the QR code on the site board holds

    friend bool operator==(const Project&, const Project&) = default;

    /// The plan in force at a moment: the latest confirmed or superseded one whose time had come.
    const Plan* planAt(std::int64_t utcMs) const
    {
        const Plan* found = nullptr;
        for (const Plan& plan : plans)
            if ((plan.state == PlanState::Confirmed || plan.state == PlanState::Superseded)
                && plan.validFromMs <= utcMs)
                found = &plan;
        return found;
    }
    /// Who sat in `kind` on `day`; nobody gives "no id".
    Id seated(SeatKind kind, const Date& day) const
    {
        for (const Seat& seat : seats)
            if (seat.kind == kind && seat.covers(day))
                return seat.person;
        return {};
    }
};

template <class Fields> void describe(Fields& fields, Project& project)
{
    fields("code", project.code);
    fields("national_code", project.nationalCode);
    fields("name", project.name);
    fields("type", project.type);
    fields("kind", project.kind);
    fields("origin", project.origin);
    fields("is_key", project.isKey);
    fields("due_this_year", project.dueThisYear);
    fields("lifecycle", project.lifecycle);
    fields("stage", project.stage);
    fields("responsible_unit", project.responsibleUnit);
    fields("territorial_unit", project.territorialUnit);
    fields("lead_dept", project.leadDept);
    fields("township", project.township);
    fields("listed_on", project.listedOn);
    fields("history", project.history);
    fields("accepted_on", project.acceptedOn);
    fields("in_use_on", project.inUseOn);
    fields("total_investment", project.totalInvestment);
    fields("annual_investment", project.annualInvestment);
    fields("quantities", project.quantities);
    fields("sites", project.sites);
    fields("plans", project.plans);
    fields("seats", project.seats);
    fields("suspensions", project.suspensions);
    fields("board_token", project.boardToken);
}

} // namespace tacha
