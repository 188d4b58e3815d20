#pragma once

#include "mobile/sync/http_link.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <atomic>
#include <memory>

namespace tacha {

/// TLS settings that trust the one certificate with this SHA-256 fingerprint (64 hex digits) and no other, whoever
/// signed it.
QSslConfiguration pinnedTls();
bool isPinned(const QSslCertificate& certificate, const QString& fingerprint);

/// Qt's HTTPS to the enrolled server. Lives on one thread, which needs no running event loop.
class QtHttpLink : public HttpLink {
public:
    /// `server` is `https://host:port`.
    QtHttpLink(const std::string& server, const std::string& fingerprint);
    ~QtHttpLink() override;
    Result<HttpReply> send(const HttpRequest& request) override;
    /// Ends a request under way, and all later ones, with Offline. From any thread.
    void cancel() { m_cancelled = true; }

private:
    QUrl m_server;
    QString m_fingerprint;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::atomic<bool> m_cancelled{false};
};

} // namespace tacha
