#include "shared/rules/wording.h"

#include <array>
#include <cstdlib>
#include <string_view>

namespace tacha {
namespace {

template <std::size_t N, class Enum> std::string wordOf(const std::array<std::string_view, N>& words, Enum value)
{
    return std::string{words[static_cast<std::size_t>(value)]};
}

constexpr std::array<std::string_view, 12> kMonths{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

std::string pointsText(MicroPp value)
{
    const std::int64_t tenths = (std::llabs(value) + kMicroPpPerPermille / 2) / kMicroPpPerPermille;
    const std::string sign = value < 0 && tenths > 0 ? "-" : "";
    return sign + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string percentText(MicroPp value)
{
    return pointsText(value) + "%";
}

std::string monthDay(const Date& date)
{
    return std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

std::string monthDayEn(const Date& date)
{
    return std::to_string(date.day) + " " + std::string{kMonths[date.month - 1]};
}

std::string weekText(const Week& week)
{
    return std::to_string(week.year) + "年第" + std::to_string(week.number) + "周（" + monthDay(week.monday()) + "至"
        + monthDay(week.sunday()) + "）";
}

std::string weekTextEn(const Week& week)
{
    return "week " + week.text() + " (" + monthDayEn(week.monday()) + " to " + monthDayEn(week.sunday()) + ")";
}

std::string colourText(Colour colour)
{
    return wordOf(std::array<std::string_view, 4>{"正常", "蓝", "黄", "红"}, colour);
}

std::string colourTextEn(Colour colour)
{
    return wordOf(std::array<std::string_view, 4>{"normal", "blue", "yellow", "red"}, colour);
}

std::string gradeText(IssueGrade grade)
{
    return wordOf(std::array<std::string_view, 4>{"轻微", "一般", "较重", "重大"}, grade);
}

std::string gradeTextEn(IssueGrade grade)
{
    return wordOf(std::array<std::string_view, 4>{"minor", "general", "serious", "major"}, grade);
}

std::string categoryText(IssueCategory category)
{
    return wordOf(
        std::array<std::string_view, 9>{"质量", "安全", "进度", "程序", "资金", "环境", "群众反映", "管护", "危房"},
        category);
}

std::string categoryTextEn(IssueCategory category)
{
    return wordOf(std::array<std::string_view, 9>{"quality", "safety", "progress", "procedure", "fund", "environment",
                      "public concern", "maintenance", "dilapidated building"},
        category);
}

std::string kindText(FollowUpKind kind)
{
    return wordOf(std::array<std::string_view, 13>{"提示函", "督办通知单", "红色督办通知单", "整改通知单",
                      "重大隐患移送单", "核查任务", "复查任务", "交办单", "电视问政建议", "约谈建议", "作出说明的要求",
                      "数据核实单", "线索移送建议"},
        kind);
}

std::string kindTextEn(FollowUpKind kind)
{
    return wordOf(
        std::array<std::string_view, 13>{"reminder", "supervision notice", "red supervision notice",
            "rectification notice", "major hazard transfer", "verification task", "recheck task", "task",
            "televised hearing proposal", "talk proposal", "request to explain", "data check", "referral proposal"},
        kind);
}

std::string stageText(Stage stage)
{
    return wordOf(
        std::array<std::string_view, 6>{"前期手续", "三通一平", "主体开工", "工程施工", "竣工验收", "投入使用"}, stage);
}

std::string stageTextEn(Stage stage)
{
    return wordOf(std::array<std::string_view, 6>{"preparatory procedures", "site made ready", "main works begun",
                      "works under way", "completion and acceptance", "put into use"},
        stage);
}

Fact factOf(std::string name, std::string value, std::string unit, const Id& source)
{
    return {.name = std::move(name), .value = std::move(value), .unit = std::move(unit), .source = source};
}

} // namespace tacha
