#include "mobile/device/positioning.h"

#include <QElapsedTimer>

namespace tacha {
namespace {

constexpr std::int32_t kGoodDm = 200;
constexpr std::int32_t kFairDm = 500;
constexpr std::int32_t kUsableDm = 1'000; // above 100 m it is no usable fix

qint64 monotonicMs()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

} // namespace

void Positioning::take(const Fix& fix)
{
    m_last = fix;
    m_lastMonotonicMs = monotonicMs();
    emit fixChanged();
}

qint64 Positioning::lastFixAgeMs() const
{
    return m_last ? monotonicMs() - m_lastMonotonicMs : -1;
}

FixWord fixWord(const std::optional<Fix>& fix)
{
    if (!fix || fix->accuracyDm > kUsableDm)
        return FixWord::None;
    if (fix->accuracyDm <= kGoodDm)
        return FixWord::Good;
    return fix->accuracyDm <= kFairDm ? FixWord::Fair : FixWord::Poor;
}

} // namespace tacha
