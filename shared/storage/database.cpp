#include "shared/storage/database.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace tacha {
namespace {

constexpr int kBusyTimeoutMs = 10'000; // longer than any transaction of ours

[[noreturn]] void raise(sqlite3* handle, int result, const std::string& during)
{
    const int primary = result & 0xFF;
    const ErrorCode code = primary == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::Storage;
    const char* message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    throw StorageError(code, during + ": " + message + " (" + std::to_string(result) + ")");
}

} // namespace

Database::Database(const std::string& path, Mode mode)
{
    const int flags = (mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY)
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int result = sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr);
    if (result != SQLITE_OK) {
        const std::string message = "open " + path;
        sqlite3* handle = std::exchange(m_handle, nullptr);
        sqlite3_close_v2(handle);
        raise(nullptr, result, message);
    }
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    // A reader that closes last must not checkpoint beside the writer (SQLite before 3.51.3 has a race there).
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    execute("PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384");
    if (mode == Mode::ReadWrite)
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

void Database::execute(const std::string& sql)
{
    const int result = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        raise(m_handle, result, sql.substr(0, 60));
}

int Database::userVersion()
{
    Statement statement{*this, "PRAGMA user_version"};
    statement.step();
    return static_cast<int>(statement.integer(0));
}

std::int64_t Database::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

void Database::checkpoint()
{
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void Database::backupTo(const std::string& path)
{
    sqlite3* target = nullptr;
    int result = sqlite3_open(path.c_str(), &target);
    if (result == SQLITE_OK) {
        sqlite3_backup* backup = sqlite3_backup_init(target, "main", m_handle, "main");
        result = backup == nullptr ? sqlite3_errcode(target) : sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    sqlite3_close(target);
    if (result != SQLITE_DONE)
        raise(nullptr, result, "backup to " + path);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!synced)
        throw StorageError(ErrorCode::Storage, "fsync of " + path);
}

Statement::Statement(Database& database, const char* sql) : m_database(&database)
{
    const int result = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_handle, nullptr);
    if (result != SQLITE_OK)
        raise(database.handle(), result, std::string{"prepare "} + sql);
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr))
{
}

bool Statement::step()
{
    const int result = sqlite3_step(m_handle);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    sqlite3_reset(m_handle);
    raise(m_database->handle(), result, sqlite3_sql(m_handle));
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::string_view Statement::view(int column) const
{
    const void* bytes = sqlite3_column_blob(m_handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column));
    return size == 0 ? std::string_view{} : std::string_view{static_cast<const char*>(bytes), size};
}

std::string Statement::text(int column) const
{
    return std::string{view(column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Id Statement::id(int column) const
{
    return isNull(column) ? Id{} : idFromBytes(view(column)).value();
}

void Statement::put(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_handle, position, value);
}

void Statement::put(int position, std::string_view text)
{
    sqlite3_bind_text64(
        m_handle, position, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::put(int position, const Id& id)
{
    if (id)
        put(position, Blob{bytesOf(id)});
    else
        put(position, nullptr);
}

void Statement::put(int position, std::nullptr_t)
{
    sqlite3_bind_null(m_handle, position);
}

void Statement::put(int position, Blob blob)
{
    sqlite3_bind_blob64(
        m_handle, position, blob.bytes.data() == nullptr ? "" : blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
}

Transaction::Transaction(Database& database) : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace tacha
