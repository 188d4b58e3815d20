#include "mobile/viewmodels/follow_up_list_model.h"

#include "shared/rules/reconcile.h"

#include <algorithm>

namespace tacha {
namespace {

/// What runs out next in a state; 0 where nothing does.
std::pair<QString, std::int64_t> nextDeadline(const FollowUp& content, const std::string& state)
{
    if (state == "ISSUED" && content.signForDueMs)
        return {"SIGN_FOR", *content.signForDueMs};
    if ((state == "ISSUED" || state == "SIGNED_FOR" || state == "RETURNED") && content.replyDueMs)
        return {"REPLY", *content.replyDueMs};
    if (isOpenState(state) && isIssuedState(state) && content.clearDueMs)
        return {"CLEAR", *content.clearDueMs};
    return {QString(), 0};
}

} // namespace

FollowUpListModel::FollowUpListModel(Desk& desk, const Id& project, QObject* parent)
    : ListScreen(desk, roles(), parent), m_project(project)
{
    m_box = project ? "ALL" : "MINE";
}

QStringList FollowUpListModel::roles()
{
    return {"followUpId", "kind", "number", "colour", "title", "projectId", "projectName", "state", "dueMs", "dueWhat",
        "daysLeft", "overdue", "underReview", "raisedAtMs", "addressee", "mine", "delivery", "issueId"};
}

void FollowUpListModel::choose(QString& member, const QString& value)
{
    if (member == value)
        return;
    member = value;
    reload();
}

int daysUntil(Desk& desk, std::int64_t dueMs)
{
    // Deadlines are the exclusive end of their day: 24:00 of the 23rd is still the 23rd.
    return dueMs > 0 ? static_cast<int>(businessDate(dueMs - 1) - desk.today()) : 0;
}

Circumstances circumstancesOf(const FollowUp& content)
{
    return {.project = content.project,
        .addresseePerson = content.addresseePerson,
        .addresseeUnit = content.addresseeUnit,
        .addresseeRole = content.addresseeRole,
        .signer = content.signer};
}

bool asksUser(Desk& desk, const FollowUp& content, const std::string& state)
{
    const Circumstances circumstances = circumstancesOf(content);
    const auto can = [&](std::string_view event) {
        const Transition* transition = findTransition(Machine::FollowUp, state, event);
        return transition && mayTake(desk, *transition, circumstances);
    };
    if (state == "DRAFT" || state == "PENDING_SIGN")
        return !content.underReview && can("sign");
    if (state == "REPLIED" || state == "UNDER_REVIEW" || state == "DISPUTED")
        return can("clear") || can("uphold");
    if (state == "ISSUED" || state == "SIGNED_FOR" || state == "RETURNED")
        return isAddressee(desk, circumstances) || (content.proposedForClearing && can("clear"));
    return false;
}

QVariantMap followUpRow(Desk& desk, const ListRow& row, const FollowUp& content)
{
    const auto [dueWhat, dueMs] = nextDeadline(content, row.state);
    const QString person = desk.personName(content.addresseePerson);
    const QString title = content.items.empty()
        ? desk.say(content.requirement, content.requirementEn)
        : desk.say(content.items.front().sentence, content.items.front().sentenceEn);
    return {{"followUpId", text(row.id)}, {"kind", code(content.kind)}, {"number", text(content.number)},
        {"colour", code(content.colour)}, {"title", title}, {"projectId", text(content.project)},
        {"projectName", desk.projectName(content.project)}, {"state", text(row.state)},
        {"dueMs", QVariant::fromValue<qint64>(dueMs)}, {"dueWhat", dueWhat}, {"daysLeft", daysUntil(desk, dueMs)},
        {"overdue", dueMs > 0 && dueMs <= desk.nowMs() && !content.underReview}, {"underReview", content.underReview},
        {"raisedAtMs", QVariant::fromValue<qint64>(content.raisedAtMs)},
        {"addressee", person.isEmpty() ? desk.unitName(content.addresseeUnit) : person},
        {"mine", asksUser(desk, content, row.state)}, {"delivery", code(row.delivery)},
        {"issueId", text(content.issue)}};
}

Result<QList<QVariantMap>> FollowUpListModel::readRows()
{
    QList<QVariantMap> rows;
    int mine = 0, open = 0, done = 0;
    ListQuery query{.type = "follow_up", .search = m_search.trimmed().toStdString()};
    if (m_project)
        query.project = m_project;
    for (const ListRow& row : m_desk.rows().list(query)) {
        const auto content = m_desk.rows().read<FollowUp>(row.id);
        if (!content)
            continue;
        const QVariantMap shown = followUpRow(m_desk, row, *content);
        const bool isOpen = isOpenState(row.state), isMine = shown["mine"].toBool();
        mine += isMine ? 1 : 0;
        open += isOpen ? 1 : 0;
        done += isOpen ? 0 : 1;
        const bool inBox = m_box == "ALL" || (m_box == "MINE" ? isMine : m_box == "OPEN" ? isOpen : !isOpen);
        if (inBox && (m_colourFilter.isEmpty() || shown["colour"] == m_colourFilter))
            rows.append(shown);
    }
    m_boxCounts = {{"MINE", mine}, {"OPEN", open}, {"DONE", done}};
    const auto rank = [](const QVariantMap& row) {
        const qint64 due = row["dueMs"].toLongLong();
        const auto colour = fromCode<Colour>(row["colour"].toString()).value_or(Colour::None);
        return std::tuple(!row["mine"].toBool(), -static_cast<int>(colour),
            due == 0 ? std::numeric_limits<qint64>::max() : due, -row["raisedAtMs"].toLongLong());
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return rows;
}

} // namespace tacha
