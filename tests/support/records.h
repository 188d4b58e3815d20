#pragma once

#include "shared/core/time.h"
#include "shared/model/issue.h"
#include "shared/model/visit.h"
#include "shared/sync/operation.h"

namespace tacha::testing {

inline Id idOf(std::uint8_t number)
{
    Id id;
    id.bytes.fill(number);
    return id;
}

/// A visit that satisfies the model and nothing more.
inline Visit plainVisit(const Id& project, const Id& visitor, std::int64_t startedAtMs)
{
    Visit visit;
    visit.project = project;
    visit.kind = VisitKind::AssistantWeekly;
    visit.visitor = visitor;
    visit.startedAtMs = startedAtMs;
    visit.endedAtMs = startedAtMs + 20 * kMinuteMs;
    visit.stageSeen = Stage::S3;
    visit.note = "现场正常施工";
    return visit;
}

inline Issue plainIssue(const Id& project, const Id& visit, std::int64_t foundAtMs)
{
    Issue issue;
    issue.project = project;
    issue.visit = visit;
    issue.text = "桥头护栏缺失两米";
    issue.part = "北侧桥头";
    issue.foundAtMs = foundAtMs;
    return issue;
}

} // namespace tacha::testing
