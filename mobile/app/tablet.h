#pragma once

#include "mobile/app/pin_lock.h"
#include "mobile/capture/actions.h"
#include "mobile/capture/photo_desk.h"
#include "mobile/capture/recorder.h"
#include "mobile/capture/storage_guard.h"
#include "mobile/capture/thumbnails.h"
#include "mobile/capture/visit_draft.h"
#include "mobile/device/camera.h"
#include "mobile/device/connectivity.h"
#include "mobile/device/positioning.h"
#include "mobile/sync/enrolment.h"
#include "mobile/sync/sync_worker.h"
#include "shared/core/time.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tacha {

/// The devices that a tablet is given.
struct TabletDevices {
    std::unique_ptr<Camera> camera;
    std::unique_ptr<Positioning> positioning;
    std::unique_ptr<Connectivity> connectivity;
};
/// The platform's own.
TabletDevices realDevices();
/// A drawn site, a place to stand on, a network that is told; `nowMs` gives the fixes their time.
TabletDevices simulatedDevices(std::function<std::int64_t()> nowMs);

/// A whole tablet without a window: what the app, the tests and the demo drive. GUI thread. Functions throw
/// StorageError.
class Tablet : public QObject {
    Q_OBJECT
public:
    /// Opens or makes the tablet in `folder`. Conflict `newer_database` if a later program wrote it.
    static Result<std::unique_ptr<Tablet>> open(
        const std::string& folder, Environment environment, TabletDevices devices);
    ~Tablet() override;

    // Enrolment: `introduce` speaks to the server, `adopt` puts its answer in force once a person has confirmed it.
    Result<Enrolled> introduce(std::string_view enrolmentText);
    Result<> adopt(const Enrolled& enrolled);
    bool isEnrolled() { return m_meta.identity().has_value(); }
    std::optional<Identity> identity() { return m_meta.identity(); }

    RowRepository& rows() { return m_rows; }
    Journal& journal() { return m_journal; }
    MetaRepository& meta() { return m_meta; }
    DraftRepository& drafts() { return m_drafts; }
    PhotoRepository& photos() { return m_photos; }
    Recorder& recorder() { return m_recorder; }
    Actions& actions() { return m_actions; }
    PhotoDesk& photoDesk() { return m_photoDesk; }
    StorageGuard& storage() { return m_guard; }
    SmallPictures& pictures() { return m_pictures; }
    PinLock& pin() { return m_pin; }
    SyncWorker& sync() { return m_sync; }
    Camera& camera() { return *m_devices.camera; }
    Positioning& positioning() { return *m_devices.positioning; }
    Connectivity& connectivity() { return *m_devices.connectivity; }
    Environment& environment() { return m_environment; }
    const TabletPaths& paths() const { return m_paths; }

    Result<std::unique_ptr<VisitDraft>> startVisit(const VisitStart& start)
    {
        return tacha::startVisit(m_recorder, start);
    }
    Result<std::unique_ptr<VisitDraft>> visitDraft(const Id& draft) { return VisitDraft::open(m_recorder, draft); }
    /// Business time: the device's clock as the server corrects it.
    std::int64_t nowMs() { return m_recorder.now().ms; }

    /// A small picture of a photo: the one at hand, or made from the original here. NotFound: it has been asked for,
    /// and `sync().pictureReady` tells when it is there.
    Result<std::string> picture(const std::string& sha256, PictureSize size);
    /// Where a photo is safe: its record and its bytes, the worse of both.
    Delivery deliveryOfPhoto(const LocalPhoto& photo);
    /// Percent of the original that the server holds.
    int sentPercent(const std::string& sha256);

    /// Everything unsent as one file for a memory card: every group with its signature, and the originals. Gives its
    /// path. NotFound if nothing is unsent.
    Result<std::string> exportUnsent();
    /// Originals that the server's verified backup holds and the server has shown lately.
    std::vector<LocalBlob> clearable();
    /// Removes clearable originals, oldest first, until `bytes` are freed. Gives what was freed.
    std::int64_t clearStorage(std::int64_t bytes);
    /// Nothing exists only here.
    bool canSignOut();
    /// Forgets the person and what was pulled. Conflict `unsent` while something exists only here.
    Result<> signOut();

signals:
    /// Something on board has changed, by a hand or by the sync. Projects as ids; none for the county.
    void changed(const QStringList& projects);
    void enrolledChanged();

private:
    Tablet(
        const std::string& folder, Environment environment, TabletDevices devices, std::unique_ptr<Database> database);

    Result<> goOnAs(const Enrolled& enrolled);
    void wipe();

    TabletPaths m_paths;
    Environment m_environment;
    TabletDevices m_devices;
    std::unique_ptr<Database> m_database;
    MetaRepository m_meta;
    Journal m_journal;
    RowRepository m_rows;
    DraftRepository m_drafts;
    PhotoRepository m_photos;
    Recorder m_recorder;
    Actions m_actions;
    StorageGuard m_guard;
    PhotoDesk m_photoDesk;
    SmallPictures m_pictures;
    PinLock m_pin;
    SyncWorker m_sync;
};

} // namespace tacha
