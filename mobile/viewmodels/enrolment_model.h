#pragma once

#include "mobile/viewmodels/desk.h"
#include "mobile/viewmodels/screen_model.h"

#include <QPointer>
#include <QStringList>
#include <QThread>

namespace tacha {

/// The first start: code, confirm who one is, PIN, the working set comes, a short tour. The server is asked on a thread
/// of its own; nothing is in force before the person has confirmed it.
class EnrolmentModel : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppContext makes it")
    TACHA_SHOWS(QString, step)
    TACHA_TAKES(QString, code, setCode)
    TACHA_SHOWS(QString, codeError)
    TACHA_SHOWS(bool, checking)
    TACHA_SHOWS(bool, online)
    TACHA_SHOWS(QString, personName)
    TACHA_SHOWS(QString, unitName)
    TACHA_SHOWS(QStringList, roleNames)
    TACHA_SHOWS(QString, serverName)
    TACHA_SHOWS(QString, serverFingerprint)
    TACHA_SHOWS(QString, pinError)
    TACHA_SHOWS(int, loadedRecords)
    TACHA_SHOWS(int, expectedRecords)
    TACHA_SHOWS(bool, usable)
    TACHA_SHOWS(bool, scanAvailable)
public:
    explicit EnrolmentModel(Desk& desk, QObject* parent = nullptr);
    ~EnrolmentModel() override;

    void setCode(const QString& code);
    Q_INVOKABLE void submitCode();
    /// Reads a QR code from the camera's picture of now.
    Q_INVOKABLE void scan();
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void reject();
    Q_INVOKABLE void setPin(const QString& pin, const QString& repeated);
    Q_INVOKABLE void continueToTour();
    Q_INVOKABLE void finish();

signals:
    /// The tablet is enrolled, has a PIN, and its user has seen enough.
    void finished();

private:
    void go(const QString& step);
    void answered(const Result<Enrolled>& answer);
    void countRows();

    Desk& m_desk;
    std::optional<Enrolled> m_enrolled;
    std::unique_ptr<QThread> m_asking;
};

} // namespace tacha
