#include "views/overlay/overlaywidget.h"

#include "models/attentionmodel.h"
#include "models/headtext.h"
#include "views/focusring.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace views {

using models::OverlayModel;

namespace {

constexpr double kMargin = 16;
constexpr double kCaption = 28;
constexpr double kLegend = 72;
constexpr double kGap = 12;

/// Where an arrow, Home or End leads in rows of so many columns; nothing for another key. May be
/// outside.
std::optional<qint64> moved(int key, qint64 from, qint64 columns, qint64 last)
{
    switch (key) {
    case Qt::Key_Left:
        return from - 1;
    case Qt::Key_Right:
        return from + 1;
    case Qt::Key_Up:
        return from - columns;
    case Qt::Key_Down:
        return from + columns;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return {};
    }
}

} // namespace

OverlayWidget::OverlayWidget(models::Document* document, OverlayModel* model, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(80, 80);
    new FocusRing(this);
    connect(model, &OverlayModel::changed, this, [this] {
        describe();
        update();
    });
    connect(&document->selection(), &models::Selection::hoverChanged, this, [this] {
        describe();
        update();
    });
}

bool OverlayWidget::queriesArePatches() const
{
    const engine::Attention* attention = m_document->attention();
    return attention && !m_model->hasWords();
}

QRectF OverlayWidget::room(const QRectF& target) const
{
    const double named = figure.barLabel.isEmpty() ? 0 : barNameWidth(numberFont(font()));
    return target.adjusted(kMargin, kMargin + (figure.ownTitles ? kCaption : 0),
                           -kMargin - kLegend - named, -kMargin);
}

QSizeF OverlayWidget::pictureSize() const
{
    const auto& picture = *m_model->modality()->picture;
    if (isSound()) // time takes the width that there is
        return {3, 1};
    return QSizeF(std::max(1, picture.width), std::max(1, picture.height));
}

bool OverlayWidget::isSound() const
{
    return m_model->modality()->unit == engine::Modality::Unit::Frame;
}

qint64 OverlayWidget::cellOf(qint64 position) const
{
    return m_model->modality()->cell(position).value_or(-1);
}

QRectF OverlayWidget::pictureRect(const QRectF& target) const
{
    QSizeF size = pictureSize();
    size.scale(room(target).size(), Qt::KeepAspectRatio);
    size *= zoom;
    // What was moved on the screen is as far from the middle in a picture of another size.
    const QPointF away = pan * std::min(target.width() / std::max(1, width()),
                                        target.height() / std::max(1, height()));
    const QPointF middle = room(target).center() + away;
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
            size.height()};
}

void OverlayWidget::zoomBy(double factor, const QPointF& about)
{
    const double next = std::clamp(zoom * factor, 0.25, 16.0);
    const QPointF from = about - room(rect()).center();
    pan = (pan - from) * (next / zoom) + from;
    zoom = next;
    update();
}

void OverlayWidget::resetZoom()
{
    zoom = 1;
    pan = {};
    update();
}

bool OverlayWidget::showsWords() const
{
    return m_model->wordByWord() && !m_model->words().empty();
}

OverlayWidget::WordGrid OverlayWidget::wordGrid(const QRectF& target) const
{
    // As many columns as make the pictures largest.
    const auto count = qint64(m_model->words().size());
    const QRectF all = room(target);
    WordGrid best;
    for (qint64 each = 1; each <= count; ++each) {
        const double rows = std::ceil(double(count) / double(each));
        QSizeF size = pictureSize();
        size.scale(all.width() / double(each) - kGap, all.height() / rows - kCaption,
                   Qt::KeepAspectRatio);
        if (size.width() > best.picture.width())
            best = {each, size};
    }
    return best;
}

QRectF OverlayWidget::wordRect(const QRectF& target, qint64 word) const
{
    const auto [columns, picture] = wordGrid(target);
    const QRectF all = room(target);
    const QSizeF pitch(picture.width() + kGap, picture.height() + kCaption);
    const QPointF first(all.center().x() - pitch.width() * double(columns) / 2, all.top());
    return {first + QPointF(double(word % columns) * pitch.width() + kGap / 2,
                            double(word / columns) * pitch.height()),
            picture};
}

QString OverlayWidget::wordText(qint64 word) const
{
    const auto& tokens = m_document->trace()->queryTokens(*m_document->attention());
    const qint64 query = m_model->wordQueries()[qsizetype(word)];
    return size_t(query) < tokens.size() ? models::axisText(tokens[size_t(query)])
                                         : QLocale().toString(query);
}

qint64 OverlayWidget::wordAt(QPointF point) const
{
    if (showsWords())
        for (qint64 word = 0; word < qint64(m_model->words().size()); ++word)
            if (wordRect(rect(), word).adjusted(0, 0, 0, kCaption).contains(point))
                return word;
    return -1;
}

void OverlayWidget::drawHeat(QPainter& painter, const QRectF& rect, const engine::Matrix& patches,
                             const ColorMap& colors) const
{
    const auto& image = *m_model->modality()->picture;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width >= 64);
    if (image.rgb.size() == size_t(image.width) * size_t(image.height) * 3)
        painter.drawImage(rect, QImage(image.rgb.data(), image.width, image.height, image.width * 3,
                                       QImage::Format_RGB888));
    else
        painter.fillRect(rect, gridColor(palette()));
    const double largest = colors.range().high;
    QImage heat(int(patches.cols()), int(patches.rows()), QImage::Format_ARGB32);
    for (int y = 0; y < heat.height(); ++y)
        for (int x = 0; x < heat.width(); ++x) {
            QColor color = QColor::fromRgb(colors.color(patches(y, x)));
            // What is hardly looked at leaves the picture as it is.
            color.setAlphaF(float(alpha * (0.35 + 0.65 * double(patches(y, x)) / largest)));
            heat.setPixelColor(x, y, color);
        }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    if (smooth)
        heat = heat.scaled(heat.size() * 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(rect, heat);
}

void OverlayWidget::paintWords(QPainter& painter, const QRectF& target) const
{
    const std::vector<engine::Matrix>& words = m_model->words();
    float largest = 1e-9F;
    for (const engine::Matrix& word : words)
        largest = std::max(largest, word.maxCoeff());
    const ColorMap colors(map, ScaleId::Linear, {0, double(largest)});
    const models::Selection& selection = m_document->selection();
    const qint64 selected = selection.state().query;
    const qint64 hovered = cellOf(selection.hoverKey());
    for (size_t i = 0; i < words.size(); ++i) {
        const QRectF box = wordRect(target, qint64(i));
        drawHeat(painter, box, words[i], colors);
        painter.setBrush(Qt::NoBrush);
        if (m_model->wordQueries()[qsizetype(i)] == selection.hoverQuery() && hovered >= 0 &&
            hovered < words[i].size()) {
            painter.setPen(QPen(secondaryTextColor(palette()), 1));
            painter.drawRect(patchRect(box, hovered));
        }
        const bool chosen = m_model->wordQueries()[qsizetype(i)] == selected;
        if (chosen) {
            painter.setPen(QPen(roleColor(ColorRole::Query), 2));
            painter.drawRect(box);
        }
        QFont face = tokenFont(font());
        face.setBold(chosen);
        painter.setFont(face);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(
            QRectF(box.left(), box.bottom(), box.width(), kCaption), Qt::AlignCenter,
            QFontMetricsF(face).elidedText(wordText(qint64(i)), Qt::ElideRight, box.width()));
    }
    drawLegend(painter, room(target), colors);
}

void OverlayWidget::drawLegend(QPainter& painter, const QRectF& picture,
                               const ColorMap& colors) const
{
    const QFont numbers = numberFont(font());
    QRectF legend(picture.right() + kGap, picture.top(), legendWidth(colors, numbers),
                  picture.height());
    paintLegend(painter, legend, colors, palette(), numbers);
    if (figure.barLabel.isEmpty())
        return;
    legend.setWidth(legend.width() + barNameWidth(numbers));
    paintBarName(painter, legend, figure.barLabel, palette(), font());
}

void OverlayWidget::paintPicture(QPainter& painter, const QRectF& target) const
{
    painter.save();
    painter.setClipRect(target);
    if (!m_model->modality() || m_model->patches().size() == 0) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target.adjusted(24, 0, -24, 0),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_model->reason());
    } else {
        if (showsWords())
            paintWords(painter, target);
        else
            paintOne(painter, target);
        if (figure.ownTitles)
            paintCaption(painter, target);
    }
    painter.restore();
}

void OverlayWidget::paintOne(QPainter& painter, const QRectF& target) const
{
    const engine::Matrix& patches = m_model->patches();
    const QRectF rect = pictureRect(target);
    const float largest = std::max(patches.maxCoeff(), 1e-9F);
    const ColorMap colors(map, ScaleId::Linear, {0, double(largest)});
    painter.save();
    painter.setClipRect(room(target));
    drawHeat(painter, rect, patches, colors);
    const auto outline = [&](qint64 patch, const QColor& color) {
        if (patch < 0 || patch >= patches.size())
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2));
        painter.drawRect(patchRect(rect, patch));
    };
    const models::Selection& selection = m_document->selection();
    outline(cellOf(selection.hoverKey()), secondaryTextColor(palette()));
    if (figure.selection)
        outline(cellOf(selection.state().key), roleColor(ColorRole::Key));
    if (figure.selection && queriesArePatches())
        for (const qint64 query : m_model->queries())
            outline(cellOf(query), roleColor(ColorRole::Query));
    painter.restore();
    if (isSound())
        drawTimes(painter, rect);
    drawLegend(painter, rect & room(target), colors);
}

QString OverlayWidget::titleText() const
{
    if (showsWords())
        return tr("What each word looks at");
    const QString asking =
        models::queriesText(*m_document->trace(), *m_document->attention(), m_model->queries());
    const bool rollout = m_model->measure() == OverlayModel::Measure::Rollout;
    const bool mean = m_model->pool() == models::Pool::Mean;
    const QString title =
        m_model->queries().size() == 1
            ? rollout ? tr("What reaches %1 through all layers so far") : tr("What %1 looks at")
        : mean    ? rollout ? tr("What reaches %1 through all layers so far, on average")
                            : tr("What %1 look at, on average")
           : rollout ? tr("What reaches %1 through all layers so far, at most")
                  : tr("What %1 look at, at most");
    return title.arg(asking);
}

void OverlayWidget::paintCaption(QPainter& painter, const QRectF& target) const
{
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const QRectF line(target.left() + kMargin, target.top() + 8, target.width() - 2 * kMargin,
                      kCaption);
    const QString title = titleText();
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    // Models squeeze pictures into a square or cut it out: said where there is room.
    const engine::Modality& grid = *m_model->modality();
    const QString width = QLocale().toString(grid.picture->width);
    const QString height = QLocale().toString(grid.picture->height);
    QString seen =
        isSound() ? tr("%1 seconds of sound").arg(QLocale().toString(grid.seconds, 'f', 2))
        : grid.wholeCells() > 0
            ? tr("as the model sees the picture: %1 × %2 pixels, in %3 pieces and as a whole")
                  .arg(width, height, QLocale().toString(grid.cells() / grid.wholeCells()))
            : tr("as the model sees the picture: %1 × %2 pixels").arg(width, height);
    if (m_model->withoutSinks())
        seen = tr("without %Ln place(s) that everything looks at", nullptr,
                  int(m_model->sinks().size())) +
               QStringLiteral(" · ") + seen;
    const QRectF rest =
        line.adjusted(QFontMetricsF(bold).horizontalAdvance(title) + kMargin, 0, 0, 0);
    painter.setFont(font());
    if (QFontMetricsF(font()).horizontalAdvance(seen) <= rest.width()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, seen);
    }
}

QRectF OverlayWidget::patchRect(const QRectF& picture, qint64 patch) const
{
    const engine::Matrix& patches = m_model->patches();
    const double w = picture.width() / double(patches.cols());
    const double h = picture.height() / double(patches.rows());
    return {picture.left() + double(patch % patches.cols()) * w,
            picture.top() + double(patch / patches.cols()) * h, w, h};
}

qint64 OverlayWidget::patchLookedAt() const
{
    const engine::Matrix& patches = m_model->patches();
    const models::Selection& selection = m_document->selection();
    if (!m_model->modality() || (showsWords() && m_model->wordOf(selection.hoverQuery()) < 0))
        return -1;
    const qint64 patch = cellOf(selection.hoverKey());
    return patch >= 0 && patch < patches.size() ? patch : -1;
}

QString OverlayWidget::timeText(qint64 frame) const
{
    const engine::Modality& sound = *m_model->modality();
    const double begin = sound.seconds * double(frame) / std::max(1, sound.columns);
    return tr("%1 s").arg(QLocale().toString(begin, 'f', 2));
}

void OverlayWidget::drawTimes(QPainter& painter, const QRectF& rect) const
{
    const engine::Modality& sound = *m_model->modality();
    const QFont face = numberFont(font());
    painter.setFont(face);
    painter.setPen(secondaryTextColor(palette()));
    const QFontMetricsF metrics(face);
    const double room = metrics.horizontalAdvance(timeText(sound.columns)) + kMargin;
    // Steps of 1, 2 or 5 times a power of ten that leave room for their numbers.
    const double least = sound.seconds * room / std::max(1.0, rect.width());
    if (!(least > 0))
        return;
    double step = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {2.0, 2.5, 2.0})
        if (step < least)
            step *= factor;
    for (double time = 0; time <= sound.seconds * 1.0001; time += step) {
        const double x = rect.left() + rect.width() * time / sound.seconds;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x, rect.bottom() + 4));
        painter.drawText(QRectF(x - room / 2, rect.bottom() + 4, room, metrics.height()),
                         Qt::AlignCenter, tr("%1 s").arg(QLocale().toString(time, 'g', 3)));
    }
}

QString OverlayWidget::patchText(qint64 word, qint64 patch) const
{
    const engine::Matrix& patches = word < 0 ? m_model->patches() : m_model->words()[size_t(word)];
    const QString text =
        isSound()
            ? tr("%1: %2", "time: weight")
                  .arg(timeText(patch), QLocale().toString(double(patches.data()[patch]), 'g', 6))
            : tr("Row %1, column %2: %3")
                  .arg(
                      QLocale().toString(patch / qint64(patches.cols()) + 1), // as tokens are named
                      QLocale().toString(patch % qint64(patches.cols()) + 1),
                      QLocale().toString(double(patches.data()[patch]), 'g', 6));
    return word < 0 ? text : tr("%1: %2", "word: patch").arg(wordText(word), text);
}

qint64 OverlayWidget::currentWord() const
{
    return showsWords()
               ? std::max<qint64>(0, m_model->wordOf(m_document->selection().state().query))
               : -1;
}

qint64 OverlayWidget::patchAt(QPointF point) const
{
    const engine::Matrix& patches = m_model->patches();
    const qint64 word = wordAt(point);
    if (!m_model->modality() || patches.size() == 0 || (showsWords() && word < 0))
        return -1;
    const QRectF rect = word >= 0 ? wordRect(this->rect(), word) : pictureRect(this->rect());
    if (!rect.contains(point) || !room(this->rect()).contains(point))
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
    if (event->buttons() != Qt::NoButton) {
        if (!m_dragged && (event->position() - m_pressed).manhattanLength() < 4)
            return;
        m_dragged = true;
        pan += event->position() - m_last;
        m_last = event->position();
        update();
        return;
    }
    const qint64 patch = patchAt(event->position());
    const qint64 word = wordAt(event->position());
    m_document->selection().setHover(word < 0 ? -1 : m_model->wordQueries()[qsizetype(word)],
                                     patch < 0 ? -1 : m_model->modality()->position(patch));
}

void OverlayWidget::leaveEvent(QEvent*)
{
    m_document->selection().setHover(-1, -1);
}

void OverlayWidget::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_dragged = false;
}

void OverlayWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged && event->button() == Qt::LeftButton)
        pick(event->position(), event->modifiers());
}

void OverlayWidget::pick(QPointF point, Qt::KeyboardModifiers modifiers)
{
    models::Selection& selection = m_document->selection();
    if (const qint64 word = wordAt(point); word >= 0) {
        selection.setQuery(m_model->wordQueries()[qsizetype(word)]);
        return;
    }
    if (const qint64 patch = patchAt(point); patch >= 0)
        pickPatch(patch, modifiers);
}

void OverlayWidget::pickPatch(qint64 patch, Qt::KeyboardModifiers modifiers)
{
    models::Selection& selection = m_document->selection();
    const qint64 token = m_model->modality()->position(patch);
    // A plain click asks what the patch looks at, with Ctrl together with others; with Shift it
    // marks the patch as the key.
    if (queriesArePatches() && modifiers.testFlag(Qt::ControlModifier))
        selection.toggleQuery(token);
    else if (queriesArePatches() && !modifiers.testFlag(Qt::ShiftModifier))
        selection.setQuery(token);
    else
        selection.setKey(token);
}

void OverlayWidget::look(int key)
{
    const engine::Matrix& patches = m_model->patches();
    models::Selection& selection = m_document->selection();
    const auto last = qint64(patches.size()) - 1;
    qint64 patch = patchLookedAt();
    if (patch < 0) { // from the patch that is marked
        const qint64 marked = selection.state().key;
        const bool fromKey = marked >= 0 || !queriesArePatches();
        patch = std::clamp<qint64>(cellOf(fromKey ? marked : selection.state().query), 0, last);
    } else if (const qint64 next = *moved(key, patch, qint64(patches.cols()), last);
               next >= 0 && next <= last) {
        patch = next;
    }
    const qint64 word = currentWord();
    selection.setHover(word < 0 ? -1 : m_model->wordQueries()[qsizetype(word)],
                       m_model->modality()->position(patch));
    const QRectF at = patchRect(word < 0 ? pictureRect(rect()) : wordRect(rect(), word), patch);
    QToolTip::showText(mapToGlobal(at.bottomRight().toPoint()), patchText(word, patch), this);
}

void OverlayWidget::keyPressEvent(QKeyEvent* event)
{
    const engine::Attention* attention = m_document->attention();
    const engine::Matrix& patches = m_model->patches();
    if (!attention || patches.size() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    models::Selection& selection = m_document->selection();
    const bool looks = event->modifiers().testFlag(Qt::ControlModifier);
    if (!looks)
        QToolTip::hideText();
    const qint64 last = attention->queries - 1;
    const auto next = moved(event->key(), std::max<qint64>(0, selection.state().query),
                            showsWords()          ? wordGrid(rect()).columns
                            : queriesArePatches() ? qint64(patches.cols())
                                                  : 1,
                            last);
    if (next && looks) {
        look(event->key());
    } else if (next) {
        // Where the pointer rests says nothing about what the keys are doing.
        selection.setHover(-1, -1);
        const qint64 query = std::clamp<qint64>(*next, 0, last);
        if (!event->modifiers().testFlag(Qt::ShiftModifier))
            selection.setQuery(query);
        else if (!selection.queries().contains(query))
            selection.toggleQuery(query);
    } else if (event->key() == Qt::Key_Space) {
        if (const qint64 patch = patchLookedAt(); patch >= 0)
            pickPatch(patch, event->modifiers());
    } else if (event->key() == Qt::Key_Escape) {
        selection.clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void OverlayWidget::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
}

bool OverlayWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qint64 patch = patchAt(help->pos());
        const qint64 word = wordAt(help->pos());
        if (patch < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), patchText(word, patch), this);
        return true;
    }
    return QWidget::event(event);
}

void OverlayWidget::describe()
{
    const engine::Matrix& patches = m_model->patches();
    if (patches.size() == 0) {
        setAccessibleDescription(m_model->reason());
        return;
    }
    const qint64 patch = patchLookedAt();
    const qint64 hovered = m_model->wordOf(m_document->selection().hoverQuery());
    const float* values = patches.data();
    setAccessibleDescription(
        patch >= 0
            ? patchText(showsWords() ? hovered : -1, patch)
            : tr("Most attention: %1")
                  .arg(patchText(-1, std::max_element(values, values + patches.size()) - values)));
}

} // namespace views
