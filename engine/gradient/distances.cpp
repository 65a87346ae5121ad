#include "engine/gradient/distances.h"

#include "engine/gradient/operations.h"
#include "engine/transformer/loader.h"

namespace engine::gradient {

namespace {

/// Tables of the heads [H · R, D] side by side, [R, H · D].
Matrix beside(const Matrix& tables, int heads)
{
    const int64_t rows = tables.rows() / heads;
    Matrix joined(rows, heads * tables.cols());
    for (int head = 0; head < heads; ++head)
        joined.middleCols(head * tables.cols(), tables.cols()) =
            tables.middleRows(head * rows, rows);
    return joined;
}

} // namespace

Result<void> addDistances(const Model& model, const StackOptions& o, int layer,
                          const std::vector<Matrix>& terms, ParameterGradients& parameters,
                          int threads)
{
    if (terms.empty())
        return {};
    const DistanceOptions& d = o.distances;
    WeightLoader loader(model.weights(), model.options(), nullptr);
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return WeightLoader::numbered(name, o, layer); };
    if (!d.projected) {
        const WeightInfo* own = loader.expect({at(n.distances)}, {d.rows(), o.headSize});
        for (const Matrix& term : terms)
            parameters.of(own->name, d.rows(), o.headSize) += term;
        return {};
    }
    const WeightInfo* stored = loader.expect({o.names.distances + ".weight"}, {d.rows(), o.width});
    Tape tape(threads, &parameters);
    const Variable table = tape.input(loader.matrix(stored, d.rows(), o.width));
    Variable x = table;
    const Norm own =
        d.normed ? loader.norm(o.names.distanceNorm, o.width, NormKind::Layer, o.epsilon) : Norm();
    if (d.normed)
        x = norm(tape, own, table);
    std::vector<Linear> projections;
    if (d.queries)
        projections.push_back(loader.linear(
            {{at(d.shared ? n.key : n.distanceKey), o.queryWidth(), d.shared || o.keyBias}},
            o.width));
    if (d.keys)
        projections.push_back(loader.linear(
            {{at(d.shared ? n.query : n.distanceQuery), o.queryWidth(), true}}, o.width));
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    for (size_t i = 0; i < terms.size() && i < projections.size(); ++i) {
        const Variable y = linear(tape, projections[i], x);
        tape.gradient(y) = beside(terms[i], o.heads);
    }
    tape.backward();
    parameters.of(stored->name, d.rows(), o.width) += tape.gradient(table);
    return {};
}

} // namespace engine::gradient
