#pragma once

#include "models/document.h"

#include <array>
#include <QAbstractTableModel>

namespace models {

/// What an arrow of the 3-D scene stands for.
enum class SceneFamily { Query, Key, Value, Hidden };
inline constexpr std::array kSceneFamilies = {SceneFamily::Query, SceneFamily::Key,
                                              SceneFamily::Value, SceneFamily::Hidden};

/// Which directions of the vectors become the three axes.
enum class SceneAxes {
    AllLayers, ///< principal components of all layers together: a movement between layers is real
    Principal, ///< of the shown layer alone
    Dimensions,
};

/// What the scene asks of its model.
struct SceneOptions
{
    bool vectors = true; ///< arrows are wanted
    bool field = false;  ///< the reduced attention matrix is wanted
    std::array<bool, 4> families = {true, true, true, false}; ///< by SceneFamily
    SceneAxes axes = SceneAxes::AllLayers;
    std::array<int, 3> dimensions = {0, 1, 2}; ///< for SceneAxes::Dimensions

    bool shows(SceneFamily family) const { return families[size_t(family)]; }
    bool operator==(const SceneOptions&) const = default;
};

/// A vector from the origin, projected to three axes; the longest of its family has length 1, of
/// all layers where they share their axes.
struct SceneArrow
{
    SceneFamily family = SceneFamily::Query;
    int token = 0;
    std::array<float, 3> tip = {};
};

/// The axes that some families share: vectors of one width and meaning.
struct SceneSpace
{
    std::vector<SceneFamily> families;
    std::array<double, 3> explained = {}; ///< share of the shown layer's variance along each axis
    std::array<int, 3> dimensions = {};   ///< where dimensions were chosen
    int width = 0;                        ///< dimensions of the vectors
    std::vector<double> units;            ///< of each family: length of the longest before scaling

    double unit(SceneFamily family) const;
};

/// Everything that the scene draws, apart from what is selected. Immutable.
struct SceneContent
{
    std::vector<SceneArrow> arrows;
    std::vector<SceneSpace> spaces;
    SceneAxes axes = SceneAxes::AllLayers;
    std::weak_ptr<const engine::Trace> trace;
    SelectionState place; ///< without query and key
    int64_t queries = 0;
    int64_t keys = 0;
    int64_t step = 1;        ///< every so many tokens have an arrow
    bool hasVectors = false; ///< this attention keeps its vectors
    bool oneHead = false;    ///< vectors belong to one head, not to a mean of heads
    engine::Error problem;   ///< why vectors could not be projected; empty sentence = none
    engine::Matrix field;    ///< [≤ 256, ≤ 256] largest weight of each group of cells

    /// Whether this is another layer of the same, on the same axes.
    bool continues(const SceneContent& before) const;
    /// The way from `before`, which this continues, to this: share 0 … 1.
    SceneContent after(const SceneContent& before, float share) const;
};

/// The arrows of the 3-D scene as a table (family, token, x, y, z), and the attention matrix
/// reduced to a field; both found by a worker. Painters take content().
class SceneModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Family, Token, X, Y, Z, ColumnCount };
    static constexpr int kMostArrows = 4096;
    static constexpr int64_t kMostFieldCells = 256; ///< along a side

    explicit SceneModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const SceneOptions& options() const { return m_options; }
    void setOptions(const SceneOptions& options);
    /// Never null.
    const std::shared_ptr<const SceneContent>& content() const { return m_content; }
    /// What the selected query gives to each key; empty where no query is selected.
    const engine::Vector& weights() const { return m_weights; }
    /// While inactive nothing is computed; what was missed follows.
    void setActive(bool active);
    bool isBusy() const { return m_job.isBusy() || m_rowJob.isBusy(); }
    /// Stops looking for arrows and fields; nothing is shown then.
    void cancel();
    /// Computes on this thread what is still missing: for pictures that are written to files.
    void findNow();

    QString tokenText(SceneFamily family, int64_t token) const;
    static QString familyName(SceneFamily family);

    /// What the worker computes; a pure function for tests. `kept` are tokens (of queries, of keys)
    /// that must have an arrow at any step; −1 = none.
    static SceneContent find(TracePtr trace, const engine::Attention* attention, int head,
                             const SceneOptions& options, std::array<qint64, 2> kept,
                             const std::stop_token& stop);

signals:
    void weightsChanged();
    void busyChanged(bool busy); ///< arrows and fields are looked for

private:
    using ContentPtr = std::shared_ptr<const SceneContent>;
    void reload();
    void reloadRow();
    void followCell();
    void take(ContentPtr content);

    Document* m_document;
    bool m_active = true;
    bool m_missed = false;
    SceneOptions m_options;
    ContentPtr m_content = std::make_shared<SceneContent>();
    engine::Vector m_weights;
    LatestJob<ContentPtr> m_job;
    LatestJob<engine::Vector> m_rowJob;
};

} // namespace models
