#pragma once

#include "server/http/message.h"
#include "shared/core/error.h"

#include <string_view>

namespace tacha {

enum class Language { Chinese, English };
/// The language of the person behind a request (Accept-Language, RFC 9110 §12.5.4): Chinese unless English is
/// preferred.
Language languageOf(const Request& request);

/// The HTTP status of an error.
int statusOf(ErrorCode code);
/// The stable word of an error: its reason in lower case where it has one, else that of its code, such as `too_large`.
std::string problemCode(const Error& error);

/// An RFC 9457 problem document: `type`, `title` (what happened and what to do, for a person), `status`, `code`,
/// `detail` (English, for whoever looks into it; left out for our own mistakes, whose details stay in the log).
Response problemResponse(const Error& error, Language language);
inline Response problemResponse(const Error& error, const Request& request)
{
    return problemResponse(error, languageOf(request));
}
/// The same with another status, where a protocol demands it (tus: 409, 412, 415, 460).
Response problemResponse(int status, const Error& error, const Request& request);

} // namespace tacha
