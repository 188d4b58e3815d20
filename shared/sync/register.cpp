#include "shared/sync/register.h"

#include "shared/core/json_fields.h"

#include <algorithm>
#include <tuple>

namespace tacha {
namespace {

bool holds(const std::vector<Dot>& sorted, const Dot& dot)
{
    return std::binary_search(sorted.begin(), sorted.end(), dot);
}

auto rank(const Register::Value& value)
{
    return std::tie(value.order, value.dot);
}

} // namespace

bool Register::write(Value value, std::span<const Dot> over)
{
    bool changed = false;
    for (const Dot& dot : over) {
        const auto at = std::lower_bound(m_replaced.begin(), m_replaced.end(), dot);
        if (at != m_replaced.end() && *at == dot)
            continue;
        m_replaced.insert(at, dot);
        changed = true;
    }
    const auto gone = [&](const Value& held) { return holds(m_replaced, held.dot); };
    m_values.erase(std::remove_if(m_values.begin(), m_values.end(), gone), m_values.end());
    if (holds(m_replaced, value.dot))
        return changed;
    const auto before = [](const Value& held, const Dot& dot) { return held.dot < dot; };
    const auto at = std::lower_bound(m_values.begin(), m_values.end(), value.dot, before);
    if (at != m_values.end() && at->dot == value.dot)
        return changed;
    m_values.insert(at, std::move(value));
    return true;
}

const Register::Value* Register::visible() const
{
    const auto less = [](const Value& a, const Value& b) { return rank(a) < rank(b); };
    const auto best = std::max_element(m_values.begin(), m_values.end(), less);
    return best == m_values.end() ? nullptr : &*best;
}

bool Register::inConflict() const
{
    const auto differs = [&](const Value& held) { return held.value != m_values.front().value; };
    return std::any_of(m_values.begin(), m_values.end(), differs);
}

std::vector<Dot> Register::dots() const
{
    std::vector<Dot> dots;
    for (const Value& value : m_values)
        dots.push_back(value.dot);
    return dots;
}

Json Register::toJson() const
{
    Json values = Json::array();
    for (const Value& value : m_values) {
        Json item{{"dot", value.dot.text()}, {"order", {value.order.ms, value.order.tick}}, {"value", value.value}};
        if (value.author)
            item["author"] = value.author.text();
        if (!value.reason.empty())
            item["reason"] = value.reason;
        values.push_back(std::move(item));
    }
    Json replaced = Json::array();
    for (const Dot& dot : m_replaced)
        replaced.push_back(dot.text());
    return {{"values", std::move(values)}, {"replaced", std::move(replaced)}};
}

namespace {

struct WireValue {
    Dot dot;
    Id author;
    std::vector<std::int64_t> order;
    Json value;
    std::string reason;
};

template <class Fields> void describe(Fields& fields, WireValue& value)
{
    fields("dot", value.dot);
    fields("author", value.author);
    fields("order", value.order);
    fields("value", value.value);
    fields("reason", value.reason);
}

struct WireRegister {
    std::vector<WireValue> values;
    std::vector<Dot> replaced;
};

template <class Fields> void describe(Fields& fields, WireRegister& wire)
{
    fields("values", wire.values);
    fields("replaced", wire.replaced);
}

} // namespace

Result<Register> Register::fromJson(const Json& json)
{
    const auto wire = ::tacha::fromJson<WireRegister>(json);
    if (!wire)
        return tl::unexpected(wire.error());
    Register result;
    result.m_replaced = wire->replaced;
    std::sort(result.m_replaced.begin(), result.m_replaced.end());
    for (const WireValue& value : wire->values) {
        if (value.order.size() != 2)
            return fail(ErrorCode::InvalidInput, "a register's order time has two parts", "field");
        result.write({value.dot, value.author, {value.order[0], value.order[1]}, value.value, value.reason}, {});
    }
    return result;
}

} // namespace tacha
