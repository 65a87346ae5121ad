#include "models/overlaymodel.h"

#include "engine/analysis/rollout.h"
#include "engine/analysis/sinks.h"
#include "models/attentionmodel.h"

#include <algorithm>
#include <utility>

namespace models {

using engine::Attention;
using engine::Kind;
using engine::Matrix;

namespace {

/// Whether queries are words that look at something else than themselves.
bool asksByWords(const engine::Trace& trace, const Attention& attention)
{
    return attention.kind == Kind::Cross || !trace.keyModality(attention)->positions.empty();
}

/// The words that look: those that were written where there are such, else all. The last ones where
/// they are many.
QList<qint64> wordsOf(const engine::Trace& trace, const Attention& attention)
{
    const std::vector<int64_t> looking =
        engine::lookingQueries(attention, *trace.keyModality(attention));
    const auto& tokens = trace.queryTokens(attention);
    const auto written = [&](int64_t query) {
        return size_t(query) < tokens.size() && tokens[size_t(query)].generated;
    };
    const bool some = std::ranges::any_of(looking, written);
    QList<qint64> words;
    for (const int64_t query : looking)
        if (!some || written(query))
            words << query;
    return words.last(std::min<qsizetype>(words.size(), OverlayModel::kMostWords));
}

} // namespace

OverlayModel::OverlayModel(Document* document, QObject* parent)
    : QObject(parent), m_document(document), m_job(this, [this](Shown shown) {
          m_shown = std::move(shown);
          emit changed();
      })
{
    connect(document, &Document::traceChanged, this, &OverlayModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &OverlayModel::reload);
    connect(&document->selection(), &Selection::queriesChanged, this, &OverlayModel::reload);
    reload();
}

void OverlayModel::setMeasure(Measure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    reload();
}

OverlayModel::Shown OverlayModel::compute(const engine::Trace& trace, const Attention& attention,
                                          const Question& question, const std::stop_token& stop)
{
    Shown shown;
    const engine::Modality& grid = *trace.keyModality(attention);
    if (question.withoutSinks)
        shown.sinks = engine::sinkCells(attention, grid, question.state.head, stop);
    const auto cellsOf = [&](const engine::Vector& row) {
        Matrix cells(grid.rows, grid.columns);
        for (int64_t cell = 0; cell < grid.cells(); ++cell)
            cells.data()[cell] = grid.at(row, cell);
        for (const int64_t sink : shown.sinks)
            cells.data()[sink] = 0;
        return cells;
    };
    const QList<qint64> words = wordsOf(trace, attention);
    // Of a text that holds the picture, its last word has seen all of it.
    const bool within = attention.kind == Kind::Self && asksByWords(trace, attention);
    shown.queries = !question.queries.isEmpty()  ? question.queries
                    : within && !words.isEmpty() ? words.last(1)
                                                 : QList<qint64>{0};
    shown.pool = question.pool;
    engine::Vector row;
    if (question.measure == Measure::Rollout) {
        if (attention.kind == Kind::Cross) {
            shown.reason = tr("Roll-out follows self-attention; this is cross-attention.");
            return shown;
        }
        engine::RolloutOptions options;
        options.stop = stop;
        const auto layers = engine::rollout(trace, attention.stack, options);
        if (!layers) {
            shown.reason = errorText(layers.error());
            return shown;
        }
        const auto level = size_t(trace.level(attention)); // of all layers: the last
        const Matrix& reached = (*layers)[std::min(level, layers->size() - 1)];
        row = engine::Vector::Zero(reached.cols());
        for (const qint64 query : shown.queries)
            row = shown.pool == Pool::Maximum ? engine::Vector(row.cwiseMax(reached.row(query)))
                                              : engine::Vector(row + reached.row(query));
        if (shown.pool == Pool::Mean)
            row /= float(shown.queries.size());
        if (question.wordByWord && asksByWords(trace, attention))
            for (const qint64 word : words) {
                shown.wordQueries << word;
                shown.words.push_back(cellsOf(reached.row(word)));
            }
    } else {
        row = pooledRow(attention, question.state.head, shown.queries, shown.pool, stop)
                  .cwiseMax(0.0F);
        if (question.wordByWord && asksByWords(trace, attention))
            for (const qint64 word : words) {
                shown.wordQueries << word;
                shown.words.push_back(
                    cellsOf(pooledRow(attention, question.state.head, {word}, shown.pool, stop)
                                .cwiseMax(0.0F)));
            }
    }
    shown.patches = cellsOf(row);
    return shown;
}

OverlayModel::Question OverlayModel::question() const
{
    const Selection& selection = m_document->selection();
    return {selection.state(), selection.queries(), selection.pool(),
            m_measure,         m_wordByWord,        m_withoutSinks};
}

void OverlayModel::setWithoutSinks(bool without)
{
    if (without == m_withoutSinks)
        return;
    m_withoutSinks = without;
    reload();
}

void OverlayModel::setWordByWord(bool each)
{
    if (each == m_wordByWord)
        return;
    m_wordByWord = each;
    reload();
}

bool OverlayModel::hasWords() const
{
    const Attention* attention = m_document->attention();
    return attention && modality() && asksByWords(*m_document->trace(), *attention);
}

const engine::Modality* OverlayModel::modality() const
{
    const Attention* attention = m_document->attention();
    return attention ? m_document->trace()->keyModality(*attention) : nullptr;
}

void OverlayModel::setActive(bool active)
{
    m_active = active;
    if (active && std::exchange(m_missed, false))
        reload();
}

void OverlayModel::reload()
{
    if (!m_active) {
        m_missed = true;
        return;
    }
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!modality()) {
        m_job.cancel();
        m_shown = {};
        m_shown.reason = trace && trace->perceives()
                             ? tr("The keys of this attention are not the patches of the picture.")
                             : tr("Open an image model (Examples → vision or captions), or drop a "
                                  "picture here.");
        emit changed();
        return;
    }
    m_job.start([trace, attention, question = question()](const std::stop_token& stop) {
        return compute(*trace, *attention, question, stop);
    });
}

void OverlayModel::computeNow()
{
    const Attention* attention = m_document->attention();
    if (!modality())
        return;
    m_job.cancel();
    m_missed = false;
    m_shown = compute(*m_document->trace(), *attention, question(), {});
}

} // namespace models
