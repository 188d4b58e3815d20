#pragma once

#include "mobile/data/journal.h"
#include "mobile/data/meta_repository.h"
#include "shared/storage/database.h"
#include "shared/sync/entity.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// What lists show of an entity, without reading its JSON. What a column means depends on the type: see `summarise`.
struct ListRow {
    Id id;
    std::string type;
    Id project;
    Id parent; ///< visit of a photo, issue or suggestion; issue of a follow-up
    std::string state; ///< of its machine; empty for types without
    std::int64_t atMs = 0; ///< event time (start of a visit, taking of a photo, raising of a follow-up)
    Id person; ///< author; addressee of a follow-up
    std::string code; ///< project, person, group, template; document number of a follow-up
    std::string title; ///< name, text or title
    std::string kind; ///< project type, visit kind, follow-up kind, issue category, photo purpose
    std::string
        stage; ///< project stage, issue grade, visit qualification; `kArrived` for a photo whose bytes the server has
    std::string township;
    int colour = 0; ///< of a follow-up
    std::int64_t dueMs = 0; ///< next deadline of a follow-up, due time of an issue; 0 for none
    bool conflict = false;
    bool own = false; ///< holds an operation of this tablet
    Delivery delivery = Delivery::Delivered; ///< of the newest own operation, the worst first
};

constexpr std::string_view kArrived = "ARRIVED";

/// What a list asks for. Empty members ask for nothing.
struct ListQuery {
    std::string type;
    std::optional<Id> project{};
    std::optional<Id> parent{};
    std::optional<Id> person{};
    std::vector<std::string> states{};
    std::optional<std::int64_t> fromMs{}; ///< at_ms ≥
    std::optional<std::int64_t> toMs{}; ///< at_ms <
    std::string
        search{}; ///< every word must occur in names, codes, pinyin initials or townships, without regard to case
    bool conflictOnly = false;
    enum class Order { NewestFirst, OldestFirst, Title, DueFirst } order = Order::NewestFirst;
    std::int64_t limit = -1; ///< none
    std::int64_t offset = 0;
};

/// Everything that is on board: entities as pulled, with this tablet's own operations on top. Rows of streams that the
/// user may not see any more are never given out. Lives on its Database's thread. All functions may throw StorageError.
class RowRepository {
public:
    explicit RowRepository(Database& database);

    std::vector<ListRow> list(const ListQuery& query);
    std::int64_t count(const ListQuery& query);
    std::optional<ListRow> summary(const Id& id);
    std::optional<Entity> entity(const Id& id);
    /// Entities of a type, for rules and previews; `project` none: all.
    std::vector<Entity> entities(std::string_view type, const std::optional<Id>& project = {});
    /// The entity's content (of what the server writes: reference data, follow-ups) or body (of a record) read as T.
    /// NotFound if it is not on board.
    template <class T> Result<T> read(const Id& id)
    {
        const std::optional<Entity> found = entity(id);
        if (!found)
            return fail(ErrorCode::NotFound, "not on board: " + id.text());
        return readAs<T>(*found);
    }
    template <class T> static Result<T> readAs(const Entity& entity)
    {
        const Json content = entity.field("content");
        return ::tacha::fromJson<T>(content.is_object() ? content : entity.body());
    }
    /// Worst open follow-up of each project, by project: the colour of its lamp.
    struct Lamp {
        int colour = 0;
        std::int64_t openFollowUps = 0;
        std::int64_t openIssues = 0;
        std::int64_t lastVisitMs = 0;
    };
    std::vector<std::pair<Id, Lamp>> lamps();

    // Writing: inside a transaction of the caller.
    /// Puts one own operation on top of what is there.
    void applyOwn(const PlacedOperation& placed);
    /// Stores a pulled entity and puts the own operations on top that it does not hold yet.
    void putPulled(const std::string& stream, std::int64_t seq, const Entity& entity);
    /// Forgets what was pulled of an entity in this stream; own operations on it remain.
    void removePulled(const std::string& stream, const Id& id);
    /// Makes the row again from what was pulled and the journal; drops it if neither holds anything.
    void rebuild(const Id& id);
    void setDelivery(const Id& id, Delivery delivery);

private:
    /// What is stored of one entity.
    struct Held {
        std::string stream;
        std::int64_t seq = 0;
        std::string base; ///< as pulled; empty if never
        std::string merged; ///< with own operations; when storing: empty if equal to `base`
    };
    Held held(const Id& id);
    void storeMerged(Held held, Entity entity, const Id& id = {});
    void store(const Held& held, const Entity& entity, Delivery delivery, bool own);

    Database& m_database;
    Journal m_journal;
    MetaRepository m_meta;
    Statement m_entity, m_summary, m_base, m_upsert, m_delete, m_delivery, m_lamps;
};

/// Fills the columns by which lists show and find an entity. Pure.
struct RowColumns {
    ListRow row;
    std::string search;
};
RowColumns summarise(const Entity& entity);

/// The device's own view of an operation's times before the server has spoken.
PlacedOperation placedLocally(const Operation& operation, const ClockOffset& offset);

} // namespace tacha
