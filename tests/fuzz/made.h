#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <fuzzer/FuzzedDataProvider.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zip.h>

// Files that an input says how to make: what is random in them comes after what a parser looks at
// first.

namespace made {

template <class Number>
void put(std::string& file, Number number)
{
    file.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

inline void putText(std::string& file, std::string_view text)
{
    put(file, static_cast<uint64_t>(text.size()));
    file += text;
}

/// One value of GGUF's metadata, of a kind that mostly fits its key.
inline void putValue(std::string& file, FuzzedDataProvider& from, uint32_t type)
{
    constexpr std::array<uint8_t, 13> kBytes = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
    const auto single = [&](uint32_t kind) {
        if (kind == 8) {
            putText(file, from.ConsumeRandomLengthString(16));
        } else {
            std::string bytes = from.ConsumeBytesAsString(kBytes[kind % kBytes.size()]);
            bytes.resize(kBytes[kind % kBytes.size()]);
            file += bytes;
        }
    };
    if (type != 9)
        return single(type);
    constexpr std::array<uint32_t, 5> kKinds = {8, 6, 5, 4, 12};
    const uint32_t kind = from.PickValueInArray(kKinds);
    const auto count = from.ConsumeIntegralInRange<uint64_t>(0, 24);
    put(file, kind);
    put(file, from.ConsumeProbability<float>() < 0.02F ? from.ConsumeIntegral<uint64_t>() : count);
    for (uint64_t i = 0; i < count; ++i)
        single(kind);
}

/// A GGUF file with a tokenizer and some tensors.
inline std::string gguf(FuzzedDataProvider& from)
{
    struct Key
    {
        const char* name;
        uint32_t type;
    };
    constexpr std::array<Key, 26> kKeys = {{{"tokenizer.ggml.model", 8},
                                            {"tokenizer.ggml.pre", 8},
                                            {"tokenizer.ggml.tokens", 9},
                                            {"tokenizer.ggml.scores", 9},
                                            {"tokenizer.ggml.token_type", 9},
                                            {"tokenizer.ggml.merges", 9},
                                            {"tokenizer.ggml.bos_token_id", 4},
                                            {"tokenizer.ggml.eos_token_id", 4},
                                            {"tokenizer.ggml.unknown_token_id", 4},
                                            {"tokenizer.ggml.padding_token_id", 4},
                                            {"tokenizer.ggml.mask_token_id", 4},
                                            {"tokenizer.ggml.cls_token_id", 4},
                                            {"tokenizer.ggml.seperator_token_id", 4},
                                            {"tokenizer.ggml.add_bos_token", 7},
                                            {"tokenizer.ggml.add_eos_token", 7},
                                            {"tokenizer.ggml.add_space_prefix", 7},
                                            {"tokenizer.ggml.remove_extra_whitespaces", 7},
                                            {"tokenizer.ggml.precompiled_charsmap", 9},
                                            {"general.architecture", 8},
                                            {"general.alignment", 4},
                                            {"llama.block_count", 4},
                                            {"llama.embedding_length", 4},
                                            {"llama.attention.head_count", 9},
                                            {"split.count", 2},
                                            {"split.no", 2},
                                            {"other", 12}}};
    constexpr std::array<const char*, 6> kModels = {"llama", "gpt2", "bert", "t5", "gpt-2", "x"};
    std::string pairs;
    uint64_t count = 0;
    for (const Key& key : kKeys) {
        if (from.ConsumeProbability<float>() < 0.3F)
            continue;
        ++count;
        putText(pairs, key.name);
        const bool odd = from.ConsumeProbability<float>() < 0.03F;
        const uint32_t type = odd ? from.ConsumeIntegralInRange<uint32_t>(0, 13) : key.type;
        put(pairs, type);
        if (std::strcmp(key.name, "tokenizer.ggml.model") == 0 && type == 8)
            putText(pairs, from.PickValueInArray(kModels));
        else
            putValue(pairs, from, type);
    }
    std::string tensors;
    const auto many = from.ConsumeIntegralInRange<uint64_t>(0, 4);
    uint64_t offset = 0;
    for (uint64_t i = 0; i < many; ++i) {
        putText(tensors, "blk." + std::to_string(i) + "." + from.ConsumeRandomLengthString(12));
        const auto rank = from.ConsumeIntegralInRange<uint32_t>(0, 5);
        put(tensors, rank);
        for (uint32_t axis = 0; axis < rank; ++axis)
            put(tensors,
                from.ConsumeProbability<float>() < 0.05F
                    ? from.ConsumeIntegral<uint64_t>()
                    : uint64_t{from.ConsumeIntegralInRange<uint8_t>(0, 4)} * (axis == 0 ? 32 : 1));
        put(tensors, from.ConsumeIntegralInRange<uint32_t>(0, 43));
        put(tensors, offset);
        offset += uint64_t{from.ConsumeIntegral<uint8_t>()} * 32;
    }
    std::string file = "GGUF";
    put(file, uint32_t{3});
    put(file, many);
    put(file, count);
    file += pairs + tensors;
    file.resize((file.size() + 31) / 32 * 32);
    return file + from.ConsumeRemainingBytesAsString();
}

/// An array as NumPy stores it.
inline std::string npy(FuzzedDataProvider& from)
{
    constexpr std::array<const char*, 12> kTypes = {"<f4", "<f8", "<f2", ">f4", "<i8", "|b1",
                                                    "<U3", "|S2", "|O",  "<u1", "V2",  "<U65537"};
    std::string header = "{'descr': '" + std::string(from.PickValueInArray(kTypes)) +
                         "', 'fortran_order': " + (from.ConsumeBool() ? "True" : "False") +
                         ", 'shape': (";
    const auto rank = from.ConsumeIntegralInRange<int>(0, 5);
    for (int axis = 0; axis < rank; ++axis)
        header += std::to_string(from.ConsumeProbability<float>() < 0.03F
                                     ? from.ConsumeIntegral<int64_t>()
                                     : from.ConsumeIntegralInRange<int64_t>(0, 6)) +
                  ", ";
    header += "), }\n";
    std::string file("\x93NUMPY\1\0", 8);
    put(file, static_cast<uint16_t>(header.size()));
    return file + header + from.ConsumeRandomLengthString(2048);
}

/// Arrays by name, as attention is dumped.
inline std::vector<std::pair<std::string, std::string>> arrays(FuzzedDataProvider& from)
{
    constexpr std::array<const char*, 14> kNames = {
        "arr_0",         "attentions.0",       "attentions.1",       "attentions.1.0",
        "tokens",        "input_ids",          "attention_mask",     "decoder_attentions.0",
        "vocabulary",    "cross_attentions.0", "encoder_attentions", "pixel_values",
        "target_tokens", "layer.0.head.1.attn"};
    std::vector<std::pair<std::string, std::string>> all;
    const auto count = from.ConsumeIntegralInRange<int>(1, 4);
    for (int i = 0; i < count; ++i) {
        const std::string name = from.PickValueInArray(kNames);
        all.emplace_back(name, npy(from));
    }
    return all;
}

/// An archive of those entries, not packed.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& entries)
{
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    size_t room = 256;
    for (const auto& [name, content] : entries) {
        room += content.size() + 4 * name.size() + 512;
        const zip_int64_t index =
            zip_file_add(archive, name.c_str(),
                         zip_source_buffer(archive, content.data(), content.size(), 0), 0);
        if (index >= 0)
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(archive);
    std::string bytes(room, '\0');
    zip_source_open(memory);
    const zip_int64_t count = zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    zip_source_free(memory);
    bytes.resize(count > 0 ? static_cast<size_t>(count) : 0);
    return bytes;
}

} // namespace made
