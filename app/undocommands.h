#pragma once

#include "models/document.h"

#include <QUndoCommand>

class QUndoStack;

namespace app {

class History;

/// One change of what is traced; changes in quick succession (a slider, typing) become one.
class RequestCommand : public QUndoCommand
{
public:
    RequestCommand(History* history, engine::TraceRequest before, engine::TraceRequest after);
    void undo() override;
    void redo() override;
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    History* m_history;
    engine::TraceRequest m_before;
    engine::TraceRequest m_after;
    qint64 m_time;
};

/// One change of the head that is looked at; successive ones become one.
class HeadCommand : public QUndoCommand
{
public:
    HeadCommand(History* history, models::SelectionState before, models::SelectionState after);
    void undo() override;
    void redo() override;
    int id() const override { return 2; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    History* m_history;
    models::SelectionState m_before;
    models::SelectionState m_after;
};

/// Turns what a person does to the document into commands on a stack.
class History : public QObject
{
    Q_OBJECT

public:
    explicit History(models::Document* document, QObject* parent = nullptr);
    QUndoStack* stack() { return m_stack; }
    /// Forgets everything: before another session is opened.
    void restart();
    void moveTo(const engine::TraceRequest& request);
    void moveTo(const models::SelectionState& head);

private:
    void recordRequest();
    void recordHead();

    models::Document* m_document;
    QUndoStack* m_stack;
    // Where the stack stands: a change that leads there is one that it made itself.
    engine::TraceRequest m_request;
    models::SelectionState m_head;
    models::TracePtr m_trace; ///< that the head belongs to
    bool m_started = false;
};

} // namespace app
