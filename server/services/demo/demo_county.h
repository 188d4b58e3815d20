#pragma once

#include "shared/model/reference.h"

#include <string>

/// The demo's reference data: the fictional county of Qinglan as its office would have put it in. Deterministic.
namespace tacha::demo {

/// 12 townships with 72 villages, 25 offices and firms, 230 people, 60 projects, 28 groups, the calendar of 2026.
ReferenceData demoReference();

// Codes of people, by what they do.
std::string chiefCode(int number); ///< L01–L10; L01 is the county head, L02 the executive deputy
std::string assistantCode(int number); ///< A01–A20
std::string headCode(std::string_view unit); ///< R-<unit>: head of a responsible unit
std::string facilitatorCode(int project); ///< F001–F060, by the number of the project
std::string jointMemberCode(int group, int member); ///< J11–J64; member 1 leads
std::string deputyCode(int group, int member); ///< D011–D193; member 1 leads
std::string lineDeptCode(std::string_view unit); ///< H-<unit>: who accepts works for a lead department
constexpr std::string_view kOfficeHead = "O1"; ///< PO_HEAD; O2–O5 are PROJECT_OFFICE
constexpr std::string_view kSupervisor = "V1"; ///< V1–V4
constexpr std::string_view kCongressOffice = "G1"; ///< G1–G2
constexpr std::string_view kExcludedDeputy = "D201"; ///< works for a builder of the project: proposed, not seated

Id personId(std::string_view code);
Id projectIdOf(int number); ///< of QL-2026-<number>
Id groupIdOf(std::string_view code);

// Who is where.
int jointGroupOf(int project); ///< 1–6
/// 1–19 for voted projects but the last, 0 for all others.
int deputyGroupOf(int project);
int chiefOf(int project);
int assistantOf(int project);

} // namespace tacha::demo
