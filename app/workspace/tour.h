#pragma once

#include "app/workspace/docks.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace app {

/// Five steps through the window: each marks a part of it and says what it is for. Stands over the
/// panels, which stay usable.
class Tour : public QWidget
{
    Q_OBJECT

public:
    /// `tokens` is the strip of tokens.
    Tour(Docks* docks, QWidget* tokens, QWidget* parent);
    ~Tour() override;

    static constexpr int kSteps = 5;
    /// Whether a person ended it once: it does not come by itself again.
    static bool isDone();

    void begin();
    void go(int steps);
    int step() const { return m_step; }
    /// What the step is about, in the parent's coordinates.
    QRect marked() const;
    QFrame* card() const { return m_card; }

signals:
    void ended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Text
    {
        QString title;
        QString words;
    };
    QWidget* target() const;
    Text text() const;
    void end();
    void place();
    void show();

    Docks* m_docks;
    QWidget* m_tokens;
    QFrame* m_card;
    QLabel *m_title, *m_words, *m_place;
    QPushButton *m_skip, *m_back, *m_next;
    int m_step = 0;
};

} // namespace app
