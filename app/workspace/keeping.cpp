#include "app/workspace/keeping.h"

#include "app/workspace/workspace.h"
#include "models/workers.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace app {

namespace {

/// An import of so many bytes is kept whole: its file may be gone before the program is back.
constexpr qint64 kKeptBytes = qint64(16) << 20;
/// At most so much, and what it takes to write it, is lost when the program is killed.
constexpr int kKeepMilliseconds = 4000;

} // namespace

Keeping::Keeping(Workspace* workspace)
    : QObject(workspace), m_workspace(workspace), m_recovery(std::make_unique<Recovery>()),
      m_job(this, [this](const engine::Result<void>& kept) { finish(kept); })
{
    connect(&m_timer, &QTimer::timeout, this, &Keeping::keep);
    m_timer.start(kKeepMilliseconds);
}

void Keeping::takeUp(std::unique_ptr<Recovery> left)
{
    m_recovery = std::move(left);
    m_recovered = true;
}

void Keeping::setRecovered()
{
    m_recovered = true;
    keep();
}

QString Keeping::setAside()
{
    m_recovered = false;
    return m_recovery->setAside();
}

void Keeping::discard()
{
    m_timer.stop();
    m_job.cancel();
    m_recovery->discard();
}

void Keeping::keep()
{
    const models::Document& document = *m_workspace->document();
    // Without tensors, a few kilobytes, where they can be made again.
    if (!document.isWhole())
        return;
    const QString& session = m_workspace->sessionPath();
    engine::Trace kept = *document.trace();
    // Where the model is not at hand, only the file shows it again.
    if (kept.origin || session.isEmpty())
        kept.request = document.request();
    else
        kept.request = engine::TraceRequest{engine::FileSource{session.toStdString()}, {}};
    const SessionState now = m_workspace->state();
    QByteArray content = toJson(now);
    content.append(engine::toJson(kept.request).dump().c_str());
    if (content == std::exchange(m_kept, content))
        return;
    const bool whole = !kept.origin && session.isEmpty() &&
                       std::holds_alternative<engine::FileSource>(kept.request.source) &&
                       models::byteCount(kept) <= kKeptBytes;
    m_job.start(
        [work = m_recovery->keep(kept, now, whole)](const std::stop_token&) { return work(); },
        models::kUrgent);
}

void Keeping::finish(const engine::Result<void>& kept)
{
    if (kept) {
        m_failed = false;
        m_recovery->forgetFound();
        return;
    }
    m_kept.clear(); // tried again, whether or not anything changes
    if (!std::exchange(m_failed, true))
        m_workspace->messages()->showError(kept.error(), views::Banner::About::Itself);
}

} // namespace app
