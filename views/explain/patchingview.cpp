#include "views/explain/patchingview.h"

#include "views/explain/explained.h"
#include "views/explain/gridwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using models::PatchingModel;

PatchingView::PatchingView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("patching"), document, parent),
      m_model(new PatchingModel(document, this)), m_text(new QLineEdit(this)),
      m_what(new QComboBox(this)), m_measure(new QComboBox(this)), m_exact(new QCheckBox(this)),
      m_start(new QPushButton(this)), m_export(new QPushButton(this)),
      m_textLabel(new QLabel(this)), m_whatLabel(new QLabel(this)),
      m_measureLabel(new QLabel(this)), m_status(new QLabel(this)), m_grid(new GridWidget(this))
{
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    addControl(m_text, m_textLabel);
    addControl(m_what, m_whatLabel);
    addControl(m_measure, m_measureLabel);
    for (QWidget* control : std::initializer_list<QWidget*>{m_exact, m_start, m_export})
        addControl(control);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->addWidget(m_grid, 1);
    m_status->setWordWrap(true);
    layout->addWidget(m_status);
    setContent(content);
    setFocusProxy(m_text);
    showProgressOf(m_model);
    connect(m_start, &QPushButton::clicked, this, &PatchingView::start);
    connect(m_text, &QLineEdit::returnPressed, this, &PatchingView::start);
    connect(m_export, &QPushButton::clicked, this,
            [this] { exportTable(this, *m_model, QStringLiteral("patching.csv")); });
    connect(m_model, &PatchingModel::changed, this, &PatchingView::showResult);
    connect(m_grid, &GridWidget::picked, this,
            [this](int row, int column) { selection().set(m_model->place(row, column)); });
    leaveUndoToWindow({m_text});
    PatchingView::retranslate();
}

void PatchingView::start()
{
    if (!m_text->text().isEmpty())
        m_model->start(m_text->text(), PatchingModel::What(std::max(0, m_what->currentIndex())),
                       measureOf(m_measure), m_exact->isChecked());
}

QString PatchingView::status() const
{
    if (!m_model->reason().isEmpty())
        return m_model->reason();
    if (m_model->grid().isEmpty())
        return tr("Type another text of as many tokens: each cell shows what the prediction "
                  "becomes when that one activation is taken from it.");
    const QLocale locale;
    const QString exact = m_model->exactRows() == 0
                              ? tr("First-order estimates.")
                              : tr("%1 of %2 rows are exact, the others first-order estimates.")
                                    .arg(locale.toString(m_model->exactRows()),
                                         locale.toString(m_model->grid().rows));
    return m_model->summary() + u' ' +
           (m_model->exactRows() == m_model->grid().rows ? tr("All of them exact.") : exact);
}

void PatchingView::showResult()
{
    m_grid->setGrid(m_model->grid());
    m_status->setText(status());
    m_grid->setToolTip({});
    m_export->setEnabled(!m_model->grid().isEmpty());
    setAccessibleDescription(status());
}

QString PatchingView::absence()
{
    return m_model->grid().isEmpty() ? status() : QString();
}

void PatchingView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double line = QFontMetricsF(font()).height() * 3;
    painter.drawText(QRectF(target.left() + 16, target.top() + 8, target.width() - 32, line),
                     Qt::TextWordWrap, status());
    paintGrid(painter, target.adjusted(12, line + 8, -12, -12), m_model->grid(), false, palette(),
              font());
    painter.restore();
}

QJsonObject PatchingView::saveState() const
{
    return {{QStringLiteral("text"), m_text->text()},
            {QStringLiteral("what"), m_what->currentIndex()},
            {QStringLiteral("measure"), m_measure->currentIndex()},
            {QStringLiteral("exact"), m_exact->isChecked()}};
}

void PatchingView::restoreState(const QJsonObject& state)
{
    m_text->setText(state.value(QStringLiteral("text")).toString());
    m_what->setCurrentIndex(std::clamp(state.value(QStringLiteral("what")).toInt(), 0, 2));
    m_measure->setCurrentIndex(std::clamp(state.value(QStringLiteral("measure")).toInt(), 0, 2));
    m_exact->setChecked(state.value(QStringLiteral("exact")).toBool());
}

void PatchingView::retranslate()
{
    View::retranslate();
    setControlName(m_textLabel, m_text, tr("Corrupted text"));
    setControlName(m_whatLabel, m_what, tr("Patched"));
    setControlName(m_measureLabel, m_measure, tr("Measured"));
    setItemNames(m_what, {tr("residual stream"), tr("heads by position"), tr("paths to logits")});
    fillMeasures(m_measure);
    m_exact->setText(tr("Exact"));
    m_exact->setToolTip(tr("Runs every patch, row by row, in place of its estimate"));
    m_start->setText(tr("Patch"));
    m_export->setText(tr("Export CSV…"));
    m_grid->setAccessibleName(tr("Patching heatmap"));
    showResult();
}

} // namespace views
