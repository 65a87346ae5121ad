#pragma once

#include <QByteArray>

namespace app {

/// What an installed copy tells other programs of the command line, made of the table of options.
enum class Manual {
    Man,  ///< a page of section 1
    Bash, ///< completion for a shell
    Zsh,
    Fish
};

QByteArray manual(Manual kind);

} // namespace app
