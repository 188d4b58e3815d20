#include "server/services/demo/demo_schedule.h"

#include "server/services/demo/demo_county.h"

#include <algorithm>

namespace tacha::demo {
namespace {

constexpr Week kFirstWithMissedChiefs{
    2026, 40}; // the quarter counts misses from its start; before September there was paper
constexpr Week kFirstWithMissedAssistants{2026, 36};
constexpr Week kFirstWithMissedGroups{2026, 37};
constexpr std::size_t kFullWeekDays = 4; // from here on the full minimum of visits is asked for
constexpr std::size_t kWholeWeekDays = 5;

std::int64_t momentOf(const Date& day, int minuteOfDay)
{
    return momentMs(day, minuteOfDay / 60, minuteOfDay % 60);
}

/// Projects whose figures a scenario fixes: nothing goes wrong there by chance.
bool isScripted(int project)
{
    constexpr std::array scripted{1, 3, 5, 8, 9, 13, 23, 24, 27, 30, 34, 55, 58};
    return std::find(scripted.begin(), scripted.end(), project) != scripted.end();
}

/// The visits of one project, made week by week.
class Schedule {
public:
    explicit Schedule(const Works& works)
        : m_works(works), m_number(works.row.number()), m_chance("visits " + std::string{works.row.code})
    {
    }

    std::vector<DemoVisit> make()
    {
        for (Week week = kFirstWeek; week <= kLastWeek; week = week.next()) {
            const auto days = daysUnderWay(m_works.row, week);
            if (days.empty())
                continue;
            addChief(week, days);
            addJoint(week, days);
            addAssistant(week, days);
        }
        addDeputies();
        addAcceptance();
        return std::move(m_visits);
    }

private:
    bool mayFail(const Week& week, const Week& from) const
    {
        return week >= from && week < kCompleteFrom && !isScripted(m_number);
    }

    DemoVisit& add(VisitKind kind, const Id& author, const Date& day, int minuteOfDay, int minutes)
    {
        const std::int64_t start = momentOf(day, minuteOfDay) + m_chance.between(0, 12) * kMinuteMs;
        m_visits.push_back(startVisit({m_works.row, m_works.project, kind, author, start, minutes}, m_chance));
        return m_visits.back();
    }

    void addChief(const Week& week, const std::vector<Date>& days)
    {
        constexpr std::array slots{8 * 60 + 40, 9 * 60 + 40, 10 * 60 + 40, 14 * 60 + 30, 15 * 60 + 30, 16 * 60 + 30};
        const bool goes = m_chance.percent(85) || !mayFail(week, kFirstWithMissedChiefs);
        const Date day = days[static_cast<std::size_t>(m_number) * 3 % days.size()];
        const int minutes = static_cast<int>(m_chance.between(12, 28));
        const int slot = slots[static_cast<std::size_t>(m_number - 1) / 10 % slots.size()];
        if (goes)
            addChiefSections(
                add(VisitKind::ChiefWeekly, personId(chiefCode(chiefOf(m_number))), day, slot, minutes), m_chance);
    }

    /// The round of a group takes up to three works a day; those with a weekday of their own come beside it.
    int jointSlot() const
    {
        constexpr std::array slots{9 * 60, 10 * 60 + 40, 14 * 60 + 40};
        constexpr int lateListed = 55; // shares its group's Wednesday with another such
        if (m_number == lateListed)
            return slots[0];
        return hasOwnWeekday(m_works.row) ? 16 * 60 + 10 : slots[static_cast<std::size_t>(m_number - 1) / 20];
    }

    void addJoint(const Week& week, const std::vector<Date>& days)
    {
        const bool goes = m_chance.percent(95) || !mayFail(week, kFirstWithMissedGroups);
        const auto reading = m_works.readings.find(week);
        if (!goes || reading == m_works.readings.end())
            return;
        // In a short week the group splits up, so that nobody is in two places at once.
        const int member = days.size() < kWholeWeekDays ? 1 + m_number % 4 : 1;
        const int group = jointGroupOf(m_number);
        const Date day = jointDay(m_works.row, week, days);
        DemoVisit& visit = add(VisitKind::JointInspection, personId(jointMemberCode(group, member)), day, jointSlot(),
            static_cast<int>(m_chance.between(28, 55)));
        visit.visit.group = groupIdOf("J" + std::to_string(group));
        visit.visit.coVisitors = {personId(jointMemberCode(group, member == 4 ? 2 : 4))};
        addReading(visit, m_works.row, reading->second, m_chance);
        addJointContent(
            visit, m_works.row, plannedPermille(m_works.project.plans, day) - reading->second, m_works.checklist);
        maybeFindSomething(visit, week);
        spoil(visit, week);
    }

    /// A small thing that the group has put right on the spot.
    void maybeFindSomething(DemoVisit& visit, const Week& week)
    {
        const bool finds = m_chance.percent(6);
        const auto& items = m_works.checklist.items;
        const auto& item =
            items[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(items.size()) - 1))];
        if (!finds || item.key || !mayFail(week, kFirstWithMissedAssistants))
            return;
        Issue issue;
        issue.category = item.category;
        issue.grade = IssueGrade::Minor;
        issue.item = item.code;
        issue.clause = item.clause;
        issue.text = phraseOf(item, m_chance) + "，已要求现场整改";
        issue.closedOnTheSpot = true;
        addIssue(visit, std::move(issue), 12, m_chance);
    }

    void addAssistant(const Week& week, const std::vector<Date>& days)
    {
        constexpr std::array slots{9 * 60 + 10, 10 * 60 + 50, 14 * 60 + 50};
        const Id assistant = personId(assistantCode(assistantOf(m_number)));
        const int slot = slots[static_cast<std::size_t>(m_number - 1) / 20];
        std::vector<Date> chosen{days[static_cast<std::size_t>(m_number % 2) % days.size()]};
        if (days.size() >= kFullWeekDays)
            chosen.push_back(days[days.size() - 1 - static_cast<std::size_t>(m_number / 2 % 2)]);
        if (!m_chance.percent(90) && mayFail(week, kFirstWithMissedAssistants))
            chosen.pop_back();
        for (const Date& day : chosen) {
            DemoVisit& visit =
                add(VisitKind::AssistantWeekly, assistant, day, slot, static_cast<int>(m_chance.between(18, 45)));
            addStage(visit);
            if (day == chosen.front())
                addAssistantReading(visit, week);
            spoil(visit, week);
        }
    }

    /// Close below what the group reads in the same week, never below the week before. Before week 44 the groups read
    /// alone.
    void addAssistantReading(DemoVisit& visit, const Week& week)
    {
        const auto reading = m_works.readings.find(week);
        if (week < kCompleteFrom || reading == m_works.readings.end())
            return;
        const bool first = reading == m_works.readings.begin();
        const std::int32_t before = first ? 0 : std::prev(reading)->second;
        const auto below = static_cast<std::int32_t>(m_chance.between(0, 3));
        addReading(visit, m_works.row, std::max(before, reading->second - below), m_chance);
    }

    /// What goes wrong in the open: no good fix (8 %), outside the fence (3 %), late (6 %).
    void spoil(DemoVisit& visit, const Week& week)
    {
        const auto dice = m_chance.between(1, 100);
        const auto hours = m_chance.between(12, 90);
        const auto metres = static_cast<int>(m_chance.between(450, 800));
        if (!mayFail(week, kFirstWithMissedAssistants))
            return;
        if (dice <= 8)
            loseFix(visit);
        else if (dice <= 11)
            leaveFence(visit, metres);
        else if (dice <= 17)
            visit.syncedAtMs = visit.submittedAtMs + hours * kHourMs;
    }

    void loseFix(DemoVisit& visit)
    {
        constexpr std::int32_t uselessDm = 1800;
        if (m_chance.percent(50)) {
            visit.visit.fixes.front().accuracyDm = uselessDm;
            visit.visit.fixes.front().source = FixSource::Network;
        } else {
            visit.visit.fixes.clear();
        }
        if (m_chance.percent(70))
            visit.visit.boardToken = m_works.project.boardToken;
        for (DemoPhoto& taken : visit.photos)
            taken.photo.fix.reset();
    }

    void leaveFence(DemoVisit& visit, int metres)
    {
        const Point outside = eastOf(visit.visit.fixes.front().at, metres * 3);
        visit.visit.fixes.front().at = outside;
        visit.visit.placeReason = PlaceReason::OffSiteYard;
        visit.visit.placeExplanation = "在项目部拌合站查看材料和台账";
        for (DemoPhoto& taken : visit.photos)
            taken.photo.fix->at = outside;
    }

    DemoVisit& addDeputyVisit(const Date& day, int member)
    {
        const int group = deputyGroupOf(m_number);
        DemoVisit& visit = add(VisitKind::DeputySiteView, personId(deputyCode(group, member)), day, 15 * 60,
            static_cast<int>(m_chance.between(25, 50)));
        visit.visit.group = groupIdOf("D" + std::string(group < 10 ? "0" : "") + std::to_string(group));
        addDeputySections(visit, m_chance);
        if (m_chance.percent(30))
            addSuggestion(
                visit, visit.visit.group, SuggestionCategory::Maintenance, "建议提前明确建成后的管护单位和管护经费。");
        return visit;
    }

    /// Deputies went there on paper before tablets came: at the first stages and in June. Put in when the county began.
    void addPaperVisit(const Date& day)
    {
        constexpr int member = 3;
        DemoVisit& visit = addDeputyVisit(day, member);
        visit.visit.lateReason = "系统启用前的纸质记录补录";
        visit.syncedAtMs = momentMs({2026, 8, 24}, 9, m_number);
    }

    void addPaperVisits()
    {
        constexpr Date inJune{2026, 6, 10};
        for (const StageNode& node : m_works.project.plans.front().nodes)
            if (node.actual && (node.stage == Stage::S0 || node.stage == Stage::S2))
                addPaperVisit(*node.actual);
        addPaperVisit(inJune);
    }

    /// Once a quarter, and between the last stages of what was finished.
    void addDeputies()
    {
        constexpr int lateListed = 55;
        constexpr Date endOfThirdQuarter{2026, 9, 30};
        constexpr Date tablets{2026, 8, 24};
        if (deputyGroupOf(m_number) == 0)
            return;
        if (m_number == lateListed) {
            addDeputyVisit({2026, 11, 19}, 1);
            return;
        }
        addPaperVisits();
        const LifeDates life = lifeOf(m_works.row);
        const auto within = [&](const Date& day) { return day.plusDays(m_chance.between(0, 4)); };
        if (!life.accepted || *life.accepted > endOfThirdQuarter)
            addDeputyVisit(within({2026, 9, 7}), 1);
        if (!life.accepted)
            addDeputyVisit(within({2026, 10, 19}), 2);
        if (life.accepted) { // between the end of the works and their acceptance
            const Date before = life.accepted->plusDays(-2);
            before < tablets ? addPaperVisit(before) : void(addDeputyVisit(before, 2));
        }
        if (life.inUse)
            addDeputyVisit(*life.inUse, 1);
    }

    void addAcceptance()
    {
        const LifeDates life = lifeOf(m_works.row);
        if (!life.accepted || Week::of(*life.accepted) < kFirstWeek)
            return;
        DemoVisit& visit =
            add(VisitKind::Acceptance, personId(lineDeptCode(m_works.row.leadDept)), *life.accepted, 9 * 60 + 30, 90);
        addReading(visit, m_works.row, 1000, m_chance);
        visit.visit.note = "竣工验收合格，同意移交";
    }

    const Works& m_works;
    int m_number;
    Chance m_chance;
    std::vector<DemoVisit> m_visits;
};

} // namespace

std::vector<DemoVisit> everydayVisits(const Works& works)
{
    return Schedule{works}.make();
}

DemoVisit* lastVisit(std::vector<DemoVisit>& visits, VisitKind kind, const Week& week)
{
    DemoVisit* last = nullptr;
    for (DemoVisit& visit : visits)
        if (visit.visit.kind == kind && Week::ofMoment(visit.visit.startedAtMs) == week
            && (!last || visit.visit.startedAtMs > last->visit.startedAtMs))
            last = &visit;
    return last;
}

} // namespace tacha::demo
