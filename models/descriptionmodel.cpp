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

constexpr const char* kBesideOptions[] = {"format", "recognised", "unplaced", "ignored", "labels"};

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
    if (name == QLatin1String("norm") || name == QLatin1String("queryNormKind"))
        return DescriptionModel::tr(
            "layer: nn.LayerNorm; rms: RMSNorm, which takes no mean away. Both may have a weight "
            "and nothing else.");
    if (name == QLatin1String("positions.offset"))
        return DescriptionModel::tr(
            "The row of the table that the first token has: in fairseq one more than the pad "
            "token's number, mostly 2; else 0.");
    if (name == QLatin1String("image.height") || name == QLatin1String("image.width"))
        return DescriptionModel::tr(
            "Of the pictures that the model was trained on, in pixels: img_size.");
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

/// Whether a name with {l} (or another number in braces) stands for the tensor, its weight or bias.
bool standsFor(std::string_view pattern, std::string_view tensor)
{
    while (!pattern.empty()) {
        const size_t close = pattern.find('}');
        if (pattern.front() == '{' && close != std::string_view::npos) {
            const size_t digits = std::min(tensor.find_first_not_of("0123456789"), tensor.size());
            if (digits == 0)
                return false;
            pattern.remove_prefix(close + 1);
            tensor.remove_prefix(digits);
        } else if (tensor.empty() || pattern.front() != tensor.front()) {
            return false;
        } else {
            pattern.remove_prefix(1);
            tensor.remove_prefix(1);
        }
    }
    return tensor.empty() || tensor == ".weight" || tensor == ".bias";
}

bool speaksOf(const json& value, const std::string& tensor)
{
    if (value.is_array())
        return std::ranges::any_of(value, [&](const json& one) { return speaksOf(one, tensor); });
    return value.is_string() && !value.get_ref<const std::string&>().empty() &&
           standsFor(std::string_view(value.get_ref<const std::string&>()), tensor);
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
    DescriptionModel model;
    if (!model.load(path))
        return false;
    return !fs::exists(folder / engine::kDescriptionName, ignored) || model.openCount() > 0 ||
           model.unplacedCount() > 0;
}

engine::Result<void> DescriptionModel::load(const QString& path)
{
    const fs::path where = path.toStdString();
    const fs::path folder = folderOf(where);
    auto weights = engine::Weights::open(where);
    if (weights)
        weights = engine::describedWeights(**weights);
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
    fillRows(engine::usualOptions(*description));
    m_tensors.clear();
    for (const engine::WeightInfo& tensor : (*weights)->tensors()) {
        constexpr std::string_view kModule = ".weight";
        if (tensor.name.ends_with(kModule) &&
            (*weights)->find(tensor.name.substr(0, tensor.name.size() - kModule.size())))
            continue; // a parameter under its second name
        const std::string shape = engine::shapeText(tensor.data.shape);
        const auto isIn = [&](const std::vector<std::string>& list) {
            return std::ranges::find(list, tensor.name + " " + shape) != list.end();
        };
        const bool ignoredTensor = isIn(description->ignored);
        m_tensors.append({QString::fromStdString(tensor.name), QString::fromStdString(shape),
                          ignoredTensor || isIn(description->unplaced), ignoredTensor});
    }
    std::stable_sort(m_tensors.begin(), m_tensors.end(),
                     [](const Tensor& a, const Tensor& b) { return a.listed && !b.listed; });
    endResetModel();
    emit openCountChanged();
    return {};
}

void DescriptionModel::fillRows(const json& usual)
{
    m_rows.clear();
    flatten(m_description, {}, [&](const QString& option, const json& value) {
        for (const char* other : kBesideOptions)
            if (option == QLatin1String(other))
                return;
        const json::json_pointer where = pointerOf(option);
        m_rows.append(
            {option, value, value.is_null(), usual.contains(where) ? usual[where] : json(), true});
    });
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.asked && !b.asked; });
    flatten(usual, {}, [&](const QString& option, const json& value) {
        if (!m_description.contains(pointerOf(option)))
            m_rows.append({option, value, false, value, false});
    });
}

bool DescriptionModel::isPlaced(const Tensor& tensor) const
{
    const std::string name = tensor.name.toStdString();
    return !tensor.listed ||
           std::ranges::any_of(m_rows, [&](const Row& row) { return speaksOf(row.value, name); });
}

int DescriptionModel::unplacedCount() const
{
    return int(std::ranges::count_if(
        m_tensors, [&](const Tensor& tensor) { return !tensor.ignored && !isPlaced(tensor); }));
}

void DescriptionModel::setIgnored(int tensor, bool ignored)
{
    m_tensors[tensor].ignored = ignored;
    emit openCountChanged();
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
    case UsualRole:
        return !row.said && row.value == row.usual;
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
    json given = parsed(text);
    if (text.isEmpty())
        given = row.asked ? json() : row.usual;
    else if (row.usual.is_string())
        given = text.toStdString();
    const json before = std::exchange(row.value, std::move(given));
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
        if (row.said || row.value != row.usual)
            description[pointerOf(row.option)] = row.value;
    json unplaced = json::array();
    json ignored = json::array();
    for (const Tensor& tensor : m_tensors)
        if (tensor.ignored || !isPlaced(tensor))
            (tensor.ignored ? ignored : unplaced)
                .push_back((tensor.name + u' ' + tensor.shape).toStdString());
    for (const auto& [key, list] :
         {std::pair{"unplaced", &unplaced}, std::pair{"ignored", &ignored}})
        if (list->empty())
            description.erase(key);
        else
            description[key] = *list;
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
