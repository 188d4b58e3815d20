// Plays the main job through the real server and real tablet cores. tests/demo/demo.sh runs it.
#include "tests/demo/scenes.h"

#include "shared/core/time.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>

#include <iostream>

using namespace tacha;
using namespace tacha::demo;

namespace {

Json readJson(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return parseJson(file.readAll().toStdString()).value();
}

void giveOutTablets(Cast& cast, Office& office, Report& report)
{
    report.scene("Tablets are enrolled over TLS, each with its own key");
    const Project& stage = cast.project(kStage);
    const Project& late = cast.project("QL-2026-001");
    cast.enrolBehindProxy("assistant, tablet 1", cast.seated(stage, SeatKind::Assistant));
    cast.enrol("assistant, tablet 2", cast.seated(stage, SeatKind::Assistant));
    cast.enrol("facilitator", cast.seated(stage, SeatKind::Facilitator));
    cast.enrol("group leader", cast.person(cast.group(stage, GroupKind::Joint).leader));
    cast.enrol("deputy", cast.person(cast.group(stage, GroupKind::Deputy).leader));
    cast.enrol("congress office", cast.holder(Role::CongressOffice));
    cast.enrol("supervisor", cast.holder(Role::Supervisor));
    cast.enrol("project office", cast.holder(Role::ProjectOffice));
    cast.enrol("assistant of S1", cast.seated(late, SeatKind::Assistant));
    const Json drawer = readJson(office.data() + "/demo/offline_tablet.json");
    cast.fromDrawer("offline tablet of S1", cast.seated(late, SeatKind::Assistant), drawer,
        drawer.at("last_sync_ms").get<std::int64_t>());
}

void play(Office& office, Report& report, const std::string& folder)
{
    const std::int64_t begin = momentMs({2026, 11, 23}, 9);
    office.serve(begin);
    Cast cast{office, report, folder, begin};
    Story story;
    giveOutTablets(cast, office, report);
    visitOfLastThursday(cast, report);
    fieldworkOffline(cast, report, story);
    syncThroughACut(cast, report, story);
    conflictOfPlace(cast, report, story);
    deputySuggests(cast, report, story);
    weeklyEvaluation(cast, office, report, story);
    reviewAndSign(cast, office, report, story);
    lateRecordWithdraws(cast, office, report, story);
    nothingLost(cast, report);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application{argc, argv};
    QCommandLineParser options;
    const QCommandLineOption server{"server", "path of tacha-server", "PATH"};
    const QCommandLineOption data{"data", "the server's data folder, with the demo county", "FOLDER"};
    const QCommandLineOption work{"work", "where the tablets' folders go", "FOLDER"};
    const QCommandLineOption port{"port", "port to serve on", "PORT", "8443"};
    const QCommandLineOption json{"json", "print the summary as one JSON object"};
    options.addOptions({server, data, work, port, json});
    options.addHelpOption();
    options.process(application);

    Report report{options.isSet(json)};
    try {
        Office office{options.value(server), options.value(data), static_cast<quint16>(options.value(port).toUInt())};
        play(office, report, options.value(work).toStdString());
    } catch (const std::exception& error) {
        report.expect(false, std::string{"the demonstration ended early: "} + error.what());
    }
    if (options.isSet(json))
        std::cout << report.json().dump(2) << std::endl;
    else
        report.print();
    return report.allHeld() ? 0 : 1;
}
