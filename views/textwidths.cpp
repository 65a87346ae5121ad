#include "views/textwidths.h"

#include <QFont>
#include <unordered_map>

namespace views {

namespace {

QHash<QString, double>& knownWidths(const QFont& font)
{
    constexpr qsizetype kMost = 100'000; // texts of one font: about 10 MB
    const auto hash = [](const QFont& key) { return qHash(key); };
    // What it holds stays in its place, as that of a QHash would not.
    static std::unordered_map<QFont, QHash<QString, double>, decltype(hash)> fonts;
    QHash<QString, double>& known = fonts[font];
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
