#pragma once

#include "engine/transformer/model.h"

#include <complex>
#include <stop_token>

namespace engine::explanations {

/// The matrices of one head as rows of the residual stream are multiplied (x W). What norms do by
/// themselves (their gains; the mean that LayerNorm takes away) is folded in exactly: of the norm
/// before the layer into those that read, of norms of queries and keys into these, of a norm on the
/// attention's output into what is written. What depends on the position is left out: the size that
/// each norm divides by (so that matrices are known up to a factor of each position), biases,
/// rotary positions, clipping.
struct HeadMatrices
{
    Matrix query, key, value; // [M, D]
    Matrix output;            // [D, M]
    float scale = 1;          ///< of the scores
};

/// What a product A B of A [M, D] and B [D, M] does.
struct Spectrum
{
    std::vector<std::complex<double>> eigenvalues; ///< the D that need not be 0, the largest first
    Vector singular;                               ///< [D], falling
    Matrix left, right; // [M, D]: A B = left · diag(singular) · rightᵀ
};

/// Fails where the matrices hold what is no number.
Result<Spectrum> spectrumOf(const Matrix& a, const Matrix& b);
/// Σ Re λ / Σ |λ|: 1 where all are positive, −1 where all are negative; 0 where all are 0.
double positiveShare(const std::vector<std::complex<double>>& eigenvalues);

/// How much of what one head writes another head reads (Elhage et al. 2021): ‖A B‖ / (‖A‖ ‖B‖) in
/// the Frobenius norm, with A = W_V W_O of the earlier head and B = W_Q W_Kᵀ, its transpose, or
/// W_V W_O of the later one. Where norms stand on the stream itself (BERT, and BLOOM's residual
/// from the norm), A has passed through all of them that lie between the two heads.
struct Composition
{
    int fromLayer = 0, fromHead = 0;
    int toLayer = 0, toHead = 0;
    double query = 0, key = 0, value = 0;
};

/// An entry of the vocabulary and how far it lies along a direction.
struct TokenAlong
{
    int64_t id = 0;
    double value = 0;
};

/// What the heads of one stack do, read from its weights alone. Unpacked matrices are kept. One
/// thread at a time.
class Circuits
{
public:
    /// Fails where the model has no such stack.
    static Result<Circuits> of(std::shared_ptr<const Model> model, Stack stack, int threads = 0);

    int layers() const { return m_options->layers; }
    int heads() const { return m_options->heads; }
    /// What ‖A B‖ / (‖A‖ ‖B‖) is on average for random matrices of this width: 1 / √M.
    double randomComposition() const;
    /// Fails on layers and heads that the stack does not have.
    Result<HeadMatrices> head(int layer, int head);
    /// W_Q W_Kᵀ: left vectors are what queries read, right ones what keys read.
    Result<Spectrum> queryKey(int layer, int head);
    /// W_V W_O: left vectors are what the head reads, right ones what it writes.
    Result<Spectrum> outputValue(int layer, int head);
    /// Eigenvalues of W_E W_V W_O W_U over the vocabulary: mostly positive where the head raises
    /// the token that it looks at (copying). Fails where the model has no table or no head.
    Result<std::vector<std::complex<double>>> copying(int layer, int head,
                                                      const std::stop_token& stop = {});
    /// Eigenvalues of W_E W_Q W_Kᵀ W_Eᵀ: mostly positive where equal tokens look at each other.
    Result<std::vector<std::complex<double>>> matching(int layer, int head,
                                                       const std::stop_token& stop = {});
    /// Every head with every head of a later layer, in the order of the later ones.
    Result<std::vector<Composition>> composition(const std::function<void(float)>& progress = {},
                                                 const std::stop_token& stop = {});
    /// The same for one later head alone: what feeds it.
    Result<std::vector<Composition>> feeding(int layer, int head);

    /// Where a direction [M] of the residual stream is met: tokens whose embedding lies farthest
    /// along it, or, with `written`, those whose logit it raises most. Fails as copying() does.
    Result<std::vector<TokenAlong>> tokensAlong(const Vector& direction, bool written, int count);

private:
    struct Layer
    {
        Matrix query, key, value; // [M, H D] or [M, Hk D]
        Matrix output;            // [H D, M]
        float scale = 1;
    };
    Circuits(std::shared_ptr<const Model> model, Stack stack, int threads);
    Result<const Layer*> layer(int index);
    /// Whether norms stand on the stream itself.
    bool normsStream() const;
    /// What a head has written, rows [D, M], on its way through the norms of a layer to the next
    /// one; `own`: from that layer's own attention on.
    template <class Rows>
    Result<void> carry(int layer, bool own, Rows& written);
    Result<void> openTables();
    template <class Body>
    Result<void> overTable(const WeightInfo& table, const std::stop_token& stop, const Body& body);
    Result<const Matrix*> through(bool written, const std::stop_token& stop);

    std::shared_ptr<const Model> m_model;
    const StackOptions* m_options;
    int m_threads;
    std::map<int, std::unique_ptr<const Layer>> m_layers;
    const WeightInfo* m_embedding = nullptr;   ///< [V, M]
    const WeightInfo* m_unembedding = nullptr; ///< [V, M]
    Vector m_finalGain;                        ///< [M], ones where there is none
    bool m_finalMean = false;                  ///< the final norm takes the mean away
    Matrix m_written; // [M, M]: Σ over the vocabulary of u ᵀ e, with the final norm's gain
    Matrix m_matched; // [M, M]: Σ of e ᵀ e
};

} // namespace engine::explanations
