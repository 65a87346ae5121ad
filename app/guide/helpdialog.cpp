#include "app/guide/helpdialog.h"

#include "app/guide/commandspage.h"
#include "app/guide/guidebrowser.h"
#include "app/guide/keyspage.h"
#include "app/languages.h"
#include "views/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kPageRole = Qt::UserRole;
constexpr int kContentsWidth = 250;
constexpr QSize kFrame(20, 60); ///< of the window, with what the screen shows besides

const QString& geometryKey()
{
    static const QString key = QStringLiteral("guide/geometry");
    return key;
}

} // namespace

HelpDialog::HelpDialog(const QMenuBar* menus, const Languages* languages, QWidget* parent)
    : QDialog(parent, Qt::Window), m_menus(menus), m_languages(languages),
      m_search(new QLineEdit(this)), m_lists(new QStackedWidget(this)),
      m_contents(new QTreeWidget(this)), m_hits(new QListWidget(this)),
      m_browser(new GuideBrowser(this))
{
    auto* tools = new QToolBar(this);
    m_back = tools->addAction(views::icon("step-back"), {}, m_browser, &QTextBrowser::backward);
    m_forward =
        tools->addAction(views::icon("step-forward"), {}, m_browser, &QTextBrowser::forward);
    m_back->setShortcut(QKeySequence::Back);
    m_forward->setShortcut(QKeySequence::Forward);
    tools->addWidget(m_search);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_search->setClearButtonEnabled(true);
    m_contents->setHeaderHidden(true);
    m_contents->setRootIsDecorated(false);
    m_hits->setWordWrap(true);
    m_hits->setSpacing(3);
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_hits);
    auto* split = new QSplitter(this);
    split->addWidget(m_lists);
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({kContentsWidth, 700});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(split, 1);

    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { openHit(0); });
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const QString id = item ? item->data(0, kPageRole).toString() : QString();
        if (!id.isEmpty() && id != currentPage())
            m_browser->showPage(id);
    });
    connect(m_hits, &QListWidget::currentRowChanged, this, &HelpDialog::openHit);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpDialog::follow);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    resize(QSize(960, 680).boundedTo(screen()->availableSize() - kFrame));
    restoreGeometry(QSettings().value(geometryKey()).toByteArray());
    retranslate();
    m_browser->setFocus();
}

HelpDialog::~HelpDialog()
{
    QSettings().setValue(geometryKey(), saveGeometry());
    // It holds the guide while it is taken down.
    delete m_browser;
}

void HelpDialog::showPage(const QString& id)
{
    m_search->clear();
    m_browser->showPage(id);
}

void HelpDialog::showAbout(const QString& panel)
{
    showPage(m_guide->about(panel)->id);
}

QString HelpDialog::currentPage() const
{
    return m_browser->currentPage();
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("User Guide"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_contents->setAccessibleName(tr("Contents"));
    m_hits->setAccessibleName(tr("Found"));
    m_browser->setAccessibleName(tr("Page"));
    m_back->setText(tr("Back"));
    m_forward->setText(tr("Forward"));
    auto guide = std::make_unique<Guide>(
        m_languages->current(),
        QHash<QString, QString>{{QStringLiteral("keys"), keysPage(m_menus)},
                                {QStringLiteral("command-line"), commandsPage()}});
    m_browser->setGuide(guide.get());
    m_guide = std::move(guide);
    fillContents();
    search(m_search->text());
}

void HelpDialog::fillContents()
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    QTreeWidgetItem* section = nullptr;
    for (const GuidePage& page : m_guide->pages()) {
        if (!section || section->text(0) != page.section) {
            section = new QTreeWidgetItem(m_contents, {page.section});
            section->setFlags(Qt::ItemIsEnabled);
            QFont font = section->font(0);
            font.setBold(true);
            section->setFont(0, font);
        }
        auto* item = new QTreeWidgetItem(section, {page.title});
        item->setData(0, kPageRole, page.id);
    }
    m_contents->expandAll();
    follow();
}

void HelpDialog::search(const QString& words)
{
    const QSignalBlocker blocker(m_hits);
    m_hits->clear();
    m_lists->setCurrentWidget(words.trimmed().isEmpty() ? static_cast<QWidget*>(m_contents)
                                                        : m_hits);
    if (words.trimmed().isEmpty()) {
        m_browser->mark({});
        return;
    }
    for (const GuideHit& hit : m_guide->find(words)) {
        auto* item = new QListWidgetItem(hit.page->title + u'\n' + hit.excerpt, m_hits);
        item->setData(kPageRole, hit.page->id);
    }
    if (m_hits->count() == 0) {
        auto* item =
            new QListWidgetItem(tr("Nothing in the guide holds all of these words."), m_hits);
        item->setFlags(Qt::NoItemFlags);
    }
}

void HelpDialog::openHit(int row)
{
    const QListWidgetItem* item = m_hits->item(row);
    const QString id = item ? item->data(kPageRole).toString() : QString();
    if (id.isEmpty())
        return;
    m_browser->showPage(id);
    m_browser->mark(m_search->text());
}

void HelpDialog::follow()
{
    const QSignalBlocker blocker(m_contents);
    for (QTreeWidgetItemIterator item(m_contents); *item && !currentPage().isEmpty(); ++item)
        if ((*item)->data(0, kPageRole).toString() == currentPage())
            m_contents->setCurrentItem(*item);
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HelpDialog::keyPressEvent(QKeyEvent* event)
{
    // The first Escape ends the search, the second closes the window.
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_browser->setFocus();
    } else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
    }
}

} // namespace app
