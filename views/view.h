#pragma once

#include "models/document.h"
#include "views/progressstrip.h"

#include <QJsonObject>
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
    virtual void zoomIn() {}
    virtual void zoomOut() {}
    virtual void resetZoom() {}
    /// What a session keeps of this view.
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

signals:
    /// The person wants this view as a picture.
    void exportRequested();

protected:
    models::Document* document() const { return m_document; }
    models::Selection& selection() const { return m_document->selection(); }
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
    QString m_id;
    models::Document* m_document;
    QVBoxLayout* m_layout;
    FlowLayout* m_controls;
    ProgressStrip* m_progress;
    QAction* m_zoomIn;
    QAction* m_zoomOut;
    QAction* m_reset;
    QAction* m_save;
    QToolButton* m_more; ///< holds them where their buttons would cost a line
};

} // namespace views
