#pragma once

namespace app {

/// Lets assistive programs press a dock by its title, also one behind a tab: it comes to the front.
/// Call once, before the window is made. GUI thread.
void installDockInterface();

} // namespace app
