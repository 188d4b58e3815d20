#include "mobile/capture/photo_desk.h"

#include "mobile/capture/exif.h"
#include "shared/model/validate.h"

#include <algorithm>

namespace tacha {

PhotoDesk::PhotoDesk(Recorder& recorder, TabletPaths paths, Environment& environment, StorageGuard& guard)
    : m_recorder(recorder), m_paths(std::move(paths)), m_environment(environment), m_guard(guard),
      m_photos(recorder.database()), m_drafts(recorder.database())
{
    m_environment.files.makeFolders(m_paths.photos());
    m_environment.files.makeFolders(m_paths.incoming());
}

Id PhotoDesk::newId()
{
    const std::string bytes = m_environment.random.bytes(Id{}.bytes.size());
    return idFromBytes(bytes).value();
}

Result<LocalPhoto> PhotoDesk::keep(std::string_view bytes, const Shot& shot)
{
    if (m_guard.space() == Space::Refuse)
        return fail(ErrorCode::DiskFull, "less than 200 MB are free", "refused");
    const auto shape = shapeOf(bytes);
    if (!shape)
        return tl::unexpected(shape.error());
    const std::int64_t takenAtMs = shot.takenAtMs != 0 ? shot.takenAtMs : m_environment.clock.wallMs();
    std::string marked;
    if (shot.origin == PhotoOrigin::Camera && shape->mediaType == "image/jpeg") {
        auto written = withExif(bytes, {takenAtMs, shot.fix, shot.directionDeg});
        if (!written)
            return tl::unexpected(written.error());
        marked = std::move(*written);
        bytes = marked;
    }
    if (bytes.size() > static_cast<std::size_t>(kMaxPhotoBytes))
        return fail(ErrorCode::InvalidInput, "a photo is at most 12 MB", "too_large");
    LocalPhoto photo;
    photo.id = newId();
    photo.draft = shot.draft;
    photo.issueDraft = shot.issueDraft;
    photo.manifest = Photo{.project = shot.project,
        .visit = {},
        .issue = {},
        .sha256 = {},
        .mediaType = shape->mediaType,
        .sizeBytes = static_cast<std::int64_t>(bytes.size()),
        .width = shape->width,
        .height = shape->height,
        .takenAtMs = takenAtMs,
        .fix = shot.fix,
        .directionDeg = shot.directionDeg,
        .purpose = shot.purpose,
        .origin = shot.origin,
        .item = shot.item,
        .viewpoint = shot.viewpoint,
        .caption = shot.caption,
        .importReason = shot.importReason};
    photo.path = store(bytes, shot.draft, photo.manifest.sha256);
    Transaction transaction{m_recorder.database()};
    m_photos.add(photo);
    transaction.commit();
    return photo;
}

/// Writes the bytes so that they survive anything once this returns; their place is named by their hash.
std::string PhotoDesk::store(std::string_view bytes, const Id& draft, std::string& sha256)
{
    constexpr std::size_t kPiece = 256 * 1024;
    Files& files = m_environment.files;
    const std::string part = m_paths.incoming() + "/" + draft.text() + "-" + newId().text();
    Hasher hasher;
    {
        const auto file = files.openForAppend(part, true);
        for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
            const std::string_view piece = bytes.substr(at, kPiece);
            hasher.add(piece);
            file->append(piece);
        }
        file->sync();
    }
    sha256 = hexOf(hasher.value());
    std::string path = m_paths.photo(draft, sha256);
    files.rename(part, path);
    files.syncFolder(m_paths.photos());
    return path;
}

Result<> PhotoDesk::describe(const Id& id, const std::function<void(Photo&)>& change)
{
    auto photo = m_photos.find(id);
    if (!photo)
        return fail(ErrorCode::NotFound, "no such photo", "photo");
    if (photo->record)
        return fail(ErrorCode::Conflict, "the photo has been submitted", "submitted");
    const Photo before = photo->manifest;
    change(photo->manifest);
    photo->manifest.sha256 = before.sha256; // what the bytes are is no matter of opinion
    photo->manifest.sizeBytes = before.sizeBytes;
    m_photos.update(*photo);
    return {};
}

Result<> PhotoDesk::assign(const Id& id, const Id& issueDraft)
{
    auto photo = m_photos.find(id);
    if (!photo)
        return fail(ErrorCode::NotFound, "no such photo", "photo");
    photo->issueDraft = issueDraft;
    m_photos.update(*photo);
    return {};
}

void PhotoDesk::setDiscarded(const Id& id, bool discarded)
{
    auto photo = m_photos.find(id);
    if (!photo || photo->record)
        return; // what was submitted stays
    photo->discarded = discarded;
    m_photos.update(*photo);
}

std::vector<LocalPhoto> PhotoDesk::recover()
{
    Files& files = m_environment.files;
    const auto draftOf = [](const std::string& name) {
        return Id::parse(name.substr(0, name.find('-'))).value_or(Id{});
    };
    for (const std::string& folder : {m_paths.incoming(), m_paths.photos()})
        for (const std::string& name : files.list(folder))
            if (const std::string path = folder + "/" + name; !m_photos.knowsPath(path))
                rescue(path, draftOf(name));
    return m_photos.recovered();
}

/// Takes a picture without a row into keeping. Half a picture stays where it is: the shutter never said that it was
/// taken.
void PhotoDesk::rescue(const std::string& path, const Id& draft)
{
    Files& files = m_environment.files;
    const auto bytes = files.read(path, 0, static_cast<std::size_t>(kMaxPhotoBytes));
    const auto shape = bytes ? shapeOf(*bytes) : Result<PictureShape>{tl::unexpected(bytes.error())};
    if (!shape || !shape->whole)
        return;
    const ExifFacts facts = readExif(*bytes);
    LocalPhoto photo;
    photo.id = newId();
    const auto head = m_drafts.find(draft);
    photo.draft = head ? head->id : Id{};
    photo.recovered = true;
    photo.manifest.project = head ? head->project : Id{};
    photo.manifest.sha256 = sha256Hex(*bytes);
    photo.manifest.mediaType = shape->mediaType;
    photo.manifest.sizeBytes = static_cast<std::int64_t>(bytes->size());
    photo.manifest.width = shape->width;
    photo.manifest.height = shape->height;
    photo.manifest.takenAtMs = facts.takenAtMs != 0 ? facts.takenAtMs : m_environment.clock.wallMs();
    photo.manifest.fix = facts.fix;
    photo.manifest.directionDeg = facts.directionDeg;
    photo.path = m_paths.photo(draft, photo.manifest.sha256);
    files.openForAppend(path, false)->sync();
    if (photo.path != path)
        files.rename(path, photo.path);
    files.syncFolder(m_paths.photos());
    Transaction transaction{m_recorder.database()};
    m_photos.add(photo);
    transaction.commit();
}

Result<> PhotoDesk::adopt(const Id& id, const Id& draft)
{
    auto photo = m_photos.find(id);
    const auto head = m_drafts.find(draft);
    if (!photo || !head)
        return fail(ErrorCode::NotFound, "no such photo or draft", "photo");
    photo->draft = draft;
    photo->manifest.project = head->project;
    photo->recovered = false;
    m_photos.update(*photo);
    return {};
}

Result<std::string> PhotoDesk::original(const std::string& sha256)
{
    const auto blob = m_photos.blob(sha256);
    if (!blob)
        return fail(ErrorCode::NotFound, "no such photo on this tablet", "photo");
    return m_environment.files.read(blob->path, 0, static_cast<std::size_t>(kMaxPhotoBytes));
}

} // namespace tacha
