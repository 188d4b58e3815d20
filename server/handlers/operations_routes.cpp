#include "server/handlers/operations_routes.h"

#include <sstream>

namespace tacha {
namespace {

/// The text of a label's value in the Prometheus exposition format.
std::string labelValue(std::string_view value)
{
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "\"";
}

/// Writes one metric with its help, in the Prometheus text format 0.0.4.
class MetricsText {
public:
    void begin(std::string_view name, std::string_view type, std::string_view help)
    {
        m_name = name;
        m_text << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
    }
    template <class Value> void sample(const std::string& labels, Value value)
    {
        m_text << m_name << (labels.empty() ? "" : "{" + labels + "}") << ' ' << value << '\n';
    }
    template <class Value> void single(std::string_view name, std::string_view type, std::string_view help, Value value)
    {
        begin(name, type, help);
        sample({}, value);
    }
    std::string text() const { return m_text.str(); }

private:
    std::string m_name;
    std::ostringstream m_text;
};

void writeRequests(MetricsText& out, const RequestCounts& counts)
{
    const auto lines = counts.lines();
    const auto labels = [](const RequestCounts::Key& key) {
        return "route=" + labelValue(key.first) + ",status=\"" + std::to_string(key.second) + "\"";
    };
    out.begin("tacha_requests_total", "counter", "Requests answered, by route and status.");
    for (const auto& [key, line] : lines)
        out.sample(labels(key), line.count);
    out.begin("tacha_request_milliseconds_total", "counter", "Time spent on them.");
    for (const auto& [key, line] : lines)
        out.sample(labels(key), line.totalMs);
}

void writeTransport(MetricsText& out, const HttpCounters& http, std::size_t listeners)
{
    out.single("tacha_connections_open", "gauge", "Connections that are open now.", http.openConnections);
    out.single("tacha_connections_total", "counter", "Connections accepted.", http.connections);
    out.single("tacha_connections_refused_total", "counter", "Connections over the limit.", http.refusedConnections);
    out.single("tacha_handshakes_failed_total", "counter", "TLS handshakes that failed.", http.failedHandshakes);
    out.single("tacha_http_requests_total", "counter", "Requests, whatever their route.", http.requests);
    out.single("tacha_http_client_errors_total", "counter", "Answers 4xx.", http.clientErrors);
    out.single("tacha_http_server_errors_total", "counter", "Answers 5xx.", http.serverErrors);
    out.single("tacha_http_received_bytes_total", "counter", "Bytes received inside TLS.", http.bytesIn);
    out.single("tacha_http_sent_bytes_total", "counter", "Bytes sent inside TLS.", http.bytesOut);
    out.single("tacha_live_listeners", "gauge", "Open WebSockets.", listeners);
}

void writeStore(MetricsText& out, const ServerStatus& status)
{
    out.single("tacha_journal_operations", "gauge", "Operations in the journal.", status.journalOperations);
    out.single("tacha_streams", "gauge", "Streams with rows.", status.streams);
    out.begin("tacha_rows", "gauge", "Rows by type and state.");
    for (const RowCount& row : status.rows)
        out.sample("type=" + labelValue(row.type) + ",state=" + labelValue(row.state), row.count);
    out.single("tacha_writer_queue", "gauge", "Jobs waiting for the writer.", status.queuedJobs);
    out.single("tacha_database_bytes", "gauge", "Size of the database file.", status.databaseBytes);
    out.single("tacha_wal_bytes", "gauge", "Size of the write-ahead log.", status.walBytes);
    out.single("tacha_disk_free_bytes", "gauge", "Free space on the disk of the data folder.", status.freeBytes);
    out.begin("tacha_sqlite_info", "gauge", "Version of SQLite in use.");
    out.sample("version=" + labelValue(status.sqliteVersion), 1);
}

void writeProcess(MetricsText& out, const ServerStatus& status)
{
    out.single("tacha_resident_bytes", "gauge", "Memory of this process.", status.residentBytes);
    out.single("tacha_uptime_milliseconds", "counter", "Since the start.", status.upMs);
    out.single("tacha_backup_finished_ms", "gauge", "Server time of the last verified backup, 0 for never.",
        status.backup.finishedMs);
    out.single("tacha_backup_second_place", "gauge", "1 if the last backup is in a second place (L2).",
        status.backup.isSecondPlace() ? 1 : 0);
}

Response readiness(const ServerStatus& status)
{
    const std::string why = status.notReady();
    const Json json{{"status", why.empty() ? "ready" : "not_ready"}, {"reason", why}, {"warnings", status.warnings()},
        {"free_bytes", status.freeBytes}, {"queued_jobs", status.queuedJobs},
        {"backup_finished_ms", status.backup.finishedMs}, {"backup_second_place", status.backup.isSecondPlace()}};
    Response response = jsonResponse(why.empty() ? 200 : 503, json.dump());
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace

void registerOperationsRoutes(Api& api, OperationsParts parts)
{
    api.open(Method::Get, "/healthz",
        [](const Request&, const PathParameters&) { return jsonResponse(200, R"({"status":"alive"})"); });
    api.open(Method::Get, "/readyz",
        [parts](const Request&, const PathParameters&) { return readiness(parts.status.now()); });
    api.open(Method::Get, "/metrics", [&api, parts](const Request&, const PathParameters&) {
        MetricsText out;
        const ServerStatus status = parts.status.now();
        writeRequests(out, api.parts().counts);
        writeTransport(out, parts.httpCounters(), parts.hub.listeners());
        writeStore(out, status);
        writeProcess(out, status);
        return contentResponse(200, "text/plain; version=0.0.4; charset=utf-8", out.text());
    });
    api.open(Method::Get, "/api/v1/openapi.json",
        [](const Request&, const PathParameters&) { return jsonResponse(200, std::string{openApiText()}); });
}

} // namespace tacha
