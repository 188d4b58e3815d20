#pragma once

#include <string>

namespace tacha {

/// What callers branch on, and what a person's sentence is chosen by.
enum class ErrorCode {
    InvalidInput, ///< the request or record itself is wrong; sending it again cannot help
    NotFound,
    Conflict, ///< the thing has moved on since the caller looked
    Unauthorized, ///< nobody is signed in, or no longer
    Forbidden, ///< signed in, but without the right
    TooLarge, ///< over a named limit
    TooMany, ///< too many attempts or connections; later it works
    Offline, ///< the other side cannot be reached
    TimedOut,
    DiskFull,
    Storage, ///< the database or the disk is broken
    Unavailable, ///< starting, stopping or overloaded; later it works
    Internal, ///< our own mistake
};

struct Error {
    ErrorCode code;
    std::string detail; ///< for the log: English, no personal data
    std::string reason{}; ///< stable machine word inside the code, such as "E_TEXT" or "wrong_hash"; may be empty

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace tacha
