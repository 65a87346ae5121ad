#include "engine/files/convert.h"

#include "engine/files/blockformat.h"

#include <bit>
#include <cstring>

#if defined(__x86_64__) || defined(__i386__)
#define HAVE_X86 1
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace engine {

namespace {

template <class T>
T load(const std::byte* source)
{
    T value;
    std::memcpy(&value, source, sizeof(T));
    return value;
}

// Written without branches, so that the compiler makes vector code of loops over it.
inline float halfToFloatInline(uint32_t bits)
{
    const uint32_t sign = (bits & 0x8000u) << 16;
    const uint32_t magnitude = bits & 0x7fffu;
    const float subnormal = static_cast<float>(static_cast<int32_t>(magnitude)) * 0x1p-24f;
    const uint32_t normal = (magnitude << 13) + (112u << 23);
    const uint32_t special = (magnitude << 13) | 0x7f800000u;
    const uint32_t value = magnitude < 0x0400u    ? std::bit_cast<uint32_t>(subnormal)
                           : magnitude >= 0x7c00u ? special
                                                  : normal;
    return std::bit_cast<float>(value | sign);
}

inline uint16_t floatToHalfInline(float value)
{
    const uint32_t bits = std::bit_cast<uint32_t>(value);
    const uint32_t sign = (bits >> 16) & 0x8000u;
    const uint32_t magnitude = bits & 0x7fffffffu;
    // Adding 0.5 moves a subnormal's 10 bits to the bottom of the float, rounded by the processor.
    const uint32_t subnormal =
        std::bit_cast<uint32_t>(std::bit_cast<float>(magnitude) + 0.5f) - 0x3f000000u;
    const uint32_t normal = (magnitude - (112u << 23) + 0xfffu + ((magnitude >> 13) & 1u)) >> 13;
    const uint32_t special =
        magnitude > 0x7f800000u ? 0x7e00u | (magnitude >> 13 & 0x3ffu) : 0x7c00u;
    const uint32_t half = magnitude >= 0x47800000u  ? special
                          : magnitude < 0x38800000u ? subnormal
                                                    : normal;
    return static_cast<uint16_t>(half | sign);
}

#ifdef HAVE_X86

bool hasF16c()
{
    static const bool has = [] {
        unsigned a = 0;
        unsigned b = 0;
        unsigned c = 0;
        unsigned d = 0;
        return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_F16C) && __builtin_cpu_supports("avx");
    }();
    return has;
}

__attribute__((target("avx,f16c"))) void halfToFloatF16c(const std::byte* source, size_t count,
                                                         float* out)
{
    size_t i = 0;
    for (; i + 8 <= count; i += 8)
        _mm256_storeu_ps(out + i, _mm256_cvtph_ps(_mm_loadu_si128(
                                      reinterpret_cast<const __m128i*>(source + 2 * i))));
    portable::halfToFloat(source + 2 * i, count - i, out + i);
}

__attribute__((target("avx,f16c"))) void floatToHalfF16c(const float* source, size_t count,
                                                         uint16_t* out)
{
    size_t i = 0;
    for (; i + 8 <= count; i += 8)
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i),
                         _mm256_cvtps_ph(_mm256_loadu_ps(source + i), _MM_FROUND_TO_NEAREST_INT));
    portable::floatToHalf(source + i, count - i, out + i);
}

#endif

template <class T>
float valueAs(const std::byte* source)
{
    return static_cast<float>(load<T>(source));
}

template <float (*element)(const std::byte*), size_t size>
void convertLoop(const std::byte* source, size_t count, int64_t stride, float* out)
{
    if (stride == 1) { // a loop of its own, which the compiler can vectorise
        for (size_t i = 0; i < count; ++i)
            out[i] = element(source + i * size);
        return;
    }
    const int64_t step = stride * static_cast<int64_t>(size);
    for (size_t i = 0; i < count; ++i)
        out[i] = element(source + static_cast<int64_t>(i) * step);
}

float halfAt(const std::byte* source)
{
    return halfToFloatInline(load<uint16_t>(source));
}

float bfloatAt(const std::byte* source)
{
    return std::bit_cast<float>(static_cast<uint32_t>(load<uint16_t>(source)) << 16);
}

float e4m3At(const std::byte* source)
{
    return floatFromE4M3(std::to_integer<uint8_t>(*source));
}

float e5m2At(const std::byte* source)
{
    return floatFromE5M2(std::to_integer<uint8_t>(*source));
}

float boolAt(const std::byte* source)
{
    return *source != std::byte(0) ? 1.0f : 0.0f;
}

} // namespace

namespace portable {

void halfToFloat(const std::byte* source, size_t count, float* out)
{
    for (size_t i = 0; i < count; ++i)
        out[i] = halfToFloatInline(load<uint16_t>(source + 2 * i));
}

void floatToHalf(const float* source, size_t count, uint16_t* out)
{
    for (size_t i = 0; i < count; ++i)
        out[i] = floatToHalfInline(source[i]);
}

} // namespace portable

float floatFromHalf(uint16_t bits)
{
    return halfToFloatInline(bits);
}

float floatFromBfloat(uint16_t bits)
{
    return std::bit_cast<float>(static_cast<uint32_t>(bits) << 16);
}

uint16_t halfFromFloat(float value)
{
    return floatToHalfInline(value);
}

bool convertToFloat(DataType type, const std::byte* source, size_t count, int64_t stride,
                    float* out)
{
    if (count == 0)
        return type != DataType::Other;
    switch (type) {
    case DataType::F64:
        convertLoop<valueAs<double>, 8>(source, count, stride, out);
        return true;
    case DataType::F32:
        if (stride == 1)
            std::memcpy(out, source, count * sizeof(float));
        else
            convertLoop<valueAs<float>, 4>(source, count, stride, out);
        return true;
    case DataType::F16:
#ifdef HAVE_X86
        if (stride == 1 && hasF16c()) {
            halfToFloatF16c(source, count, out);
            return true;
        }
#endif
        convertLoop<halfAt, 2>(source, count, stride, out);
        return true;
    case DataType::BF16:
        convertLoop<bfloatAt, 2>(source, count, stride, out);
        return true;
    case DataType::I64:
        convertLoop<valueAs<int64_t>, 8>(source, count, stride, out);
        return true;
    case DataType::I32:
        convertLoop<valueAs<int32_t>, 4>(source, count, stride, out);
        return true;
    case DataType::I16:
        convertLoop<valueAs<int16_t>, 2>(source, count, stride, out);
        return true;
    case DataType::I8:
        convertLoop<valueAs<int8_t>, 1>(source, count, stride, out);
        return true;
    case DataType::U64:
        convertLoop<valueAs<uint64_t>, 8>(source, count, stride, out);
        return true;
    case DataType::U32:
        convertLoop<valueAs<uint32_t>, 4>(source, count, stride, out);
        return true;
    case DataType::U16:
        convertLoop<valueAs<uint16_t>, 2>(source, count, stride, out);
        return true;
    case DataType::U8:
        convertLoop<valueAs<uint8_t>, 1>(source, count, stride, out);
        return true;
    case DataType::Bool:
        convertLoop<boolAt, 1>(source, count, stride, out);
        return true;
    case DataType::F8_E4M3:
        convertLoop<e4m3At, 1>(source, count, stride, out);
        return true;
    case DataType::F8_E5M2:
        convertLoop<e5m2At, 1>(source, count, stride, out);
        return true;
    case DataType::Other:
        break;
    }
    return false;
}

bool convertToFloat(DataType type, const std::byte* source, size_t count, float* out)
{
    return convertToFloat(type, source, count, 1, out);
}

void convertToHalf(const float* source, size_t count, uint16_t* out)
{
#ifdef HAVE_X86
    if (hasF16c()) {
        floatToHalfF16c(source, count, out);
        return;
    }
#endif
    portable::floatToHalf(source, count, out);
}

} // namespace engine
