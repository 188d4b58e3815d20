#pragma once

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace tacha {

/// A list of rows whose columns have names: the roles that a delegate reads. For lists up to a few hundred rows; longer
/// ones have models of their own. GUI thread.
class MapListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit MapListModel(const QStringList& roles, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    /// The whole row, for taps.
    Q_INVOKABLE QVariantMap get(int row) const { return m_rows.value(row); }
    const QList<QVariantMap>& rows() const { return m_rows; }
    /// Shows these rows. Rows that stay keep their delegates, so that a list does not jump under the finger.
    void setRows(const QList<QVariantMap>& rows);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QHash<int, QByteArray> roleNames() const override { return m_roles; }
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void countChanged(); ///< also after a change of single rows: what was read by `get` is read again

private:
    QHash<int, QByteArray> m_roles;
    QHash<int, QString> m_keys;
    QList<QVariantMap> m_rows;
};

} // namespace tacha
