#pragma once

#include "shared/model/visit.h"
#include "shared/storage/posix_files.h"
#include "shared/sync/wire.h"
#include "tests/bench/bench_server.h"
#include "tests/support/https_client.h"

#include <string>
#include <vector>

namespace tacha::bench {

/// An enrolled device that makes what a tablet sends, without a database of its own. One thread at a time.
class BenchTablet {
public:
    BenchTablet(BenchServer& server, const std::string& personCode);

    /// Body of a request with `groups` visits: each a visit with a checklist, three photo manifests and an issue.
    std::string visitsRequest(const std::vector<Id>& projects, int groups);
    /// Body of a request with one visit whose photos are these originals.
    std::string photosRequest(const Id& project, const std::vector<std::string>& sha256);
    /// Body of a request with one opening.
    std::string openingRequest(const Id& project);
    static constexpr int kOperationsPerVisit = 5;

    const std::string& token() const { return m_token; }
    testing::Fields fields() const
    {
        return {{"Authorization", "Bearer " + m_token}, {"Content-Type", "application/json"}};
    }
    DeviceId device() const { return m_writer.position().device; }

private:
    std::string request(std::vector<OperationGroup> groups) const;
    OperationGroup visit(const Id& project);
    Draft photo(const Id& project, const Id& visit, const std::string& sha256, const Visit& of) const;

    SystemClock m_clock;
    SigningKey m_key = SigningKey::generate();
    OperationWriter m_writer;
    std::string m_token;
    Id m_person;
    int m_made = 0;
};

} // namespace tacha::bench
