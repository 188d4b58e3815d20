#include "mobile/app/tablet.h"

#include "mobile/sync/qt_http_link.h"

#include <algorithm>
#include <set>

namespace tacha {
namespace {

constexpr std::int64_t kProofGoodForMs = 7 * kDayMs;
constexpr std::string_view kLastPerson = "last_person"; // whose work is on this tablet, also after it was cut off

} // namespace

Result<std::unique_ptr<Tablet>> Tablet::open(const std::string& folder, Environment environment, TabletDevices devices)
{
    environment.files.makeFolders(folder);
    auto database = openTabletDatabase(TabletPaths{folder}.database());
    if (!database)
        return tl::unexpected(database.error());
    return std::unique_ptr<Tablet>{new Tablet{folder, environment, std::move(devices), std::move(*database)}};
}

Tablet::Tablet(
    const std::string& folder, Environment environment, TabletDevices devices, std::unique_ptr<Database> database)
    : m_paths{folder}, m_environment(environment), m_devices(std::move(devices)), m_database(std::move(database)),
      m_meta(*m_database), m_journal(*m_database), m_rows(*m_database), m_drafts(*m_database), m_photos(*m_database),
      m_recorder(*m_database, m_paths, m_environment), m_actions(m_recorder), m_guard(m_paths, m_environment.files),
      m_photoDesk(m_recorder, m_paths, m_environment, m_guard), m_pictures(m_paths, m_environment.files),
      m_pin(m_meta, m_environment), m_sync(m_paths, m_environment)
{
    m_recorder.onDiskFull = [this] { return m_guard.release(); };
    m_guard.refill();
    m_photoDesk.recover();
    m_recorder.onRecorded = [this](std::span<const Operation> operations) {
        std::set<Id> projects;
        for (const Operation& operation : operations)
            projects.insert(operation.project);
        QStringList ids;
        for (const Id& project : projects)
            ids.push_back(project ? QString::fromStdString(project.text()) : QString());
        emit changed(ids);
        if (m_sync.isAutomatic())
            m_sync.wake();
    };
    connect(&m_sync, &SyncWorker::rowsChanged, this, &Tablet::changed);
    connect(&m_sync, &SyncWorker::refused, this, [this] {
        if (m_sync.lastError() && m_sync.lastError()->reason == "revoked")
            wipe();
    });
    connect(m_devices.connectivity.get(), &Connectivity::changed, this,
        [this] { m_sync.networkChanged(m_devices.connectivity->network() != Network::Offline); });
}

Tablet::~Tablet()
{
    m_sync.stop();
}

Result<Enrolled> Tablet::introduce(std::string_view enrolmentText)
{
    const auto text = EnrolmentText::parse(enrolmentText);
    if (!text)
        return tl::unexpected(text.error());
    QtHttpLink link{"https://" + text->host + ":" + std::to_string(text->port), text->fingerprint};
    return enrol(link, *text, *m_database, m_paths, m_environment);
}

Result<> Tablet::adopt(const Enrolled& enrolled)
{
    const std::string person = enrolled.identity.person.text();
    const std::string before = m_meta.text(kLastPerson);
    if (!before.empty() && before != person && !canSignOut())
        return fail(ErrorCode::Conflict, "another person's work is still on this tablet only", "unsent");
    const auto old = m_meta.device();
    if (old && *old != enrolled.device)
        if (auto moved = goOnAs(enrolled); !moved)
            return moved;
    if (auto adopted = adoptEnrolment(*m_database, m_paths, m_environment.files, enrolled); !adopted)
        return adopted;
    m_meta.setText(kLastPerson, person);
    m_pin.clear();
    emit enrolledChanged();
    return {};
}

/// Unsent work of the device that this tablet was before goes on under the new one.
Result<> Tablet::goOnAs(const Enrolled& enrolled)
{
    if (!enrolled.keyPem.empty())
        saveKey(m_environment.files, m_paths, enrolled.device, *SigningKey::fromPem(enrolled.keyPem));
    const auto key = loadKey(m_environment.files, m_paths, enrolled.device);
    if (!key)
        return tl::unexpected(key.error());
    TabletStore store{*m_database, m_paths, m_environment};
    Transaction transaction{*m_database};
    store.moveTo(enrolled.device, *key, store.ackedCounter());
    transaction.commit();
    return {};
}

/// The office has cut this tablet off: what it was shown goes, what was made here stays sealed until someone may send
/// it.
void Tablet::wipe()
{
    m_sync.stop();
    TabletStore{*m_database, m_paths, m_environment}.forgetPulled();
    m_meta.remove("identity");
    m_pin.clear();
    emit enrolledChanged();
}

Result<std::string> Tablet::picture(const std::string& sha256, PictureSize size)
{
    if (m_pictures.has(sha256, size))
        return m_pictures.read(sha256, size);
    const auto original = m_photoDesk.original(sha256);
    if (!original) {
        m_sync.want(QString::fromStdString(sha256), size);
        return fail(ErrorCode::NotFound, "the picture is not on board yet", "picture");
    }
    if (size == PictureSize::Original)
        return original;
    auto reduced = reducedJpeg(*original, size);
    if (reduced)
        m_pictures.put(sha256, size, *reduced);
    return reduced;
}

Delivery Tablet::deliveryOfPhoto(const LocalPhoto& photo)
{
    const auto blob = m_photos.blob(photo.manifest.sha256);
    const auto record = photo.record ? m_rows.summary(photo.record) : std::nullopt;
    if (!blob || !record)
        return Delivery::Local;
    const Delivery bytes = blob->delivery();
    // The worse of both; words in the order of trouble: needs you, only here, on its way, at the server, backed up.
    for (const Delivery worse : {Delivery::Attention, Delivery::Local, Delivery::Sending, Delivery::Delivered})
        if (bytes == worse || record->delivery == worse)
            return worse == Delivery::Local && bytes == Delivery::Sending ? Delivery::Sending : worse;
    return Delivery::BackedUp;
}

int Tablet::sentPercent(const std::string& sha256)
{
    const auto blob = m_photos.blob(sha256);
    if (!blob || blob->size == 0)
        return 0;
    return blob->delivered ? 100 : static_cast<int>(blob->offset * 100 / blob->size);
}

std::vector<LocalBlob> Tablet::clearable()
{
    return m_photos.clearable(m_environment.clock.wallMs() - kProofGoodForMs);
}

std::int64_t Tablet::clearStorage(std::int64_t bytes)
{
    std::int64_t freed = 0;
    for (const LocalBlob& blob : clearable()) {
        if (freed >= bytes)
            break;
        picture(blob.sha256, PictureSize::Thumbnail); // so that it can still be looked at
        picture(blob.sha256, PictureSize::Preview);
        m_environment.files.remove(blob.path);
        m_photos.noteCleared(blob.sha256);
        freed += blob.size;
    }
    return freed;
}

bool Tablet::canSignOut()
{
    return m_journal.counts().unsent == 0 && m_photos.unsent(1).empty() && m_drafts.open().empty()
        && m_photos.recovered().empty();
}

Result<> Tablet::signOut()
{
    if (!canSignOut())
        return fail(ErrorCode::Conflict, "something exists only on this tablet", "unsent");
    wipe();
    m_meta.remove("device");
    m_meta.remove(kLastPerson);
    return {};
}

} // namespace tacha
