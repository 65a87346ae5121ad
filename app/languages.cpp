#include "app/languages.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace app {

namespace {

QString fileOf(const QString& code)
{
    return QStringLiteral(":/i18n/attention-visualizer_") + code;
}

QList<Languages::Language> readAll()
{
    const QString english = QStringLiteral("en");
    QList<Languages::Language> found = {{english, QStringLiteral("English")}};
    const QString begin = QStringLiteral("attention-visualizer_");
    const QStringList files =
        QDir(QStringLiteral(":/i18n"))
            .entryList({begin + QStringLiteral("*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.mid(begin.size()).section(u'.', 0, 0);
        QTranslator translator;
        if (code == english || !translator.load(fileOf(code)))
            continue;
        //: the name of this language, in itself
        const char* own = QT_TRANSLATE_NOOP("app::Languages", "English");
        const QString name = translator.translate("app::Languages", own);
        found.append({code, name.isEmpty() ? QLocale(code).nativeLanguageName() : name});
    }
    return found;
}

/// How well a language fits what is wanted: by language, script and territory.
int fit(const QString& code, const QLocale& wanted)
{
    const QLocale locale(code);
    if (locale.language() != wanted.language())
        return 0;
    return 1 + (locale.script() == wanted.script() ? 2 : 0) +
           (locale.territory() == wanted.territory() ? 1 : 0);
}

} // namespace

Languages::Languages(QObject* parent) : QObject(parent) {}

const QList<Languages::Language>& Languages::all()
{
    static const QList<Language> languages = readAll();
    return languages;
}

QStringList Languages::codes()
{
    QStringList codes;
    for (const Language& language : all())
        codes.append(language.code);
    return codes;
}

QString Languages::systemCode()
{
    return bestFor(QLocale().uiLanguages());
}

QString Languages::bestFor(const QStringList& wanted)
{
    for (const QString& tag : wanted) {
        const QLocale locale(tag);
        const auto best = std::ranges::max_element(
            all(), {}, [&](const Language& language) { return fit(language.code, locale); });
        if (fit(best->code, locale) > 0)
            return best->code;
    }
    return all().constFirst().code;
}

bool Languages::use(const QString& code)
{
    const QStringList known = codes();
    if (code.isEmpty())
        return false;
    if (known.contains(code))
        m_current = code;
    else if (!code.contains(u'_') && bestFor({code}).section(u'_', 0, 0) == code)
        m_current = bestFor({code});
    else
        return false;
    // The default locale goes first: it is what translated sentences format their numbers with.
    QLocale::setDefault(QLocale(m_current));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + m_current,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(fileOf(m_current)))
        QCoreApplication::installTranslator(&m_program);
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(QLocale().textDirection());
    return true;
}

} // namespace app
