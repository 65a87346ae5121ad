#include "engine/runners/file.h"

#include "engine/trace/tracefile.h"

namespace engine {

Result<std::shared_ptr<const Trace>> FileRunner::trace(const TraceRequest& request,
                                                       const TraceControl& control) const
{
    Result<TraceFile> file = openTraceFile(std::get<FileSource>(request.source).path);
    if (!file)
        return tl::make_unexpected(file.error());
    if (file->trace)
        return std::move(file->trace);
    if (const auto* inner = std::get_if<FileSource>(&file->request->source))
        return readTrace(inner->path);
    return m_again(*file->request, control);
}

} // namespace engine
