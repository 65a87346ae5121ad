#pragma once

#include "engine/text/tokenizer.h"
#include "engine/trace/request.h"
#include "models/latestjob.h"

#include <QAbstractListModel>

namespace models {

/// A text, or a pair of texts, as the tokenizer of a model folder cuts it, while it is typed:
/// pieces (DisplayRole), ids (TokenIdRole of roles.h), SpecialRole. Ids given in place of a text
/// are shown as they are. Folder and text are read by a worker.
class Tokenisation : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit Tokenisation(QObject* parent = nullptr);

    void set(const std::filesystem::path& folder, const engine::ModelInputs& inputs);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool hasTokenizer() const { return m_cut.tokenizer != nullptr; }
    /// Codes of the languages that the model translates to; empty for all others.
    const QStringList& languages() const { return m_cut.languages; }
    /// The tokenizer has a token that parts two texts.
    bool makesPairs() const { return m_cut.tokenizer && m_cut.tokenizer->sepId(); }
    /// Why there are no tokens; empty where there are.
    const QString& problem() const { return m_cut.problem; }
    /// Ids that are no special tokens, drawn evenly with a seed; empty without a tokenizer.
    std::vector<int64_t> randomIds(int64_t count, uint64_t seed) const;

signals:
    void changed();

private:
    using TokenizerPtr = std::shared_ptr<const engine::text::Tokenizer>;
    struct Piece
    {
        QString text;
        int64_t id = 0;
        bool special = false;
    };
    struct Cut
    {
        std::filesystem::path folder;
        TokenizerPtr tokenizer;
        QList<Piece> pieces;
        QStringList languages;
        QString problem;
    };

    Cut m_cut;
    LatestJob<Cut> m_job;
};

/// A language in itself, by its code: Deutsch for "de".
QString languageName(const std::string& code);

} // namespace models
