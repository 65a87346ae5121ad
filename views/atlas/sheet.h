#pragma once

#include <QColor>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

class QPalette;

namespace views {

/// A sheet of text as HTML that Qt's text documents understand: headings, tables, tokens in the
/// colours of queries and keys, examples as links.
class Sheet
{
public:
    explicit Sheet(const QPalette& palette);

    /// In the largest letters, once.
    void title(const QString& text);
    void heading(const QString& title, const QString& explanation = {});
    void paragraph(const QString& html);
    /// `widths`: percents of each column; empty: as wide as they need.
    void table(const QStringList& head, const QList<QStringList>& rows,
               const QList<int>& widths = {});

    /// A bar of a share, 0 … 1, as a cell's content; `after` of the colour of keys.
    QString bar(double share, bool after = false) const;
    QString token(const QString& text, bool query) const;
    /// Tokens one behind the other: strings, or objects with `token`.
    QString tokens(const QJsonArray& list, bool query) const;
    /// An example as a link, its query and key marked in its text. `side` goes with the link.
    QString example(const QJsonObject& example, const QString& side = {}) const;
    /// `first`, the tokens, the text.
    QStringList exampleRow(const QJsonObject& example, const QString& first,
                           const QString& side = {}) const;
    QString faint(const QString& text) const;

    const QString& html() const { return m_html; }

private:
    QString marked(const QString& text, const QList<std::pair<QJsonArray, bool>>& marks) const;

    QString m_html;
    QColor m_query, m_key, m_faint, m_text, m_queryGround, m_keyGround, m_line;
};

/// A number of a sheet; – where there is none.
QString figure(const QJsonValue& value);

} // namespace views
