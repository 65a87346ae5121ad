#pragma once

namespace app {

class Options;

/// `render`: paints one view into a file. Needs a QApplication.
int runRender(const Options& options);

} // namespace app
