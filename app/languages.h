#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace app {

/// The languages that the program speaks and the one in use; switched while it runs. Each is one
/// file, translations/attention-visualizer_<code>.ts, which also holds the language's own name.
class Languages : public QObject
{
    Q_OBJECT

public:
    struct Language
    {
        QString code; ///< as on the command line: "en", "zh_CN"
        QString name; ///< in itself
    };

    explicit Languages(QObject* parent = nullptr);

    /// English first, the others by code.
    static const QList<Language>& all();
    static QStringList codes();
    /// The best match for the system's languages.
    static QString systemCode();
    /// The language that is best for someone who asks for these, the most wanted first ("zh-Hant",
    /// "zh-HK", "de-AT", …); English where there is none.
    static QString bestFor(const QStringList& wanted);
    const QString& current() const { return m_current; }
    /// Installs the translators of the program and of Qt and sets the default locale. A code that
    /// is not known ("zh" counts as "zh_CN") is refused.
    bool use(const QString& code);

private:
    QString m_current;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace app
