#pragma once

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
};
inline constexpr std::array kActivations = {Activation::Strips, Activation::Norms,
                                            Activation::Similarity, Activation::Movement,
                                            Activation::Turning};
QString activationKey(Activation shown);

/// Embeddings and hidden states of the selected stack as a matrix; level 0 enters the first layer,
/// level l leaves the l-th. Cells answer item roles for tooltips, accessibility and tests; painters
/// take snapshot(), whose cells are computed when they are read.
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
    int levels() const;
    qint64 tokens() const;
    /// Null where there are no hidden states.
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

private:
    const engine::StackTrace* stack() const;
    void reload();
    void followHead();

    Document* m_document;
    Activation m_shown = Activation::Strips;
    int m_level = kAllLevels;
    engine::Stack m_stack = engine::Stack::Encoder;
    TracePtr m_trace;
    BlockSourcePtr m_source;
};

/// Cosines of rows of one level with those of another (or the same), computed block by block.
BlockSourcePtr cosineSource(TracePtr trace, engine::Stack stack, int level);

} // namespace models
