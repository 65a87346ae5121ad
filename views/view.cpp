#include "views/view.h"

#include "views/icons.h"

#include <QAction>
#include <QEvent>
#include <QToolBar>
#include <QVBoxLayout>

namespace views {

View::View(QString id, models::Document* document, QWidget* parent)
    : QWidget(parent), m_id(std::move(id)), m_document(document), m_toolBar(new QToolBar(this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(m_id);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_toolBar);
    m_toolBar->setIconSize({16, 16});
    m_toolBar->setMovable(false);
    auto* spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_spacer = m_toolBar->addWidget(spacer);
    m_zoomIn = m_toolBar->addAction(icon("zoom-in"), QString(), this, [this] { zoomIn(); });
    m_zoomOut = m_toolBar->addAction(icon("zoom-out"), QString(), this, [this] { zoomOut(); });
    m_reset = m_toolBar->addAction(icon("zoom-reset"), QString(), this, [this] { resetZoom(); });
    m_save = m_toolBar->addAction(icon("save-image"), QString(), this, &View::exportRequested);
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
    }
    View::retranslate();
}

QAction* View::addControl(QWidget* control)
{
    return m_toolBar->insertWidget(m_spacer, control);
}

void View::setContent(QWidget* content)
{
    m_layout->addWidget(content, 1);
    setFocusProxy(content);
}

void View::retranslate()
{
    m_zoomIn->setText(tr("Zoom In"));
    m_zoomOut->setText(tr("Zoom Out"));
    m_reset->setText(tr("Reset Zoom"));
    m_save->setText(tr("Save Image…"));
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
