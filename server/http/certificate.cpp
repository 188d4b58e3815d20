#include "server/http/certificate.h"

#include "shared/core/time.h"
#include "shared/evidence/hash.h"
#include "shared/storage/database.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <arpa/inet.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

namespace tacha {
namespace {

constexpr std::int64_t kLifetimeDays = 3652; ///< ten years: as long as the tablets that pin it
constexpr std::int64_t kBackdateMs = kDayMs; ///< tablets whose clock is a little behind must not refuse it

template <auto Free> struct Deleter {
    template <class T> void operator()(T* object) const { Free(object); }
};
using Certificate = std::unique_ptr<X509, Deleter<&X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<&EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Deleter<&BIO_free_all>>;

void require(bool done, const char* what)
{
    if (!done)
        throw StorageError(ErrorCode::Storage, std::string("certificate: ") + what);
}

std::string alternativeNames(const std::vector<std::string>& names)
{
    std::string list = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& name : names) {
        unsigned char address[16];
        const bool isAddress =
            ::inet_pton(AF_INET, name.c_str(), address) == 1 || ::inet_pton(AF_INET6, name.c_str(), address) == 1;
        list += (isAddress ? ",IP:" : ",DNS:") + name;
    }
    return list;
}

void addExtension(X509& certificate, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    require(extension, "extension");
    X509_add_ext(&certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// 127 random bits, positive (RFC 5280 §4.1.2.2).
void setSerial(X509& certificate)
{
    unsigned char bytes[16];
    require(RAND_bytes(bytes, sizeof bytes) == 1, "random number");
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
    BIGNUM* number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate));
    BN_free(number);
}

Certificate selfSigned(EVP_PKEY& key, const std::vector<std::string>& names, std::int64_t nowMs)
{
    Certificate certificate{X509_new()};
    require(certificate != nullptr, "memory");
    X509_set_version(certificate.get(), X509_VERSION_3);
    setSerial(*certificate);
    time_t from = static_cast<time_t>((nowMs - kBackdateMs) / 1000);
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), 0, 0, &from);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), static_cast<int>(kLifetimeDays), 0, &from);
    X509_set_pubkey(certificate.get(), &key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const auto commonName = reinterpret_cast<const unsigned char*>("Tacha");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, commonName, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    addExtension(*certificate, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(*certificate, NID_key_usage, "critical,digitalSignature");
    addExtension(*certificate, NID_ext_key_usage, "serverAuth");
    addExtension(*certificate, NID_subject_alt_name, alternativeNames(names));
    require(X509_sign(certificate.get(), &key, EVP_sha256()) > 0, "signature");
    return certificate;
}

std::string textOf(BIO& bio)
{
    char* text = nullptr;
    const long length = BIO_get_mem_data(&bio, &text);
    return {text, static_cast<std::size_t>(length)};
}

std::string pemOf(X509& certificate)
{
    const Bio out{BIO_new(BIO_s_mem())};
    require(PEM_write_bio_X509(out.get(), &certificate) == 1, "PEM");
    return textOf(*out);
}

std::string pemOf(EVP_PKEY& key)
{
    const Bio out{BIO_new(BIO_s_mem())};
    require(PEM_write_bio_PrivateKey(out.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1, "PEM");
    return textOf(*out);
}

/// Writes a new file whole and durable, or throws. The mode is set at creation: a key is never readable, even briefly.
void writeFile(const std::string& path, const std::string& text, mode_t mode)
{
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    const bool written =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    const int error = errno;
    if (file >= 0)
        ::close(file);
    if (!written || ::rename(temporary.c_str(), path.c_str()) != 0)
        throw StorageError(error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Storage, "cannot write " + path);
}

} // namespace

Result<CertificateFiles> ensureCertificate(
    const std::string& folder, const std::vector<std::string>& names, std::int64_t nowMs)
{
    const CertificateFiles files{folder + "/certificate.pem", folder + "/key.pem"};
    const bool hasCertificate = std::filesystem::exists(files.certificate);
    const bool hasKey = std::filesystem::exists(files.key);
    if (hasCertificate && hasKey)
        return files;
    if (hasCertificate)
        return fail(ErrorCode::Conflict, files.key + " is missing beside its certificate");
    // A key alone is what a crash between the two leaves behind: nobody has pinned anything yet, so both are made anew.
    std::filesystem::create_directories(folder);
    const Key key{EVP_EC_gen("P-256")};
    require(key != nullptr, "key");
    writeFile(files.key, pemOf(*key), 0600);
    writeFile(files.certificate, pemOf(*selfSigned(*key, names, nowMs)), 0644);
    return files;
}

Result<std::string> certificateFingerprint(const std::string& pemFile)
{
    const Bio in{BIO_new_file(pemFile.c_str(), "r")};
    const Certificate certificate{in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr) : nullptr};
    if (!certificate)
        return fail(ErrorCode::InvalidInput, "no certificate in " + pemFile);
    unsigned char* der = nullptr;
    const int length = i2d_X509(certificate.get(), &der);
    require(length > 0, "DER");
    const std::string hash = sha256Hex({reinterpret_cast<const char*>(der), static_cast<std::size_t>(length)});
    OPENSSL_free(der);
    return hash;
}

} // namespace tacha
