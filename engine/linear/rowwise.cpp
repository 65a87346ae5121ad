#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linear/rowwise.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/linear/exponential-inl.h"
#include "engine/linear/rowback.h"
#include "engine/linear/rowwise.h"

#include <cmath>
#include <hwy/highway.h>
#include <limits>

HWY_BEFORE_NAMESPACE();
namespace engine::rowwise::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Lane = hn::CappedTag<float, 16>;
using Vec = hn::Vec<Lane>;
using vectors::HWY_NAMESPACE::exponential;

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();
// √½ and √(1 / 4π), rounded as transformers writes them (Ma et al. 2023).
constexpr float kLaplaceMean = 0.707107f;
constexpr float kLaplaceDeviation = 0.282095f;

/// 1 / (1 + e^−x)
HWY_INLINE Vec sigmoid(Lane lane, Vec x)
{
    const Vec one = hn::Set(lane, 1.f);
    const Vec bounded = hn::Min(hn::Neg(x), hn::Set(lane, 87.f));
    return hn::Div(one, hn::Add(one, exponential(lane, bounded)));
}

/// Φ(x) = erfc(−x/√2) / 2
HWY_INLINE Vec normalDistribution(Lane lane, Vec x)
{
    // erfc(z) = t · e^(−z²) · P(t) with t = 1/(1 + z/2), z ≥ 0; P by Chebyshev interpolation
    constexpr float kCoefficients[] = {0.524894789f, -0.793369835f, 0.51962258f,  -0.148618109f,
                                       0.241998173f, 0.235332226f,  0.283228607f, 0.282046824f};
    const Vec one = hn::Set(lane, 1.f);
    const Vec z = hn::Mul(hn::Abs(x), hn::Set(lane, 0.70710678f));
    const Vec t = hn::Div(one, hn::MulAdd(z, hn::Set(lane, 0.5f), one));
    Vec p = hn::MulAdd(hn::Set(lane, 0.0202664878f), t, hn::Set(lane, -0.165401748f));
    for (const float coefficient : kCoefficients)
        p = hn::MulAdd(p, t, hn::Set(lane, coefficient));
    const Vec half = hn::Set(lane, 0.5f);
    const Vec tail =
        hn::Mul(hn::Mul(half, t),
                hn::Mul(p, exponential(lane, hn::Mul(hn::Mul(x, x), hn::Set(lane, -0.5f)))));
    return hn::IfThenElse(hn::Lt(x, hn::Zero(lane)), tail, hn::Sub(one, tail));
}

HWY_INLINE Vec hyperbolicTangent(Lane lane, Vec x)
{
    const Vec one = hn::Set(lane, 1.f);
    const Vec square = hn::Mul(x, x);
    Vec p = hn::Set(lane, -0.00610494864f);
    p = hn::MulAdd(p, square, hn::Set(lane, 0.0210036418f));
    p = hn::MulAdd(p, square, hn::Set(lane, -0.0538524976f));
    p = hn::MulAdd(p, square, hn::Set(lane, 0.133327823f));
    p = hn::MulAdd(p, square, hn::Set(lane, -0.333333291f));
    const Vec small = hn::MulAdd(hn::Mul(p, square), x, x);
    const Vec twice = hn::Min(hn::Add(hn::Abs(x), hn::Abs(x)), hn::Set(lane, 87.f));
    const Vec large =
        hn::Sub(one, hn::Div(hn::Set(lane, 2.f), hn::Add(one, exponential(lane, twice))));
    return hn::IfThenElse(hn::Lt(hn::Abs(x), hn::Set(lane, 0.625f)), small, hn::CopySign(large, x));
}

template <Activation Function>
HWY_INLINE Vec valueOf(Lane lane, Vec x)
{
    if constexpr (Function == Activation::Relu)
        return hn::Max(x, hn::Zero(lane));
    if constexpr (Function == Activation::Gelu)
        return hn::Mul(x, normalDistribution(lane, x));
    if constexpr (Function == Activation::GeluTanh) {
        // (1 + tanh u) / 2 = σ(2u)
        const Vec cubic = hn::MulAdd(hn::Mul(hn::Mul(x, x), x), hn::Set(lane, 0.044715f), x);
        return hn::Mul(x, sigmoid(lane, hn::Mul(cubic, hn::Set(lane, 1.59576912f))));
    }
    if constexpr (Function == Activation::QuickGelu)
        return hn::Mul(x, sigmoid(lane, hn::Mul(x, hn::Set(lane, 1.702f))));
    if constexpr (Function == Activation::Silu)
        return hn::Mul(x, sigmoid(lane, x));
    if constexpr (Function == Activation::Sigmoid)
        return sigmoid(lane, x);
    if constexpr (Function == Activation::Tanh)
        return hyperbolicTangent(lane, x);
    if constexpr (Function == Activation::Relu2) {
        const Vec positive = hn::Max(x, hn::Zero(lane));
        return hn::Mul(positive, positive);
    }
    if constexpr (Function == Activation::Relu6)
        return hn::Min(hn::Max(x, hn::Zero(lane)), hn::Set(lane, 6.f));
    if constexpr (Function == Activation::LeakyRelu)
        return hn::Max(x, hn::Mul(x, hn::Set(lane, 0.01f)));
    if constexpr (Function == Activation::Mish) {
        // tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2), e = eˣ
        const Vec e = exponential(lane, hn::Min(x, hn::Set(lane, 20.f)));
        const Vec n = hn::Mul(e, hn::Add(e, hn::Set(lane, 2.f)));
        return hn::Mul(x, hn::Div(n, hn::Add(n, hn::Set(lane, 2.f))));
    }
    if constexpr (Function == Activation::GeluClipped) {
        const Vec y = hn::Mul(x, normalDistribution(lane, x));
        return hn::Min(hn::Max(y, hn::Set(lane, -10.f)), hn::Set(lane, 10.f));
    }
    if constexpr (Function == Activation::Laplace)
        return normalDistribution(lane, hn::Mul(hn::Sub(x, hn::Set(lane, kLaplaceMean)),
                                                hn::Set(lane, 1 / kLaplaceDeviation)));
    return x;
}

/// f′(x)
template <Activation Function>
HWY_INLINE Vec slopeOf(Lane lane, Vec x)
{
    const Vec one = hn::Set(lane, 1.f);
    // σ(u) and x σ(u) (1 − σ(u)) u′, which is the slope of x σ(u)
    [[maybe_unused]] const auto swish = [&](Vec u, Vec inner) HWY_ATTR {
        const Vec s = sigmoid(lane, u);
        return hn::MulAdd(hn::Mul(hn::Mul(x, inner), s), hn::Sub(one, s), s);
    };
    if constexpr (Function == Activation::Relu)
        return hn::IfThenElseZero(hn::Gt(x, hn::Zero(lane)), one);
    if constexpr (Function == Activation::Gelu) { // Φ(x) + x φ(x)
        const Vec density = hn::Mul(exponential(lane, hn::Mul(hn::Mul(x, x), hn::Set(lane, -0.5f))),
                                    hn::Set(lane, 0.39894228f));
        return hn::MulAdd(x, density, normalDistribution(lane, x));
    }
    if constexpr (Function == Activation::GeluTanh) { // u = a (x + b x³)
        const Vec a = hn::Set(lane, 1.59576912f);
        const Vec square = hn::Mul(hn::Mul(x, x), hn::Set(lane, 0.044715f));
        return swish(hn::Mul(a, hn::MulAdd(square, x, x)),
                     hn::Mul(a, hn::MulAdd(square, hn::Set(lane, 3.f), one)));
    }
    if constexpr (Function == Activation::QuickGelu) {
        const Vec a = hn::Set(lane, 1.702f);
        return swish(hn::Mul(a, x), a);
    }
    if constexpr (Function == Activation::Silu)
        return swish(x, one);
    if constexpr (Function == Activation::Sigmoid) {
        const Vec s = sigmoid(lane, x);
        return hn::Mul(s, hn::Sub(one, s));
    }
    if constexpr (Function == Activation::Tanh) {
        const Vec t = hyperbolicTangent(lane, x);
        return hn::NegMulAdd(t, t, one);
    }
    if constexpr (Function == Activation::Relu2)
        return hn::Mul(hn::Set(lane, 2.f), hn::Max(x, hn::Zero(lane)));
    if constexpr (Function == Activation::Relu6)
        return hn::IfThenElseZero(hn::And(hn::Gt(x, hn::Zero(lane)), hn::Lt(x, hn::Set(lane, 6.f))),
                                  one);
    if constexpr (Function == Activation::LeakyRelu)
        return hn::IfThenElse(hn::Gt(x, hn::Zero(lane)), one, hn::Set(lane, 0.01f));
    if constexpr (Function == Activation::Mish) { // w + x σ(x) (1 − w²), w = n / (n + 2)
        const Vec two = hn::Set(lane, 2.f);
        const Vec e = exponential(lane, hn::Min(x, hn::Set(lane, 20.f)));
        const Vec n = hn::Mul(e, hn::Add(e, two));
        const Vec below = hn::Add(n, two);
        const Vec rest =
            hn::Div(hn::Mul(hn::Set(lane, 4.f), hn::Add(n, one)), hn::Mul(below, below));
        return hn::MulAdd(hn::Mul(x, sigmoid(lane, x)), rest, hn::Div(n, below));
    }
    if constexpr (Function == Activation::GeluClipped) {
        const Vec y = hn::Mul(x, normalDistribution(lane, x));
        return hn::IfThenElseZero(hn::Le(hn::Abs(y), hn::Set(lane, 10.f)),
                                  slopeOf<Activation::Gelu>(lane, x));
    }
    if constexpr (Function == Activation::Laplace) { // the density of the normal distribution
        const Vec u =
            hn::Mul(hn::Sub(x, hn::Set(lane, kLaplaceMean)), hn::Set(lane, 1 / kLaplaceDeviation));
        return hn::Mul(exponential(lane, hn::Mul(hn::Mul(u, u), hn::Set(lane, -0.5f))),
                       hn::Set(lane, 0.39894228f / kLaplaceDeviation));
    }
    return one;
}

/// Calls body(vector of x) for n values and writes what it returns; the end goes through a buffer.
template <class Body>
HWY_INLINE void transform(const float* x, float* y, int64_t n, const Body& body)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    int64_t i = 0;
    for (; i + lanes <= n; i += lanes)
        hn::StoreU(body(hn::LoadU(lane, x + i), i), lane, y + i);
    if (i < n) {
        alignas(64) float buffer[16] = {};
        std::copy_n(x + i, n - i, buffer);
        hn::StoreU(body(hn::LoadU(lane, buffer), i), lane, buffer);
        std::copy_n(buffer, n - i, y + i);
    }
}

/// Up to 16 values at `x`, padded to a vector with `fill`.
HWY_INLINE Vec loadEnd(Lane lane, const float* x, int64_t n, float fill)
{
    alignas(64) float buffer[16];
    std::fill_n(buffer, 16, fill);
    std::copy_n(x, n, buffer);
    return hn::LoadU(lane, buffer);
}

/// A vector of what is left of n values from `i` on, and the way back into memory.
HWY_INLINE Vec loadPart(Lane lane, const float* x, int64_t i, int64_t n, float fill)
{
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    return i + lanes <= n ? hn::LoadU(lane, x + i) : loadEnd(lane, x + i, n - i, fill);
}

HWY_INLINE void storePart(Vec v, Lane lane, float* y, int64_t i, int64_t n)
{
    if (i + static_cast<int64_t>(hn::Lanes(lane)) <= n) {
        hn::StoreU(v, lane, y + i);
        return;
    }
    alignas(64) float buffer[16];
    hn::StoreU(v, lane, buffer);
    std::copy_n(buffer, n - i, y + i);
}

template <Activation Function>
void activateBackAll(const float* x, const float* dy, float* dx, int64_t n, bool adds)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    for (int64_t i = 0; i < n; i += lanes) {
        const Vec slope = slopeOf<Function>(lane, loadPart(lane, x, i, n, 0));
        const Vec before = adds ? loadPart(lane, dx, i, n, 0) : hn::Zero(lane);
        storePart(hn::MulAdd(slope, loadPart(lane, dy, i, n, 0), before), lane, dx, i, n);
    }
}

template <Activation Function>
void gateBackAll(const float* gate, const float* x, const float* dy, float* dGate, float* dx,
                 int64_t n)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    for (int64_t i = 0; i < n; i += lanes) {
        const Vec g = loadPart(lane, gate, i, n, 0);
        const Vec out = loadPart(lane, dy, i, n, 0);
        const Vec through = hn::Mul(out, loadPart(lane, x, i, n, 0));
        storePart(hn::MulAdd(slopeOf<Function>(lane, g), through, loadPart(lane, dGate, i, n, 0)),
                  lane, dGate, i, n);
        storePart(hn::MulAdd(valueOf<Function>(lane, g), out, loadPart(lane, dx, i, n, 0)), lane,
                  dx, i, n);
    }
}

template <Activation Function>
void activateAll(float* x, int64_t n)
{
    transform(x, x, n, [](Vec v, int64_t) HWY_ATTR { return valueOf<Function>(Lane(), v); });
}

template <Activation Function>
void gateAll(const float* x, float* y, int64_t n)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    int64_t i = 0;
    for (; i + lanes <= n; i += lanes)
        hn::StoreU(hn::Mul(hn::LoadU(lane, y + i), valueOf<Function>(lane, hn::LoadU(lane, x + i))),
                   lane, y + i);
    if (i < n) {
        alignas(64) float buffer[16];
        hn::StoreU(hn::Mul(loadEnd(lane, y + i, n - i, 0),
                           valueOf<Function>(lane, loadEnd(lane, x + i, n - i, 0))),
                   lane, buffer);
        std::copy_n(buffer, n - i, y + i);
    }
}

/// Calls call.template operator()<Function>() for the function that is chosen.
template <class Call>
void choose(Activation activation, const Call& call)
{
    switch (activation) {
    case Activation::None:
        return call.template operator()<Activation::None>();
    case Activation::Relu:
        return call.template operator()<Activation::Relu>();
    case Activation::Gelu:
        return call.template operator()<Activation::Gelu>();
    case Activation::GeluTanh:
        return call.template operator()<Activation::GeluTanh>();
    case Activation::QuickGelu:
        return call.template operator()<Activation::QuickGelu>();
    case Activation::Silu:
        return call.template operator()<Activation::Silu>();
    case Activation::Sigmoid:
        return call.template operator()<Activation::Sigmoid>();
    case Activation::Tanh:
        return call.template operator()<Activation::Tanh>();
    case Activation::Relu2:
        return call.template operator()<Activation::Relu2>();
    case Activation::Relu6:
        return call.template operator()<Activation::Relu6>();
    case Activation::LeakyRelu:
        return call.template operator()<Activation::LeakyRelu>();
    case Activation::Mish:
        return call.template operator()<Activation::Mish>();
    case Activation::GeluClipped:
        return call.template operator()<Activation::GeluClipped>();
    case Activation::Laplace:
        return call.template operator()<Activation::Laplace>();
    }
}

void activate(Activation activation, float* x, int64_t n)
{
    choose(activation, [&]<Activation Function>() { activateAll<Function>(x, n); });
}

void gate(Activation activation, const float* x, float* y, int64_t n)
{
    choose(activation, [&]<Activation Function>() { gateAll<Function>(x, y, n); });
}

void activateBack(Activation activation, const float* x, const float* dy, float* dx, int64_t n,
                  bool adds)
{
    choose(activation,
           [&]<Activation Function>() { activateBackAll<Function>(x, dy, dx, n, adds); });
}

void gateBack(Activation activation, const float* gate, const float* x, const float* dy,
              float* dGate, float* dx, int64_t n)
{
    choose(activation,
           [&]<Activation Function>() { gateBackAll<Function>(gate, x, dy, dGate, dx, n); });
}

void softmaxBack(float* scores, float* slopes, int64_t n, float logSum, float mean)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec offset = hn::Set(lane, logSum);
    const Vec middle = hn::Set(lane, mean);
    for (int64_t i = 0; i < n; i += lanes) {
        const Vec weight =
            exponential(lane, hn::Sub(loadPart(lane, scores, i, n, kMinusInfinity), offset));
        storePart(weight, lane, scores, i, n);
        storePart(hn::Mul(weight, hn::Sub(loadPart(lane, slopes, i, n, 0), middle)), lane, slopes,
                  i, n);
    }
}

float maximum(const float* x, int64_t n)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    Vec best[2] = {hn::Set(lane, kMinusInfinity), hn::Set(lane, kMinusInfinity)};
    int64_t i = 0;
    for (; i + 2 * lanes <= n; i += 2 * lanes) {
        best[0] = hn::Max(best[0], hn::LoadU(lane, x + i));
        best[1] = hn::Max(best[1], hn::LoadU(lane, x + i + lanes));
    }
    for (; i + lanes <= n; i += lanes)
        best[0] = hn::Max(best[0], hn::LoadU(lane, x + i));
    if (i < n)
        best[1] = hn::Max(best[1], loadEnd(lane, x + i, n - i, kMinusInfinity));
    return hn::GetLane(hn::MaxOfLanes(lane, hn::Max(best[0], best[1])));
}

/// Writes e^(x − minus) and returns the sum.
float expSum(const float* x, float* y, int64_t n, float minus)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec offset = hn::Set(lane, minus);
    Vec sums[2] = {hn::Zero(lane), hn::Zero(lane)};
    int64_t i = 0;
    for (; i + 2 * lanes <= n; i += 2 * lanes) {
        const Vec first = exponential(lane, hn::Sub(hn::LoadU(lane, x + i), offset));
        const Vec second = exponential(lane, hn::Sub(hn::LoadU(lane, x + i + lanes), offset));
        hn::StoreU(first, lane, y + i);
        hn::StoreU(second, lane, y + i + lanes);
        sums[0] = hn::Add(sums[0], first);
        sums[1] = hn::Add(sums[1], second);
    }
    for (; i < n; i += lanes) {
        const int64_t left = std::min(lanes, n - i);
        const Vec last =
            exponential(lane, hn::Sub(loadEnd(lane, x + i, left, kMinusInfinity), offset));
        alignas(64) float buffer[16];
        hn::StoreU(last, lane, buffer);
        std::copy_n(buffer, left, y + i);
        sums[0] = hn::Add(sums[0], last);
    }
    return hn::GetLane(hn::SumOfLanes(lane, hn::Add(sums[0], sums[1])));
}

float sum(const float* x, int64_t n)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    Vec sums[2] = {hn::Zero(lane), hn::Zero(lane)};
    int64_t i = 0;
    for (; i + 2 * lanes <= n; i += 2 * lanes) {
        sums[0] = hn::Add(sums[0], hn::LoadU(lane, x + i));
        sums[1] = hn::Add(sums[1], hn::LoadU(lane, x + i + lanes));
    }
    for (; i < n; i += lanes)
        sums[0] = hn::Add(sums[0], loadEnd(lane, x + i, std::min(lanes, n - i), 0));
    return hn::GetLane(hn::SumOfLanes(lane, hn::Add(sums[0], sums[1])));
}

/// Σ (x − centre)²
float squares(const float* x, int64_t n, float centre)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec middle = hn::Set(lane, centre);
    Vec sums[2] = {hn::Zero(lane), hn::Zero(lane)};
    int64_t i = 0;
    for (; i + 2 * lanes <= n; i += 2 * lanes) {
        const Vec first = hn::Sub(hn::LoadU(lane, x + i), middle);
        const Vec second = hn::Sub(hn::LoadU(lane, x + i + lanes), middle);
        sums[0] = hn::MulAdd(first, first, sums[0]);
        sums[1] = hn::MulAdd(second, second, sums[1]);
    }
    for (; i < n; i += lanes) {
        const Vec last = hn::Sub(loadEnd(lane, x + i, std::min(lanes, n - i), centre), middle);
        sums[0] = hn::MulAdd(last, last, sums[0]);
    }
    return hn::GetLane(hn::SumOfLanes(lane, hn::Add(sums[0], sums[1])));
}

/// y = (x − centre) · factor · gain + bias
void scaleRow(const float* x, float* y, int64_t n, float centre, float factor, const float* gain,
              const float* bias)
{
    const Lane lane;
    const Vec middle = hn::Set(lane, centre);
    const Vec scale = hn::Set(lane, factor);
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    for (int64_t i = 0; i < n; i += lanes) {
        const int64_t left = std::min(lanes, n - i);
        const bool whole = left == lanes;
        const auto load = [&](const float* from, float fill) HWY_ATTR {
            return whole ? hn::LoadU(lane, from + i) : loadEnd(lane, from + i, left, fill);
        };
        Vec v = hn::Mul(hn::Sub(load(x, 0), middle), scale);
        if (gain)
            v = hn::Mul(v, load(gain, 1));
        if (bias)
            v = hn::Add(v, load(bias, 0));
        if (whole) {
            hn::StoreU(v, lane, y + i);
        } else {
            alignas(64) float buffer[16];
            hn::StoreU(v, lane, buffer);
            std::copy_n(buffer, left, y + i);
        }
    }
}

void normBack(const NormRow& row, float centre, float factor, float* dx, bool adds)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec middle = hn::Set(lane, centre);
    const Vec scale = hn::Set(lane, factor);
    const auto normed = [&](int64_t i) HWY_ATTR {
        return hn::Mul(hn::Sub(loadPart(lane, row.x, i, row.n, centre), middle), scale);
    };
    const auto through = [&](int64_t i, Vec dy) HWY_ATTR {
        return row.gain ? hn::Mul(dy, loadPart(lane, row.gain, i, row.n, 0)) : dy;
    };
    Vec along = hn::Zero(lane);
    Vec sum = hn::Zero(lane);
    for (int64_t i = 0; i < row.n; i += lanes) {
        const Vec own = normed(i);
        const Vec dy = loadPart(lane, row.dy, i, row.n, 0);
        const Vec slope = through(i, dy);
        along = hn::MulAdd(slope, own, along);
        sum = hn::Add(sum, slope);
        if (row.gainSlopes)
            storePart(hn::MulAdd(dy, own, loadPart(lane, row.gainSlopes, i, row.n, 0)), lane,
                      row.gainSlopes, i, row.n);
        if (row.biasSlopes)
            storePart(hn::Add(dy, loadPart(lane, row.biasSlopes, i, row.n, 0)), lane,
                      row.biasSlopes, i, row.n);
    }
    const float share = 1 / static_cast<float>(row.n);
    const Vec mean =
        hn::Set(lane, row.centred ? share * hn::GetLane(hn::SumOfLanes(lane, sum)) : 0.f);
    const Vec slant = hn::Set(lane, share * hn::GetLane(hn::SumOfLanes(lane, along)));
    for (int64_t i = 0; i < row.n; i += lanes) {
        const Vec slope = hn::Sub(through(i, loadPart(lane, row.dy, i, row.n, 0)), mean);
        const Vec before = adds ? loadPart(lane, dx, i, row.n, 0) : hn::Zero(lane);
        storePart(hn::MulAdd(scale, hn::NegMulAdd(normed(i), slant, slope), before), lane, dx, i,
                  row.n);
    }
}

template <bool Hiding>
HWY_INLINE void reduceVectors(const float* x, int64_t rows, int64_t stride, float* largest,
                              float* smallest, float* sum, float* counted)
{
    const Lane lane;
    const Vec infinity = hn::Set(lane, -kMinusInfinity);
    const Vec hidden = hn::Set(lane, kMinusInfinity);
    Vec high = hidden;
    Vec low = infinity;
    Vec total = hn::Zero(lane);
    Vec count = hn::Zero(lane);
    for (int64_t row = 0; row < rows; ++row) {
        const Vec v = hn::LoadU(lane, x + row * stride);
        high = hn::Max(high, v);
        if constexpr (Hiding) {
            const auto isHidden = hn::Eq(v, hidden);
            low = hn::Min(low, hn::IfThenElse(isHidden, infinity, v));
            total = hn::Add(total, hn::IfThenZeroElse(isHidden, v));
            count = hn::Add(count, hn::IfThenZeroElse(isHidden, hn::Set(lane, 1.f)));
        } else {
            low = hn::Min(low, v);
            total = hn::Add(total, v);
        }
    }
    hn::StoreU(high, lane, largest);
    hn::StoreU(low, lane, smallest);
    hn::StoreU(total, lane, sum);
    if constexpr (Hiding)
        hn::StoreU(count, lane, counted);
}

void reduceColumns(const float* x, int64_t rows, int64_t n, int64_t stride, float* largest,
                   float* smallest, float* sum, float* counted)
{
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(Lane()));
    int64_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        if (counted)
            reduceVectors<true>(x + i, rows, stride, largest + i, smallest + i, sum + i,
                                counted + i);
        else
            reduceVectors<false>(x + i, rows, stride, largest + i, smallest + i, sum + i, nullptr);
    }
    for (; i < n; ++i) {
        largest[i] = kMinusInfinity;
        smallest[i] = -kMinusInfinity;
        sum[i] = 0;
        float count = 0;
        for (int64_t row = 0; row < rows; ++row) {
            const float v = x[row * stride + i];
            largest[i] = std::max(largest[i], v);
            if (counted && v == kMinusInfinity)
                continue;
            smallest[i] = std::min(smallest[i], v);
            sum[i] += v;
            ++count;
        }
        if (counted)
            counted[i] = count;
    }
}

} // namespace engine::rowwise::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "engine/linear/threads.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace rowwise {

HWY_EXPORT(activate);
HWY_EXPORT(gate);
HWY_EXPORT(activateBack);
HWY_EXPORT(gateBack);
HWY_EXPORT(softmaxBack);
HWY_EXPORT(normBack);
HWY_EXPORT(maximum);
HWY_EXPORT(expSum);
HWY_EXPORT(sum);
HWY_EXPORT(squares);
HWY_EXPORT(scaleRow);
HWY_EXPORT(reduceColumns);

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();
constexpr int64_t kElementsPerPiece = 32768;

/// Calls body(row) for each row, in parallel where it pays.
template <class Body>
void forRows(int64_t rows, int64_t columns, int threads, const Body& body)
{
    const int64_t grain = std::max<int64_t>(1, kElementsPerPiece / std::max<int64_t>(1, columns));
    parallelFor(0, rows, grain, threads, [&](Range range) {
        for (int64_t row = range.begin; row < range.end; ++row)
            body(row);
    });
}

} // namespace rowwise

std::optional<Activation> activationFromName(std::string_view name)
{
    // The names of ACT2FN, but for those of functions that have parameters (prelu, xielu).
    static constexpr std::pair<std::string_view, Activation> kNames[] = {
        {"linear", Activation::None},
        {"identity", Activation::None},
        {"relu", Activation::Relu},
        {"gelu", Activation::Gelu},
        {"gelu_python", Activation::Gelu},
        {"gelu_new", Activation::GeluTanh},
        {"gelu_fast", Activation::GeluTanh},
        {"gelu_pytorch_tanh", Activation::GeluTanh},
        {"gelu_python_tanh", Activation::GeluTanh},
        {"gelu_accurate", Activation::GeluTanh},
        {"quick_gelu", Activation::QuickGelu},
        {"silu", Activation::Silu},
        {"swish", Activation::Silu},
        {"sigmoid", Activation::Sigmoid},
        {"tanh", Activation::Tanh},
        {"relu2", Activation::Relu2},
        {"relu6", Activation::Relu6},
        {"leaky_relu", Activation::LeakyRelu},
        {"mish", Activation::Mish},
        {"gelu_10", Activation::GeluClipped},
        {"laplace", Activation::Laplace},
    };
    const auto* found =
        std::ranges::find(kNames, name, &std::pair<std::string_view, Activation>::first);
    return found == std::end(kNames) ? std::nullopt : std::optional(found->second);
}

void activate(Activation activation, float* x, int64_t n)
{
    if (activation != Activation::None)
        HWY_DYNAMIC_DISPATCH(rowwise::activate)(activation, x, n);
}

void activate(Activation activation, MatrixRef x, int threads)
{
    if (activation == Activation::None)
        return;
    rowwise::forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        activate(activation, x.data() + row * x.outerStride(), x.cols());
    });
}

void activateGate(Activation activation, const ConstMatrixRef& x, MatrixRef y, int threads)
{
    rowwise::forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        HWY_DYNAMIC_DISPATCH(rowwise::gate)
        (activation, x.data() + row * x.outerStride(), y.data() + row * y.outerStride(), x.cols());
    });
}

void activateBack(Activation activation, const float* x, const float* dy, float* dx, int64_t n,
                  bool adds)
{
    HWY_DYNAMIC_DISPATCH(rowwise::activateBack)(activation, x, dy, dx, n, adds);
}

void gateBack(Activation activation, const float* gate, const float* x, const float* dy,
              float* dGate, float* dx, int64_t n)
{
    HWY_DYNAMIC_DISPATCH(rowwise::gateBack)(activation, gate, x, dy, dGate, dx, n);
}

void softmaxBack(float* scores, float* slopes, int64_t n, float logSum, float mean)
{
    if (logSum == rowwise::kMinusInfinity) {
        std::fill_n(scores, n, 0.f);
        std::fill_n(slopes, n, 0.f);
        return;
    }
    HWY_DYNAMIC_DISPATCH(rowwise::softmaxBack)(scores, slopes, n, logSum, mean);
}

void normBack(const NormRow& row, float* dx, bool adds)
{
    const auto count = static_cast<float>(row.n);
    const float centre =
        row.centred ? HWY_DYNAMIC_DISPATCH(rowwise::sum)(row.x, row.n) / count : 0.f;
    const float square = HWY_DYNAMIC_DISPATCH(rowwise::squares)(row.x, row.n, centre) / count;
    HWY_DYNAMIC_DISPATCH(rowwise::normBack)
    (row, centre, 1 / std::sqrt(square + row.eps), dx, adds);
}

float maximum(const float* x, int64_t n)
{
    return HWY_DYNAMIC_DISPATCH(rowwise::maximum)(x, n);
}

float expMinus(const float* x, float* y, int64_t n, float minus)
{
    if (minus == rowwise::kMinusInfinity) {
        std::fill_n(y, n, 0.f);
        return 0;
    }
    return HWY_DYNAMIC_DISPATCH(rowwise::expSum)(x, y, n, minus);
}

void expMinus(float* x, int64_t n, float minus)
{
    expMinus(x, x, n, minus);
}

float logSumExp(const float* x, int64_t n)
{
    constexpr int64_t kBlock = 512;
    const float top = maximum(x, n);
    if (top == rowwise::kMinusInfinity)
        return top;
    double sum = 0;
    float buffer[kBlock];
    for (int64_t i = 0; i < n; i += kBlock)
        sum += expMinus(x + i, buffer, std::min(kBlock, n - i), top);
    return static_cast<float>(top + std::log(sum));
}

void softmaxRows(MatrixRef x, float* sums, int threads)
{
    rowwise::forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        float* values = x.data() + row * x.outerStride();
        const int64_t n = x.cols();
        const float top = maximum(values, n);
        const float sum = expMinus(values, values, n, top);
        if (sum > 0)
            HWY_DYNAMIC_DISPATCH(rowwise::scaleRow)
        (values, values, n, 0, 1 / sum, nullptr, nullptr);
        if (sums)
            sums[row] = sum > 0 ? top + std::log(sum) : rowwise::kMinusInfinity;
    });
}

void layerNorm(const ConstMatrixRef& x, const float* gain, const float* bias, float eps,
               MatrixRef y, int threads)
{
    const int64_t n = x.cols();
    rowwise::forRows(x.rows(), n, threads, [&](int64_t row) {
        const float* in = x.data() + row * x.outerStride();
        const float count = static_cast<float>(n);
        const float mean = HWY_DYNAMIC_DISPATCH(rowwise::sum)(in, n) / count;
        const float variance = HWY_DYNAMIC_DISPATCH(rowwise::squares)(in, n, mean) / count;
        HWY_DYNAMIC_DISPATCH(rowwise::scaleRow)
        (in, y.data() + row * y.outerStride(), n, mean, 1 / std::sqrt(variance + eps), gain, bias);
    });
}

void rmsNorm(const ConstMatrixRef& x, const float* gain, float eps, MatrixRef y, int threads)
{
    const int64_t n = x.cols();
    rowwise::forRows(x.rows(), n, threads, [&](int64_t row) {
        const float* in = x.data() + row * x.outerStride();
        const float square =
            HWY_DYNAMIC_DISPATCH(rowwise::squares)(in, n, 0) / static_cast<float>(n);
        HWY_DYNAMIC_DISPATCH(rowwise::scaleRow)
        (in, y.data() + row * y.outerStride(), n, 0, 1 / std::sqrt(square + eps), gain, nullptr);
    });
}

void reduceColumns(const float* x, int64_t rows, int64_t n, int64_t stride, float* largest,
                   float* smallest, float* sum, float* counted)
{
    HWY_DYNAMIC_DISPATCH(rowwise::reduceColumns)
    (x, rows, n, stride, largest, smallest, sum, counted);
}

void addTo(const ConstMatrixRef& x, MatrixRef y, int threads)
{
    rowwise::forRows(x.rows(), x.cols(), threads, [&](int64_t row) { y.row(row) += x.row(row); });
}

void addBias(const float* bias, MatrixRef y, int threads)
{
    rowwise::forRows(y.rows(), y.cols(), threads,
                     [&](int64_t row) { y.row(row) += Eigen::Map<const Vector>(bias, y.cols()); });
}

} // namespace engine

#endif
