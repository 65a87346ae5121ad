#pragma once

#include "models/manyinputs.h"
#include "models/numbergrid.h"
#include "models/plotdata.h"
#include "models/resultmodel.h"

namespace models {

/// What each head, feed-forward layer and layer does to a measure: a row a unit, switched off in
/// turn, on the open input or on many texts, beside what a first-order estimate says of its heads
/// (Michel et al. 2019).
class AblationModel : public ResultModel
{
    Q_OBJECT

public:
    enum Column {
        UnitName,
        Layer,
        Head,
        Ablated,
        Change,
        Deviation, ///< of the change over the texts, as the next two
        Low,
        High,
        Importance,
        ColumnCount
    };

    explicit AblationModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What is done, and to what.
    struct Plan
    {
        Measure measure = Measure::Logit;
        engine::explanations::Replacement replacement = engine::explanations::Replacement::Zero;
        QString texts = {};  ///< a file of rows; empty: the open input
        QString column = {}; ///< of that file; empty: that of the longest texts
        qint64 most = 0;     ///< rows that are read; 0: all
    };
    void start(const Plan& plan);
    /// Inputs that were measured.
    int inputs() const { return m_measured.inputs; }
    const QString& summary() const { return m_measured.summary; }
    /// The estimate of every head against what switching it off really does.
    PlotData scatter() const;
    /// Changes of the last stack's self-attentions, layers × heads.
    NumberGrid grid() const;
    /// Where the selection goes for a row; nothing for feed-forward layers.
    std::optional<SelectionState> place(int row) const;

private:
    struct Row
    {
        engine::explanations::Unit unit;
        double change = 0;
        double deviation = 0; ///< NaN for one input, as the next two
        double low = 0;
        double high = 0;
        double importance = 0; ///< NaN where there is no estimate
    };
    struct Measured
    {
        std::vector<Row> rows;
        double whole = 0; ///< mean over the inputs
        int inputs = 0;
        int stacks = 0;
        QString summary;
        engine::Stack last = engine::Stack::Decoder;
    };
    static engine::Result<Measured> measure(const TracePtr& trace, engine::Tracer& tracer,
                                            const Plan& plan, const std::stop_token& stop,
                                            const Report& report);
    void forget() override { m_measured = {}; }

    Measured m_measured;
};

} // namespace models
