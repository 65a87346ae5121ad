#pragma once

#include "models/explained.h"
#include "models/numbergrid.h"
#include "models/resultmodel.h"

namespace models {

/// What each part of a decoder adds to a logit, or to the lead of one over another: a row a part,
/// in the order of the layers. They sum to it exactly.
class DirectModel : public ResultModel
{
    Q_OBJECT

public:
    enum Column { Part, Value, Running, ColumnCount };

    explicit DirectModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Heads one by one, or each layer's as one part.
    void start(Measure measure, bool heads);
    /// The value of each row, and what it begins at.
    double value(int row) const { return m_measured.parts[size_t(row)].value; }
    double before(int row) const;
    /// What the source tokens add through the head of a row, 1 × T; empty for other parts.
    NumberGrid sources(int row) const;
    const QString& summary() const { return m_measured.summary; }

private:
    struct PartRow
    {
        QString name;
        double value = 0;
        std::vector<float> sources; ///< [T], of heads
    };
    struct Measured
    {
        std::vector<PartRow> parts;
        QStringList tokens;
        QString summary;
    };
    static engine::Result<Measured> measure(const TracePtr& trace, Measure measure, bool heads,
                                            const std::stop_token& stop, const Report& report);
    void forget() override { m_measured = {}; }

    Measured m_measured;
};

} // namespace models
