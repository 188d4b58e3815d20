#pragma once

#include "shared/core/time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

/// What one client may ask of the server, and how long the server waits for it. Each limit stands here with its reason.
namespace tacha {

/// A county has some hundreds of tablets and a few thousand listeners at most; 4 096 sockets at 80 KiB stay near 320
/// MiB.
constexpr std::size_t kMaxConnections = 4096;
/// Our own clients send about 1 KiB; browsers with cookies of other applications on the same host reach 8 KiB.
constexpr std::size_t kMaxHeaderBytes = 16 * 1024;
/// Longest target is a ranged query with cursors, well under 2 KiB.
constexpr std::size_t kMaxTargetBytes = 4 * 1024;
constexpr std::size_t kMaxQueryFields = 64;
/// A route that says nothing takes small JSON only. Sync and import name their own limit.
constexpr std::size_t kDefaultBodyBytes = 64 * 1024;
/// Hints go one way; what a listener sends is closed or ignored, never kept.
constexpr std::size_t kMaxLiveMessageBytes = 4 * 1024;

/// While a header is awaited: most headers fit, and thousands of connections wait at once.
constexpr std::size_t kHeaderReadBytes = 4 * 1024;
/// While a body is read: four TLS records at a time.
constexpr std::size_t kBodyReadBytes = 64 * 1024;
/// An answer up to here leaves together with its header.
constexpr std::size_t kSmallBodyBytes = 64 * 1024;
/// Pieces of an upload as the sink sees them: large enough that the hop to a worker thread costs little, small enough
/// that 64 uploads at once take 16 MiB.
constexpr std::size_t kUploadPieceBytes = 256 * 1024;
/// Pieces of a file on its way out; one buffer per download, reused for every piece.
constexpr std::size_t kDownloadPieceBytes = 256 * 1024;

/// A refused body is read and dropped up to here, so that the client sees the answer instead of a reset connection.
constexpr std::size_t kLingerBytes = 4 * 1024 * 1024;

/// How long a connection may take over each step. Tests use shorter ones.
struct ConnectionDeadlines {
    /// TLS: two round trips on a 2G link with loss.
    std::chrono::milliseconds handshake{20'000};
    /// Between requests. Longer than the pause of a tablet that syncs every minute.
    std::chrono::milliseconds idle{75'000};
    /// From the first byte of a header to its end.
    std::chrono::milliseconds header{15'000};
    /// A body must bring `progressBytes` in each such span, and an answer must move as much.
    std::chrono::milliseconds progress{30'000};
    /// About 270 bit/s: slower than any link that still works, faster than a client that only holds the socket.
    std::size_t progressBytes = 1024;
    /// After a refused body or a last answer, for the other side to read it.
    std::chrono::milliseconds linger{2'000};
    /// A listener that does not even answer pings is gone; half of this after the last sign of life it is pinged.
    std::chrono::milliseconds live{60'000};
};

/// How often deadlines are looked at; a client gets at most this much more than it is due.
constexpr std::chrono::milliseconds kDeadlineSweep{100};

/// What running requests may still take after stop() was asked for.
constexpr std::chrono::milliseconds kStopGrace{10'000};

/// Attempts at something secret (enrolment code, password) by one address: a person mistypes thrice, a guesser waits.
constexpr double kAttemptBurst = 10;
constexpr double kAttemptsPerMinute = 6;
/// Different addresses and keys that are remembered. Beyond it the oldest are forgotten, which favours availability.
constexpr std::size_t kMaxAttemptKeys = 10'000;

} // namespace tacha
