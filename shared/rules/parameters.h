#pragma once

#include "shared/model/county.h"
#include "shared/model/follow_up.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// One known threshold with the value that holds where no office has decided otherwise.
struct ParameterDefault {
    std::string_view key; ///< such as `visit.assistant.min_week`
    std::int64_t valueMilli; ///< thousandths of `unit`
    std::string_view unit;
};

/// All thresholds that the rules know, by key.
std::span<const ParameterDefault> parameterDefaults();

/// `visit.place_check.<VISIT_KIND>`: what the place of a visit is used for. It qualifies evidence; it is no attendance
/// check.
enum class PlaceCheck { Off, Inform, Count };

/// The thresholds as a judge looks them up: by key, as of a date. Rows on trial are not used; of several rows in force
/// the one that began last wins; without a row the built-in default holds. Immutable.
class Parameters {
public:
    Parameters() = default;
    explicit Parameters(const ParameterSet& set);

    /// Thousandths of the parameter's unit. `key` is one of parameterDefaults().
    std::int64_t milli(std::string_view key, const Date& on) const;
    /// The same as a whole number, rounded towards zero.
    int whole(std::string_view key, const Date& on) const { return static_cast<int>(milli(key, on) / 1000); }
    /// Percentage points in millionths, the unit in which progress is compared.
    std::int64_t microPp(std::string_view key, const Date& on) const { return milli(key, on) * 1000; }
    PlaceCheck placeCheck(VisitKind kind, const Date& on) const;
    /// The threshold as a finding shows it.
    Fact shown(std::string_view key, const Date& on) const;

private:
    std::map<std::string, std::vector<Parameter>, std::less<>> m_rows;
};

/// Reads `{"format": 1, "parameters": [ … ]}`, the form of assets/parameters/default.json. InvalidInput for another
/// format version, an unknown key or a value of the wrong shape.
Result<ParameterSet> parametersFromJson(std::string_view text);
/// The same form for writing; keys in the order of `set`.
std::string parametersToJson(const ParameterSet& set);

} // namespace tacha
