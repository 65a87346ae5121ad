#include "engine/vision/preprocessor.h"

#include "engine/vision/resample.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine::vision {

namespace {

constexpr int kMaxSide = 16384;                           // pixels; what files may have
constexpr int kMaxModelSide = 4096;                       // pixels; what models may ask for
constexpr int kMostGrown = kMaxModelSide * kMaxModelSide; // pixels; what a picture may be grown to
constexpr std::array kClipMean{0.48145466F, 0.4578275F, 0.40821073F};
constexpr std::array kClipDeviation{0.26862954F, 0.26130258F, 0.27577711F};
constexpr std::array kImageNetMean{0.485F, 0.456F, 0.406F};
constexpr std::array kImageNetDeviation{0.229F, 0.224F, 0.225F};

tl::unexpected<Error> wrongOption(const std::string& name)
{
    return fail(translatable("Engine", "The option “%1” of preprocessor_config.json has a value "
                                       "that is not supported."),
                {name});
}

bool isSide(const nlohmann::json& value)
{
    return value.is_number_integer() && value.get<int64_t>() >= 1 &&
           value.get<int64_t>() <= kMaxModelSide;
}

/// Reads `crop_size`: a number or {"height", "width"}.
bool readSides(const nlohmann::json& value, int& width, int& height)
{
    if (isSide(value)) {
        width = height = value.get<int>();
        return true;
    }
    if (!value.is_object())
        return false;
    if (value.size() == 2 && value.contains("height") && value.contains("width")) {
        if (!isSide(value["height"]) || !isSide(value["width"]))
            return false;
        height = value["height"].get<int>();
        width = value["width"].get<int>();
        return true;
    }
    return false;
}

/// Reads `size`: like readSides(), or {"shortest_edge"} or {"longest_edge"}, or both, which then
/// limit the area.
bool readSize(const nlohmann::json& value, Preprocessor& out)
{
    if (readSides(value, out.width, out.height))
        return true;
    if (!value.is_object() || value.empty())
        return false;
    const auto pixels = [&](const char* key) {
        const auto found = value.find(key);
        return found != value.end() && found->is_number_integer() ? found->get<int64_t>() : 0;
    };
    // The first releases of Qwen2-VL's wrote the limits of the area under these names.
    if (out.multiple > 0 && value.size() == 2 && pixels("min_pixels") > 0 &&
        pixels("max_pixels") > 0) {
        out.fewestPixels = pixels("min_pixels");
        out.mostPixels = pixels("max_pixels");
        return true;
    }
    const int64_t shortest = pixels("shortest_edge");
    const int64_t longest = pixels("longest_edge");
    if (value.size() !=
        size_t{value.contains("shortest_edge")} + size_t{value.contains("longest_edge")})
        return false;
    if (shortest > 0 && longest > 0 && out.multiple > 0) {
        out.fewestPixels = shortest;
        out.mostPixels = longest;
        return true;
    }
    if (value.size() != 1 || !isSide(value.front()) || (longest > 0 && out.square == 0))
        return false;
    out.width = out.height = 0;
    (shortest > 0 ? out.shortestEdge : out.longestEdge) = value.front().get<int>();
    return true;
}

/// Reads a number for all channels, or one for each of one or three.
bool readChannels(const nlohmann::json& value, std::array<float, 3>& out, int& channels)
{
    const bool all = value.is_number();
    if (all || (value.is_array() && value.size() == 1 && value[0].is_number())) {
        out.fill((all ? value : value[0]).get<float>());
    } else if (!value.is_array() || value.size() != out.size()) {
        return false;
    } else {
        for (size_t i = 0; i < out.size(); ++i) {
            if (!value[i].is_number())
                return false;
            out[i] = value[i].get<float>();
        }
    }
    const int given = all ? channels : static_cast<int>(value.size());
    const bool agrees = channels == 0 || channels == given;
    channels = given;
    return agrees && std::ranges::all_of(out, [](float x) { return std::isfinite(x); });
}

/// What a processor does where the file is silent, by the beginning of its name.
struct Defaults
{
    std::string_view type;
    int side;
    int crop; ///< 0 = does not crop
    Resampling resampling;
    const std::array<float, 3>* mean; ///< null: one half
    const std::array<float, 3>* deviation;
    bool shortest = false;
};

constexpr std::array kHalf{0.5F, 0.5F, 0.5F};
constexpr Defaults kDefaults[] = {
    {"ViT", 224, 0, Resampling::Bilinear, &kHalf, &kHalf},
    {"DeiT", 256, 224, Resampling::Bicubic, &kHalf, &kHalf},
    {"CLIP", 224, 224, Resampling::Bicubic, &kClipMean, &kClipDeviation, true},
    {"Bit", 224, 224, Resampling::Bicubic, &kClipMean, &kClipDeviation, true},
    {"Siglip", 224, 0, Resampling::Bicubic, &kHalf, &kHalf},
    {"Beit", 256, 224, Resampling::Bicubic, &kHalf, &kHalf},
    {"Blip", 384, 0, Resampling::Bicubic, &kClipMean, &kClipDeviation},
    {"DINOv3ViT", 224, 0, Resampling::Bilinear, &kImageNetMean, &kImageNetDeviation},
    {"Gemma3", 224, 0, Resampling::Bilinear, &kHalf, &kHalf},
    {"Idefics3", 0, 0, Resampling::Lanczos, &kHalf, &kHalf},
    {"SmolVLM", 0, 0, Resampling::Lanczos, &kHalf, &kHalf},
    {"Qwen2VL", 0, 0, Resampling::Bicubic, &kClipMean, &kClipDeviation},
};

Result<Preprocessor> defaultsOf(const nlohmann::json& json)
{
    std::string type = "ViT";
    for (const char* key : {"feature_extractor_type", "image_processor_type"}) {
        if (!json.contains(key))
            continue;
        if (!json[key].is_string())
            return wrongOption(key);
        type = json[key].get<std::string>();
    }
    // The name of a family and what kind of class it is; longer names are of other families.
    constexpr std::string_view kEndings[] = {"", "FeatureExtractor", "ImageProcessor",
                                             "ImageProcessorFast", "ImageProcessorPil"};
    const auto* found = std::ranges::find_if(kDefaults, [&](const Defaults& each) {
        return type.starts_with(each.type) &&
               std::ranges::find(kEndings, std::string_view(type).substr(each.type.size())) !=
                   std::end(kEndings);
    });
    if (found == std::end(kDefaults))
        return fail(translatable("Engine", "Images cannot be prepared as “%1” does."), {type},
                    translatable("Engine", "Image processors of the families that this program "
                                           "runs are supported."));
    Preprocessor out;
    out.resampling = found->resampling;
    out.mean = *found->mean;
    out.deviation = *found->deviation;
    out.crops = found->crop > 0;
    out.cropWidth = out.cropHeight = found->crop > 0 ? found->crop : 224;
    if (found->shortest)
        out.shortestEdge = found->side;
    else
        out.width = out.height = found->side;
    if (found->type == "Qwen2VL")
        out.multiple = 28;
    out.inFloats = found->type == "DINOv3ViT";
    if (found->type == "Idefics3" || found->type == "SmolVLM") {
        out.splits = true;
        out.square = 364;
        out.longestEdge = 4 * out.square;
    }
    return out;
}

/// Sides of whole multiples, as near to the old proportions as the limits of the area let them be.
Result<std::pair<int, int>> wholeSides(const Preprocessor& p, const Image& image)
{
    constexpr double kLongest = 200; // times the shorter side
    const auto [low, high] = std::minmax(image.width, image.height);
    if (static_cast<double>(high) / low > kLongest)
        return fail(translatable("Engine", "A picture of %1 × %2 pixels is too elongated for this "
                                           "model."),
                    {std::to_string(image.width), std::to_string(image.height)});
    const double step = p.multiple;
    const auto even = [&](double side) { return std::nearbyint(side / step) * step; };
    double width = std::max(step, even(image.width));
    double height = std::max(step, even(image.height));
    const double area = static_cast<double>(image.width) * image.height;
    if (width * height > static_cast<double>(p.mostPixels)) {
        const double shrink = std::sqrt(area / static_cast<double>(p.mostPixels));
        width = std::max(step, std::floor(image.width / shrink / step) * step);
        height = std::max(step, std::floor(image.height / shrink / step) * step);
    } else if (width * height < static_cast<double>(p.fewestPixels)) {
        const double grow = std::sqrt(static_cast<double>(p.fewestPixels) / area);
        width = std::ceil(image.width * grow / step) * step;
        height = std::ceil(image.height * grow / step) * step;
    }
    if (width > kMaxSide || height > kMaxSide ||
        width * height > std::max(2 * area, static_cast<double>(kMostGrown)))
        return wrongOption("min_pixels");
    return std::pair(static_cast<int>(width), static_cast<int>(height));
}

/// The longer side becomes `longest`, the other keeps the proportions and is even.
std::pair<int, int> longestSides(int width, int height, int longest)
{
    const double aspect = static_cast<double>(width) / height;
    if (width >= height) {
        const int other = static_cast<int>(longest / aspect);
        return {longest, std::max(1, other + other % 2)};
    }
    const int other = static_cast<int>(longest * aspect);
    return {std::max(1, other + other % 2), longest};
}

/// Options that say nothing of how a picture is prepared, or what is not done here.
bool isIgnored(const std::string& key, const nlohmann::json& value)
{
    static constexpr std::string_view kIgnored[] = {"image_processor_type",
                                                    "feature_extractor_type",
                                                    "processor_class",
                                                    "image_seq_length",
                                                    "size_divisor",
                                                    "do_pad",
                                                    "temporal_patch_size",
                                                    "do_reduce_labels",
                                                    "do_convert_rgb",
                                                    "num_image_tokens",
                                                    "input_data_format",
                                                    "return_tensors",
                                                    "device"};
    if (std::ranges::find(kIgnored, key) != std::end(kIgnored) ||
        key.starts_with("pan_and_scan_") || key.starts_with('_'))
        return true;
    return key == "data_format" ? value == "channels_first" : key == "default_to_square";
}

/// Whether an option that is not known says something of how a picture is prepared. What is off
/// does not, nor what has none of the words for it.
bool mayMatter(const std::string& key, const nlohmann::json& value)
{
    static constexpr std::string_view kWords[] = {
        "do",        "size",     "crop",      "pad",    "padding",   "mean",
        "std",       "scale",    "rescale",   "resize", "resample",  "normalize",
        "offset",    "flip",     "ratio",     "pct",    "patch",     "merge",
        "channel",   "channels", "window",    "image",  "images",    "pixels",
        "mode",      "format",   "factor",    "square", "align",     "tile",
        "tiles",     "split",    "rotate",    "edge",   "antialias", "interpolation",
        "grayscale", "color",    "background"};
    if (value == false || value.empty() || value == "")
        return false;
    for (size_t begin = 0; begin <= key.size();) {
        const size_t end = std::min(key.find('_', begin), key.size());
        const std::string_view word = std::string_view(key).substr(begin, end - begin);
        if (std::ranges::find(kWords, word) != std::end(kWords))
            return true;
        begin = end + 1;
    }
    return false;
}

/// What an object says: null is as absent, also inside of sizes.
nlohmann::json withoutNulls(const nlohmann::json& object)
{
    nlohmann::json result = nlohmann::json::object();
    for (const auto& [key, value] : object.items())
        if (!value.is_null())
            result[key] = value.is_object() ? withoutNulls(value) : value;
    return result;
}

/// Of models whose sides are multiples of merged patches.
struct Patches
{
    int64_t side = 14;
    int64_t merged = 2;
};

// Each reads an option of its kind: whether the value is right, or nothing where it is of another.

std::optional<bool> readSwitch(const std::string& key, const nlohmann::json& value,
                               Preprocessor& out)
{
    bool* on = key == "do_resize"            ? &out.resizes
               : key == "do_center_crop"     ? &out.crops
               : key == "do_rescale"         ? &out.rescales
               : key == "do_normalize"       ? &out.normalises
               : key == "do_image_splitting" ? &out.splits
                                             : nullptr;
    if (!on)
        return std::nullopt;
    if (!value.is_boolean())
        return false;
    *on = value.get<bool>();
    return true;
}

std::optional<bool> readCount(const std::string& key, const nlohmann::json& value,
                              Preprocessor& out, Patches& patches)
{
    constexpr int64_t kMostPixels = int64_t{kMaxSide} * kMaxSide;
    int64_t* number = key == "min_pixels"   ? &out.fewestPixels
                      : key == "max_pixels" ? &out.mostPixels
                      : key == "patch_size" ? &patches.side
                      : key == "merge_size" ? &patches.merged
                                            : nullptr;
    if (!number)
        return std::nullopt;
    if (!value.is_number_integer() || value.get<int64_t>() < 1 ||
        value.get<int64_t>() > kMostPixels)
        return false;
    *number = value.get<int64_t>();
    return true;
}

std::optional<bool> readGeometry(const std::string& key, const nlohmann::json& value,
                                 Preprocessor& out)
{
    if (key == "size") {
        // One number is the shorter side where the processor's own size is.
        const bool shorter = out.shortestEdge > 0 && isSide(value);
        out.shortestEdge = shorter ? value.get<int>() : 0;
        return shorter || readSize(value, out);
    }
    if (key == "crop_size")
        return readSides(value, out.cropWidth, out.cropHeight);
    if (key == "max_image_size") {
        if (!value.is_object() || !value.contains("longest_edge") || !isSide(value["longest_edge"]))
            return false;
        if (out.square > 0) // others carry the key and do not read it
            out.square = value["longest_edge"].get<int>();
        return true;
    }
    if (key == "resample") {
        if (!value.is_number_integer() || value.get<int64_t>() < 0 || value.get<int64_t>() > 5)
            return false;
        out.resampling = static_cast<Resampling>(value.get<int>());
        return true;
    }
    return std::nullopt;
}

std::optional<bool> readChannelOption(const std::string& key, const nlohmann::json& value,
                                      Preprocessor& out)
{
    if (key == "rescale_factor") {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            return false;
        out.rescaleFactor = value.get<double>();
        return true;
    }
    if (key == "image_mean")
        return readChannels(value, out.mean, out.channels);
    if (key == "image_std")
        return readChannels(value, out.deviation, out.channels) &&
               std::ranges::count(out.deviation, 0.0F) == 0;
    return std::nullopt;
}

} // namespace

Result<Preprocessor> Preprocessor::fromJson(const nlohmann::json& file)
{
    if (!file.is_object())
        return fail(translatable("Engine", "preprocessor_config.json does not hold an object."));
    const nlohmann::json json = withoutNulls(file);
    Result<Preprocessor> made = defaultsOf(json);
    if (!made)
        return made;
    Preprocessor& out = *made;
    Patches patches;
    for (const auto& [key, value] : json.items()) {
        if (key == "default_to_square" && value != true && out.shortestEdge == 0 &&
            json.value("size", nlohmann::json()).is_number())
            return wrongOption(key);
        if (isIgnored(key, value)) {
            if (key == "do_convert_rgb" && !value.is_boolean())
                return wrongOption(key);
            continue;
        }
        std::optional<bool> right = readSwitch(key, value, out);
        if (!right)
            right = readCount(key, value, out, patches);
        if (!right)
            right = readGeometry(key, value, out);
        if (!right)
            right = readChannelOption(key, value, out);
        if (!right && mayMatter(key, value))
            return fail(translatable("Engine", "The option “%1” of preprocessor_config.json is "
                                               "not known."),
                        {key});
        if (right == false)
            return wrongOption(key);
    }
    // What limits the area by name holds against `size`.
    for (const char* key : {"min_pixels", "max_pixels"})
        if (json.contains(key))
            readCount(key, json[key], out, patches);
    if (out.multiple > 0) {
        if (patches.side > kMaxModelSide || patches.merged > kMaxModelSide ||
            patches.side * patches.merged > kMaxModelSide)
            return wrongOption("patch_size");
        out.multiple = static_cast<int>(patches.side * patches.merged);
    }
    return made;
}

Result<Image> Preprocessor::resized(const Image& image) const
{
    if (multiple > 0) {
        const auto sides = wholeSides(*this, image);
        if (!sides)
            return tl::make_unexpected(sides.error());
        return resize(image, sides->first, sides->second, resampling);
    }
    if (longestEdge > 0) {
        const auto [across, down] = longestSides(image.width, image.height, longestEdge);
        return resize(image, across, down, resampling);
    }
    int newWidth = width;
    int newHeight = height;
    if (shortestEdge > 0) {
        const int64_t shorter = std::min(image.width, image.height);
        const int64_t longer =
            int64_t{shortestEdge} * std::max(image.width, image.height) / shorter;
        if (longer > kMaxSide)
            return fail(translatable("Engine", "A picture of %1 × %2 pixels is too elongated "
                                               "for this model."),
                        {std::to_string(image.width), std::to_string(image.height)});
        const int other = static_cast<int>(longer);
        newWidth = image.width <= image.height ? shortestEdge : other;
        newHeight = image.width <= image.height ? other : shortestEdge;
    }
    return resize(image, newWidth, newHeight, resampling);
}

/// The picture as whole pieces: its longer side becomes a multiple of theirs, the other grows with
/// it and then to a multiple as well.
Image Preprocessor::inPieces(const Image& image) const
{
    const auto whole = [&](int side) { return (std::max(side, 1) + square - 1) / square * square; };
    const double aspect = static_cast<double>(image.width) / image.height;
    int across = whole(image.width);
    int down = whole(image.height);
    if (image.width >= image.height)
        down = whole(static_cast<int>(across / aspect));
    else
        across = whole(static_cast<int>(down * aspect));
    return resize(image, across, down, resampling);
}

/// Values of the channels of each pixel before they are normalised.
std::vector<float> Preprocessor::rescaled(const Image& original, const Image& prepared) const
{
    const bool smooth = resampling == Resampling::Bilinear || resampling == Resampling::Bicubic;
    const bool later = inFloats && resizes && rescales && !crops && smooth && channels != 1;
    const std::vector<uint8_t>& bytes = later ? original.rgb : prepared.rgb;
    std::vector<float> values(bytes.size());
    for (size_t at = 0; at < bytes.size(); ++at)
        values[at] = rescales ? static_cast<float>(bytes[at] * rescaleFactor)
                              : static_cast<float>(bytes[at]);
    if (!later)
        return values;
    return resize(FloatImage{original.width, original.height, std::move(values)}, prepared.width,
                  prepared.height, resampling)
        .rgb;
}

Result<PixelValues> Preprocessor::apply(const Image& image) const
{
    if (image.width <= 0 || image.height <= 0 || image.width > kMaxSide ||
        image.height > kMaxSide ||
        image.rgb.size() !=
            static_cast<size_t>(image.width) * static_cast<size_t>(image.height) * 3)
        return fail(translatable("Engine", "A picture of %1 × %2 pixels cannot be prepared."),
                    {std::to_string(image.width), std::to_string(image.height)},
                    translatable("Engine", "Pictures of up to 16,384 pixels a side can."));
    PixelValues out;
    out.shown = channels == 1 ? grey(image) : image;
    if (resizes) {
        Result<Image> made = resized(out.shown);
        if (!made)
            return tl::make_unexpected(made.error());
        out.shown = std::move(*made);
    }
    if (square > 0)
        out.shown = splits ? inPieces(out.shown) : resize(out.shown, square, square, resampling);
    if (crops)
        out.shown = centreCrop(out.shown, cropWidth, cropHeight);
    out.pixels = normalised(image, out.shown);
    if (splits && square > 0 && std::max(out.shown.width, out.shown.height) > square) {
        const Image whole = resize(out.shown, square, square, resampling);
        out.whole = normalised(whole, whole);
    }
    return out;
}

Tensor Preprocessor::normalised(const Image& original, const Image& prepared) const
{
    const std::vector<float> values = rescaled(original, prepared);
    float* write = nullptr;
    const int planes = channels == 1 ? 1 : 3;
    Tensor pixels = Tensor::zeros({planes, prepared.height, prepared.width}, &write);
    for (size_t channel = 0; channel < static_cast<size_t>(planes); ++channel) {
        for (size_t at = channel; at < values.size(); at += 3) {
            float value = values[at];
            if (normalises)
                value = (value - mean[channel]) / deviation[channel];
            *write++ = value;
        }
    }
    return pixels;
}

Image Preprocessor::picture(const Tensor& pixels) const
{
    Image out{static_cast<int>(pixels.extent(2)), static_cast<int>(pixels.extent(1)), {}};
    const auto area = static_cast<size_t>(pixels.extent(1) * pixels.extent(2));
    out.rgb.resize(area * 3);
    const bool isGrey = pixels.extent(0) == 1;
    for (size_t channel = 0; channel < 3; ++channel) {
        for (size_t at = 0; at < area; ++at) {
            double value = static_cast<double>(pixels.data()[(isGrey ? 0 : channel * area) + at]);
            if (normalises)
                value = value * static_cast<double>(deviation[channel]) +
                        static_cast<double>(mean[channel]);
            if (rescales && rescaleFactor != 0)
                value /= rescaleFactor;
            out.rgb[at * 3 + channel] =
                static_cast<uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
        }
    }
    return out;
}

} // namespace engine::vision
