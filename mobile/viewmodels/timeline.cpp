#include "mobile/viewmodels/timeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace tacha {
namespace {

std::vector<Entity> picturesOf(Desk& desk, const Id& project)
{
    auto pictures = desk.rows().entities("photo", project);
    auto attached = desk.rows().entities("attachment", project);
    std::move(attached.begin(), attached.end(), std::back_inserter(pictures));
    return pictures;
}

/// Why a step did not count, with the name of the one who was taken instead.
QString whySuperseded(Desk& desk, const Entity& entity, const Entity::Walk& walk, std::size_t index)
{
    const std::string& reason = walk.reasons[index];
    if (reason == "refused")
        return QCoreApplication::translate(
            "Timeline", "The author had no right to this step. Text and photos are kept.");
    if (reason == "not_allowed")
        return QCoreApplication::translate(
            "Timeline", "This step was not possible from the state it was taken in. Text and photos are kept.");
    for (const std::size_t taken : walk.taken)
        if (entity.steps[taken].after == entity.steps[index].after)
            return QCoreApplication::translate(
                "Timeline", "%1 had acted before this arrived. Text and photos are kept.")
                .arg(desk.personName(entity.steps[taken].author));
    return QCoreApplication::translate(
        "Timeline", "The matter had moved on before this arrived. Text and photos are kept.");
}

QString deliveryOfStep(Desk& desk, const Step& step)
{
    const auto line = desk.tablet().journal().find(step.dot);
    return line ? code(line->delivery()) : "DELIVERED";
}

QString wordsOf(const Json& body)
{
    QStringList words;
    for (const char* key : {"text", "reason", "goal", "measures"})
        if (const std::string found = textIn(body, key); !found.empty())
            words.append(text(found));
    return words.join("\n");
}

QVariantMap stepMap(Desk& desk, PhotoShelf& shelf, const Entity& entity, const Entity::Walk& walk, std::size_t index,
    const std::string& state, const std::vector<Entity>& pictures)
{
    const Step& step = entity.steps[index];
    const Person* person = desk.person(step.author);
    const bool superseded = walk.fates[index] == StepFate::Superseded;
    QVariantList photos;
    for (const char* key : {"photos", "photos_before", "photos_after"})
        photos += photosIn(shelf, step.body, key, pictures);
    return {{"event", text(step.event)}, {"state", text(state)}, {"by", desk.personName(step.author)},
        {"unit", person ? desk.unitName(person->unit) : QString()}, {"atMs", QVariant::fromValue<qint64>(step.time.ms)},
        {"text", wordsOf(step.body)}, {"photos", photos}, {"delivery", deliveryOfStep(desk, step)},
        {"superseded", superseded},
        {"supersededWhy", superseded ? whySuperseded(desk, entity, walk, index) : QString()}};
}

} // namespace

std::string textIn(const Json& body, const char* key)
{
    const auto found = body.find(key);
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

QVariantList photosIn(PhotoShelf& shelf, const Json& body, const char* key, const std::vector<Entity>& onBoard)
{
    QVariantList photos;
    const auto list = body.find(key);
    if (list == body.end() || !list->is_array())
        return photos;
    for (const Json& hash : *list)
        if (hash.is_string())
            if (const QVariantMap photo = shelf.showByHash(hash.get<std::string>(), onBoard); !photo.isEmpty())
                photos.append(photo);
    return photos;
}

QVariantList timelineOf(Desk& desk, PhotoShelf& shelf, const Entity& entity)
{
    QVariantList lines;
    const auto machine = machineOf(entity.type);
    if (!machine)
        return lines;
    const auto pictures = picturesOf(desk, entity.project);
    if (entity.creation) {
        const Person* person = desk.person(entity.creation->author);
        lines.append(QVariantMap{{"event", "create"}, {"state", text(initialState(*machine))},
            {"by", desk.personName(entity.creation->author)},
            {"unit", person ? desk.unitName(person->unit) : QString()},
            {"atMs", QVariant::fromValue<qint64>(entity.creation->event.ms)}, {"text", QString()},
            {"photos", QVariantList()}, {"delivery", code(deliveryOf(desk, entity.id))}, {"superseded", false},
            {"supersededWhy", QString()}});
    }
    const auto walk = entity.walk();
    std::vector<std::string> states(entity.steps.size());
    std::string state{initialState(*machine)};
    for (const std::size_t index : walk.taken)
        states[index] = state = findTransition(*machine, state, entity.steps[index].event)->to;
    for (std::size_t i = 0; i < entity.steps.size(); ++i)
        lines.append(stepMap(desk, shelf, entity, walk, i, states[i], pictures));
    return lines;
}

QVariantList actionsFor(const std::vector<std::string>& events)
{
    // Those that lead on come first; what ends or turns back a matter asks for a reason.
    static const std::vector<std::string> order{
        "sign", "sign_for", "reply", "recheck_pass", "clear", "notice", "forward", "evaluate", "done", "confirm"};
    static const std::set<std::string> withReason{"return", "dispute", "extend", "withdraw", "void", "recheck_fail",
        "recheck_pass", "reopen", "waive", "raise_grade", "transfer", "uphold", "mark_duplicate"};
    std::vector<std::string> sorted = events;
    const auto rank = [](const std::string& event) {
        return std::find(order.begin(), order.end(), event) - order.begin();
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    QVariantList actions;
    for (const std::string& event : sorted) {
        const bool reason = withReason.contains(event);
        actions.append(QVariantMap{{"event", text(event)}, {"primary", actions.isEmpty() && !reason},
            {"needsText", reason || event == "reply"}, {"minText", reason || event == "reply" ? 5 : 0},
            {"needsPhotos", event == "close_on_the_spot" ? 2 : 0}, {"needsDate", event == "extend"}});
    }
    return actions;
}

QString pendingEvent(Desk& desk, const Id& entity)
{
    QString pending;
    for (const JournalLine& line : desk.tablet().journal().about(entity))
        if (line.operation.kind == OperationKind::Command && !line.acknowledged)
            pending = text(line.operation.event());
    return pending;
}

Delivery deliveryOf(Desk& desk, const Id& entity)
{
    const auto row = desk.rows().summary(entity);
    return row ? row->delivery : Delivery::Delivered;
}

} // namespace tacha
