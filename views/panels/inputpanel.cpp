#include "views/panels/inputpanel.h"

#include "models/roles.h"
#include "views/panels/formcontrols.h"
#include "views/theme.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace views {

using engine::ModelSource;
using engine::TraceRequest;

namespace {

enum Sequence { kTaskSequence, kRandomSequence };
constexpr int kMostChips = 400;

// The shipped model of each task, in the order of the task types.
constexpr const char* kModels[] = {"sentiment", "translator", "captioner", "language"};

QString htmlOf(const QColor& color)
{
    return color.name();
}

} // namespace

InputPanel::InputPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document),
      m_examples(new models::ExampleModel(models::examplesFolder(), this)),
      m_tokens(new models::Tokenisation(this)), m_task(new QComboBox), m_sequence(new QComboBox),
      m_from(new QComboBox), m_to(new QComboBox), m_length(new QSpinBox), m_seed(new QSpinBox),
      m_layers(new QSpinBox), m_pad(new QCheckBox), m_text(new QPlainTextEdit), m_chips(new QLabel),
      m_configuration(new QLabel), m_count(new QLabel)
{
    auto* content = new QWidget;
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    auto* form = new QFormLayout;
    column->addLayout(form);
    column->addStretch();
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](QLabel** label, QWidget* control) {
        *label = new QLabel;
        (*label)->setBuddy(control);
        form->addRow(*label, control);
    };
    row(&m_taskLabel, m_task);
    row(&m_sequenceLabel, m_sequence);
    row(&m_lengthLabel, m_length);
    row(&m_padLabel, m_pad);
    row(&m_seedLabel, m_seed);
    row(&m_fromLabel, m_from);
    row(&m_toLabel, m_to);
    row(&m_layersLabel, m_layers);
    form->addRow(m_configuration);
    m_textLabel = new QLabel;
    m_textLabel->setBuddy(m_text);
    form->addRow(m_textLabel);
    form->addRow(m_text);
    form->addRow(m_count);
    form->addRow(m_chips);
    for (QComboBox* box : {m_task, m_sequence, m_from, m_to}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    for (QLabel* label : {m_configuration, m_count}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_chips->setWordWrap(true);
    m_chips->setTextFormat(Qt::RichText);
    m_chips->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 14);
    m_length->setRange(1, 16384);
    m_length->setValue(16);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_layers->setRange(1, 1);
    for (QSpinBox* box : {m_length, m_seed, m_layers})
        box->setKeyboardTracking(false);
    retranslate();

    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &InputPanel::apply);
    const auto act = [this] {
        if (!m_showing)
            apply();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        if (const ModelSource* source = model())
            m_tokens->set(QString::fromStdString(source->folder.string()), m_text->toPlainText());
        m_typing.start();
    });
    connect(m_task, &QComboBox::activated, this, &InputPanel::chooseTask);
    for (QComboBox* box : {m_sequence, m_from, m_to})
        connect(box, &QComboBox::currentIndexChanged, this, act);
    for (QSpinBox* box : {m_length, m_seed, m_layers})
        connect(box, &QSpinBox::valueChanged, this, act);
    connect(m_pad, &QCheckBox::toggled, this, act);
    connect(m_tokens, &models::Tokenisation::changed, this, &InputPanel::showTokens);
    connect(document, &models::Document::requestChanged, this, &InputPanel::showRequest);
    connect(document, &models::Document::traceChanged, this, &InputPanel::showRequest);
    showRequest();
}

const ModelSource* InputPanel::model() const
{
    return std::get_if<ModelSource>(&m_document->request().source);
}

bool InputPanel::translates() const
{
    const models::TracePtr& trace = m_document->trace();
    const ModelSource* source = model();
    return source && (source->inputs.source ||
                      (trace && trace->task == engine::Task::Translation && !trace->image));
}

void InputPanel::retranslate()
{
    const bool showing = std::exchange(m_showing, true);
    setControlName(m_taskLabel, m_task, tr("Task type"));
    setItemNames(m_task, {tr("Classification"), tr("Translation"), tr("Captioning"),
                          tr("Language modelling")});
    setControlName(m_sequenceLabel, m_sequence, tr("Sequence type"));
    setItemNames(m_sequence, {tr("Task sequence"), tr("Random sequence")});
    setControlName(m_lengthLabel, m_length, tr("Sentence length"));
    setControlName(m_padLabel, m_pad, tr("Pad to length"));
    setControlName(m_seedLabel, m_seed, tr("Random seed"));
    setControlName(m_fromLabel, m_from, tr("Source language"));
    setControlName(m_toLabel, m_to, tr("Target language"));
    setControlName(m_layersLabel, m_layers, tr("Layers used"));
    setControlName(m_textLabel, m_text, tr("Input text"));
    m_chips->setAccessibleName(tr("Tokens"));
    m_chips->setMinimumWidth(40);
    m_showing = showing;
    showRequest();
}

void InputPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showTokens();
}

void InputPanel::showRequest()
{
    const bool showing = std::exchange(m_showing, true);
    const models::TracePtr& trace = m_document->trace();
    const ModelSource* source = model();
    if (source) {
        const engine::ModelInputs& inputs = source->inputs;
        const QString text = QString::fromStdString(translates() ? inputs.source.value_or("")
                                                                 : inputs.text.value_or(""));
        if (m_text->toPlainText() != text && !m_typing.isActive())
            m_text->setPlainText(text);
        m_pad->setChecked(inputs.padTo > 0);
        if (inputs.padTo > 0)
            m_length->setValue(int(inputs.padTo));
        m_tokens->set(QString::fromStdString(source->folder.string()), m_text->toPlainText());
    }
    if (trace) {
        const auto task = trace->task;
        m_task->setCurrentIndex(task == engine::Task::Classification ? 0
                                : task == engine::Task::Translation  ? 1
                                : task == engine::Task::Caption      ? 2
                                : source                             ? 3
                                                                     : -1);
        int layers = 0;
        int heads = 0;
        for (const engine::Attention& a : trace->attentions) {
            layers = std::max(layers, a.layer + 1);
            heads = std::max(heads, a.heads);
        }
        if (source && !source->layers)
            m_layers->setRange(1, std::max(1, layers));
        m_layers->setValue(source && source->layers ? *source->layers : m_layers->maximum());
        m_configuration->setText(tr("%1: %2 layers, %3 heads each")
                                     .arg(QString::fromStdString(trace->title),
                                          QLocale().toString(layers), QLocale().toString(heads)));
    }
    m_showing = showing;
    updateEnabled();
}

void InputPanel::showTokens()
{
    const bool showing = std::exchange(m_showing, true);
    const ModelSource* source = model();
    const QString to = source ? QString::fromStdString(source->inputs.targetLanguage) : QString();
    const QStringList& languages = m_tokens->languages();
    const auto nameOf = [](const QString& code) {
        const QLocale locale(code);
        return locale.language() == QLocale::C ? code
                                               : QLocale::languageToString(locale.language());
    };
    m_to->clear();
    for (const QString& language : languages)
        m_to->addItem(nameOf(language), language);
    m_to->setCurrentIndex(std::max(0, m_to->findData(to)));
    m_from->clear();
    const QString from = source ? QString::fromStdString(source->inputs.sourceLanguage) : QString();
    if (!languages.isEmpty()) {
        // The languages that a model writes; what it reads besides them its folder does not say.
        if (!languages.contains(QStringLiteral("en")))
            m_from->addItem(nameOf(QStringLiteral("en")), QStringLiteral("en"));
        else
            for (const QString& language : languages)
                m_from->addItem(nameOf(language), language);
        m_from->setCurrentIndex(std::max(0, m_from->findData(from)));
    }

    QString html;
    const QString line = htmlOf(gridColor(palette()));
    const QString soft = htmlOf(secondaryTextColor(palette()));
    for (int i = 0; i < std::min(m_tokens->rowCount(), kMostChips); ++i) {
        const QModelIndex index = m_tokens->index(i);
        const bool special = index.data(models::SpecialRole).toBool();
        html += QStringLiteral("<span style='background:%1;%2'>&nbsp;%3&nbsp;</span> ")
                    .arg(line, special ? QStringLiteral("color:%1").arg(soft) : QString(),
                         index.data().toString().toHtmlEscaped());
    }
    m_chips->setFont(tokenFont(font()));
    m_chips->setText(m_tokens->problem().isEmpty() ? html : m_tokens->problem().toHtmlEscaped());
    m_count->setText(tr("%n token(s)", nullptr, m_tokens->rowCount()));
    m_showing = showing;
    updateEnabled();
}

void InputPanel::updateEnabled()
{
    const ModelSource* source = model();
    const bool ofText = source && (!m_document->trace() || !m_document->trace()->image);
    const QString needsModel = tr("Choose a task type first: this applies to models.");
    const QString needsText = source ? tr("This model reads pictures.") : needsModel;
    const bool random = m_sequence->currentIndex() == kRandomSequence;
    allow({m_sequence}, ofText, needsText);
    allow({m_text}, ofText && !random, random ? tr("The sequence is random.") : needsText);
    allow({m_length}, ofText && (random || m_pad->isChecked()),
          ofText ? tr("Applies to random sequences and to padding.") : needsText);
    allow({m_pad}, ofText && !random, random ? tr("The sequence is random.") : needsText);
    allow({m_seed}, ofText && random, ofText ? tr("Applies to random sequences.") : needsText);
    const bool languages = !m_tokens->languages().isEmpty();
    const QString oneLanguage = tr("This model does not translate between languages of choice.");
    allow({m_from}, ofText && languages, oneLanguage);
    allow({m_to}, ofText && languages, oneLanguage);
    allow({m_layers}, source != nullptr, needsModel);
}

void InputPanel::chooseTask(int index)
{
    const int row = m_examples->firstOf(QLatin1String(kModels[index]));
    if (row >= 0)
        m_document->open(m_examples->request(row));
    else
        showRequest();
}

void InputPanel::apply()
{
    const ModelSource* before = model();
    if (!before)
        return;
    ModelSource source = *before;
    engine::ModelInputs& inputs = source.inputs;
    const bool random = m_sequence->currentIndex() == kRandomSequence;
    const std::string text = m_text->toPlainText().toStdString();
    const std::vector<int64_t> ids =
        random ? m_tokens->randomIds(m_length->value(), uint64_t(m_seed->value()))
               : std::vector<int64_t>();
    if (translates()) {
        inputs.source = text;
        inputs.target.reset();
        inputs.targetTokenIds.clear();
        inputs.sourceTokenIds = ids;
        inputs.targetLanguage = m_to->currentData().toString().toStdString();
        inputs.sourceLanguage = m_from->currentData().toString().toStdString();
    } else if (!m_document->trace() || !m_document->trace()->image) {
        inputs.text = text;
        inputs.tokenIds = ids;
    }
    inputs.padTo = m_pad->isChecked() && !random ? m_length->value() : 0;
    source.layers =
        m_layers->value() < m_layers->maximum() ? std::optional(m_layers->value()) : std::nullopt;
    TraceRequest request = m_document->request();
    request.source = source;
    m_document->open(request);
    updateEnabled();
}

} // namespace views
