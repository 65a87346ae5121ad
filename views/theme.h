#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;
class QTabBar;
class QWidget;

namespace views {

/// Colours that keep one meaning in every view (Okabe and Ito: safe for colour-blind people).
enum class ColorRole { Query, Key, Value, Output };
QColor roleColor(ColorRole role);
/// The same for text and thin lines: lighter on dark ground.
QColor roleTextColor(ColorRole role, const QPalette& palette);

/// The colour that a head keeps in every view; more than ten heads are spaced evenly in OKLCH.
QColor headColor(int head, int heads);

/// Whether widgets of this palette are dark.
bool isDark(const QPalette& palette);
/// Colours of the light and the dark theme; views paint with QWidget::palette() alone.
QPalette themePalette(bool dark);
/// What the palette cannot say: flat dock titles, tabs with an accent, hairlines.
QString themeStyleSheet(const QPalette& palette);
/// Gives the titles of tabs as much air as there is, so that they are read in full.
void fitTabs(QTabBar* bar);
/// Lines that separate and grids: barely there.
QColor gridColor(const QPalette& palette);
/// Frames of what a person can change: seen at a glance.
QColor outlineColor(const QPalette& palette);
/// Text that says less: units, shapes, captions.
QColor secondaryTextColor(const QPalette& palette);

/// Whether pictures may move: not where the system asks for less motion.
bool wantsMotion(const QWidget* widget);

/// The face in which tokens are written.
QFont tokenFont(const QFont& base);
/// The face in which numbers are written: digits of equal width.
QFont numberFont(const QFont& base);

} // namespace views
