#pragma once

#include "models/headmodel.h"
#include "views/textlines.h"

#include <optional>
#include <QRectF>
#include <QSet>
#include <vector>

namespace views {

/// How the heads are ordered, filtered and drawn.
struct OverviewLook
{
    enum class Order { Layer, Metric, Similarity };
    Order order = Order::Layer;
    /// Figures are numbers of HeadModel::figure().
    int orderFigure = int(engine::Metric::Entropy);
    bool dots = false; ///< in place of thumbnails
    std::optional<int> hue;
    std::optional<int> size; ///< of dots
    std::optional<int> filter;
    bool filterAbove = true; ///< keep heads whose figure is at least `threshold`, else at most
    double threshold = 0;

    /// The figures of the heads that are needed, each once.
    QList<int> figures() const
    {
        QList<int> all;
        for (const auto& figure :
             {order == Order::Metric ? std::optional(orderFigure) : std::nullopt, hue,
              dots ? size : std::nullopt, filter})
            if (figure && !all.contains(*figure))
                all << *figure;
        return all;
    }
    bool measures() const { return !figures().isEmpty(); }
    bool operator==(const OverviewLook&) const = default;
};

/// Side of the thumbnails, and how many lines each layer is broken into.
struct OverviewFit
{
    double side = 0;
    int lines = 1;
};

constexpr double kOverviewPadding = 8; ///< round all heads
constexpr double kOverviewGap = 6;     ///< between them and their names

/// Where every head and every name stands.
struct OverviewLayout
{
    struct Cell
    {
        int row = 0;
        QRectF rect;
    };
    struct Caption
    {
        QRectF rect;
        QString text;
        bool heading = false;
        int alignment = 0;
    };

    std::vector<Cell> cells; ///< from top to bottom
    std::vector<Caption> captions;
    std::vector<QRectF> sections; ///< one for each stack and kind, captions and all
    double width = 0;
    double height = 0;
    double side = 0;
};

/// Lays out the heads of one trace: by layers, a section for each stack and kind of attention, or
/// one after the other in the order given. A picture has the shape of its matrix, so that a
/// diagonal is a diagonal. GUI thread; entries must outlive it.
class OverviewArranger
{
public:
    /// `shown` are the rows that are kept, in their order; names are measured in `font`.
    OverviewArranger(const std::vector<models::HeadEntry>& entries, const QList<int>& shown,
                     const OverviewLook& look, const QFont& font);

    OverviewLayout arrange(double width, const OverviewFit& fit);
    /// What shows all heads in a room, or as much of them as can be seen.
    OverviewFit fitFor(const QSizeF& room, double zoom);
    /// The largest thumbnails with which all heads fit; absent where the least are too large.
    std::optional<OverviewFit> largestFit(const QSizeF& room, double least, double most);

private:
    /// The heads of one stack and kind.
    struct Section
    {
        engine::Stack stack;
        engine::Kind kind;
        std::vector<int> rows;
        std::vector<int> widest; ///< rows of the layer of most heads, its aggregates at the end
        int most = 0;            ///< heads of that layer
        double shape = 0;        ///< height of the tallest picture, of its width; at most 1
    };
    /// Sizes of a section, in points.
    struct Measures
    {
        double side, height, spread, apart, across, pitch, down;
        int each, lines, most;
        QString name;

        /// Where the picture of a head, or of an aggregate behind the heads, begins.
        double begin(int column) const;
        /// How far down a head is from the first of its layer.
        double below(int column) const
        {
            const int rows = column / each; // whole ones
            return column < most ? rows * down : 0;
        }
    };

    void collectSections();
    OverviewLayout byLayers(double width, const OverviewFit& fit);
    OverviewLayout inARow(double width, const OverviewFit& fit);
    Measures measure(const Section& section, const OverviewFit& fit, bool isShort);
    /// Where the last line of pictures begins.
    double place(const Section& section, const Measures& sizes, const QPointF& corner,
                 OverviewLayout* layout);
    void number(const Measures& sizes, int column, int head, const QPointF& at,
                OverviewLayout* layout);
    bool shortNames(double width) const;
    QString flatName(int row) const;
    double shapeOf(int row) const;
    /// The picture of a row in the middle of its place.
    QRectF pictureOf(int row, const QRectF& place) const;
    int longestLayer() const;
    double tallestSection(double width, double side);

    const std::vector<models::HeadEntry>& m_entries;
    QList<int> m_shown;
    QSet<int> m_kept;
    bool m_byLayer;
    bool m_dots;
    QFont m_font;
    TextLines m_widths;
    double m_line;   ///< height of a name
    double m_labels; ///< width of the layers' numbers
    std::vector<Section> m_sections;
};

} // namespace views
