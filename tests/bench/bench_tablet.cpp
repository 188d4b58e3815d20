#include "tests/bench/bench_tablet.h"

#include "shared/core/time.h"
#include "shared/model/photo.h"
#include "tests/support/records.h"

#include <stdexcept>

namespace tacha::bench {
namespace {

DeviceId newDevice()
{
    SystemRandom random;
    return {random.next64()};
}

} // namespace

BenchTablet::BenchTablet(BenchServer& server, const std::string& personCode)
    : m_writer({newDevice(), 0, std::string{kNoPredecessor}}, m_key, m_clock)
{
    testing::HttpsClient client{server.port()};
    const Json body{{"code", server.enrolmentCode(personCode)}, {"device", device().text()},
        {"public_key", m_key.publicKey()}, {"name", "bench"}};
    const auto reply = client.post("/api/v1/enrol", body.dump(), {{"Content-Type", "application/json"}});
    if (reply.status >= 300)
        throw std::runtime_error("enrolment: " + reply.body);
    const Json answer = parseJson(reply.body).value();
    m_token = answer.at("token").get<std::string>();
    m_person = Id::parse(answer.at("person").at("id").get<std::string>()).value();
}

Draft BenchTablet::photo(const Id& project, const Id& visit, const std::string& sha256, const Visit& of) const
{
    Photo photo;
    photo.project = project;
    photo.visit = visit;
    photo.sha256 = sha256;
    photo.sizeBytes = 2'000'000;
    photo.width = 4000;
    photo.height = 3000;
    photo.takenAtMs = of.startedAtMs + 60'000;
    photo.fix = of.fixes.empty() ? std::nullopt : std::optional{of.fixes[0]};
    return recordDraft("photo", project, toJson(photo));
}

std::string BenchTablet::photosRequest(const Id& project, const std::vector<std::string>& sha256)
{
    Visit record = testing::plainVisit(project, m_person, m_clock.wallMs() - 20 * kMinuteMs);
    record.kind = VisitKind::Recheck;
    const Id visit = m_writer.nextId();
    std::vector<Draft> drafts{recordDraft("visit", project, toJson(record))};
    for (const std::string& hash : sha256)
        drafts.push_back(photo(project, visit, hash, record));
    return request({m_writer.write(drafts, m_person, record.startedAtMs)});
}

OperationGroup BenchTablet::visit(const Id& project)
{
    ++m_made;
    const std::int64_t started = m_clock.wallMs() - 20 * kMinuteMs;
    const Id visit = m_writer.nextId();
    Visit record = testing::plainVisit(project, m_person, started);
    record.kind = VisitKind::Recheck;
    record.fixes.push_back({{315'000'000, 1'105'000'000}, 60, started, FixSource::Gnss, true, 12, false});
    for (int i = 0; i < 10; ++i)
        record.answers.push_back({"item-" + std::to_string(i), AnswerResult::Pass, {}, {}, {}, i > 5, {}});
    std::vector<Draft> drafts{recordDraft("visit", project, toJson(record))};
    for (int i = 0; i < 3; ++i)
        drafts.push_back(photo(project, visit, sha256Hex(device().text() + std::to_string(m_made * 8 + i)), record));
    Issue issue = testing::plainIssue(project, visit, started + 120'000);
    issue.place = record.fixes[0].at;
    drafts.push_back(recordDraft("issue", project, toJson(issue)));
    return m_writer.write(drafts, m_person, started, started);
}

std::string BenchTablet::request(std::vector<OperationGroup> groups) const
{
    SyncRequest request;
    request.device = device();
    request.clock = m_clock.read();
    request.groups = std::move(groups);
    request.pull = false;
    return encode(request);
}

std::string BenchTablet::visitsRequest(const std::vector<Id>& projects, int groups)
{
    std::vector<OperationGroup> all;
    for (int i = 0; i < groups; ++i)
        all.push_back(visit(projects[static_cast<std::size_t>(m_made) % projects.size()]));
    return request(std::move(all));
}

std::string BenchTablet::openingRequest(const Id& project)
{
    const Json opening{{"project", project.text()}, {"kind", "FACILITATOR_LOG"}, {"started_at_ms", m_clock.wallMs()}};
    return request({m_writer.write(std::vector{recordDraft("visit_opening", project, opening)}, m_person, 0)});
}

} // namespace tacha::bench
