#include "models/tokenisation.h"

#include "engine/attention/random.h"
#include "models/document.h"
#include "models/roles.h"

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

void Tokenisation::set(const QString& folder, const QString& text, const QString& pair)
{
    m_job.start([folder, text, pair, last = m_cut.folder == folder ? m_cut.tokenizer : nullptr](
                    const std::stop_token&) {
        Cut cut;
        cut.folder = folder;
        cut.tokenizer = last;
        if (!cut.tokenizer) {
            auto opened = engine::text::Tokenizer::open(folder.toStdString());
            if (!opened) {
                cut.problem = errorText(opened.error());
                return cut;
            }
            cut.tokenizer = *opened;
        }
        for (const std::string& language : cut.tokenizer->languages())
            cut.languages.append(QString::fromStdString(language));
        const auto encoding =
            pair.isEmpty() ? cut.tokenizer->encode(text.toStdString())
                           : cut.tokenizer->encodePair(text.toStdString(), pair.toStdString());
        if (!encoding) {
            cut.problem = errorText(encoding.error());
            return cut;
        }
        for (const engine::text::Token& token : encoding->tokens)
            cut.pieces.append({QString::fromStdString(cut.tokenizer->displayText(token.id)),
                               token.id, token.special});
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
        return QString(piece.text).replace(u' ', QChar(0x2423));
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
