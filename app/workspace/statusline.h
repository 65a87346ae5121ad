#pragma once

#include "models/document.h"

#include <functional>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QLabel;
class QMenu;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace app {

/// The line below the views: what is open, the cell that is looked at, what is being done and how
/// far it is, the language, the machine.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar* bar, models::Document* document);

    /// The languages to choose from; the one in use is checked.
    void setLanguages(QMenu* languages);
    /// What the program is doing, for a person who waits; empty: nothing.
    void showDoing(const QString& doing);
    void showProgress(double share); ///< 0 … 1
    /// For workers, to tell how much of their work is done; `courier` goes to the GUI thread.
    std::function<void(float)> progress(std::shared_ptr<models::Courier> courier);
    bool isProgressKnown() const;
    /// For a few seconds.
    void say(const QString& sentence);
    void retranslate();

signals:
    void cancelled();
    /// The first share of what is being done was told.
    void progressBegan();

private:
    void showFacts();
    void showMachine();
    void showCell();
    void showTimeLeft(double share);
    QList<QWidget*> work() const;

    QStatusBar* m_bar;
    models::Document* m_document;
    QLabel *m_facts, *m_warning, *m_cell, *m_doing, *m_left, *m_machine;
    QProgressBar* m_progress;
    QToolButton *m_cancel, *m_language;
    QTimer m_delay;
    QElapsedTimer m_since; ///< how much is done was told first
    double m_from = 0;     ///< that share
};

} // namespace app
