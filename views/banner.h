#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace views {

/// An inline message above the window's content: what went wrong, why and what to do. Stays until
/// it is dismissed or replaced.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    void show(const QString& sentence, const QString& hint);
    void dismiss();

signals:
    void shownOrHidden(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_sentence;
    QLabel* m_hint;
    QToolButton* m_close;
};

} // namespace views
