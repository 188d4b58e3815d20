#include "mobile/viewmodels/suggestion_model.h"

#include "mobile/viewmodels/timeline.h"
#include "shared/model/validate.h"

namespace tacha {
namespace {

/// The newest taken step with this event, or null.
const Step* stepOf(const Entity& entity, const Entity::Walk& walk, std::string_view event)
{
    for (auto index = walk.taken.rbegin(); index != walk.taken.rend(); ++index)
        if (entity.steps[*index].event == event)
            return &entity.steps[*index];
    return nullptr;
}

} // namespace

SuggestionModel::SuggestionModel(Desk& desk, QObject* parent)
    : ListScreen(desk,
        {"suggestionId", "projectId", "projectName", "category", "text", "group", "proposer", "recordedAtMs", "state",
            "handler", "replyText", "repliedAtMs", "evaluation", "evaluationDue", "delivery", "canForward",
            "canEvaluate", "canReply"},
        parent)
{
    m_box = "TODO";
}

void SuggestionModel::setBox(const QString& box)
{
    if (box == m_box)
        return;
    m_box = box;
    reload();
}

QVariantMap SuggestionModel::row(const Entity& entity, const Suggestion& suggestion, const ListRow& summary)
{
    const auto walk = entity.walk();
    Circumstances circumstances{
        .project = suggestion.project, .author = entity.creation ? entity.creation->author : Id{}};
    const Step* forwarded = stepOf(entity, walk, "forward");
    const Step* replied = stepOf(entity, walk, "reply");
    const Step* evaluated = stepOf(entity, walk, "evaluate");
    QString handler;
    if (forwarded) {
        circumstances.addresseeUnit = Id::parse(textIn(forwarded->body, "handler")).value_or(Id{});
        handler = m_desk.unitName(circumstances.addresseeUnit);
    }
    const auto events = possibleEvents(m_desk, Machine::Suggestion, walk.state, circumstances);
    const auto can = [&](const char* event) { return std::find(events.begin(), events.end(), event) != events.end(); };
    return {{"suggestionId", text(entity.id)}, {"projectId", text(suggestion.project)},
        {"projectName", m_desk.projectName(suggestion.project)}, {"category", code(suggestion.category)},
        {"text", text(suggestion.text)}, {"group", m_desk.groupName(suggestion.group)},
        {"proposer", m_desk.personName(circumstances.author)},
        {"recordedAtMs", QVariant::fromValue<qint64>(summary.atMs)}, {"state", text(walk.state)}, {"handler", handler},
        {"replyText", replied ? text(textIn(replied->body, "text")) : QString()},
        {"repliedAtMs", QVariant::fromValue<qint64>(replied ? replied->time.ms : 0)},
        {"evaluation", evaluated ? text(textIn(evaluated->body, "evaluation")) : QString()},
        {"evaluationDue", can("evaluate")}, {"delivery", code(summary.delivery)}, {"canForward", can("forward")},
        {"canEvaluate", can("evaluate")}, {"canReply", can("reply")}};
}

Result<QList<QVariantMap>> SuggestionModel::readRows()
{
    QList<QVariantMap> rows;
    m_todoCount = 0;
    for (const ListRow& summary : m_desk.rows().list({.type = "suggestion"})) {
        const auto entity = m_desk.rows().entity(summary.id);
        const auto suggestion = entity ? RowRepository::readAs<Suggestion>(*entity)
                                       : Result<Suggestion>(fail(ErrorCode::NotFound, "suggestion"));
        if (!suggestion)
            continue;
        const QVariantMap shown = row(*entity, *suggestion, summary);
        const bool todo = shown["canForward"].toBool() || shown["canEvaluate"].toBool() || shown["canReply"].toBool();
        m_todoCount += todo ? 1 : 0;
        if (todo || m_box == "ALL")
            rows.append(shown);
    }
    m_handlers.clear();
    if (m_desk.holds(Role::CongressOffice))
        for (const ListRow& unit : m_desk.rows().list({.type = "unit", .order = ListQuery::Order::Title}))
            m_handlers.append(QVariantMap{{"id", text(unit.id)}, {"name", text(unit.title)}});
    return rows;
}

void SuggestionModel::evaluate(const QString& id, const QString& satisfaction, const QString& reason)
{
    act([&]() -> Result<> {
        if (!fromCode<Satisfaction>(satisfaction))
            return fail(ErrorCode::InvalidInput, "evaluation: unknown word");
        const Json body{{"evaluation", satisfaction.toStdString()}, {"reason", reason.trimmed().toStdString()}};
        const auto done = m_desk.tablet().actions().step(idFrom(id), "evaluate", body);
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
}

void SuggestionModel::forward(const QString& id, const QString& handler)
{
    act([&]() -> Result<> {
        if (!m_desk.unit(idFrom(handler)))
            return fail(ErrorCode::InvalidInput, "handler: no unit", "E_REQUIRED");
        const auto done =
            m_desk.tablet().actions().step(idFrom(id), "forward", Json{{"handler", handler.toStdString()}});
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
}

void SuggestionModel::reply(const QString& id, const QString& text)
{
    act([&]() -> Result<> {
        if (text.trimmed().size() < static_cast<qsizetype>(kMinTextCharacters))
            return fail(ErrorCode::InvalidInput, "reply: too short", "E_TEXT");
        const auto done =
            m_desk.tablet().actions().step(idFrom(id), "reply", Json{{"text", text.trimmed().toStdString()}});
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
}

} // namespace tacha
