#pragma once

#include "models/document.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <vector>

namespace models {

/// How one weight came to be, in double precision.
struct DetailFacts
{
    enum class Absent {
        No,
        NoTrace,
        Imported,  ///< tensors without vectors
        Aggregate, ///< a mean or maximum over heads or layers
    };

    Absent absent = Absent::NoTrace; ///< why there is nothing; all below is empty then
    qint64 query = -1;               ///< selected, else the first
    qint64 key = -1;                 ///< selected, else the one with the largest weight
    QString queryText;
    QString keyText;
    qint64 queryCount = 0;
    qint64 keyCount = 0;
    int head = 0;
    int heads = 0;
    int keyHead = 0;
    int keyHeads = 0;            ///< fewer than heads: several heads share one
    std::vector<double> queries; ///< [D]
    std::vector<double> keys;    ///< [D]
    std::vector<double> products;
    double sum = 0;
    double scale = 1;
    bool hasBias = false;
    double bias = 0;
    double temperature = 1;
    double score = 0; ///< (sum · scale + bias) / temperature, before the mask
    bool hidden = false;
    bool ablated = false;
    engine::Normaliser normaliser = engine::Normaliser::Soft;
    double largest = 0; ///< score of the row
    double expSum = 0;  ///< of exp(score − largest) over the keys that are seen
    double weight = 0;
    std::vector<double> scores;  ///< [Tk], hidden −∞
    std::vector<double> exps;    ///< [Tk], exp(score − largest)
    std::vector<double> weights; ///< [Tk]

    /// Element that adds most to the sum in magnitude; −1 where there is none.
    int strongest() const;
};

/// The softmax over all keys: a row for each, with its score, exponential and weight.
class DetailKeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Score, Exponential, Weight, ColumnCount };

    DetailKeysModel(const DetailFacts* facts, Document* document, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString tokenText(qint64 key) const;

private:
    friend class DetailModel;
    const DetailFacts* m_facts;
    QPointer<Document> m_document; ///< a table may outlive it while a window closes
};

/// Query and key of the selected cell element by element: a row for each of D, with q, k, their
/// product and the sum so far. A worker computes it; what is there stays until the new is.
class DetailModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Query, Key, Product, RunningSum, ColumnCount };

    /// Follows the document's trace and selection; does not own it.
    explicit DetailModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const DetailFacts& facts() const { return m_facts; }
    DetailKeysModel* keys() const { return m_keys; }
    bool isBusy() const { return m_job.isBusy(); }
    /// Waits for what is being computed.
    void wait();

signals:
    void changed();

private:
    void reload();
    void present(DetailFacts facts);

    Document* m_document;
    DetailFacts m_facts;
    DetailKeysModel* m_keys;
    LatestJob<DetailFacts> m_job;
};

} // namespace models
