#pragma once

#include "mobile/app/tablet.h"
#include "mobile/device/nmea_positioning.h"
#include "mobile/device/simulated_camera.h"
#include "shared/model/reference.h"
#include "tests/demo/office.h"
#include "tests/demo/report.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/moved_clock.h"

#include <map>
#include <memory>
#include <string>

namespace tacha::demo {

/// One tablet in somebody's hands: the app's real core without its window.
struct Hand {
    std::string who; ///< for the story, such as "assistant, tablet 1"
    Person person;
    std::unique_ptr<Tablet> tablet;
    SimulatedCamera* camera = nullptr;
    NmeaPositioning* positioning = nullptr;
    SyncSummary total; ///< of all its syncs

    Id personId() const { return idOf(person); }
};

/// Everyone who takes part, and the world they share.
class Cast {
public:
    Cast(Office& office, Report& report, std::string folder, std::int64_t businessMs);
    ~Cast();

    /// Gives a person a tablet, enrols it over TLS and fetches what it may see.
    Hand& enrol(const std::string& who, const Person& person);
    /// The same over a connection that can be cut.
    Hand& enrolBehindProxy(const std::string& who, const Person& person);
    /// Takes up the tablet that lay in a drawer since before the history's last week: its device is known to the
    /// server.
    Hand& fromDrawer(const std::string& who, const Person& person, const Json& drawer, std::int64_t clockMs);

    Hand& operator[](const std::string& who) { return *m_hands.at(who); }
    std::map<std::string, std::unique_ptr<Hand>>& hands() { return m_hands; }
    testing::MovedClock& clock() { return m_clock; }
    testing::MovedClock& drawerClock() { return m_drawerClock; }
    testing::CuttingProxy& proxy() { return *m_proxy; }
    /// Lets business time pass for everyone, the office included.
    void passTime(std::int64_t ms);
    /// Syncs until up to date, and tells what went over the wire.
    SyncSummary sync(Hand& hand);

    // The county, for looking people up.
    const ReferenceData& county() const { return m_county; }
    const Project& project(const std::string& code) const;
    const Person& person(const Id& id) const;
    const Person& seated(const Project& project, SeatKind seat) const;
    /// The group of that kind that looks after the project.
    const Group& group(const Project& project, GroupKind kind) const;
    const Person& holder(Role role) const;

private:
    Hand& take(const std::string& who, const Person& person, const Clock& clock);
    Hand& enrolWith(const std::string& who, const Person& person, const std::string& text);

    Office& m_office;
    Report& m_report;
    std::string m_folder;
    ReferenceData m_county;
    testing::MovedClock m_clock;
    testing::MovedClock m_drawerClock;
    SystemRandom m_random;
    PosixFiles m_files;
    testing::ImmediateExecutor m_executor;
    std::unique_ptr<testing::CuttingProxy> m_proxy;
    std::map<std::string, std::unique_ptr<Hand>> m_hands;
};

} // namespace tacha::demo
