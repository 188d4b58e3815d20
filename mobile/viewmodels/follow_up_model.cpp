#include "mobile/viewmodels/follow_up_model.h"

#include "mobile/viewmodels/follow_up_list_model.h"
#include "mobile/viewmodels/timeline.h"
#include "shared/rules/reconcile.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr qsizetype kShortestReason = 5; ///< characters

} // namespace

FollowUpModel::FollowUpModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_id(id), m_replyBefore(PhotoShelf::roles()),
      m_replyAfter(PhotoShelf::roles())
{
    connect(&desk, &Desk::changed, this, &FollowUpModel::reload);
    reload();
}

Result<> FollowUpModel::read()
{
    const auto entity = m_desk.rows().entity(m_id);
    if (!entity)
        return fail(ErrorCode::NotFound, "follow-up is not on board");
    const auto content = RowRepository::readAs<FollowUp>(*entity);
    if (!content)
        return tl::unexpected(content.error());
    const auto walk = entity->walk();
    show(*content, walk.state);
    showDeadlines(*content, walk.state);
    showNextStep(*content, walk.state);
    showReply();
    m_timeline = timelineOf(m_desk, m_shelf, *entity);
    for (const std::size_t index : walk.taken)
        if (entity->steps[index].event == "sign")
            m_signerName = m_desk.personName(entity->steps[index].author);
    auto events = possibleEvents(m_desk, Machine::FollowUp, walk.state, circumstancesOf(*content));
    if (content->underReview)
        std::erase(events, "sign");
    m_actions = actionsFor(events);
    m_pendingEvent = ::tacha::pendingEvent(m_desk, m_id);
    m_delivery = code(deliveryOf(m_desk, m_id));
    return {};
}

void FollowUpModel::show(const FollowUp& content, const std::string& state)
{
    m_followUpId = text(m_id);
    m_kind = code(content.kind);
    m_number = text(content.number);
    m_colour = code(content.colour);
    m_state = text(state);
    m_projectId = text(content.project);
    m_projectName = m_desk.projectName(content.project);
    m_title = content.items.empty() ? m_desk.say(content.requirement, content.requirementEn)
                                    : m_desk.say(content.items.front().sentence, content.items.front().sentenceEn);
    m_requirement = m_desk.say(content.requirement, content.requirementEn);
    m_signerRole = code(content.signer);
    m_issuer = QString(); // the screen shows the signer's role until someone has signed
    m_addresseeUnit = m_desk.unitName(content.addresseeUnit);
    m_addresseePerson = m_desk.personName(content.addresseePerson);
    m_copies.clear();
    for (const Id& copy : content.copies) {
        const QString person = m_desk.personName(copy);
        m_copies.append(person.isEmpty() ? m_desk.unitName(copy) : person);
    }
    m_copies.removeAll(QString());
    m_raisedAtMs = content.raisedAtMs;
    m_underReview = content.underReview;
    m_correction = text(content.correction);
    m_prospective = content.prospective;
    m_escalation = content.escalation;
    m_issueId = text(content.issue);
    m_mine = asksUser(m_desk, content, state);
    m_items.clear();
    for (const FollowUpItem& item : content.items)
        m_items.append(itemMap(item));
}

void FollowUpModel::showDeadlines(const FollowUp& content, const std::string& state)
{
    m_issuedAtMs = content.issuedAtMs.value_or(0);
    m_signForDueMs = content.signForDueMs.value_or(0);
    m_replyDueMs = content.replyDueMs.value_or(0);
    m_clearDueMs = content.clearDueMs.value_or(0);
    ListRow row;
    row.id = m_id;
    row.state = state;
    const QVariantMap shown = followUpRow(m_desk, row, content);
    m_daysLeft = shown["daysLeft"].toInt();
    m_overdue = shown["overdue"].toBool();
}

void FollowUpModel::showNextStep(const FollowUp& content, const std::string& state)
{
    m_nextStepMs = 0;
    m_nextStep.clear();
    if (!isOpenState(state) || content.underReview) {
        m_nextStep =
            content.underReview ? tr("Under review: all deadlines stand still until a visit is decided.") : QString();
        return;
    }
    if (state == "DRAFT" || state == "PENDING_SIGN") {
        m_nextStep = tr("It is issued once it is signed.");
        return;
    }
    if (!content.replyDueMs)
        return;
    // The ladder: one step each on the 1st, 4th and 9th working day after the reply was due.
    constexpr std::array kLadderDays{1, 4, 9};
    const auto level = static_cast<std::size_t>(std::clamp(content.escalation, 0, 3));
    if (level < kLadderDays.size()) {
        const Date due = businessDate(*content.replyDueMs - 1);
        m_nextStepMs = startOfDayMs(m_desk.calendar().addWorkdays(due, kLadderDays[level]).plusDays(1));
        m_nextStep = tr("Without a reply it moves up to level %1 of the ladder.").arg(level + 1);
    } else {
        m_nextStep = tr("It stands on the highest level and goes to the weekly meeting.");
    }
}

QVariantList FollowUpModel::factMaps(const std::vector<Fact>& facts)
{
    QVariantList maps;
    for (const Fact& fact : facts) {
        QString kind, label;
        if (const auto source = fact.source ? m_desk.rows().summary(fact.source) : std::nullopt) {
            kind = source->type == "visit" ? (fact.name == "reading" ? "READING" : "VISIT")
                : source->type == "issue"  ? "ISSUE"
                : source->type == "photo"  ? "PHOTO"
                                           : "";
            label = source->type == "issue" ? text(source->title) : m_desk.personName(source->person);
        }
        maps.append(QVariantMap{{"name", text(fact.name)}, {"value", text(fact.value)}, {"unit", text(fact.unit)},
            {"sourceKind", kind}, {"sourceId", text(fact.source)}, {"sourceLabel", label}});
    }
    return maps;
}

QVariantMap FollowUpModel::itemMap(const FollowUpItem& item)
{
    const QString period = item.lastPeriod.empty() || item.lastPeriod == item.period
        ? text(item.period)
        : text(item.period) + " – " + text(item.lastPeriod);
    return {{"rule", text(item.rule)}, {"ruleTitle", text(item.rule)}, {"period", period},
        {"colour", code(item.severity)}, {"sentence", m_desk.say(item.sentence, item.sentenceEn)},
        {"clearsWhen", m_desk.say(item.clearsWhen, item.clearsWhenEn)}, {"facts", factMaps(item.facts)},
        {"parameters", factMaps(item.parameters)}};
}

void FollowUpModel::showReply()
{
    QList<QVariantMap> before, after;
    if (const auto draft = m_desk.tablet().drafts().replyTo(m_id)) {
        const Rectification reply = m_desk.tablet().actions().reply(draft->id);
        m_replyText = text(reply.text);
        m_replyGoal = text(reply.goal);
        m_replyMeasures = text(reply.measures);
        m_replyDue = text(reply.due);
        for (const LocalPhoto& photo : m_desk.tablet().photos().ofDraft(draft->id))
            (photo.manifest.purpose == PhotoPurpose::Rectified ? after : before).append(m_shelf.show(photo));
    } else {
        m_replyText = m_replyGoal = m_replyMeasures = m_replyDue = QString();
    }
    m_replyBefore.setRows(before);
    m_replyAfter.setRows(after);
}

Result<Id> FollowUpModel::replyDraft()
{
    const auto draft = m_desk.tablet().actions().replyDraft(m_id);
    return draft ? Result<Id>(draft->id) : Result<Id>(tl::unexpected(draft.error()));
}

void FollowUpModel::changeReply(const std::function<void(Rectification&)>& change)
{
    const bool kept = ScreenModel::act([&]() -> Result<> {
        const auto draft = replyDraft();
        if (!draft)
            return tl::unexpected(draft.error());
        m_desk.tablet().actions().changeReply(*draft, change);
        return {};
    });
    if (kept) {
        showReply();
        emit changed();
    }
}

void FollowUpModel::setReplyText(const QString& text)
{
    if (text != m_replyText)
        changeReply([&](Rectification& reply) { reply.text = text.toStdString(); });
}

void FollowUpModel::setReplyGoal(const QString& goal)
{
    if (goal != m_replyGoal)
        changeReply([&](Rectification& reply) { reply.goal = goal.toStdString(); });
}

void FollowUpModel::setReplyMeasures(const QString& measures)
{
    if (measures != m_replyMeasures)
        changeReply([&](Rectification& reply) { reply.measures = measures.toStdString(); });
}

void FollowUpModel::setReplyDue(const QString& date)
{
    if (date != m_replyDue)
        changeReply([&](Rectification& reply) { reply.due = dateFrom(date); });
}

Result<> FollowUpModel::take(const std::string& event, const QString& text, const QString& date)
{
    const auto done = [](const Result<Id>& step) -> Result<> {
        return step ? Result<>{} : Result<>(tl::unexpected(step.error()));
    };
    Actions& actions = m_desk.tablet().actions();
    if (event == "reply") {
        const auto draft = replyDraft();
        if (!draft)
            return tl::unexpected(draft.error());
        if (!text.trimmed().isEmpty())
            actions.changeReply(*draft, [&](Rectification& reply) { reply.text = text.trimmed().toStdString(); });
        return done(actions.sendReply(*draft));
    }
    const QVariantList offered = m_actions;
    const auto offer = std::find_if(offered.begin(), offered.end(),
        [&](const QVariant& action) { return action.toMap()["event"] == QString::fromStdString(event); });
    const bool needsText = offer != offered.end() && offer->toMap()["needsText"].toBool();
    if (needsText && text.trimmed().size() < kShortestReason)
        return fail(ErrorCode::InvalidInput, "the step needs a reason", "E_TEXT");
    Json body = Json::object();
    if (!text.trimmed().isEmpty())
        body["reason"] = text.trimmed().toStdString();
    if (const auto until = dateFrom(date))
        body["until"] = until->text();
    else if (event == "extend")
        return fail(ErrorCode::InvalidInput, "an extension needs a date", "E_REQUIRED");
    return done(actions.step(m_id, event, body));
}

void FollowUpModel::act(const QString& event, const QString& text)
{
    actWithDate(event, text, {});
}

void FollowUpModel::actWithDate(const QString& event, const QString& text, const QString& date)
{
    const QString sentence = attempt([&] { return take(event.toStdString(), text, date); });
    reload();
    showError(sentence);
    if (sentence.isEmpty())
        emit acted(event);
}

} // namespace tacha
