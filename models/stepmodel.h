#pragma once

#include "models/document.h"
#include "models/roles.h"
#include "models/steps/step.h"

#include <QAbstractListModel>
#include <QStringList>

namespace models {

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
    /// Names the steps that the attention has, in order, with their sources.
    static void addSteps(Prepared& to);
    static void noteMissing(Prepared& to);
    static Shown compute(const TracePtr& trace, const engine::Attention* attention,
                         const SelectionState& state, const PreparedPtr& previous,
                         const std::stop_token& stop);

    Document* m_document;
    Shown m_shown;
    LatestJob<Shown> m_job;
};

} // namespace models
