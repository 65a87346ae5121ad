#pragma once

#include "models/document.h"
#include "models/examplemodel.h"

#include <QWidget>

class QListView;

namespace views {

/// The start page: a picture, a title and one sentence for each example; choosing one opens it.
class ExamplePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExamplePanel(models::Document* document, QWidget* parent = nullptr);

signals:
    void chosen(const engine::TraceRequest& request);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    /// As many cards in a row as there is room for.
    void arrange();

    models::ExampleModel* m_model;
    QListView* m_list;
};

} // namespace views
