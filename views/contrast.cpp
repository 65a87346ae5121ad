#include "views/contrast.h"

#include <QPalette>

namespace views {

namespace {

constexpr QRgb kGround = 0xFF000000;
constexpr QRgb kText = 0xFFFFFFFF;

} // namespace

QPalette contrastPalette()
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QRgb> colors[] = {{QPalette::Window, kGround},
                                                           {QPalette::WindowText, kText},
                                                           {QPalette::Base, kGround},
                                                           {QPalette::AlternateBase, 0xFF101010},
                                                           {QPalette::Text, kText},
                                                           {QPalette::Button, kGround},
                                                           {QPalette::ButtonText, kText},
                                                           {QPalette::BrightText, kText},
                                                           {QPalette::Highlight, 0xFFFFD500},
                                                           {QPalette::HighlightedText, kGround},
                                                           {QPalette::ToolTipBase, kGround},
                                                           {QPalette::ToolTipText, kText},
                                                           {QPalette::PlaceholderText, 0xFFD0D0D0},
                                                           {QPalette::Link, 0xFFFFD500},
                                                           {QPalette::Light, 0xFFFFFFFF},
                                                           {QPalette::Midlight, 0xFF303030},
                                                           {QPalette::Mid, 0xFFB0B0B0},
                                                           {QPalette::Dark, 0xFF808080},
                                                           {QPalette::Shadow, kGround}};
    for (const auto& [role, color] : colors)
        palette.setColor(role, QColor(color));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xFFA0A0A0));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xFF606060));
    return palette;
}

bool isContrast(const QPalette& palette)
{
    return palette.color(QPalette::Window).rgb() == kGround &&
           palette.color(QPalette::WindowText).rgb() == kText;
}

} // namespace views
