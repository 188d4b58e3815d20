#include "mobile/device/connectivity.h"

#include <QNetworkInformation>

namespace tacha {

void Connectivity::become(Network network)
{
    if (network == m_network)
        return;
    m_network = network;
    emit changed();
}

QtConnectivity::QtConnectivity(QObject* parent) : Connectivity(parent)
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    const auto* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &QtConnectivity::look);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &QtConnectivity::look);
    look();
}

void QtConnectivity::look()
{
    const auto* information = QNetworkInformation::instance();
    // A county's own network need not lead to the internet: any local network may hold the server.
    if (information->reachability() == QNetworkInformation::Reachability::Disconnected)
        become(Network::Offline);
    else
        become(information->isMetered() ? Network::Metered : Network::Online);
}

ManualConnectivity::ManualConnectivity(Network network, QObject* parent) : Connectivity(parent)
{
    become(network);
}

} // namespace tacha
