#include "views/panels/describedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace views {

namespace {

/// Lets options with a few values be chosen from them.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        const QStringList choices =
            index.data(models::DescriptionModel::ChoicesRole).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        box->setPlaceholderText(QStringLiteral("?"));
        connect(box, &QComboBox::activated, this,
                [self = const_cast<ChoiceDelegate*>(this), box] { emit self->commitData(box); });
        return box;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(box->findText(index.data(Qt::EditRole).toString()));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        auto* box = qobject_cast<QComboBox*>(editor);
        if (!box)
            QStyledItemDelegate::setModelData(editor, model, index);
        else if (box->currentIndex() >= 0) // else nobody chose
            model->setData(index, box->currentText());
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(models::DescriptionModel::OpenRole).toBool())
            option->font.setBold(true);
        if (index.data(models::DescriptionModel::UsualRole).toBool())
            option->palette.setColor(QPalette::Text, option->palette.placeholderText().color());
    }
};

constexpr int kStartingWidth = 940;
constexpr int kStartingHeight = 600;

} // namespace

DescribeDialog::DescribeDialog(const QString& path, QWidget* parent)
    : QDialog(parent), m_intro(new QLabel), m_note(new QLabel), m_open(new QLabel),
      m_search(new QLineEdit), m_options(new QTableView), m_tensors(new QTableWidget(0, 2))
{
    const auto loaded = m_model.load(path);
    m_intro->setWordWrap(true);
    m_note->setWordWrap(true);
    // Room for the longest note, so that the tables stay where they are.
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_open->setWordWrap(true);
    auto* found = new QSortFilterProxyModel(this);
    found->setSourceModel(&m_model);
    found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    found->setFilterKeyColumn(models::DescriptionModel::OptionColumn);
    m_search->setClearButtonEnabled(true);
    m_options->setModel(found);
    m_options->setItemDelegate(new ChoiceDelegate(this));
    m_options->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_options->verticalHeader()->hide();
    m_options->horizontalHeader()->setStretchLastSection(true);
    m_options->resizeColumnToContents(models::DescriptionModel::OptionColumn);
    m_tensors->verticalHeader()->hide();
    m_tensors->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tensors->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tensors->setSelectionBehavior(QAbstractItemView::SelectRows);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_options, 1);
    auto* sides = new QSplitter;
    sides->addWidget(left);
    sides->addWidget(m_tensors);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_write = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(sides, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_open);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DescribeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DescribeDialog::reject);
    connect(&m_model, &models::DescriptionModel::openCountChanged, this, &DescribeDialog::showOpen);
    connect(m_search, &QLineEdit::textChanged, found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_tensors, &QTableWidget::itemChanged, this, &DescribeDialog::ignore);
    connect(m_options->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DescribeDialog::showNote);
    fillTensors();
    retranslate();
    if (!loaded)
        m_open->setText(QString::fromStdString(loaded.error().message()));
    resize(kStartingWidth, kStartingHeight);
    m_options->setCurrentIndex(m_options->model()->index(0, models::DescriptionModel::ValueColumn));
    m_options->setFocus();
}

void DescribeDialog::accept()
{
    if (const auto saved = m_model.save(); !saved) {
        m_open->setText(QString::fromStdString(saved.error().message()));
        return;
    }
    QDialog::accept();
}

void DescribeDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DescribeDialog::retranslate()
{
    setWindowTitle(tr("Describe the Model"));
    m_intro->setText(tr("These weights have no configuration. Their names look like those of %1. "
                        "What names and shapes do not tell is asked here; the model's code says "
                        "it.")
                         .arg(m_model.kind()));
    m_options->setAccessibleName(tr("Options"));
    m_search->setAccessibleName(tr("Find an option"));
    m_search->setPlaceholderText(tr("Find an option"));
    m_tensors->setAccessibleName(tr("Tensors"));
    m_tensors->setHorizontalHeaderLabels({tr("Tensor"), tr("Shape")});
    m_write->setText(tr("Write and Open"));
    showNote();
    showOpen();
}

void DescribeDialog::showNote()
{
    m_note->setText(m_options->currentIndex().data(Qt::ToolTipRole).toString());
}

void DescribeDialog::fillTensors()
{
    const QSignalBlocker quiet(m_tensors);
    const auto& tensors = m_model.tensors();
    m_tensors->setRowCount(int(tensors.size()));
    for (int row = 0; row < int(tensors.size()); ++row) {
        const auto& tensor = tensors[row];
        auto* name = new QTableWidgetItem(tensor.name);
        auto* shape = new QTableWidgetItem(tensor.shape);
        if (tensor.listed) {
            QFont bold = name->font();
            bold.setBold(true);
            name->setFont(bold);
            name->setFlags(name->flags() | Qt::ItemIsUserCheckable);
            name->setCheckState(tensor.ignored ? Qt::Checked : Qt::Unchecked);
            name->setToolTip(tr("Has no place among the parts that were recognised"));
        }
        m_tensors->setItem(row, 0, name);
        m_tensors->setItem(row, 1, shape);
    }
}

void DescribeDialog::ignore(const QTableWidgetItem* item)
{
    if (item->column() == 0 && m_model.tensors()[item->row()].listed)
        m_model.setIgnored(item->row(), item->checkState() == Qt::Checked);
}

void DescribeDialog::showOpen()
{
    const int open = m_model.openCount();
    const int unplaced = m_model.unplacedCount();
    QStringList missing;
    if (open > 0)
        missing.append(tr("%n options are open.", nullptr, open));
    if (unplaced > 0)
        missing.append(tr("%n tensors have no place: name them in the options that they belong to, "
                          "or tick those that the attention does not depend on.",
                          nullptr, unplaced));
    m_open->setText(missing.isEmpty() ? tr("Everything is said.") : missing.join(u' '));
    m_write->setEnabled(missing.isEmpty());
}

} // namespace views
