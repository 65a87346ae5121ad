#pragma once

#include "engine/checkpoint/weights.h"

#include <map>
#include <optional>

namespace engine {

/// The tensors of one module, by what follows its name: "qweight", "weight", "weight.absmax", ….
struct CodedModule
{
    std::string name;
    std::map<std::string, const WeightInfo*, std::less<>> parts;

    /// Null where there is none.
    const WeightInfo* find(std::string_view part) const
    {
        const auto found = parts.find(part);
        return found == parts.end() ? nullptr : found->second;
    }
};

/// A module's matrix and how it is stored, in words.
struct DecodedMatrix
{
    std::shared_ptr<const CodedMatrix> matrix;
    std::string typeName;
};

// Matrices [outputs, inputs] as the methods store them. Each checks the types and shapes of all
// parts against one another, and fails by the tensor's name.

struct GroupSettings
{
    int64_t bits = 4;
    int64_t group = -1; ///< inputs that share a scale; -1 = all
};

/// AutoGPTQ's packing. `zeroLessOne`: zeros are stored less 1 (all but checkpoint_format gptq_v2).
Result<DecodedMatrix> gptqMatrix(const CodedModule& module, const GroupSettings& settings,
                                 bool zeroLessOne, bool ordered);
/// AutoAWQ's packing "gemm", 4 bits.
Result<DecodedMatrix> awqMatrix(const CodedModule& module, int64_t group);
/// bitsandbytes: 8 bits with one scale a row.
Result<DecodedMatrix> int8Matrix(const CodedModule& module);
/// bitsandbytes: 4-bit codes of a table, NF4 or FP4.
Result<DecodedMatrix> tableMatrix(const CodedModule& module);
/// 8-bit floats with a scale for all, for each row, or for each block of [rows, columns].
Result<DecodedMatrix> float8Matrix(const CodedModule& module, std::pair<int64_t, int64_t> block);
/// compressed-tensors: packed integers, plain 8-bit integers, NVFP4. One scale for all, one a row,
/// or one a group, whose size divides the row where the settings say none (-1).
Result<DecodedMatrix> packedMatrix(const CodedModule& module, const GroupSettings& settings);
Result<DecodedMatrix> integerMatrix(const CodedModule& module, int64_t group);
Result<DecodedMatrix> nvfp4Matrix(const CodedModule& module);
/// MLX: packed integers with a scale and a bias a group.
Result<DecodedMatrix> mlxMatrix(const CodedModule& module, const GroupSettings& settings);
/// gpt-oss: blocks of 32 four-bit floats with a power of two; [experts · outputs, inputs].
Result<DecodedMatrix> mxfp4Matrix(const WeightInfo& blocks, const WeightInfo& scales);

} // namespace engine
