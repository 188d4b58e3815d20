#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// A list model made from an array of objects: the keys of the first one are its roles. Stands in for a view-model's
/// list when a screen is shown with sample content. `invoke` lets a sample say what a method with that name does.
class SampleList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
public:
    using QAbstractListModel::QAbstractListModel;

    QVariantList rows() const { return m_rows; }
    void setRows(const QVariantList& rows)
    {
        beginResetModel();
        m_rows = rows;
        m_roles.clear();
        int role = Qt::UserRole;
        if (!rows.isEmpty())
            for (const QString& key : rows.first().toMap().keys())
                m_roles[role++] = key.toUtf8();
        endResetModel();
        emit rowsChanged();
    }
    int count() const { return static_cast<int>(m_rows.size()); }
    Q_INVOKABLE QVariantMap get(int row) const { return m_rows.value(row).toMap(); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QHash<int, QByteArray> roleNames() const override { return m_roles; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return m_rows.value(index.row()).toMap().value(QString::fromUtf8(m_roles.value(role)));
    }

signals:
    void rowsChanged();

private:
    QVariantList m_rows;
    QHash<int, QByteArray> m_roles;
};
