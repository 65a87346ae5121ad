#pragma once

#include "models/tokenmodel.h"
#include "views/view.h"

#include <QAbstractScrollArea>

class QCheckBox;
class QComboBox;

namespace views {

class PoolBox;

/// Paints the pieces of a TokenModel as running text, shaded by their values.
class TextWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TextWidget(models::Document* document, models::TokenModel* model, QWidget* parent = nullptr);

    double pointSize() const { return m_pointSize; }
    void setPointSize(double size);
    void paintText(QPainter& painter, const QRectF& target, double offset) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Placed
    {
        QRectF box;
        size_t piece = 0;
    };
    std::vector<Placed> arrange(double width, double* height) const;
    const models::TokenModel::Piece* pieceAt(QPointF point) const;
    void choose(const models::TokenModel::Piece& piece);
    /// Whether the tokens on the screen are (also) queries.
    bool queriesAreHere() const;
    QFont textFont() const;
    void updateScroll();
    void describe();

    models::Document* m_document;
    models::TokenModel* m_model;
    std::vector<Placed> m_placed;
    double m_pointSize = 15;
};

/// The sentence itself, each token shaded by the attention that it receives or gives.
class TextView : public View
{
    Q_OBJECT

public:
    explicit TextView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Text view"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    void zoomIn() override { m_widget->setPointSize(m_widget->pointSize() * 1.2); }
    void zoomOut() override { m_widget->setPointSize(m_widget->pointSize() / 1.2); }
    void resetZoom() override { m_widget->setPointSize(15); }
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
