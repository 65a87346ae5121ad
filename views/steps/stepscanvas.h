#pragma once

#include "views/steps/stepslayout.h"

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
    StepsLayout layoutFor(const QSizeF& size) const;
    /// Of the chosen step.
    StepsGrid currentGrid() const;
    void draw(QPainter& painter, const QSizeF& size, double progress) const;
    int cardAt(const QPointF& position) const;
    bool cellAt(const QPointF& position, qint64* row, qint64* column) const;
    QString text(int step, int role) const;

    models::StepModel* m_model;
    QVariantAnimation m_animation;
    QString m_empty;
    int m_current = 0;
    int m_from = 0;
    double m_zoom = 1;
};

} // namespace views
