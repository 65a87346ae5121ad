#include "engine/atlas/rows.h"

#include "engine/attention/random.h"
#include "engine/text/textfile.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>

namespace engine::atlas {

namespace {

std::string hexadecimal(uint64_t number)
{
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[number >> shift & 15];
    return text;
}

std::string extensionOf(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    for (char& letter : extension)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return extension;
}

bool isPicture(const std::filesystem::path& path)
{
    static const std::set<std::string> known{".png", ".jpg", ".jpeg"};
    return known.contains(extensionOf(path));
}

bool isText(const std::filesystem::path& path)
{
    static const std::set<std::string> known{".txt", ".text", ".md", ".rst", ".tex", ".html"};
    return known.contains(extensionOf(path));
}

/// Where the parts of a text begin and end, without what is empty.
std::vector<std::string> parts(const std::string& text)
{
    std::vector<std::string> lines;
    bool hasEmpty = false;
    bool met = false;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        const bool empty = line.find_first_not_of(" \t") == std::string::npos;
        // Empty lines before the first and after the last part nothing.
        hasEmpty = hasEmpty || (empty && met);
        met = met || !empty;
        lines.push_back(empty ? std::string() : std::move(line));
        begin = end + 1;
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    hasEmpty = hasEmpty && std::ranges::count(lines, std::string()) > 0;
    std::vector<std::string> result;
    bool open = false;
    for (std::string& line : lines) {
        if (line.empty()) {
            open = false;
        } else if (open && hasEmpty) {
            result.back().append("\n").append(line);
        } else {
            result.push_back(std::move(line));
            open = true;
        }
    }
    return result;
}

} // namespace

std::string contentName(const std::filesystem::path& file)
{
    std::error_code failed;
    const uintmax_t size = std::filesystem::file_size(file, failed);
    if (failed)
        return {};
    uint64_t hash = splitMix(size);
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 65536> piece{};
    for (const uintmax_t begin :
         {uintmax_t{0}, size / 2, size > piece.size() ? size - piece.size() : uintmax_t{0}}) {
        stream.clear();
        stream.seekg(static_cast<std::streamoff>(begin));
        stream.read(piece.data(), piece.size());
        for (std::streamsize i = 0; i < stream.gcount(); ++i)
            hash = splitMix(hash ^ static_cast<unsigned char>(piece[static_cast<size_t>(i)]));
    }
    return hexadecimal(hash);
}

Result<Rows> folderRows(const std::filesystem::path& folder)
{
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
        if (entry.is_regular_file(failed) && (isText(entry.path()) || isPicture(entry.path())))
            files->push_back(entry.path());
    if (files->empty())
        return fail(translatable("Engine", "The folder %1 holds neither texts nor pictures."),
                    {folder.string()},
                    translatable("Engine", "Choose a folder with .txt, .png or .jpg files."));
    std::ranges::sort(*files);
    Rows rows;
    rows.count = static_cast<int64_t>(files->size());
    uint64_t hash = 0;
    for (const auto& file : *files)
        for (const char letter : file.filename().string() + contentName(file))
            hash = splitMix(hash ^ static_cast<unsigned char>(letter));
    rows.fingerprint = hexadecimal(hash);
    rows.row = [files](int64_t index) -> Result<Row> {
        const std::filesystem::path& file = (*files)[static_cast<size_t>(index)];
        Row row;
        if (isPicture(file)) {
            row.picture = file;
            return row;
        }
        Result<std::string> text = text::readTextFile(file);
        if (!text)
            return tl::make_unexpected(text.error());
        row.text = std::move(*text);
        return row;
    };
    return rows;
}

Result<Rows> textRows(const std::filesystem::path& file)
{
    const Result<std::string> text = text::readTextFile(file);
    if (!text)
        return tl::make_unexpected(text.error());
    const auto all = std::make_shared<const std::vector<std::string>>(parts(*text));
    if (all->empty())
        return fail(translatable("Engine", "%1 holds no text."), {file.string()});
    Rows rows;
    rows.count = static_cast<int64_t>(all->size());
    rows.fingerprint = contentName(file);
    rows.row = [all](int64_t index) -> Result<Row> {
        return Row{(*all)[static_cast<size_t>(index)], {}, {}};
    };
    return rows;
}

} // namespace engine::atlas
