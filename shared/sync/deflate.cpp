#include "shared/sync/deflate.h"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace tacha {
namespace {

constexpr int kRawWindowBits = -15; // negative: raw deflate, no zlib header
constexpr int kLevel = 6;

/// Version 1 of the preset dictionary: what sync bodies say again and again, the commonest last (RFC 1951 looks back
/// from the end). Never edited: a better one is a new version with a new coding name.
constexpr std::string_view kDictionary =
    R"({"protocol_min":1,"protocol_max":1,"acked_counter":,"cursors":[{"stream":"county","epoch":"","seq":,"chain":"","sum":""}],)"
    R"("max_bytes":262144,"pull":true,"server_ms":,"last_counter":,"scope":[,"pages":[{"stream":"p/,"from":0,"head":,"reset":false,)"
    R"("rows":[{"seq":,"entity":{"gone":true,"id":"/restricted"/funds"own/"FUND_IRREGULARITY","SAFETY","QUALITY","PROGRESS",)"
    R"("PUBLIC_CONCERN","MAINTENANCE","ENVIRONMENT","PROCEDURE","SHORTCOMING","WEAK_ITEM","BLOCKAGE","DIFFICULTY","MAJOR","SERIOUS",)"
    R"("GENERAL","MINOR","CHIEF_WEEKLY","FACILITATOR_LOG","DEPUTY_SITE_VIEW","JOINT_INSPECTION","ASSISTANT_WEEKLY","photos":["])"
    R"("event":"reply","event":"sign_for","event":"sign","event":"accept","event":"question","event":"ok","after":",reason":"",text":"")"
    R"("field":"place","over":["","value":{"lat_e7":31,"lon_e7":110},"obstacles":[{"kind":"","since":"2026-","text":""}],"sections":)"
    R"([{"code":"RESPONSIBILITY","rating":,"text":""},{"code":"FUNDS"},{"code":"QUALITY_PROGRESS"},{"code":"EFFECT"}],)"
    R"("log":{"machines":,"weather":"","work_done":"","workers":},"opinions_heard":["],"note":"","stage_seen":"S3",)"
    R"("reading":{"basis":"MEASURED","permille":,"photos":["","investment_cum":},"answers":[{"item":"","result":"PASS","same_as_last":)"
    R"(false},{"item":"","result":"FAIL","note":"","same_as_last":true},{"item":"","result":"NA"}],"checklist":"","checklist_version":1,)"
    R"("phase":"DURING","place_reason":"NONE","clock_stepped":false,"clock_trust":"A","announced":true,"co_visitors":["],"ended_at_ms":)"
    R"(1790,"started_at_ms":1790,"fixes":[{"accuracy_dm":,"lat_e7":31,"lon_e7":110,"mock":false,"satellites":,"source":"GNSS",)"
    R"("time_is_satellite":true,"time_ms":1790}],"kind":"ASSISTANT_WEEKLY","opening":"","visitor":"","project":"",)"
    R"("strong_public_concern":false,"closed_on_the_spot":false,"found_at_ms":1790,"grade":"GENERAL","nature":"SHORTCOMING","category":)"
    R"("QUALITY","part":"","media_type":"image/jpeg","height":1200,"width":1600,"size_bytes":,"origin":"CAMERA","purpose":"PROGRESS",)"
    R"("sha256":"","taken_at_ms":1790,"visit":"","direction_deg":,"caption":"","viewpoint":"","issue":"",)"
    R"("receipts":[{"dot":"","event_ms":1790,"fate":"applied","hash":"","mac":"","order":[1790,0],"trust":"B"}],"steps":[{"after":"",)"
    R"("author":"","body":{},"dot":"","event":"","event_ms":1790,"id":"","order":[1790,0],"received_ms":1790,"trust":"B"}],)"
    R"("registers":{"verdict":{"replaced":[],"values":[{"dot":"","order":[1790,0],"value":{"place":"INSIDE","qualification":"QUALIFIED"}}]}},)"
    R"("creation":{"author":"","body":{},"dot":"","event_ms":1790,"hash":"","order":[1790,0],"received_ms":1790,"trust":"B"},"id":"",)"
    R"("groups":[{"algorithm":"ecdsa-p256-sha256","operations":[{"author":"","body":{"project":"","boot":"","dot":"","floor_ms":1790,)"
    R"("kind":"edit","kind":"command","kind":"record","mono_ms":,"prev":"","project":"","satellite_ms":1790,"type":"follow_up",)"
    R"("type":"suggestion","type":"visit_opening","type":"issue","type":"photo","type":"visit","wall_ms":1790}],"signature":"MEUCIQ)";

class Stream {
public:
    z_stream z{};
    void check(int result, const char* what) const
    {
        if (result != Z_OK)
            throw std::runtime_error(std::string{"zlib "} + what);
    }
};

const Bytef* input(std::string_view bytes)
{
    return reinterpret_cast<const Bytef*>(bytes.data());
}

} // namespace

std::string deflated(std::string_view bytes)
{
    Stream stream;
    stream.check(deflateInit2(&stream.z, kLevel, Z_DEFLATED, kRawWindowBits, 9, Z_DEFAULT_STRATEGY), "init");
    deflateSetDictionary(&stream.z, input(kDictionary), static_cast<uInt>(kDictionary.size()));
    std::string out(deflateBound(&stream.z, bytes.size()), '\0');
    stream.z.next_in = const_cast<Bytef*>(input(bytes));
    stream.z.avail_in = static_cast<uInt>(bytes.size());
    stream.z.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.z.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream.z, Z_FINISH);
    out.resize(stream.z.total_out);
    deflateEnd(&stream.z);
    if (result != Z_STREAM_END)
        throw std::runtime_error("zlib deflate");
    return out;
}

Result<std::string> inflated(std::string_view bytes, std::size_t maxBytes)
{
    Stream stream;
    stream.check(inflateInit2(&stream.z, kRawWindowBits), "init");
    inflateSetDictionary(&stream.z, input(kDictionary), static_cast<uInt>(kDictionary.size()));
    stream.z.next_in = const_cast<Bytef*>(input(bytes));
    stream.z.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int result = Z_OK;
    constexpr std::size_t step = 64 * 1024;
    while (result == Z_OK && out.size() <= maxBytes) {
        const std::size_t filled = out.size();
        out.resize(filled + std::min(step, maxBytes + 1 - filled));
        stream.z.next_out = reinterpret_cast<Bytef*>(out.data() + filled);
        stream.z.avail_out = static_cast<uInt>(out.size() - filled);
        result = inflate(&stream.z, Z_NO_FLUSH);
        out.resize(out.size() - stream.z.avail_out);
    }
    const bool trailing = stream.z.avail_in != 0;
    inflateEnd(&stream.z);
    if (out.size() > maxBytes)
        return fail(ErrorCode::TooLarge, "inflates beyond the limit", "body_too_large");
    if (result != Z_STREAM_END || trailing)
        return fail(ErrorCode::InvalidInput, "not deflated with this dictionary", "deflate");
    return out;
}

} // namespace tacha
