#pragma once

#include "mobile/sync/http_link.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
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
    /// `server` is `https://host:port`. Once `stop` is set, a request under way and all later ones end with Offline.
    QtHttpLink(const std::string& server, const std::string& fingerprint, const std::atomic<bool>* stop = nullptr);
    ~QtHttpLink() override;
    Result<HttpReply> send(const HttpRequest& request) override;

private:
    bool isStopped() const { return m_stop != nullptr && m_stop->load(); }
    QNetworkRequest requestFor(const HttpRequest& request) const;

    QUrl m_server;
    QString m_fingerprint;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    const std::atomic<bool>* m_stop;
};

} // namespace tacha
