#pragma once

#include <QObject>

#include <array>
#include <string_view>

namespace tacha {

enum class Network { Offline, Weak, Metered, Online };
constexpr std::array<std::string_view, 4> namesOf(Network)
{
    return {"OFFLINE", "WEAK", "METERED", "ONLINE"};
}

/// What the platform believes of the network. The sync tries anyway, now and then: beliefs are often wrong. GUI thread.
class Connectivity : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    Network network() const { return m_network; }

signals:
    void changed();

protected:
    void become(Network network);

private:
    Network m_network = Network::Online;
};

/// Asks Qt's backend for this platform; without one it says Online and lets the sync find out.
class QtConnectivity : public Connectivity {
    Q_OBJECT
public:
    explicit QtConnectivity(QObject* parent = nullptr);

private:
    void look();
};

/// Is told: for demonstrations and tests.
class ManualConnectivity : public Connectivity {
    Q_OBJECT
public:
    explicit ManualConnectivity(Network network = Network::Online, QObject* parent = nullptr);
    void set(Network network) { become(network); }
};

} // namespace tacha
