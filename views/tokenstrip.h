#pragma once

#include "models/document.h"

#include <QAbstractScrollArea>

namespace views {

/// The tokens of what is open as one row of chips, the source before the target: a click selects
/// the query or, in the sequence that answers, the key; with Shift always the key. One sequence is
/// query and key alike. A row that is longer than the strip fades out at its ends, where a click
/// moves on. Paints what is on the screen alone.
class TokenStrip : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TokenStrip(models::Document* document, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the chip of a query (or key) stands in the viewport; empty where there is none.
    QRect queryRect(qint64 query) const;
    QRect keyRect(qint64 key) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Sequence
    {
        QString label;
        const std::vector<engine::TraceToken>* tokens = nullptr; ///< of m_trace; may be too few
        std::vector<int> lefts; ///< of the chips, and the right end of the last, in the content
        bool queries = false;
        bool keys = false;

        qint64 count() const { return qint64(lefts.size()) - 1; }
    };
    struct Spot
    {
        const Sequence* sequence = nullptr;
        qint64 token = -1;
    };

    void reload();
    void layOut();
    void updateBar();
    /// Width of an end where more chips wait; 0 where all that there is can be seen.
    int fade(bool right) const;
    void paintFade(QPainter& painter, bool right) const;
    void showSelection();
    void describe();
    void select(const Spot& spot, bool key);
    QString textOf(const Sequence& sequence, qint64 token) const;
    Spot spotAt(const QPoint& point) const;
    QRect rectOf(const Sequence& sequence, qint64 token) const;
    const Sequence* queries() const;
    const Sequence* keys() const;
    int chipHeight() const;
    void reveal(const QRect& rect);
    void paintChip(QPainter& painter, const Sequence& sequence, qint64 token) const;

    models::Document* m_document;
    models::TracePtr m_trace; ///< whose tokens m_sequences points to
    const engine::Attention* m_attention = nullptr;
    std::vector<Sequence> m_sequences;
    int m_width = 0; ///< of the content
    qint64 m_query = -1;
    qint64 m_key = -1;
};

} // namespace views
