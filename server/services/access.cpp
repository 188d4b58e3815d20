#include "server/services/access.h"

#include <algorithm>

namespace tacha {

Access::Access(Reader& reader, std::shared_ptr<const County> county, const Id& person, std::int64_t nowMs)
    : m_reader(reader), m_county(std::move(county)), m_person(person), m_nowMs(nowMs),
      m_streams(streamsOf(*m_county, person, nowMs))
{
}

Result<Row> Access::row(const std::string& type, const Id& id) const
{
    auto row = m_reader.row(id);
    const bool visible = row && row->entity.type == type
        && std::find(m_streams.begin(), m_streams.end(), row->stream) != m_streams.end();
    if (!visible)
        return fail(ErrorCode::NotFound, "no " + type + " with this id is in your scope", type);
    return std::move(*row);
}

std::vector<Row> Access::rows(RowQuery query) const
{
    query.streams = m_streams;
    return m_reader.rows(query);
}

Result<> Access::needRole(std::initializer_list<Role> roles) const
{
    const Person* person = m_county->person(m_person);
    const bool holds =
        person != nullptr && std::any_of(roles.begin(), roles.end(), [&](Role role) { return person->holds(role); });
    if (!holds)
        return fail(ErrorCode::Forbidden, "your role does not include this", "role");
    return {};
}

Result<> Access::needBlob(const std::string& sha256) const
{
    RowQuery photos;
    photos.blob = sha256;
    photos.limit = 1;
    if (rows(std::move(photos)).empty())
        return fail(ErrorCode::NotFound, "no photo with these bytes is in your scope", "blob");
    return {};
}

} // namespace tacha
