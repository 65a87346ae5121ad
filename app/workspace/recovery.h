#pragma once

#include "app/workspace/session.h"

#include <memory>
#include <QString>

namespace app {

/// Where one workspace is kept while it is open, in case the program ends without being asked to:
/// two files in the folder of the settings, of which the lock ends with the process, whatever
/// becomes of it. The files outlive this unless discard() was called.
class Recovery
{
public:
    /// A place of its own.
    Recovery();
    ~Recovery();
    Q_DISABLE_COPY_MOVE(Recovery)

    /// What runs left that ended without being asked to, each held from now on.
    static std::vector<std::unique_ptr<Recovery>> left();

    /// What a run left here, until something newer is kept; empty: nothing.
    const QString& found() const { return m_found; }
    /// Opening it ended the program twice, or the program ended twice while it was opened.
    bool failedTwice() const { return m_failedTwice; }
    /// Puts what was found where no later run takes it up; its new path.
    QString setAside();

    /// What a worker needs to keep a session, with its tensors where nothing else makes them again;
    /// it may outlive this.
    using Work = std::function<engine::Result<void>()>;
    Work keep(const engine::Trace& trace, const SessionState& state, bool withTensors = false);
    /// It was kept: what was found is older.
    void forgetFound();
    /// The workspace was closed: nothing is kept from now on.
    void discard();

private:
    struct Files;
    explicit Recovery(const QString& base);

    std::shared_ptr<Files> m_files;
    QString m_found;
    bool m_failedTwice = false;
};

} // namespace app
