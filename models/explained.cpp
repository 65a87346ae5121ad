#include "models/explained.h"

#include "models/figuretext.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <QCoreApplication>

namespace models {

using engine::Result;
using engine::explanations::Subject;
using engine::gradient::Scalar;

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Explained", text);
}

QString entryName(const Subject& subject, int64_t entry)
{
    const auto& labels = subject.trace().labels;
    if (subject.classifies() && size_t(entry) < labels.size())
        return QString::fromStdString(labels[size_t(entry)]);
    return visibleToken(QString::fromStdString(subject.trace().origin->tokenText(entry)));
}

} // namespace

Result<Scalar> scalarFor(const Subject& subject, Measure measure)
{
    if (measure == Measure::Loss)
        return subject.loss();
    Result<Scalar> scalar = subject.logit({}, {});
    if (!scalar || measure == Measure::Logit)
        return scalar;
    const Scalar::Term first = scalar->terms.front();
    Result<engine::Vector> logits = subject.logits(first.row);
    if (!logits)
        return tl::make_unexpected(logits.error());
    if (logits->size() < 2)
        return engine::fail(engine::translatable("Engine", "There is only one logit: nothing to "
                                                           "subtract from it."));
    (*logits)[first.entry] = -std::numeric_limits<float>::infinity();
    Eigen::Index next = 0;
    logits->maxCoeff(&next);
    scalar->terms.push_back({first.row, next, -1});
    return scalar;
}

Result<int64_t> entryNamed(const Subject& subject, const std::string& name)
{
    bool isNumber = false;
    const qint64 entry = QString::fromStdString(name).toLongLong(&isNumber);
    if (isNumber)
        return entry;
    const engine::Trace& trace = subject.trace();
    if (const auto label = std::ranges::find(trace.labels, name); label != trace.labels.end())
        return label - trace.labels.begin();
    const auto& model = subject.model().options();
    const int64_t entries =
        model.encoder && model.decoder ? model.targetVocabulary : model.vocabulary;
    std::optional<int64_t> spaced;
    for (int64_t id = 0; !subject.classifies() && id < entries; ++id) {
        const std::string text = trace.origin->tokenText(id);
        if (text == name)
            return id;
        if (text.size() == name.size() + 1 && text.front() == ' ' && text.ends_with(name))
            spaced = id;
    }
    if (spaced)
        return *spaced;
    return engine::fail(engine::translatable("Engine", "The model has no token or class “%1”."),
                        {name}, engine::translatable("Engine", "Give its number."));
}

engine::TraceRequest withInput(engine::TraceRequest request, const std::string& text)
{
    auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model)
        return request;
    engine::ModelInputs& inputs = model->inputs;
    if (inputs.source || !inputs.sourceTokenIds.empty()) {
        inputs.source = text;
        inputs.sourceTokenIds.clear();
        inputs.target.reset();
        inputs.targetTokenIds.clear();
    } else {
        inputs.text = text;
        inputs.tokenIds.clear();
    }
    return request;
}

QString scalarText(const Subject& subject, const Scalar& scalar, Measure measure, double value)
{
    const QString number = figureText(value, 5);
    if (measure == Measure::Loss || scalar.terms.empty())
        return say(QT_TRANSLATE_NOOP("Explained", "Loss of the text: %1 nats a token")).arg(number);
    const QString name = entryName(subject, scalar.terms.front().entry);
    if (scalar.terms.size() < 2)
        return say(QT_TRANSLATE_NOOP("Explained", "Logit of “%1”: %2")).arg(name, number);
    return say(QT_TRANSLATE_NOOP("Explained", "Logit of “%1” less that of “%2”: %3"))
        .arg(name, entryName(subject, scalar.terms.back().entry), number);
}

QString measureName(Measure measure)
{
    switch (measure) {
    case Measure::Logit:
        return say(QT_TRANSLATE_NOOP("Explained", "logit of the likeliest"));
    case Measure::Difference:
        return say(QT_TRANSLATE_NOOP("Explained", "its lead over the next"));
    case Measure::Loss:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Explained", "loss of the text"));
}

} // namespace models
