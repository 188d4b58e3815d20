#include "mobile/viewmodels/today_model.h"

#include "mobile/viewmodels/follow_up_list_model.h"
#include "mobile/viewmodels/timeline.h"
#include "shared/rules/reconcile.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace tacha {
namespace {

constexpr std::int64_t kFreshSyncMs = 24 * kHourMs;
constexpr auto kPreparedKey = "prepared_at_ms";

/// A visit that somebody owes to each of their projects in every week.
struct WeeklyDuty {
    Role role;
    VisitKind kind;
    const char* minimum; ///< parameter; empty: once
};
constexpr std::array kWeeklyDuties{
    WeeklyDuty{Role::ProjectChief, VisitKind::ChiefWeekly, "visit.chief.min_week"},
    WeeklyDuty{Role::ChiefAssistant, VisitKind::AssistantWeekly, "visit.assistant.min_week"},
    WeeklyDuty{Role::GroupLeader, VisitKind::JointInspection, ""},
    WeeklyDuty{Role::Inspector, VisitKind::JointInspection, ""},
};

/// Percent of the battery, -1 where the tablet has none or does not say.
int batteryPercent()
{
    QFile file("/sys/class/power_supply/BAT0/capacity");
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : -1;
}

} // namespace

TodayModel::TodayModel(Desk& desk, QObject* parent)
    : ScreenModel(parent), m_desk(desk),
      m_duties({"kind", "id", "projectId", "projectName", "visitKind", "done", "required", "daysLeft", "dueMs",
          "distanceM", "colour", "detail", "urgent"})
{
    m_preparedAtMs = desk.tablet().meta().integer(kPreparedKey);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &TodayModel::reload);
    connect(&desk, &Desk::changed, &m_soon, qOverload<>(&QTimer::start));
    SyncWorker& worker = desk.tablet().sync();
    connect(&worker, &SyncWorker::progressChanged, this, [this] {
        if (!m_preparing)
            return;
        const auto& bar = m_desk.tablet().sync().progress().previews;
        m_prepareProgress = bar.total > 0 ? static_cast<int>(bar.done * 1000 / bar.total) : 0;
        emit changed();
    });
    connect(&worker, &SyncWorker::finished, this, [this] {
        if (m_preparing && !m_desk.tablet().sync().lastError()) {
            m_preparedAtMs = m_desk.nowMs();
            m_desk.tablet().meta().setInteger(kPreparedKey, m_preparedAtMs);
        }
        m_preparing = false;
        reload();
    });
    connect(&desk.tablet().positioning(), &Positioning::fixChanged, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

Result<> TodayModel::read()
{
    const Week week = Week::of(m_desk.today());
    m_weekId = text(week.text());
    m_weekFrom = text(week.monday());
    m_weekTo = text(week.sunday());
    m_greetingName = m_desk.personName(m_desk.me());
    m_doneThisWeek = m_dueThisWeek = 0;
    m_colours.clear();
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        m_colours[project] = lamp.colour;
    QList<QVariantMap> sentBack, drafts, rest;
    addSentBack(sentBack);
    addDrafts(drafts);
    addVisits(rest);
    addFollowUps(rest);
    addRechecks(rest);
    addSuggestions(rest);
    addConflicts(rest);
    const auto rank = [](const QVariantMap& duty) {
        const auto colour = fromCode<Colour>(duty["colour"].toString()).value_or(Colour::None);
        return std::tuple(!duty["urgent"].toBool(), duty["daysLeft"].toInt(), -static_cast<int>(colour));
    };
    std::stable_sort(rest.begin(), rest.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    m_duties.setRows(sentBack + drafts + rest);
    showPreflight();
    return {};
}

QVariantMap TodayModel::duty(const char* kind, const Id& id, const Id& project)
{
    const auto known = m_desk.project(project);
    return {{"kind", kind}, {"id", text(id)}, {"projectId", text(project)},
        {"projectName", known ? text(known->name) : m_desk.projectName(project)}, {"visitKind", QString()}, {"done", 0},
        {"required", 0}, {"daysLeft", 0}, {"dueMs", QVariant::fromValue<qint64>(0)},
        {"distanceM", known ? m_desk.distanceTo(*known) : -1},
        {"colour", code(static_cast<Colour>(m_colours[project]))}, {"detail", QString()}, {"urgent", false}};
}

void TodayModel::addSentBack(QList<QVariantMap>& duties)
{
    for (const ListRow& row : m_desk.rows().list({.type = "visit", .person = m_desk.me(), .states = {"REJECTED"}})) {
        if (row.atMs < m_desk.nowMs() - 14 * kDayMs)
            continue; // after the freeze nothing can be mended any more
        const auto entity = m_desk.rows().entity(row.id);
        QVariantMap shown = duty("SENT_BACK", row.id, row.project);
        shown["visitKind"] = text(row.kind);
        shown["urgent"] = true;
        if (entity)
            for (const Step& step : entity->steps)
                if (step.event == "reject")
                    shown["detail"] = text(textIn(step.body, "reason"));
        duties.append(shown);
    }
}

void TodayModel::addDrafts(QList<QVariantMap>& duties)
{
    for (const DraftHead& draft : m_desk.tablet().drafts().open()) {
        if (draft.kind != DraftKind::Visit)
            continue;
        const auto opened = m_desk.tablet().visitDraft(draft.id);
        QVariantMap shown = duty("DRAFT", draft.id, draft.project);
        shown["visitKind"] = opened ? code((*opened)->visit().kind) : QString();
        shown["dueMs"] = QVariant::fromValue<qint64>(draft.changedAtMs);
        duties.append(shown);
    }
}

void TodayModel::addVisits(QList<QVariantMap>& duties)
{
    const Week week = Week::of(m_desk.today());
    const std::int64_t from = startOfDayMs(week.monday());
    for (const Id& id : m_desk.myProjects()) {
        const auto project = m_desk.project(id);
        if (!project || project->lifecycle != Lifecycle::Active || project->stage == Stage::S5)
            continue;
        const auto weekClass = Calendar::classOf(m_desk.calendar().effectiveDays(week, project->suspensions));
        const auto held = m_desk.rolesFor(id);
        std::set<VisitKind> listed;
        for (const WeeklyDuty& owed : kWeeklyDuties) {
            if (!held.contains(owed.role) || !listed.insert(owed.kind).second)
                continue;
            const int minimum = *owed.minimum ? m_desk.parameters().whole(owed.minimum, week.monday()) : 1;
            const int required = Calendar::requiredVisits(minimum, weekClass);
            // Several visits on one day count once; so the days are counted.
            std::set<Date> days;
            for (const ListRow& row :
                m_desk.rows().list({.type = "visit", .project = id, .fromMs = from, .toMs = week.closeMs()}))
                if (text(row.kind) == code(owed.kind) && row.state != "REJECTED"
                    && (owed.kind == VisitKind::JointInspection || row.person == m_desk.me()))
                    days.insert(businessDate(row.atMs));
            const int done = std::min<int>(static_cast<int>(days.size()), required);
            m_dueThisWeek += required;
            m_doneThisWeek += done;
            if (done >= required)
                continue;
            QVariantMap shown = duty("VISIT_DUE", id, id);
            shown["visitKind"] = code(owed.kind);
            shown["done"] = done;
            shown["required"] = required;
            shown["dueMs"] = QVariant::fromValue<qint64>(week.closeMs());
            shown["daysLeft"] = daysUntil(m_desk, week.closeMs());
            // Visits still owed need as many different days.
            shown["urgent"] = required - done > shown["daysLeft"].toInt();
            duties.append(shown);
        }
    }
}

void TodayModel::addFollowUps(QList<QVariantMap>& duties)
{
    for (const ListRow& row : m_desk.rows().list({.type = "follow_up"})) {
        if (!isOpenState(row.state))
            continue;
        const auto content = m_desk.rows().read<FollowUp>(row.id);
        if (!content || !asksUser(m_desk, *content, row.state))
            continue;
        const QVariantMap listed = followUpRow(m_desk, row, *content);
        const char* kind = content->kind == FollowUpKind::VerifyTask ? "VERIFY_TASK"
            : content->kind == FollowUpKind::RecheckTask             ? "RECHECK"
            : row.state == "SIGNED_FOR" || row.state == "RETURNED"   ? "REPLY_DUE"
                                                                     : "SIGN_FOR";
        QVariantMap shown = duty(kind, row.id, content->project);
        shown["detail"] = listed["title"];
        shown["dueMs"] = listed["dueMs"];
        shown["daysLeft"] = listed["daysLeft"];
        shown["urgent"] = listed["overdue"];
        shown["colour"] = listed["colour"];
        duties.append(shown);
    }
}

void TodayModel::addRechecks(QList<QVariantMap>& duties)
{
    for (const ListRow& row : m_desk.rows().list({.type = "issue", .states = {"REPLIED"}})) {
        const auto held = m_desk.rolesFor(row.project);
        if (!held.contains(Role::Supervisor) && !held.contains(Role::GroupLeader) && !held.contains(Role::Inspector))
            continue;
        QVariantMap shown = duty("RECHECK", row.id, row.project);
        shown["detail"] = text(row.title);
        duties.append(shown);
    }
}

void TodayModel::addSuggestions(QList<QVariantMap>& duties)
{
    for (const ListRow& row : m_desk.rows().list({.type = "suggestion", .states = {"REPLIED"}})) {
        const auto entity = m_desk.rows().entity(row.id);
        if (!entity || !entity->creation || entity->creation->author != m_desk.me())
            continue;
        QVariantMap shown = duty("SUGGESTION_ANSWERED", row.id, row.project);
        shown["detail"] = text(row.title);
        duties.append(shown);
    }
}

void TodayModel::addConflicts(QList<QVariantMap>& duties)
{
    for (const ListRow& row : m_desk.rows().list({.type = "issue", .conflictOnly = true})) {
        const auto entity = m_desk.rows().entity(row.id);
        if (!entity)
            continue;
        for (const auto& [field, held] : entity->registers) {
            if (!held.inConflict())
                continue;
            const auto mine = [this](const Register::Value& value) { return value.author == m_desk.me(); };
            const auto roles = m_desk.rolesFor(row.project);
            const bool concerns = std::any_of(held.values().begin(), held.values().end(), mine)
                || roles.contains(Role::Supervisor) || roles.contains(Role::GroupLeader);
            if (!concerns)
                continue;
            QVariantMap shown = duty("CONFLICT", row.id, row.project);
            shown["id"] = text(row.id) + ":" + text(field);
            shown["detail"] = text(row.title);
            duties.append(shown);
        }
    }
}

void TodayModel::showPreflight()
{
    m_preflight.clear();
    const auto add = [this](const char* key, bool ok, const QString& value) {
        m_preflight.append(QVariantMap{{"key", key}, {"ok", ok}, {"value", value}});
    };
    const auto freeMb = m_desk.tablet().storage().freeBytes() >> 20;
    add("SPACE", m_desk.tablet().storage().space() == Space::Ok, tr("%1 GB free").arg(freeMb / 1024.0, 0, 'f', 1));
    if (const int battery = batteryPercent(); battery >= 0)
        add("BATTERY", battery >= 40, QStringLiteral("%1 %").arg(battery));
    const std::int64_t last = m_desk.tablet().meta().lastSyncMs();
    const std::int64_t age = m_desk.nowMs() - last;
    add("SYNC", last > 0 && age < kFreshSyncMs,
        last == 0                  ? tr("Never")
            : age < 60 * kMinuteMs ? tr("%1 min ago").arg(std::max<std::int64_t>(0, age / kMinuteMs))
                                   : tr("%1 h ago").arg(age / kHourMs));
    const auto projects = m_desk.rows().count({.type = "project"});
    const auto checklists = m_desk.rows().count({.type = "template"});
    add("DATA", projects > 0 && checklists > 0, tr("%1 projects, %2 checklists").arg(projects).arg(checklists));
    const auto fix = m_desk.tablet().positioning().lastFix();
    add("GPS", fixWord(fix) >= FixWord::Fair, fix ? tr("± %1 m").arg(fix->accuracyDm / 10) : tr("Not yet"));
}

void TodayModel::prepareForToday()
{
    m_preparing = true;
    m_prepareProgress = 0;
    emit changed();
    m_desk.tablet().positioning().start();
    m_desk.tablet().sync().wake();
}

} // namespace tacha
