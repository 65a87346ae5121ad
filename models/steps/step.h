#pragma once

#include "engine/attention/attention.h"
#include "models/blocksource.h"

#include <QString>

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

} // namespace models
