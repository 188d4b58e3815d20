#include "server/services/ingest_service.h"

namespace tacha {
namespace {

constexpr std::size_t kMacKeyBytes = 32;

void writeDurably(Files& files, const std::string& folder, const std::string& name, std::string_view bytes)
{
    const std::string temporary = folder + "/" + name + ".new";
    auto file = files.openForAppend(temporary, true);
    file->append(bytes);
    file->sync();
    file.reset();
    files.rename(temporary, folder + "/" + name);
    files.syncFolder(folder);
}

std::string readOrMakeMacKey(Files& files, const std::string& folder, Random& random)
{
    const std::string name = "receipts.key";
    if (const auto known = files.read(folder + "/" + name, 0, kMacKeyBytes); known && known->size() == kMacKeyBytes)
        return *known;
    std::string key = random.bytes(kMacKeyBytes);
    writeDurably(files, folder, name, key);
    return key;
}

} // namespace

ServerIdentity ServerIdentity::make(Files& files, const std::string& folder, Random& random)
{
    files.makeFolders(folder);
    ServerIdentity identity{DeviceId{random.next64()}, SigningKey::generate(), readOrMakeMacKey(files, folder, random)};
    writeDurably(files, folder, "server-device.key", identity.key.pem());
    return identity;
}

} // namespace tacha
