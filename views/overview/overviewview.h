#pragma once

#include "views/figureparts.h"
#include "views/overview/overviewgrid.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QDialog;
class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace views {

/// Every layer × head at a glance.
class OverviewView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit OverviewView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    Parts figureParts() const override { return {.selection = true}; }
    QSize exportSize() const override { return {1200, 900}; }
    void zoomIn() override { m_grid->zoomBy(1.25); }
    void zoomOut() override { m_grid->zoomBy(0.8); }
    void resetZoom() override { m_grid->resetZoom(); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::HeadModel* model() const { return m_model; }
    OverviewGrid* grid() const { return m_grid; }

signals:
    /// The person wants to see this head large (double click, Enter); it is selected already.
    void activated();

protected:
    void retranslate() override;

private:
    void buildOptions();
    void fillChoices();
    void connectParts();
    void choose(int row, OverviewGrid::Choice choice);
    void showSelection();
    void applyLook();
    /// How the box of the filter counts, for the figure that it filters by.
    void showFilterRange();
    void showOptions();
    std::optional<engine::Metric> metricOf(const QComboBox* box) const;

    models::HeadModel* m_model;
    OverviewGrid* m_grid;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_hueLabel;
    QComboBox* m_hue;
    QToolButton* m_options;
    QDialog* m_panel; ///< pops up below the button of the options
    QCheckBox* m_dots;
    QLabel* m_sizeLabel;
    QComboBox* m_size;
    QCheckBox* m_mean;
    QCheckBox* m_maximum;
    QLabel* m_filterLabel;
    QComboBox* m_filter;
    QComboBox* m_direction;
    QDoubleSpinBox* m_threshold;
};

} // namespace views
