#pragma once

#include "mobile/viewmodels/camera_model.h"
#include "mobile/viewmodels/conflict_models.h"
#include "mobile/viewmodels/enrolment_model.h"
#include "mobile/viewmodels/follow_up_model.h"
#include "mobile/viewmodels/issue_model.h"
#include "mobile/viewmodels/lock_model.h"
#include "mobile/viewmodels/project_list_model.h"
#include "mobile/viewmodels/project_model.h"
#include "mobile/viewmodels/review_model.h"
#include "mobile/viewmodels/suggestion_model.h"
#include "mobile/viewmodels/sync_model.h"
#include "mobile/viewmodels/today_model.h"
#include "mobile/viewmodels/visit_editor.h"

#include <QQmlEngine>
#include <QTimer>
#include <QTranslator>

namespace tacha {

/// The Chinese words. lupdate files a class's sentences under its plain name, moc asks with the namespace before it.
class ChineseWords : public QTranslator {
public:
    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override
    {
        constexpr std::string_view space = "tacha::";
        const bool spaced = std::string_view{context}.starts_with(space);
        return QTranslator::translate(spaced ? context + space.size() : context, sourceText, disambiguation, n);
    }
};

/// The app as QML sees it: which of enrolment, lock and work is in front, the user and the settings, and the maker of
/// every view-model. GUI thread.
class AppContext : public QObject {
    Q_OBJECT
    TACHA_SHOWS(QString, stage)
    TACHA_SHOWS(QString, profile)
    TACHA_SHOWS(QStringList, roles)
    TACHA_SHOWS(QString, userName)
    TACHA_SHOWS(QString, unitName)
    TACHA_SHOWS(QString, postName)
    TACHA_TAKES(QString, theme, setTheme)
    TACHA_TAKES(int, textSize, setTextSize)
    TACHA_TAKES(QString, language, setLanguage)
    TACHA_TAKES(bool, gloveMode, setGloveMode)
    TACHA_TAKES(bool, leftHanded, setLeftHanded)
    Q_PROPERTY(qint64 nowMs READ nowMs NOTIFY nowChanged)
    TACHA_SHOWS(QString, version)
    TACHA_SHOWS(QString, filingNumber)
    TACHA_SHOWS(QString, serverAddress)
    TACHA_SHOWS(QString, deviceCode)
    TACHA_SHOWS(QString, busyText)
    TACHA_SHOWS(QString, recoveredVisitId)
    TACHA_SHOWS(qint64, recoveredAtMs)
    TACHA_SHOWS(QVariantList, nearby)
    TACHA_SHOWS(QString, suggestedProjectId)
    Q_PROPERTY(tacha::EnrolmentModel* enrolment READ enrolment CONSTANT)
    Q_PROPERTY(tacha::LockModel* lock READ lock CONSTANT)
    Q_PROPERTY(tacha::TodayModel* today READ today CONSTANT)
    Q_PROPERTY(tacha::ProjectListModel* projects READ projects CONSTANT)
    Q_PROPERTY(tacha::FollowUpListModel* followUps READ followUps CONSTANT)
    Q_PROPERTY(tacha::SyncModel* sync READ sync CONSTANT)
    Q_PROPERTY(tacha::ReviewModel* review READ review CONSTANT)
    Q_PROPERTY(tacha::SuggestionModel* suggestions READ suggestions CONSTANT)
    Q_PROPERTY(tacha::ConflictListModel* conflicts READ conflicts CONSTANT)
public:
    /// `tablet` must outlive it.
    explicit AppContext(Tablet& tablet, QObject* parent = nullptr);
    ~AppContext() override;

    /// Shows itself in `engine`: picture sources and retranslation. Call before QML is loaded.
    void attach(QQmlEngine& engine);
    /// Enters without asking: for the demonstration, which types nothing.
    void enterWith(const QString& enrolmentText, const QString& pin);
    Desk& desk() { return m_desk; }

    qint64 nowMs() { return m_desk.nowMs(); }
    EnrolmentModel* enrolment() { return &m_enrolment; }
    LockModel* lock() { return &m_lock; }
    TodayModel* today() { return &m_today; }
    ProjectListModel* projects() { return &m_projects; }
    FollowUpListModel* followUps() { return &m_followUps; }
    SyncModel* sync() { return &m_sync; }
    ReviewModel* review() { return &m_review; }
    SuggestionModel* suggestions() { return &m_suggestions; }
    ConflictListModel* conflicts() { return &m_conflicts; }

    void setTheme(const QString& theme);
    void setTextSize(int size);
    void setLanguage(const QString& language);
    void setGloveMode(bool on);
    void setLeftHanded(bool on);

    Q_INVOKABLE tacha::ProjectModel* project(const QString& id);
    Q_INVOKABLE QStringList visitKinds(const QString& projectId);
    Q_INVOKABLE tacha::VisitEditor* startVisit(const QString& projectId, const QString& kind);
    Q_INVOKABLE tacha::VisitEditor* visit(const QString& id);
    Q_INVOKABLE tacha::FollowUpModel* followUp(const QString& id);
    Q_INVOKABLE tacha::IssueModel* issue(const QString& id);
    Q_INVOKABLE tacha::ConflictModel* conflict(const QString& id);
    Q_INVOKABLE tacha::CameraModel* camera(const QVariantMap& target);
    Q_INVOKABLE void release(QObject* model);
    Q_INVOKABLE void lockNow();
    Q_INVOKABLE void dismissRecovered();
    /// Queues a complaint or suggestion about the app itself (投诉建议).
    Q_INVOKABLE void sendComplaint(const QString& text);
    Q_INVOKABLE void undo() { m_desk.undo(); }
    /// A sign of life: the idle lock waits again.
    Q_INVOKABLE void touch();

signals:
    void changed();
    void nowChanged();
    void notice(const QString& text);
    void undoOffered(const QString& text);

private:
    void readSettings();
    void keep(const char* key, const QString& value);
    void showUser();
    void showNearby();
    void reloadAll();
    void enter(const QString& stage);
    void findRecovered();
    /// In a demonstration the tablet stands where the visit is, and its camera draws that site.
    void standAt(const Project& project);
    CameraTarget targetFrom(const QVariantMap& map);
    template <class Model> Model* handOut(Model* model)
    {
        QQmlEngine::setObjectOwnership(model, QQmlEngine::CppOwnership);
        return model;
    }

    Tablet& m_tablet;
    Desk m_desk;
    PhotoShelf m_shelf;
    CameraImages* m_cameraImages; ///< belongs to the engine once attached
    bool m_attached = false;
    bool m_placedByHand = false; ///< simulated devices without a recorded route
    ChineseWords m_chinese;
    QQmlEngine* m_engine = nullptr;
    EnrolmentModel m_enrolment;
    LockModel m_lock;
    TodayModel m_today;
    ProjectListModel m_projects;
    FollowUpListModel m_followUps;
    SyncModel m_sync;
    ReviewModel m_review;
    SuggestionModel m_suggestions;
    ConflictListModel m_conflicts;
    QTimer m_idle, m_minute, m_pictures;
};

} // namespace tacha
