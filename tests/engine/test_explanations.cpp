#include "engine/analysis/formula.h"
#include "engine/analysis/metricsummary.h"
#include "engine/explanations/circuits.h"
#include "engine/explanations/edgepatching.h"
#include "engine/explanations/heads.h"
#include "engine/explanations/paths.h"
#include "engine/explanations/repeated.h"
#include "engine/explanations/units.h"
#include "engine/runners/modelorigin.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <Eigen/Eigenvalues>
#include <nlohmann/json.hpp>
#include <QTest>
#include <random>

using namespace engine;
using namespace engine::explanations;

namespace {

Matrix randomMatrix(int64_t rows, int64_t columns, uint32_t seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    Matrix m(rows, columns);
    for (Eigen::Index i = 0; i < m.size(); ++i)
        m.data()[i] = normal(random);
    return m;
}

TraceRequest requestOf(const char* model, std::vector<int64_t> ids)
{
    ModelSource source;
    source.folder = std::string(TEST_DATA "/conformance/models/") + model;
    source.inputs.tokenIds = std::move(ids);
    TraceRequest request;
    request.source = source;
    return request;
}

Subject subjectOf(Tracer& tracer, const TraceRequest& request)
{
    const auto trace = tracer.trace(request, {});
    if (!trace)
        qFatal("%s", trace.error().message().c_str());
    return *Subject::of(*trace);
}

const std::vector<int64_t> kClean = {5, 9, 12, 7, 30, 2};
const std::vector<int64_t> kCorrupted = {5, 9, 40, 7, 30, 2};

bool near(double a, double b, double relative = 1e-4)
{
    return std::abs(a - b) <= relative * std::max({1e-3, std::abs(a), std::abs(b)});
}

} // namespace

/// Circuits, ablation, paths, the repeated test and rankings against plain arithmetic.
class TestExplanations : public QObject
{
    Q_OBJECT

private slots:
    void spectraAreThoseOfTheProduct();
    void compositionIsThatOfTheDenseMatrices();
    void normsOnTheStreamAreFolded();
    void normsOfHeadsAreFolded();
    void edgesAreTakenFromAnotherText();
    void eigenvaluesSumToTheTrace();
    void tokensLieAlongADirection();
    void unitsAgreeWithAblation();
    void replacingByItselfChangesNothing();
    void meansAreOverAllInputs();
    void pathsOfTheLastLayerAreWholeHeads();
    void pathsToAHeadAgreeWithPatching();
    void repeatedTokensShowInduction();
    void formulasFollowArithmetic_data();
    void formulasFollowArithmetic();
    void formulasSayWhereTheyAreWrong();
    void headsAreRanked();
    void spreadsAreOfTheSample();
};

void TestExplanations::spectraAreThoseOfTheProduct()
{
    const Matrix a = randomMatrix(9, 3, 1);
    const Matrix b = randomMatrix(3, 9, 2);
    const auto spectrum = spectrumOf(a, b);
    QVERIFY(spectrum);
    const Matrix product = a * b;
    const Matrix again =
        spectrum->left * spectrum->singular.transpose().asDiagonal() * spectrum->right.transpose();
    QVERIFY((again - product).norm() < 1e-4f * product.norm());
    const Eigen::EigenSolver<Eigen::MatrixXd> dense(product.cast<double>(), false);
    std::vector<double> sizes;
    for (const auto& value : dense.eigenvalues())
        sizes.push_back(std::abs(value));
    std::ranges::sort(sizes, std::greater());
    QCOMPARE(spectrum->eigenvalues.size(), size_t(3));
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(near(std::abs(spectrum->eigenvalues[i]), sizes[i]));
    QCOMPARE(positiveShare({{2, 0}, {-1, 0}, {1, 0}}), 0.5);
    QCOMPARE(positiveShare({}), 0.0);
    QVERIFY(!spectrumOf(Matrix::Constant(3, 2, NAN), Matrix::Zero(2, 3)));
}

void TestExplanations::compositionIsThatOfTheDenseMatrices()
{
    const auto model = Model::open(std::string(TEST_DATA "/conformance/models/llama"));
    QVERIFY(model);
    auto circuits = Circuits::of(*model, Stack::Decoder);
    QVERIFY(circuits);
    const auto all = circuits->composition();
    QVERIFY(all && !all->empty());
    for (const Composition& one : *all) {
        QVERIFY(one.fromLayer < one.toLayer);
        const HeadMatrices from = *circuits->head(one.fromLayer, one.fromHead);
        const HeadMatrices to = *circuits->head(one.toLayer, one.toHead);
        const Matrix writes = from.value * from.output;
        const Matrix scores = to.query * to.key.transpose();
        const Matrix moves = to.value * to.output;
        const auto share = [&](const Matrix& b) {
            return double((writes * b).norm() / (writes.norm() * b.norm()));
        };
        QVERIFY(near(one.query, share(scores)));
        QVERIFY(near(one.key, share(scores.transpose())));
        QVERIFY(near(one.value, share(moves)));
    }
    const auto feeding = circuits->feeding(circuits->layers() - 1, 1);
    QVERIFY(feeding);
    for (const Composition& one : *feeding) {
        const auto same = std::ranges::find_if(*all, [&](const Composition& other) {
            return other.fromLayer == one.fromLayer && other.fromHead == one.fromHead &&
                   other.toLayer == one.toLayer && other.toHead == one.toHead;
        });
        QVERIFY(same != all->end() && near(same->key, one.key));
    }
    QVERIFY(!circuits->head(99, 0) && !circuits->head(0, 99));
}

/// What an earlier head writes passes through the norms of BERT's stream before it is read.
void TestExplanations::normsOnTheStreamAreFolded()
{
    const auto model = Model::open(std::string(TEST_DATA "/conformance/models/bert"));
    QVERIFY(model);
    auto circuits = Circuits::of(*model, Stack::Encoder);
    QVERIFY(circuits);
    const auto all = circuits->composition();
    QVERIFY(all && !all->empty());
    const auto normed = [&](const Norm& norm, Matrix rows) {
        rows.colwise() -= rows.rowwise().mean().eval();
        return Matrix(rows * norm.gain.asDiagonal());
    };
    for (const Composition& one : *all) {
        const HeadMatrices from = *circuits->head(one.fromLayer, one.fromHead);
        const HeadMatrices to = *circuits->head(one.toLayer, one.toHead);
        Matrix writes = from.value * from.output;
        for (int l = one.fromLayer; l < one.toLayer; ++l) {
            const LayerWeights& weights = **(*model)->layer(Stack::Encoder, l);
            writes = normed(weights.feedNorm, normed(weights.attentionNorm, writes));
        }
        const Matrix scores = to.query * to.key.transpose();
        QVERIFY(
            near(one.query, double((writes * scores).norm() / (writes.norm() * scores.norm()))));
    }
    const int last = circuits->layers() - 1;
    const auto feeding = circuits->feeding(last, 0);
    QVERIFY(feeding && !feeding->empty());
    for (const Composition& one : *feeding) {
        const auto same = std::ranges::find_if(*all, [&](const Composition& other) {
            return other.fromLayer == one.fromLayer && other.fromHead == one.fromHead &&
                   other.toLayer == last && other.toHead == 0;
        });
        QVERIFY(same != all->end() && near(same->value, one.value));
    }
}

/// With norms of queries, keys and outputs: folded matrices give what the layer gives, but for the
/// sizes that the norms divide by.
void TestExplanations::normsOfHeadsAreFolded()
{
    const nlohmann::json config = {{"model_type", "olmo2"},
                                   {"architectures", {"Olmo2ForCausalLM"}},
                                   {"hidden_size", 12},
                                   {"intermediate_size", 16},
                                   {"num_hidden_layers", 1},
                                   {"num_attention_heads", 3},
                                   {"num_key_value_heads", 3},
                                   {"hidden_act", "silu"},
                                   {"max_position_embeddings", 8},
                                   {"rms_norm_eps", 1e-6},
                                   {"rope_theta", 10000.0},
                                   {"tie_word_embeddings", false},
                                   {"vocab_size", 11}};
    const auto options = modelOptions(config);
    QVERIFY2(options, options ? "" : options.error().message().c_str());
    std::vector<std::shared_ptr<std::vector<float>>> kept;
    std::vector<WeightInfo> infos;
    const auto add = [&](const std::string& name, std::vector<int64_t> shape) {
        int64_t count = 1;
        for (const int64_t extent : shape)
            count *= extent;
        auto values = std::make_shared<std::vector<float>>(size_t(count));
        for (size_t i = 0; i < values->size(); ++i)
            (*values)[i] = 0.2f + std::sin(float(i + 7 * infos.size()) * 1.7f);
        WeightInfo info;
        info.name = name;
        info.typeName = "F32";
        info.data =
            TensorData::rowMajor(DataType::F32, std::move(shape),
                                 reinterpret_cast<const std::byte*>(values->data()), nullptr);
        infos.push_back(std::move(info));
        kept.push_back(std::move(values));
        return Eigen::Map<const Matrix>(kept.back()->data(), infos.back().data.shape[0],
                                        count / infos.back().data.shape[0]);
    };
    const std::string layer = "model.layers.0.";
    add("model.embed_tokens.weight", {11, 12});
    add("lm_head.weight", {11, 12});
    add("model.norm.weight", {12});
    const auto query = add(layer + "self_attn.q_proj.weight", {12, 12});
    add(layer + "self_attn.k_proj.weight", {12, 12});
    add(layer + "self_attn.v_proj.weight", {12, 12});
    const auto output = add(layer + "self_attn.o_proj.weight", {12, 12});
    const auto queryGain = add(layer + "self_attn.q_norm.weight", {12});
    add(layer + "self_attn.k_norm.weight", {12});
    const auto outputGain = add(layer + "post_attention_layernorm.weight", {12});
    add(layer + "post_feedforward_layernorm.weight", {12});
    add(layer + "mlp.gate_proj.weight", {16, 12});
    add(layer + "mlp.up_proj.weight", {16, 12});
    add(layer + "mlp.down_proj.weight", {12, 16});
    const auto model = Model::of(*options, Weights::of(std::move(infos)), "olmo2");
    QVERIFY2(model, model ? "" : model.error().message().c_str());
    auto circuits = Circuits::of(*model, Stack::Decoder);
    QVERIFY(circuits);
    for (int head = 0; head < 3; ++head) {
        const auto own = circuits->head(0, head);
        QVERIFY2(own, own ? "" : own.error().message().c_str());
        const Matrix reads =
            query.transpose() * queryGain.col(0).asDiagonal(); // [M, H D], as rows are multiplied
        const Matrix writes = output.transpose() * outputGain.col(0).asDiagonal();
        QVERIFY((own->query - reads.middleCols(head * 4, 4)).cwiseAbs().maxCoeff() < 1e-5f);
        QVERIFY((own->output - writes.middleRows(head * 4, 4)).cwiseAbs().maxCoeff() < 1e-5f);
    }
}

/// A query that sees one key alone gets all it has from it; and what edges change sums, to first
/// order, to what their head changes.
void TestExplanations::edgesAreTakenFromAnotherText()
{
    for (const char* name : {"gpt2", "llama"}) {
        Tracer tracer;
        const Subject clean = subjectOf(tracer, requestOf(name, kClean));
        const Subject other = subjectOf(tracer, requestOf(name, {11, 9, 40, 7, 30, 2}));
        const auto scalar = *clean.logit({}, {});
        const auto whole = estimatePatching(clean, other, scalar);
        QVERIFY(whole);
        const int layers = clean.run().stack(Stack::Decoder).layers;
        const auto tokens = int64_t(kClean.size());
        for (int layer = 0; layer < layers; ++layer) {
            const auto heads = patchHeads(clean, other, scalar, layer);
            QVERIFY(heads);
            for (int head = 0; head < int(heads->rows()); ++head) {
                const Edge alone{Stack::Decoder, Kind::Self, layer, head, 0, 0};
                const auto one = patchEdges(clean, other, scalar, {alone});
                QVERIFY2(one, one ? "" : one.error().message().c_str());
                QVERIFY(near(one->exact.front(), double((*heads)(head, 0))));
                QVERIFY(near(one->clean, whole->clean) && near(one->corrupted, whole->corrupted));
                std::vector<Edge> all;
                for (int64_t key = 0; key < tokens; ++key)
                    all.push_back({Stack::Decoder, Kind::Self, layer, head, tokens - 1, key});
                const auto several = patchEdges(clean, other, scalar, all);
                QVERIFY(several);
                double change = 0;
                for (const double estimate : several->estimate)
                    change += estimate - several->clean;
                const double expected =
                    double(whole->headEstimate[size_t(layer)](head, tokens - 1)) - whole->clean;
                QVERIFY(std::abs(change - expected) <= 1e-3 * std::max(1.0, std::abs(expected)));
            }
        }
        // By itself nothing changes; what no head has is refused.
        const Edge some{Stack::Decoder, Kind::Self, 1, 0, 4, 2};
        const auto same = patchEdges(clean, clean, scalar, {some});
        QVERIFY(same && near(same->exact.front(), same->clean));
        for (const Edge& wrong : {Edge{Stack::Decoder, Kind::Self, 99, 0, 0, 0},
                                  Edge{Stack::Decoder, Kind::Self, 0, 99, 0, 0},
                                  Edge{Stack::Decoder, Kind::Self, 0, 0, 6, 0},
                                  Edge{Stack::Decoder, Kind::Cross, 0, 0, 0, 0}})
            QVERIFY(!patchEdges(clean, other, scalar, {wrong}));
    }
}

void TestExplanations::eigenvaluesSumToTheTrace()
{
    for (const char* name : {"gpt2", "llama"}) {
        const auto model = Model::open(std::string(TEST_DATA "/conformance/models/") + name);
        QVERIFY(model);
        auto circuits = Circuits::of(*model, Stack::Decoder);
        QVERIFY(circuits);
        std::vector<int64_t> ids(size_t((*model)->options().vocabulary));
        for (size_t i = 0; i < ids.size(); ++i)
            ids[i] = int64_t(i);
        const auto embedding = (*model)->tokenVectors(Stack::Decoder, ids, {});
        QVERIFY(embedding);
        const HeadMatrices own = *circuits->head(1, 0);
        // Logits of rows of the stream less those of nothing: the norm is taken as its matrix.
        const auto copying = circuits->copying(1, 0);
        QVERIFY(copying);
        const auto finalNorm = (*model)->finalNorm(Stack::Decoder);
        QVERIFY(finalNorm && *finalNorm);
        Matrix moved = *embedding * own.value * own.output; // [V, M]
        if ((*finalNorm)->kind == NormKind::Layer)
            moved.colwise() -= moved.rowwise().mean().eval();
        moved *= (*finalNorm)->gain.transpose().asDiagonal();
        const WeightInfo* head = (*model)->weights().find(
            std::string_view(name) == "gpt2" ? "transformer.wte.weight" : "lm_head.weight");
        if (!head)
            head = (*model)->weights().find("wte.weight");
        QVERIFY(head);
        Matrix unembedding(head->data.shape[0], head->data.shape[1]);
        QVERIFY(Weights::readFloat(*head, unembedding.data()));
        const double trace = double(moved.cwiseProduct(unembedding).sum());
        std::complex<double> sum = 0;
        for (const auto& value : *copying)
            sum += value;
        QVERIFY2(near(sum.real(), trace, 1e-3),
                 qPrintable(QStringLiteral("%1, not %2").arg(sum.real()).arg(trace)));
        const auto matching = circuits->matching(1, 0);
        QVERIFY(matching);
        const Matrix queries = *embedding * own.query * own.scale;
        const Matrix keys = *embedding * own.key;
        std::complex<double> matched = 0;
        for (const auto& value : *matching)
            matched += value;
        QVERIFY(near(matched.real(), double(queries.cwiseProduct(keys).sum()), 1e-3));
    }
}

void TestExplanations::tokensLieAlongADirection()
{
    const auto model = Model::open(std::string(TEST_DATA "/conformance/models/gpt2"));
    QVERIFY(model);
    auto circuits = Circuits::of(*model, Stack::Decoder);
    QVERIFY(circuits);
    const auto vectors = (*model)->tokenVectors(Stack::Decoder, {0, 1, 2, 3, 4, 5}, {});
    QVERIFY(vectors);
    const Vector direction = vectors->row(3);
    const auto along = circuits->tokensAlong(direction, false, 4);
    QVERIFY(along);
    QCOMPARE(along->size(), size_t(4));
    const auto own = std::ranges::find_if(*along, [](const TokenAlong& t) { return t.id == 3; });
    QVERIFY(own != along->end());
    QVERIFY(near(own->value, double(direction.squaredNorm())));
    for (size_t i = 1; i < along->size(); ++i)
        QVERIFY((*along)[i - 1].value >= (*along)[i].value);
    const auto encoder = Model::open(std::string(TEST_DATA "/conformance/models/vit"));
    QVERIFY(encoder);
    auto seeing = Circuits::of(*encoder, Stack::Encoder);
    QVERIFY(seeing && !seeing->tokensAlong(direction, true, 4));
    QVERIFY(seeing->outputValue(0, 0));
}

void TestExplanations::unitsAgreeWithAblation()
{
    Tracer tracer;
    for (const char* name : {"gpt2", "bert"}) {
        const TraceRequest request = requestOf(name, kClean);
        const Subject subject = subjectOf(tracer, request);
        const auto scalar = *subject.logit({}, {});
        const std::vector<Unit> units = unitsOf(subject);
        const auto values = ablateUnits(subject, scalar, units, Replacement::Zero);
        QVERIFY2(values, values ? "" : values.error().message().c_str());
        const auto tables = ablation(subject, scalar);
        QVERIFY(tables);
        for (size_t i = 0; i < units.size(); ++i) {
            const Unit& unit = units[i];
            if (unit.what == Unit::What::Head)
                QVERIFY(near((*values)[i], double(tables->front().values(unit.layer, unit.head))));
            if (unit.what != Unit::What::Attention)
                continue;
            // The same by an intervention on the whole layer.
            TraceRequest changed = request;
            Intervention off;
            off.scope.layer = unit.layer;
            off.ablate = true;
            changed.interventions = {off};
            QVERIFY(near((*values)[i], *subjectOf(tracer, changed).value(scalar)));
        }
        // Without its last layer: the model that ends before it.
        TraceRequest shorter = request;
        auto& source = std::get<ModelSource>(shorter.source);
        const int layers = subject.run().stack(subject.last()).layers;
        source.layers = layers - 1;
        const auto last = std::ranges::find(
            units, Unit{Unit::What::Layer, subject.last(), Kind::Self, layers - 1, 0});
        QVERIFY(last != units.end());
        QVERIFY(near((*values)[size_t(last - units.begin())],
                     *subjectOf(tracer, shorter).value(scalar)));
    }
}

void TestExplanations::replacingByItselfChangesNothing()
{
    Tracer tracer;
    TraceRequest marian = requestOf("marian", {});
    auto& inputs = std::get<ModelSource>(marian.source).inputs;
    inputs.sourceTokenIds = {4, 9, 7, 0};
    inputs.targetTokenIds = {3, 6, 8};
    for (const TraceRequest& request : {requestOf("llama", kClean), marian}) {
        const Subject subject = subjectOf(tracer, request);
        const auto scalar = *subject.logit({}, {});
        const auto own = Activity::of(subject);
        QVERIFY(own);
        const std::vector<Unit> units = unitsOf(subject);
        const auto values = ablateUnits(subject, scalar, units, Replacement::Resampled, &*own);
        QVERIFY(values);
        const double whole = *subject.value(scalar);
        for (const double value : *values)
            QVERIFY2(near(value, whole, 1e-3),
                     qPrintable(QStringLiteral("%1, not %2").arg(value).arg(whole)));
    }
}

void TestExplanations::meansAreOverAllInputs()
{
    Tracer tracer;
    const Subject first = subjectOf(tracer, requestOf("gpt2", kClean));
    const Subject second = subjectOf(tracer, requestOf("gpt2", {1, 2, 3}));
    auto all = Activity::of(first);
    const auto other = Activity::of(second);
    QVERIFY(all && other);
    all->addToMean(*other);
    const Unit unit{Unit::What::Head, Stack::Decoder, Kind::Self, 1, 2};
    const Vector expected = (all->at(unit).colwise().sum() + other->at(unit).colwise().sum()) /
                            float(kClean.size() + 3);
    QVERIFY((all->mean(unit) - expected).norm() < 1e-5f);
}

void TestExplanations::pathsOfTheLastLayerAreWholeHeads()
{
    Tracer tracer;
    for (const char* name : {"gpt2", "gpt_neox"}) {
        const Subject clean = subjectOf(tracer, requestOf(name, kClean));
        const Subject corrupted = subjectOf(tracer, requestOf(name, kCorrupted));
        const auto scalar = *clean.logit({}, {});
        const auto paths = patchPaths(clean, corrupted, scalar);
        const auto whole = patchWholeHeads(clean, corrupted, scalar);
        QVERIFY(paths && whole);
        const Eigen::Index last = paths->rows() - 1;
        for (Eigen::Index h = 0; h < paths->cols(); ++h)
            QVERIFY(near(double((*paths)(last, h)), double((*whole)(last, h))));
        const auto same = patchPaths(clean, clean, scalar);
        QVERIFY(same);
        const double value = *clean.value(scalar);
        for (Eigen::Index i = 0; i < same->size(); ++i)
            QVERIFY(near(double(same->data()[i]), value, 1e-3));
        QVERIFY(!patchPaths(clean, corrupted, scalar, PathEnd{99, 0, PathEnd::Input::Key}));
        const Subject shorter = subjectOf(tracer, requestOf(name, {1, 2, 3}));
        QVERIFY(!patchPaths(clean, shorter, scalar));
    }
}

/// Of a model with parallel blocks and one layer between, what a head of layer 0 sends to all heads
/// of layer 1 and to the logits, done one by one on logits that are nearly linear in it, adds up to
/// what patching the whole head does for a small change.
void TestExplanations::pathsToAHeadAgreeWithPatching()
{
    Tracer tracer;
    const Subject clean = subjectOf(tracer, requestOf("gpt_neox", kClean));
    const auto scalar = *clean.logit({}, {});
    const Subject corrupted = subjectOf(tracer, requestOf("gpt_neox", kCorrupted));
    const double base = *clean.value(scalar);
    for (const auto input : {PathEnd::Input::Query, PathEnd::Input::Key, PathEnd::Input::Value}) {
        const auto patched = patchPaths(clean, corrupted, scalar, PathEnd{1, 0, input});
        QVERIFY(patched);
        // Nothing comes from behind, and something from before.
        double most = 0;
        for (Eigen::Index l = 0; l < patched->rows(); ++l)
            for (Eigen::Index h = 0; h < patched->cols(); ++h) {
                const double change = std::abs(double((*patched)(l, h)) - base);
                if (l >= 1)
                    QVERIFY(change < 1e-4 * std::max(1.0, std::abs(base)));
                most = std::max(most, change);
            }
        QVERIFY(most > 0);
    }
}

void TestExplanations::repeatedTokensShowInduction()
{
    Tracer tracer;
    TraceRequest request;
    ModelSource source;
    source.folder = std::string(EXAMPLES_DIR "/models/induction");
    source.inputs.tokenIds = {0};
    request.source = source;
    const auto trace = tracer.trace(request, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const auto* origin = dynamic_cast<const ModelOrigin*>((*trace)->origin.get());
    QVERIFY(origin);
    const auto tokens = drawableTokens(**trace, origin->model());
    QVERIFY(tokens.size() > 10);
    const auto run = [&](const std::vector<int64_t>& ids) -> Result<Subject> {
        std::get<ModelSource>(request.source).inputs.tokenIds = ids;
        const auto one = tracer.trace(request, {});
        return one ? Subject::of(*one) : Result<Subject>(tl::make_unexpected(one.error()));
    };
    const auto test = repeatedTest(run, tokens, -1, {.period = 12, .sequences = 3});
    QVERIFY2(test, test ? "" : test.error().message().c_str());
    QVERIFY(test->secondLoss < 0.3 * test->firstLoss);
    QVERIFY(test->secondAccuracy > 0.8);
    double prefix = 0;
    double copying = -1e9;
    for (const RepeatedHead& head : test->heads) {
        if (head.prefix > prefix)
            copying = head.copying.value_or(-1e9);
        prefix = std::max(prefix, head.prefix);
        QVERIFY(head.prefix >= 0 && head.prefix <= 1 && head.previous <= 1 && head.duplicate <= 1);
    }
    QVERIFY2(prefix > 0.5, qPrintable(QString::number(prefix)));
    QVERIFY(copying > 0);
    QVERIFY(!repeatedTest(run, {}, -1, {}));
    QVERIFY(!repeatedTest(run, tokens, -1, {.period = 1}));
}

void TestExplanations::formulasFollowArithmetic_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("precedence") << "2 + 3 * 4 ^ 2" << 50.0;
    QTest::newRow("to the right") << "2 ^ 3 ^ 2" << 512.0;
    QTest::newRow("signs") << "--2 - -1" << 3.0;
    QTest::newRow("parentheses") << "(2 + 3) * (4 - 1) / 5" << 3.0;
    QTest::newRow("functions") << "max(abs(-2), sqrt(9)) + min(1, 2) + log(exp(1))" << 5.0;
    QTest::newRow("place") << "layer + 10 * head" << 21.0;
}

void TestExplanations::formulasFollowArithmetic()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    const auto formula = Formula::parse(text.toStdString());
    QVERIFY2(formula, formula ? "" : formula.error().message().c_str());
    Attention attention;
    attention.layer = 1;
    const auto found = formula->value({&attention, 2, {}});
    QVERIFY(found);
    QVERIFY(std::abs(*found - value) < 1e-12);
}

void TestExplanations::formulasSayWhereTheyAreWrong()
{
    for (const char* text : {"", "1 +", "(1", "entropi", "cell(1)", "1 2", "sqrt 2", "*", "1 // 2"})
        QVERIFY2(!Formula::parse(text), text);
    QVERIFY(!Formula::parse(std::string(500, '(')));
    QVERIFY(!Formula::parse(std::string(5000, '1')));
    Attention attention;
    QVERIFY(!Formula::parse("1 / 0")->value({&attention, 0, {}}));
    QVERIFY(!Formula::parse("log(-1)")->value({&attention, 0, {}}));
    QVERIFY(!Formula::parse("cell(0, 99)")->value({&attention, 0, {}}));
    QVERIFY(!Formula::parse("entropy")->value({&attention, 0, {}}));
}

void TestExplanations::headsAreRanked()
{
    Tracer tracer;
    const auto trace = tracer.trace(requestOf("gpt2", kClean), {});
    const auto other = tracer.trace(requestOf("gpt2", kCorrupted), {});
    QVERIFY(trace && other);
    const auto formula = *Formula::parse("cell(4, 2)");
    QVERIFY(!formula.usesMetrics());
    const auto ranked = rankHeads(**trace, formula);
    QVERIFY(ranked);
    size_t heads = 0;
    for (const Attention& a : (*trace)->attentions)
        heads += size_t(a.heads);
    QCOMPARE(ranked->size(), heads);
    for (size_t i = 0; i < ranked->size(); ++i) {
        Matrix one(1, 1);
        const RankedHead& head = (*ranked)[i];
        fillBlock(*head.attention, head.head, Quantity::Weights, {4, 5}, {2, 3}, one);
        QCOMPARE(head.value, double(one(0, 0)));
        QVERIFY(i == 0 || (*ranked)[i - 1].value >= head.value);
    }
    const auto mixed = *Formula::parse("entropy - 2 * previous_token");
    QVERIFY(mixed.usesMetrics());
    const auto metrics = traceMetrics(**trace);
    const auto byMixed = rankHeads(**trace, mixed);
    QVERIFY(metrics && byMixed);
    for (const RankedHead& head : *byMixed) {
        const auto own = std::ranges::find_if(*metrics, [&](const HeadMetrics& m) {
            return m.attention == head.attention && m.head == head.head;
        });
        QVERIFY(near(head.value, *(*own)[Metric::Entropy] - 2 * *(*own)[Metric::PreviousToken]));
    }
    const auto differences = rankDifferences(**trace, **other, formula);
    QVERIFY(differences && differences->size() == heads);
    for (size_t i = 1; i < differences->size(); ++i)
        QVERIFY(std::abs((*differences)[i - 1].first - (*differences)[i - 1].second) >=
                std::abs((*differences)[i].first - (*differences)[i].second));
    QVERIFY(!rankDifferences(**trace, Trace(), formula));
}

void TestExplanations::spreadsAreOfTheSample()
{
    const MetricSpread spread = spreadOf({1, 2, 3, 4});
    QCOMPARE(spread.count, int64_t(4));
    QCOMPARE(spread.mean, 2.5);
    QVERIFY(near(spread.deviation, std::sqrt(5.0 / 3)));
    QVERIFY(near(spread.high - spread.mean, 3.182446 * std::sqrt(5.0 / 3) / 2));
    QCOMPARE(spreadOf({}).count, int64_t(0));
    QCOMPARE(spreadOf({7}).deviation, 0.0);
}

SUITE(TestExplanations)
#include "test_explanations.moc"
