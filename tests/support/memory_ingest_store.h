#pragma once

#include "shared/sync/ingest.h"

#include <map>
#include <set>

namespace tacha::testing {

/// The ingest's store in memory, with rights that a test sets.
class MemoryIngestStore : public IngestStore {
public:
    std::optional<DeviceRecord> device(const DeviceId& id) override
    {
        const auto found = devices.find(id);
        return found == devices.end() ? std::nullopt : std::optional{found->second};
    }
    void saveDevice(const DeviceRecord& record) override { devices[record.device] = record; }
    std::optional<JournalEntry> journalEntry(const Dot& dot) override
    {
        const auto found = journal.find(dot);
        return found == journal.end() ? std::nullopt : std::optional{found->second};
    }
    std::vector<std::string> newestHashes(const DeviceId& id, std::size_t count) override
    {
        std::vector<std::string> hashes;
        const std::uint64_t last = devices.at(id).lastCounter;
        for (std::uint64_t counter = last > count ? last - count + 1 : 1; counter <= last; ++counter)
            hashes.push_back(journal.at({id, counter}).placed.hash.substr(0, 16));
        return hashes;
    }
    void appendJournal(const JournalEntry& entry) override { journal[entry.placed.operation.dot] = entry; }
    void settleJournal(const JournalEntry& entry) override { journal[entry.placed.operation.dot] = entry; }
    std::optional<Entity> entity(const Id& id) override
    {
        const auto found = entities.find(id);
        return found == entities.end() ? std::nullopt : std::optional{found->second};
    }
    void saveEntity(const Entity& entity) override { entities[entity.id] = entity; }
    Rights rightsFor(const Operation& operation, const EventTime&, const Entity*) override
    {
        return {.everHeld = !withoutRight.contains(operation.author),
            .endedBefore = false,
            .refused = refusedEvents[operation.event()]};
    }
    std::string numberFor(const Entity&, const PlacedOperation&) override
    {
        return "〔2026〕" + std::to_string(++numbers) + "号";
    }

    std::map<DeviceId, DeviceRecord> devices;
    std::map<Dot, JournalEntry> journal;
    std::map<Id, Entity> entities;
    std::set<Id> withoutRight;
    std::map<std::string, std::string> refusedEvents;
    int numbers = 0;
};

} // namespace tacha::testing
