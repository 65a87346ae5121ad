#include "views/textwidths.h"

namespace views {

namespace {

QHash<QString, double>& knownWidths(const QFont& font)
{
    constexpr qsizetype kMost = 100'000; // texts of one font: about 10 MB
    static QHash<QString, QHash<QString, double>> fonts;
    QHash<QString, double>& known = fonts[font.key()];
    if (known.size() > kMost)
        known.clear();
    return known;
}

} // namespace

TextWidths::TextWidths(const QFont& font) : m_metrics(font), m_known(knownWidths(font)) {}

double TextWidths::of(const QString& text)
{
    const auto found = m_known.constFind(text);
    if (found != m_known.constEnd())
        return *found;
    return *m_known.insert(text, m_metrics.horizontalAdvance(text));
}

} // namespace views
