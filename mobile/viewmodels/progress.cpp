#include "mobile/viewmodels/progress.h"

#include "shared/rules/reconcile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tacha {

int plannedPermilleOn(const Plan& plan, const Date& day)
{
    if (day <= plan.start)
        return 0;
    Date fromDay = plan.start;
    int from = 0;
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        const MonthTarget& target = plan.targets[i];
        const bool last = i + 1 == plan.targets.size();
        const Date reached = last ? plan.completion : target.month.lastOfMonth();
        if (day <= reached) {
            const auto whole = std::max<std::int64_t>(1, reached - fromDay);
            return from + static_cast<int>((target.cumPermille - from) * (day - fromDay) / whole);
        }
        fromDay = reached;
        from = target.cumPermille;
    }
    return day >= plan.completion ? 1000 : from;
}

int plannedPermilleAt(const Project& project, std::int64_t utcMs)
{
    const Plan* plan = project.planAt(utcMs);
    return plan ? plannedPermilleOn(*plan, businessDate(utcMs)) : -1;
}

int permilleOf(const Reading& reading, const Project& project)
{
    std::int64_t weighted = 0, weights = 0;
    for (const Quantity& quantity : project.quantities) {
        weights += quantity.weight;
        for (const QuantityDone& done : reading.quantities)
            if (done.name == quantity.name && quantity.plannedMilli > 0)
                weighted +=
                    quantity.weight * std::min<std::int64_t>(1000, done.doneMilli * 1000 / quantity.plannedMilli);
    }
    return weights > 0 && !reading.quantities.empty() ? static_cast<int>(weighted / weights) : reading.permille;
}

namespace {

std::optional<ReadingShown> readingOf(const Entity& entity, const Project* project)
{
    const auto visit = RowRepository::readAs<Visit>(entity);
    if (!visit || !visit->reading || entity.state() == "REJECTED")
        return std::nullopt;
    const int permille = project ? permilleOf(*visit->reading, *project) : visit->reading->permille;
    return ReadingShown{permille, visit->startedAtMs, entity.id, visit->reading};
}

} // namespace

std::vector<ReadingShown> readings(Desk& desk, const Id& project)
{
    const auto known = desk.project(project);
    std::vector<ReadingShown> found;
    for (const Entity& entity : desk.rows().entities("visit", project))
        if (auto reading = readingOf(entity, known.get()))
            found.push_back(std::move(*reading));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.atMs < b.atMs; });
    return found;
}

ReadingShown lastReading(Desk& desk, const Id& project)
{
    const auto known = desk.project(project);
    constexpr std::int64_t kLookBack = 20; // visits; logs and chiefs' visits have no reading
    for (const ListRow& row : desk.rows().list({.type = "visit", .project = project, .limit = kLookBack}))
        if (const auto entity = desk.rows().entity(row.id))
            if (auto reading = readingOf(*entity, known.get()))
                return std::move(*reading);
    return {};
}

bool isStale(Desk& desk, const Id& project)
{
    const auto known = desk.project(project);
    if (!known || known->lifecycle != Lifecycle::Active)
        return false;
    const auto last = lastReading(desk, project);
    return last.permille >= 0 && last.atMs < desk.nowMs() - 21 * kDayMs;
}

QString lampSentence(Desk& desk, const Id& project)
{
    std::optional<FollowUp> worst;
    for (const ListRow& row : desk.rows().list({.type = "follow_up", .project = project})) {
        if (!isOpenState(row.state) || (worst && row.colour <= static_cast<int>(worst->colour)))
            continue;
        if (auto content = desk.rows().read<FollowUp>(row.id); content && !content->items.empty())
            worst = std::move(*content);
    }
    if (!worst || worst->colour == Colour::None)
        return QCoreApplication::translate("Lamp", "Nothing is open that would light the lamp.");
    return desk.say(worst->items.front().sentence, worst->items.front().sentenceEn);
}

} // namespace tacha
