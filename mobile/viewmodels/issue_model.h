#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"

namespace tacha {

/// One issue that exists: what was found, what has been done about it, what the user may do or change.
class IssueModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, issueId)
    TACHA_SHOWS(QString, projectId)
    TACHA_SHOWS(QString, projectName)
    TACHA_SHOWS(QString, category)
    TACHA_SHOWS(QString, grade)
    TACHA_SHOWS(QString, state)
    TACHA_SHOWS(QString, text)
    TACHA_SHOWS(QString, part)
    TACHA_SHOWS(QString, clause)
    TACHA_SHOWS(QString, author)
    TACHA_SHOWS(qint64, foundAtMs)
    TACHA_SHOWS(qint64, dueMs)
    TACHA_SHOWS(bool, overdue)
    TACHA_SHOWS(QString, delivery)
    TACHA_SHOWS(bool, strongPublicConcern)
    TACHA_SHOWS(bool, canChangePart)
    TACHA_SHOWS(bool, canChangeDue)
    TACHA_SHOWS(bool, canChangePlace)
    TACHA_SHOWS(double, lat)
    TACHA_SHOWS(double, lon)
    Q_PROPERTY(tacha::MapListModel* photos READ photos CONSTANT)
    TACHA_SHOWS(QVariantList, rounds)
    TACHA_SHOWS(QVariantList, timeline)
    TACHA_SHOWS(QVariantList, actions)
    TACHA_SHOWS(QString, conflictId)
public:
    IssueModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent = nullptr);

    MapListModel* photos() { return &m_photos; }
    Q_INVOKABLE void changePart(const QString& text);
    /// Moves the due time to the end of the day `dateText`; a later one needs a reason.
    Q_INVOKABLE void changeDue(const QString& dateText, const QString& reason);
    /// Moves the issue's place to where the tablet is now.
    Q_INVOKABLE void changePlaceToHere();
    Q_INVOKABLE void act(const QString& event, const QString& text, const QVariantList& photoIds = {});

protected:
    Result<> read() override;

private:
    void show(const Issue& issue, const Entity& entity, const std::string& state);
    QVariantList roundMaps(const Entity& entity, const std::vector<Entity>& pictures);
    void change(const std::string& field, const Json& value, const QString& reason);

    Desk& m_desk;
    PhotoShelf& m_shelf;
    Id m_id;
    MapListModel m_photos;
};

} // namespace tacha
