#include "app/guide/keyspage.h"

#include "app/guide/helpdialog.h"

#include <QMenu>
#include <QRegularExpression>

namespace app {

namespace {

using Lines = QList<std::pair<QString, QString>>;

/// Nothing of it is taken for Markdown.
QString escaped(QString text)
{
    static const QRegularExpression kSpecial(QStringLiteral("([\\\\`*_\\[\\]<>|#+-])"));
    return text.replace(kSpecial, QStringLiteral("\\\\1"));
}

QString section(const QString& title, const Lines& lines)
{
    QString text =
        QStringLiteral("\n## %1\n\n| %2 | %3 |\n|---|---|\n")
            .arg(escaped(title), HelpDialog::tr("Keys and mouse"), HelpDialog::tr("What they do"));
    for (const auto& [keys, what] : lines)
        text += QStringLiteral("| **%1** | %2 |\n").arg(escaped(keys), escaped(what));
    return text;
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

QString keysPage(const QMenuBar* menus)
{
    return section(
               HelpDialog::tr("Everywhere"),
               menuKeys(menus) +
                   Lines{
                       {HelpDialog::tr("Tab"),
                        HelpDialog::tr("to the next control, panel by panel")},
                       {HelpDialog::tr("Drop a file or folder"),
                        HelpDialog::tr(
                            "opens a model folder, trace, session, tensors, picture or table")}}) +
           section(
               HelpDialog::tr("Views"),
               {{HelpDialog::tr("+, −, 0"), HelpDialog::tr("zoom in or out, show all of it")},
                {HelpDialog::tr("Ctrl+Shift+E"), HelpDialog::tr("save the picture of the view")}}) +
           section(
               HelpDialog::tr("Heatmap"),
               {{HelpDialog::tr("Wheel, +, −"), HelpDialog::tr("zoom, about the pointer")},
                {HelpDialog::tr("Drag"), HelpDialog::tr("move the matrix")},
                {HelpDialog::tr("Shift+drag"), HelpDialog::tr("zoom to the cells of a rectangle")},
                {HelpDialog::tr("0, double click"), HelpDialog::tr("show all of it")},
                {HelpDialog::tr("Arrows, Page Up, Page Down"),
                 HelpDialog::tr("move the selected cell")},
                {HelpDialog::tr("Home, End"),
                 HelpDialog::tr("first or last key; with Ctrl, also first or last query")},
                {HelpDialog::tr("Shift+click, Shift+arrows"),
                 HelpDialog::tr("select several queries")},
                {HelpDialog::tr("Ctrl+click, Ctrl+Space"),
                 HelpDialog::tr("add or remove one query")},
                {HelpDialog::tr("Ctrl+arrows"),
                 HelpDialog::tr("look at a cell without selecting it, as the pointer does")},
                {HelpDialog::tr("Right click, Menu, Shift+F10"),
                 HelpDialog::tr("what can be done with a cell")},
                {HelpDialog::tr("Drag, Space, Shift+arrows"),
                 HelpDialog::tr("while the mask is edited: hide cells or show them again")},
                {HelpDialog::tr("Esc"), HelpDialog::tr("select nothing")}}) +
           section(
               HelpDialog::tr("Head overview"),
               {{HelpDialog::tr("Click, arrows"), HelpDialog::tr("select a head")},
                {HelpDialog::tr("Shift+click, Shift+arrows"), HelpDialog::tr("add a head")},
                {HelpDialog::tr("Double click, Enter"), HelpDialog::tr("show it in the heatmap")},
                {HelpDialog::tr("Ctrl+wheel"), HelpDialog::tr("larger or smaller pictures")}}) +
           section(HelpDialog::tr("Flow"),
                   {{HelpDialog::tr("Click, arrows"),
                     HelpDialog::tr("select a token, see its lines alone")},
                    {HelpDialog::tr("Click on a line"), HelpDialog::tr("select its query and key")},
                    {HelpDialog::tr("Pointer, Ctrl+arrows"),
                     HelpDialog::tr("look at a token and its numbers")},
                    {HelpDialog::tr("Ctrl+click, Shift+click"),
                     HelpDialog::tr("select several queries")},
                    {HelpDialog::tr("Ctrl+wheel"), HelpDialog::tr("spread the tokens")}}) +
           section(HelpDialog::tr("3-D scene"),
                   {{HelpDialog::tr("Drag, arrows"), HelpDialog::tr("orbit")},
                    {HelpDialog::tr("Right drag, Shift+drag, Shift+arrows"), HelpDialog::tr("pan")},
                    {HelpDialog::tr("Wheel, +, −, 0"), HelpDialog::tr("zoom, back to the start")},
                    {HelpDialog::tr("Click, Page Up, Page Down"),
                     HelpDialog::tr("select a query; with Shift, the keys "
                                    "select a key")},
                    {HelpDialog::tr("Space"), HelpDialog::tr("play through the layers")}}) +
           section(HelpDialog::tr("Overlay"),
                   {{HelpDialog::tr("Click, arrows"),
                     HelpDialog::tr("select a query: a patch, or a word of a caption")},
                    {HelpDialog::tr("Shift+arrows, Ctrl+click"), HelpDialog::tr("several queries")},
                    {HelpDialog::tr("Pointer, Ctrl+arrows"),
                     HelpDialog::tr("look at a patch and its number")},
                    {HelpDialog::tr("Space"),
                     HelpDialog::tr("select the patch looked at, as a click does")},
                    {HelpDialog::tr("Shift+click, Shift+Space"),
                     HelpDialog::tr("select a patch as the key")},
                    {HelpDialog::tr("Wheel, drag"), HelpDialog::tr("zoom, move the picture")}}) +
           section(
               HelpDialog::tr("Steps"),
               {{HelpDialog::tr("Left, Right, Home, End"), HelpDialog::tr("go from step to step")},
                {HelpDialog::tr("Up, Down"), HelpDialog::tr("select a query")},
                {HelpDialog::tr("Shift+Left, Shift+Right"), HelpDialog::tr("select a key")},
                {HelpDialog::tr("Space"), HelpDialog::tr("play or pause")}}) +
           section(HelpDialog::tr("Query–key detail"),
                   {{HelpDialog::tr("Left, Right"), HelpDialog::tr("select a key")},
                    {HelpDialog::tr("Up, Down"), HelpDialog::tr("select a query")},
                    {HelpDialog::tr("Pointer, Shift+Left, Shift+Right"),
                     HelpDialog::tr("look at an element")}}) +
           section(HelpDialog::tr("Text view, token strip"),
                   {{HelpDialog::tr("Click, Left, Right"), HelpDialog::tr("select a token")},
                    {HelpDialog::tr("Shift+click"),
                     HelpDialog::tr("select several queries; in the strip, the key")},
                    {HelpDialog::tr("Ctrl+click"), HelpDialog::tr("add or remove one query")}}) +
           section(HelpDialog::tr("Charts"),
                   {{HelpDialog::tr("Pointer, Left, Right, Page Up, Page Down"),
                     HelpDialog::tr("look at an item")},
                    {HelpDialog::tr("Click, Enter, Space"),
                     HelpDialog::tr("select what it stands for")},
                    {HelpDialog::tr("Up, Down"),
                     HelpDialog::tr("select a query, where the chart shows one")},
                    {HelpDialog::tr("Wheel, drag"), HelpDialog::tr("zoom, move the chart")}}) +
           section(HelpDialog::tr("Debugging"),
                   {{HelpDialog::tr("Click, arrows"), HelpDialog::tr("select a distribution")}}) +
           section(HelpDialog::tr("Time step"),
                   {{HelpDialog::tr("F4"), HelpDialog::tr("play or pause")},
                    {HelpDialog::tr("F7, F8"), HelpDialog::tr("step back, step forward")}}) +
           section(HelpDialog::tr("Interventions"),
                   {{HelpDialog::tr("Enter"), HelpDialog::tr("select the head of a change")},
                    {HelpDialog::tr("Delete"), HelpDialog::tr("take a change back")}}) +
           section(HelpDialog::tr("Tables"),
                   {{HelpDialog::tr("Ctrl+Up, Ctrl+Down"),
                     HelpDialog::tr("sort by the column of the current cell, up or down")}}) +
           section(
               HelpDialog::tr("Tabs of panels"),
               {{HelpDialog::tr("Left, Right"), HelpDialog::tr("bring another to the front")},
                {HelpDialog::tr("Right click, Shift+F10"), HelpDialog::tr("float or close it")}}) +
           section(HelpDialog::tr("Presenting (F5)"),
                   {{HelpDialog::tr("Page Down, Page Up"),
                     HelpDialog::tr("next and previous step of the lesson, or row")},
                    {HelpDialog::tr("Ctrl+Page Up, Ctrl+Page Down"),
                     HelpDialog::tr("larger and smaller type")},
                    {HelpDialog::tr("Escape, F5"), HelpDialog::tr("back to the window")}}) +
           section(HelpDialog::tr("Tabs of documents"),
                   {{HelpDialog::tr("Drag"),
                     HelpDialog::tr("put it elsewhere, or in a window of its own")},
                    {HelpDialog::tr("Right click, Shift+F10"),
                     HelpDialog::tr("close it, or give it a window")}}) +
           section(HelpDialog::tr("Guide"),
                   {{HelpDialog::tr("Ctrl+F"), HelpDialog::tr("search the guide")},
                    {HelpDialog::tr("Alt+Left, Alt+Right"), HelpDialog::tr("back and forward")},
                    {HelpDialog::tr("Esc"), HelpDialog::tr("end the search, then close")}}) +
           section(HelpDialog::tr("Compare"),
                   {{HelpDialog::tr("Hold R"),
                     HelpDialog::tr("show the reference in place of the other")}});
}

} // namespace app
