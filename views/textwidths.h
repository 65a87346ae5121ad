#pragma once

#include <memory>
#include <QFontMetricsF>
#include <QHash>

namespace views {

/// Widths of texts in one font, in pixels. Shaping a text costs far more than looking it up, and
/// the same tokens are measured with every head: what was measured once is known. GUI thread.
class TextWidths
{
public:
    explicit TextWidths(const QFont& font);
    double of(const QString& text);
    const QFontMetricsF& metrics() const { return m_metrics; }

private:
    QFontMetricsF m_metrics;
    std::shared_ptr<QHash<QString, double>> m_known;
};

/// Height of a line that says this, in pixels: letters that the font lacks, such as Chinese ones,
/// come from another that may be taller.
double lineHeight(const QFontMetricsF& metrics, const QString& text);

} // namespace views
