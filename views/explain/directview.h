#pragma once

#include "models/directmodel.h"
#include "views/explain/resultview.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QSplitter;

namespace views {

class GridWidget;

/// Paints the parts of a logit as bars that begin where the one before ends, and below them their
/// sum.
void paintWaterfall(QPainter& painter, const QRectF& area, const models::DirectModel& model,
                    int current, const QPalette& palette, const QFont& font);

/// The same as a widget, as high as its parts ask for; Up and Down go from part to part.
class WaterfallWidget : public QWidget
{
    Q_OBJECT

public:
    explicit WaterfallWidget(const models::DirectModel* model, QWidget* parent = nullptr);
    int current() const { return m_current; }
    void setCurrent(int row);
    QSize sizeHint() const override;

signals:
    void picked(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const models::DirectModel* m_model;
    int m_current = -1;
};

/// What each head, feed-forward layer and the embedding add to a logit, as a waterfall that sums to
/// it, and through which tokens a head does so.
class DirectView : public ResultView
{
    Q_OBJECT

public:
    explicit DirectView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Direct attribution"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::DirectModel* model() const { return m_model; }
    WaterfallWidget* waterfall() const { return m_waterfall; }

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    void start();
    void showParts();
    void showSources(int row);

    models::DirectModel* m_model;
    QComboBox* m_measure;
    QCheckBox* m_heads;
    QLabel* m_measureLabel;
    WaterfallWidget* m_waterfall;
    QScrollArea* m_scroll;
    GridWidget* m_sources;
    QSplitter* m_splitter;
};

} // namespace views
