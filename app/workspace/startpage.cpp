#include "app/workspace/startpage.h"

#include "app/recent.h"
#include "models/atlas/exampleatlases.h"
#include "views/focusring.h"
#include "views/icons.h"
#include "views/linkbutton.h"
#include "views/panels/examplepanel.h"
#include "views/theme.h"

#include <algorithm>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kSideWidth = 320; ///< at least
constexpr int kSideMargin = 8;
constexpr int kMostRecent = 5;
constexpr double kTitleScale = 1.7;

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QPushButton* entry(const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QPushButton(QString(text).replace(u'&', QStringLiteral("&&")), parent);
    button->setFlat(true);
    button->setAutoDefault(true); // so that Enter presses it too
    button->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 4px 6px; }"));
    button->setToolTip(tip.toHtmlEscaped());
    new views::FocusRing(button);
    return button;
}

} // namespace

StartPage::StartPage(models::Document* document, QWidget* parent)
    : QWidget(parent), m_lessons(models::readLessons(models::lessonsFolder())),
      m_examples(new views::ExamplePanel(document, this))
{
    m_title = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_examplesTitle = new QLabel(this);
    m_examples->layout()->setContentsMargins({}); // in line with the words above
    auto* middle = new QVBoxLayout;
    middle->addWidget(m_title);
    middle->addWidget(m_sentence);
    middle->addSpacing(12);
    middle->addWidget(m_examplesTitle);
    middle->addWidget(m_examples, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 18, 16, 12);
    layout->setSpacing(24);
    layout->addLayout(middle, 1);
    layout->addWidget(buildSide());
    setFocusProxy(m_examples);
    connect(m_examples, &views::ExamplePanel::chosen, this, &StartPage::exampleChosen);
    retranslate();
}

QWidget* StartPage::buildSide()
{
    auto* side = new QWidget;
    m_open = new views::LinkButton(views::icon("open"), side);
    m_folder = new views::LinkButton(views::icon("open"), side);
    m_tour = new views::LinkButton(views::icon("play"), side);
    m_atlas = new views::LinkButton(views::icon("layout"), side);
    m_leave = new views::LinkButton(views::icon("layout"), side);
    m_lessonsTitle = new QLabel(side);
    m_recentTitle = new QLabel(side);
    m_lessonList = new QVBoxLayout;
    m_recentList = new QVBoxLayout;
    for (QVBoxLayout* list : {m_lessonList, m_recentList})
        list->setSpacing(0);
    m_drop = new QLabel(side);
    m_drop->setAlignment(Qt::AlignCenter);
    m_drop->setWordWrap(true);
    m_drop->setMinimumHeight(64);
    m_drop->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kSideMargin, 0);
    layout->addWidget(m_lessonsTitle);
    layout->addLayout(m_lessonList);
    layout->addSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(m_tour), static_cast<QWidget*>(m_atlas),
                            static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_folder),
                            static_cast<QWidget*>(m_drop), static_cast<QWidget*>(m_leave),
                            static_cast<QWidget*>(m_recentTitle)})
        layout->addWidget(widget);
    layout->addLayout(m_recentList);
    layout->addStretch(1);
    m_side = new QScrollArea(this);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setWidget(side);
    connect(m_open, &QPushButton::clicked, this, &StartPage::fileWanted);
    connect(m_folder, &QPushButton::clicked, this, &StartPage::folderWanted);
    connect(m_tour, &QPushButton::clicked, this, &StartPage::tourWanted);
    connect(m_leave, &QPushButton::clicked, this, &StartPage::left);
    const QList<models::ExampleAtlas> atlases = models::exampleAtlases();
    m_atlas->setVisible(!atlases.isEmpty());
    if (!atlases.isEmpty()) {
        // That of the model whose heads have names: the previous token, induction.
        const auto named =
            std::ranges::find(atlases, QStringLiteral("induction"), &models::ExampleAtlas::name);
        const QString path = named == atlases.end() ? atlases.constFirst().path : named->path;
        connect(m_atlas, &QPushButton::clicked, this, [this, path] { emit pathChosen(path); });
    }
    return m_side;
}

void StartPage::fillLessons()
{
    empty(m_lessonList);
    for (const models::Lesson& lesson : m_lessons) {
        QPushButton* button = entry(lesson.title.text(), lesson.summary.text(), this);
        connect(button, &QPushButton::clicked, this,
                [this, id = lesson.id] { emit lessonChosen(id); });
        m_lessonList->addWidget(button);
    }
    m_lessonsTitle->setVisible(!m_lessons.isEmpty());
}

void StartPage::fillRecent()
{
    empty(m_recentList);
    const QStringList recent = recentFiles().mid(0, kMostRecent);
    for (const QString& path : recent) {
        QPushButton* button =
            entry(QFileInfo(path).fileName(), QDir::toNativeSeparators(path), this);
        connect(button, &QPushButton::clicked, this, [this, path] { emit pathChosen(path); });
        m_recentList->addWidget(button);
    }
    m_recentTitle->setVisible(!recent.isEmpty());
}

void StartPage::refresh()
{
    fillRecent();
}

void StartPage::retranslate()
{
    setAccessibleName(tr("Start"));
    m_title->setText(tr("What does a transformer look at?"));
    m_sentence->setText(tr("Attention is how each token of a text, or each patch of a picture, "
                           "chooses which others to read. Every picture below opens a small model "
                           "that computes on this machine."));
    m_examplesTitle->setText(tr("Examples"));
    m_lessonsTitle->setText(tr("Lessons"));
    m_recentTitle->setText(tr("Recent"));
    m_tour->setText(tr("Tour of the Window"));
    m_tour->setDescription(tr("Five steps"));
    m_open->setText(tr("Open a File…"));
    m_open->setDescription(tr("A trace, session, picture, or attention dumped from Python"));
    m_folder->setText(tr("Open Model Folder…"));
    m_folder->setDescription(tr("As save_pretrained writes it"));
    m_atlas->setText(tr("Atlas of Heads"));
    m_atlas->setDescription(tr("What each head does over many texts"));
    m_leave->setText(tr("Go to the Window"));
    m_leave->setDescription(tr("With the first example open"));
    m_drop->setText(tr("Drop a model folder, a file or a picture here"));
    fillLessons();
    fillRecent();
    fitLetters();
}

void StartPage::fitLetters()
{
    QFont font = this->font();
    font.setBold(true);
    for (QLabel* label : {m_examplesTitle, m_lessonsTitle, m_recentTitle})
        label->setFont(font);
    font.setPointSizeF(font.pointSizeF() * kTitleScale);
    m_title->setFont(font);
    const int bar = m_side->verticalScrollBar()->sizeHint().width();
    int longest = std::max(kSideWidth, m_side->widget()->minimumSizeHint().width()) + bar;
    for (int i = 0; i < m_lessonList->count(); ++i)
        longest = std::max(longest, m_lessonList->itemAt(i)->widget()->sizeHint().width() + bar +
                                        2 * kSideMargin);
    m_side->setFixedWidth(std::min(longest, std::max(kSideWidth + bar, width() / 2)));
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLetters();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Once all of its children have the new letters.
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &StartPage::fitLetters);
}

void StartPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Window));
}

bool StartPage::focusNextPrevChild(bool next)
{
    // Within the page: what lies below it cannot be seen.
    QList<QWidget*> stops;
    for (QWidget* widget : findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            stops.append(widget);
    if (stops.isEmpty())
        return false;
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype to = (at + (next ? 1 : -1) + stops.size()) % stops.size();
    QWidget* stop = stops[at < 0 ? 0 : to];
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    if (m_side->isAncestorOf(stop))
        m_side->ensureWidgetVisible(stop);
    return true;
}

} // namespace app
