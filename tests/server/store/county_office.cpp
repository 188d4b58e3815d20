#include "tests/server/store/county_office.h"

#include <algorithm>

namespace tacha::testing {
namespace {

Person person(const std::string& code, const std::string& unit, std::vector<Role> roles)
{
    Person one;
    one.code = code;
    one.name = code;
    one.unit = referenceId(reference_kind::unit, unit);
    one.roles = std::move(roles);
    return one;
}

Unit unit(const std::string& code, UnitKind kind)
{
    Unit one;
    one.code = code;
    one.name = code;
    one.kind = kind;
    return one;
}

/// Listed in the week before, so that 2026-W47 is the first week that is judged.
Plan plan()
{
    Plan one;
    one.state = PlanState::Confirmed;
    one.validFromMs = momentMs({2026, 11, 12}, 9);
    one.start = {2026, 11, 12};
    one.completion = {2027, 6, 30};
    const Date first{2026, 11, 1};
    for (int month = 0; month <= 7; ++month)
        one.targets.push_back({first.plusMonths(month), month == 7 ? 1000 : month * 140 + 5, 0, ""});
    return one;
}

Project project(const std::string& code, Origin origin)
{
    Project one;
    one.code = code;
    one.name = code;
    one.origin = origin;
    one.lifecycle = Lifecycle::Active;
    one.stage = Stage::S3;
    one.responsibleUnit = referenceId(reference_kind::unit, "JTJ");
    one.territorialUnit = referenceId(reference_kind::unit, "SJZ");
    one.leadDept = referenceId(reference_kind::unit, "JTJ");
    one.dueThisYear = false;
    one.listedOn = {2026, 11, 11};
    one.history = {{Lifecycle::Listed, {2026, 11, 11}}, {Lifecycle::Active, {2026, 11, 12}}};
    one.totalInvestment = 43000;
    one.annualInvestment = 43000;
    Site site;
    site.points = {{315'600'000, 1'106'100'000}};
    one.sites = {site};
    one.plans = {plan()};
    return one;
}

Seat seat(SeatKind kind, const std::string& who)
{
    return {kind, personId(who), {2026, 11, 11}, std::nullopt};
}

Group group(const std::string& code, GroupKind kind, std::vector<std::string> members)
{
    Group one;
    one.code = code;
    one.name = code;
    one.kind = kind;
    one.baseUnit = referenceId(reference_kind::unit, "ZDB");
    for (const std::string& member : members)
        one.members.push_back(personId(member));
    one.leader = one.members.front();
    return one;
}

GroupingPlan grouping(const std::string& code, const std::string& groupCode)
{
    GroupingPlan one;
    one.code = code;
    one.group = referenceId(reference_kind::group, groupCode);
    one.projects = {kRoad};
    one.from = {2026, 1, 1};
    return one;
}

} // namespace

ReferenceData smallCounty()
{
    ReferenceData data;
    data.units = {unit("JTJ", UnitKind::CountyDept), unit("SJZ", UnitKind::Township), unit("ZDB", UnitKind::CountyDept),
        unit("RDW", UnitKind::Congress)};
    data.people = {person("chief", "ZDB", {Role::ProjectChief}), person("assistant", "JTJ", {Role::ChiefAssistant}),
        person("head", "JTJ", {Role::ResponsibleHead}), person("facilitator", "JTJ", {Role::SiteFacilitator}),
        person("leader", "ZDB", {Role::GroupLeader}), person("inspector", "ZDB", {Role::Inspector}),
        person("deputy", "RDW", {Role::Deputy}), person("deputy2", "RDW", {Role::Deputy}),
        person("deputy3", "RDW", {Role::Deputy}), person("office", "ZDB", {Role::ProjectOffice}),
        person("po_head", "ZDB", {Role::PoHead}), person("supervisor", "ZDB", {Role::Supervisor}),
        person("congress", "RDW", {Role::CongressOffice}), person("stranger", "SJZ", {Role::ChiefAssistant})};
    Project road = project("QL-2026-001", Origin::Voted);
    road.seats = {seat(SeatKind::Chief, "chief"), seat(SeatKind::Assistant, "assistant"),
        seat(SeatKind::ResponsibleHead, "head"), seat(SeatKind::Facilitator, "facilitator")};
    Project bridge = project("QL-2026-009", Origin::KeyList);
    bridge.responsibleUnit = referenceId(reference_kind::unit, "SJZ");
    bridge.leadDept = {};
    data.projects = {road, bridge};
    data.groups = {group("J1", GroupKind::Joint, {"leader", "inspector"}),
        group("D1", GroupKind::Deputy, {"deputy", "deputy2", "deputy3"})};
    data.groupingPlans = {grouping("J1-2026", "J1"), grouping("D1-2026", "D1")};
    CalendarYear year;
    year.year = 2026;
    data.calendarYears = {year};
    return data;
}

CountyOffice::CountyOffice(bool threaded)
{
    StoreOptions options;
    options.path = folder / "county.db";
    options.threaded = threaded;
    store = openStore(options, clock, random).value();
    ingest =
        std::make_unique<IngestService>(*store, counties, ServerIdentity::make(files, folder.path(), random), clock);
    reference = std::make_unique<ReferenceService>(*store, *ingest, counties);
    engine = std::make_unique<EngineService>(*store, *ingest, counties);
    pull = std::make_unique<PullService>(*store, counties);
    reference->apply(smallCounty());
}

void CountyOffice::goTo(const Date& day, int hour, int minute)
{
    clock.advance(momentMs(day, hour, minute) - clock.now.wallMs);
}

std::optional<Entity> CountyOffice::entity(const Id& id)
{
    return store->read([&](Reader& reader) -> std::optional<Entity> {
        auto row = reader.row(id);
        return row ? std::optional{std::move(row->entity)} : std::nullopt;
    });
}

std::vector<Row> CountyOffice::rowsOf(const std::string& type)
{
    return store->read([&](Reader& reader) {
        RowQuery query;
        query.type = type;
        query.limit = 10'000;
        return reader.rows(query);
    });
}

std::vector<std::string> CountyOffice::followUps()
{
    std::vector<std::string> all;
    for (const Row& row : rowsOf("follow_up"))
        all.push_back(std::string{nameOf(row.entity.content<FollowUp>()->kind)} + " " + row.state);
    std::sort(all.begin(), all.end());
    return all;
}

Tablet::Tablet(CountyOffice& office, const std::string& personCode)
    : m_office(office), m_person(personId(personCode)), m_key(SigningKey::generate())
{
    position.device = {office.random.next64()};
    DeviceRecord record;
    record.device = position.device;
    record.person = m_person;
    record.publicKey = m_key.publicKey();
    office.store->writeNow([&](Writer& writer) { writer.saveDevice(record); });
}

Id Tablet::nextId(std::size_t index)
{
    return Id::of({position.device, position.lastCounter + 1 + index});
}

OperationGroup Tablet::write(std::span<const Draft> drafts)
{
    OperationWriter writer{position, m_key, m_office.clock};
    auto group = writer.write(drafts, m_person, m_floorMs);
    position = writer.position();
    return group;
}

Result<IngestResult> Tablet::push(std::vector<OperationGroup> groups)
{
    SyncRequest request;
    request.device = position.device;
    request.clock = m_office.clock.read();
    request.groups = std::move(groups);
    Result<IngestResult> outcome;
    m_office.ingest->push(std::move(request), [&](Result<IngestResult> result) { outcome = std::move(result); });
    return outcome;
}

std::vector<Receipt> Tablet::send(std::vector<Draft> drafts)
{
    return push({write(drafts)}).value().receipts;
}

std::uint64_t Replica::Stream::sum() const
{
    std::uint64_t total = 0;
    for (const auto& [id, row] : rows)
        total += rowSum(id, row.first);
    return total;
}

std::vector<Cursor> Replica::cursors() const
{
    std::vector<Cursor> all;
    for (const auto& [name, stream] : streams)
        all.push_back(stream.cursor);
    return all;
}

void Replica::take(const Page& page)
{
    Stream& stream = streams[page.stream];
    if (page.reset)
        stream.rows.clear();
    for (const Page::Row& row : page.rows) {
        const Json entity = Json::parse(row.text);
        const Id id = Id::parse(entity.at("id").get<std::string>()).value();
        if (entity.contains("gone"))
            stream.rows.erase(id);
        else
            stream.rows[id] = {row.seq, row.text};
    }
    stream.cursor = {page.stream, page.epoch, page.to, page.chain, stream.sum()};
}

int Replica::catchUp(PullService& pull, const Id& person, std::size_t maxBytes)
{
    for (int requests = 1;; ++requests) {
        const auto pulled = pull.pull(person, cursors(), maxBytes);
        for (const Page& page : pulled.pages)
            take(page);
        if (!pulled.more)
            return requests;
    }
}

Visit goodVisit(const CountyOffice& office, const Id& visitor)
{
    Visit visit = plainVisit(kRoad, visitor, office.clock.now.wallMs);
    Fix fix;
    fix.at = {315'600'000, 1'106'100'000};
    fix.accuracyDm = 80;
    fix.timeMs = visit.startedAtMs;
    visit.fixes = {fix};
    return visit;
}

Draft visitDraft(const Visit& visit)
{
    return recordDraft("visit", visit.project, toJson(visit));
}

} // namespace tacha::testing
