#include "mobile/viewmodels/answer_list_model.h"

#include <algorithm>

namespace tacha {
namespace {

/// The value as it stands in its field.
QString shownValue(const TemplateItem& item, const Answer& answer)
{
    if (item.type == ItemType::Number || item.type == ItemType::Score)
        return answer.valueMilli ? decimal(*answer.valueMilli) : QString();
    return text(answer.text);
}

bool isOutside(const TemplateItem& item, std::int64_t milli)
{
    return (item.minMilli && milli < *item.minMilli) || (item.maxMilli && milli > *item.maxMilli);
}

} // namespace

const Answer* answerTo(const std::vector<Answer>& answers, const std::string& item)
{
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) { return answer.item == item; });
    return found == answers.end() ? nullptr : &*found;
}

AnswerListModel::AnswerListModel(QObject* parent)
    : MapListModel({"itemCode", "no", "text", "clause", "keyItem", "type", "unit", "minText", "maxText", "choices",
                       "photoWhen", "result", "value", "note", "photos", "photoMissing", "sameAsLast", "lastResult",
                       "lastValue", "issueRaised", "remark", "group"},
        parent)
{
}

const TemplateItem* AnswerListModel::item(int row) const
{
    if (!m_source.checklist || row < 0 || row >= static_cast<int>(m_source.checklist->items.size()))
        return nullptr;
    return &m_source.checklist->items[static_cast<std::size_t>(row)];
}

QVariantMap AnswerListModel::rowOf(const TemplateItem& item, int number) const
{
    const Answer* answer = answerTo(m_source.answers, item.code);
    const Answer* last = answerTo(m_source.lastAnswers, item.code);
    const auto photos = m_source.photos.find(item.code);
    const bool hasPhotos = photos != m_source.photos.end() && !photos->second.isEmpty();
    const bool failed = answer && answer->result == AnswerResult::Fail;
    const bool photoDue = answer && answer->result != AnswerResult::NotApplicable
        && (item.photoWhen == PhotoWhen::Always || (item.photoWhen == PhotoWhen::OnFail && failed));
    const auto remark = m_source.remarks.find(item.code);
    QStringList choices;
    if (item.type == ItemType::Choice)
        for (const std::string& choice : item.phrases)
            choices.append(text(choice));
    const bool english = !m_source.chinese && !item.textEn.empty();
    return {{"itemCode", text(item.code)}, {"no", QString::number(number)},
        {"text", text(english ? item.textEn : item.text)}, {"clause", text(item.clause)}, {"keyItem", item.key},
        {"type", code(item.type)}, {"unit", text(item.unit)},
        {"minText", item.minMilli ? decimal(*item.minMilli) : QString()},
        {"maxText", item.maxMilli ? decimal(*item.maxMilli) : QString()}, {"choices", choices},
        {"photoWhen", code(item.photoWhen)}, {"result", answer ? code(answer->result) : QString()},
        {"value", answer ? shownValue(item, *answer) : QString()}, {"note", answer ? text(answer->note) : QString()},
        {"photos", hasPhotos ? photos->second : QVariantList()}, {"photoMissing", photoDue && !hasPhotos},
        {"sameAsLast", answer && answer->sameAsLast}, {"lastResult", last ? code(last->result) : QString()},
        {"lastValue", last ? shownValue(item, *last) : QString()}, {"issueRaised", m_source.raised.contains(item.code)},
        {"remark", remark == m_source.remarks.end() ? QString() : remark->second}, {"group", text(item.section)}};
}

void AnswerListModel::show(const Source& source)
{
    m_source = source;
    QList<QVariantMap> rows;
    m_answered = m_failed = 0;
    if (m_source.checklist)
        for (const TemplateItem& item : m_source.checklist->items) {
            rows.append(rowOf(item, static_cast<int>(rows.size()) + 1));
            const QString result = rows.last()["result"].toString();
            m_answered += result.isEmpty() ? 0 : 1;
            m_failed += result == "FAIL" ? 1 : 0;
        }
    setRows(rows);
}

std::vector<Answer> AnswerListModel::withLastAnswers() const
{
    std::vector<Answer> all = m_source.answers;
    for (const Answer& last : m_source.lastAnswers) {
        const auto known = [&](const TemplateItem& item) { return item.code == last.item; };
        const bool asked = m_source.checklist
            && std::any_of(m_source.checklist->items.begin(), m_source.checklist->items.end(), known);
        if (!asked || answerTo(all, last.item))
            continue;
        Answer carried = last;
        carried.sameAsLast = true;
        carried.photos.clear();
        all.push_back(std::move(carried));
    }
    return all;
}

void AnswerListModel::setResult(int row, const QString& code)
{
    const TemplateItem* asked = item(row);
    const auto result = fromCode<AnswerResult>(code);
    if (!asked || !result || !onChange)
        return;
    onChange(asked->code, [&](Answer& answer) {
        answer.result = *result;
        answer.sameAsLast = false;
    });
}

QString AnswerListModel::setValue(int row, const QString& text)
{
    const TemplateItem* asked = item(row);
    if (!asked || !onChange)
        return {};
    const bool number = asked->type == ItemType::Number || asked->type == ItemType::Score;
    const auto milli = number ? milliFrom(text) : std::nullopt;
    if (number && !milli)
        return tr("Type a number with at most three decimals.");
    if (asked->type == ItemType::Score && isOutside(*asked, *milli))
        return tr("The score lies between %1 and %2.")
            .arg(decimal(asked->minMilli.value_or(0)), decimal(asked->maxMilli.value_or(0)));
    onChange(asked->code, [&](Answer& answer) {
        answer.sameAsLast = false;
        if (number) {
            answer.valueMilli = milli;
            // A measured value outside its limits is a failed item; within them it passes.
            answer.result =
                asked->type == ItemType::Number && isOutside(*asked, *milli) ? AnswerResult::Fail : AnswerResult::Pass;
        } else {
            answer.text = text.trimmed().toStdString();
        }
    });
    return {};
}

void AnswerListModel::setNote(int row, const QString& text)
{
    const TemplateItem* asked = item(row);
    if (asked && onChange)
        onChange(asked->code, [&](Answer& answer) { answer.note = text.trimmed().toStdString(); });
}

} // namespace tacha
