#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"
#include "shared/rules/visit_verdict.h"

namespace tacha {

/// The supervisor's queue of visits and the one being looked at. Decisions are steps: in force here at once, sent
/// later; works on what is on board, without network.
class ReviewModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    Q_PROPERTY(tacha::MapListModel* queue READ queue CONSTANT)
    TACHA_TAKES(QString, verdictFilter, setVerdictFilter)
    TACHA_TAKES(int, current, setCurrent)
    TACHA_SHOWS(int, decidedCount)
    TACHA_SHOWS(int, waitingCount)
    TACHA_SHOWS(QVariantMap, visit)
    TACHA_SHOWS(QVariantList, badges)
    Q_PROPERTY(tacha::MapListModel* photos READ photos CONSTANT)
    Q_PROPERTY(tacha::MapListModel* answers READ answers CONSTANT)
    Q_PROPERTY(tacha::MapListModel* issues READ issues CONSTANT)
    TACHA_SHOWS(QVariantMap, site)
public:
    ReviewModel(Desk& desk, PhotoShelf& shelf, QObject* parent = nullptr);

    MapListModel* queue() { return &m_queue; }
    MapListModel* photos() { return &m_photos; }
    MapListModel* answers() { return &m_answers; }
    MapListModel* issues() { return &m_issues; }
    void setVerdictFilter(const QString& filter);
    void setCurrent(int row);

    Q_INVOKABLE void accept();
    Q_INVOKABLE void hold(const QString& reason);
    Q_INVOKABLE void sendBack(const QString& remark);
    /// Kept with the visit until it is decided.
    Q_INVOKABLE void addRemark(const QString& section, const QString& itemCode, const QString& text);
    Q_INVOKABLE void acceptPhoto(int row);
    Q_INVOKABLE void questionPhoto(int row, const QString& reason);
    Q_INVOKABLE void rejectPhoto(int row, const QString& reason);
    /// Raises a general issue that shows this photo; the rules draft its notice.
    Q_INVOKABLE void noticeFromPhoto(int row, const QString& text);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();

signals:
    void decided(const QString& visitId, const QString& decision);

protected:
    Result<> read() override;

private:
    void readQueue();
    void showCurrent();
    void showVisit(const Entity& entity, const Visit& visit);
    void showPhotos(const Visit& visit);
    void showBadges(const Entity& entity, const VisitVerdict& verdict);
    void showSite(const Visit& visit);
    void showAnswers(const Visit& visit);
    void showIssues();
    void decide(const std::string& event, const QString& reason);
    void decidePhoto(int row, const std::string& event, const QString& reason);

    Desk& m_desk;
    PhotoShelf& m_shelf;
    MapListModel m_queue, m_photos, m_answers, m_issues;
    Id m_visitId; ///< of the row that is current
    std::map<Id, Json> m_remarks; ///< by visit, until it is decided
    std::map<Id, std::string> m_decisions; ///< made in this session
};

/// How bad a verdict looks: OK, DOUBT or BAD.
QString worstOf(const VisitVerdict& verdict);

} // namespace tacha
