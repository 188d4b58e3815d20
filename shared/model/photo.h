#pragma once

#include "shared/model/place.h"

namespace tacha {

/// Record `photo` (影像证据): the manifest. The original's bytes travel apart, named by their hash, and never change.
struct Photo {
    Id project;
    Id visit;
    Id issue; ///< of the same visit, or none
    std::string sha256; ///< of the original, 64 hex digits
    std::string mediaType = "image/jpeg"; ///< or image/png
    std::int64_t sizeBytes = 0; ///< ≤ 12 MB
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int64_t takenAtMs = 0;
    std::optional<Fix> fix;
    std::optional<std::int32_t> directionDeg; ///< 0–359, clockwise from north
    PhotoPurpose purpose = PhotoPurpose::Progress;
    PhotoOrigin origin = PhotoOrigin::Camera;
    std::string item; ///< code of the checklist item it answers, or empty
    std::string viewpoint; ///< name of the repeatable viewpoint, or empty
    std::string caption;
    std::string importReason; ///< why it was not taken with the camera

    friend bool operator==(const Photo&, const Photo&) = default;
};

template <class Fields> void describe(Fields& fields, Photo& photo)
{
    fields("project", photo.project);
    fields("visit", photo.visit);
    fields("issue", photo.issue);
    fields("sha256", photo.sha256);
    fields("media_type", photo.mediaType);
    fields("size_bytes", photo.sizeBytes);
    fields("width", photo.width);
    fields("height", photo.height);
    fields("taken_at_ms", photo.takenAtMs);
    fields("fix", photo.fix);
    fields("direction_deg", photo.directionDeg);
    fields("purpose", photo.purpose);
    fields("origin", photo.origin);
    fields("item", photo.item);
    fields("viewpoint", photo.viewpoint);
    fields("caption", photo.caption);
    fields("import_reason", photo.importReason);
}

} // namespace tacha
