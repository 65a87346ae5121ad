#pragma once

#include "engine/explanations/attribution.h"
#include "models/document.h"
#include "models/plotdata.h"

#include <array>
#include <QAbstractTableModel>

namespace models {

/// Why the model predicts what it predicts: a row a position of what was read (of a translator the
/// source's first), a column a method, side by side. Each number says how much that position adds
/// to the logit of the token (or class) that is explained. Works on a worker while it is active; a
/// method's column fills as soon as it is there. GUI thread.
class ExplainModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Method { GradientInput, Integrated, Attention, Relevance, Rollout };
    static constexpr std::array kMethods = {Method::GradientInput, Method::Integrated,
                                            Method::Attention, Method::Relevance, Method::Rollout};
    /// Columns: the token, then the methods.
    static int columnOf(Method method) { return int(method) + 1; }

    /// What can be explained at a position, the likeliest first.
    struct Target
    {
        qint64 entry = 0;
        QString name;
        double probability = 0; ///< of a regression its value

        bool operator==(const Target&) const = default;
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
    /// The positions whose prediction can be explained, by name; empty where there is but one
    /// answer, as of classifiers.
    QStringList positions() const;
    /// The position whose prediction is explained; −1: not known yet.
    qint64 position() const { return m_position; }
    void setPosition(qint64 position);
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
    /// "Logit of “river” after “B”", without its value; empty where nothing is explained.
    QString question() const;
    /// What is explained when the positions with the largest values are taken away, one more each
    /// time, or put back: a curve a method.
    enum class Curve { Deletion, Insertion };
    PlotData curves(Curve curve) const;
    const Facts& facts(Method method) const { return m_facts[size_t(method)]; }
    /// The method whose order of positions the model really follows most: what is lost without the
    /// first of them, less what is lost with them alone.
    std::optional<Method> mostFaithful() const;
    engine::Stack stackOf(int row) const { return m_places[size_t(row)].stack; }
    qint64 positionOf(int row) const { return m_places[size_t(row)].position; }
    /// Whether the rows are of two stacks.
    bool hasSource() const;
    /// What the first rows stand for where they are no words; else null.
    const engine::Modality* modality() const;
    /// A method's values as they lie on the picture, [rows, columns]; empty where there is none.
    engine::Matrix cells(Method method) const;
    const QString& reason() const { return m_reason; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { m_job.cancel(); }
    static QString nameOf(Method method);
    static QString definitionOf(Method method);
    /// What is known of a method in one sentence: its sum, gap and faithfulness.
    QString summaryOf(Method method) const;

signals:
    void busyChanged(bool busy);
    /// How much of the work is done, 0 … 1.
    void progressed(double share);
    void factsChanged();
    void targetsChanged();

private:
    struct Place
    {
        engine::Stack stack = engine::Stack::Decoder;
        qint64 position = 0;
    };
    struct Column
    {
        Method method = Method::GradientInput;
        std::vector<float> values; ///< of all rows; NaN where the method says nothing
        double value = 0;
        std::optional<double> gap = {};
        std::optional<engine::explanations::Faithfulness> faithfulness = {};
    };
    struct Question;
    static std::vector<float> valuesOf(const engine::explanations::Attribution& attribution,
                                       const std::vector<Place>& places);
    static std::vector<Target> candidatesOf(const engine::explanations::Subject& subject,
                                            qint64 row);
    /// The likeliest entries of logits, their probabilities and names.
    static std::vector<Target> likeliest(const engine::Vector& logits,
                                         const std::function<QString(int64_t)>& nameOf);
    using Tell = std::function<void(Column)>;
    using Offer = std::function<void(std::vector<Target>)>;
    static engine::Result<void> explainCaption(const Question& question,
                                               const std::stop_token& stop, const Tell& tell,
                                               const Offer& offer);
    static engine::Result<void> explain(const Question& question, const std::stop_token& stop,
                                        const Tell& tell, const Offer& offer);
    qint64 startingPosition() const;
    void reload();
    void followSelection();
    void start();
    void store(const Column& column);

    Document* m_document;
    TracePtr m_trace;
    std::vector<Place> m_places;
    qint64 m_position = -1;
    std::vector<Target> m_targets;
    int m_target = 0;
    int m_against = -1;
    engine::explanations::Baseline m_baseline = engine::explanations::Baseline::Mean;
    std::array<std::vector<float>, kMethods.size()> m_columns;
    std::array<Facts, kMethods.size()> m_facts;
    double m_value = 0;
    bool m_active = false;
    bool m_stale = true;
    QString m_reason;
    LatestJob<engine::Result<void>> m_job;
};

} // namespace models
