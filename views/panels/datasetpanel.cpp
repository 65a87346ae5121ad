#include "views/panels/datasetpanel.h"

#include "models/files.h"
#include "views/icons.h"
#include "views/panels/formcontrols.h"
#include "views/progressstrip.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace views {

using engine::ModelSource;
using engine::TraceRequest;
using models::BatchMetrics;
using models::DatasetModel;
using models::LongTexts;

namespace {

constexpr int kMostPadding = 4096;
constexpr int kSideBySide = 400; ///< from this width on the options stand beside the table
/// Columns whose width is decided by what they hold; more are as wide as the rest.
constexpr int kMeasuredColumns = 16;

} // namespace

DatasetPanel::DatasetPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_editor(document), m_model(new DatasetModel(this)),
      m_batch(new BatchMetrics(document->sharedTracer(), this)), m_open(new QPushButton),
      m_run(new QPushButton), m_filter(new QLineEdit), m_table(new QTableView),
      m_text(new QComboBox), m_label(new QComboBox), m_pad(new QSpinBox), m_rows(new QSpinBox),
      m_long(new QComboBox), m_progress(new ProgressStrip), m_result(new QLabel),
      m_textLabel(new QLabel), m_labelLabel(new QLabel), m_padLabel(new QLabel),
      m_rowsLabel(new QLabel), m_longLabel(new QLabel)
{
    declareSettings();
    arrange();
    arrangeTable();
    connectControls();
    connectModels();
    say([] { return tr("Open a CSV, TSV or text file; select a row to trace it."); });
    retranslate();
}

void DatasetPanel::declareSettings()
{
    m_settings.add(m_open, {.name = QT_TR_NOOP("Open data set…"), .text = QT_TR_NOOP("Open…")});
    m_settings.add(m_run, {.text = QT_TR_NOOP("Batch metrics…")});
    m_settings.add(m_filter,
                   {.name = QT_TR_NOOP("Filter"), .text = QT_TR_NOOP("Rows that hold this text")});
    m_settings.add(m_text, {.name = QT_TR_NOOP("Text column"), .label = m_textLabel});
    m_settings.add(m_label, {.name = QT_TR_NOOP("Label column"), .label = m_labelLabel});
    m_settings.add(m_pad, {.name = QT_TR_NOOP("Pad to"),
                           .tip = QT_TR_NOOP("Tokens that every row is padded to with <pad>"),
                           .special = QT_TR_NOOP("Off"),
                           .label = m_padLabel});
    m_settings.add(m_long,
                   {.name = QT_TR_NOOP("Long rows"),
                    .tip = QT_TR_NOOP("Rows that are longer than “Pad to”, or than the "
                                      "model can read: cut, or for batch metrics read "
                                      "window by window, their figures averaged, or left "
                                      "out"),
                    .items = {QT_TR_NOOP("Cut"), QT_TR_NOOP("Windows"), QT_TR_NOOP("Leave out")},
                    .label = m_longLabel});
    m_settings.add(m_rows, {.name = QT_TR_NOOP("Rows"), .label = m_rowsLabel});
    m_settings.add(m_table, {.name = QT_TR_NOOP("Rows of the data set")});
    m_settings.add(m_result, {.name = QT_TR_NOOP("Result")});
}

void DatasetPanel::arrange()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(12, 4, 12, 4);
    all->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_open);
    top->addWidget(m_filter, 1);
    top->addWidget(m_run);
    all->addLayout(top);
    all->addWidget(m_progress);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(12);
    all->addLayout(m_columns, 1);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(6);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_result);
    m_columns->addLayout(rows, 1);
    m_columns->addLayout(options());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("filter"), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * 10);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QFormLayout* DatasetPanel::options()
{
    auto* options = new QFormLayout;
    options->setHorizontalSpacing(8);
    options->setVerticalSpacing(4);
    options->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* length = new QHBoxLayout;
    length->setSpacing(8);
    length->addWidget(m_pad, 1);
    length->addWidget(m_longLabel);
    length->addWidget(m_long, 1);
    options->addRow(m_textLabel, m_text);
    options->addRow(m_labelLabel, m_label);
    options->addRow(m_padLabel, length);
    options->addRow(m_rowsLabel, m_rows);
    for (const auto& [label, control] : {std::pair<QLabel*, QWidget*>(m_textLabel, m_text),
                                         {m_labelLabel, m_label},
                                         {m_padLabel, m_pad},
                                         {m_longLabel, m_long},
                                         {m_rowsLabel, m_rows}})
        label->setBuddy(control);
    for (QComboBox* box : {m_text, m_label, m_long}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    m_pad->setRange(0, kMostPadding);
    m_pad->setKeyboardTracking(false);
    m_rows->setRange(1, 1);
    return options;
}

void DatasetPanel::arrangeTable()
{
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    // Widths come from the rows in sight: to measure others is to read them.
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 3);
}

void DatasetPanel::connectControls()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model->setFilter(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        if (!m_showing)
            m_typing.start();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        m_model->setFilter(m_filter->text());
    });
    connect(m_open, &QPushButton::clicked, this, &DatasetPanel::askForFile);
    connect(m_run, &QPushButton::clicked, this, &DatasetPanel::askForResult);
    connect(m_progress, &ProgressStrip::cancelled, m_model, &DatasetModel::cancel);
    connect(m_progress, &ProgressStrip::cancelled, this, &DatasetPanel::cancelBatch);
    connect(m_text, &QComboBox::activated, this, [this](int index) {
        m_model->setTextColumn(index);
        traceRow();
    });
    connect(m_label, &QComboBox::activated, this,
            [this](int index) { m_model->setLabelColumn(index - 1); });
    connect(m_pad, &QSpinBox::valueChanged, this, &DatasetPanel::traceRow);
    connect(m_long, &QComboBox::currentIndexChanged, this, &DatasetPanel::traceRow);
    leaveUndoToWindow({m_pad});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DatasetPanel::traceRow);
    // The first row, where keys come to, is not chosen by that.
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (!m_table->selectionModel()->isSelected(index)) {
            m_table->selectRow(index.row());
            traceRow();
        }
    });
}

void DatasetPanel::connectModels()
{
    connect(m_model, &DatasetModel::loaded, this, &DatasetPanel::showLoaded);
    connect(m_model, &DatasetModel::failed, this, [this](const engine::Error& error) {
        say([error] {
            const QString hint = models::errorHint(error);
            return hint.isEmpty() ? models::errorText(error)
                                  : tr("%1 %2", "a sentence and what to do")
                                        .arg(models::errorText(error), hint);
        });
    });
    connect(m_model, &DatasetModel::columnsChanged, this, &DatasetPanel::showColumns);
    const auto showBusy = [this] {
        m_progress->setBusy(m_model->isBusy() || m_batch->isBusy());
        updateEnabled();
    };
    connect(m_model, &DatasetModel::busyChanged, this, showBusy);
    connect(m_model, &DatasetModel::progressChanged, m_progress, &ProgressStrip::setShare);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DatasetPanel::updateEnabled);
    connect(m_batch, &BatchMetrics::progressChanged, this, [this](qint64 done, qint64 total) {
        m_progress->setShare(double(done) / double(std::max<qint64>(1, total)));
        say([done, total] {
            return tr("%1 of %2 rows measured")
                .arg(QLocale().toString(done), QLocale().toString(total));
        });
    });
    connect(m_batch, &BatchMetrics::finished, this, &DatasetPanel::showOutcome);
    connect(m_batch, &BatchMetrics::busyChanged, this, showBusy);
    connect(m_document, &models::Document::requestChanged, this, &DatasetPanel::updateEnabled);
    connect(m_document, &models::Document::requestChanged, this, &DatasetPanel::followRequest);
    connect(m_document, &models::Document::traceChanged, this, &DatasetPanel::updateEnabled);
}

DatasetPanel::~DatasetPanel()
{
    disconnectChildren(this);
}

void DatasetPanel::openFile(const QString& path)
{
    m_model->open(path);
    say([name = QFileInfo(path).fileName()] { return tr("Reading %1 …").arg(name); });
}

QString DatasetPanel::fileName() const
{
    return QFileInfo(m_model->dataSet()->path()).fileName();
}

void DatasetPanel::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Open Data Set"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Data sets (*.csv *.tsv *.tab *.txt);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &DatasetPanel::openFile);
    dialog->open();
}

void DatasetPanel::askForResult()
{
    auto* dialog = new QFileDialog(this, tr("Save Batch Metrics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("metrics.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DatasetPanel::runBatch);
    dialog->open();
}

void DatasetPanel::runBatch(const QString& path)
{
    const std::optional<TraceRequest> base = m_editor.forTexts();
    if (!base || m_model->rowCount() == 0)
        return;
    if (models::sameFile(path, m_model->dataSet()->path())) {
        say([path] {
            return tr("%1 is the data set itself: choose another name.")
                .arg(QDir::toNativeSeparators(path));
        });
        return;
    }
    BatchMetrics::Plan plan;
    plan.set = m_model->dataSet();
    plan.rows = m_model->sourceRows(m_rows->value());
    plan.textColumn = m_model->textColumn();
    plan.labelColumn = m_model->labelColumn();
    plan.request = *base;
    plan.translates = models::readsOf(*base, m_document->trace().get()).pair;
    plan.padTo = m_pad->value();
    plan.longTexts = longTexts();
    plan.path = path;
    say([] { return tr("Measuring …"); });
    m_batch->start(std::move(plan));
}

void DatasetPanel::cancelBatch()
{
    if (!m_batch->isBusy())
        return;
    m_batch->cancel();
    say([] { return tr("Stopping; what was done is kept …"); });
}

models::LongTexts DatasetPanel::longTexts() const
{
    return LongTexts(m_long->currentIndex());
}

void DatasetPanel::showLoaded()
{
    const bool showing = std::exchange(m_showing, true);
    m_filter->clear();
    m_showing = showing;
    m_typing.stop();
    m_result->setToolTip(m_model->dataSet()->path());
    m_rows->setValue(std::min(m_rows->maximum(), 100));
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    for (int column = 0; column < std::min(m_model->columnCount(), kMeasuredColumns); ++column) {
        m_table->resizeColumnToContents(column);
        header->resizeSection(column, std::clamp(header->sectionSize(column), 64, 160));
    }
    header->setSectionResizeMode(m_model->textColumn(), m_model->columnCount() <= 4
                                                            ? QHeaderView::Stretch
                                                            : QHeaderView::Interactive);
    say([name = fileName(), rows = m_model->dataSet()->rowCount(),
         columns = m_model->columnCount()] {
        return tr("%1: %2, %3; select a row to trace it.", "file, rows, columns")
            .arg(name, tr("%Ln row(s)", nullptr, int(rows)), tr("%Ln column(s)", nullptr, columns));
    });
    updateEnabled();
    // Nobody opens a data set to look at an empty window.
    if (!m_document->trace() && !m_document->isBusy() && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void DatasetPanel::showColumns()
{
    m_text->clear();
    m_label->clear();
    m_label->addItem(tr("None"));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_text->addItem(m_model->columnName(column));
        m_label->addItem(m_model->columnName(column));
    }
    m_text->setCurrentIndex(m_model->columnCount() > 0 ? m_model->textColumn() : -1);
    m_label->setCurrentIndex(m_model->labelColumn() + 1);
}

void DatasetPanel::showOutcome(const BatchMetrics::Outcome& outcome)
{
    say([outcome, of = fileName()] {
        if (outcome.failure)
            return models::errorText(*outcome.failure);
        const QString name = QFileInfo(outcome.path).fileName();
        const QLocale locale;
        if (outcome.cancelled)
            return outcome.measured == 0
                       ? tr("The batch was cancelled before a row was done; no file was written.")
                       : tr("The batch was cancelled; metrics of the %1 rows of %2 that were done "
                            "are written to %3")
                             .arg(locale.toString(outcome.measured), of, name);
        if (outcome.leftOut == 0)
            return tr("Metrics of %Ln row(s) of %1 written to %2", nullptr, int(outcome.measured))
                .arg(of, name);
        return tr("Metrics of %1 rows of %2 written to %3; %4 rows left out: %5")
            .arg(locale.toString(outcome.measured), of, name, locale.toString(outcome.leftOut),
                 models::errorText(*outcome.why));
    });
}

void DatasetPanel::traceRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const std::optional<TraceRequest> base = m_editor.forTexts();
    if (!base) {
        say([] { return tr("Open a model that reads text to trace a row."); });
        return;
    }
    TraceRequest request = models::withText(*base, m_model->text(current.row()),
                                            models::readsOf(*base, m_document->trace().get()).pair,
                                            m_pad->value(), longTexts() != LongTexts::LeaveOut);
    // A row is read; what a model went on to write would need room of its own.
    if (auto* source = std::get_if<ModelSource>(&request.source))
        source->generation.newTokens = 0;
    m_document->open(request);
}

void DatasetPanel::followRequest()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    // A row that is marked is what is open: after an undo, or another text, it is not.
    const auto* source = std::get_if<ModelSource>(&m_document->request().source);
    const auto& text = source && source->inputs.text ? source->inputs.text
                       : source                      ? source->inputs.source
                                                     : std::nullopt;
    if (!text || *text != m_model->text(current.row()).toStdString())
        m_table->setCurrentIndex({});
}

void DatasetPanel::updateEnabled()
{
    const bool loaded = m_model->dataSet() != nullptr;
    const bool running = m_batch->isBusy();
    const bool readable = m_editor.forTexts().has_value();
    const QString needsFile = tr("Open a data set first.");
    const QString wait = tr("A batch is running.");
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_rows->setMaximum(rows);
    allow({m_filter}, loaded, needsFile);
    allow({m_table}, loaded, needsFile);
    allow({m_text}, loaded && m_model->columnCount() > 1,
          loaded ? tr("The data set has one column.") : needsFile);
    allow({m_label}, loaded && m_model->columnCount() > 1,
          loaded ? tr("The data set has one column.") : needsFile);
    allow({m_rows}, loaded && !running, loaded ? wait : needsFile);
    allow({m_open}, !running, wait);
    allow({m_run}, loaded && rows > 0 && readable && !running && !m_model->isBusy(),
          !loaded             ? needsFile
          : running           ? wait
          : m_model->isBusy() ? tr("Rows are being read.")
          : rows == 0         ? tr("The filter lets no row through.")
                              : tr("Open a model that reads text first."));
    if (m_run->isEnabled())
        m_run->setToolTip(
            tr("Traces the first rows and writes every head's metrics to a CSV file"));
}

void DatasetPanel::say(std::function<QString()> sentence)
{
    m_sentence = std::move(sentence);
    m_result->setText(m_sentence());
    m_result->setAccessibleDescription(m_result->text());
}

void DatasetPanel::retranslate()
{
    setAccessibleName(title());
    m_settings.retranslate();
    say(m_sentence);
    showColumns();
    updateEnabled();
}

void DatasetPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() >= kSideBySide ? QBoxLayout::LeftToRight
                                                   : QBoxLayout::TopToBottom);
}

void DatasetPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
