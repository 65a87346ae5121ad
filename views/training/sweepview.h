#pragma once

#include "models/sweepmodel.h"
#include "views/explain/resultview.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace views {

class PlotWidget;

/// Paints configurations as lines over parallel axes, the better ones brighter.
void paintParallel(QPainter& painter, const QRectF& area,
                   const std::vector<engine::training::SweepSummary>& summaries,
                   const QPalette& palette, const QFont& font);

/// The same as a widget.
class ParallelWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ParallelWidget(QWidget* parent = nullptr);
    void setSummaries(std::vector<engine::training::SweepSummary> summaries);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<engine::training::SweepSummary> m_summaries;
};

/// Many small models, trained one after another to find the best configuration: a table, parallel
/// axes, and accuracies with their intervals.
class SweepView : public ResultView
{
    Q_OBJECT

public:
    explicit SweepView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Sweep"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::SweepModel* model() const { return m_model; }

protected:
    void retranslate() override;

private:
    engine::training::SweepOptions chosen() const;
    void startOrPause();
    void showState();
    QString status() const;
    QString message() const;

    models::SweepModel* m_model;
    QComboBox* m_task;
    QLineEdit *m_families, *m_layers, *m_heads, *m_sizes, *m_temperatures, *m_windows, *m_rates;
    QSpinBox *m_seeds, *m_steps, *m_random;
    QPushButton* m_start;
    QList<QPair<QLabel*, QWidget*>> m_labelled;
    TableView* m_table;
    ParallelWidget* m_parallel;
    PlotWidget* m_plot;
    QTabWidget* m_tabs = nullptr;
};

} // namespace views
