#include "views/steps/formula.h"

#include <QFontMetricsF>
#include <QPainter>

namespace views {

namespace {

constexpr double kSmall = 0.7; ///< of sub- and superscripts
constexpr double kDrop = 0.22; ///< of the letters' height
constexpr double kRaise = 0.42;

} // namespace

template <class Visit>
double Formula::walk(const QFont& base, Visit visit) const
{
    QFont serif = base;
    serif.setFamilies({QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    serif.setStyleHint(QFont::Serif);
    const double size = QFontMetricsF(serif).ascent();
    double x = 0;
    const auto put = [&](const QString& text, double factor, double shift) {
        for (qsizetype i = 0; i < text.size();) {
            qsizetype end = i + 1;
            const bool letter = text.at(i).isLetter();
            while (end < text.size() && text.at(end).isLetter() == letter)
                ++end;
            // Variables stand side by side as capitals; several small letters are a word.
            const QString run = text.mid(i, end - i);
            const bool word = run.size() > 1 && run.at(0).isLower();
            QFont font = serif;
            font.setPointSizeF(serif.pointSizeF() * factor);
            font.setItalic(letter && !word);
            visit(run, font, x, shift * size);
            x += QFontMetricsF(font).horizontalAdvance(run);
            i = end;
        }
    };
    QString normal;
    for (qsizetype i = 0; i < m_markup.size(); ++i) {
        const QChar c = m_markup.at(i);
        if ((c != u'_' && c != u'^') || i + 1 >= m_markup.size()) {
            normal += c;
            continue;
        }
        put(std::exchange(normal, QString()), 1, 0);
        ++i;
        QString script = m_markup.at(i);
        if (script == QStringLiteral("{")) {
            const qsizetype close = m_markup.indexOf(u'}', i);
            script = m_markup.mid(i + 1, (close < 0 ? m_markup.size() : close) - i - 1);
            i = close < 0 ? m_markup.size() : close;
        }
        put(script, kSmall, c == u'_' ? kDrop : -kRaise);
    }
    put(normal, 1, 0);
    return x;
}

double Formula::width(const QFont& base) const
{
    return walk(base, [](const QString&, const QFont&, double, double) {});
}

void Formula::draw(QPainter& painter, const QPointF& start, const QFont& base) const
{
    walk(base, [&](const QString& text, const QFont& font, double x, double y) {
        painter.setFont(font);
        painter.drawText(start + QPointF(x, y), text);
    });
}

QString Formula::plain() const
{
    QString text = m_markup;
    return text.remove(u'_').remove(u'^').remove(u'{').remove(u'}');
}

} // namespace views
