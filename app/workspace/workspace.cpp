#include "app/workspace/workspace.h"

#include "app/workspace/recovery.h"
#include "models/interventionmodel.h"
#include "views/breadcrumb.h"
#include "views/findbox.h"
#include "views/tokenstrip.h"

#include <nlohmann/json.hpp>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <utility>

namespace app {

namespace {

constexpr int kFindWidth = 300;
/// An import of so many bytes is kept whole: its file may be gone before the program is back.
constexpr qint64 kKeptBytes = qint64(16) << 20;
/// At most so much, and what it takes to write it, is lost when the program is killed.
constexpr int kKeepMilliseconds = 4000;

} // namespace

Workspace::Workspace(models::Documents* documents, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_documents(documents), m_history(&m_document),
      m_docks(new Docks(this, &m_document, this)), m_arrangement(new Arrangement(this, m_docks)),
      m_focus(new Focus(this, m_docks)), m_recovery(std::make_unique<Recovery>()),
      m_keeping(this, [this](const engine::Result<void>& kept) {
          if (kept)
              m_recovery->forgetFound();
          else if (std::exchange(m_keepingFailed, true) == false)
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
    retranslate();
    connect(&m_autosave, &QTimer::timeout, this, &Workspace::keep);
    m_autosave.start(kKeepMilliseconds);
    if (const QByteArray kept = QSettings().value(QStringLiteral("layout")).toByteArray();
        !kept.isEmpty()) {
        m_arrangement->arrange();
        if (m_arrangement->restore(kept))
            m_messages->showOrHide();
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
    m_findBox->setFixedWidth(kFindWidth);
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

void Workspace::setSaved(const QString& path)
{
    m_sessionPath = path;
    m_opening->follow(path);
    m_recovered = false;
    m_history.setClean();
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
    if (!m_document.trace())
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
        [work = m_recovery->keep(kept, now, whole)](const std::stop_token&) { return work(); });
}

void Workspace::openExample(const engine::TraceRequest& request)
{
    m_document.open(request);
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    raise(model && !model->inputs.image.empty() ? "overlay" : "heatmap");
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
        QTimer::singleShot(0, this, &Workspace::wake);
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
