#include "engine/atlas/archive.h"

namespace engine::atlas {

int64_t ArchiveReader::count(const std::string& name) const
{
    const TensorInfo* tensor = m_file->find(name);
    return tensor ? elementCount(tensor->shape).value_or(0) : 0;
}

std::vector<int64_t> ArchiveReader::shape(const std::string& name) const
{
    const TensorInfo* tensor = m_file->find(name);
    return tensor ? tensor->shape : std::vector<int64_t>();
}

void ArchiveReader::refuse(const std::string& name)
{
    if (!m_error)
        m_error =
            fail(translatable("Engine", "The atlas %1 is damaged: %2 is absent or does not fit."),
                 {m_file->path().string(), name}, translatable("Engine", "Make the atlas again."))
                .value();
}

const TensorInfo* ArchiveReader::find(const std::string& name, DataType type, int64_t count)
{
    const TensorInfo* tensor = m_file->find(name);
    const auto elements = tensor ? elementCount(tensor->shape) : std::nullopt;
    if (!elements || tensor->type != type || (count >= 0 && *elements != count)) {
        refuse(name);
        return nullptr;
    }
    return tensor;
}

} // namespace engine::atlas
