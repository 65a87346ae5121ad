#include "views/steps/formula.h"

#include "views/textlines.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

namespace views {

namespace {

constexpr double kSmall = 0.7;     ///< of sub- and superscripts
constexpr double kFraction = 0.85; ///< of what stands in a fraction
constexpr double kDrop = 0.22;     ///< of the letters' height
constexpr double kRaise = 0.42;
constexpr double kAxis = 0.27; ///< where the line of a fraction lies

/// The next group, "{…}" or one character, and the place after it.
QStringView group(QStringView text, qsizetype& at)
{
    if (at >= text.size())
        return {};
    if (text.at(at) != u'{')
        return text.mid(at++, 1);
    const qsizetype begin = ++at;
    for (int depth = 1; at < text.size(); ++at) {
        depth += text.at(at) == u'{' ? 1 : text.at(at) == u'}' ? -1 : 0;
        if (depth == 0)
            return text.mid(begin, at++ - begin);
    }
    return text.mid(begin);
}

class Typesetter
{
public:
    Typesetter(const QFont& base, QPainter* painter) : m_serif(base), m_painter(painter)
    {
        m_serif.setFamilies({QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
        m_serif.setStyleHint(QFont::Serif);
    }

    /// Draws, where there is a painter, and says what was covered.
    QRectF run(QStringView text, double factor, const QPointF& start)
    {
        QRectF covered(start, QSizeF(0, 0));
        double x = start.x();
        const double size = QFontMetricsF(font(factor)).ascent();
        const auto take = [&](const QRectF& box) {
            covered = covered.united(box);
            x = std::max(x, box.right());
        };
        for (qsizetype i = 0; i < text.size();) {
            const QChar c = text.at(i);
            if (c == u'_' || c == u'^') {
                // A sub- and a superscript of one letter stand above each other.
                const double left = x;
                while (i < text.size() && (text.at(i) == u'_' || text.at(i) == u'^')) {
                    const double shift = (text.at(i) == u'_' ? kDrop : -kRaise) * size;
                    take(run(group(text, ++i), kSmall * factor, {left, start.y() + shift}));
                }
            } else if (text.mid(i).startsWith(QStringLiteral("\\frac"))) {
                i += 5;
                const QStringView above = group(text, i);
                const QStringView below = group(text, i);
                take(fraction(above, below, factor, {x + 0.12 * size, start.y()}, size));
                x += 0.12 * size;
            } else if (text.mid(i).startsWith(QStringLiteral("\\sqrt"))) {
                i += 5;
                take(root(group(text, i), factor, {x, start.y()}, size));
            } else {
                qsizetype end = i + 1;
                const bool letter = c.isLetter();
                while (end < text.size() && text.at(end) != u'_' && text.at(end) != u'^' &&
                       text.at(end) != u'\\' && text.at(end).isLetter() == letter)
                    ++end;
                take(word(text.mid(i, end - i).toString(), factor, {x, start.y()}));
                i = end;
            }
        }
        return covered;
    }

private:
    QFont font(double factor) const
    {
        QFont font = m_serif;
        font.setPointSizeF(m_serif.pointSizeF() * factor);
        return font;
    }

    QRectF word(const QString& text, double factor, const QPointF& at)
    {
        // Variables stand side by side as capitals; several small letters are a word.
        QFont face = font(factor);
        face.setItalic(text.at(0).isLetter() && (text.size() == 1 || !text.at(0).isLower()));
        TextLines lines(face);
        if (m_painter) {
            m_painter->setFont(face);
            lines.draw(*m_painter, at, text);
        }
        const QFontMetricsF& metrics = lines.metrics();
        return {at.x(), at.y() - 0.8 * metrics.ascent(), lines.width(text),
                0.8 * metrics.ascent() + 0.7 * metrics.descent()};
    }

    QRectF fraction(QStringView above, QStringView below, double factor, const QPointF& at,
                    double size)
    {
        const double inner = kFraction * factor;
        const auto measure = [&](QStringView text) {
            return Typesetter(m_serif, nullptr).run(text, inner, {});
        };
        const QRectF top = measure(above);
        const QRectF bottom = measure(below);
        const double line = at.y() - kAxis * size;
        const double gap = 0.1 * size;
        const double width = std::max(top.width(), bottom.width()) + 2 * gap;
        const QRectF box(at.x(), line - gap - top.height(), width,
                         top.height() + bottom.height() + 2 * gap);
        if (m_painter) {
            run(above, inner, {at.x() + (width - top.width()) / 2, line - gap - top.bottom()});
            run(below, inner, {at.x() + (width - bottom.width()) / 2, line + gap - bottom.top()});
            stroke(QPointF(at.x(), line), QPointF(at.x() + width, line), size);
        }
        return box;
    }

    QRectF root(QStringView text, double factor, const QPointF& at, double size)
    {
        const double lead = 0.5 * size;
        const QRectF body = run(text, factor, {at.x() + lead, at.y()});
        const double top = body.top() - 0.12 * size;
        if (m_painter) {
            QPainterPath path(QPointF(at.x() + 0.06 * size, at.y() - 0.32 * size));
            path.lineTo(at.x() + 0.18 * size, at.y() - 0.4 * size);
            path.lineTo(at.x() + 0.3 * size, body.bottom());
            path.lineTo(at.x() + lead - 0.04 * size, top);
            path.lineTo(body.right() + 0.05 * size, top);
            m_painter->save();
            m_painter->setBrush(Qt::NoBrush);
            m_painter->setPen(QPen(m_painter->pen().color(), 0.06 * size));
            m_painter->drawPath(path);
            m_painter->restore();
        }
        return body.united({at.x(), top, body.right() + 0.1 * size - at.x(), 1});
    }

    void stroke(const QPointF& from, const QPointF& to, double size)
    {
        m_painter->save();
        m_painter->setPen(QPen(m_painter->pen().color(), std::max(1.0, 0.06 * size)));
        m_painter->drawLine(from, to);
        m_painter->restore();
    }

    QFont m_serif;
    QPainter* m_painter;
};

QString plainText(QStringView text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (c == u'_' || c == u'^') {
            plain += plainText(group(text, ++i));
        } else if (text.mid(i).startsWith(QStringLiteral("\\frac"))) {
            i += 5;
            const QString above = plainText(group(text, i));
            plain += QStringLiteral("(%1) / (%2)").arg(above, plainText(group(text, i)));
        } else if (text.mid(i).startsWith(QStringLiteral("\\sqrt"))) {
            i += 5;
            plain += u'√' + plainText(group(text, i));
        } else {
            plain += c;
            ++i;
        }
    }
    return plain;
}

} // namespace

QRectF Formula::bounds(const QFont& base) const
{
    // Asked for again with each painting; zooming goes through many sizes.
    constexpr qsizetype kMost = 1000;
    static QHash<std::pair<QString, QFont>, QRectF> known;
    if (known.size() > kMost)
        known.clear();
    QRectF& bounds = known[{m_markup, base}];
    if (bounds.isNull())
        bounds = Typesetter(base, nullptr).run(m_markup, 1, {});
    return bounds;
}

void Formula::draw(QPainter& painter, const QPointF& start, const QFont& base) const
{
    Typesetter(base, &painter).run(m_markup, 1, start);
}

QString Formula::plain() const
{
    return plainText(m_markup);
}

} // namespace views
