#include "views/view.h"

#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/menubutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

namespace {

constexpr int kSpacing = 4;

/// Tools above a content. Where the room is too small for both, the tools stay whole.
class Column : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    void setGeometry(const QRect& rect) override
    {
        QVBoxLayout::setGeometry(rect);
        QLayoutItem* tools = itemAt(0);
        int missing = tools->heightForWidth(rect.width()) - tools->geometry().height();
        if (missing <= 0)
            return;
        tools->setGeometry(tools->geometry().adjusted(0, 0, 0, missing));
        for (int i = 1; i < count(); ++i) {
            const QRect below = itemAt(i)->geometry();
            itemAt(i)->setGeometry(below.adjusted(0, missing, 0, i + 1 < count() ? missing : 0));
        }
    }
};

} // namespace

View::View(QString id, models::Document* document, QWidget* parent)
    : QWidget(parent), m_id(std::move(id)), m_document(document), m_layout(new Column(this)),
      m_controls(new FlowLayout(kSpacing)), m_progress(new ProgressStrip(this)),
      m_zoomIn(new QAction(icon("zoom-in"), QString(), this)),
      m_zoomOut(new QAction(icon("zoom-out"), QString(), this)),
      m_reset(new QAction(icon("zoom-reset"), QString(), this)),
      m_save(new QAction(icon("save-image"), QString(), this))
{
    setObjectName(m_id);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto* tools = new QWidget(this);
    tools->setObjectName(QStringLiteral("tools"));
    m_layout->addWidget(tools);
    m_layout->addWidget(m_progress);
    m_controls->setContentsMargins(kSpacing, 3, kSpacing, 3);
    tools->setLayout(m_controls);
    auto* common = new QWidget(tools);
    auto* row = new QHBoxLayout(common);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_more = new QToolButton(tools);
    m_more->setIcon(icon("more"));
    m_more->setIconSize({16, 16});
    m_more->setFocusPolicy(Qt::TabFocus);
    openByPress(m_more);
    m_more->setMenu(new QMenu(m_more));
    m_controls->setCorner(common, m_more);
    const std::pair<QAction*, QKeySequence> shortcuts[] = {
        {m_zoomIn, QKeySequence(Qt::Key_Plus)},
        {m_zoomOut, QKeySequence(Qt::Key_Minus)},
        {m_reset, QKeySequence(Qt::Key_0)},
        {m_save, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
    };
    for (const auto& [action, keys] : shortcuts) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        auto* button = new QToolButton(common);
        button->setDefaultAction(action);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_more->menu()->addAction(action);
    }
    connect(m_zoomIn, &QAction::triggered, this, [this] { zoomIn(); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { zoomOut(); });
    connect(m_reset, &QAction::triggered, this, [this] { resetZoom(); });
    connect(m_save, &QAction::triggered, this, &View::exportRequested);
    View::retranslate();
}

void View::zoomWith(std::function<double()> zoom, std::function<void(double)> set, double step)
{
    m_settings.keep("zoom", zoom, set);
    m_zoom = {std::move(zoom), std::move(set), step};
}

void View::zoomBy(double factor)
{
    if (m_zoom.set)
        m_zoom.set(m_zoom.now() * factor);
}

void View::resetZoom()
{
    if (m_zoom.set)
        m_zoom.set(1);
}

void View::addControl(QWidget* control, QLabel* label)
{
    m_controls->addWidget(label ? labelled(label, control) : control);
}

void View::setContent(QWidget* content)
{
    m_layout->addWidget(content, 1);
    // Matrices, charts and pictures read the same in every language; only what is round them is
    // mirrored where a language is written from right to left.
    content->setLayoutDirection(Qt::LeftToRight);
    setFocusProxy(content);
}

void View::retranslate()
{
    m_zoomIn->setText(tr("Zoom In"));
    m_zoomOut->setText(tr("Zoom Out"));
    m_reset->setText(tr("Reset Zoom"));
    m_save->setText(tr("Save Image…"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("Zoom, and save a picture"));
    m_settings.retranslate();
    for (QAction* action : {m_zoomIn, m_zoomOut, m_reset, m_save})
        action->setToolTip(tr("%1 (%2)").arg(
            action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

void View::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
