#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"

namespace tacha {

/// The items of a visit's checklist with their answers. Each answer is durable when its setter returns.
class AnswerListModel : public MapListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("VisitEditor makes it")
public:
    explicit AnswerListModel(QObject* parent = nullptr);

    /// What the rows are made of.
    struct Source {
        std::shared_ptr<const Template> checklist;
        std::vector<Answer> answers;
        std::vector<Answer> lastAnswers; ///< of the visit before with this checklist
        std::map<std::string, QVariantList> photos; ///< by item
        std::set<std::string> raised; ///< items that an issue was raised from
        std::map<std::string, QString> remarks; ///< of the reviewer, by item
        bool chinese = true;
    };
    void show(const Source& source);

    int answered() const { return m_answered; }
    int failed() const { return m_failed; }
    bool hasLast() const { return !m_source.lastAnswers.empty(); }
    /// The answers with all those of last time that have none yet, marked as carried over.
    std::vector<Answer> withLastAnswers() const;

    Q_INVOKABLE void setResult(int row, const QString& code);
    /// The error in words, or "".
    Q_INVOKABLE QString setValue(int row, const QString& text);
    Q_INVOKABLE void setNote(int row, const QString& text);

    /// Makes a change of one answer durable; set by the editor.
    std::function<void(const std::string& item, const std::function<void(Answer&)>& change)> onChange;

private:
    const TemplateItem* item(int row) const;
    QVariantMap rowOf(const TemplateItem& item, int number) const;

    Source m_source;
    int m_answered = 0;
    int m_failed = 0;
};

/// The answer to `item`, or null.
const Answer* answerTo(const std::vector<Answer>& answers, const std::string& item);

} // namespace tacha
