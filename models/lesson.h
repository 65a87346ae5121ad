#pragma once

#include "engine/attention/intervention.h"
#include "engine/error.h"

#include <optional>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace models {

/// A text of a lesson in several languages; English is always there.
struct LessonText
{
    QHash<QString, QString> languages; ///< by locale name, "en" and "zh_CN"

    /// In the language of the user interface, else in English.
    QString text() const;
    bool isEmpty() const { return languages.isEmpty(); }
};

/// A token by where it stands (negative: from the end) or by what it reads.
struct LessonPosition
{
    std::optional<qint64> index;
    QString token;
    int nth = 1; ///< of the tokens that read so
};

/// What is selected, as far as it is said.
struct LessonPlace
{
    std::optional<engine::Stack> stack;
    std::optional<engine::Kind> kind;
    std::optional<int> layer;
    std::optional<int> head; ///< or engine::kMeanHead, engine::kMaxHead
    std::optional<LessonPosition> query;
    std::optional<LessonPosition> key;
};

/// What a step sets in the window; what is absent stays as it is.
struct LessonScene
{
    QJsonObject open; ///< empty: nothing
    QString view;     ///< empty: the same
    std::optional<QStringList> show;
    LessonPlace select;
    std::optional<float> temperature;
    std::optional<engine::Normaliser> attention;
    std::optional<engine::MaskChoice> mask;
    int64_t maskSize = 0;
    std::optional<std::vector<engine::Scope>> ablate;
    std::optional<std::vector<std::pair<LessonPosition, LessonPosition>>> hide;
    QJsonObject settings; ///< of views by id
};

struct LessonQuestion
{
    LessonText text;
    LessonText hint;
    LessonText right;
    QJsonObject condition; ///< see lessoncondition.h; empty beside choices alone
    QList<LessonText> choices;
    int choice = -1; ///< the right one
    LessonScene answer;
};

struct LessonStep
{
    LessonText text;
    LessonScene scene;
    std::optional<LessonQuestion> question;
};

/// A lesson as resources/lessons/FORMAT.md describes it.
struct Lesson
{
    QString id;
    int order = 0;
    int minutes = 0;
    LessonText title;
    LessonText summary;
    QList<LessonStep> steps;
};

/// Reads a lesson's file. Fails on files above 1 MiB and on whatever the format does not know, by
/// the name of the key.
engine::Result<Lesson> readLesson(const QString& path);
/// The lessons of a folder by their order. Files that cannot be read are left out and their
/// complaints appended to `failed`.
QList<Lesson> readLessons(const QString& folder, QList<engine::Error>* failed = nullptr);
/// The lessons that belong to the running program: beside the build or installed with it.
QString lessonsFolder();

/// What stands in a file in the place of a position.
engine::Result<LessonPosition> lessonPosition(const QJsonValue& value, const QString& where);
/// The members `stack`, `kind`, `layer`, `head`, `query` and `key` of an object.
engine::Result<LessonPlace> lessonPlace(const QJsonObject& object, const QString& where);

} // namespace models
