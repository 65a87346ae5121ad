#pragma once

#include "engine/analysis/statistics.h"
#include "models/document.h"

#include <QAbstractTableModel>

namespace models {

/// Arrays of a layer and head whose numbers are looked at.
enum class Examined {
    InputEmbedding, ///< what enters the first layer
    LayerInput,
    LayerOutput,
    OutputEmbedding, ///< what leaves the last layer, after the final norm where there is one
    Query,
    Key,
    Value,
    Scores,
    Weights,
    Multiplier, ///< the one number by which q·k is multiplied
};
constexpr int kExaminedCount = int(Examined::Multiplier) + 1;

/// How the numbers of an array are distributed.
struct Distribution
{
    /// Why there is nothing.
    enum class Absent { No, NotKept, NoScores };

    Examined examined = Examined::InputEmbedding;
    Absent absent = Absent::No;
    std::vector<int64_t> shape;
    engine::Summary summary;
    engine::Histogram bins;
    int64_t hidden = 0; ///< cells that the mask hides, left out
};

/// The arrays of the selected layer and head with figures that show what is wrong with them: one
/// row each. Found by a worker; what was there stays until then. GUI thread.
class DistributionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Shape,
        Count,
        Least,
        Mean,
        Deviation,
        LowerQuartile,
        Median,
        UpperQuartile,
        Largest,
        NotNumbers,
        Infinities,
        Hidden,
        ColumnCount
    };

    enum class Extent {
        Head, ///< all arrays of the selected layer and head
        Word, ///< embeddings of the selected query alone, else of the last position
    };

    explicit DistributionModel(Document* document, QObject* parent = nullptr,
                               Extent extent = Extent::Head);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// For painters.
    const std::vector<Distribution>& distributions() const { return m_found; }
    static QString name(Examined examined);
    static QString absence(Distribution::Absent absent);
    static QString shapeText(const Distribution& distribution);
    bool isBusy() const { return m_job.isBusy(); }
    void cancel();
    /// The same at once, on this thread: for pictures that are written to files.
    void computeNow();
    /// The position whose embeddings are examined, and its token; −1 where there is none.
    qint64 position() const;
    QString word() const;
    /// What the worker does. Any thread.
    static std::vector<Distribution> compute(const engine::Trace& trace,
                                             const SelectionState& state,
                                             const std::stop_token& stop,
                                             const std::function<void(double)>& progress = {});

signals:
    void busyChanged(bool busy);
    void progressChanged(double share); ///< 0 … 1

private:
    void reload();
    void store(std::vector<Distribution> found);

    static std::vector<Distribution> computeWord(const engine::Trace& trace, engine::Stack stack,
                                                 qint64 position);

    Document* m_document;
    Extent m_extent;
    std::vector<Distribution> m_found;
    LatestJob<std::vector<Distribution>> m_job;
};

} // namespace models
