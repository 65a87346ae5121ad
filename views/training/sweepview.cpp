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

/// One of the parallel axes: what a configuration has on it, and how that is written.
struct Axis
{
    QString name;
    double (*value)(const SweepSummary&);
    QString (*text)(double);
};

QString plainText(double value)
{
    return exactNumber(value, 4);
}

/// The axes on which configurations can differ; the accuracy last.
QList<Axis> axesOf(const std::vector<SweepSummary>& summaries)
{
    const QList<Axis> all = {
        {SweepView::tr("Family"),
         [](const SweepSummary& s) {
             return s.architecture.family == "llama"   ? 1.0
                    : s.architecture.family == "bloom" ? 2.0
                                                       : 0.0;
         },
         [](double value) {
             return value > 1.5   ? QStringLiteral("BLOOM")
                    : value > 0.5 ? QStringLiteral("Llama")
                                  : QStringLiteral("GPT-2");
         }},
        {SweepView::tr("Layers"),
         [](const SweepSummary& s) { return double(s.architecture.layers); }, plainText},
        {SweepView::tr("Heads"), [](const SweepSummary& s) { return double(s.architecture.heads); },
         plainText},
        {SweepView::tr("Width"), [](const SweepSummary& s) { return double(s.architecture.width); },
         plainText},
        {SweepView::tr("Temperature"),
         [](const SweepSummary& s) { return s.architecture.temperature; }, plainText},
        {SweepView::tr("Window"),
         [](const SweepSummary& s) { return double(s.architecture.window); }, plainText},
        {SweepView::tr("Rate"),
         [](const SweepSummary& s) { return std::log10(std::max(s.rate, 1e-12)); },
         [](double value) { return exactNumber(std::pow(10, value), 3); }},
        {SweepView::tr("Accuracy"), [](const SweepSummary& s) { return s.accuracy; }, plainText}};
    QList<Axis> kept;
    for (const Axis& axis : all) {
        const bool varies = std::ranges::any_of(summaries, [&](const SweepSummary& s) {
            return axis.value(s) != axis.value(summaries.front());
        });
        if (varies || &axis == &all.constLast())
            kept << axis;
    }
    return kept;
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
    const QList<Axis> axes = axesOf(summaries);
    const auto count = axes.size();
    QList<std::pair<double, double>> limits;
    for (const Axis& axis : axes) {
        limits << std::pair(axis.value(summaries.front()), axis.value(summaries.front()));
        for (const SweepSummary& summary : summaries) {
            limits.back().first = std::min(limits.back().first, axis.value(summary));
            limits.back().second = std::max(limits.back().second, axis.value(summary));
        }
    }
    const ColorMap map(MapId::Viridis, ScaleId::Linear,
                       {limits.back().first, limits.back().second + 1e-9}, isDark(palette));
    const double line = QFontMetricsF(font).height();
    const double legend = legendWidth(map, numberFont(font)) + 20;
    const double side = std::min(90.0, (area.width() - legend) / double(2 * count));
    const QRectF plot = area.adjusted(side, line * 2.8, -side - legend, -line * 1.8);
    const auto at = [&](qsizetype axis, double value) {
        const auto [low, high] = limits[axis];
        const double share = high > low ? (value - low) / (high - low) : 0.5;
        const double x = count > 1 ? double(axis) / double(count - 1) : 0.5;
        return QPointF(plot.left() + plot.width() * x, plot.bottom() - share * plot.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const double column = count > 1 ? plot.width() / double(count - 1) : plot.width();
    for (qsizetype axis = 0; axis < count; ++axis) {
        const double x = at(axis, limits[axis].first).x();
        painter.setPen(outlineColor(palette));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(x - column / 2, area.top() + 4, column, line * 1.2),
                         Qt::AlignCenter, axes[axis].name);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(x - column / 2, area.top() + line * 1.4, column, line * 1.2),
                         Qt::AlignCenter, axes[axis].text(limits[axis].second));
        painter.drawText(QRectF(x - column / 2, plot.bottom() + 4, column, line * 1.2),
                         Qt::AlignCenter, axes[axis].text(limits[axis].first));
    }
    for (auto summary = summaries.rbegin(); summary != summaries.rend(); ++summary) {
        QPainterPath path(at(0, axes[0].value(*summary)));
        for (qsizetype axis = 1; axis < count; ++axis)
            path.lineTo(at(axis, axes[axis].value(*summary)));
        const bool best = &*summary == &summaries.front();
        painter.setPen(QPen(QColor::fromRgb(map.color(float(summary->accuracy))), best ? 4 : 1.6));
        painter.drawPath(path);
    }
    paintLegend(painter, QRectF(area.right() - legend + 12, plot.top(), legend - 12, plot.height()),
                map, palette, numberFont(font));
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
    if (m_summaries.empty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Lines appear as runs are measured."));
    }
    paintParallel(painter, rect(), m_summaries, palette(), font());
}

SweepView::SweepView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("sweep"), document, parent), m_model(new SweepModel(this)),
      m_task(new QComboBox(this)),
      m_families(new QLineEdit(QStringLiteral("gpt2,llama,bloom"), this)),
      m_layers(new QLineEdit(QStringLiteral("1,2"), this)),
      m_heads(new QLineEdit(QStringLiteral("1,2,4"), this)),
      m_sizes(new QLineEdit(QStringLiteral("16"), this)),
      m_temperatures(new QLineEdit(QStringLiteral("1"), this)),
      m_windows(new QLineEdit(QStringLiteral("0"), this)),
      m_rates(new QLineEdit(QStringLiteral("0.003"), this)), m_seeds(new QSpinBox(this)),
      m_steps(new QSpinBox(this)), m_random(new QSpinBox(this)), m_start(new QPushButton(this)),
      m_table(new TableView(this)), m_parallel(new ParallelWidget(this)),
      m_plot(new PlotWidget(this))
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
    const QList<QWidget*> lists = {m_families,     m_layers,  m_heads, m_sizes,
                                   m_temperatures, m_windows, m_rates};
    for (QWidget* list : lists)
        list->setFixedWidth(fontMetrics().averageCharWidth() * 12);
    m_families->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    for (QWidget* control :
         QList<QWidget*>{m_task} + lists + QList<QWidget*>{m_seeds, m_steps, m_random}) {
        auto* label = new QLabel(this);
        m_labelled.append({label, control});
        addControl(control, label);
    }
    addControl(m_start);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("sweep")); });
    auto* proxy = new NumberProxy(this);
    proxy->setSourceModel(m_model);
    m_table->setModel(proxy);
    prepare(m_table);
    m_tabs = makeTabs({m_table, m_parallel, m_plot});
    setResult(m_tabs);
    setFocusProxy(m_start);
    follow(m_model);
    connect(m_start, &QPushButton::clicked, this, &SweepView::startOrPause);
    connect(m_model, &SweepModel::changed, this, &SweepView::showState);
    leaveUndoToWindow(lists);
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
    const auto real = [](const QString& text, bool* good) { return text.toDouble(good); };
    options.rates = listOf<double>(m_rates, real);
    options.temperatures = listOf<double>(m_temperatures, real);
    options.windows = listOf<int64_t>(
        m_windows, [](const QString& text, bool* good) { return int64_t(text.toLongLong(good)); });
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
    const QLocale locale;
    const QString done =
        tr("%1 of %2 runs.")
            .arg(locale.toString(m_model->done()), locale.toString(m_model->rowCount()));
    return m_model->best().isEmpty() ? done : done + u' ' + m_model->best();
}

QString SweepView::message() const
{
    switch (m_model->state()) {
    case SweepModel::State::Idle:
        return tr(
            "Write choices with commas between them and press “Start Sweep”: every combination is "
            "trained on the task with every seed, and the best one is named with its "
            "uncertainty.");
    case SweepModel::State::Failed:
        return m_model->done() == 0 ? m_model->reason() : QString();
    default:
        return {};
    }
}

void SweepView::showState()
{
    const auto state = m_model->state();
    m_start->setText(state == SweepModel::State::Running  ? tr("Pause")
                     : state == SweepModel::State::Paused ? tr("Resume")
                                                          : tr("Start Sweep"));
    for (const auto column : {SweepModel::Temperature, SweepModel::Window})
        m_table->setColumnHidden(column, !m_model->varies(column));
    m_parallel->setSummaries(m_model->summaries());
    m_plot->setData(m_model->accuracies());
    const QString failed = state == SweepModel::State::Failed ? m_model->reason() : QString();
    showResult(failed.isEmpty() ? status() : failed, message(), m_model->rowCount() > 0);
    m_table->setAccessibleDescription(status());
}

void SweepView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    const QRectF below = paintHead(painter, target);
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
            {QStringLiteral("temperatures"), m_temperatures->text()},
            {QStringLiteral("windows"), m_windows->text()},
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
                                    {m_temperatures, "temperatures"},
                                    {m_windows, "windows"},
                                    {m_rates, "rates"}})
        edit->setText(state.value(QLatin1String(key)).toString(edit->text()));
    for (const auto& [box, key] :
         {std::pair(m_seeds, "seeds"), {m_steps, "steps"}, {m_random, "random"}})
        box->setValue(state.value(QLatin1String(key)).toInt(box->value()));
}

void SweepView::retranslate()
{
    ResultView::retranslate();
    const QStringList names = {tr("Task"),    tr("Families"),        tr("Layers"),
                               tr("Heads"),   tr("Head dimensions"), tr("Temperatures"),
                               tr("Windows"), tr("Rates"),           tr("Seeds"),
                               tr("Steps"),   tr("At random")};
    for (int i = 0; i < m_labelled.size(); ++i)
        setControlName(m_labelled[i].first, m_labelled[i].second, names[i]);
    for (int i = 0; i < m_task->count(); ++i)
        for (const auto& info : taskInfos())
            if (m_task->itemData(i).toString() == QLatin1String(info.id))
                m_task->setItemText(i, QCoreApplication::translate("Engine", info.title));
    m_random->setToolTip(tr("How many combinations are drawn; – tries all of them"));
    m_families->setToolTip(tr("gpt2 (learned positions), llama (rotary positions), bloom (ALiBi)"));
    m_temperatures->setToolTip(tr("What scores are divided by; of Llama"));
    m_windows->setToolTip(tr("How many keys a query sees, itself too; 0 is all of them; of Llama"));
    nameTabs(m_tabs, {tr("Runs"), tr("Parallel axes"), tr("Accuracies")});
    m_table->setAccessibleName(tr("Runs"));
    m_parallel->setAccessibleName(tr("Parallel axes"));
    m_plot->setAccessibleName(tr("Accuracies"));
    showState();
}

} // namespace views
