#pragma once

#include "mobile/viewmodels/desk.h"
#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/screen_model.h"

#include <QTimer>

namespace tacha {

/// What is due this week by the user's duties, most pressing first, and whether the tablet is ready to go out.
class TodayModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, weekId)
    TACHA_SHOWS(QString, weekFrom)
    TACHA_SHOWS(QString, weekTo)
    TACHA_SHOWS(QString, greetingName)
    Q_PROPERTY(tacha::MapListModel* duties READ duties CONSTANT)
    TACHA_SHOWS(QVariantList, preflight)
    TACHA_SHOWS(bool, preparing)
    TACHA_SHOWS(int, prepareProgress)
    TACHA_SHOWS(qint64, preparedAtMs)
    TACHA_SHOWS(int, doneThisWeek)
    TACHA_SHOWS(int, dueThisWeek)
public:
    explicit TodayModel(Desk& desk, QObject* parent = nullptr);

    MapListModel* duties() { return &m_duties; }
    /// Syncs, warms up the position and fetches small pictures.
    Q_INVOKABLE void prepareForToday();

protected:
    Result<> read() override;

private:
    void addDrafts(QList<QVariantMap>& duties);
    void addSentBack(QList<QVariantMap>& duties);
    void addVisits(QList<QVariantMap>& duties);
    void addFollowUps(QList<QVariantMap>& duties);
    void addRechecks(QList<QVariantMap>& duties);
    void addSuggestions(QList<QVariantMap>& duties);
    void addConflicts(QList<QVariantMap>& duties);
    void showPreflight();
    /// A duty with everything that concerns its project filled in.
    QVariantMap duty(const char* kind, const Id& id, const Id& project);

    Desk& m_desk;
    MapListModel m_duties;
    std::map<Id, int> m_colours;
    QTimer m_soon;
};

} // namespace tacha
