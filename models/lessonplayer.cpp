#include "models/lessonplayer.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

using engine::Intervention;
using engine::Scope;

/// Takes away whatever `part` resets, wherever it acts.
template <class Part>
void reset(std::vector<Intervention>& all, Part part)
{
    for (Intervention& one : all)
        part(one);
    std::erase_if(all, [](const Intervention& i) {
        return !i.ablate && !i.keepOnly && !i.temperature && !i.normaliser && !i.mask &&
               i.hiddenCells.empty();
    });
}

Intervention& at(std::vector<Intervention>& all, const Scope& scope)
{
    const auto found = std::ranges::find(all, scope, &Intervention::scope);
    if (found != all.end())
        return *found;
    all.emplace_back().scope = scope;
    return all.back();
}

/// What a scene changes in how attention is computed, but for hidden cells.
void intervene(std::vector<Intervention>& all, const LessonScene& scene)
{
    if (scene.temperature) {
        reset(all, [](Intervention& i) { i.temperature.reset(); });
        if (*scene.temperature != 1)
            at(all, {}).temperature = scene.temperature;
    }
    if (scene.attention) {
        reset(all, [](Intervention& i) { i.normaliser.reset(); });
        if (*scene.attention != engine::Normaliser::Soft)
            at(all, {}).normaliser = scene.attention;
    }
    if (scene.mask) {
        reset(all, [](Intervention& i) { i.mask.reset(); });
        if (*scene.mask != engine::MaskChoice::Model) {
            at(all, {}).mask = scene.mask;
            at(all, {}).maskSize = scene.maskSize;
        }
    }
    if (scene.ablate) {
        reset(all, [](Intervention& i) { i.ablate = false; });
        for (const Scope& scope : *scene.ablate)
            at(all, scope).ablate = true;
    }
    if (scene.hide)
        reset(all, [](Intervention& i) { i.hiddenCells.clear(); });
}

/// What is said later counts.
template <class T>
void put(std::optional<T>& to, const std::optional<T>& from)
{
    if (from)
        to = from;
}

LessonPlace over(LessonPlace before, const LessonPlace& after)
{
    put(before.stack, after.stack);
    put(before.kind, after.kind);
    put(before.layer, after.layer);
    put(before.head, after.head);
    put(before.query, after.query);
    put(before.key, after.key);
    return before;
}

} // namespace

LessonScene over(LessonScene before, const LessonScene& after)
{
    if (!after.open.isEmpty()) {
        // What is opened begins without changes; the views stay.
        LessonScene anew;
        anew.view = before.view;
        anew.show = before.show;
        anew.settings = before.settings;
        anew.open = after.open;
        before = anew;
    }
    if (!after.view.isEmpty())
        before.view = after.view;
    put(before.show, after.show);
    put(before.temperature, after.temperature);
    put(before.attention, after.attention);
    put(before.ablate, after.ablate);
    put(before.hide, after.hide);
    if (after.mask) {
        before.mask = after.mask;
        before.maskSize = after.maskSize;
    }
    before.select = over(before.select, after.select);
    for (auto one = after.settings.begin(); one != after.settings.end(); ++one)
        before.settings.insert(one.key(), one.value());
    return before;
}

LessonPlayer::LessonPlayer(Document* document, const QString& examples, QObject* parent)
    : QObject(parent), m_document(document), m_examples(examples), m_folder(examples)
{
    connect(document, &Document::traceChanged, this, &LessonPlayer::follow);
    // What fails says so itself; the step can be set up again.
    connect(document, &Document::failed, this, [this] {
        m_phase = Phase::Settled;
        emit changed();
    });
    for (const auto moved : {&Selection::headChanged, &Selection::cellChanged})
        connect(&document->selection(), moved, this, &LessonPlayer::check);
}

void LessonPlayer::setSurroundings(LessonSurroundings surroundings)
{
    m_surroundings = std::move(surroundings);
}

void LessonPlayer::play(const Lesson& lesson)
{
    m_lesson = lesson;
    m_step = 0;
    m_answered = false;
    if (isPlaying())
        apply(current().scene);
    emit changed();
}

void LessonPlayer::stop()
{
    m_lesson = {};
    m_phase = Phase::Settled;
    m_answered = false;
    emit changed();
}

void LessonPlayer::go(int steps)
{
    if (!isPlaying())
        return;
    const int next = m_step + steps;
    if (next >= m_lesson.steps.size()) {
        const QString id = m_lesson.id;
        stop();
        emit finished(id);
        return;
    }
    if (next < 0)
        return;
    m_step = next;
    m_answered = false;
    if (steps == 1)
        apply(current().scene);
    else
        restore();
    emit changed();
}

void LessonPlayer::restore()
{
    if (!isPlaying())
        return;
    LessonScene scene;
    for (int i = 0; i <= m_step; ++i)
        scene = over(std::move(scene), m_lesson.steps[i].scene);
    m_answered = false;
    apply(scene);
    emit changed();
}

std::optional<engine::TraceRequest> LessonPlayer::requestOf(const QJsonObject& open) const
{
    const auto text = [&open](const char* key) {
        return open.value(QLatin1String(key)).toString().toStdString();
    };
    engine::TraceRequest request;
    if (open.contains(QLatin1String("example"))) {
        const int row = m_examples.rowOf(open.value(QLatin1String("example")).toString());
        return row < 0 ? std::nullopt : std::optional(m_examples.request(row));
    }
    if (open.contains(QLatin1String("pattern"))) {
        engine::PatternSource pattern;
        pattern.name = text("pattern");
        pattern.length = open.value(QLatin1String("length")).toInt(int(pattern.length));
        pattern.heads = open.value(QLatin1String("heads")).toInt(pattern.heads);
        pattern.layers = open.value(QLatin1String("layers")).toInt(pattern.layers);
        pattern.dimension = open.value(QLatin1String("dimension")).toInt(pattern.dimension);
        pattern.seed = uint64_t(open.value(QLatin1String("seed")).toInt(int(pattern.seed)));
        request.source = pattern;
        return request;
    }
    engine::ModelSource model;
    model.folder =
        m_examples.modelFolder(open.value(QLatin1String("model")).toString()).toStdString();
    if (model.folder.empty())
        return std::nullopt;
    if (open.contains(QLatin1String("text")))
        model.inputs.text = text("text");
    if (open.contains(QLatin1String("source")))
        model.inputs.source = text("source");
    if (open.contains(QLatin1String("target")))
        model.inputs.target = text("target");
    model.inputs.sourceLanguage = text("source_language");
    model.inputs.targetLanguage = text("target_language");
    if (open.contains(QLatin1String("image")))
        model.inputs.image =
            m_folder.filePath(open.value(QLatin1String("image")).toString()).toStdString();
    request.source = model;
    return request;
}

std::optional<LessonPlace> LessonPlayer::placeOf(const QJsonObject& open) const
{
    const int row = m_examples.rowOf(open.value(QLatin1String("example")).toString());
    return row < 0 ? std::nullopt : std::optional(m_examples.place(row));
}

engine::TraceRequest LessonPlayer::hidingCells() const
{
    engine::TraceRequest request = m_document->request();
    reset(request.interventions, [](Intervention& i) { i.hiddenCells.clear(); });
    const SelectionState& place = m_document->selection().state();
    const engine::Attention* attention = m_document->attention();
    const TracePtr& trace = m_document->trace();
    if (!attention || !m_scene.hide || place.head < 0)
        return request;
    for (const auto& [query, key] : *m_scene.hide) {
        const qint64 row = indexOf(query, trace->queryTokens(*attention), attention->queries);
        const qint64 column = indexOf(key, trace->keyTokens(*attention), attention->keys);
        if (row >= 0 && column >= 0)
            at(request.interventions, {place.stack, place.kind, place.layer, place.head})
                .hiddenCells.emplace_back(row, column);
    }
    return request;
}

void LessonPlayer::apply(const LessonScene& scene)
{
    m_scene = scene;
    m_phase = Phase::Opening;
    if (!scene.view.isEmpty() || scene.show)
        emit viewsWanted(scene.view, scene.show.value_or(QStringList()));
    if (!scene.settings.isEmpty())
        emit settingsWanted(scene.settings);
    engine::TraceRequest request = m_document->request();
    if (!scene.open.isEmpty()) {
        const auto opened = requestOf(scene.open);
        if (!opened) {
            m_phase = Phase::Settled;
            return;
        }
        request = *opened;
    }
    m_fresh = !(request.source == m_document->request().source);
    intervene(request.interventions, scene);
    const bool same = request == m_document->request() && m_document->trace() &&
                      !m_document->isBusy() && m_document->trace()->request == request;
    if (same)
        follow();
    else
        m_document->open(request);
}

void LessonPlayer::follow()
{
    if (!isPlaying() || m_document->isBusy())
        return;
    if (m_phase == Phase::Opening) {
        m_phase = Phase::Changing;
        Selection& selection = m_document->selection();
        if (const auto place = placeOf(m_scene.open))
            selection.set(selectionAt(*place, selection.state(), *m_document->trace()));
        SelectionState chosen =
            selectionAt(m_scene.select, selection.state(), *m_document->trace());
        // A key of what was open before means nothing here.
        if (m_fresh && m_scene.select.query && !m_scene.select.key)
            chosen.key = -1;
        selection.set(chosen);
        if (m_scene.hide)
            if (const engine::TraceRequest request = hidingCells();
                !(request == m_document->request())) {
                m_document->open(request);
                return;
            }
    }
    if (m_phase == Phase::Changing)
        m_phase = Phase::Settled;
    emit changed();
    check();
}

bool LessonPlayer::choose(int choice)
{
    if (!isPlaying() || !current().question)
        return false;
    const bool right = choice == current().question->choice;
    if (right && !std::exchange(m_answered, true))
        emit changed();
    return right;
}

void LessonPlayer::showAnswer()
{
    if (!isPlaying() || !current().question)
        return;
    if (current().question->choices.isEmpty())
        apply(current().question->answer);
    else
        choose(current().question->choice);
}

void LessonPlayer::check()
{
    if (!isPlaying() || !isSettled() || m_answered || !current().question)
        return;
    const LessonQuestion& question = *current().question;
    if (!question.choices.isEmpty() || !holds(question.condition, *m_document, m_surroundings))
        return;
    m_answered = true;
    emit changed();
}

} // namespace models
