#pragma once

#include "shared/core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tacha {

/// A value, or the expected reason why there is none. Broken surroundings (disk, database) are exceptions instead.
template <class T = void> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, std::string reason = {})
{
    return tl::unexpected(Error{code, std::move(detail), std::move(reason)});
}

} // namespace tacha
