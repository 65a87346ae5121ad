#include "views/explain/patchingview.h"

#include "models/examplemodel.h"
#include "views/explain/explained.h"
#include "views/explain/filechoice.h"
#include "views/explain/gridwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace views {

using models::PatchingModel;

namespace {

enum From { TypedText, Names, Numbers, Dates, PairsOfFile };
constexpr const char* kShipped[] = {nullptr, "names", "numbers", "dates"};

} // namespace

PatchingView::PatchingView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("patching"), document, parent),
      m_model(new PatchingModel(document, this)), m_from(new QComboBox(this)),
      m_what(new QComboBox(this)), m_measure(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_file(new FileChoice(this)), m_exact(new QCheckBox(this)), m_start(new QPushButton(this)),
      m_fromLabel(new QLabel(this)), m_textLabel(new QLabel(this)), m_fileLabel(new QLabel(this)),
      m_whatLabel(new QLabel(this)), m_measureLabel(new QLabel(this)), m_grid(new GridWidget(this))
{
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    addControl(m_from, m_fromLabel);
    addControl(m_text, m_textLabel);
    addControl(m_file, m_fileLabel);
    addControl(m_what, m_whatLabel);
    addControl(m_measure, m_measureLabel);
    addControl(m_exact);
    addControl(m_start);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("patching")); });
    setResult(m_grid);
    setFocusProxy(m_text);
    follow(m_model);
    connect(m_from, &QComboBox::currentIndexChanged, this, &PatchingView::showControls);
    connect(m_what, &QComboBox::currentIndexChanged, this, &PatchingView::showControls);
    connect(m_start, &QPushButton::clicked, this, &PatchingView::start);
    connect(m_text, &QLineEdit::returnPressed, this, &PatchingView::start);
    connect(m_file, &FileChoice::chosen, this, &PatchingView::start);
    connect(m_model, &PatchingModel::changed, this, &PatchingView::showPatched);
    connect(document, &models::Document::traceChanged, this, &PatchingView::forgetEdges);
    connect(m_grid, &GridWidget::picked, this,
            [this](int row, int column) { selection().set(m_model->place(row, column)); });
    leaveUndoToWindow({m_text, m_file->line()});
    PatchingView::retranslate();
}

void PatchingView::start()
{
    const auto what = PatchingModel::What(std::max(0, m_what->currentIndex()));
    const int from = std::max(0, m_from->currentIndex());
    if (from == TypedText) {
        if (m_text->text().isEmpty() || (what == PatchingModel::What::Edges && m_edges.empty()))
            m_text->setFocus();
        else if (what == PatchingModel::What::Edges)
            m_model->startEdges(m_text->text(), m_edges, measureOf(m_measure));
        else
            m_model->start(m_text->text(), what, measureOf(m_measure), m_exact->isChecked());
        return;
    }
    const QString file = from == PairsOfFile
                             ? m_file->path()
                             : models::examplesFolder() + QStringLiteral("/pairs/") +
                                   QLatin1String(kShipped[from]) + QStringLiteral(".csv");
    if (file.isEmpty())
        m_file->setFocus();
    else
        m_model->startPairs(file, what, measureOf(m_measure));
}

void PatchingView::patchEdge(qint64 query, qint64 key)
{
    const auto edge = m_model->edgeAt(query, key);
    if (!edge)
        return;
    if (std::ranges::find(m_edges, *edge) == m_edges.end())
        m_edges.push_back(*edge);
    m_from->setCurrentIndex(TypedText);
    m_what->setCurrentIndex(int(PatchingModel::What::Edges));
    start();
    showPatched();
}

void PatchingView::forgetEdges()
{
    m_edges.clear();
    showPatched();
}

void PatchingView::showControls()
{
    const int from = m_from->currentIndex();
    m_text->parentWidget()->setVisible(from == TypedText);
    m_file->parentWidget()->setVisible(from == PairsOfFile);
    // Pairs and edges are always run exactly.
    m_exact->setVisible(from == TypedText &&
                        m_what->currentIndex() != int(PatchingModel::What::Edges));
    showPatched();
}

QString PatchingView::status() const
{
    const QLocale locale;
    if (m_model->pairs() > 0)
        return m_model->summary() + u' ' +
               tr("A tooltip says how far apart the pairs lie; the CSV file has all of it.");
    if (m_model->what() == PatchingModel::What::Edges)
        return m_model->summary() + QStringLiteral(" · ") +
               tr("Each edge changes it by so much when it is taken from the other text.");
    if (m_model->exactRows() == m_model->grid().rows)
        return m_model->summary() + QStringLiteral(" · ") + tr("All of them exact.");
    const QString exact = m_model->exactRows() == 0
                              ? tr("First-order estimates.")
                              : tr("%1 of %2 rows are exact, the others first-order estimates.")
                                    .arg(locale.toString(m_model->exactRows()),
                                         locale.toString(m_model->grid().rows));
    return m_model->summary() + QStringLiteral(" · ") + exact;
}

QString PatchingView::message() const
{
    if (!m_model->reason().isEmpty())
        return m_model->reason();
    if (!m_model->grid().isEmpty())
        return {};
    if (!document()->trace())
        return tr("Open a language model and give it a text to patch activations into its run.");
    if (m_what->currentIndex() == int(PatchingModel::What::Edges))
        return m_edges.empty()
                   ? tr("In the flow, pull a line off its key with Shift held, or press P on a "
                        "selected one: what that key sends is then taken from another text.")
                   : tr("%Ln edge(s) to patch: type another text of as many tokens and press "
                        "“Patch”.",
                        nullptr, int(m_edges.size()));
    return m_from->currentIndex() == TypedText
               ? tr("Type another text of as many tokens and press “Patch”: each cell shows what "
                    "the prediction becomes when that one activation is taken from it.")
               : tr("“Patch” runs every pair of texts and shows how much each place changes the "
                    "prediction on average.");
}

void PatchingView::showPatched()
{
    m_grid->setGrid(m_model->grid());
    m_grid->setSpread(m_model->deviations());
    const bool there = !m_model->grid().isEmpty();
    showResult(there ? status() : QString(), message(), there);
}

void PatchingView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    paintGrid(painter, paintHead(painter, target), m_model->grid(), false, palette(), font());
    painter.restore();
}

QJsonObject PatchingView::saveState() const
{
    return {{QStringLiteral("from"), m_from->currentIndex()},
            {QStringLiteral("text"), m_text->text()},
            {QStringLiteral("file"), m_file->path()},
            {QStringLiteral("what"), m_what->currentIndex()},
            {QStringLiteral("measure"), m_measure->currentIndex()},
            {QStringLiteral("exact"), m_exact->isChecked()}};
}

void PatchingView::restoreState(const QJsonObject& state)
{
    const auto choose = [&](QComboBox* box, const char* key) {
        box->setCurrentIndex(
            std::clamp(state.value(QLatin1String(key)).toInt(), 0, box->count() - 1));
    };
    m_text->setText(state.value(QStringLiteral("text")).toString());
    m_file->setPath(state.value(QStringLiteral("file")).toString());
    choose(m_from, "from");
    choose(m_what, "what");
    choose(m_measure, "measure");
    m_exact->setChecked(state.value(QStringLiteral("exact")).toBool());
}

void PatchingView::retranslate()
{
    ResultView::retranslate();
    setControlName(m_fromLabel, m_from, tr("From"));
    setControlName(m_textLabel, m_text, tr("Corrupted text"));
    setControlName(m_fileLabel, m_file, tr("File"));
    setControlName(m_whatLabel, m_what, tr("Patched"));
    setControlName(m_measureLabel, m_measure, tr("Measured"));
    m_file->setNames(tr("File of pairs"), tr("Tables (*.csv *.tsv);;All files (*)"));
    setItemNames(m_from, {tr("another text"), tr("pairs: names"), tr("pairs: numbers"),
                          tr("pairs: dates"), tr("pairs of a file")});
    setItemNames(m_what, {tr("residual stream"), tr("heads"), tr("paths to logits"),
                          tr("edges of the flow")});
    fillMeasures(m_measure);
    m_from->setToolTip(tr("Where activations come from: a text that you type, or pairs of a clean "
                          "and a corrupted text that are run one after another"));
    m_exact->setText(tr("Exact"));
    m_exact->setToolTip(tr("Runs every patch, row by row, in place of its estimate"));
    m_start->setText(tr("Patch"));
    m_grid->setAccessibleName(tr("Patching heatmap"));
    showControls();
}

} // namespace views
