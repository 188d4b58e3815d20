#pragma once

#include "shared/model/place.h"

namespace tacha {

/// How much of one quantity is done, cumulative.
struct QuantityDone {
    std::string name;
    std::int64_t doneMilli = 0; ///< thousandths of the quantity's unit
    friend bool operator==(const QuantityDone&, const QuantityDone&) = default;
};

template <class Fields> void describe(Fields& fields, QuantityDone& quantity)
{
    fields("name", quantity.name);
    fields("done_milli", quantity.doneMilli);
}

/// A progress reading (进度读数), always part of a visit and judged with it.
struct Reading {
    std::int32_t permille = 0; ///< 0–1000, ignored where the project's quantities carry weights
    std::vector<QuantityDone> quantities;
    std::optional<std::int64_t> investmentCum; ///< units of 100 CNY
    ReadingBasis basis = ReadingBasis::Measured;
    std::string reason; ///< required when it falls by more than 10 ‰
    std::vector<std::string> photos; ///< SHA-256 in hex, ≥ 2

    friend bool operator==(const Reading&, const Reading&) = default;
};

template <class Fields> void describe(Fields& fields, Reading& reading)
{
    fields("permille", reading.permille);
    fields("quantities", reading.quantities);
    fields("investment_cum", reading.investmentCum);
    fields("basis", reading.basis);
    fields("reason", reading.reason);
    fields("photos", reading.photos);
}

/// What holds the works up (受阻).
struct Obstacle {
    ObstacleKind kind = ObstacleKind::Other;
    Date since;
    std::string text;
    std::string extent;

    friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

template <class Fields> void describe(Fields& fields, Obstacle& obstacle)
{
    fields("kind", obstacle.kind);
    fields("since", obstacle.since);
    fields("text", obstacle.text);
    fields("extent", obstacle.extent);
}

/// The answer to one item of a checklist (检查答案).
struct Answer {
    std::string item; ///< the item's code
    AnswerResult result = AnswerResult::Pass;
    std::optional<std::int64_t> valueMilli; ///< for numbers and scores
    std::string text;
    std::string note;
    bool sameAsLast = false; ///< carried over from the last visit, not looked at again
    std::vector<std::string> photos;

    friend bool operator==(const Answer&, const Answer&) = default;
};

template <class Fields> void describe(Fields& fields, Answer& answer)
{
    fields("item", answer.item);
    fields("result", answer.result);
    fields("value_milli", answer.valueMilli);
    fields("text", answer.text);
    fields("note", answer.note);
    fields("same_as_last", answer.sameAsLast);
    fields("photos", answer.photos);
}

/// One of the four parts that a chief's or a deputy's visit consists of.
struct Section {
    std::string code; ///< CONTRADICTIONS PROGRESS SUPERVISION NEXT_STEP; RESPONSIBILITY FUNDS QUALITY_PROGRESS EFFECT
    std::optional<std::int32_t> rating; ///< 1–5, deputies only
    std::string text;

    friend bool operator==(const Section&, const Section&) = default;
};

template <class Fields> void describe(Fields& fields, Section& section)
{
    fields("code", section.code);
    fields("rating", section.rating);
    fields("text", section.text);
}

/// A joint group's word on a stage node.
struct NodeAnswer {
    Stage stage = Stage::S0;
    bool agrees = true;
    std::optional<Date> actual; ///< the date that the group verified
    std::string note;

    friend bool operator==(const NodeAnswer&, const NodeAnswer&) = default;
};

template <class Fields> void describe(Fields& fields, NodeAnswer& answer)
{
    fields("stage", answer.stage);
    fields("agrees", answer.agrees);
    fields("actual", answer.actual);
    fields("note", answer.note);
}

/// What a site facilitator's log holds besides the note.
struct SiteLog {
    std::string weather;
    std::int32_t workers = 0;
    std::int32_t machines = 0;
    std::string workDone;

    friend bool operator==(const SiteLog&, const SiteLog&) = default;
};

template <class Fields> void describe(Fields& fields, SiteLog& log)
{
    fields("weather", log.weather);
    fields("workers", log.workers);
    fields("machines", log.machines);
    fields("work_done", log.workDone);
}

/// Record `visit_opening`: a visit has begun here (it is listed nowhere; it proves when).
struct VisitOpening {
    Id project;
    VisitKind kind = VisitKind::AssistantWeekly;
    std::int64_t startedAtMs = 0;
    std::optional<Fix> fix;

    friend bool operator==(const VisitOpening&, const VisitOpening&) = default;
};

template <class Fields> void describe(Fields& fields, VisitOpening& opening)
{
    fields("project", opening.project);
    fields("kind", opening.kind);
    fields("started_at_ms", opening.startedAtMs);
    fields("fix", opening.fix);
}

/// Record `visit` (现场检查). Photos, issues and suggestions of the visit are records of the same group that name it.
struct Visit {
    Id project;
    VisitKind kind = VisitKind::AssistantWeekly;
    Id visitor;
    std::vector<Id> coVisitors; ///< who signed on the same tablet
    Id group; ///< for joint and deputy kinds
    Id opening; ///< the record that began it
    Phase phase = Phase::During;
    std::int64_t startedAtMs = 0;
    std::int64_t endedAtMs = 0; ///< ≥ start, ≤ 12 h later
    ClockTrust clockTrust = ClockTrust::C; ///< as the tablet judged it; the server judges again
    bool clockStepped = false; ///< the device clock jumped by more than 10 minutes during the visit
    std::vector<Fix> fixes;
    PlaceReason placeReason = PlaceReason::None;
    std::string placeExplanation;
    std::string boardToken; ///< as scanned on the spot
    std::string lateReason;
    std::optional<Stage> stageSeen;
    std::vector<NodeAnswer> nodeAnswers;
    std::optional<Reading> reading;
    std::vector<Obstacle> obstacles;
    std::vector<Section> sections;
    std::optional<SiteLog> log;
    std::string checklist; ///< code of the template, or empty
    std::int32_t checklistVersion = 0;
    std::vector<Answer> answers;
    std::optional<Colour> colourOpinion;
    std::vector<std::string> opinionsHeard;
    std::string note; ///< ≤ 2000 characters
    std::string weeklyMeeting; ///< the problem submitted to the weekly meeting, or empty
    bool announced = true;

    friend bool operator==(const Visit&, const Visit&) = default;
};

template <class Fields> void describe(Fields& fields, Visit& visit)
{
    fields("project", visit.project);
    fields("kind", visit.kind);
    fields("visitor", visit.visitor);
    fields("co_visitors", visit.coVisitors);
    fields("group", visit.group);
    fields("opening", visit.opening);
    fields("phase", visit.phase);
    fields("started_at_ms", visit.startedAtMs);
    fields("ended_at_ms", visit.endedAtMs);
    fields("clock_trust", visit.clockTrust);
    fields("clock_stepped", visit.clockStepped);
    fields("fixes", visit.fixes);
    fields("place_reason", visit.placeReason);
    fields("place_explanation", visit.placeExplanation);
    fields("board_token", visit.boardToken);
    fields("late_reason", visit.lateReason);
    fields("stage_seen", visit.stageSeen);
    fields("node_answers", visit.nodeAnswers);
    fields("reading", visit.reading);
    fields("obstacles", visit.obstacles);
    fields("sections", visit.sections);
    fields("log", visit.log);
    fields("checklist", visit.checklist);
    fields("checklist_version", visit.checklistVersion);
    fields("answers", visit.answers);
    fields("colour_opinion", visit.colourOpinion);
    fields("opinions_heard", visit.opinionsHeard);
    fields("note", visit.note);
    fields("weekly_meeting", visit.weeklyMeeting);
    fields("announced", visit.announced);
}

/// What the server says about a submitted visit (domain rules of counting). A register of the visit, written by the
/// server.
struct VisitVerdict {
    PlaceVerdict place = PlaceVerdict::NoFix;
    std::optional<std::int32_t> outsideM; ///< metres outside the fence, 0 inside
    std::optional<std::int32_t> accuracyM;
    std::int64_t eventMs = 0;
    ClockTrust clockTrust = ClockTrust::C;
    Qualification qualification = Qualification::Pending;
    std::vector<std::string> reasons; ///< stable words such as OUTSIDE, SHORT, MOCK, LATE, CONTENT

    friend bool operator==(const VisitVerdict&, const VisitVerdict&) = default;
};

template <class Fields> void describe(Fields& fields, VisitVerdict& verdict)
{
    fields("place", verdict.place);
    fields("outside_m", verdict.outsideM);
    fields("accuracy_m", verdict.accuracyM);
    fields("event_ms", verdict.eventMs);
    fields("clock_trust", verdict.clockTrust);
    fields("qualification", verdict.qualification);
    fields("reasons", verdict.reasons);
}

} // namespace tacha
