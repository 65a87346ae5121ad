#pragma once

#include "models/flowmodel.h"

#include <optional>
#include <QAbstractScrollArea>

namespace views {

/// Paints the lines of a FlowModel between two rows of tokens and lets a person walk along them. A
/// line that is dragged off its key, or Delete on a selected one, is cut; with Shift, or P, it is
/// handed on to be patched.
class FlowWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    FlowWidget(models::Document* document, models::FlowModel* model, QWidget* parent = nullptr);

    void setArrows(bool arrows);
    void setSideways(bool sideways);
    bool arrows() const { return m_arrows; }
    bool sideways() const { return m_sideways; }
    /// Distance between neighbouring tokens, logical pixels; it stays until fit().
    void setSpacing(double spacing);
    double spacing() const { return m_spacing; }
    /// Whether the spacing is the widest at which everything fits, within what can be read.
    bool isFitted() const { return m_fitted; }
    void fit();
    /// What is left free before the first and behind the last token, together.
    double ends() const;
    /// Without its title where `titled` is not set: the room is the tokens'.
    void paintScene(QPainter& painter, const QRectF& target, double spacing, double offset,
                    bool titled = true) const;
    double titleHeight() const { return kCaption / 2; }
    void describe();

signals:
    /// A query is to look at a key no more.
    void cut(qint64 query, qint64 key);
    /// What a key sends to a query is to be taken from another text.
    void patched(qint64 query, qint64 key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double kCaption = 42; ///< height of the titles
    static constexpr double kGap = 6;      ///< between a line and its token
    static constexpr double kSlant = 60;   ///< degrees of the names where tokens stand side by side

    struct Spot
    {
        bool onQueries = true;
        int64_t token = -1;
    };

    /// Where the lines end across the tokens, and the length of the names beyond.
    struct Sides
    {
        double queries = 0;
        double keys = 0;
        double label = 0;
    };
    Sides sides(double across) const;
    void drawTitle(QPainter& painter, double width) const;
    double extent() const; ///< of the viewport, along the tokens
    /// One painting of it.
    struct Scene;
    int64_t longest() const;
    Spot spotAt(QPointF point) const;
    /// Where a token's lines end, `offset` pixels scrolled.
    QPointF ending(bool query, int64_t token, double across, double spacing, double offset) const;
    double offset() const;
    /// The line under a point: of the selected token alone, where one is; null where there is none.
    const models::FlowLine* lineAt(QPointF point) const;
    QString tokenText(bool query, int64_t token) const;
    QString tip(const Spot& spot) const;
    QString tip(const models::FlowLine& line) const;
    void updateSpacing();
    void updateScroll();
    void updateWindow();
    void reveal(int64_t token);
    /// The token that keys go on from: `looks` = the one looked at, where there is one.
    int64_t walkedToken(bool looks) const;
    /// Where a key leads to, maybe beyond the ends; nothing where it does not move.
    std::optional<int64_t> nextToken(int key, bool looks);
    /// Scrolls to the query, or the key where there is none, wherever it was selected.
    void revealSelection();

    /// A line that is held by the mouse.
    struct Grip
    {
        int query = 0;
        int key = 0;
        QPointF from, at;
        bool pulled = false;  ///< far enough to be meant
        bool patches = false; ///< Shift is held
    };
    /// Whether letting go now cuts it: not back on its own key.
    bool wouldCut(const Grip& grip) const;
    void drawGrip(QPainter& painter) const;

    models::Document* m_document;
    models::FlowModel* m_model;
    double m_spacing = 22;
    bool m_fitted = true;
    bool m_arrows = false;
    bool m_sideways = false;
    bool m_keySide = false; ///< which side the keyboard walks along
    std::optional<Grip> m_grip;
};

} // namespace views
