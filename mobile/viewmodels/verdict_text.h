#pragma once

#include "shared/model/visit.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace tacha {

/// Why a visit is not simply counted, one sentence for each stable word of a verdict.
QString verdictReasonText(std::string_view reason);
/// All reasons of a verdict as sentences.
QStringList verdictReasons(const VisitVerdict& verdict);
/// What a missing part of a visit is called: "The stage that was seen is missing."
QString missingText(std::string_view word);
/// The section of the visit page in which that part is filled in.
QString missingSection(std::string_view word, VisitKind kind);

} // namespace tacha
