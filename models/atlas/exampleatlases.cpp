#include "models/atlas/exampleatlases.h"

#include "models/examplemodel.h"

#include <QDir>

namespace models {

QList<ExampleAtlas> exampleAtlases()
{
    QList<ExampleAtlas> atlases;
    if (examplesFolder().isEmpty())
        return atlases;
    const QDir folder(examplesFolder() + QStringLiteral("/atlases"));
    for (const QFileInfo& file :
         folder.entryInfoList({QStringLiteral("*.safetensors")}, QDir::Files, QDir::Name))
        atlases.append({file.completeBaseName(), file.absoluteFilePath()});
    return atlases;
}

} // namespace models
