#pragma once

#include "models/documents.h"
#include "models/latestjob.h"
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
    /// Colours the heads by their mean over an atlas that is open; `figure` is a number of
    /// HeadModel::figure(). Has no effect while what is shown is of another model.
    void colourByAtlas(const QString& path, int figure);

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
    std::optional<int> figureOf(const QComboBox* box) const;
    /// Offers the atlases that are of the model.
    void fillSources();
    void applySource();
    void wantAtlas(const QString& path);
    void takeAtlas(const engine::Result<models::OpenAtlas>& loaded);
    static QString sourceName(const QString& path);
    /// Computes the figures that are needed.
    void measure();

    models::HeadModel* m_model;
    OverviewGrid* m_grid;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_hueLabel;
    QComboBox* m_hue;
    QToolButton* m_options;
    QDialog* m_panel; ///< pops up below the button of the options
    QLabel* m_sourceLabel;
    QComboBox* m_source;      ///< whose figures: paths of atlases, or nothing
    QString m_wanted;         ///< the atlas that was chosen, also while there is none of the model
    models::OpenAtlas m_kept; ///< the same, though no window shows it any more
    QList<models::OpenAtlas> m_sources; ///< those that `m_source` offers
    using Loaded = engine::Result<models::OpenAtlas>;
    models::LatestJob<Loaded> m_loading;
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
