#include "app/mainwindow.h"

#include "app/atlaswindows.h"
#include "app/documenttabs.h"
#include "app/memory.h"
#include "app/menus.h"
#include "app/presentation.h"
#include "app/textsize.h"
#include "app/workspace/recovery.h"
#include "engine/atlas/atlas.h"
#include "views/contrast.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <utility>

namespace app {

namespace {

constexpr QSize kLeastSize(1280, 800);
constexpr QSize kMostSize(1920, 1200); ///< until a person makes it larger
constexpr double kScreenShare = 0.9;
constexpr int kFrameHeight = 48;

MainWindow::Documents firstDocuments()
{
    // Before anything is built that is measured in letters.
    useTextSize(keptTextSize());
    return std::make_shared<models::Documents>();
}

} // namespace

MainWindow::MainWindow(Languages* languages) : MainWindow(languages, firstDocuments(), nullptr)
{
    useKeptMemory();
    QSettings settings;
    setTheme(settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString());
    resize(sizeOn(screen()->availableSize()));
    if (size() != size().expandedTo(kLeastSize))
        setWindowState(Qt::WindowMaximized);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
}

MainWindow::MainWindow(Languages* languages, Documents documents, Workspace* workspace)
    : m_languages(languages), m_documents(std::move(documents)), m_pages(new DocumentPages(this)),
      m_menus(new Menus(this)), m_presentation(new Presentation(this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/attention-visualizer.svg")));
    setAcceptDrops(true);
    setCentralWidget(m_pages);
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::showFront);
    connect(m_pages, &QTabWidget::tabCloseRequested, this,
            [this](int tab) { closeTab(workspaces().value(tab)); });
    connect(m_presentation, &Presentation::changed, m_menus, &Menus::showPresenting);
    connect(m_pages->tabs(), &DocumentTabs::draggedOut, this, &MainWindow::dropTab);
    connect(m_pages->tabs(), &DocumentTabs::menuWanted, this, &MainWindow::showTabMenu);
    takeIn(workspace ? workspace : new Workspace(m_documents.get()));
    m_menus->retranslate();
    qApp->installEventFilter(this);
}

QSize MainWindow::sizeOn(QSize screen)
{
    const QSize wanted = (screen * kScreenShare).boundedTo(kMostSize).expandedTo(kLeastSize);
    // With its frame the window would not fit a screen of just its size.
    return wanted.boundedTo(screen - QSize(0, kFrameHeight));
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    disconnect(m_pages, nullptr, this, nullptr);
    // A visible one would be painted once more when its documents are gone.
    hide();
    // While what they are beside of is still there.
    for (Workspace* workspace : workspaces())
        delete workspace;
}

Workspace* MainWindow::workspace() const
{
    return static_cast<Workspace*>(m_pages->currentWidget());
}

QList<Workspace*> MainWindow::workspaces() const
{
    QList<Workspace*> all;
    for (int i = 0; i < m_pages->count(); ++i)
        all.append(static_cast<Workspace*>(m_pages->widget(i)));
    return all;
}

void MainWindow::takeIn(Workspace* workspace)
{
    workspace->setTools(m_menus->tools(), m_menus->languages());
    connect(workspace, &Workspace::titleChanged, this, &MainWindow::showTitles);
    connect(workspace, &Workspace::perspectiveChanged, m_menus, &Menus::showPerspective);
    connect(workspace, &Workspace::aboutToFind, this,
            [this, workspace] { m_menus->offerCommands(workspace); });
    connect(workspace->saving(), &Saving::finished, this, [this](bool written) {
        if (std::exchange(m_closing, false) && written)
            close();
    });
    connect(workspace->opening(), &Opening::atlasWanted, this,
            [this, workspace](const QString& path) {
                if (!workspace->document()->trace() && !workspace->document()->isBusy() &&
                    !workspace->opening()->isBusy())
                    workspace->opening()->openDefault();
                m_menus->atlases()->open(path);
            });
    workspace->opening()->setQuestion(
        [this, workspace](const std::function<void()>& open) { askToSave({workspace}, open); });
    m_pages->addTab(workspace, workspace->name());
    m_pages->setCurrentWidget(workspace);
    showTitles();
}

void MainWindow::giveAway(Workspace* workspace)
{
    disconnect(workspace, nullptr, this, nullptr);
    disconnect(workspace->saving(), nullptr, this, nullptr);
    disconnect(workspace->opening(), nullptr, this, nullptr);
    m_pages->removeTab(m_pages->indexOf(workspace));
}

Workspace* MainWindow::addTab()
{
    auto* workspace = new Workspace(m_documents.get());
    takeIn(workspace);
    return workspace;
}

Workspace* MainWindow::newTab()
{
    Workspace* workspace = addTab();
    workspace->opening()->openDefault();
    return workspace;
}

void MainWindow::openBeside(const QStringList& paths)
{
    for (const QString& path : paths) {
        const bool atlas = engine::atlas::Atlas::isAtlas(path.toStdString());
        (atlas ? workspace() : addTab())->opening()->openPath(path);
    }
}

void MainWindow::closeTab(Workspace* workspace)
{
    if (!workspace || m_pages->count() == 1) {
        close();
        return;
    }
    const auto closeNow = [this, workspace] {
        giveAway(workspace);
        workspace->keeping()->discard();
        workspace->deleteLater();
    };
    if (workspace->saving()->isBusy())
        connect(
            workspace->saving(), &Saving::finished, this,
            [this, workspace](bool written) {
                if (written)
                    closeTab(workspace);
            },
            Qt::SingleShotConnection);
    else if (workspace->isModified())
        askToSave({workspace}, closeNow);
    else
        closeNow();
}

void MainWindow::goToTab(int step)
{
    const int count = m_pages->count();
    m_pages->setCurrentIndex((m_pages->currentIndex() + step + count) % count);
}

MainWindow* MainWindow::moveToWindow(Workspace* workspace, const QPoint& place)
{
    if (m_pages->count() == 1) {
        move(place);
        return this;
    }
    giveAway(workspace);
    auto* window = new MainWindow(m_languages, m_documents, workspace);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->m_looked = true;
    window->resize(size());
    window->move(place);
    window->show();
    return window;
}

void MainWindow::dropTab(int tab, const QPoint& place)
{
    Workspace* workspace = workspaces().value(tab);
    if (!workspace)
        return;
    const QWidget* below = QApplication::widgetAt(place);
    auto* other = below ? qobject_cast<MainWindow*>(below->window()) : nullptr;
    if (!other || other == this) {
        moveToWindow(workspace, place);
        return;
    }
    giveAway(workspace);
    other->takeIn(workspace);
    other->activateWindow();
    if (m_pages->count() == 0)
        close();
}

void MainWindow::showTabMenu(int tab, const QPoint& place)
{
    Workspace* workspace = workspaces().value(tab);
    if (!workspace)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(views::icon("close"), tr("&Close Tab"), workspace,
                    [this, workspace] { closeTab(workspace); });
    menu->addAction(tr("Move to New &Window"), workspace,
                    [this, workspace] { moveToWindow(workspace, pos() + QPoint(40, 40)); });
    menu->popup(place);
}

void MainWindow::openPath(const QString& path)
{
    if (!std::exchange(m_looked, true))
        recoverLeft(path);
    else if (!path.isEmpty())
        workspace()->opening()->openPath(path);
    else
        workspace()->opening()->openDefault();
}

void MainWindow::recoverLeft(const QString& path)
{
    Workspace* first = workspace();
    Workspace* next = path.isEmpty() ? first : nullptr;
    QStringList kept;
    int behind = 0;
    for (std::unique_ptr<Recovery>& left : Recovery::left()) {
        if (left->failedTwice()) {
            kept.append(QDir::toNativeSeparators(left->setAside()));
            continue;
        }
        if (next) {
            std::exchange(next, nullptr)->recover(std::move(left));
            continue;
        }
        Workspace* workspace = addTab();
        // Behind the first, it is opened when it is looked at.
        m_pages->setCurrentWidget(first);
        workspace->recover(std::move(left));
        ++behind;
    }
    using About = views::Banner::About;
    if (!kept.isEmpty())
        first->banner()->show(
            [] {
                return tr("The program ended unexpectedly, and again while it opened what was "
                          "open then.");
            },
            [kept] { return tr("It is kept as %1.").arg(kept.join(QStringLiteral(", "))); },
            About::Itself);
    if (behind > 0)
        first->banner()->show(
            [] { return tr("The program ended unexpectedly; what was open then is kept."); },
            [behind] { return tr("It is in %n tab(s) beside this one.", nullptr, behind); },
            About::Itself);
    if (!path.isEmpty())
        first->opening()->openPath(path);
    else if (next)
        first->opening()->openDefault();
    // Who comes for the first time, and brings nothing, is asked what to begin with.
    QSettings settings;
    const bool known = settings.value(QStringLiteral("started"), false).toBool();
    settings.setValue(QStringLiteral("started"), true);
    if (next && !known)
        first->guidance()->showStart();
}

void MainWindow::showFront()
{
    // For a moment there is none, while the last tab goes to another window.
    if (!workspace())
        return;
    m_menus->show(workspace());
    showTitles();
}

void MainWindow::showTitles()
{
    for (Workspace* workspace : workspaces()) {
        const int tab = m_pages->indexOf(workspace);
        // An ampersand of a name is none of a menu's.
        const QString name = workspace->name().replace(u'&', QStringLiteral("&&"));
        m_pages->setTabText(tab, workspace->isModified() ? tr("%1 *").arg(name) : name);
        m_pages->setTabToolTip(tab, workspace->caption().toHtmlEscaped());
    }
    if (!workspace())
        return;
    setWindowTitle(workspace()->caption());
    m_menus->showHistory();
}

void MainWindow::askToSave(const QList<Workspace*>& modified, const std::function<void()>& then)
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(
        modified.size() == 1
            ? tr("“%1” was changed and is not saved.").arg(modified.first()->name())
            : tr("%n tab(s) were changed and are not saved.", nullptr, int(modified.size())));
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    QList<QPointer<Workspace>> asked(modified.begin(), modified.end());
    connect(box, &QMessageBox::finished, this, [this, asked, then](int answer) {
        QList<Workspace*> left;
        for (const QPointer<Workspace>& workspace : asked)
            if (workspace)
                left.append(workspace);
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save)
            saveAll(left, then);
        else
            m_quitting = false;
    });
    box->open();
}

void MainWindow::saveAll(QList<Workspace*> modified, const std::function<void()>& then)
{
    if (modified.isEmpty()) {
        then();
        return;
    }
    Workspace* next = modified.takeFirst();
    m_pages->setCurrentWidget(next);
    next->saving()->save([this, modified, then](bool saved) {
        if (saved)
            // Once it is done with: the tab may go.
            QMetaObject::invokeMethod(
                this, [this, modified, then] { saveAll(modified, then); }, Qt::QueuedConnection);
    });
}

void MainWindow::quit()
{
    m_quitting = true;
    QApplication::closeAllWindows();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    QList<Workspace*> modified;
    m_closing = false;
    for (Workspace* workspace : workspaces()) {
        m_closing = m_closing || workspace->saving()->isBusy();
        if (workspace->isModified())
            modified.append(workspace);
    }
    if (m_closing)
        return;
    if (!modified.isEmpty() && !m_sure) {
        askToSave(modified, [this] {
            m_sure = true;
            if (m_quitting)
                QApplication::closeAllWindows();
            else
                close();
        });
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    if (workspace())
        settings.setValue(QStringLiteral("layout"), workspace()->arrangement()->save());
    for (Workspace* workspace : workspaces())
        workspace->keeping()->discard();
    event->accept();
}

void MainWindow::setTextSize(int percent)
{
    keepTextSize(percent);
    useTextSize(percent);
    for (Workspace* workspace : workspaces())
        workspace->arrangement()->fitLetters();
}

void MainWindow::showStart()
{
    workspace()->opening()->openDefault();
    workspace()->guidance()->showStart();
}

void MainWindow::setTheme(const QString& theme)
{
    const QPalette system = QApplication::style()->standardPalette();
    const bool dark = theme == QLatin1String("dark") ||
                      (theme == QLatin1String("system") && views::isDark(system));
    QApplication::setPalette(theme == QLatin1String("contrast") ? views::contrastPalette()
                                                                : views::themePalette(dark));
    qApp->setStyleSheet(views::themeStyleSheet(QApplication::palette()));
    m_menus->showTheme(theme);
}

void MainWindow::setLanguage(const QString& code)
{
    m_languages->use(code);
    QSettings().setValue(QStringLiteral("language"), code);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Attention Visualizer"));
    box->setIconPixmap(windowIcon().pixmap(64));
    box->setTextFormat(Qt::RichText);
    box->setText(tr("<h3>Attention Visualizer %1</h3><p>Shows what transformer attention does: "
                    "every head of every layer, exactly, at any length, offline.</p>"
                    "<p>MIT licence.</p>")
                     .arg(QCoreApplication::applicationVersion()));
    box->open();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_menus->retranslate();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    return (workspace() && workspace()->docks()->filter(watched, event)) ||
           filterDrop(watched, event) || QMainWindow::eventFilter(watched, event);
}

bool MainWindow::filterDrop(QObject* watched, QEvent* event)
{
    // Before a text field takes the path for text, and in docks that float.
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
        event->type() != QEvent::Drop)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (widget->window() != this && widget->window()->parentWidget() != workspace()))
        return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return false;
    drop->setDropAction(Qt::CopyAction); // a move would take the file from where it is
    drop->accept();
    if (event->type() == QEvent::Drop)
        openPath(urls.constFirst().toLocalFile());
    return true;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return workspace() ? workspace()->focus()->goOn(next) : QMainWindow::focusNextPrevChild(next);
}

} // namespace app
