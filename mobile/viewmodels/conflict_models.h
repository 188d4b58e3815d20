#pragma once

#include "mobile/viewmodels/list_screen.h"

namespace tacha {

/// All fields that two people changed differently without knowing of each other.
class ConflictListModel : public ListScreen {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
public:
    explicit ConflictListModel(Desk& desk, QObject* parent = nullptr);

protected:
    Result<QList<QVariantMap>> readRows() override;
};

/// One field in conflict: the values side by side; a person picks one or writes a third.
class ConflictModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, conflictId)
    TACHA_SHOWS(QString, projectName)
    TACHA_SHOWS(QString, objectTitle)
    TACHA_SHOWS(QString, field)
    TACHA_SHOWS(QVariantList, values)
    TACHA_SHOWS(QVariantList, others)
    TACHA_TAKES(QString, customText, setCustomText)
    TACHA_SHOWS(bool, customAllowed)
    TACHA_SHOWS(bool, settled)
public:
    /// `conflictId` is `<id of the thing>:<field>`.
    ConflictModel(Desk& desk, const QString& conflictId, QObject* parent = nullptr);

    void setCustomText(const QString& text);
    Q_INVOKABLE void choose(int index);
    /// Writes a third value: text of a part, a date for a due time.
    Q_INVOKABLE void writeOther(const QString& text);

signals:
    void settledNow();

protected:
    Result<> read() override;

private:
    void write(const Json& value);
    QVariantMap valueMap(const Register::Value& value, bool visible);

    Desk& m_desk;
    Id m_id;
    std::string m_fieldName;
    std::vector<Register::Value> m_held;
};

} // namespace tacha
