#include "views/atlas/headpage.h"

#include "models/atlas/atlasmodel.h"
#include "models/figuretext.h"
#include "views/theme.h"

#include <algorithm>
#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTextDocument>
#include <QUrlQuery>

namespace views {

namespace {

constexpr int kShownExamples = 8;
constexpr int kShownPairs = 40;
constexpr int kBars = 24;
constexpr int kBarWidth = 220;

/// The sheet as HTML that text documents of Qt understand.
class Sheet
{
public:
    explicit Sheet(const QPalette& palette)
        : m_query(roleTextColor(ColorRole::Query, palette)),
          m_key(roleTextColor(ColorRole::Key, palette)), m_faint(secondaryTextColor(palette))
    {
    }

    void heading(const QString& title, const QString& explanation = {})
    {
        m_html += QStringLiteral("<h3>%1</h3>").arg(title.toHtmlEscaped());
        if (!explanation.isEmpty())
            m_html += QStringLiteral("<p style='color:%1'>%2</p>")
                          .arg(m_faint.name(), explanation.toHtmlEscaped());
    }
    void paragraph(const QString& html) { m_html += QStringLiteral("<p>%1</p>").arg(html); }
    void table(const QStringList& head, const QList<QStringList>& rows)
    {
        m_html += QStringLiteral("<table cellspacing='0' cellpadding='3'><tr>");
        for (const QString& cell : head)
            m_html += QStringLiteral("<th align='left'>%1</th>").arg(cell.toHtmlEscaped());
        m_html += QStringLiteral("</tr>");
        for (const QStringList& row : rows) {
            m_html += QStringLiteral("<tr>");
            for (const QString& cell : row)
                m_html += QStringLiteral("<td>%1</td>").arg(cell);
            m_html += QStringLiteral("</tr>");
        }
        m_html += QStringLiteral("</table>");
    }
    /// A bar of a share, 0 … 1, as a cell's content.
    QString bar(double share) const
    {
        const int width = int(std::clamp(share, 0.0, 1.0) * kBarWidth);
        return width == 0
                   ? QString()
                   : QStringLiteral("<table cellspacing='0' cellpadding='0'><tr><td bgcolor='%1' "
                                    "width='%2' height='9'></td></tr></table>")
                         .arg(m_query.name(), QString::number(width));
    }
    QString token(const QString& text, bool query) const
    {
        QString shown = text.toHtmlEscaped();
        shown.replace(u' ', QStringLiteral("␣")).replace(u'\n', QStringLiteral("↵"));
        return QStringLiteral("<code style='color:%1'><b>%2</b></code>")
            .arg((query ? m_query : m_key).name(), shown);
    }
    const QString& html() const { return m_html; }

private:
    QString m_html;
    QColor m_query, m_key, m_faint;
};

QString figure(const QJsonValue& value)
{
    return value.isDouble() ? models::figureText(value.toDouble(), 3) : QStringLiteral("–");
}

QString exampleLink(const QJsonObject& example)
{
    return QStringLiteral("<a href='example:?row=%1&amp;window=%2&amp;query=%3&amp;key=%4'>%5</a>")
        .arg(example[QLatin1String("row")].toInteger())
        .arg(example[QLatin1String("window")].toInteger())
        .arg(example[QLatin1String("query")].toInt())
        .arg(example[QLatin1String("key")].toInt())
        .arg((example[QLatin1String("picture")].isString()
                  ? example[QLatin1String("picture")].toString()
                  : example[QLatin1String("text")].toString())
                 .toHtmlEscaped());
}

QStringList exampleRow(const Sheet& sheet, const QJsonObject& example, const QString& first)
{
    const auto token = [&](const char* name, bool query) {
        const QJsonValue text = example[QLatin1String(name)];
        return text.isString()
                   ? sheet.token(text.toString(), query)
                   : QString::number(example[QLatin1String(query ? "query" : "key")].toInt());
    };
    return {first, token("query_token", true), token("key_token", false), exampleLink(example)};
}

QString tokens(const Sheet& sheet, const QJsonArray& list, bool query)
{
    QStringList all;
    for (const QJsonValue& entry : list)
        all.append(sheet.token(
            entry.isString() ? entry.toString() : entry[QLatin1String("token")].toString(), query));
    return all.join(u' ');
}

} // namespace

HeadPage::HeadPage(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QUrlQuery query(url);
        const auto number = [&](const char* name) {
            return query.queryItemValue(QLatin1String(name)).toLongLong();
        };
        emit exampleChosen(number("row"), number("window"), int(number("query")),
                           int(number("key")));
    });
    refresh();
}

void HeadPage::show(const QString& title, const QJsonObject& page)
{
    m_heading = title;
    m_page = page;
    refresh();
}

void HeadPage::setPairFilter(const QString& words)
{
    m_filter = words;
    refresh();
}

void HeadPage::refresh()
{
    setAccessibleName(tr("Head page"));
    setHtml(html(palette()));
}

namespace {

void addMeasures(Sheet& sheet, const QJsonObject& page)
{
    const QJsonObject all = page[QLatin1String("measures")].toObject();
    QList<QStringList> rows;
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonObject own = one.value().toObject();
        rows.append({models::AtlasModel::measureName(
                         models::AtlasModel::measureOf(one.key().toUtf8().constData()))
                         .toHtmlEscaped(),
                     figure(own[QLatin1String("mean")]),
                     QStringLiteral("± ") + figure(own[QLatin1String("standard_deviation")])});
    }
    sheet.heading(HeadPage::tr("Measures"), HeadPage::tr("Mean and spread over the windows."));
    sheet.table({}, rows);
}

void addModes(Sheet& sheet, const QJsonObject& page)
{
    const QJsonArray modes = page[QLatin1String("modes")].toArray();
    if (modes.isEmpty())
        return;
    sheet.heading(modes.size() > 1 ? HeadPage::tr("This head does %n different things", nullptr,
                                                  int(modes.size()))
                                   : HeadPage::tr("This head does one thing"),
                  HeadPage::tr("Positions that it writes alike at: their share, the tokens that "
                               "ask and answer there, and a typical one."));
    QList<QStringList> rows;
    for (const QJsonValue& mode : modes)
        rows.append(
            {QStringLiteral("%1 %").arg(mode[QLatin1String("share")].toDouble() * 100, 0, 'f', 0),
             tokens(sheet, mode[QLatin1String("queries")].toArray(), true),
             tokens(sheet, mode[QLatin1String("keys")].toArray(), false),
             exampleLink(mode[QLatin1String("examples")][0].toObject())});
    sheet.table({HeadPage::tr("Share"), HeadPage::tr("Queries"), HeadPage::tr("Keys"),
                 HeadPage::tr("Example")},
                rows);
}

void addStrongest(Sheet& sheet, const QJsonObject& page)
{
    const std::pair<const char*, QString> rankings[] = {
        {"weight", HeadPage::tr("Strongest weights")},
        {"norm", HeadPage::tr("Strongest by what they write")},
        {"effect", HeadPage::tr("Strongest effects on the logit")},
        {"row_norm", HeadPage::tr("Queries at which it writes most")},
        {"row_effect", HeadPage::tr("Queries at which it raises the logit most")}};
    for (const auto& [name, title] : rankings) {
        const QJsonArray all = page[QLatin1String("strongest")][QLatin1String(name)].toArray();
        QList<QStringList> rows;
        for (qsizetype i = 0; i < std::min<qsizetype>(all.size(), kShownExamples); ++i)
            rows.append(
                exampleRow(sheet, all[i].toObject(), figure(all[i][QLatin1String("value")])));
        if (rows.isEmpty())
            continue;
        sheet.heading(title);
        sheet.table({QString(), HeadPage::tr("Query"), HeadPage::tr("Key"), HeadPage::tr("Text")},
                    rows);
    }
}

void addDeciles(Sheet& sheet, const QJsonObject& page)
{
    const QJsonArray parts = page[QLatin1String("deciles")][QLatin1String("weight")].toArray();
    if (parts.isEmpty())
        return;
    sheet.heading(HeadPage::tr("From weak to strong"),
                  HeadPage::tr("What the strongest key of a query gets: an example of each tenth "
                               "of all queries."));
    QList<QStringList> rows;
    for (const QJsonValue& part : parts)
        if (const QJsonObject example = part[0].toObject(); !example.isEmpty())
            rows.append(exampleRow(sheet, example, figure(example[QLatin1String("weight")])));
    sheet.table(
        {HeadPage::tr("Weight"), HeadPage::tr("Query"), HeadPage::tr("Key"), HeadPage::tr("Text")},
        rows);
}

void addPairs(Sheet& sheet, const QJsonObject& page, const QString& filter)
{
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    QList<QStringList> rows;
    for (const QJsonValue& pair : page[QLatin1String("pairs")].toArray()) {
        const QString query = pair[QLatin1String("query")].toString();
        const QString key = pair[QLatin1String("key")].toString();
        const bool shown = std::ranges::all_of(words, [&](const QString& word) {
            return query.contains(word, Qt::CaseInsensitive) ||
                   key.contains(word, Qt::CaseInsensitive);
        });
        if (!shown)
            continue;
        rows.append({sheet.token(query, true), sheet.token(key, false),
                     figure(pair[QLatin1String("mass")]),
                     QString::number(pair[QLatin1String("count")].toInteger()),
                     figure(pair[QLatin1String("surprise")])});
        if (rows.size() == kShownPairs)
            break;
    }
    if (rows.isEmpty() && words.isEmpty())
        return;
    sheet.heading(HeadPage::tr("Which tokens ask, which answer"),
                  HeadPage::tr("Cells of at least 0.05. Surprise: how much more often than by the "
                               "tokens' frequencies, in nats."));
    sheet.table({HeadPage::tr("Query"), HeadPage::tr("Key"), HeadPage::tr("Mass"),
                 HeadPage::tr("Count"), HeadPage::tr("Surprise")},
                rows);
}

void addBars(Sheet& sheet, const QString& title, const QJsonArray& values, const QString& unit)
{
    double most = 0;
    for (const QJsonValue& value : values)
        most = std::max(most, value.toDouble());
    if (most <= 0)
        return;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(values.size(), kBars); ++i)
        rows.append(
            {QString::number(i), sheet.bar(values[i].toDouble() / most), figure(values[i])});
    sheet.heading(title);
    sheet.table({unit, QString(), QString()}, rows);
}

void addWritten(Sheet& sheet, const QJsonObject& page)
{
    const QJsonObject written = page[QLatin1String("written")].toObject();
    if (written.isEmpty())
        return;
    sheet.heading(HeadPage::tr("What its weights read and write"),
                  HeadPage::tr("Singular directions of W_V W_O: the tokens that each answers to, "
                               "and the logits that it raises and lowers then."));
    sheet.paragraph(
        HeadPage::tr("Copying score: %1").arg(figure(written[QLatin1String("copying")])));
    QList<QStringList> rows;
    for (const QJsonValue& direction : written[QLatin1String("directions")].toArray())
        rows.append({figure(direction[QLatin1String("strength")]),
                     tokens(sheet, direction[QLatin1String("reads")].toArray(), false),
                     tokens(sheet, direction[QLatin1String("promotes")].toArray(), true),
                     tokens(sheet, direction[QLatin1String("suppresses")].toArray(), true)});
    sheet.table({HeadPage::tr("Strength"), HeadPage::tr("Reads"), HeadPage::tr("Raises"),
                 HeadPage::tr("Lowers")},
                rows);
}

} // namespace

QString HeadPage::html(const QPalette& palette) const
{
    if (m_page.isEmpty())
        return QStringLiteral("<p>%1</p>")
            .arg(tr("Choose a head to see what it does.").toHtmlEscaped());
    Sheet sheet(palette);
    sheet.paragraph(
        QStringLiteral("<b style='font-size:large'>%1</b>").arg(m_heading.toHtmlEscaped()));
    sheet.paragraph(tr("%1 over %2, %3 windows")
                        .arg(m_page[QLatin1String("model")].toString(),
                             m_page[QLatin1String("data")].toString(),
                             QString::number(m_page[QLatin1String("windows")].toInteger()))
                        .toHtmlEscaped());
    addModes(sheet, m_page);
    addStrongest(sheet, m_page);
    addDeciles(sheet, m_page);
    addPairs(sheet, m_page, m_filter);
    addWritten(sheet, m_page);
    addBars(sheet, tr("Weight by distance back"), m_page[QLatin1String("distance_back")].toArray(),
            tr("Tokens"));
    addBars(sheet, tr("Weight by distance ahead"),
            m_page[QLatin1String("distance_ahead")].toArray(), tr("Tokens"));
    addBars(sheet, tr("Entropy by position"),
            m_page[QLatin1String("entropy_by_position")].toArray(), tr("Position"));
    addBars(sheet, tr("Weight on the first token by position"),
            m_page[QLatin1String("first_by_position")].toArray(), tr("Position"));
    addBars(sheet, tr("Weight by position of the key"),
            m_page[QLatin1String("mass_by_position")].toArray(), tr("Position"));
    addMeasures(sheet, m_page);
    return sheet.html();
}

bool HeadPage::writePdf(const QString& path) const
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(m_heading);
    QTextDocument sheet;
    sheet.setHtml(html(themePalette(false)));
    sheet.print(&writer);
    return QFile(path).size() > 0;
}

bool HeadPage::writeSvg(const QString& path) const
{
    QTextDocument sheet;
    sheet.setHtml(html(themePalette(false)));
    sheet.setTextWidth(900);
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setTitle(m_heading);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    sheet.drawContents(&painter);
    return painter.end();
}

void HeadPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QTextBrowser::changeEvent(event);
}

} // namespace views
