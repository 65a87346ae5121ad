#pragma once

#include <filesystem>
#include <string>

/// One hostile file, or a folder with hostile files, that was made of a sound one.
struct HostileInput
{
    /// What the parsers are asked: a trace, a model (a folder, a GGUF file, weights with a
    /// description beside them), a tokenizer, a picture, a sound, a text, an atlas.
    enum class Kind { Trace, Model, Tokenizer, Picture, Sound, Text, Atlas };

    Kind kind = Kind::Trace;
    std::filesystem::path path;
    std::string change; ///< what was done to it
};

/// Makes the input of that number in an empty folder. The same seed and number always give the same
/// bytes. Half of the changes respect what surrounds them: values in JSON, fields of a header, the
/// members of an archive, the numbers in front of a GGUF file's tensors.
HostileInput makeHostileInput(const std::filesystem::path& folder, uint64_t seed, uint64_t number);
