#pragma once

#include "views/steps/detailcanvas.h"
#include "views/view.h"

class QAbstractItemModel;
class QCheckBox;
class QScrollArea;
class QSplitter;
class QTableView;

namespace views {

/// How the weight of the selected query and key came to be, element by element.
class DetailView : public View
{
    Q_OBJECT

public:
    explicit DetailView(models::Document* document, QWidget* parent = nullptr);
    ~DetailView() override;

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QSize exportSize() const override { return {1000, 640}; }

    models::DetailModel* model() const { return m_model; }
    DetailCanvas* canvas() const { return m_canvas; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTable(QTableView* table, QAbstractItemModel* model);
    void connectParts();
    void describe();
    void showTables();
    void shareWidth();
    void move(int queries, int keys);
    void markRows();

    models::DetailModel* m_model;
    DetailCanvas* m_canvas;
    QScrollArea* m_scroll; ///< of the canvas
    QSplitter* m_splitter;
    QCheckBox* m_numbers;
    QTableView *m_elements, *m_keys; ///< every number of the two models
    bool m_marking = false;          ///< the tables follow, nobody picked a row
    bool m_dragged = false;          ///< a person shared the width
};

} // namespace views
