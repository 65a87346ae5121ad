#include "engine/runners/perception.h"

#include "engine/files/npy.h"
#include "engine/vision/imagefile.h"

namespace engine {

namespace {

Result<Tensor> readPixels(const std::filesystem::path& path)
{
    const Result<TensorData> array = readNpy(path);
    if (!array)
        return tl::make_unexpected(array.error());
    TensorData data = *array;
    while (data.shape.size() > 3 && data.shape.front() == 1)
        data = data.withoutAxis(0);
    if (data.shape.size() != 3)
        return fail(translatable("Engine", "%1 holds %2; pixels are [channels, height, width]."),
                    {path.string(), shapeText(data.shape)});
    float* out = nullptr;
    Tensor pixels = Tensor::zeros(data.shape, &out);
    data.toFloat(out);
    if (const auto wrong = firstNotFinite({out, data.count()}))
        return fail(translatable("Engine", "%1 holds a value that is not a finite number."),
                    {path.string()});
    return pixels;
}

} // namespace

Result<std::optional<vision::PixelValues>> readPicture(const ModelInputs& inputs,
                                                       const vision::Preprocessor& preprocessor)
{
    if (!inputs.pixels.empty()) {
        Result<Tensor> pixels = readPixels(inputs.pixels);
        if (!pixels)
            return tl::make_unexpected(pixels.error());
        vision::PixelValues values{*pixels, {}};
        if (pixels->extent(0) == 3)
            values.shown = preprocessor.picture(*pixels);
        return values;
    }
    if (inputs.image.empty())
        return std::nullopt;
    const Result<vision::Image> image = vision::readImage(inputs.image);
    if (!image)
        return tl::make_unexpected(image.error());
    Result<vision::PixelValues> values = preprocessor.apply(*image);
    if (!values)
        return tl::make_unexpected(values.error());
    return std::move(*values);
}

} // namespace engine
