#include "mobile/viewmodels/pile.h"

#include <algorithm>

namespace tacha {
namespace {

/// A text can change its height once when it gets its width; a child that changes more often than this is at odds with
/// itself.
constexpr int kMaximumPasses = 4;

/// What a child wishes, read from its attached `Layout` object. Absent wishes keep these defaults.
struct Wishes {
    bool fillWidth = false;
    Qt::Alignment alignment;
    qreal maximumWidth = -1, preferredWidth = -1, preferredHeight = -1, minimumHeight = 0;
    qreal left = 0, right = 0, top = 0, bottom = 0;
};

QObject* attachedLayoutOf(const QQuickItem& child)
{
    for (QObject* object : child.children())
        if (object->inherits("QQuickLayoutAttached"))
            return object;
    return nullptr;
}

bool fillsByItself(const QQuickItem& child)
{
    return child.inherits("QQuickLayout") || child.inherits("tacha::Pile");
}

Wishes wishesOf(const QQuickItem& child)
{
    Wishes wishes;
    const QObject* attached = attachedLayoutOf(child);
    if (attached) {
        const auto number = [&](const char* name) { return attached->property(name).toReal(); };
        wishes = {attached->property("fillWidth").toBool(), Qt::Alignment(attached->property("alignment").toInt()),
            number("maximumWidth"), number("preferredWidth"), number("preferredHeight"), number("minimumHeight"),
            number("leftMargin"), number("rightMargin"), number("topMargin"), number("bottomMargin")};
    }
    if (fillsByItself(child) && !(wishes.alignment & Qt::AlignHorizontal_Mask))
        wishes.fillWidth = true;
    return wishes;
}

bool takesRoom(const QQuickItem& child)
{
    return child.isVisible() && !child.inherits("QQuickRepeater");
}

qreal widthFor(const QQuickItem& child, const Wishes& wishes, qreal room)
{
    qreal width = wishes.fillWidth || wishes.preferredWidth >= 0 ? room : std::min(child.implicitWidth(), room);
    if (wishes.preferredWidth >= 0 && !wishes.fillWidth)
        width = std::min(wishes.preferredWidth, room);
    return wishes.maximumWidth > 0 ? std::min(width, wishes.maximumWidth) : width;
}

} // namespace

Pile::Pile(QQuickItem* parent) : QQuickItem(parent) { }

void Pile::setSpacing(qreal spacing)
{
    if (m_spacing == spacing)
        return;
    m_spacing = spacing;
    emit spacingChanged();
    settle();
}

void Pile::componentComplete()
{
    QQuickItem::componentComplete();
    settle();
}

void Pile::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        settle();
}

void Pile::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemChildAddedChange)
        watch(data.item);
    else if (change == ItemChildRemovedChange)
        disconnect(data.item, nullptr, this, nullptr);
    if (change == ItemChildAddedChange || change == ItemChildRemovedChange)
        polish(); // rows often come and go by the dozen: once per frame will do
    QQuickItem::itemChange(change, data);
}

void Pile::updatePolish()
{
    settle();
}

void Pile::watch(QQuickItem* child)
{
    connect(child, &QQuickItem::implicitHeightChanged, this, &Pile::settle);
    connect(child, &QQuickItem::implicitWidthChanged, this, &Pile::settle);
    connect(child, &QQuickItem::visibleChanged, this, &Pile::settle);
}

void Pile::settle()
{
    if (!isComponentComplete())
        return;
    m_again = true;
    if (m_placing)
        return;
    m_placing = true;
    for (int pass = 0; m_again && pass < kMaximumPasses; ++pass) {
        m_again = false;
        place();
    }
    m_placing = false;
}

void Pile::place()
{
    qreal widest = 0;
    qreal y = 0;
    bool first = true;
    for (QQuickItem* child : childItems()) {
        if (!takesRoom(*child))
            continue;
        const Wishes wishes = wishesOf(*child);
        widest = std::max(widest,
            wishes.left + wishes.right + (wishes.preferredWidth >= 0 ? wishes.preferredWidth : child->implicitWidth()));
        if (width() <= 0)
            continue; // without a width there is no height
        const qreal room = std::max(0.0, width() - wishes.left - wishes.right);
        const qreal childWidth = widthFor(*child, wishes, room);
        child->setWidth(childWidth);
        child->setHeight(std::max(
            wishes.minimumHeight, wishes.preferredHeight >= 0 ? wishes.preferredHeight : child->implicitHeight()));
        const qreal slack = room - childWidth;
        const qreal x = wishes.alignment & Qt::AlignRight ? slack : wishes.alignment & Qt::AlignHCenter ? slack / 2 : 0;
        y += (first ? 0 : m_spacing) + wishes.top;
        child->setPosition({wishes.left + x, y});
        y += child->height() + wishes.bottom;
        first = false;
    }
    setImplicitSize(widest, y);
}

} // namespace tacha
