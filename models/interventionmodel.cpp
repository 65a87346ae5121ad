#include "models/interventionmodel.h"

#include "models/attentionmodel.h"
#include "models/headtext.h"

#include <algorithm>
#include <QLocale>

namespace models {

using engine::Intervention;
using engine::MaskChoice;
using engine::Normaliser;
using engine::Scope;

namespace {

bool changesNothing(const Intervention& i)
{
    return !i.ablate && !i.keepOnly && !i.temperature && !i.normaliser && !i.mask &&
           i.hiddenCells.empty();
}

} // namespace

Scope scopeOf(const SelectionState& state, Reach reach)
{
    switch (reach) {
    case Reach::Layer:
        return {state.stack, state.kind, state.layer, std::nullopt};
    case Reach::Head:
        return {state.stack, state.kind, state.layer, state.head};
    case Reach::All:
        break;
    }
    return {};
}

std::vector<Scope> scopesOf(const Selection& selection, Reach reach)
{
    const SelectionState& state = selection.state();
    if (reach != Reach::Head || !selection.heads().contains(state.head))
        return {scopeOf(state, reach)};
    std::vector<Scope> scopes;
    for (const int head : selection.heads()) {
        scopes.push_back(scopeOf(state, reach));
        scopes.back().head = head;
    }
    return scopes;
}

Intervention interventionAt(const Document& document, const Scope& scope)
{
    const auto& all = document.request().interventions;
    const auto found = std::ranges::find(all, scope, &Intervention::scope);
    return found == all.end() ? Intervention() : *found;
}

void intervene(Document& document, const std::vector<Scope>& scopes,
               const std::function<void(Intervention&)>& edit)
{
    engine::TraceRequest request = document.request();
    auto& all = request.interventions;
    for (const Scope& scope : scopes) {
        auto found = std::ranges::find(all, scope, &Intervention::scope);
        if (found == all.end()) {
            found = all.emplace(all.end());
            found->scope = scope;
        }
        edit(*found);
        if (changesNothing(*found))
            all.erase(found);
    }
    document.open(request);
}

InterventionModel::InterventionModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(document, &Document::requestChanged, this, &InterventionModel::reload);
    connect(document, &Document::traceChanged, this, &InterventionModel::reload);
    reload();
}

void InterventionModel::reload()
{
    beginResetModel();
    m_interventions = m_document->request().interventions;
    m_rows.clear();
    for (size_t i = 0; i < m_interventions.size(); ++i) {
        const Intervention& one = m_interventions[i];
        for (const auto& [acts, part] : {std::pair(one.ablate, Part::Ablated),
                                         {one.keepOnly, Part::Kept},
                                         {one.normaliser.has_value(), Part::Normaliser},
                                         {one.temperature.has_value(), Part::Temperature},
                                         {one.mask.has_value(), Part::Mask},
                                         {!one.hiddenCells.empty(), Part::Cells}})
            if (acts)
                m_rows.push_back({i, part});
    }
    endResetModel();
}

void InterventionModel::remove(int row)
{
    const Row& gone = m_rows[size_t(row)];
    intervene(*m_document, {m_interventions[gone.intervention].scope},
              [part = gone.part](Intervention& i) {
                  switch (part) {
                  case Part::Ablated:
                      i.ablate = false;
                      break;
                  case Part::Kept:
                      i.keepOnly = false;
                      break;
                  case Part::Normaliser:
                      i.normaliser.reset();
                      break;
                  case Part::Temperature:
                      i.temperature.reset();
                      break;
                  case Part::Mask:
                      i.mask.reset();
                      break;
                  case Part::Cells:
                      i.hiddenCells.clear();
                      break;
                  }
              });
}

void InterventionModel::clear()
{
    engine::TraceRequest request = m_document->request();
    request.interventions.clear();
    m_document->open(request);
}

SelectionState InterventionModel::place(int row) const
{
    const Scope& scope = m_interventions[m_rows[size_t(row)].intervention].scope;
    SelectionState state = m_document->selection().state();
    state.stack = scope.stack.value_or(state.stack);
    state.kind = scope.kind.value_or(state.kind);
    state.layer = scope.layer.value_or(state.layer);
    state.head = scope.head.value_or(state.head);
    return state;
}

QString InterventionModel::placeText(const Scope& scope) const
{
    if (scope == Scope{})
        return tr("All heads");
    QStringList parts; // in short words: the list stands in a narrow column
    if (scope.stack)
        parts << stackTitle(*scope.stack);
    if (scope.layer)
        parts << layerName(*scope.layer);
    if (scope.kind)
        parts << (*scope.kind == engine::Kind::Self ? tr("self") : tr("cross"));
    if (scope.head)
        parts << headName(*scope.head);
    return parts.join(QStringLiteral(" · "));
}

QString InterventionModel::changeText(const Row& row) const
{
    const Intervention& i = m_interventions[row.intervention];
    switch (row.part) {
    case Part::Ablated:
        return tr("ablated");
    case Part::Kept:
        return tr("kept only");
    case Part::Normaliser:
        return *i.normaliser == Normaliser::Hard      ? tr("hard attention")
               : *i.normaliser == Normaliser::Sampled ? tr("sampled attention, seed %1").arg(i.seed)
                                                      : tr("soft attention");
    case Part::Temperature:
        return tr("temperature %1").arg(QLocale().toString(double(*i.temperature), 'g', 4));
    case Part::Mask:
        switch (*i.mask) {
        case MaskChoice::Model:
            return tr("the model's own mask");
        case MaskChoice::None:
            return tr("no mask");
        case MaskChoice::Causal:
            return tr("causal mask");
        case MaskChoice::Window:
            return tr("local window of %L1").arg(i.maskSize);
        case MaskChoice::Padding:
            return tr("the last %n keys hidden", nullptr, int(i.maskSize));
        }
        break;
    case Part::Cells:
        return tr("%n cells hidden", nullptr, int(i.hiddenCells.size()));
    }
    return {};
}

QString InterventionModel::cellsText(const Intervention& intervention) const
{
    constexpr size_t kMost = 20;
    const TracePtr& trace = m_document->trace();
    const Scope& scope = intervention.scope;
    const engine::Attention* attention = trace && scope.stack && scope.layer && scope.kind
                                             ? trace->find(*scope.stack, *scope.layer, *scope.kind)
                                             : nullptr;
    const auto text = [](const std::vector<engine::TraceToken>& tokens, int64_t at) {
        return size_t(at) < tokens.size() ? axisText(tokens[size_t(at)])
                                          : QLocale().toString(qint64(at));
    };
    QStringList lines;
    for (size_t i = 0; i < std::min(kMost, intervention.hiddenCells.size()); ++i) {
        const auto& [query, key] = intervention.hiddenCells[i];
        lines << tr("%1 → %2").arg(
            text(attention ? trace->queryTokens(*attention) : std::vector<engine::TraceToken>(),
                 query),
            text(attention ? trace->keyTokens(*attention) : std::vector<engine::TraceToken>(),
                 key));
    }
    if (intervention.hiddenCells.size() > kMost)
        lines << QStringLiteral("…");
    return lines.join(u'\n');
}

int InterventionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InterventionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InterventionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const Intervention& intervention = m_interventions[row.intervention];
    const QString text = index.column() == Place ? placeText(intervention.scope) : changeText(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text;
    if (role == Qt::ToolTipRole && row.part == Part::Kept)
        return intervention.scope.head ? tr("kept only: the other heads of the layer are ablated")
                                       : tr("kept only: the other layers are ablated");
    if (role == Qt::ToolTipRole)
        return row.part == Part::Cells ? cellsText(intervention) : text;
    return {};
}

QVariant InterventionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Place ? tr("Where") : tr("Change");
}

} // namespace models
