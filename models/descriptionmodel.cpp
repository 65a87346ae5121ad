#include "models/descriptionmodel.h"

#include "engine/files/adapterbase.h"
#include "engine/files/filewriter.h"
#include "engine/files/gguf.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

namespace models {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kBesideOptions[] = {"format", "recognised", "unplaced", "labels"};

fs::path folderOf(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored) ? path : path.parent_path();
}

QStringList choicesOf(const QString& option)
{
    QStringList choices;
    for (const std::string& choice : engine::choicesOf(option.toStdString()))
        choices.append(QString::fromStdString(choice));
    return choices;
}

QString shown(const json& value)
{
    if (value.is_null())
        return {};
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// A text as the JSON that it looks like; else as text.
json parsed(const QString& text)
{
    const json value = json::parse(text.toStdString(), nullptr, false);
    return value.is_discarded() || value.is_object() ? json(text.toStdString()) : value;
}

/// What an option means, for those that are asked.
QString noteOn(const QString& option)
{
    const QString name = option.section(u'.', 1);
    if (name == QLatin1String("heads"))
        return DescriptionModel::tr(
            "Into how many heads each layer's attention is divided: n_head, nhead, "
            "num_heads. They divide the width.");
    if (name == QLatin1String("causal"))
        return DescriptionModel::tr(
            "true: a token sees itself and what stands before it (GPT); false: all "
            "see all (BERT).");
    if (name == QLatin1String("preNorm"))
        return DescriptionModel::tr(
            "true: norms stand before attention and feed-forward layer (GPT-2, "
            "norm_first=True); false: after what they add (BERT, the default of "
            "nn.TransformerEncoderLayer).");
    if (name == QLatin1String("activation"))
        return DescriptionModel::tr(
            "Between the two matrices of the feed-forward layer. nn.GELU() is gelu, "
            "nn.GELU('tanh') is gelu_new; nn.TransformerEncoderLayer has relu by "
            "default.");
    if (name == QLatin1String("epsilon"))
        return DescriptionModel::tr(
            "What norms add to the variance; nn.LayerNorm has 1e-05 by default.");
    if (name == QLatin1String("embeddingScale"))
        return DescriptionModel::tr(
            "What embeddings of tokens are multiplied by: 1, or the square root of "
            "the width, as many translators have it.");
    if (name == QLatin1String("positions.kind"))
        return DescriptionModel::tr(
            "How tokens learn where they stand: from a learned table, from sines and "
            "cosines that are added, by rotary angles, or not at all.");
    if (name == QLatin1String("names.tokens"))
        return DescriptionModel::tr(
            "The module that embeds tokens, without “.weight”, in brackets: [\"emb\"].");
    if (name == QLatin1String("kind"))
        return DescriptionModel::tr(
            "What the last layer answers: a token of the vocabulary, a class, or "
            "nothing.");
    if (name == QLatin1String("pick"))
        return DescriptionModel::tr(
            "The position that the class is read from: the first, the last, or the "
            "mean of all.");
    return {};
}

json::json_pointer pointerOf(const QString& option)
{
    return json::json_pointer('/' + QString(option).replace(u'.', u'/').toStdString());
}

void flatten(const json& object, const QString& path, const std::function<void(QString, json)>& add)
{
    for (const auto& [key, value] : object.items()) {
        const QString name = path + QString::fromStdString(key);
        if (value.is_object())
            flatten(value, name + u'.', add);
        else
            add(name, value);
    }
}

} // namespace

bool DescriptionModel::isNeeded(const QString& path)
{
    const fs::path where = path.toStdString();
    const fs::path folder = folderOf(where);
    std::error_code ignored;
    if (fs::exists(folder / "config.json", ignored) || engine::isAdapter(folder))
        return false;
    const auto gguf = engine::findGguf(where);
    if (!gguf || *gguf)
        return false;
    if (fs::exists(folder / engine::kDescriptionName, ignored)) {
        const auto description = engine::readDescription(folder / engine::kDescriptionName);
        return description && !description->open.empty();
    }
    DescriptionModel model;
    return model.load(path).has_value();
}

engine::Result<void> DescriptionModel::load(const QString& path)
{
    const fs::path where = path.toStdString();
    const fs::path folder = folderOf(where);
    auto weights = engine::Weights::open(where);
    if (weights)
        weights = engine::describedWeights(std::move(*weights));
    if (!weights)
        return tl::make_unexpected(weights.error());
    const fs::path file = folder / engine::kDescriptionName;
    std::error_code ignored;
    const auto description =
        fs::exists(file, ignored) ? engine::readDescription(file) : engine::describe(**weights);
    if (!description)
        return tl::make_unexpected(description.error());

    beginResetModel();
    m_file = file;
    m_description = engine::toJson(*description);
    m_kind = QString::fromStdString(description->kind);
    m_rows.clear();
    flatten(m_description, {}, [this](const QString& option, const json& value) {
        for (const char* other : kBesideOptions)
            if (option == QLatin1String(other))
                return;
        m_rows.append({option, value, value.is_null()});
    });
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.asked && !b.asked; });
    m_tensors.clear();
    for (const engine::WeightInfo& tensor : (*weights)->tensors()) {
        const std::string shape = engine::shapeText(tensor.data.shape);
        const bool left = std::ranges::find(description->unplaced, tensor.name + " " + shape) !=
                          description->unplaced.end();
        m_tensors.append(
            {QString::fromStdString(tensor.name), QString::fromStdString(shape), !left});
    }
    endResetModel();
    emit openCountChanged();
    return {};
}

int DescriptionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DescriptionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DescriptionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == OptionColumn)
            return row.option;
        return row.value.is_null() ? tr("?") : shown(row.value);
    case Qt::EditRole:
        return index.column() == OptionColumn ? row.option : shown(row.value);
    case ChoicesRole:
        return choicesOf(row.option);
    case OpenRole:
        return row.value.is_null();
    case Qt::ToolTipRole: {
        const QString note = noteOn(row.option);
        if (!row.asked)
            return note;
        const QString asked = tr("Names and shapes do not tell; take it from the model's code.");
        return note.isEmpty() ? asked : note + u' ' + asked;
    }
    default:
        return {};
    }
}

QVariant DescriptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == OptionColumn ? tr("Option") : tr("Value");
}

Qt::ItemFlags DescriptionModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

bool DescriptionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != ValueColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row& row = m_rows[index.row()];
    const QString text = value.toString().trimmed();
    const json before = std::exchange(row.value, text.isEmpty() ? json() : parsed(text));
    if (!engine::descriptionFromJson(joined())) {
        row.value = before;
        return false;
    }
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit openCountChanged();
    return true;
}

int DescriptionModel::openCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row& row) { return row.value.is_null(); }));
}

json DescriptionModel::joined() const
{
    json description = m_description;
    for (const Row& row : m_rows)
        description[pointerOf(row.option)] = row.value;
    return description;
}

engine::Result<void> DescriptionModel::save() const
{
    auto writer = engine::FileWriter::create(m_file);
    if (!writer)
        return tl::make_unexpected(writer.error());
    if (auto done = (*writer)->write(joined().dump(1) + "\n"); !done)
        return done;
    return (*writer)->commit();
}

} // namespace models
