#pragma once

#include "shared/rules/documents.h"

namespace tacha {

/// What the evaluation says of one item of an open follow-up.
enum class Fate {
    Keep, ///< stands as it was written
    Update, ///< stands, with the finding's present words
    Cleared,
    Contested,
    Absent, ///< was never true, as is known now
};

struct ItemFate {
    Fate fate = Fate::Keep;
    const Finding* finding = nullptr; ///< the one it was matched with; null only for Absent
};

/// Matches the items of follow-ups with the findings of one evaluation. Internal to shared/rules.
class Fates {
public:
    /// `followUps` are all of the project. Findings of rules that raise no document are left out.
    Fates(const Evaluation& evaluation, const std::vector<FollowUpFact>& followUps, const Calendar& calendar);

    const std::vector<Finding>& findings() const { return m_findings; }
    /// The finding that an item speaks of: same family, touching periods; the same rule and the longest run go first.
    const Finding* match(const FollowUpItem& item) const;
    ItemFate fateOf(const FollowUpFact& followUp, const FollowUpItem& item) const;

private:
    Finding withLadderOfRun(const Finding& finding, const Calendar& calendar) const;
    Fate bySeverity(const FollowUpFact& followUp, const FollowUpItem& item, const Finding& finding) const;
    bool hasLowerDocument(const FollowUpFact& followUp, const FollowUpItem& item, const Finding& finding) const;

    const std::vector<FollowUpFact>& m_followUps;
    std::vector<Finding> m_findings;
};

/// 1 for R-P1, 2 for R-P2, 3 for R-P3; 0 for every other rule.
int runStep(const std::string& rule);

} // namespace tacha
