#include "mobile/viewmodels/issue_facts.h"

#include "shared/rules/reconcile.h"

namespace tacha {

std::int64_t dueOf(Desk& desk, const Issue& issue, const Json& writtenDue)
{
    if (writtenDue.is_number_integer())
        return writtenDue.get<std::int64_t>();
    if (issue.grade == IssueGrade::Minor)
        return 0;
    FollowUp notice;
    notice.kind = FollowUpKind::Rectify;
    const Deadlines deadlines = deadlinesFor(notice, &issue, issue.foundAtMs, desk.calendar());
    return deadlines.replyMs.value_or(deadlines.clearMs.value_or(0));
}

QString addresseeOf(Desk& desk, const Id& project)
{
    const auto known = desk.project(project);
    return known ? desk.unitName(known->responsibleUnit) : QString();
}

QVariantList photosOfIssue(PhotoShelf& shelf, const Issue& issue, const std::vector<Entity>& onBoard)
{
    QVariantList photos;
    for (const std::string& sha256 : issue.photos)
        if (const QVariantMap photo = shelf.showByHash(sha256, onBoard); !photo.isEmpty())
            photos.append(photo);
    return photos;
}

bool isOpenIssue(const std::string& state)
{
    return state != "CLOSED" && state != "DUPLICATE" && state != "WAIVED";
}

} // namespace tacha
