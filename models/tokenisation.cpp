#include "models/tokenisation.h"

#include "engine/attention/random.h"
#include "models/document.h"
#include "models/roles.h"
#include "models/visibletoken.h"

#include <QLocale>

namespace models {

Tokenisation::Tokenisation(QObject* parent)
    : QAbstractListModel(parent), m_job(this, [this](Cut cut) {
          beginResetModel();
          m_cut = std::move(cut);
          endResetModel();
          emit changed();
      })
{
}

void Tokenisation::set(const std::filesystem::path& folder, const engine::ModelInputs& inputs)
{
    m_job.start([folder, inputs, last = m_cut.folder == folder ? m_cut.tokenizer : nullptr](
                    const std::stop_token&) {
        Cut cut;
        cut.folder = folder;
        cut.tokenizer = last;
        if (!cut.tokenizer) {
            auto opened = engine::text::Tokenizer::open(folder);
            if (!opened) {
                cut.problem = errorText(opened.error());
                return cut;
            }
            cut.tokenizer = *opened;
        }
        for (const std::string& language : cut.tokenizer->languages())
            cut.languages.append(QString::fromStdString(language));
        const auto add = [&cut](int64_t id, bool special) {
            cut.pieces.append(
                {QString::fromStdString(cut.tokenizer->displayText(id)), id, special});
        };
        const auto& ids = inputs.tokenIds.empty() ? inputs.sourceTokenIds : inputs.tokenIds;
        for (const int64_t id : ids)
            add(id, cut.tokenizer->isSpecial(id));
        if (!ids.empty())
            return cut;
        const std::string text = (inputs.text ? inputs.text : inputs.source).value_or("");
        const engine::text::EncodeOptions options{.sourceLanguage = inputs.sourceLanguage,
                                                  .targetLanguage = inputs.targetLanguage};
        const auto encoding = inputs.textPair
                                  ? cut.tokenizer->encodePair(text, *inputs.textPair, options)
                                  : cut.tokenizer->encode(text, options);
        if (!encoding) {
            cut.problem = errorText(encoding.error());
            return cut;
        }
        for (const engine::text::Token& token : encoding->tokens)
            add(token.id, token.special);
        return cut;
    });
}

int Tokenisation::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cut.pieces.size());
}

QVariant Tokenisation::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Piece& piece = m_cut.pieces[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return visibleToken(piece.text, piece.id);
    case Qt::ToolTipRole:
        return tr("Token id %1").arg(piece.id);
    case TokenIdRole:
        return qint64(piece.id);
    case SpecialRole:
        return piece.special;
    default:
        return {};
    }
}

std::vector<int64_t> Tokenisation::randomIds(int64_t count, uint64_t seed) const
{
    std::vector<int64_t> ids;
    if (!m_cut.tokenizer)
        return ids;
    const int64_t vocabulary = m_cut.tokenizer->vocabularySize();
    // Special tokens are drawn again; the number of tries is bounded for odd vocabularies.
    for (int64_t draw = 0; int64_t(ids.size()) < count && draw < count * 100; ++draw) {
        const auto id = int64_t(engine::uniform(seed, 0, draw) * double(vocabulary));
        if (!m_cut.tokenizer->isSpecial(id) && !m_cut.tokenizer->tokenText(id).empty())
            ids.push_back(id);
    }
    return ids;
}

QString languageName(const std::string& code)
{
    const QLocale locale(QString::fromStdString(code));
    switch (locale.language()) {
    case QLocale::C:
        return QString::fromStdString(code);
    case QLocale::English:
        return QStringLiteral("English"); // not that of one country
    default:
        return locale.nativeLanguageName();
    }
}

} // namespace models
