#include "tests/mobile/viewmodels/small_county.h"

#include "mobile/device/simulated_camera.h"
#include "shared/evidence/signature.h"

#include <QGuiApplication>

#include <catch2/catch.hpp>

namespace tacha::testing {
namespace {

const DeviceId kServer{99};

QGuiApplication& application()
{
    static int count = 1;
    static char name[] = "tablet_viewmodels_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication instance{count, arguments};
    return instance;
}

Person somebody(const char* code, const char* name, std::vector<Role> roles)
{
    Person person;
    person.code = code;
    person.name = name;
    person.unit = county::bureau;
    person.post = "科员";
    person.phone = "13800001234";
    person.roles = std::move(roles);
    return person;
}

Project bridgeProject()
{
    Project project;
    project.code = "XL-2026-001";
    project.name = "石桥河人行桥";
    project.type = ProjectType::FootBridge;
    project.lifecycle = Lifecycle::Active;
    project.stage = Stage::S3;
    project.responsibleUnit = county::bureau;
    project.listedOn = {2026, 1, 5};
    project.history = {{Lifecycle::Active, {2026, 2, 2}}};
    project.totalInvestment = 50'000;
    Site site;
    site.points = {{300'000'000, 1'140'000'000}};
    project.sites = {site};
    Plan plan;
    plan.state = PlanState::Confirmed;
    plan.start = {2026, 3, 1};
    plan.completion = {2026, 12, 20};
    plan.targets = {{{2026, 11, 1}, 900, 40'000, "桥面完成"}, {{2026, 12, 1}, 1000, 50'000, "交工"}};
    plan.nodes = {{.stage = Stage::S3,
        .applies = true,
        .planned = Date{2026, 6, 1},
        .actual = {},
        .forecast = {},
        .verifiedAtMs = {}}};
    project.plans = {plan};
    project.seats = {{SeatKind::Chief, county::chief, {2026, 1, 1}, {}},
        {SeatKind::Assistant, county::assistant, {2026, 1, 1}, {}},
        {SeatKind::ResponsibleHead, county::head, {2026, 1, 1}, {}},
        {SeatKind::Facilitator, county::facilitator, {2026, 1, 1}, {}}};
    return project;
}

Template bridgeChecklist()
{
    Template checklist;
    checklist.code = "FOOT_BRIDGE.PROGRESS";
    checklist.name = "人行桥（在建）";
    checklist.nameEn = "Foot bridge, works in progress";
    checklist.projectType = ProjectType::FootBridge;
    TemplateItem rail;
    rail.code = "rail";
    rail.text = "护栏牢固";
    rail.textEn = "The railing is firm";
    rail.clause = "JTG 3.2";
    rail.key = true;
    rail.category = IssueCategory::Safety;
    rail.phrases = {"桥头护栏缺失，未设临时防护"};
    TemplateItem crack;
    crack.code = "crack";
    crack.text = "裂缝宽度";
    crack.type = ItemType::Number;
    crack.unit = "mm";
    crack.maxMilli = 200;
    checklist.items = {rail, crack};
    return checklist;
}

} // namespace

SmallCounty::SmallCounty(const Id& person)
{
    application();
    open();
    enrol(person);
    pullReference();
    m_desk = std::make_unique<Desk>(*m_tablet);
    m_shelf = std::make_unique<PhotoShelf>(*m_desk);
}

void SmallCounty::open()
{
    auto opened = Tablet::open(
        m_folder.path(), {clock, m_random, m_files, m_executor}, simulatedDevices([this] { return clock.wallMs(); }));
    REQUIRE(opened);
    m_tablet = std::move(*opened);
}

void SmallCounty::reopen()
{
    m_shelf.reset();
    m_desk.reset();
    m_tablet.reset();
    open();
    m_desk = std::make_unique<Desk>(*m_tablet);
    m_shelf = std::make_unique<PhotoShelf>(*m_desk);
}

void SmallCounty::enrol(const Id& person)
{
    const DeviceId device{4711};
    saveKey(m_files, m_tablet->paths(), device, SigningKey::generate());
    Enrolled enrolled;
    enrolled.device = device;
    enrolled.identity.person = person;
    enrolled.identity.server = "https://127.0.0.1:1"; // nobody answers there
    enrolled.identity.fingerprint = std::string(64, '0');
    enrolled.identity.token = "token";
    REQUIRE(m_tablet->adopt(enrolled));
}

Entity SmallCounty::reference(const char* type, const Id& id, const Json& content)
{
    Entity entity;
    entity.id = id;
    entity.type = type;
    if (entity.type == "project")
        entity.project = id;
    const Dot dot{kServer, static_cast<std::uint64_t>(++m_seq)};
    entity.registers["content"].write({dot, {}, {kMonday - kDayMs, m_seq}, content, {}}, {});
    return entity;
}

void SmallCounty::pullReference()
{
    using enum Role;
    Unit bureau;
    bureau.code = "JTJ";
    bureau.name = "交通运输局";
    bureau.kind = UnitKind::CountyDept;
    pull(reference("unit", county::bureau, toJson(bureau)));
    const std::pair<Id, Person> people[]{{county::chief, somebody("P1", "周县长", {ProjectChief})},
        {county::assistant, somebody("P2", "李明", {ChiefAssistant})},
        {county::head, somebody("P3", "赵局长", {ResponsibleHead})},
        {county::facilitator, somebody("P4", "孙工", {SiteFacilitator})},
        {county::leader, somebody("P5", "吴组长", {})}, {county::deputy, somebody("P6", "郑代表", {Deputy})},
        {county::supervisor, somebody("P7", "王督查", {Supervisor})},
        {county::office, somebody("P8", "钱主任", {CongressOffice})}};
    for (const auto& [id, person] : people)
        pull(reference("person", id, toJson(person)));
    pull(reference("project", county::bridge, toJson(bridgeProject())));
    Project road = bridgeProject();
    road.code = "XL-2026-002";
    road.name = "柳树湾村道";
    road.type = ProjectType::RuralRoad;
    road.seats.clear();
    pull(reference("project", county::road, toJson(road)));
    Group joint;
    joint.code = "J1";
    joint.name = "联合检查一组";
    joint.leader = county::leader;
    joint.members = {county::leader, county::supervisor};
    pull(reference("group", county::jointGroup, toJson(joint)));
    Group deputies = joint;
    deputies.code = "D1";
    deputies.name = "代表监督一组";
    deputies.kind = GroupKind::Deputy;
    deputies.leader = county::deputy;
    deputies.members = {county::deputy};
    pull(reference("group", county::deputyGroup, toJson(deputies)));
    for (const auto& [code, group] : {std::pair{"GJ", county::jointGroup}, std::pair{"GD", county::deputyGroup}}) {
        GroupingPlan plan;
        plan.code = code;
        plan.group = group;
        plan.projects = {county::bridge};
        plan.from = {2026, 1, 1};
        pull(reference("grouping_plan", idOf(group == county::jointGroup ? 40 : 41), toJson(plan)));
    }
    pull(reference("template", idOf(50), toJson(bridgeChecklist())));
}

void SmallCounty::pull(const Entity& entity)
{
    Transaction transaction{m_tablet->recorder().database()};
    m_tablet->rows().putPulled("county", ++m_seq, entity);
    transaction.commit();
    emit m_tablet->changed({});
}

Step SmallCounty::step(const std::string& event, const Id& after, const Id& author, std::int64_t atMs,
    std::uint64_t number, const Json& body)
{
    Step step;
    step.dot = {kServer, 1000 + number};
    step.id = Id::of(step.dot);
    step.event = event;
    step.after = after;
    step.author = author;
    step.order = {atMs, 0};
    step.time = {atMs, ClockTrust::A};
    step.receivedMs = atMs;
    step.body = body;
    return step;
}

void SmallCounty::pullRecord(const char* type, const Id& id, const Id& project, const Id& author, const Json& body,
    std::int64_t atMs, const std::vector<Step>& steps)
{
    Entity entity;
    entity.id = id;
    entity.type = type;
    entity.project = project;
    Creation creation;
    creation.dot = {kServer, static_cast<std::uint64_t>(++m_seq)};
    creation.author = author;
    creation.order = {atMs, 0};
    creation.event = {atMs, ClockTrust::A};
    creation.receivedMs = atMs;
    creation.body = body;
    entity.creation = creation;
    entity.steps = steps;
    pull(entity);
}

void SmallCounty::pullFollowUp(const Id& id, const std::vector<std::string>& events)
{
    FollowUp content;
    content.kind = FollowUpKind::Notice;
    content.colour = Colour::Yellow;
    content.project = county::bridge;
    content.key = "R-P5|bridge|2026-W47";
    FollowUpItem item;
    item.rule = "R-P5";
    item.period = "2026-W47";
    item.severity = Colour::Yellow;
    item.sentence = "进度滞后 11.5 个百分点";
    item.sentenceEn = "Behind plan by 11.5 points";
    item.clearsWhen = "偏差降到 8 个百分点以下";
    item.clearsWhenEn = "The deviation falls below 8 points";
    item.facts = {{"deviation_permille", "115", "permille", {}}};
    content.items = {item};
    content.addresseeUnit = county::bureau;
    content.addresseePerson = county::head;
    content.signer = Role::PoHead;
    content.requirement = "报送追赶计划";
    content.requirementEn = "Send a catch-up plan";
    content.raisedAtMs = kMonday - kDayMs;
    content.issuedAtMs = kMonday;
    content.signForDueMs = kMonday + kDayMs;
    content.replyDueMs = kMonday + 3 * kDayMs;
    Entity entity = reference("follow_up", id, toJson(content));
    entity.project = county::bridge;
    Id head = id;
    std::uint64_t number = 0;
    for (const std::string& event : events) {
        entity.steps.push_back(
            step(event, head, county::supervisor, kMonday - kHourMs + static_cast<std::int64_t>(number), number));
        head = entity.steps.back().id;
        ++number;
    }
    pull(entity);
}

LocalPhoto SmallCounty::shoot(const Id& draft, const std::string& item, const Id& issue)
{
    Shot shot;
    shot.draft = draft;
    shot.project = county::bridge;
    shot.item = item;
    shot.issueDraft = issue;
    const std::string jpeg = dynamic_cast<SimulatedCamera&>(m_tablet->camera()).take().toStdString();
    return m_tablet->photoDesk().keep(jpeg, shot).value();
}

QVariantMap rowWith(const QAbstractItemModel& model, const QByteArray& role, const QVariant& value)
{
    const auto roles = model.roleNames();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.data(model.index(row, 0), roles.key(role)) != value)
            continue;
        QVariantMap found;
        for (auto name = roles.begin(); name != roles.end(); ++name)
            found[QString::fromUtf8(name.value())] = model.data(model.index(row, 0), name.key());
        return found;
    }
    return {};
}

} // namespace tacha::testing
