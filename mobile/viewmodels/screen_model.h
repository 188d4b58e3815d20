#pragma once

#include "mobile/viewmodels/error_text.h"
#include "mobile/viewmodels/properties.h"
#include "shared/core/result.h"
#include "shared/storage/database.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace tacha {

/// Runs an action of a person and turns whatever goes wrong into a sentence; an empty one if nothing did.
QString attempt(const std::function<Result<>()>& work);

/// What every screen's view-model has: which of the four states it shows, and the sentence if something went wrong.
/// GUI thread.
class ScreenModel : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString viewState READ viewState NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
public:
    using QObject::QObject;

    QString viewState() const { return m_viewState; }
    QString errorText() const { return m_errorText; }
    /// Reads everything again.
    Q_INVOKABLE void reload();

signals:
    void changed();

protected:
    /// Fills the members from what is on board; what it throws or returns becomes the error state.
    virtual Result<> read() { return {}; }
    /// True if there is nothing to show, after `read`.
    virtual bool isEmpty() const { return false; }
    /// Runs an action; its error becomes `errorText` beside the content. True if it went well.
    bool act(const std::function<Result<>()>& work);
    void showError(const QString& sentence);

    QString m_viewState = QStringLiteral("LOADING");
    QString m_errorText;
};

} // namespace tacha
