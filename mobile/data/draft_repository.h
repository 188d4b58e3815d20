#pragma once

#include "shared/core/canonical.h"
#include "shared/core/id.h"
#include "shared/storage/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tacha {

enum class DraftKind { Visit, Reply };
constexpr std::array<std::string_view, 2> namesOf(DraftKind)
{
    return {"visit", "reply"};
}
enum class DraftState { Open, Submitted, Discarded };
constexpr std::array<std::string_view, 3> namesOf(DraftState)
{
    return {"open", "submitted", "discarded"};
}

/// A piece of work that has not been submitted.
struct DraftHead {
    Id id;
    DraftKind kind = DraftKind::Visit;
    Id about; ///< what a reply answers; none for a visit
    Id project;
    Id opening; ///< the record that proves when a visit began
    DraftState state = DraftState::Open;
    std::int64_t startedAtMs = 0; ///< device clock
    std::int64_t changedAtMs = 0;
    bool onScreen = false; ///< was being worked on when last heard of
    Id record; ///< what it became when submitted
};

/// Drafts, each field a row of its own: leaving a field is one small commit. Lives on its Database's thread. All
/// functions may throw StorageError.
class DraftRepository {
public:
    explicit DraftRepository(Database& database);

    void add(const DraftHead& head);
    std::optional<DraftHead> find(const Id& id);
    /// Open drafts, newest change first.
    std::vector<DraftHead> open();
    /// The open reply to something, if one was begun.
    std::optional<DraftHead> replyTo(const Id& about);
    /// The draft that became this record.
    std::optional<DraftHead> thatBecame(const Id& record);

    /// All fields by key.
    std::map<std::string, Json> fields(const Id& id);
    /// Writes fields; null removes one. Durable when it returns.
    void setFields(const Id& id, const std::map<std::string, Json>& changed, std::int64_t nowMs);
    /// The same inside a transaction of the caller, and without touching the time of the last change.
    void writeFields(const Id& id, const std::map<std::string, Json>& changed);
    void setOnScreen(const Id& id, bool onScreen);
    void setState(const Id& id, DraftState state, const Id& record = {});
    /// After a fork: the opening has a new id.
    void repoint(const Id& oldRecord, const Id& newRecord);

private:
    std::vector<DraftHead> heads(Statement& select);
    std::optional<DraftHead> first(Statement& select);

    Database& m_database;
    Statement m_insert, m_find, m_open, m_reply, m_became, m_fields, m_set, m_remove, m_touch, m_screen, m_state,
        m_repointOpening, m_repointRecord, m_repointAbout;
};

} // namespace tacha
