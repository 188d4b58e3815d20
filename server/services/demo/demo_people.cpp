#include "server/services/demo/demo_county.h"
#include "server/services/demo/demo_parts.h"
#include "server/services/demo/demo_random.h"

#include <algorithm>
#include <set>

namespace tacha::demo {
namespace {

constexpr std::array kSurnames{
    "林", "沈", "顾", "程", "陆", "方", "苏", "贺", "袁", "温", "岑", "骆", "邵", "施", "纪", "翁"};
constexpr std::array kGivenNames{"知远", "明川", "若岚", "之恒", "书砚", "映溪", "怀谷", "青野", "望舒", "景行", "牧云",
    "听澜", "予安", "秋石", "子衿", "以宁"};

/// Names with their place: the two leaders that the county knows, and three with characters that many fonts lack.
struct FixedName {
    std::string_view code;
    std::string_view name;
};
constexpr std::array kFixedNames{FixedName{"L01", "程知远"}, FixedName{"L02", "沈明川"}, FixedName{"F001", "岑㛃"},
    FixedName{"D011", "翁𬱖"}, FixedName{"J12", "骆𫖯"}};

/// Every name once, in a shuffled order.
class Names {
public:
    Names()
    {
        for (const char* surname : kSurnames)
            for (const char* given : kGivenNames)
                m_names.push_back(std::string{surname} + given);
        std::erase_if(m_names, [](const std::string& name) { return name == "程知远" || name == "沈明川"; });
        Chance chance{"names"};
        for (std::size_t i = m_names.size() - 1; i > 0; --i)
            std::swap(m_names[i], m_names[static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(i)))]);
    }
    std::string nameFor(std::string_view code)
    {
        for (const FixedName& fixed : kFixedNames)
            if (fixed.code == code)
                return std::string{fixed.name};
        return m_names.at(m_next++);
    }

private:
    std::vector<std::string> m_names;
    std::size_t m_next = 0;
};

class Roster {
public:
    void add(const std::string& code, std::string_view unit, std::string_view post, std::vector<Role> roles)
    {
        constexpr std::int64_t firstPhone = 19'900'000'001;
        const auto serial = static_cast<std::int64_t>(people.size());
        people.push_back({code, m_names.nameFor(code), unitId(unit), std::string{post},
            std::to_string(firstPhone + serial), std::move(roles), true});
    }
    /// `count` people with the codes `prefix`1, `prefix`2 ….
    void addSeries(const std::string& prefix, int count, std::string_view unit, std::string_view post, Role role)
    {
        for (int i = 1; i <= count; ++i)
            add(prefix + std::to_string(i), unit, post, {role});
    }
    std::vector<Person> people;

private:
    Names m_names;
};

constexpr std::array kJointBases{"ZZB", "DCS1", "DCS2", "ZDB", "TJJ", "TZB"};
constexpr std::array kBuilders{"LCJS", "YZLQ", "YSSZ", "QJSW", "LYJZ"};

void addLeaders(Roster& roster)
{
    constexpr int chiefs = 10;
    constexpr int assistants = 20;
    for (int i = 1; i <= chiefs; ++i) {
        std::vector<Role> roles{Role::ProjectChief};
        if (i <= 2)
            roles.push_back(Role::CountyHead); // the county head and the executive deputy sign red notices
        const auto post = i == 1 ? "县长" : i == 2 ? "常务副县长" : "县级领导";
        roster.add(chiefCode(i), "XZF", post, roles);
    }
    for (int i = 1; i <= assistants; ++i) {
        const auto& unit = units()[static_cast<std::size_t>(i) % 17];
        roster.add(assistantCode(i), unit.code, "四级调研员", {Role::ChiefAssistant});
    }
}

bool isTownship(std::string_view unit)
{
    return unit.substr(0, kCountyCode.size()) == kCountyCode;
}

std::string_view postOfHead(std::string_view unit)
{
    if (!isTownship(unit))
        return "局长";
    const std::string_view name = townshipOf(unit).name;
    return name.ends_with("街道") ? "街道办主任" : name.ends_with("乡") ? "乡长" : "镇长";
}

void addUnitPeople(Roster& roster)
{
    std::set<std::string_view> responsible;
    std::set<std::string_view> leading;
    for (const ProjectRow& row : projects()) {
        if (const auto unit = responsibleUnitOf(row); responsible.insert(unit).second)
            roster.add(headCode(unit), unit, postOfHead(unit),
                {Role::ResponsibleHead, isTownship(unit) ? Role::Township : Role::LineDept});
        leading.insert(row.leadDept);
    }
    for (const ProjectRow& row : projects())
        roster.add(facilitatorCode(row.number()), responsibleUnitOf(row), "项目帮办员", {Role::SiteFacilitator});
    for (const std::string_view unit : leading)
        roster.add(lineDeptCode(unit), unit, "质量安全股股长", {Role::LineDept});
}

void addGroupPeople(Roster& roster)
{
    constexpr int deputyGroups = 19;
    for (int group = 1; group <= 6; ++group)
        for (int member = 1; member <= 4; ++member)
            roster.add(jointMemberCode(group, member), kJointBases[static_cast<std::size_t>(group) - 1],
                member == 1 ? "组长" : "组员", {member == 1 ? Role::GroupLeader : Role::Inspector});
    Chance chance{"deputies"};
    for (int group = 1; group <= deputyGroups; ++group)
        for (int member = 1; member <= 3; ++member) {
            const auto& township = townships()[static_cast<std::size_t>(chance.between(0, 11))];
            const auto village = std::string{township.code} + std::to_string(chance.between(201, 206));
            roster.add(
                deputyCode(group, member), village, "县人大代表", {member == 1 ? Role::DeputyLeader : Role::Deputy});
        }
    roster.add(std::string{kExcludedDeputy}, "LCJS", "县人大代表、项目经理", {Role::Deputy});
    roster.addSeries("C", 6, "RDLG", "县政协委员", Role::CppccMember);
    roster.addSeries("T", 4, "ZDB", "特邀监督员", Role::SpecialSupervisor);
    roster.addSeries("S", 3, "SJJ", "审计专家", Role::AuditExpert);
}

void addOfficePeople(Roster& roster)
{
    roster.add("V1", "DCS1", "督查一室主任", {Role::Supervisor});
    roster.add("V2", "DCS1", "督查员", {Role::Supervisor});
    roster.add("V3", "DCS2", "督查二室主任", {Role::Supervisor});
    roster.add("V4", "DCS2", "督查员", {Role::Supervisor});
    roster.add("O1", "ZDB", "主任", {Role::PoHead, Role::ProjectOffice});
    for (int i = 2; i <= 5; ++i)
        roster.add("O" + std::to_string(i), "ZDB", "科员", {Role::ProjectOffice});
    roster.addSeries("M", 3, "CZJ", "民生办干部", Role::Finance);
    roster.addSeries("G", 2, "RDLG", "代表联络干部", Role::CongressOffice);
    roster.add("X1", "ZDB", "系统管理员", {Role::SysAdmin});
    roster.add("X2", "ZDB", "安全管理员", {Role::SecAdmin});
    roster.add("X3", "ZDB", "审计管理员", {Role::LogAuditor});
    int builder = 0;
    for (const char* unit : kBuilders)
        roster.add("K" + std::to_string(++builder), unit, "项目经理", {Role::Contractor});
}

} // namespace

std::vector<Person> demoPeople()
{
    Roster roster;
    addLeaders(roster);
    addUnitPeople(roster);
    addGroupPeople(roster);
    addOfficePeople(roster);
    return roster.people;
}

std::vector<Group> demoGroups()
{
    constexpr std::array numerals{"一", "二", "三", "四", "五", "六"};
    std::vector<Group> groups;
    const auto add = [&](const std::string& code, const std::string& name, GroupKind kind, int number,
                         std::string_view base, const std::vector<std::string>& members) {
        Group group{code, name, kind, number, unitId(base), personId(members.front()), {}, false};
        for (const std::string& member : members)
            group.members.push_back(personId(member));
        groups.push_back(std::move(group));
    };
    for (int i = 1; i <= 6; ++i) {
        add("J" + std::to_string(i), "第" + std::string{numerals[static_cast<std::size_t>(i) - 1]} + "联合检查组",
            GroupKind::Joint, i, kJointBases[static_cast<std::size_t>(i) - 1],
            {jointMemberCode(i, 1), jointMemberCode(i, 2), jointMemberCode(i, 3), jointMemberCode(i, 4)});
        groups.back().separateReport = i == 6;
    }
    for (int i = 1; i <= 19; ++i)
        add("D" + std::string(i < 10 ? "0" : "") + std::to_string(i), "代表监督第" + std::to_string(i) + "小组",
            GroupKind::Deputy, i, "RDLG", {deputyCode(i, 1), deputyCode(i, 2), deputyCode(i, 3)});
    add("C1", "政协委员监督组", GroupKind::Cppcc, 1, "RDLG", {"C1", "C2", "C3", "C4", "C5", "C6"});
    add("T1", "特邀监督组", GroupKind::Special, 1, "ZDB", {"T1", "T2", "T3", "T4"});
    add("S1", "审计专家组", GroupKind::AuditExpert, 1, "SJJ", {"S1", "S2", "S3"});
    return groups;
}

std::vector<GroupingPlan> demoGroupingPlans()
{
    constexpr Date from{2026, 2, 9};
    constexpr Date to{2026, 12, 31};
    std::vector<GroupingPlan> plans;
    for (const Group& group : demoGroups()) {
        GroupingPlan plan{group.code + "-2026", groupIdOf(group.code), {}, from, to};
        for (const ProjectRow& row : projects()) {
            const int number = row.number();
            const bool invited = number % 8 == 4; // eight projects
            const bool theirs = group.kind == GroupKind::Joint ? jointGroupOf(number) == group.number
                : group.kind == GroupKind::Deputy              ? deputyGroupOf(number) == group.number
                                                               : invited;
            if (theirs)
                plan.projects.push_back(projectIdOf(number));
        }
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace tacha::demo
