#pragma once

#include "models/explainmodel.h"
#include "views/view.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QTabWidget;
class QToolButton;

namespace views {

class PlotWidget;
class ShadedText;

/// Why the model predicts what it predicts: tokens shaded by what they add to a logit, one column a
/// method, and how well each explanation holds when tokens are taken away.
class ExplainView : public View
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
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillTargets();
    void chooseTarget();
    void showFacts();
    void pick(const QModelIndex& cell);
    QStringList summaries() const;

    models::ExplainModel* m_model;
    QComboBox *m_target, *m_against, *m_baseline;
    QLabel *m_targetLabel, *m_againstLabel, *m_baselineLabel, *m_facts, *m_message;
    QTableView* m_table;
    ShadedText* m_text;
    PlotWidget *m_deletion, *m_insertion;
    QTabWidget* m_tabs;
    QToolButton* m_export;
    QStackedWidget* m_pages; ///< the tabs, or why there are none
};

} // namespace views
