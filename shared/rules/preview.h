#pragma once

#include "shared/rules/evaluate.h"

#include <string>
#include <vector>

namespace tacha {

/// What submitting a visit would change, in words for the person about to submit it.
struct SubmitPreview {
    struct Line {
        std::string text; ///< Simplified Chinese
        std::string textEn;
        bool better = false; ///< something ends rather than begins
        friend bool operator==(const Line&, const Line&) = default;
    };
    Lamp before;
    Lamp after;
    std::vector<Line> lines; ///< empty: nothing changes

    friend bool operator==(const SubmitPreview&, const SubmitPreview&) = default;
};

/// Compares the weekly evaluation that will judge `visit` with and without it and its issues, as far as this tablet
/// knows the facts. Pure.
SubmitPreview previewSubmit(const ProjectFacts& facts, const VisitFact& visit, const std::vector<IssueFact>& issues,
    const Parameters& parameters, const Calendar& calendar);

} // namespace tacha
