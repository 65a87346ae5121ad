#pragma once

#include "models/folderfollower.h"
#include "models/trainingmodel.h"
#include "views/view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QSplitter;
class QStandardItemModel;
class QTabWidget;
class QToolButton;

namespace views {

class HeadMosaic;
class PlotWidget;
class TableView;

/// Trains a small model in front of one's eyes: curves, the attention of every head as it forms,
/// gradients layer by layer; paused, stepped, looked back at, branched from and saved. Follows
/// folders that other programs train into.
class TrainingView : public View
{
    Q_OBJECT

public:
    explicit TrainingView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Training"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::TrainingModel* model() const { return m_model; }
    models::FolderFollower* follower() const { return m_follower; }

protected:
    void retranslate() override;

private:
    void build();
    void connectParts();
    engine::training::TrainingOptions chosen() const;
    models::StopRules rules() const;
    void startOrPause();
    void branch();
    void save();
    void chooseData();
    void chooseFolder();
    void showState();
    void showCurves();
    void showCheckpoint();
    void addCheckpoint(int index);
    QString status() const;

    models::TrainingModel* m_model;
    models::FolderFollower* m_follower;
    QComboBox *m_task, *m_family;
    QSpinBox *m_layers, *m_heads, *m_width, *m_length, *m_batch, *m_steps, *m_warmUp, *m_seed;
    QDoubleSpinBox *m_rate, *m_clip, *m_stopAt;
    QLineEdit* m_data;
    QToolButton* m_browse;
    QPushButton *m_start, *m_step, *m_branch, *m_save, *m_export, *m_follow;
    QList<QPair<QLabel*, QWidget*>> m_labelled;
    PlotWidget *m_loss, *m_accuracy, *m_induction, *m_gradients;
    TableView* m_parameters;
    QStandardItemModel* m_parameterModel;
    HeadMosaic* m_mosaic;
    QTabWidget* m_tabs;
    QSlider* m_scrub;
    QLabel *m_scrubText, *m_status;
    QSplitter* m_splitter;
};

} // namespace views
