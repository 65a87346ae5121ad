#pragma once

#include "engine/analysis/metrics.h"
#include "models/document.h"
#include "models/metriccache.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace engine::atlas {
class Atlas;
}

namespace models {

/// One head of the trace, or an aggregate (engine::kMeanHead, kMaxHead) of the heads of a layer.
struct HeadEntry
{
    const engine::Attention* attention = nullptr; ///< of the model's trace
    int head = 0;
    engine::HeadMetrics metrics; ///< empty until computed
    bool measured = false;

    SelectionState selection() const
    {
        return {attention->stack, attention->kind, attention->layer, head};
    }
};

/// Figures of heads as files hold them: names of columns, and a head's row, with `absent` for what
/// it does not have.
QStringList figuresHeader();
QStringList figuresOf(const engine::HeadMetrics& head, int digits, const QString& absent);

/// A head's weights reduced to few cells, the maximum of every group. Hidden cells −inf.
using Thumbnail = std::shared_ptr<const engine::Matrix>;

/// Every head of every attention of the trace: one row each, a column for its name and one for each
/// metric. Metrics and thumbnails come from a worker, a few at a time. GUI thread.
class HeadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Cells along the longer side of a thumbnail.
    static constexpr int kThumbnailSize = 48;
    /// Queries and keys up to which every weight is read; of longer traces some rows are.
    static constexpr int64_t kSeenWholeUpTo = 1024;
    static constexpr int64_t kPrintedWholeUpTo = 2048;

    explicit HeadModel(Document* document, QObject* parent = nullptr);
    ~HeadModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Bulk access for painters.
    const std::vector<HeadEntry>& entries() const { return m_entries; }
    /// Row of a head; −1 where it has none.
    int find(const SelectionState& state) const;
    /// Null until it was computed.
    Thumbnail thumbnail(int row) const { return m_thumbnails.value(row); }
    /// Asks for thumbnails of these rows, in this order; earlier wishes are dropped.
    void requestThumbnails(const QList<int>& rows);
    /// Computes the thumbnails of these rows here and now (for export).
    void waitForThumbnails(const QList<int>& rows);
    /// Starts to compute the metrics of every row, once.
    void requestMetrics();
    /// The same here and now (for export).
    void waitForMetrics();
    /// Stops measuring; what is there stays, requestMetrics() goes on.
    void cancelMetrics();
    bool isMeasured() const { return m_measured == int(m_entries.size()); }
    bool isMeasuring() const { return m_measuring && !isMeasured(); }
    int measured() const { return m_measured; }
    /// Weights below it are near zero (sparsity); absent: 1 / (10 keys). Discards all metrics.
    void setEpsilon(std::optional<double> epsilon);
    std::optional<double> epsilon() const { return m_epsilon; }
    /// Rows of the mean and the maximum over the heads of each layer, and over the layers.
    void setAggregates(bool mean, bool maximum);

    /// Whose figures figure() gives: the means over an atlas; null: the trace's own.
    void setAtlas(std::shared_ptr<const engine::atlas::Atlas> atlas);
    bool showsAtlas() const { return m_atlas != nullptr; }
    /// A figure of a head, by its number among engine::atlas::measures(), of which the metrics are
    /// the first; nothing where the head has none or it is not known yet.
    std::optional<double> figure(int row, int measure) const;
    /// Whether figure() has said all that it will of this head; of every head.
    bool isKnown(int row) const { return m_atlas || m_entries[size_t(row)].measured; }
    bool areFiguresKnown() const { return m_atlas || isMeasured(); }
    /// How a figure is called, translated: with whose mean it is, where it is an atlas's.
    QString figureName(int measure) const;
    /// Why no head has a figure, translated.
    QString figureAbsence(int measure) const;

    /// Name of a metric, translated; its definition likewise.
    static QString metricName(engine::Metric metric);
    static QString metricDefinition(engine::Metric metric);
    /// Why a head does not have a metric, translated.
    static QString metricAbsence(engine::Metric metric, const engine::Attention& attention);

signals:
    void thumbnailsChanged();
    void metricsChanged();

private:
    struct MetricsOf
    {
        int row = 0;
        engine::HeadMetrics metrics;
    };
    void reload();
    void findInAtlas();
    void store(const std::vector<std::pair<int, Thumbnail>>& ready);
    void store(const std::vector<MetricsOf>& ready);

    Document* m_document;
    TracePtr m_trace;
    std::vector<HeadEntry> m_entries;
    bool m_mean = false;
    bool m_maximum = false;
    QHash<int, Thumbnail> m_thumbnails;
    QList<int> m_wanted; ///< rows under way
    bool m_measuring = false;
    int m_measured = 0;
    std::optional<double> m_epsilon;
    std::shared_ptr<const engine::atlas::Atlas> m_atlas;
    std::vector<int> m_inAtlas; ///< by row: number of the head there; −1: it has none
    std::shared_ptr<MetricCache> m_cache;
    LatestJob<bool> m_thumbnailJob;
    LatestJob<bool> m_metricsJob;
};

/// The thumbnail of one head, from every weight up to `wholeUpTo` queries and keys, else from a
/// sample of the rows. Any thread.
Thumbnail makeThumbnail(const engine::Attention& attention, int head, int size,
                        int64_t wholeUpTo = HeadModel::kSeenWholeUpTo,
                        const std::stop_token& stop = {});

/// Rows in an order in which similar heads are neighbours: average linkage over the Jensen–Shannon
/// distances of their thumbnails. Rows without a thumbnail come last. Cost grows with rows².
QList<int> clustered(const std::vector<Thumbnail>& thumbnails);

} // namespace models
