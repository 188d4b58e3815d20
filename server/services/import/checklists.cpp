#include "server/services/import/checklists.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace tacha {
namespace {

namespace fs = std::filesystem;

struct ChecklistFile {
    std::int64_t format = 0;
    std::vector<Template> templates;
};

template <class Fields> void describe(Fields& fields, ChecklistFile& file)
{
    fields("format", file.format);
    fields("templates", file.templates);
}

Result<> checkItems(const Template& checklist)
{
    std::set<std::string> seen;
    for (const TemplateItem& item : checklist.items) {
        if (item.code.empty() || !seen.insert(item.code).second)
            return fail(
                ErrorCode::InvalidInput, checklist.code + " names item \"" + item.code + "\" twice or not at all");
        if (item.minMilli && item.maxMilli && *item.minMilli > *item.maxMilli)
            return fail(ErrorCode::InvalidInput, checklist.code + "." + item.code + ": minimum above maximum");
    }
    if (checklist.code.empty() || checklist.items.empty())
        return fail(ErrorCode::InvalidInput, "a checklist needs a code and items: \"" + checklist.code + "\"");
    return {};
}

} // namespace

Result<std::vector<Template>> templatesFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    auto file = fromJson<ChecklistFile>(*json);
    if (!file)
        return tl::unexpected(file.error());
    if (file->format != kChecklistFormat)
        return fail(ErrorCode::InvalidInput, "unknown checklist format " + std::to_string(file->format));
    for (const Template& checklist : file->templates)
        if (const auto checked = checkItems(checklist); !checked)
            return tl::unexpected(checked.error());
    return std::move(file->templates);
}

Result<std::vector<Template>> templatesFromFolder(const std::string& folder)
{
    std::vector<Template> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream file{entry.path(), std::ios::binary};
        std::stringstream text;
        text << file.rdbuf();
        auto templates = templatesFromText(text.str());
        if (!templates)
            return fail(templates.error().code, entry.path().filename().string() + ": " + templates.error().detail);
        std::move(templates->begin(), templates->end(), std::back_inserter(all));
    }
    if (all.empty())
        return fail(ErrorCode::NotFound, "no checklists in " + folder);
    const auto key = [](const Template& checklist) { return std::pair{checklist.code, checklist.version}; };
    std::sort(all.begin(), all.end(), [&](const Template& a, const Template& b) { return key(a) < key(b); });
    const auto twice = std::adjacent_find(
        all.begin(), all.end(), [&](const Template& a, const Template& b) { return key(a) == key(b); });
    if (twice != all.end())
        return fail(ErrorCode::InvalidInput, "checklist " + twice->code + " is there twice in one version");
    return all;
}

const Template* findChecklist(const std::vector<Template>& templates, ProjectType type, bool completed)
{
    const Template* newest = nullptr;
    for (const Template& checklist : templates)
        if (checklist.projectType == type && checklist.forCompleted == completed
            && (!newest || checklist.version > newest->version))
            newest = &checklist;
    return newest;
}

} // namespace tacha
