#include "server/services/demo/exif_block.h"

#include "shared/core/time.h"

#include <libexif/exif-data.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace tacha::demo {
namespace {

struct DataDeleter {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

/// Adds entries to one ExifData.
class ExifWriter {
public:
    ExifWriter() : m_data(exif_data_new())
    {
        exif_data_set_option(m_data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
        exif_data_set_data_type(m_data.get(), EXIF_DATA_TYPE_COMPRESSED);
        exif_data_set_byte_order(m_data.get(), EXIF_BYTE_ORDER_INTEL);
    }

    void ascii(ExifIfd ifd, int tag, std::string_view text)
    {
        std::string bytes{text};
        bytes += '\0';
        std::copy(bytes.begin(), bytes.end(), entry(ifd, tag, EXIF_FORMAT_ASCII, bytes.size(), 1)->data);
    }
    /// Fractions, each as numerator and denominator.
    void rationals(ExifIfd ifd, int tag, std::initializer_list<ExifRational> values)
    {
        ExifEntry* added = entry(ifd, tag, EXIF_FORMAT_RATIONAL, values.size(), 8);
        std::size_t at = 0;
        for (const ExifRational& value : values)
            exif_set_rational(added->data + 8 * at++, EXIF_BYTE_ORDER_INTEL, value);
    }
    std::string bytes() const
    {
        unsigned char* block = nullptr;
        unsigned int size = 0;
        exif_data_save_data(m_data.get(), &block, &size);
        std::string bytes{reinterpret_cast<const char*>(block), size};
        std::free(block);
        return bytes;
    }

private:
    ExifEntry* entry(ExifIfd ifd, int tag, ExifFormat format, std::size_t components, std::size_t width)
    {
        ExifEntry* added = exif_entry_new();
        added->tag = static_cast<ExifTag>(tag);
        added->format = format;
        added->components = components;
        added->size = static_cast<unsigned int>(components * width);
        ExifMem* memory = exif_mem_new_default();
        added->data = static_cast<unsigned char*>(exif_mem_alloc(memory, added->size));
        exif_mem_unref(memory);
        exif_content_add_entry(m_data->ifd[ifd], added);
        exif_entry_unref(added); // the content holds it now
        return added;
    }

    std::unique_ptr<ExifData, DataDeleter> m_data;
};

/// Degrees, minutes and thousandths of a second.
void addAngle(ExifWriter& writer, int tag, std::int32_t degreesE7)
{
    const std::int64_t milliSeconds = std::llabs(degreesE7) * 3600 / 10'000;
    writer.rationals(EXIF_IFD_GPS, tag,
        {{static_cast<ExifLong>(milliSeconds / 3'600'000), 1}, {static_cast<ExifLong>(milliSeconds / 60'000 % 60), 1},
            {static_cast<ExifLong>(milliSeconds % 60'000), 1000}});
}

std::string exifTime(std::int64_t utcMs, std::int64_t offsetMs)
{
    std::string text = utcText((utcMs + offsetMs) / kSecondMs * kSecondMs).substr(0, 19);
    text[4] = text[7] = ':';
    text[10] = ' ';
    return text;
}

} // namespace

std::string exifBlock(
    std::int64_t takenAtMs, const std::optional<Fix>& fix, const std::optional<std::int32_t>& directionDeg)
{
    constexpr int offsetTimeOriginal = 0x9011; // EXIF 2.31; libexif has no name for it
    ExifWriter writer;
    const std::string local = exifTime(takenAtMs, kShanghaiOffsetMs);
    writer.ascii(EXIF_IFD_0, EXIF_TAG_DATE_TIME, local);
    writer.ascii(EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, local);
    writer.ascii(EXIF_IFD_EXIF, offsetTimeOriginal, "+08:00");
    if (fix) {
        const std::string utc = exifTime(fix->timeMs, 0);
        writer.ascii(EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE_REF, fix->at.latE7 < 0 ? "S" : "N");
        addAngle(writer, EXIF_TAG_GPS_LATITUDE, fix->at.latE7);
        writer.ascii(EXIF_IFD_GPS, EXIF_TAG_GPS_LONGITUDE_REF, fix->at.lonE7 < 0 ? "W" : "E");
        addAngle(writer, EXIF_TAG_GPS_LONGITUDE, fix->at.lonE7);
        writer.ascii(EXIF_IFD_GPS, EXIF_TAG_GPS_DATE_STAMP, utc.substr(0, 10));
        const auto part = [&](std::size_t from) { return static_cast<ExifLong>(std::stoul(utc.substr(from, 2))); };
        writer.rationals(EXIF_IFD_GPS, EXIF_TAG_GPS_TIME_STAMP, {{part(11), 1}, {part(14), 1}, {part(17), 1}});
    }
    if (directionDeg) {
        writer.ascii(EXIF_IFD_GPS, EXIF_TAG_GPS_IMG_DIRECTION_REF, "T");
        writer.rationals(EXIF_IFD_GPS, EXIF_TAG_GPS_IMG_DIRECTION, {{static_cast<ExifLong>(*directionDeg), 1}});
    }
    return writer.bytes();
}

} // namespace tacha::demo
