#pragma once

#include "models/expertsmodel.h"
#include "views/view.h"

#include <QAbstractScrollArea>

namespace views {

/// Paints which experts the tokens go to, and lets one be picked: a row for each layer, a cell for
/// each token, in it a stripe for each expert as high as its weight; to the right the load of every
/// expert.
class ExpertsWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ExpertsWidget(models::ExpertsModel* model, QWidget* parent = nullptr);

    /// What is said where there is nothing to show.
    void setMessage(const QString& message);
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    void setCurrent(int row, int column);
    int currentRow() const { return m_row; }
    int currentColumn() const { return m_column; }
    void paintTo(QPainter& painter, const QRectF& target);

signals:
    void picked(int row, int column);
    void hovered(int row, int column); ///< −1: no cell

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Where the parts are.
    struct Layout
    {
        QRectF grid;
        QSizeF cell;
        QRectF loads; ///< one bar chart a row, beside the grid
        double names = 0;
        double header = 0;
    };
    Layout layoutFor(const QRectF& area, bool fits) const;
    void paint(QPainter& painter, const QRectF& area, const Layout& layout, double scrolled) const;
    void paintHeads(QPainter& painter, const QRectF& area, const Layout& layout) const;
    void paintGrid(QPainter& painter, const Layout& layout, double scrolled) const;
    void paintCell(QPainter& painter, const QRectF& cell, int row, int column) const;
    void paintLoads(QPainter& painter, const QRectF& area, int row) const;
    void updateScroll();
    std::pair<int, int> cellAt(const QPointF& position) const;

    models::ExpertsModel* m_model;
    QString m_message;
    double m_zoom = 1;
    int m_row = -1;
    int m_column = -1;
};

/// Experts of a mixture: which ones each token goes to in every layer, how evenly they are loaded,
/// how sure the router is.
class ExpertsView : public View
{
    Q_OBJECT

public:
    explicit ExpertsView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Experts"); }
    void paintTo(QPainter& painter, const QRectF& target) override
    {
        m_widget->paintTo(painter, target);
    }
    QString absence() override;
    QSize exportSize() const override { return {1200, 500}; }

    models::ExpertsModel* model() const { return m_model; }
    ExpertsWidget* widget() const { return m_widget; }

protected:
    void retranslate() override;

private:
    QString message() const;
    void follow();
    void describe();

    models::ExpertsModel* m_model;
    ExpertsWidget* m_widget;
};

} // namespace views
