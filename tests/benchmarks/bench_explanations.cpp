// What is read backwards from a model, and training: times beside what is wanted. The peer is
// tests/benchmarks/peer_gradient.py: the reverse pass and the training step in PyTorch.
//
//   bench_explanations reverse        of GPT-2-small's shape, T = 512: all gradients
//   bench_explanations sentiment      the example that knows moods, 64 tokens
//   bench_explanations patching       12 × 12 heads, T = 32
//   bench_explanations training       a step of 2 layers, 4 heads, width 64, 32 × 64 tokens
//   bench_explanations induction      from noise to an induction head
//
// Prints "NAME VALUE" lines: seconds, MiB, steps.

#include "engine/explanations/attribution.h"
#include "engine/explanations/patching.h"
#include "engine/explanations/relevance.h"
#include "engine/explanations/repeated.h"
#include "engine/linear/threads.h"
#include "engine/tracer.h"
#include "engine/training/trainer.h"
#include "tests/benchmarks/gpt2shape.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

using namespace engine;
using namespace engine::explanations;
namespace fs = std::filesystem;

namespace {

constexpr int kThreads = 2;
constexpr int kRuns = 5;

template <class Value>
Value valueOf(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

/// The median of some runs, in seconds; the first is not counted.
template <class Work>
double secondsOf(Work work, int runs = kRuns)
{
    std::vector<double> taken;
    for (int i = 0; i <= runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> one = std::chrono::steady_clock::now() - begin;
        if (i > 0)
            taken.push_back(one.count());
    }
    std::ranges::sort(taken);
    return taken[taken.size() / 2];
}

void print(const char* name, double value)
{
    std::printf("%s %.4f\n", name, value);
    std::fflush(stdout);
}

Subject subjectOf(Tracer& tracer, const fs::path& folder, const std::vector<int64_t>& ids)
{
    TraceRequest request;
    ModelSource source;
    source.folder = folder;
    source.inputs.tokenIds = ids;
    request.source = source;
    TraceControl control;
    control.threads = kThreads;
    return valueOf(Subject::of(valueOf(tracer.trace(request, control)), {kThreads, {}, {}}));
}

std::vector<int64_t> tokens(int64_t count, int64_t entries, int64_t factor = 7919)
{
    std::vector<int64_t> ids;
    for (int64_t i = 0; i < count; ++i)
        ids.push_back(i * factor % entries);
    return ids;
}

/// A model of GPT-2-small's shape for as long as it lives.
class GptFolder
{
public:
    GptFolder()
        : m_path(fs::temp_directory_path() / ("bench_explanations_" + std::to_string(getpid())))
    {
        if (!gpt2shape::write(m_path)) {
            std::fprintf(stderr, "cannot write %s\n", m_path.c_str());
            std::exit(1);
        }
    }
    GptFolder(const GptFolder&) = delete;
    GptFolder& operator=(const GptFolder&) = delete;
    ~GptFolder() { fs::remove_all(m_path); }

    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

void measureReverse()
{
    const GptFolder folder;
    Tracer tracer;
    const std::vector<int64_t> ids = tokens(512, gpt2shape::kVocabulary);
    print("forward", secondsOf([&] { subjectOf(tracer, folder.path(), ids); }, 3));
    const Subject subject = subjectOf(tracer, folder.path(), ids);
    const gradient::Scalar loss = valueOf(subject.loss());
    const auto once = [&] {
        gradient::ParameterGradients parameters;
        valueOf(subject.reverse(loss, {.keepAttentions = true, .parameters = &parameters}));
    };
    print("reverse", secondsOf(once, 3));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    print("peak", static_cast<double>(usage.ru_maxrss) / 1024);
}

void measureSentiment(const fs::path& examples)
{
    Tracer tracer;
    const Subject subject = subjectOf(tracer, examples / "models/sentiment", tokens(64, 100, 37));
    const gradient::Scalar scalar = valueOf(subject.logit({}, {}));
    print("relevance", secondsOf([&] {
              const auto read = valueOf(subject.reverse(scalar, {.keepAttentions = true}));
              valueOf(relevance(subject, read));
          }));
    print("integrated",
          secondsOf([&] { valueOf(integratedGradients(subject, scalar, {.steps = 32})); }));
}

void measurePatching()
{
    const GptFolder folder;
    Tracer tracer;
    const auto clean = subjectOf(tracer, folder.path(), tokens(32, gpt2shape::kVocabulary));
    const auto other = subjectOf(tracer, folder.path(), tokens(32, gpt2shape::kVocabulary, 7907));
    const gradient::Scalar scalar = valueOf(clean.logit({}, {}));
    print("estimate", secondsOf([&] { valueOf(estimatePatching(clean, other, scalar)); }));
    print("exact", secondsOf([&] { valueOf(patchHeads(clean, other, scalar, 0)); }, 1));
}

training::TrainingOptions inductionOptions(int64_t batch)
{
    training::TrainingOptions options;
    options.task.length = 64;
    options.batch = batch;
    options.threads = kThreads;
    return options;
}

void measureTraining()
{
    const auto trainer = valueOf(training::Trainer::create(inductionOptions(32)));
    print("step", secondsOf([&] { valueOf(trainer->step()); }, 50));
}

/// The prefix score of the best head on random tokens said twice (Olsson et al. 2022).
double prefixScore(const training::Trainer& trainer, const fs::path& folder)
{
    valueOf(trainer.save(folder));
    Tracer tracer;
    std::vector<int64_t> drawn;
    for (int64_t id = 2; id < static_cast<int64_t>(trainer.task().vocabulary().size()); ++id)
        drawn.push_back(id);
    const auto test = valueOf(repeatedTest(
        [&](const std::vector<int64_t>& ids) -> Result<Subject> {
            return subjectOf(tracer, folder, ids);
        },
        drawn, -1, {.period = 20}));
    double best = 0;
    for (const RepeatedHead& head : test.heads)
        best = std::max(best, head.prefix);
    return best;
}

/// A run of the window with rotary positions, by which a head finds the token before, tested every
/// so many steps.
void measureInduction()
{
    constexpr int64_t kTest = 100;
    const fs::path folder =
        fs::temp_directory_path() / ("bench_induction_" + std::to_string(getpid()));
    training::TrainingOptions options;
    options.architecture.family = "llama";
    options.threads = kThreads;
    const auto trainer = valueOf(training::Trainer::create(options));
    const auto begin = std::chrono::steady_clock::now();
    double best = 0;
    while (best < 0.8 && trainer->stepsDone() < options.steps) {
        valueOf(trainer->step());
        if (trainer->stepsDone() % kTest == 0)
            best = prefixScore(*trainer, folder);
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    fs::remove_all(folder);
    print("score", best);
    print("steps", static_cast<double>(trainer->stepsDone()));
    print("seconds", taken.count());
}

} // namespace

int main(int argc, char** argv)
{
    const std::string part = argc > 1 ? argv[1] : "";
    setThreadCount(kThreads);
    if (part == "reverse")
        measureReverse();
    else if (part == "sentiment")
        measureSentiment(EXAMPLES_DIR);
    else if (part == "patching")
        measurePatching();
    else if (part == "training")
        measureTraining();
    else if (part == "induction")
        measureInduction();
    else
        return std::fprintf(stderr, "bench_explanations reverse|sentiment|patching|training|"
                                    "induction\n"),
               2;
    return 0;
}
