#pragma once

#include "engine/error.h"

#include <nlohmann/json_fwd.hpp>
#include <QString>
#include <QStringList>

namespace app {

/// Says on standard error what failed and what to do; returns the exit code. An empty sentence
/// means that the work was stopped.
int failed(const QString& message);
int failed(const engine::Error& error);

/// Writes to standard output, or atomically to a file; returns the exit code.
int deliver(const QByteArray& data, const QString& path);

/// Bytes of a file must not steer the terminal.
QString shownOnTerminal(const QString& text);

/// JSON over several lines; numbers as short as they are read back from.
QByteArray lines(nlohmann::json value);
/// Columns of text, padded to the widest entry; numbers to the right.
QByteArray table(QList<QStringList> rows);
/// Fields with commas between them, quoted where they must be.
QByteArray csv(const QList<QStringList>& rows);

/// Rows as `format` says: "table", "csv", or "json", where the first row names the members.
QByteArray formatted(const QList<QStringList>& rows, const QString& format);

/// A bar on a terminal; silent otherwise.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar();
    void show(float share); ///< 0 … 1

private:
    bool m_terminal;
    bool m_shown = false;
    int m_filled = -1;
};

} // namespace app
