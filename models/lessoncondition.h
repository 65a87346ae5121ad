#pragma once

#include "engine/error.h"
#include "models/lesson.h"
#include "models/selection.h"

#include <functional>
#include <QJsonObject>

namespace models {

class Document;

/// What a condition may ask beside the document.
struct LessonSurroundings
{
    /// The id of the view in the middle.
    std::function<QString()> viewInFront;
    /// The state of a view, as a session keeps it.
    std::function<QJsonObject(const QString& id)> stateOf;
};

/// Fails on what the format does not know, by name; `where` is the question in its file.
engine::Result<void> checkCondition(const QJsonObject& condition, const QString& where);

/// Whether a condition that was checked holds now. GUI thread: costs rows of one head; what would
/// cost a whole matrix of more than a million cells does not hold.
bool holds(const QJsonObject& condition, const Document& document,
           const LessonSurroundings& surroundings);

/// Where a position stands among tokens; −1: nowhere.
qint64 indexOf(const LessonPosition& position, const std::vector<engine::TraceToken>& tokens,
               qint64 count);
/// What a place says, put over a selection; tokens are looked for in the attention that results.
SelectionState selectionAt(const LessonPlace& place, const SelectionState& from,
                           const engine::Trace& trace);

} // namespace models
