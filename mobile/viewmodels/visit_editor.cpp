#include "mobile/viewmodels/visit_editor.h"

#include "mobile/viewmodels/progress.h"
#include "mobile/viewmodels/project_facts.h"
#include "mobile/viewmodels/timeline.h"
#include "mobile/viewmodels/verdict_text.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr int kStepPermille = 5;

const QStringList kChiefParts{"CONTRADICTIONS", "PROGRESS", "SUPERVISION", "NEXT_STEP"};
const QStringList kDeputyParts{"RESPONSIBILITY", "FUNDS", "QUALITY_PROGRESS", "EFFECT"};

} // namespace

VisitEditor::VisitEditor(Desk& desk, PhotoShelf& shelf, std::unique_ptr<VisitDraft> draft, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_draft(std::move(draft)), m_id(m_draft->id()),
      m_readingPhotos(PhotoShelf::roles()), m_quantities({"name", "unit", "planned", "lastDone", "done"}),
      m_parts({"code", "rated", "rating", "text"}),
      m_nodes({"stage", "planned", "claimed", "agrees", "answered", "actual", "note"}),
      m_obstacles({"kind", "since", "text", "extent"}),
      m_issues({"issueId", "category", "grade", "text", "part", "photoCount", "dueMs"}),
      m_suggestions({"category", "text"}), m_opinions({"text"}), m_photos(PhotoShelf::roles())
{
    m_draft->setOnScreen(true);
    prepare();
}

VisitEditor::VisitEditor(Desk& desk, PhotoShelf& shelf, const Id& record, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_id(record), m_readingPhotos(PhotoShelf::roles()),
      m_quantities({"name", "unit", "planned", "lastDone", "done"}), m_parts({"code", "rated", "rating", "text"}),
      m_nodes({"stage", "planned", "claimed", "agrees", "answered", "actual", "note"}),
      m_obstacles({"kind", "since", "text", "extent"}),
      m_issues({"issueId", "category", "grade", "text", "part", "photoCount", "dueMs"}),
      m_suggestions({"category", "text"}), m_opinions({"text"}), m_photos(PhotoShelf::roles())
{
    m_readOnly = true;
    prepare();
}

VisitEditor::~VisitEditor()
{
    if (m_draft)
        attempt([this]() -> Result<> {
            m_draft->setOnScreen(false);
            return {};
        });
}

void VisitEditor::prepare()
{
    m_readingStep = kStepPermille;
    m_readingPhotosNeeded = 2;
    m_answers.onChange = [this](const std::string& item, const std::function<void(Answer&)>& edit) {
        change([&](Visit& visit) {
            const auto found = std::find_if(
                visit.answers.begin(), visit.answers.end(), [&](const Answer& answer) { return answer.item == item; });
            Answer& answer = found == visit.answers.end() ? visit.answers.emplace_back() : *found;
            answer.item = item;
            edit(answer);
        });
    };
    connect(&m_desk, &Desk::changed, this, [this] {
        m_pastKnown = false;
        reload();
    });
    if (m_draft) {
        connect(&m_desk.tablet().positioning(), &Positioning::fixChanged, this, &VisitEditor::takeFix);
        m_desk.tablet().positioning().start();
        m_minute.setInterval(15'000);
        connect(&m_minute, &QTimer::timeout, this, [this] {
            showMeta();
            showPlace();
            emit changed();
        });
        m_minute.start();
    }
    reload();
}

Result<> VisitEditor::read()
{
    if (m_draft) {
        m_visit = m_draft->assembled();
    } else if (const auto read = readRecord(); !read) {
        return read;
    }
    m_project = m_desk.project(m_visit.project);
    if (!m_project)
        return fail(ErrorCode::NotFound, "the visit's project is not on board");
    m_checklist = m_desk.checklist(m_visit.checklist, m_visit.checklistVersion);
    if (!m_pastKnown) {
        readLast();
        readViewpoints();
        m_pastKnown = true;
    }
    showPhotos();
    showMeta();
    showPlace();
    showReading();
    showAnswers();
    showParts();
    showNodes();
    showLists();
    showCompletion();
    showSections();
    return {};
}

Result<> VisitEditor::readRecord()
{
    const auto entity = m_desk.rows().entity(m_id);
    if (!entity)
        return fail(ErrorCode::NotFound, "visit is not on board");
    auto visit = RowRepository::readAs<Visit>(*entity);
    if (!visit)
        return tl::unexpected(visit.error());
    m_visit = std::move(*visit);
    const auto walk = entity->walk();
    m_state = text(walk.state);
    m_delivery = code(deliveryOf(m_desk, m_id));
    m_sentBackRemarks.clear();
    for (const std::size_t index : walk.taken) {
        const Step& step = entity->steps[index];
        if (step.event != "reject" && step.event != "hold")
            continue;
        if (const std::string reason = textIn(step.body, "reason"); !reason.empty())
            m_sentBackRemarks.append(
                QVariantMap{{"section", QString()}, {"itemCode", QString()}, {"text", text(reason)}});
        const auto remarks = step.body.find("remarks");
        if (remarks != step.body.end() && remarks->is_array())
            for (const Json& remark : *remarks)
                m_sentBackRemarks.append(QVariantMap{{"section", text(textIn(remark, "section"))},
                    {"itemCode", text(textIn(remark, "item"))}, {"text", text(textIn(remark, "text"))}});
    }
    if (const auto verdict = givenVerdict(*entity)) {
        m_qualificationExpected = code(verdict->qualification);
        m_qualificationSentence = verdictReasons(*verdict).join(' ');
    }
    return {};
}

void VisitEditor::readLast()
{
    m_lastAnswers.clear();
    m_lastLog.reset();
    m_lastReading.reset();
    m_lastReadingPermille = -1;
    m_lastReadingMs = 0;
    ListQuery query{.type = "visit", .project = m_visit.project, .toMs = m_visit.startedAtMs, .limit = 20};
    for (const ListRow& row : m_desk.rows().list(query)) {
        const auto earlier = m_desk.rows().read<Visit>(row.id);
        if (!earlier || row.state == "REJECTED" || row.id == m_id)
            continue;
        if (earlier->reading && m_lastReadingPermille < 0) {
            m_lastReading = earlier->reading;
            m_lastReadingPermille = permilleOf(*earlier->reading, *m_project);
            m_lastReadingMs = earlier->startedAtMs;
        }
        if (m_lastAnswers.empty() && earlier->checklist == m_visit.checklist)
            m_lastAnswers = earlier->answers;
        if (earlier->log && !m_lastLog)
            m_lastLog = earlier->log;
    }
}

void VisitEditor::showMeta()
{
    m_visitId = text(m_id);
    m_projectId = text(m_visit.project);
    m_projectName = text(m_project->name);
    m_projectCode = text(m_project->code);
    m_kind = code(m_visit.kind);
    m_group = m_desk.groupName(m_visit.group);
    m_author = m_desk.personName(m_visit.visitor);
    m_startedAtMs = m_draft ? m_draft->head().startedAtMs : m_visit.startedAtMs;
    const std::int64_t end = m_draft ? m_desk.tablet().environment().clock.wallMs() : m_visit.endedAtMs;
    m_elapsedMinutes = static_cast<int>(std::max<std::int64_t>(0, end - m_startedAtMs) / kMinuteMs);
    const Date day = businessDate(m_startedAtMs);
    m_minimumMinutes = m_visit.kind == VisitKind::FacilitatorLog
        ? 0
        : m_desk.parameters().whole(
            m_visit.kind == VisitKind::ChiefWeekly ? "visit.min_minutes.chief" : "visit.min_minutes", day);
    m_plannedPermille = plannedPermilleAt(*m_project, m_desk.nowMs());
    m_plannedNowPermille = m_plannedPermille;
    m_colour = "NONE";
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        if (project == m_visit.project)
            m_colour = code(static_cast<Colour>(lamp.colour));
    m_savedAtMs = m_draft ? m_draft->savedAtMs() : 0;
    m_coVisitors.clear();
    for (const Id& person : m_visit.coVisitors)
        m_coVisitors.append(QVariantMap{{"name", m_desk.personName(person)}});
    if (m_draft) {
        m_state = "DRAFT";
        m_delivery = "LOCAL";
    }
}

void VisitEditor::change(const std::function<void(Visit&)>& edit)
{
    if (!m_draft)
        return;
    const QString sentence = attempt([&]() -> Result<> {
        m_draft->change(edit);
        return {};
    });
    reload();
    showError(sentence);
}

void VisitEditor::setStageSeen(const QString& stage)
{
    if (stage != m_stageSeen)
        change([&](Visit& visit) { visit.stageSeen = fromCode<Stage>(stage); });
}

void VisitEditor::sameAsLast()
{
    change([&](Visit& visit) { visit.answers = m_answers.withLastAnswers(); });
}

void VisitEditor::showAnswers()
{
    m_stageSeen = m_visit.stageSeen ? code(*m_visit.stageSeen) : QString();
    m_stageSuggested = code(m_project->stage);
    AnswerListModel::Source source;
    source.checklist = m_checklist;
    source.answers = m_visit.answers;
    source.lastAnswers = m_lastAnswers;
    source.chinese = m_desk.isChinese();
    for (const QVariantMap& photo : m_allPhotos)
        if (const QString item = photo["item"].toString(); !item.isEmpty())
            source.photos[item.toStdString()].append(photo);
    if (m_draft)
        for (const DraftIssue& issue : m_draft->issues())
            source.raised.insert(issue.issue.item);
    for (const QVariant& remark : m_sentBackRemarks)
        source.remarks[remark.toMap()["itemCode"].toString().toStdString()] = remark.toMap()["text"].toString();
    m_answers.show(source);
    m_checklistName = m_checklist ? m_desk.say(m_checklist->name, m_checklist->nameEn) : QString();
    m_checklistVersion = m_visit.checklistVersion;
    m_answered = m_answers.answered();
    m_failedCount = m_answers.failed();
    m_itemCount = m_answers.count();
    m_sameAsLastAvailable = !m_readOnly && m_answers.hasLast() && m_answered < m_itemCount;
}

void VisitEditor::showParts()
{
    const bool deputies = isDeputyKind(m_visit.kind);
    const bool chief = m_visit.kind == VisitKind::ChiefWeekly;
    QList<QVariantMap> rows;
    for (const QString& part : deputies ? kDeputyParts : chief ? kChiefParts : QStringList{}) {
        QVariantMap row{{"code", part}, {"rated", deputies}, {"rating", 0}, {"text", QString()}};
        for (const Section& section : m_visit.sections)
            if (text(section.code) == part) {
                row["rating"] = section.rating.value_or(0);
                row["text"] = text(section.text);
            }
        rows.append(row);
    }
    m_parts.setRows(rows);
    const SiteLog log = m_visit.log.value_or(
        m_lastLog ? SiteLog{m_lastLog->weather, m_lastLog->workers, m_lastLog->machines, {}} : SiteLog{});
    m_weather = text(log.weather);
    m_workers = log.workers;
    m_machines = log.machines;
    m_workDone = text(log.workDone);
    m_weatherFromLast = !m_visit.log && m_lastLog && !log.weather.empty();
}

void VisitEditor::changePart(int row, const std::function<void(Section&)>& edit)
{
    const std::string part = m_parts.get(row)["code"].toString().toStdString();
    if (part.empty())
        return;
    change([&](Visit& visit) {
        const auto found = std::find_if(
            visit.sections.begin(), visit.sections.end(), [&](const Section& section) { return section.code == part; });
        edit(found == visit.sections.end() ? visit.sections.emplace_back(Section{part, {}, {}}) : *found);
    });
}

void VisitEditor::setPartRating(int row, int rating)
{
    changePart(row, [&](Section& section) { section.rating = std::clamp(rating, 1, 5); });
}

void VisitEditor::setPartText(int row, const QString& text)
{
    changePart(row, [&](Section& section) { section.text = text.trimmed().toStdString(); });
}

void VisitEditor::changeLog(const std::function<void(SiteLog&)>& edit)
{
    // What is shown as carried over from the last log becomes part of this one with the first touch.
    const SiteLog shown{m_weather.toStdString(), m_workers, m_machines, m_workDone.toStdString()};
    change([&](Visit& visit) {
        if (!visit.log)
            visit.log = shown;
        edit(*visit.log);
    });
}

void VisitEditor::setWeather(const QString& weather)
{
    changeLog([&](SiteLog& log) { log.weather = weather.toStdString(); });
}

void VisitEditor::setWorkers(int workers)
{
    if (workers != m_workers)
        changeLog([&](SiteLog& log) { log.workers = std::max(0, workers); });
}

void VisitEditor::setMachines(int machines)
{
    if (machines != m_machines)
        changeLog([&](SiteLog& log) { log.machines = std::max(0, machines); });
}

void VisitEditor::setWorkDone(const QString& text)
{
    if (text != m_workDone)
        changeLog([&](SiteLog& log) { log.workDone = text.trimmed().toStdString(); });
}

} // namespace tacha
