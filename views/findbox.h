#pragma once

#include "models/findmodel.h"

#include <QLineEdit>
#include <QPointer>

class QCompleter;

namespace views {

/// A line that finds tokens, heads, views, commands and examples while it is typed in: the arrows
/// choose, Enter goes there (with Shift a token becomes the key), Esc leaves.
class FindBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit FindBox(models::FindModel* model, QWidget* parent = nullptr);

    /// Takes the focus and opens the list. Esc gives the focus back to who had it.
    void open();

signals:
    /// The commands may have changed; sent before the list opens.
    void aboutToOpen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void leave();
    void retranslate();

    models::FindModel* m_model;
    QCompleter* m_completer;
    QAction* m_search;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace views
