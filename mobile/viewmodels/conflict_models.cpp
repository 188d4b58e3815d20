#include "mobile/viewmodels/conflict_models.h"

#include <algorithm>

namespace tacha {
namespace {

/// A field's value as people read it.
QString shown(const std::string& field, const Json& value)
{
    if (field == "due_ms" && value.is_number_integer())
        return text(businessDate(value.get<std::int64_t>() - 1));
    if (field == "place") {
        const auto point = fromJson<Point>(value);
        return point ? QStringLiteral("%1, %2").arg(point->latE7 / 1e7, 0, 'f', 5).arg(point->lonE7 / 1e7, 0, 'f', 5)
                     : QString();
    }
    return value.is_string() ? text(value.get<std::string>()) : text(value.dump());
}

} // namespace

ConflictListModel::ConflictListModel(Desk& desk, QObject* parent)
    : ListScreen(desk, {"conflictId", "kind", "objectId", "projectName", "field", "valueCount", "sinceMs"}, parent)
{
}

Result<QList<QVariantMap>> ConflictListModel::readRows()
{
    QList<QVariantMap> rows;
    for (const char* type : {"issue", "follow_up", "visit", "suggestion", "task"})
        for (const ListRow& row : m_desk.rows().list({.type = type, .conflictOnly = true})) {
            const auto entity = m_desk.rows().entity(row.id);
            if (!entity)
                continue;
            for (const auto& [field, held] : entity->registers) {
                if (!held.inConflict())
                    continue;
                std::int64_t since = 0;
                for (const auto& value : held.values())
                    since = std::max(since, value.order.ms);
                rows.append(
                    QVariantMap{{"conflictId", text(row.id) + ":" + text(field)}, {"kind", QString(type).toUpper()},
                        {"objectId", text(row.id)}, {"projectName", m_desk.projectName(row.project)},
                        {"field", text(field)}, {"valueCount", static_cast<int>(held.values().size())},
                        {"sinceMs", QVariant::fromValue<qint64>(since)}});
            }
        }
    return rows;
}

ConflictModel::ConflictModel(Desk& desk, const QString& conflictId, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_id(idFrom(conflictId.section(':', 0, 0))),
      m_fieldName(conflictId.section(':', 1).toStdString())
{
    m_conflictId = conflictId;
    connect(&desk, &Desk::changed, this, &ConflictModel::reload);
    reload();
}

QVariantMap ConflictModel::valueMap(const Register::Value& value, bool visible)
{
    const Person* person = m_desk.person(value.author);
    const auto point = m_fieldName == "place" ? fromJson<Point>(value.value) : Result<Point>(Point{});
    const auto row = m_desk.rows().summary(m_id);
    const auto visit = row && row->parent ? m_desk.rows().summary(row->parent) : std::nullopt;
    return {{"text", shown(m_fieldName, value.value)}, {"author", m_desk.personName(value.author)},
        {"post", person ? text(person->post) : QString()}, {"atMs", QVariant::fromValue<qint64>(value.order.ms)},
        {"visitLabel", visit ? text(visit->kind) : QString()}, {"visible", visible},
        {"lat", point ? point->latE7 / 1e7 : 0.0}, {"lon", point ? point->lonE7 / 1e7 : 0.0}};
}

Result<> ConflictModel::read()
{
    const auto entity = m_desk.rows().entity(m_id);
    if (!entity)
        return fail(ErrorCode::NotFound, "the thing in conflict is not on board");
    const auto row = m_desk.rows().summary(m_id);
    m_projectName = m_desk.projectName(entity->project);
    m_objectTitle = row ? text(row->title) : QString();
    m_field = text(m_fieldName);
    m_customAllowed = m_fieldName != "place";
    m_values.clear();
    m_others.clear();
    m_held.clear();
    m_settled = true;
    for (const auto& [field, held] : entity->registers) {
        if (field == m_fieldName) {
            m_settled = !held.inConflict();
            m_held = held.values();
            for (const auto& value : m_held)
                m_values.append(valueMap(value, held.visible() && held.visible()->dot == value.dot));
        } else if (const auto* visible = held.visible()) {
            m_others.append(QVariantMap{{"field", text(field)}, {"author", m_desk.personName(visible->author)},
                {"text", shown(field, visible->value)}});
        }
    }
    return {};
}

void ConflictModel::setCustomText(const QString& text)
{
    if (text == m_customText)
        return;
    m_customText = text;
    emit changed();
}

void ConflictModel::write(const Json& value)
{
    const QString sentence = attempt([&]() -> Result<> {
        const auto done = m_desk.tablet().actions().edit(m_id, m_fieldName, value);
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
    reload();
    showError(sentence);
    if (sentence.isEmpty())
        emit settledNow();
}

void ConflictModel::choose(int index)
{
    if (index >= 0 && index < static_cast<int>(m_held.size()))
        write(Json(m_held[static_cast<std::size_t>(index)].value));
}

void ConflictModel::writeOther(const QString& text)
{
    if (m_fieldName == "due_ms") {
        const auto date = dateFrom(text.trimmed());
        date ? write(startOfDayMs(date->plusDays(1))) : showError(tr("Write the date as 2026-11-30."));
    } else if (m_customAllowed && !text.trimmed().isEmpty()) {
        write(text.trimmed().toStdString());
    } else {
        showError(tr("Write the value that shall stand."));
    }
}

} // namespace tacha
