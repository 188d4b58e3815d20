#include "mobile/viewmodels/screen_model.h"

namespace tacha {

QString attempt(const std::function<Result<>()>& work)
{
    try {
        const auto done = work();
        if (done)
            return {};
        qWarning("action refused: %s (%s)", done.error().detail.c_str(), done.error().reason.c_str());
        return errorText(done.error());
    } catch (const StorageError& error) {
        qWarning("storage: %s", error.what());
        return errorText(error.error());
    }
}

void ScreenModel::reload()
{
    m_errorText = attempt([this] { return read(); });
    m_viewState = !m_errorText.isEmpty() ? "ERROR" : isEmpty() ? "EMPTY" : "CONTENT";
    emit changed();
}

bool ScreenModel::act(const std::function<Result<>()>& work)
{
    const QString sentence = attempt(work);
    showError(sentence);
    return sentence.isEmpty();
}

void ScreenModel::showError(const QString& sentence)
{
    if (m_errorText == sentence)
        return;
    m_errorText = sentence;
    emit changed();
}

} // namespace tacha
