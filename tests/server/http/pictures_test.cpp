#include "server/services/pictures.h"
#include "shared/storage/posix_files.h"
#include "tests/server/http/test_pictures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <turbojpeg.h>

using namespace tacha;
using namespace tacha::testing;

namespace {

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

Size sizeOf(const std::string& jpeg)
{
    void* handle = tjInitDecompress();
    Size size;
    int ignored = 0;
    tjDecompressHeader3(handle, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size(), &size.width,
        &size.height, &ignored, &ignored);
    tjDestroy(handle);
    return size;
}

/// Brightness of the pixel at (x, y) in per cent of width and height.
int brightnessAt(const std::string& jpeg, int x, int y)
{
    const Size size = sizeOf(jpeg);
    std::string grey(static_cast<std::size_t>(size.width) * size.height, '\0');
    void* handle = tjInitDecompress();
    tjDecompress2(handle, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size(),
        reinterpret_cast<unsigned char*>(grey.data()), size.width, 0, size.height, TJPF_GRAY, 0);
    tjDestroy(handle);
    const auto at = static_cast<std::size_t>(size.height * y / 100) * size.width + size.width * x / 100;
    return static_cast<unsigned char>(grey[at]);
}

} // namespace

SCENARIO("a picture is reduced for a slow link", "[pictures]")
{
    GIVEN("a noisy photo of 2 megapixels, the hardest kind to compress")
    {
        const std::string photo = testJpeg(1600, 1200, true);
        THEN("the thumbnail fits its limit")
        {
            const auto thumbnail = reducedPicture(photo, kThumbnailLongSide, kThumbnailMaxBytes);
            REQUIRE(thumbnail);
            CHECK(thumbnail->size() <= kThumbnailMaxBytes);
            CHECK(sizeOf(*thumbnail).width > 100);
        }
        THEN("the preview has the long side asked for, and the shape of the photo")
        {
            CHECK(sizeOf(*reducedPicture(photo, kPreviewLongSide, 0)) == Size{1280, 960});
        }
    }
    GIVEN("a small picture")
    {
        THEN("it is not enlarged")
        {
            CHECK(sizeOf(*reducedPicture(testJpeg(100, 50), kPreviewLongSide, 0)) == Size{100, 50});
        }
    }
    GIVEN("a PNG")
    {
        CHECK(sizeOf(*reducedPicture(testPng(400, 800), 320, 0)) == Size{160, 320});
    }
}

SCENARIO("a picture stands upright whatever way the camera was held", "[pictures]")
{
    // The test picture is dark in its top left quarter and light elsewhere.
    struct Case {
        int orientation;
        int x, y; ///< where the dark quarter is seen
        Size size;
    };
    const auto one = GENERATE(values<Case>({{1, 25, 25, {400, 200}}, {2, 75, 25, {400, 200}}, {3, 75, 75, {400, 200}},
        {4, 25, 75, {400, 200}}, {5, 25, 25, {200, 400}}, {6, 75, 25, {200, 400}}, {7, 75, 75, {200, 400}},
        {8, 25, 75, {200, 400}}, {9, 25, 25, {400, 200}}}));
    INFO("orientation " << one.orientation);
    const auto picture = reducedPicture(withOrientation(testJpeg(400, 200), one.orientation), 400, 0);
    REQUIRE(picture);
    CHECK(sizeOf(*picture) == one.size);
    for (const int x : {25, 75})
        for (const int y : {25, 75})
            CHECK((brightnessAt(*picture, x, y) < 100) == (x == one.x && y == one.y));
}

SCENARIO("what is no picture is told apart", "[pictures]")
{
    const auto reasonOf = [](const std::string& bytes) {
        const auto picture = reducedPicture(bytes, 320, 0);
        return picture ? std::string() : picture.error().reason;
    };
    CHECK(reasonOf("") == "not_a_picture");
    CHECK(reasonOf("<html>log in to the hotel's network</html>") == "not_a_picture");
    CHECK(reasonOf("\xFF\xD8\xFF nonsense") == "not_a_picture");
    CHECK(reasonOf(testJpeg(100, 100).substr(0, 30)) == "not_a_picture");
    CHECK(reasonOf(testPng(100, 100).substr(0, 60)) == "not_a_picture");
    CHECK(reasonOf(withPngSize(testPng(100, 100), 30'000, 30'000)) == "picture_too_large"); // a bomb of 2.7 GB
    CHECK(reasonOf(withJpegSize(testJpeg(100, 100), 60'000, 60'000)) == "picture_too_large");
    CHECK(reasonOf(testJpeg(400, 400, true).substr(0, 20'000)).empty()); // broken off: it shows what is there
}

SCENARIO("a thumbnail is made once", "[pictures]")
{
    const TemporaryFolder folder;
    PosixFiles files;
    FakeClock clock;
    SeededRandom random{1};
    BlobStore blobs{folder.path(), files, clock, random, {.freeReserveBytes = 0}};
    PictureCache pictures{folder.path(), files, blobs};
    const auto blob = blobs.put(testJpeg(800, 600));
    REQUIRE(blob);
    const auto thumbnail = pictures.file(blob->sha256, PictureKind::Thumbnail);
    REQUIRE(thumbnail);
    CHECK(sizeOf(*files.read(thumbnail->path, 0, thumbnail->size)) == Size{320, 240});
    files.remove(blob->path);
    CHECK_FALSE(pictures.file(blob->sha256, PictureKind::Thumbnail)); // no original, no thumbnail of it
    REQUIRE(blobs.put(testJpeg(800, 600)));
    files.openForAppend(thumbnail->path, true)->append("as made before");
    CHECK(pictures.file(blob->sha256, PictureKind::Thumbnail)->size == 14);
    CHECK(pictures.file(blob->sha256, PictureKind::Preview)->path != thumbnail->path);
    CHECK(pictures.file(blobs.put("no picture")->sha256, PictureKind::Preview).error().reason == "not_a_picture");
}
