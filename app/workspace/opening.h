#pragma once

#include "app/workspace/filewatch.h"
#include "app/workspace/session.h"
#include "models/document.h"
#include "models/latestjob.h"
#include "models/startingrequest.h"
#include "views/banner.h"

#include <functional>
#include <optional>
#include <QObject>

namespace app {

class Recovery;
class Workspace;

/// Brings models, files, sessions and pictures into a workspace; what was open stays so until they
/// are there.
class Opening : public QObject
{
    Q_OBJECT

public:
    explicit Opening(Workspace* workspace);

    void openDefault();
    /// A model folder, a trace, session, tensor file or image, or a file that a panel reads.
    void openPath(const QString& path);
    /// What a run left that ended without being asked to.
    void recover(const QString& path);
    void browseFile();
    void browseFolder();

    /// How a person is asked before what was changed and not saved gives way to a file; it calls
    /// what it is given where that may be. Without it nobody is asked.
    void setQuestion(std::function<void(const std::function<void()>&)> question)
    {
        m_question = std::move(question);
    }
    /// The file of the session or of what is shown: saved by this program, as it is now.
    void follow(const QString& path);
    /// Whether another program wrote the file of the session since it was opened or saved.
    bool isFileChanged() const { return m_watch.isChanged(); }

    /// Says once what makes the numbers of a trace doubtful; the status line goes on saying it.
    void showWarnings();

    bool isBusy() const { return m_opening.isBusy() || m_completing.isBusy(); }
    /// What is under way; empty: nothing.
    QString doing() const;
    void cancel();

signals:
    void busyChanged();
    /// The file is an atlas, which has a window of its own.
    void atlasWanted(const QString& path);
    /// What was opened is there.
    void finished();

private:
    /// What is being opened, until its trace is there.
    struct Pending
    {
        engine::TraceRequest request;
        std::optional<SessionState> state = {}; ///< of a session
        QString path = {};                      ///< of a session that was saved
        bool anew = false;                      ///< what was done before cannot be undone after
        bool recovered = false;
    };

    /// Asks what the names and shapes of somebody's own weights do not tell, and opens them then.
    void describe(const QString& path);
    void openFile(const QString& path);
    void showFileChanged(const QString& path, bool gone);
    void showModelChanged(const QString& path, bool gone);
    /// Says so, with a way to read it again.
    void showChanged(const QString& path, bool gone, const std::function<void()>& reload);
    /// The files of the model that is open, as they are now.
    void followModel();
    /// What can be done about a failure here and now: nothing, where `act` is empty.
    views::Banner::Remedy remedyOf(const engine::Error& error,
                                   const std::optional<Pending>& pending);
    void openImage(const QString& path);
    /// Lets a model look at a picture: the one that is open, else the captioner.
    void openImageWithModel(const QString& path);
    void openSound(const QString& path);
    /// What is open where its model reads such a file, else the first example of a shipped model.
    std::optional<engine::TraceRequest>
    requestFor(const std::function<bool(const models::Senses&)>& fits,
               const QString& otherwise) const;
    void showFile(const engine::Result<engine::TraceFile>& file);
    void takeIn(const engine::TraceFile& file, bool recovered);
    void finish();
    void showFailed(const engine::Error& error);
    void refuseRecovery(const engine::Error& error);
    void applySession(const SessionState& state);
    /// Makes the trace of a session once more, so that it can be asked what its file does not hold.
    void completeTrace(const engine::TraceRequest& request);
    /// Asks where the model of a request is now; `found` gets the request with its folder.
    void askForModel(const engine::TraceRequest& request,
                     const std::function<void(const engine::TraceRequest&)>& found);
    void finishTrace(const engine::Result<models::TracePtr>& made);

    Workspace* m_workspace;
    FileWatch m_watch;
    FileWatch m_modelWatch;
    QString m_model; ///< the folder or file that m_modelWatch follows the files of
    QString m_warned;
    engine::TraceRequest m_asked; ///< what was asked for last and is not there
    std::function<void(const std::function<void()>&)> m_question;
    models::LatestJob<engine::Result<engine::TraceFile>> m_opening;
    models::LatestJob<engine::Result<models::TracePtr>> m_completing;
    QString m_path;                   ///< what m_opening reads
    QString m_beside;                 ///< the picture that it is to lie beside; empty: none
    engine::TraceRequest m_completed; ///< what m_completing makes
    bool m_recovering = false;        ///< m_opening reads what a run left
    std::optional<Pending> m_pending;
};

} // namespace app
