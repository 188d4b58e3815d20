#pragma once

#include "mobile/viewmodels/list_screen.h"

namespace tacha {

/// Suggestions of deputies and what became of them: the proposers evaluate the answers, the congress office forwards.
class SuggestionModel : public ListScreen {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_TAKES(QString, box, setBox)
    TACHA_SHOWS(int, todoCount)
    TACHA_SHOWS(QVariantList, handlers)
public:
    explicit SuggestionModel(Desk& desk, QObject* parent = nullptr);

    void setBox(const QString& box);
    Q_INVOKABLE void evaluate(const QString& id, const QString& satisfaction, const QString& reason);
    Q_INVOKABLE void forward(const QString& id, const QString& handler);
    Q_INVOKABLE void reply(const QString& id, const QString& text);

protected:
    Result<QList<QVariantMap>> readRows() override;

private:
    QVariantMap row(const Entity& entity, const Suggestion& suggestion, const ListRow& summary);
};

} // namespace tacha
