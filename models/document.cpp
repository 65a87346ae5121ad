#include "models/document.h"

#include "engine/plaintext.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <utility>

namespace models {

namespace {

QString translated(const std::string& sentence, const std::vector<std::string>& arguments)
{
    if (sentence.empty())
        return {};
    QString text = QCoreApplication::translate("Engine", sentence.c_str());
    // All placeholders at once, so that an argument that holds "%2" stays as it is.
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype digits = i + 1;
        while (digits < text.size() && text.at(digits).isDigit())
            ++digits;
        const int number = text.at(i) == u'%' ? text.mid(i + 1, digits - i - 1).toInt() : 0;
        if (number >= 1 && size_t(number) <= arguments.size()) {
            result += QString::fromStdString(engine::plainText(arguments[size_t(number) - 1]));
            i = digits - 1;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

std::vector<std::string> keysAmongFacts(const engine::Trace& trace, const char* name)
{
    std::vector<std::string> keys;
    if (!trace.facts || !trace.facts->is_object())
        return keys;
    if (const auto found = trace.facts->find(name);
        found != trace.facts->end() && found->is_array())
        for (const nlohmann::json& key : *found)
            if (key.is_string())
                keys.push_back(key.get<std::string>());
    return keys;
}

/// Whether nobody chose anything since a trace was first shown.
bool isWhereItBegan(const Selection& selection, const engine::Trace& trace)
{
    Selection first;
    first.startAt(trace);
    first.fitTo(trace);
    return first.state() == selection.state();
}

/// Another trace begins at what says most about it, which in a part may not be there yet; in the
/// same made anew, what was selected stays as far as there is such a thing.
void place(Selection& selection, const TracePtr& before, const engine::Trace& now)
{
    const bool anew = !before || before->title != now.title;
    if (anew || (before->isPart && !now.isPart && isWhereItBegan(selection, *before)))
        selection.startAt(now);
    selection.fitTo(now);
}

} // namespace

QString errorText(const engine::Error& error)
{
    return translated(error.sentence, error.arguments);
}

QString errorHint(const engine::Error& error)
{
    return translated(error.hint, error.arguments);
}

QString dropoutWarning(double share)
{
    return errorText({std::string(engine::translatable(
                          "Engine", "The tokenizer's file asks for dropout (%1), by chance; texts "
                                    "are cut as without it.")),
                      {QByteArray::number(share).toStdString()},
                      {}});
}

QStringList warnings(const engine::Trace& trace)
{
    QStringList sentences;
    if (const auto keys = keysAmongFacts(trace, "ignored_keys"); !keys.empty())
        sentences.append(errorText(
            {std::string(engine::translatable(
                 "Engine", "Keys of config.json that may change the arithmetic were ignored: %1. "
                           "These numbers may not be the model's.")),
             {engine::listed(keys)},
             {}}));
    if (const auto keys = keysAmongFacts(trace, "undone_keys"); !keys.empty())
        sentences.append(errorText(
            {std::string(engine::translatable(
                 "Engine", "Keys that may change the text that is written were ignored: %1.")),
             {engine::listed(keys)},
             {}}));
    if (!trace.facts || !trace.facts->is_object())
        return sentences;
    if (const auto found = trace.facts->find("assumed_preparation");
        found != trace.facts->end() && found->is_string())
        sentences.append(errorText(
            {std::string(engine::translatable(
                 "Engine",
                 "The folder has no preprocessor_config.json: the input is prepared as for "
                 "published models of the family (%1). These numbers may not be the model's.")),
             {found->get<std::string>()},
             {}}));
    if (const auto found = trace.facts->find("tensor_beyond");
        found != trace.facts->end() && found->is_string())
        sentences.append(errorText(
            {std::string(engine::translatable(
                 "Engine", "The file holds more layers than config.json counts, such as that of "
                           "“%1”; they are left out.")),
             {found->get<std::string>()},
             {}}));
    if (const auto found = trace.facts->find("tokenizer_dropout");
        found != trace.facts->end() && found->is_number())
        sentences.append(dropoutWarning(found->get<double>()));
    return sentences;
}

QStringList notes(const engine::Trace& trace)
{
    const auto keys = keysAmongFacts(trace, "noted_keys");
    if (keys.empty())
        return {};
    return {errorText({std::string(engine::translatable(
                           "Engine", "Keys of config.json that nothing here reads: %1.")),
                       {engine::listed(keys)},
                       {}})};
}

qint64 byteCount(const engine::Trace& trace)
{
    qint64 floats = 0;
    for (const engine::Attention& a : trace.attentions) {
        if (a.storedWeights)
            floats += a.heads * a.queries * a.keys;
        for (const engine::Tensor* tensor : {&a.query, &a.key, &a.value, &a.logSumExp,
                                             &a.bias.relative, &a.bias.keys, &a.bias.dense})
            floats += tensor->size();
    }
    for (const auto& [stack, kept] : trace.stacks) {
        floats += kept.finalNorm.size();
        for (const engine::Tensor& hidden : kept.hidden)
            floats += hidden.size();
    }
    return floats * qint64(sizeof(float));
}

Document::Document(QObject* parent)
    : QObject(parent), m_tracer(std::make_shared<engine::Tracer>()),
      m_job(this, [this](Made made) { finish(std::move(made)); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    // Nobody gets to a layer that is still being computed: this hears of it before all others.
    connect(&m_selection, &Selection::headChanged, this, [this] {
        if (m_trace && m_trace->isPart)
            m_selection.fitTo(*m_trace);
    });
}

const engine::Attention* Document::attention() const
{
    const SelectionState& s = m_selection.state();
    return m_trace ? m_trace->find(s.stack, s.layer, s.kind) : nullptr;
}

void Document::open(const engine::TraceRequest& request, bool force)
{
    if (!force && request == m_request && (isWhole() || m_job.isBusy()))
        return;
    m_request = request;
    emit requestChanged();
    m_job.start([this, tracer = m_tracer, request, previous = m_trace,
                 courier = m_job.courier()](std::stop_token stop) -> Made {
        engine::TraceControl control;
        control.stop = stop;
        control.previous = previous;
        control.progress = [this, courier, stop](float share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressChanged(double(share));
            });
        };
        control.part = [this, courier, stop](TracePtr part) {
            courier->post([this, stop, part = std::move(part)] {
                if (!stop.stop_requested())
                    showPart(part);
            });
        };
        QElapsedTimer timer;
        timer.start();
        engine::Result<TracePtr> trace = tracer->trace(request, control);
        return {std::move(trace), double(timer.nsecsElapsed()) * 1e-9};
    });
}

void Document::take(TracePtr trace)
{
    const TracePtr before = std::exchange(m_trace, std::move(trace));
    if (!m_trace->isPart)
        m_before.reset();
    else if (before && !before->isPart)
        m_before = before;
    place(m_selection, before, *m_trace);
}

void Document::announce()
{
    emit traceChanged();
    if (isWhole())
        emit traceCompleted();
}

void Document::setTrace(TracePtr trace)
{
    m_seconds = 0;
    m_request = trace->request;
    m_job.cancel();
    take(std::move(trace));
    emit requestChanged();
    announce();
}

void Document::showPart(TracePtr part)
{
    // Of what is open already a part is shown once it has what is looked at.
    const SelectionState& s = m_selection.state();
    if (m_trace && m_trace->title == part->title) {
        const engine::Attention* selected = part->find(s.stack, s.layer, s.kind);
        if (!selected || !selected->isKnown())
            return;
    }
    m_seconds = 0;
    take(std::move(part));
    announce();
}

void Document::returnToWhole()
{
    const bool hadPart = m_before != nullptr;
    if (hadPart)
        take(std::exchange(m_before, nullptr));
    if (m_trace)
        m_request = m_trace->request;
    emit requestChanged();
    if (hadPart)
        announce();
}

void Document::setReference(TracePtr trace)
{
    m_reference = std::move(trace);
    emit referenceChanged();
}

void Document::cancel()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    returnToWhole();
}

void Document::finish(Made made)
{
    engine::Result<TracePtr>& result = made.trace;
    if (result) {
        m_seconds = made.seconds;
        take(std::move(*result));
        announce();
    } else {
        returnToWhole();
        emit failed(result.error());
    }
}

} // namespace models
