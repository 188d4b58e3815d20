#include "mobile/data/reissue.h"

#include <unordered_map>

namespace tacha {
namespace {

using Names = std::unordered_map<std::string, std::string>;

/// Replaces every text that is exactly an old name.
void rename(Json& value, const Names& names)
{
    if (value.is_string()) {
        const auto found = names.find(value.get_ref<const std::string&>());
        if (found != names.end())
            value = found->second;
    } else if (value.is_structured()) {
        for (Json& inner : value)
            rename(inner, names);
    }
}

} // namespace

Reissue reissue(const std::vector<OperationGroup>& groups, const DeviceId& device, const SigningKey& key)
{
    Reissue result;
    Names names;
    std::uint64_t counter = 0;
    for (const OperationGroup& group : groups)
        for (const Operation& operation : group.operations) {
            const Dot now{device, ++counter};
            names[operation.dot.text()] = now.text();
            names[Id::of(operation.dot).text()] = Id::of(now).text();
            result.dots.emplace_back(operation.dot, now);
        }
    std::size_t next = 0;
    std::string previous{kNoPredecessor};
    for (const OperationGroup& group : groups) {
        OperationGroup again;
        std::vector<Hash> hashes;
        for (const Operation& operation : group.operations) {
            const auto& [old, now] = result.dots[next++];
            Json json = operation.json;
            rename(json, names);
            json["dot"] = now.text();
            json["prev"] = previous;
            json["reissued_from"] = operation.reissuedFrom.value_or(old).text();
            again.operations.push_back(Operation::fromJson(std::move(json)).value());
            hashes.push_back(again.operations.back().hash());
            previous = shortHash(hashes.back());
        }
        again.signature = key.sign(signedMessage(hashes));
        result.groups.push_back(std::move(again));
    }
    return result;
}

} // namespace tacha
