#include "engine/transformer/frames.h"

#include "engine/linear/rowwise.h"
#include "engine/transformer/arena.h"
#include "engine/transformer/convolution.h"

#include <cmath>

namespace engine {

namespace {

constexpr float kNormEpsilon = 1e-5F; ///< of the norms between convolutions

using Convolution = SoundOptions::Convolution;

int64_t outputs(const Convolution& c, int64_t frames)
{
    const int64_t room = frames + 2 * c.padding - c.kernel;
    return room < 0 ? 0 : room / c.stride + 1;
}

/// Each column to mean 0 and variance 1 over time.
void normOverTime(const Norm& norm, Matrix& x)
{
    const Eigen::RowVectorXd mean = x.cast<double>().colwise().mean();
    Eigen::RowVectorXd variance = Eigen::RowVectorXd::Zero(x.cols());
    for (int64_t row = 0; row < x.rows(); ++row)
        variance += (x.row(row).cast<double>() - mean).cwiseAbs2();
    variance /= static_cast<double>(x.rows());
    const Eigen::RowVectorXd factor =
        (variance.array() + static_cast<double>(norm.epsilon)).rsqrt();
    for (int64_t row = 0; row < x.rows(); ++row)
        x.row(row) = ((x.row(row).cast<double>() - mean).cwiseProduct(factor))
                         .cast<float>()
                         .cwiseProduct(norm.gain) +
                     norm.bias;
}

struct Convolved
{
    Linear kernel;
    std::optional<Norm> norm;
};

Convolved convolution(WeightLoader& loader, const SoundOptions& sound, size_t index)
{
    const Convolution& c = sound.convolutions[index];
    const int64_t inputs = index == 0 ? sound.bands : sound.convolutions[index - 1].outputs;
    const std::string& module = sound.modules[index];
    const Matrix stored =
        loader.matrix(loader.expect({module + ".weight"}, {c.outputs, inputs, c.kernel}), c.outputs,
                      inputs * c.kernel);
    Vector bias;
    if (sound.bias)
        bias = loader.vector(loader.expect({module + ".bias"}, {c.outputs}));
    Convolved result;
    const bool norms = sound.norms == SoundOptions::NormPlace::Every ||
                       (sound.norms == SoundOptions::NormPlace::First && index == 0);
    if (norms) {
        std::string name = sound.norm;
        name.replace(name.find("{l}"), 3, std::to_string(index));
        result.norm = loader.norm(name, c.outputs, NormKind::Layer, kNormEpsilon);
    }
    if (!loader.checks() && !loader.error())
        result.kernel = kernelOver(stored, inputs, c.kernel, sound.bias ? bias.data() : nullptr);
    return result;
}

/// The convolution that gives positions, group by group.
struct PositionKernel
{
    std::vector<Linear> groups;
    std::optional<Norm> batch; ///< as a factor and a summand for each feature
};

PositionKernel positionKernel(WeightLoader& loader, const StackOptions& options)
{
    const SoundOptions& sound = *options.sound;
    const int64_t width = options.width;
    const int64_t inputs = width / sound.positionGroups;
    const int64_t k = sound.positionKernel;
    const std::string& module = sound.positions;
    PositionKernel result;
    Matrix values;
    if (!sound.positionNorm.empty()) {
        const std::string& norm = sound.positionNorm;
        Norm batch = loader.norm(norm, width, NormKind::Layer, kNormEpsilon);
        const Vector mean = loader.vector(loader.expect({norm + ".running_mean"}, {width}));
        const Vector variance = loader.vector(loader.expect({norm + ".running_var"}, {width}));
        if (mean.size() > 0) {
            batch.gain.array() /= (variance.array() + kNormEpsilon).sqrt();
            batch.bias -= mean.cwiseProduct(batch.gain);
        }
        result.batch = std::move(batch);
        values = loader.matrix(loader.expect({module + ".weight"}, {width, inputs, k}), width,
                               inputs * k);
    } else {
        // Weight norm by place in the kernel: the direction over all else, and its length. Two
        // spellings of PyTorch.
        const Vector length = loader.vector(loader.expect(
            {module + ".weight_g", module + ".parametrizations.weight.original0"}, {1, 1, k}));
        values = loader.matrix(
            loader.expect({module + ".weight_v", module + ".parametrizations.weight.original1"},
                          {width, inputs, k}),
            width, inputs * k);
        for (int64_t at = 0; at < k && values.size() > 0; ++at) {
            double sum = 0;
            for (int64_t i = at; i < values.size(); i += k)
                sum += std::pow(static_cast<double>(values.data()[i]), 2);
            const auto factor =
                static_cast<float>(static_cast<double>(length[at]) / std::sqrt(sum));
            for (int64_t i = at; i < values.size(); i += k)
                values.data()[i] *= factor;
        }
    }
    const Vector bias = loader.vector(loader.expect({module + ".bias"}, {width}));
    if (loader.checks() || loader.error())
        return result;
    for (int64_t group = 0; group < sound.positionGroups; ++group)
        result.groups.push_back(kernelOver(values.middleRows(group * inputs, inputs), inputs, k,
                                           bias.data() + group * inputs));
    return result;
}

void addPositions(const PositionKernel& over, const SoundOptions& sound, MatrixRef x, int threads)
{
    Matrix read = x;
    if (over.batch)
        for (int64_t row = 0; row < read.rows(); ++row)
            read.row(row) = read.row(row).cwiseProduct(over.batch->gain) + over.batch->bias;
    const int64_t inputs = x.cols() / sound.positionGroups;
    const int64_t before = sound.positionKernel / 2;
    const int64_t after = sound.positionKernel - 1 - before;
    for (int64_t group = 0; group < sound.positionGroups; ++group) {
        const Matrix frames = paddedFrames(read.middleCols(group * inputs, inputs), before, after);
        Matrix positions(x.rows(), inputs);
        convolve(over.groups[static_cast<size_t>(group)], frames, 1, positions, threads);
        activate(sound.activation, positions, threads);
        x.middleCols(group * inputs, inputs) += positions;
    }
}

} // namespace

Result<int64_t> frameCount(const StackOptions& options, const Tensor& features,
                           const std::string& model)
{
    const SoundOptions& sound = *options.sound;
    const bool samples = sound.bands == 1;
    const std::vector<int64_t>& shape = features.shape();
    if (samples ? shape.size() != 1 : shape.size() != 2 || shape[0] != sound.bands)
        return fail(samples ? translatable("Engine", "The sound is %1; the model %2 reads samples, "
                                                     "[samples].")
                            : translatable("Engine", "The sound is %1; the model %2 reads [%3, "
                                                     "frames]."),
                    {shapeText(shape), model, std::to_string(sound.bands)});
    int64_t frames = shape.back();
    for (const Convolution& c : sound.convolutions)
        frames = outputs(c, frames);
    if (frames < 1)
        return fail(translatable("Engine", "The sound is too short for the model %1."), {model});
    if (options.positions.limit > 0 && frames > options.positions.limit)
        return fail(translatable("Engine", "The sound has %1 frames; the model %2 has positions "
                                           "for %3."),
                    {std::to_string(frames), model, std::to_string(options.positions.limit)},
                    translatable("Engine", "Shorten the sound."));
    return frames;
}

void expectSound(WeightLoader& loader, const StackOptions& options)
{
    const SoundOptions& sound = *options.sound;
    for (size_t i = 0; i < sound.convolutions.size(); ++i)
        convolution(loader, sound, i);
    const int64_t read = sound.convolutions.back().outputs;
    if (!sound.projectionNorm.empty())
        loader.norm(sound.projectionNorm, read, NormKind::Layer, options.epsilon);
    if (!sound.projection.empty())
        loader.linear({{sound.projection, options.width, true}}, read);
    if (!sound.positions.empty())
        positionKernel(loader, options);
    loader.positionTable(options);
}

Tensor embedSound(WeightLoader& loader, const StackOptions& options, const Tensor& features,
                  int threads)
{
    const SoundOptions& sound = *options.sound;
    const int64_t given = features.shape().back();
    Matrix x = MatrixMap(features.data(), sound.bands, given).transpose();
    for (size_t i = 0; i < sound.convolutions.size(); ++i) {
        const Convolution& c = sound.convolutions[i];
        const Convolved convolved = convolution(loader, sound, i);
        if (loader.error())
            return {};
        Matrix y(outputs(c, x.rows()), c.outputs);
        convolve(convolved.kernel, paddedFrames(x, c.padding, c.padding), c.stride, y, threads);
        if (convolved.norm && sound.norms == SoundOptions::NormPlace::First)
            normOverTime(*convolved.norm, y);
        else if (convolved.norm)
            convolved.norm->apply(y, y, threads);
        activate(sound.activation, y, threads);
        x = std::move(y);
    }
    if (!sound.projectionNorm.empty())
        loader.norm(sound.projectionNorm, x.cols(), NormKind::Layer, options.epsilon)
            .apply(x, x, threads);
    float* out = nullptr;
    Tensor result = pooledTensor({x.rows(), options.width}, &out);
    Eigen::Map<Matrix> hidden(out, x.rows(), options.width);
    if (sound.projection.empty()) {
        hidden = x * options.embeddingScale;
    } else {
        const Linear projection =
            loader.linear({{sound.projection, options.width, true}}, x.cols());
        if (!loader.error())
            projection.apply(x, hidden, threads);
    }
    if (!sound.positions.empty() && !loader.error()) {
        const PositionKernel over = positionKernel(loader, options);
        if (!loader.error())
            addPositions(over, sound, hidden, threads);
    }
    if (const WeightInfo* table = loader.positionTable(options); table && !loader.error())
        hidden +=
            loader.matrix(table, options.positions.limit, options.width).topRows(hidden.rows());
    if (options.embeddingNorm && !loader.error())
        loader.embeddingNorm(options).apply(hidden, hidden, threads);
    return result;
}

} // namespace engine
