#include "app/undocommands.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUndoStack>

namespace app {

namespace {

constexpr qint64 kMergeMilliseconds = 700;

} // namespace

RequestCommand::RequestCommand(History* history, engine::TraceRequest before,
                               engine::TraceRequest after)
    : QUndoCommand(QCoreApplication::translate("History", "change of settings")),
      m_history(history), m_before(std::move(before)), m_after(std::move(after)),
      m_time(QDateTime::currentMSecsSinceEpoch())
{
}

void RequestCommand::undo()
{
    m_history->moveTo(m_before);
}

void RequestCommand::redo()
{
    m_history->moveTo(m_after);
}

bool RequestCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const RequestCommand*>(other);
    if (next->m_time - m_time > kMergeMilliseconds ||
        next->m_after.source.index() != m_after.source.index())
        return false;
    m_after = next->m_after;
    m_time = next->m_time;
    return true;
}

HeadCommand::HeadCommand(History* history, models::SelectionState before,
                         models::SelectionState after)
    : QUndoCommand(QCoreApplication::translate("History", "choice of head")), m_history(history),
      m_before(before), m_after(after)
{
}

void HeadCommand::undo()
{
    m_history->moveTo(m_before);
}

void HeadCommand::redo()
{
    m_history->moveTo(m_after);
}

bool HeadCommand::mergeWith(const QUndoCommand* other)
{
    m_after = static_cast<const HeadCommand*>(other)->m_after;
    return true;
}

History::History(models::Document* document, QObject* parent)
    : QObject(parent), m_document(document), m_stack(new QUndoStack(this))
{
    connect(document, &models::Document::traceChanged, this, &History::recordRequest);
    connect(&document->selection(), &models::Selection::headChanged, this, &History::recordHead);
}

void History::restart()
{
    m_stack->clear();
    m_started = false;
}

void History::moveTo(const engine::TraceRequest& request)
{
    m_request = request;
    m_document->open(request);
}

void History::moveTo(const models::SelectionState& head)
{
    m_head = head;
    m_document->selection().set(head);
}

void History::recordRequest()
{
    const engine::TraceRequest now = m_document->request();
    const engine::TraceRequest before = std::exchange(m_request, now);
    m_head = m_document->selection().state();
    m_trace = m_document->trace();
    if (std::exchange(m_started, true) && !(before == now))
        m_stack->push(new RequestCommand(this, before, now));
}

void History::recordHead()
{
    // A new trace may move the selection by itself; that belongs to the change of the request.
    if (!m_started || m_document->trace() != m_trace)
        return;
    const models::SelectionState now = m_document->selection().state();
    const models::SelectionState before = std::exchange(m_head, now);
    if (!before.sameHead(now))
        m_stack->push(new HeadCommand(this, before, now));
}

} // namespace app
