#include "models/atlas/atlasmodel.h"

#include "engine/atlas/page.h"
#include "engine/numbertext.h"
#include "models/dataset.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/tablecsv.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QJsonDocument>

namespace models {

namespace {

QString translated(std::string_view english)
{
    return QCoreApplication::translate("Engine", std::string(english).c_str());
}

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

SelectionState stateOf(const engine::atlas::HeadPlace& place)
{
    SelectionState state;
    state.stack = place.stack;
    state.layer = place.layer;
    state.kind = place.kind;
    state.head = place.head;
    return state;
}

} // namespace

engine::Result<AtlasPtr> loadAtlas(const QString& path)
{
    auto loaded = engine::atlas::Atlas::load(path.toStdString());
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    return std::make_shared<const engine::atlas::Atlas>(std::move(*loaded));
}

bool isOfModel(const engine::atlas::Atlas& atlas, const engine::TraceRequest& request)
{
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model || model->folder.empty() || atlas.plan.model.folder.empty())
        return false;
    // One folder has several names: relative ones, links.
    std::error_code failed;
    return std::filesystem::weakly_canonical(model->folder, failed) ==
           std::filesystem::weakly_canonical(atlas.plan.model.folder, failed);
}

AtlasModel::AtlasModel(QObject* parent) : QAbstractTableModel(parent) {}

void AtlasModel::setAtlas(AtlasPtr atlas)
{
    // While it is being made the same heads come again with other numbers.
    const bool same = m_atlas && atlas && m_atlas->heads.size() == atlas->heads.size();
    if (!same)
        beginResetModel();
    m_atlas = std::move(atlas);
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int AtlasModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_atlas ? 0 : int(m_atlas->heads.size());
}

int AtlasModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstMeasure + measureCount();
}

QVariant AtlasModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::atlas::HeadAtlas& head = m_atlas->heads[size_t(index.row())];
    switch (role) {
    case StackRole:
        return int(head.place.stack);
    case KindRole:
        return int(head.place.kind);
    case LayerRole:
        return head.place.layer;
    case HeadRole:
        return head.place.head;
    default:
        break;
    }
    const bool shown = role == Qt::DisplayRole || role == ValueRole;
    switch (index.column()) {
    case Stack:
        return shown ? stackTitle(head.place.stack) : QVariant();
    case Kind:
        return !shown                                  ? QVariant()
               : head.place.kind == engine::Kind::Self ? tr("self")
                                                       : tr("cross");
    case Layer:
    case Head: {
        const int number = index.column() == Layer ? head.place.layer : head.place.head;
        return role == Qt::DisplayRole ? QVariant(QString::number(number))
               : role == ValueRole     ? QVariant(double(number))
                                       : QVariant();
    }
    default:
        break;
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const engine::atlas::Moments& one = head.measures[size_t(index.column() - FirstMeasure)];
    if (one.count == 0)
        return role == Qt::DisplayRole ? QVariant(kAbsent) : QVariant();
    if (role == Qt::DisplayRole)
        return figureText(one.mean);
    if (role == ValueRole)
        return one.mean;
    if (role == SpreadRole && one.count > 1)
        return one.deviation();
    if (role == Qt::ToolTipRole)
        return tr("%1 ± %2 over %3 windows, from %4 to %5")
            .arg(figureText(one.mean), figureText(one.deviation()), QString::number(one.count),
                 figureText(one.least), figureText(one.largest));
    return {};
}

QVariant AtlasModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        switch (section) {
        case Stack:
            return tr("Stack");
        case Layer:
            return tr("Layer");
        case Kind:
            return tr("Kind");
        case Head:
            return tr("Head");
        default:
            return measureName(section - FirstMeasure);
        }
    if (section >= FirstMeasure && role == Qt::ToolTipRole)
        return measureDefinition(section - FirstMeasure);
    return {};
}

int AtlasModel::measureCount()
{
    return int(engine::atlas::measures().size());
}

QString AtlasModel::measureId(int measure)
{
    return words(engine::atlas::measures()[size_t(measure)].id);
}

QString AtlasModel::measureName(int measure)
{
    return translated(engine::atlas::measures()[size_t(measure)].name);
}

QString AtlasModel::measureDefinition(int measure)
{
    return translated(engine::atlas::measures()[size_t(measure)].definition);
}

int AtlasModel::measureOf(const char* id)
{
    return int(engine::atlas::measureNamed(id).value_or(0));
}

QString AtlasModel::headTitle(int row) const
{
    return row >= 0 && row < rowCount() ? headText(stateOf(m_atlas->heads[size_t(row)].place))
                                        : QString();
}

QJsonObject AtlasModel::page(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    nlohmann::json page = engine::atlas::pageJson(*m_atlas, m_atlas->heads[size_t(row)]);
    engine::writeShortly(page);
    const std::string text = page.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QByteArray AtlasModel::pageCsv(int row) const
{
    QByteArray bytes;
    if (row < 0 || row >= rowCount())
        return bytes;
    for (const auto& cells : engine::atlas::pageRows(*m_atlas, m_atlas->heads[size_t(row)])) {
        QList<QByteArray> fields;
        for (const std::string& cell : cells)
            fields.append(csvField(words(cell)));
        bytes += fields.join(',') + "\n";
    }
    return bytes;
}

engine::TraceRequest AtlasModel::requestOf(qint64 row, qint64 window) const
{
    return m_atlas ? m_atlas->requestOf(row * engine::atlas::kWindowsPerRow + window)
                   : engine::TraceRequest();
}

} // namespace models
