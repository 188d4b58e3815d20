#pragma once

#include "shared/model/place.h"

#include <QObject>

#include <array>
#include <optional>
#include <string_view>

namespace tacha {

/// Where the tablet is. One fix per occasion is taken from here; nothing keeps a track. Lives on the GUI thread.
class Positioning : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// While running, fixes come as they are found.
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual bool isAvailable() const = 0;
    /// The newest fix, however old: its time says so.
    std::optional<Fix> lastFix() const { return m_last; }
    /// Milliseconds since it came, whatever its own time says; -1 while there is none.
    qint64 lastFixAgeMs() const;

signals:
    void fixChanged();

protected:
    void take(const Fix& fix);

private:
    std::optional<Fix> m_last;
    qint64 m_lastMonotonicMs = 0;
};

/// Words for a fix: GOOD ≤ 20 m, FAIR ≤ 50 m, POOR ≤ 100 m, beyond that none that can be used.
enum class FixWord { None, Poor, Fair, Good };
constexpr std::array<std::string_view, 4> namesOf(FixWord)
{
    return {"NONE", "POOR", "FAIR", "GOOD"};
}
FixWord fixWord(const std::optional<Fix>& fix);

} // namespace tacha
