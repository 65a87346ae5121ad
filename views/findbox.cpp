#include "views/findbox.h"

#include "views/icons.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace views {

using models::FindModel;

namespace {

constexpr int kMostShown = 14;
constexpr int kListWidth = 460;

/// The text at the left, what it is at the right.
class FoundDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {kListWidth / 2, option.fontMetrics.height() + 8};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette& palette = option.palette;
        if (selected)
            painter->fillRect(option.rect, palette.highlight());
        const QRect rect = option.rect.adjusted(8, 0, -8, 0);
        const QString detail = index.data(FindModel::DetailRole).toString();
        // A whole width is rounded: what fits is not measured against it again.
        const int wanted = option.fontMetrics.horizontalAdvance(detail) + 1;
        const int detailWidth = std::min(wanted, rect.width() / 2);
        painter->setPen(selected ? palette.color(QPalette::HighlightedText)
                                 : secondaryTextColor(palette));
        painter->setFont(option.font);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                          wanted <= detailWidth
                              ? detail
                              : option.fontMetrics.elidedText(detail, Qt::ElideRight, detailWidth));
        const bool token = index.data(FindModel::TypeRole).toInt() == int(FindModel::Type::Token);
        const QFont font = token ? tokenFont(option.font) : option.font;
        painter->setFont(font);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                        rect.width() - detailWidth - 12));
        painter->restore();
    }
};

} // namespace

FindBox::FindBox(FindModel* model, QWidget* parent)
    : QLineEdit(parent), m_model(model), m_completer(new QCompleter(model, this))
{
    setClearButtonEnabled(true);
    m_search = addAction(icon("search"), QLineEdit::LeadingPosition);
    connect(m_search, &QAction::triggered, this, &FindBox::open);
    auto* list = new QListView;
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_completer->setPopup(list);
    list->setItemDelegate(new FoundDelegate(list));
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostShown);
    connect(this, &QLineEdit::textEdited, this, &FindBox::search);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const bool second = QApplication::keyboardModifiers() & Qt::ShiftModifier;
                leave();
                m_model->activate(index.row(), second);
            });
    retranslate();
}

void FindBox::open()
{
    if (QWidget* focus = QApplication::focusWidget(); focus != this)
        m_before = focus;
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    search();
}

void FindBox::search()
{
    emit aboutToOpen();
    m_model->setQuery(text());
    if (m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    // Wider than the line: what a row is stands beside its text.
    QRect rect = this->rect();
    rect.setLeft(std::min(rect.left(), rect.right() - kListWidth));
    m_completer->complete(rect);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void FindBox::leave()
{
    clear();
    m_completer->popup()->hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void FindBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // An open list takes what its line leaves.
        if (m_completer->popup()->isVisible())
            event->ignore();
        else
            search();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindBox::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    search();
}

void FindBox::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBox::retranslate()
{
    setAccessibleName(tr("Find"));
    setPlaceholderText(
        tr("Find token, head, command… (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_search->setText(tr("Search"));
    m_completer->popup()->setAccessibleName(tr("Found"));
}

} // namespace views
