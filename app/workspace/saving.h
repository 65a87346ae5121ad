#pragma once

#include "engine/error.h"
#include "models/latestjob.h"
#include "models/matrixtext.h"
#include "views/exportdialog.h"

#include <functional>
#include <QObject>
#include <QString>

namespace app {

class Workspace;

/// Writes what a workspace shows: sessions, numbers, pictures.
class Saving : public QObject
{
    Q_OBJECT

public:
    explicit Saving(Workspace* workspace);

    /// `then(saved)`, if any, is called when the session was written, or was not.
    void save(std::function<void(bool)> then = {});
    void saveAs(std::function<void(bool)> then = {});
    void exportNumbers();
    void exportImage(views::View* view);
    /// Asks for a printer and puts a view onto one page.
    void print(views::View* view);
    void copy();
    /// The numbers of the selected head as text: a table, LaTeX, TikZ.
    void copyNumbers(models::MatrixFormat format);
    /// The view in front as SVG.
    void copySvg();
    /// What is shown, as a line for the command line.
    void copyCommand();

    bool isBusy() const { return m_saving.isBusy() || m_exporting.isBusy(); }
    /// What is under way; empty: nothing.
    QString doing() const;
    void cancel();

signals:
    void busyChanged();
    /// Nothing is written any more.
    void finished(bool written);

private:
    /// What can stand on one sheet with a view.
    QList<views::ExportDialog::Sheet> sheetsOf(const views::View& view) const;
    void saveTo(const QString& path);
    void write(const QString& path);
    /// Nothing was saved after all.
    void giveUp();
    /// Says why a file cannot be written over, if so.
    bool refuses(const QString& path);
    void showSaved(const engine::Result<void>& saved);
    void showExported(const engine::Result<void>& exported);

    Workspace* m_workspace;
    models::LatestJob<engine::Result<void>> m_saving;
    models::LatestJob<engine::Result<void>> m_exporting;
    QString m_path; ///< what m_saving writes
    int m_step = 0; ///< … and after which step of the history
    std::function<void(bool)> m_then;
};

} // namespace app
