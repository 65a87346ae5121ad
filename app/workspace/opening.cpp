#include "app/workspace/opening.h"

#include "app/recent.h"
#include "app/workspace/askforpath.h"
#include "app/workspace/messages.h"
#include "app/workspace/recovery.h"
#include "app/workspace/workspace.h"
#include "engine/atlas/atlas.h"
#include "engine/checkpoint/config.h"
#include "engine/checkpoint/storedmodel.h"
#include "engine/files/adapterbase.h"
#include "engine/files/modelfolder.h"
#include "engine/trace/importedtrace.h"
#include "engine/transformer/generationkeys.h"
#include "engine/transformer/limits.h"
#include "models/descriptionmodel.h"
#include "models/examplemodel.h"
#include "models/startingrequest.h"
#include "views/panels/describedialog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

/// Whether the folder or file of the request's model is not there.
bool lacksModel(const engine::TraceRequest& request)
{
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    return model && !QFileInfo::exists(QString::fromStdString(model->folder.string()));
}

/// Whether the request's model is an adapter whose base is not found.
bool lacksBase(const engine::TraceRequest& request)
{
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    return model && engine::isAdapter(model->folder) && !engine::findAdapterBase(model->folder);
}

/// Whether a .json file holds the steps of a lesson: those of models are .json too.
bool isLesson(const QString& path)
{
    constexpr qint64 kBeginning = 1 << 16;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kBeginning).contains("\"steps\"");
}

} // namespace

Opening::Opening(Workspace* workspace)
    : QObject(workspace), m_workspace(workspace), m_watch(this), m_modelWatch(this),
      m_opening(this, [this](const engine::Result<engine::TraceFile>& file) { showFile(file); }),
      m_completing(this,
                   [this](const engine::Result<models::TracePtr>& made) { finishTrace(made); })
{
    models::Document* document = workspace->document();
    connect(document, &models::Document::traceCompleted, this, &Opening::finish);
    connect(document, &models::Document::failed, this, &Opening::showFailed);
    // Whatever is asked for now counts more.
    connect(&m_watch, &FileWatch::changed, this, &Opening::showFileChanged);
    connect(&m_modelWatch, &FileWatch::changed, this, &Opening::showModelChanged);
    connect(document, &models::Document::requestChanged, this, [this, document] {
        m_completing.cancel();
        if (!document->trace() || !(document->request() == document->trace()->request))
            m_asked = document->request();
        emit busyChanged();
    });
}

void Opening::openDefault()
{
    const models::ExampleModel examples(models::examplesFolder());
    const engine::TraceRequest request = examples.request(0);
    m_pending = Pending{.request = request, .anew = true};
    m_workspace->document()->open(request, true);
    m_workspace->goTo(request, examples.place(0), {});
}

void Opening::openPath(const QString& path)
{
    const QFileInfo info(path);
    remember(info.absoluteFilePath(), info.exists());
    const QString suffix = info.suffix().toLower();
    static const QStringList kPictures = {QStringLiteral("png"), QStringLiteral("jpg"),
                                          QStringLiteral("jpeg")};
    if (kPictures.contains(suffix)) {
        openImage(info.absoluteFilePath());
        return;
    }
    if (suffix == QLatin1String("wav")) {
        openSound(info.absoluteFilePath());
        return;
    }
    for (const ViewEntry& entry : viewCatalogue())
        if (entry.suffixes.contains(suffix)) {
            entry.openFile(m_workspace->docks()->raise(QLatin1String(entry.id))->content,
                           info.absoluteFilePath());
            return;
        }
    if (suffix == QLatin1String("json") && isLesson(path)) {
        m_workspace->guidance()->playLessonFile(info.absoluteFilePath());
        return;
    }
    if (suffix == QLatin1String("safetensors") &&
        engine::atlas::Atlas::isAtlas(path.toStdString())) {
        emit atlasWanted(info.absoluteFilePath());
        return;
    }
    // A file of a model stands for the folder that it lies in.
    if (!engine::isModelPath(path.toStdString())) {
        openFile(info.absoluteFilePath());
        return;
    }
    if (models::DescriptionModel::isNeeded(info.absoluteFilePath())) {
        describe(info.absoluteFilePath());
        return;
    }
    const engine::TraceRequest request = models::startingRequest(info.absoluteFilePath());
    m_pending = Pending{.request = request};
    m_workspace->document()->open(request, true);
}

void Opening::describe(const QString& path)
{
    auto* dialog = new views::DescribeDialog(path, m_workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, path] { openPath(path); });
    dialog->open();
}

void Opening::browseFile()
{
    askForPath(m_workspace,
               {.title = tr("Open"),
                .filter = tr("All that can be opened (*.safetensors *.npy *.npz *.gguf *.pth *.pt "
                             "*.ckpt *.png *.jpg *.jpeg *.wav *.csv *.tsv *.txt *.json);;"
                             "All files (*)")},
               [this](const QString& path) { openPath(path); });
}

void Opening::browseFolder()
{
    askForPath(m_workspace, {.title = tr("Open Model Folder"), .mode = QFileDialog::Directory},
               [this](const QString& path) { openPath(path); });
}

void Opening::openImage(const QString& path)
{
    // The picture of a dump of attention, if its positions are a grid of patches.
    const models::TracePtr& trace = m_workspace->document()->trace();
    const auto* dump =
        trace ? std::get_if<engine::FileSource>(&m_workspace->document()->request().source)
              : nullptr;
    if (!dump || trace->origin || !trace->find(engine::Stack::Encoder, 0, engine::Kind::Self)) {
        openImageWithModel(path);
        return;
    }
    m_recovering = false;
    m_path = QString::fromStdString(dump->path.string());
    m_beside = path;
    m_opening.start([dump = dump->path, path](const std::stop_token&) {
        return engine::importAttention(dump, path.toStdString());
    });
    emit busyChanged();
}

void Opening::openImageWithModel(const QString& path)
{
    // An image model that is open looks at the picture; else the captioner does.
    const auto sees = [](const models::Senses& senses) { return senses.picture; };
    std::optional<engine::TraceRequest> request = requestFor(sees, QStringLiteral("captioner"));
    if (!request) {
        m_workspace->banner()->show(
            [path] {
                return tr("No image model is open to look at %1.")
                    .arg(QDir::toNativeSeparators(path));
            },
            [] { return tr("Open the folder of a ViT or DeiT model first."); },
            views::Banner::About::Work);
        return;
    }
    auto& inputs = std::get<engine::ModelSource>(request->source).inputs;
    inputs.image = path.toStdString();
    inputs.pixels.clear();
    m_workspace->document()->open(*request);
}

void Opening::openSound(const QString& path)
{
    // A speech model that is open listens to it; else the one that writes down digits does.
    const auto hears = [](const models::Senses& senses) { return senses.sound; };
    std::optional<engine::TraceRequest> request = requestFor(hears, QStringLiteral("digits"));
    if (!request) {
        m_workspace->banner()->show(
            [path] {
                return tr("No speech model is open to listen to %1.")
                    .arg(QDir::toNativeSeparators(path));
            },
            [] { return tr("Open the folder of a Whisper, wav2vec 2.0 or HuBERT model first."); },
            views::Banner::About::Work);
        return;
    }
    auto& inputs = std::get<engine::ModelSource>(request->source).inputs;
    inputs.sound = path.toStdString();
    inputs.soundStart = 0;
    inputs.features.clear();
    inputs.samples.clear();
    // What was written down of another sound is not said in this one.
    inputs.target.reset();
    inputs.targetTokenIds.clear();
    m_workspace->document()->open(*request);
}

std::optional<engine::TraceRequest>
Opening::requestFor(const std::function<bool(const models::Senses&)>& fits,
                    const QString& otherwise) const
{
    const models::Document* document = m_workspace->document();
    const models::TracePtr& trace = document->trace();
    if (trace && std::holds_alternative<engine::ModelSource>(document->request().source) &&
        fits(models::sensesOf(*trace)))
        return document->request();
    const models::ExampleModel examples(models::examplesFolder());
    const int row = examples.firstOf(otherwise);
    return row < 0 ? std::nullopt : std::optional(examples.request(row));
}

void Opening::openFile(const QString& path)
{
    m_recovering = false;
    m_beside.clear();
    m_path = path;
    m_opening.start([path](const std::stop_token&) {
        return engine::openTraceFile(std::filesystem::path(path.toStdString()));
    });
    emit busyChanged();
}

void Opening::follow(const QString& path)
{
    m_watch.follow(path.isEmpty() ? QStringList() : QStringList(path));
}

void Opening::followModel()
{
    QStringList files;
    for (const std::filesystem::path& file : engine::modelFiles(m_model.toStdString()))
        files << QString::fromStdString(file.string());
    m_modelWatch.follow(files);
}

void Opening::showFileChanged(const QString& path, bool gone)
{
    const auto* read = std::get_if<engine::FileSource>(&m_workspace->document()->request().source);
    const bool shown = read && QString::fromStdString(read->path.string()) == path;
    if (shown || m_workspace->sessionPath() == path) // else something else was opened since
        showChanged(path, gone, [this, path] { openPath(path); });
}

void Opening::showModelChanged(const QString& path, bool gone)
{
    if (m_opening.isBusy() || m_workspace->document()->isBusy())
        return; // it is being read
    const bool whole = gone && !QFileInfo::exists(m_model);
    showChanged(whole ? m_model : path, gone, [this, request = m_workspace->document()->request()] {
        m_model.clear(); // its files are looked at again when it is there
        m_workspace->document()->open(request, true);
    });
}

void Opening::showChanged(const QString& path, bool gone, const std::function<void()>& reload)
{
    m_workspace->banner()->show(
        [path, gone] {
            const QString name = QDir::toNativeSeparators(path);
            return gone ? tr("%1 is not there any more.").arg(name)
                        : tr("%1 was changed by another program.").arg(name);
        },
        [] { return tr("What is shown was read before."); }, views::Banner::About::Itself,
        {[] { return tr("Reload"); },
         [this, reload] {
             m_workspace->banner()->dismiss();
             reload();
         }});
}

void Opening::recover(const QString& path)
{
    m_recovering = true;
    m_path = path;
    m_opening.start([path](const std::stop_token&) {
        return engine::openTraceFile(std::filesystem::path(path.toStdString()));
    });
    emit busyChanged();
}

void Opening::showFile(const engine::Result<engine::TraceFile>& file)
{
    emit busyChanged();
    const bool recovered = std::exchange(m_recovering, false);
    const QString beside = std::exchange(m_beside, QString());
    if (!file) {
        if (!beside.isEmpty())
            openImageWithModel(beside);
        else if (recovered)
            refuseRecovery(file.error());
        else
            m_workspace->messages()->showError(file.error(), views::Banner::About::Work);
        return;
    }
    // It takes the place of all that could be undone.
    if (m_question && m_workspace->isModified() && !recovered)
        m_question([this, opened = *file, path = m_path] {
            m_path = path;
            takeIn(opened, false);
        });
    else
        takeIn(*file, recovered);
}

void Opening::takeIn(const engine::TraceFile& file, bool recovered)
{
    m_pending = Pending{.request = file.trace ? file.trace->request : *file.request,
                        .anew = true,
                        .recovered = recovered};
    if (!file.session.empty()) {
        m_pending->state = sessionFromJson(QByteArray::fromStdString(file.session));
        m_pending->state->metadata = file.metadata;
        m_pending->path = recovered ? QString() : m_path;
    }
    if (file.trace)
        m_workspace->document()->setTrace(file.trace);
    else
        m_workspace->document()->open(*file.request, true);
}

void Opening::refuseRecovery(const engine::Error& error)
{
    const QString kept = m_workspace->keeping()->setAside();
    m_workspace->banner()->show(
        [error] {
            return tr("The program ended unexpectedly, and what was open cannot be opened: %1")
                .arg(models::errorText(error));
        },
        [kept] { return tr("It is kept as %1.").arg(QDir::toNativeSeparators(kept)); },
        views::Banner::About::Itself);
    if (!m_workspace->document()->trace())
        openDefault();
}

void Opening::finish()
{
    const std::optional<Pending> opened = std::exchange(m_pending, std::nullopt);
    const auto* model =
        std::get_if<engine::ModelSource>(&m_workspace->document()->request().source);
    const QString folder = model ? QString::fromStdString(model->folder.string()) : QString();
    if (std::exchange(m_model, folder) != folder || opened)
        followModel();
    // What could not be made is not what is open now.
    if (!opened || !(opened->request == m_workspace->document()->request()))
        return;
    m_workspace->setSession(opened->path, {});
    const auto* read = std::get_if<engine::FileSource>(&opened->request.source);
    follow(!opened->path.isEmpty() ? opened->path
           : read                  ? QString::fromStdString(read->path.string())
                                   : QString());
    if (opened->state)
        applySession(*opened->state);
    completeTrace(m_workspace->document()->request());
    if (opened->anew)
        m_workspace->history()->restart();
    if (opened->recovered) {
        m_workspace->keeping()->setRecovered();
        m_workspace->banner()->show(
            [] { return tr("The program ended unexpectedly; what was open is here again."); },
            [] { return tr("Save it with File → Save As if you want to keep it."); },
            views::Banner::About::Itself);
    }
    emit finished();
}

void Opening::showFailed(const engine::Error& error)
{
    const std::optional<Pending> pending = std::exchange(m_pending, std::nullopt);
    if (pending && pending->recovered) {
        refuseRecovery(error);
        return;
    }
    m_workspace->banner()->show([error] { return models::errorText(error); },
                                [error] { return models::errorHint(error); },
                                views::Banner::About::Work, remedyOf(error, pending));
}

views::Banner::Remedy Opening::remedyOf(const engine::Error& error,
                                        const std::optional<Pending>& pending)
{
    const auto again = [this, pending](const engine::TraceRequest& request) {
        m_pending = pending;
        if (m_pending)
            m_pending->request = request;
        m_workspace->document()->open(request, true);
    };
    const engine::TraceRequest asked = pending ? pending->request : m_asked;
    if (pending && pending->state && lacksModel(asked))
        return {[] { return tr("Choose Folder…"); },
                [this, asked, again] { askForModel(asked, again); }};
    if (lacksBase(asked))
        return {[] { return tr("Choose Its Base…"); },
                [this, asked] {
                    const auto folder = std::get<engine::ModelSource>(asked.source).folder;
                    askForPath(m_workspace,
                               {.title = tr("Open the Model That the Adapter Was Made For"),
                                .mode = QFileDialog::Directory},
                               [this, folder](const QString& path) {
                                   engine::setAdapterBase(folder, path.toStdString());
                                   openPath(QString::fromStdString(folder.string()));
                               });
                }};
    const auto changed = [&](auto change, views::Banner::Text name) -> views::Banner::Remedy {
        engine::TraceRequest request = asked;
        auto* model = std::get_if<engine::ModelSource>(&request.source);
        if (!model)
            return {};
        change(*model);
        return {std::move(name), [request, again] { again(request); }};
    };
    if (engine::asksToIgnoreKeys(error) || engine::asksToIgnoreRules(error))
        return changed([](engine::ModelSource& model) { model.ignoreUnknown = true; },
                       [] { return tr("Open Anyway"); });
    if (engine::asksToCut(error))
        return changed([](engine::ModelSource& model) { model.inputs.cut = true; },
                       [] { return tr("Cut the Text"); });
    return {};
}

void Opening::showWarnings()
{
    const models::TracePtr& trace = m_workspace->document()->trace();
    const QString warning = models::warnings(*trace).join(u' ');
    if (std::exchange(m_warned, warning) == warning || warning.isEmpty())
        return;
    m_workspace->banner()->show([trace] { return models::warnings(*trace).join(u' '); },
                                [] { return QString(); }, views::Banner::About::Work);
}

void Opening::askForModel(const engine::TraceRequest& request,
                          const std::function<void(const engine::TraceRequest&)>& found)
{
    askForPath(m_workspace, {.title = tr("Open Model Folder"), .mode = QFileDialog::Directory},
               [request, found](const QString& path) {
                   engine::TraceRequest moved = request;
                   std::get<engine::ModelSource>(moved.source).folder = path.toStdString();
                   found(moved);
               });
}

void Opening::applySession(const SessionState& state)
{
    m_workspace->setSession(m_workspace->sessionPath(), state.metadata);
    m_workspace->restore(state);
}

void Opening::completeTrace(const engine::TraceRequest& request)
{
    const models::Document* document = m_workspace->document();
    if (document->trace()->origin || std::holds_alternative<engine::FileSource>(request.source))
        return;
    m_completed = request;
    m_completing.start([tracer = document->sharedTracer(), request,
                        progress = m_workspace->status()->progress(m_completing.courier())](
                           const std::stop_token& stop) {
        engine::TraceControl control;
        control.stop = stop;
        control.progress = progress;
        return tracer->trace(request, control);
    });
    emit busyChanged();
}

void Opening::finishTrace(const engine::Result<models::TracePtr>& made)
{
    emit busyChanged();
    if (!made) {
        const engine::Error& error = made.error();
        const auto choose = [this, request = m_completed] {
            askForModel(request,
                        [this](const engine::TraceRequest& found) { completeTrace(found); });
        };
        m_workspace->banner()->show(
            [error] {
                return tr("What was saved is shown, without its model: %1")
                    .arg(models::errorText(error));
            },
            [] {
                return tr("Interventions, the logit lens and weight × value need the model. Choose "
                          "the folder where it is now.");
            },
            views::Banner::About::Work, {[] { return tr("Choose Folder…"); }, choose});
        return;
    }
    if (alike(*m_workspace->document()->trace(), **made))
        m_workspace->document()->setTrace(*made);
    else
        m_workspace->banner()->show(
            [title = QString::fromStdString((*made)->title)] {
                return tr("The model %1 has changed since this session was saved; what was saved "
                          "is shown.")
                    .arg(title);
            },
            [] { return tr("A change of any setting shows the model as it is now."); },
            views::Banner::About::Work);
}

QString Opening::doing() const
{
    if (m_opening.isBusy())
        return tr("Opening %1…").arg(QFileInfo(m_path).fileName());
    const models::Document* document = m_workspace->document();
    if (!document->isBusy() && !m_completing.isBusy())
        return {};
    const engine::TraceRequest& request = document->isBusy() ? document->request() : m_completed;
    if (const auto* file = std::get_if<engine::FileSource>(&request.source))
        return tr("Opening %1…").arg(QString::fromStdString(file->path.filename().string()));
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model)
        return tr("Computing attention…");
    const QString name = QString::fromStdString(model->folder.filename().string());
    // How much is done is told once the weights are there.
    return m_workspace->status()->isProgressKnown() ? tr("Computing attention of %1…").arg(name)
                                                    : tr("Loading the model %1…").arg(name);
}

void Opening::cancel()
{
    m_workspace->document()->cancel();
    m_opening.cancel();
    m_completing.cancel();
    emit busyChanged();
}

} // namespace app
