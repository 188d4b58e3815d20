#include "mobile/viewmodels/review_model.h"

#include "mobile/viewmodels/progress.h"
#include "mobile/viewmodels/project_facts.h"
#include "mobile/viewmodels/timeline.h"
#include "mobile/viewmodels/verdict_text.h"
#include "shared/model/validate.h"

#include <QCoreApplication>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <set>

namespace tacha {
namespace {

constexpr double kMetresPerDegree = 111'195.0;
constexpr qsizetype kShortestReason = 2;
constexpr std::int64_t kLongestQueue = 300; ///< visits; more come up as these are decided

/// Words of a verdict that concern the place, and those that concern the time.
const std::set<std::string_view> kPlaceWords{verdict_reason::kOutsideInformed, verdict_reason::kOutside,
    verdict_reason::kOutsideUnexplained, verdict_reason::kNoFixWithProof, verdict_reason::kNoFix,
    verdict_reason::kMock};
const std::set<std::string_view> kTimeWords{verdict_reason::kLateNoNetwork, verdict_reason::kShort,
    verdict_reason::kTooShort, verdict_reason::kClockNearBoundary, verdict_reason::kClockAhead,
    verdict_reason::kClockStepped, verdict_reason::kBeforeListing, verdict_reason::kAfterArchive,
    verdict_reason::kUnopened, verdict_reason::kLate, verdict_reason::kLateWithoutReason, verdict_reason::kTooLate};
const std::set<std::string_view> kOnlyMentioned{verdict_reason::kOutsideInformed, verdict_reason::kLateNoNetwork};

/// How bad single words look: those that only inform leave it OK.
QString gradeOf(const QStringList& words, const VisitVerdict& verdict)
{
    const bool serious = std::any_of(
        words.begin(), words.end(), [](const QString& word) { return !kOnlyMentioned.contains(word.toStdString()); });
    if (!serious)
        return "OK";
    return verdict.qualification == Qualification::PendingNotCounted ? "BAD" : "DOUBT";
}

} // namespace

namespace {

/// What one of the four parts of a chief's or deputy's visit is called, as on the visit page.
QString partName(const std::string& part)
{
    constexpr std::array kParts{
        std::pair{std::string_view{"CONTRADICTIONS"}, QT_TRANSLATE_NOOP("Words", "Contradictions solved")},
        std::pair{std::string_view{"PROGRESS"}, QT_TRANSLATE_NOOP("Words", "Progress urged")},
        std::pair{std::string_view{"SUPERVISION"}, QT_TRANSLATE_NOOP("Words", "Supervision")},
        std::pair{std::string_view{"NEXT_STEP"}, QT_TRANSLATE_NOOP("Words", "Next step")},
        std::pair{std::string_view{"RESPONSIBILITY"}, QT_TRANSLATE_NOOP("Words", "Responsibilities carried")},
        std::pair{std::string_view{"FUNDS"}, QT_TRANSLATE_NOOP("Words", "Use of funds")},
        std::pair{std::string_view{"QUALITY_PROGRESS"}, QT_TRANSLATE_NOOP("Words", "Progress and quality")},
        std::pair{std::string_view{"EFFECT"}, QT_TRANSLATE_NOOP("Words", "Effect")},
    };
    for (const auto& [word, name] : kParts)
        if (word == part)
            return QCoreApplication::translate("Words", name);
    return text(part);
}

} // namespace

QString worstOf(const VisitVerdict& verdict)
{
    switch (verdict.qualification) {
    case Qualification::Qualified:
        return "OK";
    case Qualification::Pending:
        return "DOUBT";
    case Qualification::PendingNotCounted:
        return "BAD";
    }
    return "DOUBT";
}

ReviewModel::ReviewModel(Desk& desk, PhotoShelf& shelf, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf),
      m_queue({"visitId", "projectName", "kind", "visitor", "group", "startedAtMs", "colour", "photoCount",
          "issueCount", "placeVerdict", "qualification", "decision", "worst"}),
      m_photos(PhotoShelf::roles() + QStringList{"twinSource", "twinLabel", "earlierSource", "earlierMs", "distanceM"}),
      m_answers({"no", "itemCode", "text", "result", "value", "note", "photoCount"}),
      m_issues({"issueId", "category", "grade", "text"})
{
    m_current = -1;
    connect(&desk, &Desk::changed, this, &ReviewModel::reload);
    if (desk.holds(Role::Supervisor))
        reload();
    else
        m_viewState = "EMPTY";
}

Result<> ReviewModel::read()
{
    readQueue();
    showCurrent();
    return {};
}

void ReviewModel::readQueue()
{
    std::map<Id, int> colours;
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        colours[project] = lamp.colour;
    QList<QVariantMap> rows;
    int decided = 0;
    auto waiting =
        m_desk.rows().list({.type = "visit", .states = {"SUBMITTED", "PENDING_REVIEW"}, .limit = kLongestQueue});
    for (const auto& [visit, decision] : m_decisions)
        if (auto row = m_desk.rows().summary(visit); row && row->state != "SUBMITTED" && row->state != "PENDING_REVIEW")
            waiting.push_back(std::move(*row));
    std::stable_sort(
        waiting.begin(), waiting.end(), [](const ListRow& a, const ListRow& b) { return a.atMs > b.atMs; });
    for (const ListRow& row : waiting) {
        const auto decision = m_decisions.find(row.id);
        const auto entity = m_desk.rows().entity(row.id);
        const auto verdict = entity ? givenVerdict(*entity) : std::nullopt;
        const QString worst = verdict ? worstOf(*verdict) : QStringLiteral("DOUBT");
        if (!m_verdictFilter.isEmpty() && worst != m_verdictFilter)
            continue;
        decided += decision == m_decisions.end() ? 0 : 1;
        rows.append(QVariantMap{{"visitId", text(row.id)}, {"projectName", m_desk.projectName(row.project)},
            {"kind", text(row.kind)}, {"visitor", m_desk.personName(row.person)}, {"group", QString()},
            {"startedAtMs", QVariant::fromValue<qint64>(row.atMs)},
            {"colour", code(static_cast<Colour>(colours[row.project]))},
            {"photoCount", static_cast<int>(m_desk.rows().count({.type = "photo", .parent = row.id}))},
            {"issueCount", static_cast<int>(m_desk.rows().count({.type = "issue", .parent = row.id}))},
            {"placeVerdict", verdict ? code(verdict->place) : QString()},
            {"qualification", verdict ? code(verdict->qualification) : QString()},
            {"decision", decision == m_decisions.end() ? QString() : text(decision->second)}, {"worst", worst}});
    }
    m_queue.setRows(rows);
    m_decidedCount = decided;
    m_waitingCount = static_cast<int>(rows.size()) - decided;
    // Stay with the visit that is open, wherever it now stands.
    const auto same = std::find_if(
        rows.begin(), rows.end(), [this](const QVariantMap& row) { return row["visitId"] == text(m_visitId); });
    m_current = same != rows.end() ? static_cast<int>(same - rows.begin()) : rows.isEmpty() ? -1 : 0;
    m_visitId = idFrom(m_queue.get(m_current)["visitId"].toString());
}

void ReviewModel::setVerdictFilter(const QString& filter)
{
    if (filter == m_verdictFilter)
        return;
    m_verdictFilter = filter;
    reload();
}

void ReviewModel::setCurrent(int row)
{
    if (row == m_current || row < 0 || row >= m_queue.count())
        return;
    m_current = row;
    m_visitId = idFrom(m_queue.get(row)["visitId"].toString());
    showCurrent();
    emit changed();
}

void ReviewModel::next()
{
    setCurrent(m_current + 1);
}
void ReviewModel::previous()
{
    setCurrent(m_current - 1);
}

void ReviewModel::showCurrent()
{
    m_visit.clear();
    m_badges.clear();
    m_site.clear();
    const auto entity = m_visitId ? m_desk.rows().entity(m_visitId) : std::nullopt;
    const auto visit = entity ? RowRepository::readAs<Visit>(*entity) : Result<Visit>(fail(ErrorCode::NotFound, ""));
    if (!visit) {
        m_photos.setRows({});
        m_answers.setRows({});
        m_issues.setRows({});
        return;
    }
    showPhotos(*visit);
    showVisit(*entity, *visit);
    showAnswers(*visit);
    showIssues();
    showSite(*visit);
}

void ReviewModel::showVisit(const Entity& entity, const Visit& visit)
{
    const auto project = m_desk.project(visit.project);
    const Person* person = m_desk.person(visit.visitor);
    const auto verdict = givenVerdict(entity);
    int last = -1;
    for (const ReadingShown& reading : readings(m_desk, visit.project))
        if (reading.atMs < visit.startedAtMs)
            last = reading.permille;
    m_visit = {{"visitId", text(m_visitId)}, {"projectId", text(visit.project)},
        {"projectName", m_desk.projectName(visit.project)}, {"kind", code(visit.kind)},
        {"visitor", m_desk.personName(visit.visitor)}, {"unit", person ? m_desk.unitName(person->unit) : QString()},
        {"startedAtMs", QVariant::fromValue<qint64>(visit.startedAtMs)},
        {"endedAtMs", QVariant::fromValue<qint64>(visit.endedAtMs)},
        {"durationMin", static_cast<int>((visit.endedAtMs - visit.startedAtMs) / kMinuteMs)},
        {"stageSeen", visit.stageSeen ? code(*visit.stageSeen) : QString()},
        {"readingPermille", visit.reading && project ? permilleOf(*visit.reading, *project) : -1},
        {"lastReadingPermille", last},
        {"plannedPermille", project ? plannedPermilleAt(*project, visit.startedAtMs) : -1}, {"note", text(visit.note)},
        {"weeklyMeeting", text(visit.weeklyMeeting)},
        {"qualification", verdict ? code(verdict->qualification) : QString()}};
    showBadges(entity, verdict.value_or(VisitVerdict{}));
}

void ReviewModel::showBadges(const Entity& entity, const VisitVerdict& verdict)
{
    QStringList place, time, originality, integrity;
    for (const std::string& reason : verdict.reasons) {
        const QString word = text(reason);
        (kPlaceWords.contains(reason)                      ? place
                : kTimeWords.contains(reason)              ? time
                : reason == verdict_reason::kImportedPhoto ? originality
                                                           : integrity)
            .append(word);
    }
    const auto add = [&](const char* key, const QStringList& words, const QString& good, const QString& worse = {}) {
        QStringList sentences;
        for (const QString& word : words)
            sentences.append(verdictReasonText(word.toStdString()));
        if (!worse.isEmpty())
            sentences.append(worse);
        const QString grade = worse.isEmpty() ? gradeOf(words, verdict) : QStringLiteral("DOUBT");
        m_badges.append(QVariantMap{{"key", key}, {"verdict", grade},
            {"sentence", sentences.isEmpty() ? good : sentences.first()}, {"reasons", sentences}});
    };
    add("PLACE", place,
        verdict.place == PlaceVerdict::CannotTell ? tr("At the edge of the site, within the accuracy of the position.")
                                                  : tr("The position lies on the site."));
    add("TIME", time,
        verdict.clockTrust == ClockTrust::A ? tr("Time confirmed by satellite.") : tr("Time confirmed by the server."));
    const bool twin = std::any_of(m_photos.rows().begin(), m_photos.rows().end(),
        [](const QVariantMap& photo) { return !photo["twinSource"].toString().isEmpty(); });
    add("ORIGINALITY", originality, tr("All photos were taken with the camera on this visit."),
        twin ? tr("A photo is the same as one of another visit.") : QString());
    const bool flagged = entity.creation && !entity.creation->flags.empty();
    add("INTEGRITY", integrity, tr("Signed by the tablet, unbroken, and complete."),
        flagged ? tr("The server has marked this record: %1.").arg(text(entity.creation->flags.front())) : QString());
}

void ReviewModel::showPhotos(const Visit& visit)
{
    const auto all = m_desk.rows().entities("photo", visit.project);
    const auto project = m_desk.project(visit.project);
    struct Known {
        const Entity* entity;
        Photo photo;
    };
    std::vector<Known> known;
    for (const Entity& entity : all)
        if (auto photo = RowRepository::readAs<Photo>(entity))
            known.push_back({&entity, std::move(*photo)});
    QList<QVariantMap> rows;
    for (const Known& own : known) {
        if (own.photo.visit != m_visitId)
            continue;
        m_shelf.askForLarge(own.photo.sha256);
        QVariantMap row = m_shelf.show(*own.entity);
        const Known* twin = nullptr;
        const Known* earlier = nullptr;
        for (const Known& other : known) {
            if (other.photo.visit == m_visitId)
                continue;
            if (other.photo.sha256 == own.photo.sha256)
                twin = &other;
            const bool before = !own.photo.viewpoint.empty() && other.photo.viewpoint == own.photo.viewpoint
                && other.photo.takenAtMs < own.photo.takenAtMs;
            if (before && (!earlier || other.photo.takenAtMs > earlier->photo.takenAtMs))
                earlier = &other;
        }
        row["twinSource"] = twin ? m_shelf.full(twin->photo.sha256) : QString();
        row["twinLabel"] =
            twin ? m_desk.personName(twin->entity->creation ? twin->entity->creation->author : Id{}) : QString();
        row["earlierSource"] = earlier ? m_shelf.full(earlier->photo.sha256) : QString();
        row["earlierMs"] = QVariant::fromValue<qint64>(earlier ? earlier->photo.takenAtMs : 0);
        const auto outside =
            own.photo.fix && project ? distanceOutsideM(project->sites, own.photo.fix->at) : std::nullopt;
        row["distanceM"] = outside ? static_cast<int>(*outside) : -1;
        rows.append(row);
    }
    m_photos.setRows(rows);
}

void ReviewModel::showAnswers(const Visit& visit)
{
    QList<QVariantMap> rows;
    const auto checklist = m_desk.checklist(visit.checklist, visit.checklistVersion);
    for (const Answer& answer : visit.answers) {
        QString asked = text(answer.item), unit;
        if (checklist)
            for (const TemplateItem& item : checklist->items)
                if (item.code == answer.item) {
                    asked = m_desk.say(item.text, item.textEn);
                    unit = text(item.unit);
                }
        const QString value =
            answer.valueMilli ? (decimal(*answer.valueMilli) + " " + unit).trimmed() : text(answer.text);
        rows.append(QVariantMap{{"no", QString::number(rows.size() + 1)}, {"itemCode", text(answer.item)},
            {"text", asked}, {"result", code(answer.result)}, {"value", value}, {"note", text(answer.note)},
            {"photoCount", static_cast<int>(answer.photos.size())}});
    }
    // The four parts of chiefs and deputies are their answers.
    for (const Section& section : visit.sections)
        rows.append(QVariantMap{{"no", QString::number(rows.size() + 1)}, {"itemCode", text(section.code)},
            {"text", partName(section.code)}, {"result", QString()},
            {"value", section.rating ? QStringLiteral("%1/5").arg(*section.rating) : QString()},
            {"note", text(section.text)}, {"photoCount", 0}});
    m_answers.setRows(rows);
}

void ReviewModel::showIssues()
{
    QList<QVariantMap> rows;
    for (const ListRow& row : m_desk.rows().list({.type = "issue", .parent = m_visitId}))
        rows.append(QVariantMap{{"issueId", text(row.id)}, {"category", text(row.kind)}, {"grade", text(row.stage)},
            {"text", text(row.title)}});
    m_issues.setRows(rows);
}

void ReviewModel::showSite(const Visit& visit)
{
    const auto project = m_desk.project(visit.project);
    if (!project || project->sites.empty() || project->sites.front().points.empty())
        return;
    const Site& site = project->sites.front();
    // A flat picture around the site's first point, in metres, then scaled into the unit square.
    const Point origin = site.points.front();
    const double shrink = std::cos(origin.latE7 / 1e7 * M_PI / 180);
    const auto flat = [&](const Point& point) {
        return QPointF((point.lonE7 - origin.lonE7) / 1e7 * kMetresPerDegree * shrink,
            -(point.latE7 - origin.latE7) / 1e7 * kMetresPerDegree);
    };
    QPolygonF corners;
    for (const Point& point : site.points)
        corners << flat(point);
    QRectF seen = corners.boundingRect().adjusted(-site.marginM, -site.marginM, site.marginM, site.marginM);
    const Fix* fix = visit.fixes.empty() ? nullptr : &visit.fixes.front();
    const QPointF stood = fix ? flat(fix->at) : QPointF();
    const double accuracy = fix ? fix->accuracyDm / 10.0 : 0;
    if (fix)
        seen = seen.united(QRectF(stood.x() - accuracy, stood.y() - accuracy, 2 * accuracy, 2 * accuracy));
    const double side = std::max({seen.width(), seen.height(), 1.0}) * 1.1;
    const auto unit = [&](const QPointF& point) {
        return QPointF((point.x() - seen.center().x()) / side + 0.5, (point.y() - seen.center().y()) / side + 0.5);
    };
    QVariantList points;
    for (const QPointF& corner : corners)
        points.append(QVariantMap{{"x", unit(corner).x()}, {"y", unit(corner).y()}});
    m_site = {{"points", points}, {"kind", code(site.geometry)}, {"scaleM", side}, {"margin", site.marginM / side},
        {"fixX", fix ? unit(stood).x() : -1}, {"fixY", fix ? unit(stood).y() : -1}, {"accuracyR", accuracy / side}};
}

void ReviewModel::decide(const std::string& event, const QString& reason)
{
    const Id visit = m_visitId;
    const int row = m_current;
    const bool done = act([&]() -> Result<> {
        if (!visit)
            return fail(ErrorCode::NotFound, "no visit is open");
        if (event != "accept" && reason.trimmed().size() < kShortestReason)
            return fail(ErrorCode::InvalidInput, "a decision needs its reason", "E_REQUIRED");
        Json body = Json::object();
        if (!reason.trimmed().isEmpty())
            body["reason"] = reason.trimmed().toStdString();
        if (const auto remarks = m_remarks.find(visit); remarks != m_remarks.end())
            body["remarks"] = remarks->second;
        m_decisions[visit] = event;
        const auto step = m_desk.tablet().actions().step(visit, event, body);
        if (!step)
            m_decisions.erase(visit);
        return step ? Result<>{} : Result<>(tl::unexpected(step.error()));
    });
    if (!done)
        return;
    m_remarks.erase(visit);
    reload();
    emit decided(text(visit), text(event));
    setCurrent(std::min(row + 1, m_queue.count() - 1));
}

void ReviewModel::accept()
{
    decide("accept", {});
}
void ReviewModel::hold(const QString& reason)
{
    decide("hold", reason);
}
void ReviewModel::sendBack(const QString& remark)
{
    decide("reject", remark);
}

void ReviewModel::addRemark(const QString& section, const QString& itemCode, const QString& text)
{
    if (!m_visitId || text.trimmed().isEmpty())
        return;
    Json& remarks = m_remarks[m_visitId];
    if (!remarks.is_array())
        remarks = Json::array();
    remarks.push_back(
        {{"section", section.toStdString()}, {"item", itemCode.toStdString()}, {"text", text.trimmed().toStdString()}});
    m_desk.tell(tr("The remark goes with your decision."));
}

void ReviewModel::decidePhoto(int row, const std::string& event, const QString& reason)
{
    const Id photo = idFrom(m_photos.get(row)["id"].toString());
    const QString sentence = attempt([&]() -> Result<> {
        if (event != "ok" && reason.trimmed().size() < kShortestReason)
            return fail(ErrorCode::InvalidInput, "a question needs its reason", "E_REQUIRED");
        Json body = Json::object();
        if (!reason.trimmed().isEmpty())
            body["reason"] = reason.trimmed().toStdString();
        const auto step = m_desk.tablet().actions().step(photo, event, body);
        return step ? Result<>{} : Result<>(tl::unexpected(step.error()));
    });
    reload();
    showError(sentence);
}

void ReviewModel::acceptPhoto(int row)
{
    decidePhoto(row, "ok", {});
}
void ReviewModel::questionPhoto(int row, const QString& reason)
{
    decidePhoto(row, "question", reason);
}
void ReviewModel::rejectPhoto(int row, const QString& reason)
{
    decidePhoto(row, "reject", reason);
}

void ReviewModel::noticeFromPhoto(int row, const QString& words)
{
    const QString sentence = attempt([&]() -> Result<> {
        const auto entity = m_desk.rows().entity(idFrom(m_photos.get(row)["id"].toString()));
        const auto photo =
            entity ? RowRepository::readAs<Photo>(*entity) : Result<Photo>(fail(ErrorCode::NotFound, "photo"));
        if (!photo)
            return tl::unexpected(photo.error());
        Issue issue;
        issue.project = photo->project;
        issue.visit = photo->visit;
        issue.text = words.trimmed().toStdString();
        issue.item = photo->item;
        issue.foundAtMs = m_desk.nowMs();
        issue.photos = {photo->sha256};
        if (photo->fix)
            issue.place = photo->fix->at;
        for (const Problem& problem : validate(issue))
            if (!problem.warning)
                return fail(ErrorCode::InvalidInput, problem.detail, problem.code);
        const auto made = m_desk.tablet().actions().add("issue", issue.project, toJson(issue));
        return made ? Result<>{} : Result<>(tl::unexpected(made.error()));
    });
    reload();
    showError(sentence);
    if (sentence.isEmpty())
        m_desk.tell(tr("The issue is recorded; its notice is drafted when it reaches the server."));
}

} // namespace tacha
