#pragma once

#include "engine/text/tokenizer.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QByteArray>
#include <QTemporaryDir>

/// What tests of tokenizers share.
namespace cases {

using Strings = std::vector<std::string>;
using Ids = std::vector<int64_t>;
using Files = std::vector<std::pair<std::string, std::string>>; ///< name, content
using TokenizerPtr = std::shared_ptr<const engine::text::Tokenizer>;
using TokenizerResult = engine::Result<TokenizerPtr>;

/// The tokenizer of a folder of these files.
inline TokenizerResult openFiles(const Files& files)
{
    const QTemporaryDir folder;
    for (const auto& [name, content] : files)
        std::ofstream(folder.filePath(QString::fromStdString(name)).toStdString(), std::ios::binary)
            << content;
    return engine::text::Tokenizer::open(folder.path().toStdString());
}

inline Strings textsOf(const engine::text::Encoding& encoding)
{
    Strings texts;
    for (const engine::text::Token& token : encoding.tokens)
        texts.push_back(token.text);
    return texts;
}

inline Ids idsOf(const engine::text::Encoding& encoding)
{
    Ids ids;
    for (const engine::text::Token& token : encoding.tokens)
        ids.push_back(token.id);
    return ids;
}

inline QByteArray describe(const Strings& texts)
{
    return QByteArray::fromStdString(
        nlohmann::json(texts).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace));
}

} // namespace cases
