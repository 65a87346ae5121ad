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
    Sum own = sum(variable);
    if (own.isNew)
        own.matrix.setZero();
    return own.matrix;
}

Tape::Sum Tape::sum(Variable variable)
{
    Node& of = m_nodes[static_cast<size_t>(variable.index)];
    const bool isNew = !of.gradient;
    if (isNew) {
        const Eigen::Map<Matrix> shape = of.value.matrix();
        of.gradient.emplace(shape.rows(), shape.cols());
    }
    return {of.gradient->matrix(), isNew};
}

void Tape::backward()
{
    for (auto at = m_nodes.rbegin(); at != m_nodes.rend(); ++at)
        if (at->step && at->gradient)
            at->step();
}

} // namespace engine::gradient
