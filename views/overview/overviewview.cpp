#include "views/overview/overviewview.h"

#include "models/atlas/atlasmodel.h"
#include "models/headtext.h"
#include "views/colormap.h"
#include "views/flowlayout.h"

#include <algorithm>
#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using models::AtlasModel;
using models::HeadModel;

namespace {

/// Order box: by layer, by similarity, then the figures.
constexpr int kOrderFigures = 2;

void addFigures(QComboBox* box)
{
    for (int i = 0; i < AtlasModel::measureCount(); ++i)
        box->addItem(QString(), AtlasModel::measureId(i));
}

void translateFigures(QComboBox* box, int first)
{
    for (int i = 0; i < AtlasModel::measureCount(); ++i) {
        box->setItemText(first + i, AtlasModel::measureName(i));
        box->setItemData(first + i, AtlasModel::measureDefinition(i), Qt::ToolTipRole);
    }
}

engine::Result<models::OpenAtlas> loadOpen(const QString& path)
{
    auto atlas = models::loadAtlas(path);
    if (!atlas)
        return tl::make_unexpected(atlas.error());
    return models::OpenAtlas{path, std::move(*atlas)};
}

/// What only an atlas has is grey without one.
void enableFigures(QComboBox* box, int first, bool atlas)
{
    auto* items = qobject_cast<QStandardItemModel*>(box->model());
    for (int i = int(engine::kMetricCount); items && i < AtlasModel::measureCount(); ++i)
        items->item(first + i)->setEnabled(atlas);
}

/// What hue and size mean, below the heads.
class Legend : public QWidget
{
public:
    Legend(OverviewGrid* grid, QWidget* parent) : QWidget(parent), m_grid(grid)
    {
        QObject::connect(grid, &OverviewGrid::legendChanged, this, [this] {
            setVisible(m_grid->legendLines() > 0);
            setFixedHeight(m_grid->legendLines() * (fontMetrics().height() + 6));
            setToolTip(m_grid->note());
            update();
        });
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        m_grid->paintLegend(painter, rect());
    }

private:
    OverviewGrid* m_grid;
};

/// Shows the arrow of a button with a menu. A menu itself keeps the Tab key from its panel.
class PanelButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        option->features |= QStyleOptionToolButton::HasMenu;
    }
};

/// Looks and closes like a menu, but is a window: popups are left out of the accessibility tree.
class Panel : public QDialog
{
public:
    explicit Panel(QWidget* parent) : QDialog(parent, Qt::Tool | Qt::FramelessWindowHint) {}

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::WindowDeactivate)
            hide();
        return QDialog::event(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

OverviewView::OverviewView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("overview"), document, parent), m_model(new HeadModel(document, this)),
      m_grid(new OverviewGrid(m_model, this)), m_orderLabel(new QLabel(this)),
      m_order(new QComboBox(this)), m_hueLabel(new QLabel(this)), m_hue(new QComboBox(this)),
      m_options(new PanelButton(this)), m_panel(new Panel(this)),
      m_loading(this, [this](const Loaded& loaded) { takeAtlas(loaded); })
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_grid, 1);
    column->addWidget(new Legend(m_grid, content));
    content->setFocusProxy(m_grid);
    setContent(content);
    buildOptions();
    fillChoices();
    addControl(m_order, m_orderLabel);
    addControl(m_hue, m_hueLabel);
    addControl(m_options);
    connectParts();
    OverviewView::retranslate();
    applyLook();
    showSelection();
}

void OverviewView::buildOptions()
{
    m_sourceLabel = new QLabel(m_panel);
    m_source = new QComboBox(m_panel);
    m_dots = new QCheckBox(m_panel);
    m_sizeLabel = new QLabel(m_panel);
    m_size = new QComboBox(m_panel);
    m_filterLabel = new QLabel(m_panel);
    m_filter = new QComboBox(m_panel);
    m_direction = new QComboBox(m_panel);
    m_threshold = new QDoubleSpinBox(m_panel);
    m_mean = new QCheckBox(m_panel);
    m_maximum = new QCheckBox(m_panel);
    auto* form = new QGridLayout(m_panel);
    form->addWidget(m_dots, 0, 0, 1, 4);
    form->addWidget(m_sourceLabel, 1, 0);
    form->addWidget(m_source, 1, 1, 1, 3);
    form->addWidget(m_sizeLabel, 2, 0);
    form->addWidget(m_size, 2, 1, 1, 3);
    form->addWidget(m_filterLabel, 3, 0);
    form->addWidget(m_filter, 3, 1);
    form->addWidget(m_direction, 3, 2);
    form->addWidget(m_threshold, 3, 3);
    form->addWidget(m_mean, 4, 0, 1, 4);
    form->addWidget(m_maximum, 5, 0, 1, 4);
    m_sourceLabel->setBuddy(m_source);
    m_sizeLabel->setBuddy(m_size);
    m_filterLabel->setBuddy(m_filter);
    m_options->setProperty("opens", true); // leaves room for the arrow
    m_options->setFocusPolicy(Qt::StrongFocus);
}

void OverviewView::fillChoices()
{
    m_order->addItem(QString(), QStringLiteral("layer"));
    m_order->addItem(QString(), QStringLiteral("similarity"));
    addFigures(m_order);
    for (QComboBox* box : {m_hue, m_size, m_filter}) {
        box->addItem(QString(), QString());
        addFigures(box);
    }
    m_source->addItem(QString(), QString());
    m_direction->addItem(QStringLiteral("≥"));
    m_direction->addItem(QStringLiteral("≤"));
    m_threshold->setDecimals(4);
    m_threshold->setRange(-1e6, 1e6);
    for (QComboBox* box : {m_order, m_hue, m_source}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
}

void OverviewView::connectParts()
{
    connect(m_options, &QToolButton::clicked, this, &OverviewView::showOptions);
    for (QComboBox* box : {m_order, m_hue, m_size, m_filter, m_direction})
        connect(box, &QComboBox::currentIndexChanged, this, &OverviewView::applyLook);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &OverviewView::applyLook);
    for (QCheckBox* box : {m_dots, m_mean, m_maximum})
        connect(box, &QCheckBox::toggled, this, &OverviewView::applyLook);
    connect(m_model, &HeadModel::modelReset, this, [this] {
        fillSources();
        measure();
        showSelection();
    });
    connect(m_model, &HeadModel::metricsChanged, this, &OverviewView::showFilterRange);
    connect(m_source, &QComboBox::activated, this, [this] {
        m_grid->setRemark({});
        m_loading.cancel();
        m_wanted = m_source->currentData().toString();
        applySource();
    });
    if (const models::Documents* beside = models::Documents::around(document()))
        connect(beside, &models::Documents::atlasesChanged, this, &OverviewView::fillSources);
    connect(&selection(), &models::Selection::headChanged, this, &OverviewView::showSelection);
    connect(&selection(), &models::Selection::headsChanged, this, &OverviewView::showSelection);
    connect(m_grid, &OverviewGrid::legendChanged, this, &OverviewView::showSelection);
    connect(m_grid, &OverviewGrid::chosen, this, &OverviewView::choose);
    connect(m_grid, &OverviewGrid::activated, this, [this](int row) {
        choose(row, OverviewGrid::Choice::Alone);
        emit activated();
    });
}

QString OverviewView::title() const
{
    return tr("Head overview");
}

void OverviewView::choose(int row, OverviewGrid::Choice choice)
{
    using Choice = OverviewGrid::Choice;
    const models::HeadEntry& entry = m_model->entries()[size_t(row)];
    models::SelectionState next = entry.selection();
    const models::SelectionState& now = selection().state();
    if (choice == Choice::Toggle && entry.head >= 0 && next.sameAttention(now)) {
        selection().toggleHead(entry.head);
        return;
    }
    if (choice == Choice::Extend && entry.head >= 0 && now.head >= 0 && next.sameAttention(now)) {
        const QList<int>& shown = m_grid->shownRows();
        const auto from = shown.indexOf(m_grid->current());
        const auto to = shown.indexOf(row);
        QList<int> heads = selection().heads();
        for (auto i = std::max<qsizetype>(0, std::min(from, to)); i <= std::max(from, to); ++i) {
            const models::HeadEntry& other = m_model->entries()[size_t(shown[i])];
            if (other.attention == entry.attention && other.head >= 0 &&
                !heads.contains(other.head))
                heads << other.head;
        }
        selection().setHeads(heads, entry.head);
        return;
    }
    // The selected cell stays where the other matrix has one.
    next.query = now.query < entry.attention->queries ? now.query : -1;
    next.key = now.key < entry.attention->keys ? now.key : -1;
    selection().set(next);
    if (entry.head >= 0)
        selection().setHeads({entry.head});
}

void OverviewView::measure()
{
    if (m_grid->look().measures() && !m_model->areFiguresKnown())
        m_model->requestMetrics();
}

/// What was chosen stays, also when its window was closed; where what is shown is of another model
/// it waits.
void OverviewView::fillSources()
{
    QList<models::OpenAtlas> fitting;
    const auto offer = [&](const models::OpenAtlas& one) {
        const bool there = std::ranges::any_of(
            fitting, [&](const models::OpenAtlas& other) { return other.path == one.path; });
        if (one.atlas && !there && document()->trace() &&
            models::isOfModel(*one.atlas, document()->trace()->request))
            fitting.append(one);
    };
    if (const models::Documents* beside = models::Documents::around(document()))
        for (const models::OpenAtlas& one : beside->atlases()) {
            if (one.path == m_wanted)
                m_kept = one;
            offer(one);
        }
    offer(m_kept);
    m_sources = fitting;
    const QSignalBlocker quiet(m_source);
    while (m_source->count() > 1)
        m_source->removeItem(1);
    for (const models::OpenAtlas& one : std::as_const(fitting))
        m_source->addItem(sourceName(one.path), one.path);
    applySource();
}

QString OverviewView::sourceName(const QString& path)
{
    return tr("Mean of %1").arg(QFileInfo(path).completeBaseName());
}

void OverviewView::applySource()
{
    const auto found = std::ranges::find(m_sources, m_wanted, &models::OpenAtlas::path);
    const models::AtlasPtr atlas = found == m_sources.end() ? nullptr : found->atlas;
    if (atlas)
        m_kept = *found;
    {
        const QSignalBlocker quiet(m_source);
        m_source->setCurrentIndex(atlas ? int(found - m_sources.begin()) + 1 : 0);
    }
    enableFigures(m_order, kOrderFigures, atlas != nullptr);
    for (QComboBox* box : {m_hue, m_size, m_filter})
        enableFigures(box, 1, atlas != nullptr);
    m_source->setEnabled(!m_sources.isEmpty());
    m_model->setAtlas(atlas);
    measure();
    showSelection();
}

void OverviewView::colourByAtlas(const QString& path, int figure)
{
    m_grid->setRemark({});
    m_loading.cancel();
    m_wanted = path;
    fillSources();
    m_hue->setCurrentIndex(1 + figure);
}

/// What a session names. It may be open already.
void OverviewView::wantAtlas(const QString& path)
{
    m_wanted = path;
    fillSources();
    if (path.isEmpty() || m_kept.path == path)
        return;
    m_loading.start([path](const std::stop_token&) -> Loaded { return loadOpen(path); });
}

void OverviewView::takeAtlas(const Loaded& loaded)
{
    if (loaded)
        m_kept = *loaded;
    else
        m_grid->setRemark(tr("The figures are of this text: the atlas %1 cannot be read.")
                              .arg(QFileInfo(m_wanted).fileName()));
    fillSources();
}

void OverviewView::showSelection()
{
    const models::SelectionState& state = selection().state();
    const int row = m_model->find(state);
    QList<int> rows;
    for (const int head : selection().heads()) {
        models::SelectionState one = state;
        one.head = head;
        rows << m_model->find(one);
    }
    m_grid->setSelected(rows);
    m_grid->setCurrent(row);
    QString text = tr("No head is selected.");
    if (row >= 0) {
        const models::HeadEntry& entry = m_model->entries()[size_t(row)];
        const auto figure = figureOf(m_hue);
        const auto value = figure ? m_model->figure(row, *figure) : std::nullopt;
        text = value ? tr("%1; %2 %3")
                           .arg(models::headText(entry.selection()), m_model->figureName(*figure),
                                exactNumber(*value))
                     : models::headText(entry.selection());
    }
    if (const QString note = m_grid->note(); !note.isEmpty())
        text += u'\n' + note;
    setAccessibleDescription(text);
    m_grid->setAccessibleDescription(text);
}

std::optional<int> OverviewView::figureOf(const QComboBox* box) const
{
    return box->currentIndex() > 0 ? std::optional(box->currentIndex() - 1) : std::nullopt;
}

void OverviewView::applyLook()
{
    OverviewLook look;
    const int order = m_order->currentIndex();
    look.order = order == 0   ? OverviewLook::Order::Layer
                 : order == 1 ? OverviewLook::Order::Similarity
                              : OverviewLook::Order::Metric;
    if (order >= kOrderFigures)
        look.orderFigure = order - kOrderFigures;
    look.hue = figureOf(m_hue);
    look.dots = m_dots->isChecked();
    look.size = look.dots ? figureOf(m_size) : std::nullopt;
    look.filter = figureOf(m_filter);
    look.filterAbove = m_direction->currentIndex() == 0;
    look.threshold = m_threshold->value();
    m_size->setEnabled(look.dots);
    m_size->setToolTip(look.dots ? tr("The area of a dot grows with this figure")
                                 : tr("Sizes show figures where heads are drawn as dots"));
    for (QWidget* control :
         {static_cast<QWidget*>(m_direction), static_cast<QWidget*>(m_threshold)})
        control->setEnabled(look.filter.has_value());
    m_model->setAggregates(m_mean->isChecked(), m_maximum->isChecked());
    m_grid->setLook(look);
    showFilterRange();
}

void OverviewView::showFilterRange()
{
    const auto figure = figureOf(m_filter);
    const ValueRange range = figure ? m_grid->rangeOf(*figure) : ValueRange{};
    // From one end to the other in some ten to fifty steps.
    const double span = range.high > range.low ? range.high - range.low : 1;
    m_threshold->setSingleStep(std::pow(10, std::floor(std::log10(span / 5))));
    m_threshold->setToolTip(figure && m_model->areFiguresKnown()
                                ? tr("The figure from which a head is shown; they have %1 to %2")
                                      .arg(exactNumber(range.low, 4), exactNumber(range.high, 4))
                                : tr("The figure from which a head is shown"));
}

void OverviewView::paintTo(QPainter& painter, const QRectF& target)
{
    if (m_loading.isBusy()) {
        m_loading.cancel();
        takeAtlas(loadOpen(m_wanted));
    }
    m_grid->paintTo(painter, target, figure().selection);
}

QJsonObject OverviewView::saveState() const
{
    return {{QStringLiteral("order"), m_order->currentData().toString()},
            {QStringLiteral("hue"), m_hue->currentData().toString()},
            {QStringLiteral("atlas"), m_wanted},
            {QStringLiteral("size"), m_size->currentData().toString()},
            {QStringLiteral("dots"), m_dots->isChecked()},
            {QStringLiteral("filter"), m_filter->currentData().toString()},
            {QStringLiteral("filter_above"), m_direction->currentIndex() == 0},
            {QStringLiteral("threshold"), m_threshold->value()},
            {QStringLiteral("mean"), m_mean->isChecked()},
            {QStringLiteral("maximum"), m_maximum->isChecked()},
            {QStringLiteral("zoom"), m_grid->zoom()}};
}

void OverviewView::restoreState(const QJsonObject& state)
{
    const auto choose = [&state](const char* key, QComboBox* box) {
        const int index = box->findData(state.value(QLatin1String(key)).toString());
        if (index >= 0)
            box->setCurrentIndex(index);
    };
    const auto check = [&state](const char* key, QCheckBox* box) {
        box->setChecked(state.value(QLatin1String(key)).toBool(box->isChecked()));
    };
    wantAtlas(state.value(QStringLiteral("atlas")).toString());
    choose("order", m_order);
    choose("hue", m_hue);
    choose("size", m_size);
    choose("filter", m_filter);
    check("dots", m_dots);
    check("mean", m_mean);
    check("maximum", m_maximum);
    m_direction->setCurrentIndex(state.value(QStringLiteral("filter_above")).toBool(true) ? 0 : 1);
    m_threshold->setValue(state.value(QStringLiteral("threshold")).toDouble(m_threshold->value()));
    m_grid->setZoom(state.value(QStringLiteral("zoom")).toDouble(1));
}

void OverviewView::showOptions()
{
    m_panel->adjustSize();
    const QRect room = screen()->availableGeometry();
    const QPoint below = m_options->mapToGlobal(QPoint(0, m_options->height()));
    const int left = std::min(below.x(), room.right() + 1 - m_panel->width());
    m_panel->move(std::max(left, room.left()),
                  std::min(below.y(), room.bottom() + 1 - m_panel->height()));
    m_panel->show();
    m_panel->activateWindow();
    m_dots->setFocus(Qt::PopupFocusReason);
}

void OverviewView::retranslate()
{
    View::retranslate();
    const auto name = [](QWidget* control, const QString& text, const QString& tip) {
        control->setAccessibleName(text);
        control->setToolTip(tip);
    };
    m_orderLabel->setText(tr("sorted by"));
    m_hueLabel->setText(tr("frame"));
    m_order->setItemText(0, tr("layer, head"));
    m_order->setItemText(1, tr("similarity"));
    translateFigures(m_order, kOrderFigures);
    for (QComboBox* box : {m_hue, m_size, m_filter}) {
        box->setItemText(0, tr("none"));
        translateFigures(box, 1);
    }
    m_sourceLabel->setText(tr("Figures"));
    m_source->setItemText(0, tr("Of this text"));
    for (int i = 1; i < m_source->count(); ++i)
        m_source->setItemText(i, sourceName(m_source->itemData(i).toString()));
    m_options->setText(tr("Options"));
    m_dots->setText(tr("Dots in place of thumbnails"));
    m_sizeLabel->setText(tr("Size of dots"));
    m_filterLabel->setText(tr("Only heads with"));
    m_mean->setText(tr("Mean over heads and over layers"));
    m_maximum->setText(tr("Maximum over heads and over layers"));
    name(m_order, tr("Sorted by"), tr("Order of the heads"));
    name(m_hue, tr("Frame colour"),
         tr("The frame's colour (of dots: their own) shows this figure"));
    name(m_options, tr("Options"), tr("Dots, atlas, filter, mean and maximum"));
    name(m_source, m_sourceLabel->text(),
         tr("Of this text, or their means over the texts of an atlas that is open"));
    m_panel->setWindowTitle(tr("Options"));
    name(m_dots, m_dots->text(), tr("Draws figures alone: colour and size"));
    name(m_size, m_sizeLabel->text(), m_size->toolTip());
    name(m_filter, tr("Filter"), tr("Hides heads by a figure"));
    nameBox(m_direction, tr("Filter direction"));
    m_direction->setToolTip(tr("At least or at most"));
    m_threshold->setAccessibleName(tr("Filter threshold"));
    showFilterRange();
    name(m_mean, m_mean->text(),
         tr("Adds a column for the mean over the heads and a row for the mean over the layers"));
    name(m_maximum, m_maximum->text(),
         tr("Adds a column for the maximum over the heads and a row for that over the layers"));
    m_grid->setAccessibleName(tr("Heads"));
    m_grid->setEmptyText(tr("Choose a pattern, a model or a file to see all of its heads here."));
    showSelection();
}

} // namespace views
