#include "server/http/problem.h"

#include "shared/core/canonical.h"
#include "shared/core/text.h"

#include <charconv>

namespace tacha {
namespace {

struct Words {
    int status;
    std::string_view code;
    std::string_view chinese; ///< what became of the sender's work, and what to do now
    std::string_view english;
};

/// One row for each code, so that a new one does not compile unnoticed.
Words wordsOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return {400, "invalid_input", "提交的内容有误，未保存。请按提示改正后再提交。",
            "What was sent is not valid and was not saved. Correct it and send it again."};
    case ErrorCode::NotFound:
        return {404, "not_found", "没有找到所要的内容。它可能已移走，或您无权查看。请返回列表刷新后再试。",
            "There is no such thing here. It may have moved, or may not be yours to see. Go back and refresh the "
            "list."};
    case ErrorCode::Conflict:
        return {409, "conflict", "您查看之后内容已有变化，本次操作未执行。请刷新后核对，再重新操作。",
            "This has changed since you looked, so nothing was done. Refresh, check, and do it again."};
    case ErrorCode::Unauthorized:
        return {401, "unauthorized", "登录已失效。平板上的记录都还在，请重新登录或重新登记本机。",
            "You are not signed in any more. Everything on the tablet is still there; sign in or enrol it again."};
    case ErrorCode::Forbidden:
        return {403, "forbidden", "您没有办理此事的权限，未作任何改动。如需办理，请联系县督查室。",
            "You do not have the right to do this, and nothing was changed. Ask the supervision office if you need "
            "it."};
    case ErrorCode::TooLarge:
        return {413, "too_large", "内容超过了允许的大小，未保存。请分次提交，或减小后再提交。",
            "This is larger than allowed and was not saved. Send it in parts, or make it smaller."};
    case ErrorCode::TooMany:
        return {429, "too_many", "尝试次数过多，暂不受理，已有内容不受影响。请稍候再试。",
            "Too many attempts; nothing was taken this time and nothing is lost. Wait a little and try again."};
    case ErrorCode::Offline:
        return {502, "offline", "服务器暂时连不上所需的其他系统。您的内容未受影响，请稍后再试。",
            "The server cannot reach another system that it needs. Your work is untouched; try again later."};
    case ErrorCode::TimedOut:
        return {504, "timed_out", "处理超时，未能确认结果。请再试一次，重复提交不会重复记录。",
            "This took too long and the outcome is not known. Try again: sending twice never records twice."};
    case ErrorCode::DiskFull:
        return {507, "disk_full", "服务器磁盘空间不足，本次未保存。请保留平板上的记录，并通知管理员清理空间。",
            "The server's disk is full, so this was not saved. Keep the records on the tablet and tell the "
            "administrator."};
    case ErrorCode::Storage:
        return {503, "storage", "服务器存储出现故障，本次未保存。平板上的记录仍然安全，请稍后再试并通知管理员。",
            "The server's storage has failed, so this was not saved. Your records on the tablet are safe; try later "
            "and "
            "tell the administrator."};
    case ErrorCode::Unavailable:
        return {503, "unavailable", "服务器正忙或正在启停，本次未受理。稍后会自动重试，无需重新填写。",
            "The server is busy, starting or stopping, and has not taken this. Try again in a moment; nothing is "
            "lost."};
    case ErrorCode::Internal:
        return {500, "internal", "服务器内部出错，本次未保存。平板上的记录仍在，请稍后再试；如再出现，请通知管理员。",
            "The server made a mistake and did not save this. Your records are still on the tablet; try again, and "
            "tell "
            "the administrator if it happens again."};
    }
    return {500, "internal", "", ""};
}

/// Words for what a code alone would say too vaguely.
struct ReasonWords {
    std::string_view reason;
    std::string_view chinese;
    std::string_view english;
};
constexpr ReasonWords kReasonWords[] = {
    {"not_a_picture", "这个文件不是照片，无法显示缩略图。原文件已完整保存，请在原处核对后重新拍摄。",
        "This file is not a picture, so there is nothing to show. It is kept as it came; check it and take the photo "
        "again."},
    {"picture_too_large", "照片的尺寸超出可显示的范围。原文件已完整保存，可下载查看。",
        "This picture is larger than can be shown here. It is kept as it came and can be downloaded."},
    {"wrong_hash", "照片在传送中有误，这一段未采用。原照片仍在平板上，会自动重新上传。",
        "The photo was damaged on the way and this part was not taken. It is still on the tablet and will be sent "
        "again."},
    {"wrong_offset", "上传位置与服务器不一致，这一段未采用。平板会自动从正确位置继续。",
        "The upload stands elsewhere, so this part was not taken. The tablet goes on from the right place by itself."},
    {"superseded", "同一张照片已由新的连接继续上传，这个连接到此为止。照片不会丢失。",
        "A newer connection goes on with this photo, so this one ends here. Nothing is lost."},
    {"method_not_allowed", "这个地址不支持这种操作，未作任何改动。",
        "This address does not do that, and nothing was changed."},
};

Words wordsOf(const Error& error)
{
    Words words = wordsOf(error.code);
    for (const ReasonWords& special : kReasonWords)
        if (special.reason == error.reason) {
            words.chinese = special.chinese;
            words.english = special.english;
        }
    return words;
}

/// The weight of one element of Accept-Language, from 0 to 1.
double weightOf(std::string_view element)
{
    const auto q = element.find("q=");
    if (q == std::string_view::npos)
        return 1;
    double weight = 0;
    const std::string_view number = element.substr(q + 2);
    std::from_chars(number.data(), number.data() + number.size(), weight);
    return weight;
}

std::string lowerCase(std::string_view text)
{
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

} // namespace

Language languageOf(const Request& request)
{
    double chinese = 0;
    double english = 0;
    for (const std::string& element : split(request.headers.value("Accept-Language"), ',')) {
        const std::string tag = lowerCase(trimmed(element));
        if (tag.starts_with("zh"))
            chinese = std::max(chinese, weightOf(tag));
        else if (tag.starts_with("en"))
            english = std::max(english, weightOf(tag));
    }
    return english > chinese ? Language::English : Language::Chinese;
}

int statusOf(ErrorCode code)
{
    return wordsOf(code).status;
}

std::string problemCode(const Error& error)
{
    return error.reason.empty() ? std::string(wordsOf(error.code).code) : lowerCase(error.reason);
}

Response problemResponse(const Error& error, Language language)
{
    const Words words = wordsOf(error);
    Json problem{{"type", "about:blank"}, {"title", language == Language::Chinese ? words.chinese : words.english},
        {"status", words.status}, {"code", problemCode(error)}};
    if (error.code != ErrorCode::Internal && error.code != ErrorCode::Storage)
        problem["detail"] = error.detail;
    // `detail` may quote what the client sent; invalid UTF-8 in it must not become a second error.
    std::string text = problem.dump(-1, ' ', false, Json::error_handler_t::replace);
    Response response = contentResponse(words.status, "application/problem+json", std::move(text));
    response.headers.add("Content-Language", language == Language::Chinese ? "zh-CN" : "en");
    response.headers.add("Cache-Control", "no-store");
    if (error.code == ErrorCode::Unauthorized)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (error.code == ErrorCode::Unavailable)
        response.headers.add("Retry-After", "2");
    return response;
}

Response problemResponse(int status, const Error& error, const Request& request)
{
    Response response = problemResponse(error, request);
    Json problem = Json::parse(response.body);
    problem["status"] = status;
    response.status = status;
    response.body = problem.dump();
    return response;
}

} // namespace tacha
