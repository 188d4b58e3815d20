#pragma once

#include "mobile/app/tablet.h"
#include "mobile/viewmodels/conversions.h"
#include "shared/model/county.h"
#include "shared/model/person.h"
#include "shared/model/unit.h"
#include "shared/rules/evaluate.h"

#include <QObject>

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>

namespace tacha {

/// What all view-models share: the tablet, its user, the language, and what has been looked up once (names, projects,
/// evaluations). Everything looked up is forgotten when the rows behind it change. GUI thread; may throw StorageError.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(Tablet& tablet, QObject* parent = nullptr);

    Tablet& tablet() { return m_tablet; }
    RowRepository& rows() { return m_tablet.rows(); }
    std::int64_t nowMs() { return m_tablet.nowMs(); }
    Date today() { return businessDate(nowMs()); }

    bool isChinese() const { return m_chinese; }
    void setChinese(bool chinese) { m_chinese = chinese; }
    /// Of two sentences that say the same the one in the app's language.
    QString say(const std::string& chinese, const std::string& english) const
    {
        return text(m_chinese || english.empty() ? chinese : english);
    }

    // The user
    Id me();
    const Person* person(const Id& id);
    /// County-wide roles of the user.
    bool holds(Role role);
    std::vector<Role> roles();
    /// Roles of the user for one project: county-wide ones, seats of its team, duties in its groups.
    std::set<Role> rolesFor(const Id& project);
    /// The user sits in the project's team or in a group that looks after it.
    bool isMine(const Id& project);
    const std::set<Id>& myProjects();

    // Names; empty if not on board
    QString personName(const Id& id);
    QString unitName(const Id& id);
    QString groupName(const Id& id);
    QString projectName(const Id& id);
    /// A township by its code, as people call it; the code itself if its unit is not on board.
    QString townshipName(const std::string& code);
    const Unit* unit(const Id& id);
    const Group* group(const Id& id);
    std::shared_ptr<const Project> project(const Id& id);
    std::shared_ptr<const Template> checklist(const std::string& code, int version);
    /// The checklist for visits of `kind` to this project now, newest version; null if the kind has none.
    std::shared_ptr<const Template> checklistFor(const Project& project, VisitKind kind);
    /// Groups that look after the project on a day.
    std::vector<Id> groupsOf(const Id& project, const Date& day);
    /// The person in the seat today, or none.
    Id seated(const Id& project, SeatKind kind);

    // Rules
    const Calendar& calendar();
    const Parameters& parameters();
    ProjectFacts facts(const Id& project);
    std::shared_ptr<const Evaluation> evaluation(const Id& project);

    // Place
    std::optional<Point> here();
    /// Metres to the edge of the nearest site; -1 if either place is unknown.
    int distanceTo(const Project& project);

    /// A toast.
    void tell(const QString& sentence) { emit notice(sentence); }
    /// A toast with "Undo".
    void offerUndo(const QString& sentence, std::function<void()> undo);
    void undo();

signals:
    /// Rows of these projects (an empty id for the county) have changed.
    void changed(const QStringList& projects);
    void notice(const QString& text);
    void undoOffered(const QString& text);

private:
    void forget(const QStringList& projects);
    void readGroups();
    template <class T> const T* look(std::unordered_map<Id, std::optional<T>>& cache, const Id& id);

    Tablet& m_tablet;
    bool m_chinese = true;
    std::unordered_map<Id, std::optional<Person>> m_persons;
    std::unordered_map<Id, std::optional<Unit>> m_units;
    std::unordered_map<Id, std::optional<Group>> m_groups;
    std::unordered_map<Id, std::shared_ptr<const Project>> m_projects;
    std::unordered_map<Id, std::shared_ptr<const Evaluation>> m_evaluations;
    std::vector<std::shared_ptr<const Template>> m_templates;
    std::optional<std::vector<GroupingPlan>> m_groupingPlans;
    std::optional<std::set<Id>> m_myProjects;
    std::optional<Calendar> m_calendar;
    std::optional<Parameters> m_parameters;
    std::function<void()> m_undo;
};

} // namespace tacha
