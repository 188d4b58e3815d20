#pragma once

#include "server/app/options.h"
#include "server/app/parts.h"

namespace tacha {

/// Does what the command line asks, prints what came of it, and gives the exit status: 0 done, 1 refused or failed.
int runCommand(const Options& options);

/// How the data folder is opened for these options; folders become absolute.
PartsOptions partsOptions(const Options& options);

/// Loads the demo county with its history into an empty data folder.
Json loadDemo(PartsOptions options);

/// Opens the data folder and serves until SIGTERM or SIGINT; prints where it listens once it does.
int serve(const Options& options);

/// The answer of a command as text for a person.
std::string reportOf(Command command, const Json& result);
/// What went wrong, for a person.
std::string complaintOf(const Json& failure);

} // namespace tacha
