#include "server/data/session.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace tacha {
namespace {

constexpr std::size_t kCachedEntities = 20'000; // about 40 MB at most; beyond that the cache starts anew

const std::string kSelectSetting = "SELECT value FROM settings WHERE key = ?1";
const std::string kSaveSetting = "INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)";
const std::string kNextNumber = R"sql(
    INSERT INTO document_numbers (issuer, kind, year, last) VALUES (?1, ?2, ?3, 1)
        ON CONFLICT (issuer, kind, year) DO UPDATE SET last = last + 1 RETURNING last)sql";
const std::string kTouch = "INSERT OR REPLACE INTO touched_projects (project, stamp) VALUES (?1, ?2)";
const std::string kSelectTouched = "SELECT project, stamp FROM touched_projects ORDER BY stamp";
const std::string kSelectStamp = "SELECT stamp FROM touched_projects WHERE project = ?1";
const std::string kSettleTouch = "DELETE FROM touched_projects WHERE project = ?1 AND stamp = ?2";
const std::string kSelectArrived = "SELECT visit, project, previous_sync_ms FROM arrived_visits WHERE project = ?1";
const std::string kNoteArrival =
    "INSERT OR IGNORE INTO arrived_visits (visit, project, previous_sync_ms) VALUES (?1, ?2, ?3)";
const std::string kSettleArrival = "DELETE FROM arrived_visits WHERE visit = ?1";
constexpr const char* kLastStamp = "store.last_stamp";

constexpr std::array<std::string_view, 8> kReferenceTypes{
    "unit", "person", "project", "group", "grouping_plan", "calendar_year", "parameter_set", "template"};

/// What the county's picture is made of; a project's lamp is not.
bool isReferenceContent(std::string_view type, std::string_view field)
{
    return (field == "content" || field == "past_roles")
        && std::find(kReferenceTypes.begin(), kReferenceTypes.end(), type) != kReferenceTypes.end();
}

std::int64_t numberIn(const std::string& text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Session::Session(const std::string& path, Database::Mode mode)
    : m_database(path, mode), m_statements(m_database), m_journal(m_statements), m_rows(m_statements),
      m_rowWriter(m_statements)
{
}

std::optional<DeviceRecord> Session::device(const DeviceId& device)
{
    const auto known = m_devices.find(device.value);
    return known != m_devices.end() ? std::optional{known->second} : m_journal.device(device);
}

std::vector<TouchedProject> Session::touchedProjects()
{
    Statement& select = m_statements(kSelectTouched);
    select.bind();
    std::vector<TouchedProject> touched;
    while (select.step())
        touched.push_back({select.id(0), select.integer(1)});
    select.reset();
    return touched;
}

std::int64_t Session::touchStamp(const Id& project)
{
    Statement& select = m_statements(kSelectStamp);
    select.bind(project);
    const std::int64_t stamp = select.step() ? select.integer(0) : 0;
    select.reset();
    return stamp;
}

std::vector<ArrivedVisit> Session::arrivedVisits(const Id& project)
{
    Statement& select = m_statements(kSelectArrived);
    select.bind(project);
    std::vector<ArrivedVisit> arrived;
    while (select.step())
        arrived.push_back({select.id(0), select.id(1), select.integer(2)});
    select.reset();
    return arrived;
}

void Session::noteArrival(const ArrivedVisit& visit)
{
    m_statements(kNoteArrival).run(visit.visit, visit.project, visit.previousSyncMs);
}

void Session::settleArrival(const Id& visit)
{
    m_statements(kSettleArrival).run(visit);
}

std::string Session::setting(const std::string& key)
{
    Statement& select = m_statements(kSelectSetting);
    select.bind(key);
    const std::string value = select.step() ? select.text(0) : "";
    select.reset();
    return value;
}

void Session::saveDevice(const DeviceRecord& device)
{
    m_devices[device.device.value] = device;
    m_journal.saveDevice(device);
}

void Session::appendJournal(const JournalEntry& entry)
{
    m_journal.append(entry);
    const Operation& operation = entry.placed.operation;
    if (operation.kind == OperationKind::Edit && isReferenceContent(operation.type, operation.field()))
        m_referenceChanged = true;
    if (operation.author) // the engine's own words are no news to it
        touch(operation.type == "project" ? operation.entity : operation.project);
}

std::optional<Entity> Session::entity(const Id& id)
{
    const auto known = m_entities.find(id);
    if (known != m_entities.end())
        return known->second;
    auto row = m_rows.row(id);
    if (!row) {
        m_absent.insert(id);
        return std::nullopt;
    }
    return m_entities.emplace(id, std::move(row->entity)).first->second;
}

void Session::saveEntity(const Entity& entity)
{
    m_entities[entity.id] = entity;
    if (m_isChanged.insert(entity.id).second)
        m_changed.push_back(entity.id);
}

void Session::dropRow(const Id& id)
{
    m_entities.erase(id);
    m_rowWriter.drop(id);
}

void Session::setSetting(const std::string& key, const std::string& value)
{
    m_statements(kSaveSetting).run(key, value);
}

std::int64_t Session::nextNumber(const std::string& issuer, const std::string& kind, int year)
{
    Statement& next = m_statements(kNextNumber);
    next.bind(issuer, kind, year);
    next.step();
    const std::int64_t number = next.integer(0);
    next.reset();
    return number;
}

void Session::touch(const Id& project)
{
    if (!project || !m_touched.insert(project).second)
        return;
    if (m_stamp == 0)
        m_stamp = numberIn(setting(kLastStamp));
    m_statements(kTouch).run(project, ++m_stamp);
}

bool Session::settleTouch(const Id& project, std::int64_t stamp)
{
    m_touched.erase(project);
    return m_statements(kSettleTouch).run(project, stamp) == 1 || (stamp == 0 && touchStamp(project) == 0);
}

void Session::begin(std::int64_t nowMs)
{
    m_database.execute("BEGIN IMMEDIATE");
    if (m_savedNowMs == 0)
        m_savedNowMs = numberIn(setting(kHighWater));
    m_nowMs = std::max({nowMs, m_nowMs, m_savedNowMs});
}

void Session::run(const Store::Job& job)
{
    m_statements("SAVEPOINT job").run();
    try {
        job(*this);
        flush();
        m_statements("RELEASE job").run();
    } catch (...) {
        forget();
        if (isOpen())
            m_database.execute("ROLLBACK TO job; RELEASE job");
        throw;
    }
}

/// The streams' sequence numbers are given here, last, one after the other: their order is the order of commit.
void Session::flush()
{
    for (const Id& id : m_changed)
        m_rowWriter.write(m_entities.at(id), m_absent.erase(id) != 0);
    m_changed.clear();
    m_isChanged.clear();
    m_absent.clear();
    m_rowWriter.finish();
    if (std::exchange(m_referenceChanged, false)) {
        m_referenceVersion = std::max(m_referenceVersion, numberIn(setting(kReferenceVersion))) + 1;
        setSetting(kReferenceVersion, std::to_string(m_referenceVersion));
    }
}

MovedStreams Session::commit()
{
    if (m_stamp != m_savedStamp)
        setSetting(kLastStamp, std::to_string(m_stamp));
    m_savedStamp = m_stamp;
    if (m_nowMs > m_savedNowMs)
        setSetting(kHighWater, std::to_string(m_nowMs));
    m_database.execute("COMMIT");
    m_savedNowMs = m_nowMs;
    m_touched.clear();
    if (m_entities.size() > kCachedEntities)
        m_entities.clear();
    return m_rowWriter.takeMoved();
}

void Session::rollback()
{
    forget();
    m_rowWriter.takeMoved();
    if (isOpen())
        m_database.execute("ROLLBACK");
}

bool Session::isOpen() const
{
    return sqlite3_get_autocommit(m_database.handle()) == 0;
}

void Session::forget()
{
    m_changed.clear();
    m_isChanged.clear();
    m_absent.clear();
    m_entities.clear();
    m_devices.clear();
    m_touched.clear();
    m_referenceChanged = false;
    m_rowWriter.forget();
}

} // namespace tacha
