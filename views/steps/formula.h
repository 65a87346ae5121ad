#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace views {

/// A formula, typeset: serif, single letters italic, words upright; "_x" or "_{…}" below, "^x" or
/// "^{…}" above the line, "\frac{…}{…}" and "\sqrt{…}". A value.
class Formula
{
public:
    explicit Formula(QString markup) : m_markup(std::move(markup)) {}

    /// What it covers, in pixels from its start on the base line, with letters of the size of
    /// `base`.
    QRectF bounds(const QFont& base) const;
    double width(const QFont& base) const { return bounds(base).width(); }
    /// Draws with the painter's pen, from a point on the base line.
    void draw(QPainter& painter, const QPointF& start, const QFont& base) const;
    /// The same without typesetting, for people who listen.
    QString plain() const;

private:
    QString m_markup;
};

} // namespace views
