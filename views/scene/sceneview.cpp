#include "views/scene/sceneview.h"

#include "models/headtext.h"
#include "views/icons.h"
#include "views/scene/glscene.h"
#include "views/theme.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QSpinBox>
#include <QStackedLayout>
#include <QToolButton>
#include <utility>

namespace views {

using models::SceneAxes;
using models::SceneFamily;
using models::SceneModel;
using models::SceneOptions;

namespace {

constexpr int kMotion = 600;    ///< milliseconds from one layer to the next
constexpr int kPlayStep = 1100; ///< and of rest after it

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 1);
}

} // namespace

SceneView::SceneView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("scene"), document, parent), m_model(new SceneModel(document, this)),
      m_widget(new SceneWidget(this)), m_modes(new QComboBox(this)), m_axes(new QComboBox(this)),
      m_labels(new QCheckBox(this)), m_openGl(new QCheckBox(this)), m_play(new QToolButton(this)),
      m_content(m_model->content()), m_stack(new QWidget(this))
{
    arrangeControls();
    declareSettings();
    auto* stack = new QStackedLayout(m_stack);
    stack->setStackingMode(QStackedLayout::StackAll);
    stack->addWidget(m_widget);
    m_stack->setFocusProxy(m_widget);
    setContent(m_stack);
    connectControls();
    connectScene();
    prepareMotion();
    SceneView::retranslate();
}

void SceneView::arrangeControls()
{
    for (const char* mode : {"vectors", "bars", "surface"})
        m_modes->addItem(QString(), QLatin1String(mode));
    for (const char* axes : {"layers", "principal", "dimensions"})
        m_axes->addItem(QString(), QLatin1String(axes));
    addControl(m_modes);
    m_play->setFocusPolicy(Qt::StrongFocus);
    addControl(m_play);
    for (size_t i = 0; i < m_families.size(); ++i) {
        m_families[i] = new QCheckBox(this);
        m_families[i]->setChecked(m_model->options().families[i]);
        addControl(m_families[i]);
    }
    addControl(m_axes);
    for (size_t i = 0; i < m_dimensions.size(); ++i) {
        m_dimensions[i] = new QSpinBox(this);
        m_dimensions[i]->setRange(0, 1 << 20);
        m_dimensions[i]->setValue(int(i));
        m_dimensions[i]->setKeyboardTracking(false);
        addControl(m_dimensions[i]);
    }
    m_labels->setChecked(true);
    addControl(m_labels);
    addControl(m_openGl);
}

void SceneView::declareSettings()
{
    settings().add(m_modes,
                   {.key = "mode",
                    .name = QT_TR_NOOP("Mode"),
                    .tip = QT_TR_NOOP("Vectors as arrows, or the attention matrix as "
                                      "bars or as a surface"),
                    .items = {QT_TR_NOOP("Vectors"), QT_TR_NOOP("Bars"), QT_TR_NOOP("Surface")}});
    settings().add(m_axes,
                   {.key = "axes",
                    .name = QT_TR_NOOP("Axes"),
                    .items = {QT_TR_NOOP("PCA of all layers"), QT_TR_NOOP("PCA of this layer"),
                              QT_TR_NOOP("Chosen dimensions")}});
    constexpr std::array kFamilyKeys = {"query", "key", "value", "hidden"};
    for (size_t i = 0; i < m_families.size(); ++i) // named by the model's words
        settings().add(m_families[i], {.key = kFamilyKeys[i], .stays = true});
    constexpr std::array kDimensionKeys = {"dimension0", "dimension1", "dimension2"};
    constexpr std::array kDimensions = {QT_TR_NOOP("First dimension"),
                                        QT_TR_NOOP("Second dimension"),
                                        QT_TR_NOOP("Third dimension")};
    for (size_t i = 0; i < m_dimensions.size(); ++i)
        settings().add(m_dimensions[i], {.key = kDimensionKeys[i],
                                         .name = kDimensions[i],
                                         .tip = kDimensions[i],
                                         .stays = true});
    settings().add(m_labels, {.key = "labels",
                              .text = QT_TR_NOOP("Labels"),
                              .tip = QT_TR_NOOP("Write tokens beside their arrows or rows"),
                              .stays = true});
    settings().add(m_openGl, {.text = QT_TR_NOOP("OpenGL")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Vectors and attention in three dimensions")});
}

void SceneView::connectControls()
{
    connect(m_modes, &QComboBox::activated, this, &SceneView::applyOptions);
    connect(m_axes, &QComboBox::activated, this, &SceneView::applyOptions);
    for (QCheckBox* box : m_families)
        connect(box, &QCheckBox::toggled, this, &SceneView::applyOptions);
    for (QSpinBox* box : m_dimensions)
        connect(box, &QSpinBox::valueChanged, this, &SceneView::applyOptions);
    connect(m_labels, &QCheckBox::toggled, this, &SceneView::refresh);
    connect(m_openGl, &QCheckBox::toggled, this, [this] {
        m_openGlChosen = true;
        chooseRenderer();
    });
    connect(m_play, &QToolButton::clicked, this, &SceneView::togglePlay);
}

void SceneView::connectScene()
{
    connect(m_model, &SceneModel::modelReset, this, &SceneView::takeContent);
    showProgressOf(m_model);
    connect(m_widget, &SceneWidget::playToggled, this, &SceneView::togglePlay);
    connect(m_model, &SceneModel::weightsChanged, this, &SceneView::refresh);
    connect(&selection(), &models::Selection::cellChanged, this, &SceneView::refresh);
    connect(&selection(), &models::Selection::hoverChanged, this, &SceneView::refresh);
    connect(m_widget, &SceneWidget::picked, this, &SceneView::pick);
    connect(m_widget, &SceneWidget::hovered, this,
            [this](const SceneSpot& spot) { selection().setHover(spot.query, spot.key); });
    connect(m_widget, &SceneWidget::walked, this, &SceneView::walk);
}

void SceneView::prepareMotion()
{
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(kMotion);
    m_motion.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        const auto& next = m_model->content();
        if (!m_before)
            return;
        m_content =
            std::make_shared<const models::SceneContent>(next->after(*m_before, share.toFloat()));
        refresh();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] {
        m_before = nullptr;
        m_content = m_model->content();
        refresh();
    });
    m_playing.setInterval(kPlayStep);
    connect(&m_playing, &QTimer::timeout, this, &SceneView::playStep);
}

void SceneView::takeContent()
{
    const std::shared_ptr<const models::SceneContent> shown = m_content;
    m_motion.stop();
    m_before = nullptr;
    m_content = m_model->content();
    showControls();
    if (isVisible() && wantsMotion(this) && m_content->continues(*shown)) {
        m_before = shown;
        m_content = shown;
        m_motion.start();
    }
    refresh();
}

QList<int> SceneView::layers() const
{
    QList<int> layers;
    const models::SelectionState& state = selection().state();
    if (document()->trace())
        for (const engine::Attention& a : document()->trace()->attentions)
            if (a.stack == state.stack && a.kind == state.kind)
                layers << a.layer;
    return layers;
}

void SceneView::togglePlay()
{
    const QList<int> all = layers();
    if (m_playing.isActive()) {
        m_playing.stop();
    } else if (all.size() > 1) {
        const models::SelectionState& state = selection().state();
        m_playing.start();
        if (state.layer == all.constLast() || state.layer < 0)
            selection().setAttention(state.stack, state.kind, all.constFirst());
        else
            playStep();
    }
    showPlay();
}

void SceneView::playStep()
{
    const QList<int> all = layers();
    const models::SelectionState& state = selection().state();
    const auto at = all.indexOf(state.layer);
    if (at >= 0 && at + 1 < all.size() && isVisible())
        selection().setAttention(state.stack, state.kind, all[at + 1]);
    if (at < 0 || at + 2 >= all.size() || !isVisible())
        m_playing.stop();
    showPlay();
}

void SceneView::showPlay()
{
    const bool several = layers().size() > 1;
    const QString name = m_playing.isActive() ? tr("Pause layers") : tr("Play layers");
    m_play->setIcon(icon(m_playing.isActive() ? "pause" : "play"));
    m_play->setAccessibleName(name);
    m_play->setEnabled(several);
    m_play->setToolTip(several ? tr("%1: from layer to layer (Space)").arg(name)
                               : tr("There is one layer alone."));
}

void SceneView::applyOptions()
{
    m_mode = SceneMode(m_modes->currentIndex());
    SceneOptions options;
    options.vectors = m_mode == SceneMode::Vectors;
    options.field = m_mode != SceneMode::Vectors;
    for (size_t i = 0; i < m_families.size(); ++i)
        options.families[i] = m_families[i]->isChecked();
    options.axes = SceneAxes(m_axes->currentIndex());
    for (size_t i = 0; i < m_dimensions.size(); ++i)
        options.dimensions[i] = m_dimensions[i]->value();
    m_model->setOptions(options);
    showControls();
    refresh();
}

void SceneView::showControls()
{
    const bool vectors = m_mode == SceneMode::Vectors;
    const QString reason = tr("Applies to vectors, not to the attention matrix.");
    for (size_t i = 0; i < m_families.size(); ++i) {
        m_families[i]->setEnabled(vectors);
        m_families[i]->setToolTip(vectors ? tr("Whether these vectors are shown") : reason);
    }
    const models::TracePtr& trace = document()->trace();
    if (vectors && (!trace || trace->stacks.empty())) {
        m_families[size_t(SceneFamily::Hidden)]->setEnabled(false);
        m_families[size_t(SceneFamily::Hidden)]->setToolTip(
            tr("What is open holds no hidden states."));
    }
    m_openGl->setToolTip(
        m_openGl->isEnabled()
            ? tr("Draw with OpenGL; otherwise the same scene is painted, which takes less time "
                 "without a graphics card")
            : m_note);
    m_axes->setEnabled(vectors);
    m_axes->setToolTip(vectors
                           ? tr("Directions of the vectors that become the three axes; those of "
                                "all layers stay when the layer changes")
                           : reason);
    showPlay();
    const bool chosen = vectors && m_axes->currentIndex() == int(SceneAxes::Dimensions);
    for (QSpinBox* box : m_dimensions)
        box->setVisible(chosen);
}

SceneData SceneView::data() const
{
    SceneData data;
    data.mode = m_mode;
    data.palette = palette();
    data.font = font();
    data.note = m_note;
    data.map = m_map;
    data.labels = m_labels->isChecked();
    data.content = m_content;
    data.moving = isInMotion();
    data.weights = m_model->weights();
    data.tokenText = [this](SceneFamily family, qint64 token) {
        return m_model->tokenText(family, token);
    };
    const engine::Attention* attention = document()->attention();
    if (!attention) {
        data.message = tr("Choose a pattern, a model or a file to see its vectors here.");
        return data;
    }
    const models::SelectionState& state = selection().state();
    data.query = state.query;
    data.key = state.key;
    data.hoverQuery = selection().hoverQuery();
    data.hoverKey = selection().hoverKey();
    data.title = models::headText(state);
    const models::SceneContent& content = *data.content;
    if (m_mode == SceneMode::Vectors) {
        data.message = missingVectors(*attention);
        data.facts = vectorFacts(content);
        data.axes = axisNames(content);
        return data;
    }
    data.facts << tr("queries (blue) go from back to front, keys (vermilion) from left to "
                     "right; height is the weight");
    if (content.field.rows() < content.queries || content.field.cols() < content.keys)
        data.facts << tr("%L1 × %L2 cells of %L3 × %L4, by the largest weight of each")
                          .arg(content.field.rows())
                          .arg(content.field.cols())
                          .arg(content.queries)
                          .arg(content.keys);
    return data;
}

QString SceneView::missingVectors(const engine::Attention& attention) const
{
    const models::SelectionState& state = selection().state();
    if (state.layer < 0)
        return tr("Vectors belong to one layer. Choose a layer, or bars or surface, to see "
                  "something here.");
    if (!attention.hasVectors())
        return tr("What is open holds attention alone, without query, key and value "
                  "vectors. Choose bars or surface to see it in three dimensions.");
    if (state.head < 0)
        return tr("Vectors belong to one head. Choose a head, or bars or surface, to see "
                  "something here.");
    if (!m_content->problem.sentence.empty())
        return models::errorText(m_content->problem);
    if (std::ranges::none_of(m_model->options().families, [](bool on) { return on; }))
        return tr("Choose at least one kind of vector.");
    return {};
}

QStringList SceneView::vectorFacts(const models::SceneContent& content)
{
    QStringList facts;
    for (const models::SceneSpace& space : content.spaces) {
        QStringList names;
        for (const SceneFamily family : space.families)
            names << SceneModel::familyName(family);
        const double sum = space.explained[0] + space.explained[1] + space.explained[2];
        const QString who = QLocale().createSeparatedList(names);
        if (content.axes != SceneAxes::Dimensions)
            facts << (content.axes == SceneAxes::Principal
                          ? tr("%1: the three axes explain %2 % of the variance of %L3 "
                               "dimensions")
                          : tr("%1: axes of all layers, %2 % of this layer's variance in %L3 "
                               "dimensions"))
                         .arg(who, percent(sum))
                         .arg(space.width);
        else
            facts << tr("%1: dimensions %2, %3 and %4 of %L5, %6 % of the variance")
                         .arg(who)
                         .arg(space.dimensions[0])
                         .arg(space.dimensions[1])
                         .arg(space.dimensions[2])
                         .arg(space.width)
                         .arg(percent(sum));
    }
    if (std::ranges::any_of(content.spaces,
                            [](const auto& space) { return space.families.size() > 1; }))
        facts << tr("the longest arrow of each kind has length 1");
    if (content.step > 1)
        facts << tr("one of every %L1 tokens has an arrow").arg(content.step);
    return facts;
}

QStringList SceneView::axisNames(const models::SceneContent& content)
{
    QStringList names;
    if (content.spaces.empty())
        return names;
    const models::SceneSpace& space = content.spaces.front();
    for (size_t i = 0; i < 3; ++i)
        names << (content.axes != SceneAxes::Dimensions
                      ? tr("PC%1 %2 %").arg(int(i) + 1).arg(percent(space.explained[i]))
                      : tr("dimension %1").arg(space.dimensions[i]));
    return names;
}

void SceneView::refresh()
{
    m_widget->setData(data());
    describe();
}

void SceneView::describe()
{
    const models::SelectionState& state = selection().state();
    QString text = tr("No token is selected.");
    if (document()->attention() && state.query >= 0) {
        const QString query = m_model->tokenText(SceneFamily::Query, state.query);
        text = tr("Query %1").arg(query);
        if (state.key >= 0 && state.key < m_model->weights().size())
            text = tr("Query %1, key %2, value %3")
                       .arg(query, m_model->tokenText(SceneFamily::Key, state.key),
                            exactNumber(double(m_model->weights()[state.key])));
    }
    m_widget->setAccessibleDescription(text);
}

void SceneView::pick(const SceneSpot& spot)
{
    const models::SelectionState& state = selection().state();
    selection().setCell(spot.query >= 0 ? spot.query : state.query,
                        spot.key >= 0 ? spot.key : state.key);
}

void SceneView::walk(int steps, bool keys)
{
    const engine::Attention* attention = document()->attention();
    if (!attention)
        return;
    const models::SelectionState& state = selection().state();
    const auto next = [steps](qint64 now, qint64 count) {
        return std::clamp<qint64>(now < 0 ? 0 : now + steps, 0, std::max<qint64>(count - 1, 0));
    };
    if (keys)
        selection().setKey(next(state.key, attention->keys));
    else
        selection().setQuery(next(state.query, attention->queries));
}

QString SceneView::absence()
{
    m_model->findNow();
    m_content = m_model->content();
    return data().message;
}

void SceneView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->findNow();
    m_motion.stop();
    m_content = m_model->content();
    SceneData now = data();
    now.note.clear();
    if (!figure().ownTitles)
        now.title.clear();
    paintScene(painter, target, now, m_widget->camera(), false);
}

void SceneView::zoomIn()
{
    SceneCamera camera = m_widget->camera();
    camera.zoom(1.25);
    m_widget->setCamera(camera);
}

void SceneView::zoomOut()
{
    SceneCamera camera = m_widget->camera();
    camera.zoom(1 / 1.25);
    m_widget->setCamera(camera);
}

void SceneView::resetZoom()
{
    m_widget->setCamera({});
}

QJsonObject SceneView::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("colormap"), mapKey(m_map));
    state.insert(QStringLiteral("camera"), m_widget->camera().toJson());
    if (m_openGlChosen)
        state.insert(QStringLiteral("opengl"), m_openGl->isChecked());
    return state;
}

void SceneView::restoreState(const QJsonObject& state)
{
    if (const auto map = mapFromKey(state.value(QStringLiteral("colormap")).toString()))
        m_map = *map;
    View::restoreState(state);
    if (const QJsonValue openGl = state.value(QStringLiteral("opengl")); openGl.isBool()) {
        m_openGlChosen = true;
        m_openGl->setChecked(openGl.toBool());
    }
    if (state.contains(QStringLiteral("camera")))
        m_widget->setCamera(
            SceneCamera::fromJson(state.value(QStringLiteral("camera")).toObject()));
    applyOptions();
}

void SceneView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_model->setActive(true);
    if (std::exchange(m_seen, true))
        return;
    // After the panel itself is on the screen: starting OpenGL takes a while.
    QTimer::singleShot(0, this, &SceneView::chooseRenderer);
}

void SceneView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_model->setActive(false);
}

void SceneView::chooseRenderer()
{
    if (!m_seen)
        return;
    if (!m_gl && m_openGl->isEnabled()) {
        m_glSupport = GlScene::support();
        m_openGl->setEnabled(m_glSupport.missing.isEmpty());
        // Where the processor draws, painting takes a fraction of its time.
        if (!m_openGlChosen) {
            const QSignalBlocker quiet(m_openGl);
            m_openGl->setChecked(m_glSupport.missing.isEmpty() && !m_glSupport.software);
        }
    }
    const bool wanted = m_openGl->isEnabled() && m_openGl->isChecked();
    m_note = m_glSupport.reason(wanted);
    if (wanted && !m_gl) {
        m_gl = new GlScene(m_widget, m_glSupport, m_stack);
        static_cast<QStackedLayout*>(m_stack->layout())->addWidget(m_gl->container());
    }
    if (m_gl) {
        auto* stack = static_cast<QStackedLayout*>(m_stack->layout());
        m_gl->container()->setVisible(wanted);
        stack->setCurrentWidget(wanted ? m_gl->container() : m_widget);
        m_gl->refresh();
    }
    m_widget->setPaintedElsewhere(wanted);
    showControls();
    refresh();
}

void SceneView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void SceneView::retranslate()
{
    View::retranslate();
    for (size_t i = 0; i < m_families.size(); ++i) {
        const QString name = SceneModel::familyName(models::kSceneFamilies[i]);
        m_families[i]->setText(name);
        m_families[i]->setAccessibleName(tr("%1 vectors").arg(name)); // “Query” is the control's
    }
    if (!m_note.isEmpty()) {
        m_glSupport = GlScene::support();
        m_note = m_glSupport.reason(m_openGl->isEnabled() && m_openGl->isChecked());
    }
    showControls();
    refresh();
}

} // namespace views
