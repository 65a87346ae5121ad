#include "engine/gradient/tape.h"

namespace engine::gradient {

Variable Tape::add(int64_t rows, int64_t columns)
{
    m_nodes.push_back({Scratch(rows, columns), std::nullopt, {}});
    return {static_cast<int>(m_nodes.size()) - 1};
}

Variable Tape::input(const ConstMatrixRef& value)
{
    const Variable variable = add(value.rows(), value.cols());
    this->value(variable) = value;
    return variable;
}

void Tape::onBackward(Variable output, std::function<void()> step)
{
    m_nodes[static_cast<size_t>(output.index)].step = std::move(step);
}

Eigen::Map<Matrix> Tape::value(Variable variable) const
{
    return node(variable).value.matrix();
}

Eigen::Map<Matrix> Tape::gradient(Variable variable)
{
    Node& of = m_nodes[static_cast<size_t>(variable.index)];
    if (!of.gradient) {
        const Eigen::Map<Matrix> shape = of.value.matrix();
        of.gradient.emplace(shape.rows(), shape.cols());
        of.gradient->matrix().setZero();
    }
    return of.gradient->matrix();
}

void Tape::backward()
{
    for (auto at = m_nodes.rbegin(); at != m_nodes.rend(); ++at)
        if (at->step && at->gradient)
            at->step();
}

} // namespace engine::gradient
