#include "app/guide/commandspage.h"

#include "app/cli/options.h"

namespace app {

QString commandsPage()
{
    QString list;
    for (const auto& [name, command] : commands())
        list += QStringLiteral("- `%1`: %2\n").arg(name, commandSummary(command));
    QString table = QStringLiteral("| %1 | %2 | %3 |\n|---|---|---|\n")
                        .arg(CommandLine::tr("Option"), CommandLine::tr("What it does"),
                             CommandLine::tr("Taken by"));
    for (const Option& option : optionTable()) {
        QStringList takers;
        for (const auto& [name, command] : commands())
            if (option.commands & (1U << unsigned(command)))
                takers.append(name);
        const QString value =
            option.value ? QStringLiteral(" %1").arg(QLatin1String(option.value)) : QString();
        const QString dashes =
            qstrlen(option.name) > 1 ? QStringLiteral("--") : QStringLiteral("-");
        table += QStringLiteral("| `%1%2%3` | %4 | %5 |\n")
                     .arg(dashes, QLatin1String(option.name), value,
                          CommandLine::tr(option.description).replace(u'|', QLatin1String("\\|")),
                          takers.size() == commands().size() ? CommandLine::tr("all")
                                                             : takers.join(QLatin1String(", ")));
    }
    return QStringLiteral("\n## %1\n\n%2\n## %3\n\n%4")
        .arg(CommandLine::tr("Commands"), list, CommandLine::tr("Options"), table);
}

} // namespace app
