#include "mobile/viewmodels/map_list_model.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr int kWholeRow = Qt::UserRole;

} // namespace

MapListModel::MapListModel(const QStringList& roles, QObject* parent) : QAbstractListModel(parent)
{
    // Delegates that show rows of lists and of plain arrays alike ask for the whole row.
    m_roles[kWholeRow] = "modelData";
    int role = kWholeRow + 1;
    for (const QString& name : roles) {
        m_roles[role] = name.toUtf8();
        m_keys[role++] = name;
    }
}

void MapListModel::setRows(const QList<QVariantMap>& rows)
{
    const qsizetype before = m_rows.size();
    if (m_rows == rows)
        return;
    if (before == rows.size()) {
        for (qsizetype i = 0; i < before; ++i) {
            if (m_rows[i] == rows[i])
                continue;
            m_rows[i] = rows[i];
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
        emit countChanged();
        return;
    }
    // What is equal at both ends stays; the middle is exchanged.
    const qsizetype shorter = std::min(before, rows.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && m_rows[head] == rows[head])
        ++head;
    while (tail < shorter - head && m_rows[before - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    if (before - head - tail > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(before - tail - 1));
        m_rows.remove(head, before - head - tail);
        endRemoveRows();
    }
    if (rows.size() - head - tail > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(rows.size() - tail - 1));
        m_rows = rows;
        endInsertRows();
    }
    emit countChanged();
}

QVariant MapListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const QVariantMap& row = m_rows[index.row()];
    return role == kWholeRow ? QVariant(row) : row.value(m_keys.value(role));
}

} // namespace tacha
