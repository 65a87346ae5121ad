#pragma once

#include <Qt>

namespace models {

/// Roles of every item model; DisplayRole is text for people, ValueRole the raw number.
enum Role {
    ValueRole = Qt::UserRole, ///< double
    TokenIdRole,              ///< qint64
    SpecialRole,              ///< bool
    GeneratedRole,            ///< bool
    WordRole,                 ///< int, whole word, −1 = none
    SegmentRole,              ///< int
    StackRole,                ///< int(engine::Stack)
    KindRole,                 ///< int(engine::Kind)
    LayerRole,                ///< int
    HeadRole,                 ///< int
    DefinitionRole,           ///< QString, what a number means
    UserRole                  ///< first role free for a single model
};

} // namespace models
