#include "models/requesteditor.h"

#include "models/examplemodel.h"
#include "models/startingrequest.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <QRegularExpression>

namespace models {

using engine::Intervention;
using engine::MaskChoice;
using engine::ModelInputs;
using engine::ModelSource;
using engine::Normaliser;
using engine::PatternSource;
using engine::TraceRequest;

namespace {

std::optional<std::string> optionalText(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

QString idList(const std::vector<int64_t>& ids)
{
    QStringList numbers;
    for (const int64_t id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

std::vector<int64_t> idsIn(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[^0-9]+"));
    std::vector<int64_t> ids;
    for (const QString& number : text.split(separators, Qt::SkipEmptyParts))
        ids.push_back(number.toLongLong());
    return ids;
}

/// Gives a model a picture or, where it hears or the file is one, a sound; empty: neither.
void perceive(ModelInputs& inputs, const QString& path, bool hears)
{
    const bool sound = hears || path.endsWith(QLatin1String(".wav"), Qt::CaseInsensitive);
    const std::string file = path.toStdString();
    const std::string before = (sound ? inputs.sound : inputs.image).string();
    inputs.image = sound ? std::string() : file;
    inputs.sound = sound ? file : std::string();
    if (file == before)
        return;
    // What came ready belongs to another file.
    inputs.pixels.clear();
    inputs.features.clear();
    inputs.samples.clear();
    inputs.soundStart = 0;
}

} // namespace

Reads readsOf(const TraceRequest& request, const engine::Trace* trace)
{
    Reads reads;
    const auto* asked = std::get_if<ModelSource>(&request.source);
    if (!asked)
        return reads;
    const auto* traced = trace ? std::get_if<ModelSource>(&trace->request.source) : nullptr;
    reads.model = true;
    reads.known = traced && traced->folder == asked->folder && !trace->family.empty();
    const ModelInputs& inputs = asked->inputs;
    // Until the model is known, what it is given tells.
    const bool shown = !inputs.image.empty() || !inputs.pixels.empty();
    const bool played =
        !inputs.sound.empty() || !inputs.features.empty() || !inputs.samples.empty();
    const bool written = inputs.text || !inputs.tokenIds.empty();
    const Senses senses =
        reads.known ? sensesOf(*trace) : Senses{written || !(shown || played), shown, played};
    reads.pictures = senses.picture;
    reads.sounds = senses.sound;
    // A classifier with both stacks reads the same text in both.
    reads.pair = !reads.pictures && !reads.sounds &&
                 (inputs.source || (reads.known && trace->stacks.size() == 2 &&
                                    trace->task != engine::Task::Classification));
    reads.text = senses.text && !reads.pair;
    return reads;
}

const std::vector<int64_t>& idsOf(const ModelInputs& inputs)
{
    return inputs.tokenIds.empty() ? inputs.sourceTokenIds : inputs.tokenIds;
}

QString textOf(const ModelInputs& inputs)
{
    return QString::fromStdString(inputs.text ? *inputs.text : inputs.source.value_or(""));
}

RequestEditor::RequestEditor(Document* document, QObject* parent)
    : QObject(parent), m_document(document)
{
    connect(document, &Document::requestChanged, this, &RequestEditor::note);
    note();
}

void RequestEditor::note()
{
    if (const auto* model = std::get_if<ModelSource>(&m_document->request().source))
        m_model = *model;
}

RequestEditor::Source RequestEditor::source() const
{
    return Source(m_document->request().source.index());
}

Reads RequestEditor::reads() const
{
    return readsOf(m_document->request(), m_document->trace().get());
}

RequestEditor::ModelFields RequestEditor::model() const
{
    const ModelInputs& inputs = m_model.inputs;
    const bool pair = reads().pair;
    const QString text = models::textOf(inputs);
    return {.folder = QString::fromStdString(m_model.folder.string()),
            .text = pair ? QString() : text,
            .source = pair ? text : QString(),
            .target = QString::fromStdString(inputs.target.value_or("")),
            .ids = idList(inputs.tokenIds),
            .picture = QString::fromStdString(
                (inputs.sound.empty() ? inputs.image : inputs.sound).string())};
}

PatternSource RequestEditor::pattern() const
{
    const auto* pattern = std::get_if<PatternSource>(&m_document->request().source);
    return pattern ? *pattern : PatternSource();
}

QString RequestEditor::file() const
{
    const auto* file = std::get_if<engine::FileSource>(&m_document->request().source);
    return file ? QString::fromStdString(file->path.string()) : QString();
}

RequestEditor::AttentionFields RequestEditor::attention(Reach reach) const
{
    const Intervention now =
        interventionAt(*m_document, scopeOf(m_document->selection().state(), reach));
    return {.normaliser = now.normaliser.value_or(Normaliser::Soft),
            .temperature = double(now.temperature.value_or(1)),
            .mask = now.mask.value_or(MaskChoice::Model),
            .maskSize = int(now.maskSize),
            .seed = now.seed,
            .ablate = now.ablate};
}

QString RequestEditor::whyNot(Field field, Source source, Reach reach,
                              const AttentionFields& shown) const
{
    switch (field) {
    case Field::Folder:
    case Field::Text:
    case Field::SourceText:
    case Field::TargetText:
    case Field::Languages:
    case Field::Ids:
    case Field::Picture:
        return source == Source::Model ? whyNotModel(field)
                                       : tr("Applies to models; choose Model as the source.");
    case Field::File:
        return source == Source::File ? QString()
                                      : tr("Applies to files; choose File as the source.");
    case Field::Pattern:
        return source == Source::Pattern ? QString()
                                         : tr("Applies to patterns; choose Pattern as the source.");
    case Field::Place:
        return m_document->trace() ? QString() : tr("Nothing is open yet.");
    case Field::Scores:
        return source == Source::File ? tr("Attention from a file is shown as it is, not computed.")
                                      : QString();
    case Field::Reach:
    case Field::Attention:
    case Field::MaskSize:
    case Field::SampleSeed:
    case Field::Ablation:
        break;
    }
    return whyNotAttention(field, source, reach, shown);
}

QString RequestEditor::whyNotModel(Field field) const
{
    // Of a model that was not traced yet any of them may be meant.
    const Reads reads = this->reads();
    switch (field) {
    case Field::Text:
        return !reads.known || reads.text ? QString()
                                          : tr("This model does not read a single text.");
    case Field::SourceText:
    case Field::TargetText:
    case Field::Languages:
        return !reads.known || reads.pair
                   ? QString()
                   : tr("This model has no encoder and decoder for a source and a target.");
    case Field::Ids:
        return !reads.known || reads.text ? QString() : tr("This model does not read token ids.");
    case Field::Picture:
        return !reads.known || reads.pictures || reads.sounds
                   ? QString()
                   : tr("This model reads neither pictures nor sounds.");
    default:
        return {};
    }
}

QString RequestEditor::whyNotAttention(Field field, Source source, Reach reach,
                                       const AttentionFields& shown) const
{
    if (!m_document->trace())
        return tr("Nothing is open yet.");
    if (source == Source::File)
        return tr("Attention from a file is shown as it is, not computed.");
    const bool oneHead = m_document->selection().state().head >= 0;
    const bool oneLayer = m_document->selection().state().layer >= 0;
    switch (field) {
    case Field::Attention:
        if (!oneLayer && reach != Reach::All)
            return tr("Choose a single layer, or let the change apply to all heads.");
        return oneHead || reach != Reach::Head
                   ? QString()
                   : tr("Choose a single head, or let the change apply to the layer.");
    case Field::SampleSeed:
        return shown.normaliser == Normaliser::Sampled ? QString()
                                                       : tr("Applies to sampled attention.");
    case Field::MaskSize:
        return shown.mask == MaskChoice::Window || shown.mask == MaskChoice::Padding
                   ? QString()
                   : tr("Applies to the local window and to padding.");
    case Field::Ablation:
        return reach != Reach::All && oneHead && oneLayer
                   ? QString()
                   : tr("Choose “This layer” or “This head” first: without any head nothing is "
                        "left.");
    default:
        return {};
    }
}

void RequestEditor::setPattern(const PatternSource& pattern)
{
    TraceRequest request = m_document->request();
    // What was changed in a model has no place here.
    if (!std::holds_alternative<PatternSource>(request.source))
        request.interventions.clear();
    request.source = pattern;
    m_document->open(request);
}

void RequestEditor::setModel(const ModelFields& fields)
{
    if (fields.folder.isEmpty()) {
        const ExampleModel examples(examplesFolder());
        if (const TraceRequest first = examples.request(0);
            std::holds_alternative<ModelSource>(first.source))
            m_document->open(first);
        return;
    }
    TraceRequest request = m_document->request();
    // Languages, generation and layers are those of the model that was open last.
    const bool same = m_model.folder == fields.folder.toStdString();
    ModelSource model = same ? m_model : ModelSource();
    model.folder = fields.folder.toStdString();
    const auto text = optionalText(fields.text);
    const auto source = optionalText(fields.source);
    // Until the model is known, it may read either.
    const Reads reads = same ? this->reads() : Reads();
    const bool pair = reads.known ? reads.pair : !text;
    model.inputs.text = pair ? std::nullopt : text;
    model.inputs.source = pair ? source : std::nullopt;
    model.inputs.target = same ? optionalText(fields.target) : std::nullopt;
    model.inputs.tokenIds = idsIn(fields.ids);
    perceive(model.inputs, fields.picture, reads.sounds);
    // A text that is written takes the place of ids given instead of it.
    const ModelInputs& last = m_model.inputs;
    if (same &&
        (pair ? source : text).value_or("") != (last.text ? last.text : last.source).value_or("")) {
        model.inputs.sourceTokenIds.clear();
        if (model.inputs.tokenIds == last.tokenIds)
            model.inputs.tokenIds.clear();
    }
    if (model.inputs.target != last.target)
        model.inputs.targetTokenIds.clear();
    const auto* before = std::get_if<ModelSource>(&request.source);
    if (!before || before->folder != model.folder)
        request.interventions.clear();
    request.source = model;
    m_document->open(request);
}

void RequestEditor::setLanguages(const QString& from, const QString& to)
{
    TraceRequest request = m_document->request();
    auto* source = std::get_if<ModelSource>(&request.source);
    if (!source || !reads().pair)
        return;
    ModelInputs& inputs = source->inputs;
    if (inputs.targetLanguage != to.toStdString()) {
        inputs.target.reset();
        inputs.targetTokenIds.clear();
    }
    inputs.targetLanguage = to.toStdString();
    inputs.sourceLanguage = from.toStdString();
    m_document->open(request);
}

void RequestEditor::setFile(const QString& path)
{
    if (path.isEmpty())
        return;
    TraceRequest request;
    request.source = engine::FileSource{path.toStdString()};
    m_document->open(request);
}

void RequestEditor::setInput(const InputFields& fields)
{
    TraceRequest request = m_document->request();
    auto* source = std::get_if<ModelSource>(&request.source);
    if (!source)
        return;
    ModelInputs& inputs = source->inputs;
    const ModelInputs before = inputs;
    const std::string text = fields.text.toStdString();
    std::vector<int64_t> ids;
    if (fields.drawn)
        ids = *fields.drawn;
    else if (text.empty())
        ids = idsOf(before); // given in place of a text, which nobody wrote
    const std::optional<std::string> written =
        text.empty() && !ids.empty() ? std::nullopt : std::optional(text);
    const Reads reads = this->reads();
    if (reads.pair) {
        inputs.text.reset();
        inputs.source = written;
        inputs.tokenIds.clear();
        inputs.sourceTokenIds = ids;
        if (!fields.to.isEmpty()) {
            inputs.targetLanguage = fields.to.toStdString();
            inputs.sourceLanguage = fields.from.toStdString();
        }
        // A target belongs to its source and language.
        if (inputs.source != (before.source ? before.source : before.text) ||
            ids != idsOf(before) || inputs.targetLanguage != before.targetLanguage) {
            inputs.target.reset();
            inputs.targetTokenIds.clear();
        }
    } else if (reads.text) {
        inputs.source.reset();
        inputs.text = written;
        inputs.textPair = optionalText(fields.second);
        inputs.tokenIds = ids;
    }
    inputs.padTo = fields.padTo;
    source->layers = fields.layers;
    m_document->open(request);
}

void RequestEditor::setPicture(const QString& path)
{
    TraceRequest request = m_document->request();
    if (auto* model = std::get_if<ModelSource>(&request.source)) {
        perceive(model->inputs, path, reads().sounds);
        m_document->open(request);
    }
}

void RequestEditor::setAttention(Reach reach, const AttentionFields& fields)
{
    intervene(*m_document, scopesOf(m_document->selection(), reach), [&](Intervention& now) {
        now.normaliser =
            fields.normaliser == Normaliser::Soft ? std::nullopt : std::optional(fields.normaliser);
        now.seed = fields.seed;
        now.temperature = std::abs(fields.temperature - 1) < 1e-9
                              ? std::nullopt
                              : std::optional(float(fields.temperature));
        now.mask = fields.mask == MaskChoice::Model ? std::nullopt : std::optional(fields.mask);
        const bool sized = fields.mask == MaskChoice::Window || fields.mask == MaskChoice::Padding;
        now.maskSize = sized && fields.maskSize == 0 ? 2 : fields.maskSize;
        now.ablate = fields.ablate;
    });
}

std::optional<TraceRequest> RequestEditor::forTexts() const
{
    if (const Reads reads = this->reads(); reads.model && (reads.text || reads.pair))
        return m_document->request();
    const ExampleModel examples(examplesFolder());
    const int row = examples.firstOf(QStringLiteral("sentiment"));
    return row < 0 ? std::nullopt : std::optional(examples.request(row));
}

} // namespace models
