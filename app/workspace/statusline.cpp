#include "app/workspace/statusline.h"

#include "engine/linear/threads.h"
#include "models/atlas/atlasrun.h"
#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "views/icons.h"
#include "views/menubutton.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QStatusBar>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>
#include <set>

namespace app {

namespace {

constexpr int kBusyDelay = 200;
constexpr int kDoingWidth = 320;
constexpr double kLeastSeconds = 1; ///< of work, before anything is said of its end
constexpr int kMessageMilliseconds = 5000;

/// "12 × 12 · 3 layers × 4 heads"; "2 of 3 layers" where others are still to be computed.
QString shapeOf(const engine::Trace& trace, const engine::Attention& shown)
{
    std::set<int> layers;
    std::set<int> known;
    int heads = 0;
    for (const engine::Attention& other : trace.attentions)
        if (other.stack == shown.stack && other.kind == shown.kind) {
            layers.insert(other.layer);
            if (other.isKnown())
                known.insert(other.layer);
            heads = std::max(heads, other.heads);
        }
    const int count = int(layers.size());
    const QLocale locale;
    return StatusLine::tr("%1 × %2 · %3 × %4")
        .arg(locale.toString(qint64(shown.queries)), locale.toString(qint64(shown.keys)),
             known.size() < layers.size()
                 ? StatusLine::tr("%1 of %n layer(s)", nullptr, count).arg(known.size())
                 : StatusLine::tr("%n layer(s)", nullptr, count),
             StatusLine::tr("%n head(s)", nullptr, heads));
}

/// What the file of a trace's model stores: "BF16", "Q4_K 88 %, F32 12 %"; empty where that is
/// float32, or where no model made the trace.
QString storedAs(const engine::Trace& trace)
{
    if (!trace.facts || !trace.facts->is_object())
        return {};
    const auto found = trace.facts->find("stored_as");
    if (found == trace.facts->end() || !found->is_string())
        return {};
    QString types = QString::fromStdString(found->get<std::string>());
    const QLatin1String all(" 100 %");
    if (types.endsWith(all))
        types.chop(all.size());
    return types == QLatin1String("F32") ? QString() : types;
}

/// Facts with " · " between them: where there is no room for all, the last ones are left out; what
/// is left out is its tooltip, unless it has one.
class FactsLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        return {std::min(QLabel::minimumSizeHint().width(), fontMetrics().averageCharWidth() * 8),
                QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRect room = contentsRect();
        QString shown = text();
        while (fontMetrics().horizontalAdvance(shown) > room.width()) {
            const qsizetype last = shown.lastIndexOf(QStringLiteral(" · "));
            if (last < 0)
                break;
            shown.truncate(last);
        }
        style()->drawItemText(&painter, room, int(alignment()), palette(), isEnabled(),
                              fontMetrics().elidedText(shown, Qt::ElideRight, room.width()),
                              foregroundRole());
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
            const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                               cut ? text().toHtmlEscaped() : QString(), this);
            return true;
        }
        return QLabel::event(event);
    }
};

} // namespace

StatusLine::StatusLine(QStatusBar* bar, models::Document* document)
    : QObject(bar), m_bar(bar), m_document(document), m_facts(new FactsLabel(bar)),
      m_warning(new QLabel(bar)), m_cell(new QLabel(bar)), m_doing(new QLabel(bar)),
      m_left(new QLabel(bar)), m_machine(new FactsLabel(bar)), m_progress(new QProgressBar(bar)),
      m_cancel(new QToolButton(bar)), m_language(new QToolButton(bar))
{
    // What stands in a file is no markup.
    for (QLabel* label : {m_facts, m_warning, m_cell, m_doing, m_left, m_machine})
        label->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(views::icon("cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelled);
    m_language->setAutoRaise(true);
    views::openByPress(m_language);
    m_language->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(m_facts);
    bar->addWidget(m_warning);
    m_warning->hide();
    bar->addPermanentWidget(m_cell);
    for (QWidget* widget : work()) {
        bar->addPermanentWidget(widget);
        widget->hide();
    }
    bar->addPermanentWidget(m_language);
    bar->addPermanentWidget(m_machine);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kBusyDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        for (QWidget* widget : work())
            widget->show();
    });
    connect(document, &models::Document::traceChanged, this, &StatusLine::showFacts);
    connect(document, &models::Document::progressChanged, this, &StatusLine::showProgress);
    const models::Selection& selection = document->selection();
    connect(&selection, &models::Selection::headChanged, this, &StatusLine::showFacts);
    connect(&selection, &models::Selection::cellChanged, this, &StatusLine::showCell);
    connect(&selection, &models::Selection::hoverChanged, this, &StatusLine::showCell);
}

void StatusLine::setLanguages(QMenu* languages)
{
    m_language->setMenu(languages);
    retranslate();
}

void StatusLine::showDoing(const QString& doing)
{
    if (doing.isEmpty()) {
        m_delay.stop();
        for (QWidget* widget : work())
            widget->hide();
    } else if (m_progress->isHidden() && !m_delay.isActive()) {
        // Moves by itself until it is told how much is done.
        m_progress->setRange(0, 0);
        m_left->clear();
        m_delay.start();
    }
    m_doing->setText(m_doing->fontMetrics().elidedText(doing, Qt::ElideMiddle, kDoingWidth));
    if (!m_document->trace())
        m_facts->setText(doing.isEmpty() ? tr("Nothing is open yet.") : QString());
}

bool StatusLine::isProgressKnown() const
{
    return m_progress->maximum() > 0;
}

void StatusLine::showProgress(double share)
{
    const bool begins = !isProgressKnown();
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(share * 1000));
    if (begins || share < m_from) {
        m_since.start();
        m_from = share;
    }
    showTimeLeft(share);
    if (begins)
        emit progressBegan();
}

QList<QWidget*> StatusLine::work() const
{
    return {m_doing, m_left, m_progress, m_cancel};
}

void StatusLine::showTimeLeft(double share)
{
    const double seconds = double(m_since.elapsed()) / 1000;
    const double left = share > m_from ? seconds * (1 - share) / (share - m_from) : 0;
    const bool tells = seconds > kLeastSeconds && left > kLeastSeconds;
    m_left->setText(tells ? tr("about %1 left").arg(models::durationText(left)) : QString());
}

std::function<void(float)> StatusLine::progress(std::shared_ptr<models::Courier> courier)
{
    return [this, courier = std::move(courier)](float share) {
        courier->post([this, share] { showProgress(double(share)); });
    };
}

void StatusLine::say(const QString& sentence)
{
    m_bar->showMessage(sentence, kMessageMilliseconds);
}

void StatusLine::showMachine()
{
    const models::TracePtr& trace = m_document->trace();
    const QString stored = trace ? storedAs(*trace) : QString();
    const QString computed = tr("float32 · %n thread(s)", nullptr, engine::threadCount());
    m_machine->setText(stored.isEmpty() ? computed : tr("weights %1 · %2").arg(stored, computed));
    m_machine->setToolTip(stored.isEmpty()
                              ? QString()
                              : tr("What the model's file stores, by share of its bytes. The "
                                   "numbers are of these weights, computed in float32."));
}

void StatusLine::showFacts()
{
    showMachine();
    const models::TracePtr& trace = m_document->trace();
    const engine::Attention* attention = m_document->attention();
    if (!trace || !attention)
        return;
    const QStringList warnings = models::warnings(*trace);
    m_warning->setVisible(!warnings.isEmpty());
    m_warning->setText(tr("⚠ These numbers may not be the model's"));
    m_warning->setToolTip(warnings.join(u'\n').toHtmlEscaped());
    m_warning->setAccessibleDescription(warnings.join(u'\n'));
    const QLocale locale;
    const QString shape = shapeOf(*trace, *attention);
    const QString size =
        locale.formattedDataSize(models::byteCount(*trace), 1, QLocale::DataSizeSIFormat);
    const double seconds = m_document->seconds();
    m_facts->setText(
        seconds <= 0 ? tr("%1 · trace %2").arg(shape, size)
        : seconds < 1
            ? tr("%1 · trace %2, made in %3 ms")
                  .arg(shape, size, locale.toString(seconds * 1000, 'f', 0))
            : tr("%1 · trace %2, made in %3 s").arg(shape, size, locale.toString(seconds, 'f', 1)));
    showCell();
}

void StatusLine::showCell()
{
    const models::TracePtr& trace = m_document->trace();
    const engine::Attention* attention = m_document->attention();
    const models::Selection& selection = m_document->selection();
    // A look at a token tells what the selected one on the other side gives it or gets.
    const qint64 query =
        selection.hoverQuery() >= 0 ? selection.hoverQuery() : selection.state().query;
    const qint64 key = selection.hoverKey() >= 0 ? selection.hoverKey() : selection.state().key;
    // Nobody waits here for vectors that the trace does not keep.
    if (!attention || query < 0 || key < 0 || query >= attention->queries ||
        key >= attention->keys || !attention->isAtHand()) {
        m_cell->clear();
        return;
    }
    engine::Matrix cell(1, 1);
    engine::fillBlock(*attention, selection.state().head, engine::Quantity::Weights,
                      {query, query + 1}, {key, key + 1}, cell);
    const auto text = [](const std::vector<engine::TraceToken>& tokens, qint64 i) {
        return size_t(i) < tokens.size()
                   ? models::numberedToken(models::axisText(tokens[size_t(i)]), tokens, i)
                   : QLocale().toString(i);
    };
    m_cell->setText(tr("%1 → %2: %3")
                        .arg(text(trace->queryTokens(*attention), query),
                             text(trace->keyTokens(*attention), key),
                             QLocale().toString(double(cell(0, 0)), 'g', 6)));
}

void StatusLine::retranslate()
{
    if (const QMenu* languages = m_language->menu())
        for (const QAction* language : languages->actions())
            if (language->isChecked())
                m_language->setText(language->text());
    m_language->setAccessibleName(tr("Language of the program"));
    m_language->setToolTip(m_language->accessibleName());
    m_cancel->setToolTip(tr("Cancel the computation"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    showFacts();
}

} // namespace app
