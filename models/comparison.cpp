#include "models/comparison.h"

#include "engine/files/adapterbase.h"
#include "engine/trace/counterpart.h"
#include "models/attentionmodel.h"
#include "models/documents.h"
#include "models/headtext.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Range;

namespace {

constexpr double kSmoothing = 0.001;
constexpr float kHidden = -std::numeric_limits<float>::infinity();

/// B − A. A cell that the masks of both hide does not exist; one that a single mask hides has the
/// weight 0 there.
class DifferenceSource : public BlockSource
{
public:
    DifferenceSource(BlockSourcePtr first, BlockSourcePtr second)
        : m_first(std::move(first)), m_second(std::move(second))
    {
    }
    int64_t rows() const override { return m_first->rows(); }
    int64_t columns() const override { return m_first->columns(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        Matrix other(rows.size(), columns.size());
        m_first->read(rows, columns, other);
        m_second->read(rows, columns, out);
        for (int64_t row = 0; row < out.rows(); ++row)
            for (int64_t column = 0; column < out.cols(); ++column) {
                float& b = out(row, column);
                const float a = other(row, column);
                if (a != kHidden || b != kHidden)
                    b = (b == kHidden ? 0 : b) - (a == kHidden ? 0 : a);
            }
    }

private:
    BlockSourcePtr m_first;
    BlockSourcePtr m_second;
};

Comparison::Distances distancesOf(const BlockSource& first, const BlockSource& second,
                                  const std::stop_token& stop)
{
    Comparison::Distances distances;
    const int64_t columns = first.columns();
    Matrix a(1, columns);
    Matrix b(1, columns);
    double sum = 0;
    int64_t rows = 0;
    int64_t cells = 0;
    for (int64_t row = 0; row < first.rows() && !stop.stop_requested(); ++row) {
        first.read({row, row + 1}, {0, columns}, a);
        second.read({row, row + 1}, {0, columns}, b);
        // What both masks hide is no cell of the row.
        const Eigen::Array<bool, Eigen::Dynamic, 1> seen =
            (a.row(0).array() != kHidden || b.row(0).array() != kHidden).transpose();
        const int64_t count = seen.count();
        if (count == 0)
            continue;
        const Eigen::ArrayXd x = a.row(0).cast<double>().array().max(0.0);
        const Eigen::ArrayXd y = b.row(0).cast<double>().array().max(0.0);
        const Eigen::ArrayXd difference = (y - x).abs();
        distances.largest = std::max(distances.largest, difference.maxCoeff());
        sum += difference.sum();
        cells += count;
        // Smoothed as the definition says, so that a zero on one side stays finite.
        const Eigen::ArrayXd floor = seen.cast<double>() * (kSmoothing / double(count));
        const Eigen::ArrayXd p = (1 - kSmoothing) * x + floor;
        const Eigen::ArrayXd q = (1 - kSmoothing) * y + floor;
        const Eigen::ArrayXd m = (p + q) / 2;
        const auto divergence = [&m](const Eigen::ArrayXd& from) {
            return (from > 0).select(from * (from / m).log(), 0.0).sum();
        };
        distances.jensenShannon += 0.5 * (divergence(p) + divergence(q));
        ++rows;
    }
    if (rows > 0) {
        distances.jensenShannon /= double(rows);
        distances.mean = sum / double(cells);
    }
    return distances;
}

} // namespace

Comparison::Comparison(Document* document, QObject* parent)
    : QObject(parent), m_document(document), m_job(this,
                                                   [this](Shown shown) {
                                                       m_shown = std::move(shown);
                                                       emit changed();
                                                   }),
      m_again(this, [this](TracePtr trace) { takeAgain(std::move(trace)); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &Comparison::fit);
    connect(document, &Document::traceChanged, this, &Comparison::reload);
    connect(document, &Document::referenceChanged, this, &Comparison::reload);
    connect(&document->selection(), &Selection::headChanged, this, &Comparison::reload);
    if (const Documents* beside = Documents::around(document)) {
        connect(beside, &Documents::changed, this, [this, beside] {
            if (m_with == With::Tab && !beside->all().contains(m_tab))
                setWith(With::Head);
            emit tabsChanged();
        });
    }
    reload();
}

QList<std::pair<Document*, QString>> Comparison::tabs() const
{
    QList<std::pair<Document*, QString>> tabs;
    if (const Documents* beside = Documents::around(m_document))
        for (Document* other : beside->all())
            if (other != m_document)
                tabs.append({other, beside->name(other)});
    return tabs;
}

void Comparison::setTab(Document* tab)
{
    if (m_with == With::Tab && tab == m_tab)
        return;
    if (m_tab)
        disconnect(m_tab, nullptr, this, nullptr);
    m_with = With::Tab;
    m_tab = tab;
    if (tab)
        connect(tab, &Document::traceChanged, this, &Comparison::reload);
    reload();
}

void Comparison::setWith(With with)
{
    if (with == m_with)
        return;
    m_with = with;
    reload();
}

void Comparison::setOther(int layer, int head)
{
    const std::pair wanted(layer, head);
    if (std::exchange(m_other, wanted) != wanted)
        reload();
}

void Comparison::setOtherBeside()
{
    if (std::exchange(m_other, std::nullopt))
        reload();
}

void Comparison::setOtherStack(std::optional<engine::Stack> stack)
{
    if (std::exchange(m_stack, stack) != stack)
        reload();
}

std::pair<int, int> Comparison::other() const
{
    if (m_other)
        return *m_other;
    const SelectionState& state = m_document->selection().state();
    const Attention* own = m_document->attention();
    if (!own)
        return {state.layer, state.head};
    if (state.head < 0 || own->heads > 1)
        return {state.layer, state.head < 0 ? 0 : (state.head + 1) % own->heads};
    for (const Attention& a : m_document->trace()->attentions)
        if (a.stack == state.stack && a.kind == state.kind && a.layer != state.layer)
            return {a.layer, 0};
    return {state.layer, state.head};
}

void Comparison::fit()
{
    if (!m_other)
        return;
    const SelectionState& state = m_document->selection().state();
    const Attention* found = m_document->trace()->find(state.stack, m_other->first, state.kind);
    if (!found || m_other->second >= found->heads)
        m_other.reset();
}

void Comparison::keep()
{
    if (m_document->isWhole())
        m_document->setReference(m_document->trace());
}

QString Comparison::keptRequest() const
{
    const TracePtr& kept = m_document->reference();
    return kept ? QString::fromStdString(engine::toJson(kept->request).dump()) : QString();
}

void Comparison::keepAgain(const QString& text)
{
    if (text.isEmpty() || text == keptRequest())
        return;
    const auto json = nlohmann::json::parse(text.toStdString(), nullptr, false);
    if (json.is_discarded())
        return;
    if (const auto request = engine::requestFromJson(json)) {
        m_wanted = *request;
        m_again.start([request = *request, tracer = m_document->sharedTracer()](
                          const std::stop_token& stop) { return make(*tracer, request, stop); });
    }
}

TracePtr Comparison::make(engine::Tracer& tracer, const engine::TraceRequest& request,
                          const std::stop_token& stop)
{
    engine::TraceControl control;
    control.stop = stop;
    const auto made = tracer.trace(request, control);
    return made ? *made : nullptr;
}

void Comparison::takeAgain(TracePtr trace)
{
    m_wanted.reset();
    if (trace)
        m_document->setReference(std::move(trace));
}

void Comparison::setActive(bool active)
{
    m_active = active;
    if (active && std::exchange(m_missed, false))
        reload();
}

Comparison::Question Comparison::question() const
{
    return {m_document->trace(),
            m_document->attention(),
            m_document->selection().state(),
            m_with,
            other(),
            m_other.has_value(),
            m_stack,
            m_with != With::Tab ? m_document->reference()
            : m_tab             ? m_tab->trace()
                                : nullptr,
            m_document->sharedTracer()};
}

void Comparison::traceWithoutChanges(const Question& question, Shown& shown,
                                     const std::stop_token& stop)
{
    if (question.trace->request.interventions.empty()) {
        shown.reason = tr("There is no intervention: change the mask, the temperature or a head.");
        return;
    }
    engine::TraceRequest plain = question.trace->request;
    plain.interventions.clear();
    traceOther(question, plain, shown, stop);
}

void Comparison::traceWithoutAdapter(const Question& question, Shown& shown,
                                     const std::stop_token& stop)
{
    engine::TraceRequest plain = question.trace->request;
    auto* model = std::get_if<engine::ModelSource>(&plain.source);
    if (!model || !engine::isAdapter(model->folder)) {
        shown.reason = tr("There is no adapter: open the folder of one.");
        return;
    }
    const auto base = engine::findAdapterBase(model->folder);
    if (!base) {
        shown.reason = errorText(base.error());
        return;
    }
    model->folder = *base;
    traceOther(question, plain, shown, stop);
}

void Comparison::traceOther(const Question& question, const engine::TraceRequest& request,
                            Shown& shown, const std::stop_token& stop)
{
    engine::TraceControl control;
    control.stop = stop;
    if (const auto made = question.tracer->trace(request, control))
        shown.trace = *made;
    else
        shown.reason = errorText(made.error());
}

void Comparison::chooseOther(const Question& question, Shown& shown, const std::stop_token& stop)
{
    const SelectionState& state = question.state;
    switch (question.with) {
    case With::Head:
        shown.trace = question.trace;
        if (!question.chosen && question.other == std::pair(state.layer, state.head)) {
            shown.trace = nullptr;
            shown.reason = tr("There is one head alone here: press “Keep this one”, then change "
                              "something to compare it with.");
        }
        break;
    case With::Kept:
        shown.trace = question.kept;
        if (!shown.trace)
            shown.reason =
                tr("Nothing was kept yet: press “Keep this one”, then change something.");
        break;
    case With::Tab:
        shown.trace = question.kept;
        if (!shown.trace)
            shown.reason =
                tr("That tab shows nothing at the moment: look at it, or choose another.");
        break;
    case With::Plain:
        traceWithoutChanges(question, shown, stop);
        break;
    case With::Base:
        traceWithoutAdapter(question, shown, stop);
        break;
    }
}

Comparison::Shown Comparison::answer(const Question& question, const std::stop_token& stop)
{
    Shown shown;
    const SelectionState& state = question.state;
    shown.first =
        headSource(question.trace, question.attention, state.head, models::Shown::Weights, true);
    const auto nameOf = [](const engine::Trace& trace, const SelectionState& place) {
        return QStringLiteral("%1 · %2 · %3")
            .arg(QString::fromStdString(trace.title), layerName(place.layer), headName(place.head));
    };
    shown.firstName = nameOf(*question.trace, state);
    int layer = state.layer;
    int head = state.head;
    chooseOther(question, shown, stop);
    if (question.with == With::Head)
        std::tie(layer, head) = question.other;
    if (!shown.trace)
        return shown;
    shown.attention =
        shown.trace == question.trace
            ? shown.trace->find(question.stack.value_or(state.stack), layer, state.kind)
            : engine::counterpart(*shown.trace, *question.attention, layer, question.stack);
    if (!shown.attention || head >= shown.attention->heads) {
        shown.reason = tr("B has no attention of this layer and head: choose another.");
        shown.attention = nullptr;
        return shown;
    }
    shown.second = headSource(shown.trace, shown.attention, head, models::Shown::Weights, true);
    shown.secondName = nameOf(*shown.trace, {shown.attention->stack, state.kind, layer, head});
    if (shown.first->rows() == shown.second->rows() &&
        shown.first->columns() == shown.second->columns()) {
        shown.difference = std::make_shared<DifferenceSource>(shown.first, shown.second);
        shown.distances = distancesOf(*shown.first, *shown.second, stop);
    }
    return shown;
}

void Comparison::reload()
{
    if (!m_active) {
        m_job.cancel();
        m_missed = true;
        return;
    }
    if (!m_document->attention()) {
        m_job.cancel();
        m_shown = {};
        m_shown.reason = tr("Nothing is open yet.");
        emit changed();
        return;
    }
    if (!m_document->isWhole() && m_with != With::Head) {
        m_job.cancel();
        m_shown = {};
        m_shown.reason = tr("Some layers of this trace are still to be computed.");
        emit changed();
        return;
    }
    m_job.start(
        [question = question()](const std::stop_token& stop) { return answer(question, stop); });
}

void Comparison::cancel()
{
    if (!isBusy())
        return;
    m_job.cancel();
    m_shown = {};
    m_shown.reason = tr("This was stopped; choose it again to go on.");
    emit changed();
}

void Comparison::computeNow()
{
    if (!m_document->attention())
        return;
    if (m_wanted) {
        m_again.cancel();
        takeAgain(make(m_document->tracer(), *std::exchange(m_wanted, {}), {}));
    }
    m_job.cancel();
    m_missed = false;
    m_shown = answer(question(), {});
}

} // namespace models
