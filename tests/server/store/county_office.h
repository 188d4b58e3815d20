#pragma once

#include "server/services/engine_service.h"
#include "server/services/pull_service.h"
#include "server/services/reference_service.h"
#include "shared/storage/posix_files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <map>
#include <memory>

namespace tacha::testing {

/// A small county: one road project with its team, a joint group and a deputy group, the office, and a second project
/// that the assistant has nothing to do with.
ReferenceData smallCounty();

inline Id personId(const std::string& code)
{
    return referenceId(reference_kind::person, code);
}
inline const Id kRoad = referenceId(reference_kind::project, "QL-2026-001");
inline const Id kJointGroup = referenceId(reference_kind::group, "J1");
inline const Id kDeputyGroup = referenceId(reference_kind::group, "D1");
inline const Id kBridge = referenceId(reference_kind::project, "QL-2026-009");

/// The store and its services on a fresh database, everything on one thread. The clock stands at Monday 2026-11-16
/// 08:00.
struct CountyOffice {
    explicit CountyOffice(bool threaded = false);

    TemporaryFolder folder;
    FakeClock clock{momentMs({2026, 11, 16}, 8)};
    SeededRandom random{20261123};
    PosixFiles files;
    CountyCache counties;
    std::unique_ptr<Store> store;
    std::unique_ptr<IngestService> ingest;
    std::unique_ptr<ReferenceService> reference;
    std::unique_ptr<EngineService> engine;
    std::unique_ptr<PullService> pull;

    void goTo(const Date& day, int hour, int minute = 0);
    std::optional<Entity> entity(const Id& id);
    std::vector<Row> rowsOf(const std::string& type);
    /// `kind state` of every follow-up, ordered; such as `REMIND DRAFT`.
    std::vector<std::string> followUps();
};

/// A tablet enrolled to one person, with the clock of the office.
class Tablet {
public:
    Tablet(CountyOffice& office, const std::string& personCode);

    const Id& person() const { return m_person; }
    Id nextId(std::size_t index = 0);
    /// Makes one signed group now.
    OperationGroup write(std::span<const Draft> drafts);
    OperationGroup write(const Draft& draft) { return write(std::span{&draft, 1}); }
    Result<IngestResult> push(std::vector<OperationGroup> groups);
    /// Writes and pushes at once; gives the receipts.
    std::vector<Receipt> send(std::vector<Draft> drafts);
    void sawServerTime(std::int64_t ms) { m_floorMs = ms; }

    OperationWriter::Position position;

private:
    CountyOffice& m_office;
    Id m_person;
    SigningKey m_key;
    std::int64_t m_floorMs = 0;
};

/// What a reader holds after following the pages, and nothing else.
struct Replica {
    struct Stream {
        Cursor cursor;
        std::map<Id, std::pair<std::int64_t, std::string>> rows; ///< sequence and text
        std::uint64_t sum() const;
    };
    std::map<StreamId, Stream> streams;

    /// Pulls until nothing is left; returns the number of requests.
    int catchUp(PullService& pull, const Id& person, std::size_t maxBytes);
    std::vector<Cursor> cursors() const;
    void take(const Page& page);
};

/// A visit on the spot that satisfies every check, at the office's present time.
Visit goodVisit(const CountyOffice& office, const Id& visitor);
Draft visitDraft(const Visit& visit);

} // namespace tacha::testing
