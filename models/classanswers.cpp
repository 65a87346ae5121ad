#include "models/classanswers.h"

#include <nlohmann/json.hpp>

namespace models {

Answers answersOf(const engine::Trace& trace)
{
    if (!trace.facts || !trace.facts->is_object())
        return Answers::Exclusive;
    const auto found = trace.facts->find("answers");
    if (found == trace.facts->end())
        return Answers::Exclusive;
    return *found == "values"        ? Answers::Values
           : *found == "independent" ? Answers::Independent
                                     : Answers::Exclusive;
}

Eigen::VectorXd classNumbers(const engine::Trace& trace)
{
    if (trace.classLogits.empty())
        return {};
    const auto read = [](const engine::Tensor& tensor) -> Eigen::VectorXd {
        return Eigen::Map<const Eigen::VectorXf>(tensor.data(), tensor.size()).cast<double>();
    };
    Eigen::VectorXd numbers = read(trace.classLogits);
    if (trace.distillationLogits.size() == trace.classLogits.size())
        numbers = (numbers + read(trace.distillationLogits)) / 2;
    switch (answersOf(trace)) {
    case Answers::Values:
        return numbers;
    case Answers::Independent:
        return 1 / (1 + (-numbers.array()).exp());
    case Answers::Exclusive:
        break;
    }
    numbers = (numbers.array() - numbers.maxCoeff()).exp();
    return numbers / numbers.sum();
}

} // namespace models
