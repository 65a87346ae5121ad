#include "views/panels/describedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
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
        return box;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(models::DescriptionModel::OpenRole).toBool())
            option->font.setBold(true);
    }
};

constexpr int kStartingWidth = 860;
constexpr int kStartingHeight = 520;

} // namespace

DescribeDialog::DescribeDialog(const QString& path, QWidget* parent)
    : QDialog(parent), m_intro(new QLabel), m_note(new QLabel), m_open(new QLabel),
      m_options(new QTableView), m_tensors(new QTableWidget(0, 2))
{
    const auto loaded = m_model.load(path);
    m_intro->setWordWrap(true);
    m_note->setWordWrap(true);
    // Room for the longest note, so that the tables stay where they are.
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_options->setModel(&m_model);
    m_options->setItemDelegate(new ChoiceDelegate(this));
    m_options->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_options->verticalHeader()->hide();
    m_options->horizontalHeader()->setStretchLastSection(true);
    m_options->resizeColumnToContents(models::DescriptionModel::OptionColumn);
    m_tensors->verticalHeader()->hide();
    m_tensors->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tensors->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tensors->setSelectionBehavior(QAbstractItemView::SelectRows);

    auto* sides = new QSplitter;
    sides->addWidget(m_options);
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
    connect(m_options->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DescribeDialog::showNote);
    fillTensors();
    retranslate();
    if (!loaded)
        m_open->setText(QString::fromStdString(loaded.error().message()));
    resize(kStartingWidth, kStartingHeight);
    m_options->setCurrentIndex(m_model.index(0, models::DescriptionModel::ValueColumn));
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
    const auto& tensors = m_model.tensors();
    m_tensors->setRowCount(int(tensors.size()));
    for (int row = 0; row < int(tensors.size()); ++row) {
        const auto& tensor = tensors[row];
        auto* name = new QTableWidgetItem(tensor.name);
        auto* shape = new QTableWidgetItem(tensor.shape);
        if (!tensor.placed) {
            QFont bold = name->font();
            bold.setBold(true);
            name->setFont(bold);
            name->setToolTip(tr("Has no place among the parts that were recognised"));
        }
        m_tensors->setItem(row, 0, name);
        m_tensors->setItem(row, 1, shape);
    }
}

void DescribeDialog::showOpen()
{
    const int open = m_model.openCount();
    m_open->setText(open > 0 ? tr("%n options are open.", nullptr, open)
                             : tr("Everything is said."));
    m_write->setEnabled(open == 0);
}

} // namespace views
