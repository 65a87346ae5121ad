#pragma once

#include "models/folderfollower.h"
#include "models/parametermodel.h"
#include "views/explain/resultview.h"

class QPushButton;
class QSlider;
class QSplitter;

namespace views {

class HeadMosaic;
class PlotWidget;
class TrainingForm;

/// Trains a small model in front of one's eyes: curves, the attention of every head as it forms,
/// gradients layer by layer; paused, stepped, looked back at, branched from and saved. Follows
/// folders that other programs train into.
class TrainingView : public ResultView
{
    Q_OBJECT

public:
    explicit TrainingView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Training"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::TrainingModel* model() const { return m_model; }
    models::FolderFollower* follower() const { return m_follower; }

protected:
    void retranslate() override;

private:
    void build();
    void connectParts();
    void startOrPause();
    void branch();
    void save();
    void chooseFolder();
    void showState();
    void showCurves();
    void showCheckpoint();
    void addCheckpoint(int index);
    QString status() const;
    QString message() const;
    void tell();

    models::TrainingModel* m_model;
    models::FolderFollower* m_follower;
    TrainingForm* m_form;
    QPushButton *m_start, *m_step, *m_branch, *m_save, *m_follow;
    PlotWidget *m_loss, *m_accuracy, *m_induction, *m_gradients;
    TableView* m_parameters;
    models::ParameterModel* m_parameterModel;
    HeadMosaic* m_mosaic;
    QTabWidget* m_tabs;
    QSlider* m_scrub;
    QLabel* m_scrubText;
    QString m_said; ///< of what was saved last, until something else is done
    QSplitter* m_splitter;
};

} // namespace views
