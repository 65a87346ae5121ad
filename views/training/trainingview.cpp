#include "views/training/trainingview.h"

#include "models/roles.h"
#include "views/colormap.h"
#include "views/explain/plotwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"
#include "views/training/headmosaic.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using engine::training::taskInfos;
using models::TrainingModel;

namespace {

QSpinBox* spin(QWidget* parent, int least, int most, int value)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

QDoubleSpinBox* real(QWidget* parent, double least, double most, double value, int decimals,
                     double step)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setDecimals(decimals);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Engine", text);
}

} // namespace

TrainingView::TrainingView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("training"), document, parent), m_model(new TrainingModel(this)),
      m_follower(new models::FolderFollower(document, this)), m_task(new QComboBox(this)),
      m_family(new QComboBox(this)), m_layers(spin(this, 1, 24, 2)), m_heads(spin(this, 1, 64, 4)),
      m_width(spin(this, 1, 1024, 64)), m_length(spin(this, 0, 512, 0)),
      m_batch(spin(this, 1, 4096, 32)), m_steps(spin(this, 1, 1000000, 1000)),
      m_warmUp(spin(this, 1, 100000, 50)), m_seed(spin(this, 0, 1000000, 1)),
      m_rate(real(this, 1e-5, 1, 3e-3, 5, 1e-3)), m_clip(real(this, 0, 1000, 1, 2, 0.5)),
      m_stopAt(real(this, 0, 1, 0, 3, 0.05)), m_data(new QLineEdit(this)),
      m_browse(new QToolButton(this)), m_start(new QPushButton(this)),
      m_step(new QPushButton(this)), m_branch(new QPushButton(this)), m_save(new QPushButton(this)),
      m_export(new QPushButton(this)), m_follow(new QPushButton(this)),
      m_loss(new PlotWidget(this)), m_accuracy(new PlotWidget(this)),
      m_induction(new PlotWidget(this)), m_gradients(new PlotWidget(this)),
      m_parameters(new TableView(this)), m_parameterModel(new QStandardItemModel(this)),
      m_mosaic(new HeadMosaic(this)), m_tabs(new QTabWidget(this)),
      m_scrub(new QSlider(Qt::Horizontal, this)), m_scrubText(new QLabel(this)),
      m_status(new QLabel(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    build();
    connectParts();
    TrainingView::retranslate();
    showState();
}

void TrainingView::build()
{
    // Not {}: that would be an icon, and the id the text.
    for (const auto& info : taskInfos())
        m_task->addItem(QString(), QString::fromLatin1(info.id));
    m_family->addItem(QStringLiteral("GPT-2"), QStringLiteral("gpt2"));
    m_family->addItem(QStringLiteral("Llama"), QStringLiteral("llama"));
    m_clip->setSpecialValueText(QStringLiteral("–"));
    m_stopAt->setSpecialValueText(QStringLiteral("–"));
    m_length->setSpecialValueText(QStringLiteral("–"));
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_task, m_data, m_browse, m_family, m_layers, m_heads, m_width, m_length, m_batch,
             m_steps, m_rate, m_warmUp, m_clip, m_seed, m_stopAt}) {
        if (control == m_browse) {
            addControl(control);
            continue;
        }
        auto* label = new QLabel(this);
        m_labelled.append({label, control});
        addControl(control, label);
    }
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_start, m_step, m_branch, m_save, m_export, m_follow})
        addControl(button);
    m_parameters->setModel(m_parameterModel);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_loss, m_accuracy, m_induction,
                                                         m_gradients, m_parameters})
        m_tabs->addTab(page, QString());
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_mosaic, 1);
    column->addWidget(m_scrubText);
    column->addWidget(m_scrub);
    m_scrub->setRange(0, 0);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* content = new QWidget(this);
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins(8, 2, 8, 4);
    all->addWidget(m_splitter, 1);
    m_status->setWordWrap(true);
    all->addWidget(m_status);
    setContent(content);
    setFocusProxy(m_start);
}

void TrainingView::connectParts()
{
    connect(m_start, &QPushButton::clicked, this, &TrainingView::startOrPause);
    connect(m_step, &QPushButton::clicked, m_model, &TrainingModel::stepOnce);
    connect(m_branch, &QPushButton::clicked, this, &TrainingView::branch);
    connect(m_save, &QPushButton::clicked, this, &TrainingView::save);
    connect(m_export, &QPushButton::clicked, this,
            [this] { exportTable(this, *m_model, QStringLiteral("training.csv")); });
    connect(m_follow, &QPushButton::clicked, this, &TrainingView::chooseFolder);
    connect(m_browse, &QToolButton::clicked, this, &TrainingView::chooseData);
    connect(m_task, &QComboBox::currentIndexChanged, this, &TrainingView::showState);
    connect(m_scrub, &QSlider::valueChanged, this, &TrainingView::showCheckpoint);
    connect(m_model, &TrainingModel::stateChanged, this, &TrainingView::showState);
    connect(m_model, &TrainingModel::recordsAdded, this, &TrainingView::showCurves);
    connect(m_model, &TrainingModel::checkpointAdded, this, &TrainingView::addCheckpoint);
    connect(m_follower, &models::FolderFollower::changed, this, &TrainingView::showState);
}

engine::training::TrainingOptions TrainingView::chosen() const
{
    engine::training::TrainingOptions options;
    options.task.name = m_task->currentData().toString().toStdString();
    options.task.data = m_data->text().toStdString();
    options.task.length = m_length->value();
    options.architecture.family = m_family->currentData().toString().toStdString();
    options.architecture.layers = m_layers->value();
    options.architecture.heads = m_heads->value();
    options.architecture.width = m_width->value();
    options.batch = m_batch->value();
    options.steps = m_steps->value();
    options.learningRate = m_rate->value();
    options.warmUp = m_warmUp->value();
    options.clip = m_clip->value();
    options.seed = uint64_t(m_seed->value());
    return options;
}

models::StopRules TrainingView::rules() const
{
    return {m_stopAt->value(), 0};
}

void TrainingView::startOrPause()
{
    switch (m_model->state()) {
    case TrainingModel::State::Running:
        m_model->pause();
        break;
    case TrainingModel::State::Paused:
        m_model->resume();
        break;
    default:
        m_model->start(chosen(), rules());
    }
}

void TrainingView::branch()
{
    m_model->branch(m_scrub->value(), chosen(), rules());
}

void TrainingView::save()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the model"));
    if (folder.isEmpty())
        return;
    const bool last = m_scrub->value() == m_scrub->maximum();
    const auto saved = m_model->save(folder, last ? -1 : m_scrub->value());
    m_status->setText(saved ? tr("Saved in %1. It opens like any other model.").arg(folder)
                            : models::errorText(saved.error()));
}

void TrainingView::chooseData()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Text or CSV to learn from"), {},
                                     tr("Texts and tables (*.txt *.csv);;All files (*)"));
    if (!path.isEmpty())
        m_data->setText(path);
}

void TrainingView::chooseFolder()
{
    if (!m_follower->folder().isEmpty()) {
        m_follower->follow({});
        return;
    }
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder that another program trains into"));
    if (!folder.isEmpty())
        m_follower->follow(folder);
}

QString TrainingView::status() const
{
    const QLocale locale;
    if (!m_follower->folder().isEmpty())
        return tr("Following %1: %2 opened so far.")
            .arg(m_follower->folder(), locale.toString(m_follower->seen().size()));
    switch (m_model->state()) {
    case TrainingModel::State::Idle:
        return tr("A small model learns the task; its heads are drawn as they form.");
    case TrainingModel::State::Failed:
        return m_model->reason();
    default:
        break;
    }
    const auto& records = m_model->records();
    if (records.empty())
        return tr("Begins…");
    const auto& report = records.back().report;
    const double rate = m_model->seconds() > 0 ? double(records.size()) / m_model->seconds() : 0;
    const QString done = m_model->state() == TrainingModel::State::Done     ? tr("Done.")
                         : m_model->state() == TrainingModel::State::Paused ? tr("Paused.")
                                                                            : tr("Training.");
    return tr("%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second")
        .arg(done, locale.toString(qlonglong(report.step)),
             locale.toString(qlonglong(m_model->options().steps)), exactNumber(report.loss, 4),
             exactNumber(report.accuracy, 4), exactNumber(rate, 3));
}

void TrainingView::showState()
{
    using State = TrainingModel::State;
    const State state = m_model->state();
    const bool running = state == State::Running;
    const auto& info = taskInfos()[size_t(std::max(0, m_task->currentIndex()))];
    m_task->setToolTip(translated(info.description));
    m_data->setEnabled(info.needsData);
    m_browse->setEnabled(info.needsData);
    m_start->setText(running ? tr("Pause") : state == State::Paused ? tr("Resume") : tr("Train"));
    m_step->setEnabled(state == State::Paused);
    m_branch->setEnabled(!running && !m_model->checkpoints().empty());
    m_save->setEnabled((state == State::Paused || state == State::Done) &&
                       !m_model->records().empty());
    m_export->setEnabled(!m_model->records().empty());
    m_follow->setText(m_follower->folder().isEmpty() ? tr("Follow a Folder…")
                                                     : tr("Stop Following"));
    m_status->setText(status());
    showCurves();
}

void TrainingView::showCurves()
{
    m_loss->setData(m_model->lossCurves());
    m_accuracy->setData(m_model->accuracyCurves());
    m_status->setText(status());
    m_loss->setAccessibleDescription(status());
}

void TrainingView::addCheckpoint(int index)
{
    const bool atEnd = m_scrub->value() == m_scrub->maximum();
    m_scrub->setRange(0, std::max(0, int(m_model->checkpoints().size()) - 1));
    if (atEnd || index < 0)
        m_scrub->setValue(m_scrub->maximum());
    m_induction->setData(m_model->headCurves());
    m_gradients->setData(m_model->gradientCurves());
    showCheckpoint();
}

void TrainingView::showCheckpoint()
{
    const auto& all = m_model->checkpoints();
    const int at = m_scrub->value();
    if (at >= int(all.size())) {
        m_mosaic->setCheckpoint(nullptr);
        m_scrubText->clear();
        m_parameterModel->setRowCount(0);
        return;
    }
    const auto& checkpoint = all[size_t(at)];
    m_mosaic->setCheckpoint(checkpoint);
    m_scrubText->setText(tr("Step %1: held-out loss %2, accuracy %3")
                             .arg(QLocale().toString(qlonglong(checkpoint->step)),
                                  exactNumber(checkpoint->held.loss, 4),
                                  exactNumber(checkpoint->held.accuracy, 4)));
    m_parameterModel->setRowCount(int(checkpoint->parameters.size()));
    for (int row = 0; row < m_parameterModel->rowCount(); ++row) {
        const auto& report = checkpoint->parameters[size_t(row)];
        const double share = report.weight > 0 ? report.update / report.weight : 0;
        m_parameterModel->setItem(row, 0, new QStandardItem(QString::fromStdString(report.name)));
        int column = 1;
        for (const double value : {report.weight, report.gradient, report.update, share}) {
            auto* item = new QStandardItem(exactNumber(value, 4));
            item->setData(value, models::ValueRole);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_parameterModel->setItem(row, column++, item);
        }
    }
}

QString TrainingView::absence()
{
    return m_model->records().empty() ? tr("Nothing was trained yet.") : QString();
}

void TrainingView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double line = QFontMetricsF(font()).height() * 1.6;
    painter.drawText(target.adjusted(16, 8, -16, 0), Qt::AlignLeft | Qt::AlignTop, status());
    const QRectF below = target.adjusted(8, line + 8, -8, -8);
    const double half = below.width() / 2;
    const double high = below.height() / 2;
    const QRectF first(below.left(), below.top(), half, high);
    paintPlot(painter, first, m_model->lossCurves(), palette(), font());
    paintPlot(painter, first.translated(half, 0), m_model->accuracyCurves(), palette(), font());
    paintPlot(painter, first.translated(0, high), m_model->headCurves(), palette(), font());
    if (m_scrub->value() < int(m_model->checkpoints().size()))
        paintMosaic(painter, first.translated(half, high),
                    *m_model->checkpoints()[size_t(m_scrub->value())], palette(), font());
    painter.restore();
}

QJsonObject TrainingView::saveState() const
{
    return {{QStringLiteral("task"), m_task->currentData().toString()},
            {QStringLiteral("family"), m_family->currentData().toString()},
            {QStringLiteral("layers"), m_layers->value()},
            {QStringLiteral("heads"), m_heads->value()},
            {QStringLiteral("width"), m_width->value()},
            {QStringLiteral("batch"), m_batch->value()},
            {QStringLiteral("steps"), m_steps->value()},
            {QStringLiteral("rate"), m_rate->value()},
            {QStringLiteral("seed"), m_seed->value()},
            {QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void TrainingView::restoreState(const QJsonObject& state)
{
    const auto choose = [&](QComboBox* box, const char* key) {
        const int at = box->findData(state.value(QLatin1String(key)).toString());
        if (at >= 0)
            box->setCurrentIndex(at);
    };
    choose(m_task, "task");
    choose(m_family, "family");
    for (const auto& [box, key] : {std::pair(m_layers, "layers"),
                                   {m_heads, "heads"},
                                   {m_width, "width"},
                                   {m_batch, "batch"},
                                   {m_steps, "steps"},
                                   {m_seed, "seed"}})
        box->setValue(state.value(QLatin1String(key)).toInt(box->value()));
    m_rate->setValue(state.value(QStringLiteral("rate")).toDouble(m_rate->value()));
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 4));
}

void TrainingView::retranslate()
{
    View::retranslate();
    const QStringList names = {
        tr("Task"),    tr("Data"),   tr("Family"), tr("Layers"),          tr("Heads"),
        tr("Width"),   tr("Length"), tr("Batch"),  tr("Steps"),           tr("Rate"),
        tr("Warm-up"), tr("Clip"),   tr("Seed"),   tr("Stop at accuracy")};
    for (int i = 0; i < m_labelled.size(); ++i)
        setControlName(m_labelled[i].first, m_labelled[i].second, names[i]);
    for (int i = 0; i < m_task->count(); ++i)
        m_task->setItemText(i, translated(taskInfos()[size_t(i)].title));
    m_length->setToolTip(tr("Items, digits or tokens of a sequence; – is the task's usual length"));
    m_clip->setToolTip(tr("Largest norm of a step's gradient; – does not clip"));
    m_stopAt->setToolTip(tr("Training ends when held-out sequences are answered so well"));
    m_browse->setText(QStringLiteral("…"));
    m_browse->setAccessibleName(tr("Choose data"));
    m_step->setText(tr("Step"));
    m_branch->setText(tr("Branch"));
    m_branch->setToolTip(tr("Goes on from the checkpoint that is shown, with the rate, batch, "
                            "clipping and steps of above; the run so far stays to compare with"));
    m_save->setText(tr("Save Model…"));
    m_export->setText(tr("Export CSV…"));
    m_follow->setToolTip(tr("Opens each checkpoint or attention dump that lands in a folder"));
    const QStringList tabs = {tr("Loss"), tr("Accuracy"), tr("Heads"), tr("Gradients"),
                              tr("Weights")};
    for (int i = 0; i < tabs.size(); ++i)
        m_tabs->setTabText(i, tabs[i]);
    m_loss->setAccessibleName(tr("Loss"));
    m_accuracy->setAccessibleName(tr("Accuracy"));
    m_induction->setAccessibleName(tr("Induction of each head"));
    m_gradients->setAccessibleName(tr("Gradients of each layer"));
    m_parameters->setAccessibleName(tr("Weights, gradients and updates"));
    m_mosaic->setAccessibleName(tr("Attention of each head"));
    m_scrub->setAccessibleName(tr("Checkpoint"));
    m_parameterModel->setHorizontalHeaderLabels(
        {tr("Tensor"), tr("Weight"), tr("Gradient"), tr("Update"), tr("Update / weight")});
    showState();
    addCheckpoint(0);
}

} // namespace views
