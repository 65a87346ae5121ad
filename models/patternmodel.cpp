#include "models/patternmodel.h"

#include "engine/patterns/patterns.h"

#include <QCoreApplication>

namespace models {

int PatternModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(engine::patterns().size());
}

QVariant PatternModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& patterns = engine::patterns();
    const engine::PatternInfo& pattern = patterns[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Engine", std::string(pattern.name).c_str());
    case Qt::ToolTipRole:
        return QCoreApplication::translate("Engine", std::string(pattern.sentence).c_str());
    case IdRole:
        return QString::fromStdString(std::string(pattern.id));
    default:
        return {};
    }
}

} // namespace models
