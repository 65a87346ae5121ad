#include "views/atlas/headpage.h"

#include "models/atlas/atlasmodel.h"
#include "views/atlas/sheet.h"
#include "views/theme.h"

#include <algorithm>
#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QTextDocument>
#include <QUrlQuery>

namespace views {

namespace {

constexpr int kShownExamples = 8;
constexpr int kShownPairs = 40;
constexpr qsizetype kBars = 24;
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
    // The same head with newer numbers stays where it is read.
    const int place = m_shown == m_heading ? verticalScrollBar()->value() : 0;
    m_shown = m_heading;
    setHtml(html(palette()));
    verticalScrollBar()->setValue(place);
}

namespace {

void addMeasures(Sheet& sheet, const QJsonObject& page)
{
    const QJsonObject all = page[QLatin1String("measures")].toObject();
    QList<QStringList> rows;
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonObject own = one.value().toObject();
        const QJsonValue spread = own[QLatin1String("standard_deviation")];
        rows.append({models::AtlasModel::measureName(
                         models::AtlasModel::measureOf(one.key().toUtf8().constData()))
                         .toHtmlEscaped(),
                     figure(own[QLatin1String("mean")]),
                     spread.toDouble() > 0 ? QStringLiteral("± ") + figure(spread) : QString()});
    }
    sheet.heading(HeadPage::tr("Measures"), HeadPage::tr("Mean and spread over the windows."));
    sheet.table({}, rows);
}

QString modeExamples(const Sheet& sheet, const QJsonArray& examples)
{
    constexpr qsizetype kShown = 2;
    QStringList texts;
    for (qsizetype i = 0; i < std::min(kShown, examples.size()); ++i)
        texts.append(sheet.example(examples[i].toObject()));
    return texts.join(QStringLiteral("<br>"));
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
                               "ask and answer there, and typical ones."));
    QList<QStringList> rows;
    for (const QJsonValue mode : modes)
        rows.append(
            {QStringLiteral("%1 %").arg(mode[QLatin1String("share")].toDouble() * 100, 0, 'f', 0),
             sheet.tokens(mode[QLatin1String("queries")].toArray(), true),
             sheet.tokens(mode[QLatin1String("keys")].toArray(), false),
             modeExamples(sheet, mode[QLatin1String("examples")].toArray())});
    sheet.table({HeadPage::tr("Share"), HeadPage::tr("Queries"), HeadPage::tr("Keys"),
                 HeadPage::tr("Examples")},
                rows, {8, 20, 20, 52});
}

const QStringList& rankings(const QJsonObject& page)
{
    static const QStringList kByEffect{QStringLiteral("effect"), QStringLiteral("norm"),
                                       QStringLiteral("weight")};
    static const QStringList kByNorm{QStringLiteral("norm"), QStringLiteral("weight")};
    static const QStringList kByWeight{QStringLiteral("weight")};
    const QString best = page[QLatin1String("ranking")].toString();
    return best == QLatin1String("effect") ? kByEffect
           : best == QLatin1String("norm") ? kByNorm
                                           : kByWeight;
}

QString rankingTitle(const QString& ranking)
{
    return ranking == QLatin1String("effect") ? HeadPage::tr("Strongest effects on the logit")
           : ranking == QLatin1String("norm") ? HeadPage::tr("Strongest by what they write")
                                              : HeadPage::tr("Strongest weights");
}

void addExamples(Sheet& sheet, const QString& title, const QString& explanation,
                 const QJsonArray& all)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(all.size(), kShownExamples); ++i)
        rows.append(sheet.exampleRow(all[i].toObject(), figure(all[i][QLatin1String("value")])));
    if (rows.isEmpty())
        return;
    sheet.heading(title, explanation);
    sheet.table({QString(), HeadPage::tr("Query"), HeadPage::tr("Key"), HeadPage::tr("Text")}, rows,
                {8, 14, 14, 64});
}

void addStrongest(Sheet& sheet, const QJsonObject& page)
{
    const QJsonValue strongest = page[QLatin1String("strongest")];
    const QStringList& order = rankings(page);
    for (const QString& ranking : order) {
        QString explanation;
        if (ranking == QLatin1String("weight") && order.size() > 1)
            explanation =
                HeadPage::tr("Also where a query finds nothing and its weight rests on a key that "
                             "says nothing: compare with what is written.");
        addExamples(sheet, rankingTitle(ranking), explanation, strongest[ranking].toArray());
    }
    addExamples(sheet, HeadPage::tr("Queries at which it raises the logit most"), {},
                strongest[QLatin1String("row_effect")].toArray());
    addExamples(sheet, HeadPage::tr("Queries at which it writes most"), {},
                strongest[QLatin1String("row_norm")].toArray());
}

void addDeciles(Sheet& sheet, const QJsonObject& page)
{
    const QString ranking = rankings(page).constFirst();
    const QJsonArray parts = page[QLatin1String("deciles")][ranking].toArray();
    if (parts.isEmpty())
        return;
    sheet.heading(HeadPage::tr("From weak to strong"),
                  HeadPage::tr("The strongest key of a query, an example from each tenth of all "
                               "queries: the typical beside the extreme."));
    QList<QStringList> rows;
    for (const QJsonValue part : parts)
        if (const QJsonObject example = part[0].toObject(); !example.isEmpty())
            rows.append(sheet.exampleRow(example, figure(example[ranking])));
    const QString value = ranking == QLatin1String("effect") ? HeadPage::tr("Effect")
                          : ranking == QLatin1String("norm") ? HeadPage::tr("Norm")
                                                             : HeadPage::tr("Weight");
    sheet.table({value, HeadPage::tr("Query"), HeadPage::tr("Key"), HeadPage::tr("Text")}, rows,
                {8, 14, 14, 64});
}

void addPairs(Sheet& sheet, const QJsonObject& page, const QString& filter)
{
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    QList<QStringList> rows;
    for (const QJsonValue pair : page[QLatin1String("pairs")].toArray()) {
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

/// What a row of bars stands for: values [begin, end).
struct Stretch
{
    qsizetype begin, end;

    QString text() const
    {
        return end - begin > 1 ? HeadPage::tr("%1–%2").arg(begin).arg(end - 1)
                               : QString::number(begin);
    }
};

/// Distances: near ones alone, far ones in stretches that double.
QList<Stretch> distances(qsizetype count)
{
    constexpr qsizetype kAlone = 8;
    QList<Stretch> all;
    for (qsizetype begin = 0; begin < count;) {
        const qsizetype end = std::min(count, begin < kAlone ? begin + 1 : 2 * begin);
        all.append({begin, end});
        begin = end;
    }
    return all;
}

/// Positions in no more than kBars stretches of equal length.
QList<Stretch> positions(qsizetype count)
{
    const qsizetype length = (count + kBars - 1) / kBars;
    QList<Stretch> all;
    for (qsizetype begin = 0; begin < count; begin += length)
        all.append({begin, std::min(count, begin + length)});
    return all;
}

/// `shares`: of the sum of all values; else the means of the stretches.
void addBars(Sheet& sheet, const QString& title, const QJsonArray& values, const QString& unit,
             const QList<Stretch>& stretches, bool shares)
{
    QList<double> sums;
    double whole = 0;
    for (const Stretch& stretch : stretches) {
        double sum = 0;
        for (qsizetype i = stretch.begin; i < stretch.end; ++i)
            sum += values[i].toDouble();
        whole += sum;
        sums.append(shares ? sum : sum / double(stretch.end - stretch.begin));
    }
    const double most = sums.isEmpty() ? 0 : *std::ranges::max_element(sums);
    if (most <= 0)
        return;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < sums.size(); ++i)
        rows.append({stretches[i].text(), sheet.bar(sums[i] / most),
                     shares ? HeadPage::tr("%L1 %").arg(sums[i] / whole * 100, 0, 'f', 1)
                            : figure(sums[i])});
    sheet.heading(title);
    sheet.table({unit}, rows);
}

void addAllBars(Sheet& sheet, const QJsonObject& page)
{
    const auto values = [&](const char* name) { return page[QLatin1String(name)].toArray(); };
    const QString tokens = HeadPage::tr("Tokens");
    const QString position = HeadPage::tr("Position");
    const QJsonArray back = values("distance_back");
    const QJsonArray ahead = values("distance_ahead");
    addBars(sheet, HeadPage::tr("Weight by distance back"), back, tokens, distances(back.size()),
            true);
    addBars(sheet, HeadPage::tr("Weight by distance ahead"), ahead, tokens, distances(ahead.size()),
            true);
    const QJsonArray entropy = values("entropy_by_position");
    addBars(sheet, HeadPage::tr("Entropy by position"), entropy, position,
            positions(entropy.size()), false);
    const QJsonArray first = values("first_by_position");
    addBars(sheet, HeadPage::tr("Weight on the first token by position"), first, position,
            positions(first.size()), false);
    const QJsonArray mass = values("mass_by_position");
    addBars(sheet, HeadPage::tr("Weight by position of the key"), mass, position,
            positions(mass.size()), true);
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
    for (const QJsonValue direction : written[QLatin1String("directions")].toArray())
        rows.append({figure(direction[QLatin1String("strength")]),
                     sheet.tokens(direction[QLatin1String("reads")].toArray(), false),
                     sheet.tokens(direction[QLatin1String("promotes")].toArray(), true),
                     sheet.tokens(direction[QLatin1String("suppresses")].toArray(), true)});
    sheet.table({HeadPage::tr("Strength"), HeadPage::tr("Reads"), HeadPage::tr("Raises"),
                 HeadPage::tr("Lowers")},
                rows, {10, 30, 30, 30});
}

} // namespace

QString HeadPage::html(const QPalette& palette) const
{
    if (m_page.isEmpty())
        return QStringLiteral("<p>%1</p>")
            .arg(tr("Choose a head to see what it does.").toHtmlEscaped());
    Sheet sheet(palette);
    sheet.title(m_heading);
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
    addAllBars(sheet, m_page);
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
