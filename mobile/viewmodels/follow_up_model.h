#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"

namespace tacha {

/// One follow-up: the document as it is, why it was raised, what happened, what the user may do. Steps taken offline
/// are in force here at once and are sent later. The reply is kept as it is being written.
class FollowUpModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, followUpId)
    TACHA_SHOWS(QString, kind)
    TACHA_SHOWS(QString, number)
    TACHA_SHOWS(QString, colour)
    TACHA_SHOWS(QString, state)
    TACHA_SHOWS(QString, projectId)
    TACHA_SHOWS(QString, projectName)
    TACHA_SHOWS(QString, title)
    TACHA_SHOWS(QString, requirement)
    TACHA_SHOWS(QString, issuer)
    TACHA_SHOWS(QString, signerRole)
    TACHA_SHOWS(QString, signerName)
    TACHA_SHOWS(QString, addresseeUnit)
    TACHA_SHOWS(QString, addresseePerson)
    TACHA_SHOWS(QStringList, copies)
    TACHA_SHOWS(qint64, raisedAtMs)
    TACHA_SHOWS(qint64, issuedAtMs)
    TACHA_SHOWS(qint64, signForDueMs)
    TACHA_SHOWS(qint64, replyDueMs)
    TACHA_SHOWS(qint64, clearDueMs)
    TACHA_SHOWS(int, daysLeft)
    TACHA_SHOWS(bool, overdue)
    TACHA_SHOWS(bool, underReview)
    TACHA_SHOWS(QString, correction)
    TACHA_SHOWS(bool, prospective)
    TACHA_SHOWS(int, escalation)
    TACHA_SHOWS(QString, nextStep)
    TACHA_SHOWS(qint64, nextStepMs)
    TACHA_SHOWS(QString, delivery)
    TACHA_SHOWS(QString, issueId)
    TACHA_SHOWS(bool, mine)
    TACHA_SHOWS(QVariantList, items)
    TACHA_SHOWS(QVariantList, timeline)
    TACHA_SHOWS(QVariantList, actions)
    TACHA_TAKES(QString, replyText, setReplyText)
    TACHA_TAKES(QString, replyGoal, setReplyGoal)
    TACHA_TAKES(QString, replyMeasures, setReplyMeasures)
    TACHA_TAKES(QString, replyDue, setReplyDue)
    Q_PROPERTY(tacha::MapListModel* replyBefore READ replyBefore CONSTANT)
    Q_PROPERTY(tacha::MapListModel* replyAfter READ replyAfter CONSTANT)
    TACHA_SHOWS(QString, pendingEvent)
public:
    FollowUpModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent = nullptr);

    MapListModel* replyBefore() { return &m_replyBefore; }
    MapListModel* replyAfter() { return &m_replyAfter; }
    /// The draft that photos of the reply are taken for; begun if there is none.
    Result<Id> replyDraft();

    void setReplyText(const QString& text);
    void setReplyGoal(const QString& goal);
    void setReplyMeasures(const QString& measures);
    void setReplyDue(const QString& date);
    /// Takes a step; `text` is its reason, or the text of a reply.
    Q_INVOKABLE void act(const QString& event, const QString& text);
    Q_INVOKABLE void actWithDate(const QString& event, const QString& text, const QString& date);

signals:
    void acted(const QString& event);

protected:
    Result<> read() override;

private:
    void show(const FollowUp& content, const std::string& state);
    void showDeadlines(const FollowUp& content, const std::string& state);
    void showNextStep(const FollowUp& content, const std::string& state);
    void showReply();
    QVariantMap itemMap(const FollowUpItem& item);
    QVariantList factMaps(const std::vector<Fact>& facts);
    void changeReply(const std::function<void(Rectification&)>& change);
    Result<> take(const std::string& event, const QString& text, const QString& date);

    Desk& m_desk;
    PhotoShelf& m_shelf;
    Id m_id;
    MapListModel m_replyBefore, m_replyAfter;
};

} // namespace tacha
