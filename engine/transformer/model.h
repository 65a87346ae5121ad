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
struct Similarity;
struct StackTrace;

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
    std::string storedAs; ///< types of the stored values by their share, "Q4_K 61 %, Q6_K 38 %"
    std::vector<std::string> labels;
    std::vector<TensorFact> tensors;
    std::vector<std::string> unusedTensors; ///< stored, but not read by this architecture
    std::vector<std::string> files;
    std::vector<std::string> notedKeys;   ///< of config.json, that say nothing to this program
    std::vector<std::string> ignoredKeys; ///< that may matter, ignored as the user wished
};

/// A checkpoint folder, opened: options, mapped weights, and the packed matrices of the layers that
/// have run. Immutable to the outside; any thread.
class Model
{
public:
    /// Reads the configuration and checks every tensor's presence and shape; converts nothing yet.
    /// As openStoredModel() for what may lie at the path.
    static Result<std::shared_ptr<const Model>> open(const std::filesystem::path& path,
                                                     UnknownKeys unknown = UnknownKeys::Refuse);

    /// A model of weights that are at hand; `folder` is its name. Fails as open() does.
    static Result<std::shared_ptr<const Model>> of(ModelOptions options,
                                                   std::shared_ptr<const Weights> weights,
                                                   const std::filesystem::path& folder);

    ~Model();

    const ModelOptions& options() const { return m_options; }
    const std::filesystem::path& folder() const { return m_folder; }
    const Weights& weights() const { return *m_weights; }
    ModelInfo info() const;
    /// A stored tensor of a layer that config.json does not count; empty where there is none.
    const std::string& tensorBeyond() const { return m_beyond; }

    /// The matrices of a layer, packed at the first call. Fails on NaN and infinity by name.
    Result<const LayerWeights*> layer(Stack stack, int layer) const;

    /// What enters the first layer for tokens at `first`, first + 1, …: [T, M]. `shown` [T] as in
    /// positionRows(); `types` may be empty.
    Result<Tensor> embed(Stack stack, const std::vector<int64_t>& ids,
                         const std::vector<int64_t>& types, const std::vector<uint8_t>& shown,
                         int64_t first = 0) const;
    /// The first part of it: scaled token and segment vectors added up, [T, E].
    Result<Matrix> tokenVectors(Stack stack, const std::vector<int64_t>& ids,
                                const std::vector<int64_t>& types) const;
    /// The second part: positions, where they are added to the vectors.
    Result<void> addPositions(Stack stack, const std::vector<int64_t>& ids,
                              const std::vector<uint8_t>& shown, int64_t first, MatrixRef x) const;
    /// The same for a preprocessed picture [channels, height, width]; see patchGrid().
    Result<Tensor> embedPicture(const Tensor& pixels, const Tensor& whole = {}) const;
    /// The bias [H, T, T] that a layer adds to the scores between patches; empty without.
    Result<Tensor> pictureBias(const PatchGrid& grid, int layer) const;
    /// The same for a sound: features [bands, frames] or samples [samples].
    Result<Tensor> embedSound(const Tensor& features, int threads = 0) const;

    /// What a decoder reads of what the vision tower saw, for model options' projector or one of
    /// its deep projectors: [features, M].
    Result<Matrix> project(const ProjectorOptions& projector, const StackTrace& seen,
                           const PatchGrid& grid) const;
    /// How alike a text and a picture are, of a model of two towers.
    Result<Similarity> compare(const StackTrace& text, const std::vector<int64_t>& ids,
                               const StackTrace& vision) const;

    /// What leaves the first layer, where a convolution stands beside it: see addConvolution().
    Result<void> convolve(Stack stack, const ConstMatrixRef& x, const std::vector<uint8_t>& hidden,
                          MatrixRef y, int threads = 1) const;

    /// A layer's table of biases [buckets, H]; empty where there is none.
    Result<Matrix> biasTable(Stack stack, int layer) const;
    /// What cross-attention reads: the encoder's output, projected where the widths differ.
    Result<Tensor> memory(const Tensor& encoded) const;
    /// The final norm of a stack; an empty optional where there is none.
    Result<std::optional<Norm>> finalNorm(Stack stack) const;

    /// The matrices of the head, packed at the first call.
    Result<const HeadWeights*> head() const;
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
    /// Answers of classifiers and poolers from what the head reads, [1, M] of the last stack after
    /// its final norm: one position, or the mean of several. `second` is DeiT's second position.
    Result<ClassAnswer> classify(const ConstMatrixRef& read, const ConstMatrixRef& second) const;
    /// Logits of each position: that a token was replaced [rows, 1], of labels [rows, labels], or
    /// of begin and end [rows, 2].
    Result<Matrix> classifyEach(const ConstMatrixRef& hidden) const;

private:
    struct LazyLayer
    {
        std::mutex mutex;
        std::atomic<const LayerWeights*> ready = nullptr;
        std::unique_ptr<const LayerWeights> weights;
    };

    Model();
    Result<void> check();

    std::filesystem::path m_folder;
    ModelOptions m_options;
    std::shared_ptr<const Weights> m_weights;
    std::vector<std::string> m_unused;
    std::string m_beyond;
    std::map<Stack, std::vector<std::unique_ptr<LazyLayer>>> m_layers;
    mutable std::mutex m_headMutex;
    mutable std::unique_ptr<const HeadWeights> m_head;
};

} // namespace engine
