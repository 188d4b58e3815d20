#include "mobile/capture/actions.h"

#include "shared/core/text.h"

namespace tacha {
namespace {

/// The state that the entity was in when `head` was its newest step; the present one where `head` is not on the walk.
std::string stateAt(const Entity& entity, Machine machine, const Id& head)
{
    const auto walk = entity.walk();
    if (head == walk.head)
        return walk.state;
    std::string state{initialState(machine)};
    if (head == entity.id)
        return state;
    for (const std::size_t index : walk.taken) {
        const Step& step = entity.steps[index];
        if (const Transition* transition = findTransition(machine, state, step.event))
            state = transition->to;
        if (step.id == head)
            return state;
    }
    return walk.state;
}

} // namespace

Actions::Actions(Recorder& recorder)
    : m_recorder(recorder), m_rows(recorder.database()), m_drafts(recorder.database()), m_photos(recorder.database())
{
}

Result<Draft> Actions::stepDraft(const Id& id, const std::string& event, Json body, const Id& seenHead)
{
    const auto entity = m_rows.entity(id);
    if (!entity)
        return fail(ErrorCode::NotFound, "not on board: " + id.text());
    const auto machine = machineOf(entity->type);
    const Id head = seenHead ? seenHead : entity->walk().head;
    if (!machine || findTransition(*machine, stateAt(*entity, *machine, head), event) == nullptr)
        return fail(ErrorCode::Conflict, event + " leads nowhere from here", "not_allowed");
    return commandDraft(entity->type, id, entity->project, event, head, std::move(body));
}

Result<Id> Actions::one(Draft draft)
{
    const auto ids = m_recorder.record({std::move(draft)});
    return ids ? Result<Id>{ids->front()} : Result<Id>{tl::unexpected(ids.error())};
}

Result<Id> Actions::step(const Id& entity, const std::string& event, Json body, const Id& seenHead)
{
    auto draft = stepDraft(entity, event, std::move(body), seenHead);
    return draft ? one(std::move(*draft)) : Result<Id>{tl::unexpected(draft.error())};
}

Result<Id> Actions::edit(const Id& entity, const std::string& field, Json value, const std::string& reason)
{
    const auto found = m_rows.entity(entity);
    if (!found)
        return fail(ErrorCode::NotFound, "not on board: " + entity.text());
    const auto held = found->registers.find(field);
    const std::vector<Dot> seen = held == found->registers.end() ? std::vector<Dot>{} : held->second.dots();
    return editOver(entity, field, std::move(value), seen, reason);
}

Result<Id> Actions::editOver(
    const Id& entity, const std::string& field, Json value, std::span<const Dot> seen, const std::string& reason)
{
    const auto found = m_rows.entity(entity);
    if (!found)
        return fail(ErrorCode::NotFound, "not on board: " + entity.text());
    return one(editDraft(found->type, entity, found->project, field, std::move(value), seen, reason));
}

Result<Id> Actions::add(const std::string& type, const Id& project, Json body)
{
    return one(recordDraft(type, project, std::move(body)));
}

Result<DraftHead> Actions::replyDraft(const Id& about)
{
    if (auto begun = m_drafts.replyTo(about))
        return *begun;
    const auto entity = m_rows.entity(about);
    if (!entity)
        return fail(ErrorCode::NotFound, "not on board: " + about.text());
    const std::int64_t nowMs = m_recorder.clock().wallMs();
    const std::string bytes = m_recorder.random().bytes(Id{}.bytes.size());
    const DraftHead head{idFromBytes(bytes).value(), DraftKind::Reply, about, entity->project, {}, DraftState::Open,
        nowMs, nowMs, true, {}};
    m_drafts.add(head);
    return head;
}

Rectification Actions::reply(const Id& draft)
{
    const auto fields = m_drafts.fields(draft);
    Rectification reply;
    if (const auto text = fields.find("reply"); text != fields.end())
        reply = fromJson<Rectification>(text->second).value_or(Rectification{});
    for (const LocalPhoto& photo : m_photos.ofDraft(draft)) {
        auto& list = photo.manifest.purpose == PhotoPurpose::Rectified ? reply.photosAfter : reply.photosBefore;
        list.push_back(photo.manifest.sha256);
    }
    return reply;
}

void Actions::changeReply(const Id& draft, const std::function<void(Rectification&)>& change)
{
    Rectification reply = this->reply(draft);
    change(reply);
    reply.photosBefore.clear(); // they are what the draft's photos say
    reply.photosAfter.clear();
    m_drafts.setFields(draft, {{"reply", toJson(reply)}}, m_recorder.clock().wallMs());
}

std::int32_t Actions::nextRound(const Id& about)
{
    std::int32_t round = 1;
    if (const auto entity = m_rows.entity(about))
        for (const std::size_t index : entity->walk().taken)
            round += entity->steps[index].event == "reply" ? 1 : 0;
    return round;
}

Result<Id> Actions::sendReply(const Id& draft, const Id& seenHead)
{
    const auto head = m_drafts.find(draft);
    if (!head || head->kind != DraftKind::Reply)
        return fail(ErrorCode::NotFound, "no such draft", "draft");
    if (head->state != DraftState::Open)
        return fail(ErrorCode::Conflict, "this reply has been sent", "submitted");
    Rectification reply = this->reply(draft);
    if (trimmed(reply.text).empty())
        return fail(ErrorCode::InvalidInput, "a reply needs a text", "E_TEXT");
    if (const auto identity = m_recorder.identity(); identity && !reply.person)
        reply.person = identity->person;
    reply.round = nextRound(head->about);
    auto step = stepDraft(head->about, "reply", toJson(reply), seenHead);
    if (!step)
        return tl::unexpected(step.error());
    const auto photos = m_photos.ofDraft(draft);
    std::vector<Draft> drafts;
    for (const LocalPhoto& photo : photos) {
        Photo manifest = photo.manifest;
        manifest.project = head->project;
        manifest.issue = head->about;
        drafts.push_back(recordDraft("attachment", head->project, toJson(manifest)));
    }
    drafts.push_back(std::move(*step));
    const auto also = [&](std::span<const Id> ids) {
        for (std::size_t i = 0; i < photos.size(); ++i) {
            LocalPhoto photo = photos[i];
            photo.record = ids[i];
            m_photos.update(photo);
            m_photos.queue(photo.manifest.sha256);
        }
        m_drafts.setState(draft, DraftState::Submitted, ids.back());
    };
    const auto ids = m_recorder.record(std::move(drafts), also);
    return ids ? Result<Id>{ids->back()} : Result<Id>{tl::unexpected(ids.error())};
}

} // namespace tacha
