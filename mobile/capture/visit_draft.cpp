#include "mobile/capture/visit_draft.h"

#include "shared/core/time.h"
#include "shared/model/validate.h"

#include <algorithm>

namespace tacha {
namespace {

const std::string kIssueKey = "issue/";
const std::string kSuggestionKey = "suggestion/";
const std::string kNoteKey = "note/";
constexpr std::int64_t kFixStaysMs = 15 * kMinuteMs;
constexpr std::int64_t kClockStepMs = 10 * kMinuteMs;

bool startsWith(const std::string& text, const std::string& prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

std::vector<std::string> hashesOf(
    const std::vector<LocalPhoto>& photos, const std::function<bool(const LocalPhoto&)>& belongs)
{
    std::vector<std::string> hashes;
    for (const LocalPhoto& photo : photos)
        if (belongs(photo) && std::find(hashes.begin(), hashes.end(), photo.manifest.sha256) == hashes.end())
            hashes.push_back(photo.manifest.sha256);
    return hashes;
}

} // namespace

Result<std::unique_ptr<VisitDraft>> startVisit(Recorder& recorder, const VisitStart& start)
{
    const auto identity = recorder.identity();
    if (!identity)
        return fail(ErrorCode::Unauthorized, "this tablet is not enrolled", "not_enrolled");
    const ClockReading clock = recorder.clock().read();
    VisitOpening opening{start.project, start.kind, clock.wallMs, start.fix};
    Visit visit;
    visit.project = start.project;
    visit.kind = start.kind;
    visit.visitor = identity->person;
    visit.group = start.group;
    visit.startedAtMs = clock.wallMs;
    visit.clockTrust = recorder.now().trust;
    visit.checklist = start.checklist;
    visit.checklistVersion = start.checklistVersion;
    if (start.fix)
        visit.fixes = {*start.fix};
    DraftRepository drafts{recorder.database()};
    const auto satelliteMs = start.fix && start.fix->timeIsSatellite ? std::optional{start.fix->timeMs} : std::nullopt;
    const auto also = [&](std::span<const Id> ids) {
        visit.opening = ids[0];
        drafts.add({ids[0], DraftKind::Visit, {}, start.project, ids[0], DraftState::Open, clock.wallMs, clock.wallMs,
            true, {}});
        drafts.writeFields(ids[0], VisitDraft::initialFields(visit, clock));
    };
    const auto ids = recorder.record({recordDraft("visit_opening", start.project, toJson(opening))}, also, satelliteMs);
    if (!ids)
        return tl::unexpected(ids.error());
    return VisitDraft::open(recorder, ids->front());
}

std::map<std::string, Json> VisitDraft::initialFields(const Visit& visit, const ClockReading& clock)
{
    std::map<std::string, Json> fields;
    const Json json = toJson(visit);
    for (const auto& [key, value] : json.items())
        fields[key] = value;
    fields[kNoteKey + "boot"] = clock.bootId;
    fields[kNoteKey + "mono_ms"] = clock.monotonicMs;
    return fields;
}

Result<std::unique_ptr<VisitDraft>> VisitDraft::open(Recorder& recorder, const Id& draft)
{
    const auto head = DraftRepository{recorder.database()}.find(draft);
    if (!head || head->kind != DraftKind::Visit)
        return fail(ErrorCode::NotFound, "no such draft", "draft");
    std::unique_ptr<VisitDraft> opened{new VisitDraft{recorder, *head}};
    opened->load();
    return opened;
}

VisitDraft::VisitDraft(Recorder& recorder, DraftHead head)
    : m_recorder(recorder), m_drafts(recorder.database()), m_photos(recorder.database()), m_head(std::move(head))
{
}

void VisitDraft::load()
{
    m_stored = Json::object();
    for (auto& [key, value] : m_drafts.fields(m_head.id)) {
        if (startsWith(key, kIssueKey))
            m_issues.push_back(
                {Id::parse(key.substr(kIssueKey.size())).value_or(Id{}), fromJson<Issue>(value).value_or(Issue{})});
        else if (startsWith(key, kSuggestionKey))
            m_suggestions.push_back({Id::parse(key.substr(kSuggestionKey.size())).value_or(Id{}),
                fromJson<Suggestion>(value).value_or(Suggestion{})});
        else if (startsWith(key, kNoteKey))
            m_notes[key.substr(kNoteKey.size())] = value;
        else
            m_stored[key] = value;
    }
    // Ids of a draft's parts begin with the moment they were made, so the order of keys is the order of making.
    auto visit = fromJson<Visit>(m_stored);
    if (!visit)
        throw StorageError(ErrorCode::Storage, "draft: " + visit.error().detail);
    m_visit = std::move(*visit);
    m_visit.opening = m_head.opening; // it has another name after a fork
}

void VisitDraft::save(const std::map<std::string, Json>& fields)
{
    const std::int64_t nowMs = m_recorder.clock().wallMs();
    m_recorder.withRoom([&] { m_drafts.setFields(m_head.id, fields, nowMs); });
    m_head.changedAtMs = nowMs;
}

void VisitDraft::change(const std::function<void(Visit&)>& change)
{
    Visit changed = m_visit;
    change(changed);
    const Json now = toJson(changed);
    std::map<std::string, Json> fields;
    for (const auto& [key, value] : now.items())
        if (!m_stored.contains(key) || m_stored[key] != value)
            fields[key] = value;
    for (const auto& [key, value] : m_stored.items())
        if (!now.contains(key))
            fields[key] = nullptr;
    if (fields.empty())
        return;
    save(fields);
    m_visit = std::move(changed);
    m_stored = now;
}

Id VisitDraft::newPartId() const
{
    const std::int64_t now = m_recorder.clock().wallMs();
    Id id;
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(now >> (56 - 8 * i));
    const std::string rest = m_recorder.random().bytes(8);
    std::copy(rest.begin(), rest.end(), id.bytes.begin() + 8);
    return id;
}

Id VisitDraft::putIssue(DraftIssue issue)
{
    if (!issue.id)
        issue.id = newPartId();
    issue.issue.project = m_head.project;
    save({{kIssueKey + issue.id.text(), toJson(issue.issue)}});
    const auto at =
        std::find_if(m_issues.begin(), m_issues.end(), [&](const DraftIssue& known) { return known.id == issue.id; });
    const Id id = issue.id;
    if (at == m_issues.end())
        m_issues.push_back(std::move(issue));
    else
        *at = std::move(issue);
    return id;
}

void VisitDraft::removeIssue(const Id& id)
{
    save({{kIssueKey + id.text(), nullptr}});
    std::erase_if(m_issues, [&](const DraftIssue& known) { return known.id == id; });
}

Id VisitDraft::putSuggestion(DraftSuggestion suggestion)
{
    if (!suggestion.id)
        suggestion.id = newPartId();
    suggestion.suggestion.project = m_head.project;
    suggestion.suggestion.group = m_visit.group;
    save({{kSuggestionKey + suggestion.id.text(), toJson(suggestion.suggestion)}});
    const auto same = [&](const DraftSuggestion& known) { return known.id == suggestion.id; };
    const auto at = std::find_if(m_suggestions.begin(), m_suggestions.end(), same);
    const Id id = suggestion.id;
    if (at == m_suggestions.end())
        m_suggestions.push_back(std::move(suggestion));
    else
        *at = std::move(suggestion);
    return id;
}

void VisitDraft::removeSuggestion(const Id& id)
{
    save({{kSuggestionKey + id.text(), nullptr}});
    std::erase_if(m_suggestions, [&](const DraftSuggestion& known) { return known.id == id; });
}

void VisitDraft::noteFix(const Fix& fix)
{
    change([&](Visit& visit) {
        if (!visit.fixes.empty()) {
            const Fix& held = visit.fixes.front();
            if (held.accuracyDm <= fix.accuracyDm && fix.timeMs - held.timeMs < kFixStaysMs)
                return;
        }
        visit.fixes = {fix};
    });
}

void VisitDraft::setNote(const std::string& key, const Json& value)
{
    save({{kNoteKey + key, value}});
    m_notes[key] = value;
}

Json VisitDraft::note(const std::string& key) const
{
    const auto found = m_notes.find(key);
    return found == m_notes.end() ? Json{} : found->second;
}

void VisitDraft::setOnScreen(bool onScreen)
{
    m_drafts.setOnScreen(m_head.id, onScreen);
    m_head.onScreen = onScreen;
}

Visit VisitDraft::assembled()
{
    Visit visit = m_visit;
    const auto photos = this->photos();
    if (visit.reading)
        visit.reading->photos = hashesOf(photos, [](const LocalPhoto& photo) {
            return photo.manifest.purpose == PhotoPurpose::Progress && photo.manifest.item.empty() && !photo.issueDraft;
        });
    for (Answer& answer : visit.answers)
        answer.photos = hashesOf(photos, [&](const LocalPhoto& photo) { return photo.manifest.item == answer.item; });
    return visit;
}

/// The device clock was set by hand while the visit was being made: its own count of time says otherwise.
bool VisitDraft::clockStepped(const ClockReading& now) const
{
    if (note("boot") != Json(now.bootId) || !note("mono_ms").is_number_integer())
        return false;
    const std::int64_t passedMs = now.monotonicMs - note("mono_ms").get<std::int64_t>();
    return std::llabs((now.wallMs - m_visit.startedAtMs) - passedMs) > kClockStepMs;
}

Result<SubmittedVisit> VisitDraft::submit()
{
    m_head = m_drafts.find(m_head.id).value_or(m_head);
    if (m_head.state != DraftState::Open)
        return fail(ErrorCode::Conflict, "this visit has been submitted or discarded", "submitted");
    const auto photos = this->photos();
    const ClockReading now = m_recorder.clock().read();
    Visit visit = assembled();
    visit.endedAtMs = std::max(now.wallMs, visit.startedAtMs);
    visit.clockTrust = m_recorder.now().trust;
    visit.clockStepped = clockStepped(now);
    if (auto good = check(visit, photos); !good)
        return tl::unexpected(good.error());
    const bool satellite = !visit.fixes.empty() && visit.fixes.front().timeIsSatellite;
    SubmittedVisit submitted;
    const auto also = [&](std::span<const Id> ids) {
        const auto end = ids.begin() + 1;
        submitted.visit = ids[0];
        submitted.issues.assign(end, end + static_cast<std::ptrdiff_t>(m_issues.size()));
        const auto firstPhoto = end + static_cast<std::ptrdiff_t>(m_issues.size());
        submitted.photos.assign(firstPhoto, firstPhoto + static_cast<std::ptrdiff_t>(photos.size()));
        submitted.suggestions.assign(firstPhoto + static_cast<std::ptrdiff_t>(photos.size()), ids.end());
        for (std::size_t i = 0; i < photos.size(); ++i) {
            LocalPhoto photo = photos[i];
            photo.record = submitted.photos[i];
            m_photos.update(photo);
            m_photos.queue(photo.manifest.sha256);
        }
        m_drafts.setState(m_head.id, DraftState::Submitted, ids[0]);
    };
    const auto make = [&](const Recorder::IdOf& idOf) {
        visit.opening = m_drafts.find(m_head.id)->opening; // a fork may just have given it another id
        return records(visit, photos, idOf);
    };
    const auto ids =
        m_recorder.record(make, also, satellite ? std::optional{visit.fixes.front().timeMs} : std::nullopt);
    if (!ids)
        return tl::unexpected(ids.error());
    m_head.state = DraftState::Submitted;
    m_head.record = submitted.visit;
    m_visit = std::move(visit);
    return submitted;
}

/// In the order visit, issues, photos, suggestions: parents before what names them.
std::vector<Draft> VisitDraft::records(
    const Visit& visit, const std::vector<LocalPhoto>& photos, const Recorder::IdOf& idOf) const
{
    std::vector<Draft> records{recordDraft("visit", m_head.project, toJson(visit))};
    for (const DraftIssue& issue : m_issues)
        records.push_back(recordDraft("issue", m_head.project, toJson(issueOf(issue, idOf(0), photos))));
    for (const LocalPhoto& photo : photos)
        records.push_back(recordDraft("photo", m_head.project, toJson(manifestOf(photo, idOf(0), idOf))));
    for (const DraftSuggestion& draft : m_suggestions) {
        Suggestion suggestion = draft.suggestion;
        suggestion.visit = idOf(0);
        records.push_back(recordDraft("suggestion", m_head.project, toJson(suggestion)));
    }
    return records;
}

Photo VisitDraft::manifestOf(const LocalPhoto& photo, const Id& visit, const Recorder::IdOf& idOf) const
{
    Photo manifest = photo.manifest;
    manifest.project = m_head.project;
    manifest.visit = visit;
    for (std::size_t i = 0; i < m_issues.size(); ++i)
        if (photo.issueDraft && m_issues[i].id == photo.issueDraft)
            manifest.issue = idOf(1 + i);
    return manifest;
}

Issue VisitDraft::issueOf(const DraftIssue& draft, const Id& visit, const std::vector<LocalPhoto>& photos) const
{
    Issue issue = draft.issue;
    issue.project = m_head.project;
    issue.visit = visit;
    issue.photos = hashesOf(photos, [&](const LocalPhoto& photo) { return photo.issueDraft == draft.id; });
    return issue;
}

Result<> VisitDraft::check(const Visit& visit, const std::vector<LocalPhoto>& photos)
{
    const Id unknown = m_head.id; // stands for the visit, whose id is only made at submission
    std::vector<Problem> problems = validate(visit);
    const auto add = [&](const std::vector<Problem>& more) {
        problems.insert(problems.end(), more.begin(), more.end());
    };
    for (const DraftIssue& issue : m_issues)
        add(validate(issueOf(issue, unknown, photos)));
    for (const LocalPhoto& photo : photos)
        add(validate(manifestOf(photo, unknown, [&](std::size_t) { return unknown; })));
    for (DraftSuggestion draft : m_suggestions) {
        draft.suggestion.visit = unknown;
        add(validate(draft.suggestion));
    }
    for (const Problem& problem : problems)
        if (!problem.warning)
            return fail(ErrorCode::InvalidInput, problem.field + ": " + problem.detail, problem.code);
    return {};
}

void VisitDraft::discard()
{
    m_drafts.setState(m_head.id, DraftState::Discarded);
    m_head.state = DraftState::Discarded;
}

void VisitDraft::restore()
{
    m_drafts.setState(m_head.id, DraftState::Open);
    m_head.state = DraftState::Open;
}

} // namespace tacha
