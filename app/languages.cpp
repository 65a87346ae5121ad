#include "app/languages.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLibraryInfo>

namespace app {

Languages::Languages(QObject* parent) : QObject(parent) {}

QList<Languages::Language> Languages::all()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString Languages::systemCode()
{
    for (const QString& language : QLocale().uiLanguages())
        for (const Language& known : all())
            if (language.left(2) == known.code.left(2))
                return known.code;
    return all().constFirst().code;
}

bool Languages::use(const QString& code)
{
    const auto languages = all();
    const auto found = std::ranges::find_if(languages, [&](const Language& language) {
        return language.code == code || language.code.section(u'_', 0, 0) == code;
    });
    if (found == languages.end())
        return false;
    m_current = found->code;
    // The default locale goes first: it is what translated sentences format their numbers with.
    QLocale::setDefault(QLocale(m_current));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + m_current,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/i18n/attention-visualizer_") + m_current))
        QCoreApplication::installTranslator(&m_program);
    return true;
}

} // namespace app
