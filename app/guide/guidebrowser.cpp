#include "app/guide/guidebrowser.h"

#include "app/guide/guide.h"

#include <QEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace app {

namespace {

QString pageOf(const QUrl& url)
{
    return url.fileName().section(u'.', 0, 0);
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    document()->setDocumentMargin(16);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl& url) {
        m_page = pageOf(url);
        dress();
        goToHeading(url.fragment());
    });
}

void GuideBrowser::setGuide(const Guide* guide)
{
    m_guide = guide;
    reread();
}

void GuideBrowser::showPage(const QString& id)
{
    setSource(QUrl(QStringLiteral("qrc:/guide/page/%1.md").arg(id)),
              QTextDocument::MarkdownResource);
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::MarkdownResource)
        return QTextBrowser::loadResource(type, name);
    const GuidePage* page = m_guide->page(pageOf(name));
    return page ? page->markdown : QString();
}

void GuideBrowser::mark(const QString& words)
{
    static const QRegularExpression kSpace(QStringLiteral("\\s+"));
    QList<QTextEdit::ExtraSelection> marks;
    int first = -1;
    for (const QString& word : words.split(kSpace, Qt::SkipEmptyParts)) {
        QTextCursor cursor(document());
        while (!(cursor = document()->find(word, cursor)).isNull()) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = cursor;
            selection.format.setBackground(palette().highlight());
            selection.format.setForeground(palette().highlightedText());
            marks.append(selection);
            if (first < 0 || cursor.position() < first)
                first = cursor.position();
        }
    }
    setExtraSelections(marks);
    if (first < 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(first);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void GuideBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // Links and tables took their colours from the palette when the page was read.
    if (event->type() == QEvent::PaletteChange && m_guide)
        reread();
}

void GuideBrowser::reread()
{
    if (source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    dress();
    verticalScrollBar()->setValue(place);
}

void GuideBrowser::dress()
{
    setExtraSelections({});
    const QColor line = palette().color(QPalette::Mid);
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(5);
        format.setTopMargin(8);
        format.setBottomMargin(12);
        table->setFormat(format);
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.position() == 0)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(18);
        QTextCursor(block).setBlockFormat(format);
    }
}

void GuideBrowser::goToHeading(const QString& anchor)
{
    for (QTextBlock block = document()->begin(); !anchor.isEmpty() && block.isValid();
         block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || anchorOf(block.text()) != anchor)
            continue;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top());
        return;
    }
}

} // namespace app
