#pragma once

#include "mobile/viewmodels/desk.h"
#include "mobile/viewmodels/screen_model.h"

#include <QTimer>

namespace tacha {

/// The lock: PIN, tries left, waiting time.
class LockModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, userName)
    TACHA_SHOWS(QString, unitName)
    TACHA_SHOWS(int, attemptsLeft)
    TACHA_SHOWS(int, waitSeconds)
    TACHA_SHOWS(int, unsentCount)
public:
    explicit LockModel(Desk& desk, QObject* parent = nullptr);

    Q_INVOKABLE void unlock(const QString& pin);

signals:
    void unlocked();

protected:
    Result<> read() override;

private:
    Desk& m_desk;
    QTimer m_second;
};

} // namespace tacha
