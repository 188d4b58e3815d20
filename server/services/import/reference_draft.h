#pragma once

#include "server/services/import/sheet_reader.h"

#include <set>
#include <unordered_map>

namespace tacha {

/// The path under which the places of a plan version are kept; unlike its position it does not move.
std::string pathOfPlan(std::int32_t number);

/// The county while sheets are read into it: what the store held, with the rows laid over it. Remembers where each part
/// came from, so that a problem found later still points at its cell.
class ReferenceDraft {
public:
    ReferenceDraft(const ReferenceData& existing, SheetNotes& notes);

    // One row each; `place` is that of the row.
    void lay(RowReader& reader, Unit*);
    void lay(RowReader& reader, Person*);
    void lay(RowReader& reader, Project*);
    void lay(RowReader& reader, Group*);
    void lay(RowReader& reader, GroupingPlan*);
    void lay(RowReader& reader, StepRow*);
    void lay(RowReader& reader, SiteRow*);
    void lay(RowReader& reader, QuantityRow*);
    void lay(RowReader& reader, PlanRow*);
    void lay(RowReader& reader, NodeRow*);
    void lay(RowReader& reader, TargetRow*);
    void lay(RowReader& reader, SeatRow*);
    void lay(RowReader& reader, SuspensionRow*);
    void lay(RowReader& reader, MemberRow*);
    void lay(RowReader& reader, DayRow*);

    /// Notes what is wrong with the values that the sheets touched and with what they name.
    void check(const std::optional<Date>& today);
    /// Touched values that differ from what the store held, and how many there are.
    ReferenceData changes(const ReferenceData& existing, ImportReport& report) const;

private:
    template <class Value> void layCoded(RowReader& reader, std::vector<Value>& list, std::string_view kind);
    /// The project of a part's row; null if nothing is known by that code (noted later as an unknown reference).
    Project* projectOf(const Id& id, const RowReader& reader);
    Plan* planOf(Project& project, std::int32_t number, const RowReader& reader);
    /// Empties `list` when the first row of `part` for `owner` comes: a sheet states a part as a whole.
    template <class Item>
    void append(const Id& owner, const std::string& part, std::vector<Item>& list, Item item, const RowReader& reader);
    template <class Value> void checkList(const std::vector<Value>& list, const std::optional<Date>& today);
    void checkMentions();
    void checkGrouping();
    void checkTeamUnits();
    /// Where the part of `owner` that `field` names was read.
    Place placeOf(const Id& owner, const std::string& field) const;

    ReferenceData m_data;
    SheetNotes& m_notes;
    std::unordered_map<Id, std::size_t> m_index; ///< position in its list
    std::unordered_map<Id, std::map<std::string, Place>> m_places; ///< of what the sheets touched, by path
    std::set<std::pair<Id, std::string>> m_begun; ///< parts whose first row has come
    std::set<Id> m_misread; ///< already known to be wrong: judging their remains would only add noise
};

} // namespace tacha
