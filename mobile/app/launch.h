#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tacha {

/// What `tacha-tablet` was asked for.
struct LaunchOptions {
    QString folder; ///< where the tablet keeps everything
    bool simulatedDevices = false;
    QString nmeaFile; ///< a recorded route
    std::optional<qint64> demoClockMs; ///< business time at the start
    QString enrolmentText;
    QString pin;
    QString language; ///< zh_CN, en, or empty for the one last used
    QString theme;
    int textSize = -1;
    int width = 0, height = 0; ///< of the window; 0 for its own
    QString screenshots; ///< folder for the script's pictures
    QString script; ///< steps to drive the app with
};

/// Reads the command line; ends the program with a message if it is wrong. Needs a QCoreApplication.
LaunchOptions launchOptions(const QStringList& arguments);

/// Opens the tablet, shows the window and runs until it is closed or the script has ended. The program's exit code.
int runTablet(const LaunchOptions& options);

} // namespace tacha
