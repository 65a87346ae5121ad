#pragma once

#include "models/patchingmodel.h"
#include "views/explain/resultview.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace views {

class FileChoice;
class GridWidget;

/// Activations of another text patched into the run of this one, place by place: a heatmap of what
/// the prediction becomes. Estimates at once, exact numbers as they come. The same over recorded
/// pairs of texts, as means with their spread.
class PatchingView : public ResultView
{
    Q_OBJECT

public:
    explicit PatchingView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Patching"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::PatchingModel* model() const { return m_model; }
    GridWidget* grid() const { return m_grid; }
    /// Patches what a key sends to a query in the selected head, beside the edges before: an edge
    /// that was pulled over in the flow. Asks for the other text where there is none.
    void patchEdge(qint64 query, qint64 key);

protected:
    void retranslate() override;

private:
    void start();
    void showControls();
    void forgetEdges();
    void showPatched();
    QString status() const;
    QString message() const;

    models::PatchingModel* m_model;
    std::vector<engine::explanations::Edge> m_edges; ///< that were pulled over
    QComboBox *m_from, *m_what, *m_measure;
    QLineEdit* m_text;
    FileChoice* m_file;
    QCheckBox* m_exact;
    QPushButton* m_start;
    QLabel *m_fromLabel, *m_textLabel, *m_fileLabel, *m_whatLabel, *m_measureLabel;
    GridWidget* m_grid;
};

} // namespace views
