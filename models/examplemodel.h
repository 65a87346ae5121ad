#pragma once

#include "engine/trace/request.h"
#include "models/lesson.h"

#include <QAbstractListModel>
#include <QDir>
#include <QHash>

namespace models {

/// Ready inputs for the models that come with the program, and the patterns: title (DisplayRole),
/// one sentence on what to see (ToolTipRole), path of a picture (PictureRole), task (TaskRole), the
/// view that shows it (ViewRole).
class ExampleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PictureRole = Qt::UserRole, TaskRole, TextRole, ModelRole, ViewRole };

    /// Reads `sentences.json` of a folder; entries whose model is not there are left out. An absent
    /// folder leaves the patterns alone.
    explicit ExampleModel(const QString& folder, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// What opening the example traces.
    engine::TraceRequest request(int row) const;
    /// Folder of a shipped model ("translator"); empty where it is not there.
    QString modelFolder(const QString& model) const;
    /// Where it is to be seen: layer, head and row.
    const LessonPlace& place(int row) const { return m_examples[row].place; }
    /// What makes its sentence true of the numbers (see lessoncondition.h); empty where it says
    /// nothing of them.
    const QJsonObject& claim(int row) const { return m_examples[row].claim; }
    /// The example of that name; −1 where there is none.
    int rowOf(const QString& id) const;
    /// The example whose request it is; −1 where there is none.
    int rowOf(const engine::TraceRequest& request) const;
    /// First example of a model; −1 where there is none.
    int firstOf(const QString& model) const;

private:
    struct Example
    {
        QString id;
        LessonText title;
        LessonText sentence; ///< what is to be seen
        LessonPlace place;
        QJsonObject claim;
        QString view;
        QString model; ///< empty: a pattern named by id
        QString text;
        QString sourceLanguage;
        QString targetLanguage;
        QString image;
        QString sound;
    };

    QDir m_folder;
    QList<Example> m_examples;
};

/// The examples that belong to the running program: beside the build or installed with it.
QString examplesFolder();

} // namespace models
