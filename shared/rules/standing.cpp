#include "shared/rules/standing.h"

#include "shared/model/roles.h"

#include <algorithm>
#include <map>

namespace tacha {
namespace {

constexpr std::size_t kReadingPhotos = 2;

/// What a person or the engine last decided about a visit by `ms`; null if nothing.
const StepFact* decisionAt(const VisitFact& visit, std::int64_t ms)
{
    const StepFact* last = nullptr;
    for (const StepFact& step : visit.steps)
        if (step.knownMs <= ms)
            last = &step;
    return last;
}

bool supervisorAccepted(const VisitFact& visit, std::int64_t ms)
{
    const StepFact* decision = decisionAt(visit, ms);
    return decision && decision->event == "accept" && decision->bySupervisor;
}

} // namespace

VisitStanding standingAt(const VisitFact& visit, std::int64_t ms)
{
    if (visit.knownMs > ms)
        return VisitStanding::NotCounted;
    const StepFact* decision = decisionAt(visit, ms);
    if (decision && decision->event == "accept")
        return VisitStanding::Accepted;
    if (decision && decision->event == "reject")
        return VisitStanding::NotCounted;
    if (visit.quarantined)
        return VisitStanding::Provisional;
    switch (visit.verdict.qualification) {
    case Qualification::Qualified:
        return decision ? VisitStanding::Provisional : VisitStanding::Accepted; // held
    case Qualification::Pending:
        return VisitStanding::Provisional;
    case Qualification::PendingNotCounted:
        return VisitStanding::NotCounted;
    }
    return VisitStanding::NotCounted;
}

PhotoWord photosAt(const VisitFact& visit, std::int64_t ms)
{
    const auto& photos = visit.visit.reading->photos;
    std::map<std::string, std::string> states;
    for (const auto& step : visit.photoSteps)
        if (step.knownMs <= ms && std::find(photos.begin(), photos.end(), step.sha256) != photos.end())
            states[step.sha256] = step.to;
    std::size_t rejected = 0;
    bool questioned = false;
    for (const auto& [sha256, state] : states) {
        rejected += state == "REJECTED" ? 1 : 0;
        questioned = questioned || state == "QUESTIONED";
    }
    if (rejected > 0 && photos.size() < rejected + kReadingPhotos)
        return PhotoWord::Rejected;
    return questioned ? PhotoWord::Questioned : PhotoWord::Fine;
}

bool standsByItself(const VisitFact& visit, std::int64_t ms)
{
    if (standingAt(visit, ms) != VisitStanding::Accepted || photosAt(visit, ms) != PhotoWord::Fine)
        return false;
    return readingSourceOf(visit.visit.kind) == ReadingSource::Joint || supervisorAccepted(visit, ms);
}

std::int64_t settledMs(const VisitFact& visit, std::int64_t ms)
{
    std::int64_t settled = visit.knownMs;
    for (const StepFact& step : visit.steps)
        if (step.knownMs <= ms)
            settled = std::max(settled, step.knownMs);
    for (const auto& step : visit.photoSteps)
        if (step.knownMs <= ms)
            settled = std::max(settled, step.knownMs);
    return settled;
}

} // namespace tacha
