#include "server/app/office_desk.h"

#include "server/services/import/reference_export.h"
#include "server/services/import/reference_import.h"

/// The commands that concern the county's own data: sheets, rules and the demo's time.
namespace tacha {
namespace {

std::string text(const Json& request, const char* key)
{
    const auto at = request.find(key);
    return at != request.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Json runJson(const EngineRun& run)
{
    return {{"as_of_ms", run.asOfMs}, {"projects", run.projects}, {"verdicts", run.verdicts},
        {"findings", run.findings}, {"changes", run.changes}};
}

} // namespace

Result<Json> OfficeDesk::evaluate(const Json& request)
{
    return parseUtc(text(request, "as_of")).map([&](std::int64_t asOf) {
        return runJson(m_parts.engine->evaluateAt(asOf));
    });
}

Result<Json> OfficeDesk::import(const Json& request)
{
    const std::string path = text(request, "path");
    const bool dryRun = request.value("dry_run", false);
    const auto sheets = readSheetFiles(path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const auto outcome =
        importReference(*sheets, m_parts.reference->current(), businessDate(m_parts.businessClock.wallMs()));
    const bool refused = outcome.report.refused();
    if (!refused && !dryRun)
        m_parts.reference->apply(outcome.changes);
    if (!dryRun)
        note(audit_action::importing, path, refused ? "refused" : "ok",
            {{"created", outcome.report.created}, {"updated", outcome.report.updated}});
    return Json{{"report", toJson(outcome.report)}, {"text_zh", textOf(outcome.report, true)},
        {"text_en", textOf(outcome.report, false)}, {"refused", refused}, {"dry_run", dryRun}};
}

Result<Json> OfficeDesk::exportSheets(const Json& request)
{
    const std::string folder = text(request, "folder");
    const bool templates = request.value("templates", false);
    const auto sheets = templates ? Result<SheetFiles>{emptySheets(request.value("chinese", true))}
                                  : sheetsOf(m_parts.reference->current());
    return sheets.and_then([&](const SheetFiles& files) {
        return writeSheetFiles(files, folder).map([&] {
            note(audit_action::exporting, folder, "ok", {{"templates", templates}, {"sheets", files.size()}});
            return Json{{"folder", folder}, {"sheets", files.size()}};
        });
    });
}

Result<Json> OfficeDesk::moveClock(const Json& request)
{
    if (!m_isDemo)
        return fail(ErrorCode::Forbidden, "the server was not started with --demo-clock", "no_demo");
    const auto to = parseUtc(text(request, "time"));
    if (!to)
        return tl::unexpected(to.error());
    if (*to < m_parts.store().nowMs())
        return fail(ErrorCode::Conflict, "business time never goes back", "time_goes_back");
    m_parts.businessClock.set(*to);
    note(audit_action::demoClock, utcText(*to), "ok");
    m_parts.engine->runTouched();
    Json runs = Json::array();
    for (const EngineRun& run : m_parts.engine->runDue())
        runs.push_back(runJson(run));
    return Json{{"server_ms", m_parts.store().nowMs()}, {"runs", std::move(runs)}};
}

} // namespace tacha
