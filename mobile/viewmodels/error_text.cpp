#include "mobile/viewmodels/error_text.h"

#include "mobile/viewmodels/conversions.h"

#include <QCoreApplication>

#include <array>

namespace tacha {
namespace {

struct Sentence {
    std::string_view reason;
    const char* text;
};

/// Errors that say more than their code.
constexpr std::array kSentences{
    Sentence{"enrolment_text",
        QT_TRANSLATE_NOOP("ErrorText",
            "This is no enrolment code. Scan the code that the office printed for you, or paste the whole line.")},
    Sentence{"enrolment_code",
        QT_TRANSLATE_NOOP("ErrorText", "The code has a typing error. Compare it with the printed one.")},
    Sentence{"wrong_code",
        QT_TRANSLATE_NOOP("ErrorText",
            "The server does not know this code. Compare it with the printed one, or ask the office for a new one.")},
    Sentence{
        "code_used", QT_TRANSLATE_NOOP("ErrorText", "This code has been used already. Ask the office for a new one.")},
    Sentence{"code_expired", QT_TRANSLATE_NOOP("ErrorText", "This code has expired. Ask the office for a new one.")},
    Sentence{"certificate",
        QT_TRANSLATE_NOOP("ErrorText",
            "This is not the server that the office named. Nothing was sent. Use another network, or ask the office.")},
    Sentence{"pin_shape", QT_TRANSLATE_NOOP("ErrorText", "A PIN has 4 to 12 digits that are not all the same.")},
    Sentence{"wrong_pin", QT_TRANSLATE_NOOP("ErrorText", "Wrong PIN. Your work is safe.")},
    Sentence{
        "wait", QT_TRANSLATE_NOOP("ErrorText", "Too many wrong PINs. Your work is safe; wait before the next try.")},
    Sentence{"ended",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Too many wrong PINs. Your work is safe on this tablet; the office must enrol it again.")},
    Sentence{"newer_database",
        QT_TRANSLATE_NOOP("ErrorText",
            "A newer version of this app wrote the data on this tablet. Nothing was touched. Install the newer version "
            "again.")},
    Sentence{"refused",
        QT_TRANSLATE_NOOP("ErrorText",
            "The photo was not taken: the tablet is nearly full. Make room under Sync, then take it again.")},
    Sentence{"not_a_picture",
        QT_TRANSLATE_NOOP(
            "ErrorText", "This file is no JPEG or PNG picture. It was not taken in; choose another one.")},
    Sentence{"too_large",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The picture is larger than 12 MB. It was not taken in; make it smaller first.")},
    Sentence{"not_allowed",
        QT_TRANSLATE_NOOP("ErrorText",
            "This step is not possible any more: the matter has moved on. Nothing was changed. Look at the timeline.")},
    Sentence{"unsent",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Something exists only on this tablet. Let it sync first; nothing was removed.")},
    Sentence{"E_TEXT", QT_TRANSLATE_NOOP("ErrorText", "The text needs 5 to 500 characters. What you wrote is kept.")},
    Sentence{"E_LENGTH", QT_TRANSLATE_NOOP("ErrorText", "A text is too long. What you wrote is kept; shorten it.")},
    Sentence{
        "E_REQUIRED", QT_TRANSLATE_NOOP("ErrorText", "Something required is still empty. What you wrote is kept.")},
    Sentence{"E_REGRESS_REASON",
        QT_TRANSLATE_NOOP("ErrorText",
            "The reading is lower than the last one by more than 1 %. Give the reason; everything else is kept.")},
    Sentence{"E_DURATION",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The visit lasted longer than 12 hours. It is kept as a draft; begin a new one for today.")},
    Sentence{"E_MAJOR_REASON",
        QT_TRANSLATE_NOOP(
            "ErrorText", "A major hazard needs a pick from the list or a reason of at least 10 characters.")},
    Sentence{"E_PHOTOS",
        QT_TRANSLATE_NOOP("ErrorText",
            "A progress reading needs two photos at least. What you wrote is kept; take the photos, then submit.")},
    Sentence{"E_SPOT",
        QT_TRANSLATE_NOOP("ErrorText", "Only a minor issue with a photo before and after can be closed on the spot.")},
    Sentence{"E_DUE_REASON", QT_TRANSLATE_NOOP("ErrorText", "A later due date needs a reason. The date is unchanged.")},
};

QString sentenceOf(ErrorCode code)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("ErrorText", text); };
    switch (code) {
    case ErrorCode::InvalidInput:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "Something entered does not fit. What you wrote is kept; look through it again."));
    case ErrorCode::NotFound:
        return words(QT_TRANSLATE_NOOP("ErrorText", "This is not on the tablet (yet). Sync and try again."));
    case ErrorCode::Conflict:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "It has changed in the meantime. Your text is kept; look at the new state first."));
    case ErrorCode::Unauthorized:
        return words(QT_TRANSLATE_NOOP("ErrorText",
            "The server does not accept this tablet. Your work stays here; ask the office to enrol it again."));
    case ErrorCode::Forbidden:
        return words(QT_TRANSLATE_NOOP("ErrorText", "You have no right to do this. Nothing was changed."));
    case ErrorCode::TooLarge:
        return words(QT_TRANSLATE_NOOP("ErrorText", "This is too large to be taken in. Nothing was changed."));
    case ErrorCode::TooMany:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "Too many tries in a short time. Your work is safe; it goes on by itself in a while."));
    case ErrorCode::Offline:
        return words(QT_TRANSLATE_NOOP("ErrorText",
            "The server cannot be reached. Your work is safe on this tablet and is sent as soon as there is network."));
    case ErrorCode::TimedOut:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "The network is too slow just now. Your work is safe on this tablet; it goes on by itself."));
    case ErrorCode::DiskFull:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "The tablet is full. What was saved before is safe; make room under Sync, then do it again."));
    case ErrorCode::Storage:
        return words(QT_TRANSLATE_NOOP("ErrorText",
            "The tablet's storage does not work. What was saved before is untouched; restart the tablet and tell the "
            "office."));
    case ErrorCode::Unavailable:
        return words(QT_TRANSLATE_NOOP(
            "ErrorText", "The server is busy. Your work is safe on this tablet; it goes on by itself."));
    case ErrorCode::Internal:
        return words(QT_TRANSLATE_NOOP("ErrorText",
            "Something went wrong in the app. What was saved before is safe. Please tell the office what you did."));
    }
    return {};
}

} // namespace

QString errorText(const Error& error)
{
    for (const Sentence& sentence : kSentences)
        if (sentence.reason == error.reason)
            return QCoreApplication::translate("ErrorText", sentence.text);
    return sentenceOf(error.code);
}

} // namespace tacha
