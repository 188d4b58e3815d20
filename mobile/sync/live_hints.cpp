#include "mobile/sync/live_hints.h"

#include "mobile/sync/qt_http_link.h"

#include <QNetworkRequest>
#include <QSignalBlocker>

namespace tacha {

LiveHints::LiveHints(
    const std::string& server, const std::string& fingerprint, const std::string& token, QObject* parent)
    : QObject(parent), m_url(QString::fromStdString(server)), m_fingerprint(QString::fromStdString(fingerprint)),
      m_token(QString::fromStdString(token)), m_socket(QString(), QWebSocketProtocol::VersionLatest, this)
{
    m_url.setScheme(QStringLiteral("wss"));
    m_url.setPath(QStringLiteral("/api/v1/live"));
    m_socket.setSslConfiguration(pinnedTls());
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty() && isPinned(errors.front().certificate(), m_fingerprint))
            m_socket.ignoreSslErrors();
        else
            m_socket.abort();
    });
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        if (!isPinned(m_socket.sslConfiguration().peerCertificate(), m_fingerprint))
            m_socket.abort();
        else
            emit hint(); // what happened while nobody listened
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &LiveHints::closed);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this] { emit hint(); });
}

void LiveHints::open()
{
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        return;
    QNetworkRequest request{m_url};
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    m_socket.open(request);
}

void LiveHints::close()
{
    const QSignalBlocker quiet{this};
    m_socket.abort();
}

} // namespace tacha
