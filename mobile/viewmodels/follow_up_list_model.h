#pragma once

#include "mobile/viewmodels/list_screen.h"
#include "mobile/viewmodels/rights.h"

namespace tacha {

/// The inbox of follow-ups: those that ask something of the user, all open ones, those that are done.
class FollowUpListModel : public ListScreen {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_TAKES(QString, box, setBox)
    TACHA_SHOWS(QVariantMap, boxCounts)
    TACHA_TAKES(QString, colourFilter, setColourFilter)
    TACHA_TAKES(QString, search, setSearch)
public:
    /// `project` none: of the whole county, as far as it is on board.
    explicit FollowUpListModel(Desk& desk, const Id& project = {}, QObject* parent = nullptr);

    static QStringList roles();
    void setBox(const QString& box) { choose(m_box, box); }
    void setColourFilter(const QString& colour) { choose(m_colourFilter, colour); }
    void setSearch(const QString& search) { choose(m_search, search); }

protected:
    Result<QList<QVariantMap>> readRows() override;

private:
    void choose(QString& member, const QString& value);

    Id m_project;
};

/// One row of that list. `content` is what the row's entity says.
QVariantMap followUpRow(Desk& desk, const ListRow& row, const FollowUp& content);
/// Who a follow-up asks, for rights.
Circumstances circumstancesOf(const FollowUp& content);
/// Something is asked of the user in this state.
bool asksUser(Desk& desk, const FollowUp& content, const std::string& state);
/// Whole days until a moment's business date; negative once it has passed.
int daysUntil(Desk& desk, std::int64_t dueMs);

} // namespace tacha
