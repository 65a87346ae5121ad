#pragma once

#include "engine/files/safetensors.h"
#include "engine/trace/trace.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// Puts a trace together from the tensors of a file of this program's own layout (see
/// tracelayout.h) and from what its metadata say of it, `facts`, an object. Nothing is copied.
/// Fails where shapes, names or numbers do not fit each other.
Result<std::shared_ptr<Trace>> assembleTrace(std::shared_ptr<const SafetensorsFile> file,
                                             const nlohmann::json& facts);

/// "… is damaged: `what` does not fit the rest of the file."
tl::unexpected<Error> damagedTrace(const std::filesystem::path& path, const std::string& what);

} // namespace engine
