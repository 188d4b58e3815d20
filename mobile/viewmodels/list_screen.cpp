#include "mobile/viewmodels/list_screen.h"

namespace tacha {

ListScreen::ListScreen(Desk& desk, const QStringList& roles, QObject* parent)
    : MapListModel(roles, parent), m_desk(desk)
{
    connect(&desk, &Desk::changed, this, &ListScreen::reload);
}

void ListScreen::reload()
{
    m_errorText = attempt([this]() -> Result<> {
        auto rows = readRows();
        if (!rows)
            return tl::unexpected(rows.error());
        setRows(*rows);
        return {};
    });
    m_viewState = !m_errorText.isEmpty() ? "ERROR" : count() == 0 ? "EMPTY" : "CONTENT";
    emit changed();
}

void ListScreen::act(const std::function<Result<>()>& work)
{
    const QString sentence = attempt(work);
    reload();
    if (sentence.isEmpty())
        return;
    m_errorText = sentence;
    emit changed();
}

} // namespace tacha
