#include "views/theme.h"

#include "views/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QTabBar>
#include <QWidget>

namespace views {

namespace {

// Björn Ottosson, "A perceptual color space for image processing", 2020.
QColor fromOklch(double lightness, double chroma, double hue)
{
    const double a = chroma * std::cos(hue);
    const double b = chroma * std::sin(hue);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const auto encode = [](double linear) {
        linear = std::clamp(linear, 0.0, 1.0);
        return float(linear <= 0.0031308 ? 12.92 * linear
                                         : 1.055 * std::pow(linear, 1 / 2.4) - 0.055);
    };
    return QColor::fromRgbF(encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

} // namespace

QColor roleColor(ColorRole role)
{
    switch (role) {
    case ColorRole::Query:
        return {0x00, 0x72, 0xB2};
    case ColorRole::Key:
        return {0xD5, 0x5E, 0x00};
    case ColorRole::Value:
        return {0x00, 0x9E, 0x73};
    case ColorRole::Output:
        return {0xCC, 0x79, 0xA7};
    }
    return {};
}

QColor roleTextColor(ColorRole role, const QPalette& palette)
{
    const QColor color = roleColor(role);
    return isDark(palette) ? color.lighter(150) : color;
}

QColor headColor(int head, int heads)
{
    static constexpr std::array<QRgb, 10> kTen = {0x4477AA, 0xEE7733, 0x228833, 0xAA3377, 0x66CCEE,
                                                  0xCC3311, 0xCCBB44, 0x009988, 0x882255, 0x888888};
    if (heads <= int(kTen.size()))
        return QColor(kTen[size_t(std::clamp(head, 0, 9))]);
    // Neighbouring heads differ in lightness too, so that 32 hues stay apart.
    const double lightness = head % 2 == 0 ? 0.68 : 0.54;
    return fromOklch(lightness, 0.14, 2 * std::numbers::pi * head / heads);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QPalette themePalette(bool dark)
{
    const auto set = [](QPalette& p,
                        std::initializer_list<std::pair<QPalette::ColorRole, QRgb>> colors) {
        for (const auto& [role, rgb] : colors)
            p.setColor(role, QColor(rgb));
    };
    QPalette palette;
    if (dark) {
        set(palette, {{QPalette::Window, 0x1B1F24},
                      {QPalette::WindowText, 0xE6EAEE},
                      {QPalette::Base, 0x14171B},
                      {QPalette::AlternateBase, 0x1F242A},
                      {QPalette::Text, 0xE6EAEE},
                      {QPalette::Button, 0x262C33},
                      {QPalette::ButtonText, 0xE6EAEE},
                      {QPalette::BrightText, 0xFFFFFF},
                      {QPalette::Highlight, 0x2F8FD0},
                      {QPalette::HighlightedText, 0xFFFFFF},
                      {QPalette::ToolTipBase, 0x2A3139},
                      {QPalette::ToolTipText, 0xF2F5F7},
                      {QPalette::PlaceholderText, 0x8A949E},
                      {QPalette::Link, 0x5CB3E8},
                      {QPalette::Light, 0x323A43},
                      {QPalette::Midlight, 0x2C333B},
                      {QPalette::Mid, 0x3A434D},
                      {QPalette::Dark, 0x0F1114},
                      {QPalette::Shadow, 0x000000}});
    } else {
        set(palette, {{QPalette::Window, 0xF4F6F8},
                      {QPalette::WindowText, 0x1F2933},
                      {QPalette::Base, 0xFFFFFF},
                      {QPalette::AlternateBase, 0xF7F9FB},
                      {QPalette::Text, 0x1F2933},
                      {QPalette::Button, 0xF7F9FB},
                      {QPalette::ButtonText, 0x1F2933},
                      {QPalette::BrightText, 0xFFFFFF},
                      {QPalette::Highlight, 0x0072B2},
                      {QPalette::HighlightedText, 0xFFFFFF},
                      {QPalette::ToolTipBase, 0x1F2933},
                      {QPalette::ToolTipText, 0xF4F6F8},
                      {QPalette::PlaceholderText, 0x7B8794},
                      {QPalette::Link, 0x0072B2},
                      {QPalette::Light, 0xFFFFFF},
                      {QPalette::Midlight, 0xEBEFF3},
                      {QPalette::Mid, 0xCBD2D9},
                      {QPalette::Dark, 0x9AA5B1},
                      {QPalette::Shadow, 0x3E4C59}});
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(dark ? 0x6B7681 : 0x9AA5B1));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(dark ? 0x3A434D : 0xCBD2D9));
    return palette;
}

QString themeStyleSheet(const QPalette& palette)
{
    const bool dark = isDark(palette);
    QString sheet = QStringLiteral(
        "QMainWindow::separator { background: @window; width: 6px; height: 6px; }"
        "QMainWindow::separator:hover { background: @accent; }"
        "QSplitter::handle:hover { background: @accent; }"
        "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"
        "QDockWidget { font-weight: bold; border: 1px solid @line; }"
        "#tour { background: @base; border: 2px solid @accent; border-radius: 4px; }"
        "QDockWidget::title { background: @title; padding: 5px 8px; border: 1px solid @line; }"
        "QDockWidget > QWidget { border: 1px solid @line; border-top: none; background: @base; }"
        "QMainWindow > QTabBar::tab { background: @title; color: @soft; padding: 5px 12px;"
        " border: none; border-top: 3px solid transparent; }"
        "QMainWindow > QTabBar::tab:selected { background: @base; color: @text; font-weight: bold;"
        " border-top: 3px solid @accent; }"
        "QMainWindow > QTabBar::tab:hover:!selected { color: @text; }"
        "QToolBar { border: none; spacing: 2px; padding: 2px 4px; background: transparent; }"
        "QToolBar::separator { background: @line; width: 1px; margin: 4px 6px; }"
        "QToolBar QToolButton, #tools QToolButton { border: 1px solid transparent;"
        " border-radius: 3px; padding: 3px; }"
        "#tools QToolButton[checkable=\"true\"] { border-color: @line; }"
        "#tools QToolButton[popupMode=\"2\"], QToolBar QToolButton[popupMode=\"2\"], "
        "#tools QToolButton[opens=\"true\"], QToolBar QToolButton[opens=\"true\"]"
        " { padding-right: 14px; }"
        "#tools QToolButton::menu-indicator, QToolBar QToolButton::menu-indicator, QStatusBar "
        "QToolButton::menu-indicator {"
        " subcontrol-origin: padding; subcontrol-position: right center; right: 2px; }"
        "QToolBar QToolButton:hover, #tools QToolButton:hover { background: @title;"
        " border-color: @line; }"
        "QToolBar QToolButton:checked, #tools QToolButton:checked { background: @checked;"
        " border-color: @accent; }"
        "QToolBar QToolButton:focus, #tools QToolButton:focus { border-color: @accent; }"
        "#breadcrumb QToolButton { padding: 2px 3px; color: @text; }"
        "#breadcrumb QToolButton::menu-indicator { image: none; width: 0; }"
        "#strip QScrollBar:horizontal { height: 9px; background: transparent; border: none;"
        " margin: 0 12px; }"
        "#strip QScrollBar::groove:horizontal, #strip QScrollBar::add-page:horizontal,"
        "#strip QScrollBar::sub-page:horizontal { background: transparent; border: none; }"
        "#strip QScrollBar::handle:horizontal { background: @line; border: none;"
        " border-radius: 1px; margin: 3px 0; min-width: 30px; }"
        "#strip QScrollBar::handle:horizontal:hover { background: @soft; }"
        "#strip QScrollBar::add-line, #strip QScrollBar::sub-line { width: 0; }"
        "#breadcrumb QLabel { color: @soft; }"
        "QStatusBar QToolButton { color: @soft; border: 1px solid transparent; padding: 1px 14px "
        "1px 4px; }"
        "QStatusBar QToolButton:hover, QStatusBar QToolButton:focus { border-color: @line; color: "
        "@text; }"
        "QStatusBar { border-top: 1px solid @line; } QStatusBar::item { border: none; }"
        "QStatusBar QLabel { color: @soft; padding: 0 4px; }"
        "#banner { background: @warning; border: 1px solid #D55E00; border-radius: 4px; }"
        "#banner QLabel { color: @warned; }"
        "QToolTip { background: #1F2933; color: #F4F6F8; border: 1px solid #1F2933; padding: 4px; }"
        "QScrollArea, #qt_scrollarea_viewport > QWidget { background: @window; }"
        "#qt_scrollarea_viewport > #canvas { background: @base; }"
        "QPlainTextEdit:disabled, QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled"
        " { background: @window; color: @disabled; }");
    const std::pair<const char*, QColor> colors[] = {
        {"@window", palette.color(QPalette::Window)},
        {"@base", palette.color(QPalette::Base)},
        {"@title", dark ? QColor(0x232930) : QColor(0xECF0F3)},
        {"@line", gridColor(palette)},
        {"@text", palette.color(QPalette::Text)},
        {"@soft", secondaryTextColor(palette)},
        {"@accent", palette.color(QPalette::Highlight)},
        {"@warning", dark ? QColor(0x3A2218) : QColor(0xFBE9E2)},
        {"@warned", dark ? QColor(0xF6D9CB) : QColor(0x5A2700)},
        {"@checked", dark ? QColor(0x20384A) : QColor(0xDCEBF5)},
        {"@disabled", palette.color(QPalette::Disabled, QPalette::Text)}};
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

void fitTabs(QTabBar* bar)
{
    const int count = bar->count();
    if (count == 0)
        return;
    constexpr int kMostPadding = 12;
    constexpr int kLeastPadding = 4;
    QFont bold = bar->font(); // of the tab in front
    bold.setBold(true);
    const QFontMetrics plain(bar->font());
    int text = 0;
    int more = 0;
    for (int i = 0; i < count; ++i) {
        const int width = plain.horizontalAdvance(bar->tabText(i));
        text += width;
        more = std::max(more, QFontMetrics(bold).horizontalAdvance(bar->tabText(i)) - width);
    }
    const int room = (bar->width() - text - more) / (2 * count) - 1;
    const int padding = std::clamp(room, kLeastPadding, kMostPadding);
    const QString sheet =
        QStringLiteral("QTabBar::tab { padding: 5px %1px; }").arg(QString::number(padding));
    if (bar->styleSheet() != sheet)
        bar->setStyleSheet(sheet);
    // Where that is not enough, whole titles behind arrows say more than the first letters of all.
    bar->setElideMode(room < kLeastPadding ? Qt::ElideNone : Qt::ElideRight);
}

QColor gridColor(const QPalette& palette)
{
    if (isContrast(palette))
        return QColor(0x909090);
    return isDark(palette) ? QColor(0x39424B) : QColor(0xDDE3E9);
}

QColor outlineColor(const QPalette& palette)
{
    if (isContrast(palette))
        return QColor(0xFFFFFF);
    return isDark(palette) ? QColor(0x5A6672) : QColor(0xB8C1CA);
}

QColor secondaryTextColor(const QPalette& palette)
{
    if (isContrast(palette))
        return QColor(0xF0F0F0);
    return isDark(palette) ? QColor(0x9AA5B1) : QColor(0x616E7C);
}

bool wantsMotion(const QWidget* widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

QFont tokenFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF());
    return font;
}

QFont numberFont(const QFont& base)
{
    return tokenFont(base);
}

} // namespace views
