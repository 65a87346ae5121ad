#pragma once

#include "engine/analysis/rollout.h"
#include "models/blocksource.h"
#include "models/document.h"

#include <QAbstractTableModel>

namespace models {

/// What is shown of the residual stream of a stack.
enum class Activation {
    Strips,     ///< tokens × dimensions, of one level or of all, one under the other
    Norms,      ///< levels × tokens: length of the vectors
    Similarity, ///< tokens × tokens of one level: cosine
    Movement,   ///< levels from 1 × tokens: length of the difference to the level before
    Turning,    ///< levels from 1 × tokens: cosine with the level before
    Rollout,    ///< tokens × input tokens: what reaches a token through the layers up to a level
    Flow,       ///< the same through all layers, as the largest flow
};
inline constexpr std::array kActivations = {
    Activation::Strips,  Activation::Norms,   Activation::Similarity, Activation::Movement,
    Activation::Turning, Activation::Rollout, Activation::Flow};
QString activationKey(Activation shown);

/// Embeddings and hidden states of the selected stack as a matrix; level 0 enters the first layer,
/// level l leaves the l-th. Cells answer item roles for tooltips, accessibility and tests; painters
/// take snapshot(), whose cells are computed when they are read; roll-out and flow are found by a
/// worker. GUI thread.
class ActivationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kAllLevels = -1;

    explicit ActivationModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Activation shown() const { return m_shown; }
    void setShown(Activation shown);
    int level() const { return m_level; }
    void setLevel(int level);
    /// Both sides are tokens.
    bool isPairs() const;
    /// How heads become one in a roll-out, and the share of the smallest weights left out.
    engine::HeadFusion fusion() const { return m_fusion; }
    double discard() const { return m_discard; }
    void setFusion(engine::HeadFusion fusion, double discard);
    int levels() const;
    qint64 tokens() const;
    bool isBusy() const { return m_job.isBusy(); }
    void cancel();
    /// Finds what is under way at once, on this thread: for pictures that are written to files.
    void computeNow();
    /// Why roll-out or flow cannot be shown; empty elsewhere.
    const QString& reason() const { return m_reason; }
    /// Null where there are no hidden states, or what is asked for is not there yet.
    BlockSourcePtr snapshot() const { return m_source; }
    float value(qint64 row, qint64 column) const;
    /// Level and token of a cell; −1 where it has none.
    int levelOf(qint64 row) const;
    qint64 tokenOf(qint64 row, qint64 column) const;
    /// Where a token is in what is shown: row and column, −1 = not along that side.
    std::pair<qint64, qint64> placeOf(qint64 token, qint64 other) const;
    QString levelName(int level) const;
    QString tokenText(qint64 token) const;
    /// The whole name of a row and of a column.
    QString rowName(qint64 row) const;
    QString columnName(qint64 column) const;

signals:
    void busyChanged(bool busy);

private:
    /// What a worker is asked for.
    struct Question
    {
        TracePtr trace;
        engine::Stack stack;
        Activation shown;
        int64_t layers;
        engine::HeadFusion fusion;
        double discard;
    };
    const engine::StackTrace* stack() const;
    /// The stack's first self-attention; null where it has none.
    const engine::Attention* attention() const;
    bool isReach() const { return m_shown == Activation::Rollout || m_shown == Activation::Flow; }
    void reload();
    Question question() const;
    static engine::Result<engine::Matrix> compute(const Question& question,
                                                  const std::stop_token& stop);
    void store(engine::Result<engine::Matrix> found);
    void followHead();

    Document* m_document;
    Activation m_shown = Activation::Strips;
    int m_level = kAllLevels;
    engine::Stack m_stack = engine::Stack::Encoder;
    engine::HeadFusion m_fusion = engine::HeadFusion::Mean;
    double m_discard = 0;
    TracePtr m_trace;
    BlockSourcePtr m_source;
    QString m_reason;
    LatestJob<engine::Result<engine::Matrix>> m_job;
};

/// Cosines of rows of one level with those of another (or the same), computed block by block.
BlockSourcePtr cosineSource(TracePtr trace, engine::Stack stack, int level);

} // namespace models
