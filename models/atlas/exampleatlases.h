#pragma once

#include <QList>
#include <QString>

namespace models {

/// An atlas that comes with the program.
struct ExampleAtlas
{
    QString name; ///< of the model
    QString path;
};

/// By name; empty where none is installed.
QList<ExampleAtlas> exampleAtlases();

} // namespace models
