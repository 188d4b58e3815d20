#include "server/data/new_life.h"

#include "server/data/session.h"

namespace tacha {

void beginNewLife(const std::string& databasePath)
{
    Database database{databasePath};
    {
        Transaction transaction{database};
        Statement{database, "DELETE FROM settings WHERE key = ?1"}.run(kEpoch);
        Statement{database, "UPDATE document_numbers SET last = last + ?1"}.run(kNumberJump);
        transaction.commit();
    }
    // One file again: a log beside it would be left behind by the rename that follows.
    database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
}

} // namespace tacha
