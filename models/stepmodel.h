#pragma once

#include "models/blocksource.h"
#include "models/document.h"
#include "models/roles.h"

#include <QAbstractListModel>
#include <QStringList>

namespace models {

/// What is computed one after the other in one head of an attention.
enum class StepKind {
    Input,    ///< X, what the layer reads
    Query,    ///< Q = XW_Q
    Key,      ///< K = XW_K
    Value,    ///< V = XW_V
    Products, ///< QKᵀ
    Scaled,   ///< ÷ √d
    Biased,   ///< plus the position bias, where the family has one
    Tempered, ///< ÷ temperature, where it is not 1
    Masked,   ///< hidden cells −∞, where some are
    Stored,   ///< scores that a file holds
    Softmax,  ///< weights
    Context,  ///< · V
    Concat,   ///< the heads side by side
    Output,   ///< W_O
};

/// One step and its matrix.
struct Step
{
    StepKind kind = StepKind::Input;
    BlockSourcePtr source;    ///< the whole matrix; read in blocks, from any thread
    engine::Matrix thumbnail; ///< at most kThumbnailSide²; of larger matrices a sample
    engine::Range rows;       ///< what `window` covers: cells around the selected one
    engine::Range columns;
    engine::Matrix window; ///< exact
    float limit = 1;       ///< largest finite magnitude of thumbnail and window

    /// Rows are keys (K, V), else queries.
    bool rowsAreKeys() const { return kind == StepKind::Key || kind == StepKind::Value; }
    /// Columns are keys, else features.
    bool columnsAreKeys() const { return kind >= StepKind::Products && kind <= StepKind::Softmax; }
};

/// The numbers of the selected query and key on their way through the steps.
struct StepNumbers
{
    struct Winner
    {
        qint64 key = -1;
        QString text;
        double weight = 0;
    };

    qint64 query = -1; ///< selected, else defaultRow()
    qint64 key = -1;   ///< selected, else the one with the largest weight
    QString queryText;
    QString keyText;
    qint64 queries = 0;
    qint64 keys = 0;
    qint64 size = 0;      ///< D
    qint64 valueSize = 0; ///< Dv
    int layer = 0;
    int head = 0;
    int heads = 0;
    bool cross = false;
    bool queryTurned = false; ///< changed after the projection (rotary positions, a norm)
    bool keyTurned = false;
    engine::Vector input, queryRow, keyRow, valueRow, context, output; ///< of query and key
    double concatLength = 0;
    double product = 0;
    double scale = 1;
    double bias = 0;
    double temperature = 1;
    double score = 0; ///< before the mask
    double logSum = 0;
    double weight = 0;
    bool hidden = false;
    bool ablated = false;
    qint64 visible = 0; ///< keys that the query sees
    engine::Normaliser normaliser = engine::Normaliser::Soft;
    Winner first;
    Winner second;
};

/// The named steps of the selected head, in order: DisplayRole is the name, the numbers are those
/// of the selected query and key. A worker computes them; what is there stays until the new is.
class StepModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kThumbnailSide = 16;

    enum StepRole {
        KindRole = UserRole, ///< int(StepKind)
        FormulaRole,         ///< QString in the markup of views::Formula: W_Q, K^T
        DefinitionRole,      ///< QString in the same markup: the whole equation
        CaptionRole,         ///< QString, what the matrix holds in one word
        ShapeRole,           ///< QString, "12 × 64"
        SentenceRole,        ///< QString, what happens here, with the numbers of the selection
        NumbersRole,         ///< QString, the calculation for the selected query and key
    };

    /// Follows the document's trace and selection; does not own it.
    explicit StepModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const std::vector<Step>& steps() const { return m_shown.steps; }
    const StepNumbers& numbers() const { return m_shown.numbers; }
    /// Row of a step; −1 where it is absent.
    int find(StepKind kind) const;
    /// The steps that cannot be shown, and why; empty where all are there.
    QString missingText() const;
    /// Names of a row and a column of a step's matrix.
    QString rowText(const Step& step, qint64 row) const;
    QString columnText(const Step& step, qint64 column) const;
    bool isBusy() const { return m_job.isBusy(); }
    /// Waits for what is being computed.
    void wait();
    /// Sends the texts again, in the language of now.
    void retranslate();

signals:
    /// Other numbers or matrices; the steps may be the same.
    void changed();

private:
    enum class Why { None, Imported, Aggregate, NoProjections };
    struct Prepared
    {
        TracePtr trace;
        const engine::Attention* attention = nullptr;
        int head = 0;
        std::shared_ptr<const engine::Projections> projections; ///< of all heads; may be null
        std::vector<Step> steps;                                ///< without windows
        QList<StepKind> missing;
        Why why = Why::None;
        engine::Error error;
    };
    using PreparedPtr = std::shared_ptr<const Prepared>;
    struct Shown
    {
        PreparedPtr prepared;
        std::vector<Step> steps;
        StepNumbers numbers;
    };

    void reload();
    void present(Shown shown);
    static PreparedPtr prepare(const TracePtr& trace, const engine::Attention* attention, int head,
                               const PreparedPtr& previous, const std::stop_token& stop);
    static Shown compute(const TracePtr& trace, const engine::Attention* attention,
                         const SelectionState& state, const PreparedPtr& previous,
                         const std::stop_token& stop);
    QString name(StepKind kind) const;
    QString formula(StepKind kind) const;
    QString definition(const Step& step) const;
    QString caption(StepKind kind) const;
    QString sentence(StepKind kind) const;
    QString calculation(StepKind kind) const;

    Document* m_document;
    Shown m_shown;
    LatestJob<Shown> m_job;
};

} // namespace models
