#pragma once

#include "app/workspace/recovery.h"
#include "models/latestjob.h"

#include <QObject>
#include <QTimer>

namespace app {

class Workspace;

/// Keeps a workspace every few seconds, in case the program ends without being asked to, and holds
/// what an earlier run left of it. Owned by its workspace.
class Keeping : public QObject
{
public:
    explicit Keeping(Workspace* workspace);

    /// Takes up what a run left; nobody has saved it.
    void takeUp(std::unique_ptr<Recovery> left);
    /// What a run left, until something newer is kept; empty: nothing.
    const QString& found() const { return m_recovery->found(); }
    /// What was left is open again; nobody has saved it.
    void setRecovered();
    bool isRecovered() const { return m_recovered; }
    void setSaved() { m_recovered = false; }
    /// What cannot be opened is kept elsewhere; the path.
    QString setAside();
    /// Closed by a person: nothing is left to recover.
    void discard();

private:
    void keep();
    void finish(const engine::Result<void>& kept);

    Workspace* m_workspace;
    std::unique_ptr<Recovery> m_recovery;
    models::LatestJob<engine::Result<void>> m_job;
    QByteArray m_kept; ///< what is kept already
    QTimer m_timer;
    bool m_recovered = false; ///< nobody saved it
    bool m_failed = false;    ///< and that was said
};

} // namespace app
