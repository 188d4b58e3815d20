#include "server/app/commands.h"

#include "server/app/demo_replay.h"
#include "server/app/office_defaults.h"
#include "server/http/certificate.h"
#include "server/services/demo/demo_county.h"
#include "server/services/import/checklists.h"

#include <fstream>

namespace tacha {
namespace {

/// Before the first visit of the history (week 35), so that all reference data was known in time.
const Date kFirstDay{2026, 8, 20};
/// The demo begins on this day at 09:00.
const Date kDemoDay{2026, 11, 23};
/// The project that the demo is played on.
constexpr int kStageProject = 10;
/// The project whose assistant forgot a tablet in a drawer, and its last contact.
constexpr int kForgottenProject = 1;
const Date kForgottenDay{2026, 11, 17};

Result<> loadCounty(Parts& parts)
{
    if (const auto loaded = loadOfficeDefaults(parts.store(), *parts.reference, assetsFolder()); !loaded)
        return loaded;
    parts.reference->apply(demo::demoReference());
    return ensureCertificate(parts.folder.certificates(), {}, parts.systemClock.wallMs())
        .map([](const CertificateFiles&) {});
}

void writeFile(Parts& parts, const std::string& name, const std::string& text)
{
    const std::string folder = parts.folder.path + "/demo";
    parts.files.makeFolders(folder);
    const auto file = parts.files.openForAppend(folder + "/" + name, true);
    file->append(text);
    file->sync();
}

/// Enrols the tablet that then lay in a drawer: known to the server, with nothing sent yet. Its key goes where the demo
/// finds it.
Result<> leaveTabletInDrawer(Parts& parts)
{
    const std::string person = demo::assistantCode(demo::assistantOf(kForgottenProject));
    const SigningKey key = SigningKey::generate();
    const DeviceId device{parts.random.next64()};
    return parts.accounts->makeCode(person)
        .and_then([&](const std::string& code) {
            return parts.accounts->enrol({code, device, key.publicKey(), "抽屉里的平板"});
        })
        .and_then([&](const Grant& grant) {
            return certificateFingerprint(parts.folder.certificates() + "/certificate.pem")
                .map([&](const std::string& fingerprint) {
                    const Json drawer{{"person", person}, {"device", device.text()}, {"key_pem", key.pem()},
                        {"token", grant.token}, {"fingerprint", fingerprint},
                        {"last_sync_ms", momentMs(kForgottenDay, 18)}};
                    writeFile(parts, "offline_tablet.json", drawer.dump());
                });
        });
}

Result<Json> playHistory(Parts& parts)
{
    const auto templates = templatesFromFolder(assetsFolder() + "/templates");
    if (!templates)
        return tl::unexpected(templates.error());
    const auto history =
        demo::demoHistory(*templates, [&](const Photo&, std::string&& jpeg) { parts.blobs->put(jpeg).value(); });
    DemoReplay replay{parts};
    const ReplayCounts counts = replay.play(history, momentMs(kDemoDay, 8, 30));
    return Json{{"visits", counts.visits}, {"operations", counts.operations}, {"photos", counts.photos},
        {"evaluations", counts.evaluations}, {"signatures", counts.signatures}, {"replies", counts.replies},
        {"cleared", counts.cleared}, {"accepted", counts.accepted}, {"not_applied", counts.notApplied}};
}

} // namespace

Json loadDemo(PartsOptions options)
{
    const auto refused = [](const Error& error) {
        return Json{{"ok", false}, {"code", error.reason}, {"detail", error.detail}};
    };
    options.businessMs = startOfDayMs(kFirstDay);
    auto parts = Parts::open(std::move(options));
    if (!parts)
        return refused(parts.error());
    if ((*parts)->store().read([](Reader& reader) { return reader.journalSize(); }) != 0)
        return refused({ErrorCode::Conflict, "the data folder is not empty", "not_empty"});
    const auto played = loadCounty(**parts).and_then([&] { return leaveTabletInDrawer(**parts); }).and_then([&] {
        return playHistory(**parts);
    });
    if (!played)
        return refused(played.error());
    writeFile(**parts, "assistant", demo::assistantCode(demo::assistantOf(kStageProject)));
    return {{"ok", true}, {"result", *played}};
}

} // namespace tacha
