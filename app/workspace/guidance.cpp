#include "app/workspace/guidance.h"

#include "app/workspace/startpage.h"
#include "app/workspace/tour.h"
#include "app/workspace/workspace.h"
#include "views/panels/lessonpanel.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

namespace app {

namespace {

/// Keeps a page above the panels that it covers, whatever is arranged below it.
class KeepOnTop : public QObject
{
public:
    explicit KeepOnTop(QWidget* page) : QObject(page), m_page(page) {}

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (m_page->isVisible() &&
            (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ChildAdded ||
             event->type() == QEvent::ZOrderChange))
            QMetaObject::invokeMethod(m_page, &QWidget::raise, Qt::QueuedConnection);
        return false;
    }

private:
    QWidget* m_page;
};

constexpr int kLookMilliseconds = 400; ///< between two looks whether a question is answered

} // namespace

Guidance::Guidance(Workspace* workspace)
    : QObject(workspace), m_workspace(workspace),
      m_lessons(new models::LessonPlayer(workspace->document(), models::examplesFolder(), this))
{
    connectLessons();
}

void Guidance::connectLessons()
{
    const Docks* docks = m_workspace->docks();
    models::LessonSurroundings around;
    around.viewInFront = [docks] {
        const views::View* view = docks->viewInCentre();
        return view ? view->id() : QString();
    };
    around.stateOf = [docks](const QString& id) {
        return docks->viewStates().value(id).toObject();
    };
    m_lessons->setSurroundings(around);
    connect(m_lessons, &models::LessonPlayer::viewsWanted, this, &Guidance::showLessonViews);
    connect(m_lessons, &models::LessonPlayer::settingsWanted, this,
            [this](const QJsonObject& settings) { m_workspace->docks()->restoreViews(settings); });
    // A tab that is gone to, or a setting of the heatmap, may be what was asked for.
    connect(docks, &Docks::shown, m_lessons, &models::LessonPlayer::check);
    auto* looks = new QTimer(m_lessons);
    connect(looks, &QTimer::timeout, m_lessons, &models::LessonPlayer::check);
    connect(m_lessons, &models::LessonPlayer::changed, looks, [this, looks] {
        if (m_lessons->isPlaying() && m_lessons->current().question && !m_lessons->isAnswered())
            looks->start(kLookMilliseconds);
        else
            looks->stop();
    });
}

void Guidance::showLessonViews(const QString& view, const QStringList& panels)
{
    Docks* docks = m_workspace->docks();
    for (const QString& id : panels)
        docks->raise(QLatin1String(id.toLatin1()));
    // What lessons have their reader set stands below what says where the numbers come from.
    if (panels.contains(QLatin1String("controls")))
        QTimer::singleShot(0, docks, [docks] {
            const QWidget* controls = docks->find(QLatin1String("controls"))->content;
            const auto* area = controls ? controls->findChild<QScrollArea*>() : nullptr;
            if (area)
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        });
    if (!view.isEmpty())
        docks->raise(QLatin1String(view.toLatin1()));
    docks->raise(QLatin1String("lessons"));
}

void Guidance::playLesson(const QString& id)
{
    m_workspace->use(Perspective::Learn);
    auto* panel = static_cast<views::LessonPanel*>(
        m_workspace->docks()->raise(QLatin1String("lessons"))->content);
    panel->play(id);
}

void Guidance::playLessonFile(const QString& path)
{
    m_workspace->use(Perspective::Learn);
    auto* panel = static_cast<views::LessonPanel*>(
        m_workspace->docks()->raise(QLatin1String("lessons"))->content);
    if (const engine::Result<void> played = panel->openFile(path); !played)
        m_workspace->messages()->showError(played.error(), views::Banner::About::Work);
}

void Guidance::showTour()
{
    hideStart();
    if (!m_tour)
        m_tour = new Tour(m_workspace->docks(), m_workspace->tokenBar(), m_workspace);
    m_tour->begin();
}

void Guidance::buildStart()
{
    m_start = new StartPage(m_workspace->document(), m_workspace);
    connectStart();
    // Keys do not reach what lies beneath, and a panel that is asked for is not put on top of it.
    connect(qApp, &QApplication::focusChanged, m_start, [this](QWidget*, QWidget* now) {
        if (isStartShown() && m_workspace->docks()->panelOf(now))
            m_start->setFocus();
    });
    auto* onTop = new KeepOnTop(m_start);
    m_workspace->installEventFilter(onTop);
    for (const auto& panel : m_workspace->docks()->panels()) {
        panel->dock->installEventFilter(onTop);
        connect(panel->dock->toggleViewAction(), &QAction::triggered, this, &Guidance::hideStart);
    }
    // What comes by another way (a file that was dropped, the menu) is there to be seen, and the
    // first layers of what takes long.
    connect(m_workspace->opening(), &Opening::finished, this, [this] {
        if (m_startLeavesOnOpening)
            hideStart();
    });
    const models::Document* document = m_workspace->document();
    connect(document, &models::Document::traceChanged, m_start, [this, document] {
        if (m_startLeavesOnOpening && !document->isWhole())
            hideStart();
    });
}

/// What is chosen on the start page.
void Guidance::connectStart()
{
    connect(m_start, &StartPage::left, this, [this] {
        hideStart();
        m_workspace->focus()->goToCentre();
        if (!Tour::isDone())
            showTour();
    });
    connect(m_start, &StartPage::exampleChosen, this, [this](const engine::TraceRequest& request) {
        // Who has not chosen what to work in has what belongs to an example and no more.
        if (!Arrangement::isChosen())
            m_workspace->use(Perspective::Learn);
        hideStart();
        m_workspace->openExample(request);
        m_workspace->focus()->goToCentre();
    });
    connect(m_start, &StartPage::lessonChosen, this, &Guidance::playLesson);
    connect(m_start, &StartPage::pathChosen, this, [this](const QString& path) {
        hideStart();
        m_workspace->opening()->openPath(path);
    });
    connect(m_start, &StartPage::fileWanted, m_workspace->opening(), &Opening::browseFile);
    connect(m_start, &StartPage::folderWanted, m_workspace->opening(), &Opening::browseFolder);
    connect(m_start, &StartPage::tourWanted, this, &Guidance::showTour);
}

void Guidance::showStart()
{
    if (!m_start)
        buildStart();
    const models::Document* document = m_workspace->document();
    m_startLeavesOnOpening = !document->isBusy();
    if (document->isBusy())
        connect(
            document, &models::Document::traceCompleted, this,
            [this] { m_startLeavesOnOpening = true; },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_start->refresh();
    placeStart();
    m_start->show();
    m_start->raise();
    m_start->setFocus();
}

void Guidance::hideStart()
{
    if (m_start)
        m_start->hide();
}

bool Guidance::isStartShown() const
{
    return m_start && m_start->isVisible();
}

void Guidance::placeStart()
{
    if (!m_start)
        return;
    const int top = m_workspace->toolBar()->geometry().bottom() + 1;
    m_start->setGeometry(0, top, m_workspace->width(), m_workspace->statusBar()->y() - top);
}

} // namespace app
