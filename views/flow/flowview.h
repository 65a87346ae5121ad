#pragma once

#include "models/flowmodel.h"
#include "views/figureparts.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QToolButton;

namespace views {

class FlowWidget;
class HeadBar;

/// Tokens on two sides and a line for every weight that passes the filter, coloured by head, as
/// opaque as the weight is large. Hover or pick a token to see its lines alone.
class FlowView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit FlowView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Flow"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    Parts figureParts() const override { return {.titles = true}; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::FlowModel* model() const { return m_model; }

signals:
    /// A line was cut: that query is to look at that key no more.
    void cellCut(qint64 query, qint64 key);
    /// What a key sends to a query is to be taken from another text.
    void cellPatched(qint64 query, qint64 key);

protected:
    void retranslate() override;

private:
    void declareSettings();
    void applyFilter();
    void showFilter();

    models::FlowModel* m_model;
    HeadBar* m_heads;
    FlowWidget* m_widget;
    QComboBox *m_shown, *m_rule, *m_pairs;
    QDoubleSpinBox* m_value;
    QCheckBox *m_hideSpecial, *m_renormalise, *m_arrows, *m_sideways;
};

} // namespace views
