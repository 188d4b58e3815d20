#pragma once

#include "shared/core/canonical.h"
#include "shared/core/id.h"
#include "shared/core/names.h"
#include "shared/core/result.h"
#include "shared/core/time.h"

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// One description of a struct serves reading and writing:
///
///     template <class Fields> void describe(Fields& fields, Fix& fix)
///     {
///         fields("lat_e7", fix.latE7);
///         fields("note", fix.note);
///     }
///     Json json = toJson(fix);
///     Result<Fix> again = fromJson<Fix>(json);
///
/// Absent optionals, empty strings and empty lists are not written, and may be absent when read. Everything else must
/// be there and of its type. Keys that the description does not name are ignored here; they live on in the operation's
/// text.
namespace tacha {

class JsonWriter;
class JsonReader;

template <class T>
concept Described = requires(T& value, JsonWriter& fields)
{
    describe(fields, value);
};

template <class T> struct IsVector : std::false_type {
};
template <class T> struct IsVector<std::vector<T>> : std::true_type {
};
template <class T> struct IsOptional : std::false_type {
};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {
};

/// Writes the fields that `describe` names into one object.
class JsonWriter {
public:
    static constexpr bool reading = false;
    Json object = Json::object();

    template <class T> void operator()(const char* key, T& value)
    {
        if constexpr (IsOptional<T>::value) {
            if (value)
                object[key] = encode(*value);
        } else if constexpr (std::same_as<T, std::string> || IsVector<T>::value) {
            if (!value.empty())
                object[key] = encode(value);
        } else if constexpr (std::same_as<T, Id>) {
            if (value)
                object[key] = encode(value);
        } else {
            object[key] = encode(value);
        }
    }

    template <class T> static Json encode(T& value)
    {
        using Plain = std::remove_const_t<T>;
        if constexpr (
            std::same_as<Plain,
                Json> || std::same_as<Plain, bool> || std::same_as<Plain, std::string> || std::integral<Plain>) {
            return value;
        } else if constexpr (Named<Plain>) {
            return nameOf(value);
        } else if constexpr (IsVector<Plain>::value) {
            Json list = Json::array();
            for (auto& item : value)
                list.push_back(encode(item));
            return list;
        } else if constexpr (Described<Plain>) {
            JsonWriter inner;
            describe(inner, const_cast<Plain&>(value)); // the writer only reads it
            return std::move(inner.object);
        } else {
            return value.text(); // Id, Dot, DeviceId, Date, Week
        }
    }
};

/// Reads the fields that `describe` names; keeps the first error with the path of its field.
class JsonReader {
public:
    static constexpr bool reading = true;
    explicit JsonReader(const Json& object, std::string path = {}) : m_object(object), m_path(std::move(path)) { }

    std::optional<Error> error;

    template <class T> void operator()(const char* key, T& value)
    {
        if (error)
            return;
        const auto at = m_object.find(key);
        if (at == m_object.end() || at->is_null()) {
            constexpr bool mayBeAbsent = IsOptional<T>::value || IsVector<T>::value
                || std::same_as<T, std::string> || std::same_as<T, Id> || std::same_as<T, Json>;
            if (!mayBeAbsent)
                refuse(key, "missing");
            return;
        }
        decode(key, *at, value);
    }

private:
    void refuse(const std::string& key, const std::string& what)
    {
        if (!error)
            error = Error{ErrorCode::InvalidInput, m_path + key + ": " + what, "field"};
    }

    template <class T> void decode(const std::string& key, const Json& json, T& value)
    {
        if constexpr (std::same_as<T, Json>) {
            value = json;
        } else if constexpr (std::same_as<T, bool>) {
            json.is_boolean() ? void(value = json.get<bool>()) : refuse(key, "expected true or false");
        } else if constexpr (std::same_as<T, std::string>) {
            json.is_string() ? void(value = json.get<std::string>()) : refuse(key, "expected text");
        } else if constexpr (std::integral<T>) {
            decodeInteger(key, json, value);
        } else if constexpr (Named<T>) {
            const auto parsed = json.is_string() ? parseName<T>(json.get_ref<const std::string&>()) : std::nullopt;
            parsed ? void(value = *parsed) : refuse(key, "unknown word " + json.dump());
        } else if constexpr (IsOptional<T>::value) {
            decode(key, json, value.emplace());
        } else if constexpr (IsVector<T>::value) {
            if (!json.is_array())
                return refuse(key, "expected a list");
            for (std::size_t i = 0; i < json.size() && !error; ++i)
                decode(key + "[" + std::to_string(i) + "]", json[i], value.emplace_back());
        } else if constexpr (Described<T>) {
            if (!json.is_object())
                return refuse(key, "expected an object");
            JsonReader inner{json, m_path + key + "."};
            describe(inner, value);
            if (inner.error)
                error = inner.error;
        } else {
            const auto parsed = json.is_string() ? T::parse(json.get_ref<const std::string&>())
                                                 : Result<T>{fail(ErrorCode::InvalidInput, "expected text")};
            parsed ? void(value = *parsed) : refuse(key, parsed.error().detail);
        }
    }

    template <std::integral T> void decodeInteger(const std::string& key, const Json& json, T& value)
    {
        if (!json.is_number_integer())
            return refuse(key, "expected an integer");
        const bool fits = json.is_number_unsigned() ? std::in_range<T>(json.get<std::uint64_t>())
                                                    : std::in_range<T>(json.get<std::int64_t>());
        if (!fits)
            return refuse(key, "out of range");
        value = json.get<T>();
    }

    const Json& m_object;
    std::string m_path;
};

template <Described T> Json toJson(const T& value)
{
    return JsonWriter::encode(value);
}

template <Described T> Result<T> fromJson(const Json& json)
{
    if (!json.is_object())
        return fail(ErrorCode::InvalidInput, "expected an object", "field");
    T value{};
    JsonReader reader{json};
    describe(reader, value);
    if (reader.error)
        return tl::unexpected(*reader.error);
    return value;
}

} // namespace tacha
