#pragma once

#include "views/view.h"

#include <functional>

class QLabel;
class QTabWidget;
class QToolButton;

namespace views {

class MessagePages;
class TableView;

/// A view of what a worker found or makes: below its controls the content, or a sentence that says
/// what to do where there is none, and a line that says what the numbers are of. It zooms by the
/// size of its letters.
class ResultView : public View
{
    Q_OBJECT

public:
    ResultView(QString id, models::Document* document, QWidget* parent);

    void zoomIn() override { setZoom(m_zoom * 1.2); }
    void zoomOut() override { setZoom(m_zoom / 1.2); }
    void resetZoom() override { setZoom(1); }
    QString absence() override;

protected:
    /// Tabs that share the content's place; their names are set by nameTabs().
    QTabWidget* makeTabs(std::initializer_list<QWidget*> pages);
    void setResult(QWidget* content);
    /// What the line below the content says, and what stands in the content's place; the latter
    /// empty where there is content. `exports`: whether there are numbers to write.
    void showResult(const QString& status, const QString& message, bool exports);
    /// A button for a CSV file among the controls.
    void addExport(std::function<void()> write);
    /// Shows progress, and a button that stops it.
    template <class Model>
    void follow(Model* model)
    {
        showProgressOf(model);
        connect(model, &Model::progressed, progress(), &ProgressStrip::setShare);
    }
    /// A table with columns as wide as what they hold, sorted by its headers.
    static void prepare(TableView* table);
    /// The first lines of a picture: the title and what the numbers are of. Gives what is left.
    QRectF paintHead(QPainter& painter, const QRectF& target) const;
    /// In the place of a picture where there is nothing; whether that was so.
    bool paintAbsence(QPainter& painter, const QRectF& target) const;
    QFont contentFont() const;
    void retranslate() override;

private:
    void setZoom(double zoom);

    MessagePages* m_pages = nullptr;
    QLabel* m_status;
    QToolButton* m_export = nullptr;
    double m_zoom = 1;
};

void nameTabs(QTabWidget* tabs, const QStringList& names);

} // namespace views
