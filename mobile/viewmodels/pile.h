#pragma once

#include <QQuickItem>

namespace tacha {

/// A column for texts that wrap: gives every visible child its width first, then takes the height that follows from it.
/// Understands `Layout.fillWidth`, `maximumWidth`, `preferredWidth`, `preferredHeight`, `minimumHeight`, horizontal
/// `alignment` and margins of its children; layouts and other piles fill the width unless they are aligned. Unlike
/// nested ColumnLayouts of Qt 6.4 it does nothing before its width is known and settles within the same frame when a
/// text wraps anew.
class Pile : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal spacing READ spacing WRITE setSpacing NOTIFY spacingChanged)
public:
    explicit Pile(QQuickItem* parent = nullptr);
    qreal spacing() const { return m_spacing; }
    void setSpacing(qreal spacing);

signals:
    void spacingChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void updatePolish() override;

private slots:
    void settle();

private:
    void watch(QQuickItem* child);
    void place();

    qreal m_spacing = 0;
    bool m_placing = false;
    bool m_again = false;
};

} // namespace tacha
