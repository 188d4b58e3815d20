#pragma once

#include "server/services/accounts.h"
#include "server/services/scope.h"

#include <initializer_list>
#include <memory>

namespace tacha {

/// What one person may read and do at one moment: the only place where the read API decides it. Belongs to the thread
/// and the `Reader` it was made with.
class Access {
public:
    Access(Reader& reader, std::shared_ptr<const County> county, const Id& person, std::int64_t nowMs);

    const Id& person() const { return m_person; }
    const County& county() const { return *m_county; }
    std::int64_t nowMs() const { return m_nowMs; } ///< business time
    Reader& reader() const { return m_reader; }
    const std::vector<StreamId>& streams() const { return m_streams; }

    /// The row with this id, if it is of that type and in a stream the person may read; NotFound otherwise, so that
    /// nobody learns what exists elsewhere.
    Result<Row> row(const std::string& type, const Id& id) const;
    /// The rows of a query that the person may read.
    std::vector<Row> rows(RowQuery query) const;
    /// Forbidden with reason `role` unless the person holds one of these roles.
    Result<> needRole(std::initializer_list<Role> roles) const;
    /// NotFound unless a photo with these bytes is in a stream the person may read.
    Result<> needBlob(const std::string& sha256) const;

private:
    Reader& m_reader;
    std::shared_ptr<const County> m_county;
    Id m_person;
    std::int64_t m_nowMs;
    std::vector<StreamId> m_streams;
};

} // namespace tacha
