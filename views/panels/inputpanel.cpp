#include "views/panels/inputpanel.h"

#include "models/batchmetrics.h"
#include "views/panels/formcontrols.h"
#include "views/panels/formgrid.h"
#include "views/theme.h"
#include "views/tokenchips.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace views {

using engine::ModelSource;
using engine::PatternSource;
using engine::TraceRequest;
using models::ExampleModel;

namespace {

enum Sequence { kTaskSequence, kRandomSequence, kRepeatedSequence };
constexpr int kSideBySide = 400;  ///< from this width on the tokens stand beside the text
constexpr int kThreeAcross = 560; ///< and from this one three options in a row
// The shipped model of each task, in the order of the task types.
constexpr const char* kModels[] = {"sentiment", "translator", "captioner", "language"};

/// Whether the second half says the first once more: what induction heads are measured on.
bool isRepeated(const std::vector<int64_t>& ids)
{
    const auto middle = ids.begin() + std::ptrdiff_t(ids.size() / 2);
    return ids.size() > 2 && std::equal(ids.begin(), middle, middle, ids.end());
}

} // namespace

InputPanel::InputPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_editor(document),
      m_examples(new ExampleModel(models::examplesFolder(), this)),
      m_tokens(new models::Tokenisation(this)), m_task(new QComboBox), m_model(new QComboBox),
      m_ready(new QComboBox), m_sequence(new QComboBox), m_from(new QComboBox), m_to(new QComboBox),
      m_length(new QSpinBox), m_seed(new QSpinBox), m_layers(new QSpinBox), m_pad(new QCheckBox),
      m_text(new QPlainTextEdit), m_second(new QPlainTextEdit), m_chips(new TokenChips),
      m_configuration(new QLabel), m_count(new QLabel)
{
    build();
    sizeControls();
    for (int i = 0; i < m_examples->rowCount(); ++i) {
        const QString name = m_examples->index(i).data(ExampleModel::ModelRole).toString();
        if (!name.isEmpty() && m_model->findData(m_examples->modelFolder(name)) < 0)
            m_model->addItem(name, m_examples->modelFolder(name));
    }
    retranslate();
    connectControls();
    connect(m_tokens, &models::Tokenisation::changed, this, &InputPanel::showTokens);
    connect(document, &models::Document::requestChanged, this, &InputPanel::showRequest);
    connect(document, &models::Document::traceChanged, this, &InputPanel::showRequest);
    showRequest();
}

void InputPanel::build()
{
    auto* content = new QWidget;
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins(8, 4, 8, 4);
    all->setSpacing(6);
    // What is written, and how it is read, comes first and has all the width.
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(8);
    all->addLayout(m_columns, 1);
    m_readyLabel = new QLabel;
    m_readyLabel->setBuddy(m_ready);
    addColumn(3, {m_readyLabel, m_ready}, {m_text, m_second});
    addColumn(2, {m_count, m_configuration}, {m_chips});
    m_options = new FormGrid({11, 9, 6});
    all->addLayout(m_options);
    addOptions();
    arrange();
}

void InputPanel::addOptions()
{
    m_options->add(m_task, [] { return tr("Task type"); });
    m_options->add(m_model, [] { return tr("Model"); });
    m_options->add(m_layers, [] { return tr("Layers used"); });
    m_options->add(m_from, [] { return tr("Source language"); });
    m_options->add(m_to, [] { return tr("Target language"); });
    m_options->add(m_sequence, [] { return tr("Sequence type"); });
    m_options->add(m_length, [] { return tr("Sentence length"); });
    m_options->add(m_seed, [] { return tr("Random seed"); });
    m_options->add(m_pad, [] { return tr("Pad to length"); });
}

void InputPanel::addColumn(int share, std::initializer_list<QWidget*> top,
                           std::initializer_list<QWidget*> below)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : top)
        row->addWidget(widget, widget == m_ready || widget == m_configuration ? 1 : 0);
    column->addLayout(row);
    for (QWidget* widget : below)
        column->addWidget(widget, 1);
    m_columns->addLayout(column, share);
}

void InputPanel::sizeControls()
{
    for (QComboBox* box : {m_task, m_model, m_ready, m_from, m_to, m_sequence}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_ready ? 1 : 3);
    }
    for (QLabel* label : {m_configuration, m_count})
        label->setTextFormat(Qt::PlainText);
    m_chips->setModel(m_tokens);
    m_configuration->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_configuration->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_configuration->setForegroundRole(QPalette::PlaceholderText);
    for (QPlainTextEdit* text : {m_text, m_second})
        text->setTabChangesFocus(true);
    m_length->setRange(1, 16384);
    m_length->setValue(16);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_layers->setRange(1, 1);
    for (QSpinBox* box : {m_length, m_seed, m_layers})
        box->setKeyboardTracking(false);
    fitLetters();
}

void InputPanel::fitLetters()
{
    for (QPlainTextEdit* text : {m_text, m_second})
        text->setMinimumHeight(text->fontMetrics().lineSpacing() + 10);
    m_chips->setMinimumHeight(m_chips->fontMetrics().lineSpacing() * 2);
    // Not as wide as the largest of its numbers, which nobody writes.
    for (QSpinBox* box : {m_length, m_seed, m_layers})
        box->setMinimumWidth(box->fontMetrics().horizontalAdvance(u'0') * 5 + 28);
}

void InputPanel::connectControls()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &InputPanel::apply);
    const auto act = [this] {
        if (!m_showing)
            apply();
    };
    for (QPlainTextEdit* text : {m_text, m_second})
        connect(text, &QPlainTextEdit::textChanged, this, [this] {
            if (m_showing)
                return;
            cutText();
            m_typing.start();
        });
    connect(m_task, &QComboBox::activated, this,
            [this](int index) { openFirstOf(QLatin1String(kModels[index])); });
    connect(m_model, &QComboBox::activated, this,
            [this](int index) { openFirstOf(m_model->itemText(index)); });
    connect(m_ready, &QComboBox::activated, this,
            [this](int index) { chooseReady(m_ready->itemData(index).toInt()); });
    for (QComboBox* box : {m_sequence, m_from, m_to})
        connect(box, &QComboBox::currentIndexChanged, this, act);
    for (QSpinBox* box : {m_length, m_seed, m_layers})
        connect(box, &QSpinBox::valueChanged, this, act);
    connect(m_pad, &QCheckBox::toggled, this, act);
    leaveUndoToWindow({m_text, m_second, m_length, m_seed, m_layers}, [this] {
        if (m_typing.isActive()) {
            m_typing.stop();
            apply();
        }
    });
}

InputPanel::~InputPanel()
{
    disconnectChildren(this);
}

const ModelSource* InputPanel::model() const
{
    return std::get_if<ModelSource>(&m_document->request().source);
}

bool InputPanel::readsPairs() const
{
    return m_editor.reads().text && (m_tokens->makesPairs() || model()->inputs.textPair);
}

bool InputPanel::readsText() const
{
    const models::Reads reads = m_editor.reads();
    return reads.text || reads.pair;
}

void InputPanel::retranslate()
{
    const bool showing = std::exchange(m_showing, true);
    m_options->retranslate();
    setItemNames(m_task, {tr("Classification"), tr("Translation"), tr("Captioning"),
                          tr("Language modelling")});
    setControlName(m_readyLabel, m_ready, tr("Ready input"));
    m_ready->setPlaceholderText(tr("Own input"));
    setItemNames(m_sequence,
                 {tr("Task", "a sequence of the task"), tr("Random"), tr("Random, repeated")});
    m_text->setAccessibleName(tr("Input text"));
    m_text->setPlaceholderText(tr("Input text"));
    m_second->setAccessibleName(tr("Second text"));
    m_second->setPlaceholderText(tr("Second text: makes a pair with the first"));
    m_chips->setAccessibleName(tr("Tokens of the input"));
    m_showing = showing;
    m_ready->clear();
    showRequest();
    showTokens();
}

void InputPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Once all of its children have the new letters.
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &InputPanel::fitLetters);
}

void InputPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InputPanel::arrange()
{
    m_columns->setDirection(width() >= kSideBySide ? QBoxLayout::LeftToRight
                                                   : QBoxLayout::TopToBottom);
    m_options->arrange(width() >= kThreeAcross ? 3 : width() >= kSideBySide ? 2 : 1);
}

void InputPanel::showRequest()
{
    const bool showing = std::exchange(m_showing, true);
    const ModelSource* source = model();
    if (source) {
        showInputs(*source);
    } else {
        m_model->setCurrentIndex(-1);
        m_text->clear();
        m_second->clear();
        if (const auto* pattern = std::get_if<PatternSource>(&m_document->request().source)) {
            m_length->setValue(int(pattern->length));
            m_seed->setValue(int(pattern->seed));
        }
    }
    m_chips->setVisible(source != nullptr);
    m_count->setVisible(source != nullptr);
    m_configuration->setVisible(source && m_document->trace());
    if (m_document->trace())
        showModel(*m_document->trace());
    m_showing = showing;
    showReady();
    updateEnabled();
}

void InputPanel::showInputs(const ModelSource& source)
{
    const engine::ModelInputs& inputs = source.inputs;
    const QString text =
        QString::fromStdString(inputs.text ? *inputs.text : inputs.source.value_or(""));
    const QString second = QString::fromStdString(inputs.textPair.value_or(""));
    if (!m_typing.isActive()) {
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
        if (m_second->toPlainText() != second)
            m_second->setPlainText(second);
    }
    // Ids beside a text were drawn here, perhaps in another session.
    const auto& ids = models::idsOf(inputs);
    const auto drawn = m_drawn.find(ids);
    const bool random = drawn != m_drawn.end() || (!ids.empty() && !text.isEmpty());
    m_sequence->setCurrentIndex(!random           ? kTaskSequence
                                : isRepeated(ids) ? kRepeatedSequence
                                                  : kRandomSequence);
    if (random)
        m_length->setValue(int(ids.size()));
    if (drawn != m_drawn.end())
        m_seed->setValue(drawn->second);
    m_pad->setChecked(inputs.padTo > 0);
    if (inputs.padTo > 0)
        m_length->setValue(int(inputs.padTo));
    const QString folder = QString::fromStdString(source.folder.string());
    cutText();
    if (m_model->findData(folder) < 0)
        m_model->addItem(QString::fromStdString(source.folder.filename().string()), folder);
    m_model->setCurrentIndex(m_model->findData(folder));
}

void InputPanel::showModel(const engine::Trace& trace)
{
    const ModelSource* source = model();
    m_task->setCurrentIndex(!source                                      ? -1
                            : trace.task == engine::Task::Classification ? 0
                            : trace.task == engine::Task::Translation    ? 1
                            : trace.task == engine::Task::Caption        ? 2
                                                                         : 3);
    int layers = 0;
    int heads = 0;
    for (const engine::Attention& a : trace.attentions) {
        layers = std::max(layers, a.layer + 1);
        heads = std::max(heads, a.heads);
    }
    if (source && !source->layers)
        m_layers->setRange(1, std::max(1, trace.fact("layers", layers)));
    m_layers->setValue(source && source->layers ? *source->layers : m_layers->maximum());
    m_configuration->setText(
        tr("%1, %2", "layers, heads of each")
            .arg(tr("%n layer(s)", nullptr, layers), tr("%n head(s) each", nullptr, heads)));
    m_configuration->setToolTip(m_configuration->text());
}

void InputPanel::cutText()
{
    // What is being typed is newer than the request.
    const ModelSource* source = model();
    if (!source)
        return;
    engine::ModelInputs inputs = source->inputs;
    inputs.text = typedText(m_text).toStdString();
    const std::string second = typedText(m_second).toStdString();
    inputs.textPair = second.empty() ? std::nullopt : std::optional(second);
    m_tokens->set(source->folder, inputs);
}

void InputPanel::showReady()
{
    // Sentences suit every model that reads text; pictures those that see, sounds those that hear.
    const ModelSource* source = model();
    const models::Reads reads = m_editor.reads();
    const QString folder = source ? QString::fromStdString(source->folder.string()) : QString();
    QList<int> rows;
    QStringList names;
    int now = -1;
    for (const bool own : {true, false})
        for (int row = 0; row < m_examples->rowCount(); ++row) {
            const QModelIndex index = m_examples->index(row);
            const QString name = index.data(ExampleModel::ModelRole).toString();
            const auto request = m_examples->request(row);
            const auto* example = std::get_if<ModelSource>(&request.source);
            if (!example || (m_examples->modelFolder(name) == folder) != own)
                continue;
            const bool picture = !example->inputs.image.empty();
            const bool sound = !example->inputs.sound.empty();
            if (source && !(picture ? reads.pictures : sound ? reads.sounds : readsText()))
                continue;
            const QString text = index.data(ExampleModel::TextRole).toString();
            rows.append(row);
            names.append(text.simplified());
            if (source && now < 0 &&
                (picture || sound ? example->inputs.image == source->inputs.image &&
                                        example->inputs.sound == source->inputs.sound
                                  : text == m_text->toPlainText()))
                now = row;
        }
    setChoices(m_ready, rows, names, now);
}

void InputPanel::showTokens()
{
    const bool showing = std::exchange(m_showing, true);
    const ModelSource* source = model();
    setLanguageChoices(m_from, m_to, *m_tokens, source ? source->inputs : engine::ModelInputs());
    m_count->setText(m_tokens->problem().isEmpty()
                         ? tr("%n token(s)", nullptr, m_tokens->rowCount())
                         : m_tokens->problem());
    m_showing = showing;
    updateEnabled();
}

void InputPanel::updateEnabled()
{
    const ModelSource* source = model();
    const bool ofText = readsText();
    const bool pattern = std::holds_alternative<PatternSource>(m_document->request().source);
    const QString needsModel = tr("Choose a task type first: this applies to models.");
    const QString needsText = !source  ? needsModel
                              : ofText ? tr("This model has no tokenizer: it reads token ids.")
                                       : tr("This model reads no texts.");
    const bool random = m_sequence->currentIndex() != kTaskSequence;
    const bool cuts = ofText && m_tokens->hasTokenizer();
    allow({m_sequence}, cuts, needsText);
    allow({m_text, m_second}, cuts && !random, random ? tr("The sequence is random.") : needsText);
    m_second->setVisible(readsPairs());
    allow({m_length}, pattern || (ofText && (random || m_pad->isChecked())),
          ofText ? tr("Applies to random sequences and to padding.") : needsText);
    allow({m_pad}, ofText && !random, random ? tr("The sequence is random.") : needsText);
    allow({m_seed}, pattern || (ofText && random),
          ofText ? tr("Applies to random sequences.") : needsText);
    const bool languages = !m_tokens->languages().isEmpty();
    const QString oneLanguage = tr("This model does not translate between languages of choice.");
    allow({m_from, m_to}, ofText && languages, source ? oneLanguage : needsModel);
    allow({m_layers}, source && m_layers->maximum() > 1,
          source ? tr("This model has one layer.") : needsModel);
}

void InputPanel::openFirstOf(const QString& model)
{
    const int row = m_examples->firstOf(model);
    if (row >= 0)
        m_document->open(m_examples->request(row));
    else
        showRequest();
}

void InputPanel::chooseReady(int row)
{
    const TraceRequest example = m_examples->request(row);
    const auto& chosen = std::get<ModelSource>(example.source);
    const ModelSource* before = model();
    if (!before || before->folder == chosen.folder) {
        m_document->open(example);
        return;
    }
    TraceRequest request = m_document->request();
    auto& inputs = std::get<ModelSource>(request.source).inputs;
    for (const auto* file : {&chosen.inputs.image, &chosen.inputs.sound})
        if (!file->empty()) {
            m_editor.setPicture(QString::fromStdString(file->string()));
            return;
        }
    const QString text = m_examples->index(row).data(ExampleModel::TextRole).toString();
    m_document->open(models::withText(request, text, m_editor.reads().pair, inputs.padTo));
}

void InputPanel::apply()
{
    if (m_editor.source() == models::RequestEditor::Source::Pattern) {
        PatternSource pattern = m_editor.pattern();
        pattern.length = m_length->value();
        pattern.seed = uint64_t(m_seed->value());
        m_editor.setPattern(pattern);
        return;
    }
    const bool random = m_sequence->currentIndex() != kTaskSequence;
    const bool twice = m_sequence->currentIndex() == kRepeatedSequence;
    models::RequestEditor::InputFields fields;
    fields.text = typedText(m_text);
    if (readsPairs())
        fields.second = typedText(m_second);
    if (random) {
        const int length = twice ? std::max(1, m_length->value() / 2) : m_length->value();
        std::vector<int64_t> ids = m_tokens->randomIds(length, uint64_t(m_seed->value()));
        if (twice) {
            const std::vector<int64_t> once = ids;
            ids.insert(ids.end(), once.begin(), once.end());
        }
        if (!ids.empty())
            m_drawn[ids] = m_seed->value();
        fields.drawn = std::move(ids);
    }
    if (!m_tokens->languages().isEmpty()) {
        fields.from = m_from->currentData().toString();
        fields.to = m_to->currentData().toString();
    }
    fields.padTo = m_pad->isChecked() && !random ? m_length->value() : 0;
    if (m_layers->value() < m_layers->maximum())
        fields.layers = m_layers->value();
    m_editor.setInput(fields);
    updateEnabled();
}

} // namespace views
