#pragma once

/// Keys of settings that more than one part reads.
namespace tacha {

/// Changes whenever reference data does.
inline constexpr const char* kReferenceVersion = "store.reference_version";

} // namespace tacha
