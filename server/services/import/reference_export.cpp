#include "server/services/import/reference_export.h"

#include "server/services/import/csv.h"
#include "server/services/import/sheets.h"

#include <unordered_map>

namespace tacha {
namespace {

/// Collects the header of a sheet.
struct HeaderWriter {
    bool chinese = false;
    std::vector<std::string> cells;

    template <class Value> void operator()(const char* name, const char* alias, Value&&, Need = Need::Optional)
    {
        cells.emplace_back(chinese ? alias : name);
    }
    template <class Value>
    void names(std::string_view, const char* name, const char* alias, Value&, Need = Need::Optional)
    {
        cells.emplace_back(chinese ? alias : name);
    }
};

/// Writes the sheets of one set of data, turning ids back into codes.
class SheetWriter {
public:
    explicit SheetWriter(const ReferenceData& data) : m_data(data)
    {
        const auto remember = [this](const auto& list) {
            for (const auto& value : list)
                m_codes.emplace(idOf(value), value.code);
        };
        remember(data.units);
        remember(data.people);
        remember(data.projects);
        remember(data.groups);
    }

    /// Codes that the data names but does not hold.
    bool complete = true;

    template <class Row> std::string sheet(const Row& empty)
    {
        HeaderWriter header;
        Row row = empty;
        columns(header, row);
        m_text = std::string{kByteOrderMark} + csvLine(header.cells);
        writeRows(row);
        return std::move(m_text);
    }

    // Called by columns():
    template <class Value> void operator()(const char*, const char*, Value&& value, Need = Need::Optional)
    {
        m_cells.push_back(cellText(value));
    }
    void names(std::string_view, const char*, const char*, const Id& id, Need = Need::Optional)
    {
        m_cells.push_back(codeOf(id));
    }
    void names(std::string_view, const char*, const char*, const std::vector<Id>& ids, Need = Need::Optional)
    {
        std::string text;
        for (const Id& id : ids)
            text += (text.empty() ? "" : ";") + codeOf(id);
        m_cells.push_back(text);
    }

private:
    std::string codeOf(const Id& id)
    {
        if (!id)
            return {};
        const auto code = m_codes.find(id);
        complete = complete && code != m_codes.end();
        return code == m_codes.end() ? std::string{} : code->second;
    }

    template <class Row> void write(Row row)
    {
        m_cells.clear();
        columns(*this, row);
        m_text += csvLine(m_cells);
    }

    void writeRows(const Unit&) { writeAll(m_data.units); }
    void writeRows(const Person&) { writeAll(m_data.people); }
    void writeRows(const Project&) { writeAll(m_data.projects); }
    void writeRows(const Group&) { writeAll(m_data.groups); }
    void writeRows(const GroupingPlan&) { writeAll(m_data.groupingPlans); }
    template <class Value> void writeAll(const std::vector<Value>& list)
    {
        for (const Value& value : list)
            write(value);
    }

    template <class Row, class Item> void writeParts(const std::vector<Item> Project::*part)
    {
        for (const Project& project : m_data.projects)
            for (const Item& item : project.*part)
                write(Row{idOf(project), item});
    }
    void writeRows(const StepRow&) { writeParts<StepRow, LifecycleStep>(&Project::history); }
    void writeRows(const SiteRow&) { writeParts<SiteRow, Site>(&Project::sites); }
    void writeRows(const QuantityRow&) { writeParts<QuantityRow, Quantity>(&Project::quantities); }
    void writeRows(const PlanRow&) { writeParts<PlanRow, Plan>(&Project::plans); }
    void writeRows(const SeatRow&) { writeParts<SeatRow, Seat>(&Project::seats); }
    void writeRows(const SuspensionRow&) { writeParts<SuspensionRow, Suspension>(&Project::suspensions); }
    void writeRows(const NodeRow&)
    {
        for (const Project& project : m_data.projects)
            for (const Plan& plan : project.plans)
                for (const StageNode& node : plan.nodes)
                    write(NodeRow{idOf(project), plan.number, node});
    }
    void writeRows(const TargetRow&)
    {
        for (const Project& project : m_data.projects)
            for (const Plan& plan : project.plans)
                for (const MonthTarget& target : plan.targets)
                    write(TargetRow{idOf(project), plan.number, target});
    }
    void writeRows(const MemberRow&)
    {
        for (const Group& group : m_data.groups)
            for (const Id& person : group.members)
                write(MemberRow{idOf(group), person});
    }
    void writeRows(const DayRow&)
    {
        for (const CalendarYear& year : m_data.calendarYears)
            for (const CalendarYear::Day& day : year.days)
                write(DayRow{day, year.document});
    }

    const ReferenceData& m_data;
    std::unordered_map<Id, std::string> m_codes;
    std::vector<std::string> m_cells;
    std::string m_text;
};

} // namespace

Result<SheetFiles> sheetsOf(const ReferenceData& data)
{
    SheetFiles files;
    SheetWriter writer{data};
    forEachSheet([&](const SheetName& name, const auto& empty) {
        files.emplace(std::string{name.name} + ".csv", writer.sheet(empty));
    });
    if (!writer.complete)
        return fail(ErrorCode::InvalidInput, "the data names something that it does not hold");
    return files;
}

SheetFiles emptySheets(bool chineseHeaders)
{
    SheetFiles files;
    forEachSheet([&](const SheetName& name, auto empty) {
        HeaderWriter header{chineseHeaders, {}};
        columns(header, empty);
        const auto file = std::string{chineseHeaders ? name.alias : name.name} + ".csv";
        files.emplace(file, std::string{kByteOrderMark} + csvLine(header.cells));
    });
    return files;
}

} // namespace tacha
