#include "views/explain/directview.h"

#include "views/colormap.h"
#include "views/explain/explained.h"
#include "views/explain/gridwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>

namespace views {

using models::DirectModel;

namespace {

double rowHeight(const QFont& font)
{
    return QFontMetricsF(font).height() * 1.25;
}

} // namespace

void paintWaterfall(QPainter& painter, const QRectF& area, const DirectModel& model, int current,
                    const QPalette& palette, const QFont& font)
{
    const int rows = model.rowCount();
    if (rows == 0)
        return;
    const QFontMetricsF metrics(font);
    double low = 0;
    double high = 0;
    double names = 0;
    double end = 0;
    for (int row = 0; row < rows; ++row) {
        end += model.value(row);
        low = std::min(low, end);
        high = std::max(high, end);
        names = std::max(names, metrics.horizontalAdvance(model.index(row, 0).data().toString()));
    }
    const double numbers = metrics.horizontalAdvance(QStringLiteral("−00.0000")) + 8;
    const QString total = WaterfallWidget::tr("together");
    names = std::max(names, metrics.horizontalAdvance(total));
    const QRectF bars = area.adjusted(names + 20, 0, -numbers, 0);
    const double pitch = std::min(area.height() / (rows + 1), rowHeight(font));
    const auto x = [&](double value) {
        return bars.left() + (value - low) / std::max(high - low, 1e-12) * bars.width();
    };
    const bool text = pitch >= metrics.height() * 0.8;
    painter.save();
    painter.setFont(font);
    const auto paintRow = [&](int row, const QString& name, double begin, double value,
                              const QColor& color) {
        const QRectF line(area.left(), area.top() + row * pitch, area.width(), pitch);
        if (row == current)
            painter.fillRect(line, palette.color(QPalette::AlternateBase));
        const double left = std::min(x(begin), x(begin + value));
        const double right = std::max(x(begin), x(begin + value));
        painter.fillRect(
            QRectF(left, line.top() + pitch * 0.15, std::max(right - left, 1.0), pitch * 0.7),
            color);
        if (!text)
            return;
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(line.left() + 4, line.top(), names + 8, pitch),
                         Qt::AlignRight | Qt::AlignVCenter, name);
        painter.drawText(QRectF(line.right() - numbers, line.top(), numbers - 4, pitch),
                         Qt::AlignRight | Qt::AlignVCenter, exactNumber(value, 4));
    };
    double begin = 0;
    for (int row = 0; row < rows; ++row) {
        const double value = model.value(row);
        paintRow(row, model.index(row, 0).data().toString(), begin, value,
                 roleColor(value < 0 ? ColorRole::Key : ColorRole::Query));
        begin += value;
        painter.setPen(outlineColor(palette));
        const double foot = area.top() + (row + 1) * pitch;
        painter.drawLine(QPointF(x(begin), foot - pitch * 0.15),
                         QPointF(x(begin), foot + pitch * 0.15));
    }
    painter.setPen(outlineColor(palette));
    const double foot = area.top() + rows * pitch;
    painter.drawLine(QPointF(x(0), area.top()), QPointF(x(0), foot + pitch));
    painter.drawLine(QPointF(area.left(), foot), QPointF(area.right(), foot));
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    paintRow(rows, total, 0, begin, secondaryTextColor(palette));
    painter.restore();
}

WaterfallWidget::WaterfallWidget(const DirectModel* model, QWidget* parent)
    : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
}

QSize WaterfallWidget::sizeHint() const
{
    return {320, int(rowHeight(font()) * (m_model->rowCount() + 1)) + 4};
}

void WaterfallWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintWaterfall(painter, rect(), *m_model, m_current, palette(), font());
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void WaterfallWidget::setCurrent(int row)
{
    m_current = row < m_model->rowCount() ? row : -1;
    if (m_current >= 0)
        setAccessibleDescription(tr("%1 adds %2")
                                     .arg(m_model->index(m_current, 0).data().toString(),
                                          exactNumber(m_model->value(m_current), 5)));
    update();
    emit picked(m_current);
}

void WaterfallWidget::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const double pitch = std::min(double(height()) / (rows + 1), rowHeight(font()));
    setCurrent(std::clamp(int(event->position().y() / pitch), 0, rows - 1));
}

void WaterfallWidget::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_model->rowCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(std::clamp(m_current + step, 0, m_model->rowCount() - 1));
}

DirectView::DirectView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("direct"), document, parent),
      m_model(new DirectModel(document, this)), m_measure(new QComboBox(this)),
      m_heads(new QCheckBox(this)), m_measureLabel(new QLabel(this)),
      m_waterfall(new WaterfallWidget(m_model)), m_scroll(new QScrollArea(this)),
      m_sources(new GridWidget(this)), m_splitter(new QSplitter(Qt::Vertical, this))
{
    addControl(m_measure, m_measureLabel);
    addControl(m_heads);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("direct-attribution")); });
    m_heads->setChecked(true);
    m_scroll->setWidget(m_waterfall);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_sources);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    m_sources->hide();
    setResult(m_splitter);
    setFocusProxy(m_waterfall);
    follow(m_model);
    connect(m_measure, &QComboBox::activated, this, &DirectView::start);
    connect(m_heads, &QCheckBox::toggled, this, &DirectView::start);
    connect(document, &models::Document::traceChanged, this, [this] {
        if (isVisible())
            start();
    });
    connect(m_model, &DirectModel::changed, this, &DirectView::showParts);
    connect(m_waterfall, &WaterfallWidget::picked, this, &DirectView::showSources);
    DirectView::retranslate();
}

void DirectView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_model->rowCount() == 0 && !m_model->isBusy())
        start();
}

void DirectView::start()
{
    m_model->start(measureOf(m_measure), m_heads->isChecked());
}

void DirectView::showParts()
{
    const bool there = m_model->rowCount() > 0;
    m_waterfall->setMinimumHeight(m_waterfall->sizeHint().height());
    m_waterfall->setCurrent(-1);
    const QString what = there ? m_model->summary() : QString();
    showResult(there ? tr("%1. A click on a head shows through which tokens it acts.").arg(what)
                     : QString(),
               there ? QString()
               : !m_model->reason().isEmpty()
                   ? m_model->reason()
                   : tr("Open a language model and give it a text to see "
                        "what adds up to its logit."),
               there);
}

void DirectView::showSources(int row)
{
    const models::NumberGrid grid = m_model->sources(row);
    m_sources->setVisible(!grid.isEmpty());
    m_sources->setGrid(grid);
}

void DirectView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    paintWaterfall(painter, paintHead(painter, target), *m_model, m_waterfall->current(), palette(),
                   font());
    painter.restore();
}

QJsonObject DirectView::saveState() const
{
    return {{QStringLiteral("measure"), m_measure->currentIndex()},
            {QStringLiteral("heads"), m_heads->isChecked()}};
}

void DirectView::restoreState(const QJsonObject& state)
{
    m_measure->setCurrentIndex(std::clamp(state.value(QStringLiteral("measure")).toInt(), 0, 1));
    m_heads->setChecked(state.value(QStringLiteral("heads")).toBool(true));
}

void DirectView::retranslate()
{
    ResultView::retranslate();
    setControlName(m_measureLabel, m_measure, tr("Explained"));
    fillMeasures(m_measure, false);
    m_heads->setText(tr("Heads one by one"));
    m_waterfall->setAccessibleName(tr("Parts of the logit"));
    m_sources->setAccessibleName(tr("What source tokens add through the head"));
    showParts();
}

} // namespace views
