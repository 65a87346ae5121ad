#pragma once

#include "engine/trace/request.h"

#include <QAbstractListModel>
#include <QDir>
#include <QHash>

namespace models {

/// Ready inputs for the models that come with the program, and the patterns: title (DisplayRole),
/// one sentence on what to see (ToolTipRole), path of a picture (PictureRole), task (TaskRole).
class ExampleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PictureRole = Qt::UserRole, TaskRole, TextRole, ModelRole };

    /// Reads `sentences.json` of a folder; entries whose model is not there are left out. An absent
    /// folder leaves the patterns alone.
    explicit ExampleModel(const QString& folder, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// What opening the example traces.
    engine::TraceRequest request(int row) const;
    /// Folder of a shipped model ("translator"); empty where it is not there.
    QString modelFolder(const QString& model) const;
    /// First example of a model; −1 where there is none.
    int firstOf(const QString& model) const;

private:
    struct Example
    {
        QString id;
        QHash<QString, QString> titles; ///< by locale; "" is English
        QString model;                  ///< empty: a pattern named by id
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
