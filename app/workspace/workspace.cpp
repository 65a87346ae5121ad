#include "app/workspace/workspace.h"

#include "models/examplemodel.h"
#include "models/interventionmodel.h"
#include "views/breadcrumb.h"
#include "views/findbox.h"
#include "views/menubutton.h"
#include "views/tokenstrip.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <utility>

namespace app {

namespace {

constexpr int kFindWidth = 300; ///< at most
constexpr int kLeastFindWidth = 180;

} // namespace

Workspace::Workspace(models::Documents* documents, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_documents(documents), m_history(&m_document),
      m_docks(new Docks(this, &m_document, this)), m_arrangement(new Arrangement(this, m_docks)),
      m_focus(new Focus(this, m_docks))
{
    documents->add(&m_document);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setAcceptDrops(true);
    buildBars();
    m_status = new StatusLine(statusBar(), &m_document);
    m_opening = new Opening(this);
    m_saving = new Saving(this);
    m_guidance = new Guidance(this);
    m_keeping = new Keeping(this);
    connectParts();
    retranslate();
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
            button && tool->menu())
            views::openByPress(button);
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
    QString program = tr("Attention Visualizer");
    if (m_title.isEmpty())
        return program;
    return m_sessionPath.isEmpty()
               ? tr("%1 — %2").arg(m_title, program)
               : tr("%1 · %2 — %3").arg(QFileInfo(m_sessionPath).fileName(), m_title, program);
}

bool Workspace::isModified() const
{
    return m_keeping->isRecovered() || !m_history.isClean();
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
    m_keeping->setSaved();
    m_history.setClean(step);
    showTitle();
}

void Workspace::recover(std::unique_ptr<Recovery> recovery)
{
    m_keeping->takeUp(std::move(recovery));
    m_title = tr("Recovered");
    showTitle();
    if (isVisible())
        wake();
}

void Workspace::wake()
{
    m_docks->fillShown();
    m_focus->goToCentre();
    if (!m_document.trace() && !m_document.isBusy() && !m_opening->isBusy() &&
        !m_keeping->found().isEmpty())
        m_opening->recover(m_keeping->found());
}

void Workspace::cancel()
{
    const QString doing = m_saving->isBusy() ? m_saving->doing() : m_opening->doing();
    m_opening->cancel();
    m_saving->cancel();
    if (!doing.isEmpty())
        m_status->say(tr("Cancelled: %1").arg(doing));
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

void Workspace::use(Perspective perspective)
{
    m_guidance->hideStart();
    m_arrangement->use(perspective);
    emit perspectiveChanged();
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
    if (m_guidance) // not yet while this is built
        m_guidance->placeStart();
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
            if (isVisible()) // still: not a tab that only passed by
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
        if (isVisible())
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
