#pragma once

#include "models/patchingmodel.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace views {

class GridWidget;

/// Activations of another text patched into the run of this one, place by place: a heatmap of what
/// the prediction becomes. Estimates at once, exact numbers as they come.
class PatchingView : public View
{
    Q_OBJECT

public:
    explicit PatchingView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Patching"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::PatchingModel* model() const { return m_model; }
    GridWidget* grid() const { return m_grid; }

protected:
    void retranslate() override;

private:
    void start();
    void showResult();
    QString status() const;

    models::PatchingModel* m_model;
    QLineEdit* m_text;
    QComboBox *m_what, *m_measure;
    QCheckBox* m_exact;
    QPushButton *m_start, *m_export;
    QLabel *m_textLabel, *m_whatLabel, *m_measureLabel, *m_status;
    GridWidget* m_grid;
};

} // namespace views
