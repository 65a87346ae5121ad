#include "app/memory.h"

#include "engine/runners/tracememory.h"

#include <algorithm>
#include <QSettings>

namespace app {

namespace {

constexpr int64_t kGigabyte = 1'000'000'000;

} // namespace

int keptMemory()
{
    const int kept = QSettings().value(QStringLiteral("trace_memory"), 0).toInt();
    return std::ranges::find(kMemories, kept) == kMemories.end() ? 0 : kept;
}

void keepMemory(int gigabytes)
{
    QSettings().setValue(QStringLiteral("trace_memory"), gigabytes);
    useKeptMemory();
}

void useKeptMemory()
{
    engine::setTraceMemory(keptMemory() * kGigabyte);
}

} // namespace app
