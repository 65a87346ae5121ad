#include "app/workspace/undocommands.h"

#include <algorithm>
#include <QDateTime>
#include <QUndoStack>

namespace app {

using engine::Intervention;
using engine::ModelSource;
using engine::PatternSource;
using engine::TraceRequest;
using Kind = Difference::Kind;

namespace {

constexpr qint64 kMergeMilliseconds = 1000;
constexpr qint64 kTypingMilliseconds = 2500;

using Differences = std::vector<Difference>;

void compare(const PatternSource& a, const PatternSource& b, Differences& found)
{
    for (const auto& [differs, kind] : {std::pair(a.name != b.name, Kind::Pattern),
                                        {a.seed != b.seed, Kind::Seed},
                                        {a.length != b.length, Kind::Length},
                                        {a.heads != b.heads, Kind::Heads},
                                        {a.dimension != b.dimension, Kind::Dimension},
                                        {a.layers != b.layers, Kind::Layers}})
        if (differs)
            found.push_back({kind, {}});
}

void compare(const ModelSource& a, const ModelSource& b, Differences& found)
{
    if (a.folder != b.folder) {
        found.push_back({Kind::Source, {}});
        return;
    }
    const engine::ModelInputs& x = a.inputs;
    const engine::ModelInputs& y = b.inputs;
    const auto ids = [](const engine::ModelInputs& inputs) {
        return std::tie(inputs.tokenIds, inputs.sourceTokenIds, inputs.targetTokenIds);
    };
    const auto texts = [](const engine::ModelInputs& inputs) {
        return std::tie(inputs.text, inputs.textPair, inputs.source, inputs.target);
    };
    const auto languages = [](const engine::ModelInputs& inputs) {
        return std::tie(inputs.sourceLanguage, inputs.targetLanguage);
    };
    for (const auto& [differs, kind] :
         {std::pair(texts(x) != texts(y), Kind::Text),
          {ids(x) != ids(y), Kind::TokenIds},
          {languages(x) != languages(y), Kind::Languages},
          {x.image != y.image || x.pixels != y.pixels, Kind::Image},
          {x.sound != y.sound || x.soundStart != y.soundStart || x.features != y.features ||
               x.samples != y.samples,
           Kind::Input},
          {x.padTo != y.padTo || x.cut != y.cut, Kind::Padding},
          {a.layers != b.layers, Kind::LayersUsed},
          {a.generation != b.generation, Kind::Generation},
          {x.tokenTypeIds != y.tokenTypeIds || x.attentionMask != y.attentionMask, Kind::Input}})
        if (differs)
            found.push_back({kind, {}});
}

void compare(const Intervention& a, const Intervention& b, Differences& found)
{
    for (const auto& [differs, kind] :
         {std::pair(a.ablate != b.ablate || a.keepOnly != b.keepOnly, Kind::Ablation),
          {a.temperature != b.temperature, Kind::Temperature},
          {a.normaliser != b.normaliser || a.seed != b.seed, Kind::Attention},
          {a.mask != b.mask, Kind::Mask},
          {a.mask == b.mask && a.maskSize != b.maskSize, Kind::MaskSize},
          {a.hiddenCells != b.hiddenCells, Kind::HiddenCells}})
        if (differs)
            found.push_back({kind, a.scope});
}

Intervention at(const std::vector<Intervention>& all, const engine::Scope& scope)
{
    const auto found = std::ranges::find(all, scope, &Intervention::scope);
    if (found != all.end())
        return *found;
    Intervention none;
    none.scope = scope;
    return none;
}

/// Kinds whose values are gone through one after another: a slider that moves, a word being typed.
qint64 mergeTime(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::TokenIds:
        return kTypingMilliseconds;
    case Kind::Seed:
    case Kind::Length:
    case Kind::Heads:
    case Kind::Dimension:
    case Kind::Layers:
    case Kind::Padding:
    case Kind::LayersUsed:
    case Kind::Temperature:
    case Kind::MaskSize:
        return kMergeMilliseconds;
    default:
        return 0;
    }
}

} // namespace

Difference differenceOf(const TraceRequest& before, const TraceRequest& after)
{
    if (before.source.index() != after.source.index())
        return {};
    Differences found;
    if (const auto* pattern = std::get_if<PatternSource>(&before.source))
        compare(*pattern, std::get<PatternSource>(after.source), found);
    else if (const auto* model = std::get_if<ModelSource>(&before.source))
        compare(*model, std::get<ModelSource>(after.source), found);
    else if (!(before.source == after.source))
        return {};
    const bool ofSource = !found.empty();
    for (const Intervention& one : before.interventions)
        compare(one, at(after.interventions, one.scope), found);
    for (const Intervention& one : after.interventions)
        if (std::ranges::find(before.interventions, one.scope, &Intervention::scope) ==
            before.interventions.end())
            compare(at(before.interventions, one.scope), one, found);
    if (found.size() == 1)
        return found.front();
    const bool another = std::ranges::find(found, Kind::Source, &Difference::kind) != found.end();
    return {another ? Kind::Source : ofSource ? Kind::Input : Kind::Interventions, {}};
}

RequestCommand::RequestCommand(History* history, TraceRequest before, TraceRequest after,
                               qint64 time, int stroke)
    : m_history(history), m_before(std::move(before)), m_after(std::move(after)),
      m_difference(differenceOf(m_before, m_after)), m_time(time), m_stroke(stroke)
{
}

void RequestCommand::undo()
{
    m_history->moveTo(m_before);
}

void RequestCommand::redo()
{
    m_history->moveTo(m_after);
}

bool RequestCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const RequestCommand*>(other);
    if (next->m_stroke != m_stroke)
        return false;
    if (m_stroke == 0 && (!(next->m_difference == m_difference) ||
                          next->m_time - m_time >= mergeTime(m_difference.kind)))
        return false;
    m_after = next->m_after;
    m_difference = differenceOf(m_before, m_after);
    m_time = next->m_time;
    setObsolete(m_before == m_after);
    return true;
}

History::History(models::Document* document, QObject* parent)
    : QObject(parent), m_document(document), m_stack(new QUndoStack(this))
{
    connect(document, &models::Document::requestChanged, this, &History::noteRequest);
    connect(document, &models::Document::traceCompleted, this, &History::recordTrace);
    connect(m_stack, &QUndoStack::indexChanged, this, &History::changed);
}

bool History::canUndo() const
{
    return !m_pending.empty() || m_stack->canUndo();
}

bool History::canRedo() const
{
    return m_pending.empty() && m_stack->canRedo();
}

QString History::nameAt(int index) const
{
    const auto* command = static_cast<const RequestCommand*>(m_stack->command(index));
    if (!command)
        return {};
    switch (command->kind()) {
    case Kind::Source:
        return tr("what is open");
    case Kind::Pattern:
        return tr("pattern");
    case Kind::Seed:
        return tr("seed");
    case Kind::Length:
        return tr("sequence length");
    case Kind::Heads:
        return tr("number of heads");
    case Kind::Dimension:
        return tr("head dimension");
    case Kind::Layers:
        return tr("number of layers");
    case Kind::Text:
        return tr("text");
    case Kind::TokenIds:
        return tr("token ids");
    case Kind::Languages:
        return tr("languages");
    case Kind::Image:
        return tr("image");
    case Kind::Padding:
        return tr("padding");
    case Kind::LayersUsed:
        return tr("layers used");
    case Kind::Generation:
        return tr("generation");
    case Kind::Input:
        return tr("input");
    case Kind::Temperature:
        return tr("temperature");
    case Kind::Attention:
        return tr("kind of attention");
    case Kind::Mask:
        return tr("mask");
    case Kind::MaskSize:
        return tr("mask size");
    case Kind::HiddenCells:
        return tr("hidden cells");
    case Kind::Ablation:
        return tr("ablation");
    case Kind::Interventions:
        return tr("interventions");
    }
    return {};
}

QString History::undoName() const
{
    return m_pending.empty() ? nameAt(m_stack->index() - 1) : QString();
}

QString History::redoName() const
{
    return nameAt(m_stack->index());
}

bool History::isClean() const
{
    return m_pending.empty() && m_stack->isClean();
}

int History::step() const
{
    return m_stack->index();
}

void History::setClean(int step)
{
    if (step == m_stack->index())
        m_stack->setClean();
    else
        m_stack->resetClean();
    emit changed();
}

void History::restart()
{
    m_pending.clear();
    m_stack->clear();
    emit changed();
}

void History::undo()
{
    if (m_pending.empty()) {
        m_stack->undo();
        return;
    }
    // What is left of a stroke whose beginning is traced already is no change of its own.
    const auto* last = static_cast<const RequestCommand*>(m_stack->command(m_stack->index() - 1));
    const int stroke = last ? last->stroke() : 0;
    if (stroke != 0 && std::ranges::all_of(m_pending, [stroke](const Pending& pending) {
            return pending.stroke == stroke;
        })) {
        record();
        m_stack->undo();
    } else {
        m_document->cancel();
    }
}

void History::redo()
{
    if (canRedo())
        m_stack->redo();
}

void History::moveTo(const TraceRequest& request)
{
    // What is recorded is there already.
    if (m_recording)
        return;
    m_request = request;
    m_pending.clear();
    m_document->open(request);
}

void History::change(int stroke, const std::function<void()>& change)
{
    m_stroke = stroke;
    change();
    m_stroke = 0;
}

void History::noteRequest()
{
    if (!m_started)
        return;
    const TraceRequest& now = m_document->request();
    if (now == m_request)
        m_pending.clear();
    else if (m_pending.empty() || !(m_pending.back().request == now))
        m_pending.push_back({now, QDateTime::currentMSecsSinceEpoch(), m_stroke});
    emit changed();
}

void History::record()
{
    m_recording = true;
    for (const Pending& step : std::exchange(m_pending, {}))
        m_stack->push(new RequestCommand(this, std::exchange(m_request, step.request), step.request,
                                         step.time, step.stroke));
    m_recording = false;
}

void History::recordTrace()
{
    if (std::exchange(m_started, true))
        record();
    else
        m_pending.clear();
    m_request = m_document->request();
    emit changed();
}

} // namespace app
