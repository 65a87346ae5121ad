#include "views/text/textview.h"

#include "models/headtext.h"
#include "views/poolbox.h"
#include "views/theme.h"

#include <algorithm>
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
constexpr double kCaption = 28;

} // namespace

TextWidget::TextWidget(models::Document* document, TokenModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        updateScroll();
        describe();
        viewport()->update();
    });
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

QFont TextWidget::textFont() const
{
    QFont font = this->font();
    font.setPointSizeF(m_pointSize);
    return font;
}

std::vector<TextWidget::Placed> TextWidget::arrange(double width, double* height) const
{
    const QFontMetricsF metrics(textFont());
    const double line = metrics.height() * 1.6;
    const double pad = metrics.height() * 0.12;
    std::vector<Placed> placed;
    double x = kMargin;
    double y = kMargin + kCaption;
    const auto& pieces = m_model->pieces();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const bool breaks = pieces[i].text.contains(u'\n');
        const bool spaced = i > 0 && pieces[i].text.startsWith(u' ');
        const bool apart = pieces[i].special || (i > 0 && pieces[i - 1].special);
        // WordPiece drops the spaces: a piece that continues nothing starts a word.
        const bool starts = !pieces[i].text.startsWith(QLatin1String("##"));
        double w = metrics.horizontalAdvance(pieces[i].text.trimmed()) + 2 * pad;
        w = std::max(w, metrics.averageCharWidth());
        const double gap = i == 0                      ? 0
                           : spaced || apart || starts ? metrics.horizontalAdvance(u' ') * 0.7
                                                       : 1;
        if (x + gap + w > width - kMargin && x > kMargin) {
            x = kMargin;
            y += line;
        } else {
            x += gap;
        }
        placed.push_back({QRectF(x, y, w, metrics.height() + 2 * pad), i});
        x += w;
        if (breaks) {
            x = kMargin;
            y += line;
        }
    }
    *height = y + line + kMargin;
    return placed;
}

void TextWidget::updateScroll()
{
    double height = 0;
    m_placed = arrange(viewport()->width(), &height);
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_pointSize * 2));
}

void TextWidget::resizeEvent(QResizeEvent*)
{
    updateScroll();
}

void TextWidget::scrollContentsBy(int, int)
{
    viewport()->update();
}

void TextWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    paintText(painter, viewport()->rect(), verticalScrollBar()->value());
}

void TextWidget::paintText(QPainter& painter, const QRectF& target, double offset) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(target);
    const engine::Attention* attention = m_document->attention();
    if (!attention) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target, Qt::AlignCenter,
                         tr("Open a model, a pattern or a file to read what attends to what."));
        painter.restore();
        return;
    }
    const models::SelectionState& state = m_document->selection().state();
    const bool keys = m_model->shade() == TokenModel::Shade::FromQuery;
    const auto tokenText = [](const auto& tokens, int64_t i) {
        return size_t(i) < tokens.size() ? QString::fromStdString(tokens[size_t(i)].text).trimmed()
                                         : QLocale().toString(qint64(i));
    };
    const auto& trace = *m_document->trace();
    const models::Selection& selection = m_document->selection();
    const QList<qint64>& queries = selection.queries();
    const auto together = [&] { return models::queriesText(trace, *attention, queries); };
    const QString caption =
        !keys ? tr("What attends to “%1”")
                    .arg(tokenText(trace.keyTokens(*attention), std::max<qint64>(0, state.key)))
        : queries.isEmpty()   ? tr("What all queries attend to, on average")
        : queries.size() == 1 ? tr("What %1 attends to").arg(together())
        : selection.pool() == models::Pool::Mean
            ? tr("What %1 attend to, on average").arg(together())
            : tr("What %1 attend to, at most").arg(together());
    painter.translate(target.left(), target.top() - offset);
    QFont small = font();
    small.setBold(true);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(kMargin, kMargin - 8, target.width() - 2 * kMargin, kCaption),
                     Qt::AlignLeft | Qt::AlignTop, caption);

    double height = 0;
    painter.setFont(textFont());
    const double largest = std::max(m_model->largest(), 1e-9);
    const int64_t chosen = keys ? state.key : state.query;
    const int64_t hovered = keys ? selection.hoverKey() : selection.hoverQuery();
    const QColor shade = roleColor(keys ? ColorRole::Key : ColorRole::Query);
    for (const Placed& placed : arrange(target.width(), &height)) {
        const Piece& piece = m_model->pieces()[placed.piece];
        QColor fill = shade;
        fill.setAlphaF(float(0.75 * std::sqrt(piece.value / largest)));
        const auto covers = [&](int64_t i) {
            return i >= piece.first && i < piece.first + piece.count;
        };
        painter.setBrush(fill);
        const bool asks = queriesAreHere() && std::ranges::any_of(queries, covers);
        painter.setPen(covers(chosen)    ? QPen(shade, 2)
                       : asks            ? QPen(roleColor(ColorRole::Query), 2)
                       : covers(hovered) ? QPen(secondaryTextColor(palette()), 1)
                                         : QPen(Qt::NoPen));
        painter.drawRoundedRect(placed.box, 4, 4);
        QString text = piece.text.trimmed();
        if (text.isEmpty())
            text = piece.text.contains(u'\n') ? QStringLiteral("↵") : QStringLiteral("␣");
        painter.setPen(piece.special ? secondaryTextColor(palette())
                                     : palette().color(QPalette::Text));
        painter.drawText(placed.box, Qt::AlignCenter, text);
        if (piece.generated) {
            painter.setPen(QPen(roleColor(ColorRole::Output), 2));
            painter.drawLine(placed.box.bottomLeft() + QPointF(3, 1),
                             placed.box.bottomRight() + QPointF(-3, 1));
        }
    }
    painter.restore();
}

const Piece* TextWidget::pieceAt(QPointF point) const
{
    point.ry() += verticalScrollBar()->value();
    for (const Placed& placed : m_placed)
        if (placed.box.contains(point) && placed.piece < m_model->pieces().size())
            return &m_model->pieces()[placed.piece];
    return nullptr;
}

void TextWidget::choose(const Piece& piece)
{
    models::Selection& selection = m_document->selection();
    if (m_model->shade() == TokenModel::Shade::FromQuery)
        selection.setKey(piece.first);
    else
        selection.setQuery(piece.first);
}

bool TextWidget::queriesAreHere() const
{
    return m_model->shade() == TokenModel::Shade::ToKey ||
           m_document->selection().state().kind == engine::Kind::Self;
}

void TextWidget::mousePressEvent(QMouseEvent* event)
{
    const Piece* piece = pieceAt(event->position());
    if (!piece)
        return;
    models::Selection& selection = m_document->selection();
    if (queriesAreHere() && event->modifiers().testFlag(Qt::ControlModifier))
        selection.toggleQuery(piece->first);
    else if (queriesAreHere() && event->modifiers().testFlag(Qt::ShiftModifier))
        selection.extendQueries(piece->first);
    else
        choose(*piece);
}

void TextWidget::mouseMoveEvent(QMouseEvent* event)
{
    const Piece* piece = pieceAt(event->position());
    const bool keys = m_model->shade() == TokenModel::Shade::FromQuery;
    const int64_t position = piece ? piece->first : -1;
    m_document->selection().setHover(keys ? -1 : position, keys ? position : -1);
}

void TextWidget::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setPointSize(m_pointSize * std::pow(1.0015, event->angleDelta().y()));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void TextWidget::keyPressEvent(QKeyEvent* event)
{
    const auto& pieces = m_model->pieces();
    if (pieces.empty())
        return;
    const models::SelectionState& state = m_document->selection().state();
    const bool keys = m_model->shade() == TokenModel::Shade::FromQuery;
    const int64_t chosen = keys ? state.key : state.query;
    auto now = std::ranges::find_if(pieces, [&](const Piece& piece) {
        return chosen >= piece.first && chosen < piece.first + piece.count;
    });
    const auto index = now == pieces.end() ? -1 : now - pieces.begin();
    const auto last = qsizetype(pieces.size()) - 1;
    if (queriesAreHere() && index >= 0 && event->modifiers().testFlag(Qt::ControlModifier) &&
        event->key() == Qt::Key_Space) {
        m_document->selection().toggleQuery(pieces[size_t(index)].first);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        choose(pieces[size_t(std::max<qsizetype>(0, index - 1))]);
        break;
    case Qt::Key_Right:
        choose(pieces[size_t(std::min<qsizetype>(last, index + 1))]);
        break;
    case Qt::Key_Home:
        choose(pieces.front());
        break;
    case Qt::Key_End:
        choose(pieces.back());
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TextWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_document->selection().setHover(-1, -1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const Piece* piece = pieceAt(help->pos()))
            QToolTip::showText(help->globalPos(),
                               m_model->index(int(piece - m_model->pieces().data()))
                                   .data(Qt::ToolTipRole)
                                   .toString(),
                               this);
        else
            QToolTip::hideText();
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
            tr("Most attention: %1")
                .arg(m_model->index(int(most - pieces.begin())).data(Qt::ToolTipRole).toString()));
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
    m_widget->paintText(painter, target, 0);
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
    m_shade->setAccessibleName(tr("Shading"));
    m_words->setText(tr("Whole words"));
    m_words->setAccessibleName(m_words->text());
    m_words->setToolTip(tr("Sub-words of a word are read as one"));
    showPool();
    m_widget->setAccessibleName(tr("Shaded text"));
    m_widget->viewport()->update();
}

} // namespace views
