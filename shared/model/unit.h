#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

namespace tacha {

/// An office, township, firm or village (单位). Its id is a hash of its code.
struct Unit {
    std::string code; ///< the office's own short key, unique; what other sheets refer to
    std::string name; ///< ≤ 100 characters
    std::string shortName;
    UnitKind kind = UnitKind::Other;
    std::string uscc; ///< unified social credit code, 18 characters, or empty
    std::string divisionCode; ///< 6, 9 or 12 digits, or empty
    Id parent;

    friend bool operator==(const Unit&, const Unit&) = default;
};

template <class Fields> void describe(Fields& fields, Unit& unit)
{
    fields("code", unit.code);
    fields("name", unit.name);
    fields("short_name", unit.shortName);
    fields("kind", unit.kind);
    fields("uscc", unit.uscc);
    fields("division_code", unit.divisionCode);
    fields("parent", unit.parent);
}

} // namespace tacha
