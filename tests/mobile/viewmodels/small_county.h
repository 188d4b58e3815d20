#pragma once

#include "mobile/viewmodels/photo_shelf.h"
#include "shared/storage/posix_files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/moved_clock.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractItemModel>

#include <memory>

namespace tacha::testing {

/// People, units and things of the small county, by name.
namespace county {
const Id bureau = idOf(10); ///< 交通运输局, responsible unit
const Id chief = idOf(20);
const Id assistant = idOf(21);
const Id head = idOf(22);
const Id facilitator = idOf(23);
const Id leader = idOf(24); ///< of the joint group
const Id deputy = idOf(25);
const Id supervisor = idOf(26);
const Id office = idOf(27); ///< of the congress
const Id bridge = idOf(1); ///< the project 石桥河人行桥
const Id road = idOf(2); ///< the project 柳树湾村道, in nobody's team here
const Id jointGroup = idOf(30);
const Id deputyGroup = idOf(31);
} // namespace county

/// Monday 23 November 2026, 09:00 in the county.
inline const std::int64_t kMonday = momentMs({2026, 11, 23}, 9);

/// A tablet of one person with a small county on board, as if it had been pulled. Nothing is sent anywhere.
class SmallCounty {
public:
    explicit SmallCounty(const Id& person = county::assistant);

    Tablet& tablet() { return *m_tablet; }
    Desk& desk() { return *m_desk; }
    PhotoShelf& shelf() { return *m_shelf; }
    /// As if the program had been ended and started again.
    void reopen();
    /// Puts something on board, as a page of the sync would.
    void pull(const Entity& entity);
    void pullRecord(const char* type, const Id& id, const Id& project, const Id& author, const Json& body,
        std::int64_t atMs, const std::vector<Step>& steps = {});
    /// A notice to the responsible head, in the state that its steps lead to.
    void pullFollowUp(const Id& id, const std::vector<std::string>& events);
    static Step step(const std::string& event, const Id& after, const Id& author, std::int64_t atMs,
        std::uint64_t number, const Json& body = Json::object());
    /// A picture taken with the simulated camera for a draft.
    LocalPhoto shoot(const Id& draft, const std::string& item = {}, const Id& issue = {});

    FakeClock clock{kMonday};

private:
    void open();
    void enrol(const Id& person);
    void pullReference();
    Entity reference(const char* type, const Id& id, const Json& content);

    TemporaryFolder m_folder;
    SeededRandom m_random{3};
    PosixFiles m_files;
    ImmediateExecutor m_executor;
    std::unique_ptr<Tablet> m_tablet;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<PhotoShelf> m_shelf;
    std::int64_t m_seq = 0;
};

/// One row of a model, by the value of one of its columns; an empty map if there is none.
QVariantMap rowWith(const QAbstractItemModel& model, const QByteArray& role, const QVariant& value);

} // namespace tacha::testing
