#include "shared/rules/reconcile.h"

#include "shared/rules/fates.h"
#include "shared/rules/judgement.h"
#include "shared/rules/ladder.h"
#include "shared/rules/rules.h"
#include "shared/rules/wording.h"

#include <algorithm>
#include <map>

namespace tacha {
namespace {

constexpr int kDraftHour = 6;
constexpr std::int64_t kFreshJointMs = 14 * kDayMs;

bool isBundled(FollowUpKind kind)
{
    return kind == FollowUpKind::Remind || kind == FollowUpKind::Notice;
}

int visitDaysOf(const FollowUpItem& item)
{
    for (const Fact& fact : item.facts)
        if (fact.name == "visit_days")
            return std::stoi(fact.value);
    return 0;
}

/// A person, not the engine, ended it: the engine does not raise the same thing again.
bool endedByPerson(const FollowUpFact& followUp)
{
    return followUp.state == "CLEARED" || (!followUp.steps.empty() && followUp.steps.back().bySupervisor);
}

class Reconciler {
public:
    Reconciler(const Evaluation& evaluation, const ProjectFacts& facts, const Calendar& calendar)
        : m_evaluation(evaluation), m_facts(facts), m_calendar(calendar), m_nowMs(evaluation.asOfMs),
          m_fates(evaluation, facts.followUps, calendar)
    {
        for (const FollowUpFact& followUp : facts.followUps)
            if (isOurs(followUp.content))
                (isOpenState(followUp.state) ? m_open : m_closed).push_back(&followUp);
        const auto older = [](const FollowUpFact* a, const FollowUpFact* b) {
            return std::tie(a->content.raisedAtMs, a->id) < std::tie(b->content.raisedAtMs, b->id);
        };
        std::sort(m_open.begin(), m_open.end(), older);
    }

    std::vector<FollowUpChange> run()
    {
        for (const FollowUpFact* followUp : m_open)
            settle(*followUp);
        for (const FollowUpFact* followUp : m_closed)
            coverByClosed(*followUp);
        for (const Finding& finding : m_fates.findings())
            for (const DocumentPart part : partsOf(finding))
                if (mayDraft(finding, part) && isUncovered(finding, part))
                    draft(finding, part);
        climb();
        return takeChanges();
    }

private:
    using Slot = std::pair<const Finding*, DocumentPart>;

    static bool isOurs(const FollowUp& content)
    {
        return content.kind != FollowUpKind::TalkProposal && !content.items.empty()
            && std::all_of(content.items.begin(), content.items.end(),
                [](const FollowUpItem& item) { return isOwnRule(item.rule); });
    }

    void cover(const Finding& finding, DocumentPart part, Colour severity)
    {
        int& covered = m_covered[{&finding, part}];
        covered = std::max(covered, static_cast<int>(severity) + 1);
    }

    bool isUncovered(const Finding& finding, DocumentPart part) const
    {
        const auto at = m_covered.find({&finding, part});
        return at == m_covered.end() || at->second < static_cast<int>(finding.item.severity) + 1;
    }

    void coverBy(const FollowUp& content, const FollowUpItem& item, const Finding& finding)
    {
        const bool sameStep = runStep(item.rule) >= runStep(finding.item.rule);
        if (sameStep)
            cover(finding, partOf(content.kind), std::max(item.severity, Colour::None));
    }

    void coverByClosed(const FollowUpFact& followUp)
    {
        if (!endedByPerson(followUp))
            return;
        for (const FollowUpItem& item : followUp.content.items)
            if (const Finding* finding = m_fates.match(item))
                coverBy(followUp.content, item, *finding);
    }

    /// Decides what becomes of one open follow-up.
    void settle(const FollowUpFact& followUp)
    {
        std::vector<ItemFate> fates;
        bool stands = false;
        bool contested = false;
        bool cleared = false;
        for (const FollowUpItem& item : followUp.content.items) {
            fates.push_back(m_fates.fateOf(followUp, item));
            const Fate fate = fates.back().fate;
            stands = stands || fate == Fate::Keep || fate == Fate::Update;
            contested = contested || fate == Fate::Contested;
            cleared = cleared || fate == Fate::Cleared;
        }
        if (stands || contested)
            return revise(followUp, fates, contested);
        if (!isIssuedState(followUp.state))
            return change(followUp, ChangeKind::Void, followUp.content, "所依据的情况已不存在，草稿作废。",
                "What it rested on is gone; the draft is void.");
        cleared ? clear(followUp) : withdraw(followUp);
    }

    void clear(const FollowUpFact& followUp)
    {
        const bool byEngine = itemColour(followUp.content) <= Colour::Blue && !isProposal(followUp.content.kind)
            && (followUp.state == "ISSUED" || followUp.state == "SIGNED_FOR");
        if (byEngine)
            return change(
                followUp, ChangeKind::Clear, followUp.content, "销号条件已经满足。", "Its clearing condition is met.");
        if (followUp.content.proposedForClearing)
            return;
        FollowUp next = followUp.content;
        next.proposedForClearing = true;
        change(followUp, ChangeKind::ProposeClear, next, "销号条件已经满足，建议销号。",
            "Its clearing condition is met; proposed for clearing.");
    }

    static bool isProposal(FollowUpKind kind) { return kind == FollowUpKind::TvqProposal; }

    void withdraw(const FollowUpFact& followUp)
    {
        FollowUp next = followUp.content;
        next.correction = correctionOf(followUp);
        next.underReview = false;
        change(followUp, ChangeKind::Withdraw, next, "补充记录经认定后，所列情况不成立，予以撤销并更正。",
            "With the records known now it does not hold; withdrawn with a correction.");
    }

    /// Says in plain words which late records changed the picture.
    std::string correctionOf(const FollowUpFact& followUp) const
    {
        const FollowUp& content = followUp.content;
        const FollowUpItem& item = content.items.front();
        std::string records;
        for (const VisitFact& visit : m_facts.visits) {
            const Week week = Week::ofMoment(visit.verdict.eventMs);
            const bool late = visit.knownMs > content.raisedAtMs && visit.knownMs <= m_nowMs
                && periodsTouch(item.period, item.lastPeriod, week.text(), week.text());
            if (late)
                records += (records.empty() ? "" : "、") + monthDay(businessDate(visit.verdict.eventMs))
                    + "的现场检查记录（" + monthDay(businessDate(visit.knownMs)) + "收到）";
        }
        const std::string number = content.number.empty() ? "" : "（" + content.number + "）";
        return "更正：《" + kindText(content.kind) + "》" + number + "所列“" + item.sentence + "”"
            + (records.empty() ? "经复核" : "因补报" + records)
            + "不再成立，现予撤销，相关次数不再计入，收件单位不需再作反馈。";
    }

    void revise(const FollowUpFact& followUp, const std::vector<ItemFate>& fates, bool contested)
    {
        const bool issued = isIssuedState(followUp.state);
        FollowUp next = followUp.content;
        next.items.clear();
        bool worse = false;
        for (std::size_t i = 0; i < fates.size(); ++i) {
            const FollowUpItem& item = followUp.content.items[i];
            const auto [fate, finding] = fates[i];
            if (fate == Fate::Absent || (fate == Fate::Cleared && !issued))
                continue;
            next.items.push_back(fate == Fate::Update ? finding->item : item);
            coverBy(next, next.items.back(), *finding);
            worse = worse || (issued && fate == Fate::Update && visitDaysOf(finding->item) < visitDaysOf(item));
        }
        next.underReview = contested;
        next.proposedForClearing = false;
        fitToItems(next);
        keepClock(followUp, next);
        if (issued && next.items != followUp.content.items)
            keepDeadlines(followUp, next, worse);
        if (next == followUp.content)
            return;
        if (next.underReview && !followUp.content.underReview)
            return change(followUp, ChangeKind::MarkUnderReview, next, "涉及待核的现场检查记录，核定前暂停计时。",
                "Visits under review decide it; its clocks stand still until then.");
        change(followUp, ChangeKind::Revise, next, "依据最新记录修订。", "Revised by the records known now.");
    }

    /// Clocks stand still while it is under review or disputed, and run on from where they stopped.
    void keepClock(const FollowUpFact& followUp, FollowUp& next) const
    {
        const bool stopped = isIssuedState(followUp.state) && (next.underReview || followUp.state == "DISPUTED");
        if (stopped && !next.clockStoppedAtMs)
            next.clockStoppedAtMs =
                followUp.state == "DISPUTED" && !followUp.steps.empty() ? followUp.steps.back().eventMs : m_nowMs;
        if (!stopped && next.clockStoppedAtMs)
            resumeClock(next, m_nowMs, m_calendar);
    }

    /// A lighter document has longer deadlines, never shorter ones; a worse count runs from now.
    void keepDeadlines(const FollowUpFact& followUp, FollowUp& next, bool worse) const
    {
        if (!next.issuedAtMs || (!worse && itemColour(next) == itemColour(followUp.content)))
            return;
        const Deadlines fresh = deadlinesFor(next, issueOf(next), worse ? m_nowMs : *next.issuedAtMs, m_calendar);
        const auto later = [](std::optional<std::int64_t>& due, const std::optional<std::int64_t>& other) {
            if (due && other)
                due = std::max(*due, *other);
        };
        later(next.signForDueMs, fresh.signForMs);
        later(next.replyDueMs, fresh.replyMs);
        later(next.clearDueMs, fresh.clearMs);
        next.prospective = next.prospective || worse;
    }

    const Issue* issueOf(const FollowUp& content) const
    {
        for (const IssueFact& issue : m_facts.issues)
            if (issue.id == content.issue)
                return &issue.issue;
        return nullptr;
    }

    // --- new documents

    bool mayDraft(const Finding& finding, DocumentPart part) const
    {
        const bool waits = finding.waitUntilMs && m_nowMs < *finding.waitUntilMs;
        if (finding.standing != Standing::Holds || finding.clearingAwaitsDecision || waits)
            return false;
        if (part == DocumentPart::Tvq && isTooOldForProposal(finding))
            return false;
        const Date today = businessDate(m_nowMs);
        return finding.item.rule == "R-Q2" || (m_calendar.isWorkday(today) && m_nowMs >= momentMs(today, kDraftHour));
    }

    bool isTooOldForProposal(const Finding& finding) const
    {
        const auto& weeks = m_evaluation.weeks;
        return isLate(finding) && finding.lastWeek->closeMs() + kFreshJointMs < m_nowMs
            && std::none_of(weeks.begin(), weeks.end(), [&](const WeekState& state) {
                   return state.jointReading && state.week.closeMs() + kFreshJointMs >= m_nowMs;
               });
    }

    /// It appears after its week's notices were due: a late record or decision brought it up.
    bool isLate(const Finding& finding) const
    {
        return finding.lastWeek && m_nowMs > m_calendar.issueMs(*finding.lastWeek);
    }

    void draft(const Finding& finding, DocumentPart part)
    {
        FollowUp content = draftOf(finding, part, m_facts, m_nowMs);
        content.prospective = isLate(finding);
        content.key = freshKey(content.key);
        cover(finding, part, finding.item.severity);
        if (!isBundled(content.kind) || !join(content))
            m_drafts.push_back(std::move(content));
    }

    /// Adds the finding to an unsigned document for the same addressee, if there is one.
    bool join(const FollowUp& content)
    {
        const auto add = [&](FollowUp& document) {
            document.items.push_back(content.items.front());
            document.prospective = document.prospective || content.prospective;
            fitToItems(document);
        };
        for (FollowUp& document : m_drafts)
            if (isBundled(document.kind) && sameAddressee(document, content)) {
                add(document);
                return true;
            }
        for (const FollowUpFact* followUp : m_open) {
            const auto pending = m_changes.find(followUp->id);
            const bool staying = pending == m_changes.end() || pending->second.kind == ChangeKind::Revise;
            const FollowUp& present = pending == m_changes.end() ? followUp->content : pending->second.content;
            if (isIssuedState(followUp->state) || !staying || present.underReview || !isBundled(present.kind)
                || !sameAddressee(present, content))
                continue;
            FollowUp next = present;
            add(next);
            change(*followUp, ChangeKind::Revise, next, "并入同一收件单位的未签发文书。",
                "Joined with an unsigned document for the same addressee.");
            return true;
        }
        return false;
    }

    bool isKeyTaken(const std::string& key) const
    {
        const auto has = [&](const FollowUp& content) { return content.key == key; };
        return std::any_of(m_drafts.begin(), m_drafts.end(), has)
            || std::any_of(m_facts.followUps.begin(), m_facts.followUps.end(),
                [&](const FollowUpFact& followUp) { return has(followUp.content); });
    }

    /// What was withdrawn and is true again after all becomes a document of its own.
    std::string freshKey(const std::string& key) const
    {
        std::string fresh = key;
        for (int i = 2; isKeyTaken(fresh); ++i)
            fresh = key + "|" + std::to_string(i);
        return fresh;
    }

    // --- ladder

    void climb()
    {
        for (const FollowUpFact* followUp : m_open) {
            const auto pending = m_changes.find(followUp->id);
            const bool staying = pending == m_changes.end() || pending->second.kind == ChangeKind::Revise;
            FollowUp next = pending == m_changes.end() ? followUp->content : pending->second.content;
            if (!staying || !climbLadder(next, followUp->state, m_facts, m_calendar, m_nowMs))
                continue;
            change(*followUp, ChangeKind::Escalate, next,
                "逾期未办，督办升级至第" + std::to_string(next.escalation) + "级。",
                "Overdue: raised to level " + std::to_string(next.escalation) + ".");
            if (auto proposal = lastStepOf(followUp->id, next, m_nowMs); proposal && !isKeyTaken(proposal->key))
                m_drafts.push_back(std::move(*proposal));
        }
    }

    void change(const FollowUpFact& followUp, ChangeKind kind, const FollowUp& content, std::string reason,
        std::string reasonEn)
    {
        m_changes[followUp.id] = {kind, followUp.id, content, std::move(reason), std::move(reasonEn)};
    }

    std::vector<FollowUpChange> takeChanges()
    {
        std::vector<FollowUpChange> changes;
        for (auto& [id, entry] : m_changes)
            changes.push_back(std::move(entry));
        for (FollowUp& content : m_drafts) {
            const FollowUpItem& item = content.items.front();
            changes.push_back({ChangeKind::Draft, {}, content, item.sentence, item.sentenceEn});
        }
        return changes;
    }

    const Evaluation& m_evaluation;
    const ProjectFacts& m_facts;
    const Calendar& m_calendar;
    const std::int64_t m_nowMs;
    const Fates m_fates;
    std::vector<const FollowUpFact*> m_open; ///< oldest first
    std::vector<const FollowUpFact*> m_closed;
    std::map<Slot, int> m_covered; ///< gravest colour + 1 that a document already carries
    std::map<Id, FollowUpChange> m_changes;
    std::vector<FollowUp> m_drafts;
};

} // namespace

std::vector<FollowUpChange> reconcile(
    const Evaluation& evaluation, const ProjectFacts& facts, const Calendar& calendar, const Parameters&)
{
    return Reconciler{evaluation, facts, calendar}.run();
}

} // namespace tacha
