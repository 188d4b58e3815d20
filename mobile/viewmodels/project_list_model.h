#pragma once

#include "mobile/viewmodels/desk.h"
#include "mobile/viewmodels/properties.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <unordered_map>

namespace tacha {

/// All projects on this tablet. Holds light rows only; what a row shows beyond them is worked out when it comes into
/// view, and kept. GUI thread.
class ProjectListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    Q_PROPERTY(int count READ count NOTIFY changed)
    TACHA_SHOWS(QString, viewState)
    TACHA_SHOWS(QString, errorText)
    TACHA_SHOWS(int, totalCount)
    TACHA_TAKES(QString, search, setSearch)
    TACHA_TAKES(QString, colourFilter, setColourFilter)
    TACHA_TAKES(QString, stageFilter, setStageFilter)
    TACHA_TAKES(QString, typeFilter, setTypeFilter)
    TACHA_TAKES(QString, townshipFilter, setTownshipFilter)
    TACHA_TAKES(bool, mineOnly, setMineOnly)
    TACHA_TAKES(QString, sort, setSort)
    TACHA_SHOWS(QStringList, townships)
    TACHA_SHOWS(QVariantMap, colourCounts)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed)
public:
    explicit ProjectListModel(Desk& desk, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool filtered() const;
    void setSearch(const QString& search) { choose(m_search, search); }
    void setColourFilter(const QString& colour) { choose(m_colourFilter, colour); }
    void setStageFilter(const QString& stage) { choose(m_stageFilter, stage); }
    void setTypeFilter(const QString& type) { choose(m_typeFilter, type); }
    void setTownshipFilter(const QString& township) { choose(m_townshipFilter, township); }
    void setMineOnly(bool mineOnly) { choose(m_mineOnly, mineOnly); }
    void setSort(const QString& sort) { choose(m_sort, sort); }
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void reload();
    /// Row of a project, -1 if it is not shown.
    Q_INVOKABLE int indexOf(const QString& projectId) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QHash<int, QByteArray> roleNames() const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void changed();

private:
    struct Row {
        ListRow row;
        RowRepository::Lamp lamp;
        bool mine = false;
    };
    /// What needs the whole project.
    struct Detail {
        int plannedPermille = -1;
        int actualPermille = -1;
        int distanceM = -1;
        bool stale = false;
        QString lifecycle;
    };

    template <class T> void choose(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        read();
    }
    void read();
    std::vector<Row> chosen();
    bool fits(const Row& row) const;
    void order(std::vector<Row>& rows);
    const Detail& detail(const Id& project) const;

    Desk& m_desk;
    std::vector<Row> m_rows;
    mutable std::unordered_map<Id, Detail> m_details;
};

} // namespace tacha
