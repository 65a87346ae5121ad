#include "app/guide/guide.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextDocument>

namespace app {

namespace {

constexpr qsizetype kBefore = 40; ///< characters of an excerpt before the word
constexpr qsizetype kExcerpt = 140;

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Folders of pages, the best first.
QStringList foldersFor(const QString& language)
{
    QStringList folders = {language};
    for (const QString& other : QDir(QStringLiteral(":/guide")).entryList(QDir::Dirs, QDir::Name))
        if (other.section(u'_', 0, 0) == language.section(u'_', 0, 0))
            folders.append(other);
    folders.append(QStringLiteral("en"));
    return folders;
}

QString pageText(const QStringList& folders, const QString& id)
{
    for (const QString& folder : folders) {
        QString text = readText(QStringLiteral(":/guide/%1/%2.md").arg(folder, id));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString textFor(const QJsonObject& texts, const QStringList& folders)
{
    for (const QString& folder : folders)
        if (texts.contains(folder))
            return texts.value(folder).toString();
    return {};
}

/// The text around a word, whole words as far as there are any.
QString excerptOf(const QString& text, const QString& word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    qsizetype from = std::max<qsizetype>(0, at - kBefore);
    while (from > 0 && from < at && !text[from - 1].isSpace())
        ++from;
    const QString excerpt = text.mid(from, kExcerpt).simplified();
    const QString dots = QStringLiteral("…");
    return (from > 0 ? dots : QString()) + excerpt +
           (from + kExcerpt < text.size() ? dots : QString());
}

} // namespace

Guide::Guide(const QString& language, const QHash<QString, QString>& made)
{
    const QStringList folders = foldersFor(language);
    const QJsonArray sections =
        QJsonDocument::fromJson(readText(QStringLiteral(":/guide/contents.json")).toUtf8()).array();
    for (const QJsonValue section : sections) {
        const QString title = textFor(section[QLatin1String("section")].toObject(), folders);
        for (const QJsonValue entry : section[QLatin1String("pages")].toArray()) {
            GuidePage page;
            page.id = entry[QLatin1String("page")].toString();
            page.section = title;
            for (const QJsonValue panel : entry[QLatin1String("about")].toArray())
                page.about.append(panel.toString());
            page.markdown = pageText(folders, page.id);
            page.title = page.markdown.section(u'\n', 0, 0).mid(2);
            if (made.contains(page.id))
                page.markdown += u'\n' + made.value(page.id);
            QTextDocument document;
            document.setMarkdown(page.markdown);
            page.plain = document.toPlainText().remove(QChar::ObjectReplacementCharacter);
            m_pages.append(std::move(page));
        }
    }
}

const GuidePage* Guide::page(const QString& id) const
{
    const auto found = std::ranges::find(m_pages, id, &GuidePage::id);
    return found == m_pages.end() ? nullptr : &*found;
}

const GuidePage* Guide::about(const QString& panel) const
{
    const auto found = std::ranges::find_if(
        m_pages, [&](const GuidePage& page) { return page.about.contains(panel); });
    return found == m_pages.end() ? &m_pages.constFirst() : &*found;
}

QList<GuideHit> Guide::find(const QString& words) const
{
    static const QRegularExpression kSpace(QStringLiteral("\\s+"));
    const QStringList wanted = words.split(kSpace, Qt::SkipEmptyParts);
    QList<GuideHit> inTitle;
    QList<GuideHit> others;
    for (const GuidePage& page : m_pages) {
        const bool all = std::ranges::all_of(wanted, [&](const QString& word) {
            return page.plain.contains(word, Qt::CaseInsensitive);
        });
        if (wanted.isEmpty() || !all)
            continue;
        const QString excerpt = excerptOf(page.plain, wanted.constFirst());
        const bool titled = std::ranges::any_of(wanted, [&](const QString& word) {
            return page.title.contains(word, Qt::CaseInsensitive);
        });
        (titled ? inTitle : others).append({&page, excerpt});
    }
    return inTitle + others;
}

QString anchorOf(const QString& heading)
{
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString anchor = heading.toLower().replace(kOther, QStringLiteral("-"));
    while (anchor.endsWith(u'-'))
        anchor.chop(1);
    return anchor.startsWith(u'-') ? anchor.mid(1) : anchor;
}

} // namespace app
