#include "views/training/sweepview.h"

#include "views/colormap.h"
#include "views/explain/plotwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {

using engine::training::SweepSummary;
using engine::training::taskInfos;
using models::SweepModel;

namespace {

constexpr int kAxes = 6;

/// What a configuration has on each axis.
std::array<double, kAxes> axesOf(const SweepSummary& s)
{
    return {s.architecture.family == "llama" ? 1.0 : 0.0,
            double(s.architecture.layers),
            double(s.architecture.heads),
            double(s.architecture.width),
            std::log10(std::max(s.rate, 1e-12)),
            s.accuracy};
}

template <class T, class Read>
std::vector<T> listOf(const QLineEdit* edit, const Read& read)
{
    std::vector<T> values;
    for (const QString& part : edit->text().split(u',', Qt::SkipEmptyParts)) {
        bool good = false;
        const T value = read(part.trimmed(), &good);
        if (good)
            values.push_back(value);
    }
    return values;
}

} // namespace

void paintParallel(QPainter& painter, const QRectF& area,
                   const std::vector<SweepSummary>& summaries, const QPalette& palette,
                   const QFont& font)
{
    if (summaries.empty())
        return;
    std::array<double, kAxes> low = axesOf(summaries.front());
    std::array<double, kAxes> high = low;
    for (const SweepSummary& summary : summaries)
        for (size_t i = 0; i < kAxes; ++i) {
            low[i] = std::min(low[i], axesOf(summary)[i]);
            high[i] = std::max(high[i], axesOf(summary)[i]);
        }
    const double line = QFontMetricsF(font).height();
    const QRectF plot = area.adjusted(area.width() / (2 * kAxes), line * 2.6,
                                      -area.width() / (2 * kAxes), -line * 1.6);
    const auto at = [&](size_t axis, double value) {
        const double share =
            high[axis] > low[axis] ? (value - low[axis]) / (high[axis] - low[axis]) : 0.5;
        return QPointF(plot.left() + plot.width() * double(axis) / (kAxes - 1),
                       plot.bottom() - share * plot.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const QStringList names = {SweepView::tr("Family"), SweepView::tr("Layers"),
                               SweepView::tr("Heads"),  SweepView::tr("Width"),
                               SweepView::tr("Rate"),   SweepView::tr("Accuracy")};
    const auto label = [&](size_t axis, double value) {
        return axis == 0   ? (value > 0.5 ? QStringLiteral("Llama") : QStringLiteral("GPT-2"))
               : axis == 4 ? exactNumber(std::pow(10, value), 3)
                           : exactNumber(value, 4);
    };
    const double column = plot.width() / (kAxes - 1);
    for (size_t axis = 0; axis < kAxes; ++axis) {
        const QPointF foot = at(axis, low[axis]);
        painter.setPen(outlineColor(palette));
        painter.drawLine(QPointF(foot.x(), plot.top()), QPointF(foot.x(), plot.bottom()));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(foot.x() - column / 2, area.top(), column, line * 1.2),
                         Qt::AlignCenter, names[int(axis)]);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(foot.x() - column / 2, area.top() + line * 1.2, column, line * 1.2),
                         Qt::AlignCenter, label(axis, high[axis]));
        painter.drawText(QRectF(foot.x() - column / 2, plot.bottom() + 2, column, line * 1.2),
                         Qt::AlignCenter, label(axis, low[axis]));
    }
    const ColorMap map(MapId::Viridis, ScaleId::Linear, {low.back(), high.back() + 1e-9},
                       isDark(palette));
    for (auto summary = summaries.rbegin(); summary != summaries.rend(); ++summary) {
        const std::array<double, kAxes> values = axesOf(*summary);
        QPainterPath path(at(0, values[0]));
        for (size_t axis = 1; axis < kAxes; ++axis)
            path.lineTo(at(axis, values[axis]));
        const bool best = &*summary == &summaries.front();
        painter.setPen(QPen(QColor::fromRgb(map.color(float(summary->accuracy))), best ? 3 : 1.4));
        painter.drawPath(path);
    }
    painter.restore();
}

ParallelWidget::ParallelWidget(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
}

void ParallelWidget::setSummaries(std::vector<SweepSummary> summaries)
{
    m_summaries = std::move(summaries);
    QStringList lines;
    for (const SweepSummary& summary : m_summaries)
        lines << tr("%1: accuracy %2")
                     .arg(SweepModel::nameOf(summary), exactNumber(summary.accuracy, 4));
    setAccessibleDescription(lines.mid(0, 20).join(u'\n'));
    update();
}

void ParallelWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintParallel(painter, rect(), m_summaries, palette(), font());
}

SweepView::SweepView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("sweep"), document, parent), m_model(new SweepModel(this)),
      m_task(new QComboBox(this)), m_families(new QLineEdit(QStringLiteral("gpt2,llama"), this)),
      m_layers(new QLineEdit(QStringLiteral("1,2"), this)),
      m_heads(new QLineEdit(QStringLiteral("1,2,4"), this)),
      m_sizes(new QLineEdit(QStringLiteral("16"), this)),
      m_rates(new QLineEdit(QStringLiteral("0.003"), this)), m_seeds(new QSpinBox(this)),
      m_steps(new QSpinBox(this)), m_random(new QSpinBox(this)), m_start(new QPushButton(this)),
      m_export(new QPushButton(this)), m_table(new TableView(this)),
      m_parallel(new ParallelWidget(this)), m_plot(new PlotWidget(this)),
      m_tabs(new QTabWidget(this)), m_status(new QLabel(this))
{
    // Not {}: that would be an icon, and the id the text.
    for (const auto& info : taskInfos())
        if (!info.needsData)
            m_task->addItem(QString(), QString::fromLatin1(info.id));
    m_seeds->setRange(1, 20);
    m_seeds->setValue(2);
    m_steps->setRange(10, 100000);
    m_steps->setValue(200);
    m_random->setRange(0, 1000);
    m_random->setSpecialValueText(QStringLiteral("–"));
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_task, m_families, m_layers, m_heads, m_sizes, m_rates, m_seeds, m_steps, m_random}) {
        auto* label = new QLabel(this);
        m_labelled.append({label, control});
        addControl(control, label);
    }
    addControl(m_start);
    addControl(m_export);
    auto* proxy = new NumberProxy(this);
    proxy->setSourceModel(m_model);
    m_table->setModel(proxy);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_table, m_parallel, m_plot})
        m_tabs->addTab(page, QString());
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 2, 8, 4);
    column->addWidget(m_tabs, 1);
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    setContent(content);
    setFocusProxy(m_start);
    connect(m_start, &QPushButton::clicked, this, &SweepView::startOrPause);
    connect(m_export, &QPushButton::clicked, this,
            [this] { exportTable(this, *m_model, QStringLiteral("sweep.csv")); });
    connect(m_model, &SweepModel::changed, this, &SweepView::showState);
    SweepView::retranslate();
}

engine::training::SweepOptions SweepView::chosen() const
{
    engine::training::SweepOptions options;
    options.base.task.name = m_task->currentData().toString().toStdString();
    options.base.steps = m_steps->value();
    for (const QString& family : m_families->text().split(u',', Qt::SkipEmptyParts))
        options.families.push_back(family.trimmed().toStdString());
    const auto whole = [](const QString& text, bool* good) { return text.toInt(good); };
    options.layers = listOf<int>(m_layers, whole);
    options.heads = listOf<int>(m_heads, whole);
    options.headSizes = listOf<int64_t>(
        m_sizes, [](const QString& text, bool* good) { return int64_t(text.toLongLong(good)); });
    options.rates = listOf<double>(
        m_rates, [](const QString& text, bool* good) { return text.toDouble(good); });
    options.seeds.clear();
    for (int seed = 1; seed <= m_seeds->value(); ++seed)
        options.seeds.push_back(uint64_t(seed));
    options.random = m_random->value();
    return options;
}

void SweepView::startOrPause()
{
    switch (m_model->state()) {
    case SweepModel::State::Running:
        m_model->pause();
        break;
    case SweepModel::State::Paused:
        m_model->resume();
        break;
    default:
        m_model->start(chosen());
    }
}

QString SweepView::status() const
{
    if (m_model->state() == SweepModel::State::Idle)
        return tr("Every combination of these choices is trained with every seed.");
    if (m_model->state() == SweepModel::State::Failed)
        return m_model->reason();
    const QLocale locale;
    const QString done =
        tr("%1 of %2 runs.")
            .arg(locale.toString(m_model->done()), locale.toString(m_model->rowCount()));
    return m_model->best().isEmpty() ? done : done + u' ' + m_model->best();
}

void SweepView::showState()
{
    const auto state = m_model->state();
    m_start->setText(state == SweepModel::State::Running  ? tr("Pause")
                     : state == SweepModel::State::Paused ? tr("Resume")
                                                          : tr("Sweep"));
    m_export->setEnabled(m_model->rowCount() > 0);
    m_parallel->setSummaries(m_model->summaries());
    m_plot->setData(m_model->accuracies());
    m_status->setText(status());
    m_table->setAccessibleDescription(status());
}

QString SweepView::absence()
{
    return m_model->done() == 0 ? tr("No run was measured yet.") : QString();
}

void SweepView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double line = QFontMetricsF(font()).height() * 3;
    painter.drawText(target.adjusted(16, 8, -16, 0), Qt::TextWordWrap, status());
    const QRectF below = target.adjusted(8, line + 8, -8, -8);
    const QRectF upper(below.topLeft(), QSizeF(below.width(), below.height() / 2));
    paintParallel(painter, upper, m_model->summaries(), palette(), font());
    paintPlot(painter, upper.translated(0, below.height() / 2), m_model->accuracies(), palette(),
              font());
    painter.restore();
}

QJsonObject SweepView::saveState() const
{
    return {{QStringLiteral("task"), m_task->currentData().toString()},
            {QStringLiteral("families"), m_families->text()},
            {QStringLiteral("layers"), m_layers->text()},
            {QStringLiteral("heads"), m_heads->text()},
            {QStringLiteral("sizes"), m_sizes->text()},
            {QStringLiteral("rates"), m_rates->text()},
            {QStringLiteral("seeds"), m_seeds->value()},
            {QStringLiteral("steps"), m_steps->value()},
            {QStringLiteral("random"), m_random->value()}};
}

void SweepView::restoreState(const QJsonObject& state)
{
    const int task = m_task->findData(state.value(QStringLiteral("task")).toString());
    if (task >= 0)
        m_task->setCurrentIndex(task);
    for (const auto& [edit, key] : {std::pair(m_families, "families"),
                                    {m_layers, "layers"},
                                    {m_heads, "heads"},
                                    {m_sizes, "sizes"},
                                    {m_rates, "rates"}})
        edit->setText(state.value(QLatin1String(key)).toString(edit->text()));
    for (const auto& [box, key] :
         {std::pair(m_seeds, "seeds"), {m_steps, "steps"}, {m_random, "random"}})
        box->setValue(state.value(QLatin1String(key)).toInt(box->value()));
}

void SweepView::retranslate()
{
    View::retranslate();
    const QStringList names = {tr("Task"),  tr("Families"),        tr("Layers"),
                               tr("Heads"), tr("Head dimensions"), tr("Rates"),
                               tr("Seeds"), tr("Steps"),           tr("At random")};
    for (int i = 0; i < m_labelled.size(); ++i)
        setControlName(m_labelled[i].first, m_labelled[i].second, names[i]);
    for (int i = 0; i < m_task->count(); ++i)
        for (const auto& info : taskInfos())
            if (m_task->itemData(i).toString() == QLatin1String(info.id))
                m_task->setItemText(i, QCoreApplication::translate("Engine", info.title));
    m_random->setToolTip(tr("How many combinations are drawn; – tries all of them"));
    m_export->setText(tr("Export CSV…"));
    m_tabs->setTabText(0, tr("Runs"));
    m_tabs->setTabText(1, tr("Parallel axes"));
    m_tabs->setTabText(2, tr("Accuracies"));
    m_table->setAccessibleName(tr("Runs"));
    m_parallel->setAccessibleName(tr("Parallel axes"));
    m_plot->setAccessibleName(tr("Accuracies"));
    showState();
}

} // namespace views
