#include "tests/demo/cast.h"

#include "server/services/demo/demo_county.h"
#include "shared/core/enrolment_text.h"

#include <algorithm>
#include <stdexcept>

namespace tacha::demo {
namespace {

void putInForce(Hand& hand, const Enrolled& enrolled)
{
    if (const auto adopted = hand.tablet->adopt(enrolled); !adopted)
        throw std::runtime_error(hand.who + " cannot take up its enrolment: " + adopted.error().detail);
}

} // namespace

Cast::Cast(Office& office, Report& report, std::string folder, std::int64_t businessMs)
    : m_office(office), m_report(report), m_folder(std::move(folder)), m_county(demoReference()), m_clock(businessMs),
      m_drawerClock(businessMs), m_proxy(std::make_unique<testing::CuttingProxy>(office.port()))
{
}

Cast::~Cast()
{
    m_hands.clear(); // before the proxy and the clocks that they use
}

Hand& Cast::take(const std::string& who, const Person& person, const Clock& clock)
{
    auto hand = std::make_unique<Hand>();
    hand->who = who;
    hand->person = person;
    TabletDevices devices = simulatedDevices([&clock] { return clock.wallMs(); });
    hand->camera = dynamic_cast<SimulatedCamera*>(devices.camera.get());
    hand->positioning = dynamic_cast<NmeaPositioning*>(devices.positioning.get());
    std::string folder = m_folder + "/tablets/" + std::to_string(m_hands.size() + 1);
    m_files.makeFolders(folder);
    Environment environment{const_cast<Clock&>(clock), m_random, m_files, m_executor};
    auto tablet = Tablet::open(folder, environment, std::move(devices));
    if (!tablet)
        throw std::runtime_error(who + ": " + tablet.error().detail);
    hand->tablet = std::move(*tablet);
    Hand& taken = *hand;
    m_hands[who] = std::move(hand);
    return taken;
}

Hand& Cast::enrolWith(const std::string& who, const Person& person, const std::string& text)
{
    Hand& hand = take(who, person, m_clock);
    const auto enrolled = hand.tablet->introduce(text);
    if (!enrolled)
        throw std::runtime_error(who + " cannot enrol: " + enrolled.error().reason + " " + enrolled.error().detail);
    putInForce(hand, *enrolled);
    const SyncSummary summary = sync(hand);
    m_report.expect(summary.upToDate,
        who + " (" + person.name + ") is enrolled and up to date, " + std::to_string(summary.rowsReceived) + " rows");
    return hand;
}

Hand& Cast::enrol(const std::string& who, const Person& person)
{
    return enrolWith(who, person, m_office.enrol(person.code));
}

Hand& Cast::enrolBehindProxy(const std::string& who, const Person& person)
{
    auto text = EnrolmentText::parse(m_office.enrol(person.code)).value();
    text.port = m_proxy->port();
    return enrolWith(who, person, text.text());
}

Hand& Cast::fromDrawer(const std::string& who, const Person& person, const Json& drawer, std::int64_t clockMs)
{
    m_drawerClock.set(clockMs);
    Hand& hand = take(who, person, m_drawerClock);
    Enrolled enrolled;
    enrolled.device = DeviceId::parse(drawer.at("device").get<std::string>()).value();
    enrolled.keyPem = drawer.at("key_pem").get<std::string>();
    enrolled.identity.person = idOf(person);
    enrolled.identity.name = person.name;
    enrolled.identity.roles = person.roles;
    enrolled.identity.server = "https://127.0.0.1:" + std::to_string(m_office.port());
    enrolled.identity.fingerprint = drawer.at("fingerprint").get<std::string>();
    enrolled.identity.token = drawer.at("token").get<std::string>();
    enrolled.serverMs = drawer.at("last_sync_ms").get<std::int64_t>();
    putInForce(hand, enrolled);
    return hand;
}

void Cast::passTime(std::int64_t ms)
{
    m_clock.set(m_clock.wallMs() + ms);
    m_office.moveClock(m_clock.wallMs());
}

SyncSummary Cast::sync(Hand& hand)
{
    const SyncSummary summary = hand.tablet->sync().syncNow();
    hand.total.bytesSent += summary.bytesSent;
    hand.total.bytesReceived += summary.bytesReceived;
    m_report.tell(hand.who + ": " + std::to_string(summary.operationsSent) + " operations and "
        + std::to_string(summary.photosSent) + " photos up, " + std::to_string(summary.rowsReceived) + " rows down"
        + (summary.error ? " (" + summary.error->reason + " " + summary.error->detail + ")" : ""));
    return summary;
}

const Project& Cast::project(const std::string& code) const
{
    return *std::find_if(
        m_county.projects.begin(), m_county.projects.end(), [&](const Project& p) { return p.code == code; });
}

const Person& Cast::person(const Id& id) const
{
    return *std::find_if(
        m_county.people.begin(), m_county.people.end(), [&](const Person& p) { return idOf(p) == id; });
}

const Person& Cast::seated(const Project& project, SeatKind seat) const
{
    return person(project.seated(seat, {2026, 11, 23}));
}

const Group& Cast::group(const Project& project, GroupKind kind) const
{
    for (const GroupingPlan& plan : m_county.groupingPlans) {
        const bool covers = std::find(plan.projects.begin(), plan.projects.end(), idOf(project)) != plan.projects.end();
        for (const Group& group : m_county.groups)
            if (covers && idOf(group) == plan.group && group.kind == kind)
                return group;
    }
    throw std::runtime_error("no group for " + project.code);
}

const Person& Cast::holder(Role role) const
{
    return *std::find_if(
        m_county.people.begin(), m_county.people.end(), [&](const Person& p) { return p.holds(role); });
}

} // namespace tacha::demo
