#include "server/handlers/blobs.h"

#include "server/handlers/tus.h"
#include "server/http/file_response.h"
#include "server/http/problem.h"
#include "shared/core/id.h"

namespace tacha {
namespace {

constexpr auto kUploads = "/api/v1/blobs/uploads/";
constexpr int kNotAPictureStatus = 422;

/// What the handlers share; lives as long as the routes.
struct Blobs {
    BlobStore& store;
    PictureCache& pictures;
    BlobRules rules;
};
using BlobsPointer = std::shared_ptr<Blobs>;
using Begun = std::variant<std::unique_ptr<BodySink>, Response>;

Response tusResponse(int status)
{
    Response response{.status = status, .headers = {}, .body = {}, .file = std::nullopt};
    response.headers.add("Tus-Resumable", std::string(tus::kVersion));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response tusProblem(Response response)
{
    response.headers.set("Tus-Resumable", std::string(tus::kVersion));
    return response;
}

Response tusProblem(const Error& error, const Request& request)
{
    if (error.reason == "wrong_hash")
        return tusProblem(problemResponse(tus::kChecksumMismatch, error, request));
    return tusProblem(problemResponse(error, request));
}

void addState(Response& response, const Upload& upload)
{
    response.headers.add("Upload-Offset", std::to_string(upload.offset));
    response.headers.add("Upload-Expires", tus::expiresText(upload.expiresAtMs));
}

/// Who sends, and in which version of the protocol: the same for every tus request.
Result<std::string> ownerOf(const Blobs& blobs, const Request& request)
{
    return blobs.rules.authoriseUpload(request);
}

std::optional<Response> versionProblem(const Request& request)
{
    if (request.headers.value("Tus-Resumable") == tus::kVersion)
        return std::nullopt;
    Response response = tusProblem(
        problemResponse(412, Error{ErrorCode::InvalidInput, "Tus-Resumable: 1.0.0 is needed", "tus_version"}, request));
    response.headers.add("Tus-Version", std::string(tus::kVersion));
    return response;
}

/// The upload, if it is the sender's own. Others' are not even there.
Result<Upload> ownUpload(Blobs& blobs, const Request& request, const std::string& id)
{
    const auto owner = ownerOf(blobs, request);
    if (!owner)
        return tl::unexpected(owner.error());
    auto upload = blobs.store.find(id);
    if (upload && upload->owner != *owner)
        return fail(ErrorCode::NotFound, "no such upload");
    return upload;
}

/// A stored blob is told to the office before the client learns that it may forget it.
Result<> tellOffice(Blobs& blobs, const Upload& upload)
{
    if (upload.state != UploadState::Stored)
        return {};
    if (const auto told = blobs.rules.onComplete(upload); !told)
        return told;
    blobs.store.markDone(upload.id);
    return {};
}

/// The body of a PATCH, or of a POST that brings first bytes at once.
class UploadSink : public BodySink {
public:
    UploadSink(BlobsPointer blobs, std::unique_ptr<BlobStore::Writer> writer, std::unique_ptr<tus::Checksum> checksum,
        Request request, Response success)
        : m_blobs(std::move(blobs)), m_writer(std::move(writer)), m_checksum(std::move(checksum)),
          m_request(std::move(request)), m_success(std::move(success))
    {
    }

    std::optional<Response> write(std::string_view piece) override
    {
        if (m_checksum)
            m_checksum->add(piece);
        if (const auto written = m_writer->write(piece); !written)
            return tusProblem(written.error(), m_request);
        return std::nullopt;
    }

    Response finish() override
    {
        if (m_checksum && !m_checksum->matches()) {
            const auto undone = m_writer->undo();
            return tusProblem(undone ? Error{ErrorCode::InvalidInput, "Upload-Checksum does not match", "wrong_hash"}
                                     : undone.error(),
                m_request);
        }
        const auto upload = m_writer->finish();
        if (!upload)
            return tusProblem(upload.error(), m_request);
        if (const auto told = tellOffice(*m_blobs, *upload); !told)
            return tusProblem(told.error(), m_request);
        addState(m_success, *upload);
        return std::move(m_success);
    }

private:
    BlobsPointer m_blobs;
    std::unique_ptr<BlobStore::Writer> m_writer;
    std::unique_ptr<tus::Checksum> m_checksum;
    Request m_request; ///< for the language of its problems
    Response m_success;
};

Response handleOptions(const Blobs& blobs)
{
    Response response = tusResponse(204);
    response.headers.add("Tus-Version", std::string(tus::kVersion));
    response.headers.add("Tus-Extension", std::string(tus::kExtensions));
    response.headers.add("Tus-Max-Size", std::to_string(blobs.store.limits().maxBlobBytes));
    response.headers.add("Tus-Checksum-Algorithm", std::string(tus::kChecksums));
    return response;
}

Result<NewUpload> readAnnouncement(const Request& request, std::string owner)
{
    const auto length = tus::numberField(request, "Upload-Length");
    if (!length)
        return fail(ErrorCode::InvalidInput, "Upload-Length is needed", "upload_length");
    auto metadata = tus::parseMetadata(request.headers.value("Upload-Metadata"));
    if (!metadata)
        return tl::unexpected(metadata.error());
    const auto sha256 = metadata->find("sha256");
    const std::string hash = sha256 == metadata->end() ? "" : sha256->second;
    return NewUpload{std::move(owner), *length, hash, std::move(*metadata)};
}

/// Opens the upload for this request's body.
Begun beginBody(
    const BlobsPointer& blobs, const Request& request, const std::string& id, std::uint64_t offset, Response success)
{
    std::unique_ptr<tus::Checksum> checksum;
    if (const auto field = request.headers.find("Upload-Checksum")) {
        auto parsed = tus::Checksum::parse(*field);
        if (!parsed)
            return tusProblem(parsed.error(), request);
        checksum = std::move(*parsed);
    }
    auto writer = blobs->store.open(id, offset);
    if (!writer)
        return tusProblem(writer.error(), request);
    return std::make_unique<UploadSink>(blobs, std::move(*writer), std::move(checksum), request, std::move(success));
}

Begun handleCreate(const BlobsPointer& blobs, const Request& request)
{
    if (auto problem = versionProblem(request))
        return std::move(*problem);
    auto owner = ownerOf(*blobs, request);
    if (!owner)
        return tusProblem(owner.error(), request);
    const auto announced = readAnnouncement(request, std::move(*owner));
    if (!announced)
        return tusProblem(announced.error(), request);
    const auto upload = blobs->store.create(*announced);
    if (!upload)
        return tusProblem(upload.error(), request);
    Response created = tusResponse(201);
    created.headers.add("Location", kUploads + upload->id);
    if (request.headers.value("Content-Type") == tus::kContentType && upload->offset == 0)
        return beginBody(blobs, request, upload->id, 0, std::move(created));
    if (const auto told = tellOffice(*blobs, *upload); !told)
        return tusProblem(told.error(), request);
    addState(created, *upload);
    return created;
}

Begun handlePatch(const BlobsPointer& blobs, const Request& request, const std::string& id)
{
    if (auto problem = versionProblem(request))
        return std::move(*problem);
    if (request.headers.value("Content-Type") != tus::kContentType)
        return tusProblem(problemResponse(415,
            Error{ErrorCode::InvalidInput, "Content-Type: " + std::string(tus::kContentType), "media_type"}, request));
    const auto offset = tus::numberField(request, "Upload-Offset");
    if (!offset)
        return tusProblem(Error{ErrorCode::InvalidInput, "Upload-Offset is needed", "upload_offset"}, request);
    const auto upload = ownUpload(*blobs, request, id);
    if (!upload)
        return tusProblem(upload.error(), request);
    return beginBody(blobs, request, id, *offset, tusResponse(204));
}

Response handleHead(Blobs& blobs, const Request& request, const std::string& id)
{
    if (auto problem = versionProblem(request))
        return std::move(*problem);
    const auto upload = ownUpload(blobs, request, id);
    if (!upload)
        return tusProblem(upload.error(), request);
    if (const auto told = tellOffice(blobs, *upload); !told)
        return tusProblem(told.error(), request);
    Response response = tusResponse(200);
    addState(response, *upload);
    response.headers.add("Upload-Length", std::to_string(upload->length));
    if (!upload->metadata.empty())
        response.headers.add("Upload-Metadata", tus::metadataText(upload->metadata));
    return response;
}

Response handleTerminate(Blobs& blobs, const Request& request, const std::string& id)
{
    if (auto problem = versionProblem(request))
        return std::move(*problem);
    if (const auto upload = ownUpload(blobs, request, id); !upload)
        return tusProblem(upload.error(), request);
    if (const auto ended = blobs.store.terminate(id); !ended)
        return tusProblem(ended.error(), request);
    return tusResponse(204);
}

std::string mediaTypeOf(const BlobStore& store, const BlobFile& blob)
{
    const std::string head = store.firstBytes(blob.sha256, 8).value_or("");
    if (head.starts_with("\xFF\xD8\xFF"))
        return "image/jpeg";
    return head == "\x89PNG\r\n\x1A\n" ? "image/png" : "application/octet-stream";
}

Response handleDownload(Blobs& blobs, const Request& request, const std::string& sha256)
{
    if (const auto allowed = blobs.rules.authoriseDownload(request, sha256); !allowed)
        return problemResponse(allowed.error(), request);
    const auto blob = blobs.store.blob(sha256);
    if (!blob)
        return problemResponse(blob.error(), request);
    return fileResponse(request, {blob->path, blob->size, mediaTypeOf(blobs.store, *blob), sha256});
}

Response handlePicture(Blobs& blobs, const Request& request, const std::string& sha256, PictureKind kind)
{
    if (const auto allowed = blobs.rules.authoriseDownload(request, sha256); !allowed)
        return problemResponse(allowed.error(), request);
    const auto picture = blobs.pictures.file(sha256, kind);
    if (!picture && (picture.error().reason == "not_a_picture" || picture.error().reason == "picture_too_large"))
        return problemResponse(kNotAPictureStatus, picture.error(), request);
    if (!picture)
        return problemResponse(picture.error(), request);
    const std::string suffix = kind == PictureKind::Thumbnail ? "-thumbnail" : "-preview";
    return fileResponse(request, {picture->path, picture->size, "image/jpeg", sha256 + suffix});
}

} // namespace

void registerBlobRoutes(Router& router, BlobStore& store, PictureCache& pictures, BlobRules rules)
{
    const auto blobs = std::make_shared<Blobs>(Blobs{store, pictures, std::move(rules)});
    const std::string root = "/api/v1/blobs";
    const std::string upload = kUploads + std::string("{upload}");
    const RouteOptions body{.maxBodyBytes = store.limits().maxBlobBytes};

    const auto options = [blobs](const Request&, const PathParameters&) { return handleOptions(*blobs); };
    router.add(Method::Options, root, options);
    router.add(Method::Options, upload, options);
    router.addUpload(
        Method::Post, root,
        [blobs](const Request& request, const PathParameters&) { return handleCreate(blobs, request); }, body);
    router.addUpload(
        Method::Patch, upload,
        [blobs](
            const Request& request, const PathParameters& p) { return handlePatch(blobs, request, p.at("upload")); },
        body);
    router.add(Method::Head, upload, [blobs](const Request& request, const PathParameters& p) {
        return handleHead(*blobs, request, p.at("upload"));
    });
    router.add(Method::Delete, upload, [blobs](const Request& request, const PathParameters& p) {
        return handleTerminate(*blobs, request, p.at("upload"));
    });
    router.add(Method::Get, root + "/{sha256}", [blobs](const Request& request, const PathParameters& p) {
        return handleDownload(*blobs, request, p.at("sha256"));
    });
    router.add(Method::Get, root + "/{sha256}/thumbnail", [blobs](const Request& request, const PathParameters& p) {
        return handlePicture(*blobs, request, p.at("sha256"), PictureKind::Thumbnail);
    });
    router.add(Method::Get, root + "/{sha256}/preview", [blobs](const Request& request, const PathParameters& p) {
        return handlePicture(*blobs, request, p.at("sha256"), PictureKind::Preview);
    });
}

} // namespace tacha
