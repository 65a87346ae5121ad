#include "views/explain/circuitsview.h"

#include "views/colormap.h"
#include "views/explain/gridwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {

using engine::explanations::Composition;
using models::CircuitsModel;

namespace {

constexpr double kRadius = 5;

double scoreOf(const Composition& one, CircuitsModel::Input input)
{
    return input == CircuitsModel::Input::Query ? one.query
           : input == CircuitsModel::Input::Key ? one.key
                                                : one.value;
}

/// Where a head stands: layers from the bottom up.
QPointF placeOf(const QRectF& area, const CircuitsModel& model, int layer, int head)
{
    const double across = area.width() / std::max(1, model.heads());
    const double up = area.height() / std::max(1, model.layers());
    return {area.left() + (head + 0.5) * across, area.bottom() - (layer + 0.5) * up};
}

QRectF graphArea(const QRectF& area, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return area.adjusted(metrics.horizontalAdvance(CircuitGraph::tr("layer %1").arg(10)) + 20,
                         metrics.height() * 2, -12, -metrics.height() * 1.6);
}

/// What the lines mean: their widths and shades.
void paintKey(QPainter& painter, const QRectF& whole, double least, double most,
              const QPalette& palette, const QFont& font)
{
    constexpr double kLine = 36;
    const QFontMetricsF metrics(font);
    const double y = whole.top() + metrics.height();
    double x = whole.left() + 12;
    for (const double share : {0.0, 0.5, 1.0}) {
        QColor color = secondaryTextColor(palette);
        color.setAlphaF(float(0.12 + 0.8 * share));
        painter.setPen(QPen(color, 0.6 + 3 * share));
        painter.drawLine(QPointF(x, y), QPointF(x + kLine, y));
        const QString number = exactNumber(least + share * (most - least), 3);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QPointF(x + kLine + 6, y + metrics.capHeight() / 2), number);
        x += kLine + 18 + metrics.horizontalAdvance(number);
    }
    const QString words = CircuitGraph::tr("composition; the first is that of random matrices");
    painter.drawText(QPointF(x, y + metrics.capHeight() / 2),
                     metrics.elidedText(words, Qt::ElideRight, whole.right() - x - 8));
}

} // namespace

void paintCircuit(QPainter& painter, const QRectF& whole, const CircuitsModel& model,
                  CircuitsModel::Input input, int edges, int current, const QPalette& palette,
                  const QFont& font)
{
    if (model.rowCount() == 0)
        return;
    const QRectF area = graphArea(whole, font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    std::vector<Composition> all = model.compositions();
    std::ranges::stable_sort(all, [&](const Composition& a, const Composition& b) {
        return scoreOf(a, input) > scoreOf(b, input);
    });
    const int heads = model.heads();
    const auto isCurrent = [&](const Composition& one) {
        return current >= 0 && one.toLayer * heads + one.toHead == current;
    };
    const double largest = all.empty() ? 1 : std::max(scoreOf(all.front(), input), 1e-9);
    paintKey(painter, whole, model.randomComposition(), largest, palette, font);
    int painted = 0;
    for (const Composition& one : all) {
        if (!isCurrent(one) && painted >= edges)
            continue;
        painted += isCurrent(one) ? 0 : 1;
        const double score = scoreOf(one, input);
        const double share = std::clamp((score - model.randomComposition()) /
                                            std::max(largest - model.randomComposition(), 1e-9),
                                        0.0, 1.0);
        QColor color = isCurrent(one) ? roleColor(ColorRole::Key) : secondaryTextColor(palette);
        color.setAlphaF(float(0.12 + 0.8 * share));
        painter.setPen(QPen(color, 0.6 + 3 * share));
        painter.drawLine(placeOf(area, model, one.fromLayer, one.fromHead),
                         placeOf(area, model, one.toLayer, one.toHead));
    }
    const double name =
        QFontMetricsF(font).horizontalAdvance(CircuitGraph::tr("head %1").arg(heads)) + 8;
    const int everyHead = std::max(1, int(std::ceil(name * heads / std::max(1.0, area.width()))));
    for (int row = 0; row < model.rowCount(); ++row) {
        const int layer = row / heads;
        const int head = row % heads;
        const QPointF at = placeOf(area, model, layer, head);
        painter.setPen(QPen(palette.color(QPalette::Text), row == current ? 2.4 : 1));
        painter.setBrush(row == current ? roleColor(ColorRole::Query)
                                        : palette.color(QPalette::Base));
        painter.drawEllipse(at, kRadius, kRadius);
        painter.setPen(secondaryTextColor(palette));
        if (head == 0)
            painter.drawText(QRectF(whole.left(), at.y() - 10, area.left() - whole.left() - 2, 20),
                             Qt::AlignRight | Qt::AlignVCenter,
                             CircuitGraph::tr("layer %1").arg(layer));
        if (layer == 0 && head % everyHead == 0)
            painter.drawText(QRectF(at.x() - 40, area.bottom() + 2, 80, 20), Qt::AlignHCenter,
                             CircuitGraph::tr("head %1").arg(head));
    }
    painter.restore();
}

CircuitGraph::CircuitGraph(const CircuitsModel* model, QWidget* parent)
    : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
}

void CircuitGraph::showEdges(CircuitsModel::Input input, int edges, int current)
{
    m_input = input;
    m_edges = edges;
    m_current = current;
    update();
}

void CircuitGraph::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintCircuit(painter, rect(), *m_model, m_input, m_edges, m_current, palette(), font());
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void CircuitGraph::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    const QRectF area = graphArea(rect(), font());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QPointF apart =
            placeOf(area, *m_model, row / m_model->heads(), row % m_model->heads()) -
            event->position();
        if (QPointF::dotProduct(apart, apart) < 4 * kRadius * kRadius)
            emit picked(row);
    }
}

void CircuitGraph::keyPressEvent(QKeyEvent* event)
{
    const int heads = std::max(1, m_model->heads());
    const int step = event->key() == Qt::Key_Right  ? 1
                     : event->key() == Qt::Key_Left ? -1
                     : event->key() == Qt::Key_Up   ? heads
                     : event->key() == Qt::Key_Down ? -heads
                                                    : 0;
    if (step == 0 || m_model->rowCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = m_current < 0 ? 0 : m_current + step;
    if (next >= 0 && next < m_model->rowCount())
        emit picked(next);
}

CircuitsView::CircuitsView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("circuits"), document, parent),
      m_model(new CircuitsModel(document, this)), m_proxy(new NumberProxy(this)),
      m_input(new QComboBox(this)), m_edges(new QSpinBox(this)), m_read(new QPushButton(this)),
      m_test(new QPushButton(this)), m_inputLabel(new QLabel(this)), m_edgesLabel(new QLabel(this)),
      m_description(new QLabel(this)), m_table(new TableView(this)),
      m_graph(new CircuitGraph(m_model, this)), m_feeding(new GridWidget(this))
{
    m_edges->setRange(0, 2000);
    m_edges->setValue(40);
    addControl(m_read);
    addControl(m_test);
    addControl(m_input, m_inputLabel);
    addControl(m_edges, m_edgesLabel);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("circuits")); });
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    prepare(m_table);
    m_description->setFont(tokenFont(font()));
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setContentsMargins(8, 6, 8, 2);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    m_tabs = makeTabs({m_table, m_graph, m_feeding});
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_description);
    setResult(content);
    setFocusProxy(m_read);
    follow(m_model);
    connect(m_read, &QPushButton::clicked, this, [this] { m_model->start(false); });
    connect(m_test, &QPushButton::clicked, this, [this] { m_model->start(true); });
    connect(m_model, &CircuitsModel::changed, this, &CircuitsView::showFound);
    connect(m_input, &QComboBox::currentIndexChanged, this, &CircuitsView::showFound);
    connect(m_edges, &QSpinBox::valueChanged, this, &CircuitsView::showFound);
    connect(m_graph, &CircuitGraph::picked, this, &CircuitsView::pick);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid())
                    pick(m_proxy->mapToSource(at).row());
            });
    CircuitsView::retranslate();
}

void CircuitsView::pick(int row)
{
    if (row == m_current || row < 0)
        return;
    m_current = row;
    m_model->describe(row);
    models::SelectionState state = selection().state();
    state.stack = m_model->stack();
    state.kind = engine::Kind::Self;
    state.layer = row / std::max(1, m_model->heads());
    state.head = row % std::max(1, m_model->heads());
    selection().set(state);
    showFound();
}

void CircuitsView::showFound()
{
    if (m_current >= m_model->rowCount())
        m_current = -1;
    const auto input = CircuitsModel::Input(std::max(0, m_input->currentIndex()));
    m_graph->showEdges(input, m_edges->value(), m_current);
    m_feeding->setGrid(m_model->feeding(m_current, input));
    m_feeding->setMessage(m_current < 0 ? tr("Pick a head in the table or the graph.")
                          : m_current < m_model->heads()
                              ? tr("No head comes before those of the first layer.")
                              : QString());
    m_description->setText(m_model->description());
    m_description->setVisible(!m_model->description().isEmpty());
    const bool there = m_model->rowCount() > 0;
    showResult(m_model->summary(),
               there                          ? QString()
               : !m_model->reason().isEmpty() ? m_model->reason()
               : !document()->trace()
                   ? tr("Open a model to read from its weights what its heads do.")
                   : tr("“Read Weights” finds what each head copies, matches and feeds from the "
                        "weights of the open model. “Test for Induction” also runs it on random "
                        "tokens that are said twice."),
               there);
}

void CircuitsView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    const QRectF below = paintHead(painter, target);
    const double half = below.width() / 2;
    paintTable(painter, QRectF(below.topLeft(), QSizeF(half - 8, below.height())), *m_proxy,
               palette(), font(), {});
    paintCircuit(painter, QRectF(below.left() + half, below.top(), half, below.height()), *m_model,
                 CircuitsModel::Input(std::max(0, m_input->currentIndex())), m_edges->value(),
                 m_current, palette(), font());
    painter.restore();
}

QJsonObject CircuitsView::saveState() const
{
    return {{QStringLiteral("input"), m_input->currentIndex()},
            {QStringLiteral("edges"), m_edges->value()},
            {QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void CircuitsView::restoreState(const QJsonObject& state)
{
    m_input->setCurrentIndex(std::clamp(state.value(QStringLiteral("input")).toInt(1), 0, 2));
    m_edges->setValue(state.value(QStringLiteral("edges")).toInt(40));
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 2));
}

void CircuitsView::retranslate()
{
    ResultView::retranslate();
    const bool fresh = m_input->count() == 0;
    setControlName(m_inputLabel, m_input, tr("Composition"));
    setControlName(m_edgesLabel, m_edges, tr("Lines"));
    setItemNames(m_input, {tr("with queries"), tr("with keys"), tr("with values")});
    if (fresh)
        m_input->setCurrentIndex(1);
    m_read->setText(tr("Read Weights"));
    m_test->setText(tr("Test for Induction"));
    m_test->setToolTip(tr("Also runs the model on random tokens that are said twice"));
    nameTabs(m_tabs, {tr("Heads"), tr("Graph"), tr("What feeds the head")});
    m_table->setAccessibleName(tr("Heads"));
    m_graph->setAccessibleName(tr("Graph of compositions"));
    m_feeding->setAccessibleName(tr("What feeds the head"));
    m_description->setAccessibleName(tr("Singular vectors"));
    showFound();
}

} // namespace views
