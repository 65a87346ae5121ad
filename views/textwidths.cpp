#include "views/textwidths.h"

#include <algorithm>
#include <QFont>

namespace views {

namespace {

using Known = QHash<QString, double>;

std::shared_ptr<Known> knownWidths(const QFont& font)
{
    constexpr qsizetype kMostFonts = 64;      // zooming goes through many sizes
    constexpr qsizetype kMostTexts = 100'000; // of one font: about 10 MB
    static QHash<QFont, std::shared_ptr<Known>> fonts;
    if (fonts.size() > kMostFonts)
        fonts.clear();
    std::shared_ptr<Known>& known = fonts[font];
    if (!known || known->size() > kMostTexts)
        known = std::make_shared<Known>();
    return known;
}

} // namespace

TextWidths::TextWidths(const QFont& font) : m_metrics(font), m_known(knownWidths(font)) {}

double TextWidths::of(const QString& text)
{
    const auto found = m_known->constFind(text);
    if (found != m_known->constEnd())
        return *found;
    return *m_known->insert(text, m_metrics.horizontalAdvance(text));
}

double lineHeight(const QFontMetricsF& metrics, const QString& text)
{
    return std::max(metrics.height(), metrics.boundingRect(QRectF(), 0, text).height());
}

} // namespace views
