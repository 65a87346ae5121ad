#pragma once

#include "views/steps/stepscanvas.h"
#include "views/view.h"

#include <QTimer>

class QSlider;
class QToolButton;

namespace views {

/// How the selected head comes to its result, step by step.
class StepsView : public View
{
    Q_OBJECT

public:
    explicit StepsView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QSize exportSize() const override { return {1200, 700}; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::StepModel* model() const { return m_model; }
    StepsCanvas* canvas() const { return m_canvas; }
    /// The chosen step; −1 where nothing is open.
    int step() const;
    void setStep(int step);
    bool isPlaying() const { return m_timer.isActive(); }
    /// Goes on by one step every few seconds, up to the last; from there it starts again.
    void setPlaying(bool playing);

protected:
    void retranslate() override;

private:
    void arrangeTransport();
    void connectTransport();
    void connectCanvas();
    void showModel();
    void showWhyEmpty();
    void showStep();
    void chooseCell(qint64 row, qint64 column);
    /// Stops playing and shows this step.
    void goTo(int step);

    models::StepModel* m_model;
    StepsCanvas* m_canvas;
    QWidget* m_transport;
    QToolButton* m_first;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_last;
    QSlider* m_scrub;
    QTimer m_timer;
    models::StepKind m_kind = models::StepKind::Softmax; ///< kept where another head has it too
};

} // namespace views
