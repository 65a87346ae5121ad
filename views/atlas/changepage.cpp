#include "views/atlas/changepage.h"

#include "models/atlas/atlasmodel.h"
#include "views/atlas/sheet.h"

#include <algorithm>
#include <cmath>
#include <QEvent>
#include <QUrlQuery>

namespace views {

namespace {

constexpr qsizetype kShownMeasures = 8;

QString percent(const QJsonValue& share)
{
    return ChangePage::tr("%L1 %").arg(share.toDouble() * 100, 0, 'f', 1);
}

void addPairs(Sheet& sheet, const QJsonArray& pairs)
{
    double most = 0;
    for (const QJsonValue pair : pairs)
        most = std::max({most, pair[QLatin1String("before")].toDouble(),
                         pair[QLatin1String("after")].toDouble()});
    QList<QStringList> rows;
    for (const QJsonValue pair : pairs) {
        const QJsonValue before = pair[QLatin1String("before")];
        const QJsonValue after = pair[QLatin1String("after")];
        rows.append({sheet.token(pair[QLatin1String("query")].toString(), true),
                     sheet.token(pair[QLatin1String("key")].toString(), false), percent(before),
                     percent(after),
                     sheet.bar(before.toDouble() / std::max(most, 1e-12)) +
                         sheet.bar(after.toDouble() / std::max(most, 1e-12), true)});
    }
    if (rows.isEmpty())
        return;
    sheet.heading(ChangePage::tr("Pairs of tokens that changed most"),
                  ChangePage::tr("Their shares of the head's weight on pairs, before and after."));
    sheet.table({ChangePage::tr("Query"), ChangePage::tr("Key"), ChangePage::tr("Before"),
                 ChangePage::tr("After"), QString()},
                rows);
}

void addMeasures(Sheet& sheet, const QJsonArray& measures)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < std::min(kShownMeasures, measures.size()); ++i) {
        const QJsonValue own = measures[i];
        rows.append({models::AtlasModel::measureName(
                         models::AtlasModel::measureOf(
                             own[QLatin1String("measure")].toString().toUtf8().constData()))
                         .toHtmlEscaped(),
                     figure(own[QLatin1String("before")]), figure(own[QLatin1String("after")]),
                     figure(own[QLatin1String("effect_size")])});
    }
    sheet.heading(ChangePage::tr("Measures that changed most"),
                  ChangePage::tr("Effect size: the difference in standard deviations between "
                                 "texts."));
    sheet.table({ChangePage::tr("Measure"), ChangePage::tr("Before"), ChangePage::tr("After"),
                 ChangePage::tr("Effect size")},
                rows);
}

void addExamples(Sheet& sheet, const QString& title, const QJsonArray& examples,
                 const QString& side)
{
    QList<QStringList> rows;
    for (const QJsonValue example : examples)
        rows.append(
            sheet.exampleRow(example.toObject(), figure(example[QLatin1String("value")]), side));
    if (rows.isEmpty())
        return;
    sheet.heading(title);
    sheet.table({QString(), ChangePage::tr("Query"), ChangePage::tr("Key"), ChangePage::tr("Text")},
                rows, {8, 14, 14, 64});
}

} // namespace

ChangePage::ChangePage(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QUrlQuery query(url);
        const auto number = [&](const char* name) {
            return query.queryItemValue(QLatin1String(name)).toLongLong();
        };
        emit exampleChosen(query.queryItemValue(QStringLiteral("side")), number("row"),
                           number("window"), int(number("query")), int(number("key")));
    });
    refresh();
}

void ChangePage::show(const QString& title, const QJsonObject& page, const QStringList& titles)
{
    m_heading = title;
    m_page = page;
    m_titles = titles;
    refresh();
}

void ChangePage::refresh()
{
    setAccessibleName(tr("Changed head"));
    Sheet sheet(palette());
    if (m_page.isEmpty() || m_titles.size() != 2) {
        sheet.paragraph(sheet.faint(tr("Choose a head to see what became of it.")));
    } else {
        sheet.title(m_heading);
        sheet.paragraph(tr("Before: %1. After: %2.").arg(m_titles[0], m_titles[1]).toHtmlEscaped());
        sheet.paragraph(
            tr("Divergence in bits: %1 of the pairs of tokens, %2 of the distances, %3 of the "
               "largest weights.")
                .arg(figure(m_page[QLatin1String("pairs_divergence")]),
                     figure(m_page[QLatin1String("distances_divergence")]),
                     figure(m_page[QLatin1String("confidence_divergence")]))
                .toHtmlEscaped());
        addPairs(sheet, m_page[QLatin1String("pairs")].toArray());
        addExamples(sheet, tr("Strongest before"),
                    m_page[QLatin1String("examples_before")].toArray(), QStringLiteral("before"));
        addExamples(sheet, tr("Strongest after"), m_page[QLatin1String("examples_after")].toArray(),
                    QStringLiteral("after"));
        addMeasures(sheet, m_page[QLatin1String("measures")].toArray());
    }
    setHtml(sheet.html());
}

void ChangePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QTextBrowser::changeEvent(event);
}

} // namespace views
