#include "server/services/visit_judge.h"

#include "shared/rules/visit_verdict.h"

namespace tacha {
namespace {

/// What the visit's own verdict rests on besides the record: its pictures, and the fixes of those who were with it.
/// `rows` are all of the project.
VisitSubmission submissionOf(Writer& writer, const std::vector<Entity>& rows, const Entity& entity, const Visit& visit,
    const ArrivedVisit& arrived)
{
    VisitSubmission submission;
    submission.visit = visit;
    submission.start = entity.creation->event;
    submission.receivedAtMs = entity.creation->receivedMs;
    if (arrived.previousSyncMs != 0)
        submission.previousSyncMs = arrived.previousSyncMs;
    if (const auto opening = visit.opening ? writer.entity(visit.opening) : std::nullopt; opening && opening->creation)
        submission.openedBeforePreviousSync = opening->creation->receivedMs <= arrived.previousSyncMs;
    const Date day = businessDate(entity.creation->event.ms);
    for (const Entity& other : rows) {
        if (!other.creation)
            continue;
        if (other.type == "photo") {
            auto photo = fromJson<Photo>(other.body());
            if (photo && photo->visit == entity.id)
                submission.photos.push_back(std::move(*photo));
        }
        const bool company = other.type == "visit" && businessDate(other.creation->event.ms) == day
            && std::find(visit.coVisitors.begin(), visit.coVisitors.end(), other.creation->author)
                != visit.coVisitors.end();
        if (company)
            if (const auto theirs = fromJson<Visit>(other.body()))
                submission.coVisitorFixes.insert(
                    submission.coVisitorFixes.end(), theirs->fixes.begin(), theirs->fixes.end());
    }
    return submission;
}

std::vector<Draft> verdictOn(Writer& writer, const std::vector<Entity>& rows, const ArrivedVisit& arrived,
    const County& county, const Parameters& parameters)
{
    const auto entity = writer.entity(arrived.visit);
    const Project* project = county.project(arrived.project);
    if (!entity || !entity->creation || project == nullptr)
        return {};
    const auto visit = fromJson<Visit>(entity->body());
    if (!visit)
        return {};
    const VisitVerdict verdict = judgeVisit(submissionOf(writer, rows, *entity, *visit, arrived), *project, parameters);
    std::vector<Draft> drafts{IngestService::replacing(*entity, "verdict", toJson(verdict))};
    // A supervisor who was quicker has decided already.
    if (entity->state() == "SUBMITTED")
        drafts.push_back(
            IngestService::following(*entity, verdict.qualification == Qualification::Qualified ? "accept" : "hold"));
    return drafts;
}

} // namespace

std::size_t VisitJudge::judge(const Id& project)
{
    if (m_store.read([&](Reader& reader) { return reader.arrivedVisits(project).empty(); }))
        return 0;
    std::size_t judged = 0;
    m_store.writeNow([&](Writer& writer) {
        const auto county = m_counties.current(writer);
        const Parameters parameters{county->parameters};
        const std::vector<Entity> rows =
            writer.entitiesOfProject(project); // once: verdicts change nothing that others read
        for (const ArrivedVisit& arrived : writer.arrivedVisits(project)) {
            const auto drafts = verdictOn(writer, rows, arrived, *county, parameters);
            m_ingest.write(writer, drafts);
            writer.settleArrival(arrived.visit);
            judged += drafts.empty() ? 0 : 1;
        }
    });
    return judged;
}

} // namespace tacha
