#pragma once

#include "models/selection.h"
#include "models/tokenisation.h"

#include <functional>
#include <initializer_list>
#include <QList>
#include <QStringList>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QWidget;

namespace views {

/// The words beside a control, which are also its name on the accessibility bus.
void setControlName(QLabel* label, QWidget* control, const QString& name);
/// Renames the items that a box has and adds those that it has not; keeps what is chosen.
void setItemNames(QComboBox* box, const QStringList& names);
/// Offers numbers by name (item data) and shows `now`; the box is left alone where nothing changed.
void setChoices(QComboBox* box, const QList<int>& values, const QStringList& names, int now);
/// Layers of the state's stack and kind, and heads, with their mean and maximum where there is one.
void setLayerChoices(QComboBox* box, const engine::Trace* trace,
                     const models::SelectionState& state, int now);
void setHeadChoices(QComboBox* box, const engine::Attention* attention, int now);
/// What a model can translate from and to, in each language's own name; none where there is no
/// choice.
void setLanguageChoices(QComboBox* from, QComboBox* to, const models::Tokenisation& cut,
                        const engine::ModelInputs& inputs);
/// Leaves Undo and Redo to the window where editors would keep them for themselves; `flush` first
/// hands on what was typed and not yet applied.
void leaveUndoToWindow(const QList<QWidget*>& editors, const std::function<void()>& flush = {});
/// What does not apply is disabled and its tooltip says why.
void allow(std::initializer_list<QWidget*> widgets, bool enabled, const QString& why);

/// What was typed or pasted; a byte-order mark in front, as some editors leave it, is no text.
QString typedText(const QPlainTextEdit* edit);

/// For destructors: a field with the focus ends its editing while it is destroyed, and must not
/// act on a panel that is gone by then.
void disconnectChildren(QWidget* panel);

} // namespace views
