#include "views/textlines.h"

#include <algorithm>
#include <QPainter>
#include <QTextLayout>

namespace views {

namespace {

using Known = QHash<QString, TextLines::Line>;

std::shared_ptr<Known> knownLines(const QFont& font)
{
    constexpr qsizetype kMostFonts = 64;     // zooming goes through many sizes
    constexpr qsizetype kMostTexts = 20'000; // of one font: about 10 MB if all were drawn
    static QHash<QFont, std::shared_ptr<Known>> fonts;
    if (fonts.size() > kMostFonts)
        fonts.clear();
    std::shared_ptr<Known>& known = fonts[font];
    if (!known || known->size() > kMostTexts)
        known = std::make_shared<Known>();
    return known;
}

} // namespace

TextLines::TextLines(const QFont& font) : m_font(font), m_metrics(font), m_known(knownLines(font))
{
}

TextLines::Line& TextLines::line(const QString& text)
{
    const auto found = m_known->find(text);
    if (found != m_known->end())
        return *found;
    return *m_known->insert(text, {m_metrics.horizontalAdvance(text), 0, {}});
}

double TextLines::width(const QString& text)
{
    return line(text).width;
}

QString TextLines::elided(const QString& text, double room)
{
    return width(text) <= room ? text : m_metrics.elidedText(text, Qt::ElideRight, room);
}

void TextLines::draw(QPainter& painter, const QPointF& start, const QString& text)
{
    Line& drawn = line(text);
    if (!drawn.text) {
        QTextLayout layout(text, m_font);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(drawn.width + 1); // before, it has no height
        drawn.ascent = first.ascent();
        layout.endLayout();
        drawn.text.emplace(text).setTextFormat(Qt::PlainText);
    }
    painter.drawStaticText(start - QPointF(0, drawn.ascent), *drawn.text);
}

double lineHeight(const QFontMetricsF& metrics, const QString& text)
{
    return std::max(metrics.height(), metrics.boundingRect(QRectF(), 0, text).height());
}

} // namespace views
