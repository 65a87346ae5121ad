#pragma once

#include "engine/explanations/edgepatching.h"
#include "models/manyinputs.h"
#include "models/numbergrid.h"
#include "models/resultmodel.h"

namespace models {

/// The clean run is the document's; each number says what the measure becomes when one activation
/// is taken from a run on another text of as many tokens. First the first-order estimates of all,
/// then, where asked, the exact numbers as they come. A row a layer or head, a column a position.
/// Of a file of pairs: how much the measure changes on average, exactly, and behind the columns of
/// the means those of the standard deviations.
class PatchingModel : public ResultModel
{
    Q_OBJECT

public:
    enum class What {
        Residual, ///< layers × positions
        Heads,    ///< heads × positions
        Paths,    ///< layers × heads: what a head sends straight to the logits; exact alone
        Edges,    ///< edges × two: what a key sends to a query in a head; changes, estimated to
                  ///< first order and exact
    };

    explicit PatchingModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void start(const QString& corrupted, What what, Measure measure, bool exact);
    /// The same for single edges, each by itself.
    void startEdges(const QString& corrupted, std::vector<engine::explanations::Edge> edges,
                    Measure measure);
    /// The edge of the document's selection with these ends; nothing where it stands for several
    /// heads or layers.
    std::optional<engine::explanations::Edge> edgeAt(qint64 query, qint64 key) const;
    /// The same over all pairs of a file (readPairs()): whole heads, or the residual stream where
    /// all texts have as many tokens.
    void startPairs(const QString& file, What what, Measure measure);
    const NumberGrid& grid() const { return m_found.grid; }
    /// What the numbers are of.
    What what() const { return m_found.what; }
    /// Standard deviations over the pairs, as the grid's values; empty of one text.
    const std::vector<float>& deviations() const { return m_found.deviations; }
    /// Rows whose numbers are exact.
    int exactRows() const { return m_found.exactRows; }
    /// Pairs that the numbers are means of; 0: of one text.
    int pairs() const { return m_found.pairs; }
    /// The head or layer of a row: where the selection goes.
    SelectionState place(int row, int column) const;
    /// What is measured, of both runs.
    const QString& summary() const { return m_found.summary; }

private:
    struct Found
    {
        NumberGrid grid;
        std::vector<float> deviations; ///< of the pairs, as the grid's values
        int exactRows = 0;
        int pairs = 0;
        int heads = 1;
        What what = What::Residual;
        engine::Stack stack = engine::Stack::Decoder;
        QString summary;
        std::vector<engine::explanations::Edge> edges = {}; ///< of the rows
    };
    struct Question;
    static engine::Result<Found> patch(const Question& question, const std::stop_token& stop,
                                       const Report& report,
                                       const std::function<void(const Found&)>& tell);
    static engine::Result<Found> patchEdges(const Question& question, const std::stop_token& stop);
    static engine::Result<Found> patchAll(const Question& question, const std::stop_token& stop,
                                          const Report& report);
    void forget() override { m_found = {}; }
    void take(const Found& found);

    Found m_found;
};

} // namespace models
