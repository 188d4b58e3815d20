#include "server/services/audit.h"

namespace tacha {

void Audit::noteIn(Writer& writer, AuditEntry entry) const
{
    entry.atMs = m_clock.wallMs();
    AuditTable{writer.database()}.append(std::move(entry));
}

void Audit::note(AuditEntry entry)
{
    m_store.writeNow([&](Writer& writer) { noteIn(writer, entry); });
}

void Audit::noteLater(std::vector<AuditEntry> entries)
{
    auto job = [this, entries = std::move(entries)](Writer& writer) {
        for (const AuditEntry& entry : entries)
            noteIn(writer, entry);
    };
    m_store.write(std::move(job), [](const Result<>&) {});
}

std::vector<AuditEntry> Audit::list(Reader& reader, std::int64_t before, int limit)
{
    return AuditTable{reader.database()}.before(before, limit);
}

std::optional<std::int64_t> Audit::firstBroken()
{
    return m_store.read([](Reader& reader) { return AuditTable{reader.database()}.firstBroken(); });
}

} // namespace tacha
