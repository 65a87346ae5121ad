#include "models/files.h"

#include "engine/files/filewriter.h"

#include <filesystem>

namespace models {

engine::Result<void> writeFile(const QString& path, const QByteArray& content)
{
    auto file = engine::FileWriter::create(path.toStdString());
    if (!file)
        return tl::make_unexpected(file.error());
    const std::string_view text(content.constData(), size_t(content.size()));
    if (engine::Result<void> done = (*file)->write(text); !done)
        return done;
    return (*file)->commit();
}

bool sameFile(const QString& a, const QString& b)
{
    std::error_code problem;
    return !a.isEmpty() && !b.isEmpty() &&
           std::filesystem::equivalent(a.toStdString(), b.toStdString(), problem) && !problem;
}

} // namespace models
