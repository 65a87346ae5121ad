#pragma once

#include "models/document.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace views {

/// Walks through the queries of the selected attention, which for a model that writes are its
/// steps: scrub, step, play.
class TimeStepPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStepPanel(models::Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void go(qint64 step);

    models::Document* m_document;
    QTimer m_play;
    QSlider* m_slider;
    QSpinBox* m_speed;
    QLabel* m_step;
    QToolButton *m_first, *m_back, *m_playButton, *m_forward, *m_last;
};

} // namespace views
