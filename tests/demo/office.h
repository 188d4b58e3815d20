#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>

namespace tacha::demo {

/// The office's side of the demonstration: the real server program, spoken to as an administrator would.
class Office {
public:
    /// `program` is the path of tacha-server, `data` its data folder.
    Office(QString program, QString data, quint16 port);
    ~Office();

    /// Serves with business time beginning at `clockMs`; returns when `/readyz` could answer.
    void serve(std::int64_t clockMs);
    void stop();
    /// Moves business time forward; returns when the evaluations that came due are done.
    void moveClock(std::int64_t clockMs);
    /// The enrolment text for one person.
    std::string enrol(const std::string& personCode);
    quint16 port() const { return m_port; }
    QString data() const { return m_data; }

private:
    QByteArray run(const QStringList& arguments, int timeoutMs = 60'000);

    QString m_program;
    QString m_data;
    quint16 m_port;
    QProcess m_server;
};

} // namespace tacha::demo
