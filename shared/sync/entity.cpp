#include "shared/sync/entity.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tacha {
namespace {

constexpr std::array<std::string_view, 19> kTypes{"visit", "visit_opening", "photo", "issue", "suggestion", "follow_up",
    "task", "addendum", "complaint", "opinion", "project", "unit", "person", "group", "grouping_plan", "calendar_year",
    "parameter_set", "template", "attachment"};

bool earlier(const Step& a, const Step& b)
{
    return std::tie(a.order, a.dot) < std::tie(b.order, b.dot);
}

bool applyRecord(Entity& entity, const PlacedOperation& placed)
{
    const Operation& operation = placed.operation;
    Creation creation{operation.dot, operation.author, placed.order, placed.event, placed.receivedMs, placed.hash,
        placed.flags, operation.body};
    // Derived twice (by two processes): the first in order is the one, on every side.
    const bool first = !entity.creation
        || std::tie(creation.order, creation.dot) < std::tie(entity.creation->order, entity.creation->dot);
    if (!first || (entity.creation && entity.creation->dot == creation.dot))
        return false;
    entity.creation = std::move(creation);
    return true;
}

bool applyCommand(Entity& entity, const PlacedOperation& placed)
{
    const Operation& operation = placed.operation;
    const auto known = [&](const Step& step) { return step.dot == operation.dot; };
    if (std::any_of(entity.steps.begin(), entity.steps.end(), known))
        return false;
    Step step{Id::of(operation.dot), operation.dot, operation.event(), operation.after(), operation.author,
        placed.order, placed.event, placed.receivedMs, placed.refused, operation.body};
    entity.steps.insert(std::upper_bound(entity.steps.begin(), entity.steps.end(), step, earlier), std::move(step));
    return true;
}

/// The walk's next step from `state`, among the steps that follow one of `heads`; nothing if there is none.
std::optional<std::size_t> bestChild(const Entity& entity, Machine machine, std::string_view state,
    const std::vector<Id>& heads, const std::vector<bool>& used)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < entity.steps.size(); ++i) {
        const Step& step = entity.steps[i];
        const bool follows = std::find(heads.begin(), heads.end(), step.after) != heads.end();
        if (used[i] || !follows || !step.refused.empty() || findTransition(machine, state, step.event) == nullptr)
            continue;
        // Steps are in (order, dot), so only a higher rank beats an earlier one.
        if (!best || rankOf(machine, step.event) > rankOf(machine, entity.steps[*best].event))
            best = i;
    }
    return best;
}

} // namespace

bool Entity::apply(const PlacedOperation& placed)
{
    const Operation& operation = placed.operation;
    id = operation.entity;
    type = operation.type;
    if (!project)
        project = operation.project;
    switch (operation.kind) {
    case OperationKind::Record:
        return applyRecord(*this, placed);
    case OperationKind::Command:
        return applyCommand(*this, placed);
    case OperationKind::Edit:
        break;
    }
    const auto value = operation.body.find("value");
    return registers[operation.field()].write({operation.dot, operation.author, placed.order,
                                                  value == operation.body.end() ? Json{} : *value, operation.reason()},
        operation.over());
}

Entity::Walk Entity::walk() const
{
    Walk walk;
    walk.head = id;
    walk.fates.assign(steps.size(), StepFate::Superseded);
    walk.reasons.assign(steps.size(), "overtaken");
    const auto machine = machineOf(type);
    if (!machine)
        return walk;
    walk.state = initialState(*machine);
    std::vector<bool> used(steps.size(), false);
    std::vector<Id> heads{id};
    while (const auto next = bestChild(*this, *machine, walk.state, heads, used)) {
        const Step& taken = steps[*next];
        const std::vector<Id> before = std::move(heads);
        heads = {taken.id};
        // The same event from the same head is the same step: both stay as its evidence, and both may be followed.
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const bool sibling = std::find(before.begin(), before.end(), steps[i].after) != before.end();
            if (i == *next || used[i] || !sibling || steps[i].event != taken.event || !steps[i].refused.empty())
                continue;
            used[i] = true;
            walk.fates[i] = StepFate::Merged;
            walk.reasons[i].clear();
            heads.push_back(steps[i].id);
        }
        used[*next] = true;
        walk.fates[*next] = StepFate::Taken;
        walk.reasons[*next].clear();
        walk.taken.push_back(*next);
        walk.state = findTransition(*machine, walk.state, taken.event)->to;
        walk.head = taken.id;
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (!steps[i].refused.empty())
            walk.reasons[i] = "refused";
    return walk;
}

bool Entity::hasConflict() const
{
    return std::any_of(registers.begin(), registers.end(), [](const auto& entry) { return entry.second.inConflict(); });
}

Json Entity::field(const std::string& name) const
{
    const auto found = registers.find(name);
    if (found != registers.end())
        if (const auto* value = found->second.visible())
            return value->value;
    if (creation && creation->body.contains(name))
        return creation->body.at(name);
    return nullptr;
}

Json Entity::body() const
{
    Json body = creation ? creation->body : Json::object();
    for (const auto& [name, value] : registers)
        if (const auto* visible = value.visible())
            body[name] = visible->value;
    return body;
}

namespace {

OrderTime orderOf(const std::vector<std::int64_t>& parts)
{
    return parts.size() == 2 ? OrderTime{parts[0], parts[1]} : OrderTime{};
}

/// Creation and Step hold OrderTime and EventTime, which travel as short arrays and plain members.
struct Placement {
    std::vector<std::int64_t> order;
    std::int64_t eventMs = 0;
    ClockTrust trust = ClockTrust::C;
    std::int64_t receivedMs = 0;
};

template <class Fields> void describe(Fields& fields, Placement& placement)
{
    fields("order", placement.order);
    fields("event_ms", placement.eventMs);
    fields("trust", placement.trust);
    fields("received_ms", placement.receivedMs);
}

template <class Fields, class Placed>
void describePlacement(Fields& fields, Placed& placed, OrderTime& order, EventTime& event)
{
    Placement placement{{order.ms, order.tick}, event.ms, event.trust, placed.receivedMs};
    if constexpr (Fields::reading)
        placement.order.clear();
    describe(fields, placement);
    order = orderOf(placement.order);
    event = {placement.eventMs, placement.trust};
    placed.receivedMs = placement.receivedMs;
}

} // namespace

template <class Fields> void describe(Fields& fields, Creation& creation)
{
    fields("dot", creation.dot);
    fields("author", creation.author);
    describePlacement(fields, creation, creation.order, creation.event);
    fields("hash", creation.hash);
    fields("flags", creation.flags);
    fields("body", creation.body);
}

template <class Fields> void describe(Fields& fields, Step& step)
{
    fields("id", step.id);
    fields("dot", step.dot);
    fields("event", step.event);
    fields("after", step.after);
    fields("author", step.author);
    describePlacement(fields, step, step.order, step.time);
    fields("refused", step.refused);
    fields("body", step.body);
}

namespace {

struct WireEntity {
    Id id;
    std::string type;
    Id project;
    std::optional<Creation> creation;
    std::optional<Json> registers;
    std::vector<Step> steps;
};

template <class Fields> void describe(Fields& fields, WireEntity& wire)
{
    fields("id", wire.id);
    fields("type", wire.type);
    fields("project", wire.project);
    fields("creation", wire.creation);
    fields("registers", wire.registers);
    fields("steps", wire.steps);
}

} // namespace

Json Entity::toJson() const
{
    WireEntity wire{id, type, project, creation, {}, steps};
    for (const auto& [name, value] : registers) {
        if (!wire.registers)
            wire.registers = Json::object();
        (*wire.registers)[name] = value.toJson();
    }
    return ::tacha::toJson(wire);
}

Result<Entity> Entity::fromJson(const Json& json)
{
    auto wire = ::tacha::fromJson<WireEntity>(json);
    if (!wire)
        return tl::unexpected(wire.error());
    Entity entity{
        wire->id, std::move(wire->type), wire->project, std::move(wire->creation), {}, std::move(wire->steps)};
    if (wire->registers && !wire->registers->is_object())
        return fail(ErrorCode::InvalidInput, "registers: expected an object", "field");
    if (wire->registers)
        for (const auto& [name, value] : wire->registers->items()) {
            auto read = Register::fromJson(value);
            if (!read)
                return tl::unexpected(read.error());
            entity.registers[name] = std::move(*read);
        }
    return entity;
}

std::optional<Machine> machineOf(std::string_view type)
{
    return parseName<Machine>(type);
}

bool isKnownType(std::string_view type)
{
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

} // namespace tacha
