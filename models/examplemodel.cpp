#include "models/examplemodel.h"

#include "engine/patterns/patterns.h"

#include <algorithm>
#include <cstring>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace models {

ExampleModel::ExampleModel(const QString& folder, QObject* parent)
    : QAbstractListModel(parent), m_folder(folder)
{
    QFile file(m_folder.filePath(QStringLiteral("sentences.json")));
    if (file.open(QIODevice::ReadOnly))
        for (const QJsonValue value : QJsonDocument::fromJson(file.readAll()).array()) {
            const QJsonObject entry = value.toObject();
            const auto text = [&](const char* key) { return entry[QLatin1String(key)].toString(); };
            Example example;
            example.id = text("id");
            example.model = text("model");
            example.text = text("text");
            example.sourceLanguage = text("source_language");
            example.targetLanguage = text("target_language");
            example.image = text("image");
            example.sound = text("sound");
            example.view = text("view");
            example.claim = entry[QLatin1String("claim")].toObject();
            if (const auto place = lessonPlace(entry, example.id))
                example.place = *place;
            for (auto field = entry.begin(); field != entry.end(); ++field)
                for (const auto& [name, words] :
                     {std::pair("title", &example.title), std::pair("sentence", &example.sentence)})
                    if (const QString key = field.key(); key == QLatin1String(name))
                        words->languages.insert(QStringLiteral("en"), field.value().toString());
                    else if (key.startsWith(QLatin1String(name) + u'_'))
                        words->languages.insert(key.mid(qsizetype(strlen(name)) + 1),
                                                field.value().toString());
            if (example.model == QLatin1String("any"))
                example.model = QStringLiteral("language");
            if (!modelFolder(example.model).isEmpty())
                m_examples.append(example);
        }
    for (const engine::PatternInfo& pattern : engine::patterns()) {
        Example example;
        example.id = QString::fromStdString(std::string(pattern.id));
        m_examples.append(example);
    }
}

QString ExampleModel::modelFolder(const QString& model) const
{
    const QString path = m_folder.filePath(QStringLiteral("models/") + model);
    return !model.isEmpty() && QFile::exists(path + QLatin1String("/config.json")) ? path
                                                                                   : QString();
}

int ExampleModel::firstOf(const QString& model) const
{
    for (int row = 0; row < m_examples.size(); ++row)
        if (m_examples[row].model == model)
            return row;
    return -1;
}

int ExampleModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_examples, id, &Example::id);
    return found == m_examples.end() ? -1 : int(found - m_examples.begin());
}

int ExampleModel::rowOf(const engine::TraceRequest& wanted) const
{
    for (int row = 0; row < m_examples.size(); ++row)
        if (request(row).source == wanted.source)
            return row;
    return -1;
}

int ExampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_examples.size());
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Example& example = m_examples[index.row()];
    const engine::PatternInfo* pattern = nullptr;
    if (example.model.isEmpty())
        for (const engine::PatternInfo& info : engine::patterns())
            if (info.id == example.id.toStdString())
                pattern = &info;
    const auto translated = [](std::string_view text) {
        return QCoreApplication::translate("Engine", std::string(text).c_str());
    };
    switch (role) {
    case Qt::DisplayRole:
        return pattern ? translated(pattern->name) : example.title.text();
    case Qt::ToolTipRole:
        return pattern                      ? translated(pattern->sentence)
               : example.sentence.isEmpty() ? example.text
                                            : example.sentence.text();
    case PictureRole:
        return m_folder.filePath(QStringLiteral("pictures/%1.png").arg(example.id));
    case TaskRole:
        return example.model == QLatin1String("translator")    ? tr("Translation")
               : example.model == QLatin1String("sentiment")   ? tr("Classification")
               : example.model == QLatin1String("captioner")   ? tr("Captioning")
               : example.model == QLatin1String("vision")      ? tr("Image classification")
               : example.model == QLatin1String("digits")      ? tr("Speech recognition")
               : example.model == QLatin1String("coreference") ? tr("Masked words")
               : example.model.isEmpty()                       ? tr("Pattern")
                                                               : tr("Language modelling");
    case TextRole:
        return example.text;
    case ModelRole:
        return example.model;
    case ViewRole:
        return example.view.isEmpty() ? (example.image.isEmpty() ? QStringLiteral("heatmap")
                                                                 : QStringLiteral("overlay"))
                                      : example.view;
    default:
        return {};
    }
}

engine::TraceRequest ExampleModel::request(int row) const
{
    const Example& example = m_examples[row];
    engine::TraceRequest request;
    if (example.model.isEmpty()) {
        engine::PatternSource pattern;
        pattern.name = example.id.toStdString();
        request.source = pattern;
        return request;
    }
    engine::ModelSource model;
    model.folder = modelFolder(example.model).toStdString();
    if (!example.image.isEmpty()) {
        model.inputs.image = m_folder.filePath(example.image).toStdString();
    } else if (!example.sound.isEmpty()) {
        model.inputs.sound = m_folder.filePath(example.sound).toStdString();
    } else if (example.model == QLatin1String("translator")) {
        model.inputs.source = example.text.toStdString();
        model.inputs.sourceLanguage = example.sourceLanguage.toStdString();
        model.inputs.targetLanguage = example.targetLanguage.toStdString();
    } else {
        model.inputs.text = example.text.toStdString();
    }
    request.source = model;
    return request;
}

QString examplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place : {"../share/attention-visualizer/examples", "../../../examples"})
        if (const QString path = program.filePath(QLatin1String(place)); QFile::exists(path))
            return QDir(path).canonicalPath();
    return {};
}

} // namespace models
