// Place and time, the reading, the stage nodes of a VisitEditor.
#include "mobile/viewmodels/progress.h"
#include "mobile/viewmodels/visit_editor.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tacha {
namespace {

constexpr int kDropPermille = 10; ///< a larger fall needs a reason
constexpr int kJumpPermille = 300; ///< a larger rise is asked about
constexpr std::int64_t kBetterFixWithinMs = 15 * kMinuteMs;

/// The best of a visit's fixes, or null.
const Fix* bestFix(const Visit& visit)
{
    const auto best = std::min_element(
        visit.fixes.begin(), visit.fixes.end(), [](const Fix& a, const Fix& b) { return a.accuracyDm < b.accuracyDm; });
    return best == visit.fixes.end() ? nullptr : &*best;
}

} // namespace

void VisitEditor::takeFix()
{
    const auto fix = m_desk.tablet().positioning().lastFix();
    const Fix* best = bestFix(m_visit);
    // One fix for the visit: the first that comes, a better one within the first quarter of an hour, or one asked for.
    const bool better =
        fix && best && fix->accuracyDm < best->accuracyDm && fix->timeMs - m_visit.startedAtMs < kBetterFixWithinMs;
    if (!fix || !m_draft || !(m_fixWanted || !best || better))
        return;
    m_fixWanted = false;
    const QString sentence = attempt([&]() -> Result<> {
        m_draft->noteFix(*fix);
        return {};
    });
    reload();
    showError(sentence);
}

void VisitEditor::refreshFix()
{
    m_fixWanted = true;
    m_desk.tablet().positioning().start();
}

void VisitEditor::showPlace()
{
    const Date day = businessDate(m_startedAtMs);
    const PlaceFinding finding =
        judgePlace(m_visit.fixes, m_project->sites, m_desk.parameters().whole("fix.max_accuracy_m", day));
    const Fix* best = bestFix(m_visit);
    const bool waiting = !m_readOnly && m_visit.fixes.empty() && m_desk.tablet().positioning().isAvailable();
    m_placeVerdict = waiting ? QStringLiteral("WAITING") : code(finding.verdict);
    m_fixWord = code(::tacha::fixWord(best ? std::optional<Fix>{*best} : std::nullopt));
    m_accuracyM = best ? best->accuracyDm / 10 : -1;
    const std::int64_t clock = m_desk.tablet().environment().clock.wallMs(); // the one that fixes are told by
    m_fixAgeSeconds = best ? static_cast<int>(std::max<std::int64_t>(0, clock - best->timeMs) / 1000) : -1;
    m_distanceM = finding.outsideM.value_or(-1);
    constexpr std::array kChecks{"OFF", "INFORM", "COUNT"};
    const auto check = m_desk.parameters().placeCheck(m_visit.kind, day);
    m_placeCheck = kChecks[static_cast<std::size_t>(check)];
    m_placeReason = code(m_visit.placeReason);
    m_placeExplanation = text(m_visit.placeExplanation);
    m_boardToken = text(m_visit.boardToken);
    m_placeReasonNeeded = finding.verdict == PlaceVerdict::Outside && check == PlaceCheck::Count;
    if (waiting)
        m_placeSentence = tr("The visit can go on; the position is added when it comes.");
    else if (finding.verdict == PlaceVerdict::Inside)
        m_placeSentence = tr("Within the drawn site.");
    else if (finding.verdict == PlaceVerdict::CannotTell)
        m_placeSentence =
            tr("%1 m from the edge of the site, within the accuracy of the position. It counts.").arg(m_distanceM);
    else if (finding.verdict == PlaceVerdict::Outside)
        m_placeSentence = check == PlaceCheck::Count
            ? tr("%1 m outside the site. Say why; a supervisor decides.").arg(m_distanceM)
            : tr("%1 m outside the site. For this kind of visit that is only mentioned.").arg(m_distanceM);
    else
        m_placeSentence = tr("Scan the site board or take a photo of it, so that the place is proven.");
    const ClockTrust trust = m_draft ? m_desk.tablet().recorder().now().trust : m_visit.clockTrust;
    m_clockTrust = code(trust);
    m_clockSentence = trust == ClockTrust::A ? tr("Time confirmed by satellite.")
        : trust == ClockTrust::B             ? tr("Time confirmed by the server.")
                                             : tr("Time of the tablet's own clock, not confirmed.");
}

void VisitEditor::setPlaceReason(const QString& reason)
{
    if (const auto value = fromCode<PlaceReason>(reason))
        change([&](Visit& visit) { visit.placeReason = *value; });
}

void VisitEditor::setPlaceExplanation(const QString& text)
{
    if (text != m_placeExplanation)
        change([&](Visit& visit) { visit.placeExplanation = text.trimmed().toStdString(); });
}

void VisitEditor::setBoardToken(const QString& token)
{
    if (token != m_boardToken)
        change([&](Visit& visit) { visit.boardToken = token.trimmed().toStdString(); });
}

void VisitEditor::showReading()
{
    const auto& reading = m_visit.reading;
    m_hasReading = reading.has_value();
    m_readingPermille = reading ? permilleOf(*reading, *m_project) : std::max(0, m_lastReadingPermille);
    m_readingBasis = reading ? code(reading->basis) : QString();
    m_readingReason = reading ? text(reading->reason) : QString();
    m_investmentCum = reading ? reading->investmentCum.value_or(0) : 0;
    const int rise = m_lastReadingPermille >= 0 && reading ? m_readingPermille - m_lastReadingPermille : 0;
    m_readingDropReasonNeeded = rise < -kDropPermille;
    m_readingWarning =
        rise > kJumpPermille ? tr("That is a rise of more than 30 points since last time. Is it right?") : QString();
    QList<QVariantMap> quantities;
    const auto doneOf = [](const std::optional<Reading>& from, const std::string& name) -> std::optional<std::int64_t> {
        if (from)
            for (const QuantityDone& done : from->quantities)
                if (done.name == name)
                    return done.doneMilli;
        return std::nullopt;
    };
    for (const Quantity& quantity : m_project->quantities) {
        const std::int64_t last = doneOf(m_lastReading, quantity.name).value_or(0);
        quantities.append(QVariantMap{{"name", text(quantity.name)}, {"unit", text(quantity.unit)},
            {"planned", decimal(quantity.plannedMilli)}, {"lastDone", decimal(last)},
            {"done", decimal(doneOf(reading, quantity.name).value_or(last))}});
    }
    m_quantities.setRows(quantities);
}

void VisitEditor::changeReading(const std::function<void(Reading&)>& edit)
{
    change([&](Visit& visit) {
        if (!visit.reading) {
            visit.reading.emplace();
            visit.reading->permille = std::max(0, m_lastReadingPermille);
            if (m_lastReading)
                visit.reading->quantities = m_lastReading->quantities;
        }
        edit(*visit.reading);
    });
}

void VisitEditor::setHasReading(bool has)
{
    if (has == m_hasReading)
        return;
    has ? changeReading([](Reading&) {}) : change([](Visit& visit) { visit.reading.reset(); });
}

void VisitEditor::setReadingPermille(int permille)
{
    if (!m_hasReading || permille != m_readingPermille)
        changeReading([&](Reading& reading) { reading.permille = std::clamp(permille, 0, 1000); });
}

void VisitEditor::setReadingBasis(const QString& basis)
{
    if (const auto value = fromCode<ReadingBasis>(basis))
        changeReading([&](Reading& reading) { reading.basis = *value; });
}

void VisitEditor::setReadingReason(const QString& text)
{
    if (text != m_readingReason)
        changeReading([&](Reading& reading) { reading.reason = text.trimmed().toStdString(); });
}

void VisitEditor::setInvestmentCum(qint64 value)
{
    if (value != m_investmentCum)
        changeReading([&](Reading& reading) { reading.investmentCum = std::max<qint64>(0, value); });
}

void VisitEditor::setQuantity(int row, const QString& text)
{
    const auto milli = milliFrom(text);
    const std::string name = m_quantities.get(row)["name"].toString().toStdString();
    if (!milli || *milli < 0 || name.empty()) {
        showError(tr("Type a number with at most three decimals."));
        return;
    }
    changeReading([&](Reading& reading) {
        const auto found = std::find_if(reading.quantities.begin(), reading.quantities.end(),
            [&](const QuantityDone& done) { return done.name == name; });
        (found == reading.quantities.end() ? reading.quantities.emplace_back(QuantityDone{name, 0}) : *found)
            .doneMilli = *milli;
        reading.permille = permilleOf(reading, *m_project);
    });
}

void VisitEditor::showNodes()
{
    QList<QVariantMap> rows;
    const Plan* plan = m_project->planAt(m_desk.nowMs());
    if (m_visit.kind == VisitKind::JointInspection && plan)
        for (const StageNode& node : plan->nodes) {
            if (!node.applies)
                continue;
            const auto answer = std::find_if(m_visit.nodeAnswers.begin(), m_visit.nodeAnswers.end(),
                [&](const NodeAnswer& given) { return given.stage == node.stage; });
            const bool answered = answer != m_visit.nodeAnswers.end();
            rows.append(QVariantMap{{"stage", code(node.stage)}, {"planned", text(node.planned)},
                {"claimed", text(node.actual)}, {"answered", answered}, {"agrees", !answered || answer->agrees},
                {"actual", answered ? text(answer->actual) : QString()},
                {"note", answered ? text(answer->note) : QString()}});
        }
    m_nodes.setRows(rows);
    m_colourOpinion = m_visit.colourOpinion ? code(*m_visit.colourOpinion) : QString();
}

void VisitEditor::changeNode(int row, const std::function<void(NodeAnswer&)>& edit)
{
    const QVariantMap shown = m_nodes.get(row);
    const auto stage = fromCode<Stage>(shown["stage"].toString());
    if (!stage)
        return;
    change([&](Visit& visit) {
        const auto found = std::find_if(visit.nodeAnswers.begin(), visit.nodeAnswers.end(),
            [&](const NodeAnswer& given) { return given.stage == *stage; });
        NodeAnswer& answer = found == visit.nodeAnswers.end() ? visit.nodeAnswers.emplace_back() : *found;
        answer.stage = *stage;
        edit(answer);
    });
}

void VisitEditor::setNodeAgrees(int row, bool agrees)
{
    // Agreeing verifies the date that the project claims.
    const auto claimed = dateFrom(m_nodes.get(row)["claimed"].toString());
    changeNode(row, [&](NodeAnswer& answer) {
        answer.agrees = agrees;
        answer.actual = agrees ? claimed : std::nullopt;
    });
}

void VisitEditor::setNodeActual(int row, const QString& date)
{
    changeNode(row, [&](NodeAnswer& answer) { answer.actual = dateFrom(date); });
}

void VisitEditor::setNodeNote(int row, const QString& text)
{
    changeNode(row, [&](NodeAnswer& answer) { answer.note = text.trimmed().toStdString(); });
}

void VisitEditor::setColourOpinion(const QString& colour)
{
    if (colour != m_colourOpinion)
        change([&](Visit& visit) { visit.colourOpinion = fromCode<Colour>(colour); });
}

} // namespace tacha
