#pragma once

#include <functional>
#include <QFileDialog>

namespace app {

/// What is asked for, and how.
struct PathQuestion
{
    QString title;
    QFileDialog::AcceptMode accept = QFileDialog::AcceptOpen;
    QFileDialog::FileMode mode = QFileDialog::ExistingFile;
    QString filter = {}; ///< with ";;" between several
};

/// Asks for a path without blocking: nested event loops would stall whoever drives the window.
/// `chosen` is called where the person accepts, `refused` (if any) where not.
void askForPath(QWidget* parent, const PathQuestion& question,
                std::function<void(const QString&)> chosen, std::function<void()> refused = {});

} // namespace app
