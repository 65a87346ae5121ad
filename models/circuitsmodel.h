#pragma once

#include "engine/explanations/circuits.h"
#include "engine/explanations/repeated.h"
#include "models/numbergrid.h"
#include "models/resultmodel.h"

namespace models {

/// What the heads of a model do, read from its weights: a row a head. Copying and matching from
/// eigenvalues, and, once asked for, what it does on random tokens that are said twice. GUI thread.
class CircuitsModel : public ResultModel
{
    Q_OBJECT

public:
    enum Column {
        Layer,
        Head,
        Copying,
        Matching,
        Prefix,
        Previous,
        Duplicate,
        DirectCopying,
        ColumnCount
    };
    enum class Input { Query, Key, Value };

    explicit CircuitsModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads the weights of the model that is open; `repeated` runs the test as well.
    void start(bool repeated, int period = 25, int sequences = 4);
    /// Composition scores of every earlier head with one head.
    NumberGrid feeding(int row, Input input) const;
    const std::vector<engine::explanations::Composition>& compositions() const
    {
        return m_found.compositions;
    }
    double randomComposition() const { return m_found.random; }
    int layers() const { return m_found.layers; }
    int heads() const { return m_found.heads; }
    engine::Stack stack() const { return m_found.stack; }
    /// Tokens that the strongest singular vectors of a head read and write, a line each; asked for
    /// by describe(), told by changed().
    void describe(int row);
    const QString& description() const { return m_description; }
    QString summary() const;

private:
    struct HeadRow
    {
        int layer = 0;
        int head = 0;
        std::optional<double> copying, matching;
    };
    struct Found
    {
        std::vector<HeadRow> rows;
        std::vector<engine::explanations::Composition> compositions;
        std::optional<engine::explanations::RepeatedTest> test;
        double random = 0;
        int layers = 0;
        int heads = 0;
        engine::Stack stack = engine::Stack::Decoder;
    };
    static engine::Result<Found> read(const TracePtr& trace, engine::Tracer& tracer, bool repeated,
                                      int period, int sequences, const std::stop_token& stop,
                                      const Report& report);
    void forget() override;

    Found m_found;
    QString m_description;
    LatestJob<engine::Result<QString>> m_describing;
};

} // namespace models
