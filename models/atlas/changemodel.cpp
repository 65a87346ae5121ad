#include "models/atlas/changemodel.h"

#include "engine/numbertext.h"
#include "models/figuretext.h"
#include "models/headtext.h"

#include <nlohmann/json.hpp>
#include <QJsonDocument>

namespace models {

ChangeModel::ChangeModel(QObject* parent) : QAbstractTableModel(parent) {}

engine::Result<ChangeModel::ComparisonPtr> ChangeModel::compare(AtlasPtr before, AtlasPtr after)
{
    auto changes = engine::atlas::compareAtlases(*before, *after);
    if (!changes)
        return tl::make_unexpected(changes.error());
    return std::make_shared<const Comparison>(
        Comparison{std::move(before), std::move(after), std::move(*changes)});
}

void ChangeModel::setComparison(ComparisonPtr comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_comparison ? 0 : int(m_comparison->changes.size());
}

int ChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::atlas::HeadChange& change = m_comparison->changes[size_t(index.row())];
    if (index.column() == Head)
        return role == Qt::DisplayRole ? QVariant(headTitle(index.row()))
               : role == ValueRole     ? QVariant(double(change.before))
                                       : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const std::optional<double> value = index.column() == Change      ? std::optional(change.change)
                                        : index.column() == Pairs     ? change.pairs
                                        : index.column() == Distances ? change.distances
                                                                      : change.confidence;
    if (role == Qt::DisplayRole)
        return value ? figureText(*value, 3) : QStringLiteral("–");
    return role == ValueRole && value ? QVariant(*value) : QVariant();
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        switch (section) {
        case Head:
            return tr("Head");
        case Change:
            return tr("Change");
        case Pairs:
            return tr("Pairs of tokens");
        case Distances:
            return tr("Distances");
        default:
            return tr("Largest weights");
        }
    if (role == Qt::ToolTipRole && section != Head)
        return section == Change
                   ? tr("Mean of the three divergences beside it.")
                   : tr("Jensen–Shannon divergence in bits: 0 where both are alike, 1 where they "
                        "have nothing in common.");
    return {};
}

QString ChangeModel::headTitle(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const auto& place =
        m_comparison->before->heads[m_comparison->changes[size_t(row)].before].place;
    SelectionState state;
    state.stack = place.stack;
    state.layer = place.layer;
    state.kind = place.kind;
    state.head = place.head;
    return headText(state);
}

int ChangeModel::headBefore(int row) const
{
    return row >= 0 && row < rowCount() ? int(m_comparison->changes[size_t(row)].before) : -1;
}

QStringList ChangeModel::titles() const
{
    if (!m_comparison)
        return {};
    const auto title = [](const engine::atlas::Atlas& atlas) {
        return tr("%1 over %2")
            .arg(QString::fromStdString(atlas.title), QString::fromStdString(atlas.plan.data));
    };
    return {title(*m_comparison->before), title(*m_comparison->after)};
}

QJsonObject ChangeModel::page(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    nlohmann::json page = engine::atlas::changeJson(*m_comparison->before, *m_comparison->after,
                                                    m_comparison->changes[size_t(row)]);
    engine::writeShortly(page);
    const std::string text = page.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace models
