#pragma once

#include "models/interventionmodel.h"
#include "models/predictionmodel.h"
#include "views/view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSplitter;
class QPushButton;
class QToolButton;

namespace views {

class CandidateView;
class TableView;

/// Every change to the attention that is in force, buttons that add and take back, and what the
/// model predicts with them beside what it would predict without.
class InterventionPanel : public View
{
    Q_OBJECT

public:
    explicit InterventionPanel(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Interventions"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override { return {900, 700}; }

    models::InterventionModel* model() const { return m_model; }
    models::PredictionModel* prediction() const { return m_prediction; }
    TableView* table() const { return m_table; }
    /// Where a change acts that is made here, or painted on the heatmap.
    models::Reach reach() const;

signals:
    void reachChanged(models::Reach reach);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareSettings();
    void arrangeControls();
    /// The changes, with the buttons that take them back.
    QWidget* changeList();
    /// What they do to the prediction.
    QWidget* effect();
    void connectControls();
    void connectModels();
    void edit(const std::function<void(engine::Intervention&)>& change);
    void updateEnabled();
    void showPrediction();
    void removeCurrent();
    void setZoom(double zoom);

    models::InterventionModel* m_model;
    models::PredictionModel* m_prediction;
    QLabel *m_reachLabel, *m_effect;
    QComboBox* m_reach;
    QPushButton *m_ablate, *m_keep, *m_hard, *m_warm;
    QToolButton *m_remove, *m_clear;
    QDoubleSpinBox* m_temperature;
    TableView* m_table;
    CandidateView* m_candidates;
    QSplitter* m_splitter;
    QString m_plainEffect; ///< what is said of it, without marks of type
    double m_zoom = 1;
};

} // namespace views
