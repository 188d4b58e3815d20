#include "server/services/import/import_report.h"

#include <algorithm>
#include <array>

namespace tacha {
namespace {

struct Entry {
    std::string_view code;
    CodeText text;
};

constexpr std::array kCodes{
    // The files themselves
    Entry{"E_UNKNOWN_FILE", {"不是可识别的表名，请对照 docs/import.md", "not the name of a known sheet"}},
    Entry{"E_FILE_TOO_LARGE", {"文件过大", "the file is too large"}},
    Entry{"E_UTF8", {"不是 UTF-8 编码，请另存为“CSV UTF-8（逗号分隔）”", "not UTF-8; save the sheet as \"CSV UTF-8\""}},
    Entry{"E_QUOTES", {"引号不配对", "quotes do not match"}},
    Entry{"E_HEADER_EMPTY", {"表中没有表头", "the sheet has no header"}},
    Entry{"E_HEADER_UNKNOWN", {"表头中有不认识的列", "the header names an unknown column"}},
    Entry{"E_HEADER_TWICE", {"表头中有重复的列", "the header names a column twice"}},
    Entry{"E_HEADER_MISSING", {"表头缺少必需的列", "the header lacks a required column"}},
    Entry{"E_TOO_MANY_CELLS", {"单元格比表头多", "the row has more cells than the header"}},
    // Single cells
    Entry{"E_REQUIRED", {"必填，不能为空", "must not be empty"}},
    Entry{"E_WORD", {"不是允许的代码或名称", "not one of the allowed words"}},
    Entry{"E_DATE", {"日期应写成 2026-03-01", "expected a date such as 2026-03-01"}},
    Entry{"E_TIME", {"时间应写成 2026-03-01 或 2026-03-01 09:30", "expected 2026-03-01 or 2026-03-01 09:30"}},
    Entry{"E_MONTH", {"月份应写成 2026-03", "expected a month such as 2026-03"}},
    Entry{"E_NUMBER", {"不是数字，或小数位过多", "not a number, or too many decimals"}},
    Entry{"E_YES_NO", {"应填“是”或“否”", "expected yes or no"}},
    Entry{"E_GEOMETRY",
        {"坐标应写成“经度 纬度; 经度 纬度”：点 1 个，线不少于 2 个，面不少于 3 个",
            "expected `lon lat; lon lat`: 1 for POINT, 2 or more for POLYLINE, 3 or more for POLYGON"}},
    // References
    Entry{"E_DUPLICATE", {"编号或内容重复", "named twice"}},
    Entry{"E_UNKNOWN_REFERENCE", {"没有这个编号", "names nothing that is known"}},
    Entry{"E_GROUP_TWICE",
        {"同一时期一个项目只能归一个联合检查组、一个代表监督小组",
            "a project belongs to one joint and one deputy group at a time"}},
    // The values themselves
    Entry{"E_LENGTH", {"文字过长", "too long"}},
    Entry{"E_CODE", {"编号格式不对", "a code of the wrong shape"}},
    Entry{"E_USCC", {"统一社会信用代码校验不通过（GB 32100）", "not a valid unified social credit code (GB 32100)"}},
    Entry{"E_DIVISION", {"行政区划代码位数不对", "a division code of the wrong length"}},
    Entry{"E_PHONE", {"手机号应为 1 开头的 11 位数字", "11 digits beginning with 1"}},
    Entry{"E_ADMIN_SEPARATION",
        {"系统、安全、审计管理员必须分设，且不得兼任其他角色", "an administrator holds exactly one role"}},
    Entry{"E_CODE_SHAPE",
        {"国家项目代码格式不对（GB/T 40058）", "not the shape of a national project code (GB/T 40058)"}},
    Entry{"E_RANGE", {"数值超出范围", "out of range"}},
    Entry{"E_PERCENT", {"百分比应在 0 到 100 之间", "0–100 %"}},
    Entry{"E_PLAN_GT_TOTAL", {"年度计划投资不能大于总投资", "the annual plan is above the total investment"}},
    Entry{"E_WEIGHT_SUM", {"权重应全部留空或合计 100", "weights must be all empty or sum to 100"}},
    Entry{"E_DATE_ORDER", {"日期先后不对", "dates out of order"}},
    Entry{"E_FUTURE", {"实际日期不能晚于今天", "an actual date lies in the future"}},
    Entry{
        "E_LIFECYCLE", {"状态变更的最后一步应与项目状态一致", "the last lifecycle step is not the present lifecycle"}},
    Entry{"E_NODE_ORDER", {"节点应按阶段先后排列，日期不得早于前一阶段", "stages out of order"}},
    Entry{"E_NOT_MONOTONE", {"累计值不能小于上月", "less than the month before"}},
    Entry{"E_NOT_COMPLETE", {"最后一个月应为 100%", "the last target must be 100 %"}},
    Entry{"E_DUE_1130",
        {"当年完工项目应不晚于 11 月 30 日，另有批准的须填调整原因和批准文件",
            "due this year means by 30 November, unless a reason and document are given"}},
    Entry{"E_PLAN_STATE", {"推进中的项目应有且只有一个已确认的计划版本", "exactly one confirmed plan version"}},
    Entry{"E_SEAT_TAKEN", {"同一席位同一时期只能有一人", "one person at a time in each seat"}},
    Entry{"E_TEAM_SAME_PERSON", {"专班四个席位应为四个不同的人", "four seats, four different persons"}},
    Entry{"E_LEADER", {"组长应是小组成员", "the leader must be a member"}},
    Entry{"E_GROUP_SIZE", {"小组人数不足（代表监督小组不少于 3 人，其他不少于 2 人）", "too few members"}},
    Entry{"E_CALENDAR_KIND", {"只有周六、周日可以调休上班", "only a Saturday or Sunday becomes a workday"}},
    // Warnings
    Entry{"W_CODE_AREA", {"国家项目代码中的地区与所在乡镇不一致", "the national code names another area"}},
    Entry{"W_OUT_OF_COUNTRY",
        {"坐标不在国境范围内，请检查经纬度是否写反", "outside the country; are lon and lat swapped?"}},
    Entry{"W_TEAM_UNIT",
        {"项目责任人和帮办人员应来自责任单位",
            "responsible head and facilitator should belong to the responsible unit"}},
};

} // namespace

bool ImportReport::refused() const
{
    return std::any_of(problems.begin(), problems.end(), [](const auto& problem) { return !problem.isWarning(); });
}

Json toJson(const ImportReport& report)
{
    Json kinds = Json::object();
    for (const auto& [kind, counts] : report.byKind)
        kinds[kind] = {{"created", counts.created}, {"updated", counts.updated}, {"unchanged", counts.unchanged}};
    Json problems = Json::array();
    for (const ImportProblem& problem : report.problems)
        problems.push_back({{"file", problem.file}, {"row", problem.row}, {"column", problem.column},
            {"code", problem.code}, {"detail_zh", problem.detailZh}, {"detail_en", problem.detailEn}});
    return {{"created", report.created}, {"updated", report.updated}, {"unchanged", report.unchanged},
        {"by_kind", kinds}, {"problems", problems}, {"refused", report.refused()}};
}

std::string textOf(const ImportReport& report, bool chinese)
{
    std::string text;
    for (const ImportProblem& problem : report.problems) {
        text += problem.file;
        if (problem.row > 0)
            text += ':' + std::to_string(problem.row);
        if (!problem.column.empty())
            text += ':' + problem.column;
        text += ": " + problem.code + ": " + (chinese ? problem.detailZh : problem.detailEn) + '\n';
    }
    const auto created = std::to_string(report.created);
    const auto updated = std::to_string(report.updated);
    const auto unchanged = std::to_string(report.unchanged);
    if (report.refused())
        return text + (chinese ? "有错误，未导入任何内容。\n" : "There are errors; nothing was imported.\n");
    return text
        + (chinese ? "新增 " + created + " 项，更新 " + updated + " 项，未变 " + unchanged + " 项。\n"
                   : created + " created, " + updated + " updated, " + unchanged + " unchanged.\n");
}

CodeText textOfCode(std::string_view code)
{
    for (const Entry& entry : kCodes)
        if (entry.code == code)
            return entry.text;
    return {};
}

std::vector<std::string_view> importCodes()
{
    std::vector<std::string_view> codes;
    for (const Entry& entry : kCodes)
        codes.push_back(entry.code);
    return codes;
}

} // namespace tacha
