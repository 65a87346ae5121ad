#pragma once

#include "models/explainmodel.h"
#include "views/explain/resultview.h"

class QComboBox;
class QTableView;

namespace models {
class FactsModel;
}

namespace views {

class PlotWidget;
class ShadedText;

/// Why the model predicts what it predicts: what was read shaded by what it adds to a logit, one
/// column or picture a method, and how well each explanation holds when tokens are taken away.
class ExplainView : public ResultView
{
    Q_OBJECT

public:
    explicit ExplainView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Explain"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::ExplainModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    QTabWidget* tabs() const { return m_tabs; }

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void fitHeader();
    void fillTargets();
    void choosePosition(int position);
    void chooseTarget();
    void showFacts();
    void pick(const QModelIndex& cell);
    void paintCells(QPainter& painter, const QRectF& area) const;
    QString status() const;
    QString message() const;

    models::ExplainModel* m_model;
    models::FactsModel* m_facts;
    QComboBox *m_position, *m_target, *m_against, *m_baseline;
    QLabel *m_positionLabel, *m_targetLabel, *m_againstLabel, *m_baselineLabel;
    QTableView* m_table;
    TableView* m_factsTable;
    ShadedText* m_text;
    PlotWidget *m_deletion, *m_insertion;
    QTabWidget* m_tabs = nullptr;
};

} // namespace views
