#include "models/overlaymodel.h"

#include "engine/analysis/rollout.h"

#include <algorithm>

namespace models {

using engine::Attention;
using engine::Kind;
using engine::Matrix;

OverlayModel::OverlayModel(Document* document, QObject* parent)
    : QObject(parent), m_document(document), m_job(this, [this](Shown shown) {
          m_shown = std::move(shown);
          emit changed();
      })
{
    connect(document, &Document::traceChanged, this, &OverlayModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &OverlayModel::reload);
    connect(&document->selection(), &Selection::cellChanged, this, &OverlayModel::reload);
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
                                          const SelectionState& state, Measure measure,
                                          const std::stop_token& stop)
{
    Shown shown;
    const engine::ImageFacts& image = *trace.image;
    const int64_t patches = int64_t(image.patchRows) * image.patchColumns;
    if (attention.keys < image.leadingTokens + patches) {
        shown.reason = tr("The keys of this attention are not the patches of the picture.");
        return shown;
    }
    shown.query = std::max<qint64>(0, state.query);
    Matrix row(1, attention.keys);
    if (measure == Measure::Rollout) {
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
        size_t index = 0;
        for (const Attention& a : trace.attentions)
            index +=
                a.stack == attention.stack && a.kind == Kind::Self && a.layer < attention.layer;
        row = (*layers)[std::min(index, layers->size() - 1)].row(shown.query);
    } else {
        engine::fillBlock(attention, state.head, engine::Quantity::Weights,
                          {shown.query, shown.query + 1}, {0, attention.keys}, row);
    }
    shown.patches = Eigen::Map<const Matrix>(row.data() + image.leadingTokens, image.patchRows,
                                             image.patchColumns);
    return shown;
}

void OverlayModel::reload()
{
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention || !trace->image) {
        m_job.cancel();
        m_shown = {};
        m_shown.reason =
            tr("Open an image model (Examples → vision or captions), or drop a picture here.");
        emit changed();
        return;
    }
    m_job.start([trace, attention, state = m_document->selection().state(),
                 measure = m_measure](const std::stop_token& stop) {
        return compute(*trace, *attention, state, measure, stop);
    });
}

void OverlayModel::computeNow()
{
    const Attention* attention = m_document->attention();
    if (!attention || !m_document->trace()->image)
        return;
    m_job.cancel();
    m_shown =
        compute(*m_document->trace(), *attention, m_document->selection().state(), m_measure, {});
}

} // namespace models
