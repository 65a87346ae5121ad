#pragma once

#include "engine/checkpoint/config.h"
#include "engine/checkpoint/weights.h"
#include "engine/transformer/layer.h"

#include <atomic>
#include <map>
#include <mutex>

namespace engine {

struct HeadWeights;
struct PatchGrid;

/// What a person wants to know of a model folder before running it.
struct ModelInfo
{
    struct TensorFact
    {
        std::string name;
        std::string type;
        std::vector<int64_t> shape;
    };

    std::string title; ///< the folder's name
    std::string family;
    std::string architecture;
    Task task = Task::Features;
    std::map<Stack, int> layers;
    int heads = 0;
    int keyHeads = 0;
    int64_t width = 0;
    int64_t headSize = 0;
    int64_t feedWidth = 0;
    int64_t vocabulary = 0;
    int64_t maximumTokens = 0; ///< 0 = no limit
    int64_t parameters = 0;    ///< of the stored weights
    uint64_t bytes = 0;
    std::vector<std::string> labels;
    std::vector<TensorFact> tensors;
    std::vector<std::string> unusedTensors; ///< stored, but not read by this architecture
    std::vector<std::string> files;
};

/// A checkpoint folder, opened: options, mapped weights, and the packed matrices of the layers that
/// have run. Immutable to the outside; any thread.
class Model
{
public:
    /// Reads the configuration and checks every tensor's presence and shape; converts nothing yet.
    static Result<std::shared_ptr<const Model>> open(const std::filesystem::path& folder);

    ~Model();

    const ModelOptions& options() const { return m_options; }
    const std::filesystem::path& folder() const { return m_folder; }
    ModelInfo info() const;

    /// The matrices of a layer, packed at the first call. Fails on NaN and infinity by name.
    Result<const LayerWeights*> layer(Stack stack, int layer) const;

    /// What enters the first layer for tokens at `first`, first + 1, …: [T, M]. `shown` [T] as in
    /// positionRows(); `types` may be empty.
    Result<Tensor> embed(Stack stack, const std::vector<int64_t>& ids,
                         const std::vector<int64_t>& types, const std::vector<uint8_t>& shown,
                         int64_t first = 0) const;
    /// The same for a preprocessed picture [channels, height, width].
    Result<Tensor> embedPicture(const Tensor& pixels) const;
    /// The bias [H, T, T] that a layer adds to the scores between patches; empty without.
    Result<Tensor> pictureBias(const PatchGrid& grid, int layer) const;
    /// The same for a sound: features [bands, frames] or samples [samples].
    Result<Tensor> embedSound(const Tensor& features, int threads = 0) const;

    /// T5's table of biases [buckets, H]; empty for other families.
    Result<Matrix> biasTable(Stack stack) const;
    /// The final norm of a stack; an empty optional where there is none.
    Result<std::optional<Norm>> finalNorm(Stack stack) const;

    /// Logits [rows, V] of rows of the last stack's residual stream after its final norm.
    Result<Matrix> vocabularyLogits(const ConstMatrixRef& hidden, int threads = 0) const;
    /// Whether there is a head that gives logits per position, and its number of columns.
    bool hasVocabularyHead() const { return m_options.head.kind == HeadKind::Vocabulary; }

    struct ClassAnswer
    {
        Tensor pooled;             // [M], where the architecture pools
        Tensor logits;             // [labels]
        Tensor distillationLogits; // [labels], where there is a second head
    };
    /// Answers of classifiers and poolers from the last stack's rows [T, M] after its final norm;
    /// `row` is the position that the head reads.
    Result<ClassAnswer> classify(const ConstMatrixRef& hidden, int64_t row) const;
    /// ELECTRA's logits [rows, 1] that a token was replaced.
    Result<Matrix> detect(const ConstMatrixRef& hidden) const;

private:
    struct LazyLayer
    {
        std::mutex mutex;
        std::atomic<const LayerWeights*> ready = nullptr;
        std::unique_ptr<const LayerWeights> weights;
    };

    Model();
    Result<void> check();
    Result<const HeadWeights*> head() const;

    std::filesystem::path m_folder;
    ModelOptions m_options;
    std::shared_ptr<const Weights> m_weights;
    std::vector<std::string> m_unused;
    std::map<Stack, std::vector<std::unique_ptr<LazyLayer>>> m_layers;
    mutable std::mutex m_headMutex;
    mutable std::unique_ptr<const HeadWeights> m_head;
};

} // namespace engine
