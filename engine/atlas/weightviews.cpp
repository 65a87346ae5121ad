#include "engine/atlas/weightviews.h"

#include "engine/linear/factors.h"
#include "engine/runners/modelorigin.h"
#include "engine/transformer/head.h"

#include <cmath>

namespace engine::atlas {

std::shared_ptr<const Model> modelOf(const Trace& trace)
{
    const auto* origin = dynamic_cast<const ModelOrigin*>(trace.origin.get());
    return origin ? origin->share() : nullptr;
}

bool addsUp(const ModelOptions& o)
{
    return o.decoder && o.decoder->preNorm && !o.decoder->outputNorm &&
           !o.decoder->residualFromNorm && o.head.kind == HeadKind::Vocabulary &&
           o.head.transform.empty() && o.decoder->names.projectOut.empty();
}

Matrix outputMatrix(const Model& model, const Attention& attention)
{
    const Result<const LayerWeights*> weights = model.layer(attention.stack, attention.layer);
    if (!weights)
        return {};
    const Linear& output =
        attention.kind == Kind::Cross ? (*weights)->crossOutput : (*weights)->output;
    return output.empty() ? Matrix() : output.weight();
}

Matrix outputCoordinates(const ConstMatrixRef& rows)
{
    // W Wᵀ = U Λ Uᵀ: rows of values times U √Λ are as far apart as they are after W.
    const Eigen::MatrixXd wide = rows.cast<double>();
    const Eigenvectors found = eigenvectors(wide * wide.transpose());
    const Eigen::MatrixXd scaled =
        found.vectors * found.values.cwiseMax(0).cwiseSqrt().asDiagonal();
    return scaled.cast<float>();
}

namespace {

struct Unembedding
{
    const HeadWeights* head = nullptr;
    std::optional<Norm> norm;
    float scale = 1;

    Result<Vector> row(int64_t entry) const
    {
        if (entry < 0 || entry >= head->matrix->data.shape[0])
            return fail(translatable("Engine", "There is no logit %1: the model has %2 of them."),
                        {std::to_string(entry), std::to_string(head->matrix->data.shape[0])});
        WeightInfo part = *head->matrix;
        part.data = head->matrix->data.slice(entry);
        Vector result(head->matrix->data.shape[1]);
        if (const Result<void> read = Weights::readFloat(part, result.data()); !read)
            return tl::make_unexpected(read.error());
        result *= scale;
        if (!norm)
            return result;
        if (norm->gain.size() > 0)
            result = result.cwiseProduct(norm->gain);
        if (norm->kind == NormKind::Layer)
            result.array() -= result.mean();
        return result;
    }
};

Result<Unembedding> unembeddingOf(const Model& model)
{
    const Result<const HeadWeights*> head = model.head();
    if (!head)
        return tl::make_unexpected(head.error());
    Result<std::optional<Norm>> norm = model.finalNorm(Stack::Decoder);
    if (!norm)
        return tl::make_unexpected(norm.error());
    return Unembedding{*head, std::move(*norm), model.options().head.scale};
}

} // namespace

Result<Vector> unembeddingRow(const Model& model, int64_t entry)
{
    const Result<Unembedding> unembedding = unembeddingOf(model);
    if (!unembedding)
        return tl::make_unexpected(unembedding.error());
    return unembedding->row(entry);
}

Result<Matrix> logitDirections(const Model& model, const Trace& trace)
{
    if (!addsUp(model.options()))
        return Matrix();
    const auto& tokens = trace.tokens(Stack::Decoder);
    const auto stack = trace.stacks.find(Stack::Decoder);
    if (stack == trace.stacks.end() || stack->second.hidden.empty())
        return Matrix();
    const MatrixMap hidden = stack->second.hidden.back().matrix();
    const Result<Unembedding> unembedding = unembeddingOf(model);
    if (!unembedding)
        return tl::make_unexpected(unembedding.error());
    Matrix directions = Matrix::Zero(hidden.rows(), hidden.cols());
    for (int64_t t = 0; t + 1 < std::min<int64_t>(hidden.rows(), int64_t(tokens.size())); ++t) {
        const int64_t next = tokens[static_cast<size_t>(t + 1)].id;
        if (next < 0)
            continue; // a patch comes next
        const Result<Vector> row = unembedding->row(next);
        if (!row)
            return tl::make_unexpected(row.error());
        double scale = 1;
        if (unembedding->norm) {
            const Norm& norm = *unembedding->norm;
            Eigen::RowVectorXd h = hidden.row(t).cast<double>();
            if (norm.kind == NormKind::Layer)
                h.array() -= h.mean();
            scale = std::sqrt(h.squaredNorm() / static_cast<double>(h.size()) +
                              static_cast<double>(norm.epsilon));
        }
        directions.row(t) = *row / static_cast<float>(scale);
    }
    return directions;
}

} // namespace engine::atlas
