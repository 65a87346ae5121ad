#pragma once

#include "models/circuitsmodel.h"
#include "views/explain/resultview.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace views {

class GridWidget;
class NumberProxy;
class TableView;

/// Paints heads as points, a row a layer from the bottom up, and the strongest compositions as
/// lines; those into `current` (a row of the model; −1: none) stand out.
void paintCircuit(QPainter& painter, const QRectF& area, const models::CircuitsModel& model,
                  models::CircuitsModel::Input input, int edges, int current,
                  const QPalette& palette, const QFont& font);

/// The same as a widget; a click picks a head.
class CircuitGraph : public QWidget
{
    Q_OBJECT

public:
    explicit CircuitGraph(const models::CircuitsModel* model, QWidget* parent = nullptr);
    void showEdges(models::CircuitsModel::Input input, int edges, int current);
    QSize minimumSizeHint() const override { return {200, 160}; }

signals:
    void picked(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const models::CircuitsModel* m_model;
    models::CircuitsModel::Input m_input = models::CircuitsModel::Input::Key;
    int m_edges = 40;
    int m_current = -1;
};

/// What heads do, read from weights: copying and matching, what feeds what, the tokens that a head
/// reads and writes, and the repeated-random-token test.
class CircuitsView : public ResultView
{
    Q_OBJECT

public:
    explicit CircuitsView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Circuits"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::CircuitsModel* model() const { return m_model; }
    TableView* table() const { return m_table; }

protected:
    void retranslate() override;

private:
    void showFound();
    void pick(int row);

    models::CircuitsModel* m_model;
    NumberProxy* m_proxy;
    QComboBox* m_input;
    QSpinBox* m_edges;
    QPushButton *m_read, *m_test;
    QLabel *m_inputLabel, *m_edgesLabel, *m_description;
    TableView* m_table;
    CircuitGraph* m_graph;
    GridWidget* m_feeding;
    QTabWidget* m_tabs = nullptr;
    int m_current = -1;
};

} // namespace views
