#include "mobile/viewmodels/issue_editor.h"

#include "mobile/viewmodels/issue_facts.h"
#include "shared/core/text.h"
#include "shared/model/validate.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace tacha {
namespace {

constexpr qsizetype kShownPhrases = 30;
constexpr std::size_t kRecentIssues = 50;

/// Headings of the trade's list of major hazards; picking one makes an issue MAJOR.
constexpr std::array kHazards{
    std::pair{"MANAGEMENT", QT_TRANSLATE_NOOP("MajorHazard", "Works without permit or safety management")},
    std::pair{"PIT", QT_TRANSLATE_NOOP("MajorHazard", "Deep pit")},
    std::pair{"FORMWORK", QT_TRANSLATE_NOOP("MajorHazard", "Formwork and its support")},
    std::pair{"SCAFFOLD", QT_TRANSLATE_NOOP("MajorHazard", "Scaffold")},
    std::pair{"LIFTING", QT_TRANSLATE_NOOP("MajorHazard", "Lifting gear and hoists")},
    std::pair{"HEIGHT", QT_TRANSLATE_NOOP("MajorHazard", "Work at height")},
    std::pair{"POWER", QT_TRANSLATE_NOOP("MajorHazard", "Temporary power")},
    std::pair{"CONFINED", QT_TRANSLATE_NOOP("MajorHazard", "Limited space")},
    std::pair{"DEMOLITION", QT_TRANSLATE_NOOP("MajorHazard", "Demolition")},
    std::pair{"TUNNEL", QT_TRANSLATE_NOOP("MajorHazard", "Tunnelling")},
};

QString problemText(const Problem& problem)
{
    return errorText({ErrorCode::InvalidInput, problem.detail, problem.code});
}

} // namespace

IssueEditor::IssueEditor(
    Desk& desk, PhotoShelf& shelf, VisitDraft& draft, const Id& issue, const QString& itemCode, QObject* parent)
    : ScreenModel(parent), m_desk(desk), m_shelf(shelf), m_draft(draft),
      m_phrases({"text", "grade", "clause", "recent"}), m_photos(PhotoShelf::roles())
{
    m_checklist = desk.checklist(draft.visit().checklist, draft.visit().checklistVersion);
    // Visits without a checklist still get the phrases of the project's trade.
    const auto project = desk.project(draft.visit().project);
    if (!m_checklist && project)
        m_checklist = desk.checklistFor(*project, VisitKind::AssistantWeekly);
    m_isNew = true;
    for (const DraftIssue& known : draft.issues())
        if (known.id == issue && issue) {
            m_issue = known;
            m_isNew = false;
        }
    if (m_isNew)
        begin(itemCode);
    m_before = m_issue;
    findRecentPhrases();
    for (const auto& [hazard, words] : kHazards)
        m_majorHazards.append(
            QVariantMap{{"code", hazard}, {"text", QCoreApplication::translate("MajorHazard", words)}});
    connect(&desk, &Desk::changed, this, &IssueEditor::reload);
    reload();
}

void IssueEditor::begin(const QString& itemCode)
{
    Issue& issue = m_issue.issue;
    issue.project = m_draft.visit().project;
    issue.item = itemCode.toStdString();
    issue.foundAtMs = m_desk.nowMs();
    issue.place = m_desk.here();
    if (const TemplateItem* asked = item()) {
        issue.category = asked->category;
        issue.clause = asked->clause;
        issue.grade = asked->key ? IssueGrade::Serious : IssueGrade::General;
    }
    m_issue.id = m_draft.putIssue(m_issue);
}

const TemplateItem* IssueEditor::item() const
{
    if (!m_checklist)
        return nullptr;
    for (const TemplateItem& known : m_checklist->items)
        if (!m_issue.issue.item.empty() && known.code == m_issue.issue.item)
            return &known;
    return nullptr;
}

void IssueEditor::findRecentPhrases()
{
    std::map<std::string, int> used;
    std::size_t seen = 0;
    for (const ListRow& row : m_desk.rows().list({.type = "issue", .person = m_desk.me()})) {
        if (++seen > kRecentIssues)
            break;
        ++used[row.kind];
        if (!m_recent.contains(tacha::text(row.title)))
            m_recent.append(tacha::text(row.title));
    }
    std::vector<std::string_view> names;
    for (const auto name : namesOf(IssueCategory{}))
        names.push_back(name);
    std::stable_sort(
        names.begin(), names.end(), [&](auto a, auto b) { return used[std::string(a)] > used[std::string(b)]; });
    for (const auto name : names)
        m_categories.append(tacha::text(name));
    // Fund matters have a restricted stream of their own; only those who may see it raise them here.
    const Person* self = m_desk.person(m_desk.me());
    if (!self || !(self->holds(Role::Supervisor) || self->holds(Role::AuditExpert)))
        m_categories.removeAll(code(IssueCategory::FundIrregularity));
}

Result<> IssueEditor::read()
{
    const Issue& issue = m_issue.issue;
    m_issueId = tacha::text(m_issue.id);
    m_visitId = tacha::text(m_draft.id());
    m_projectId = tacha::text(m_draft.visit().project);
    m_projectName = m_desk.projectName(m_draft.visit().project);
    m_itemCode = tacha::text(issue.item);
    const TemplateItem* asked = item();
    m_itemText = asked ? m_desk.say(asked->text, asked->textEn) : QString();
    m_category = code(issue.category);
    m_grade = code(issue.grade);
    m_nature = code(issue.nature);
    m_part = tacha::text(issue.part);
    m_text = tacha::text(issue.text);
    m_clause = tacha::text(issue.clause);
    m_strongPublicConcern = issue.strongPublicConcern;
    m_majorHazard = tacha::text(issue.majorHazard);
    m_majorReason = tacha::text(issue.majorReason);
    m_closedOnTheSpot = issue.closedOnTheSpot;
    m_proposedGrade = code(!issue.majorHazard.empty() ? IssueGrade::Major
            : asked && asked->key                     ? IssueGrade::Serious
                                                      : IssueGrade::General);
    m_addressee = addresseeOf(m_desk, issue.project);
    m_dueMs = dueOf(m_desk, issue, nullptr);
    QList<QVariantMap> photos;
    for (const LocalPhoto& photo : m_draft.photos())
        if (photo.issueDraft == m_issue.id)
            photos.append(m_shelf.show(photo));
    m_photos.setRows(photos);
    m_phonePrompt.clear();
    if (issue.grade == IssueGrade::Major)
        for (const SeatKind seat : {SeatKind::Chief, SeatKind::ResponsibleHead, SeatKind::Assistant})
            if (const Person* person = m_desk.person(m_desk.seated(issue.project, seat)))
                m_phonePrompt.append(QVariantMap{{"name", tacha::text(person->name)},
                    {"post", tacha::text(person->post)}, {"phone", tacha::text(person->phone)}});
    showPhrases();
    showDuplicates();
    showCompletion();
    return {};
}

void IssueEditor::showPhrases()
{
    QList<QVariantMap> rows;
    QStringList seen;
    const QString wanted = m_phraseSearch.trimmed();
    const auto add = [&](const QString& phrase, IssueGrade grade, const std::string& clause, bool recent) {
        if (rows.size() >= kShownPhrases || seen.contains(phrase) || !phrase.contains(wanted, Qt::CaseInsensitive))
            return;
        seen.append(phrase);
        rows.append(
            QVariantMap{{"text", phrase}, {"grade", code(grade)}, {"clause", tacha::text(clause)}, {"recent", recent}});
    };
    const auto addItem = [&](const TemplateItem& asked) {
        if (asked.type != ItemType::Choice)
            for (const std::string& phrase : asked.phrases)
                add(tacha::text(phrase), asked.key ? IssueGrade::Serious : IssueGrade::General, asked.clause,
                    m_recent.contains(tacha::text(phrase)));
    };
    if (const TemplateItem* asked = item())
        addItem(*asked);
    else if (m_checklist) {
        // Those used before come first.
        for (const QString& recent : m_recent)
            for (const TemplateItem& known : m_checklist->items)
                if (known.category == m_issue.issue.category
                    && std::find(known.phrases.begin(), known.phrases.end(), recent.toStdString())
                        != known.phrases.end())
                    add(recent, known.key ? IssueGrade::Serious : IssueGrade::General, known.clause, true);
        for (const TemplateItem& known : m_checklist->items)
            if (known.category == m_issue.issue.category)
                addItem(known);
    }
    m_phrases.setRows(rows);
}

void IssueEditor::showDuplicates()
{
    m_duplicates.clear();
    const Issue& issue = m_issue.issue;
    const Date day = businessDate(issue.foundAtMs);
    const std::int64_t since = issue.foundAtMs - m_desk.parameters().whole("issue.duplicate_h", day) * kHourMs;
    ListQuery query{.type = "issue", .project = issue.project, .fromMs = since};
    for (const ListRow& row : m_desk.rows().list(query)) {
        const auto other = m_desk.rows().read<Issue>(row.id);
        if (!other || !isOpenIssue(row.state) || other->category != issue.category || !other->place || !issue.place)
            continue;
        const double metres = ::tacha::distanceM(*other->place, *issue.place);
        if (metres > m_desk.parameters().whole("issue.duplicate_m", day))
            continue;
        m_duplicates.append(QVariantMap{{"issueId", tacha::text(row.id)}, {"text", tacha::text(other->text)},
            {"distanceM", static_cast<int>(metres)}, {"foundAtMs", QVariant::fromValue<qint64>(other->foundAtMs)},
            {"author", m_desk.personName(row.person)},
            {"source", row.own ? QStringLiteral("OWN") : QStringLiteral("OTHER")}});
    }
}

void IssueEditor::showCompletion()
{
    m_missing.clear();
    m_photosNeeded = m_issue.issue.closedOnTheSpot ? 2 : 1;
    Issue asSubmitted = m_issue.issue;
    asSubmitted.visit = m_draft.id(); // given at submission
    for (const LocalPhoto& photo : m_draft.photos())
        if (photo.issueDraft == m_issue.id)
            asSubmitted.photos.push_back(photo.manifest.sha256);
    for (const Problem& problem : validate(asSubmitted))
        if (!problem.warning)
            m_missing.append(problemText(problem));
    m_missing.removeDuplicates();
    m_canSave = m_missing.isEmpty();
}

void IssueEditor::change(const std::function<void(Issue&)>& change)
{
    Issue changed = m_issue.issue;
    change(changed);
    if (changed == m_issue.issue)
        return;
    m_issue.issue = std::move(changed);
    const QString sentence = attempt([&]() -> Result<> {
        m_draft.putIssue(m_issue);
        return {};
    });
    reload();
    showError(sentence);
}

void IssueEditor::setCategory(const QString& category)
{
    if (const auto value = fromCode<IssueCategory>(category))
        change([&](Issue& issue) { issue.category = *value; });
}

void IssueEditor::setGrade(const QString& grade)
{
    const auto value = fromCode<IssueGrade>(grade);
    if (!value)
        return;
    change([&](Issue& issue) {
        issue.grade = *value;
        if (*value != IssueGrade::Minor)
            issue.closedOnTheSpot = false;
        if (*value != IssueGrade::Major)
            issue.majorHazard.clear();
    });
}

void IssueEditor::setNature(const QString& nature)
{
    if (const auto value = fromCode<IssueNature>(nature))
        change([&](Issue& issue) { issue.nature = *value; });
}

void IssueEditor::setPart(const QString& part)
{
    change([&](Issue& issue) { issue.part = part.trimmed().toStdString(); });
}

void IssueEditor::setText(const QString& text)
{
    change([&](Issue& issue) { issue.text = text.trimmed().toStdString(); });
}

void IssueEditor::setClause(const QString& clause)
{
    change([&](Issue& issue) { issue.clause = clause.trimmed().toStdString(); });
}

void IssueEditor::setStrongPublicConcern(bool concern)
{
    change([&](Issue& issue) { issue.strongPublicConcern = concern; });
}

void IssueEditor::setMajorHazard(const QString& code)
{
    change([&](Issue& issue) {
        issue.majorHazard = code.toStdString();
        if (!code.isEmpty())
            issue.grade = IssueGrade::Major;
    });
}

void IssueEditor::setMajorReason(const QString& reason)
{
    change([&](Issue& issue) { issue.majorReason = reason.trimmed().toStdString(); });
}

void IssueEditor::setClosedOnTheSpot(bool closed)
{
    change([&](Issue& issue) {
        issue.closedOnTheSpot = closed;
        if (closed)
            issue.grade = IssueGrade::Minor;
    });
}

void IssueEditor::setPhraseSearch(const QString& search)
{
    if (search == m_phraseSearch)
        return;
    m_phraseSearch = search;
    showPhrases();
    emit changed();
}

void IssueEditor::choosePhrase(int row)
{
    const QVariantMap phrase = m_phrases.get(row);
    if (phrase.isEmpty())
        return;
    change([&](Issue& issue) {
        issue.text = phrase["text"].toString().toStdString();
        issue.clause = phrase["clause"].toString().toStdString();
        if (issue.grade != IssueGrade::Major)
            issue.grade = fromCode<IssueGrade>(phrase["grade"].toString()).value_or(issue.grade);
    });
}

void IssueEditor::callMade(int index)
{
    const QString phone = m_phonePrompt.value(index).toMap()["phone"].toString();
    if (phone.isEmpty() || !QDesktopServices::openUrl(QUrl("tel:" + phone)))
        m_desk.tell(tr("This tablet cannot call. Dial the number by hand."));
    change([&](Issue& issue) { issue.phonePromptAtMs = m_desk.nowMs(); });
}

void IssueEditor::save()
{
    if (!m_canSave) {
        showError(m_missing.first());
        return;
    }
    emit saved();
}

void IssueEditor::discard()
{
    if (m_isNew)
        m_draft.removeIssue(m_issue.id);
    else
        m_draft.putIssue(m_before);
    emit discarded();
}

} // namespace tacha
