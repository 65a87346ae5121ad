#include "views/text/textview.h"

#include "models/defaultrow.h"
#include "models/headtext.h"
#include "models/visibletoken.h"
#include "views/colormap.h"
#include "views/flowlayout.h"
#include "views/focusring.h"
#include "views/poolbox.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace views {

using models::TokenModel;
using Piece = TokenModel::Piece;

namespace {

constexpr double kMargin = 24;
constexpr double kCaption = 40;     ///< height of the title
constexpr double kHeading = 24;     ///< … of what a text is, where there are two
constexpr double kLegend = 96;      ///< width of the colour bar
constexpr double kStrongest = 0.75; ///< opacity of the largest value
constexpr double kLeastSize = 4;    ///< of letters in a picture, points

/// As it stands in a line: the spaces around it are gaps there, unless there is nothing else.
QString shownText(const Piece& piece)
{
    const QString inner = piece.text.trimmed();
    return models::visibleToken(inner.isEmpty() ? piece.text : inner);
}

} // namespace

TextWidget::TextWidget(models::Document* document, TokenModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    new FocusRing(this);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        updateScroll();
        if (std::exchange(m_shownAnew, false))
            revealSelection();
        describe();
        viewport()->update();
    });
    connect(&document->selection(), &models::Selection::cellChanged, this,
            &TextWidget::revealSelection);
    for (const auto changed :
         {&models::Selection::hoverChanged, &models::Selection::queriesChanged})
        connect(&document->selection(), changed, viewport(), qOverload<>(&QWidget::update));
}

void TextWidget::setPointSize(double size)
{
    m_pointSize = std::clamp(size, 7.0, 48.0);
    updateScroll();
    viewport()->update();
}

QFont TextWidget::textFont(double pointSize) const
{
    QFont font = this->font();
    font.setPointSizeF(pointSize);
    return font;
}

QColor TextWidget::shadeOf(double share) const
{
    const QColor shade = roleColor(
        m_model->shade() == TokenModel::Shade::FromQuery ? ColorRole::Key : ColorRole::Query);
    const QColor ground = palette().color(QPalette::Base);
    const double part = kStrongest * std::sqrt(std::clamp(share, 0.0, 1.0));
    const auto mix = [part](int from, int to) {
        return int(std::lround(from + part * (to - from)));
    };
    return {mix(ground.red(), shade.red()), mix(ground.green(), shade.green()),
            mix(ground.blue(), shade.blue())};
}

// --- What stands where ----------------------------------------------------------------------

TextWidget::Layout TextWidget::arrange(double width, double pointSize) const
{
    Layout layout;
    layout.pointSize = pointSize;
    const QFontMetricsF metrics(textFont(pointSize));
    TextLines widths(textFont(pointSize));
    const double line = metrics.height() * 1.6;
    const double pad = metrics.height() * 0.12;
    const double space = metrics.horizontalAdvance(u' ') * 0.7;
    double y = kMargin + kCaption;
    const auto lay = [&](const std::vector<Piece>& pieces, bool shaded) {
        double x = kMargin;
        for (size_t i = 0; i < pieces.size(); ++i) {
            const QString& text = pieces[i].text;
            const bool breaks = text.contains(u'\n');
            const bool spaced = i > 0 && text.startsWith(u' ');
            const bool apart = pieces[i].special || (i > 0 && pieces[i - 1].special);
            // WordPiece drops the spaces: a piece that continues nothing starts a word.
            const bool starts = !text.startsWith(QLatin1String("##"));
            const double w =
                std::max(widths.width(shownText(pieces[i])) + 2 * pad, metrics.averageCharWidth());
            const double gap = i == 0 ? 0 : spaced || apart || starts ? space : 1;
            if (x + gap + w > width - kMargin && x > kMargin) {
                x = kMargin;
                y += line;
            } else {
                x += gap;
            }
            layout.placed.push_back({QRectF(x, y, w, metrics.height() + 2 * pad), shaded, i});
            x += w;
            if (breaks) {
                x = kMargin;
                y += line;
            }
        }
        y += line;
    };
    const bool asksQueries = m_model->shade() == TokenModel::Shade::FromQuery;
    const auto heading = [&](bool queries) {
        layout.headings.push_back({QRectF(kMargin, y, width - 2 * kMargin, kHeading),
                                   queries ? tr("queries ask") : tr("keys answer"), queries});
        y += kHeading;
    };
    if (!m_model->others().empty()) {
        heading(asksQueries);
        lay(m_model->others(), false);
        y += kHeading / 2;
        heading(!asksQueries);
    }
    lay(m_model->pieces(), true);
    layout.height = y + kMargin;
    return layout;
}

void TextWidget::updateScroll()
{
    m_layout = arrange(viewport()->width(), m_pointSize);
    verticalScrollBar()->setRange(0, std::max(0, int(m_layout.height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_pointSize * 2));
}

void TextWidget::resizeEvent(QResizeEvent*)
{
    updateScroll();
}

void TextWidget::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateScroll();
        describe();
        viewport()->update();
    }
}

void TextWidget::scrollContentsBy(int, int)
{
    viewport()->update();
}

const Piece& TextWidget::pieceOf(const Placed& placed) const
{
    return (placed.shaded ? m_model->pieces() : m_model->others())[placed.piece];
}

bool TextWidget::choosesQuery(const Placed& placed) const
{
    const bool asksQueries = m_model->shade() == TokenModel::Shade::FromQuery;
    return m_model->others().empty() || !placed.shaded ? asksQueries : !asksQueries;
}

bool TextWidget::isQuery(const Placed& placed) const
{
    return m_model->others().empty() || choosesQuery(placed);
}

bool TextWidget::isKey(const Placed& placed) const
{
    return m_model->others().empty() || !choosesQuery(placed);
}

// --- Painting -------------------------------------------------------------------------------

void TextWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    paint(painter, viewport()->rect(), verticalScrollBar()->value(), m_layout,
          FigureParts::usual());
}

void TextWidget::paintTo(QPainter& painter, const QRectF& target, const Figure& figure) const
{
    // Smaller letters where there are many, down to what can be read.
    Layout layout = arrange(target.width(), m_pointSize);
    for (double size = m_pointSize; layout.height > target.height() && size > kLeastSize;) {
        size = std::max(kLeastSize, size * 0.95);
        layout = arrange(target.width(), size);
    }
    if (layout.height <= target.height()) {
        paint(painter, target, 0, layout, figure);
        return;
    }
    const QFontMetricsF metrics(smallFont());
    const double room = target.height() - metrics.height() - 8;
    const size_t all = layout.placed.size();
    std::erase_if(layout.placed,
                  [room](const Placed& placed) { return placed.box.bottom() > room; });
    std::erase_if(layout.headings,
                  [room](const Heading& heading) { return heading.box.bottom() > room; });
    paint(painter, target, 0, layout, figure);
    painter.setFont(smallFont());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(
        QPointF(target.left() + kMargin, target.bottom() - 4 - metrics.descent()),
        tr("%L1 of %L2 tokens: a larger picture holds more.").arg(layout.placed.size()).arg(all));
}

QString TextWidget::nameOf(bool queries) const
{
    constexpr qsizetype kMost = 3; // named one by one
    const models::Selection& selection = m_document->selection();
    QStringList names;
    for (const Placed& placed : m_layout.placed) {
        const Piece& piece = pieceOf(placed);
        const auto covers = [&piece](qint64 i) {
            return i >= piece.first && i < piece.first + piece.count;
        };
        const bool chosen =
            queries ? isQuery(placed) && std::ranges::any_of(selection.queries(), covers)
                    : isKey(placed) && covers(std::max<qint64>(0, selection.state().key));
        if (chosen)
            names << tr("“%1”").arg(numberedName(piece, queries));
    }
    return names.size() > kMost ? tr("%Ln queries", nullptr, int(names.size()))
                                : QLocale().createSeparatedList(names);
}

QString TextWidget::numberedName(const Piece& piece, bool query) const
{
    const engine::Attention* attention = m_document->attention();
    if (!attention || piece.count > 1)
        return shownText(piece);
    const engine::Trace& trace = *m_document->trace();
    return models::numberedToken(
        shownText(piece), query ? trace.queryTokens(*attention) : trace.keyTokens(*attention),
        piece.first);
}

QString TextWidget::caption() const
{
    const models::Selection& selection = m_document->selection();
    if (m_model->shade() == TokenModel::Shade::ToKey)
        return tr("What attends to %1").arg(nameOf(false));
    const qsizetype count = selection.queries().size();
    return count == 0   ? tr("What all queries attend to, on average")
           : count == 1 ? tr("What %1 attends to").arg(nameOf(true))
           : selection.pool() == models::Pool::Mean
               ? tr("What %1 attend to, on average").arg(nameOf(true))
               : tr("What %1 attend to, at most").arg(nameOf(true));
}

QFont TextWidget::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

double TextWidget::paintLegend(QPainter& painter, double right, double middle) const
{
    painter.setFont(smallFont());
    const QFontMetricsF metrics(smallFont());
    const QString most = QLocale().toString(m_model->largest(), 'g', 3);
    const double mostWidth = metrics.horizontalAdvance(most);
    const QRectF bar(right - mostWidth - 6 - kLegend, std::round(middle) - 5, kLegend, 10);
    std::array<QRgb, 256> shades{};
    for (size_t i = 0; i < shades.size(); ++i)
        shades[i] = shadeOf(double(i) / 255).rgb();
    paintColors(painter, bar, shades, Qt::Horizontal);
    painter.setPen(QPen(gridColor(palette()), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setPen(secondaryTextColor(palette()));
    const double base = bar.center().y() + metrics.capHeight() / 2;
    const QString least = QLocale().toString(0);
    const double left = bar.left() - 6 - metrics.horizontalAdvance(least);
    painter.drawText(QPointF(left, base), least);
    painter.drawText(QPointF(bar.right() + 6, base), most);
    return left;
}

double TextWidget::paintWritten(QPainter& painter, double right, double middle) const
{
    const auto isWritten = [](const Piece& piece) { return piece.generated; };
    if (std::ranges::none_of(m_model->pieces(), isWritten) &&
        std::ranges::none_of(m_model->others(), isWritten))
        return right;
    constexpr double kSample = 18;
    const QString text = tr("written by the model", "what a line under a word means");
    const QFontMetricsF metrics(smallFont());
    const double left = right - metrics.horizontalAdvance(text);
    painter.setFont(smallFont());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), text);
    painter.setPen(QPen(roleColor(ColorRole::Output), 2));
    const double base = std::round(middle + metrics.capHeight() / 2);
    painter.drawLine(QPointF(left - 6 - kSample, base), QPointF(left - 6, base));
    return left - 6 - kSample;
}

void TextWidget::paint(QPainter& painter, const QRectF& target, double offset, const Layout& layout,
                       const Figure& figure) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target);
    if (!m_document->attention()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target.adjusted(24, 24, -24, -24),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("Open a model, a pattern or a file to read what attends to what."));
        painter.restore();
        return;
    }
    painter.translate(target.left(), target.top() - offset);
    paintTop(painter, target.width() - kMargin, figure.ownTitles);
    painter.setFont(smallFont());
    for (const Heading& heading : layout.headings) {
        painter.setPen(
            roleTextColor(heading.queries ? ColorRole::Query : ColorRole::Key, palette()));
        painter.drawText(heading.box, Qt::AlignLeft | Qt::AlignVCenter, heading.text);
    }
    painter.setFont(textFont(layout.pointSize));
    for (const Placed& placed : layout.placed)
        if (placed.box.bottom() >= offset && placed.box.top() <= offset + target.height())
            paintPiece(painter, placed, figure.selection);
    painter.restore();
}

void TextWidget::paintTop(QPainter& painter, double right, bool titled) const
{
    const auto lines = int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextDontClip);
    const QRectF first(kMargin, kMargin - 10, right - kMargin, kCaption / 2);
    const QRectF second = first.translated(0, first.height());
    const double written = paintWritten(painter, right, first.center().y());
    const double legend = paintLegend(painter, right, second.center().y());
    if (!titled)
        return;
    QFont strong = font();
    strong.setBold(true);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        first, lines,
        QFontMetricsF(strong).elidedText(caption(), Qt::ElideRight, written - kMargin - 12));
    painter.setFont(smallFont());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(second, lines,
                     QFontMetricsF(smallFont())
                         .elidedText(models::headText(m_document->selection().state()),
                                     Qt::ElideRight, legend - kMargin - 16));
}

void TextWidget::paintPiece(QPainter& painter, const Placed& placed, bool marked) const
{
    const Piece& piece = pieceOf(placed);
    painter.setPen(Qt::NoPen);
    if (placed.shaded) {
        painter.setBrush(shadeOf(piece.value / std::max(m_model->largest(), 1e-9)));
        painter.drawRoundedRect(placed.box, 4, 4);
    }
    if (marked)
        paintMarks(painter, placed);
    painter.setPen(piece.special ? secondaryTextColor(palette()) : palette().color(QPalette::Text));
    painter.drawText(placed.box, Qt::AlignCenter, shownText(piece));
    if (piece.generated) {
        painter.setPen(QPen(roleColor(ColorRole::Output), 2));
        painter.drawLine(placed.box.bottomLeft() + QPointF(3, 1),
                         placed.box.bottomRight() + QPointF(-3, 1));
    }
}

void TextWidget::paintMarks(QPainter& painter, const Placed& placed) const
{
    const models::Selection& selection = m_document->selection();
    const Piece& piece = pieceOf(placed);
    const auto covers = [&piece](qint64 i) {
        return i >= piece.first && i < piece.first + piece.count;
    };
    const bool query = isQuery(placed) && std::ranges::any_of(selection.queries(), covers);
    const bool key = isKey(placed) && covers(selection.state().key);
    const bool hovered = (isQuery(placed) && covers(selection.hoverQuery())) ||
                         (isKey(placed) && covers(selection.hoverKey()));
    painter.setBrush(Qt::NoBrush);
    if (hovered) {
        painter.setPen(QPen(secondaryTextColor(palette()), 1));
        painter.drawRoundedRect(placed.box, 4, 4);
    }
    if (key) {
        painter.setPen(QPen(roleTextColor(ColorRole::Key, palette()), 2));
        painter.drawRoundedRect(query ? placed.box.adjusted(2, 2, -2, -2) : placed.box, 4, 4);
    }
    if (query) {
        painter.setPen(QPen(roleTextColor(ColorRole::Query, palette()), 2));
        painter.drawRoundedRect(placed.box, 4, 4);
    }
}

// --- Events ---------------------------------------------------------------------------------

const TextWidget::Placed* TextWidget::placedAt(QPointF point) const
{
    point.ry() += verticalScrollBar()->value();
    const auto found = std::ranges::find_if(
        m_layout.placed, [&](const Placed& placed) { return placed.box.contains(point); });
    return found == m_layout.placed.end() ? nullptr : &*found;
}

void TextWidget::choose(const Placed& placed, Qt::KeyboardModifiers modifiers)
{
    models::Selection& selection = m_document->selection();
    const Piece& piece = pieceOf(placed);
    m_lower = placed.shaded && !m_model->others().empty();
    if (!choosesQuery(placed))
        selection.setKey(piece.first);
    else if (modifiers.testFlag(Qt::ControlModifier))
        selection.toggleQuery(piece.first);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        selection.extendQueries(piece.first);
    else
        selection.setQuery(piece.first);
}

void TextWidget::look(const Placed* placed)
{
    const int position = placed ? pieceOf(*placed).first : -1;
    const bool query = placed && choosesQuery(*placed);
    m_document->selection().setHover(query ? position : -1, query ? -1 : position);
}

void TextWidget::mousePressEvent(QMouseEvent* event)
{
    const Placed* placed = placedAt(event->position());
    if (placed && event->button() == Qt::LeftButton)
        choose(*placed, event->modifiers());
}

void TextWidget::mouseMoveEvent(QMouseEvent* event)
{
    look(placedAt(event->position()));
}

void TextWidget::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setPointSize(m_pointSize * std::pow(1.0015, event->angleDelta().y()));
    else
        QAbstractScrollArea::wheelEvent(event);
}

qsizetype TextWidget::current(bool looks) const
{
    const models::Selection& selection = m_document->selection();
    const auto find = [&](qint64 query, qint64 key) -> qsizetype {
        for (size_t i = 0; i < m_layout.placed.size(); ++i) {
            const Placed& placed = m_layout.placed[i];
            const Piece& piece = pieceOf(placed);
            const qint64 token = choosesQuery(placed) ? query : key;
            if (m_lower == (placed.shaded && !m_model->others().empty()) && token >= piece.first &&
                token < piece.first + piece.count)
                return qsizetype(i);
        }
        return -1;
    };
    const qsizetype hovered = looks ? find(selection.hoverQuery(), selection.hoverKey()) : -1;
    return hovered >= 0 ? hovered : find(selection.state().query, selection.state().key);
}

void TextWidget::keyPressEvent(QKeyEvent* event)
{
    if (m_layout.placed.empty() || m_model->pieces().empty())
        return;
    models::Selection& selection = m_document->selection();
    // Ctrl and an arrow look at a piece without choosing it, as the pointer would.
    const bool looks = event->modifiers().testFlag(Qt::ControlModifier);
    const qsizetype index = current(looks);
    const auto last = qsizetype(m_layout.placed.size()) - 1;
    const auto go = [&](qsizetype to) {
        const Placed placed = m_layout.placed[size_t(std::clamp<qsizetype>(to, 0, last))];
        m_lower = placed.shaded && !m_model->others().empty();
        look(looks ? &placed : nullptr);
        if (!looks)
            choose(placed, event->modifiers());
        reveal(placed);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        go(index - 1);
        break;
    case Qt::Key_Right:
        go(index + 1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        go(beside(index, event->key() == Qt::Key_Down));
        break;
    case Qt::Key_Home:
        go(0);
        break;
    case Qt::Key_End:
        go(last);
        break;
    case Qt::Key_Space:
        if (looks && index >= 0 && choosesQuery(m_layout.placed[size_t(index)]))
            choose(m_layout.placed[size_t(index)], Qt::ControlModifier);
        break;
    case Qt::Key_Escape:
        selection.clear();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

qsizetype TextWidget::beside(qsizetype index, bool below) const
{
    if (index < 0)
        return 0;
    const QRectF from = m_layout.placed[size_t(index)].box;
    qsizetype best = index;
    double least = 0;
    for (size_t i = 0; i < m_layout.placed.size(); ++i) {
        const QRectF& box = m_layout.placed[i].box;
        const double ahead = below ? box.top() - from.top() : from.top() - box.top();
        if (ahead < 1)
            continue;
        // The next line, and there what is nearest.
        const double cost = ahead * 1000 + std::abs(box.center().x() - from.center().x());
        if (best == index || cost < least) {
            best = qsizetype(i);
            least = cost;
        }
    }
    return best;
}

void TextWidget::reveal(const Placed& placed)
{
    QScrollBar* bar = verticalScrollBar();
    if (placed.box.top() - kMargin < bar->value())
        bar->setValue(int(placed.box.top() - kMargin));
    else if (placed.box.bottom() + kMargin > bar->value() + viewport()->height())
        bar->setValue(int(placed.box.bottom() + kMargin) - viewport()->height());
}

void TextWidget::revealSelection()
{
    const models::SelectionState& state = m_document->selection().state();
    const bool query = state.query >= 0;
    const qint64 token = query ? state.query : state.key;
    for (const Placed& placed : m_layout.placed) {
        const Piece& piece = pieceOf(placed);
        if ((query ? isQuery(placed) : isKey(placed)) && token >= piece.first &&
            token < piece.first + piece.count) {
            reveal(placed);
            return;
        }
    }
}

void TextWidget::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_shownAnew = true;
    revealSelection();
}

bool TextWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        look(nullptr);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Placed* placed = placedAt(help->pos());
        QString text;
        if (placed && placed->shaded)
            text = m_model->index(int(placed->piece)).data(Qt::ToolTipRole).toString();
        else if (placed)
            text =
                tr("%1 (position %2)")
                    .arg(shownText(pieceOf(*placed)), QLocale().toString(pieceOf(*placed).first));
        if (placed && pieceOf(*placed).generated)
            text += u'\n' + tr("written by the model");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TextWidget::describe()
{
    const auto& pieces = m_model->pieces();
    const auto most = std::ranges::max_element(pieces, {}, &Piece::value);
    if (most == pieces.end())
        setAccessibleDescription(tr("There is no text."));
    else
        setAccessibleDescription(
            tr("%1. Most attention: %2")
                .arg(caption(),
                     m_model->index(int(most - pieces.begin())).data(Qt::ToolTipRole).toString()));
}

TextView::TextView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("text"), document, parent), m_model(new TokenModel(document, this)),
      m_widget(new TextWidget(document, m_model, this)), m_shade(new QComboBox(this)),
      m_words(new QCheckBox(this)), m_pool(new PoolBox(&selection(), this))
{
    m_shade->addItems({{}, {}});
    addControl(m_shade);
    addControl(m_words);
    addControl(m_pool);
    setContent(m_widget);
    showProgressOf(m_model);
    connect(m_shade, &QComboBox::currentIndexChanged, this, [this](int shade) {
        m_model->setShade(TokenModel::Shade(shade));
        showPool();
    });
    connect(m_words, &QCheckBox::toggled, m_model, &TokenModel::setWholeWords);
    TextView::retranslate();
}

void TextView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.fillRect(target, palette().base());
    m_model->finish();
    m_widget->paintTo(painter, target, figure());
}

QJsonObject TextView::saveState() const
{
    return {{QStringLiteral("shade"), m_shade->currentIndex()},
            {QStringLiteral("words"), m_words->isChecked()},
            {QStringLiteral("pointSize"), m_widget->pointSize()}};
}

void TextView::restoreState(const QJsonObject& state)
{
    m_shade->setCurrentIndex(std::clamp(state[QStringLiteral("shade")].toInt(), 0, 1));
    m_words->setChecked(state[QStringLiteral("words")].toBool());
    m_widget->setPointSize(state[QStringLiteral("pointSize")].toDouble(15));
}

void TextView::showPool()
{
    m_pool->setObstacle(m_model->shade() == TokenModel::Shade::ToKey
                            ? tr("Every query is shown by itself here")
                            : QString());
}

void TextView::retranslate()
{
    View::retranslate();
    m_shade->setItemText(0, tr("What the query attends to"));
    m_shade->setItemText(1, tr("What attends to the key"));
    nameBox(m_shade, tr("Shading"));
    m_words->setText(tr("Whole words"));
    m_words->setAccessibleName(m_words->text());
    m_words->setToolTip(tr("Sub-words of a word are read as one"));
    showPool();
    m_widget->setAccessibleName(tr("Shaded text"));
    m_widget->viewport()->update();
}

} // namespace views
