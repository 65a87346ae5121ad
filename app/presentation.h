#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace app {

class MainWindow;
class Workspace;

/// A spot that follows the pointer, so that the last row sees what is meant.
class PointerMark : public QWidget
{
    Q_OBJECT

public:
    explicit PointerMark(QWidget* parent);
    void follow(const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPoint m_at;
};

/// A window in front of a class: the whole screen, one panel and the strip of tokens, large type.
/// Escape or F5 end it; Page Down and Page Up go to the next and previous step of the lesson, or
/// row; with Ctrl they make the type smaller and larger.
class Presentation : public QObject
{
    Q_OBJECT

public:
    explicit Presentation(MainWindow* window);
    ~Presentation() override;

    bool isOn() const { return m_workspace != nullptr; }
    void toggle();
    /// To the next (1) or the previous one (−1).
    void go(int step);
    /// The next larger or smaller type.
    void resizeText(int step);

signals:
    void changed(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void end();
    bool press(int key, Qt::KeyboardModifiers modifiers);

    MainWindow* m_window;
    QPointer<Workspace> m_workspace; ///< that is shown
    PointerMark* m_mark = nullptr;
    Qt::WindowStates m_states;
    int m_size = 0; ///< of the type, in per cent
};

} // namespace app
