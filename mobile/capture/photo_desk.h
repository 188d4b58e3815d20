#pragma once

#include "mobile/capture/recorder.h"
#include "mobile/capture/storage_guard.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacha {

/// What the shutter knows.
struct Shot {
    Id draft;
    Id project;
    Id issueDraft; ///< the draft's issue that it shows, or none
    PhotoPurpose purpose = PhotoPurpose::Progress;
    PhotoOrigin origin = PhotoOrigin::Camera;
    std::string item;
    std::string viewpoint;
    std::string caption;
    std::string importReason;
    std::optional<Fix> fix;
    std::optional<std::int32_t> directionDeg;
    std::int64_t takenAtMs = 0; ///< device clock; 0 for now
};

/// Takes pictures into keeping. A photo is durable before it is reported: written beside its place and hashed on the
/// way, synced, renamed, the folder synced, then the row. Lives on its Database's thread; throws StorageError.
class PhotoDesk {
public:
    PhotoDesk(Recorder& recorder, TabletPaths paths, Environment& environment, StorageGuard& guard);

    /// Keeps a JPEG (or, imported, a PNG). Camera pictures get time, place and direction written into them first;
    /// imported bytes are kept as they are. DiskFull with reason `refused` before anything is written; InvalidInput
    /// `not_a_picture` or `too_large` (12 MB).
    Result<LocalPhoto> keep(std::string_view bytes, const Shot& shot);
    /// Changes what is said about an unsubmitted photo. NotFound; Conflict if it was submitted.
    Result<> describe(const Id& photo, const std::function<void(Photo&)>& change);
    /// Makes it the picture of a draft's issue, or (none) of the visit itself.
    Result<> assign(const Id& photo, const Id& issueDraft);
    /// Takes an unsubmitted photo back, or undoes that. Its bytes stay.
    void setDiscarded(const Id& photo, bool discarded);

    /// Looks for pictures that a crash left without a row, takes them into keeping as recovered, and returns all that
    /// wait for a person. Nothing is ever deleted. Called at start, before anything is taken.
    std::vector<LocalPhoto> recover();
    /// Gives a recovered photo a home in a draft.
    Result<> adopt(const Id& photo, const Id& draft);

    /// The bytes of an original. NotFound if it is not (or no longer) on this tablet.
    Result<std::string> original(const std::string& sha256);

private:
    std::string store(std::string_view bytes, const Id& draft, std::string& sha256);
    void rescue(const std::string& path, const Id& draft);
    Id newId();

    Recorder& m_recorder;
    TabletPaths m_paths;
    Environment& m_environment;
    StorageGuard& m_guard;
    PhotoRepository m_photos;
    DraftRepository m_drafts;
};

} // namespace tacha
