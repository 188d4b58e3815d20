// Photos, issues, suggestions, obstacles and opinions of a VisitEditor.
#include "mobile/viewmodels/issue_facts.h"
#include "mobile/viewmodels/visit_editor.h"
#include "shared/core/text.h"
#include "shared/model/validate.h"

#include <QPointer>
#include <QQmlEngine>

#include <algorithm>
#include <set>

namespace tacha {

void VisitEditor::readViewpoints()
{
    // Where photos were taken before, so that the same is seen again.
    m_ghosts.clear();
    for (const Entity& entity : m_desk.rows().entities("photo", m_visit.project))
        if (const auto photo = RowRepository::readAs<Photo>(entity); photo && !photo->viewpoint.empty())
            m_ghosts[text(photo->viewpoint)] = m_shelf.full(photo->sha256);
    if (m_ghosts.empty())
        m_ghosts = {{tr("Overall view 1"), QString()}, {tr("Overall view 2"), QString()}};
}

void VisitEditor::showPhotos()
{
    m_allPhotos.clear();
    m_manifests.clear();
    if (m_draft) {
        for (const LocalPhoto& photo : m_draft->photos()) {
            m_allPhotos.append(m_shelf.show(photo));
            m_manifests.push_back(photo.manifest);
        }
    } else {
        for (const Entity& entity : m_desk.rows().entities("photo", m_visit.project)) {
            const auto photo = RowRepository::readAs<Photo>(entity);
            if (!photo || photo->visit != m_id)
                continue;
            m_allPhotos.append(m_shelf.show(entity));
            m_manifests.push_back(*photo);
        }
    }
    m_photos.setRows(m_allPhotos);
    QList<QVariantMap> ofReading;
    std::set<QString> taken;
    for (const QVariantMap& photo : m_allPhotos) {
        const bool free = photo["item"].toString().isEmpty() && photo["issueId"].toString().isEmpty();
        if (!free || photo["purpose"] != code(PhotoPurpose::Progress))
            continue;
        ofReading.append(photo);
        taken.insert(photo["viewpoint"].toString());
    }
    m_readingPhotos.setRows(ofReading);
    m_viewpoints.clear();
    for (const auto& [name, ghost] : m_ghosts)
        m_viewpoints.append(QVariantMap{{"name", name}, {"ghostSource", ghost}, {"taken", taken.contains(name)}});
}

void VisitEditor::showLists()
{
    QList<QVariantMap> obstacles, opinions, issues, suggestions;
    for (const Obstacle& obstacle : m_visit.obstacles)
        obstacles.append(QVariantMap{{"kind", code(obstacle.kind)}, {"since", text(obstacle.since)},
            {"text", text(obstacle.text)}, {"extent", text(obstacle.extent)}});
    for (const std::string& opinion : m_visit.opinionsHeard)
        opinions.append(QVariantMap{{"text", text(opinion)}});
    const auto showIssue = [&](const Id& id, const Issue& issue, int photoCount) {
        issues.append(QVariantMap{{"issueId", text(id)}, {"category", code(issue.category)},
            {"grade", code(issue.grade)}, {"text", text(issue.text)}, {"part", text(issue.part)},
            {"photoCount", photoCount}, {"dueMs", QVariant::fromValue<qint64>(dueOf(m_desk, issue, nullptr))}});
    };
    const auto showSuggestion = [&](const Suggestion& suggestion) {
        suggestions.append(QVariantMap{{"category", code(suggestion.category)}, {"text", text(suggestion.text)}});
    };
    if (m_draft) {
        for (const DraftIssue& issue : m_draft->issues()) {
            const auto shows = [&](const QVariantMap& photo) { return photo["issueId"] == text(issue.id); };
            showIssue(
                issue.id, issue.issue, static_cast<int>(std::count_if(m_allPhotos.begin(), m_allPhotos.end(), shows)));
        }
        for (const DraftSuggestion& suggestion : m_draft->suggestions())
            showSuggestion(suggestion.suggestion);
    } else {
        for (const ListRow& row : m_desk.rows().list({.type = "issue", .parent = m_id}))
            if (const auto issue = m_desk.rows().read<Issue>(row.id))
                showIssue(row.id, *issue, static_cast<int>(issue->photos.size()));
        for (const ListRow& row : m_desk.rows().list({.type = "suggestion", .parent = m_id}))
            if (const auto suggestion = m_desk.rows().read<Suggestion>(row.id))
                showSuggestion(*suggestion);
    }
    m_obstacles.setRows(obstacles);
    m_opinions.setRows(opinions);
    m_issues.setRows(issues);
    m_suggestions.setRows(suggestions);
    m_note = text(m_visit.note);
    m_weeklyMeeting = text(m_visit.weeklyMeeting);
    m_lateReason = text(m_visit.lateReason);
}

void VisitEditor::addObstacle(const QString& kind, const QString& since, const QString& text, const QString& extent)
{
    const auto value = fromCode<ObstacleKind>(kind);
    if (!value)
        return;
    change([&](Visit& visit) {
        visit.obstacles.push_back({*value, dateFrom(since).value_or(businessDate(m_startedAtMs)),
            text.trimmed().toStdString(), extent.trimmed().toStdString()});
    });
}

void VisitEditor::removeObstacle(int row)
{
    change([&](Visit& visit) {
        if (row >= 0 && row < static_cast<int>(visit.obstacles.size()))
            visit.obstacles.erase(visit.obstacles.begin() + row);
    });
}

IssueEditor* VisitEditor::newIssue(const QString& itemCode)
{
    if (!m_draft)
        return nullptr;
    auto* editor = new IssueEditor(m_desk, m_shelf, *m_draft, {}, itemCode, this);
    QQmlEngine::setObjectOwnership(editor, QQmlEngine::CppOwnership);
    connect(editor, &IssueEditor::changed, this, &VisitEditor::reload);
    connect(editor, &IssueEditor::saved, this, &VisitEditor::reload);
    connect(editor, &IssueEditor::discarded, this, &VisitEditor::reload);
    reload();
    return editor;
}

IssueEditor* VisitEditor::editIssue(const QString& id)
{
    if (!m_draft)
        return nullptr;
    auto* editor = new IssueEditor(m_desk, m_shelf, *m_draft, idFrom(id), {}, this);
    QQmlEngine::setObjectOwnership(editor, QQmlEngine::CppOwnership);
    connect(editor, &IssueEditor::changed, this, &VisitEditor::reload);
    connect(editor, &IssueEditor::saved, this, &VisitEditor::reload);
    connect(editor, &IssueEditor::discarded, this, &VisitEditor::reload);
    return editor;
}

void VisitEditor::removeIssue(int row)
{
    if (!m_draft || row < 0 || row >= static_cast<int>(m_draft->issues().size()))
        return;
    const DraftIssue removed = m_draft->issues()[static_cast<std::size_t>(row)];
    m_draft->removeIssue(removed.id);
    reload();
    m_desk.offerUndo(tr("Issue taken out"), [guard = QPointer<VisitEditor>(this), removed] {
        if (!guard || !guard->m_draft)
            return;
        guard->m_draft->putIssue(removed);
        guard->reload();
    });
}

QString VisitEditor::addSuggestion(const QString& category, const QString& text)
{
    const auto value = fromCode<SuggestionCategory>(category);
    const std::string written = text.trimmed().toStdString();
    const std::size_t length = countCharacters(written);
    if (!m_draft || !value || length < kMinTextCharacters || length > kMaxTextCharacters)
        return ::tacha::errorText({ErrorCode::InvalidInput, "suggestion", "E_TEXT"});
    const QString sentence = attempt([&]() -> Result<> {
        DraftSuggestion suggestion;
        suggestion.suggestion.category = *value;
        suggestion.suggestion.text = written;
        m_draft->putSuggestion(std::move(suggestion));
        return {};
    });
    reload();
    return sentence;
}

void VisitEditor::removeSuggestion(int row)
{
    if (!m_draft || row < 0 || row >= static_cast<int>(m_draft->suggestions().size()))
        return;
    m_draft->removeSuggestion(m_draft->suggestions()[static_cast<std::size_t>(row)].id);
    reload();
}

void VisitEditor::addOpinion(const QString& text)
{
    if (!text.trimmed().isEmpty())
        change([&](Visit& visit) { visit.opinionsHeard.push_back(text.trimmed().toStdString()); });
}

void VisitEditor::removeOpinion(int row)
{
    change([&](Visit& visit) {
        if (row >= 0 && row < static_cast<int>(visit.opinionsHeard.size()))
            visit.opinionsHeard.erase(visit.opinionsHeard.begin() + row);
    });
}

void VisitEditor::setNote(const QString& text)
{
    if (text != m_note)
        change([&](Visit& visit) { visit.note = text.trimmed().toStdString(); });
}

void VisitEditor::setWeeklyMeeting(const QString& text)
{
    if (text != m_weeklyMeeting)
        change([&](Visit& visit) { visit.weeklyMeeting = text.trimmed().toStdString(); });
}

void VisitEditor::setLateReason(const QString& text)
{
    if (text != m_lateReason)
        change([&](Visit& visit) { visit.lateReason = text.trimmed().toStdString(); });
}

} // namespace tacha
