#pragma once

#include "models/document.h"
#include "models/interventionmodel.h"

#include <optional>
#include <QObject>

namespace models {

/// What a model is fed, as far as that is known: from a trace of it, else from what it was asked.
/// The one answer for every panel.
struct Reads
{
    bool model = false;    ///< it is a model that is asked
    bool known = false;    ///< by a trace of it; else any of these may be
    bool text = false;     ///< one text, or its token ids
    bool pair = false;     ///< a source and what becomes of it
    bool pictures = false; ///< in place of a text, or beside one
    bool sounds = false;   ///< in place of a text
};
Reads readsOf(const engine::TraceRequest& request, const engine::Trace* trace);

/// The ids that stand for the text of a model, or of its source.
const std::vector<int64_t>& idsOf(const engine::ModelInputs& inputs);
/// The text that a model reads, or translates.
QString textOf(const engine::ModelInputs& inputs);

/// What can be changed of what is open, why not where it cannot, and the request that a change
/// makes. Panels show it and hand over what a person chose; none of them decides. GUI thread.
class RequestEditor : public QObject
{
    Q_OBJECT

public:
    enum class Source { Pattern, Model, File };
    enum class Field {
        Folder,
        Text,
        SourceText,
        TargetText,
        Languages,
        Ids,
        Picture,
        File,
        Pattern,
        Place,
        Reach,
        Scores, ///< whatever happens to them
        Attention,
        MaskSize,
        SampleSeed,
        Ablation
    };

    /// What a person writes to feed a model.
    struct ModelFields
    {
        QString folder, text, source, target, ids, picture;
    };
    /// How a text is given to the model that is open.
    struct InputFields
    {
        QString text, second;
        std::optional<std::vector<int64_t>> drawn = {}; ///< at random, in place of the text
        QString from = {}, to = {};                     ///< languages; empty: there is no choice
        int64_t padTo = 0;
        std::optional<int> layers = {}; ///< of those that there are; all
    };
    /// What happens to the scores of the heads that a change reaches.
    struct AttentionFields
    {
        engine::Normaliser normaliser = engine::Normaliser::Soft;
        double temperature = 1;
        engine::MaskChoice mask = engine::MaskChoice::Model;
        int maskSize = 0;
        uint64_t seed = 0;
        bool ablate = false;
    };

    explicit RequestEditor(Document* document, QObject* parent = nullptr);

    /// Of the document's request.
    Source source() const;
    Reads reads() const;
    /// As it was asked for last.
    ModelFields model() const;
    engine::PatternSource pattern() const;
    QString file() const;
    AttentionFields attention(Reach reach) const;

    /// Why a field cannot be changed where `source` is chosen; empty: it can.
    QString whyNot(Field field, Source source, Reach reach, const AttentionFields& shown) const;

    void setPattern(const engine::PatternSource& pattern);
    /// Where no folder is given yet: the first model that comes with the program.
    void setModel(const ModelFields& fields);
    void setFile(const QString& path);
    /// Of a model that translates; what was written in another language is no target of it.
    void setLanguages(const QString& from, const QString& to);
    void setInput(const InputFields& fields);
    /// Of a picture, or of a sound.
    void setPicture(const QString& path);
    void setAttention(Reach reach, const AttentionFields& fields);

    /// The open model as one that reads the texts of a data set, else the shipped one for
    /// sentiment; nothing where there is neither.
    std::optional<engine::TraceRequest> forTexts() const;

private:
    void note();
    QString whyNotModel(Field field) const;
    QString whyNotAttention(Field field, Source source, Reach reach,
                            const AttentionFields& shown) const;

    Document* m_document;
    engine::ModelSource m_model; ///< the one that was asked for last
};

} // namespace models
