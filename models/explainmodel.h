#pragma once

#include "engine/explanations/attribution.h"
#include "models/document.h"
#include "models/plotdata.h"

#include <array>
#include <QAbstractTableModel>

namespace models {

/// Why the model predicts what it predicts: a row a position, a column a method, side by side. Each
/// number says how much that position adds to the logit of the token (or class) that is explained.
/// Works on a worker while it is active; a method's column fills as soon as it is there.
class ExplainModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Method { GradientInput, Integrated, Attention, Relevance, Rollout };
    static constexpr std::array kMethods = {Method::GradientInput, Method::Integrated,
                                            Method::Attention, Method::Relevance, Method::Rollout};
    /// Columns: the token, then the methods.
    static int columnOf(Method method) { return int(method) + 1; }

    /// What can be explained: candidates of the prediction, the likeliest first.
    struct Target
    {
        qint64 position = 0;
        qint64 entry = 0;
        QString name;
        double probability = 0;
    };
    /// What is known of one method beside its numbers.
    struct Facts
    {
        bool known = false;
        double largest = 0;        ///< of the column's absolute values
        double sum = 0;            ///< of the column
        std::optional<double> gap; ///< of completeness, of methods that promise it
        std::optional<engine::explanations::Faithfulness> faithfulness;
    };

    explicit ExplainModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Nothing is computed for a view that nobody sees.
    void setActive(bool active);
    const std::vector<Target>& targets() const { return m_targets; }
    int target() const { return m_target; }
    /// Explains another candidate; `against` ≥ 0: by how much it is ahead of that one.
    void setTarget(int target, int against = -1);
    int against() const { return m_against; }
    engine::explanations::Baseline baseline() const { return m_baseline; }
    /// What integrated gradients start from, and what takes the place of deleted positions.
    void setBaseline(engine::explanations::Baseline baseline);
    /// The logit (or the difference) that is explained.
    double value() const { return m_value; }
    double baselineValue() const { return m_baselineValue; }
    /// What is explained when the positions with the largest values are taken away, one more each
    /// time, or put back: a curve a method.
    enum class Curve { Deletion, Insertion };
    PlotData curves(Curve curve) const;
    const Facts& facts(Method method) const { return m_facts[size_t(method)]; }
    engine::Stack stack() const { return m_stack; }
    const QString& reason() const { return m_reason; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { m_job.cancel(); }
    static QString nameOf(Method method);
    static QString definitionOf(Method method);
    /// What is known of a method in one sentence: its sum, gap and faithfulness.
    QString summaryOf(Method method) const;

signals:
    void busyChanged(bool busy);
    void factsChanged();

private:
    struct Column
    {
        Method method = Method::GradientInput;
        engine::Vector values;
        double value = 0;
        std::optional<double> baselineValue, gap;
        std::optional<engine::explanations::Faithfulness> faithfulness;
    };
    void reload();
    void start();
    void store(const Column& column);

    Document* m_document;
    TracePtr m_trace;
    engine::Stack m_stack = engine::Stack::Decoder;
    std::vector<Target> m_targets;
    int m_target = 0;
    int m_against = -1;
    engine::explanations::Baseline m_baseline = engine::explanations::Baseline::Mean;
    std::array<engine::Vector, kMethods.size()> m_columns;
    std::array<Facts, kMethods.size()> m_facts;
    double m_value = 0;
    double m_baselineValue = 0;
    bool m_active = false;
    bool m_stale = true;
    QString m_reason;
    LatestJob<engine::Result<void>> m_job;
};

} // namespace models
