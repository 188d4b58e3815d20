#pragma once

#include "mobile/viewmodels/answer_list_model.h"
#include "mobile/viewmodels/issue_editor.h"
#include "mobile/viewmodels/screen_model.h"
#include "shared/model/validate.h"
#include "shared/rules/visit_verdict.h"

#include <QTimer>

namespace tacha {

/// One visit: being written (a draft, every field durable as it is left) or as it was submitted (read only). Which
/// sections it has depends on its kind; what is missing and whether it will count is said, never enforced beyond what
/// a record must be.
class VisitEditor : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    // Meta
    TACHA_SHOWS(QString, visitId)
    TACHA_SHOWS(QString, projectId)
    TACHA_SHOWS(QString, projectName)
    TACHA_SHOWS(QString, projectCode)
    TACHA_SHOWS(QString, kind)
    TACHA_SHOWS(QString, group)
    TACHA_SHOWS(bool, readOnly)
    TACHA_SHOWS(qint64, startedAtMs)
    TACHA_SHOWS(int, elapsedMinutes)
    TACHA_SHOWS(int, minimumMinutes)
    TACHA_SHOWS(QString, colour)
    TACHA_SHOWS(int, plannedPermille)
    TACHA_SHOWS(qint64, savedAtMs)
    TACHA_SHOWS(bool, recovered)
    TACHA_SHOWS(QString, delivery)
    TACHA_SHOWS(QString, state)
    TACHA_SHOWS(QVariantList, sentBackRemarks)
    TACHA_SHOWS(QString, author)
    TACHA_SHOWS(QVariantList, sections)
    // Place and time
    TACHA_SHOWS(QString, placeVerdict)
    TACHA_SHOWS(QString, fixWord)
    TACHA_SHOWS(int, accuracyM)
    TACHA_SHOWS(int, fixAgeSeconds)
    TACHA_SHOWS(int, distanceM)
    TACHA_SHOWS(QString, placeSentence)
    TACHA_SHOWS(QString, clockTrust)
    TACHA_SHOWS(QString, clockSentence)
    TACHA_SHOWS(QString, placeCheck)
    TACHA_TAKES(QString, placeReason, setPlaceReason)
    TACHA_TAKES(QString, placeExplanation, setPlaceExplanation)
    TACHA_SHOWS(bool, placeReasonNeeded)
    TACHA_TAKES(QString, boardToken, setBoardToken)
    // Stage and reading
    TACHA_TAKES(QString, stageSeen, setStageSeen)
    TACHA_SHOWS(QString, stageSuggested)
    TACHA_TAKES(bool, hasReading, setHasReading)
    TACHA_TAKES(int, readingPermille, setReadingPermille)
    TACHA_SHOWS(int, lastReadingPermille)
    TACHA_SHOWS(qint64, lastReadingMs)
    TACHA_SHOWS(int, plannedNowPermille)
    TACHA_SHOWS(int, readingStep)
    TACHA_TAKES(QString, readingBasis, setReadingBasis)
    TACHA_SHOWS(bool, readingDropReasonNeeded)
    TACHA_TAKES(QString, readingReason, setReadingReason)
    TACHA_SHOWS(QString, readingWarning)
    Q_PROPERTY(tacha::MapListModel* readingPhotos READ readingPhotos CONSTANT)
    TACHA_SHOWS(int, readingPhotosNeeded)
    TACHA_SHOWS(QVariantList, viewpoints)
    Q_PROPERTY(tacha::MapListModel* quantities READ quantities CONSTANT)
    TACHA_TAKES(qint64, investmentCum, setInvestmentCum)
    // Checklist
    Q_PROPERTY(tacha::AnswerListModel* answers READ answers CONSTANT)
    TACHA_SHOWS(QString, checklistName)
    TACHA_SHOWS(int, checklistVersion)
    TACHA_SHOWS(int, answered)
    TACHA_SHOWS(int, itemCount)
    TACHA_SHOWS(int, failedCount)
    TACHA_SHOWS(bool, sameAsLastAvailable)
    // What single kinds ask
    Q_PROPERTY(tacha::MapListModel* parts READ parts CONSTANT)
    TACHA_TAKES(QString, weather, setWeather)
    TACHA_TAKES(int, workers, setWorkers)
    TACHA_TAKES(int, machines, setMachines)
    TACHA_TAKES(QString, workDone, setWorkDone)
    TACHA_SHOWS(bool, weatherFromLast)
    Q_PROPERTY(tacha::MapListModel* nodes READ nodes CONSTANT)
    TACHA_TAKES(QString, colourOpinion, setColourOpinion)
    Q_PROPERTY(tacha::MapListModel* obstacles READ obstacles CONSTANT)
    Q_PROPERTY(tacha::MapListModel* issues READ issues CONSTANT)
    Q_PROPERTY(tacha::MapListModel* suggestions READ suggestions CONSTANT)
    Q_PROPERTY(tacha::MapListModel* opinions READ opinions CONSTANT)
    TACHA_TAKES(QString, note, setNote)
    TACHA_TAKES(QString, weeklyMeeting, setWeeklyMeeting)
    TACHA_SHOWS(QVariantList, coVisitors)
    Q_PROPERTY(tacha::MapListModel* photos READ photos CONSTANT)
    // Completion
    TACHA_SHOWS(bool, canSubmit)
    TACHA_SHOWS(QVariantList, complete)
    TACHA_SHOWS(QVariantList, missing)
    TACHA_SHOWS(QVariantList, preview)
    TACHA_SHOWS(bool, lateReasonNeeded)
    TACHA_TAKES(QString, lateReason, setLateReason)
    TACHA_SHOWS(QString, qualificationExpected)
    TACHA_SHOWS(QString, qualificationSentence)
public:
    /// A draft.
    VisitEditor(Desk& desk, PhotoShelf& shelf, std::unique_ptr<VisitDraft> draft, QObject* parent = nullptr);
    /// A submitted visit.
    VisitEditor(Desk& desk, PhotoShelf& shelf, const Id& record, QObject* parent = nullptr);
    ~VisitEditor() override;

    MapListModel* readingPhotos() { return &m_readingPhotos; }
    MapListModel* quantities() { return &m_quantities; }
    AnswerListModel* answers() { return &m_answers; }
    MapListModel* parts() { return &m_parts; }
    MapListModel* nodes() { return &m_nodes; }
    MapListModel* obstacles() { return &m_obstacles; }
    MapListModel* issues() { return &m_issues; }
    MapListModel* suggestions() { return &m_suggestions; }
    MapListModel* opinions() { return &m_opinions; }
    MapListModel* photos() { return &m_photos; }
    VisitDraft* draft() { return m_draft.get(); }
    /// It was open when the app died: the screen says that nothing is lost.
    void markRecovered() { m_recovered = true; }

    // Place and time
    Q_INVOKABLE void refreshFix();
    void setPlaceReason(const QString& reason);
    void setPlaceExplanation(const QString& text);
    void setBoardToken(const QString& token);
    // Stage and reading
    void setStageSeen(const QString& stage);
    void setHasReading(bool has);
    void setReadingPermille(int permille);
    void setReadingBasis(const QString& basis);
    void setReadingReason(const QString& text);
    void setInvestmentCum(qint64 value);
    Q_INVOKABLE void setQuantity(int row, const QString& text);
    // Checklist
    Q_INVOKABLE void sameAsLast();
    // Parts, log, nodes, obstacles
    Q_INVOKABLE void setPartRating(int row, int rating);
    Q_INVOKABLE void setPartText(int row, const QString& text);
    void setWeather(const QString& weather);
    void setWorkers(int workers);
    void setMachines(int machines);
    void setWorkDone(const QString& text);
    Q_INVOKABLE void setNodeAgrees(int row, bool agrees);
    Q_INVOKABLE void setNodeActual(int row, const QString& date);
    Q_INVOKABLE void setNodeNote(int row, const QString& text);
    void setColourOpinion(const QString& colour);
    Q_INVOKABLE void addObstacle(const QString& kind, const QString& since, const QString& text, const QString& extent);
    Q_INVOKABLE void removeObstacle(int row);
    // Issues, suggestions, opinions
    /// `itemCode` "" for an issue that no item asked for.
    Q_INVOKABLE tacha::IssueEditor* newIssue(const QString& itemCode);
    Q_INVOKABLE tacha::IssueEditor* editIssue(const QString& id);
    Q_INVOKABLE void removeIssue(int row);
    Q_INVOKABLE QString addSuggestion(const QString& category, const QString& text);
    Q_INVOKABLE void removeSuggestion(int row);
    Q_INVOKABLE void addOpinion(const QString& text);
    Q_INVOKABLE void removeOpinion(int row);
    void setNote(const QString& text);
    void setWeeklyMeeting(const QString& text);
    // Completion
    void setLateReason(const QString& text);
    Q_INVOKABLE void refreshPreview();
    Q_INVOKABLE void submit();
    Q_INVOKABLE void discardDraft();

signals:
    void submitted();
    void discarded();
    void scrollTo(const QString& section);

protected:
    Result<> read() override;

private:
    void prepare();
    void takeFix();
    /// Makes a change durable and shows it.
    void change(const std::function<void(Visit&)>& change);
    void changeReading(const std::function<void(Reading&)>& change);
    void changeLog(const std::function<void(SiteLog&)>& change);
    void changeNode(int row, const std::function<void(NodeAnswer&)>& change);
    void changePart(int row, const std::function<void(Section&)>& change);
    Result<> readRecord();
    void readLast();
    void readViewpoints();
    void showMeta();
    void showPlace();
    void showReading();
    void showAnswers();
    void showParts();
    void showNodes();
    void showLists();
    void showPhotos();
    void showCompletion();
    void showSections();
    void showVerdict();
    QVariantMap section(const QString& key) const;
    QStringList sectionKeys() const;
    VisitSubmission submission();
    std::int64_t endsNow();
    std::vector<Problem> problems();

    Desk& m_desk;
    PhotoShelf& m_shelf;
    std::unique_ptr<VisitDraft> m_draft; ///< null for a submitted visit
    Id m_id; ///< of the draft or of the record
    Visit m_visit;
    std::shared_ptr<const Project> m_project;
    std::shared_ptr<const Template> m_checklist;
    std::vector<Answer> m_lastAnswers;
    std::optional<SiteLog> m_lastLog;
    std::optional<Reading> m_lastReading;
    QList<QVariantMap> m_allPhotos;
    std::vector<Photo> m_manifests;
    MapListModel m_readingPhotos, m_quantities, m_parts, m_nodes, m_obstacles, m_issues, m_suggestions, m_opinions,
        m_photos;
    AnswerListModel m_answers;
    QTimer m_minute;
    std::map<QString, QString> m_ghosts; ///< newest earlier picture from each viewpoint
    bool m_pastKnown = false; ///< what earlier visits said has been read
    bool m_fixWanted = true;
};

} // namespace tacha
