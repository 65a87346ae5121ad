#include "tests/suite.h"

#include <cstdio>
#include <map>
#include <QTest>
#include <string>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif

namespace {

struct Suite
{
    bool widgets = false;
    suites::Maker make;
};

/// By name. A function's, since suites register themselves before main().
std::map<std::string, Suite>& known()
{
    static std::map<std::string, Suite> suites;
    return suites;
}

std::unique_ptr<QCoreApplication> application(bool widgets, int& argc, char** argv)
{
#ifdef QT_WIDGETS_LIB
    if (widgets)
        return std::make_unique<QApplication>(argc, argv);
#else
    (void)widgets;
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

bool suites::add(std::string_view file, bool widgets, Maker make)
{
    std::string_view name = file.substr(file.rfind('/') + 1);
    name.remove_prefix(std::string_view("test_").size());
    name.remove_suffix(std::string_view(".cpp").size());
    known()[std::string(name)] = {widgets, std::move(make)};
    return true;
}

int main(int argc, char** argv)
{
    const auto found = argc > 1 ? known().find(argv[1]) : known().end();
    if (found == known().end()) {
        std::fprintf(stderr, "usage: %s SUITE [arguments of Qt Test]; suites:\n", argv[0]);
        for (const auto& [name, suite] : known())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    // The rest is Qt Test's, which wants the program's name in front.
    argv[1] = argv[0];
    --argc;
    ++argv;
    const auto app = application(found->second.widgets, argc, argv);
    const std::unique_ptr<QObject> suite = found->second.make();
    return QTest::qExec(suite.get(), argc, argv);
}
