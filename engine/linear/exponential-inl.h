// Vector code that sources compiled once for each kind of processor include; see targets.h.
#if defined(ENGINE_LINEAR_EXPONENTIAL) == defined(HWY_TARGET_TOGGLE)
#ifdef ENGINE_LINEAR_EXPONENTIAL
#undef ENGINE_LINEAR_EXPONENTIAL
#else
#define ENGINE_LINEAR_EXPONENTIAL
#endif

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace engine::vectors::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// e^x to 1 unit in the last place; 0 below the smallest normal number. x ≤ 88.
template <class Lane, class Vec = hn::Vec<Lane>>
HWY_INLINE Vec exponential(Lane lane, Vec x)
{
    constexpr float kLowest = -87.33f;
    const Vec magic = hn::Set(lane, 12582912.f); // 1.5·2²³: the integer part goes to the low bits
    const Vec clamped = hn::Max(x, hn::Set(lane, kLowest));
    const Vec shifted = hn::MulAdd(clamped, hn::Set(lane, 1.44269504f), magic);
    const Vec whole = hn::Sub(shifted, magic);
    Vec r = hn::NegMulAdd(whole, hn::Set(lane, 0.693359375f), clamped);
    r = hn::NegMulAdd(whole, hn::Set(lane, -2.12194440e-4f), r);
    // (e^r − 1 − r) / r² on |r| ≤ ln 2 / 2, by Chebyshev interpolation
    Vec p = hn::Set(lane, 0.00139336884f);
    p = hn::MulAdd(p, r, hn::Set(lane, 0.00836320547f));
    p = hn::MulAdd(p, r, hn::Set(lane, 0.0416664646f));
    p = hn::MulAdd(p, r, hn::Set(lane, 0.166665768f));
    p = hn::MulAdd(p, r, hn::Set(lane, 0.500000001f));
    p = hn::Add(hn::MulAdd(p, hn::Mul(r, r), r), hn::Set(lane, 1.f));
    const hn::RebindToSigned<Lane> integers;
    const auto power = hn::ShiftLeft<23>(hn::BitCast(integers, shifted));
    const Vec value = hn::BitCast(lane, hn::Add(hn::BitCast(integers, p), power));
    return hn::IfThenZeroElse(hn::Lt(x, hn::Set(lane, kLowest)), value);
}

} // namespace engine::vectors::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
