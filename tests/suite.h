#pragma once

#include <functional>
#include <memory>
#include <QObject>
#include <string_view>

// One program a room runs any of its suites: `tests/views/views heatmap [arguments of Qt Test]`.

namespace suites {

/// Makes the suite of a file test_<name>.cpp.
using Maker = std::function<std::unique_ptr<QObject>()>;

/// Remembers a suite under the name that its file gives it; `widgets`: it needs a QApplication.
bool add(std::string_view file, bool widgets, Maker make);

} // namespace suites

#define REGISTER_SUITE(Class, widgets)                                                             \
    [[maybe_unused]] static const bool k##Class##Added =                                           \
        suites::add(__FILE__, widgets, [] { return std::make_unique<Class>(); });
/// In the place of QTEST_GUILESS_MAIN.
#define SUITE(Class) REGISTER_SUITE(Class, false)
/// In the place of QTEST_MAIN.
#define WIDGET_SUITE(Class) REGISTER_SUITE(Class, true)
