#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// One page of the guide.
struct GuidePage
{
    QString id;        ///< name of its file: "heatmap"
    QString title;     ///< its first heading
    QString section;   ///< of the contents
    QStringList about; ///< ids of the panels that it explains
    QString markdown;  ///< with its heading
    QString plain;     ///< as it reads, for the search
};

/// A place where words that were looked for stand.
struct GuideHit
{
    const GuidePage* page = nullptr;
    QString excerpt; ///< plain text around the first of the words
};

/// The user guide in one language: the pages that resources/guide/contents.json lists, in its
/// order. A page that the language lacks is read in another of the same language, or in English.
class Guide
{
public:
    /// `made` is Markdown that the program makes itself, by the page that it follows.
    explicit Guide(const QString& language, const QHash<QString, QString>& made = {});

    const QList<GuidePage>& pages() const { return m_pages; }
    /// Null where there is none.
    const GuidePage* page(const QString& id) const;
    /// What explains a panel; the first page where none does.
    const GuidePage* about(const QString& panel) const;
    /// Pages that hold all of the words, those with a word in the title first.
    QList<GuideHit> find(const QString& words) const;

private:
    QList<GuidePage> m_pages;
};

/// As a part of an address: "Query–key detail" is "query-key-detail".
QString anchorOf(const QString& heading);

} // namespace app
