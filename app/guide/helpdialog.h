#pragma once

#include "app/guide/guide.h"

#include <memory>
#include <QDialog>
#include <QMenuBar>

class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace app {

class GuideBrowser;
class Languages;

/// The window of the user guide: contents, a line that searches, and the page. It speaks the
/// language in use.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    /// The keys of `menus` stand on the page of keys. Both outlive the dialog.
    HelpDialog(const QMenuBar* menus, const Languages* languages, QWidget* parent = nullptr);
    ~HelpDialog() override;

    const Guide& guide() const { return *m_guide; }
    void showPage(const QString& id);
    /// The page that explains a panel.
    void showAbout(const QString& panel);
    QString currentPage() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void fillContents();
    void search(const QString& words);
    void openHit(int row);
    void follow();

    const QMenuBar* m_menus;
    const Languages* m_languages;
    std::unique_ptr<Guide> m_guide;
    QLineEdit* m_search;
    QStackedWidget* m_lists;
    QTreeWidget* m_contents;
    QListWidget* m_hits;
    GuideBrowser* m_browser;
    QAction* m_back;
    QAction* m_forward;
};

} // namespace app
