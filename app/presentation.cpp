#include "app/presentation.h"

#include "app/mainwindow.h"
#include "app/textsize.h"
#include "views/theme.h"

#include <algorithm>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>

namespace app {

namespace {

constexpr int kSpot = 34; ///< pixels across

int keptSize()
{
    const int kept = QSettings().value(QStringLiteral("presentation_size"), 200).toInt();
    return std::clamp(kept, kPresentationSizes.front(), kPresentationSizes.back());
}

} // namespace

PointerMark::PointerMark(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(kSpot, kSpot);
}

void PointerMark::follow(const QPoint& global)
{
    m_at = parentWidget()->mapFromGlobal(global);
    move(m_at - rect().center());
    raise();
}

void PointerMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = views::roleColor(views::ColorRole::Key);
    painter.setPen(QPen(color, 3));
    color.setAlpha(70);
    painter.setBrush(color);
    painter.drawEllipse(rect().adjusted(2, 2, -3, -3));
}

Presentation::Presentation(MainWindow* window) : QObject(window), m_window(window) {}

Presentation::~Presentation()
{
    qApp->removeEventFilter(this);
}

void Presentation::toggle()
{
    if (isOn())
        end();
    else
        begin();
}

void Presentation::begin()
{
    m_workspace = m_window->workspace();
    m_workspace->guidance()->hideStart();
    const views::View* view = m_workspace->docks()->viewInFront();
    const Docks::Panel* panel = m_workspace->docks()->panelOf(view);
    if (!panel)
        panel = m_workspace->docks()->raise(QLatin1String("heatmap"));
    m_workspace->arrangement()->maximise(panel->dock);
    m_workspace->setPresenting(true);
    // Its keys still work: a hidden one would take them along.
    m_window->menuBar()->setFixedHeight(0);
    m_states = m_window->windowState();
    m_window->setWindowState(m_states | Qt::WindowFullScreen);
    m_size = keptSize();
    useTextSize(m_size);
    m_mark = new PointerMark(m_window);
    m_mark->follow(QCursor::pos());
    m_mark->show();
    qApp->installEventFilter(this);
    panel->content->setFocus();
    emit changed(true);
}

void Presentation::end()
{
    qApp->removeEventFilter(this);
    delete std::exchange(m_mark, nullptr);
    m_window->menuBar()->setMinimumHeight(0);
    m_window->menuBar()->setMaximumHeight(QWIDGETSIZE_MAX);
    m_window->setWindowState(m_states);
    useTextSize(keptTextSize());
    if (m_workspace) {
        m_workspace->setPresenting(false);
        m_workspace->arrangement()->unmaximise();
    }
    m_workspace = nullptr;
    emit changed(false);
}

void Presentation::go(int step)
{
    models::LessonPlayer* lessons = m_workspace->guidance()->lessons();
    if (lessons->isPlaying()) {
        lessons->go(step);
        return;
    }
    models::Document* document = m_workspace->document();
    if (const engine::Attention* attention = document->attention()) {
        const qint64 query = document->selection().state().query;
        document->selection().setQuery(std::clamp<qint64>(query + step, 0, attention->queries - 1));
    }
}

void Presentation::resizeText(int step)
{
    const auto at = std::ranges::find(kPresentationSizes, m_size) - kPresentationSizes.begin();
    m_size = kPresentationSizes[size_t(
        std::clamp<std::ptrdiff_t>(at + step, 0, std::ptrdiff_t(kPresentationSizes.size()) - 1))];
    QSettings().setValue(QStringLiteral("presentation_size"), m_size);
    useTextSize(m_size);
}

bool Presentation::press(int key, Qt::KeyboardModifiers modifiers)
{
    const bool larger = modifiers & Qt::ControlModifier;
    switch (key) {
    case Qt::Key_Escape:
        end();
        return true;
    case Qt::Key_PageDown:
        larger ? resizeText(-1) : go(1);
        return true;
    case Qt::Key_PageUp:
        larger ? resizeText(1) : go(-1);
        return true;
    default:
        return false;
    }
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != m_window)
        return false;
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove)
        m_mark->follow(QCursor::pos());
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* pressed = static_cast<QKeyEvent*>(event);
    return press(pressed->key(), pressed->modifiers());
}

} // namespace app
