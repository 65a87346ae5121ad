#include "views/training/trainingview.h"

#include "models/roles.h"
#include "views/colormap.h"
#include "views/explain/plotwidget.h"
#include "views/tableview.h"
#include "views/theme.h"
#include "views/training/headmosaic.h"
#include "views/training/trainingform.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {

using models::TrainingModel;

TrainingView::TrainingView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("training"), document, parent),
      m_model(TrainingModel::of(document)), m_follower(new models::FolderFollower(document, this)),
      m_form(new TrainingForm(this)), m_start(new QPushButton(this)), m_step(new QPushButton(this)),
      m_branch(new QPushButton(this)), m_save(new QPushButton(this)),
      m_follow(new QPushButton(this)), m_loss(new PlotWidget(this)),
      m_accuracy(new PlotWidget(this)), m_induction(new PlotWidget(this)),
      m_gradients(new PlotWidget(this)), m_parameters(new TableView(this)),
      m_parameterModel(new models::ParameterModel(m_model, this)), m_mosaic(new HeadMosaic(this)),
      m_tabs(new QTabWidget(this)), m_scrub(new QSlider(Qt::Horizontal, this)),
      m_scrubText(new QLabel(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    build();
    connectParts();
    TrainingView::retranslate();
    showState();
}

void TrainingView::build()
{
    for (const auto& [label, control] : m_form->fields())
        addControl(control, label);
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_start, m_step, m_branch, m_save, m_follow})
        addControl(button);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("training")); });
    auto* sorted = new NumberProxy(this);
    sorted->setSourceModel(m_parameterModel);
    m_parameters->setModel(sorted);
    prepare(m_parameters);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_loss, m_accuracy, m_induction,
                                                         m_gradients, m_parameters})
        m_tabs->addTab(page, QString());
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_mosaic, 1);
    column->addWidget(m_scrubText);
    column->addWidget(m_scrub);
    m_scrub->setRange(0, 0);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    setResult(m_splitter);
    setFocusProxy(m_start);
}

void TrainingView::connectParts()
{
    connect(m_start, &QPushButton::clicked, this, &TrainingView::startOrPause);
    connect(m_step, &QPushButton::clicked, m_model, &TrainingModel::stepOnce);
    connect(m_branch, &QPushButton::clicked, this, &TrainingView::branch);
    connect(m_save, &QPushButton::clicked, this, &TrainingView::save);
    connect(m_follow, &QPushButton::clicked, this, &TrainingView::chooseFolder);
    showProgressOf(m_model);
    connect(m_form, &TrainingForm::taskChanged, this, &TrainingView::showState);
    connect(m_scrub, &QSlider::valueChanged, this, &TrainingView::showCheckpoint);
    connect(m_model, &TrainingModel::stateChanged, this, &TrainingView::showState);
    connect(m_model, &TrainingModel::recordsAdded, this, &TrainingView::showCurves);
    connect(m_model, &TrainingModel::checkpointAdded, this, &TrainingView::addCheckpoint);
    connect(m_follower, &models::FolderFollower::changed, this, &TrainingView::showState);
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
        m_model->start(m_form->options(), m_form->rules());
    }
}

void TrainingView::branch()
{
    m_model->branch(m_scrub->value(), m_form->options(), m_form->rules());
}

void TrainingView::save()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the model"));
    if (folder.isEmpty())
        return;
    const bool last = m_scrub->value() == m_scrub->maximum();
    const auto saved = m_model->save(folder, last ? -1 : m_scrub->value());
    m_said = saved ? tr("Saved in %1. It opens like any other model.").arg(folder)
                   : models::errorText(saved.error());
    tell();
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
    if (!m_said.isEmpty())
        return m_said;
    const auto& records = m_model->records();
    if (records.empty())
        return tr("Begins…");
    const auto& report = records.back().report;
    const double rate = m_model->seconds() > 0 ? double(records.size()) / m_model->seconds() : 0;
    if (m_model->state() == TrainingModel::State::Failed)
        return m_model->reason();
    const QString done = m_model->state() == TrainingModel::State::Done     ? tr("Done.")
                         : m_model->state() == TrainingModel::State::Paused ? tr("Paused.")
                                                                            : tr("Training.");
    return tr("%1 Step %2 of %3, loss %4, accuracy %5, %6 steps a second")
        .arg(done, locale.toString(qlonglong(report.step)),
             locale.toString(qlonglong(m_model->options().steps)), exactNumber(report.loss, 4),
             exactNumber(report.accuracy, 4), exactNumber(rate, 3));
}

QString TrainingView::message() const
{
    if (!m_follower->folder().isEmpty() || !m_model->records().empty() ||
        m_model->state() == TrainingModel::State::Running)
        return {};
    return m_model->state() == TrainingModel::State::Failed
               ? m_model->reason()
               : tr("Choose a task and press “Train”: a small model learns it on this computer, "
                    "and "
                    "its loss, its accuracy and the attention of its heads are drawn as they "
                    "form.");
}

void TrainingView::tell()
{
    showResult(message().isEmpty() ? status() : QString(), message(), !m_model->records().empty());
    m_loss->setAccessibleDescription(message().isEmpty() ? status() : message());
}

void TrainingView::showState()
{
    using State = TrainingModel::State;
    const State state = m_model->state();
    const bool running = state == State::Running;
    m_said.clear();
    m_start->setText(running ? tr("Pause") : state == State::Paused ? tr("Resume") : tr("Train"));
    m_step->setEnabled(state == State::Paused);
    m_branch->setEnabled(!running && !m_model->checkpoints().empty());
    m_save->setEnabled((state == State::Paused || state == State::Done) &&
                       !m_model->records().empty());
    m_follow->setText(m_follower->folder().isEmpty() ? tr("Follow a Folder…")
                                                     : tr("Stop Following"));
    showCurves();
}

void TrainingView::showCurves()
{
    m_loss->setData(m_model->lossCurves());
    m_accuracy->setData(m_model->accuracyCurves());
    if (!m_model->records().empty())
        progress()->setShare(double(m_model->records().back().report.step) /
                             double(std::max<int64_t>(1, m_model->options().steps)));
    tell();
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
    m_parameterModel->setCheckpoint(at);
    if (at >= int(all.size())) {
        m_mosaic->setCheckpoint(nullptr);
        m_scrubText->clear();
        return;
    }
    const auto& checkpoint = all[size_t(at)];
    m_mosaic->setCheckpoint(checkpoint);
    m_scrubText->setText(tr("Step %1: held-out loss %2, accuracy %3")
                             .arg(QLocale().toString(qlonglong(checkpoint->step)),
                                  exactNumber(checkpoint->held.loss, 4),
                                  exactNumber(checkpoint->held.accuracy, 4)));
}

void TrainingView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    const QRectF below = paintHead(painter, target);
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
    QJsonObject state = m_form->save();
    state.insert(QStringLiteral("tab"), m_tabs->currentIndex());
    return state;
}

void TrainingView::restoreState(const QJsonObject& state)
{
    m_form->restore(state);
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 4));
}

void TrainingView::retranslate()
{
    ResultView::retranslate();
    m_form->retranslate();
    m_step->setText(tr("Step"));
    m_branch->setText(tr("Branch"));
    m_branch->setToolTip(tr("Goes on from the checkpoint that is shown, with the rate, batch, "
                            "clipping and steps of above; the run so far stays to compare with"));
    m_save->setText(tr("Save Model…"));
    m_follow->setToolTip(tr("Opens each checkpoint or attention dump that lands in a folder"));
    nameTabs(m_tabs, {tr("Loss"), tr("Accuracy"), tr("Heads"), tr("Gradients"), tr("Weights")});
    m_loss->setAccessibleName(tr("Loss"));
    m_accuracy->setAccessibleName(tr("Accuracy"));
    m_induction->setAccessibleName(tr("Induction of each head"));
    m_gradients->setAccessibleName(tr("Gradients of each layer"));
    m_parameters->setAccessibleName(tr("Weights, gradients and updates"));
    m_mosaic->setAccessibleName(tr("Attention of each head"));
    m_scrub->setAccessibleName(tr("Checkpoint"));
    showState();
    addCheckpoint(0);
}

} // namespace views
