#include "shared/model/roles.h"

#include <vector>

namespace tacha {
namespace {

using enum Role;

bool holdsAny(const Person& person, std::initializer_list<Role> roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return person.holds(role); });
}

} // namespace

bool seesAllProjects(const Person& person)
{
    return holdsAny(person, {ProjectOffice, PoHead, Supervisor, CountyHead, Finance, CongressOffice});
}

bool seesRestricted(const Person& person)
{
    return holdsAny(person, {Supervisor, CountyHead});
}

bool seesFunds(const Person& person)
{
    return holdsAny(person, {Finance, Supervisor, CountyHead, ProjectOffice, PoHead});
}

std::span<const VisitKind> visitKindsOf(Role role)
{
    using enum VisitKind;
    static const std::vector<VisitKind> chief{ChiefWeekly, SocialSurvey};
    static const std::vector<VisitKind> assistant{AssistantWeekly};
    static const std::vector<VisitKind> head{ResponsibleVisit};
    static const std::vector<VisitKind> facilitator{FacilitatorLog};
    static const std::vector<VisitKind> joint{JointInspection, Recheck, CrossCheck, Unannounced};
    static const std::vector<VisitKind> deputy{DeputySiteView, InspectionTour};
    static const std::vector<VisitKind> supervisor{Recheck, Unannounced, JointInspection};
    static const std::vector<VisitKind> invited{SpecialSupervision};
    static const std::vector<VisitKind> audit{VisitKind::Audit};
    static const std::vector<VisitKind> line{Acceptance, Guidance, Recheck};
    switch (role) {
    case ProjectChief:
        return chief;
    case ChiefAssistant:
        return assistant;
    case ResponsibleHead:
        return head;
    case SiteFacilitator:
        return facilitator;
    case Inspector:
    case GroupLeader:
        return joint;
    case Deputy:
    case DeputyLeader:
        return deputy;
    case Supervisor:
        return supervisor;
    case CppccMember:
    case SpecialSupervisor:
        return invited;
    case AuditExpert:
        return audit;
    case LineDept:
        return line;
    default:
        return {};
    }
}

ReadingSource readingSourceOf(VisitKind kind)
{
    switch (kind) {
    case VisitKind::JointInspection:
    case VisitKind::CrossCheck:
    case VisitKind::Unannounced:
    case VisitKind::Acceptance:
        return ReadingSource::Joint;
    case VisitKind::ExpertSurvey:
    case VisitKind::Audit:
        return ReadingSource::Expert;
    case VisitKind::AssistantWeekly:
        return ReadingSource::Assistant;
    case VisitKind::ChiefWeekly:
        return ReadingSource::Chief;
    case VisitKind::DeputySiteView:
    case VisitKind::InspectionTour:
        return ReadingSource::Deputy;
    default:
        return ReadingSource::Self;
    }
}

} // namespace tacha
