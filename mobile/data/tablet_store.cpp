#include "mobile/data/tablet_store.h"

#include "mobile/data/reissue.h"

#include <algorithm>

namespace tacha {
namespace {

constexpr auto kCursors = R"sql(
    SELECT stream, epoch, seq, chain, sum, staged_epoch, staged_seq, staged_chain FROM streams WHERE in_scope = 1 ORDER BY stream)sql";
constexpr auto kStream = "SELECT epoch, seq, staged_epoch, staged_seq FROM streams WHERE stream = ?1";
constexpr auto kSaveStaged = R"sql(
    INSERT INTO streams (stream, epoch, seq, chain, sum, staged_epoch, staged_seq, staged_chain, staged_reset)
        VALUES (?1, '', 0, '', 0, ?2, ?3, ?4, ?5)
        ON CONFLICT (stream) DO UPDATE SET staged_epoch = excluded.staged_epoch, staged_seq = excluded.staged_seq,
            staged_chain = excluded.staged_chain, staged_reset = max(staged_reset, excluded.staged_reset))sql";
constexpr auto kSwitch = R"sql(
    UPDATE streams SET epoch = staged_epoch, seq = staged_seq, chain = staged_chain, sum = ?2,
           staged_epoch = NULL, staged_seq = NULL, staged_chain = NULL, staged_reset = 0
     WHERE stream = ?1)sql";
constexpr auto kForget = R"sql(
    UPDATE streams SET epoch = '', seq = 0, chain = '', sum = 0, staged_epoch = NULL, staged_seq = NULL, staged_chain = NULL,
           staged_reset = 1
     WHERE stream = ?1)sql";
constexpr auto kStageRow = R"sql(
    INSERT INTO staging (stream, id, seq, entity) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (stream, id) DO UPDATE SET seq = excluded.seq, entity = excluded.entity)sql";
constexpr auto kStaged = "SELECT id, seq, entity FROM staging WHERE stream = ?1 ORDER BY seq";
constexpr auto kIsReset = "SELECT staged_reset FROM streams WHERE stream = ?1";
constexpr auto kDropStaged = "DELETE FROM staging WHERE stream = ?1";
constexpr auto kNotStaged = R"sql(
    SELECT id FROM rows WHERE stream = ?1 AND seq > 0 AND id NOT IN (SELECT id FROM staging WHERE stream = ?1))sql";
constexpr auto kSum = "SELECT id, seq FROM rows WHERE stream = ?1 AND seq > 0";
constexpr auto kScope = "SELECT stream, in_scope FROM streams";
constexpr auto kSetScope = "UPDATE streams SET in_scope = ?2 WHERE stream = ?1";
constexpr auto kHide = "UPDATE rows SET hidden = ?2 WHERE stream = ?1";
constexpr auto kHiddenStreams = "SELECT stream FROM streams WHERE in_scope = 0 AND (seq > 0 OR staged_seq IS NOT NULL)";
// What this tablet made itself stays sealed; what was only pulled may go once nothing of the stream is unsent.
constexpr auto kDropHidden = "DELETE FROM rows WHERE stream = ?1 AND own = 0";
constexpr auto kUnsentOfStream = R"sql(
    SELECT 1 FROM journal JOIN rows ON rows.id = journal.entity
     WHERE rows.stream = ?1 AND journal.acknowledged = 0 AND journal.reissued_as IS NULL LIMIT 1)sql";
constexpr auto kNewestBackedUp = "SELECT max(delivered_at_ms) FROM journal WHERE backed_up = 1";

} // namespace

TabletStore::TabletStore(Database& database, TabletPaths paths, Environment& environment)
    : m_database(database), m_paths(std::move(paths)), m_environment(environment), m_meta(database),
      m_journal(database), m_rows(database), m_photos(database), m_drafts(database), m_cursors(database, kCursors),
      m_stream(database, kStream), m_saveStaged(database, kSaveStaged), m_switch(database, kSwitch),
      m_forget(database, kForget), m_stageRow(database, kStageRow), m_staged(database, kStaged),
      m_isReset(database, kIsReset), m_dropStaged(database, kDropStaged), m_notStaged(database, kNotStaged),
      m_sum(database, kSum), m_scope(database, kScope), m_setScope(database, kSetScope), m_hide(database, kHide),
      m_hiddenStreams(database, kHiddenStreams), m_dropHidden(database, kDropHidden),
      m_unsentOfStream(database, kUnsentOfStream), m_newestBackedUp(database, kNewestBackedUp)
{
}

DeviceId TabletStore::device()
{
    return m_meta.device().value_or(DeviceId{});
}

std::uint64_t TabletStore::ackedCounter()
{
    return m_journal.ackedCounter(device());
}

std::vector<OperationGroup> TabletStore::unacknowledged(std::size_t maxBytes)
{
    return m_journal.unacknowledged(device(), maxBytes);
}

std::optional<std::string> TabletStore::ownHash(std::uint64_t counter)
{
    const auto hash = m_journal.hashOf({device(), counter});
    return hash ? std::optional{hash->substr(0, kNoPredecessor.size())} : std::nullopt;
}

std::vector<Cursor> TabletStore::cursors()
{
    std::vector<Cursor> cursors;
    m_cursors.bind();
    while (m_cursors.step()) {
        if (m_cursors.isNull(6))
            cursors.push_back({m_cursors.text(0), m_cursors.text(1), m_cursors.integer(2), m_cursors.text(3),
                static_cast<std::uint64_t>(m_cursors.integer(4))});
        else // in the middle of a stream the sum says nothing yet
            cursors.push_back({m_cursors.text(0), m_cursors.text(5), m_cursors.integer(6), m_cursors.text(7), 0});
    }
    m_cursors.reset();
    return cursors;
}

void TabletStore::takeReceipts(std::span<const Receipt> receipts, std::uint64_t, std::int64_t serverMs)
{
    Transaction transaction{m_database};
    for (const Receipt& receipt : receipts) {
        if (!m_journal.takeReceipt(receipt, serverMs))
            continue;
        const auto line = m_journal.find(receipt.dot);
        m_rows.rebuild(line->operation.entity);
        m_changes.projects.insert(line->operation.project);
    }
    m_meta.raiseServerFloor(serverMs);
    transaction.commit();
}

void TabletStore::takeClockOffset(const ClockOffset& offset)
{
    m_meta.setClockOffset(offset);
}

void TabletStore::takeBackedUp(std::uint64_t counter)
{
    const std::uint64_t known = static_cast<std::uint64_t>(m_meta.integer("backed_up_counter:" + device().text()));
    if (counter <= known)
        return;
    Transaction transaction{m_database};
    m_journal.takeBackedUp(device(), counter);
    m_meta.setInteger("backed_up_counter:" + device().text(), static_cast<std::int64_t>(counter));
    // A backup that holds an operation began after that was delivered, so it also holds every original that was there
    // before.
    m_newestBackedUp.bind();
    m_newestBackedUp.step();
    const std::int64_t newest = m_newestBackedUp.integer(0);
    m_newestBackedUp.reset();
    m_photos.noteBackedUp(newest);
    for (std::uint64_t i = known + 1; i <= counter; ++i)
        if (const auto line = m_journal.find({device(), i}))
            m_rows.rebuild(line->operation.entity);
    transaction.commit();
}

void TabletStore::takePage(const Page& page)
{
    if (stage(page) && page.complete())
        makeVisible(page.stream);
}

/// False if the page does not go on from where this tablet stands: some answer came twice or late.
bool TabletStore::stage(const Page& page)
{
    Transaction transaction{m_database};
    m_stream.bind(page.stream);
    std::string epoch;
    std::int64_t seq = 0;
    if (m_stream.step()) {
        const bool staged = !m_stream.isNull(3);
        epoch = m_stream.text(staged ? 2 : 0);
        seq = m_stream.integer(staged ? 3 : 1);
    }
    m_stream.reset();
    const bool begins = page.reset || page.from == 0;
    if (!begins && (epoch != page.epoch || page.from > seq))
        return false;
    if (begins)
        m_dropStaged.run(page.stream);
    for (const Page::Row& row : page.rows) {
        const bool gone = row.entity.contains("gone");
        const auto id = Id::parse(row.entity.value("id", ""));
        if (!id)
            continue;
        const std::optional<std::string> text = gone ? std::nullopt : std::optional{canonical(row.entity)};
        m_stageRow.run(page.stream, *id, row.seq, text);
    }
    m_saveStaged.run(page.stream, page.epoch, page.to, page.chain, begins);
    transaction.commit();
    return true;
}

void TabletStore::makeVisible(const StreamId& stream)
{
    Transaction transaction{m_database};
    m_isReset.bind(stream);
    const bool reset = m_isReset.step() && m_isReset.integer(0) != 0;
    m_isReset.reset();
    if (reset)
        dropWhatIsNotStaged(stream);
    struct StagedRow {
        Id id;
        std::int64_t seq;
        std::string text;
    };
    std::vector<StagedRow> staged;
    m_staged.bind(stream);
    while (m_staged.step())
        staged.push_back({m_staged.id(0), m_staged.integer(1), m_staged.text(2)});
    m_staged.reset();
    for (const StagedRow& row : staged) {
        if (row.text.empty()) {
            m_rows.removePulled(stream, row.id);
            continue;
        }
        const auto entity = Entity::fromJson(Json::parse(row.text));
        if (!entity)
            continue; // the checksum will say so and the stream is pulled again
        m_rows.putPulled(stream, row.seq, *entity);
        m_changes.projects.insert(entity->type == "project" ? entity->id : entity->project);
    }
    m_changes.rows += static_cast<std::int64_t>(staged.size());
    m_dropStaged.run(stream);
    m_switch.run(stream, sumOf(stream));
    transaction.commit();
}

void TabletStore::dropWhatIsNotStaged(const StreamId& stream)
{
    std::vector<Id> gone;
    m_notStaged.bind(stream);
    while (m_notStaged.step())
        gone.push_back(m_notStaged.id(0));
    m_notStaged.reset();
    for (const Id& id : gone)
        m_rows.removePulled(stream, id);
}

std::uint64_t TabletStore::sumOf(const StreamId& stream)
{
    std::uint64_t sum = 0;
    m_sum.bind(stream);
    while (m_sum.step())
        sum += rowSum(m_sum.id(0), m_sum.integer(1));
    m_sum.reset();
    return sum;
}

void TabletStore::repull(const StreamId& stream)
{
    m_forget.run(stream);
}

void TabletStore::takeScope(std::span<const StreamId> scope)
{
    const std::set<StreamId> allowed{scope.begin(), scope.end()};
    std::vector<std::pair<StreamId, bool>> changed;
    m_scope.bind();
    while (m_scope.step())
        if (const bool in = allowed.contains(m_scope.text(0)); in != (m_scope.integer(1) != 0))
            changed.emplace_back(m_scope.text(0), in);
    m_scope.reset();
    if (!changed.empty()) {
        Transaction transaction{m_database};
        for (const auto& [stream, in] : changed) {
            m_setScope.run(stream, in);
            m_hide.run(stream, !in);
        }
        m_changes.projects.insert(Id{});
        transaction.commit();
    }
    clearHidden();
}

void TabletStore::clearHidden()
{
    std::vector<StreamId> hidden;
    m_hiddenStreams.bind();
    while (m_hiddenStreams.step())
        hidden.push_back(m_hiddenStreams.text(0));
    m_hiddenStreams.reset();
    for (const StreamId& stream : hidden) {
        m_unsentOfStream.bind(stream);
        const bool unsent = m_unsentOfStream.step();
        m_unsentOfStream.reset();
        if (unsent)
            continue;
        Transaction transaction{m_database};
        m_dropHidden.run(stream);
        m_dropStaged.run(stream);
        m_forget.run(stream); // should the grant come back, the stream comes whole
        transaction.commit();
    }
}

void TabletStore::resendFrom(std::uint64_t counter)
{
    m_journal.forgetReceiptsFrom(device(), counter);
}

void TabletStore::reissueAfter(std::uint64_t lastCommon)
{
    const DeviceId now{m_environment.random.next64()};
    const SigningKey key = SigningKey::generate();
    saveKey(m_environment.files, m_paths, now, key);
    Transaction transaction{m_database};
    moveTo(now, key, lastCommon);
    m_meta.setMustReenrol(true);
    transaction.commit();
}

void TabletStore::moveTo(const DeviceId& now, const SigningKey& key, std::uint64_t after)
{
    const Reissue again = reissue(m_journal.groupsAfter(device(), after), now, key);
    std::set<Id> touched;
    for (const auto& [before, renamed] : again.dots) {
        touched.insert(m_journal.find(before)->operation.entity);
        m_journal.markReissued(before, renamed);
        m_drafts.repoint(Id::of(before), Id::of(renamed));
        m_photos.repoint(Id::of(before), Id::of(renamed));
    }
    for (const OperationGroup& group : again.groups) {
        m_journal.append(group);
        for (const Operation& operation : group.operations) {
            touched.insert(operation.entity);
            m_changes.projects.insert(operation.project);
        }
    }
    for (const Id& id : touched)
        m_rows.rebuild(id);
    m_meta.setDevice(now);
}

void TabletStore::forgetPulled()
{
    Transaction transaction{m_database};
    for (const char* forget :
        {"DELETE FROM rows WHERE own = 0", "UPDATE rows SET hidden = 1", "DELETE FROM staging", "DELETE FROM streams"})
        m_database.execute(forget);
    transaction.commit();
}

TabletStore::Changes TabletStore::takeChanges()
{
    return std::exchange(m_changes, {});
}

} // namespace tacha
