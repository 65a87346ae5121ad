#include "views/overlay/overlayview.h"

#include "models/headtext.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QSlider>
#include <QToolTip>

namespace views {

using models::OverlayModel;

namespace {

constexpr double kMargin = 16;
constexpr double kCaption = 28;

} // namespace

OverlayWidget::OverlayWidget(models::Document* document, OverlayModel* model, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(80, 80);
    connect(model, &OverlayModel::changed, this, [this] {
        describe();
        update();
    });
    connect(&document->selection(), &models::Selection::hoverChanged, this,
            qOverload<>(&QWidget::update));
}

bool OverlayWidget::queriesArePatches() const
{
    const engine::Attention* attention = m_document->attention();
    return attention && attention->kind == engine::Kind::Self;
}

QRectF OverlayWidget::pictureRect(const QRectF& target) const
{
    const auto& image = m_document->trace()->image;
    const QRectF room = target.adjusted(kMargin, kMargin + kCaption, -kMargin, -kMargin);
    QSizeF size(std::max(1, image->width), std::max(1, image->height));
    size.scale(room.size(), Qt::KeepAspectRatio);
    size *= zoom;
    return {room.center().x() - size.width() / 2, room.center().y() - size.height() / 2,
            size.width(), size.height()};
}

void OverlayWidget::paintPicture(QPainter& painter, const QRectF& target) const
{
    painter.save();
    painter.setClipRect(target);
    const models::TracePtr& trace = m_document->trace();
    const engine::Matrix& patches = m_model->patches();
    if (!trace || !trace->image || patches.size() == 0) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target.adjusted(24, 0, -24, 0),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_model->reason());
        painter.restore();
        return;
    }
    const engine::ImageFacts& image = *trace->image;
    const QRectF rect = pictureRect(target);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width >= 64);
    if (image.rgb.size() == size_t(image.width) * size_t(image.height) * 3)
        painter.drawImage(rect, QImage(image.rgb.data(), image.width, image.height, image.width * 3,
                                       QImage::Format_RGB888));
    else
        painter.fillRect(rect, gridColor(palette()));

    const float largest = std::max(patches.maxCoeff(), 1e-9F);
    const ColorMap colors(map, ScaleId::Linear, {0, double(largest)});
    QImage heat(int(patches.cols()), int(patches.rows()), QImage::Format_ARGB32);
    for (int y = 0; y < heat.height(); ++y)
        for (int x = 0; x < heat.width(); ++x) {
            QColor color = QColor::fromRgb(colors.color(patches(y, x)));
            // What is hardly looked at leaves the picture as it is.
            color.setAlphaF(float(alpha * (0.35 + 0.65 * double(patches(y, x) / largest))));
            heat.setPixelColor(x, y, color);
        }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    if (smooth)
        heat = heat.scaled(heat.size() * 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(rect, heat);

    const auto outline = [&](qint64 patch, const QColor& color) {
        if (patch < 0 || patch >= patches.size())
            return;
        const double w = rect.width() / double(patches.cols());
        const double h = rect.height() / double(patches.rows());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2));
        painter.drawRect(QRectF(rect.left() + double(patch % patches.cols()) * w,
                                rect.top() + double(patch / patches.cols()) * h, w, h));
    };
    const models::Selection& selection = m_document->selection();
    outline(selection.hoverKey() - image.leadingTokens, secondaryTextColor(palette()));
    outline(selection.state().key - image.leadingTokens, roleColor(ColorRole::Key));
    if (queriesArePatches())
        for (const qint64 query : m_model->queries())
            outline(query - image.leadingTokens, roleColor(ColorRole::Query));

    const engine::Attention* attention = m_document->attention();
    const QString asking = models::queriesText(*trace, *attention, m_model->queries());
    const bool rollout = m_model->measure() == OverlayModel::Measure::Rollout;
    const bool mean = m_model->pool() == models::Pool::Mean;
    const QString caption =
        m_model->queries().size() == 1
            ? rollout ? tr("What reaches %1 through all layers so far") : tr("What %1 looks at")
        : mean    ? rollout ? tr("What reaches %1 through all layers so far, on average")
                            : tr("What %1 look at, on average")
           : rollout ? tr("What reaches %1 through all layers so far, at most")
                  : tr("What %1 look at, at most");
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        QRectF(target.left() + kMargin, target.top() + 8, target.width() - 2 * kMargin, kCaption),
        Qt::AlignLeft | Qt::AlignVCenter, caption.arg(asking));
    painter.restore();
}

qint64 OverlayWidget::patchAt(QPointF point) const
{
    const engine::Matrix& patches = m_model->patches();
    if (!m_document->trace() || !m_document->trace()->image || patches.size() == 0)
        return -1;
    const QRectF rect = pictureRect(this->rect());
    if (!rect.contains(point))
        return -1;
    const auto column = qint64((point.x() - rect.left()) / rect.width() * double(patches.cols()));
    const auto row = qint64((point.y() - rect.top()) / rect.height() * double(patches.rows()));
    return std::min<qint64>(row, patches.rows() - 1) * patches.cols() +
           std::min<qint64>(column, patches.cols() - 1);
}

void OverlayWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintPicture(painter, rect());
}

void OverlayWidget::mouseMoveEvent(QMouseEvent* event)
{
    const qint64 patch = patchAt(event->position());
    m_document->selection().setHover(
        -1, patch < 0 ? -1 : patch + m_document->trace()->image->leadingTokens);
}

void OverlayWidget::leaveEvent(QEvent*)
{
    m_document->selection().setHover(-1, -1);
}

void OverlayWidget::mousePressEvent(QMouseEvent* event)
{
    const qint64 patch = patchAt(event->position());
    if (patch < 0)
        return;
    const qint64 token = patch + m_document->trace()->image->leadingTokens;
    // A plain click asks what the patch looks at, with Ctrl together with others; with Shift it
    // marks the patch as the key.
    models::Selection& selection = m_document->selection();
    if (queriesArePatches() && event->modifiers().testFlag(Qt::ControlModifier))
        selection.toggleQuery(token);
    else if (queriesArePatches() && !event->modifiers().testFlag(Qt::ShiftModifier))
        selection.setQuery(token);
    else
        selection.setKey(token);
}

void OverlayWidget::keyPressEvent(QKeyEvent* event)
{
    const engine::Attention* attention = m_document->attention();
    const engine::Matrix& patches = m_model->patches();
    if (!attention || patches.size() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto columns = queriesArePatches() ? qint64(patches.cols()) : 1;
    models::Selection& selection = m_document->selection();
    const bool together = event->modifiers().testFlag(Qt::ShiftModifier);
    qint64 query = std::max<qint64>(0, selection.state().query);
    switch (event->key()) {
    case Qt::Key_Left:
        query -= 1;
        break;
    case Qt::Key_Right:
        query += 1;
        break;
    case Qt::Key_Up:
        query -= columns;
        break;
    case Qt::Key_Down:
        query += columns;
        break;
    case Qt::Key_Home:
        query = 0;
        break;
    case Qt::Key_End:
        query = attention->queries - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    query = std::clamp<qint64>(query, 0, attention->queries - 1);
    if (!together)
        selection.setQuery(query);
    else if (!selection.queries().contains(query))
        selection.toggleQuery(query);
}

void OverlayWidget::wheelEvent(QWheelEvent* event)
{
    zoom = std::clamp(zoom * std::pow(1.0015, event->angleDelta().y()), 0.25, 16.0);
    update();
}

bool OverlayWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint64 patch = patchAt(help->pos());
        const engine::Matrix& patches = m_model->patches();
        if (patch < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               tr("Row %1, column %2: %3")
                                   .arg(QLocale().toString(patch / qint64(patches.cols())),
                                        QLocale().toString(patch % qint64(patches.cols())),
                                        QLocale().toString(double(patches.data()[patch]), 'g', 6)),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void OverlayWidget::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void OverlayWidget::dropEvent(QDropEvent* event)
{
    emit imageDropped(event->mimeData()->urls().constFirst().toLocalFile());
}

void OverlayWidget::describe()
{
    const engine::Matrix& patches = m_model->patches();
    if (patches.size() == 0) {
        setAccessibleDescription(m_model->reason());
        return;
    }
    Eigen::Index row = 0;
    Eigen::Index column = 0;
    const float largest = patches.maxCoeff(&row, &column);
    setAccessibleDescription(tr("Most attention at row %1, column %2: %3")
                                 .arg(QLocale().toString(qint64(row)),
                                      QLocale().toString(qint64(column)),
                                      QLocale().toString(double(largest), 'g', 6)));
}

OverlayView::OverlayView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("overlay"), document, parent), m_model(new OverlayModel(document, this)),
      m_widget(new OverlayWidget(document, m_model, this)), m_measure(new QComboBox(this)),
      m_map(new QComboBox(this)), m_alpha(new QSlider(Qt::Horizontal, this)),
      m_smooth(new QCheckBox(this))
{
    m_measure->addItems({{}, {}});
    for (const MapId map : kMaps)
        m_map->addItem(mapName(map), mapKey(map));
    m_map->setCurrentIndex(m_map->findData(mapKey(m_widget->map)));
    m_alpha->setRange(0, 100);
    m_alpha->setValue(int(m_widget->alpha * 100));
    m_alpha->setFixedWidth(90);
    m_smooth->setChecked(true);
    for (QWidget* control : std::initializer_list<QWidget*>{m_measure, m_map, m_alpha, m_smooth})
        addControl(control);
    setContent(m_widget);
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int measure) { m_model->setMeasure(OverlayModel::Measure(measure)); });
    connect(m_map, &QComboBox::currentIndexChanged, this, [this] {
        m_widget->map = mapFromKey(m_map->currentData().toString()).value_or(MapId::Turbo);
        m_widget->update();
    });
    connect(m_alpha, &QSlider::valueChanged, this, [this](int percent) {
        m_widget->alpha = percent / 100.0;
        m_widget->update();
    });
    connect(m_smooth, &QCheckBox::toggled, this, [this](bool smooth) {
        m_widget->smooth = smooth;
        m_widget->update();
    });
    connect(m_widget, &OverlayWidget::imageDropped, this, &OverlayView::imageDropped);
    OverlayView::retranslate();
}

void OverlayView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->computeNow();
    painter.fillRect(target, palette().base());
    m_widget->paintPicture(painter, target);
}

void OverlayView::zoomIn()
{
    m_widget->zoom = std::min(16.0, m_widget->zoom * 1.25);
    m_widget->update();
}

void OverlayView::zoomOut()
{
    m_widget->zoom = std::max(0.25, m_widget->zoom / 1.25);
    m_widget->update();
}

void OverlayView::resetZoom()
{
    m_widget->zoom = 1;
    m_widget->update();
}

QJsonObject OverlayView::saveState() const
{
    return {{QStringLiteral("measure"), m_measure->currentIndex()},
            {QStringLiteral("colormap"), m_map->currentData().toString()},
            {QStringLiteral("alpha"), m_alpha->value()},
            {QStringLiteral("smooth"), m_smooth->isChecked()}};
}

void OverlayView::restoreState(const QJsonObject& state)
{
    m_measure->setCurrentIndex(std::clamp(state[QStringLiteral("measure")].toInt(), 0, 1));
    if (const int map = m_map->findData(state[QStringLiteral("colormap")].toString()); map >= 0)
        m_map->setCurrentIndex(map);
    m_alpha->setValue(std::clamp(state[QStringLiteral("alpha")].toInt(55), 0, 100));
    m_smooth->setChecked(state[QStringLiteral("smooth")].toBool(true));
}

void OverlayView::retranslate()
{
    View::retranslate();
    m_measure->setItemText(0, tr("Selected head"));
    m_measure->setItemText(1, tr("Roll-out"));
    m_measure->setAccessibleName(tr("Overlay measure"));
    for (int i = 0; i < m_map->count(); ++i)
        m_map->setItemText(i, mapName(kMaps[size_t(i)]));
    m_map->setAccessibleName(tr("Overlay colours"));
    m_alpha->setAccessibleName(tr("Opacity"));
    m_alpha->setToolTip(tr("Opacity"));
    m_smooth->setText(tr("Smooth"));
    m_smooth->setAccessibleName(m_smooth->text());
    m_smooth->setToolTip(tr("Blend between patches instead of showing each"));
    m_widget->setAccessibleName(tr("Picture with attention"));
    m_widget->describe();
    m_widget->update();
}

} // namespace views
