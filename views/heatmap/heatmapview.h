#pragma once

#include "models/attentionmodel.h"
#include "models/matrixlayout.h"
#include "views/figureparts.h"
#include "views/heatmap/heatmapwidget.h"
#include "views/view.h"

class QAction;
class QActionGroup;
class QComboBox;
class QToolButton;

namespace views {

/// The attention matrix of the selected head as a heatmap: queries down, keys across.
class HeatmapView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit HeatmapView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    Parts figureParts() const override { return {true, true, true}; }
    QSize exportSize() const override;
    void zoomIn() override { m_widget->zoomIn(); }
    void zoomOut() override { m_widget->zoomOut(); }
    void resetZoom() override { m_widget->resetZoom(); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    /// The name beside a row: its token, and of a decoder what it writes, "kleiner → Junge".
    QString rowName(qint64 row) const;
    models::AttentionModel* model() const { return m_model; }
    HeatmapWidget* heatmap() const { return m_widget; }

signals:
    /// The person hid a cell of the selected head or showed it again. Cells of one stroke, which
    /// are one change, share its number.
    void cellPainted(qint64 query, qint64 key, bool hidden, int stroke);
    /// The person wants to see more of this cell (Enter).
    void activated(qint64 query, qint64 key);

protected:
    void figureChanged() override;
    void retranslate() override;

private:
    using Form = models::MatrixLayout::Form;
    /// What the colours span.
    enum class Span { Fitting, Unit, Head };

    void arrangeControls();
    void declareSettings();
    void declareState();
    void connectControls();
    void connectMatrix();
    void reload();
    void showRange();
    void showSelection();
    void applyLook();
    void describe();
    QString headTitle() const;
    QString explanation() const;
    QStringList card(qint64 row, qint64 column) const;
    QString columnName(qint64 column) const;
    HeatmapTexts texts() const;
    QString namesOf(engine::Range tokens, Qt::Orientation orientation) const;
    /// With its number among those that read alike, for sentences.
    QString numberedName(qint64 token, Qt::Orientation orientation) const;
    void chooseForm(Form form);
    void showMenu(qint64 row, qint64 column, const QPoint& globalPosition);

    models::AttentionModel* m_model;
    HeatmapWidget* m_widget;
    QComboBox* m_shown;
    QComboBox* m_map;
    QComboBox* m_scale;
    QComboBox* m_range;
    QToolButton* m_options;
    QActionGroup* m_reduction;
    QAction* m_maximum;
    QAction* m_mean;
    QAction* m_values;
    QActionGroup* m_forms;
    QAction* m_full;
    QAction* m_packed;
    QAction* m_words;
    QAction* m_writes;
    QToolButton* m_editMask;

    Form m_form = Form::Full;      ///< as chosen
    models::MatrixLayout m_layout; ///< as it applies
};

} // namespace views
