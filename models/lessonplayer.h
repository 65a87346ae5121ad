#pragma once

#include "models/document.h"
#include "models/examplemodel.h"
#include "models/lessoncondition.h"

namespace models {

/// Plays a lesson on a document: brings about what its steps set, and watches whether their
/// questions are answered. Views are brought to the front by who listens. GUI thread.
class LessonPlayer : public QObject
{
    Q_OBJECT

public:
    /// Looks for examples and models in the folder of examples.
    LessonPlayer(Document* document, const QString& examples, QObject* parent = nullptr);

    void setSurroundings(LessonSurroundings surroundings);

    /// Begins at its first step; a lesson without steps ends the one that is played.
    void play(const Lesson& lesson);
    void stop();
    bool isPlaying() const { return !m_lesson.steps.isEmpty(); }
    const Lesson& lesson() const { return m_lesson; }
    int step() const { return m_step; }
    const LessonStep& current() const { return m_lesson.steps[m_step]; }
    /// The step before (−1) or after (1); past the last one the lesson is over.
    void go(int steps);
    /// Brings about once more all that the steps up to this one set.
    void restore();

    /// Whether what the step set is there; until then nothing is checked.
    bool isSettled() const { return m_phase == Phase::Settled; }
    /// Whether the question of the step is answered; false where it has none.
    bool isAnswered() const { return m_answered; }
    /// Answers by the button of that number; right answers stay.
    bool choose(int choice);
    /// Does what the lesson's own answer does.
    void showAnswer();
    /// Looks again whether the question is answered: what is in front may have changed.
    void check();

signals:
    /// Another lesson or step is played, or none; also settled, and also answered.
    void changed();
    /// The last step was left: the lesson is done.
    void finished(const QString& id);
    /// The view in the middle and the panels beside it that the step wants.
    void viewsWanted(const QString& view, const QStringList& panels);
    void settingsWanted(const QJsonObject& settings);

private:
    enum class Phase { Opening, Changing, Settled };

    void apply(const LessonScene& scene);
    void follow();
    std::optional<engine::TraceRequest> requestOf(const QJsonObject& open) const;
    std::optional<LessonPlace> placeOf(const QJsonObject& open) const;
    engine::TraceRequest hidingCells() const;

    Document* m_document;
    ExampleModel m_examples;
    QDir m_folder;
    LessonSurroundings m_surroundings;
    Lesson m_lesson;
    int m_step = 0;
    LessonScene m_scene; ///< that is being brought about
    Phase m_phase = Phase::Settled;
    bool m_answered = false;
    bool m_fresh = false; ///< the scene opens something else than was open before
};

/// A scene with what a later one sets put over it.
LessonScene over(LessonScene before, const LessonScene& after);

} // namespace models
