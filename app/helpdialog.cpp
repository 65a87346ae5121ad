#include "app/helpdialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace app {

namespace {

using Lines = QList<std::pair<QString, QString>>;

QString section(const QString& title, const Lines& lines)
{
    QString html = QStringLiteral("<h3>%1</h3><table cellspacing='0' cellpadding='3'>")
                       .arg(title.toHtmlEscaped());
    for (const auto& [keys, what] : lines)
        html += QStringLiteral(
                    "<tr><td width='210' style='padding-right:16px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString keysOf(const QAction* action)
{
    QStringList all;
    for (const QKeySequence& keys : action->shortcuts())
        all.append(keys.toString(QKeySequence::NativeText));
    return all.join(QStringLiteral(", "));
}

Lines menuKeys(const QMenuBar* menus)
{
    static const QRegularExpression kMnemonic(QStringLiteral("\\(&\\w\\)|&|…"));
    const auto plain = [](const QAction* action) { return action->text().remove(kMnemonic); };
    Lines lines;
    for (const QAction* menu : menus->actions())
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                lines.append({keysOf(action), plain(action)});
            if (!action->menu())
                continue;
            for (const QAction* entry : action->menu()->actions())
                if (!entry->shortcut().isEmpty())
                    lines.append({keysOf(entry), HelpDialog::tr("%1: %2", "a menu and its entry")
                                                     .arg(plain(action), plain(entry))});
        }
    return lines;
}

} // namespace

HelpDialog::HelpDialog(const QMenuBar* menus, QWidget* parent)
    : QDialog(parent), m_menus(menus), m_text(new QTextBrowser(this))
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_text);
    all->addWidget(buttons);
    resize(620, 640);
    retranslate();
}

void HelpDialog::retranslate()
{
    setWindowTitle(tr("Keyboard and Mouse"));
    m_text->setAccessibleName(windowTitle());
    m_text->setHtml(
        section(
            tr("Everywhere"),
            menuKeys(m_menus) +
                Lines{{tr("Tab"), tr("to the next control, panel by panel")},
                      {tr("Drop a file or folder"),
                       tr("opens a model folder, trace, session, tensors, picture or table")}}) +
        section(tr("Views"), {{tr("+, −, 0"), tr("zoom in or out, show all of it")},
                              {tr("Ctrl+Shift+E"), tr("save the picture of the view")}}) +
        section(
            tr("Heatmap"),
            {{tr("Wheel, +, −"), tr("zoom, about the pointer")},
             {tr("Drag"), tr("move the matrix")},
             {tr("Shift+drag"), tr("zoom to the cells of a rectangle")},
             {tr("0, double click"), tr("show all of it")},
             {tr("Arrows, Page Up, Page Down"), tr("move the selected cell")},
             {tr("Home, End"), tr("first or last key; with Ctrl, also first or last query")},
             {tr("Shift+click, Shift+arrows"), tr("select several queries")},
             {tr("Ctrl+click, Ctrl+Space"), tr("add or remove one query")},
             {tr("Ctrl+arrows"), tr("look at a cell without selecting it, as the pointer does")},
             {tr("Right click, Menu, Shift+F10"), tr("what can be done with a cell")},
             {tr("Drag, Space, Shift+arrows"),
              tr("while the mask is edited: hide cells or show them again")},
             {tr("Esc"), tr("select nothing")}}) +
        section(tr("Head overview"), {{tr("Click, arrows"), tr("select a head")},
                                      {tr("Shift+click, Shift+arrows"), tr("add a head")},
                                      {tr("Double click, Enter"), tr("show it in the heatmap")},
                                      {tr("Ctrl+wheel"), tr("larger or smaller pictures")}}) +
        section(tr("Flow"), {{tr("Click, arrows"), tr("select a token, see its lines alone")},
                             {tr("Click on a line"), tr("select its query and key")},
                             {tr("Pointer, Ctrl+arrows"), tr("look at a token and its numbers")},
                             {tr("Ctrl+click, Shift+click"), tr("select several queries")},
                             {tr("Ctrl+wheel"), tr("spread the tokens")}}) +
        section(tr("3-D scene"),
                {{tr("Drag, arrows"), tr("orbit")},
                 {tr("Right drag, Shift+drag, Shift+arrows"), tr("pan")},
                 {tr("Wheel, +, −, 0"), tr("zoom, back to the start")},
                 {tr("Click, Page Up, Page Down"), tr("select a query; with Shift, the keys "
                                                      "select a key")},
                 {tr("Space"), tr("play through the layers")}}) +
        section(tr("Overlay"),
                {{tr("Click, arrows"), tr("select a query: a patch, or a word of a caption")},
                 {tr("Shift+arrows, Ctrl+click"), tr("several queries")},
                 {tr("Pointer, Ctrl+arrows"), tr("look at a patch and its number")},
                 {tr("Space"), tr("select the patch looked at, as a click does")},
                 {tr("Shift+click, Shift+Space"), tr("select a patch as the key")},
                 {tr("Wheel, drag"), tr("zoom, move the picture")}}) +
        section(tr("Steps"), {{tr("Left, Right, Home, End"), tr("go from step to step")},
                              {tr("Up, Down"), tr("select a query")},
                              {tr("Shift+Left, Shift+Right"), tr("select a key")},
                              {tr("Space"), tr("play or pause")}}) +
        section(tr("Query–key detail"),
                {{tr("Left, Right"), tr("select a key")},
                 {tr("Up, Down"), tr("select a query")},
                 {tr("Pointer, Shift+Left, Shift+Right"), tr("look at an element")}}) +
        section(tr("Text view, token strip"),
                {{tr("Click, Left, Right"), tr("select a token")},
                 {tr("Shift+click"), tr("select several queries; in the strip, the key")},
                 {tr("Ctrl+click"), tr("add or remove one query")}}) +
        section(tr("Charts"),
                {{tr("Pointer, Left, Right, Page Up, Page Down"), tr("look at an item")},
                 {tr("Click, Enter, Space"), tr("select what it stands for")},
                 {tr("Up, Down"), tr("select a query, where the chart shows one")},
                 {tr("Wheel, drag"), tr("zoom, move the chart")}}) +
        section(tr("Debugging"), {{tr("Click, arrows"), tr("select a distribution")}}) +
        section(tr("Time step"),
                {{tr("F4"), tr("play or pause")}, {tr("F7, F8"), tr("step back, step forward")}}) +
        section(tr("Interventions"), {{tr("Enter"), tr("select the head of a change")},
                                      {tr("Delete"), tr("take a change back")}}) +
        section(tr("Tables"), {{tr("Ctrl+Up, Ctrl+Down"),
                                tr("sort by the column of the current cell, up or down")}}) +
        section(tr("Tabs of panels"), {{tr("Left, Right"), tr("bring another to the front")},
                                       {tr("Right click, Shift+F10"), tr("float or close it")}}) +
        section(tr("Presenting (F5)"),
                {{tr("Page Down, Page Up"), tr("next and previous step of the lesson, or row")},
                 {tr("Ctrl+Page Up, Ctrl+Page Down"), tr("larger and smaller type")},
                 {tr("Escape, F5"), tr("back to the window")}}) +
        section(tr("Tabs of documents"),
                {{tr("Drag"), tr("put it elsewhere, or in a window of its own")},
                 {tr("Right click, Shift+F10"), tr("close it, or give it a window")}}) +
        section(tr("Compare"), {{tr("Hold R"), tr("show the reference in place of the other")}}));
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace app
