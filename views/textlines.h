#pragma once

#include <memory>
#include <optional>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace views {

/// Texts of one line in one font, in pixels. Shaping a text costs far more than looking it up, and
/// the same tokens and numbers are measured and drawn with every head: each is laid out once. GUI
/// thread.
class TextLines
{
public:
    explicit TextLines(const QFont& font);
    double width(const QString& text);
    /// The text itself where it fits into the width.
    QString elided(const QString& text, double room);
    /// In the painter's font, which is this one's; `start` is on the base line.
    void draw(QPainter& painter, const QPointF& start, const QString& text);
    const QFontMetricsF& metrics() const { return m_metrics; }

    struct Line
    {
        double width = 0;
        double ascent = 0; ///< of the tallest of its fonts; this and the text once it was drawn
        std::optional<QStaticText> text;
    };

private:
    Line& line(const QString& text);

    QFont m_font;
    QFontMetricsF m_metrics;
    std::shared_ptr<QHash<QString, Line>> m_known;
};

/// Height of a line that says this, in pixels: letters that the font lacks, such as Chinese ones,
/// come from another that may be taller.
double lineHeight(const QFontMetricsF& metrics, const QString& text);

} // namespace views
