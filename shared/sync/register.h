#pragma once

#include "shared/sync/operation.h"

namespace tacha {

/// A field of something shared: a multi-value register. It holds every value that no other value has seen and replaced.
class Register {
public:
    struct Value {
        Dot dot;
        Id author;
        OrderTime order;
        Json value;
        std::string reason;
        friend bool operator==(const Value&, const Value&) = default;
    };

    /// Takes one write and the dots its author saw; false if nothing changed. Any order and any repetition of the same
    /// writes gives the same register.
    bool write(Value value, std::span<const Dot> over);
    /// The visible value: the maximum by (order time, device, counter). Null if nothing was written.
    const Value* visible() const;
    /// More than one value, not all equal: a person must choose.
    bool inConflict() const;
    /// By dot.
    const std::vector<Value>& values() const { return m_values; }
    /// The dots of all held values: what the next, informed write names as `over`.
    std::vector<Dot> dots() const;

    Json toJson() const;
    static Result<Register> fromJson(const Json& json);
    friend bool operator==(const Register&, const Register&) = default;

private:
    std::vector<Value> m_values; ///< sorted by dot
    std::vector<Dot> m_replaced; ///< sorted; also those whose value has not been seen yet
};

} // namespace tacha
