#pragma once

#include <QObject>
#include <QUrl>
#include <QWebSocket>

namespace tacha {

/// Listens for "something has moved on". Hints carry nothing to believe: each one only asks for a sync. Sync thread.
class LiveHints : public QObject {
    Q_OBJECT
public:
    LiveHints(
        const std::string& server, const std::string& fingerprint, const std::string& token, QObject* parent = nullptr);
    /// Connects unless connected or connecting.
    void open();
    void close();

signals:
    void hint();
    void closed();

private:
    QUrl m_url;
    QString m_fingerprint;
    QString m_token;
    QWebSocket m_socket;
};

} // namespace tacha
