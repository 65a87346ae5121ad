#include "views/themestyle.h"

#include "views/icons.h"
#include "views/letters.h"
#include "views/theme.h"

#include <cmath>
#include <QApplication>
#include <QLabel>
#include <QStyleOption>
#include <QWidget>

namespace views {

namespace {

/// A copy whose window colour makes Fusion's outline (the window, darkened to 1/1.4) what it should
/// be; an option of another type is left as it is.
template <class Option, class Draw>
bool drawOutlined(const QStyleOption* option, Draw draw)
{
    const auto* typed = qstyleoption_cast<const Option*>(option);
    if (!typed || !isDark(typed->palette))
        return false;
    Option copy(*typed);
    copy.palette.setColor(QPalette::Window, outlineColor(typed->palette).lighter(140));
    draw(&copy);
    return true;
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // By itself a label guesses, and takes "<s>" for struck through.
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const auto draw = [&](const QStyleOption* changed) {
        QProxyStyle::drawPrimitive(element, changed, painter, widget);
    };
    bool drawn = false;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_PanelButtonCommand:
        drawn = drawOutlined<QStyleOptionButton>(option, draw);
        break;
    case PE_Frame:
    case PE_FrameLineEdit:
        drawn = drawOutlined<QStyleOptionFrame>(option, draw);
        break;
    default:
        break;
    }
    if (!drawn)
        draw(option);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    const auto draw = [&](const QStyleOptionComplex* changed) {
        QProxyStyle::drawComplexControl(control, changed, painter, widget);
    };
    const bool drawn = control == CC_SpinBox    ? drawOutlined<QStyleOptionSpinBox>(option, draw)
                       : control == CC_ComboBox ? drawOutlined<QStyleOptionComboBox>(option, draw)
                       : control == CC_Slider   ? drawOutlined<QStyleOptionSlider>(option, draw)
                                                : false;
    if (!drawn)
        draw(option);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element != CE_ComboBoxLabel || !box || !box->currentIcon.isNull())
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionComboBox elided(*box);
    const int room =
        subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2; // a margin each
    elided.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
    QProxyStyle::drawControl(element, &elided, painter, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return int(std::lround(usual * letterScale(QApplication::font())));
    default:
        return usual;
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon ThemeStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                               const QWidget* widget) const
{
    const bool ofDock = widget && widget->inherits("QDockWidget");
    if (ofDock && pixmap == SP_TitleBarNormalButton)
        return icon("float");
    if (ofDock && pixmap == SP_TitleBarCloseButton)
        return icon("close");
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

} // namespace views
