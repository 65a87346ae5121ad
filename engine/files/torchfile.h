#pragma once

#include "engine/files/picklemachine.h"
#include "engine/files/tensordata.h"
#include "engine/files/ziparchive.h"

#include <map>
#include <memory>

namespace engine::pickle {

/// The storages of a file of torch.save.
class Storages
{
public:
    Storages(ZipArchive* archive, std::string root, std::string path)
        : m_archive(archive), m_root(std::move(root)), m_path(std::move(path))
    {
    }

    // The bytes of a storage that lies in no archive.
    void keep(const std::string& key, SharedBytes bytes)
    {
        m_read[m_root + "data/" + key] = std::move(bytes);
    }

    Result<TensorData> tensor(const PickleMachine& machine, Id id, const std::string& name);
    /// The file, for messages.
    const std::string& path() const { return m_path; }

private:
    ZipArchive* m_archive;
    std::string m_root;
    std::string m_path;
    std::map<std::string, SharedBytes> m_read;
};

/// A file of torch.save, opened: what its pickle made, and where its storages lie.
struct TorchFile
{
    std::unique_ptr<ZipArchive> archive; // null before PyTorch 1.6
    SharedBytes program;
    std::shared_ptr<const PickleMachine> machine;
    Id object = 0;
    Storages storages;
};

/// Whether a file begins as torch.save began it before PyTorch 1.6.
bool isOldFormat(std::span<const std::byte> bytes);

/// Opens a file of torch.save, of either format, and runs its pickle.
Result<TorchFile> openTorchFile(const std::shared_ptr<const MappedFile>& file);

} // namespace engine::pickle
