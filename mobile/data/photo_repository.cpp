#include "mobile/data/photo_repository.h"

namespace tacha {
namespace {

#define TACHA_PHOTO "id, draft, issue_draft, record, manifest, path, discarded, recovered"
#define TACHA_BLOB "sha256, path, size, queued_at, delivered_at_ms, backed_up, upload_url, upload_offset, trouble"

constexpr auto kInsert = R"sql(
    INSERT INTO photos (id, draft, issue_draft, record, sha256, manifest, path, taken_at_ms, discarded, recovered)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))sql";
constexpr auto kInsertBlob = "INSERT INTO blobs (sha256, path, size) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
constexpr auto kFind = "SELECT " TACHA_PHOTO " FROM photos WHERE id = ?1";
constexpr auto kByHash = "SELECT " TACHA_PHOTO " FROM photos WHERE sha256 = ?1 ORDER BY discarded, taken_at_ms LIMIT 1";
constexpr auto kOfRecord = "SELECT " TACHA_PHOTO " FROM photos WHERE record = ?1";
constexpr auto kOfDraft =
    "SELECT " TACHA_PHOTO
    " FROM photos WHERE draft = ?1 AND discarded = 0 AND recovered = 0 ORDER BY taken_at_ms, rowid";
constexpr auto kRecovered =
    "SELECT " TACHA_PHOTO " FROM photos WHERE recovered = 1 AND discarded = 0 ORDER BY taken_at_ms, rowid";
constexpr auto kUpdate = R"sql(
    UPDATE photos SET draft = ?2, issue_draft = ?3, record = ?4, manifest = ?5, taken_at_ms = ?6, discarded = ?7, recovered = ?8
     WHERE id = ?1)sql";
constexpr auto kKnows = "SELECT 1 FROM photos WHERE path = ?1 LIMIT 1";
constexpr auto kBlob = "SELECT " TACHA_BLOB " FROM blobs WHERE sha256 = ?1";
constexpr auto kQueue = R"sql(
    UPDATE blobs SET queued_at = (SELECT coalesce(max(queued_at), 0) + 1 FROM blobs) WHERE sha256 = ?1 AND queued_at IS NULL)sql";
constexpr auto kToSend =
    "SELECT " TACHA_BLOB " FROM blobs WHERE queued_at IS NOT NULL AND delivered_at_ms = 0 AND trouble = ''"
    " ORDER BY queued_at LIMIT ?1";
constexpr auto kUnsent = "SELECT " TACHA_BLOB " FROM blobs WHERE queued_at IS NOT NULL AND delivered_at_ms = 0"
                         " ORDER BY queued_at LIMIT ?1";
constexpr auto kUpload = "UPDATE blobs SET upload_url = ?2, upload_offset = ?3 WHERE sha256 = ?1";
constexpr auto kDelivered = R"sql(
    UPDATE blobs SET delivered_at_ms = ?2, upload_url = '', upload_offset = size, trouble = '' WHERE sha256 = ?1)sql";
constexpr auto kTrouble = "UPDATE blobs SET trouble = ?2 WHERE sha256 = ?1";
constexpr auto kBackedUp =
    "UPDATE blobs SET backed_up = 1 WHERE delivered_at_ms > 0 AND delivered_at_ms < ?1 AND backed_up = 0";
constexpr auto kRepoint = "UPDATE photos SET record = ?2 WHERE record = ?1";
constexpr auto kToProve = "SELECT " TACHA_BLOB " FROM blobs WHERE backed_up = 1 AND cleared = 0 AND proved_at_ms < ?1"
                          " ORDER BY queued_at LIMIT ?2";
constexpr auto kProved = "UPDATE blobs SET proved_at_ms = ?2 WHERE sha256 = ?1";
constexpr auto kClearable =
    "SELECT " TACHA_BLOB " FROM blobs WHERE backed_up = 1 AND cleared = 0 AND proved_at_ms >= ?1"
    " ORDER BY queued_at";
constexpr auto kCleared = "UPDATE blobs SET cleared = 1 WHERE sha256 = ?1";
constexpr auto kCounts = R"sql(
    SELECT count(*), count(*) FILTER (WHERE delivered_at_ms > 0), coalesce(sum(size), 0), coalesce(sum(upload_offset), 0)
      FROM blobs WHERE queued_at IS NOT NULL)sql";

} // namespace

Delivery LocalBlob::delivery() const
{
    if (!trouble.empty())
        return Delivery::Attention;
    if (delivered)
        return backedUp ? Delivery::BackedUp : Delivery::Delivered;
    return offset > 0 ? Delivery::Sending : Delivery::Local;
}

PhotoRepository::PhotoRepository(Database& database)
    : m_insert(database, kInsert), m_insertBlob(database, kInsertBlob), m_find(database, kFind),
      m_byHash(database, kByHash), m_ofRecord(database, kOfRecord), m_ofDraft(database, kOfDraft),
      m_recovered(database, kRecovered), m_update(database, kUpdate), m_knows(database, kKnows),
      m_blob(database, kBlob), m_queue(database, kQueue), m_toSend(database, kToSend), m_unsent(database, kUnsent),
      m_upload(database, kUpload), m_delivered(database, kDelivered), m_trouble(database, kTrouble),
      m_backedUp(database, kBackedUp), m_repoint(database, kRepoint), m_toProve(database, kToProve),
      m_proved(database, kProved), m_clearable(database, kClearable), m_cleared(database, kCleared),
      m_counts(database, kCounts)
{
}

void PhotoRepository::add(const LocalPhoto& photo)
{
    m_insertBlob.run(photo.manifest.sha256, photo.path, photo.manifest.sizeBytes);
    m_insert.run(photo.id, photo.draft, photo.issueDraft, photo.record, photo.manifest.sha256,
        canonical(toJson(photo.manifest)), photo.path, photo.manifest.takenAtMs, photo.discarded, photo.recovered);
}

std::vector<LocalPhoto> PhotoRepository::photos(Statement& select)
{
    std::vector<LocalPhoto> photos;
    while (select.step()) {
        LocalPhoto photo{select.id(0), select.id(1), select.id(2), select.id(3), {}, select.text(5),
            select.integer(6) != 0, select.integer(7) != 0};
        photo.manifest = fromJson<Photo>(Json::parse(select.view(4))).value(); // we wrote it ourselves
        photos.push_back(std::move(photo));
    }
    select.reset();
    return photos;
}

std::optional<LocalPhoto> PhotoRepository::first(Statement& select)
{
    auto found = photos(select);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<LocalPhoto> PhotoRepository::find(const Id& id)
{
    return first(m_find.bind(id));
}

std::optional<LocalPhoto> PhotoRepository::findByHash(const std::string& sha256)
{
    return first(m_byHash.bind(sha256));
}

std::optional<LocalPhoto> PhotoRepository::ofRecord(const Id& record)
{
    return first(m_ofRecord.bind(record));
}

std::vector<LocalPhoto> PhotoRepository::ofDraft(const Id& draft)
{
    return photos(m_ofDraft.bind(draft));
}

std::vector<LocalPhoto> PhotoRepository::recovered()
{
    return photos(m_recovered.bind());
}

void PhotoRepository::update(const LocalPhoto& photo)
{
    m_update.run(photo.id, photo.draft, photo.issueDraft, photo.record, canonical(toJson(photo.manifest)),
        photo.manifest.takenAtMs, photo.discarded, photo.recovered);
}

bool PhotoRepository::knowsPath(const std::string& path)
{
    m_knows.bind(path);
    const bool known = m_knows.step();
    m_knows.reset();
    return known;
}

std::vector<LocalBlob> PhotoRepository::blobs(Statement& select)
{
    std::vector<LocalBlob> blobs;
    while (select.step()) {
        LocalBlob blob;
        blob.sha256 = select.text(0);
        blob.path = select.text(1);
        blob.size = select.integer(2);
        blob.queued = !select.isNull(3);
        blob.deliveredAtMs = select.integer(4);
        blob.delivered = blob.deliveredAtMs > 0;
        blob.backedUp = select.integer(5) != 0;
        blob.uploadUrl = select.text(6);
        blob.offset = select.integer(7);
        blob.trouble = select.text(8);
        blobs.push_back(std::move(blob));
    }
    select.reset();
    return blobs;
}

std::optional<LocalBlob> PhotoRepository::blob(const std::string& sha256)
{
    auto found = blobs(m_blob.bind(sha256));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

void PhotoRepository::queue(const std::string& sha256)
{
    m_queue.run(sha256);
}

std::vector<LocalBlob> PhotoRepository::toSend(std::size_t most)
{
    return blobs(m_toSend.bind(static_cast<std::int64_t>(most)));
}

std::vector<LocalBlob> PhotoRepository::unsent(std::size_t most)
{
    return blobs(m_unsent.bind(static_cast<std::int64_t>(most)));
}

void PhotoRepository::noteUpload(const std::string& sha256, const std::string& url, std::int64_t offset)
{
    m_upload.run(sha256, url, offset);
}

void PhotoRepository::noteDelivered(const std::string& sha256, std::int64_t serverMs)
{
    m_delivered.run(sha256, serverMs);
}

void PhotoRepository::noteTrouble(const std::string& sha256, const std::string& reason)
{
    m_trouble.run(sha256, reason);
}

void PhotoRepository::noteBackedUp(std::int64_t serverMs)
{
    m_backedUp.run(serverMs);
}

void PhotoRepository::repoint(const Id& oldRecord, const Id& newRecord)
{
    m_repoint.run(oldRecord, newRecord);
}

std::vector<LocalBlob> PhotoRepository::toProve(std::int64_t beforeMs, std::size_t most)
{
    return blobs(m_toProve.bind(beforeMs, static_cast<std::int64_t>(most)));
}

void PhotoRepository::noteProved(const std::string& sha256, std::int64_t nowMs)
{
    m_proved.run(sha256, nowMs);
}

std::vector<LocalBlob> PhotoRepository::clearable(std::int64_t provedSinceMs)
{
    return blobs(m_clearable.bind(provedSinceMs));
}

void PhotoRepository::noteCleared(const std::string& sha256)
{
    m_cleared.run(sha256);
}

PhotoRepository::Counts PhotoRepository::counts()
{
    m_counts.bind();
    m_counts.step();
    const Counts counts{m_counts.integer(0), m_counts.integer(1), m_counts.integer(2), m_counts.integer(3)};
    m_counts.reset();
    return counts;
}

} // namespace tacha
