#include "app/workspace/askforpath.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace app {

void askForPath(QWidget* parent, const PathQuestion& question,
                std::function<void(const QString&)> chosen, std::function<void()> refused)
{
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.accept);
    dialog->setFileMode(question.mode);
    if (!question.filter.isEmpty())
        dialog->setNameFilters(question.filter.split(QLatin1String(";;")));
    // The dialog itself adds the suffix, so that it asks before it replaces the file meant.
    const auto addSuffix = [dialog](const QString& chosenFilter) {
        static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
        dialog->setDefaultSuffix(suffix.match(chosenFilter).captured(1));
    };
    if (question.accept == QFileDialog::AcceptSave) {
        addSuffix(dialog->selectedNameFilter());
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog, addSuffix);
    }
    dialog->setDirectory(QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString& path) {
                         QSettings().setValue(QStringLiteral("folder"),
                                              QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    if (refused)
        QObject::connect(dialog, &QDialog::rejected, parent, std::move(refused));
    dialog->open();
}

} // namespace app
