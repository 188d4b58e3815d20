#pragma once

#include "shared/core/error.h"

#include <QString>

namespace tacha {

/// What has happened to the user's work, and what to do: one or two sentences in the language of the app. The one place
/// where an Error becomes words on the tablet.
QString errorText(const Error& error);

} // namespace tacha
