#pragma once

#include <QProxyStyle>

namespace views {

/// Fusion with outlines that are seen in the dark too (it draws them darker than the window), with
/// the product's icons on docks, sharp at any scale, and with sliders that go where they are
/// clicked, so that a drag may begin anywhere. A box of choices that is too narrow for its text
/// says so by an ellipsis. Tokens, names and messages of files reach labels, message boxes and tool
/// tips (which are labels too): what they say is plain text, unless the code that sets it asks for
/// Qt::RichText.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    /// Icons and the boxes of choices grow with the letters beside them.
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;
};

} // namespace views
