#include "views/candidateview.h"

#include "models/roles.h"
#include "views/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace views {

using models::CandidateModel;

namespace {

QColor barColor(int column, const QPalette& palette)
{
    return column == CandidateModel::Probability ? roleColor(ColorRole::Output)
                                                 : secondaryTextColor(palette);
}

/// How long a bar is, from 0 to 1: values that are no probabilities have none.
double barLength(const QModelIndex& index)
{
    const auto* model = qobject_cast<const CandidateModel*>(index.model());
    return model && model->hasValues()
               ? 0
               : std::clamp(index.data(models::ValueRole).toDouble(), 0.0, 1.0);
}

/// Numbers over a bar as long as the probability.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QStyle* style = item.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const QVariant value = index.data(models::ValueRole);
        if (!value.isValid())
            return;
        const QRectF area = QRectF(item.rect).adjusted(4, 2, -4, -2);
        QColor color = barColor(index.column(), item.palette);
        color.setAlphaF(0.5F);
        painter->fillRect(
            QRectF(area.topLeft(), QSizeF(area.width() * barLength(index), area.height())), color);
        painter->save();
        painter->setFont(numberFont(item.font));
        painter->setPen(item.palette.color(QPalette::Text));
        painter->drawText(area.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, item.text);
        painter->restore();
    }
};

class WordDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = tokenFont(option->font);
    }
};

} // namespace

CandidateView::CandidateView(CandidateModel* model, QWidget* parent) : QTreeView(parent)
{
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setItemDelegateForColumn(CandidateModel::Token, new WordDelegate(this));
    setItemDelegateForColumn(CandidateModel::Probability, new BarDelegate(this));
    setItemDelegateForColumn(CandidateModel::Before, new BarDelegate(this));
    header()->setMinimumSectionSize(24);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setSectionResizeMode(CandidateModel::Rank, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(CandidateModel::Token, QHeaderView::Fixed);
    const auto follow = [this, model] {
        setColumnHidden(CandidateModel::Before, !model->hasBefore());
        fitWords();
    };
    connect(model, &QAbstractItemModel::modelReset, this, follow);
    follow();
}

void CandidateView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitWords();
}

void CandidateView::fitWords()
{
    const int width = viewport()->width() - header()->sectionSize(CandidateModel::Rank);
    const int share = width / (isColumnHidden(CandidateModel::Before) ? 2 : 3);
    header()->resizeSection(CandidateModel::Token,
                            std::clamp(sizeHintForColumn(CandidateModel::Token), share,
                                       std::max(share, width * 48 / 100)));
}

double paintCandidates(QPainter& painter, const QRectF& area, const CandidateModel& model,
                       const QPalette& palette, const QFont& font)
{
    painter.save();
    const QFont wordFont = tokenFont(font);
    const QFont digits = numberFont(font);
    const QFontMetricsF words(wordFont);
    const double line = QFontMetricsF(font).height() * 1.5;
    const auto text = [&model](int row, CandidateModel::Column column) {
        return model.index(row, column).data().toString();
    };
    double widest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        widest = std::max(widest, words.horizontalAdvance(text(row, CandidateModel::Token)));
    widest = std::min(widest + 2, area.width() * 0.32);
    const double left = area.left() + widest + 12;
    const double room = area.right() - QFontMetricsF(digits).horizontalAdvance(u'0') * 18 - left;
    double y = area.top();
    for (int row = 0; row < model.rowCount() && y + line <= area.bottom(); ++row, y += line) {
        const auto length = [&](CandidateModel::Column column) {
            return std::max(1.0, room * barLength(model.index(row, column)));
        };
        painter.setFont(wordFont);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(
            QRectF(area.left(), y, widest, line), Qt::AlignRight | Qt::AlignVCenter,
            words.elidedText(text(row, CandidateModel::Token), Qt::ElideRight, widest));
        QRectF bar(left, y + 3, length(CandidateModel::Probability), line - 6);
        double end = bar.right();
        QString number = text(row, CandidateModel::Probability);
        if (model.hasBefore()) {
            const QRectF before(left, y + 3, length(CandidateModel::Before), (line - 6) * 0.35);
            painter.fillRect(before, barColor(CandidateModel::Before, palette));
            bar.setTop(before.bottom() + 1);
            end = std::max(end, before.right());
            number = CandidateView::tr("%1 → %2").arg(text(row, CandidateModel::Before), number);
        }
        painter.fillRect(bar, barColor(CandidateModel::Probability, palette));
        painter.setFont(digits);
        painter.drawText(QRectF(end + 6, y, area.right() - end, line),
                         Qt::AlignLeft | Qt::AlignVCenter, number);
    }
    painter.restore();
    return y - area.top();
}

} // namespace views
