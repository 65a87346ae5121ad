#include "views/atlas/sheet.h"

#include "models/figuretext.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QCache>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonValue>
#include <QPalette>

namespace views {

namespace {

constexpr int kBarWidth = 180;
constexpr int kPictureSide = 48; ///< at most
constexpr int kKeptPictures = 512;
constexpr double kMarkShare = 0.22; ///< of a role's colour in the ground of a marked token

QString visible(const QString& text)
{
    QString shown = text.toHtmlEscaped();
    return shown.replace(u' ', QStringLiteral("␣")).replace(u'\n', QStringLiteral("↵"));
}

/// A figure, a share, a spread: what is not to be broken.
bool isNumber(const QString& html)
{
    return html.size() < 16 && std::ranges::none_of(html, [](QChar c) { return c == u'<'; });
}

QString inLine(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("↵ "));
}

/// A picture in small, within the sheet itself; empty where the file cannot be read. GUI thread.
QString thumbnail(const QString& path)
{
    static QCache<QString, QString> kept(kKeptPictures);
    if (const QString* known = kept.object(path))
        return *known;
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    const QSize shown = whole.scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio);
    // Twice as fine as it is shown, for dense screens and for print.
    if (whole.width() > 2 * shown.width())
        reader.setScaledSize(2 * shown);
    const QImage picture = reader.read();
    if (picture.isNull())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    const QString html =
        QStringLiteral("<img src='data:image/png;base64,%1' width='%2' height='%3'>")
            .arg(QString::fromLatin1(bytes.toBase64()), QString::number(shown.width()),
                 QString::number(shown.height()));
    kept.insert(path, new QString(html));
    return html;
}

QString pictured(const QString& path)
{
    const QString picture = thumbnail(path);
    return picture.isEmpty() ? inLine(path) : picture + u' ' + inLine(QFileInfo(path).fileName());
}

} // namespace

QString figure(const QJsonValue& value)
{
    return value.isDouble() ? models::figureText(value.toDouble(), 3) : QStringLiteral("–");
}

Sheet::Sheet(const QPalette& palette)
    : m_query(roleTextColor(ColorRole::Query, palette)),
      m_key(roleTextColor(ColorRole::Key, palette)), m_faint(secondaryTextColor(palette)),
      m_text(palette.color(QPalette::Text)),
      m_queryGround(mixed(palette.color(QPalette::Base), m_query, kMarkShare)),
      m_keyGround(mixed(palette.color(QPalette::Base), m_key, kMarkShare)),
      m_line(gridColor(palette))
{
}

void Sheet::title(const QString& text)
{
    m_html += QStringLiteral("<p style='font-size:large'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

void Sheet::heading(const QString& title, const QString& explanation)
{
    m_html += QStringLiteral("<h3 style='margin-bottom:2px'>%1</h3>").arg(title.toHtmlEscaped());
    if (!explanation.isEmpty())
        m_html += QStringLiteral("<p style='margin-top:0px; color:%1'>%2</p>")
                      .arg(m_faint.name(), explanation.toHtmlEscaped());
}

void Sheet::paragraph(const QString& html)
{
    m_html += QStringLiteral("<p>%1</p>").arg(html);
}

void Sheet::table(const QStringList& head, const QList<QStringList>& rows, const QList<int>& widths)
{
    // The last column has what is left: where another needs more than its share, nothing is wider
    // than the sheet.
    const auto width = [&](qsizetype column) {
        return column + 1 < widths.size() ? QStringLiteral(" width='%1%'").arg(widths[column])
                                          : QString();
    };
    m_html += QStringLiteral("<table cellspacing='0' cellpadding='3'%1>")
                  .arg(widths.isEmpty() ? QString() : QStringLiteral(" width='100%'"));
    if (!head.isEmpty()) {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < head.size(); ++i)
            m_html += QStringLiteral("<th align='left' style='white-space:nowrap'%1>%2</th>")
                          .arg(width(i), faint(head[i]));
        m_html += QStringLiteral("</tr>");
    }
    for (const QStringList& row : rows) {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            m_html += QStringLiteral("<td%1%2>%3</td>")
                          .arg(width(i),
                               isNumber(row[i]) ? QStringLiteral(" style='white-space:nowrap'")
                                                : QString(),
                               row[i]);
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

QString Sheet::bar(double share, bool after) const
{
    const int width = int(std::lround(std::clamp(share, 0.0, 1.0) * kBarWidth));
    return width == 0
               ? QString()
               : QStringLiteral("<table cellspacing='0' cellpadding='0'><tr><td bgcolor='%1' "
                                "width='%2' height='9'></td></tr></table>")
                     .arg((after ? m_key : m_query).name(), QString::number(width));
}

QString Sheet::token(const QString& text, bool query) const
{
    return QStringLiteral("<code style='color:%1'><b>%2</b></code>")
        .arg((query ? m_query : m_key).name(), visible(text));
}

QString Sheet::tokens(const QJsonArray& list, bool query) const
{
    QStringList all;
    for (const QJsonValue entry : list)
        all.append(token(
            entry.isString() ? entry.toString() : entry[QLatin1String("token")].toString(), query));
    return all.join(u' ');
}

QString Sheet::faint(const QString& text) const
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(m_faint.name(), text.toHtmlEscaped());
}

QString Sheet::marked(const QString& text, const QList<std::pair<QJsonArray, bool>>& marks) const
{
    struct Piece
    {
        qsizetype begin, end;
        bool query;
    };
    QList<Piece> pieces;
    for (const auto& [mark, query] : marks)
        if (const qsizetype begin = mark[0].toInt(), end = mark[1].toInt();
            begin < end && end <= text.size())
            pieces.append({begin, end, query});
    std::ranges::sort(pieces, {}, &Piece::begin);
    QString html;
    qsizetype at = 0;
    for (const Piece& piece : pieces) {
        if (piece.begin < at)
            continue; // a query that looks at itself
        html += inLine(text.mid(at, piece.begin - at));
        html += QStringLiteral("<span style='background-color:%1; color:%2'><b>%3</b></span>")
                    .arg((piece.query ? m_queryGround : m_keyGround).name(), m_text.name(),
                         inLine(text.mid(piece.begin, piece.end - piece.begin)));
        at = piece.end;
    }
    return html + inLine(text.mid(at));
}

QString Sheet::example(const QJsonObject& example, const QString& side) const
{
    const auto array = [&](const char* name) { return example[QLatin1String(name)].toArray(); };
    QString shown;
    if (const QJsonValue picture = example[QLatin1String("picture")]; picture.isString())
        shown = pictured(picture.toString());
    else if (const QJsonValue source = example[QLatin1String("source_text")]; source.isString())
        shown = marked(source.toString(), {{array("key_mark"), false}}) + QStringLiteral(" → ") +
                marked(example[QLatin1String("text")].toString(), {{array("query_mark"), true}});
    else if (example.contains(QLatin1String("mark")))
        shown = marked(example[QLatin1String("text")].toString(),
                       {{array("mark"), !example[QLatin1String("key_side")].toBool()}});
    else
        shown = marked(example[QLatin1String("text")].toString(),
                       {{array("query_mark"), true}, {array("key_mark"), false}});
    return QStringLiteral(
               "<a style='color:%1; text-decoration:none' "
               "href='example:?side=%2&amp;row=%3&amp;window=%4&amp;query=%5&amp;key=%6'>"
               "%7</a>")
        .arg(m_text.name(), side)
        .arg(example[QLatin1String("row")].toInteger())
        .arg(example[QLatin1String("window")].toInteger())
        .arg(example[QLatin1String("query")].toInt())
        .arg(example[QLatin1String("key")].toInt())
        .arg(shown);
}

QStringList Sheet::exampleRow(const QJsonObject& own, const QString& first,
                              const QString& side) const
{
    const auto text = [&](const char* name, bool query) {
        const QJsonValue value = own[QLatin1String(name)];
        return value.isString()
                   ? token(value.toString(), query)
                   : QString::number(own[QLatin1String(query ? "query" : "key")].toInt());
    };
    return {first, text("query_token", true), text("key_token", false), example(own, side)};
}

} // namespace views
