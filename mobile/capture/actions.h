#pragma once

#include "mobile/capture/recorder.h"
#include "shared/model/issue.h"

namespace tacha {

/// Steps and edits on what is on board. Each is one signed operation, durable when the call returns, in force on this
/// tablet at once, and sent later. Lives on its Database's thread; throws StorageError.
class Actions {
public:
    explicit Actions(Recorder& recorder);

    /// Takes a step (accept, hold, reject, ok, question, sign, sign_for, reply, recheck_pass, forward, evaluate …) from
    /// the head that the author saw; none: the head of now. NotFound if it is not on board; Conflict with reason
    /// `not_allowed` if no transition leads there from the state at that head.
    Result<Id> step(const Id& entity, const std::string& event, Json body = Json::object(), const Id& seenHead = {});
    /// Writes a field over all values that are held now, which also settles a conflict. NotFound if not on board.
    Result<Id> edit(const Id& entity, const std::string& field, Json value, const std::string& reason = {});
    /// Writes a field over the values with these dots.
    Result<Id> editOver(const Id& entity, const std::string& field, Json value, std::span<const Dot> seen,
        const std::string& reason = {});
    /// A record that stands alone: `complaint`, `task`, an `issue` raised by a reviewer …
    Result<Id> add(const std::string& type, const Id& project, Json body);

    /// The reply to an issue or follow-up that is being written, begun if need be. Its photos are taken for this draft.
    Result<DraftHead> replyDraft(const Id& about);
    Rectification reply(const Id& draft);
    void changeReply(const Id& draft, const std::function<void(Rectification&)>& change);
    /// Sends the reply: its photos (`attachment` records, those taken with purpose Rectified count as after) and the
    /// command, as one group. InvalidInput `E_TEXT` without a text.
    Result<Id> sendReply(const Id& draft, const Id& seenHead = {});

private:
    Result<Draft> stepDraft(const Id& id, const std::string& event, Json body, const Id& seenHead);
    Result<Id> one(Draft draft);
    std::int32_t nextRound(const Id& about);

    Recorder& m_recorder;
    RowRepository m_rows;
    DraftRepository m_drafts;
    PhotoRepository m_photos;
};

} // namespace tacha
