#include "shared/evidence/hash.h"
#include "shared/evidence/signature.h"
#include "shared/storage/posix_files.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("files are written, read and moved", "[files]")
{
    const testing::TemporaryFolder folder;
    PosixFiles files;
    const std::string path = folder / "a.bin";
    {
        const auto file = files.openForAppend(path, true);
        file->append("hello ");
        file->append("world");
        file->sync();
    }
    CHECK(files.size(path) == 11);
    CHECK(files.read(path, 6, 100).value() == "world");
    CHECK(files.read(path, 20, 5).value().empty());
    CHECK(files.read(folder / "none", 0, 1).error().code == ErrorCode::NotFound);
    files.rename(path, folder / "b.bin");
    files.syncFolder(folder.path());
    CHECK(files.list(folder.path()) == std::vector<std::string>{"b.bin"});
    files.remove(folder / "b.bin");
    files.remove(folder / "b.bin");
    CHECK(files.list(folder.path()).empty());
    CHECK(files.freeBytes(folder.path()) > 0);
}

SCENARIO("hashes and signatures", "[evidence]")
{
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Hasher pieces;
    pieces.add("a");
    CHECK(hexOf(pieces.value()) == sha256Hex("a"));
    pieces.add("bc");
    CHECK(hexOf(pieces.value()) == sha256Hex("abc"));

    const SigningKey key = SigningKey::generate();
    const VerifyingKey check = VerifyingKey::fromText(key.publicKey()).value();
    const std::string signature = key.sign("message");
    CHECK(check.verifies("message", signature));
    CHECK_FALSE(check.verifies("massage", signature));
    CHECK_FALSE(check.verifies("message", "AAAA"));
    CHECK_FALSE(check.verifies("message", "not base64"));
    const SigningKey again = SigningKey::fromPem(key.pem()).value();
    CHECK(check.verifies("other", again.sign("other")));
    CHECK_FALSE(SigningKey::fromPem("rubbish"));
    CHECK_FALSE(VerifyingKey::fromText("AAAA"));
}
