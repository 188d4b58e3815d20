#pragma once

#include "shared/model/county.h"
#include "shared/model/group.h"
#include "shared/model/issue.h"
#include "shared/model/person.h"
#include "shared/model/photo.h"
#include "shared/model/project.h"
#include "shared/model/unit.h"
#include "shared/model/visit.h"

#include <string>
#include <string_view>
#include <vector>

/// What each value must satisfy by itself. References between values (does this unit exist?) are the store's matter.
/// All functions are pure, give the problems in the order of the fields, and an empty list for a good value.
namespace tacha {

/// One thing that is wrong with a value.
struct Problem {
    std::string code; ///< stable word: `E_…` refuses the value, `W_…` only warns
    std::string field; ///< JSON name, with a path inside lists such as `plans[0].targets[3].cum_permille`
    std::string detail; ///< English, what was expected
    bool warning = false;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// True if any of `problems` refuses the value.
bool hasErrors(const std::vector<Problem>& problems);

constexpr std::size_t kMaxNameCharacters = 100;
constexpr std::size_t kMaxTitleCharacters = 120;
constexpr std::size_t kMaxNoteCharacters = 2000;
constexpr std::size_t kMaxCodeCharacters = 40;
constexpr std::size_t kMinTextCharacters = 5; ///< of an issue or suggestion
constexpr std::size_t kMaxTextCharacters = 500;
constexpr std::int64_t kMaxPhotoBytes = 12LL * 1024 * 1024;
constexpr std::size_t kMaxPointsPerSite = 2000;

std::vector<Problem> validate(const Unit& unit);
std::vector<Problem> validate(const Person& person);
/// `today` turns actual dates in the future into errors; without it they are not looked at.
std::vector<Problem> validate(const Project& project, const std::optional<Date>& today = std::nullopt);
std::vector<Problem> validate(const Group& group);
std::vector<Problem> validate(const GroupingPlan& plan);
std::vector<Problem> validate(const CalendarYear& year);

/// What is known about the project when a record of it is judged. Everything may be absent.
struct RecordContext {
    const Project* project = nullptr;
    std::optional<std::int32_t> lastPermille{}; ///< of the last reading before
    std::optional<std::int64_t> receivedAtMs{}; ///< when the server received it
};
std::vector<Problem> validate(const Visit& visit, const RecordContext& context = {});
std::vector<Problem> validate(const Reading& reading, const RecordContext& context = {});
std::vector<Problem> validate(const Photo& photo);
std::vector<Problem> validate(const Issue& issue);
std::vector<Problem> validate(const Suggestion& suggestion);

/// Unified social credit code, GB 32100-2015: length, alphabet, its own check digit, and that of the organisation code
/// inside it (GB 11714).
bool isUscc(std::string_view text);
/// National project code, GB/T 40058-2021: shape, month and year. The check digit is not judged.
bool isNationalCode(std::string_view text);
/// 11 digits, the first a 1.
bool isPhone(std::string_view text);

} // namespace tacha
