#include "mobile/sync/qt_http_link.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

namespace tacha {
namespace {

constexpr int kCancelLookMs = 100;
constexpr qint64 kLargestAnswer = 32 << 20; // twice what the protocol allows: beyond it nobody of ours is speaking

HttpReply replyOf(QNetworkReply& reply)
{
    HttpReply answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : reply.rawHeaderPairs())
        answer.headers[name.toLower().toStdString()] = value.toStdString();
    answer.body = reply.readAll().toStdString();
    return answer;
}

} // namespace

QSslConfiguration pinnedTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater); // the server itself insists on 1.3
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({});
    return tls;
}

bool isPinned(const QSslCertificate& certificate, const QString& fingerprint)
{
    return !certificate.isNull()
        && QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())
               .compare(fingerprint, Qt::CaseInsensitive)
        == 0;
}

QtHttpLink::QtHttpLink(const std::string& server, const std::string& fingerprint, const std::atomic<bool>* stop)
    : m_server(QString::fromStdString(server)), m_fingerprint(QString::fromStdString(fingerprint)),
      m_manager(std::make_unique<QNetworkAccessManager>()), m_stop(stop)
{
    m_manager->setAutoDeleteReplies(false);
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setStrictTransportSecurityEnabled(false);
}

QtHttpLink::~QtHttpLink() = default;

QNetworkRequest QtHttpLink::requestFor(const HttpRequest& request) const
{
    QUrl url = m_server;
    url.setPath(QString::fromStdString(request.path));
    QNetworkRequest wanted{url};
    wanted.setSslConfiguration(pinnedTls());
    wanted.setTransferTimeout(request.timeoutMs);
    wanted.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wanted.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Without a value of our own, Qt asks for gzip and takes the answer apart behind our back.
    wanted.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.headers)
        wanted.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return wanted;
}

Result<HttpReply> QtHttpLink::send(const HttpRequest& request)
{
    if (isStopped())
        return fail(ErrorCode::Offline, "stopped", "stopped");
    const QByteArray body = QByteArray::fromStdString(request.body);
    const std::unique_ptr<QNetworkReply> reply{
        m_manager->sendCustomRequest(requestFor(request), QByteArray::fromStdString(request.method), body)};
    bool pinned = false;
    bool refused = false;
    // The certificate is ours to judge: the pinned one passes whoever signed it, any other ends the connection before a
    // byte is sent.
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(), [&](const QList<QSslError>& errors) {
        const QSslCertificate peer = reply->sslConfiguration().peerCertificate();
        pinned = isPinned(peer.isNull() && !errors.isEmpty() ? errors.front().certificate() : peer, m_fingerprint);
        refused = !pinned;
        if (pinned)
            reply->ignoreSslErrors();
    });
    QObject::connect(reply.get(), &QNetworkReply::encrypted, reply.get(), [&] {
        if (!isPinned(reply->sslConfiguration().peerCertificate(), m_fingerprint)) {
            refused = true;
            reply->abort();
        }
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&](qint64 received, qint64) {
        if (received > kLargestAnswer)
            reply->abort();
    });
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isStopped())
            reply->abort();
    });
    look.start(kCancelLookMs);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (refused)
        return fail(ErrorCode::Unauthorized, "the server shows another certificate than at enrolment", "certificate");
    const HttpReply answer = replyOf(*reply);
    if (answer.status != 0)
        return answer;
    const bool timedOut =
        reply->error() == QNetworkReply::OperationCanceledError || reply->error() == QNetworkReply::TimeoutError;
    return fail(
        timedOut && !isStopped() ? ErrorCode::TimedOut : ErrorCode::Offline, reply->errorString().toStdString());
}

} // namespace tacha
