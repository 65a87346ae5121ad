#pragma once

#include "models/comparison.h"
#include "views/figureparts.h"
#include "views/view.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace views {

class HeatmapWidget;

/// Two heads side by side and their difference: of two layers, two prompts, two models, before and
/// after an intervention. While R is held, the first picture shows the other one.
class CompareView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit CompareView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Compare"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    Parts figureParts() const override { return {true, true, true}; }
    QSize exportSize() const override { return {1800, 700}; }
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    /// Lines of the card under the pointer: the numbers of both and their difference.
    QStringList card(qint64 row, qint64 column) const;

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void figureChanged() override;
    void declareSettings();
    void arrangeContent();
    void connectMatrix(HeatmapWidget* widget);
    void connectControls();
    void refresh();
    void fillTabs();
    void arrange();
    void showFirst(bool other);
    void shareLegendRoom();
    void showSelection();
    QString distancesText(bool beside) const;

    models::Comparison* m_comparison;
    QGridLayout* m_grid = nullptr;
    bool m_inRow = true;
    HeatmapWidget *m_first, *m_second, *m_difference;
    QComboBox *m_with, *m_layer, *m_head;
    QPushButton *m_keep, *m_hold;
    QLabel *m_layerLabel, *m_headLabel, *m_distances;
};

} // namespace views
