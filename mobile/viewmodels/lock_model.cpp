#include "mobile/viewmodels/lock_model.h"

namespace tacha {

LockModel::LockModel(Desk& desk, QObject* parent) : ScreenModel(parent), m_desk(desk)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        read();
        emit changed();
    });
    reload();
}

Result<> LockModel::read()
{
    const auto identity = m_desk.tablet().identity();
    m_userName = identity ? text(identity->name) : QString();
    m_unitName = identity ? text(identity->unit) : QString();
    m_attemptsLeft = m_desk.tablet().pin().attemptsLeft();
    m_waitSeconds = static_cast<int>((m_desk.tablet().pin().waitMs() + 999) / 1000);
    m_unsentCount = static_cast<int>(m_desk.tablet().journal().counts().unsent);
    m_waitSeconds > 0 ? m_second.start() : m_second.stop();
    return {};
}

void LockModel::unlock(const QString& pin)
{
    const QString sentence = attempt([&] { return m_desk.tablet().pin().unlock(pin.toStdString()); });
    reload();
    showError(sentence);
    if (sentence.isEmpty())
        emit unlocked();
}

} // namespace tacha
