#include "views/overlay/overlayview.h"

#include "models/soundpiece.h"

#include <algorithm>
#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>

namespace views {

using models::OverlayModel;

OverlayView::OverlayView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("overlay"), document, parent), m_model(new OverlayModel(document, this)),
      m_widget(new OverlayWidget(document, m_model, this)), m_open(new QPushButton(this)),
      m_classToken(new QPushButton(this)), m_play(new QPushButton(this)),
      m_measure(new QComboBox(this)), m_map(new QComboBox(this)),
      m_alpha(new QSlider(Qt::Horizontal, this)), m_smooth(new QCheckBox(this)),
      m_words(new QCheckBox(this)), m_sinks(new QCheckBox(this))
{
    for (const MapId map : kMaps)
        m_map->addItem(mapName(map), mapKey(map));
    m_map->setCurrentIndex(m_map->findData(mapKey(m_widget->map)));
    m_alpha->setRange(0, 100);
    m_alpha->setValue(int(m_widget->alpha * 100));
    m_alpha->setFixedWidth(90);
    m_smooth->setChecked(true);
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_open, m_play, m_measure, m_classToken, m_words, m_sinks, m_map, m_alpha, m_smooth})
        addControl(control);
    setContent(m_widget);
    declareSettings();
    connectControls();
    OverlayView::retranslate();
}

void OverlayView::declareSettings()
{
    settings().add(m_measure, {.key = "measure",
                               .name = QT_TR_NOOP("Overlay measure"),
                               .items = {QT_TR_NOOP("Selected head"), QT_TR_NOOP("Roll-out")}});
    settings().add(m_map, {.key = "colormap",
                           .name = QT_TR_NOOP("Overlay colours"),
                           .itemName = [](int map) { return mapName(kMaps[size_t(map)]); }});
    settings().add(m_alpha,
                   {.key = "alpha", .name = QT_TR_NOOP("Opacity"), .tip = QT_TR_NOOP("Opacity")});
    settings().add(m_smooth, {.key = "smooth",
                              .text = QT_TR_NOOP("Smooth"),
                              .tip = QT_TR_NOOP("Blend between patches instead of showing each")});
    settings().add(m_open, {.text = QT_TR_NOOP("Open image…"),
                            .tip = QT_TR_NOOP("Shows another picture to the model; one can be "
                                              "dropped here as well")});
    settings().add(m_classToken, {.text = QT_TR_NOOP("Class token")});
    settings().add(m_play, {.text = QT_TR_NOOP("Play")});
    settings().add(m_words, {.key = "words", .text = QT_TR_NOOP("Word by word")});
    settings().add(m_sinks, {.key = "withoutSinks",
                             .text = QT_TR_NOOP("Without sinks"),
                             .tip = QT_TR_NOOP("Leaves out places that take much of every "
                                               "query's attention")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Picture with attention")});
}

void OverlayView::connectControls()
{
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int measure) { m_model->setMeasure(OverlayModel::Measure(measure)); });
    connect(m_map, &QComboBox::currentIndexChanged, this, [this] {
        m_widget->map = mapFromKey(m_map->currentData().toString()).value_or(MapId::Magma);
        m_widget->update();
    });
    connect(m_alpha, &QSlider::valueChanged, this, [this](int percent) {
        m_widget->alpha = percent / 100.0;
        m_widget->update();
    });
    connect(m_smooth, &QCheckBox::toggled, this, [this](bool smooth) {
        m_widget->smooth = smooth;
        m_widget->update();
    });
    connect(m_open, &QPushButton::clicked, this, &OverlayView::openImage);
    connect(m_classToken, &QPushButton::clicked, this, [this] { selection().setQuery(0); });
    connect(m_words, &QCheckBox::toggled, m_model, &OverlayModel::setWordByWord);
    connect(m_sinks, &QCheckBox::toggled, m_model, &OverlayModel::setWithoutSinks);
    connect(m_model, &OverlayModel::changed, this, &OverlayView::showControls);
    connect(m_play, &QPushButton::clicked, this, &OverlayView::playPiece);
    connect(&m_player, &SoundPlayer::changed, this, &OverlayView::showSound);
    connect(document(), &models::Document::traceChanged, this,
            [this] { m_player.setFile(m_player.file()); });
    connect(&selection(), &models::Selection::cellChanged, this, &OverlayView::showSound);
    connect(&selection(), &models::Selection::queriesChanged, this, &OverlayView::showSound);
}

QString OverlayView::absence()
{
    m_model->computeNow();
    return m_model->patches().size() > 0 ? QString() : m_model->reason();
}

void OverlayView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->computeNow();
    painter.fillRect(target, palette().base());
    m_widget->paintPicture(painter, target);
}

void OverlayView::figureChanged()
{
    m_widget->figure = figure();
}

void OverlayView::zoomIn()
{
    m_widget->zoomBy(1.25);
}

void OverlayView::zoomOut()
{
    m_widget->zoomBy(1 / 1.25);
}

void OverlayView::resetZoom()
{
    m_widget->resetZoom();
}

void OverlayView::openImage()
{
    auto* dialog = hears() ? new QFileDialog(this, tr("Open a sound"), {}, tr("Sounds (*.wav)"))
                           : new QFileDialog(this, tr("Open an image"), {},
                                             tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OverlayView::imageChosen);
    dialog->open();
}

bool OverlayView::hears() const
{
    const engine::Modality* heard = m_model->modality();
    return heard && heard->unit == engine::Modality::Unit::Frame;
}

void OverlayView::showControls()
{
    const engine::Modality* picture = m_model->modality();
    const bool classToken = picture && !m_model->hasWords() && picture->leading > 0;
    m_classToken->setEnabled(classToken);
    m_classToken->setToolTip(classToken ? tr("What the class token looks at (Home)")
                             : picture  ? tr("This attention has no class token.")
                                        : tr("No picture is open."));
    m_classToken->setVisible(!hears()); // a sound has none
    m_open->setText(hears() ? tr("Open sound…") : tr("Open image…"));
    m_open->setToolTip(hears() ? tr("Plays another sound to the model; one can be dropped here as "
                                    "well")
                               : tr("Shows another picture to the model; one can be dropped here "
                                    "as well"));
    m_words->setEnabled(m_model->hasWords());
    m_words->setToolTip(m_model->hasWords() ? tr("A picture for every word of the caption")
                                            : tr("Applies to captions, whose queries are words."));
    showSound();
}

std::pair<qint64, qint64> OverlayView::selectedFrames() const
{
    const engine::Modality& sound = *m_model->modality();
    QList<qint64> frames;
    const auto add = [&](qint64 position) {
        if (const auto frame = sound.cell(position))
            frames << *frame;
    };
    if (!m_model->hasWords())
        for (const qint64 query : selection().queries())
            add(query);
    if (const qint64 key = selection().state().key; key >= 0)
        add(key);
    if (frames.isEmpty())
        return {0, sound.columns - 1};
    const auto [first, last] = std::ranges::minmax(frames);
    // A frame lasts a fiftieth of a second: a quarter can be told by ear.
    constexpr double kLeast = 0.25; // seconds
    const auto wanted = qint64(std::ceil(kLeast / sound.seconds * sound.columns));
    const qint64 more = std::max<qint64>(0, wanted - (last - first + 1));
    return {std::max<qint64>(0, first - more / 2),
            std::min<qint64>(sound.columns - 1, last + more - more / 2)};
}

void OverlayView::playPiece()
{
    if (m_player.isPlaying()) {
        m_player.stop();
        return;
    }
    const auto [first, last] = selectedFrames();
    m_player.play(
        {*m_model->modality(), models::playedFile(*document()->trace()).second, first, last});
}

void OverlayView::showSound()
{
    const engine::Modality* heard = m_model->modality();
    const QString file = hears() ? models::playedFile(*document()->trace()).first : QString();
    if (file != m_player.file())
        m_player.setFile(file);
    m_play->setVisible(!file.isEmpty());
    if (file.isEmpty())
        return;
    m_play->setEnabled(m_player.state() == SoundPlayer::State::Ready);
    m_play->setText(m_player.isPlaying() ? tr("Stop") : tr("Play"));
    const auto [first, last] = selectedFrames();
    const auto time = [&](qint64 frame) {
        return QLocale().toString(heard->seconds * double(frame) / heard->columns, 'f', 2);
    };
    m_play->setToolTip(
        m_player.state() == SoundPlayer::State::NoFile ? tr("%1 is no longer there.").arg(file)
        : m_player.state() == SoundPlayer::State::NoPlayer
            ? tr("No player of sounds is installed (pw-play, paplay or aplay).")
        : m_player.error().isEmpty()
            ? tr("Plays what the selected frames hold, from %1 to %2 s; all where none is selected")
                  .arg(time(first), time(last + 1))
            : m_player.error());
}

void OverlayView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_model->setActive(true);
    m_player.setFile(m_player.file()); // it may have gone, or come, while nobody looked
}

void OverlayView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_model->setActive(false);
}

QJsonObject OverlayView::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("zoom"), m_widget->zoom);
    state.insert(QStringLiteral("x"), m_widget->pan.x());
    state.insert(QStringLiteral("y"), m_widget->pan.y());
    return state;
}

void OverlayView::restoreState(const QJsonObject& state)
{
    View::restoreState(state);
    m_widget->zoom = std::clamp(state[QStringLiteral("zoom")].toDouble(1), 0.25, 16.0);
    m_widget->pan = {std::clamp(state[QStringLiteral("x")].toDouble(), -1e5, 1e5),
                     std::clamp(state[QStringLiteral("y")].toDouble(), -1e5, 1e5)};
}

void OverlayView::retranslate()
{
    View::retranslate();
    showControls();
    m_widget->describe();
    m_widget->update();
}

} // namespace views
