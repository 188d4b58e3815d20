#pragma once

#include "server/http/certificate.h"
#include "server/http/http_server.h"
#include "tests/support/https_client.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace tacha::testing {

/// A real server on a free port of 127.0.0.1, with short deadlines. Routes are added before start().
struct RunningServer {
    TemporaryFolder folder;
    Router router;
    Hub hub;
    HttpServerOptions options;
    std::unique_ptr<HttpServer> server;
    std::mutex logMutex;
    std::vector<std::string> logged;

    RunningServer()
    {
        const auto files = ensureCertificate(folder.path(), {}, 1'790'000'000'000);
        REQUIRE(files);
        options.certificateFile = files->certificate;
        options.keyFile = files->key;
        options.log = [this](LogLevel, const std::string& line) {
            const std::lock_guard lock{logMutex};
            logged.push_back(line);
        };
    }

    void start()
    {
        server = std::make_unique<HttpServer>(options, router, hub);
        const auto started = server->start();
        REQUIRE(started);
    }
    std::uint16_t port() const { return server->port(); }
    HttpsClient client() const { return HttpsClient(port()); }
};

/// What a problem document says in its `code`.
inline std::string codeOf(const Reply& reply)
{
    const std::string key = "\"code\":\"";
    const auto begin = reply.body.find(key);
    if (begin == std::string::npos)
        return "";
    return reply.body.substr(begin + key.size(), reply.body.find('"', begin + key.size()) - begin - key.size());
}

} // namespace tacha::testing
