#pragma once

#include "models/distributionmodel.h"
#include "models/parametermodel.h"
#include "views/view.h"

class QSplitter;
class QToolButton;

namespace views {

class DistributionWidget;
class TableView;

/// How the numbers inside the selected layer and head are distributed: a table of figures, and a
/// histogram with a box plot of each array; one of the two where the panel is low. Once a model is
/// trained, the gradients and updates of its tensors.
class DebuggingPanel : public View
{
    Q_OBJECT

public:
    explicit DebuggingPanel(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Debugging"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override { return {1200, 1000}; }

    models::DistributionModel* model() const { return m_model; }
    TableView* table() const { return m_table; }
    DistributionWidget* plots() const { return m_plots; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareSettings();
    /// Pictures and table where there is room, else what is asked for.
    void showParts();
    void showState();

    models::DistributionModel* m_model;
    models::TrainingModel* m_training;
    models::ParameterModel* m_parameters;
    TableView *m_table, *m_parameterTable;
    DistributionWidget* m_plots;
    QSplitter* m_splitter;
    QToolButton *m_logarithmic, *m_showTable, *m_showTraining, *m_export;
};

} // namespace views
