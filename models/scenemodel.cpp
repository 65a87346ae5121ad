#include "models/scenemodel.h"

#include "engine/analysis/projection.h"
#include "models/attentionmodel.h"
#include "models/roles.h"

#include <algorithm>
#include <cmath>
#include <QLocale>
#include <utility>

namespace models {

using engine::Attention;
using engine::Matrix;

namespace {

/// The vectors of a family, one per token; empty where the trace has none.
engine::Tensor tensorOf(const engine::Trace& trace, const Attention& attention, SceneFamily family)
{
    switch (family) {
    case SceneFamily::Query:
        return attention.whole()->query;
    case SceneFamily::Key:
        return attention.whole()->key;
    case SceneFamily::Value:
        return attention.whole()->value;
    case SceneFamily::Hidden:
        break;
    }
    const auto stack = trace.stacks.find(attention.stack);
    if (stack == trace.stacks.end())
        return {};
    const auto& hidden = stack->second.hidden;
    const auto level = size_t(trace.level(attention));
    return level < hidden.size() ? hidden[level] : engine::Tensor();
}

engine::MatrixMap rowsOf(const engine::Tensor& tensor, const Attention& attention, int head,
                         SceneFamily family)
{
    return family == SceneFamily::Hidden  ? tensor.matrix()
           : family == SceneFamily::Query ? tensor.matrix(head)
                                          : tensor.matrix(attention.keyHead(head));
}

struct FamilyRows
{
    SceneFamily family;
    std::vector<int64_t> tokens;
    Matrix rows;
};

/// Every so many tokens, and the one that is looked at.
std::vector<int64_t> shownTokens(int64_t count, int64_t step, qint64 kept)
{
    std::vector<int64_t> tokens;
    for (int64_t token = 0; token < count; token += step) {
        tokens.push_back(token);
        if (kept > token && kept < std::min(token + step, count))
            tokens.push_back(kept);
    }
    return tokens;
}

/// Rows and the member of each.
struct SourceRows
{
    Matrix rows;
    std::vector<size_t> members;
};

/// Rows of all layers of the same head and families, evenly chosen: what shared axes are made from.
SourceRows rowsOfAllLayers(const engine::Trace& trace, const Attention& shown, int head,
                           const std::vector<const FamilyRows*>& members)
{
    constexpr int64_t kMostNumbers = int64_t{1} << 19;
    const int64_t width = members.front()->rows.cols();
    struct Part
    {
        size_t member;
        const Attention* layer;
    };
    std::vector<Part> parts;
    int64_t count = 0;
    for (const Attention& layer : trace.attentions) {
        if (layer.stack != shown.stack || layer.kind != shown.kind || head >= layer.heads ||
            !layer.isKnown())
            continue;
        for (size_t member = 0; member < members.size(); ++member) {
            const SceneFamily family = members[member]->family;
            const bool hidden = family == SceneFamily::Hidden;
            const engine::Tensor stream =
                hidden ? tensorOf(trace, layer, family) : engine::Tensor();
            if ((hidden ? stream.extent(1) : layer.headSize()) != width)
                continue;
            parts.push_back({member, &layer});
            count += hidden                         ? stream.extent(0)
                     : family == SceneFamily::Query ? layer.queries
                                                    : layer.keys;
        }
    }
    const int64_t step = std::max<int64_t>(1, count * width / kMostNumbers);
    SourceRows all;
    all.rows.resize((count + step - 1) / step + int64_t(parts.size()), width);
    // One after the other: a trace may have to make the vectors of each layer again.
    for (const auto& [member, layer] : parts) {
        const SceneFamily family = members[member]->family;
        const engine::Tensor tensor = tensorOf(trace, *layer, family);
        const engine::MatrixMap part = rowsOf(tensor, *layer, head, family);
        for (int64_t row = 0; row < part.rows(); row += step) {
            all.rows.row(int64_t(all.members.size())) = part.row(row);
            all.members.push_back(member);
        }
    }
    all.rows.conservativeResize(int64_t(all.members.size()), width);
    return all;
}

/// The rows of all members, one member after the other.
SourceRows joined(const std::vector<const FamilyRows*>& members, int64_t count)
{
    SourceRows own;
    own.rows.resize(count, members.front()->rows.cols());
    for (size_t member = 0; member < members.size(); ++member) {
        const Matrix& rows = members[member]->rows;
        own.rows.middleRows(int64_t(own.members.size()), rows.rows()) = rows;
        own.members.insert(own.members.end(), size_t(rows.rows()), member);
    }
    return own;
}

/// Three axes [width, 3]; notes in the space which dimensions they are. Arrows begin at the origin
/// of the vectors, not at their mean: directions come from the principal components, tips are
/// x · axes.
engine::Result<Eigen::MatrixXd> axesFor(const SceneOptions& options, const Matrix& source,
                                        SceneSpace& space)
{
    Eigen::MatrixXd axes = Eigen::MatrixXd::Zero(source.cols(), 3);
    if (options.axes == SceneAxes::Dimensions) {
        for (size_t i = 0; i < 3; ++i) {
            space.dimensions[i] = std::clamp(options.dimensions[i], 0, space.width - 1);
            axes(space.dimensions[i], int64_t(i)) = 1;
        }
    } else if (auto found = engine::principalComponents(source, 3)) {
        axes.leftCols(found->axes.cols()) = found->axes;
    } else {
        return tl::make_unexpected(found.error());
    }
    return axes;
}

/// The longest vector of each member along the axes; 1 where there is none.
std::vector<double> unitsOf(const SourceRows& sources, const Eigen::MatrixXd& axes, size_t members)
{
    // Keys and values may be much shorter than queries: every family has a scale of its own, or
    // only the longest would be seen.
    const Eigen::VectorXd lengths = (sources.rows.cast<double>() * axes).rowwise().norm();
    std::vector<double> units(members, 0);
    for (size_t i = 0; i < sources.members.size(); ++i) {
        double& unit = units[sources.members[i]];
        unit = std::max(unit, lengths[int64_t(i)]);
    }
    for (double& unit : units)
        unit = unit > 0 ? unit : 1;
    return units;
}

void project(const std::vector<const FamilyRows*>& members, const SourceRows& ofAllLayers,
             const SceneOptions& options, SceneContent& content)
{
    int64_t count = 0;
    for (const FamilyRows* member : members)
        count += member->rows.rows();
    const int64_t width = members.front()->rows.cols();
    if (count == 0 || width == 0)
        return;
    const SourceRows own = joined(members, count);
    const Matrix& all = own.rows;
    SceneSpace space;
    space.width = int(width);
    for (const FamilyRows* member : members)
        space.families.push_back(member->family);
    const SourceRows& sources = options.axes == SceneAxes::Principal ? own : ofAllLayers;
    const Matrix& source = sources.rows;
    const engine::Result<Eigen::MatrixXd> found = axesFor(options, source, space);
    if (!found) {
        content.problem = found.error();
        return;
    }
    const Eigen::MatrixXd& axes = *found;
    if (!all.allFinite() || !source.allFinite()) {
        content.problem =
            engine::fail(engine::translatable("Engine", "These vectors hold numbers that are not "
                                                        "finite, so they cannot be projected."))
                .value();
        return;
    }
    Eigen::MatrixXd tips = all.cast<double>() * axes;
    const double total =
        (all.cast<double>().rowwise() - all.cast<double>().colwise().mean()).squaredNorm();
    const Eigen::RowVector3d spread =
        (tips.rowwise() - tips.colwise().mean()).colwise().squaredNorm();
    for (size_t i = 0; i < 3; ++i)
        space.explained[i] = total > 0 ? spread[int64_t(i)] / total : 0;
    space.units = unitsOf(sources, axes, members.size());
    int64_t at = 0;
    for (size_t member = 0; member < members.size(); ++member)
        for (const int64_t token : members[member]->tokens) {
            const Eigen::RowVector3d tip = tips.row(at++) / space.units[member];
            content.arrows.push_back({members[member]->family,
                                      int(token),
                                      {float(tip[0]), float(tip[1]), float(tip[2])}});
        }
    content.spaces.push_back(std::move(space));
}

/// The rows of the families that are shown, of every `step`-th token.
std::vector<FamilyRows> rowsOfFamilies(const engine::Trace& trace, const Attention& attention,
                                       int head, const SceneOptions& options,
                                       std::array<qint64, 2> kept, int64_t step)
{
    std::vector<FamilyRows> families;
    for (const SceneFamily family : kSceneFamilies) {
        const engine::Tensor tensor = tensorOf(trace, attention, family);
        if (!options.shows(family) || tensor.empty())
            continue;
        const bool ofQuery = family == SceneFamily::Query || family == SceneFamily::Hidden;
        const auto matrix = rowsOf(tensor, attention, head, family);
        FamilyRows rows{family, shownTokens(matrix.rows(), step, kept[ofQuery ? 0 : 1]), {}};
        rows.rows.resize(int64_t(rows.tokens.size()), matrix.cols());
        for (size_t i = 0; i < rows.tokens.size(); ++i)
            rows.rows.row(int64_t(i)) = matrix.row(rows.tokens[i]);
        families.push_back(std::move(rows));
    }
    return families;
}

/// Takes the first family, and those that share axes with it, from what is left. Queries and keys
/// meet in dot products; values of the same width are shown beside them. Hidden states live in a
/// space of their own.
std::vector<const FamilyRows*> takeSpace(std::vector<const FamilyRows*>& left)
{
    const FamilyRows* first = left.front();
    std::vector<const FamilyRows*> members;
    std::erase_if(left, [&](const FamilyRows* other) {
        const bool together = other == first || (first->family != SceneFamily::Hidden &&
                                                 other->family != SceneFamily::Hidden &&
                                                 other->rows.cols() == first->rows.cols());
        if (together)
            members.push_back(other);
        return together;
    });
    return members;
}

void findVectors(const engine::Trace& trace, const Attention& attention,
                 const SceneOptions& options, std::array<qint64, 2> kept, SceneContent& content,
                 const std::stop_token& stop)
{
    const int head = content.place.head;
    const auto wanted = std::ranges::count(options.families, true);
    const int64_t most = SceneModel::kMostArrows / std::max<int64_t>(wanted, 2);
    const int64_t longest = std::max(attention.queries, attention.keys);
    content.step = std::max<int64_t>(1, (longest + most - 1) / most);
    const std::vector<FamilyRows> families =
        rowsOfFamilies(trace, attention, head, options, kept, content.step);
    std::vector<const FamilyRows*> left;
    for (const FamilyRows& family : families)
        left.push_back(&family);
    while (!left.empty() && !stop.stop_requested()) {
        const std::vector<const FamilyRows*> members = takeSpace(left);
        project(members,
                options.axes == SceneAxes::Principal
                    ? SourceRows()
                    : rowsOfAllLayers(trace, attention, head, members),
                options, content);
    }
}

} // namespace

double SceneSpace::unit(SceneFamily family) const
{
    const auto found = std::ranges::find(families, family);
    return found == families.end() ? 1 : units[size_t(found - families.begin())];
}

bool SceneContent::continues(const SceneContent& before) const
{
    SelectionState other = before.place;
    other.layer = place.layer;
    const bool same = axes != SceneAxes::Principal && axes == before.axes && place == other &&
                      place.layer != before.place.layer && !trace.owner_before(before.trace) &&
                      !before.trace.owner_before(trace);
    return same &&
           std::ranges::equal(arrows, before.arrows,
                              [](const auto& a, const auto& b) {
                                  return a.family == b.family && a.token == b.token;
                              }) &&
           field.rows() == before.field.rows() && field.cols() == before.field.cols();
}

SceneContent SceneContent::after(const SceneContent& before, float share) const
{
    SceneContent between = *this;
    for (size_t i = 0; i < arrows.size(); ++i)
        for (size_t axis = 0; axis < 3; ++axis)
            between.arrows[i].tip[axis] =
                std::lerp(before.arrows[i].tip[axis], arrows[i].tip[axis], share);
    if (field.size() > 0)
        between.field = before.field + share * (field - before.field);
    return between;
}

SceneModel::SceneModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](ContentPtr content) { take(std::move(content)); }),
      m_rowJob(this, [this](engine::Vector weights) {
          m_weights = std::move(weights);
          emit weightsChanged();
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, [this] {
        reload();
        reloadRow();
    });
    connect(&document->selection(), &Selection::headChanged, this, [this] {
        reload();
        reloadRow();
    });
    connect(&document->selection(), &Selection::cellChanged, this, &SceneModel::followCell);
    reload();
    reloadRow();
}

void SceneModel::setOptions(const SceneOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    reload();
}

SceneContent SceneModel::find(TracePtr trace, const Attention* attention, int head,
                              const SceneOptions& options, std::array<qint64, 2> kept,
                              const std::stop_token& stop)
{
    SceneContent content;
    content.queries = attention->queries;
    content.keys = attention->keys;
    content.axes = options.axes;
    content.trace = trace;
    content.place = {attention->stack, attention->kind, attention->layer, head};
    content.hasVectors = attention->hasVectors();
    content.oneHead = head >= 0 && head < attention->heads;
    if (options.vectors && content.hasVectors && content.oneHead)
        findVectors(*trace, *attention, options, kept, content, stop);
    if (options.field && attention->queries > 0 && attention->keys > 0) {
        const BlockSourcePtr source = headSource(trace, attention, head, Shown::Weights);
        content.field.resize(std::min(attention->queries, kMostFieldCells),
                             std::min(attention->keys, kMostFieldCells));
        Matrix mean(content.field.rows(), content.field.cols());
        source->reduce({0, attention->queries}, {0, attention->keys}, content.field, mean, stop);
    }
    return content;
}

void SceneModel::setActive(bool active)
{
    m_active = active;
    if (active && std::exchange(m_missed, false)) {
        reload();
        reloadRow();
    }
}

void SceneModel::reload()
{
    if (!m_active) {
        m_missed = true;
        return;
    }
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention) {
        m_job.cancel();
        take(std::make_shared<SceneContent>());
        return;
    }
    const SelectionState& state = m_document->selection().state();
    m_job.start([trace, attention, head = state.head, options = m_options,
                 kept = std::array{state.query, state.key}](const std::stop_token& stop) {
        return std::make_shared<const SceneContent>(
            find(trace, attention, head, options, kept, stop));
    });
}

void SceneModel::cancel()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    // What was there belongs to another question.
    take(std::make_shared<SceneContent>());
}

void SceneModel::reloadRow()
{
    if (!m_active) {
        m_missed = true;
        return;
    }
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    const SelectionState& state = m_document->selection().state();
    if (!attention || state.query < 0 || state.query >= attention->queries) {
        m_rowJob.cancel();
        m_weights.resize(0);
        emit weightsChanged();
        return;
    }
    m_rowJob.start([trace, attention, head = state.head, query = state.query](std::stop_token) {
        engine::Matrix row(1, attention->keys);
        engine::fillBlock(*attention, head, engine::Quantity::Weights, {query, query + 1},
                          {0, attention->keys}, row);
        return engine::Vector(row.row(0));
    });
}

void SceneModel::followCell()
{
    reloadRow();
    // A token between the shown ones gets its arrow when it is looked at.
    if (m_content->step > 1 && m_options.vectors)
        reload();
}

void SceneModel::findNow()
{
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention)
        return;
    const SelectionState& state = m_document->selection().state();
    const bool missed = std::exchange(m_missed, false);
    if (missed || m_job.isBusy()) {
        m_job.cancel();
        take(std::make_shared<const SceneContent>(
            find(trace, attention, state.head, m_options, {state.query, state.key}, {})));
    }
    if ((missed || m_rowJob.isBusy()) && state.query >= 0) {
        m_rowJob.cancel();
        engine::Matrix row(1, attention->keys);
        engine::fillBlock(*attention, state.head, engine::Quantity::Weights,
                          {state.query, state.query + 1}, {0, attention->keys}, row);
        m_weights = row.row(0);
        emit weightsChanged();
    }
}

void SceneModel::take(ContentPtr content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int SceneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content->arrows.size());
}

int SceneModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SceneModel::tokenText(SceneFamily family, int64_t token) const
{
    const Attention* attention = m_document->attention();
    if (attention && token >= 0) {
        const bool ofQuery = family == SceneFamily::Query || family == SceneFamily::Hidden;
        const auto& tokens = ofQuery ? m_document->trace()->queryTokens(*attention)
                                     : m_document->trace()->keyTokens(*attention);
        if (size_t(token) < tokens.size() && !tokens[size_t(token)].text.empty())
            return axisText(tokens[size_t(token)]);
    }
    return QLocale().toString(qlonglong(token));
}

QString SceneModel::familyName(SceneFamily family)
{
    switch (family) {
    case SceneFamily::Query:
        return tr("Query");
    case SceneFamily::Key:
        return tr("Key");
    case SceneFamily::Value:
        return tr("Value");
    case SceneFamily::Hidden:
        return tr("Hidden");
    }
    return {};
}

QVariant SceneModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != ValueRole))
        return {};
    const SceneArrow& arrow = m_content->arrows[size_t(index.row())];
    switch (index.column()) {
    case Family:
        return role == ValueRole ? QVariant(int(arrow.family)) : QVariant(familyName(arrow.family));
    case Token:
        return role == ValueRole ? QVariant(arrow.token)
                                 : QVariant(tokenText(arrow.family, arrow.token));
    case X:
    case Y:
    case Z: {
        const double value = double(arrow.tip[size_t(index.column() - X)]);
        return role == ValueRole ? QVariant(value) : QVariant(QLocale().toString(value, 'g', 6));
    }
    default:
        return {};
    }
}

QVariant SceneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Family:
        return tr("Vector");
    case Token:
        return tr("Token");
    case X:
        return tr("First axis");
    case Y:
        return tr("Second axis");
    case Z:
        return tr("Third axis");
    default:
        return {};
    }
}

} // namespace models
