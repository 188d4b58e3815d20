#pragma once

#include "shared/rules/judgement.h"

#include <string>

/// The words of findings and documents. Chinese as a county office writes it; English for the second language of the
/// tablet.
namespace tacha {

std::string percentText(MicroPp value); ///< `57.0%`, one decimal, half away from zero
std::string pointsText(MicroPp value); ///< `19.0`, one decimal
std::string monthDay(const Date& date); ///< `11月16日`
std::string monthDayEn(const Date& date); ///< `16 Nov`
std::string weekText(const Week& week); ///< `2026年第47周（11月16日至11月22日）`
std::string weekTextEn(const Week& week); ///< `week 2026-W47 (16 Nov to 22 Nov)`
std::string colourText(Colour colour); ///< `蓝`, `黄`, `红`, or `正常`
std::string colourTextEn(Colour colour);
std::string gradeText(IssueGrade grade);
std::string gradeTextEn(IssueGrade grade);
std::string categoryText(IssueCategory category);
std::string categoryTextEn(IssueCategory category);
std::string kindText(FollowUpKind kind); ///< `提示函` …
std::string kindTextEn(FollowUpKind kind);
std::string stageText(Stage stage); ///< `主体开工` …
std::string stageTextEn(Stage stage);

/// A fact that is a plain number or word.
Fact factOf(std::string name, std::string value, std::string unit = {}, const Id& source = {});

} // namespace tacha
