#include "mobile/data/draft_repository.h"

#include "shared/core/names.h"

namespace tacha {
namespace {

#define TACHA_HEAD "id, kind, about, project, opening, state, started_at_ms, changed_at_ms, on_screen, record"

constexpr auto kInsert = R"sql(
    INSERT INTO drafts (id, kind, about, project, opening, state, started_at_ms, changed_at_ms, on_screen, record)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))sql";
constexpr auto kFind = "SELECT " TACHA_HEAD " FROM drafts WHERE id = ?1";
constexpr auto kOpen = "SELECT " TACHA_HEAD " FROM drafts WHERE state = 'open' ORDER BY changed_at_ms DESC, id";
constexpr auto kReply = "SELECT " TACHA_HEAD " FROM drafts WHERE state = 'open' AND kind = 'reply' AND about = ?1";
constexpr auto kBecame = "SELECT " TACHA_HEAD " FROM drafts WHERE record = ?1";
constexpr auto kFields = "SELECT key, value FROM draft_fields WHERE draft = ?1";
constexpr auto kSet = R"sql(
    INSERT INTO draft_fields (draft, key, value) VALUES (?1, ?2, ?3)
        ON CONFLICT (draft, key) DO UPDATE SET value = excluded.value)sql";
constexpr auto kRemove = "DELETE FROM draft_fields WHERE draft = ?1 AND key = ?2";
constexpr auto kTouch = "UPDATE drafts SET changed_at_ms = ?2 WHERE id = ?1";
constexpr auto kScreen = "UPDATE drafts SET on_screen = ?2 WHERE id = ?1";
constexpr auto kState = "UPDATE drafts SET state = ?2, record = ?3, on_screen = 0 WHERE id = ?1";
constexpr auto kRepointOpening = "UPDATE drafts SET opening = ?2 WHERE opening = ?1";
constexpr auto kRepointRecord = "UPDATE drafts SET record = ?2 WHERE record = ?1";
constexpr auto kRepointAbout = "UPDATE drafts SET about = ?2 WHERE about = ?1";

template <Named Enum> Enum named(const Statement& select, int column)
{
    return parseName<Enum>(select.text(column)).value_or(Enum{});
}

} // namespace

DraftRepository::DraftRepository(Database& database)
    : m_database(database), m_insert(database, kInsert), m_find(database, kFind), m_open(database, kOpen),
      m_reply(database, kReply), m_became(database, kBecame), m_fields(database, kFields), m_set(database, kSet),
      m_remove(database, kRemove), m_touch(database, kTouch), m_screen(database, kScreen), m_state(database, kState),
      m_repointOpening(database, kRepointOpening), m_repointRecord(database, kRepointRecord),
      m_repointAbout(database, kRepointAbout)
{
}

void DraftRepository::add(const DraftHead& head)
{
    m_insert.run(head.id, nameOf(head.kind), head.about, head.project, head.opening, nameOf(head.state),
        head.startedAtMs, head.changedAtMs, head.onScreen, head.record);
}

std::vector<DraftHead> DraftRepository::heads(Statement& select)
{
    std::vector<DraftHead> heads;
    while (select.step())
        heads.push_back({select.id(0), named<DraftKind>(select, 1), select.id(2), select.id(3), select.id(4),
            named<DraftState>(select, 5), select.integer(6), select.integer(7), select.integer(8) != 0, select.id(9)});
    select.reset();
    return heads;
}

std::optional<DraftHead> DraftRepository::first(Statement& select)
{
    const auto found = heads(select);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::optional<DraftHead> DraftRepository::find(const Id& id)
{
    return first(m_find.bind(id));
}

std::vector<DraftHead> DraftRepository::open()
{
    return heads(m_open.bind());
}

std::optional<DraftHead> DraftRepository::replyTo(const Id& about)
{
    return first(m_reply.bind(about));
}

std::optional<DraftHead> DraftRepository::thatBecame(const Id& record)
{
    return first(m_became.bind(record));
}

std::map<std::string, Json> DraftRepository::fields(const Id& id)
{
    std::map<std::string, Json> fields;
    m_fields.bind(id);
    while (m_fields.step())
        fields[m_fields.text(0)] = Json::parse(m_fields.view(1)); // we wrote it ourselves
    m_fields.reset();
    return fields;
}

void DraftRepository::setFields(const Id& id, const std::map<std::string, Json>& changed, std::int64_t nowMs)
{
    Transaction transaction{m_database};
    writeFields(id, changed);
    m_touch.run(id, nowMs);
    transaction.commit();
}

void DraftRepository::writeFields(const Id& id, const std::map<std::string, Json>& changed)
{
    for (const auto& [key, value] : changed) {
        if (value.is_null())
            m_remove.run(id, key);
        else
            m_set.run(id, key, canonical(value));
    }
}

void DraftRepository::setOnScreen(const Id& id, bool onScreen)
{
    m_screen.run(id, onScreen);
}

void DraftRepository::setState(const Id& id, DraftState state, const Id& record)
{
    m_state.run(id, nameOf(state), record);
}

void DraftRepository::repoint(const Id& oldRecord, const Id& newRecord)
{
    m_repointOpening.run(oldRecord, newRecord);
    m_repointRecord.run(oldRecord, newRecord);
    m_repointAbout.run(oldRecord, newRecord);
}

} // namespace tacha
