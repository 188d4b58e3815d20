#include "mobile/viewmodels/issue_model.h"

#include "mobile/viewmodels/issue_facts.h"
#include "mobile/viewmodels/timeline.h"

#include <algorithm>

namespace tacha {

IssueModel::IssueModel(Desk& desk, PhotoShelf& shelf, const Id& id, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_id(id), m_photos(PhotoShelf::roles())
{
    connect(&desk, &Desk::changed, this, &IssueModel::reload);
    reload();
}

Result<> IssueModel::read()
{
    const auto entity = m_desk.rows().entity(m_id);
    if (!entity)
        return fail(ErrorCode::NotFound, "issue is not on board");
    const auto issue = RowRepository::readAs<Issue>(*entity);
    if (!issue)
        return tl::unexpected(issue.error());
    const std::string state = entity->state();
    show(*issue, *entity, state);
    auto pictures = m_desk.rows().entities("photo", issue->project);
    auto attached = m_desk.rows().entities("attachment", issue->project);
    std::move(attached.begin(), attached.end(), std::back_inserter(pictures));
    QList<QVariantMap> photos;
    for (const QVariant& photo : photosOfIssue(m_shelf, *issue, pictures))
        photos.append(photo.toMap());
    m_photos.setRows(photos);
    m_rounds = roundMaps(*entity, pictures);
    m_timeline = timelineOf(m_desk, m_shelf, *entity);
    Circumstances circumstances{.project = issue->project,
        .author = entity->creation ? entity->creation->author : Id{},
        .addresseeRole = Role::ResponsibleHead};
    m_actions = actionsFor(possibleEvents(m_desk, Machine::Issue, state, circumstances));
    return {};
}

void IssueModel::show(const Issue& issue, const Entity& entity, const std::string& state)
{
    m_issueId = tacha::text(m_id);
    m_projectId = tacha::text(issue.project);
    m_projectName = m_desk.projectName(issue.project);
    m_category = code(issue.category);
    m_grade = code(issue.grade);
    m_state = tacha::text(state);
    m_text = tacha::text(issue.text);
    m_part = tacha::text(issue.part);
    m_clause = tacha::text(issue.clause);
    m_author = entity.creation ? m_desk.personName(entity.creation->author) : QString();
    m_foundAtMs = issue.foundAtMs;
    m_dueMs = dueOf(m_desk, issue, entity.field("due_ms"));
    m_overdue = m_dueMs > 0 && m_dueMs <= m_desk.nowMs() && isOpenIssue(state);
    m_delivery = code(deliveryOf(m_desk, m_id));
    m_strongPublicConcern = issue.strongPublicConcern;
    m_lat = issue.place ? issue.place->latE7 / 1e7 : 0;
    m_lon = issue.place ? issue.place->lonE7 / 1e7 : 0;
    const auto held = m_desk.rolesFor(issue.project);
    const auto any = [&](std::initializer_list<Role> roles) {
        return std::any_of(roles.begin(), roles.end(), [&](Role role) { return held.contains(role); });
    };
    const bool open = isOpenIssue(state);
    const bool leads = any({Role::GroupLeader, Role::PoHead, Role::Supervisor});
    m_canChangeDue = open && leads;
    m_canChangePart = open && (leads || any({Role::ChiefAssistant, Role::ResponsibleHead}));
    m_canChangePlace = m_canChangePart && m_desk.here().has_value();
    m_conflictId.clear();
    for (const auto& [field, held_] : entity.registers)
        if (held_.inConflict())
            m_conflictId = tacha::text(m_id) + ":" + tacha::text(field);
}

QVariantList IssueModel::roundMaps(const Entity& entity, const std::vector<Entity>& pictures)
{
    QVariantList rounds;
    for (const std::size_t index : entity.walk().taken) {
        const Step& step = entity.steps[index];
        if (step.event == "reply") {
            rounds.append(QVariantMap{{"round", static_cast<int>(rounds.size()) + 1},
                {"text", tacha::text(textIn(step.body, "text"))}, {"person", m_desk.personName(step.author)},
                {"repliedAtMs", QVariant::fromValue<qint64>(step.time.ms)},
                {"before", photosIn(m_shelf, step.body, "photos_before", pictures)},
                {"after", photosIn(m_shelf, step.body, "photos_after", pictures)}, {"recheck", QString()},
                {"recheckBy", QString()}});
        } else if (step.event.starts_with("recheck_") && !rounds.isEmpty()) {
            QVariantMap round = rounds.takeLast().toMap();
            round["recheck"] = step.event == "recheck_pass" ? "PASS" : "FAIL";
            round["recheckBy"] = m_desk.personName(step.author);
            rounds.append(round);
        }
    }
    return rounds;
}

void IssueModel::change(const std::string& field, const Json& value, const QString& reason)
{
    const QString sentence = attempt([&]() -> Result<> {
        const auto done = m_desk.tablet().actions().edit(m_id, field, value, reason.trimmed().toStdString());
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
    reload();
    showError(sentence);
}

void IssueModel::changePart(const QString& text)
{
    if (text.trimmed() != m_part)
        change("part", text.trimmed().toStdString(), {});
}

void IssueModel::changeDue(const QString& dateText, const QString& reason)
{
    const auto date = dateFrom(dateText);
    if (!date) {
        showError(tr("Choose a date. The due time is unchanged."));
        return;
    }
    const std::int64_t due = startOfDayMs(date->plusDays(1));
    if (due > m_dueMs && reason.trimmed().isEmpty()) {
        showError(::tacha::errorText({ErrorCode::InvalidInput, "later without reason", "E_DUE_REASON"}));
        return;
    }
    change("due_ms", due, reason);
}

void IssueModel::changePlaceToHere()
{
    if (const auto here = m_desk.here())
        change("place", toJson(*here), {});
}

void IssueModel::act(const QString& event, const QString& text, const QVariantList& photoIds)
{
    const QString sentence = attempt([&]() -> Result<> {
        Json body = Json::object();
        if (!text.trimmed().isEmpty())
            body[event == "reply" ? "text" : "reason"] = text.trimmed().toStdString();
        for (const QVariant& id : photoIds)
            if (const auto photo = m_desk.tablet().photos().find(idFrom(id.toString())))
                body["photos"].push_back(photo->manifest.sha256);
        if (event == "reply") {
            Actions& actions = m_desk.tablet().actions();
            const auto draft = actions.replyDraft(m_id);
            if (!draft)
                return tl::unexpected(draft.error());
            actions.changeReply(draft->id, [&](Rectification& reply) { reply.text = text.trimmed().toStdString(); });
            const auto sent = actions.sendReply(draft->id);
            return sent ? Result<>{} : Result<>(tl::unexpected(sent.error()));
        }
        const auto done = m_desk.tablet().actions().step(m_id, event.toStdString(), body);
        return done ? Result<>{} : Result<>(tl::unexpected(done.error()));
    });
    reload();
    showError(sentence);
}

} // namespace tacha
