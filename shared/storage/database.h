#pragma once

#include "shared/core/error.h"
#include "shared/core/id.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// Thin RAII over SQLite. No tables here.
namespace tacha {

/// The disk or the database is broken or full: not something a caller can mend. Undoes the open transaction by RAII.
class StorageError : public std::runtime_error {
public:
    StorageError(ErrorCode code, const std::string& what) : std::runtime_error(what), m_code(code) { }
    ErrorCode code() const { return m_code; } ///< DiskFull or Storage
    Error error() const { return {m_code, what(), {}}; }

private:
    ErrorCode m_code;
};

/// One connection. Belongs to one thread at a time.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Opens (ReadWrite: or creates) the file with WAL, synchronous=FULL and a busy timeout. ":memory:" works.
    explicit Database(const std::string& path, Mode mode = Mode::ReadWrite);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements that return nothing and take nothing.
    void execute(const std::string& sql);
    int userVersion();
    std::int64_t changedRows() const;
    /// Copies the whole database, as of one moment, into a new file, and fsyncs it.
    void backupTo(const std::string& path);
    /// Moves the write-ahead log into the database file.
    void checkpoint();
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

/// A prepared statement. Bind by position from 1 with `bind(…)`, then step; `reset` happens by itself before each bind.
///
///     Statement select {db, "SELECT name, at_ms FROM visits WHERE id = ?1"};
///     select.bind(id);
///     while (select.step())
///         use(select.text(0), select.integer(1));
class Statement {
public:
    Statement(Database& database, const char* sql);
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;

    template <class... Values> Statement& bind(const Values&... values)
    {
        reset();
        int position = 0;
        (put(++position, values), ...);
        return *this;
    }
    /// True while there is a row. Throws StorageError.
    bool step();
    /// Binds, steps to the end, resets; returns the number of rows changed.
    template <class... Values> std::int64_t run(const Values&... values)
    {
        bind(values...);
        while (step()) { }
        reset();
        return m_database->changedRows();
    }
    void reset();

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string_view view(int column) const; ///< valid until the next step
    bool isNull(int column) const;
    Id id(int column) const; ///< no id if NULL

    /// Text and blobs are bound without a copy: what is passed must live until the statement has run.
    void put(int position, std::int64_t value);
    void put(int position, std::uint64_t value) { put(position, static_cast<std::int64_t>(value)); }
    void put(int position, int value) { put(position, static_cast<std::int64_t>(value)); }
    void put(int position, unsigned value) { put(position, static_cast<std::int64_t>(value)); }
    void put(int position, bool value) { put(position, static_cast<std::int64_t>(value)); }
    void put(int position, std::string_view text);
    void put(int position, const std::string& text) { put(position, std::string_view{text}); }
    void put(int position, const char* text) { put(position, std::string_view{text}); }
    void put(int position, const Id& id); ///< NULL for no id
    void put(int position, std::nullptr_t);
    struct Blob {
        std::string_view bytes;
    };
    void put(int position, Blob blob);
    template <class T> void put(int position, const std::optional<T>& value)
    {
        if (value)
            put(position, *value);
        else
            put(position, nullptr);
    }

private:
    Database* m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// BEGIN IMMEDIATE; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace tacha
