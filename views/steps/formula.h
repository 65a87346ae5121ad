#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QPointF;

namespace views {

/// A short formula, typeset: serif, single letters italic, words upright; "_x" or "_{…}" below,
/// "^x" or "^{…}" above the line. A value.
class Formula
{
public:
    explicit Formula(QString markup) : m_markup(std::move(markup)) {}

    /// Width in pixels, with letters of the size of `base`.
    double width(const QFont& base) const;
    /// Draws with the painter's pen, from a point on the base line.
    void draw(QPainter& painter, const QPointF& start, const QFont& base) const;
    /// The same without typesetting, for people who listen.
    QString plain() const;

private:
    template <class Visit>
    double walk(const QFont& base, Visit visit) const;

    QString m_markup;
};

} // namespace views
