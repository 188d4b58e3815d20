#include "tests/demo/office.h"

#include "shared/core/time.h"

#include <QTcpSocket>
#include <QThread>

#include <stdexcept>

namespace tacha::demo {

Office::Office(QString program, QString data, quint16 port)
    : m_program(std::move(program)), m_data(std::move(data)), m_port(port)
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

Office::~Office()
{
    stop();
}

void Office::serve(std::int64_t clockMs)
{
    m_server.start(m_program,
        {"serve", "--data", m_data, "--listen", QStringLiteral("127.0.0.1:%1").arg(m_port), "--backup-dir",
            m_data + "-backup", "--backup-is-safe", "--demo-clock", QString::fromStdString(utcText(clockMs))});
    for (int attempt = 0; attempt < 600; ++attempt) {
        QTcpSocket probe;
        probe.connectToHost("127.0.0.1", m_port);
        if (probe.waitForConnected(100))
            return;
        if (m_server.waitForFinished(50))
            break;
    }
    throw std::runtime_error("the server did not start listening on port " + std::to_string(m_port));
}

void Office::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(20'000))
        m_server.kill();
    m_server.waitForFinished();
}

void Office::moveClock(std::int64_t clockMs)
{
    run({"demo-clock", QString::fromStdString(utcText(clockMs)), "--data", m_data});
}

std::string Office::enrol(const std::string& personCode)
{
    const QByteArray printed = run({"enrol", QString::fromStdString(personCode), "--data", m_data});
    for (const QByteArray& line : printed.split('\n'))
        if (line.startsWith("tacha1:"))
            return line.trimmed().toStdString();
    throw std::runtime_error("no enrolment text in: " + printed.toStdString());
}

QByteArray Office::run(const QStringList& arguments, int timeoutMs)
{
    QProcess process;
    process.start(m_program, arguments);
    const bool ended = process.waitForFinished(timeoutMs);
    const QByteArray printed = process.readAllStandardOutput();
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error("tacha-server " + arguments.join(' ').toStdString() + ": "
            + process.readAllStandardError().toStdString() + printed.toStdString());
    return printed;
}

} // namespace tacha::demo
