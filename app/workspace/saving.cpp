#include "app/workspace/saving.h"

#include "app/cli/commandtext.h"
#include "app/cli/dataexport.h"
#include "app/cli/outputs.h"
#include "app/recent.h"
#include "app/workspace/askforpath.h"
#include "app/workspace/headsheet.h"
#include "app/workspace/messages.h"
#include "app/workspace/workspace.h"
#include "models/attentionmodel.h"
#include "views/exportdialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace app {

Saving::Saving(Workspace* workspace)
    : QObject(workspace), m_workspace(workspace),
      m_saving(this, [this](const engine::Result<void>& saved) { showSaved(saved); }),
      m_exporting(this, [this](const engine::Result<void>& result) { showExported(result); })
{
}

void Saving::save(std::function<void(bool)> then)
{
    if (m_workspace->sessionPath().isEmpty()) {
        saveAs(std::move(then));
        return;
    }
    m_then = std::move(then);
    saveTo(m_workspace->sessionPath());
}

void Saving::saveAs(std::function<void(bool)> then)
{
    m_then = std::move(then);
    askForPath(
        m_workspace,
        {tr("Save Session"), QFileDialog::AcceptSave, QFileDialog::AnyFile,
         tr("Sessions (*.safetensors)")},
        [this](const QString& path) { saveTo(path); }, [this] { giveUp(); });
}

void Saving::giveUp()
{
    if (const auto then = std::exchange(m_then, nullptr))
        then(false);
}

bool Saving::refuses(const QString& path)
{
    const auto allowed = checkOutput(path, m_workspace->document()->request());
    if (!allowed)
        m_workspace->messages()->showError(allowed.error(), views::Banner::About::Itself);
    return !allowed;
}

void Saving::saveTo(const QString& path)
{
    if (refuses(path)) {
        giveUp();
        return;
    }
    if (path != m_workspace->sessionPath() || !m_workspace->opening()->isFileChanged()) {
        write(path);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Save Session"),
                                tr("“%1” was changed by another program since it was opened here.")
                                    .arg(QDir::toNativeSeparators(path)),
                                QMessageBox::Cancel, m_workspace);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton* replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    const QPushButton* other = box->addButton(tr("Save As…"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, replace, other, path] {
        if (box->clickedButton() == replace)
            write(path);
        else if (box->clickedButton() == other)
            saveAs(std::exchange(m_then, nullptr));
        else
            giveUp();
    });
    box->open();
}

void Saving::write(const QString& path)
{
    const models::TracePtr& trace = m_workspace->document()->trace();
    if (!trace) {
        giveUp();
        return;
    }
    m_path = path;
    m_step = m_workspace->history()->step();
    m_saving.start([path, trace, state = m_workspace->state(),
                    progress = m_workspace->status()->progress(m_saving.courier())](
                       const std::stop_token& stop) {
        return saveSession(path, *trace, state, true, stop, progress);
    });
    emit busyChanged();
}

void Saving::showSaved(const engine::Result<void>& saved)
{
    emit busyChanged();
    const auto then = std::exchange(m_then, nullptr);
    if (saved) {
        remember(m_path);
        m_workspace->setSaved(m_path, m_step);
        m_workspace->status()->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(m_path)));
    } else {
        m_workspace->messages()->showError(saved.error(), views::Banner::About::Itself);
    }
    if (then)
        then(saved.has_value());
    emit finished(saved.has_value());
}

void Saving::exportNumbers()
{
    const models::Document* document = m_workspace->document();
    const engine::Attention* attention = document->attention();
    if (!attention)
        return;
    askForPath(m_workspace,
               {tr("Export Data"), QFileDialog::AcceptSave, QFileDialog::AnyFile,
                tr("Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;"
                   "Whole trace with weights (*.safetensors)")},
               [this, trace = document->trace(), attention,
                head = document->selection().state().head](const QString& path) {
                   if (refuses(path))
                       return;
                   m_exporting.start([path, trace, attention, head,
                                      progress = m_workspace->status()->progress(
                                          m_exporting.courier())](const std::stop_token& stop) {
                       return exportData(path, trace, *attention, head, models::Shown::Weights,
                                         stop, progress);
                   });
                   emit busyChanged();
               });
}

void Saving::showExported(const engine::Result<void>& exported)
{
    emit busyChanged();
    if (exported)
        m_workspace->status()->say(tr("Exported."));
    else
        m_workspace->messages()->showError(exported.error(), views::Banner::About::Itself);
    emit finished(exported.has_value());
}

void Saving::exportImage(views::View* view)
{
    if (!view)
        return;
    auto* dialog = new views::ExportDialog({view}, m_workspace);
    dialog->setCheck([this](const QString& path) {
        return checkOutput(path, m_workspace->document()->request());
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerSheets(sheetsOf(*view));
    connect(dialog, &views::ExportDialog::exported, this, [this](const QString& path) {
        m_workspace->status()->say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

QList<views::ExportDialog::Sheet> Saving::sheetsOf(const views::View& view) const
{
    const models::Document* document = m_workspace->document();
    const engine::Attention* attention = document->attention();
    if (!attention)
        return {};
    const models::SelectionState at = document->selection().state();
    QList<views::ExportDialog::Sheet> sheets;
    const auto offer = [&](const QString& name, const QList<models::SelectionState>& places,
                           qsizetype columns = 0) {
        if (places.size() < 2 || places.size() > kMostOnSheet)
            return;
        sheets.append({name, int(columns), labelsOf(places, *document->trace()),
                       [trace = document->trace(), id = view.id(), state = view.saveState(),
                        places] { return HeadSheet::shared(trace, id, state, places); }});
    };
    QList<models::SelectionState> chosen;
    for (const int head : document->selection().heads()) {
        chosen.append(at);
        chosen.last().head = head;
    }
    const engine::Trace& trace = *document->trace();
    offer(tr("All heads of the layer"), allHeads(at, *attention));
    offer(tr("The chosen heads"), chosen);
    offer(tr("This head in all layers"), allLayers(at, trace));
    offer(tr("All heads of all layers"), allHeadsOfLayers(at, trace), attention->heads);
    // A matrix shows all of them at once.
    if (view.id() != QLatin1String("heatmap"))
        offer(tr("All steps"), allSteps(at, trace, *attention));
    return sheets;
}

void Saving::print(views::View* view)
{
    if (!view)
        return;
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setDocName(view->title());
    printer->setPageOrientation(view->exportSize().width() >= view->exportSize().height()
                                    ? QPageLayout::Landscape
                                    : QPageLayout::Portrait);
    auto* dialog = new QPrintDialog(printer, m_workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, of = QPointer<views::View>(view)](QPrinter* chosen) {
                if (!of)
                    return;
                if (const auto printed = views::printPicture({of}, *chosen, {}); !printed)
                    m_workspace->messages()->showError(printed.error(),
                                                       views::Banner::About::Itself);
                else
                    m_workspace->status()->say(tr("Printed: %1.").arg(of->title()));
            });
    dialog->open();
}

void Saving::copy()
{
    views::View* view = m_workspace->docks()->viewInFront();
    if (!view)
        return;
    views::ExportOptions options;
    options.size = view->size();
    options.scale = m_workspace->devicePixelRatioF();
    options.background = views::Background::Theme;
    if (const auto copied = views::copyPicture({view}, options); !copied)
        m_workspace->messages()->showError(copied.error(), views::Banner::About::Itself);
}

void Saving::copyNumbers(models::MatrixFormat format)
{
    models::Document* document = m_workspace->document();
    const engine::Attention* attention = document->attention();
    if (!attention)
        return;
    const models::AttentionModel model(document);
    const auto name = [&model](Qt::Orientation orientation) {
        return [&model, orientation](qint64 section) {
            return model.headerData(int(section), orientation, Qt::DisplayRole).toString();
        };
    };
    const auto text = models::matrixText(
        {model.maskedSnapshot(), name(Qt::Vertical), name(Qt::Horizontal)}, format);
    if (!text) {
        m_workspace->messages()->showError(text.error(), views::Banner::About::Itself);
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    m_workspace->status()->say(tr("Copied the numbers of this head."));
}

void Saving::copySvg()
{
    views::View* view = m_workspace->docks()->viewInFront();
    if (!view)
        return;
    views::ExportOptions options;
    options.format = views::PictureFormat::Svg;
    options.size = view->exportSize();
    if (const auto copied = views::copyPicture({view}, options); !copied)
        m_workspace->messages()->showError(copied.error(), views::Banner::About::Itself);
}

void Saving::copyCommand()
{
    models::Document* document = m_workspace->document();
    if (!document->trace())
        return;
    const views::View* view = m_workspace->docks()->viewInFront();
    const QString command =
        commandText(document->request(), document->selection().state(),
                    view ? view->id() : QString(), view ? view->saveState() : QJsonObject());
    QGuiApplication::clipboard()->setText(command);
    m_workspace->status()->say(tr("Copied: %1").arg(command));
}

QString Saving::doing() const
{
    if (m_saving.isBusy())
        return tr("Saving %1…").arg(QFileInfo(m_path).fileName());
    return m_exporting.isBusy() ? tr("Exporting data…") : QString();
}

void Saving::cancel()
{
    m_saving.cancel();
    m_exporting.cancel();
    giveUp();
    emit busyChanged();
    emit finished(false);
}

} // namespace app
