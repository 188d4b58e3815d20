#include "shared/rules/facts.h"

namespace tacha {
namespace {

/// The confirmed stages of every plan version; a later version repeats those of the earlier ones.
void addNodes(std::vector<NodeFact>& nodes, const Plan& plan)
{
    for (const StageNode& node : plan.nodes)
        if (node.actual && node.verifiedAtMs)
            nodes.push_back({.stage = node.stage,
                .actual = *node.actual,
                .knownMs = *node.verifiedAtMs,
                .byJointGroup = node.verifiedByGroup,
                .visit = {}});
}

} // namespace

ProjectFacts factsOf(const Id& id, const Project& project)
{
    ProjectFacts facts;
    facts.project = id;
    facts.code = project.code;
    facts.name = project.name;
    facts.kind = project.kind;
    facts.origin = project.origin;
    facts.isKey = project.isKey;
    facts.responsibleUnit = project.responsibleUnit;
    facts.territorialUnit = project.territorialUnit;
    facts.leadDept = project.leadDept;
    facts.listedOn = project.listedOn;
    facts.quantities = project.quantities;
    for (const LifecycleStep& step : project.history)
        facts.lifecycle.push_back({step, startOfDayMs(step.on)});
    for (const Suspension& suspension : project.suspensions)
        facts.suspensions.push_back({suspension, 0});
    for (const Seat& seat : project.seats)
        facts.seats.push_back({seat, 0});
    for (const Plan& plan : project.plans) {
        if (plan.state == PlanState::Confirmed || plan.state == PlanState::Superseded)
            facts.plans.push_back({plan, plan.validFromMs});
        addNodes(facts.nodes, plan);
    }
    return facts;
}

} // namespace tacha
