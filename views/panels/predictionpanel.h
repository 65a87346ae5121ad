#pragma once

#include "models/distributionmodel.h"
#include "models/predictionmodel.h"
#include "views/view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace views {

class CandidateView;
class DistributionWidget;

/// Lets the model write, and shows its candidates with their probabilities as bars, and how the
/// numbers of a word are distributed where it comes in and where it goes out.
class PredictionPanel : public View
{
    Q_OBJECT

public:
    explicit PredictionPanel(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Predictions"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QSize exportSize() const override { return {1000, 800}; }

    models::PredictionModel* model() const { return m_model; }
    models::DistributionModel* words() const { return m_words; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeControls();
    void declareSettings();
    void arrangeContent();
    void generate();
    void updateEnabled();
    void showTrace();
    void showText();
    void showCandidates();
    void showPlace();
    /// The word whose embeddings are shown, and where it is; empty where there is none.
    QString word() const;
    void setZoom(double zoom);

    models::PredictionModel* m_model;
    QSpinBox *m_count, *m_beams, *m_topK, *m_seed;
    QComboBox* m_method;
    QList<QWidget*> m_ofSampling; ///< options of this method alone
    QDoubleSpinBox *m_temperature, *m_topP;
    QPushButton* m_generate;
    QLabel *m_text, *m_caption, *m_place;
    CandidateView* m_table;
    models::DistributionModel* m_words;
    DistributionWidget* m_plots;
    QTabWidget* m_tabs;
    QString m_written; ///< the text that the model wrote
    QString m_title;   ///< of the model whose own settings the controls were given
    double m_zoom = 1;
    QLabel *m_temperatureLabel, *m_topKLabel, *m_topPLabel, *m_seedLabel;
};

} // namespace views
