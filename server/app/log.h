#pragma once

#include "shared/core/log.h"

namespace tacha {

/// Lines on standard error with system time: what systemd and a terminal both take.
LogSink standardLog();

} // namespace tacha
