#include "views/steps/detailview.h"

#include <algorithm>
#include <QJsonObject>
#include <QScrollArea>

namespace views {

using models::DetailFacts;
using models::DetailModel;

DetailView::DetailView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("detail"), document, parent), m_model(new DetailModel(document, this)),
      m_canvas(new DetailCanvas(m_model, this))
{
    // A low dock scrolls it rather than grow by it.
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_canvas);
    setContent(scroll);
    setFocusProxy(m_canvas);
    connect(m_model, &DetailModel::changed, this, &DetailView::describe);
    connect(m_canvas, &DetailCanvas::elementChanged, this, &DetailView::describe);
    connect(m_canvas, &DetailCanvas::queryMoved, this, [this](int by) { move(by, 0); });
    connect(m_canvas, &DetailCanvas::keyMoved, this, [this](int by) { move(0, by); });
    connect(m_canvas, &DetailCanvas::keyChosen, this,
            [this](qint64 key) { selection().setCell(m_model->facts().query, key); });
    connect(m_canvas, &DetailCanvas::keyHovered, this, [this](qint64 key) {
        selection().setHover(key < 0 ? -1 : m_model->facts().query, key);
    });
    DetailView::retranslate();
}

QString DetailView::title() const
{
    return tr("Query–key detail");
}

void DetailView::move(int queries, int keys)
{
    // The newest selection counts, so that fast keys are not lost while a worker computes.
    const DetailFacts& f = m_model->facts();
    if (f.products.empty())
        return;
    const models::SelectionState& now = selection().state();
    const qint64 query = now.query >= 0 ? now.query : f.query;
    const qint64 key = now.key >= 0 ? now.key : f.key;
    selection().setCell(std::clamp<qint64>(query + queries, 0, f.queryCount - 1),
                        std::clamp<qint64>(key + keys, 0, f.keyCount - 1));
}

void DetailView::describe()
{
    const DetailFacts& f = m_model->facts();
    QString text = tr("No query and key are shown.");
    if (!f.products.empty())
        text = tr("Query %1, key %2. %3. %4")
                   .arg(f.queryText, f.keyText, m_canvas->lines().join(QStringLiteral("; ")),
                        m_canvas->elementText());
    m_canvas->setAccessibleDescription(text);
    setAccessibleDescription(text);
}

void DetailView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->wait();
    m_canvas->paintTo(painter, target);
}

QJsonObject DetailView::saveState() const
{
    return {{QStringLiteral("zoom"), m_canvas->zoom()}};
}

void DetailView::restoreState(const QJsonObject& state)
{
    m_canvas->setZoom(state.value(QStringLiteral("zoom")).toDouble(1));
}

void DetailView::retranslate()
{
    View::retranslate();
    m_canvas->setAccessibleName(tr("Query–key detail"));
    m_canvas->setToolTip(tr("Left and Right change the key, Up and Down the query"));
    m_canvas->setEmptyText(
        tr("Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight "
           "is computed."));
    describe();
}

} // namespace views
