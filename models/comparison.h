#pragma once

#include "models/blocksource.h"
#include "models/document.h"

#include <QPointer>

namespace models {

/// Two heads beside each other: the selected one (A) and another (B), of this trace, of a trace
/// that was kept, of the same request without its interventions or without the model's adapter, or
/// of what is open in another tab.
/// Distances are found by a worker.
class Comparison : public QObject
{
    Q_OBJECT

public:
    enum class With {
        Head,  ///< another layer and head of the same trace
        Kept,  ///< the same place in the trace that was kept
        Plain, ///< the same place without interventions
        Base,  ///< the same place in the model that the adapter was made for
        Tab,   ///< the same place in what is open beside this
    };
    struct Distances
    {
        double jensenShannon = 0; ///< mean over rows that see a key, nats (Clark et al. 2019)
        double largest = 0;       ///< |B − A|
        double mean = 0;          ///< over the cells that A or B may see
    };

    explicit Comparison(Document* document, QObject* parent = nullptr);

    With with() const { return m_with; }
    void setWith(With with);
    /// What can be chosen beside this, and how each is called.
    QList<std::pair<Document*, QString>> tabs() const;
    /// Compares with one of them, for as long as it is open.
    void setTab(Document* tab);
    const Document* tab() const { return m_tab; }
    /// Layer and head of B: those chosen, else the ones beside A's.
    std::pair<int, int> other() const;
    bool isChosen() const { return m_other.has_value(); }
    void setOther(int layer, int head);
    void setOtherBeside(); ///< forgets what was chosen
    /// The stack of B; without one that of A's name, or the only one that can be meant.
    void setOtherStack(std::optional<engine::Stack> stack);
    std::optional<engine::Stack> otherStack() const { return m_stack; }
    /// Keeps what is shown now, to be compared with later.
    void keep();
    /// What makes the kept trace again, and makes it: for sessions.
    QString keptRequest() const;
    void keepAgain(const QString& request);
    /// While inactive nothing is computed; what was missed follows.
    void setActive(bool active);

    BlockSourcePtr first() const { return m_shown.first; }
    BlockSourcePtr second() const { return m_shown.second; }
    /// B − A; null where the sizes differ.
    BlockSourcePtr difference() const { return m_shown.difference; }
    const std::optional<Distances>& distances() const { return m_shown.distances; }
    /// Why there is no B; empty where there is.
    const QString& reason() const { return m_shown.reason; }
    /// Where each stands: "translator · layer 2 · head 3".
    const QString& firstName() const { return m_shown.firstName; }
    const QString& secondName() const { return m_shown.secondName; }
    const TracePtr& secondTrace() const { return m_shown.trace; }
    const engine::Attention* secondAttention() const { return m_shown.attention; }
    void computeNow();
    bool isBusy() const { return m_job.isBusy(); }
    /// Stops what is under way; the reason says so.
    void cancel();

signals:
    void changed();
    /// tabs() are others, or are called otherwise.
    void tabsChanged();
    void busyChanged(bool busy);

private:
    struct Shown
    {
        BlockSourcePtr first, second, difference;
        std::optional<Distances> distances;
        TracePtr trace;
        const engine::Attention* attention = nullptr;
        QString firstName, secondName;
        QString reason;
    };
    struct Question
    {
        TracePtr trace;
        const engine::Attention* attention = nullptr;
        SelectionState state;
        With with = With::Head;
        std::pair<int, int> other; ///< layer and head
        bool chosen = false;
        std::optional<engine::Stack> stack;
        TracePtr kept; ///< or of the other tab
        std::shared_ptr<engine::Tracer> tracer;
    };
    /// Forgets a choice that another trace does not have.
    void fit();
    void reload();
    static TracePtr make(engine::Tracer& tracer, const engine::TraceRequest& request,
                         const std::stop_token& stop);
    void takeAgain(TracePtr trace);
    Question question() const;
    static Shown answer(const Question& question, const std::stop_token& stop);
    /// The trace that B is of; the reason where there is none.
    static void chooseOther(const Question& question, Shown& shown, const std::stop_token& stop);
    static void traceWithoutChanges(const Question& question, Shown& shown,
                                    const std::stop_token& stop);
    static void traceWithoutAdapter(const Question& question, Shown& shown,
                                    const std::stop_token& stop);
    static void traceOther(const Question& question, const engine::TraceRequest& request,
                           Shown& shown, const std::stop_token& stop);

    Document* m_document;
    QPointer<Document> m_tab; ///< what B is of, where it is in another tab
    With m_with = With::Head;
    std::optional<std::pair<int, int>> m_other; ///< layer and head, where they were chosen
    std::optional<engine::Stack> m_stack;
    Shown m_shown;
    LatestJob<Shown> m_job;
    LatestJob<TracePtr> m_again; ///< makes what a session had kept
    std::optional<engine::TraceRequest> m_wanted;
    bool m_active = true;
    bool m_missed = false;
};

} // namespace models
