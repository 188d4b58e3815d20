#include "server/services/document_number.h"

#include "shared/core/time.h"

namespace tacha {
namespace {

std::string_view wordOf(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::Remind:
        return "提示";
    case FollowUpKind::Notice:
        return "督办";
    case FollowUpKind::RedNotice:
        return "红督";
    case FollowUpKind::Rectify:
        return "整改";
    case FollowUpKind::SafetyTransfer:
        return "移送";
    case FollowUpKind::VerifyTask:
        return "核查";
    case FollowUpKind::RecheckTask:
        return "复查";
    case FollowUpKind::Task:
        return "交办";
    case FollowUpKind::TvqProposal:
        return "问政";
    case FollowUpKind::TalkProposal:
        return "约谈";
    case FollowUpKind::Explain:
        return "说明";
    case FollowUpKind::DataCheck:
        return "核实";
    case FollowUpKind::ReferProposal:
        return "线索";
    }
    return "";
}

} // namespace

std::string nextDocumentNumber(Writer& writer, const std::string& prefix, FollowUpKind kind, std::int64_t atMs)
{
    const int year = businessDate(atMs).year;
    const std::int64_t number = writer.nextNumber(prefix, std::string{nameOf(kind)}, year);
    return prefix + std::string{wordOf(kind)} + "〔" + std::to_string(year) + "〕" + std::to_string(number) + "号";
}

} // namespace tacha
