#pragma once

#include "shared/model/words.h"

/// The Chinese words that a sheet may hold in place of the codes of `words.h`, in the same order.
namespace tacha {

constexpr std::array<std::string_view, 24> chineseNamesOf(Role)
{
    return {"项目长", "项目长助理", "项目责任人", "项目帮办人员", "联合检查组成员", "联合检查组组长", "人大代表",
        "监督小组组长", "人大常委会工作机构", "政协委员", "特邀监督员", "审计专家", "县重点项目办", "县重点项目办主任",
        "督查员", "县长", "行业主管部门", "财政局", "乡镇", "施工监理单位", "宣传部门", "系统管理员", "安全管理员",
        "审计管理员"};
}
constexpr std::array<std::string_view, 8> chineseNamesOf(UnitKind)
{
    return {"乡镇街道", "县直部门", "施工单位", "监理单位", "设计单位", "村社区", "人大", "其他"};
}
constexpr std::array<std::string_view, 12> chineseNamesOf(ProjectType)
{
    return {"农村公路", "便民桥", "学校", "公园步道", "雨污分流", "线缆入地", "背街小巷", "农村改厕", "饮水安全",
        "污水处理", "停车场", "老旧小区"};
}
constexpr std::array<std::string_view, 3> chineseNamesOf(ProjectKind)
{
    return {"工程类", "补助类", "服务类"};
}
constexpr std::array<std::string_view, 4> chineseNamesOf(Origin)
{
    return {"票决", "重点清单", "上级下达", "其他"};
}
constexpr std::array<std::string_view, 11> chineseNamesOf(Lifecycle)
{
    return {"候选", "储备", "已列入", "推进中", "停工", "已完工", "试运行", "已投用", "已评价", "已归档", "已取消"};
}
constexpr std::array<std::string_view, 6> chineseNamesOf(Stage)
{
    return {"前期手续", "三通一平", "主体开工", "工程施工", "竣工验收", "投入使用"};
}
constexpr std::array<std::string_view, 4> chineseNamesOf(SeatKind)
{
    return {"项目长", "项目长助理", "项目责任人", "项目帮办人员"};
}
constexpr std::array<std::string_view, 7> chineseNamesOf(GroupKind)
{
    return {"联合检查组", "代表监督小组", "政协委员组", "审计专家组", "特邀监督组", "互查组", "规划指导组"};
}
constexpr std::array<std::string_view, 4> chineseNamesOf(PlanState)
{
    return {"草稿", "已提交", "已确认", "已替代"};
}
constexpr std::array<std::string_view, 4> chineseNamesOf(DayKind)
{
    return {"工作日", "周末", "节假日", "调休上班"};
}
constexpr std::array<std::string_view, 7> chineseNamesOf(SuspensionReason)
{
    return {"冬季", "汛期", "政策", "文物", "资金", "事故", "其他"};
}
constexpr std::array<std::string_view, 3> chineseNamesOf(GeometryKind)
{
    return {"点", "线", "面"};
}

/// The value whose code or Chinese word this is.
template <Named Enum> constexpr std::optional<Enum> parseWord(std::string_view word)
{
    if (const auto value = parseName<Enum>(word))
        return value;
    const auto words = chineseNamesOf(Enum{});
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace tacha
