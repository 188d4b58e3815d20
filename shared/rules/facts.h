#pragma once

#include "shared/model/follow_up.h"
#include "shared/model/group.h"
#include "shared/model/issue.h"
#include "shared/model/project.h"
#include "shared/model/visit.h"

#include <cstdint>
#include <string>
#include <vector>

/// Everything a rule may look at for one project. Each fact has the time it speaks of (event) and the time the server
/// knew it (known); an evaluation as of T uses only what was known by T, so the past can be judged again as it was.
namespace tacha {

/// Something together with the moment the server knew it; 0 means "always".
template <class T> struct Known {
    T value{};
    std::int64_t knownMs = 0;

    friend bool operator==(const Known&, const Known&) = default;
};

/// One effective step of a state machine, in the order of the walk; superseded commands are left out.
struct StepFact {
    std::string event; ///< such as accept, raise_grade, sign
    std::string to; ///< the state it led to
    std::int64_t eventMs = 0; ///< when it was done
    std::int64_t knownMs = 0; ///< when the server knew it
    bool bySupervisor = false; ///< a person decided; false for the engine's own steps
    std::optional<IssueGrade> grade; ///< of raise_grade

    friend bool operator==(const StepFact&, const StepFact&) = default;
};

/// A submitted visit. `verdict` was given at `knownMs`; `steps` are those of its Visit machine. A supervisor's `accept`
/// accepts its reading too.
struct VisitFact {
    Id id;
    Visit visit;
    VisitVerdict verdict; ///< eventMs is the start by which the visit is placed in its week
    std::int64_t knownMs = 0;
    std::vector<StepFact> steps;
    bool quarantined = false; ///< treated as a provisional visit, never against its author

    /// Decisions on the photos of the visit's reading: QUESTIONED holds the reading back, REJECTED takes the photo
    /// away.
    struct PhotoStep {
        std::string sha256;
        std::string to; ///< OK, QUESTIONED, REJECTED
        std::int64_t knownMs = 0;
        friend bool operator==(const PhotoStep&, const PhotoStep&) = default;
    };
    std::vector<PhotoStep> photoSteps;

    friend bool operator==(const VisitFact&, const VisitFact&) = default;
};

struct IssueFact {
    Id id;
    Issue issue; ///< with its place, part and category as they stand now
    std::int64_t foundMs = 0; ///< event time of the discovery
    std::int64_t knownMs = 0;
    std::vector<StepFact> steps;
    VisitKind visitKind = VisitKind::AssistantWeekly; ///< of the visit it was found on

    friend bool operator==(const IssueFact&, const IssueFact&) = default;
};

/// An existing follow-up: the content as it stands, and how it got to its state.
struct FollowUpFact {
    Id id;
    FollowUp content;
    std::string state = "DRAFT";
    std::vector<StepFact> steps;

    friend bool operator==(const FollowUpFact&, const FollowUpFact&) = default;
};

/// A joint or deputy group that looks after the project in a period.
struct GroupFact {
    Id id;
    Group group;
    Date from;
    std::optional<Date> to; ///< last day
    std::int64_t knownMs = 0;

    friend bool operator==(const GroupFact&, const GroupFact&) = default;
};

/// A stage whose actual date was confirmed.
struct NodeFact {
    Stage stage = Stage::S0;
    Date actual;
    std::int64_t knownMs = 0;
    bool byJointGroup = false;
    Id visit; ///< the joint visit that confirmed it, or none

    friend bool operator==(const NodeFact&, const NodeFact&) = default;
};

struct ProjectFacts {
    Id project;
    std::string code;
    std::string name;
    ProjectKind kind = ProjectKind::Engineering;
    Origin origin = Origin::KeyList;
    bool isKey = true;
    Id responsibleUnit;
    Id territorialUnit;
    Id leadDept;
    Date listedOn;
    std::vector<Quantity> quantities;
    std::vector<Known<LifecycleStep>> lifecycle; ///< in order of date
    std::vector<Known<Suspension>> suspensions;
    std::vector<Known<Plan>> plans; ///< confirmed and superseded ones, by number
    std::vector<Known<Seat>> seats;
    std::vector<NodeFact>
        nodes; ///< confirmed outside visits; those in accepted joint visits are derived from the visits
    std::vector<GroupFact> groups;
    std::vector<VisitFact> visits; ///< in any order
    std::vector<IssueFact> issues;
    std::vector<FollowUpFact> followUps; ///< of this project, in any state
    std::vector<std::int64_t>
        weeklyMeetings; ///< moments of the county's weekly meetings, for the last step of the ladder
    Id congressOffice; ///< unit, addressee of what concerns deputies; may be none
    Id projectOffice; ///< unit; may be none

    friend bool operator==(const ProjectFacts&, const ProjectFacts&) = default;
};

/// The part of the facts that stands in the project's own row. A step of its life is known from its date on, a plan
/// from its confirmation, a confirmed stage from its confirmation, everything else always.
ProjectFacts factsOf(const Id& id, const Project& project);

} // namespace tacha
