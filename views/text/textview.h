#pragma once

#include "models/tokenmodel.h"
#include "views/figureparts.h"
#include "views/view.h"

#include <QAbstractScrollArea>

class QCheckBox;
class QComboBox;

namespace views {

class PoolBox;

/// Paints the pieces of a TokenModel as running text, shaded by their values. One text is query and
/// key alike: a click asks. Of two texts the one that asks stands above the one that answers.
class TextWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TextWidget(models::Document* document, models::TokenModel* model, QWidget* parent = nullptr);

    double pointSize() const { return m_pointSize; }
    void setPointSize(double size);
    /// Paints all of it, in smaller letters where it needs them; says so where even those are too
    /// many.
    void paintTo(QPainter& painter, const QRectF& target, const Figure& figure) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    using Piece = models::TokenModel::Piece;
    struct Placed
    {
        QRectF box;
        bool shaded = true; ///< of TokenModel::pieces(), else of others()
        size_t piece = 0;
    };
    struct Heading
    {
        QRectF box;
        QString text;
        bool queries = false;
    };
    struct Layout
    {
        std::vector<Placed> placed; ///< from top to bottom
        std::vector<Heading> headings;
        double height = 0;
        double pointSize = 0;
    };
    Layout arrange(double width, double pointSize) const;
    void paint(QPainter& painter, const QRectF& target, double offset, const Layout& layout,
               const Figure& figure) const;
    /// Titles and legends.
    void paintTop(QPainter& painter, double right, bool titled) const;
    void paintPiece(QPainter& painter, const Placed& placed, bool marked) const;
    /// Frames of what is selected and hovered.
    void paintMarks(QPainter& painter, const Placed& placed) const;
    /// Ends at `right`; returns where it begins.
    double paintLegend(QPainter& painter, double right, double middle) const;
    /// What the lines under words say, where there are any; where its room begins.
    double paintWritten(QPainter& painter, double right, double middle) const;
    /// As it stands in a sentence: with its number among those that read alike.
    QString numberedName(const models::TokenModel::Piece& piece, bool query) const;
    const Piece& pieceOf(const Placed& placed) const;
    const Placed* placedAt(QPointF point) const;
    /// Whether a click there chooses a query, else a key.
    bool choosesQuery(const Placed& placed) const;
    bool isQuery(const Placed& placed) const;
    bool isKey(const Placed& placed) const;
    void choose(const Placed& placed, Qt::KeyboardModifiers modifiers);
    void look(const Placed* placed);
    /// Where the keys are: what was looked at or chosen last; −1 = nowhere.
    qsizetype current(bool looks) const;
    /// The piece above or below another.
    qsizetype beside(qsizetype index, bool below) const;
    void reveal(const Placed& placed);
    /// Scrolls to the query, or the key where there is none, wherever it was selected.
    void revealSelection();
    /// The chosen queries or the key as they stand in the text.
    QString nameOf(bool queries) const;
    QString caption() const;
    QFont textFont(double pointSize) const;
    /// Of a share of the largest value, on the ground.
    QColor shadeOf(double share) const;
    QFont smallFont() const;
    void updateScroll();
    void describe();

    models::Document* m_document;
    models::TokenModel* m_model;
    Layout m_layout;
    bool m_lower = false;     ///< the keys walk along the second of two texts
    bool m_shownAnew = false; ///< the selection comes into sight with the next pieces
    double m_pointSize = 15;
};

/// The sentence itself, each token shaded by the attention that it receives or gives.
class TextView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit TextView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Text view"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    void zoomIn() override { m_widget->setPointSize(m_widget->pointSize() * 1.2); }
    void zoomOut() override { m_widget->setPointSize(m_widget->pointSize() / 1.2); }
    void resetZoom() override { m_widget->setPointSize(15); }
    Parts figureParts() const override { return {.titles = true, .selection = true}; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void retranslate() override;

private:
    void showPool();

    models::TokenModel* m_model;
    TextWidget* m_widget;
    QComboBox* m_shade;
    QCheckBox* m_words;
    PoolBox* m_pool;
};

} // namespace views
