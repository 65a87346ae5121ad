#pragma once

#include "models/predictionmodel.h"
#include "views/view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeView;

namespace views {

/// Lets the model write, and shows its candidates with their probabilities as bars.
class PredictionPanel : public View
{
    Q_OBJECT

public:
    explicit PredictionPanel(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Predictions"); }
    void paintTo(QPainter& painter, const QRectF& target) override;

protected:
    void retranslate() override;

private:
    void generate();
    void showTrace();
    void showCandidates();

    models::PredictionModel* m_model;
    QSpinBox *m_count, *m_beams, *m_topK, *m_seed;
    QComboBox* m_method;
    QDoubleSpinBox *m_temperature, *m_topP;
    QPushButton* m_generate;
    QLabel *m_text, *m_caption;
    QTreeView* m_table;
    QLabel *m_countLabel, *m_methodLabel, *m_beamsLabel, *m_temperatureLabel, *m_topKLabel,
        *m_topPLabel, *m_seedLabel;
};

} // namespace views
