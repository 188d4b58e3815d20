#include "mobile/viewmodels/verdict_text.h"

#include "mobile/viewmodels/conversions.h"
#include "shared/rules/visit_verdict.h"

#include <QCoreApplication>

#include <array>

namespace tacha {
namespace {

struct Sentence {
    std::string_view word;
    const char* text;
};

constexpr std::array kReasons{
    Sentence{verdict_reason::kOutsideInformed,
        QT_TRANSLATE_NOOP(
            "Verdict", "The position is outside the site; for this kind of visit that is only mentioned.")},
    Sentence{verdict_reason::kLateNoNetwork,
        QT_TRANSLATE_NOOP("Verdict", "It came after its week, because the tablet had no network.")},
    Sentence{verdict_reason::kOutside,
        QT_TRANSLATE_NOOP("Verdict", "The position is outside the site, with a reason. A supervisor decides.")},
    Sentence{verdict_reason::kOutsideUnexplained,
        QT_TRANSLATE_NOOP("Verdict", "The position is outside the site and nobody has said why.")},
    Sentence{verdict_reason::kNoFixWithProof,
        QT_TRANSLATE_NOOP("Verdict", "There is no usable position, but other proof of the place.")},
    Sentence{verdict_reason::kNoFix,
        QT_TRANSLATE_NOOP("Verdict", "There is no usable position and no other proof of the place.")},
    Sentence{verdict_reason::kMock,
        QT_TRANSLATE_NOOP("Verdict", "The tablet says that the position was made up by another app.")},
    Sentence{verdict_reason::kShort, QT_TRANSLATE_NOOP("Verdict", "The visit was shorter than the minimum.")},
    Sentence{verdict_reason::kTooShort, QT_TRANSLATE_NOOP("Verdict", "The visit took less than 3 minutes.")},
    Sentence{verdict_reason::kImportedPhoto,
        QT_TRANSLATE_NOOP("Verdict", "A photo was imported instead of taken with the camera.")},
    Sentence{verdict_reason::kContent, QT_TRANSLATE_NOOP("Verdict", "A required part is empty.")},
    Sentence{verdict_reason::kClockNearBoundary,
        QT_TRANSLATE_NOOP("Verdict", "The clock is not confirmed and the visit lies near the change of the week.")},
    Sentence{
        verdict_reason::kClockAhead, QT_TRANSLATE_NOOP("Verdict", "The tablet's clock was ahead of the server's.")},
    Sentence{
        verdict_reason::kClockStepped, QT_TRANSLATE_NOOP("Verdict", "The tablet's clock jumped during the visit.")},
    Sentence{verdict_reason::kBeforeListing, QT_TRANSLATE_NOOP("Verdict", "The project was not listed yet.")},
    Sentence{verdict_reason::kAfterArchive, QT_TRANSLATE_NOOP("Verdict", "The project had been archived.")},
    Sentence{verdict_reason::kUnopened,
        QT_TRANSLATE_NOOP("Verdict", "The tablet had synced after the visit without having said that it was begun.")},
    Sentence{verdict_reason::kLate,
        QT_TRANSLATE_NOOP("Verdict", "It came more than 72 hours after its week, with a reason.")},
    Sentence{verdict_reason::kLateWithoutReason,
        QT_TRANSLATE_NOOP("Verdict", "It came more than 72 hours after its week, without a reason.")},
    Sentence{verdict_reason::kTooLate, QT_TRANSLATE_NOOP("Verdict", "It came more than 14 days after its week.")},
};

struct Part {
    std::string_view word;
    const char* section;
    const char* text;
};

constexpr std::array kParts{
    Part{"STAGE_SEEN", "STAGE", QT_TRANSLATE_NOOP("Verdict", "Say which stage was seen.")},
    Part{"READING", "READING", QT_TRANSLATE_NOOP("Verdict", "Take the progress reading.")},
    Part{"READING_PHOTOS", "READING", QT_TRANSLATE_NOOP("Verdict", "The reading needs two photos at least.")},
    Part{"NODE_ANSWERS", "NODES", QT_TRANSLATE_NOOP("Verdict", "Confirm the stage nodes or say how they differ.")},
    Part{"CHECKLIST", "CHECKLIST", QT_TRANSLATE_NOOP("Verdict", "Go through the checklist.")},
    Part{"COLOUR_OPINION", "NODES", QT_TRANSLATE_NOOP("Verdict", "Give the group's opinion on the colour.")},
    Part{"SECTIONS", "PARTS", QT_TRANSLATE_NOOP("Verdict", "Fill in all four parts.")},
    Part{"SITE_LOG", "LOG", QT_TRANSLATE_NOOP("Verdict", "Fill in the weather and the work done.")},
};

} // namespace

QString verdictReasonText(std::string_view reason)
{
    for (const Sentence& sentence : kReasons)
        if (sentence.word == reason)
            return QCoreApplication::translate("Verdict", sentence.text);
    return text(reason);
}

QStringList verdictReasons(const VisitVerdict& verdict)
{
    QStringList sentences;
    for (const std::string& reason : verdict.reasons)
        sentences.append(verdictReasonText(reason));
    return sentences;
}

QString missingText(std::string_view word)
{
    for (const Part& part : kParts)
        if (part.word == word)
            return QCoreApplication::translate("Verdict", part.text);
    return text(word);
}

QString missingSection(std::string_view word, VisitKind kind)
{
    if (word == "SECTIONS" && isDeputyKind(kind))
        return "FOUR";
    for (const Part& part : kParts)
        if (part.word == word)
            return part.section;
    return "NOTE";
}

} // namespace tacha
