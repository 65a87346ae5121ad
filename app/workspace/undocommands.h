#pragma once

#include "models/document.h"

#include <functional>
#include <QUndoCommand>

class QUndoStack;

namespace app {

class History;

/// What one step of a person changed in the request; successive ones of the same kind at the same
/// place may become one.
struct Difference
{
    enum class Kind {
        Source,
        Pattern,
        Seed,
        Length,
        Heads,
        Dimension,
        Layers,
        Text,
        TokenIds,
        Languages,
        Image,
        Padding,
        LayersUsed,
        Generation,
        Input,
        Temperature,
        Attention,
        Mask,
        MaskSize,
        HiddenCells,
        Ablation,
        Interventions
    };
    Kind kind = Kind::Source;
    engine::Scope scope; ///< of an intervention

    bool operator==(const Difference&) const = default;
};
Difference differenceOf(const engine::TraceRequest& before, const engine::TraceRequest& after);

/// One change of what is traced; changes in quick succession (a slider, typing) and those of one
/// stroke become one.
class RequestCommand : public QUndoCommand
{
public:
    /// `time` in milliseconds since the epoch; `stroke` 0 = of none.
    RequestCommand(History* history, engine::TraceRequest before, engine::TraceRequest after,
                   qint64 time, int stroke);
    void undo() override;
    void redo() override;
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;
    Difference::Kind kind() const { return m_difference.kind; }
    int stroke() const { return m_stroke; }

private:
    History* m_history;
    engine::TraceRequest m_before;
    engine::TraceRequest m_after;
    Difference m_difference;
    qint64 m_time;
    int m_stroke;
};

/// Turns what a person does to the document into commands on a stack. What is looked at (head,
/// query, key) is not a change.
class History : public QObject
{
    Q_OBJECT

public:
    explicit History(models::Document* document, QObject* parent = nullptr);

    bool canUndo() const;
    bool canRedo() const;
    /// What undo() and redo() would change, in the language of the user interface; may be empty.
    QString undoName() const;
    QString redoName() const;
    /// Whether all is as it was when it was opened or saved last.
    bool isClean() const;
    /// The step that what is shown came from, for setClean().
    int step() const;
    /// What was there after that step is safe; later steps are not.
    void setClean(int step);
    /// Forgets everything: another session is open.
    void restart();
    void moveTo(const engine::TraceRequest& request);
    /// Makes a change that is one step with all others of that stroke (not 0), however long it
    /// takes.
    void change(int stroke, const std::function<void()>& change);

public slots:
    /// Takes the newest change back, also one whose trace is still being made.
    void undo();
    void redo();

signals:
    void changed();

private:
    struct Pending
    {
        engine::TraceRequest request;
        qint64 time;
        int stroke;
    };
    void noteRequest();
    void recordTrace();
    /// Pushes what was asked for onto the stack, also before it is traced.
    void record();
    QString nameAt(int index) const;

    models::Document* m_document;
    QUndoStack* m_stack;
    engine::TraceRequest m_request; ///< where the stack stands
    std::vector<Pending> m_pending; ///< asked for since; recorded once the last one is traced
    int m_stroke = 0;               ///< of the change that is being made
    bool m_started = false;
    bool m_recording = false;
};

} // namespace app
