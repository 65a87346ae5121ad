#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

/// What a command of the program came to: its exit status (−1: none in time) and what it printed.
struct Outcome
{
    int code = -1;
    QByteArray out, err;
};

inline Outcome run(const QStringList& arguments)
{
    constexpr int kPatience = 120'000; // milliseconds
    QProcess process;
    process.start(QStringLiteral(APP_BINARY), arguments);
    if (!process.waitForFinished(kPatience))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
