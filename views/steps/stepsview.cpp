#include "views/steps/stepsview.h"

#include "views/icons.h"

#include <algorithm>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace views {

using models::Step;
using models::StepModel;

namespace {

constexpr int kPlayInterval = 2500; ///< ms: time to read a sentence

} // namespace

StepsView::StepsView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("steps"), document, parent), m_model(new StepModel(document, this)),
      m_canvas(new StepsCanvas(m_model, this)), m_transport(new QWidget(this)),
      m_first(new QToolButton(m_transport)), m_back(new QToolButton(m_transport)),
      m_play(new QToolButton(m_transport)), m_forward(new QToolButton(m_transport)),
      m_last(new QToolButton(m_transport)), m_scrub(new QSlider(Qt::Horizontal, m_transport))
{
    setContent(m_canvas);
    zoomWith(m_canvas);
    arrangeTransport();
    connectTransport();
    connectCanvas();
    connect(m_model, &StepModel::changed, this, &StepsView::showModel);
    connect(document, &models::Document::traceChanged, this, &StepsView::showWhyEmpty);
    StepsView::retranslate();
}

void StepsView::arrangeTransport()
{
    auto* layout = new QHBoxLayout(m_transport);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QToolButton* button : {m_first, m_back, m_play, m_forward, m_last}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    m_first->setIcon(icon("first"));
    m_back->setIcon(icon("step-back"));
    m_forward->setIcon(icon("step-forward"));
    m_last->setIcon(icon("last"));
    m_scrub->setFixedWidth(120);
    m_scrub->setPageStep(1);
    layout->addWidget(m_scrub);
    addControl(m_transport);
    m_timer.setInterval(kPlayInterval);
}

void StepsView::connectTransport()
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        setStep(step() + 1);
        if (step() + 1 >= m_model->rowCount())
            setPlaying(false);
    });
    const auto stepBy = [this](int steps) { goTo(step() + steps); };
    const auto togglePlaying = [this] { setPlaying(!isPlaying()); };
    connect(m_first, &QToolButton::clicked, this, [this] { goTo(0); });
    connect(m_back, &QToolButton::clicked, this, [stepBy] { stepBy(-1); });
    connect(m_forward, &QToolButton::clicked, this, [stepBy] { stepBy(1); });
    connect(m_last, &QToolButton::clicked, this, [this] { goTo(m_model->rowCount() - 1); });
    connect(m_play, &QToolButton::clicked, this, togglePlaying);
    connect(m_scrub, &QSlider::valueChanged, this, &StepsView::goTo);
    connect(m_canvas, &StepsCanvas::stepChosen, this, &StepsView::goTo);
    connect(m_canvas, &StepsCanvas::stepMoved, this, stepBy);
    connect(m_canvas, &StepsCanvas::playToggled, this, togglePlaying);
}

void StepsView::connectCanvas()
{
    connect(m_canvas, &StepsCanvas::queryMoved, this, [this](int steps) {
        const models::StepNumbers& n = m_model->numbers();
        if (n.queries > 0)
            selection().setQuery(std::clamp<qint64>(
                std::max<qint64>(0, selection().state().query) + steps, 0, n.queries - 1));
    });
    connect(m_canvas, &StepsCanvas::keyMoved, this, [this](int steps) {
        const models::StepNumbers& n = m_model->numbers();
        if (n.keys > 0)
            selection().setKey(std::clamp<qint64>(n.key + steps, 0, n.keys - 1));
    });
    connect(m_canvas, &StepsCanvas::cellChosen, this, &StepsView::chooseCell);
    connect(m_canvas, &StepsCanvas::cellHovered, this, [this](qint64 row, qint64 column) {
        if (row < 0 || step() < 0) {
            selection().setHover(-1, -1);
            return;
        }
        const Step& shown = m_model->steps()[size_t(step())];
        selection().setHover(shown.rowsAreKeys() ? -1 : row, shown.rowsAreKeys()      ? row
                                                             : shown.columnsAreKeys() ? column
                                                                                      : -1);
    });
}

QString StepsView::title() const
{
    return tr("Steps");
}

int StepsView::step() const
{
    return m_model->rowCount() == 0 ? -1 : m_canvas->current();
}

void StepsView::setStep(int step)
{
    if (m_model->rowCount() == 0)
        return;
    m_canvas->setCurrent(step);
    m_kind = m_model->steps()[size_t(m_canvas->current())].kind;
    showStep();
}

void StepsView::goTo(int step)
{
    setPlaying(false);
    setStep(step);
}

void StepsView::setPlaying(bool playing)
{
    playing = playing && m_model->rowCount() > 1;
    if (playing == isPlaying())
        return;
    if (playing) {
        setStep(step() + 1 >= m_model->rowCount() ? 0 : step() + 1);
        m_timer.start();
    } else {
        m_timer.stop();
    }
    showStep();
}

void StepsView::showModel()
{
    const int row = m_model->find(m_kind);
    if (row >= 0)
        m_canvas->setCurrent(row, false);
    if (m_model->rowCount() == 0)
        setPlaying(false);
    showStep();
}

void StepsView::showStep()
{
    const int count = m_model->rowCount();
    const int now = step();
    {
        const QSignalBlocker blocker(m_scrub);
        m_scrub->setRange(0, std::max(0, count - 1));
        m_scrub->setValue(std::max(0, now));
    }
    for (QToolButton* button : {m_first, m_back})
        button->setEnabled(now > 0);
    for (QToolButton* button : {m_forward, m_last})
        button->setEnabled(now >= 0 && now + 1 < count);
    m_play->setEnabled(count > 1);
    m_scrub->setEnabled(count > 1);
    m_play->setIcon(icon(isPlaying() ? "pause" : "play"));
    const QString play = isPlaying() ? tr("Pause") : tr("Play");
    m_play->setText(play);
    m_play->setAccessibleName(play);
    m_play->setToolTip(tr("%1 (Space)").arg(play));
    QString description = tr("No step is shown.");
    if (now >= 0) {
        const QModelIndex index = m_model->index(now);
        const QLocale locale;
        description = tr("Step %1 of %2, %3, %4. %5 %6")
                          .arg(locale.toString(now + 1), locale.toString(count),
                               index.data().toString(), index.data(StepModel::ShapeRole).toString(),
                               index.data(StepModel::SentenceRole).toString(),
                               index.data(StepModel::NumbersRole).toString());
        if (const QString missing = m_model->missingText(); !missing.isEmpty())
            description = tr("%1 %2", "two sentences").arg(description, missing);
    }
    m_canvas->setAccessibleDescription(description);
    setAccessibleDescription(description);
    m_canvas->update();
}

void StepsView::chooseCell(qint64 row, qint64 column)
{
    if (step() < 0)
        return;
    const Step& shown = m_model->steps()[size_t(step())];
    if (shown.columnsAreKeys())
        selection().setCell(row, column);
    else if (shown.rowsAreKeys())
        selection().setKey(row);
    else
        selection().setQuery(row);
}

void StepsView::showWhyEmpty()
{
    m_canvas->setEmptyText(
        document()->trace()
            ? tr("The steps are being computed.")
            : tr("Choose a pattern, a model or a file to see here how attention is computed."));
}

QString StepsView::absence()
{
    m_model->wait();
    return m_model->rowCount() > 0 ? QString() : m_canvas->emptyText();
}

void StepsView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->wait();
    m_canvas->paintTo(painter, target);
}

QJsonObject StepsView::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("step"), int(m_kind));
    return state;
}

void StepsView::restoreState(const QJsonObject& state)
{
    const int kind = state.value(QStringLiteral("step")).toInt(int(m_kind));
    m_kind = models::StepKind(std::clamp(kind, 0, int(models::StepKind::Output)));
    View::restoreState(state);
    showModel();
}

void StepsView::retranslate()
{
    View::retranslate();
    const auto name = [](QToolButton* button, const QString& text, const QString& keys) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tr("%1 (%2)").arg(text, keys));
    };
    name(m_first, tr("First Step"), QKeySequence(Qt::Key_Home).toString(QKeySequence::NativeText));
    name(m_back, tr("Step Back"), QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText));
    name(m_forward, tr("Step Forward"),
         QKeySequence(Qt::Key_Right).toString(QKeySequence::NativeText));
    name(m_last, tr("Last Step"), QKeySequence(Qt::Key_End).toString(QKeySequence::NativeText));
    m_scrub->setAccessibleName(tr("Step"));
    m_scrub->setToolTip(tr("Goes to any step"));
    m_canvas->setAccessibleName(tr("Steps"));
    showWhyEmpty();
    m_model->retranslate();
    showStep();
}

} // namespace views
