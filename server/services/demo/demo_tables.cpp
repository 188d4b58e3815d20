#include "server/services/demo/demo_tables.h"

#include <algorithm>

namespace tacha::demo {
namespace {

constexpr Point at(std::int32_t lonMilli, std::int32_t latMilli)
{
    return {latMilli * 10'000, lonMilli * 10'000};
}

constexpr std::array kTownships{
    TownshipRow{"990124001", "砚池街道", at(110'500, 31'500)},
    TownshipRow{"990124002", "岚光街道", at(110'520, 31'512)},
    TownshipRow{"990124101", "松涧镇", at(110'610, 31'560)},
    TownshipRow{"990124102", "鹿鸣滩镇", at(110'420, 31'590)},
    TownshipRow{"990124103", "栗子坪镇", at(110'350, 31'520)},
    TownshipRow{"990124104", "雁回镇", at(110'560, 31'420)},
    TownshipRow{"990124105", "枫渡镇", at(110'660, 31'470)},
    TownshipRow{"990124106", "云盘镇", at(110'440, 31'400)},
    TownshipRow{"990124201", "茶垭乡", at(110'300, 31'440)},
    TownshipRow{"990124202", "竹影乡", at(110'700, 31'600)},
    TownshipRow{"990124203", "石笋沟乡", at(110'380, 31'660)},
    TownshipRow{"990124204", "鹤栖乡", at(110'740, 31'520)},
};

constexpr UnitRow kUnits[]{
    {"ZDB", "青岚县重点项目协调推进办公室", "县重点项目办", UnitKind::CountyDept, "11990124MB1000010P"},
    {"DCS1", "青岚县委督查室", "督查一室", UnitKind::CountyDept, "11990124MB1000029L"},
    {"DCS2", "青岚县政府督查室", "督查二室", UnitKind::CountyDept, "11990124MB1000037F"},
    {"ZZB", "青岚县委组织部", "组织部", UnitKind::CountyDept, "11990124MB1000045A"},
    {"TJJ", "青岚县统计局", "统计局", UnitKind::CountyDept, "11990124MB10000535"},
    {"TZB", "青岚县城市提质办公室", "提质办", UnitKind::CountyDept, "11990124MB10000610"},
    {"RDLG", "青岚县人大常委会联系代表工委", "人大联工委", UnitKind::CountyDept, "11990124MB100007XP"},
    {"CZJ", "青岚县财政局（民生办）", "财政局", UnitKind::CountyDept, "11990124MB1000088P"},
    {"SJJ", "青岚县审计局", "审计局", UnitKind::CountyDept, "11990124MB1000096J"},
    {"FGJ", "青岚县发展和改革局", "发改局", UnitKind::CountyDept, "11990124MB10001098"},
    {"ZJJ", "青岚县住房和城乡建设局", "住建局", UnitKind::CountyDept, "11990124MB10001173"},
    {"JTJ", "青岚县交通运输局", "交通局", UnitKind::CountyDept, "11990124MB1000125X"},
    {"SLJ", "青岚县水利局", "水利局", UnitKind::CountyDept, "11990124MB1000133Q"},
    {"JTYJ", "青岚县教育体育局", "教体局", UnitKind::CountyDept, "11990124MB1000141K"},
    {"NYJ", "青岚县农业农村局", "农业农村局", UnitKind::CountyDept, "11990124MB100015XB"},
    {"ZRZY", "青岚县自然资源局", "自然资源局", UnitKind::CountyDept, "11990124MB1000168B"},
    {"CGJ", "青岚县城市管理局", "城管局", UnitKind::CountyDept, "11990124MB10001766"},
    {"LCJS", "青岚岚川建设工程有限公司", "施工", UnitKind::Builder, "91990124MA9QL00A3A"},
    {"YZLQ", "青岚云栈路桥有限公司", "施工", UnitKind::Builder, "91990124MA9QL00B15"},
    {"YSSZ", "青岚砚石市政工程有限公司", "施工", UnitKind::Builder, "91990124MA9QL00CXW"},
    {"QJSW", "青岚清涧水务安装有限公司", "施工", UnitKind::Builder, "91990124MA9QL00D8W"},
    {"LYJZ", "青岚鹿原建筑工程有限公司", "施工", UnitKind::Builder, "91990124MA9QL00E6P"},
    {"HDJL", "青岚衡度工程监理有限公司", "监理", UnitKind::SupervisionCo, "91990124MA9QL00F4J"},
    {"MCJL", "青岚明尺工程监理有限公司", "监理", UnitKind::SupervisionCo, "91990124MA9QL00G2D"},
    {"YJSJ", "青岚远矩勘测设计有限公司", "设计", UnitKind::Design, "91990124MA9QL00H08"},
};

// clang-format off
constexpr ProjectRow kProjects[] {
    {"QL-2026-001", "松涧镇上岭至下湾通组路", ProjectType::RuralRoad, "JTJ", "990124101", 8600, "公里", 430, {2026, 11, 30}, 980, 965, Origin::Voted, Lifecycle::Active},
    {"QL-2026-002", "鹿鸣滩镇前坪通组路", ProjectType::RuralRoad, "JTJ", "990124102", 6200, "公里", 310, {2026, 10, 31}, 1000, 1000, Origin::KeyList, Lifecycle::Completed},
    {"QL-2026-003", "栗子坪镇后溪通组路", ProjectType::RuralRoad, "JTJ", "990124103", 11400, "公里", 600, {2027, 1, 31}, 740, 550, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-004", "雁回镇大垭通组路", ProjectType::RuralRoad, "JTJ", "990124104", 5000, "公里", 255, {2026, 11, 30}, 980, 940, Origin::Voted, Lifecycle::Active},
    {"QL-2026-005", "枫渡镇小塘通组路", ProjectType::RuralRoad, "JTJ", "990124105", 7800, "公里", 395, {2026, 11, 30}, 980, 860, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-006", "云盘镇上溪“白改黑”道路", ProjectType::RuralRoad, "JTJ", "990124106", 4500, "公里", 680, {2026, 11, 30}, 980, 940, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-007", "茶垭乡下垭通组路", ProjectType::RuralRoad, "JTJ", "990124201", 9300, "公里", 480, {2026, 11, 30}, 980, 990, Origin::Voted, Lifecycle::Active},
    {"QL-2026-008", "竹影乡前湾通组路", ProjectType::RuralRoad, "JTJ", "990124202", 6600, "公里", 335, {2027, 1, 31}, 660, 640, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-009", "鹿鸣滩镇后湾便民桥", ProjectType::FootBridge, "JTJ", "990124102", 1000, "座", 96, {2026, 11, 30}, 980, 960, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-010", "枫渡镇大溪便民桥", ProjectType::FootBridge, "JTJ", "990124105", 2000, "座", 210, {2026, 11, 30}, 980, 990, Origin::Voted, Lifecycle::Active},
    {"QL-2026-011", "石笋沟乡小岭便民桥", ProjectType::FootBridge, "JTJ", "990124203", 1000, "座", 88, {2026, 11, 30}, 980, 950, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-012", "茶垭乡上塘便民桥", ProjectType::FootBridge, "JTJ", "990124201", 1000, "座", 105, {2026, 11, 30}, 980, 975, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-013", "砚池街道实验幼儿园新建", ProjectType::School, "JTYJ", "990124001", 1000, "所", 2600, {2027, 6, 30}, 580, 555, Origin::Voted, Lifecycle::Active},
    {"QL-2026-014", "岚光街道第三小学综合楼", ProjectType::School, "JTYJ", "990124002", 1000, "所", 4200, {2027, 8, 20}, 620, 605, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-015", "松涧镇中心幼儿园扩建", ProjectType::School, "JTYJ", "990124101", 1000, "所", 1350, {2026, 11, 30}, 980, 990, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-016", "枫渡镇初级中学宿舍楼", ProjectType::School, "JTYJ", "990124105", 1000, "所", 1980, {2027, 1, 31}, 700, 690, Origin::Voted, Lifecycle::Active},
    {"QL-2026-017", "竹影乡中心小学运动场", ProjectType::School, "JTYJ", "990124202", 1000, "所", 420, {2026, 9, 30}, 1000, 1000, Origin::KeyList, Lifecycle::InUse},
    {"QL-2026-018", "砚池街道大湾口袋公园", ProjectType::Park, "CGJ", "990124001", 1000, "个", 180, {2026, 8, 31}, 1000, 1000, Origin::KeyList, Lifecycle::InUse},
    {"QL-2026-019", "砚池街道前塘口袋公园", ProjectType::Park, "CGJ", "990124001", 1000, "个", 150, {2026, 11, 30}, 980, 980, Origin::Voted, Lifecycle::Active},
    {"QL-2026-020", "岚光街道后岭口袋公园", ProjectType::Park, "CGJ", "990124002", 1000, "个", 165, {2026, 11, 30}, 980, 960, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-021", "雁回镇小溪口袋公园", ProjectType::Park, "CGJ", "990124104", 1000, "个", 120, {2027, 4, 30}, 350, 340, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-022", "云盘镇健身步道", ProjectType::Park, "CGJ", "990124106", 3200, "公里", 260, {2026, 11, 30}, 980, 940, Origin::Voted, Lifecycle::Active},
    {"QL-2026-023", "砚池街道老城片区雨污分流", ProjectType::Sewer, "ZJJ", "990124001", 9800, "公里", 5200, {2027, 1, 31}, 800, 570, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-024", "岚光街道东片区雨污分流", ProjectType::Sewer, "ZJJ", "990124002", 7400, "公里", 4100, {2027, 1, 31}, 850, 830, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-025", "鹿鸣滩镇镇区污水管网", ProjectType::Sewer, "ZJJ", "990124102", 5100, "公里", 1500, {2026, 11, 30}, 980, 975, Origin::Voted, Lifecycle::Active},
    {"QL-2026-026", "雁回镇镇区雨污分流", ProjectType::Sewer, "ZJJ", "990124104", 3600, "公里", 1120, {2026, 10, 31}, 1000, 1000, Origin::KeyList, Lifecycle::InUse},
    {"QL-2026-027", "砚池街道主街线缆入地", ProjectType::Cable, "CGJ", "990124001", 6500, "公里", 1900, {2026, 11, 30}, 980, 960, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-028", "岚光街道环路线缆入地", ProjectType::Cable, "CGJ", "990124002", 4800, "公里", 1460, {2026, 11, 30}, 980, 970, Origin::Voted, Lifecycle::Active},
    {"QL-2026-029", "松涧镇老街线缆入地", ProjectType::Cable, "CGJ", "990124101", 2200, "公里", 520, {2026, 11, 30}, 980, 960, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-030", "砚池街道背街小巷改造一期", ProjectType::Lane, "ZJJ", "990124001", 9000, "条", 760, {2027, 1, 31}, 760, 720, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-031", "砚池街道背街小巷改造二期", ProjectType::Lane, "ZJJ", "990124001", 7000, "条", 610, {2026, 10, 31}, 1000, 1000, Origin::Voted, Lifecycle::Completed},
    {"QL-2026-032", "岚光街道背街小巷改造", ProjectType::Lane, "ZJJ", "990124002", 8000, "条", 690, {2026, 11, 30}, 980, 980, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-033", "栗子坪镇老巷改造", ProjectType::Lane, "ZJJ", "990124103", 4000, "条", 260, {2026, 11, 30}, 980, 970, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-034", "栗子坪镇农村改厕", ProjectType::Toilet, "NYJ", "990124103", 620000, "座", 310, {2026, 11, 30}, 980, 920, Origin::Voted, Lifecycle::Active},
    {"QL-2026-035", "茶垭乡农村改厕", ProjectType::Toilet, "NYJ", "990124201", 480000, "座", 240, {2026, 11, 30}, 980, 975, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-036", "石笋沟乡农村改厕", ProjectType::Toilet, "NYJ", "990124203", 350000, "座", 175, {2026, 11, 30}, 980, 940, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-037", "竹影乡农村改厕", ProjectType::Toilet, "NYJ", "990124202", 410000, "座", 205, {2026, 11, 30}, 980, 940, Origin::Voted, Lifecycle::Active},
    {"QL-2026-038", "云盘镇农村改厕", ProjectType::Toilet, "NYJ", "990124106", 560000, "座", 280, {2026, 11, 30}, 980, 950, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-039", "栗子坪镇后垭饮水安全巩固", ProjectType::Water, "SLJ", "990124103", 1000, "处", 520, {2026, 11, 30}, 980, 970, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-040", "茶垭乡大岭集中供水", ProjectType::Water, "SLJ", "990124201", 1000, "处", 860, {2026, 8, 31}, 1000, 1000, Origin::Voted, Lifecycle::InUse},
    {"QL-2026-041", "石笋沟乡上坪饮水安全", ProjectType::Water, "SLJ", "990124203", 1000, "处", 390, {2026, 11, 30}, 980, 970, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-042", "竹影乡小湾管网延伸", ProjectType::Water, "SLJ", "990124202", 1000, "处", 450, {2026, 11, 30}, 980, 940, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-043", "雁回镇下塘打井提水", ProjectType::Water, "SLJ", "990124104", 1000, "处", 280, {2026, 11, 30}, 980, 980, Origin::Voted, Lifecycle::Active},
    {"QL-2026-044", "松涧镇前溪山地引水", ProjectType::Water, "SLJ", "990124101", 1000, "处", 330, {2026, 10, 31}, 1000, 1000, Origin::KeyList, Lifecycle::Completed},
    {"QL-2026-045", "鹿鸣滩镇污水处理站", ProjectType::Sewage, "ZJJ", "990124102", 1000, "座", 1650, {2026, 8, 31}, 1000, 1000, Origin::KeyList, Lifecycle::TrialRun},
    {"QL-2026-046", "枫渡镇污水处理站", ProjectType::Sewage, "ZJJ", "990124105", 1000, "座", 1580, {2027, 1, 31}, 840, 800, Origin::Voted, Lifecycle::Active},
    {"QL-2026-047", "云盘镇污水处理站", ProjectType::Sewage, "ZJJ", "990124106", 1000, "座", 1490, {2026, 11, 30}, 980, 960, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-048", "松涧镇污水处理站提标", ProjectType::Sewage, "ZJJ", "990124101", 1000, "座", 730, {2026, 11, 30}, 980, 950, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-049", "砚池街道文庙路停车场", ProjectType::Parking, "CGJ", "990124001", 1000, "个", 890, {2026, 10, 31}, 1000, 1000, Origin::Voted, Lifecycle::Completed},
    {"QL-2026-050", "岚光街道客运站停车场", ProjectType::Parking, "CGJ", "990124002", 1000, "个", 1150, {2026, 11, 30}, 980, 940, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-051", "雁回镇集贸停车场", ProjectType::Parking, "CGJ", "990124104", 1000, "个", 260, {2026, 11, 30}, 980, 980, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-052", "枫渡镇临河停车场", ProjectType::Parking, "CGJ", "990124105", 1000, "个", 310, {2026, 9, 30}, 1000, 1000, Origin::Voted, Lifecycle::InUse},
    {"QL-2026-053", "砚池街道石桥小区改造", ProjectType::OldEstate, "ZJJ", "990124001", 1000, "个", 1380, {2026, 11, 30}, 980, 970, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-054", "砚池街道电影院家属院改造", ProjectType::OldEstate, "ZJJ", "990124001", 1000, "个", 640, {2026, 11, 30}, 980, 950, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-055", "砚池街道粮站小区改造", ProjectType::OldEstate, "ZJJ", "990124001", 1000, "个", 720, {2027, 6, 30}, 200, 120, Origin::Voted, Lifecycle::Active},
    {"QL-2026-056", "岚光街道农机小区改造", ProjectType::OldEstate, "ZJJ", "990124002", 1000, "个", 980, {2026, 11, 30}, 980, 980, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-057", "岚光街道教师新村改造", ProjectType::OldEstate, "ZJJ", "990124002", 1000, "个", 1260, {2026, 11, 30}, 980, 990, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-058", "岚光街道纸厂小区改造", ProjectType::OldEstate, "ZJJ", "990124002", 1000, "个", 850, {2027, 3, 31}, 580, 520, Origin::Voted, Lifecycle::Suspended},
    {"QL-2026-059", "松涧镇供销小区改造", ProjectType::OldEstate, "ZJJ", "990124101", 1000, "个", 410, {2026, 11, 30}, 980, 975, Origin::KeyList, Lifecycle::Active},
    {"QL-2026-060", "鹿鸣滩镇林场小区改造", ProjectType::OldEstate, "ZJJ", "990124102", 1000, "个", 380, {2026, 11, 30}, 980, 980, Origin::KeyList, Lifecycle::Active},
};
// clang-format on

} // namespace

std::span<const TownshipRow> townships()
{
    return kTownships;
}

std::span<const UnitRow> units()
{
    return kUnits;
}

std::span<const ProjectRow> projects()
{
    return kProjects;
}

const TownshipRow& townshipOf(std::string_view code)
{
    return *std::find_if(
        kTownships.begin(), kTownships.end(), [&](const TownshipRow& row) { return row.code == code; });
}

} // namespace tacha::demo
