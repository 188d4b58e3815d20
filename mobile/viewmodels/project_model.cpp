#include "mobile/viewmodels/project_model.h"

#include "mobile/viewmodels/issue_facts.h"
#include "mobile/viewmodels/progress.h"
#include "mobile/viewmodels/project_facts.h"
#include "mobile/viewmodels/timeline.h"
#include "shared/core/text.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>
#include <map>

namespace tacha {
namespace {

constexpr std::array kSeats{SeatKind::Chief, SeatKind::Assistant, SeatKind::ResponsibleHead, SeatKind::Facilitator};

} // namespace

ProjectModel::ProjectModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_id(id),
      m_visits({"visitId", "kind", "visitor", "group", "startedAtMs", "state", "qualification", "placeVerdict",
          "readingPermille", "photoCount", "issueCount", "delivery", "note"}),
      m_issues({"issueId", "category", "grade", "state", "text", "part", "dueMs", "overdue", "foundAtMs", "author",
          "photoCount", "delivery", "conflict"}),
      m_followUps(desk, id)
{
    connect(&desk, &Desk::changed, this, [this](const QStringList& projects) {
        if (projects.isEmpty() || projects.contains(m_projectId) || projects.contains(QString()))
            reload();
    });
    reload();
}

Result<> ProjectModel::read()
{
    const auto project = m_desk.project(m_id);
    m_projectId = text(m_id);
    if (!project)
        return fail(ErrorCode::NotFound, "project is not on board");
    const auto photos = m_desk.rows().entities("photo", m_id);
    showHead(*project);
    showLamp();
    showMoney(*project);
    showTeam(*project);
    showStages(*project);
    showCurve(*project);
    showPlan(*project);
    showVisits(photos);
    showIssues(photos);
    showPhotos(photos);
    m_followUps.reload();
    return {};
}

void ProjectModel::showHead(const Project& project)
{
    m_code = text(project.code);
    m_name = text(project.name);
    m_nationalCode = text(project.nationalCode);
    m_type = tacha::code(project.type);
    m_kind = tacha::code(project.kind);
    m_township = m_desk.townshipName(project.township);
    m_villageAddress = project.sites.empty() ? QString() : text(project.sites.front().address);
    m_responsibleUnit = m_desk.unitName(project.responsibleUnit);
    m_leadDept = m_desk.unitName(project.leadDept);
    m_origin = tacha::code(project.origin);
    m_lifecycle = tacha::code(project.lifecycle);
    m_stage = tacha::code(project.stage);
    m_voted = project.origin == Origin::Voted;
    m_mine = m_desk.isMine(m_id);
    m_dueThisYear = project.dueThisYear;
    m_distanceM = m_desk.distanceTo(project);
    m_suspendedFrom = m_suspendedTo = m_suspendReason = QString();
    for (const Suspension& suspension : project.suspensions) {
        const Date day = m_desk.today();
        if (suspension.from > day || (suspension.to && *suspension.to < day))
            continue;
        m_suspendedFrom = text(suspension.from);
        m_suspendedTo = text(suspension.to);
        m_suspendReason = tacha::code(suspension.reason);
    }
    m_sites.clear();
    for (const Site& site : project.sites)
        m_sites.append(QVariantMap{{"kind", tacha::code(site.geometry)}, {"address", text(site.address)},
            {"radiusM", site.geometry == GeometryKind::Point ? site.marginM : 0},
            {"bufferM", site.geometry == GeometryKind::Point ? 0 : site.marginM}});
}

void ProjectModel::showLamp()
{
    // The same colour as in the list; the rules' own sentence where they speak of that colour.
    int worst = 0;
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        if (project == m_id)
            worst = lamp.colour;
    m_colour = tacha::code(static_cast<Colour>(worst));
    m_lampSentence = ::tacha::lampSentence(m_desk, m_id);
    m_stale = isStale(m_desk, m_id);
    const auto evaluation = m_desk.evaluation(m_id);
    if (evaluation && static_cast<int>(evaluation->lamp.colour) == worst && !evaluation->lamp.sentence.empty())
        m_lampSentence = m_desk.say(evaluation->lamp.sentence, evaluation->lamp.sentenceEn);
}

void ProjectModel::showMoney(const Project& project)
{
    const auto last = lastReading(m_desk, m_id);
    m_plannedPermille = plannedPermilleAt(project, m_desk.nowMs());
    m_actualPermille = last.permille;
    m_readingMs = last.atMs;
    m_deviationPermille = m_plannedPermille >= 0 && m_actualPermille >= 0 ? m_plannedPermille - m_actualPermille : 0;
    m_totalInvestment = project.totalInvestment;
    m_annualInvestment = project.annualInvestment;
    m_investmentDone = last.reading ? last.reading->investmentCum.value_or(0) : 0;
    m_fundsInPlacePermille = -1; // fund registers are not on tablets yet
    m_quantities.clear();
    for (const Quantity& quantity : project.quantities) {
        std::int64_t done = 0;
        if (last.reading)
            for (const QuantityDone& read : last.reading->quantities)
                if (read.name == quantity.name)
                    done = read.doneMilli;
        m_quantities.append(QVariantMap{{"name", text(quantity.name)}, {"unit", text(quantity.unit)},
            {"planned", decimal(quantity.plannedMilli)}, {"done", decimal(done)}});
    }
}

Id ProjectModel::seatedNow(const QString& seat)
{
    const auto kind = fromCode<SeatKind>(seat);
    return kind ? m_desk.seated(m_id, *kind) : Id{};
}

void ProjectModel::showTeam(const Project& project)
{
    m_team.clear();
    for (const SeatKind kind : kSeats) {
        const Person* person = m_desk.person(project.seated(kind, m_desk.today()));
        if (!person)
            continue;
        m_team.append(QVariantMap{{"seat", tacha::code(kind)}, {"name", text(person->name)},
            {"unit", m_desk.unitName(person->unit)}, {"post", text(person->post)},
            {"phoneMasked", text(maskedPhone(person->phone))}, {"callable", !person->phone.empty()}});
    }
}

void ProjectModel::call(const QString& seat)
{
    const Person* person = m_desk.person(seatedNow(seat));
    if (!person || person->phone.empty() || !QDesktopServices::openUrl(QUrl("tel:" + text(person->phone))))
        m_desk.tell(tr("This tablet cannot call. Dial the number by hand."));
}

void ProjectModel::showStages(const Project& project)
{
    m_stages.clear();
    const Plan* plan = project.planAt(m_desk.nowMs());
    if (!plan)
        return;
    for (const StageNode& node : plan->nodes) {
        const bool done = node.actual.has_value();
        const auto late = node.planned && !done ? std::max<std::int64_t>(0, m_desk.today() - *node.planned) : 0;
        const QString state = !node.applies ? "NA"
            : done                          ? "DONE"
            : late > 0                      ? "LATE"
            : node.stage == project.stage   ? "CURRENT"
                                            : "AHEAD";
        m_stages.append(QVariantMap{{"stage", tacha::code(node.stage)}, {"planned", text(node.planned)},
            {"actual", text(node.actual)}, {"verified", node.verifiedAtMs.has_value()},
            {"overdueDays", static_cast<int>(late)}, {"state", state}});
    }
}

void ProjectModel::showCurve(const Project& project)
{
    m_curve.clear();
    m_curveToday = 0;
    const Plan* plan = project.planAt(m_desk.nowMs());
    if (!plan)
        return;
    std::map<Date, QVariantMap> points;
    const auto point = [&](const Date& day) -> QVariantMap& {
        QVariantMap& made = points[day];
        if (made.isEmpty())
            made = {{"date", text(day)}, {"plannedPermille", plannedPermilleOn(*plan, day)}, {"actualPermille", -1}};
        return made;
    };
    point(plan->start);
    point(plan->completion);
    for (const MonthTarget& target : plan->targets)
        point(std::min(target.month.lastOfMonth(), plan->completion));
    for (const ReadingShown& reading : readings(m_desk, m_id))
        point(businessDate(reading.atMs))["actualPermille"] = reading.permille;
    for (const auto& [day, values] : points)
        m_curve.append(values);
    const auto whole = std::max<std::int64_t>(1, points.rbegin()->first - points.begin()->first);
    m_curveToday =
        std::clamp(static_cast<double>(m_desk.today() - points.begin()->first) / static_cast<double>(whole), 0.0, 1.0);
}

void ProjectModel::showPlan(const Project& project)
{
    const Plan* plan = project.planAt(m_desk.nowMs());
    m_plan.clear();
    m_planVersion = plan ? plan->number : 0;
    m_planState = plan ? tacha::code(plan->state) : QString();
    m_plannedStart = plan ? text(plan->start) : QString();
    m_plannedCompletion = plan ? text(plan->completion) : QString();
    if (!plan)
        return;
    for (const MonthTarget& target : plan->targets)
        m_plan.append(QVariantMap{{"month", text(target.month)}, {"imageText", text(target.image)},
            {"plannedPermille", target.cumPermille},
            {"investment", QVariant::fromValue<qint64>(target.cumInvestment)}});
}

void ProjectModel::showVisits(const std::vector<Entity>& photos)
{
    QList<QVariantMap> rows;
    for (const DraftHead& draft : m_desk.tablet().drafts().open()) {
        if (draft.project != m_id || draft.kind != DraftKind::Visit)
            continue;
        const auto opened = m_desk.tablet().visitDraft(draft.id);
        if (!opened)
            continue;
        const Visit& visit = (*opened)->visit();
        rows.append(QVariantMap{{"visitId", text(draft.id)}, {"kind", tacha::code(visit.kind)},
            {"visitor", m_desk.personName(visit.visitor)}, {"group", m_desk.groupName(visit.group)},
            {"startedAtMs", QVariant::fromValue<qint64>(draft.startedAtMs)}, {"state", "DRAFT"},
            {"qualification", QString()}, {"placeVerdict", QString()},
            {"readingPermille", visit.reading ? visit.reading->permille : -1},
            {"photoCount", static_cast<int>((*opened)->photos().size())},
            {"issueCount", static_cast<int>((*opened)->issues().size())}, {"delivery", "LOCAL"},
            {"note", text(visit.note)}});
    }
    std::map<Id, int> photoCounts, issueCounts;
    for (const Entity& photo : photos)
        ++photoCounts[Id::parse(textIn(photo.body(), "visit")).value_or(Id{})];
    for (const ListRow& issue : m_desk.rows().list({.type = "issue", .project = m_id}))
        ++issueCounts[issue.parent];
    for (const ListRow& row : m_desk.rows().list({.type = "visit", .project = m_id})) {
        const auto entity = m_desk.rows().entity(row.id);
        const auto visit = entity ? RowRepository::readAs<Visit>(*entity) : Result<Visit>(Visit{});
        const auto verdict = entity ? givenVerdict(*entity) : std::nullopt;
        rows.append(QVariantMap{{"visitId", text(row.id)}, {"kind", text(row.kind)},
            {"visitor", m_desk.personName(row.person)}, {"group", visit ? m_desk.groupName(visit->group) : QString()},
            {"startedAtMs", QVariant::fromValue<qint64>(row.atMs)}, {"state", text(row.state)},
            {"qualification", verdict ? tacha::code(verdict->qualification) : QString()},
            {"placeVerdict", verdict ? tacha::code(verdict->place) : QString()},
            {"readingPermille", visit && visit->reading ? visit->reading->permille : -1},
            {"photoCount", photoCounts[row.id]}, {"issueCount", issueCounts[row.id]},
            {"delivery", tacha::code(row.delivery)}, {"note", visit ? text(visit->note) : QString()}});
    }
    m_visits.setRows(rows);
}

void ProjectModel::showIssues(const std::vector<Entity>& photos)
{
    QList<QVariantMap> rows;
    for (const ListRow& row : m_desk.rows().list({.type = "issue", .project = m_id})) {
        const auto entity = m_desk.rows().entity(row.id);
        const auto issue =
            entity ? RowRepository::readAs<Issue>(*entity) : Result<Issue>(fail(ErrorCode::NotFound, ""));
        if (!issue)
            continue;
        const std::int64_t due = dueOf(m_desk, *issue, entity->field("due_ms"));
        rows.append(QVariantMap{{"issueId", text(row.id)}, {"category", tacha::code(issue->category)},
            {"grade", tacha::code(issue->grade)}, {"state", text(row.state)}, {"text", text(issue->text)},
            {"part", text(issue->part)}, {"dueMs", QVariant::fromValue<qint64>(due)},
            {"overdue", due > 0 && due <= m_desk.nowMs() && isOpenIssue(row.state)},
            {"foundAtMs", QVariant::fromValue<qint64>(issue->foundAtMs)},
            {"author", m_desk.personName(entity->creation ? entity->creation->author : Id{})},
            {"photoCount", static_cast<int>(photosOfIssue(m_shelf, *issue, photos).size())},
            {"delivery", tacha::code(row.delivery)}, {"conflict", row.conflict}});
    }
    m_issues.setRows(rows);
}

void ProjectModel::showPhotos(const std::vector<Entity>& photos)
{
    m_photoCount = static_cast<int>(photos.size());
    std::map<QString, QList<QVariantMap>> byViewpoint;
    for (const Entity& photo : photos) {
        const QVariantMap shown = m_shelf.show(photo);
        if (!shown.isEmpty())
            byViewpoint[shown["viewpoint"].toString()].append(shown);
    }
    m_viewpoints.clear();
    for (auto& [name, list] : byViewpoint) {
        std::sort(list.begin(), list.end(), [](const QVariantMap& a, const QVariantMap& b) {
            return a["takenAtMs"].toLongLong() > b["takenAtMs"].toLongLong();
        });
        QVariantList maps;
        for (const QVariantMap& photo : list)
            maps.append(photo);
        m_viewpoints.append(QVariantMap{{"name", name}, {"photos", maps}});
    }
}

} // namespace tacha
