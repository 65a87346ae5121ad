#include "engine/explanations/heads.h"

#include <cmath>

namespace engine::explanations {

using gradient::AttentionGradient;
using gradient::Reverse;
using gradient::Scalar;

namespace {

std::vector<Kind> kindsOf(const Subject& subject, Stack stack)
{
    std::vector<Kind> kinds = {Kind::Self};
    if (subject.model().options().stack(stack).cross)
        kinds.push_back(Kind::Cross);
    return kinds;
}

} // namespace

std::vector<HeadTable> headImportance(const Reverse& reverse)
{
    std::vector<HeadTable> tables;
    for (const auto& [stack, gradient] : reverse.stacks)
        for (const Kind kind : {Kind::Self, Kind::Cross}) {
            HeadTable table{stack, kind, {}};
            for (const AttentionGradient& at : gradient.attentions) {
                if (at.attention.kind != kind)
                    continue;
                const int heads = at.attention.heads;
                const int64_t size = at.context.extent(1) / heads;
                table.values.conservativeResize(table.values.rows() + 1, heads);
                for (int head = 0; head < heads; ++head)
                    table.values(table.values.rows() - 1, head) = std::abs(
                        at.context.matrix()
                            .middleCols(head * size, size)
                            .cwiseProduct(at.gradient.matrix().middleCols(head * size, size))
                            .sum());
            }
            if (table.values.size() > 0)
                tables.push_back(std::move(table));
        }
    return tables;
}

Result<std::vector<HeadTable>> ablation(const Subject& subject, const Scalar& scalar,
                                        const std::function<void(float)>& progress)
{
    int64_t all = 0;
    for (const auto& [stack, input] : subject.inputs())
        all += static_cast<int64_t>(kindsOf(subject, stack).size()) *
               subject.run().stack(stack).layers * subject.model().options().stack(stack).heads;
    int64_t done = 0;
    std::vector<HeadTable> tables;
    for (const auto& [stack, input] : subject.inputs()) {
        const int heads = subject.model().options().stack(stack).heads;
        const int64_t tokens = subject.tokens(stack);
        const int layers = subject.run().stack(stack).layers;
        for (const Kind kind : kindsOf(subject, stack)) {
            HeadTable table{stack, kind, Matrix(layers, heads)};
            for (int layer = 0; layer < layers; ++layer) {
                const auto hooks = [&](int64_t begin, int64_t many) {
                    const auto change = [&, begin, many](int at, Kind of, MatrixRef context) {
                        const int64_t size = context.cols() / heads;
                        for (int64_t i = 0; at == layer && of == kind && i < many; ++i)
                            context.block(i * tokens, (begin + i) * size, tokens, size).setZero();
                    };
                    return gradient::StackHooks{.hidden = {}, .context = change};
                };
                const auto values =
                    valuesOf(subject, scalar, {stack, layer, heads, hooks}, [&](int64_t some) {
                        if (progress)
                            progress(static_cast<float>(done + some) / static_cast<float>(all));
                    });
                if (!values)
                    return tl::make_unexpected(values.error());
                done += heads;
                for (int head = 0; head < heads; ++head)
                    table.values(layer, head) =
                        static_cast<float>((*values)[static_cast<size_t>(head)]);
            }
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

} // namespace engine::explanations
