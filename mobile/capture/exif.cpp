#include "mobile/capture/exif.h"

#include "shared/core/time.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace tacha {
namespace {

struct Unref {
    void operator()(ExifData* data) const { exif_data_unref(data); }
    void operator()(ExifMem* memory) const { exif_mem_unref(memory); }
    void operator()(ExifEntry* entry) const { exif_entry_unref(entry); }
};
using DataPointer = std::unique_ptr<ExifData, Unref>;

constexpr ExifByteOrder kOrder = EXIF_BYTE_ORDER_INTEL;
constexpr auto kGpsHorizontalError = static_cast<ExifTag>(0x001F); // GPSHPositioningError, Exif 2.31
constexpr std::string_view kExifBegin{"Exif\0\0", 6};
constexpr std::int64_t kDegreeE7 = 10'000'000;

/// A fresh entry of this tag, in place of one that was there.
ExifEntry* replaced(ExifData* data, ExifIfd ifd, ExifTag tag, ExifFormat format, unsigned long components)
{
    ExifContent* content = data->ifd[ifd];
    if (ExifEntry* old = exif_content_get_entry(content, tag))
        exif_content_remove_entry(content, old);
    const std::unique_ptr<ExifMem, Unref> memory{exif_mem_new_default()};
    const std::unique_ptr<ExifEntry, Unref> entry{exif_entry_new_mem(memory.get())};
    const auto bytes = static_cast<unsigned>(exif_format_get_size(format) * components);
    entry->tag = tag;
    entry->format = format;
    entry->components = components;
    entry->size = bytes;
    entry->data = static_cast<unsigned char*>(exif_mem_alloc(memory.get(), bytes));
    exif_content_add_entry(content, entry.get());
    return entry.get(); // the content holds it
}

void putText(ExifData* data, ExifIfd ifd, ExifTag tag, const std::string& text)
{
    ExifEntry* entry = replaced(data, ifd, tag, EXIF_FORMAT_ASCII, text.size() + 1);
    std::memcpy(entry->data, text.c_str(), text.size() + 1);
}

struct Fraction {
    std::int64_t numerator;
    std::int64_t denominator;
};

void putFractions(ExifData* data, ExifTag tag, std::initializer_list<Fraction> fractions)
{
    ExifEntry* entry = replaced(data, EXIF_IFD_GPS, tag, EXIF_FORMAT_RATIONAL, fractions.size());
    unsigned char* at = entry->data;
    for (const Fraction& fraction : fractions) {
        exif_set_rational(
            at, kOrder, {static_cast<ExifLong>(fraction.numerator), static_cast<ExifLong>(fraction.denominator)});
        at += exif_format_get_size(EXIF_FORMAT_RATIONAL);
    }
}

/// Degrees, minutes and seconds with five decimals: exact for 10⁻⁷ degrees.
void putAngle(ExifData* data, ExifTag reference, ExifTag angle, std::int32_t degreesE7, char positive, char negative)
{
    putText(data, EXIF_IFD_GPS, reference, std::string(1, degreesE7 < 0 ? negative : positive));
    const std::int64_t absolute = std::llabs(static_cast<long long>(degreesE7));
    const std::int64_t degrees = absolute / kDegreeE7;
    const std::int64_t minutesE7 = absolute % kDegreeE7 * 60;
    const std::int64_t secondsE5 = minutesE7 % kDegreeE7 * 60 / 100;
    putFractions(data, angle, {{degrees, 1}, {minutesE7 / kDegreeE7, 1}, {secondsE5, 100'000}});
}

std::string exifTime(std::int64_t localMs)
{
    const Date date = Date::ofSerial(localMs / kDayMs);
    const std::int64_t second = localMs % kDayMs / kSecondMs;
    char text[24];
    std::snprintf(text, sizeof text, "%04d:%02u:%02u %02d:%02d:%02d", date.year, date.month, date.day,
        static_cast<int>(second / 3600), static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    return text;
}

void putTime(ExifData* data, std::int64_t takenAtMs)
{
    const std::string local = exifTime(takenAtMs + kShanghaiOffsetMs);
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, "%03d", static_cast<int>(takenAtMs % kSecondMs));
    putText(data, EXIF_IFD_0, EXIF_TAG_DATE_TIME, local);
    putText(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, local);
    putText(data, EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL, fraction);
    putText(data, EXIF_IFD_EXIF, EXIF_TAG_OFFSET_TIME_ORIGINAL, "+08:00");
}

void putFix(ExifData* data, const Fix& fix)
{
    putAngle(data, static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE_REF), static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE),
        fix.at.latE7, 'N', 'S');
    putAngle(data, static_cast<ExifTag>(EXIF_TAG_GPS_LONGITUDE_REF), static_cast<ExifTag>(EXIF_TAG_GPS_LONGITUDE),
        fix.at.lonE7, 'E', 'W');
    putFractions(data, kGpsHorizontalError, {{fix.accuracyDm, 10}});
    const std::int64_t second = fix.timeMs % kDayMs / kSecondMs;
    putFractions(data, static_cast<ExifTag>(EXIF_TAG_GPS_TIME_STAMP),
        {{second / 3600, 1}, {second / 60 % 60, 1}, {second % 60, 1}});
    putText(data, EXIF_IFD_GPS, static_cast<ExifTag>(EXIF_TAG_GPS_DATE_STAMP), exifTime(fix.timeMs).substr(0, 10));
}

struct Segment {
    std::size_t at = 0;
    std::size_t length = 0; ///< with its marker
};

/// The Exif segment of a JPEG, or one of length 0.
Segment exifSegment(std::string_view jpeg)
{
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && static_cast<unsigned char>(jpeg[at]) == 0xFF) {
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        const std::size_t length = 2
            + (static_cast<std::size_t>(static_cast<unsigned char>(jpeg[at + 2])) << 8
                | static_cast<unsigned char>(jpeg[at + 3]));
        if (marker < 0xE0 || at + length > jpeg.size())
            break;
        if (marker == 0xE1 && jpeg.substr(at + 4, kExifBegin.size()) == kExifBegin)
            return {at, length};
        at += length;
    }
    return {};
}

DataPointer exifOf(std::string_view jpeg)
{
    const Segment segment = exifSegment(jpeg);
    if (segment.length == 0)
        return nullptr;
    const std::string_view bytes = jpeg.substr(segment.at + 4, segment.length - 4);
    return DataPointer{exif_data_new_from_data(
        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<unsigned>(bytes.size()))};
}

std::string textOf(ExifData* data, ExifIfd ifd, ExifTag tag)
{
    const ExifEntry* entry = exif_content_get_entry(data->ifd[ifd], tag);
    if (entry == nullptr || entry->format != EXIF_FORMAT_ASCII || entry->size == 0)
        return {};
    std::string text(reinterpret_cast<const char*>(entry->data), entry->size);
    return text.substr(0, text.find('\0'));
}

/// The `index`-th fraction of an entry; nothing if it has none.
std::optional<double> fractionOf(ExifData* data, ExifTag tag, unsigned index)
{
    const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_GPS], tag);
    const unsigned size = exif_format_get_size(EXIF_FORMAT_RATIONAL);
    if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->size < size * (index + 1))
        return std::nullopt;
    const ExifRational value = exif_get_rational(entry->data + size * index, exif_data_get_byte_order(data));
    return value.denominator == 0 ? std::nullopt
                                  : std::optional{static_cast<double>(value.numerator) / value.denominator};
}

std::optional<std::int32_t> angleOf(ExifData* data, int reference, int angle, char negative)
{
    const auto degrees = fractionOf(data, static_cast<ExifTag>(angle), 0);
    const auto minutes = fractionOf(data, static_cast<ExifTag>(angle), 1);
    const auto seconds = fractionOf(data, static_cast<ExifTag>(angle), 2);
    if (!degrees || !minutes || !seconds || *degrees > 180)
        return std::nullopt;
    const double value = (*degrees + *minutes / 60 + *seconds / 3600) * static_cast<double>(kDegreeE7);
    const bool minus = textOf(data, EXIF_IFD_GPS, static_cast<ExifTag>(reference)) == std::string(1, negative);
    return static_cast<std::int32_t>(std::lround(minus ? -value : value));
}

std::int64_t timeOf(ExifData* data)
{
    const std::string text = textOf(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(text.c_str(), "%d:%d:%d %d:%d:%d", &year, &month, &day, &hour, &minute, &second) != 6)
        return 0;
    const Date date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    const int fraction = std::atoi(textOf(data, EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL).c_str());
    return momentMs(date, hour, minute) + second * kSecondMs + std::clamp(fraction, 0, 999);
}

} // namespace

Result<std::string> withExif(std::string_view jpeg, const ExifFacts& facts)
{
    if (jpeg.substr(0, 3) != "\xFF\xD8\xFF")
        return fail(ErrorCode::InvalidInput, "no JPEG", "not_a_picture");
    DataPointer data = exifOf(jpeg);
    if (!data)
        data.reset(exif_data_new());
    exif_data_set_byte_order(data.get(), kOrder);
    exif_data_set_option(data.get(), EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
    if (facts.takenAtMs > 0)
        putTime(data.get(), facts.takenAtMs);
    if (facts.fix)
        putFix(data.get(), *facts.fix);
    if (facts.directionDeg) {
        putText(data.get(), EXIF_IFD_GPS, static_cast<ExifTag>(EXIF_TAG_GPS_IMG_DIRECTION_REF), "T");
        putFractions(data.get(), static_cast<ExifTag>(EXIF_TAG_GPS_IMG_DIRECTION), {{*facts.directionDeg, 1}});
    }
    unsigned char* bytes = nullptr;
    unsigned size = 0;
    exif_data_save_data(data.get(), &bytes, &size);
    const std::unique_ptr<unsigned char, decltype(&std::free)> owner{bytes, &std::free};
    constexpr unsigned kLargest = 0xFFFF - 2;
    if (bytes == nullptr || size > kLargest)
        return fail(ErrorCode::InvalidInput, "Exif does not fit", "not_a_picture");
    const Segment old = exifSegment(jpeg);
    std::string out{"\xFF\xD8\xFF\xE1", 4};
    out += static_cast<char>((size + 2) >> 8);
    out += static_cast<char>((size + 2) & 0xFF);
    out.append(reinterpret_cast<const char*>(bytes), size);
    const std::size_t oldAt = old.length == 0 ? 2 : old.at;
    out += jpeg.substr(2, oldAt - 2);
    out += jpeg.substr(oldAt + old.length);
    return out;
}

ExifFacts readExif(std::string_view jpeg)
{
    ExifFacts facts;
    const DataPointer data = exifOf(jpeg);
    if (!data)
        return facts;
    facts.takenAtMs = timeOf(data.get());
    const auto lat = angleOf(data.get(), EXIF_TAG_GPS_LATITUDE_REF, EXIF_TAG_GPS_LATITUDE, 'S');
    const auto lon = angleOf(data.get(), EXIF_TAG_GPS_LONGITUDE_REF, EXIF_TAG_GPS_LONGITUDE, 'W');
    if (lat && lon) {
        constexpr double kUnknownAccuracyM = 100; // a file that does not say proves little
        Fix fix;
        fix.at = {*lat, *lon};
        fix.accuracyDm = static_cast<std::int32_t>(
            std::lround(fractionOf(data.get(), kGpsHorizontalError, 0).value_or(kUnknownAccuracyM) * 10));
        fix.timeMs = facts.takenAtMs;
        facts.fix = fix;
    }
    if (const auto direction = fractionOf(data.get(), static_cast<ExifTag>(EXIF_TAG_GPS_IMG_DIRECTION), 0))
        facts.directionDeg = static_cast<std::int32_t>(std::lround(*direction)) % 360;
    return facts;
}

} // namespace tacha
