#pragma once

#include "models/attentionmodel.h"
#include "models/matrixlayout.h"
#include "views/heatmap/heatmapwidget.h"
#include "views/view.h"

class QAction;
class QActionGroup;
class QComboBox;
class QMenu;
class QToolButton;

namespace views {

/// The attention matrix of the selected head as a heatmap: queries down, keys across.
class HeatmapView : public View
{
    Q_OBJECT

public:
    explicit HeatmapView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override;
    void zoomIn() override { m_widget->zoomIn(); }
    void zoomOut() override { m_widget->zoomOut(); }
    void resetZoom() override { m_widget->resetZoom(); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::AttentionModel* model() const { return m_model; }
    HeatmapWidget* heatmap() const { return m_widget; }

signals:
    /// The person hid a cell of the selected head or showed it again. Cells of one stroke, which
    /// are one change, share its number.
    void cellPainted(qint64 query, qint64 key, bool hidden, int stroke);
    /// The person wants to see more of this cell (Enter).
    void activated(qint64 query, qint64 key);

protected:
    void retranslate() override;

private:
    void reload();
    void showSelection();
    void applyLook();
    void describe();
    QString headTitle() const;
    QString explanation() const;
    QStringList card(qint64 row, qint64 column) const;
    QString rowName(qint64 row) const;
    QString columnName(qint64 column) const;
    QString namesOf(engine::Range tokens, Qt::Orientation orientation) const;
    void chooseForm(models::MatrixLayout::Form form);
    void showMenu(qint64 row, qint64 column, const QPoint& globalPosition);

    models::AttentionModel* m_model;
    HeatmapWidget* m_widget;
    QComboBox* m_shown;
    QComboBox* m_map;
    QComboBox* m_scale;
    QToolButton* m_options;
    QMenu* m_menu;
    QActionGroup* m_reduction;
    QAction* m_maximum;
    QAction* m_mean;
    QAction* m_autoRange;
    QAction* m_values;
    QActionGroup* m_forms;
    QAction* m_full;
    QAction* m_packed;
    QAction* m_words;
    QToolButton* m_editMask;

    models::MatrixLayout::Form m_form = models::MatrixLayout::Form::Full; ///< as chosen
    models::MatrixLayout m_layout;                                        ///< as it applies
};

} // namespace views
