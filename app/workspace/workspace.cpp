#include "app/workspace/workspace.h"

#include "app/workspace/recovery.h"
#include "app/workspace/startpage.h"
#include "app/workspace/tour.h"
#include "models/interventionmodel.h"
#include "models/workers.h"
#include "views/breadcrumb.h"
#include "views/findbox.h"
#include "views/panels/lessonpanel.h"
#include "views/tokenstrip.h"

#include <nlohmann/json.hpp>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <utility>

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

constexpr int kFindWidth = 300; ///< at most
constexpr int kLeastFindWidth = 180;
/// An import of so many bytes is kept whole: its file may be gone before the program is back.
constexpr qint64 kKeptBytes = qint64(16) << 20;
/// At most so much, and what it takes to write it, is lost when the program is killed.
constexpr int kKeepMilliseconds = 4000;
constexpr int kLookMilliseconds = 400; ///< between two looks whether a question is answered

} // namespace

Workspace::Workspace(models::Documents* documents, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_documents(documents), m_history(&m_document),
      m_docks(new Docks(this, &m_document, this)), m_arrangement(new Arrangement(this, m_docks)),
      m_focus(new Focus(this, m_docks)),
      m_lessons(new models::LessonPlayer(&m_document, models::examplesFolder(), this)),
      m_recovery(std::make_unique<Recovery>()),
      m_keeping(this, [this](const engine::Result<void>& kept) {
          if (kept) {
              m_keepingFailed = false;
              m_recovery->forgetFound();
              return;
          }
          m_kept.clear(); // tried again, whether or not anything changes
          if (!std::exchange(m_keepingFailed, true))
              m_messages->showError(kept.error(), views::Banner::About::Itself);
      })
{
    documents->add(&m_document);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setAcceptDrops(true);
    buildBars();
    m_status = new StatusLine(statusBar(), &m_document);
    m_opening = new Opening(this);
    m_saving = new Saving(this);
    connectParts();
    connectLessons();
    retranslate();
    connect(&m_autosave, &QTimer::timeout, this, &Workspace::keep);
    m_autosave.start(kKeepMilliseconds);
    if (const QByteArray kept = QSettings().value(QStringLiteral("layout")).toByteArray();
        !kept.isEmpty()) {
        m_arrangement->arrange();
        if (m_arrangement->restore(kept)) {
            m_messages->showOrHide();
            m_keptLayout = kept;
        }
    }
}

Workspace::~Workspace()
{
    // Before its parts go: the focus still moves while widgets are destroyed.
    disconnect(qApp, nullptr, m_docks, nullptr);
    hide();
    if (m_documents)
        m_documents->remove(&m_document);
    m_docks->empty();
}

void Workspace::buildBars()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolbar"));
    m_toolBar->setIconSize({16, 16});
    m_toolBar->setMovable(false);
    m_toolBar->toggleViewAction()->setVisible(false);
    auto* breadcrumb = new views::Breadcrumb(&m_document, this);
    breadcrumb->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(breadcrumb);
    m_findModel = new models::FindModel(&m_document, this);
    m_findBox = new views::FindBox(m_findModel, this);
    m_findBox->setMinimumWidth(kLeastFindWidth);
    m_findBox->setMaximumWidth(kFindWidth);
    m_toolBar->addWidget(m_findBox);
    connect(m_findBox, &views::FindBox::aboutToOpen, this, &Workspace::aboutToFind);

    addToolBarBreak();
    m_tokenBar = addToolBar(QString());
    m_tokenBar->setObjectName(QStringLiteral("tokens"));
    m_tokenBar->setMovable(false);
    auto* tokens = new views::TokenStrip(&m_document, this);
    tokens->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tokenBar->addWidget(tokens);

    addToolBarBreak();
    m_messages = new Messages(this, [this] { return m_docks->heights(); });
}

void Workspace::connectParts()
{
    using models::Document;
    connect(&m_document, &Document::traceChanged, banner(), &views::Banner::dismissWork);
    connect(&m_document, &Document::traceChanged, m_opening, &Opening::showWarnings);
    connect(&m_document, &Document::traceChanged, this, &Workspace::showPicture);
    connect(&m_document, &Document::traceChanged, this, &Workspace::showTitle);
    connect(&m_document, &Document::busyChanged, this, &Workspace::showDoing);
    connect(&m_history, &History::changed, this, &Workspace::titleChanged);
    connect(m_opening, &Opening::busyChanged, this, &Workspace::showDoing);
    connect(m_opening, &Opening::finished, this, &Workspace::showTitle);
    connect(m_saving, &Saving::busyChanged, this, &Workspace::showDoing);
    connect(m_status, &StatusLine::progressBegan, this, &Workspace::showDoing);
    connect(m_status, &StatusLine::cancelled, this, &Workspace::cancel);
    connect(m_docks, &Docks::wanted, m_focus, &Focus::goTo);
    connect(m_docks, &Docks::exportRequested, m_saving, &Saving::exportImage);
    connect(m_arrangement, &Arrangement::settled, m_focus, &Focus::goToCentre);
}

void Workspace::setTools(const QList<QAction*>& tools, QMenu* languages)
{
    for (QAction* tool : std::exchange(m_tools, tools))
        m_toolBar->removeAction(tool);
    m_toolBar->insertActions(m_toolBar->actions().constFirst(), tools);
    for (QAction* tool : tools)
        if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(tool));
            button && tool->menu()) {
            // Not by its mode: assistive programs could not press it.
            button->setPopupMode(QToolButton::DelayedPopup);
            connect(button, &QToolButton::clicked, button, &QToolButton::showMenu);
            button->setProperty("opens", true); // leaves room for the arrow
        }
    m_status->setLanguages(languages);
}

void Workspace::setCommands(QList<models::FindModel::Command> commands)
{
    m_findModel->setCommands(std::move(commands));
}

void Workspace::find()
{
    m_findBox->open();
}

QString Workspace::name() const
{
    if (!m_sessionPath.isEmpty())
        return QFileInfo(m_sessionPath).fileName();
    return m_title.isEmpty() ? tr("New") : m_title;
}

QString Workspace::caption() const
{
    const QString program = tr("Attention Visualizer");
    if (m_title.isEmpty())
        return program;
    return m_sessionPath.isEmpty()
               ? tr("%1 — %2").arg(m_title, program)
               : tr("%1 · %2 — %3").arg(QFileInfo(m_sessionPath).fileName(), m_title, program);
}

bool Workspace::isModified() const
{
    return m_recovered || !m_history.isClean();
}

SessionState Workspace::state() const
{
    SessionState state;
    state.views = m_docks->viewStates();
    const models::Selection& selection = m_document.selection();
    state.selection = selection.state();
    state.heads = selection.heads();
    state.queries = selection.queries();
    state.pool = selection.pool();
    state.layout = m_arrangement->save();
    state.metadata = m_metadata;
    return state;
}

void Workspace::restore(const SessionState& state)
{
    if (m_arrangement->restore(state.layout)) {
        m_keptLayout.clear();
        m_messages->showOrHide();
        QTimer::singleShot(0, m_docks, &Docks::fillShown);
    }
    m_docks->restoreViews(state.views);
    models::Selection& selection = m_document.selection();
    selection.restore(state.selection, state.heads, state.queries, *m_document.trace());
    selection.setPool(state.pool);
}

void Workspace::setSession(const QString& path, std::map<std::string, std::string> metadata)
{
    m_sessionPath = path;
    m_metadata = std::move(metadata);
}

void Workspace::setSaved(const QString& path, int step)
{
    m_sessionPath = path;
    m_opening->follow(path);
    m_recovered = false;
    m_history.setClean(step);
    showTitle();
}

void Workspace::recover(std::unique_ptr<Recovery> recovery)
{
    m_recovery = std::move(recovery);
    m_recovered = true;
    m_title = tr("Recovered");
    showTitle();
    if (isVisible())
        wake();
}

void Workspace::setRecovered()
{
    m_recovered = true;
    keep();
}

QString Workspace::setRecoveryAside()
{
    m_recovered = false;
    return m_recovery->setAside();
}

void Workspace::discardRecovery()
{
    m_autosave.stop();
    m_keeping.cancel();
    m_recovery->discard();
}

void Workspace::wake()
{
    m_docks->fillShown();
    m_focus->goToCentre();
    if (!m_document.trace() && !m_document.isBusy() && !m_opening->isBusy() &&
        !m_recovery->found().isEmpty())
        m_opening->recover(m_recovery->found());
}

void Workspace::cancel()
{
    const QString doing = m_saving->isBusy() ? m_saving->doing() : m_opening->doing();
    m_opening->cancel();
    m_saving->cancel();
    if (!doing.isEmpty())
        m_status->say(tr("Cancelled: %1").arg(doing));
}

void Workspace::keep()
{
    // Without tensors, a few kilobytes, where they can be made again.
    if (!m_document.isWhole())
        return;
    engine::Trace kept = *m_document.trace();
    // Where the model is not at hand, only the file shows it again.
    if (kept.origin)
        kept.request = m_document.request();
    else
        kept.request =
            m_sessionPath.isEmpty()
                ? m_document.request()
                : engine::TraceRequest{engine::FileSource{m_sessionPath.toStdString()}, {}};
    const SessionState now = state();
    QByteArray content = toJson(now);
    content.append(engine::toJson(kept.request).dump().c_str());
    if (content == std::exchange(m_kept, content))
        return;
    const bool whole = !kept.origin && m_sessionPath.isEmpty() &&
                       std::holds_alternative<engine::FileSource>(kept.request.source) &&
                       models::byteCount(kept) <= kKeptBytes;
    m_keeping.start(
        [work = m_recovery->keep(kept, now, whole)](const std::stop_token&) { return work(); },
        models::kUrgent);
}

void Workspace::openExample(const engine::TraceRequest& request)
{
    const models::ExampleModel examples(models::examplesFolder());
    const int row = examples.rowOf(request);
    m_document.open(request);
    const QByteArray view =
        row < 0 ? "heatmap"
                : examples.index(row).data(models::ExampleModel::ViewRole).toString().toLatin1();
    raise(view.constData());
    if (row >= 0)
        goTo(request, examples.place(row), view);
}

void Workspace::goTo(const engine::TraceRequest& request, const models::LessonPlace& place,
                     const QByteArray& view)
{
    const auto go = [this, request, place, view] {
        if (!(m_document.trace()->request.source == request.source))
            return;
        models::Selection& selection = m_document.selection();
        selection.set(models::selectionAt(place, selection.state(), *m_document.trace()));
        // A picture that comes brings its overlay to the front.
        if (!view.isEmpty())
            raise(view.constData());
    };
    if (m_document.isBusy())
        connect(&m_document, &models::Document::traceCompleted, this, go, Qt::SingleShotConnection);
    else if (m_document.trace())
        go();
}

void Workspace::connectLessons()
{
    models::LessonSurroundings around;
    around.viewInFront = [this] {
        const views::View* view = m_docks->viewInCentre();
        return view ? view->id() : QString();
    };
    around.stateOf = [this](const QString& id) {
        return m_docks->viewStates().value(id).toObject();
    };
    m_lessons->setSurroundings(around);
    connect(m_lessons, &models::LessonPlayer::viewsWanted, this, &Workspace::showLessonViews);
    connect(m_lessons, &models::LessonPlayer::settingsWanted, this,
            [this](const QJsonObject& settings) { m_docks->restoreViews(settings); });
    // A tab that is gone to, or a setting of the heatmap, may be what was asked for.
    connect(m_docks, &Docks::shown, m_lessons, &models::LessonPlayer::check);
    auto* looks = new QTimer(m_lessons);
    connect(looks, &QTimer::timeout, m_lessons, &models::LessonPlayer::check);
    connect(m_lessons, &models::LessonPlayer::changed, looks, [this, looks] {
        if (m_lessons->isPlaying() && m_lessons->current().question && !m_lessons->isAnswered())
            looks->start(kLookMilliseconds);
        else
            looks->stop();
    });
}

void Workspace::showLessonViews(const QString& view, const QStringList& panels)
{
    for (const QString& id : panels)
        raise(id.toLatin1().constData());
    // What lessons have their reader set stands below what says where the numbers come from.
    if (panels.contains(QLatin1String("controls")))
        QTimer::singleShot(0, m_docks, [this] {
            const QWidget* controls = m_docks->find(QLatin1String("controls"))->content;
            const auto* area = controls ? controls->findChild<QScrollArea*>() : nullptr;
            if (area)
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        });
    if (!view.isEmpty())
        raise(view.toLatin1().constData());
    raise("lessons");
}

void Workspace::playLesson(const QString& id)
{
    use(Perspective::Learn);
    auto* panel =
        static_cast<views::LessonPanel*>(m_docks->raise(QLatin1String("lessons"))->content);
    panel->play(id);
}

void Workspace::playLessonFile(const QString& path)
{
    use(Perspective::Learn);
    auto* panel =
        static_cast<views::LessonPanel*>(m_docks->raise(QLatin1String("lessons"))->content);
    if (const engine::Result<void> played = panel->openFile(path); !played)
        m_messages->showError(played.error(), views::Banner::About::Work);
}

void Workspace::use(Perspective perspective)
{
    hideStart();
    m_arrangement->use(perspective);
    emit perspectiveChanged();
}

void Workspace::buildStart()
{
    m_start = new StartPage(&m_document, this);
    connect(m_start, &StartPage::left, this, [this] {
        hideStart();
        m_focus->goToCentre();
        if (!Tour::isDone())
            showTour();
    });
    connect(m_start, &StartPage::exampleChosen, this, [this](const engine::TraceRequest& request) {
        // Who has not chosen what to work in has what belongs to an example and no more.
        if (!Arrangement::isChosen())
            use(Perspective::Learn);
        hideStart();
        openExample(request);
        m_focus->goToCentre();
    });
    connect(m_start, &StartPage::lessonChosen, this, &Workspace::playLesson);
    connect(m_start, &StartPage::pathChosen, this, [this](const QString& path) {
        hideStart();
        m_opening->openPath(path);
    });
    connect(m_start, &StartPage::fileWanted, m_opening, &Opening::browseFile);
    connect(m_start, &StartPage::folderWanted, m_opening, &Opening::browseFolder);
    connect(m_start, &StartPage::tourWanted, this, &Workspace::showTour);
    // Keys do not reach what lies beneath, and a panel that is asked for is not put on top of it.
    connect(qApp, &QApplication::focusChanged, m_start, [this](QWidget*, QWidget* now) {
        if (isStartShown() && m_docks->panelOf(now))
            m_start->setFocus();
    });
    auto* onTop = new KeepOnTop(m_start);
    installEventFilter(onTop);
    for (const auto& panel : m_docks->panels()) {
        panel->dock->installEventFilter(onTop);
        connect(panel->dock->toggleViewAction(), &QAction::triggered, this, &Workspace::hideStart);
    }
    // What comes by another way (a file that was dropped, the menu) is there to be seen, and the
    // first layers of what takes long.
    connect(m_opening, &Opening::finished, this, [this] {
        if (m_startLeavesOnOpening)
            hideStart();
    });
    connect(&m_document, &models::Document::traceChanged, m_start, [this] {
        if (m_startLeavesOnOpening && !m_document.isWhole())
            hideStart();
    });
}

void Workspace::showStart()
{
    if (!m_start)
        buildStart();
    m_startLeavesOnOpening = !m_document.isBusy();
    if (m_document.isBusy())
        connect(
            &m_document, &models::Document::traceChanged, this,
            [this] { m_startLeavesOnOpening = true; }, Qt::QueuedConnection);
    m_start->refresh();
    placeStart();
    m_start->show();
    m_start->raise();
    m_start->setFocus();
}

void Workspace::hideStart()
{
    if (m_start)
        m_start->hide();
}

bool Workspace::isStartShown() const
{
    return m_start && m_start->isVisible();
}

void Workspace::placeStart()
{
    if (!m_start)
        return;
    const int top = m_toolBar->geometry().bottom() + 1;
    m_start->setGeometry(0, top, width(), statusBar()->y() - top);
}

void Workspace::showTour()
{
    hideStart();
    if (!m_tour)
        m_tour = new Tour(m_docks, m_tokenBar, this);
    m_tour->begin();
}

void Workspace::toggleMaximised(const Docks::Panel* panel)
{
    if (m_arrangement->isMaximised())
        m_arrangement->unmaximise();
    else if (panel)
        m_arrangement->maximise(panel->dock);
}

void Workspace::setPresenting(bool presenting)
{
    m_toolBar->setVisible(!presenting);
    statusBar()->setVisible(!presenting);
    m_docks->setBare(presenting);
    if (presenting)
        m_tokenBar->show();
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    placeStart();
}

QWidget* Workspace::raise(const char* id)
{
    const Docks::Panel* panel = m_docks->raise(QLatin1String(id));
    return panel ? panel->content : nullptr;
}

void Workspace::hideCell(qint64 query, qint64 key, bool hidden, int stroke)
{
    const models::SelectionState& state = m_document.selection().state();
    if (state.head < 0 || state.layer < 0)
        return;
    std::vector<engine::Scope> scopes = models::scopesOf(m_document.selection(), m_reach);
    // A cell of one kind of attention is none of the others.
    if (m_reach == models::Reach::All)
        scopes = {{state.stack, state.kind, std::nullopt, std::nullopt}};
    m_history.change(stroke, [&] {
        models::intervene(m_document, scopes, [&](engine::Intervention& intervention) {
            const std::pair<int64_t, int64_t> cell{query, key};
            std::erase(intervention.hiddenCells, cell);
            if (hidden)
                intervention.hiddenCells.push_back(cell);
        });
    });
}

void Workspace::showPicture()
{
    // The overlay has something to show only as long as there is a picture.
    const bool picture = m_document.trace()->perceives();
    const bool had = std::exchange(m_hadPicture, picture);
    if (picture && !had)
        raise("overlay");
    const QDockWidget* overlay = m_docks->find(QLatin1String("overlay"))->dock;
    if (had && !picture && !overlay->isFloating() && !overlay->visibleRegion().isEmpty())
        raise("heatmap");
}

void Workspace::showTitle()
{
    if (m_document.trace())
        m_title = QString::fromStdString(m_document.trace()->title);
    if (m_documents)
        m_documents->setName(&m_document, name());
    setAccessibleName(name());
    emit titleChanged();
}

void Workspace::showDoing()
{
    m_status->showDoing(m_saving->isBusy() ? m_saving->doing() : m_opening->doing());
}

void Workspace::retranslate()
{
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_tokenBar->setWindowTitle(tr("Token Strip"));
    m_tokenBar->toggleViewAction()->setText(tr("To&ken Strip"));
    m_docks->retranslate();
    m_status->retranslate();
    showDoing();
    showTitle();
}

void Workspace::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Workspace::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_docks->showFloating(true);
    if (std::exchange(m_settled, true) || m_arrangement->isRestored()) {
        QTimer::singleShot(0, this, [this] {
            // Once more in the size that it has: what is stretched meanwhile is rounded, and would
            // be off by a pixel more after every run.
            if (const QByteArray kept = std::exchange(m_keptLayout, {}); !kept.isEmpty())
                m_arrangement->restore(kept);
            wake();
        });
        return;
    }
    // Shares of the window are respected only once it has its size.
    m_arrangement->arrange();
    QTimer::singleShot(0, this, [this] {
        // A session that was faster brought its own layout.
        if (!m_arrangement->isRestored())
            m_arrangement->settle();
        wake();
    });
}

void Workspace::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    m_docks->showFloating(false);
}

bool Workspace::focusNextPrevChild(bool next)
{
    return m_focus->goOn(next);
}

} // namespace app
