#pragma once

#include "server/services/import/cells.h"
#include "shared/model/reference.h"

/// The columns of every sheet, stated once for reading, writing, the empty templates and the check of docs/import.md:
/// `columns(visitor, row)` names each column in English and Chinese and binds it to its field.
namespace tacha {

/// Whether a cell may be empty and its column may be absent.
enum class Need { Optional, Required };

/// Rows of the sheets that hold a part of a project or group.
struct StepRow {
    Id project;
    LifecycleStep step;
};
struct SiteRow {
    Id project;
    Site site;
};
struct PlanRow {
    Id project;
    Plan plan;
};
struct NodeRow {
    Id project;
    std::int32_t plan = 1;
    StageNode node;
};
struct TargetRow {
    Id project;
    std::int32_t plan = 1;
    MonthTarget target;
};
struct QuantityRow {
    Id project;
    Quantity quantity;
};
struct SeatRow {
    Id project;
    Seat seat;
};
struct SuspensionRow {
    Id project;
    Suspension suspension;
};
struct MemberRow {
    Id group;
    Id person;
};
struct DayRow {
    CalendarYear::Day day;
    std::string document;
};

template <class Columns> void columns(Columns& c, Unit& unit)
{
    c("code", "单位代码", unit.code, Need::Required);
    c("name", "单位名称", unit.name, Need::Required);
    c("short_name", "简称", unit.shortName);
    c("kind", "单位类别", unit.kind, Need::Required);
    c("uscc", "统一社会信用代码", unit.uscc);
    c("division_code", "行政区划代码", unit.divisionCode);
    c.names(reference_kind::unit, "parent", "上级单位", unit.parent);
}

template <class Columns> void columns(Columns& c, Person& person)
{
    c("code", "人员编号", person.code, Need::Required);
    c("name", "姓名", person.name, Need::Required);
    c.names(reference_kind::unit, "unit", "所在单位", person.unit, Need::Required);
    c("post", "职务", person.post);
    c("phone", "手机号", person.phone);
    c("roles", "角色", person.roles);
    c("active", "在岗", person.active);
}

template <class Columns> void columns(Columns& c, Project& project)
{
    constexpr int wanYuanDecimals = 2; // money is held in units of 100 CNY
    c("code", "项目编号", project.code, Need::Required);
    c("national_code", "国家项目代码", project.nationalCode);
    c("name", "项目名称", project.name, Need::Required);
    c("type", "项目类型", project.type, Need::Required);
    c("kind", "项目类别", project.kind);
    c("origin", "项目来源", project.origin, Need::Required);
    c("is_key", "是否重点", project.isKey);
    c("due_this_year", "当年完工", project.dueThisYear);
    c("lifecycle", "项目状态", project.lifecycle, Need::Required);
    c("stage", "当前阶段", project.stage);
    c.names(reference_kind::unit, "responsible_unit", "责任单位", project.responsibleUnit, Need::Required);
    c.names(reference_kind::unit, "territorial_unit", "属地单位", project.territorialUnit);
    c.names(reference_kind::unit, "lead_dept", "牵头部门", project.leadDept, Need::Required);
    c("township", "乡镇代码", project.township);
    c("listed_on", "列入日期", project.listedOn, Need::Required);
    c("accepted_on", "验收日期", project.acceptedOn);
    c("in_use_on", "投用日期", project.inUseOn);
    c("total_investment", "总投资（万元）", fixedPoint(project.totalInvestment, wanYuanDecimals), Need::Required);
    c("annual_investment", "年度计划投资（万元）", fixedPoint(project.annualInvestment, wanYuanDecimals),
        Need::Required);
    c("board_token", "公示牌编码", project.boardToken);
}

template <class Columns> void columns(Columns& c, StepRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("to", "进入状态", row.step.to, Need::Required);
    c("on", "日期", row.step.on, Need::Required);
}

template <class Columns> void columns(Columns& c, SiteRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("geometry", "范围类型", row.site.geometry, Need::Required);
    c("points", "坐标", row.site.points, Need::Required);
    c("margin_m", "半径或缓冲（米）", fixedPoint(row.site.marginM, 0));
    c("indoor", "室内", row.site.indoor);
    c("address", "地址", row.site.address);
    c("village_code", "村社区代码", row.site.villageCode);
}

template <class Columns> void columns(Columns& c, PlanRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("plan", "计划版本", fixedPoint(row.plan.number, 0), Need::Required);
    c("state", "计划状态", row.plan.state, Need::Required);
    c("valid_from", "生效时间", Moment{row.plan.validFromMs}, Need::Required);
    c("start", "计划开工", row.plan.start, Need::Required);
    c("completion", "计划完工", row.plan.completion, Need::Required);
    c("adjust_reason", "调整原因", row.plan.adjustReason);
    c("document", "批准文件", row.plan.document);
}

template <class Columns> void columns(Columns& c, NodeRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("plan", "计划版本", fixedPoint(row.plan, 0), Need::Required);
    c("stage", "阶段", row.node.stage, Need::Required);
    c("applies", "适用", row.node.applies);
    c("planned", "计划日期", row.node.planned);
    c("actual", "实际日期", row.node.actual);
    c("forecast", "预计日期", row.node.forecast);
    c("verified_at", "核实时间", OptionalMoment{row.node.verifiedAtMs});
    c("verified_by_group", "检查组核实", row.node.verifiedByGroup);
}

template <class Columns> void columns(Columns& c, TargetRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("plan", "计划版本", fixedPoint(row.plan, 0), Need::Required);
    c("month", "月份", Month{row.target.month}, Need::Required);
    c("cum_percent", "累计进度（%）", fixedPoint(row.target.cumPermille, 1), Need::Required);
    c("cum_investment", "累计投资（万元）", fixedPoint(row.target.cumInvestment, 2), Need::Required);
    c("image", "形象进度", row.target.image);
}

template <class Columns> void columns(Columns& c, QuantityRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("name", "工程量名称", row.quantity.name, Need::Required);
    c("unit", "计量单位", row.quantity.unit, Need::Required);
    c("planned", "计划数量", fixedPoint(row.quantity.plannedMilli, 3), Need::Required);
    c("weight", "权重", fixedPoint(row.quantity.weight, 0));
}

template <class Columns> void columns(Columns& c, SeatRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("seat", "席位", row.seat.kind, Need::Required);
    c.names(reference_kind::person, "person", "人员编号", row.seat.person, Need::Required);
    c("from", "起始日期", row.seat.from, Need::Required);
    c("to", "截止日期", row.seat.to);
}

template <class Columns> void columns(Columns& c, SuspensionRow& row)
{
    c.names(reference_kind::project, "project", "项目编号", row.project, Need::Required);
    c("from", "停工日期", row.suspension.from, Need::Required);
    c("to", "复工前最后一日", row.suspension.to);
    c("reason", "停工原因", row.suspension.reason, Need::Required);
    c.names(reference_kind::person, "approved_by", "批准人", row.suspension.approvedBy, Need::Required);
    c("document", "批准文件", row.suspension.document, Need::Required);
}

template <class Columns> void columns(Columns& c, Group& group)
{
    c("code", "小组编号", group.code, Need::Required);
    c("name", "小组名称", group.name, Need::Required);
    c("kind", "小组类别", group.kind, Need::Required);
    c("number", "组号", fixedPoint(group.number, 0));
    c.names(reference_kind::unit, "base_unit", "牵头单位", group.baseUnit);
    c.names(reference_kind::person, "leader", "组长", group.leader, Need::Required);
    c("separate_report", "单独通报", group.separateReport);
}

template <class Columns> void columns(Columns& c, MemberRow& row)
{
    c.names(reference_kind::group, "group", "小组编号", row.group, Need::Required);
    c.names(reference_kind::person, "person", "人员编号", row.person, Need::Required);
}

template <class Columns> void columns(Columns& c, GroupingPlan& plan)
{
    c("code", "方案编号", plan.code, Need::Required);
    c.names(reference_kind::group, "group", "小组编号", plan.group, Need::Required);
    c.names(reference_kind::project, "projects", "项目", plan.projects, Need::Required);
    c("from", "起始日期", plan.from, Need::Required);
    c("to", "截止日期", plan.to);
}

template <class Columns> void columns(Columns& c, DayRow& row)
{
    c("date", "日期", row.day.date, Need::Required);
    c("kind", "日期类别", row.day.kind, Need::Required);
    c("document", "依据文件", row.document);
}

/// A sheet's file name in English and Chinese, each with `.csv` behind it.
struct SheetName {
    std::string_view name;
    std::string_view alias;
};

/// All sheets with an empty row of each, in an order in which nothing is named before the sheet that defines it.
template <class Visitor> void forEachSheet(Visitor&& visit)
{
    visit(SheetName{"units", "单位"}, Unit{});
    visit(SheetName{"people", "人员"}, Person{});
    visit(SheetName{"projects", "项目"}, Project{});
    visit(SheetName{"lifecycle_steps", "状态变更"}, StepRow{});
    visit(SheetName{"sites", "现场范围"}, SiteRow{});
    visit(SheetName{"quantities", "工程量"}, QuantityRow{});
    visit(SheetName{"plans", "节点计划"}, PlanRow{});
    visit(SheetName{"plan_nodes", "计划节点"}, NodeRow{});
    visit(SheetName{"plan_targets", "月度目标"}, TargetRow{});
    visit(SheetName{"teams", "专班"}, SeatRow{});
    visit(SheetName{"suspensions", "停工"}, SuspensionRow{});
    visit(SheetName{"groups", "检查组"}, Group{});
    visit(SheetName{"group_members", "检查组成员"}, MemberRow{});
    visit(SheetName{"grouping_plans", "分组方案"}, GroupingPlan{});
    visit(SheetName{"calendar", "日历"}, DayRow{});
}

} // namespace tacha
