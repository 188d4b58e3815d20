#include "server/services/demo/demo_parts.h"

#include <algorithm>
#include <cmath>

/// When each project was planned and when its stages were reached.
namespace tacha::demo {
namespace {

constexpr Date kToday{2026, 11, 22};
constexpr Date kEndOfOctober{2026, 10, 31};
constexpr Date kEndOfNovember{2026, 11, 30};
constexpr int kLateListed = 55; // listed in the middle of November
constexpr int kUnread = 8; // nobody reads its progress in weeks 46 and 47
constexpr int kReplanned = 21; // its plan has a second version

/// What stands in the project's own papers and not in its row.
struct Papers {
    int number;
    Date accepted;
    std::optional<Date> trial;
    std::optional<Date> inUse;
};
const std::array kPapers{
    Papers{2, {2026, 10, 28}, {}, {}},
    Papers{17, {2026, 9, 22}, Date{2026, 9, 24}, Date{2026, 10, 8}},
    Papers{18, {2026, 8, 20}, Date{2026, 8, 21}, Date{2026, 8, 28}},
    Papers{26, {2026, 10, 16}, Date{2026, 10, 18}, Date{2026, 10, 26}},
    Papers{31, {2026, 10, 27}, {}, {}},
    Papers{40, {2026, 8, 20}, Date{2026, 8, 22}, Date{2026, 8, 31}},
    Papers{44, {2026, 10, 29}, {}, {}},
    Papers{45, {2026, 5, 22}, Date{2026, 6, 1}, {}},
    Papers{49, {2026, 9, 10}, {}, {}},
    Papers{52, {2026, 9, 24}, Date{2026, 9, 25}, Date{2026, 9, 30}},
};

Date startOf(const ProjectRow& row)
{
    const int number = row.number();
    if (number == kLateListed)
        return {2026, 10, 21};
    if (row.isDueInNovember())
        return Date{2026, 3, 5}.plusDays(number * 11 % 41); // by 15 April, so that August asks for 60 %
    if (row.due < Date{2026, 9, 15})
        return {2026, 1, 25};
    if (row.due < kEndOfOctober)
        return {2026, 2, 10};
    if (row.due == kEndOfOctober)
        return {2026, 3, 1};
    constexpr std::int32_t late = 400;
    constexpr std::int32_t early = 740;
    return row.plannedPermille < late                                     ? Date{2026, 8, 10}
        : row.plannedPermille >= early || row.type == ProjectType::School ? Date{2026, 4, 10}
                                                                          : Date{2026, 5, 10};
}

/// Half permille per day that a project which ends next year is planned to grow in November. Even, so that the plan of
/// any day is a whole permille.
int halfPermillePerDay(const ProjectRow& row)
{
    if (row.number() == kUnread)
        return 4; // two weeks without a reading leave its last one less than 5 points behind
    const double perDay = (1000.0 - row.plannedPermille) / static_cast<double>(row.due - kToday);
    return std::clamp(2 * static_cast<int>(std::lround(perDay)), 2, 8);
}

std::string imageOf(std::int32_t permille)
{
    constexpr std::int32_t begun = 200;
    constexpr std::int32_t half = 550;
    constexpr std::int32_t most = 900;
    return permille >= 1000 ? "全部建成，具备验收条件"
        : permille >= most  ? "主体完工，进行收尾和附属工程"
        : permille >= half  ? "主体施工过半，配套工程同步推进"
        : permille >= begun ? "基础完成，主体施工"
                            : "完成进场和基础施工";
}

/// The S-curve of works: slow, quick, slow; 0 at 0 and 1 at 1, never flat.
double curve(double x)
{
    return 0.5 * x + 0.5 * (3 * x * x - 2 * x * x * x);
}

class Targets {
public:
    explicit Targets(const ProjectRow& row) : m_row(row) { }

    void add(const Date& month, std::int32_t permille)
    {
        list.push_back({month, permille, investedAt(m_row, permille), imageOf(permille)});
    }
    /// Month ends from `start` up to and including `last`, where `permille` is reached.
    void addCurve(const Date& start, const Date& last, std::int32_t permille)
    {
        for (Date month = start.firstOfMonth(); month <= last; month = month.plusMonths(1)) {
            const double x = static_cast<double>(month.lastOfMonth() - start) / static_cast<double>(last - start);
            add(month, static_cast<std::int32_t>(std::lround(permille * curve(std::min(1.0, x)))));
        }
    }
    /// Straight from the last month so far to 100 % at `completion`.
    void addRest(const Date& completion)
    {
        const Date from = list.back().month.lastOfMonth();
        const std::int32_t reached = list.back().cumPermille;
        for (Date month = from.plusDays(1); month <= completion; month = month.plusMonths(1)) {
            const Date end = std::min(month.lastOfMonth(), completion);
            add(month, reached + static_cast<std::int32_t>((1000 - reached) * (end - from) / (completion - from)));
        }
    }

    std::vector<MonthTarget> list;

private:
    const ProjectRow& m_row;
};

std::vector<MonthTarget> targetsOf(const ProjectRow& row, const Date& start, const Date& completion)
{
    constexpr std::int32_t octoberOfDueInNovember = 925;
    constexpr std::int32_t daysToToday = 22;
    Targets targets{row};
    if (row.number() == kLateListed) {
        constexpr std::int32_t firstTarget = 250; // 32 of 40 days make 20.0 % on 22 November
        targets.add({2026, 11, 1}, firstTarget);
    } else if (row.due <= kEndOfOctober) {
        targets.addCurve(start, row.due, 1000);
        return targets.list;
    } else if (row.isDueInNovember()) {
        targets.addCurve(start, kEndOfOctober, octoberOfDueInNovember);
    } else {
        const int half = halfPermillePerDay(row);
        const std::int32_t october = row.plannedPermille - daysToToday * half / 2;
        targets.addCurve(start, kEndOfOctober, october);
        targets.add({2026, 11, 1}, october + 30 * half / 2);
    }
    targets.addRest(completion);
    return targets.list;
}

bool hasSiteStages(ProjectType type)
{
    return type != ProjectType::Toilet && type != ProjectType::Lane;
}

std::vector<StageNode> nodesOf(const ProjectRow& row, const Date& start, const Date& completion)
{
    const LifeDates life = lifeOf(row);
    std::vector<StageNode> nodes;
    const auto add = [&](Stage stage, const Date& planned, const std::optional<Date>& actual, bool applies = true) {
        StageNode node{stage, applies, {}, {}, {}, {}, false};
        if (applies) {
            node.planned = planned;
            node.actual = actual;
            node.verifiedByGroup = actual.has_value();
            if (actual)
                node.verifiedAtMs = momentMs(*actual, 16);
        }
        nodes.push_back(node);
    };
    const bool site = hasSiteStages(row.type);
    const Date paperwork = std::max(start.plusDays(-20), Date{2026, 1, 21});
    const Date levelled = std::max(start.plusDays(-5), paperwork);
    add(Stage::S0, paperwork, paperwork);
    add(Stage::S1, levelled, levelled, site);
    add(Stage::S2, start, start, site);
    const auto beforeAcceptance = life.accepted ? std::optional{life.accepted->plusDays(-6)} : std::nullopt;
    add(Stage::S3, completion.plusDays(-7), beforeAcceptance);
    add(Stage::S4, completion, life.accepted);
    add(Stage::S5, completion.plusDays(30), life.inUse);
    return nodes;
}

} // namespace

LifeDates lifeOf(const ProjectRow& row)
{
    LifeDates life;
    const bool late = row.number() == kLateListed;
    life.listed = late ? Date{2026, 11, 11} : row.origin == Origin::Voted ? Date{2026, 1, 18} : Date{2026, 1, 20};
    life.active = late ? Date{2026, 11, 13} : Date{2026, 2, 9};
    life.start = startOf(row);
    for (const Papers& papers : kPapers)
        if (papers.number == row.number()) {
            life.accepted = papers.accepted;
            life.trial = papers.trial;
            life.inUse = papers.inUse;
        }
    return life;
}

std::vector<Plan> demoPlans(const ProjectRow& row)
{
    const LifeDates life = lifeOf(row);
    Plan plan;
    plan.state = PlanState::Confirmed;
    plan.validFromMs = startOfDayMs(life.active);
    plan.start = life.start;
    plan.completion = row.due;
    plan.nodes = nodesOf(row, plan.start, plan.completion);
    plan.targets = targetsOf(row, plan.start, plan.completion);
    if (row.number() != kReplanned)
        return {plan};
    Plan first = plan;
    first.state = PlanState::Superseded;
    first.completion = {2027, 3, 31};
    first.nodes = nodesOf(row, first.start, first.completion);
    first.targets = targetsOf(row, first.start, first.completion);
    plan.number = 2;
    plan.validFromMs = momentMs({2026, 11, 12}, 9);
    plan.adjustReason = "征地交付推迟，园路工期顺延一个月";
    plan.document = "青重办〔2026〕29号";
    return {first, plan};
}

} // namespace tacha::demo
