#pragma once

#include "mobile/viewmodels/desk.h"
#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/properties.h"
#include "mobile/viewmodels/screen_model.h"

namespace tacha {

/// A view-model that is itself the list it shows. Reads again by itself when rows on board change. GUI thread.
class ListScreen : public MapListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString viewState READ viewState NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
public:
    ListScreen(Desk& desk, const QStringList& roles, QObject* parent = nullptr);

    QString viewState() const { return m_viewState; }
    QString errorText() const { return m_errorText; }
    Q_INVOKABLE void reload();

signals:
    void changed();

protected:
    virtual Result<QList<QVariantMap>> readRows() = 0;
    /// Runs an action and reads again; its error becomes `errorText`.
    void act(const std::function<Result<>()>& work);

    Desk& m_desk;
    QString m_viewState = QStringLiteral("LOADING");
    QString m_errorText;
};

} // namespace tacha
