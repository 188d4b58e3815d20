#pragma once

#include "shared/core/names.h"
#include "shared/core/result.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Requests and answers as handlers see them. No type of the network library crosses this line.
namespace tacha {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };
constexpr std::array<std::string_view, 7> namesOf(Method)
{
    return {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
}

/// Header fields in the order they came. Names compare without regard to case (RFC 9110 §5.1).
class Headers {
public:
    struct Field {
        std::string name;
        std::string value;
    };

    /// The first field of that name, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    /// The first field of that name, or an empty text.
    std::string_view value(std::string_view name) const { return find(name).value_or(std::string_view{}); }
    void add(std::string name, std::string value);
    /// Replaces all fields of that name by one.
    void set(std::string name, std::string value);
    const std::vector<Field>& fields() const { return m_fields; }

private:
    std::vector<Field> m_fields;
};

/// The target of a request, taken apart and decoded.
struct Target {
    std::string path; ///< as sent, without the query
    std::vector<std::string>
        segments; ///< percent-decoded, UTF-8; never ".", "..", or with '/', '\\' or a control character
    std::map<std::string, std::string, std::less<>> query; ///< percent-decoded, '+' is a space
};
/// InvalidInput for anything that is not an absolute path with an optional query, or that tries tricks.
Result<Target> parseTarget(std::string_view target);

struct Request {
    Method method = Method::Get;
    std::string target; ///< as sent
    std::string path; ///< as Target
    std::vector<std::string> segments; ///< as Target
    std::map<std::string, std::string, std::less<>> query; ///< as Target
    Headers headers;
    std::string body; ///< whole; empty on an upload route, whose sink takes it
    std::string remoteAddress; ///< numeric, without the port

    /// The decoded value of a query field, or an empty text.
    std::string_view queryValue(std::string_view name) const;
};

/// Bytes of a file on the server's disk. It must not shrink while it is sent.
struct FileRange {
    std::string path;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// What goes back. The transport adds Date, Content-Length, Connection and Strict-Transport-Security.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::optional<FileRange> file; ///< sent instead of `body`
};

/// An answer with a body of the given type.
Response contentResponse(int status, std::string mediaType, std::string body);
/// An answer whose body is JSON text.
inline Response jsonResponse(int status, std::string json)
{
    return contentResponse(status, "application/json", std::move(json));
}

/// Takes the body of one upload, piece by piece. All calls come from worker threads, one at a time.
/// Destroyed without finish() when the connection broke; what has come until then is the sink's to keep or to drop.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// Takes the next piece. A response ends the upload early: it is sent, and the rest of the body is dropped.
    virtual std::optional<Response> write(std::string_view piece) = 0;
    /// The body is complete.
    virtual Response finish() = 0;
};

} // namespace tacha
