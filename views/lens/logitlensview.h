#pragma once

#include "models/logitlensmodel.h"
#include "views/figureparts.h"
#include "views/view.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace views {

class CandidateView;

/// What every layer would predict at every position: a grid of words, shaded by their probability,
/// beside the candidates of the cell that is picked.
class LogitLensView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit LogitLensView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Logit lens"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    Parts figureParts() const override { return {true, true, true}; }
    QSize exportSize() const override { return {1200, 500}; }
    void zoomIn() override { setZoom(m_zoom * 1.2); }
    void zoomOut() override { setZoom(m_zoom / 1.2); }
    void resetZoom() override { setZoom(1); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::LogitLensModel* model() const { return m_model; }
    QTableView* grid() const { return m_grid; }
    models::CandidateModel* candidates() const { return m_candidates; }

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildGrid();
    void buildPages();
    void setZoom(double zoom);
    void fitNames();
    void fitColumns();
    void showModel();
    void followScroll();
    void followHead();
    /// Chooses a cell, and brings it into sight only where a position was chosen.
    void setCurrent(int row, int column);
    bool isChosen() const;
    void followQuery();
    void pick(const QModelIndex& cell);
    void showCell();
    QString explanation() const;
    QString rowName(int row) const;
    /// With its number among those that read alike.
    QString numberedName(int column) const;
    /// Where the parts of a picture are.
    struct Places
    {
        QRectF area; ///< without margins
        QRectF grid;
        QSizeF pitch; ///< of a cell
        int columns = 0;
        double names = 0; ///< width of the names of rows
        double legend = 0;
    };
    Places placesFor(const QRectF& target) const;
    void paintTitle(QPainter& painter, const Places& places) const;
    void paintGrid(QPainter& painter, const Places& places);

    models::LogitLensModel* m_model;
    models::CandidateModel* m_candidates;
    QTableView* m_grid;
    CandidateView* m_list;
    QLabel *m_title, *m_explanation, *m_heading, *m_message;
    QWidget* m_legend;
    QSplitter* m_splitter;
    QStackedWidget* m_pages; ///< the grid, or why there is none
    double m_zoom = 1;
    bool m_showing = false; ///< the selection is moving the grid, not the person
};

} // namespace views
