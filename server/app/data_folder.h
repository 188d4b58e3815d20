#pragma once

#include <string>

namespace tacha {

/// Where everything of one county lies.
struct DataFolder {
    std::string path;

    std::string database() const { return path + "/tacha.db"; }
    std::string blobs() const { return path + "/photos"; }
    std::string pictures() const { return path + "/photo-copies"; }
    std::string certificates() const { return path + "/tls"; }
    std::string socketName() const { return "tacha.sock"; }
};

} // namespace tacha
