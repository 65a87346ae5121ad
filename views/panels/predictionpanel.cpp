#include "views/panels/predictionpanel.h"

#include "views/candidateview.h"
#include "views/panels/distributionwidget.h"
#include "views/panels/formcontrols.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {

using models::PredictionModel;

namespace {

enum Method { kGreedy, kBeam, kSample };
enum Page { kCandidates, kEmbeddings };

constexpr int kNewWords = 10;
constexpr int kLow = 180; ///< below this height one line of the text is shown: candidates need room

} // namespace

PredictionPanel::PredictionPanel(models::Document* document, QWidget* parent)
    : View(QStringLiteral("predictions"), document, parent),
      m_model(new PredictionModel(document, this)), m_count(new QSpinBox), m_beams(new QSpinBox),
      m_topK(new QSpinBox), m_seed(new QSpinBox), m_method(new QComboBox),
      m_temperature(new QDoubleSpinBox), m_topP(new QDoubleSpinBox), m_generate(new QPushButton),
      m_text(new QLabel), m_caption(new QLabel), m_place(new QLabel),
      m_table(new CandidateView(m_model)),
      m_words(
          new models::DistributionModel(document, this, models::DistributionModel::Extent::Word)),
      m_plots(new DistributionWidget(m_words)), m_tabs(new QTabWidget)
{
    arrangeControls();
    arrangeContent();
    declareSettings();
    setFocusProxy(m_generate);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PredictionPanel::showPlace);
    connect(m_method, &QComboBox::currentIndexChanged, this, &PredictionPanel::updateEnabled);
    connect(m_generate, &QPushButton::clicked, this, &PredictionPanel::generate);
    connect(document, &models::Document::traceChanged, this, &PredictionPanel::showTrace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PredictionPanel::showCandidates);
    for (const auto change : {&models::Selection::headChanged, &models::Selection::cellChanged})
        connect(&selection(), change, this, &PredictionPanel::showPlace);
    leaveUndoToWindow({m_count, m_beams, m_temperature, m_topK, m_topP, m_seed});
    PredictionPanel::retranslate();
    showTrace();
}

void PredictionPanel::arrangeControls()
{
    for (QLabel** label : {&m_temperatureLabel, &m_topKLabel, &m_topPLabel, &m_seedLabel})
        *label = new QLabel(this);
    for (QWidget* control : std::initializer_list<QWidget*>{m_generate, m_count, m_method, m_beams})
        addControl(control);
    for (const auto& [label, control] :
         {std::pair<QLabel*, QWidget*>(m_temperatureLabel, m_temperature),
          {m_topKLabel, m_topK},
          {m_topPLabel, m_topP},
          {m_seedLabel, m_seed}}) {
        addControl(control, label);
        m_ofSampling.append(control->parentWidget());
    }
    m_count->setRange(1, 1024);
    m_count->setValue(kNewWords);
    m_beams->setRange(1, 16);
    m_beams->setValue(4);
    m_temperature->setRange(0.05, 5);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(1);
    m_topK->setRange(0, 1000);
    m_topP->setRange(0.05, 1);
    m_topP->setSingleStep(0.05);
    m_topP->setValue(1);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
}

void PredictionPanel::declareSettings()
{
    settings().add(m_count, {.name = QT_TR_NOOP("New words")});
    settings().add(m_method, {.name = QT_TR_NOOP("Method"),
                              .items = {QT_TR_NOOP("Greedy"), QT_TR_NOOP("Beam search"),
                                        QT_TR_NOOP("Sampling")}});
    settings().add(m_beams, {.name = QT_TR_NOOP("Beams")});
    settings().add(m_temperature, {.name = QT_TR_NOOP("Sharpness"), .label = m_temperatureLabel});
    settings().add(
        m_topK, {.name = QT_TR_NOOP("Top k"), .special = QT_TR_NOOP("all"), .label = m_topKLabel});
    settings().add(m_topP, {.name = QT_TR_NOOP("Top p"), .label = m_topPLabel});
    settings().add(m_seed, {.name = QT_TR_NOOP("Draw"), .label = m_seedLabel});
    settings().add(m_generate, {.text = QT_TR_NOOP("Generate")});
    settings().add(m_table, {.name = QT_TR_NOOP("Candidates")});
    settings().add(m_text, {.name = QT_TR_NOOP("Generated text")});
    settings().add(m_plots, {.name = QT_TR_NOOP("Distribution of the embeddings")});
    settings().add(m_tabs, {.name = QT_TR_NOOP("Shown of the prediction")});
    settings().keep(
        "page", [this] { return double(m_tabs->currentIndex()); },
        [this](double page) { m_tabs->setCurrentIndex(int(page)); });
    zoomWith([this] { return m_zoom; }, [this](double zoom) { setZoom(zoom); }, 1.15);
}

void PredictionPanel::arrangeContent()
{
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(4);
    m_text->setMinimumWidth(1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_caption->setWordWrap(true);
    m_tabs->setDocumentMode(true);
    const auto page = [this](std::initializer_list<QWidget*> above, QWidget* below) {
        auto* sheet = new QWidget(m_tabs);
        auto* column = new QVBoxLayout(sheet);
        column->setContentsMargins(0, 4, 0, 0);
        column->setSpacing(4);
        for (QWidget* widget : above)
            column->addWidget(widget);
        column->addWidget(below, 1);
        m_tabs->addTab(sheet, QString());
    };
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 3);
    page({m_text, m_caption}, m_table);
    page({}, m_plots);
    layout->addWidget(m_tabs, 1);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setContentsMargins(0, 0, 0, 6); // on one line with the tabs' names
    m_place->setMinimumWidth(1);             // the tabs need their room first
    m_tabs->setCornerWidget(m_place);
    setContent(content);
}

void PredictionPanel::generate()
{
    engine::TraceRequest request = document()->request();
    auto* source = std::get_if<engine::ModelSource>(&request.source);
    if (!source)
        return;
    engine::GenerationOptions& options = source->generation;
    options.newTokens = m_count->value();
    options.beams = m_method->currentIndex() == kBeam ? m_beams->value() : 1;
    options.sample = m_method->currentIndex() == kSample;
    options.temperature = float(m_temperature->value());
    options.topK = m_topK->value();
    options.topP = float(m_topP->value());
    options.seed = uint64_t(m_seed->value());
    source->inputs.target.reset();
    source->inputs.targetTokenIds.clear();
    document()->open(request, true);
}

void PredictionPanel::updateEnabled()
{
    const models::TracePtr& trace = document()->trace();
    const bool ofModel =
        trace && std::holds_alternative<engine::ModelSource>(document()->request().source);
    const bool writes = ofModel && (trace->task == engine::Task::CausalLanguage ||
                                    trace->task == engine::Task::Translation);
    const QString why = ofModel && trace->task == engine::Task::Caption
                            ? tr("This model always writes its most probable caption, as soon as "
                                 "it sees a picture.")
                            : tr("Applies to models that write text.");
    allow({m_generate, m_count, m_method, m_beams, m_temperature, m_topK, m_topP, m_seed}, writes,
          why);
    // The room is for what the model says: a method shows its own options alone.
    const int method = m_method->currentIndex();
    m_beams->setVisible(method == kBeam);
    for (QWidget* option : m_ofSampling)
        option->setVisible(method == kSample);
    if (!writes)
        return;
    m_generate->setToolTip(
        tr("Lets the model write; the attention of what it writes is traced too"));
    m_count->setToolTip(tr("How many words the model writes"));
    m_method->setToolTip(tr("How the next word is chosen"));
    m_beams->setToolTip(tr("How many translations are followed at once"));
}

void PredictionPanel::showTrace()
{
    const models::TracePtr& trace = document()->trace();
    m_written = trace ? QString::fromStdString(trace->generatedText)
                            .trimmed()
                            .replace(u'\n', QStringLiteral(" ↵ "))
                      : QString();
    showText();
    if (trace && QString::fromStdString(trace->title) != m_title) {
        // As the model's own configuration says, until the person chooses.
        m_title = QString::fromStdString(trace->title);
        const int beams = trace->fact("num_beams", 1);
        if (beams > 1)
            m_beams->setValue(beams);
        m_method->setCurrentIndex(beams > 1 ? kBeam : kGreedy);
        // A translation ends by itself; a text goes on as long as it is told to.
        const bool ends = trace->task == engine::Task::Translation;
        m_count->setMinimum(ends ? 0 : 1);
        m_count->setSpecialValueText(ends ? tr("to the end") : QString());
        m_count->setValue(ends ? 0 : kNewWords);
    }
    updateEnabled();
    showCandidates();
}

void PredictionPanel::showText()
{
    const bool low = height() < kLow;
    m_text->setWordWrap(!low);
    m_text->setText(low ? m_text->fontMetrics().elidedText(m_written, Qt::ElideRight,
                                                           std::max(0, m_tabs->width() - 4))
                        : m_written);
    m_text->setToolTip(low ? m_written : QString());
    m_text->setAccessibleDescription(m_written); // its name takes the place of its text
    m_text->setVisible(!m_written.isEmpty());
}

void PredictionPanel::showCandidates()
{
    m_caption->setText(!m_model->reason().isEmpty() ? m_model->reason()
                       : m_model->hasBefore()       ? m_model->divergenceText()
                                                    : QString());
    m_caption->setVisible(!m_caption->text().isEmpty());
    showPlace();
}

void PredictionPanel::showPlace()
{
    const bool placed = m_model->reason().isEmpty() && m_model->rowCount() > 0;
    const bool embeddings = m_tabs->currentIndex() == kEmbeddings;
    QString place = embeddings ? word() : placed ? m_model->place() : QString();
    m_place->setToolTip(place);
    const QFontMetrics metrics = m_place->fontMetrics();
    const int room = std::max(0, m_tabs->width() - m_tabs->tabBar()->sizeHint().width() - 8);
    if (metrics.horizontalAdvance(place) > room) {
        if (!embeddings)
            place = m_model->shortPlace();
        else if (m_words->position() >= 0)
            place = tr("“%1” (position %2)")
                        .arg(m_words->word(), QLocale().toString(m_words->position()));
    }
    m_place->setText(metrics.elidedText(place, Qt::ElideRight, room));
}

void PredictionPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    showText();
    showPlace();
}

QString PredictionPanel::word() const
{
    const qint64 position = m_words->position();
    return position < 0 ? QString()
                        : tr("“%1” (position %2), coming in and going out")
                              .arg(m_words->word(), QLocale().toString(position));
}

void PredictionPanel::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom);
    m_table->setFont(scaled);
    m_plots->setZoom(m_zoom);
}

QString PredictionPanel::absence()
{
    return m_model->reason();
}

void PredictionPanel::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    QRectF area = target.adjusted(16, 12, -16, -12);
    const auto write = [&](const QString& text) {
        QRectF used;
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        area.setTop(used.bottom() + 8);
    };
    const bool placed = m_model->reason().isEmpty() && m_model->rowCount() > 0;
    for (const QString& line :
         {m_written, placed ? m_model->place() : QString(), m_caption->text()})
        if (!line.isEmpty())
            write(line);
    const double plots = m_words->rowCount() > 0 ? std::min(240.0, area.height() / 2) : 0;
    area.setTop(
        area.top() + 12 +
        paintCandidates(painter, area.adjusted(0, 0, 0, -plots), *m_model, palette(), font()));
    if (plots > 0) {
        write(word());
        m_plots->paintTo(painter, area);
    }
    painter.restore();
}

void PredictionPanel::retranslate()
{
    View::retranslate();
    m_count->setPrefix(tr("words: ", "in front of how many new ones"));
    m_count->setSpecialValueText(m_count->minimum() == 0 ? tr("to the end") : QString());
    m_beams->setPrefix(tr("beams: ", "in front of how many"));
    m_tabs->setTabText(kCandidates, tr("Candidates"));
    m_tabs->setTabText(kEmbeddings, tr("Embeddings"));
    m_table->header()->reset();
    updateEnabled();
    showCandidates();
}

} // namespace views
