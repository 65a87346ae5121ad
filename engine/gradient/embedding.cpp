#include "engine/gradient/embedding.h"

#include "engine/gradient/operations.h"
#include "engine/gradient/parameters.h"
#include "engine/transformer/loader.h"

namespace engine::gradient {

namespace {

/// The part of a list that belongs to one sequence.
template <class T>
std::vector<T> part(const std::vector<T>& all, const Sequences& sequences, int64_t sequence)
{
    if (all.empty())
        return {};
    const auto begin = all.begin() + sequence * sequences.length;
    return {begin, begin + sequences.length};
}

/// Adds the gradients of rows of a table to its own; [1, n, width] is stored as [n, width] is.
void addRows(ParameterGradients& parameters, const WeightInfo& table, int64_t first,
             const std::vector<int64_t>& which, float scale, const ConstMatrixRef& gradient)
{
    const std::vector<int64_t>& shape = table.data.shape;
    MatrixRef to = parameters.of(table.name, shape[shape.size() - 2], shape.back());
    for (size_t i = 0; i < which.size(); ++i)
        to.row(which[i]) += scale * gradient.row(first + static_cast<int64_t>(i));
}

/// Gradients of all tables: `tokens` [rows, E] is that of the token and segment vectors,
/// `positioned` that of what positions were added to.
void addTables(const Model& model, const StackOptions& o, const Sequences& sequences,
               const TokenInput& input, const ConstMatrixRef& tokens,
               const ConstMatrixRef& positioned, ParameterGradients& parameters)
{
    WeightLoader loader(model.weights(), model.options(), nullptr);
    addRows(parameters, *loader.tokenTable(o), 0, input.ids, o.embeddingScale, tokens);
    if (const WeightInfo* types = loader.typeTable(o))
        addRows(parameters, *types, 0,
                input.types.empty() ? std::vector<int64_t>(input.ids.size()) : input.types, 1,
                tokens);
    const WeightInfo* positions = loader.positionTable(o);
    for (int64_t b = 0; positions && b < sequences.count; ++b)
        addRows(parameters, *positions, b * sequences.length,
                positionRows(o.positions, part(input.ids, sequences, b),
                             part(input.shown, sequences, b), model.options().padToken),
                1, positioned);
}

} // namespace

Result<Tensor> embeddingGradient(const Model& model, Stack stack, const Sequences& sequences,
                                 const TokenInput& input, const ConstMatrixRef& gradient,
                                 int threads, ParameterGradients* parameters)
{
    const StackOptions& o = model.options().stack(stack);
    const bool projects = !o.names.projectIn.empty();
    const bool plain = !o.embeddingNorm && !projects;
    if (plain && (!parameters || (o.droppedToken < 0 && input.replaced.empty()))) {
        if (parameters) // what entered is the sum of the tables' rows
            addTables(model, o, sequences, input, gradient, gradient, *parameters);
        float* out = nullptr;
        Tensor result = pooledTensor({gradient.rows(), gradient.cols()}, &out);
        Eigen::Map<Matrix>(out, gradient.rows(), gradient.cols()) = gradient;
        return result;
    }
    const Result<Matrix> vectors = model.tokenVectors(stack, input.ids, input.types);
    if (!vectors)
        return tl::make_unexpected(vectors.error());
    WeightLoader loader(model.weights(), model.options(), nullptr);
    const Linear projection = projects ? loader.projectIn(o) : Linear();
    const Norm own = o.embeddingNorm ? loader.embeddingNorm(o) : Norm();
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    // Vectors that never entered have no gradient; nor have norms and projections there.
    Matrix entered = gradient;
    for (int64_t b = 0; b < sequences.count; ++b)
        for (const int64_t position : input.replaced)
            entered.row(b * sequences.length + position).setZero();
    Tape tape(threads, parameters);
    const Variable tokens = tape.input(*vectors);
    Variable x = tokens;
    if (o.droppedToken >= 0) {
        Matrix factors(vectors->rows(), 1);
        for (int64_t b = 0; b < sequences.count; ++b)
            factors.middleRows(b * sequences.length, sequences.length) =
                tokenFactors(o, part(input.ids, sequences, b), part(input.shown, sequences, b))
                    .transpose();
        x = scaleRows(tape, tape.input(factors), x);
    }
    if (projects && o.projectFirst)
        x = linear(tape, projection, x);
    Matrix positions = Matrix::Zero(tape.value(x).rows(), tape.value(x).cols());
    for (int64_t b = 0; b < sequences.count; ++b)
        if (const Result<void> done = model.addPositions(
                stack, part(input.ids, sequences, b), part(input.shown, sequences, b), 0,
                positions.middleRows(b * sequences.length, sequences.length));
            !done)
            return tl::make_unexpected(done.error());
    if (o.embeddingNorm && o.normBeforePositions)
        x = norm(tape, own, x);
    const Variable sum = add(tape, x, tape.input(positions));
    x = o.embeddingNorm && !o.normBeforePositions ? norm(tape, own, sum) : sum;
    if (projects && !o.projectFirst)
        x = linear(tape, projection, x);
    tape.gradient(x) = entered;
    tape.backward();
    if (parameters)
        addTables(model, o, sequences, input, tape.gradient(tokens), tape.gradient(sum),
                  *parameters);
    Matrix all = tape.gradient(sum);
    for (int64_t b = 0; b < sequences.count && all.cols() == gradient.cols(); ++b)
        for (const int64_t position : input.replaced)
            all.row(b * sequences.length + position) =
                gradient.row(b * sequences.length + position);
    return Tensor(all);
}

Result<Tensor> embedded(const Model& model, Stack stack, const Sequences& sequences,
                        const TokenInput& input)
{
    const int64_t width = model.options().stack(stack).width;
    float* out = nullptr;
    Tensor all = pooledTensor({sequences.rows(), width}, &out);
    for (int64_t b = 0; b < sequences.count; ++b) {
        const Result<Tensor> one =
            model.embed(stack, part(input.ids, sequences, b), part(input.types, sequences, b),
                        part(input.shown, sequences, b));
        if (!one)
            return tl::make_unexpected(one.error());
        std::copy_n(one->data(), one->size(), out + b * sequences.length * width);
    }
    return all;
}

} // namespace engine::gradient
