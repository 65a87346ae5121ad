#pragma once

#include "models/document.h"
#include "views/progressstrip.h"
#include "views/settings.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace views {

class FlowLayout;

/// A view on the document that stands in a dock or tab: a thin row of tools (own controls left, in
/// as many lines as the width asks for; zoom in, zoom out, reset and save image right, the same
/// everywhere) above its content. It reads item models, writes the shared selection, and holds no
/// data of its own.
class View : public QWidget
{
    Q_OBJECT

public:
    View(QString id, models::Document* document, QWidget* parent = nullptr);

    /// Stable name in files and on the command line, e.g. "heatmap".
    const QString& id() const { return m_id; }
    /// The dock's title, translated: the name on the accessibility bus.
    virtual QString title() const = 0;
    /// Paints the whole view (not its tools) into `target`, sharp at any size: used for PNG, SVG
    /// and PDF. Waits for what is still being computed.
    virtual void paintTo(QPainter& painter, const QRectF& target) = 0;
    /// Why this view has nothing to show of what is open, in words; empty where it has. Waits as
    /// paintTo() does.
    virtual QString absence() { return {}; }
    virtual QSize exportSize() const { return {1200, 800}; }
    virtual void zoomIn() { zoomBy(m_zoom.step); }
    virtual void zoomOut() { zoomBy(1 / m_zoom.step); }
    virtual void resetZoom();
    /// What a session keeps of this view: its settings, and what overrides add.
    virtual QJsonObject saveState() const { return m_settings.save(); }
    virtual void restoreState(const QJsonObject& state) { m_settings.restore(state); }

signals:
    /// The person wants this view as a picture.
    void exportRequested();

protected:
    models::Document* document() const { return m_document; }
    models::Selection& selection() const { return m_document->selection(); }
    /// Where an own control is declared; to be done before the constructor calls retranslate().
    Settings& settings() { return m_settings; }
    /// Zoom In, Zoom Out and Reset Zoom change this number, which sessions keep; 1 = not zoomed.
    void zoomWith(std::function<double()> zoom, std::function<void(double)> set, double step);
    /// … that of the content, which has zoom() and setZoom() and clamps it.
    template <class Content>
    void zoomWith(Content* content, double step = 1.25)
    {
        zoomWith([content] { return content->zoom(); },
                 [content](double zoom) { content->setZoom(zoom); }, step);
    }
    /// Puts an own control in front of the common ones; its label, if any, stays beside it.
    void addControl(QWidget* control, QLabel* label = nullptr);
    void setContent(QWidget* content);
    /// Shows above the content that a model computes, with a button that stops it. The model has
    /// isBusy(), busyChanged(bool) and cancel().
    template <class Model>
    void showProgressOf(Model* model)
    {
        connect(model, &Model::busyChanged, m_progress, &ProgressStrip::setBusy);
        connect(m_progress, &ProgressStrip::cancelled, model, &Model::cancel);
        m_progress->setBusy(model->isBusy());
    }
    ProgressStrip* progress() const { return m_progress; }
    /// Translates what is on the screen; called once by the subclass's constructor and on each
    /// change of language. Overrides call the base first.
    virtual void retranslate();
    void changeEvent(QEvent* event) override;

private:
    struct Zoom
    {
        std::function<double()> now;
        std::function<void(double)> set; ///< null where the view is not zoomed by a number
        double step = 1;
    };

    void zoomBy(double factor);

    QString m_id;
    models::Document* m_document;
    Settings m_settings{this};
    Zoom m_zoom;
    QVBoxLayout* m_layout;
    FlowLayout* m_controls;
    ProgressStrip* m_progress;
    QAction *m_zoomIn, *m_zoomOut, *m_reset, *m_save;
    QToolButton* m_more; ///< holds them where their buttons would cost a line
};

} // namespace views
