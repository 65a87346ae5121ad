#pragma once

#include "engine/files/safetensors.h"

#include <cstring>
#include <deque>
#include <Eigen/Core>

namespace engine::atlas {

template <class T>
constexpr DataType dataTypeOf()
{
    if constexpr (std::is_same_v<T, double>)
        return DataType::F64;
    else if constexpr (std::is_same_v<T, float>)
        return DataType::F32;
    else if constexpr (std::is_same_v<T, Eigen::half>)
        return DataType::F16;
    else if constexpr (std::is_same_v<T, int64_t>)
        return DataType::I64;
    else if constexpr (std::is_same_v<T, int32_t>)
        return DataType::I32;
    else
        return DataType::U8;
}

/// Named arrays on their way into a safetensors file.
class ArchiveWriter
{
public:
    /// Copies `values`, which must be as many as the shape says.
    template <class T>
    void put(const std::string& name, const std::vector<T>& values, std::vector<int64_t> shape)
    {
        m_bytes.emplace_back(values.size() * sizeof(T));
        if (!values.empty())
            std::memcpy(m_bytes.back().data(), values.data(), m_bytes.back().size());
        m_tensors.push_back(
            TensorSource::of({name, dataTypeOf<T>(), std::move(shape)}, m_bytes.back()));
    }
    template <class T>
    void put(const std::string& name, const std::vector<T>& values)
    {
        put(name, values, {static_cast<int64_t>(values.size())});
    }
    /// Writes the file, whole or not at all.
    Result<void> write(const std::filesystem::path& path,
                       const std::map<std::string, std::string>& metadata)
    {
        return writeSafetensors(path, std::move(m_tensors), metadata);
    }

private:
    std::vector<TensorSource> m_tensors;
    std::deque<std::vector<std::byte>> m_bytes; ///< stay where they are while more come
};

/// Named arrays of a safetensors file. What does not fit is remembered, and empty arrays are handed
/// out in its place: readers look at error() once, at the end.
class ArchiveReader
{
public:
    explicit ArchiveReader(std::shared_ptr<const SafetensorsFile> file) : m_file(std::move(file)) {}

    bool has(const std::string& name) const { return m_file->find(name) != nullptr; }
    /// The values; `count` ≥ 0 is how many there must be.
    template <class T>
    std::vector<T> get(const std::string& name, int64_t count = -1)
    {
        const TensorInfo* tensor = find(name, dataTypeOf<T>(), count);
        std::vector<T> values(tensor ? tensor->bytes / sizeof(T) : 0);
        if (!values.empty())
            std::memcpy(values.data(), tensor->data, tensor->bytes);
        if (!tensor && count > 0)
            values.resize(static_cast<size_t>(count));
        return values;
    }
    /// How many values an array has; 0 where it is not there.
    int64_t count(const std::string& name) const;
    /// Of an array; empty where it is not there.
    std::vector<int64_t> shape(const std::string& name) const;
    /// Remembers that an array says what cannot be.
    void refuse(const std::string& name);
    const std::optional<Error>& error() const { return m_error; }
    const SafetensorsFile& file() const { return *m_file; }

private:
    const TensorInfo* find(const std::string& name, DataType type, int64_t count);

    std::shared_ptr<const SafetensorsFile> m_file;
    std::optional<Error> m_error;
};

} // namespace engine::atlas
