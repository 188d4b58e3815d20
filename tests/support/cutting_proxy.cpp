#include "tests/support/cutting_proxy.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>

namespace tacha::testing {

CuttingProxy::CuttingProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    start();
    while (m_port == 0)
        QThread::yieldCurrentThread();
}

CuttingProxy::~CuttingProxy()
{
    quit();
    wait();
}

void CuttingProxy::run()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    QObject::connect(&listener, &QTcpServer::newConnection, &listener, [&] { pass(listener); });
    m_port = listener.serverPort();
    exec();
}

void CuttingProxy::pass(QTcpServer& listener)
{
    QTcpSocket* tablet = listener.nextPendingConnection();
    if (m_down) {
        tablet->abort();
        tablet->deleteLater();
        return;
    }
    auto* server = new QTcpSocket(tablet);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    QObject::connect(tablet, &QTcpSocket::readyRead, server, [this, tablet, server] {
        QByteArray bytes = tablet->readAll();
        if (m_down) {
            tablet->abort();
            return;
        }
        if (m_budget >= 0 && bytes.size() >= m_budget) {
            server->write(bytes.left(m_budget));
            server->flush();
            m_budget = -1;
            ++m_cuts;
            tablet->abort();
            return;
        }
        if (m_budget >= 0)
            m_budget -= bytes.size();
        server->write(bytes);
    });
    QObject::connect(server, &QTcpSocket::readyRead, tablet, [tablet, server] { tablet->write(server->readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, tablet, &QTcpSocket::disconnectFromHost);
    QObject::connect(tablet, &QTcpSocket::disconnected, tablet, [tablet, server] {
        server->disconnectFromHost();
        tablet->deleteLater();
    });
}

} // namespace tacha::testing
