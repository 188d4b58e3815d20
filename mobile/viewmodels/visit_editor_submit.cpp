// What a VisitEditor's visit still lacks, whether it will count, what it will raise; submitting and discarding.
#include "mobile/viewmodels/project_facts.h"
#include "mobile/viewmodels/verdict_text.h"
#include "mobile/viewmodels/visit_editor.h"
#include "shared/model/validate.h"
#include "shared/rules/preview.h"

#include <QPointer>

#include <algorithm>

namespace tacha {

std::int64_t VisitEditor::endsNow()
{
    // By the same clock that the start was taken from: the device's own, whatever the server thinks of it.
    return std::max(m_desk.tablet().environment().clock.wallMs(), m_visit.startedAtMs);
}

VisitSubmission VisitEditor::submission()
{
    VisitSubmission submission;
    submission.visit = m_visit;
    if (m_draft)
        submission.visit.endedAtMs = endsNow();
    submission.start = {m_visit.startedAtMs, m_desk.tablet().recorder().now().trust};
    submission.photos = m_manifests;
    submission.receivedAtMs = m_desk.nowMs();
    return submission;
}

std::vector<Problem> VisitEditor::problems()
{
    Visit visit = m_visit;
    visit.endedAtMs = endsNow();
    RecordContext context;
    context.project = m_project.get();
    if (m_lastReadingPermille >= 0)
        context.lastPermille = m_lastReadingPermille;
    return validate(visit, context);
}

namespace {

/// The section in which a field of the record is filled in.
QString sectionOfField(const std::string& field)
{
    if (field.starts_with("reading"))
        return "READING";
    if (field.starts_with("answers"))
        return "CHECKLIST";
    if (field.starts_with("obstacles"))
        return "OBSTACLES";
    if (field.starts_with("sections"))
        return "PARTS";
    if (field.starts_with("node_answers"))
        return "NODES";
    if (field.starts_with("fixes") || field.starts_with("place"))
        return "PLACE";
    return "NOTE";
}

} // namespace

void VisitEditor::showCompletion()
{
    m_missing.clear();
    if (!m_draft)
        return;
    bool refused = false;
    const auto lacks = [this](const QString& section, const QString& item, const QString& sentence) {
        const QVariantMap line{{"section", section}, {"itemCode", item}, {"text", sentence}};
        if (!m_missing.contains(line))
            m_missing.append(line);
    };
    for (const Problem& problem : problems()) {
        if (problem.warning)
            continue;
        refused = true;
        lacks(sectionOfField(problem.field), QString(),
            ::tacha::errorText({ErrorCode::InvalidInput, problem.detail, problem.code}));
    }
    for (const std::string& word : missingContent(m_visit, m_visit.kind))
        if (!(word == "READING_PHOTOS" && refused))
            lacks(missingSection(word, m_visit.kind), QString(), missingText(word));
    for (const QVariantMap& answer : m_answers.rows())
        if (answer["photoMissing"].toBool())
            lacks(
                "CHECKLIST", answer["itemCode"].toString(), tr("Item %1 needs a photo.").arg(answer["no"].toString()));
    for (const DraftIssue& issue : m_draft->issues()) {
        Issue asSubmitted = issue.issue;
        asSubmitted.visit = m_id;
        for (const Photo& photo : m_manifests)
            asSubmitted.photos.push_back(photo.sha256);
        for (const Problem& problem : validate(asSubmitted))
            if (!problem.warning) {
                refused = true;
                lacks("ISSUES", QString(), ::tacha::errorText({ErrorCode::InvalidInput, problem.detail, problem.code}));
            }
    }
    if (m_placeReasonNeeded && (m_visit.placeReason == PlaceReason::None || m_visit.placeExplanation.empty()))
        lacks("PLACE", QString(), tr("Say why the work is outside the drawn site."));
    m_canSubmit = !refused;
    const std::int64_t weekEnd = Week::ofMoment(m_visit.startedAtMs).closeMs();
    const int lateHours = m_desk.parameters().whole("late.reason_h", businessDate(m_visit.startedAtMs));
    m_lateReasonNeeded = m_desk.nowMs() > weekEnd + lateHours * kHourMs;
    showVerdict();
}

void VisitEditor::showVerdict()
{
    const VisitVerdict verdict = judgeVisit(submission(), *m_project, m_desk.parameters());
    m_qualificationExpected = code(verdict.qualification);
    const QStringList reasons = verdictReasons(verdict);
    m_qualificationSentence = reasons.isEmpty() ? tr("Nothing speaks against it.") : reasons.join(' ');
}

QStringList VisitEditor::sectionKeys() const
{
    using enum VisitKind;
    switch (m_visit.kind) {
    case ChiefWeekly:
    case SocialSurvey:
        return {"PLACE", "PARTS", "READING", "ISSUES", "OPINIONS", "NOTE"};
    case AssistantWeekly:
        return {"PLACE", "STAGE", "READING", "CHECKLIST", "OBSTACLES", "ISSUES", "OPINIONS", "NOTE"};
    case FacilitatorLog:
        return {"LOG", "OBSTACLES", "ISSUES", "PLACE", "NOTE"};
    case JointInspection:
        return {"PLACE", "NODES", "STAGE", "READING", "CHECKLIST", "OBSTACLES", "ISSUES", "OPINIONS", "NOTE"};
    case DeputySiteView:
    case InspectionTour:
        return {"PLACE", "FOUR", "SUGGESTIONS", "OPINIONS", "NOTE"};
    default:
        return {"PLACE", "STAGE", "READING", "CHECKLIST", "OBSTACLES", "ISSUES", "NOTE"};
    }
}

QVariantMap VisitEditor::section(const QString& key) const
{
    int done = 0, of = 0;
    bool failing = false;
    QString detail;
    const auto either = [&](bool filled) {
        done = filled ? 1 : 0;
        of = 1;
    };
    const auto counted = [&](int number) {
        done = of = number;
        detail = number > 0 ? QString::number(number) : QString();
    };
    if (key == "PLACE") {
        either(!m_visit.fixes.empty() || !m_visit.boardToken.empty());
        failing = m_placeReasonNeeded && m_visit.placeExplanation.empty();
    } else if (key == "STAGE") {
        either(m_visit.stageSeen.has_value());
    } else if (key == "READING") {
        done = (m_hasReading ? 1 : 0) + std::min(2, m_readingPhotos.count());
        of = 3;
        detail = m_hasReading ? QString::number(m_readingPermille / 10.0, 'f', 1) + " %" : QString();
        done = m_hasReading ? done : 0;
    } else if (key == "CHECKLIST") {
        done = m_answered;
        of = m_itemCount;
        failing = m_failedCount > 0;
        detail = QStringLiteral("%1/%2").arg(m_answered).arg(m_itemCount);
    } else if (key == "PARTS" || key == "FOUR") {
        of = m_parts.count();
        for (const QVariantMap& part : m_parts.rows())
            done += part["rated"].toBool() ? part["rating"].toInt() > 0 : !part["text"].toString().isEmpty();
        detail = QStringLiteral("%1/%2").arg(done).arg(of);
    } else if (key == "LOG") {
        done = (m_visit.log && !m_visit.log->weather.empty() ? 1 : 0) + (m_visit.log && !m_visit.log->workDone.empty());
        of = 2;
    } else if (key == "NODES") {
        of = m_nodes.count() + 1;
        done = static_cast<int>(m_visit.nodeAnswers.size()) + (m_visit.colourOpinion ? 1 : 0);
        detail = QStringLiteral("%1/%2").arg(m_visit.nodeAnswers.size()).arg(m_nodes.count());
    } else if (key == "OBSTACLES") {
        counted(m_obstacles.count());
    } else if (key == "ISSUES") {
        counted(m_issues.count());
    } else if (key == "SUGGESTIONS") {
        counted(m_suggestions.count());
    } else if (key == "OPINIONS") {
        counted(m_opinions.count());
    } else if (key == "NOTE") {
        either(!m_visit.note.empty() || !m_visit.weeklyMeeting.empty());
    }
    const QString mark = failing ? "FAILING" : done == 0 ? "EMPTY" : done >= of ? "COMPLETE" : "BEGUN";
    return {{"key", key}, {"mark", mark}, {"required", false}, {"detail", detail}};
}

void VisitEditor::showSections()
{
    // What an empty visit of this kind would lack is what the kind requires.
    Visit empty;
    empty.kind = m_visit.kind;
    QStringList required;
    for (const std::string& word : missingContent(empty, empty.kind))
        required.append(missingSection(word, empty.kind));
    m_sections.clear();
    m_complete.clear();
    for (const QString& key : sectionKeys()) {
        if ((key == "CHECKLIST" && !m_checklist) || (key == "NODES" && m_nodes.count() == 0))
            continue;
        QVariantMap row = section(key);
        row["required"] = required.contains(key);
        m_sections.append(row);
        if (row["mark"] == "COMPLETE" || row["mark"] == "FAILING")
            m_complete.append(QVariantMap{{"section", key}});
    }
}

void VisitEditor::refreshPreview()
{
    m_preview.clear();
    if (!m_draft || !m_project)
        return;
    const VisitSubmission submitted = submission();
    VisitFact visit;
    visit.id = m_id;
    visit.visit = submitted.visit;
    visit.verdict = judgeVisit(submitted, *m_project, m_desk.parameters());
    visit.knownMs = m_desk.nowMs();
    std::vector<IssueFact> issues;
    for (const DraftIssue& draft : m_draft->issues()) {
        IssueFact fact;
        fact.id = draft.id;
        fact.issue = draft.issue;
        fact.issue.visit = m_id;
        fact.foundMs = draft.issue.foundAtMs;
        fact.knownMs = visit.knownMs;
        fact.visitKind = m_visit.kind;
        issues.push_back(std::move(fact));
    }
    const SubmitPreview shown =
        previewSubmit(m_desk.facts(m_visit.project), visit, issues, m_desk.parameters(), m_desk.calendar());
    for (const SubmitPreview::Line& line : shown.lines)
        m_preview.append(QVariantMap{{"colour", line.better ? QStringLiteral("NONE") : code(shown.after.colour)},
            {"text", m_desk.say(line.text, line.textEn)}});
    showCompletion();
    emit changed();
}

void VisitEditor::submit()
{
    if (!m_draft)
        return;
    const bool done = act([this]() -> Result<> {
        const auto submitted = m_draft->submit();
        return submitted ? Result<>{} : Result<>(tl::unexpected(submitted.error()));
    });
    if (!done)
        return;
    m_minute.stop();
    emit submitted();
}

void VisitEditor::discardDraft()
{
    if (!m_draft)
        return;
    const Id draft = m_id;
    const bool done = act([this]() -> Result<> {
        m_draft->discard();
        return {};
    });
    if (!done)
        return;
    m_desk.offerUndo(tr("Draft put away"), [&desk = m_desk, draft] {
        if (const auto again = desk.tablet().visitDraft(draft)) {
            (*again)->restore();
            emit desk.changed({});
        }
    });
    emit discarded();
}

} // namespace tacha
