#pragma once

#include "mobile/capture/recorder.h"
#include "shared/model/issue.h"
#include "shared/model/visit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tacha {

/// An issue inside a draft.
struct DraftIssue {
    Id id; ///< until submitted
    Issue issue; ///< project, visit and photos are filled at submission
};

/// A suggestion inside a draft.
struct DraftSuggestion {
    Id id;
    Suggestion suggestion;
};

/// What a submitted visit became.
struct SubmittedVisit {
    Id visit;
    std::vector<Id> issues; ///< in the order of the draft
    std::vector<Id> photos;
    std::vector<Id> suggestions;
};

/// One visit being written. Every change is durable when the call returns; nothing has to be saved. Lives on its
/// Database's thread; throws StorageError.
class VisitDraft {
public:
    /// Takes up a draft. NotFound if there is none.
    static Result<std::unique_ptr<VisitDraft>> open(Recorder& recorder, const Id& draft);

    /// What a new draft holds.
    static std::map<std::string, Json> initialFields(const Visit& visit, const ClockReading& clock);

    const Id& id() const { return m_head.id; }
    const DraftHead& head() const { return m_head; }
    /// What has been written so far, with the photos that belong to reading, answers and issues filled in.
    Visit assembled();
    const Visit& visit() const { return m_visit; }
    const std::vector<DraftIssue>& issues() const { return m_issues; }
    const std::vector<DraftSuggestion>& suggestions() const { return m_suggestions; }
    std::vector<LocalPhoto> photos() { return m_photos.ofDraft(m_head.id); }
    std::int64_t savedAtMs() const { return m_head.changedAtMs; }

    /// Changes any fields and stores those that differ:
    ///     draft.change([&](Visit& visit) { visit.note = text; });
    void change(const std::function<void(Visit&)>& change);
    /// Adds the issue, or replaces the one of the same id. An id of none gets one; it is returned.
    Id putIssue(DraftIssue issue);
    void removeIssue(const Id& id);
    Id putSuggestion(DraftSuggestion suggestion);
    void removeSuggestion(const Id& id);
    /// Keeps one position fix per occasion: the latest replaces an earlier one unless that was better and is younger
    /// than 15 minutes.
    void noteFix(const Fix& fix);
    /// Anything that a screen wants to find again and that is not part of the record.
    void setNote(const std::string& key, const Json& value);
    Json note(const std::string& key) const;

    void setOnScreen(bool onScreen);
    /// Ends the visit now and makes it one signed group: visit, photos, issues, suggestions. Their photos are queued.
    /// Errors of `validate` come back as InvalidInput with the code as reason; then nothing has changed.
    Result<SubmittedVisit> submit();
    /// Takes the draft off the lists; `restore` undoes it. Nothing is deleted.
    void discard();
    void restore();

private:
    VisitDraft(Recorder& recorder, DraftHead head);
    void load();
    void save(const std::map<std::string, Json>& fields);
    Id newPartId() const;
    bool clockStepped(const ClockReading& now) const;
    Result<> check(const Visit& visit, const std::vector<LocalPhoto>& photos);
    std::vector<Draft> records(
        const Visit& visit, const std::vector<LocalPhoto>& photos, const Recorder::IdOf& idOf) const;
    Photo manifestOf(const LocalPhoto& photo, const Id& visit, const Recorder::IdOf& idOf) const;
    Issue issueOf(const DraftIssue& draft, const Id& visit, const std::vector<LocalPhoto>& photos) const;

    Recorder& m_recorder;
    DraftRepository m_drafts;
    PhotoRepository m_photos;
    DraftHead m_head;
    Visit m_visit;
    Json m_stored; ///< `toJson` of what the database holds of m_visit
    std::vector<DraftIssue> m_issues;
    std::vector<DraftSuggestion> m_suggestions;
    std::map<std::string, Json> m_notes;
};

/// What is needed to begin a visit.
struct VisitStart {
    Id project;
    VisitKind kind = VisitKind::AssistantWeekly;
    Id group; ///< for joint and deputy kinds
    std::optional<Fix> fix;
    std::string checklist; ///< code of the template, or empty
    std::int32_t checklistVersion = 0;
};

/// Begins a visit: the opening is signed and queued at once, and the draft is there. Unauthorized if not enrolled.
Result<std::unique_ptr<VisitDraft>> startVisit(Recorder& recorder, const VisitStart& start);

} // namespace tacha
