#pragma once

#include <QDialog>
#include <QMenuBar>

class QTextBrowser;

namespace app {

/// Help → Keyboard and Mouse: the keys of the menus, and what mouse and keys do in each view.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(const QMenuBar* menus, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const QMenuBar* m_menus;
    QTextBrowser* m_text;
};

} // namespace app
