#include "models/steps/steptext.h"

#include "models/stepmodel.h"
#include "models/steps/stepnumbers.h"

#include <array>
#include <cmath>
#include <QLocale>

namespace models {

namespace {

constexpr int kVectorShown = 4;     ///< numbers of a vector that a line of text shows
constexpr double kLargestExp = 300; ///< above, sums of exponentials are written as logarithms

QString exact(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'g', 6);
}

QString rounded(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString thousandths(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString vectorText(QChar letter, const engine::Vector& vector)
{
    const QLocale locale;
    QStringList parts;
    const Eigen::Index first = firstUsed(vector);
    const Eigen::Index end = std::min<Eigen::Index>(first + kVectorShown, vector.size());
    if (first > 0)
        parts << QStringLiteral("…");
    for (Eigen::Index i = first; i < end; ++i)
        parts << locale.toString(double(vector[i]), 'g', 4);
    if (end < vector.size())
        parts << QStringLiteral("…");
    return QStringLiteral("%1 = %2").arg(letter).arg(
        QStringLiteral("(%1)").arg(parts.join(QStringLiteral("; "))));
}

QString lengthText(const engine::Vector& vector)
{
    return rounded(double(vector.norm()));
}

QString biased(const QString& product, const QString& bias, bool there)
{
    return there ? product + QStringLiteral(" + ") + bias : product;
}

double scaledScore(const StepNumbers& n)
{
    return n.product * n.scale;
}

/// X, what the layer reads.
class InputText : public StepText
{
public:
    QString name() const override { return QStringLiteral("X"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("X"); }
    QString definition(const StepNumbers&, const Step& step,
                       const engine::Projections*) const override
    {
        return QStringLiteral("X ∈ ℝ^{%1 × %2}")
            .arg(qint64(step.source->rows()))
            .arg(qint64(step.source->columns()));
    }
    QString caption() const override { return StepModel::tr("hidden"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr(
                   "X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has "
                   "length %4.")
            .arg(QLocale().toString(n.layer), QLocale().toString(qint64(n.input.size())),
                 n.queryText, lengthText(n.input));
    }
    QString calculation(const StepNumbers& n) const override { return vectorText(u'x', n.input); }
};

/// Q = XW_Q.
class QueryText : public StepText
{
public:
    QString name() const override { return QStringLiteral("Q"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("Q = XW_Q"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections* p) const override
    {
        return biased(QStringLiteral("Q = XW_Q"), QStringLiteral("b_Q"),
                      p && p->queryBias.size() != 0);
    }
    QString caption() const override { return StepModel::tr("query"); }
    QString sentence(const StepNumbers& n) const override
    {
        return (n.queryTurned
                    ? StepModel::tr(
                          "Q: every row of X times W_Q, then fitted to its position, is a query: "
                          "%1 numbers saying what the token looks for; that of “%2” has length %3.")
                    : StepModel::tr(
                          "Q: every row of X times W_Q is a query: %1 numbers saying what the "
                          "token looks for; that of “%2” has length %3."))
            .arg(QLocale().toString(n.size), n.queryText, lengthText(n.queryRow));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return vectorText(u'q', n.queryRow);
    }
};

/// K = XW_K, or EW_K of what an encoder handed on.
class KeyText : public StepText
{
public:
    QString name() const override { return QStringLiteral("K"); }
    QString formula(const StepNumbers& n) const override
    {
        return n.cross ? QStringLiteral("K = EW_K") : QStringLiteral("K = XW_K");
    }
    QString definition(const StepNumbers& n, const Step&,
                       const engine::Projections* p) const override
    {
        return biased(formula(n), QStringLiteral("b_K"), p && p->keyBias.size() != 0);
    }
    QString caption() const override { return StepModel::tr("key"); }
    QString sentence(const StepNumbers& n) const override
    {
        return (n.cross ? StepModel::tr(
                              "K: every row of the encoder's output E times W_K is a key: %1 "
                              "numbers saying what the token offers; that of “%2” has length %3.")
                : n.keyTurned
                    ? StepModel::tr(
                          "K: every row of X times W_K, then fitted to its position, is a key: %1 "
                          "numbers saying what the token offers; that of “%2” has length %3.")
                    : StepModel::tr(
                          "K: every row of X times W_K is a key: %1 numbers saying what the token "
                          "offers; that of “%2” has length %3."))
            .arg(QLocale().toString(n.size), n.keyText, lengthText(n.keyRow));
    }
    QString calculation(const StepNumbers& n) const override { return vectorText(u'k', n.keyRow); }
};

/// V = XW_V, or EW_V.
class ValueText : public StepText
{
public:
    QString name() const override { return QStringLiteral("V"); }
    QString formula(const StepNumbers& n) const override
    {
        return n.cross ? QStringLiteral("V = EW_V") : QStringLiteral("V = XW_V");
    }
    QString definition(const StepNumbers& n, const Step&,
                       const engine::Projections* p) const override
    {
        return biased(formula(n), QStringLiteral("b_V"), p && p->valueBias.size() != 0);
    }
    QString caption() const override { return StepModel::tr("value"); }
    QString sentence(const StepNumbers& n) const override
    {
        return (n.cross
                    ? StepModel::tr(
                          "V: every row of the encoder's output E times W_V gives %1 numbers to "
                          "hand on; the value of “%2” has length %3.")
                    : StepModel::tr(
                          "V: every row of X times W_V gives %1 numbers to hand on; the value "
                          "of “%2” has length %3."))
            .arg(QLocale().toString(n.valueSize), n.keyText, lengthText(n.valueRow));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return vectorText(u'v', n.valueRow);
    }
};

/// QKᵀ.
class ProductsText : public StepText
{
public:
    QString name() const override { return QStringLiteral("QKᵀ"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("QK^T"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("(QK^T)_{ij} = Σ_c q_{ic} k_{jc}");
    }
    QString caption() const override { return StepModel::tr("scores"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr(
                   "QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 "
                   "products.")
            .arg(n.queryText, n.keyText, exact(n.product), QLocale().toString(n.size));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("q · k = %1").arg(exact(n.product));
    }
};

/// ÷ √d.
class ScaledText : public StepText
{
public:
    QString name() const override { return StepModel::tr("÷ √d"); }
    QString formula(const StepNumbers& n) const override
    {
        return n.scale == 1 ? QStringLiteral("× 1") : QStringLiteral("÷ √d");
    }
    QString definition(const StepNumbers& n, const Step&, const engine::Projections*) const override
    {
        if (n.scale == 1)
            return QStringLiteral("S = QK^T");
        if (std::abs(n.scale * std::sqrt(double(n.size)) - 1) < 1e-4)
            return QStringLiteral("S = \\frac{QK^T}{\\sqrt{d}} = \\frac{QK^T}{\\sqrt{%1}}")
                .arg(n.size);
        return QStringLiteral("S = QK^T × %1").arg(exact(n.scale));
    }
    QString caption() const override { return StepModel::tr("scaled"); }
    QString sentence(const StepNumbers& n) const override
    {
        if (n.scale == 1)
            return StepModel::tr(
                       "scale: this model does not divide by √d; %1 of “%2” and “%3” stays.")
                .arg(rounded(n.product), n.queryText, n.keyText);
        if (std::abs(n.scale * std::sqrt(double(n.size)) - 1) > 1e-4)
            return StepModel::tr(
                       "scale: products grow with the number of dimensions, a factor undoes it; "
                       "times %1, %2 of “%3” and “%4” becomes %5.")
                .arg(exact(n.scale), rounded(n.product), n.queryText, n.keyText,
                     thousandths(scaledScore(n)));
        return StepModel::tr(
                   "÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; "
                   "divided by √%1, %2 of “%3” and “%4” becomes %5.")
            .arg(QLocale().toString(n.size), rounded(n.product), n.queryText, n.keyText,
                 thousandths(scaledScore(n)));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("s = %1 × %2 = %3")
            .arg(exact(n.product), exact(n.scale), exact(scaledScore(n)));
    }
};

/// Plus the position bias.
class BiasedText : public StepText
{
public:
    QString name() const override { return StepModel::tr("+ bias"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("+ B"); }
    QString definition(const StepNumbers& n, const Step&, const engine::Projections*) const override
    {
        return n.scale == 1 ? QStringLiteral("S = QK^T + B")
                            : QStringLiteral("S = \\frac{QK^T}{\\sqrt{d}} + B");
    }
    QString caption() const override { return StepModel::tr("position"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr(
                   "bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.")
            .arg(n.queryText, n.keyText, exact(n.bias));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("s = %1 + %2 = %3")
            .arg(exact(scaledScore(n)), exact(n.bias), exact(scaledScore(n) + n.bias));
    }
};

/// ÷ temperature.
class TemperedText : public StepText
{
public:
    QString name() const override { return StepModel::tr("÷ temperature"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("÷ τ"); }
    QString definition(const StepNumbers& n, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("S ← \\frac{S}{τ} = \\frac{S}{%1}").arg(exact(n.temperature));
    }
    QString caption() const override { return StepModel::tr("tempered"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr(
                   "temperature: scores are divided by %1, which makes the weights %2; “%3” and "
                   "“%4” score %5.")
            .arg(exact(n.temperature),
                 n.temperature < 1 ? StepModel::tr("sharper") : StepModel::tr("flatter"),
                 n.queryText, n.keyText, exact(n.score));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("s = %1 ÷ %2 = %3")
            .arg(exact(scaledScore(n) + n.bias), exact(n.temperature), exact(n.score));
    }
};

/// Hidden cells −∞.
class MaskedText : public StepText
{
public:
    QString name() const override { return StepModel::tr("mask"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("mask"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("s_{ij} ← −∞");
    }
    QString caption() const override { return StepModel::tr("masked"); }
    QString sentence(const StepNumbers& n) const override
    {
        return (n.hidden ? StepModel::tr("mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.")
                         : StepModel::tr("mask: “%1” sees %2 of %3 keys; “%4” is one of them."))
            .arg(n.queryText, QLocale().toString(n.visible), QLocale().toString(n.keys), n.keyText);
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("s = %1").arg(n.hidden ? QStringLiteral("−∞") : exact(n.score));
    }
};

/// Scores that a file holds.
class StoredText : public StepText
{
public:
    QString name() const override { return StepModel::tr("scores"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("S"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("S");
    }
    QString caption() const override { return StepModel::tr("stored"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr("scores: as the file holds them, one row for each of %1 queries.")
            .arg(QLocale().toString(n.queries));
    }
    QString calculation(const StepNumbers&) const override { return {}; }
};

/// Weights; argmax or a draw where the head is told so.
class SoftmaxText : public StepText
{
public:
    QString name() const override { return StepModel::tr("softmax"); }
    QString formula(const StepNumbers& n) const override
    {
        return n.normaliser == engine::Normaliser::Hard      ? QStringLiteral("argmax")
               : n.normaliser == engine::Normaliser::Sampled ? QStringLiteral("sample")
                                                             : QStringLiteral("softmax");
    }
    QString definition(const StepNumbers& n, const Step&, const engine::Projections*) const override
    {
        if (n.normaliser == engine::Normaliser::Hard)
            return QStringLiteral("α_{ij} = [j = argmax_k s_{ik}]");
        if (n.normaliser == engine::Normaliser::Sampled)
            return QStringLiteral("P(α_{ij} = 1) = \\frac{e^{s_{ij}}}{Σ_k e^{s_{ik}}}");
        return QStringLiteral("α_{ij} = \\frac{e^{s_{ij}}}{Σ_k e^{s_{ik}}}");
    }
    QString caption() const override { return StepModel::tr("weights"); }
    QString sentence(const StepNumbers& n) const override
    {
        if (n.visible == 0)
            return StepModel::tr("softmax: “%1” sees no key, so its row is zeros.")
                .arg(n.queryText);
        if (n.head == engine::kMeanHead)
            return StepModel::tr("softmax, mean of %1 heads: for “%2”, “%3” wins with %4.")
                .arg(QLocale().toString(n.heads), n.queryText, n.first.text,
                     rounded(n.first.weight));
        if (n.head == engine::kMaxHead)
            return StepModel::tr("softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.")
                .arg(QLocale().toString(n.heads), n.queryText, n.first.text,
                     rounded(n.first.weight));
        if (n.normaliser == engine::Normaliser::Hard)
            return StepModel::tr(
                       "argmax: the largest score of a row takes all; for “%1” it is “%2”.")
                .arg(n.queryText, n.first.text);
        if (n.normaliser == engine::Normaliser::Sampled)
            return StepModel::tr(
                       "sample: one key of a row is drawn by its probability; for “%1” it is “%2”.")
                .arg(n.queryText, n.first.text);
        if (n.keys == 1)
            return StepModel::tr("softmax: with a single key, its weight is 1.");
        return StepModel::tr(
                   "softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” "
                   "wins with %3 and “%4” takes %5.")
            .arg(n.queryText, n.first.text, rounded(n.first.weight), n.second.text,
                 rounded(n.second.weight));
    }
    QString calculation(const StepNumbers& n) const override
    {
        if (n.size == 0 || n.head < 0 || n.normaliser != engine::Normaliser::Soft)
            return QStringLiteral("α = %1").arg(exact(n.weight));
        if (n.hidden)
            return QStringLiteral("α = exp(−∞) / Σ exp(s)   α = 0");
        return (n.logSum > kLargestExp
                    ? QStringLiteral("α = exp(s − ln Σ)   s = %1   ln Σ = %2   α = %3")
                    : QStringLiteral("α = exp(s) / Σ exp(s)   s = %1   Σ = %2   α = %3"))
            .arg(exact(n.score), exact(n.logSum > kLargestExp ? n.logSum : std::exp(n.logSum)),
                 exact(n.weight));
    }
};

/// · V.
class ContextText : public StepText
{
public:
    QString name() const override { return QStringLiteral("· V"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("· V"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("z_i = Σ_j α_{ij} v_j");
    }
    QString caption() const override { return StepModel::tr("values"); }
    QString sentence(const StepNumbers& n) const override
    {
        if (n.ablated)
            return StepModel::tr("· V: this head is ablated, so “%1” receives zeros from it.")
                .arg(n.queryText);
        return StepModel::tr(
                   "· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); "
                   "the sum has length %4.")
            .arg(n.queryText, n.first.text, rounded(n.first.weight), lengthText(n.context));
    }
    QString calculation(const StepNumbers& n) const override { return vectorText(u'z', n.context); }
};

/// The heads side by side.
class ConcatText : public StepText
{
public:
    QString name() const override { return StepModel::tr("concat"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("concat"); }
    QString definition(const StepNumbers& n, const Step&, const engine::Projections*) const override
    {
        return QStringLiteral("Z = [Z_1, …, Z_{%1}]").arg(n.heads);
    }
    QString caption() const override { return StepModel::tr("heads"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::
            tr("concat: the results of %1 heads stand side by side, %2 numbers for every token; "
               "the row of “%3” has length %4.")
                .arg(QLocale().toString(n.heads), QLocale().toString(n.heads * n.valueSize),
                     n.queryText, rounded(n.concatLength));
    }
    QString calculation(const StepNumbers& n) const override
    {
        return QStringLiteral("‖z‖ = %1").arg(exact(n.concatLength));
    }
};

/// W_O.
class OutputText : public StepText
{
public:
    QString name() const override { return QStringLiteral("→ W_O"); }
    QString formula(const StepNumbers&) const override { return QStringLiteral("→ W_O"); }
    QString definition(const StepNumbers&, const Step&, const engine::Projections* p) const override
    {
        return biased(QStringLiteral("Y = ZW_O"), QStringLiteral("b_O"),
                      p && p->outputBias.size() != 0);
    }
    QString caption() const override { return StepModel::tr("output"); }
    QString sentence(const StepNumbers& n) const override
    {
        return StepModel::tr(
                   "W_O: mixes the heads into the %1 numbers that go back to the residual stream; "
                   "for “%2” they have length %3.")
            .arg(QLocale().toString(qint64(n.output.size())), n.queryText, lengthText(n.output));
    }
    QString calculation(const StepNumbers& n) const override { return vectorText(u'y', n.output); }
};

} // namespace

const StepText& stepText(StepKind kind)
{
    static const InputText input;
    static const QueryText query;
    static const KeyText key;
    static const ValueText value;
    static const ProductsText products;
    static const ScaledText scaled;
    static const BiasedText biased;
    static const TemperedText tempered;
    static const MaskedText masked;
    static const StoredText stored;
    static const SoftmaxText softmax;
    static const ContextText context;
    static const ConcatText concat;
    static const OutputText output;
    // In the order of StepKind.
    static const std::array<const StepText*, size_t(StepKind::Output) + 1> all = {
        &input,    &query,  &key,    &value,   &products, &scaled, &biased,
        &tempered, &masked, &stored, &softmax, &context,  &concat, &output};
    return *all[size_t(kind)];
}

} // namespace models
