#include "tests/server/county/small_county.h"

#include <catch2/catch.hpp>

namespace tacha::test {

SheetFiles smallCounty()
{
    return {
        {"units.csv",
            "code,name,short_name,kind,uscc,division_code,parent\n"
            "JTJ,青岚县交通运输局,交通局,COUNTY_DEPT,11990124MB1000125X,990124,\n"
            "990124101,松涧镇,,TOWNSHIP,,990124101,\n"},
        {"people.csv",
            "code,name,unit,post,phone,roles,active\n"
            "P1,程知远,JTJ,,19900000001,PROJECT_CHIEF;COUNTY_HEAD,yes\n"
            "P2,林明川,JTJ,,19900000002,CHIEF_ASSISTANT,yes\n"
            "P3,沈若岚,JTJ,局长,19900000003,RESPONSIBLE_HEAD,yes\n"
            "P4,翁𬱖,JTJ,,19900000004,SITE_FACILITATOR,yes\n"
            "P5,岑㛃,990124101,,19900000005,GROUP_LEADER,yes\n"
            "P6,骆𫖯,990124101,,19900000006,INSPECTOR,yes\n"},
        {"projects.csv",
            "code,national_code,name,type,origin,lifecycle,due_this_year,responsible_unit,lead_dept,township,listed_on,"
            "accepted_on,in_use_on,total_investment,annual_investment\n"
            "QL-2026-001,2601-990124-04-01-100010,松涧镇通组路,RURAL_ROAD,VOTED,ACTIVE,yes,JTJ,JTJ,990124101,2026-01-"
            "20,"
            ",,430.00,430.00\n"},
        {"lifecycle_steps.csv",
            "project,to,on\n"
            "QL-2026-001,LISTED,2026-01-20\n"
            "QL-2026-001,ACTIVE,2026-02-02\n"},
        {"sites.csv",
            "project,geometry,points,margin_m,address,village_code\n"
            "QL-2026-001,POLYLINE,110.61 31.56; 110.62 31.57,150,,990124101201\n"},
        {"quantities.csv",
            "project,name,unit,planned,weight\n"
            "QL-2026-001,路面,公里,8.6,100\n"},
        {"plans.csv",
            "project,plan,state,valid_from,start,completion\n"
            "QL-2026-001,1,CONFIRMED,2026-02-02,2026-03-01,2026-11-30\n"},
        {"plan_nodes.csv",
            "project,plan,stage,planned,actual,verified_at\n"
            "QL-2026-001,1,S0,2026-03-01,2026-03-01,2026-03-02 10:00\n"
            "QL-2026-001,1,S1,2026-04-01,,\n"},
        {"plan_targets.csv",
            "project,plan,month,cum_percent,cum_investment\n"
            "QL-2026-001,1,2026-10,92.5,380\n"
            "QL-2026-001,1,2026-11,100,430\n"},
        {"teams.csv",
            "project,seat,person,from,to\n"
            "QL-2026-001,CHIEF,P1,2026-01-20,\n"
            "QL-2026-001,ASSISTANT,P2,2026-01-20,\n"
            "QL-2026-001,RESPONSIBLE_HEAD,P3,2026-01-20,\n"
            "QL-2026-001,FACILITATOR,P4,2026-01-20,\n"},
        {"suspensions.csv",
            "project,from,to,reason,approved_by,document\n"
            "QL-2026-001,2026-06-20,2026-06-28,FLOOD,P1,青重办〔2026〕3号\n"},
        {"groups.csv",
            "code,name,kind,number,base_unit,leader\n"
            "J1,第一联合检查组,JOINT,1,JTJ,P5\n"},
        {"group_members.csv",
            "group,person\n"
            "J1,P5\n"
            "J1,P6\n"},
        {"grouping_plans.csv",
            "code,group,projects,from,to\n"
            "J1-2026,J1,QL-2026-001,2026-01-01,2026-12-31\n"},
        {"calendar.csv",
            "date,kind,document\n"
            "2026-10-01,HOLIDAY,国办发明电\n"
            "2026-10-10,ADJUSTED_WORKDAY,国办发明电\n"},
    };
}

SheetFiles smallCountyWith(const std::string& file, std::string_view from, std::string_view to)
{
    SheetFiles sheets = smallCounty();
    std::string& text = sheets.at(file);
    const auto at = text.find(from);
    INFO(file << " has " << from << " exactly once");
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    text.replace(at, from.size(), to);
    return sheets;
}

SheetFiles smallCountyPlus(const std::string& file, std::string_view line)
{
    SheetFiles sheets = smallCounty();
    sheets.at(file) += std::string{line} + '\n';
    return sheets;
}

std::string show(const ImportReport& report)
{
    std::string text;
    for (const ImportProblem& problem : report.problems)
        text += (text.empty() ? "" : "\n") + problem.file + ':' + std::to_string(problem.row) + ':' + problem.column
            + ' ' + problem.code;
    return text;
}

std::string problemsOf(const SheetFiles& sheets)
{
    return show(importReference(sheets, {}, Date{2026, 11, 23}).report);
}

} // namespace tacha::test
