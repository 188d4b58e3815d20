#pragma once

#include <functional>
#include <string>

namespace tacha {

enum class LogLevel { Debug, Info, Warning, Error };

/// Where log lines go: English, one line, no personal data. May be called from any thread.
using LogSink = std::function<void(LogLevel, const std::string&)>;

} // namespace tacha
