#include "views/flow/flowview.h"

#include "views/flow/flowwidget.h"
#include "views/flow/headbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

using models::FlowFilter;

FlowView::FlowView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("flow"), document, parent),
      m_model(new models::FlowModel(document, this)), m_heads(new HeadBar(document, this)),
      m_widget(new FlowWidget(document, m_model, this)), m_shown(new QComboBox(this)),
      m_rule(new QComboBox(this)), m_pairs(new QComboBox(this)), m_value(new QDoubleSpinBox(this)),
      m_hideSpecial(new QCheckBox(this)), m_renormalise(new QCheckBox(this)),
      m_arrows(new QCheckBox(this)), m_sideways(new QCheckBox(this))
{
    m_value->setKeyboardTracking(false);
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_shown, m_rule, m_value, m_pairs, m_hideSpecial, m_renormalise, m_arrows, m_sideways})
        addControl(control);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_heads);
    column->addWidget(m_widget, 1);
    content->setFocusProxy(m_widget);
    setContent(content);
    declareSettings();
    FlowView::retranslate();
    showFilter();
    showProgressOf(m_model);
    connect(m_rule, &QComboBox::activated, this, [this](int rule) {
        FlowFilter filter = m_model->filter();
        filter.rule = FlowFilter::Rule(rule);
        filter.value = filter.rule == FlowFilter::Rule::Threshold ? 0.02
                       : filter.rule == FlowFilter::Rule::Top     ? 3
                                                                  : 0.9;
        m_model->setFilter(filter);
        showFilter();
    });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, &FlowView::applyFilter);
    for (QComboBox* box : {m_shown, m_pairs})
        connect(box, &QComboBox::activated, this, &FlowView::applyFilter);
    for (QCheckBox* box : {m_hideSpecial, m_renormalise})
        connect(box, &QCheckBox::toggled, this, &FlowView::applyFilter);
    connect(m_arrows, &QCheckBox::toggled, m_widget, &FlowWidget::setArrows);
    connect(m_sideways, &QCheckBox::toggled, m_widget, &FlowWidget::setSideways);
    connect(m_widget, &FlowWidget::cut, this, &FlowView::cellCut);
    connect(m_widget, &FlowWidget::patched, this, &FlowView::cellPatched);
    connect(document, &models::Document::traceChanged, this, &FlowView::showFilter);
}

void FlowView::declareSettings()
{
    settings().add(m_shown,
                   {.name = QT_TR_NOOP("Lines show"),
                    .tip = QT_TR_NOOP("How much queries look at keys, or what that adds to the "
                                      "logit of the likeliest answer, to first order"),
                    .items = {QT_TR_NOOP("Weights"), QT_TR_NOOP("What they add")}});
    settings().add(m_rule, {.name = QT_TR_NOOP("Filter"),
                            .tip = QT_TR_NOOP("Which lines are drawn"),
                            .items = {QT_TR_NOOP("Threshold"), QT_TR_NOOP("Strongest keys"),
                                      QT_TR_NOOP("Share of mass")}});
    settings().add(m_value, {.name = QT_TR_NOOP("Filter value")});
    settings().add(m_pairs,
                   {.name = QT_TR_NOOP("Sentence pairs"),
                    .items = {QT_TR_NOOP("All pairs"), QT_TR_NOOP("A → A"), QT_TR_NOOP("A → B"),
                              QT_TR_NOOP("B → A"), QT_TR_NOOP("B → B")}});
    settings().add(m_hideSpecial, {.text = QT_TR_NOOP("Hide special")});
    settings().add(m_renormalise, {.text = QT_TR_NOOP("Renormalise")});
    settings().add(m_arrows, {.key = "arrows", .text = QT_TR_NOOP("Arrows")});
    settings().add(m_sideways, {.key = "sideways", .text = QT_TR_NOOP("Sideways")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Attention flow")});
}

void FlowView::applyFilter()
{
    FlowFilter filter = m_model->filter();
    filter.value =
        filter.rule == FlowFilter::Rule::Mass ? m_value->value() / 100 : m_value->value();
    filter.effects = m_shown->currentIndex() == 1;
    filter.pairs = FlowFilter::Pairs(m_pairs->currentIndex());
    filter.hideSpecial = m_hideSpecial->isChecked();
    filter.renormalise = m_renormalise->isChecked();
    m_model->setFilter(filter);
    showFilter();
}

void FlowView::showFilter()
{
    const FlowFilter& filter = m_model->filter();
    const QSignalBlocker quiet(m_value);
    m_shown->setCurrentIndex(filter.effects ? 1 : 0);
    m_rule->setCurrentIndex(int(filter.rule));
    switch (filter.rule) {
    case FlowFilter::Rule::Threshold:
        m_value->setDecimals(3);
        m_value->setRange(0, filter.effects ? 100 : 1);
        m_value->setSingleStep(0.01);
        m_value->setSuffix({});
        m_value->setValue(filter.value);
        break;
    case FlowFilter::Rule::Top:
        m_value->setDecimals(0);
        m_value->setRange(1, 1000);
        m_value->setSingleStep(1);
        m_value->setSuffix({});
        m_value->setValue(filter.value);
        break;
    case FlowFilter::Rule::Mass:
        m_value->setDecimals(0);
        m_value->setRange(1, 100);
        m_value->setSingleStep(5);
        m_value->setSuffix(QStringLiteral(" %"));
        m_value->setValue(filter.value * 100);
        break;
    }
    m_pairs->setCurrentIndex(int(filter.pairs));
    const models::TracePtr& trace = document()->trace();
    const auto has = [&](auto property) {
        return trace && std::ranges::any_of(engine::kStacks, [&](engine::Stack stack) {
                   return std::ranges::any_of(trace->tokens(stack), property);
               });
    };
    const bool twoSegments = has([](const engine::TraceToken& t) { return t.segment > 0; });
    m_pairs->setEnabled(twoSegments);
    m_pairs->setToolTip(twoSegments ? tr("Which of two sentences the lines lead from and to")
                                    : tr("Applies to pairs of sentences."));
    const bool specials = has([](const engine::TraceToken& t) { return t.special; });
    m_hideSpecial->setEnabled(specials);
    m_hideSpecial->setToolTip(specials ? QString() : tr("There are no special tokens."));
    m_renormalise->setEnabled(specials && filter.hideSpecial && !filter.effects);
    m_renormalise->setToolTip(m_renormalise->isEnabled()
                                  ? tr("Scale what is left so that every row adds up to 1")
                                  : tr("Applies when special tokens are hidden."));
}

void FlowView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.fillRect(target, palette().base());
    const engine::Attention* attention = document()->attention();
    const auto longest = attention ? std::max(attention->queries, attention->keys) : 1;
    if (attention) {
        // All lines that the picture needs, not those of the window that was last on the screen.
        m_model->findNow({0, attention->queries}, {0, attention->keys});
    }
    // Without a title everything moves up into its place.
    const bool titled = figure().ownTitles;
    const QRectF area = titled ? target : target.adjusted(0, -m_widget->titleHeight(), 0, 0);
    const double room = m_widget->sideways() ? area.width() : area.height();
    m_widget->paintScene(painter, area, (room - m_widget->ends() - 6) / double(longest), 0, titled);
}

void FlowView::zoomIn()
{
    m_widget->setSpacing(m_widget->spacing() * 1.25);
}

void FlowView::zoomOut()
{
    m_widget->setSpacing(m_widget->spacing() / 1.25);
}

void FlowView::resetZoom()
{
    m_widget->fit();
}

QJsonObject FlowView::saveState() const
{
    const FlowFilter& filter = m_model->filter();
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("rule"), int(filter.rule));
    state.insert(QStringLiteral("value"), filter.value);
    state.insert(QStringLiteral("pairs"), int(filter.pairs));
    state.insert(QStringLiteral("hideSpecial"), filter.hideSpecial);
    state.insert(QStringLiteral("renormalise"), filter.renormalise);
    state.insert(QStringLiteral("effects"), filter.effects);
    if (!m_widget->isFitted())
        state.insert(QStringLiteral("spacing"), m_widget->spacing());
    return state;
}

void FlowView::restoreState(const QJsonObject& state)
{
    FlowFilter filter;
    filter.rule =
        FlowFilter::Rule(std::clamp(state[QStringLiteral("rule")].toInt(int(filter.rule)), 0, 2));
    filter.value = state[QStringLiteral("value")].toDouble(filter.value);
    filter.pairs = FlowFilter::Pairs(std::clamp(state[QStringLiteral("pairs")].toInt(), 0, 4));
    filter.hideSpecial = state[QStringLiteral("hideSpecial")].toBool();
    filter.renormalise = state[QStringLiteral("renormalise")].toBool();
    filter.effects = state[QStringLiteral("effects")].toBool();
    const QSignalBlocker quietHide(m_hideSpecial);
    const QSignalBlocker quietScale(m_renormalise);
    m_hideSpecial->setChecked(filter.hideSpecial);
    m_renormalise->setChecked(filter.renormalise);
    m_model->setFilter(filter);
    View::restoreState(state);
    if (const QJsonValue spacing = state[QStringLiteral("spacing")]; spacing.isDouble())
        m_widget->setSpacing(spacing.toDouble());
    else
        m_widget->fit();
    showFilter();
}

void FlowView::retranslate()
{
    View::retranslate();
    m_widget->viewport()->update();
    showFilter();
}

} // namespace views
