#include "models/circuitsmodel.h"

#include "engine/runners/modelorigin.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/visibletoken.h"

#include <cmath>
#include <limits>

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using explanations::Circuits;
using explanations::Subject;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kTokens = 6;  ///< that are named along a direction
constexpr int kVectors = 3; ///< of a head that are described

Result<const engine::ModelOrigin*> originOf(const TracePtr& trace)
{
    const auto* origin = dynamic_cast<const engine::ModelOrigin*>(trace->origin.get());
    if (!origin)
        return engine::fail(
            engine::translatable("Engine", "Only runs of a transformer can be explained."), {},
            engine::translatable("Engine", "Open a model folder and give it an input."));
    return origin;
}

std::optional<double> shareOf(const Result<std::vector<std::complex<double>>>& values)
{
    return values ? std::optional(explanations::positiveShare(*values)) : std::nullopt;
}

/// Tokens along a direction, with spaces between them.
QString tokensText(Circuits& circuits, const engine::Trace& trace, const engine::Vector& direction,
                   bool written)
{
    const auto tokens = circuits.tokensAlong(direction, written, kTokens);
    QStringList texts;
    if (tokens)
        for (const auto& token : *tokens)
            texts << visibleToken(QString::fromStdString(trace.origin->tokenText(token.id)));
    return texts.join(u' ');
}

} // namespace

CircuitsModel::CircuitsModel(Document* document, QObject* parent)
    : ResultModel(document, parent), m_describing(this, [this](const Result<QString>& text) {
          m_description = text ? *text : errorText(text.error());
          emit changed();
      })
{
}

void CircuitsModel::forget()
{
    m_describing.cancel();
    m_found = {};
    m_description.clear();
}

void CircuitsModel::start(bool repeated, int period, int sequences)
{
    const TracePtr trace = wholeTrace();
    if (!trace)
        return;
    compute([this, trace, tracer = document()->sharedTracer(), repeated, period,
             sequences](const std::stop_token& stop, const Report& report) -> Result<Show> {
        auto found = read(trace, *tracer, repeated, period, sequences, stop, report);
        if (!found)
            return tl::make_unexpected(found.error());
        return Show([this, all = std::move(*found)] { m_found = all; });
    });
}

Result<CircuitsModel::Found> CircuitsModel::read(const TracePtr& trace, engine::Tracer& tracer,
                                                 bool repeated, int period, int sequences,
                                                 const std::stop_token& stop, const Report& report)
{
    const auto origin = originOf(trace);
    if (!origin)
        return tl::make_unexpected(origin.error());
    Found found;
    found.stack = trace->answering();
    auto circuits = Circuits::of((*origin)->share(), found.stack);
    if (!circuits)
        return tl::make_unexpected(circuits.error());
    found.layers = circuits->layers();
    found.heads = circuits->heads();
    found.random = circuits->randomComposition();
    for (int l = 0; l < found.layers; ++l)
        for (int h = 0; h < found.heads; ++h) {
            found.rows.push_back({l, h, shareOf(circuits->copying(l, h, stop)),
                                  shareOf(circuits->matching(l, h, stop))});
            if (stop.stop_requested())
                return engine::fail("");
            report(0.5f * float(found.rows.size()) / float(found.layers * found.heads));
        }
    auto compositions = circuits->composition({}, stop);
    if (!compositions)
        return tl::make_unexpected(compositions.error());
    found.compositions = std::move(*compositions);
    if (!repeated)
        return found;
    const auto run = [&](const std::vector<int64_t>& ids) -> Result<Subject> {
        engine::TraceRequest request = trace->request;
        engine::ModelInputs& inputs = std::get<engine::ModelSource>(request.source).inputs;
        inputs.text.reset();
        inputs.tokenIds = ids;
        engine::TraceControl control;
        control.stop = stop;
        const auto one = tracer.trace(request, control);
        return one ? Subject::of(*one, {0, stop, {}})
                   : Result<Subject>(tl::make_unexpected(one.error()));
    };
    auto test =
        explanations::repeatedTest(run, explanations::drawableTokens(*trace, (*origin)->model()),
                                   explanations::startToken(*trace),
                                   {.period = period,
                                    .sequences = sequences,
                                    .seed = 1,
                                    .progress = [&](float share) { report(0.5f + 0.5f * share); },
                                    .stop = stop});
    if (!test)
        return tl::make_unexpected(test.error());
    found.test = std::move(*test);
    return found;
}

NumberGrid CircuitsModel::feeding(int row, Input input) const
{
    NumberGrid grid;
    if (row < 0 || row >= rowCount() || m_found.rows[size_t(row)].layer == 0)
        return grid;
    const HeadRow& to = m_found.rows[size_t(row)];
    grid.rows = to.layer;
    grid.columns = m_found.heads;
    grid.middle = float(m_found.random);
    grid.values.assign(size_t(grid.rows) * size_t(grid.columns), float(kNone));
    for (const explanations::Composition& one : m_found.compositions)
        if (one.toLayer == to.layer && one.toHead == to.head)
            grid.values[size_t(one.fromLayer * grid.columns + one.fromHead)] =
                float(input == Input::Query ? one.query
                      : input == Input::Key ? one.key
                                            : one.value);
    for (int l = 0; l < grid.rows; ++l)
        grid.rowNames << layerName(l);
    for (int h = 0; h < grid.columns; ++h)
        grid.columnNames << QString::number(h);
    return grid;
}

void CircuitsModel::describe(int row)
{
    const TracePtr trace = wholeTrace();
    if (!trace || row < 0 || row >= rowCount())
        return;
    const HeadRow& at = m_found.rows[size_t(row)];
    m_describing.start([trace, stack = m_found.stack, layer = at.layer,
                        head = at.head](const std::stop_token& stop) -> Result<QString> {
        const auto origin = originOf(trace);
        if (!origin)
            return tl::make_unexpected(origin.error());
        auto circuits = Circuits::of((*origin)->share(), stack);
        if (!circuits)
            return tl::make_unexpected(circuits.error());
        QStringList lines = {tr("Head %1.%2").arg(layer).arg(head)};
        for (const bool moves : {true, false}) {
            const auto spectrum =
                moves ? circuits->outputValue(layer, head) : circuits->queryKey(layer, head);
            if (!spectrum)
                return tl::make_unexpected(spectrum.error());
            const int count = std::min<int>(kVectors, int(spectrum->singular.size()));
            for (int i = 0; i < count && !stop.stop_requested(); ++i) {
                const engine::Vector left = spectrum->left.col(i).transpose();
                const engine::Vector right = spectrum->right.col(i).transpose();
                const QString a = tokensText(*circuits, *trace, left, false);
                const QString b = tokensText(*circuits, *trace, right, moves);
                const QString size = figureText(double(spectrum->singular[i]), 3);
                lines << (moves
                              ? tr("OV %1 (%2): reads %3 → writes %4").arg(i + 1).arg(size, a, b)
                              : tr("QK %1 (%2): queries %3 ↔ keys %4").arg(i + 1).arg(size, a, b));
            }
        }
        return lines.join(u'\n');
    });
}

QString CircuitsModel::summary() const
{
    if (m_found.rows.empty())
        return {};
    if (!m_found.test)
        return tr("%1 heads; a composition of random matrices is %2")
            .arg(m_found.rows.size())
            .arg(figureText(m_found.random, 3));
    const auto& test = *m_found.test;
    return tr("Random tokens said twice: loss %1 the first time, %2 the second; %3 of them right")
        .arg(figureText(test.firstLoss, 4), figureText(test.secondLoss, 4),
             figureText(test.secondAccuracy, 3));
}

int CircuitsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.rows.size());
}

int CircuitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CircuitsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HeadRow& row = m_found.rows[size_t(index.row())];
    const auto* test = m_found.test && size_t(index.row()) < m_found.test->heads.size()
                           ? &m_found.test->heads[size_t(index.row())]
                           : nullptr;
    const std::array<double, ColumnCount> values = {double(row.layer),
                                                    double(row.head),
                                                    row.copying.value_or(kNone),
                                                    row.matching.value_or(kNone),
                                                    test ? test->prefix : kNone,
                                                    test ? test->previous : kNone,
                                                    test ? test->duplicate : kNone,
                                                    test ? test->copying.value_or(kNone) : kNone};
    return figure(values[size_t(index.column())], role);
}

QVariant CircuitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    struct Name
    {
        QString shown, meaning;
    };
    const std::array<Name, ColumnCount> names = {
        Name{tr("Layer"), {}},
        Name{tr("Head"), {}},
        Name{tr("Copying"), tr("Share of positive eigenvalues of the circuit from tokens through "
                               "values to logits: 1 raises what it looks at, −1 lowers it")},
        Name{tr("Matching"), tr("Share of positive eigenvalues of the circuit from tokens through "
                                "queries and keys to tokens: 1 looks at equal tokens")},
        Name{tr("Prefix"), tr("Mean weight on the token after the last time, of random tokens that "
                              "are said twice")},
        Name{tr("Previous"), tr("Mean weight on the token before")},
        Name{tr("Duplicate"), tr("Mean weight on the token's last place")},
        Name{tr("Raises next"), tr("What the head adds to the logit of the token that follows, "
                                   "less its mean over the vocabulary")}};
    const Name& name = names[size_t(section)];
    return role == Qt::DisplayRole ? name.shown : name.meaning;
}

} // namespace models
