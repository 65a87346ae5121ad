#pragma once

class QToolButton;

namespace views {

/// The button's menu opens when it is pressed, by assistive programs too: they cannot press a
/// button whose popup mode opens it.
void openByPress(QToolButton* button);

} // namespace views
