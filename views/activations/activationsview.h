#pragma once

#include "models/activationmodel.h"
#include "views/heatmap/heatmapwidget.h"
#include "views/view.h"

class QComboBox;
class QSpinBox;
class QToolButton;

namespace views {

/// Embeddings and hidden states: strips of colour, lengths, similarity between tokens, and how they
/// move from layer to layer; and what reaches a token through the layers.
class ActivationsView : public View
{
    Q_OBJECT

public:
    explicit ActivationsView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Activations"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QSize exportSize() const override { return {1200, 900}; }
    void zoomIn() override { m_widget->zoomIn(); }
    void zoomOut() override { m_widget->zoomOut(); }
    void resetZoom() override { m_widget->resetZoom(); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::ActivationModel* model() const { return m_model; }
    HeatmapWidget* heatmap() const { return m_widget; }

protected:
    void retranslate() override;

private:
    void declareSettings();
    void connectParts();
    void fuse();
    void reload();
    void fillLevels();
    HeatmapTexts texts() const;
    void showSelection();
    /// Says the cell, or the token where it is none.
    void describe(qint64 row, qint64 column);
    QStringList card(qint64 row, qint64 column) const;

    models::ActivationModel* m_model;
    HeatmapWidget* m_widget;
    QComboBox *m_shown, *m_level, *m_fusion;
    QSpinBox* m_discard;
    QToolButton* m_export;
};

} // namespace views
