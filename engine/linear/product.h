#pragma once

#include "engine/linear/rowwise.h"
#include "engine/linear/storedrows.h"
#include "engine/tensor.h"

#include <memory>
#include <string>

namespace engine {

/// C = alpha · A · B + beta · C, or with Bᵀ where `transposeB` is set ([n, k] row-major, e.g. keys,
/// or an embedding used as output head straight from the mapped file). C is not read when beta is
/// 0. Each element is summed in an order that depends on k alone, so that blocks agree with the
/// whole. `threads` = 0 means threadCount(). Needs a buffer of a block of B per thread, no more.
void product(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c, bool transposeB = false,
             float alpha = 1, float beta = 0, int threads = 0);

/// The tensors of a checkpoint that hold the weights of a Linear, side by side, and how they became
/// its weights.
struct StoredMatrix
{
    struct Part
    {
        std::string weight;
        std::string bias = {}; ///< empty: none
        int64_t outputs = 0;
        // Where they lie among the outputs of the tensor: first, first + step, …
        int64_t first = 0;
        int64_t step = 1;
        int64_t stored = 0; ///< outputs of the whole tensor; 0 = those of the part
        // Of a tensor that holds several matrices, one behind the other.
        int64_t slice = 0;
        int64_t slices = 1;
    };
    /// A bias beside the matrix, of some of the outputs.
    struct Bias
    {
        std::string name;
        int64_t first = 0;
        int64_t count = 0;
    };
    /// Outputs that stand elsewhere in the file.
    struct Move
    {
        int64_t file = 0;
        int64_t own = 0;
        int64_t count = 0;
    };
    std::vector<Part> parts;
    std::vector<Bias> biases = {};
    bool inOut = false;    ///< [in, out] in the file, else [out, in]
    float scale = 1;       ///< what comes out was multiplied by it
    std::string gain = {}; ///< and by the values of this tensor [outputs]; empty: by none
    Vector gains = {};
    std::vector<Move> moves = {}; ///< of the one part; empty: in the file's order
};

/// y = x · W + b with the weights copied once into the order in which they are read, or left as a
/// file stores them. Copies share the weights; any number of threads may apply one.
class Linear
{
public:
    Linear() = default;
    /// `weight` [out, in] as nn.Linear keeps it; `bias` [out] or null. Nothing of them is kept.
    static Linear fromOutIn(const float* weight, int64_t out, int64_t in,
                            const float* bias = nullptr);
    /// `weight` [in, out] as GPT-2's Conv1D keeps it.
    static Linear fromInOut(const float* weight, int64_t in, int64_t out,
                            const float* bias = nullptr);

    /// Matrices [out, in] side by side, which stay in the type that they are stored in; `bias`
    /// [all outputs] or null. Their sums are taken in another order for one row than for several.
    static Linear fromStored(std::vector<StoredRows> parts, const float* bias = nullptr);

    /// y [rows, outputs] = activation(x [rows, inputs] · W + b).
    void apply(const ConstMatrixRef& x, MatrixRef y, int threads = 0,
               Activation activation = Activation::None) const;
    /// y += x · W + b (the residual stream).
    void applyAndAdd(const ConstMatrixRef& x, MatrixRef y, int threads = 0) const;
    /// The way back to x [rows, inputs] from y's slopes [rows, outputs]: dx = dy · Wᵀ, or added to
    /// it.
    void applyBack(const ConstMatrixRef& dy, MatrixRef dx, bool adds, int threads = 0) const;

    int64_t inputs() const { return m_inputs; }
    int64_t outputs() const { return m_outputs; }
    bool empty() const { return !m_packed && m_rows.empty(); }
    /// Whether every product decodes the weights anew: all rows at once are cheaper then.
    bool decodes() const { return !m_rows.empty(); }
    /// The weights as [in, out] again, and the bias (empty where there is none).
    Matrix weight() const;
    const Vector& bias() const { return m_bias; }
    /// Where the weights were read from; null where nobody said so.
    const StoredMatrix* stored() const { return m_stored.get(); }
    void setStored(StoredMatrix stored)
    {
        m_stored = std::make_shared<const StoredMatrix>(std::move(stored));
    }

private:
    void run(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
             bool accumulate) const;
    void runPacked(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                   bool accumulate) const;
    void runRow(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                bool accumulate) const;
    void runStored(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                   bool accumulate) const;
    /// Calls use(matrix, first row of it, rows, place in the range) for the parts of outputs.
    template <class Use>
    void forStored(Range outputs, Use use) const;

    int64_t m_inputs = 0;
    int64_t m_outputs = 0;
    std::shared_ptr<const float[]> m_packed;
    std::vector<StoredRows> m_rows;
    Vector m_bias;
    std::shared_ptr<const StoredMatrix> m_stored;
};

} // namespace engine
