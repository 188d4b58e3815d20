#pragma once

#include "shared/storage/database.h"

#include <string>
#include <unordered_map>

namespace tacha {

/// The statements of one connection, each prepared when it is first used and kept.
class Statements {
public:
    explicit Statements(Database& database) : m_database(database) { }

    /// The statement of this text. It must not be in use.
    Statement& operator()(const std::string& sql)
    {
        const auto known = m_bySql.find(sql);
        if (known != m_bySql.end())
            return known->second;
        return m_bySql.emplace(sql, Statement{m_database, sql.c_str()}).first->second;
    }
    Database& database() { return m_database; }

private:
    Database& m_database;
    std::unordered_map<std::string, Statement> m_bySql;
};

} // namespace tacha
