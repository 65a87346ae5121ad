#include "views/atlas/mappanel.h"

#include "models/figuretext.h"
#include "models/headtext.h"
#include "views/atlas/mapcanvas.h"
#include "views/atlas/sheet.h"
#include "views/flowlayout.h"
#include "views/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace views {

using models::MapRequest;

MapPanel::MapPanel(models::AtlasMap* map, models::AtlasModel* model, QWidget* parent)
    : QWidget(parent), m_map(map), m_model(model), m_canvas(new MapCanvas(map, this)),
      m_note(new QLabel(this)), m_texts(new QTextBrowser(this))
{
    m_texts->setOpenLinks(false);
    m_note->setWordWrap(true);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_canvas);
    parts->addWidget(m_texts);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(buildSettings());
    layout->addWidget(m_note);
    layout->addWidget(parts, 1);
    connect(m_canvas, &MapCanvas::selectionChanged, this, &MapPanel::showTexts);
    connect(map, &models::AtlasMap::changed, this, [this] {
        m_failure.clear();
        say();
    });
    connect(map, &models::AtlasMap::busyChanged, this, &MapPanel::say);
    connect(map, &models::AtlasMap::failed, this, [this](const QString& sentence) {
        m_failure = sentence;
        say();
    });
    const auto choose = [this](const QJsonObject& place) {
        emit placeChosen(
            place[QLatin1String("row")].toInteger(), place[QLatin1String("window")].toInteger(),
            place[QLatin1String("query")].toInt(), place[QLatin1String("key_side")].toBool(),
            showsStates() ? m_level->value() : -1);
    };
    connect(m_canvas, &MapCanvas::activated, this, [this, choose](int point) {
        if (const QJsonArray places = m_map->places({point}); !places.isEmpty())
            choose(places[0].toObject());
    });
    connect(m_texts, &QTextBrowser::anchorClicked, this, [this, choose](const QUrl& url) {
        const QUrlQuery query(url);
        const int point = query.queryItemValue(QStringLiteral("side")).toInt();
        if (const QJsonArray places = m_map->places({point}); !places.isEmpty())
            choose(places[0].toObject());
    });
    retranslate();
}

QWidget* MapPanel::buildSettings()
{
    auto* settings = new QWidget(this);
    auto* layout = new FlowLayout(4, settings);
    const auto add = [&](QLabel*& label, QWidget* control) {
        auto* pair = new QWidget(settings);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 8, 0);
        label = new QLabel(pair);
        label->setBuddy(control);
        row->addWidget(label);
        row->addWidget(control);
        layout->addWidget(pair);
    };
    const auto box = [&](QLabel*& label, int items) {
        auto* control = new QComboBox(settings);
        for (int i = 0; i < items; ++i)
            control->addItem(QString());
        add(label, control);
        connect(control, &QComboBox::currentIndexChanged, this, &MapPanel::ask);
        return control;
    };
    m_content = box(m_contentLabel, 2);
    m_level = new QSpinBox(settings);
    add(m_levelLabel, m_level);
    m_method = box(m_methodLabel, 2);
    m_dimensions = box(m_dimensionsLabel, 2);
    m_colour = box(m_colourLabel, 5);
    connect(m_level, &QSpinBox::valueChanged, this, &MapPanel::ask);
    return settings;
}

bool MapPanel::showsStates() const
{
    return m_content->currentIndex() == 1;
}

void MapPanel::setHead(int row)
{
    m_head = row;
    ask();
}

void MapPanel::ask()
{
    const bool states = showsStates();
    const bool tsne = m_method->currentIndex() == 1;
    m_level->setEnabled(states);
    m_dimensions->setEnabled(!tsne);
    m_canvas->setColour(MapColour(std::max(m_colour->currentIndex(), 0)));
    if (!isVisible() || m_head < 0 || m_head >= m_model->rowCount())
        return;
    const QModelIndex head = m_model->index(m_head, 0);
    MapRequest request;
    request.content = states ? MapRequest::Content::States : MapRequest::Content::Head;
    request.head = states ? 0 : m_head;
    request.stack = engine::Stack(head.data(models::StackRole).toInt());
    {
        const QSignalBlocker quiet(m_level);
        m_level->setMaximum(std::max(0, m_map->levels(request.stack) - 1));
    }
    request.level = states ? m_level->value() : 0;
    request.method = tsne ? MapRequest::Method::Tsne : MapRequest::Method::Principal;
    request.dimensions = tsne ? 2 : 2 + m_dimensions->currentIndex();
    m_map->request(request);
    say();
}

void MapPanel::say()
{
    if (!m_failure.isEmpty()) {
        m_note->setText(m_failure);
        return;
    }
    const models::MapPicturePtr& picture = m_map->picture();
    QString text;
    if (picture && picture->request.content == MapRequest::Content::States)
        text = tr("Hidden states of the %1 at layer boundary %2: %n tokens. Cells show the tokens "
                  "that stand there and, after →, what the logit lens reads.",
                  nullptr, picture->count())
                   .arg(models::stackName(picture->request.stack))
                   .arg(picture->request.level);
    else if (picture)
        text = tr("%1: %n points. Drag around tokens to see where they stand.", nullptr,
                  picture->count())
                   .arg(m_model->headTitle(picture->request.head));
    if (picture && !picture->explained.isEmpty()) {
        double sum = 0;
        for (const double share : picture->explained)
            sum += share;
        text += u' ' + tr("The axes hold %L1 % of the variance.").arg(sum * 100, 0, 'f', 0);
    }
    if (m_map->isBusy())
        text += u' ' + tr("Still moving…");
    m_note->setText(text);
}

void MapPanel::showTexts()
{
    QList<int> points = m_canvas->selected().values();
    std::ranges::sort(points);
    Sheet sheet(palette());
    if (points.isEmpty()) {
        sheet.paragraph(sheet.faint(tr("The texts of selected tokens appear here.")));
    } else {
        QList<QStringList> rows;
        for (const QJsonValue value : m_map->places(points)) {
            const QJsonObject place = value.toObject();
            const bool key = place[QLatin1String("key_side")].toBool();
            rows.append(
                {sheet.token(place[QLatin1String("token")].toString(), !key),
                 sheet.example(place, QString::number(place[QLatin1String("point")].toInt()))});
        }
        sheet.paragraph(
            sheet.faint(tr("%n selected; a click opens a text", nullptr, int(points.size()))));
        sheet.table({}, rows, {18, 82});
    }
    m_texts->setHtml(sheet.html());
}

void MapPanel::retranslate()
{
    const auto name = [](QLabel* label, QWidget* control, const QString& text) {
        label->setText(text);
        control->setAccessibleName(text);
    };
    const auto items = [](QComboBox* box, const QStringList& texts) {
        for (int i = 0; i < int(texts.size()); ++i)
            box->setItemText(i, texts[i]);
    };
    name(m_contentLabel, m_content, tr("Shows"));
    items(m_content, {tr("Queries and keys"), tr("Hidden states")});
    name(m_levelLabel, m_level, tr("Layer boundary"));
    m_level->setToolTip(tr("0 enters the first layer; each next number leaves one more."));
    name(m_methodLabel, m_method, tr("Projection"));
    items(m_method, {tr("Principal components"), tr("t-SNE")});
    name(m_dimensionsLabel, m_dimensions, tr("Dimensions"));
    items(m_dimensions, {QStringLiteral("2"), QStringLiteral("3")});
    name(m_colourLabel, m_colour, tr("Colour of points"));
    items(m_colour, {tr("Query or key"), tr("Token"), tr("Position"), tr("Norm"), tr("Cluster")});
    m_texts->setAccessibleName(tr("Texts of the selection"));
    say();
    showTexts();
}

void MapPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void MapPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace views
