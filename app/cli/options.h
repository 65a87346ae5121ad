#pragma once

#include "engine/trace/request.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>
#include <span>

namespace app {

/// Context of everything that the command line says to people.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The commands that run without a window.
enum class Command {
    Trace,
    Render,
    Metrics,
    Predict,
    Inspect,
    Tokenize,
    Explain,
    Patch,
    Sweep,
    Train,
    Similarity,
    Circuits,
    Rank,
    Atlas
};

/// One option of the command line; the table of them feeds the parser, the help and the README.
struct Option
{
    const char* name;
    const char* value;       ///< placeholder; null for a switch
    const char* description; ///< English, translatable in the context "CommandLine"
    unsigned commands;       ///< bits of Command
};

/// Prints what is wrong, and what to do about it, on standard error.
void complain(const QString& message, const QString& hint);

/// All options, in the order of the help.
std::span<const Option> optionTable();
/// The words that an option takes; empty where it takes anything else.
QStringList optionChoices(const char* name, Command command);

/// What was asked for on the command line, checked.
class Options
{
public:
    /// Prints what is wrong or the help and returns the exit code, or nothing when all is well.
    static std::optional<int> parse(Command command, const QStringList& arguments,
                                    Options* options);

    bool has(const char* name) const;
    bool takes(const char* name) const;   ///< whether the command has such an option
    QString text(const char* name) const; ///< empty where it was not given
    /// The option's number; wrong usage was already refused by parse().
    qint64 number(const char* name, qint64 otherwise) const;
    /// The option's values with commas between them, of all times that it was given.
    QStringList list(const char* name) const;
    /// The whole numbers of a list; empty where it was not given.
    std::vector<int64_t> numbers(const char* name) const;
    /// The number of a layer or head; engine::kMeanLayer or kMaxLayer (equal those of heads) for
    /// mean and max.
    int place(const char* name, int otherwise = 0) const;
    QString input() const;      ///< the positional argument; empty where there is none
    QStringList inputs() const; ///< all of them, where a command takes several
    /// The request that inputs, pattern or model options ask for, with interventions; paths are
    /// absolute, so that a trace finds them again. Nothing when none was given, or after a
    /// complaint on standard error.
    std::optional<engine::TraceRequest> request() const;

private:
    engine::Result<engine::ModelSource> modelSource() const;
    engine::Result<engine::ModelInputs> modelInputs() const;

    QCommandLineParser m_parser;
    QStringList m_known; ///< options that the command has: the parser warns when asked for others
};

/// Commands by name, in the order of the help.
QList<std::pair<QString, Command>> commands();
/// One sentence on what a command does.
QString commandSummary(Command command);

} // namespace app
