#pragma once

#include "models/stepmodel.h"

#include <array>
#include <functional>
#include <QVariantAnimation>
#include <QWidget>

namespace views {

/// The steps as cards, the chosen one's matrix where there is room for it, and what it does in
/// words. Grows with its size, so that a class can read it.
class StepsCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit StepsCanvas(models::StepModel* model, QWidget* parent = nullptr);

    int current() const { return m_current; }
    /// Clamped to the steps that are there; moves there in 200 ms where motion is wanted.
    void setCurrent(int step, bool animated = true);
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return m_empty; }
    /// Where the card of a step is drawn.
    QRectF cardRect(int step) const;
    /// Where a cell of the chosen step's matrix is drawn; empty where it is not on the screen.
    QRectF cellRect(qint64 row, qint64 column) const;
    /// At how many sides of the chosen step's matrix it is said that more would stand there.
    int omittedSides() const;
    bool isAnimating() const { return m_animation.state() == QAbstractAnimation::Running; }

    void paintTo(QPainter& painter, const QRectF& target);

    QSize sizeHint() const override { return {640, 170}; }
    QSize minimumSizeHint() const override { return {280, 110}; }

signals:
    void stepChosen(int step);
    void stepMoved(int by); ///< −1, +1
    void playToggled();
    void queryMoved(int by);
    void keyMoved(int by);
    void cellChosen(qint64 row, qint64 column);
    void cellHovered(qint64 row, qint64 column); ///< −1 = none

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Layout
    {
        double unit = 1;
        QFont font;
        double line = 0; ///< height of a line of text
        QRectF cards;
        QSizeF card;
        double pitch = 0;
        double scroll = 0;
        double thumbnail = 0;  ///< side; 0 where it is too low for pictures
        bool brief = false;    ///< cards say "Q", not "Q = XW_Q"
        bool captions = false; ///< a second line on the cards
        bool shapes = false;   ///< a third one
        double formulas = 1;   ///< size of the cards' formulas
        QRectF matrix;         ///< empty where there is no room
        QRectF words;
        QFont sentence;
    };
    /// The part of a window that fits, and where.
    struct Grid
    {
        QRectF cells;
        QSizeF cell;
        engine::Range rows;
        engine::Range columns;
    };

    Layout layoutFor(const QSizeF& size) const;
    QRectF cardRect(const Layout& layout, int step) const;
    Grid gridFor(const Layout& layout, const models::Step& step) const;
    void draw(QPainter& painter, const Layout& layout, const QSizeF& size, double progress) const;
    void drawCard(QPainter& painter, const Layout& layout, int step) const;
    void drawMatrix(QPainter& painter, const Layout& layout, int step) const;
    /// Marks at the sides (left, right, top, bottom) where rows or columns are left out.
    void drawDots(QPainter& painter, const Layout& layout, const models::Step& step,
                  const Grid& grid) const;
    std::array<QRectF, 4> dotsOf(const models::Step& step, const Grid& grid, double dots) const;
    /// Right of the matrix, where equation and shape stand; null where there is no room.
    QRectF besideMatrix(const Layout& layout, const Grid& grid) const;
    void drawWords(QPainter& painter, const Layout& layout) const;
    /// The colour of each value of a step.
    std::function<QColor(float)> cellColors(const models::Step& step) const;
    std::pair<qint64, qint64> markedCell(const models::Step& step) const;
    int cardAt(const QPointF& position) const;
    bool cellAt(const QPointF& position, qint64* row, qint64* column) const;
    QString text(int step, int role) const;
    QString formulaText(const Layout& layout, int step) const;

    models::StepModel* m_model;
    QVariantAnimation m_animation;
    QString m_empty;
    int m_current = 0;
    int m_from = 0;
    double m_zoom = 1;
};

} // namespace views
