#pragma once

#include "engine/transformer/arena.h"

#include <functional>
#include <optional>

namespace engine::gradient {

class ParameterGradients;

/// A matrix on a tape.
struct Variable
{
    int index = -1;
};

/// Remembers how matrices were computed from one another and runs the computation backwards:
/// reverse-mode differentiation of one scalar. Operations (operations.h, attention.h) put a matrix
/// on the tape together with the step that takes its gradient to what it was computed from. Used
/// by one thread; the operations may use several.
class Tape
{
public:
    /// `threads` of the operations (0 = threadCount()); gradients of weights are added to
    /// `parameters`, where it is not null; it must outlive the tape.
    explicit Tape(int threads = 0, ParameterGradients* parameters = nullptr)
        : m_threads(threads), m_parameters(parameters)
    {
    }
    Tape(const Tape&) = delete;
    Tape& operator=(const Tape&) = delete;

    /// A new matrix, not yet filled in.
    Variable add(int64_t rows, int64_t columns);
    /// A copy of a matrix that nothing on the tape was computed from.
    Variable input(const ConstMatrixRef& value);
    /// What runs backwards once the gradient of `output` is known; called only if it has one.
    void onBackward(Variable output, std::function<void()> step);

    /// Valid until the tape is destroyed.
    Eigen::Map<Matrix> value(Variable variable) const;
    /// ∂s/∂ of the matrix; zeros when it is first asked for. Steps add to it.
    Eigen::Map<Matrix> gradient(Variable variable);
    /// The same to write into: where nothing was added before, it is not filled in and every
    /// element has to be written.
    struct Sum
    {
        Eigen::Map<Matrix> matrix;
        bool isNew;

        template <class Values>
        void add(const Values& values)
        {
            if (isNew)
                matrix = values;
            else
                matrix += values;
        }
    };
    Sum sum(Variable variable);
    bool hasGradient(Variable variable) const { return node(variable).gradient.has_value(); }

    /// Runs all steps, last first. The gradient of the result must have been filled in.
    void backward();

    int threads() const { return m_threads; }
    ParameterGradients* parameters() const { return m_parameters; }

private:
    struct Node
    {
        Scratch value;
        std::optional<Scratch> gradient;
        std::function<void()> step;
    };
    const Node& node(Variable variable) const
    {
        return m_nodes[static_cast<size_t>(variable.index)];
    }

    int m_threads;
    ParameterGradients* m_parameters;
    std::vector<Node> m_nodes;
};

} // namespace engine::gradient
