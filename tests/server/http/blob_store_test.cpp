#include "server/data/blob_store.h"
#include "shared/evidence/hash.h"
#include "shared/storage/posix_files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <thread>

using namespace tacha;
using namespace tacha::testing;

namespace {

std::string bytesOfLength(std::size_t size, char seed = 'a')
{
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(seed + i * 7 + i / 251);
    return bytes;
}

/// A disk on which free space is what the test says.
struct SmallDisk : PosixFiles {
    std::uint64_t free = 1ULL << 40;
    std::uint64_t freeBytes(const std::string&) const override { return free; }
};

struct Fixture {
    TemporaryFolder folder;
    SmallDisk files;
    FakeClock clock;
    SeededRandom random{7};
    std::unique_ptr<BlobStore> store;

    Fixture() { restart(); }
    void restart()
    {
        store.reset();
        store = std::make_unique<BlobStore>(folder.path(), files, clock, random);
    }
    Upload create(const std::string& bytes, const std::string& owner = "D1")
    {
        const auto upload = store->create({owner, bytes.size(), sha256Hex(bytes)});
        REQUIRE(upload);
        return *upload;
    }
    std::unique_ptr<BlobStore::Writer> open(const std::string& id, std::uint64_t offset)
    {
        auto writer = store->open(id, offset);
        REQUIRE(writer);
        return std::move(*writer);
    }
    Result<Upload> send(const std::string& id, std::uint64_t offset, const std::string& bytes)
    {
        const auto writer = open(id, offset);
        if (const auto written = writer->write(bytes); !written)
            return tl::unexpected(written.error());
        return writer->finish();
    }
    std::size_t filesIn(const std::string& name) const { return files.list(folder / name).size(); }
};

} // namespace

SCENARIO("a blob appears when its bytes are whole and right", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(100'000);
    const std::string hash = sha256Hex(bytes);
    const Upload upload = fixture.create(bytes);
    CHECK(upload.offset == 0);
    CHECK(upload.state == UploadState::Receiving);

    GIVEN("half of it")
    {
        const auto half = fixture.send(upload.id, 0, bytes.substr(0, 50'000));
        REQUIRE(half);
        CHECK(half->offset == 50'000);
        CHECK(fixture.store->blob(hash).error().code == ErrorCode::NotFound);
        THEN("the rest makes it visible under its hash")
        {
            const auto whole = fixture.send(upload.id, 50'000, bytes.substr(50'000));
            REQUIRE(whole);
            CHECK(whole->state == UploadState::Stored);
            CHECK(fixture.store->read(hash) == bytes);
            CHECK(fixture.store->verify(hash) == true);
            CHECK(fixture.store->blob(hash)->path.ends_with(
                "/blobs/" + hash.substr(0, 2) + "/" + hash.substr(2, 2) + "/" + hash));
        }
        THEN("a restart in between loses nothing")
        {
            fixture.restart();
            CHECK(fixture.store->find(upload.id)->offset == 50'000);
            REQUIRE(fixture.send(upload.id, 50'000, bytes.substr(50'000)));
            CHECK(fixture.store->read(hash) == bytes);
        }
        THEN("another offset is refused, and the true one told")
        {
            const auto wrong = fixture.store->open(upload.id, 40'000);
            REQUIRE_FALSE(wrong);
            CHECK(wrong.error().reason == "wrong_offset");
            CHECK(fixture.store->find(upload.id)->offset == 50'000);
        }
        THEN("announcing the same photo again goes on where it stood")
        {
            const Upload again = fixture.create(bytes);
            CHECK(again.id == upload.id);
            CHECK(again.offset == 50'000);
            CHECK(fixture.create(bytes, "D2").id != upload.id);
        }
    }
    GIVEN("bytes of another hash")
    {
        const auto wrong = fixture.send(upload.id, 0, bytesOfLength(100'000, 'b'));
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().reason == "wrong_hash");
        THEN("nothing is visible and the upload begins anew")
        {
            CHECK_FALSE(fixture.store->blob(hash));
            CHECK(fixture.store->find(upload.id)->offset == 0);
            REQUIRE(fixture.send(upload.id, 0, bytes));
            CHECK(fixture.store->read(hash) == bytes);
        }
    }
    GIVEN("more bytes than announced")
    {
        const auto wrong = fixture.send(upload.id, 0, bytes + "x");
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().reason == "beyond_length");
        CHECK(fixture.store->find(upload.id)->offset == 0);
    }
}

SCENARIO("a newer request takes over from a dead one", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(9'000);
    const Upload upload = fixture.create(bytes);
    const auto dead = fixture.open(upload.id, 0);
    REQUIRE(dead->write(bytes.substr(0, 3'000)));

    const auto found = fixture.store->find(upload.id);
    CHECK(found->offset == 3'000); // what the dead one brought counts
    CHECK(dead->write(bytes.substr(3'000, 1'000)).error().reason == "superseded");
    CHECK(dead->finish().error().reason == "superseded");
    REQUIRE(fixture.send(upload.id, 3'000, bytes.substr(3'000)));
    CHECK(fixture.store->read(sha256Hex(bytes)) == bytes);
}

SCENARIO("a broken connection keeps what came", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(9'000);
    const Upload upload = fixture.create(bytes);
    {
        const auto writer = fixture.open(upload.id, 0);
        REQUIRE(writer->write(bytes.substr(0, 4'000)));
    }
    CHECK(fixture.store->find(upload.id)->offset == 4'000);
}

SCENARIO("a piece whose checksum was wrong is undone", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(600'000);
    const Upload upload = fixture.create(bytes);
    const std::uint64_t stand = GENERATE(0u, 300'000u);
    if (stand > 0)
        REQUIRE(fixture.send(upload.id, 0, bytes.substr(0, stand)));
    const auto writer = fixture.open(upload.id, stand);
    REQUIRE(writer->write("garbage"));
    REQUIRE(writer->undo());
    CHECK(fixture.store->find(upload.id)->offset == stand);
    REQUIRE(fixture.send(upload.id, stand, bytes.substr(stand)));
    CHECK(fixture.store->read(sha256Hex(bytes)) == bytes);
}

SCENARIO("the same photo is stored once", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(5'000);
    const Upload first = fixture.create(bytes, "D1");
    const Upload second = fixture.create(bytes, "D2");
    GIVEN("two tablets that send it at the same time")
    {
        std::thread other([&] {
            const auto writer = fixture.store->open(second.id, 0);
            for (std::size_t at = 0; at < bytes.size(); at += 100)
                (*writer)->write(std::string_view(bytes).substr(at, 100));
            (*writer)->finish();
        });
        const auto mine = fixture.send(first.id, 0, bytes);
        other.join();
        REQUIRE(mine);
        CHECK(fixture.store->find(second.id)->state == UploadState::Stored);
        CHECK(fixture.store->read(sha256Hex(bytes)) == bytes);
    }
    GIVEN("a third one that comes later")
    {
        REQUIRE(fixture.send(first.id, 0, bytes));
        const Upload third = fixture.create(bytes, "D3");
        THEN("it need send nothing")
        {
            CHECK(third.state == UploadState::Stored);
            CHECK(third.offset == bytes.size());
        }
        THEN("but it must be telling the truth about the length")
        {
            CHECK(fixture.store->create({"D3", 4'999, sha256Hex(bytes)}).error().reason == "wrong_length");
        }
    }
}

SCENARIO("a finished upload is told until the office has heard it", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(5'000);
    const Upload upload = fixture.create(bytes);
    REQUIRE(fixture.send(upload.id, 0, bytes));
    fixture.restart();
    CHECK(fixture.store->find(upload.id)->state == UploadState::Stored);
    CHECK(fixture.store->find(upload.id)->offset == 5'000);
    fixture.store->markDone(upload.id);
    fixture.restart();
    CHECK(fixture.store->find(upload.id)->state == UploadState::Done);
}

SCENARIO("a crash between the blob and its note is made good", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(5'000);
    const Upload upload = fixture.create(bytes);
    const std::string sidecar = fixture.folder / ("uploads/" + upload.id + ".json");
    std::filesystem::copy_file(sidecar, fixture.folder / "kept");
    REQUIRE(fixture.send(upload.id, 0, bytes));
    std::filesystem::rename(fixture.folder / "kept", sidecar); // as if the note had never reached the disk
    fixture.restart();
    CHECK(fixture.store->find(upload.id)->state == UploadState::Stored);
}

SCENARIO("what is left behind is swept up", "[blobs]")
{
    Fixture fixture;
    const std::string bytes = bytesOfLength(5'000);
    const Upload upload = fixture.create(bytes);
    REQUIRE(fixture.send(upload.id, 0, bytes.substr(0, 100)));
    GIVEN("an upload that expired")
    {
        fixture.clock.advance(fixture.store->limits().uploadLifetimeMs);
        CHECK(fixture.store->find(upload.id).error().code == ErrorCode::NotFound);
        CHECK(fixture.store->open(upload.id, 100).error().code == ErrorCode::NotFound);
        CHECK(fixture.store->sweepExpired() == 1);
        CHECK(fixture.store->sweepExpired() == 0);
        CHECK(fixture.filesIn("uploads") == 0);
    }
    GIVEN("an upload that was given up")
    {
        const auto writer = fixture.open(upload.id, 100);
        REQUIRE(fixture.store->terminate(upload.id));
        CHECK(writer->write("x").error().reason == "superseded");
        CHECK_FALSE(fixture.store->terminate(upload.id));
        CHECK(fixture.filesIn("uploads") == 0);
    }
    GIVEN("files that belong to nothing, and a sidecar that is broken")
    {
        std::ofstream(fixture.folder / "uploads/STRAY.part") << "x";
        std::ofstream(fixture.folder / "uploads/BROKEN.json") << "{\"id\":";
        std::ofstream(fixture.folder / "uploads/ODD.json") << "[1]";
        fixture.restart();
        CHECK(fixture.filesIn("uploads") == 2); // the good one's
        CHECK(fixture.store->find(upload.id)->offset == 100);
    }
}

SCENARIO("announcements beyond a limit are refused", "[blobs]")
{
    Fixture fixture;
    const std::string hash(64, 'a');
    const auto refusal = [&](std::uint64_t length, const std::string& sha256) {
        const auto upload = fixture.store->create({"D1", length, sha256});
        REQUIRE_FALSE(upload);
        return upload.error().code;
    };
    CHECK(refusal(0, hash) == ErrorCode::InvalidInput);
    CHECK(refusal(12 * 1024 * 1024 + 1, hash) == ErrorCode::TooLarge);
    CHECK(refusal(10, "../../../etc/passwd") == ErrorCode::InvalidInput);
    CHECK(refusal(10, std::string(64, 'A')) == ErrorCode::InvalidInput);
    CHECK(fixture.store->blob("../../../etc/passwd").error().code == ErrorCode::InvalidInput);
    CHECK(fixture.store->read("..").error().code == ErrorCode::InvalidInput);

    fixture.files.free = fixture.store->limits().freeReserveBytes + 99;
    CHECK(refusal(100, hash) == ErrorCode::DiskFull);
    const auto last = fixture.store->create({"D1", 99, hash});
    REQUIRE(last);
    fixture.files.free -= 1;
    CHECK(fixture.store->open(last->id, 0).error().code == ErrorCode::DiskFull);
}

SCENARIO("one owner cannot fill the disk with beginnings", "[blobs]")
{
    Fixture fixture;
    BlobLimits limits;
    limits.maxUploadsPerOwner = 3;
    TemporaryFolder folder;
    BlobStore store{folder.path(), fixture.files, fixture.clock, fixture.random, limits};
    for (int i = 0; i < 3; ++i)
        CHECK(store.create({"D1", 10, sha256Hex(std::to_string(i))}));
    CHECK(store.create({"D1", 10, sha256Hex("3")}).error().code == ErrorCode::TooMany);
    CHECK(store.create({"D1", 10, sha256Hex("2")})); // not a new one
    CHECK(store.create({"D2", 10, sha256Hex("3")}));
}

SCENARIO("bytes that change on the disk are noticed", "[blobs]")
{
    Fixture fixture;
    const auto blob = fixture.store->put(bytesOfLength(1'000));
    REQUIRE(blob);
    CHECK(fixture.store->verify(blob->sha256) == true);
    std::fstream(blob->path, std::ios::in | std::ios::out | std::ios::binary) << 'X';
    CHECK(fixture.store->verify(blob->sha256) == false);
}
