#pragma once

#include "mobile/viewmodels/follow_up_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"

namespace tacha {

/// One project's page: what it is, how it stands, who to call, what was seen, found and raised.
class ProjectModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, projectId)
    TACHA_SHOWS(QString, code)
    TACHA_SHOWS(QString, name)
    TACHA_SHOWS(QString, nationalCode)
    TACHA_SHOWS(QString, type)
    TACHA_SHOWS(QString, kind)
    TACHA_SHOWS(QString, township)
    TACHA_SHOWS(QString, villageAddress)
    TACHA_SHOWS(QString, responsibleUnit)
    TACHA_SHOWS(QString, leadDept)
    TACHA_SHOWS(QString, origin)
    TACHA_SHOWS(QString, lifecycle)
    TACHA_SHOWS(QString, stage)
    TACHA_SHOWS(bool, voted)
    TACHA_SHOWS(bool, mine)
    TACHA_SHOWS(QString, colour)
    TACHA_SHOWS(bool, stale)
    TACHA_SHOWS(QString, lampSentence)
    TACHA_SHOWS(int, plannedPermille)
    TACHA_SHOWS(int, actualPermille)
    TACHA_SHOWS(int, deviationPermille)
    TACHA_SHOWS(qint64, readingMs)
    TACHA_SHOWS(qint64, totalInvestment)
    TACHA_SHOWS(qint64, annualInvestment)
    TACHA_SHOWS(qint64, investmentDone)
    TACHA_SHOWS(int, fundsInPlacePermille)
    TACHA_SHOWS(QVariantList, quantities)
    TACHA_SHOWS(QString, plannedStart)
    TACHA_SHOWS(QString, plannedCompletion)
    TACHA_SHOWS(bool, dueThisYear)
    TACHA_SHOWS(QString, suspendedFrom)
    TACHA_SHOWS(QString, suspendedTo)
    TACHA_SHOWS(QString, suspendReason)
    TACHA_SHOWS(QVariantList, team)
    TACHA_SHOWS(QVariantList, stages)
    TACHA_SHOWS(QVariantList, curve)
    TACHA_SHOWS(double, curveToday)
    Q_PROPERTY(tacha::MapListModel* visits READ visits CONSTANT)
    Q_PROPERTY(tacha::MapListModel* issues READ issues CONSTANT)
    TACHA_SHOWS(QVariantList, viewpoints)
    TACHA_SHOWS(int, photoCount)
    Q_PROPERTY(tacha::FollowUpListModel* followUps READ followUps CONSTANT)
    TACHA_SHOWS(QVariantList, plan)
    TACHA_SHOWS(int, planVersion)
    TACHA_SHOWS(QString, planState)
    TACHA_SHOWS(QVariantList, sites)
    TACHA_SHOWS(int, distanceM)
public:
    ProjectModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent = nullptr);

    MapListModel* visits() { return &m_visits; }
    MapListModel* issues() { return &m_issues; }
    FollowUpListModel* followUps() { return &m_followUps; }
    /// Opens the platform's dialler for the person in a seat, where the number is known.
    Q_INVOKABLE void call(const QString& seat);

protected:
    Result<> read() override;

private:
    void showHead(const Project& project);
    void showLamp();
    void showMoney(const Project& project);
    void showTeam(const Project& project);
    void showStages(const Project& project);
    void showCurve(const Project& project);
    void showPlan(const Project& project);
    void showVisits(const std::vector<Entity>& photos);
    void showIssues(const std::vector<Entity>& photos);
    void showPhotos(const std::vector<Entity>& photos);
    Id seatedNow(const QString& seat);

    Desk& m_desk;
    PhotoShelf& m_shelf;
    Id m_id;
    MapListModel m_visits, m_issues;
    FollowUpListModel m_followUps;
};

} // namespace tacha
