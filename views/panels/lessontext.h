#pragma once

#include "models/lesson.h"

class QLabel;
class QWidget;

namespace views {

/// A label for what a lesson says: its lines wrap, and its words can be copied.
QLabel* lessonLabel(QWidget* parent);
/// A text of a lesson as rich text with its emphasis; all else of it stays as it is.
QString lessonText(const models::LessonText& text);

} // namespace views
