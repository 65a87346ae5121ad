#pragma once

#include "models/trainingmodel.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QWidget;

namespace views {

class FileChoice;

/// What is to be trained and how: the task, the model, the steps, and when to stop. Who made it
/// puts each field in a box with its label, which are there together or not at all.
class TrainingForm : public QObject
{
    Q_OBJECT

public:
    struct Field
    {
        QLabel* label;
        QWidget* control;
    };

    /// The fields belong to `parent`.
    explicit TrainingForm(QWidget* parent);

    const QList<Field>& fields() const { return m_fields; }
    engine::training::TrainingOptions options() const;
    models::StopRules rules() const;
    /// What a session keeps of it.
    QJsonObject save() const;
    void restore(const QJsonObject& state);
    void retranslate();

signals:
    void taskChanged();

private:
    /// What the task is; only tasks that learn from a file ask for one.
    void showTask();

    QList<Field> m_fields;
    QComboBox *m_task, *m_family;
    QSpinBox *m_layers, *m_heads, *m_width, *m_length, *m_batch, *m_steps, *m_warmUp, *m_seed;
    QDoubleSpinBox *m_rate, *m_clip, *m_stopAt;
    FileChoice* m_data;
};

} // namespace views
