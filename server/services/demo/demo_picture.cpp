#include "server/services/demo/demo_picture.h"

#include "server/services/demo/canvas.h"
#include "server/services/demo/exif_block.h"

#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace tacha::demo {
namespace {

constexpr Rgb kConcrete{178, 176, 170};
constexpr Rgb kEarth{150, 116, 80};
constexpr Rgb kSteel{90, 104, 120};
constexpr Rgb kWall{222, 208, 180};
constexpr Rgb kRoof{150, 70, 56};
constexpr Rgb kLeaf{66, 120, 62};
constexpr Rgb kWater{96, 150, 176};
constexpr Rgb kTape{236, 196, 40};
constexpr Rgb kDark{40, 44, 50};
constexpr Rgb kWhite{244, 244, 240};
constexpr Rgb kFault{214, 40, 40};

/// Between `from` and `to`, as far as the works have come.
int grown(std::int32_t permille, int from, int to)
{
    return from + (to - from) * std::clamp(permille, 0, 1000) / 1000;
}

void drawLandscape(Canvas& canvas, std::uint64_t seed)
{
    canvas.shade(0, 480, {150, 186, 220}, {222, 232, 238});
    canvas.shade(480, 1000, {142, 150, 100}, {120, 104, 76});
    const int shift = static_cast<int>(seed % 300);
    canvas.shape({{-200 + shift, 490}, {150 + shift, 250 + shift / 4}, {560 + shift, 490}}, {112, 142, 116});
    canvas.shape({{300 + shift, 490}, {700 + shift / 2, 300}, {1150, 490}}, {92, 126, 104});
    canvas.disc({120 + shift * 2, 120}, 45, {250, 240, 200});
}

void drawRoad(Canvas& canvas, std::int32_t permille)
{
    canvas.shape({{470, 480}, {530, 480}, {860, 1000}, {140, 1000}}, kEarth);
    const int far = grown(permille, 1000, 500); // the slab grows from near to far
    const auto edge = [&](int near, int end) { return end + (near - end) * (far - 480) / 520; };
    canvas.shape({{edge(190, 474), far}, {edge(810, 526), far}, {810, 1000}, {190, 1000}}, kConcrete);
    for (int y = 960; y > far; y -= 90)
        canvas.rectangle({495, y - 30}, {505, y}, kWhite);
}

void drawBridge(Canvas& canvas, std::int32_t permille)
{
    canvas.shape({{0, 760}, {1000, 700}, {1000, 860}, {0, 920}}, kWater);
    for (const int x : {220, 480, 740})
        canvas.rectangle({x, 600}, {x + 50, 830}, kConcrete);
    canvas.rectangle({80, 560}, {grown(permille, 120, 930), 610}, kConcrete);
    for (int x = 90; x < grown(permille, 0, 920); x += 40)
        canvas.rectangle({x, 480}, {x + 8, 560}, kSteel);
    canvas.rectangle({80, 478}, {grown(permille, 90, 920), 490}, kSteel);
}

void drawBuilding(Canvas& canvas, std::int32_t permille)
{
    constexpr int floors = 5;
    const int built = std::max(1, grown(permille, 0, floors));
    for (int floor = 0; floor < built; ++floor) {
        const int bottom = 800 - floor * 100;
        canvas.rectangle({220, bottom - 100}, {780, bottom}, kWall);
        for (int x = 260; x < 760; x += 90)
            canvas.rectangle({x, bottom - 80}, {x + 50, bottom - 30}, kSteel);
    }
    if (built == floors)
        canvas.shape({{190, 300}, {500, 210}, {810, 300}}, kRoof);
    for (const int x : {200, 790})
        canvas.rectangle({x, 780 - built * 100}, {x + 8, 800}, kTape);
}

void drawTrench(Canvas& canvas, std::int32_t permille)
{
    canvas.shape({{440, 500}, {560, 500}, {760, 1000}, {240, 1000}}, {96, 70, 48});
    const int far = grown(permille, 1000, 520);
    const auto edge = [&](int near, int end) { return end + (near - end) * (far - 500) / 500; };
    canvas.shape({{edge(400, 480), far}, {edge(600, 520), far}, {600, 1000}, {400, 1000}}, kSteel);
    for (int y = 960; y > far; y -= 110)
        canvas.rectangle({edge(400, 480), y - 14}, {edge(600, 520), y}, kDark);
    canvas.rectangle({150, 640}, {170, 900}, kTape);
    canvas.rectangle({830, 640}, {850, 900}, kTape);
}

void drawTank(Canvas& canvas, std::int32_t permille)
{
    canvas.rectangle({250, 520}, {750, 800}, kConcrete);
    canvas.rectangle({270, grown(permille, 790, 560)}, {730, 790}, kWater);
    canvas.rectangle({760, 600}, {900, 800}, kWall);
    canvas.shape({{745, 600}, {830, 540}, {915, 600}}, kRoof);
    canvas.rectangle({100, 740}, {250, 765}, kSteel);
}

void drawGarden(Canvas& canvas, std::int32_t permille)
{
    canvas.shape({{420, 520}, {580, 520}, {820, 1000}, {180, 1000}}, kConcrete);
    for (int i = 0; i < grown(permille, 2, 8); ++i) {
        const int x = i % 2 == 0 ? 80 + i * 30 : 950 - i * 30;
        const int y = 620 + (i / 2) * 90;
        canvas.rectangle({x - 6, y}, {x + 6, y + 90}, kEarth);
        canvas.disc({x, y - 20}, 60, kLeaf);
    }
}

void drawParking(Canvas& canvas, std::int32_t permille)
{
    canvas.shape({{260, 520}, {740, 520}, {1000, 1000}, {0, 1000}}, {104, 106, 110});
    for (int x = 120; x < grown(permille, 160, 900); x += 110)
        canvas.shape({{x, 950}, {x + 10, 950}, {(x + 500) / 2 + 8, 600}, {(x + 500) / 2, 600}}, kWhite);
    canvas.rectangle({850, 470}, {870, 640}, kSteel);
    canvas.rectangle({820, 430}, {900, 480}, {40, 90, 180});
}

void drawWorks(Canvas& canvas, ProjectType type, std::int32_t permille)
{
    switch (type) {
    case ProjectType::RuralRoad:
    case ProjectType::Lane:
        return drawRoad(canvas, permille);
    case ProjectType::FootBridge:
        return drawBridge(canvas, permille);
    case ProjectType::School:
    case ProjectType::OldEstate:
        return drawBuilding(canvas, permille);
    case ProjectType::Sewer:
    case ProjectType::Cable:
        return drawTrench(canvas, permille);
    case ProjectType::Toilet:
    case ProjectType::Water:
    case ProjectType::Sewage:
        return drawTank(canvas, permille);
    case ProjectType::Park:
        return drawGarden(canvas, permille);
    case ProjectType::Parking:
        return drawParking(canvas, permille);
    }
}

struct HandleDeleter {
    void operator()(void* handle) const { tjDestroy(handle); }
};

std::string encoded(const Canvas& canvas)
{
    constexpr int quality = 80;
    const std::unique_ptr<void, HandleDeleter> encoder{tjInitCompress()};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int failed = tjCompress2(encoder.get(), canvas.pixels(), canvas.width(), 0, canvas.height(), TJPF_RGB, &bytes,
        &size, TJSAMP_420, quality, 0);
    if (failed != 0)
        throw std::runtime_error{"JPEG encoder: " + std::string{tjGetErrorStr2(encoder.get())}};
    std::string jpeg{reinterpret_cast<const char*>(bytes), size};
    tjFree(bytes);
    return jpeg;
}

} // namespace

std::string demoPicture(const PictureScene& scene)
{
    constexpr int groundTop = 480;
    constexpr int grainStrength = 7; // brings a picture to the size of a real one
    Canvas canvas{scene.width, scene.height};
    drawLandscape(canvas, scene.seed);
    drawWorks(canvas, scene.type, scene.permille);
    canvas.grain(groundTop, grainStrength, scene.seed);
    if (scene.showsFault)
        canvas.ring({350 + static_cast<int>(scene.seed % 300), 700}, 110, 16, kFault);
    canvas.rectangle({0, 930}, {1000, 1000}, kDark);
    canvas.text({20, 948}, 34, scene.caption, kWhite);

    constexpr std::size_t startOfImage = 2; // the marker FF D8; EXIF comes right behind it
    std::string jpeg = encoded(canvas);
    const std::string exif = exifBlock(scene.takenAtMs, scene.fix, scene.directionDeg);
    const std::size_t length = exif.size() + 2; // counts itself
    std::string segment{"\xFF\xE1"};
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xFF);
    jpeg.insert(startOfImage, segment + exif);
    return jpeg;
}

} // namespace tacha::demo
