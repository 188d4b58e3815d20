#pragma once

#include "shared/core/json_fields.h"
#include "shared/model/words.h"

#include <algorithm>

namespace tacha {

/// A person (人员) and the county-wide roles they hold. Duties on one project are seats of its team; duties of a group
/// are its membership.
struct Person {
    std::string code; ///< the office's own key, unique
    std::string name; ///< ≤ 100 characters, rare characters kept
    Id unit;
    std::string post;
    std::string phone; ///< 11 digits, or empty
    std::vector<Role> roles;
    bool active = true;

    friend bool operator==(const Person&, const Person&) = default;
    bool holds(Role role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }
};

template <class Fields> void describe(Fields& fields, Person& person)
{
    fields("code", person.code);
    fields("name", person.name);
    fields("unit", person.unit);
    fields("post", person.post);
    fields("phone", person.phone);
    fields("roles", person.roles);
    fields("active", person.active);
}

} // namespace tacha
