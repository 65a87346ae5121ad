#include "engine/runners/transformer.h"

#include "engine/runners/modelorigin.h"

#include "engine/files/boundedjson.h"
#include "engine/runners/run.h"

#include <algorithm>

namespace engine {

namespace {

/// The classes of a head that writes frame by frame, by vocab.json; empty where there is none.
std::vector<std::string> readClasses(const std::filesystem::path& folder, int64_t count)
{
    const Result<nlohmann::json> vocabulary = readJsonFile(folder / "vocab.json", size_t{16} << 20);
    std::vector<std::string> classes;
    if (!vocabulary || !vocabulary->is_object())
        return classes;
    classes.resize(static_cast<size_t>(count));
    for (const auto& [text, id] : vocabulary->items())
        if (id.is_number_unsigned() && id.get<uint64_t>() < classes.size())
            classes[id.get<size_t>()] = text;
    return classes;
}

class TransformerRunner : public Runner
{
public:
    explicit TransformerRunner(OpenedModel opened) : m_opened(std::move(opened)) {}

    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control) const override
    {
        const ModelInputs& inputs = std::get<ModelSource>(request.source).inputs;
        const ModelOptions& options = m_opened.model->options();
        int most = 0;
        for (const StackOptions* stack : options.stacks())
            most = std::max(most, stack->layers);
        const std::optional<int>& layers = std::get<ModelSource>(request.source).layers;
        if (layers && (*layers < 0 || *layers > most))
            return fail(translatable("Engine", "The model has %1 layers; %2 were asked for."),
                        {std::to_string(most), std::to_string(*layers)});
        Perceived perceived;
        if (options.seeing()) {
            // Pixels that come ready do not need a processor that this program knows.
            const auto preprocessor = readPreprocessor(m_opened.model->folder(), options);
            if (!preprocessor && inputs.pixels.empty() && !inputs.image.empty())
                return tl::make_unexpected(preprocessor.error());
            auto picture = readPicture(inputs, preprocessor.value_or(vision::Preprocessor{}));
            if (!picture)
                return tl::make_unexpected(picture.error());
            perceived.picture = std::move(*picture);
            if (preprocessor && inputs.pixels.empty() && !inputs.image.empty())
                perceived.assumed = preprocessor->assumed;
        }
        if (const StackOptions* hearing = options.hearing()) {
            sound::Listener usual;
            if (hearing->sound->bands > 1)
                usual.kind = sound::Listener::Kind::LogMel;
            usual.mels = hearing->sound->bands;
            usual.normalises = usual.kind == sound::Listener::Kind::Samples;
            const auto listener = readListener(m_opened.model->folder(), usual);
            if (!listener && !inputs.sound.empty())
                return tl::make_unexpected(listener.error());
            auto sound = readSound(inputs, listener.value_or(usual));
            if (!sound)
                return tl::make_unexpected(sound.error());
            perceived.sound = std::move(*sound);
            if (listener && inputs.features.empty() && inputs.samples.empty())
                perceived.assumed = listener->assumed;
        }
        return Run(m_opened, request, control).run(perceived);
    }

    const OpenedModel& opened() const { return m_opened; }

    Result<void> check() const override { return m_opened.model->weights().check(); }

    Result<void> prepare() const override
    {
        for (const StackOptions* stack : m_opened.model->options().stacks())
            for (int layer = 0; layer < stack->layers; ++layer)
                if (auto packed = m_opened.model->layer(stack->stack, layer); !packed)
                    return tl::make_unexpected(packed.error());
        return {};
    }

private:
    OpenedModel m_opened;
};

} // namespace

Result<std::shared_ptr<const Runner>> openTransformer(const std::filesystem::path& folder,
                                                      UnknownKeys unknown)
{
    Result<std::shared_ptr<const Model>> model = Model::open(folder, unknown);
    if (!model)
        return tl::make_unexpected(model.error());
    OpenedModel opened;
    opened.model = std::move(*model);
    const ModelOptions& options = opened.model->options();
    const bool reads = options.decoder || options.text || (!options.seeing() && !options.hearing());
    if (options.hearing() && !options.decoder)
        opened.classes = readClasses(opened.model->folder(), options.vocabulary);
    if (reads) {
        auto tokenizer = text::Tokenizer::open(opened.model->folder());
        if (tokenizer)
            opened.tokenizer = std::move(*tokenizer);
        else
            opened.tokenizerError = tokenizer.error();
    }
    return std::make_shared<const TransformerRunner>(std::move(opened));
}

std::shared_ptr<const TraceOrigin> originOf(const Runner& runner, const Trace& trace)
{
    const auto* transformer = dynamic_cast<const TransformerRunner*>(&runner);
    if (!transformer)
        return nullptr;
    const ModelOptions& options = transformer->opened().model->options();
    const bool fits = options.family == trace.family &&
                      trace.fact("width", 0) == options.last().width &&
                      trace.fact("heads", 0) == options.last().heads &&
                      trace.fact("vocabulary", 0) == options.vocabulary;
    return fits ? std::make_shared<ModelOrigin>(transformer->opened()) : nullptr;
}

} // namespace engine
