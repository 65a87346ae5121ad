#pragma once

#include "views/steps/stepslayout.h"

#include <functional>
#include <QColor>
#include <QPalette>

class QPainter;

namespace views {

/// Paints the steps: their cards, the chosen one's matrix, and what it does in words. Lives as long
/// as a picture is painted.
class StepsPainter
{
public:
    /// Painter, model and layout outlive it.
    StepsPainter(QPainter& painter, const models::StepModel& model, const StepsLayout& layout,
                 const QPalette& palette)
        : m_painter(painter), m_model(model), m_layout(layout), m_palette(palette)
    {
    }

    /// On the way from one step to another; `progress` 1 = there.
    void draw(int from, int to, double progress) const;

private:
    void drawCards(int from, int to, double progress) const;
    void drawMissing() const;
    void drawMatrices(int from, int to, double progress) const;
    void drawCard(int step) const;
    void drawThumbnail(const models::Step& step, const QRectF& card) const;
    void drawCardTexts(int step, const QRectF& card) const;
    void drawMatrix(int step) const;
    void drawNames(const models::Step& step, const StepsGrid& grid) const;
    void drawNumbers(const models::Step& step, const StepsGrid& grid) const;
    /// Marks at the sides where rows or columns are left out.
    void drawDots(const models::Step& step, const StepsGrid& grid) const;
    void drawMark(const models::Step& step, const StepsGrid& grid) const;
    void drawDefinition(int step, const StepsGrid& grid, const QRectF& area) const;
    void drawWords(int step) const;
    /// The colour of each value of a step.
    std::function<QColor(float)> cellColors(const models::Step& step) const;
    QString text(int step, int role) const;

    QPainter& m_painter;
    const models::StepModel& m_model;
    const StepsLayout& m_layout;
    QPalette m_palette;
};

} // namespace views
