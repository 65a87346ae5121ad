#pragma once

#include "engine/checkpoint/config.h"
#include "engine/checkpoint/weights.h"
#include "engine/transformer/layer.h"

#include <set>

namespace engine {

/// Finds tensors by the names of the family, and either checks that they are there (with their
/// shapes) or reads them. One function describes a layer for both. After reading, error() says
/// whether values were unreadable or not finite; results are then meaningless.
class WeightLoader
{
public:
    /// With `problems` it checks, and notes in `used` which tensors were asked for; without, it
    /// reads. All arguments must outlive it.
    WeightLoader(const Weights& weights, const ModelOptions& options, WeightProblems* problems,
                 std::set<std::string_view>* used = nullptr)
        : m_weights(weights), m_options(options), m_problems(problems), m_used(used)
    {
    }

    bool checks() const { return m_problems != nullptr; }
    const std::optional<Error>& error() const { return m_error; }

    /// The tensor of that name, with or without one of the family's prefixes; or null.
    const WeightInfo* find(const std::string& name) const;
    const WeightInfo* findAny(const std::vector<std::string>& names) const;
    /// The tensor, if it is there with that shape (−1 = any extent); else it is noted.
    const WeightInfo* expect(const std::vector<std::string>& names,
                             const std::vector<int64_t>& shape);

    /// Values of a tensor that is known to be there; zeros after a complaint, empty when checking.
    Vector vector(const WeightInfo* weight);
    Matrix matrix(const WeightInfo* weight, int64_t rows, int64_t columns);
    void read(const WeightInfo& weight, float* out);

    Norm norm(const std::string& module, int64_t width, NormKind kind, float epsilon,
              bool weights = true, bool bias = true);

    /// A linear module, or some rows of one.
    struct Part
    {
        std::string module;
        int64_t outputs;
        bool bias;
        std::string biasName = {}; ///< of a bias that is no module's
        int64_t first = 0;         ///< row at which the part begins
        int64_t stored = 0;        ///< rows of the whole module; 0 = those of the part
    };
    /// One or several linear modules of the same input, side by side. What comes out is multiplied
    /// by `scale` and, where it is not empty, by the values of `gain` [outputs].
    struct Form
    {
        bool inOut = false;
        float scale = 1;
        std::string gain = {};
    };
    Linear linear(const std::vector<Part>& parts, int64_t inputs, const Form& form);
    Linear linear(const std::vector<Part>& parts, int64_t inputs)
    {
        return linear(parts, inputs, Form{});
    }

    /// All matrices of layer `index` of a stack.
    LayerWeights layer(const StackOptions& options, int index);
    /// Bias per head and bucket of distances of a layer [buckets, H].
    Matrix biasTable(const StackOptions& options, int index);

    const WeightInfo* tokenTable(const StackOptions& options);
    const WeightInfo* positionTable(const StackOptions& options);
    const WeightInfo* typeTable(const StackOptions& options);
    Norm embeddingNorm(const StackOptions& options);
    Linear projectIn(const StackOptions& options);
    Linear memoryIn(const StackOptions& options);

    /// A name with the marks {l}, {g} and {i} filled in for a layer.
    static std::string numbered(std::string name, const StackOptions& options, int layer);
    /// Names of the weights of modules.
    static std::vector<std::string> weightsOf(const std::vector<std::string>& modules);

private:
    /// The tensors of linear modules side by side, and their bias.
    struct Modules
    {
        const std::vector<Part>& parts;
        const Form& form;
        int64_t inputs;
        int64_t outputs = 0;
        std::vector<const WeightInfo*> weights = {};
        std::vector<const WeightInfo*> biases = {};
        const WeightInfo* gain = nullptr;
        Vector bias = {}; ///< [outputs]; empty where no part has one

        /// Whether the values are used as they are stored.
        bool plain() const { return form.scale == 1 && !gain; }
        const float* biasData() const { return bias.size() > 0 ? bias.data() : nullptr; }
    };
    Modules expectModules(const std::vector<Part>& parts, int64_t inputs, const Form& form);
    /// Where the values came from.
    StoredMatrix storedMatrix(const Modules& modules);
    /// Packed from where it is mapped: a single matrix of float32.
    std::optional<Linear> packedView(const Modules& modules);
    /// Read by products as it is stored, where their loops can.
    std::optional<Linear> rowsAsStored(const Modules& modules);
    /// Packed from a copy, which is scaled.
    Linear packedCopy(Modules& modules, const Vector& gains);
    Linear queriesKeysValues(const StackOptions& options, int index);
    /// The same from one matrix in the layout of the stack.
    Linear fused(const StackOptions& options, const std::string& module);
    void attention(const StackOptions& options, int index, LayerWeights& w);
    void crossAttention(const StackOptions& options, int index, LayerWeights& w);
    void distances(const StackOptions& options, int index, LayerWeights& w);
    Norm headNorm(const StackOptions& options, const std::string& module, int heads);
    FeedForward feed(const StackOptions& options, int index);
    Experts experts(const StackOptions& options, int index);
    std::vector<FeedForward> storedExperts(const StackOptions& options, int index);
    std::vector<FeedForward> codedExperts(const StackOptions& options, int index);
    Tensor tensor(const WeightInfo* weight, std::vector<int64_t> shape);
    bool finite(const WeightInfo& weight);

    const Weights& m_weights;
    const ModelOptions& m_options;
    WeightProblems* m_problems;
    std::set<std::string_view>* m_used;
    std::optional<Error> m_error;
};

} // namespace engine
