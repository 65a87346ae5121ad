#include "models/lesson.h"

#include "models/lessoncondition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace models {

namespace {

using engine::Error;
using engine::fail;
using engine::Result;
using engine::translatable;

constexpr qint64 kMostBytes = 1 << 20;
constexpr int kMostSteps = 100;
constexpr double kMostNumber = 1 << 24;

std::string bytes(const QString& text)
{
    return text.toStdString();
}

/// Reads the members of one object and keeps the first complaint.
class Reader
{
public:
    Reader(const QJsonValue& value, QString where, std::optional<Error>& error)
        : m_object(value.toObject()), m_where(std::move(where)), m_error(error)
    {
        if (!value.isObject())
            wrong(QString());
    }

    QString at(const char* key) const { return m_where + u'.' + QLatin1String(key); }
    QJsonValue find(const char* key)
    {
        m_known.append(QLatin1String(key));
        return m_object.value(QLatin1String(key));
    }
    bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }

    QString string(const char* key)
    {
        const QJsonValue value = find(key);
        if (!value.isUndefined() && !value.isString())
            wrong(QLatin1String(key));
        return value.toString();
    }
    std::optional<double> number(const char* key, double least, double most)
    {
        const QJsonValue value = find(key);
        if (value.isUndefined())
            return std::nullopt;
        const double number = value.toDouble(std::nan(""));
        if (!(number >= least && number <= most)) {
            wrong(QLatin1String(key));
            return std::nullopt;
        }
        return number;
    }
    std::optional<int> integer(const char* key, int least, int most)
    {
        const auto value = number(key, least, most);
        if (value && *value != std::floor(*value))
            wrong(QLatin1String(key));
        return value ? std::optional(int(*value)) : std::nullopt;
    }
    QJsonArray array(const char* key)
    {
        const QJsonValue value = find(key);
        if (!value.isUndefined() && !value.isArray())
            wrong(QLatin1String(key));
        return value.toArray();
    }
    QJsonObject object(const char* key)
    {
        const QJsonValue value = find(key);
        if (!value.isUndefined() && !value.isObject())
            wrong(QLatin1String(key));
        return value.toObject();
    }
    template <class T, size_t N>
    std::optional<T> choice(const char* key, const std::array<T, N>& known)
    {
        if (!has(key))
            return std::nullopt;
        const std::string text = bytes(string(key));
        for (const T item : known)
            if (engine::name(item) == text)
                return item;
        wrong(QLatin1String(key));
        return std::nullopt;
    }
    /// A text in several languages.
    LessonText text(const char* key, bool needed)
    {
        LessonText text;
        const QJsonValue value = find(key);
        if (value.isUndefined() && !needed)
            return text;
        const QJsonObject languages = value.toObject();
        for (auto one = languages.begin(); one != languages.end(); ++one)
            if (one.value().isString())
                text.languages.insert(one.key(), one.value().toString());
            else
                wrong(QLatin1String(key) + u'.' + one.key());
        if (text.languages.value(QStringLiteral("en")).isEmpty())
            wrong(QLatin1String(key) + QStringLiteral(".en"));
        return text;
    }
    /// A member as `read(value, where)` takes it.
    template <class Read>
    auto part(const char* key, Read read)
    {
        using Part = typename decltype(read(QJsonValue(), QString()))::value_type;
        if (!has(key))
            return std::optional<Part>();
        auto result = read(find(key), at(key));
        if (!result)
            keep(result.error());
        return result ? std::optional<Part>(std::move(*result)) : std::nullopt;
    }
    /// Complains about the first key that was not asked for.
    void refuseOthers()
    {
        for (const QString& key : m_object.keys())
            if (!m_known.contains(key))
                keep(fail(translatable("Engine", "The lesson's key %1 is not known."),
                          {bytes(m_where + u'.' + key)},
                          translatable("Engine", "resources/lessons/FORMAT.md lists all keys."))
                         .value());
    }
    void wrong(const QString& key)
    {
        keep(fail(translatable("Engine", "The lesson's %1 is absent, out of range or of the wrong "
                                         "type."),
                  {bytes(key.isEmpty() ? m_where : m_where + u'.' + key)},
                  translatable("Engine", "resources/lessons/FORMAT.md says what it may be."))
                 .value());
    }
    void keep(const Error& error)
    {
        if (!m_error)
            m_error = error;
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<Error>& m_error;
    QStringList m_known;
};

LessonPlace readPlace(Reader& reader)
{
    constexpr std::array kKinds = {engine::Kind::Self, engine::Kind::Cross};
    LessonPlace place;
    place.stack = reader.choice("stack", engine::kStacks);
    place.kind = reader.choice("kind", kKinds);
    place.layer = reader.integer("layer", 0, 1 << 20);
    const QJsonValue head = reader.find("head");
    if (head == QLatin1String("mean"))
        place.head = engine::kMeanHead;
    else if (head == QLatin1String("max"))
        place.head = engine::kMaxHead;
    else
        place.head = reader.integer("head", 0, 1 << 20);
    place.query = reader.part("query", lessonPosition);
    place.key = reader.part("key", lessonPosition);
    return place;
}

void readMask(Reader& reader, LessonScene& scene)
{
    using engine::MaskChoice;
    const QJsonValue mask = reader.find("mask");
    if (mask.isUndefined())
        return;
    if (mask.isObject()) {
        const double size = mask.toObject().value(QStringLiteral("window")).toDouble(-1);
        if (size < 0 || size > kMostNumber || mask.toObject().size() != 1)
            reader.wrong(QStringLiteral("mask.window"));
        scene.mask = MaskChoice::Window;
        scene.maskSize = int64_t(size);
        return;
    }
    for (const MaskChoice choice :
         {MaskChoice::Model, MaskChoice::None, MaskChoice::Causal, MaskChoice::Padding})
        if (engine::name(choice) == bytes(mask.toString()))
            scene.mask = choice;
    if (!scene.mask)
        reader.wrong(QStringLiteral("mask"));
}

void readCuts(Reader& reader, LessonScene& scene, std::optional<Error>& error)
{
    if (reader.has("ablate")) {
        scene.ablate.emplace();
        for (const QJsonValue value : reader.array("ablate")) {
            Reader one(value, reader.at("ablate"), error);
            const LessonPlace place = readPlace(one);
            one.refuseOthers();
            scene.ablate->push_back({place.stack, place.kind, place.layer, place.head});
        }
    }
    if (!reader.has("hide"))
        return;
    scene.hide.emplace();
    for (const QJsonValue value : reader.array("hide")) {
        Reader one(value, reader.at("hide"), error);
        const LessonPlace place = readPlace(one);
        if (place.query && place.key)
            scene.hide->emplace_back(*place.query, *place.key);
        else
            one.wrong(QStringLiteral("query"));
    }
}

QJsonObject readOpen(Reader& reader, std::optional<Error>& error)
{
    const QJsonObject open = reader.object("open");
    if (!reader.has("open"))
        return open;
    Reader one(open, reader.at("open"), error);
    const int ways = int(one.has("example")) + int(one.has("pattern")) + int(one.has("model"));
    if (ways != 1)
        one.wrong(QStringLiteral("example"));
    for (const char* key : {"example", "pattern", "model", "text", "source", "target",
                            "source_language", "target_language", "image"})
        one.string(key);
    for (const char* key : {"length", "heads", "layers", "dimension", "seed"})
        one.integer(key, 1, 1 << 20);
    one.refuseOthers();
    return open;
}

LessonScene readScene(Reader& reader, std::optional<Error>& error)
{
    constexpr std::array kNormalisers = {engine::Normaliser::Soft, engine::Normaliser::Hard,
                                         engine::Normaliser::Sampled};
    LessonScene scene;
    scene.open = readOpen(reader, error);
    scene.view = reader.string("view");
    if (reader.has("show")) {
        scene.show.emplace();
        for (const QJsonValue panel : reader.array("show"))
            scene.show->append(panel.toString());
    }
    if (reader.has("select")) {
        Reader select(reader.find("select"), reader.at("select"), error);
        scene.select = readPlace(select);
        select.refuseOthers();
    }
    if (const auto temperature = reader.number("temperature", 0.01, 1000))
        scene.temperature = float(*temperature);
    scene.attention = reader.choice("attention", kNormalisers);
    readMask(reader, scene);
    readCuts(reader, scene, error);
    scene.settings = reader.object("settings");
    // What a heatmap shows goes by the name that conditions have for it.
    const QString heatmap = QStringLiteral("heatmap");
    QJsonObject shown = scene.settings.value(heatmap).toObject();
    if (const QJsonValue quantity = shown.take(QStringLiteral("quantity"));
        !quantity.isUndefined()) {
        shown.insert(QStringLiteral("shown"), quantity);
        scene.settings.insert(heatmap, shown);
    }
    return scene;
}

LessonQuestion readQuestion(const QJsonValue& value, const QString& where,
                            std::optional<Error>& error)
{
    Reader reader(value, where, error);
    LessonQuestion question;
    question.text = reader.text("text", true);
    question.hint = reader.text("hint", false);
    question.right = reader.text("right", false);
    question.condition = reader.object("condition");
    if (reader.has("condition"))
        if (const Result<void> known = checkCondition(question.condition, where); !known)
            reader.keep(known.error());
    const QJsonArray choices = reader.array("choices");
    for (const QJsonValue choice : choices) {
        const QJsonObject wrapped{{QStringLiteral("choices"), choice}};
        question.choices.append(Reader(wrapped, where, error).text("choices", true));
    }
    if (!choices.isEmpty())
        question.choice = reader.integer("choice", 0, int(choices.size()) - 1).value_or(-1);
    const bool byHand = reader.has("condition") && reader.has("answer");
    if (choices.isEmpty() ? !byHand : question.choice < 0)
        reader.wrong(choices.isEmpty() ? QStringLiteral("condition") : QStringLiteral("choice"));
    if (reader.has("answer")) {
        Reader answer(reader.find("answer"), reader.at("answer"), error);
        question.answer = readScene(answer, error);
        answer.refuseOthers();
    }
    reader.refuseOthers();
    return question;
}

LessonStep readStep(const QJsonValue& value, const QString& where, std::optional<Error>& error)
{
    Reader reader(value, where, error);
    LessonStep step;
    step.text = reader.text("text", true);
    step.scene = readScene(reader, error);
    if (reader.has("question"))
        step.question = readQuestion(reader.find("question"), reader.at("question"), error);
    reader.refuseOthers();
    return step;
}

} // namespace

QString LessonText::text() const
{
    const QString exact = languages.value(QLocale().name());
    return exact.isEmpty() ? languages.value(QStringLiteral("en")) : exact;
}

Result<LessonPosition> lessonPosition(const QJsonValue& value, const QString& where)
{
    LessonPosition position;
    const QJsonObject object = value.toObject();
    if (value.isDouble() && std::abs(value.toDouble()) <= kMostNumber)
        position.index = qint64(value.toDouble());
    else if (value.isString())
        position.token = value.toString();
    else if (object.value(QStringLiteral("token")).isString()) {
        position.token = object.value(QStringLiteral("token")).toString();
        position.nth = object.value(QStringLiteral("nth")).toInt(1);
    }
    if ((!position.index && position.token.isEmpty()) || position.nth < 1)
        return fail(translatable("Engine", "The lesson's %1 names no token."), {bytes(where)},
                    translatable("Engine", "resources/lessons/FORMAT.md says what it may be."));
    return position;
}

Result<LessonPlace> lessonPlace(const QJsonObject& object, const QString& where)
{
    std::optional<Error> error;
    Reader reader(object, where, error);
    LessonPlace place = readPlace(reader);
    if (error)
        return tl::make_unexpected(*error);
    return place;
}

Result<Lesson> readLesson(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(translatable("Engine", "The lesson %1 cannot be read: %2."),
                    {bytes(name), bytes(file.errorString())});
    if (file.size() > kMostBytes)
        return fail(translatable("Engine", "The lesson %1 is larger than 1 MiB."), {bytes(name)});
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return fail(translatable("Engine", "The lesson %1 is not JSON at byte %2: %3."),
                    {bytes(name), std::to_string(parsed.offset), bytes(parsed.errorString())});
    std::optional<Error> error;
    Reader reader(document.object(), name, error);
    Lesson lesson;
    if (reader.integer("format", 1, 1) != 1)
        reader.wrong(QStringLiteral("format"));
    lesson.id = reader.string("id");
    if (lesson.id != QFileInfo(path).completeBaseName())
        reader.wrong(QStringLiteral("id"));
    lesson.order = reader.integer("order", 0, 1 << 20).value_or(0);
    lesson.minutes = reader.integer("minutes", 1, 1000).value_or(1);
    lesson.title = reader.text("title", true);
    lesson.summary = reader.text("summary", true);
    const QJsonArray steps = reader.array("steps");
    if (steps.isEmpty() || steps.size() > kMostSteps)
        reader.wrong(QStringLiteral("steps"));
    else
        for (int i = 0; i < steps.size(); ++i)
            lesson.steps.append(
                readStep(steps[i], QStringLiteral("%1.steps[%2]").arg(name).arg(i), error));
    reader.refuseOthers();
    if (error)
        return tl::make_unexpected(*error);
    return lesson;
}

QList<Lesson> readLessons(const QString& folder, QList<Error>* failed)
{
    QList<Lesson> lessons;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        Result<Lesson> lesson = readLesson(dir.filePath(name));
        if (lesson)
            lessons.append(std::move(*lesson));
        else if (failed)
            failed->append(lesson.error());
    }
    std::ranges::stable_sort(lessons, {}, &Lesson::order);
    return lessons;
}

QString lessonsFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place :
         {"../share/attention-visualizer/lessons", "../../../resources/lessons"})
        if (const QString path = program.filePath(QLatin1String(place)); QFile::exists(path))
            return QDir(path).canonicalPath();
    return {};
}

} // namespace models
