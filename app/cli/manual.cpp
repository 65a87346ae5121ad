#include "app/cli/manual.h"

#include "app/cli/options.h"

namespace app {

namespace {

const char* const kProgram = "attention-visualizer";

bool has(const Option& option, Command command)
{
    return option.commands & (1U << unsigned(command));
}

QString dashed(const Option& option)
{
    const QLatin1String name(option.name);
    return (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
}

/// Whether the value of an option is a path, and which kind.
enum class Path { None, File, Folder };

Path pathOf(const Option& option)
{
    const QByteArrayView value(option.value ? option.value : "");
    if (value == "DIR")
        return Path::Folder;
    for (const char* file : {"F", "F.npy", "F.wav", "FILE", "OUT"})
        if (value == file && option.name != QByteArrayView("family") &&
            option.name != QByteArrayView("format"))
            return Path::File;
    return Path::None;
}

/// Text of a man page: no character means anything but itself.
QString roff(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e"));
    text.replace(u'-', QStringLiteral("\\-"));
    text.replace(u'\'', QStringLiteral("\\(aq"));
    if (text.startsWith(u'.'))
        text.prepend(QStringLiteral("\\&"));
    return text;
}

QByteArray manPage()
{
    QString page = QStringLiteral(".TH ATTENTION\\-VISUALIZER 1 \"\" \"attention\\-visualizer %1\" "
                                  "\"User Commands\"\n")
                       .arg(roff(QCoreApplication::applicationVersion()));
    page += QStringLiteral(".SH NAME\nattention\\-visualizer \\- ") +
            roff(CommandLine::tr("shows what transformer attention does")) +
            QStringLiteral("\n.SH SYNOPSIS\n.B attention\\-visualizer\n.RI [ PATH ]\n.br\n"
                           ".B attention\\-visualizer\n.B \\-\\-reuse\n.RI [ PATH ]...\n.br\n"
                           ".B attention\\-visualizer\n.I COMMAND\n.RI [ OPTION ]...\n"
                           ".SH DESCRIPTION\n");
    page += roff(CommandLine::tr("Without a command a window opens, with PATH if it is given: a "
                                 "model folder, a trace, a session, a tensor file or an image. "
                                 "With a command it works without a window; data goes to standard "
                                 "output, messages to standard error.")) +
            QStringLiteral("\n.SH OPTIONS\n.TP\n.B \\-\\-reuse\n") +
            roff(CommandLine::tr("Opens each PATH as a tab of the window that is open already, of "
                                 "this user on this display; where none is, a window opens. "
                                 "Without a PATH that window comes to the front.")) +
            u'\n';
    for (const auto& [name, command] : commands()) {
        page += QStringLiteral(".SH \"COMMAND %1\"\n%2\n")
                    .arg(name.toUpper(), roff(commandSummary(command)));
        for (const Option& option : optionTable()) {
            if (!has(option, command))
                continue;
            page += QStringLiteral(".TP\n.B ") + roff(dashed(option));
            if (option.value)
                page += QStringLiteral(" \\fI%1\\fR").arg(roff(QLatin1String(option.value)));
            page += u'\n' + roff(CommandLine::tr(option.description)) + u'\n';
        }
    }
    page += QStringLiteral(".SH \"EXIT STATUS\"\n") +
            roff(CommandLine::tr("0: done; 1: failed, with the reason on standard error; 2: wrong "
                                 "usage.")) +
            u'\n';
    return page.toUtf8();
}

QStringList names()
{
    QStringList all;
    for (const auto& [name, command] : commands())
        all.append(name);
    return all;
}

QByteArray bashCompletion()
{
    QString options;
    QString values;
    for (const auto& [name, command] : commands()) {
        QStringList words = {QStringLiteral("--help")};
        for (const Option& option : optionTable()) {
            if (!has(option, command))
                continue;
            words.append(dashed(option));
            const QString place = QStringLiteral("        \"%1 %2\") ").arg(name, dashed(option));
            const QStringList choices = optionChoices(option.name, command);
            if (!choices.isEmpty())
                values += place + QStringLiteral("COMPREPLY=($(compgen -W \"%1\" -- \"$word\")); "
                                                 "return ;;\n")
                                      .arg(choices.join(u' '));
            else if (pathOf(option) == Path::Folder)
                values += place + QStringLiteral("COMPREPLY=($(compgen -d -- \"$word\")); "
                                                 "return ;;\n");
            else if (option.value)
                values += place + QStringLiteral("return ;;\n");
        }
        options +=
            QStringLiteral("        \"%1 -\"*) COMPREPLY=($(compgen -W \"%2\" -- \"$word\")) "
                           ";;\n")
                .arg(name, words.join(u' '));
    }
    return QStringLiteral(
               "# bash completion for %1\n"
               "_attention_visualizer()\n{\n"
               "    local word=${COMP_WORDS[COMP_CWORD]}\n"
               "    local before=${COMP_WORDS[COMP_CWORD - 1]}\n"
               "    local command=${COMP_WORDS[1]}\n"
               "    COMPREPLY=()\n"
               "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
               "        COMPREPLY=($(compgen -W \"%2 --help --version --reuse\" -- \"$word\"))\n"
               "        return\n"
               "    fi\n"
               "    case \"$command $before\" in\n%3    esac\n"
               "    case \"$command $word\" in\n%4    esac\n"
               "}\n"
               "complete -o default -F _attention_visualizer %1\n")
        .arg(QLatin1String(kProgram), names().join(u' '), values, options)
        .toUtf8();
}

/// Within single quotes of a shell.
QString quoted(QString text)
{
    return text.replace(u'\'', QStringLiteral("'\\''"));
}

QByteArray zshCompletion()
{
    QString summaries;
    QString cases;
    for (const auto& [name, command] : commands()) {
        summaries += QStringLiteral("        '%1:%2'\n").arg(name, quoted(commandSummary(command)));
        cases += QStringLiteral("    %1)\n        _arguments \\\n").arg(name);
        for (const Option& option : optionTable()) {
            if (!has(option, command))
                continue;
            QString text = CommandLine::tr(option.description);
            for (const char16_t special : {u'[', u']', u':'})
                text.replace(special, QStringLiteral("\\") + special);
            QString action;
            const QStringList choices = optionChoices(option.name, command);
            if (!choices.isEmpty())
                action = QStringLiteral("(%1)").arg(choices.join(u' '));
            else if (pathOf(option) == Path::Folder)
                action = QStringLiteral("_files -/");
            else if (pathOf(option) == Path::File)
                action = QStringLiteral("_files");
            cases += QStringLiteral("            '*%1[%2]%3' \\\n")
                         .arg(dashed(option), quoted(text),
                              option.value ? QStringLiteral(":%1:%2").arg(
                                                 quoted(QLatin1String(option.value)), action)
                                           : QString());
        }
        cases += QStringLiteral("            '*:file:_files' ;;\n");
    }
    return QStringLiteral("#compdef %1\n"
                          "local -a commands=(\n%2)\n"
                          "if (( CURRENT == 2 )); then\n"
                          "    _describe command commands\n"
                          "    _files\n"
                          "    return\n"
                          "fi\n"
                          "local command=$words[2]\n"
                          "shift words\n"
                          "(( CURRENT-- ))\n"
                          "case $command in\n%3esac\n")
        .arg(QLatin1String(kProgram), summaries, cases)
        .toUtf8();
}

QByteArray fishCompletion()
{
    QString text = QStringLiteral("# fish completion for %1\n").arg(QLatin1String(kProgram));
    const QString start = QStringLiteral("complete -c %1 ").arg(QLatin1String(kProgram));
    text += start + QStringLiteral("-n __fish_use_subcommand -l reuse\n");
    for (const auto& [name, command] : commands()) {
        text += start + QStringLiteral("-n __fish_use_subcommand -a %1 -d '%2'\n")
                            .arg(name, quoted(commandSummary(command)));
        for (const Option& option : optionTable()) {
            if (!has(option, command))
                continue;
            const QLatin1String known(option.name);
            text += start +
                    QStringLiteral("-n '__fish_seen_subcommand_from %1' %2 %3 -d '%4'")
                        .arg(name, known.size() == 1 ? QStringLiteral("-s") : QStringLiteral("-l"),
                             known, quoted(CommandLine::tr(option.description)));
            const QStringList choices = optionChoices(option.name, command);
            if (!choices.isEmpty())
                text += QStringLiteral(" -x -a '%1'").arg(choices.join(u' '));
            else if (pathOf(option) == Path::Folder)
                text += QStringLiteral(" -x -a '(__fish_complete_directories)'");
            else if (option.value)
                text +=
                    pathOf(option) == Path::File ? QStringLiteral(" -r") : QStringLiteral(" -x");
            text += u'\n';
        }
    }
    return text.toUtf8();
}

} // namespace

QByteArray manual(Manual kind)
{
    switch (kind) {
    case Manual::Man:
        return manPage();
    case Manual::Bash:
        return bashCompletion();
    case Manual::Zsh:
        return zshCompletion();
    case Manual::Fish:
        return fishCompletion();
    }
    return {};
}

} // namespace app
