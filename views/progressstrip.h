#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace views {

/// A thin line with progress and a button that cancels; appears when something takes longer than
/// 200 ms and goes away by itself.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    void setBusy(bool busy);
    void setShare(double share); ///< 0 … 1

signals:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_delay;
};

} // namespace views
