#include "engine/sound/sound.h"

// WAV files.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine::sound;
    const auto sound = decodeWav({reinterpret_cast<const std::byte*>(data), size}, "fuzz.wav");
    if (sound && sound->samples.size() < 4096)
        (void)resample(*sound, 16000);
    return 0;
}
