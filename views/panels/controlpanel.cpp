#include "views/panels/controlpanel.h"

#include "models/examplemodel.h"
#include "models/headtext.h"
#include "models/interventionmodel.h"
#include "models/patternmodel.h"
#include "views/panels/formcontrols.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>

namespace views {

using engine::Intervention;
using engine::Kind;
using engine::MaskChoice;
using engine::ModelSource;
using engine::Normaliser;
using engine::PatternSource;
using engine::Scope;
using engine::Stack;
using engine::TraceRequest;
using models::Reach;

namespace {

enum SourceIndex { kPattern, kModel, kFile };

/// The slider of the temperature is logarithmic: hundredths of a power of ten, 0.1 … 10.
constexpr int kSliderEnd = 100;

int sliderAt(double temperature)
{
    return int(std::lround(std::clamp(100 * std::log10(temperature), -100.0, 100.0)));
}

double temperatureAt(int slider)
{
    return std::pow(10.0, slider / 100.0);
}

QString fromPath(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

QString textOf(const std::optional<std::string>& text)
{
    return QString::fromStdString(text.value_or(std::string()));
}

std::optional<std::string> optionalText(const QPlainTextEdit* edit)
{
    const QString text = typedText(edit);
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

QString idList(const std::vector<int64_t>& ids)
{
    QStringList numbers;
    for (const int64_t id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

std::vector<int64_t> idsOf(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[^0-9]+"));
    std::vector<int64_t> ids;
    for (const QString& number : text.split(separators, Qt::SkipEmptyParts))
        ids.push_back(number.toLongLong());
    return ids;
}

/// Whether a model has a source and a target text.
bool translates(const engine::Trace* trace)
{
    return trace && trace->stacks.size() == 2 && !trace->perceives();
}

/// Replaces the text of an editor only where it differs, so that the cursor stays.
void setText(QPlainTextEdit* edit, const QString& text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

void setText(QLineEdit* edit, const QString& text)
{
    if (edit->text() != text)
        edit->setText(text);
}

} // namespace

ControlPanel::ControlPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    build();
    m_names = m_content->findChildren<QLabel*>();
    m_names.removeIf([](const QLabel* label) { return !label->buddy(); });
    retranslate();

    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &ControlPanel::applySource);

    connect(document, &models::Document::requestChanged, this, &ControlPanel::showRequest);
    connect(document, &models::Document::traceChanged, this, &ControlPanel::showTrace);
    models::Selection* selection = &document->selection();
    for (const auto change : {&models::Selection::headChanged, &models::Selection::headsChanged,
                              &models::Selection::cellChanged})
        connect(selection, change, this, &ControlPanel::showSelection);
    showRequest();
    showTrace();
}

ControlPanel::~ControlPanel()
{
    disconnectChildren(this);
}

void ControlPanel::addSection(QWidget** section, QLabel** heading)
{
    *section = new QWidget(m_content);
    m_form = new QFormLayout(*section);
    m_form->setContentsMargins(12, 4, 12, 2);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    *heading = makeHeading(*section);
    m_form->addRow(*heading);
}

QLabel* ControlPanel::makeHeading(QWidget* parent) const
{
    auto* heading = new QLabel(parent);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    heading->setFont(font);
    heading->setForegroundRole(QPalette::Link);
    return heading;
}

void ControlPanel::addModelRow(QLabel** label, QWidget* widget, QWidget* button)
{
    auto* row = new QWidget(m_content);
    auto* layout = new QBoxLayout(QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(12, 1, 12, 1);
    layout->setSpacing(8);
    *label = new QLabel(row);
    (*label)->setBuddy(widget);
    layout->addWidget(*label);
    layout->addWidget(widget, 1);
    if (button)
        layout->addWidget(button);
    m_modelRows.emplace_back(row, widget);
}

void ControlPanel::arrangeSections()
{
    // What is in use stands on top; what is not stays within reach, disabled, at the end.
    const int source = m_source->currentIndex();
    QList<QWidget*> order = {m_sourceSection};
    QList<QWidget*> off;
    const auto sort = [&](QWidget* section, bool on) { (on ? order : off).append(section); };
    sort(m_patternSection, source == kPattern);
    m_patternHeading->setText(source == kPattern ? tr("PATTERN") : tr("PATTERN (OFF)"));
    m_modelHeading->setText(tr("MODEL"));
    m_modelOffHeading->setText(source == kModel ? tr("NOT FOR THIS MODEL") : tr("MODEL (OFF)"));
    m_fileHeading->setText(source == kFile ? tr("FILE") : tr("FILE (OFF)"));
    const auto isOn = [](const auto& row) { return row.second->isEnabled(); };
    m_modelHeading->setVisible(std::ranges::any_of(m_modelRows, isOn));
    m_modelOffHeading->setVisible(!std::ranges::all_of(m_modelRows, isOn));
    order.append(m_modelHeading);
    off.append(m_modelOffHeading);
    for (const auto& row : m_modelRows)
        sort(row.first, isOn(row));
    sort(m_fileSection, source == kFile);
    order.append(m_attentionSection);
    order.append(off);
    auto* layout = static_cast<QVBoxLayout*>(m_content->layout());
    QWidget* last = nullptr;
    for (int i = 0; i < order.size(); ++i) {
        if (layout->itemAt(i)->widget() != order[i])
            layout->insertWidget(i, order[i]);
        // Tab goes from top to bottom, however that changed.
        for (QWidget* control : order[i]->findChildren<QWidget*>())
            if ((control->focusPolicy() & Qt::TabFocus) && !control->focusProxy() &&
                control->window() == window()) {
                if (last)
                    setTabOrder(last, control);
                last = control;
            }
    }
}

template <class Widget>
Widget* ControlPanel::addRow(QLabel** label, Widget* widget)
{
    *label = new QLabel(this);
    (*label)->setBuddy(widget);
    m_form->addRow(*label, widget);
    return widget;
}

void ControlPanel::build()
{
    m_content = new QWidget(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    auto* sections = new QVBoxLayout(m_content);
    sections->setContentsMargins(0, 4, 0, 4);
    sections->setSpacing(2);

    const auto combo = [this] {
        auto* box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        connect(box, &QComboBox::activated, this, [box] { box->update(); });
        return box;
    };
    const auto spin = [this](int low, int high) {
        auto* box = new QSpinBox(this);
        box->setRange(low, high);
        box->setKeyboardTracking(false);
        return box;
    };
    const auto editor = [this] {
        auto* edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 2 + 14);
        connect(edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_showing)
                m_typing.start();
        });
        return edit;
    };
    const auto line = [this] {
        auto* edit = new QLineEdit(this);
        edit->setMinimumWidth(40);
        return edit;
    };
    // A path that is not complete yet is no mistake: it acts once there is such a file, or when
    // the field is left.
    const auto path = [this, line] {
        QLineEdit* edit = line();
        connect(edit, &QLineEdit::textChanged, this, [this](const QString& text) {
            if (!m_showing && (text.isEmpty() || QFileInfo::exists(text.trimmed())))
                m_typing.start();
        });
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (edit->isModified())
                applySource();
            edit->setModified(false);
        });
        return edit;
    };
    const auto browse = [this] {
        auto* button = new QPushButton(QStringLiteral("…"), this);
        button->setFixedWidth(28);
        return button;
    };

    // Made first: assistive programs that look for “Pattern” meet it before the source that is
    // called so.
    addSection(&m_patternSection, &m_patternHeading);
    m_pattern = addRow(&m_patternLabel, combo());
    m_pattern->setModel(new models::PatternModel(m_pattern));
    m_seed = addRow(&m_seedLabel, spin(0, std::numeric_limits<int>::max()));
    m_length = addRow(&m_lengthLabel, spin(1, 16384));
    m_heads = addRow(&m_headsLabel, spin(1, 64));
    m_dimension = addRow(&m_dimensionLabel, spin(1, 256));
    m_layers = addRow(&m_layersLabel, spin(1, 48));

    // What a pattern is made of where none was chosen yet.
    const PatternSource start;
    m_seed->setValue(int(start.seed));
    m_length->setValue(int(start.length));
    m_heads->setValue(start.heads);
    m_dimension->setValue(start.dimension);
    m_layers->setValue(start.layers);

    addSection(&m_sourceSection, &m_sourceHeading);
    m_source = addRow(&m_sourceLabel, combo());

    m_modelHeading = makeHeading(m_content);
    m_modelOffHeading = makeHeading(m_content);
    for (QLabel* heading : {m_modelHeading, m_modelOffHeading})
        heading->setContentsMargins(12, 4, 12, 0);
    m_folder = path();
    m_browseFolder = browse();
    addModelRow(&m_folderLabel, m_folder, m_browseFolder);
    m_text = editor();
    addModelRow(&m_textLabel, m_text);
    m_sourceText = editor();
    addModelRow(&m_sourceTextLabel, m_sourceText);
    m_targetText = editor();
    connect(m_targetText, &QPlainTextEdit::textChanged, this, &ControlPanel::updateEnabled);
    addModelRow(&m_targetTextLabel, m_targetText);
    m_ids = line();
    addModelRow(&m_idsLabel, m_ids);
    connect(m_ids, &QLineEdit::textChanged, this, [this] {
        if (!m_showing)
            m_typing.start();
    });
    m_image = path();
    m_browseImage = browse();
    addModelRow(&m_imageLabel, m_image, m_browseImage);

    addSection(&m_fileSection, &m_fileHeading);
    m_file = path();
    m_browseFile = browse();
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file);
    file->addWidget(m_browseFile);
    m_fileLabel = new QLabel(this);
    m_fileLabel->setBuddy(m_file);
    m_form->addRow(m_fileLabel, file);

    addSection(&m_attentionSection, &m_attentionHeading);
    m_stack = addRow(&m_stackLabel, combo());
    m_kind = addRow(&m_kindLabel, combo());
    m_layer = addRow(&m_layerLabel, combo());
    m_head = addRow(&m_headLabel, combo());
    m_query = addRow(&m_queryLabel, spin(-1, -1));
    m_reach = addRow(&m_reachLabel, combo());
    m_attention = addRow(&m_attentionLabel, combo());
    m_temperatureSlider = new QSlider(Qt::Horizontal, this);
    m_temperature = new QDoubleSpinBox(this);
    m_temperature->setRange(0.01, 100);
    m_temperature->setDecimals(2);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(1);
    m_temperature->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_temperature->setAlignment(Qt::AlignRight);
    m_temperature->setFixedWidth(m_temperature->fontMetrics().horizontalAdvance(u'0') * 6 + 14);
    m_temperatureSlider->setRange(-kSliderEnd, kSliderEnd);
    m_temperatureSlider->setSingleStep(5);
    m_temperatureSlider->setPageStep(30);
    m_temperatureSlider->setMinimumWidth(40);
    auto* temperature = new QHBoxLayout;
    temperature->setSpacing(6);
    temperature->addWidget(m_temperatureSlider, 1);
    temperature->addWidget(m_temperature);
    m_temperatureLabel = new QLabel(this);
    m_temperatureLabel->setBuddy(m_temperature);
    m_form->addRow(m_temperatureLabel, temperature);
    m_mask = addRow(&m_maskLabel, combo());
    m_maskSize = addRow(&m_maskSizeLabel, spin(0, 1 << 20));
    m_sampleSeed = addRow(&m_sampleSeedLabel, spin(0, std::numeric_limits<int>::max()));
    m_ablate = addRow(&m_ablateLabel, new QCheckBox(this));

    for (QWidget* section :
         {m_sourceSection, m_patternSection, m_fileSection, m_attentionSection,
          static_cast<QWidget*>(m_modelHeading), static_cast<QWidget*>(m_modelOffHeading)})
        sections->addWidget(section);
    for (const auto& row : m_modelRows)
        sections->addWidget(row.first);
    sections->addStretch(1);

    const auto act = [this](void (ControlPanel::*apply)()) {
        return [this, apply] {
            if (!m_showing)
                (this->*apply)();
        };
    };
    connect(m_source, &QComboBox::currentIndexChanged, this, act(&ControlPanel::applySource));
    connect(m_pattern, &QComboBox::currentIndexChanged, this, act(&ControlPanel::applyPattern));
    for (QSpinBox* box : {m_seed, m_length, m_heads, m_dimension, m_layers})
        connect(box, &QSpinBox::valueChanged, this, act(&ControlPanel::applyPattern));
    for (QComboBox* box : {m_attention, m_mask})
        connect(box, &QComboBox::currentIndexChanged, this, act(&ControlPanel::applyIntervention));
    for (QSpinBox* box : {m_sampleSeed, m_maskSize})
        connect(box, &QSpinBox::valueChanged, this, act(&ControlPanel::applyIntervention));
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this,
            act(&ControlPanel::applyIntervention));
    connect(m_temperatureSlider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_showing)
            m_temperature->setValue(temperatureAt(value));
    });
    connect(m_ablate, &QCheckBox::toggled, this, act(&ControlPanel::applyIntervention));
    connect(m_reach, &QComboBox::currentIndexChanged, this, act(&ControlPanel::showIntervention));
    connect(m_browseFolder, &QPushButton::clicked, this, &ControlPanel::browseModelRequested);
    connect(m_browseFile, &QPushButton::clicked, this, &ControlPanel::browseFileRequested);
    connect(m_browseImage, &QPushButton::clicked, this, &ControlPanel::browseImageRequested);

    leaveUndoToWindow({m_seed, m_length, m_heads, m_dimension, m_layers, m_query, m_sampleSeed,
                       m_maskSize, m_temperature, m_text, m_sourceText, m_targetText, m_ids,
                       m_folder, m_image, m_file},
                      [this] {
                          if (m_typing.isActive()) {
                              m_typing.stop();
                              applySource();
                          }
                      });

    models::Selection* selection = &m_document->selection();
    const auto select = [this, selection] {
        if (m_showing || m_layer->currentIndex() < 0)
            return;
        const auto stack = Stack(m_stack->currentData().toInt());
        const auto kind = Kind(m_kind->currentData().toInt());
        models::SelectionState next = selection->state();
        next.stack = stack;
        next.kind = kind;
        next.layer = m_layer->currentData().toInt();
        next.head = m_head->currentData().toInt();
        if (const models::TracePtr& trace = m_document->trace();
            trace && !trace->find(stack, next.layer, kind)) {
            // The stack has no such kind or layer: the first attention that fits best.
            for (const engine::Attention& a : trace->attentions)
                if (a.stack == stack && (a.kind == kind || !trace->find(stack, a.layer, kind))) {
                    next.kind = a.kind;
                    next.layer = a.layer;
                    break;
                }
        }
        selection->set(next);
        if (m_document->trace())
            selection->fitTo(*m_document->trace());
        showSelection();
    };
    for (QComboBox* box : {m_stack, m_kind, m_layer, m_head})
        connect(box, &QComboBox::currentIndexChanged, this, select);
    connect(m_query, &QSpinBox::valueChanged, this, [this, selection](int query) {
        if (!m_showing)
            selection->setQuery(query);
    });
}

void ControlPanel::retranslate()
{
    const bool showing = std::exchange(m_showing, true);
    m_sourceHeading->setText(tr("SOURCE"));
    m_attentionHeading->setText(tr("ATTENTION"));
    setControlName(m_sourceLabel, m_source, tr("Source"));
    setItemNames(m_source, {tr("Pattern"), tr("Model"), tr("File")});
    setControlName(m_folderLabel, m_folder, tr("Model folder"));
    setControlName(m_fileLabel, m_file, tr("File path"));
    setControlName(m_textLabel, m_text, tr("Text"));
    setControlName(m_sourceTextLabel, m_sourceText, tr("Source text"));
    setControlName(m_targetTextLabel, m_targetText, tr("Target text"));
    setControlName(m_idsLabel, m_ids, tr("Token ids"));
    setControlName(m_imageLabel, m_image, tr("Image"));
    setControlName(m_stackLabel, m_stack, tr("Stack"));
    setControlName(m_kindLabel, m_kind, tr("Kind"));
    setControlName(m_layerLabel, m_layer, tr("Layer"));
    setControlName(m_headLabel, m_head, tr("Head"));
    setControlName(m_queryLabel, m_query, tr("Query"));
    m_query->setSpecialValueText(tr("none"));
    setControlName(m_reachLabel, m_reach, tr("Applies to"));
    setControlName(m_attentionLabel, m_attention, tr("Attention"));
    setItemNames(m_attention, {tr("Soft"), tr("Hard"), tr("Sampled")});
    setControlName(m_sampleSeedLabel, m_sampleSeed, tr("Sampling seed"));
    setControlName(m_temperatureLabel, m_temperature, tr("Temperature"));
    m_temperatureSlider->setAccessibleName(tr("Temperature slider"));
    setControlName(m_maskLabel, m_mask, tr("Mask"));
    setItemNames(m_mask,
                 {tr("Default"), tr("None"), tr("Causal"), tr("Local window"), tr("Padding")});
    setControlName(m_maskSizeLabel, m_maskSize, tr("Mask size"));
    setControlName(m_ablateLabel, m_ablate, tr("Ablate"));
    setControlName(m_patternLabel, m_pattern, tr("Pattern"));
    setControlName(m_seedLabel, m_seed, tr("Seed"));
    setControlName(m_lengthLabel, m_length, tr("Sequence length"));
    setControlName(m_headsLabel, m_heads, tr("Heads"));
    setControlName(m_dimensionLabel, m_dimension, tr("Head dimension"));
    setControlName(m_layersLabel, m_layers, tr("Layers"));
    m_browseFolder->setAccessibleName(tr("Choose model folder"));
    m_browseFolder->setToolTip(m_browseFolder->accessibleName());
    m_browseFile->setAccessibleName(tr("Choose file"));
    m_browseFile->setToolTip(m_browseFile->accessibleName());
    m_browseImage->setAccessibleName(tr("Choose image"));
    m_browseImage->setToolTip(m_browseImage->accessibleName());
    // One column of labels over all sections.
    int widest = 0;
    for (const QLabel* label : m_names)
        widest = std::max(widest, label->sizeHint().width());
    for (QLabel* label : m_names)
        label->setMinimumWidth(widest);
    setMinimumWidth(m_content->minimumSizeHint().width() +
                    style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2);
    m_showing = showing;
    showTrace();
}

void ControlPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ControlPanel::showRequest()
{
    const bool showing = std::exchange(m_showing, true);
    const TraceRequest& request = m_document->request();
    m_source->setCurrentIndex(int(request.source.index()));
    if (const auto* pattern = std::get_if<PatternSource>(&request.source)) {
        const int row = m_pattern->findData(QString::fromStdString(pattern->name),
                                            models::PatternModel::IdRole);
        m_pattern->setCurrentIndex(row);
        m_seed->setValue(int(pattern->seed));
        m_length->setValue(int(pattern->length));
        m_heads->setValue(pattern->heads);
        m_dimension->setValue(pattern->dimension);
        m_layers->setValue(pattern->layers);
    } else if (const auto* model = std::get_if<ModelSource>(&request.source)) {
        m_model = *model;
        setText(m_folder, fromPath(model->folder));
        setText(m_ids, idList(model->inputs.tokenIds));
        setText(m_image, fromPath(model->inputs.image));
        showTexts();
    } else if (const auto* file = std::get_if<engine::FileSource>(&request.source)) {
        setText(m_file, fromPath(file->path));
    }
    m_showing = showing;
    showIntervention();
    updateEnabled();
}

const engine::Trace* ControlPanel::openModel() const
{
    const engine::Trace* trace = m_document->trace().get();
    const auto* traced = trace ? std::get_if<ModelSource>(&trace->request.source) : nullptr;
    const auto* asked = std::get_if<ModelSource>(&m_document->request().source);
    return traced && asked && traced->folder == asked->folder && !trace->family.empty() ? trace
                                                                                        : nullptr;
}

void ControlPanel::showTexts()
{
    const auto* model = std::get_if<ModelSource>(&m_document->request().source);
    // What is being typed is newer than the request.
    if (!model || m_typing.isActive())
        return;
    // A model takes its one text as what it translates, and the other way round.
    const engine::ModelInputs& inputs = model->inputs;
    const QString text = textOf(inputs.text ? inputs.text : inputs.source);
    const bool pair = translates(openModel()) || (!openModel() && inputs.source);
    const bool showing = std::exchange(m_showing, true);
    setText(m_text, pair ? QString() : text);
    setText(m_sourceText, pair ? text : QString());
    setText(m_targetText, textOf(inputs.target));
    m_showing = showing;
}

void ControlPanel::showTrace()
{
    const bool showing = std::exchange(m_showing, true);
    showTexts();
    m_stack->clear();
    m_kind->clear();
    if (const models::TracePtr& trace = m_document->trace()) {
        for (const engine::Attention& a : trace->attentions)
            if (m_stack->findData(int(a.stack)) < 0)
                m_stack->addItem(models::stackTitle(a.stack), int(a.stack));
    }
    m_showing = showing;
    showSelection();
    updateEnabled();
}

void ControlPanel::showSelection()
{
    const bool showing = std::exchange(m_showing, true);
    const models::SelectionState& s = m_document->selection().state();
    m_stack->setCurrentIndex(m_stack->findData(int(s.stack)));
    QList<int> kinds;
    if (const models::TracePtr& trace = m_document->trace())
        for (const engine::Attention& a : trace->attentions)
            if (a.stack == s.stack && !kinds.contains(int(a.kind)))
                kinds.append(int(a.kind));
    QStringList names;
    for (const int kind : kinds)
        names.append(Kind(kind) == Kind::Self ? tr("Self") : tr("Cross"));
    setChoices(m_kind, kinds, names, int(s.kind));
    const engine::Attention* attention = m_document->attention();
    setLayerChoices(m_layer, m_document->trace().get(), s, s.layer);
    setHeadChoices(m_head, attention, s.head);
    const bool several = m_document->selection().heads().size() > 1 &&
                         m_document->selection().heads().contains(s.head);
    setItemNames(m_reach, {tr("All heads"), tr("This layer"),
                           several ? tr("Chosen heads") : tr("This head")});
    m_query->setRange(-1, attention ? int(attention->queries) - 1 : -1);
    m_query->setValue(int(s.query));
    m_showing = showing;
    showIntervention();
}

Scope ControlPanel::scope() const
{
    return models::scopeOf(m_document->selection().state(), Reach(m_reach->currentIndex()));
}

void ControlPanel::showIntervention()
{
    const bool showing = std::exchange(m_showing, true);
    const Intervention now = models::interventionAt(*m_document, scope());
    m_attention->setCurrentIndex(int(now.normaliser.value_or(Normaliser::Soft)));
    m_sampleSeed->setValue(int(now.seed));
    m_temperature->setValue(double(now.temperature.value_or(1)));
    // A slider that says the same already stays where it is held.
    if (std::lround(100 * temperatureAt(m_temperatureSlider->value())) !=
        std::lround(100 * m_temperature->value()))
        m_temperatureSlider->setValue(sliderAt(m_temperature->value()));
    m_mask->setCurrentIndex(int(now.mask.value_or(MaskChoice::Model)));
    m_maskSize->setValue(int(now.maskSize));
    m_ablate->setChecked(now.ablate);
    m_showing = showing;
    updateEnabled();
}

void ControlPanel::applyIntervention()
{
    const auto scopes = models::scopesOf(m_document->selection(), Reach(m_reach->currentIndex()));
    models::intervene(*m_document, scopes, [this](Intervention& now) {
        const auto normaliser = Normaliser(m_attention->currentIndex());
        const auto mask = MaskChoice(m_mask->currentIndex());
        const double temperature = m_temperature->value();
        now.normaliser = normaliser == Normaliser::Soft ? std::nullopt : std::optional(normaliser);
        now.seed = uint64_t(m_sampleSeed->value());
        now.temperature =
            std::abs(temperature - 1) < 1e-9 ? std::nullopt : std::optional(float(temperature));
        now.mask = mask == MaskChoice::Model ? std::nullopt : std::optional(mask);
        if (m_maskSize->value() == 0 && (mask == MaskChoice::Window || mask == MaskChoice::Padding))
            now.maskSize = 2;
        else
            now.maskSize = m_maskSize->value();
        now.ablate = m_ablate->isChecked();
    });
}

void ControlPanel::applyPattern()
{
    if (m_source->currentIndex() != kPattern)
        return;
    TraceRequest request = m_document->request();
    PatternSource pattern;
    pattern.name = m_pattern->currentData(models::PatternModel::IdRole).toString().toStdString();
    pattern.seed = uint64_t(m_seed->value());
    pattern.length = m_length->value();
    pattern.heads = m_heads->value();
    pattern.dimension = m_dimension->value();
    pattern.layers = m_layers->value();
    // What was changed in a model has no place here.
    if (!std::holds_alternative<PatternSource>(request.source))
        request.interventions.clear();
    request.source = pattern;
    m_document->open(request);
}

void ControlPanel::applyModel()
{
    const QString folder = m_folder->text().trimmed();
    if (folder.isEmpty()) {
        // Model was chosen before any was named: the first that comes with the program.
        const models::ExampleModel examples(models::examplesFolder());
        if (const TraceRequest first = examples.request(0);
            std::holds_alternative<ModelSource>(first.source))
            m_document->open(first);
        return;
    }
    TraceRequest request = m_document->request();
    // Languages, generation and layers are those of the model that was open last.
    const bool same = m_model.folder == folder.toStdString();
    ModelSource model = same ? m_model : ModelSource();
    model.folder = folder.toStdString();
    // Until the model is known, it may read either.
    const auto text = optionalText(m_text);
    const auto sourceText = optionalText(m_sourceText);
    const engine::Trace* known = same ? openModel() : nullptr;
    const bool pair = known ? translates(known) : !text;
    model.inputs.text = pair ? std::nullopt : text;
    model.inputs.source = pair ? sourceText : std::nullopt;
    model.inputs.target = same ? optionalText(m_targetText) : std::nullopt;
    model.inputs.tokenIds = idsOf(m_ids->text());
    model.inputs.image = m_image->text().trimmed().toStdString();
    // A text that is written takes the place of ids given instead of it.
    const engine::ModelInputs& last = m_model.inputs;
    if (same && (pair ? sourceText : text).value_or("") !=
                    (last.text ? last.text : last.source).value_or("")) {
        model.inputs.sourceTokenIds.clear();
        if (model.inputs.tokenIds == last.tokenIds)
            model.inputs.tokenIds.clear();
    }
    if (model.inputs.target != last.target)
        model.inputs.targetTokenIds.clear();
    const auto* before = std::get_if<ModelSource>(&request.source);
    if (!before || before->folder != model.folder)
        request.interventions.clear();
    request.source = model;
    m_document->open(request);
}

void ControlPanel::applySource()
{
    updateEnabled();
    switch (m_source->currentIndex()) {
    case kPattern:
        applyPattern();
        break;
    case kModel:
        applyModel();
        break;
    case kFile:
        if (const QString path = m_file->text().trimmed(); !path.isEmpty()) {
            TraceRequest request;
            request.source = engine::FileSource{path.toStdString()};
            m_document->open(request);
        }
        break;
    default:
        break;
    }
}

void ControlPanel::updateEnabled()
{
    const int source = m_source->currentIndex();
    const models::TracePtr& trace = m_document->trace();
    const bool ofModel = source == kModel;
    const QString needsModel = tr("Applies to models; choose Model as the source.");
    allow({m_folder, m_browseFolder}, ofModel, needsModel);
    allow({m_file, m_browseFile}, source == kFile,
          tr("Applies to files; choose File as the source."));

    const engine::Trace* known = ofModel ? openModel() : nullptr;
    const bool twoStacks = translates(known);
    const bool pictures = known && known->perceives();
    const QString needsText = tr("This model does not read a single text.");
    const QString needsPair =
        tr("This model has no encoder and decoder for a source and a target.");
    allow({m_text}, ofModel && !twoStacks && !pictures, ofModel ? needsText : needsModel);
    allow({m_sourceText, m_targetText}, ofModel && (!known || twoStacks),
          ofModel ? needsPair : needsModel);
    allow({m_ids}, ofModel && !twoStacks && !pictures,
          ofModel ? tr("This model does not read token ids.") : needsModel);
    allow({m_image, m_browseImage}, ofModel && (!known || pictures),
          ofModel ? tr("This model does not read images.") : needsModel);
    allow({m_pattern, m_seed, m_length, m_heads, m_dimension, m_layers}, source == kPattern,
          tr("Applies to patterns; choose Pattern as the source."));

    const QString nothing = tr("Nothing is open yet.");
    allow({m_stack, m_kind, m_layer, m_head, m_query}, trace != nullptr, nothing);
    const bool computed = trace && source != kFile;
    const QString imported =
        trace ? tr("Attention from a file is shown as it is, not computed.") : nothing;
    const bool oneHead = m_document->selection().state().head >= 0;
    const bool oneLayer = m_document->selection().state().layer >= 0;
    const bool all = Reach(m_reach->currentIndex()) == Reach::All;
    allow({m_reach}, computed, imported);
    QString reason;
    if (!computed)
        reason = imported;
    else if (!oneLayer && !all)
        reason = tr("Choose a single layer, or let the change apply to all heads.");
    else if (!oneHead && Reach(m_reach->currentIndex()) == Reach::Head)
        reason = tr("Choose a single head, or let the change apply to the layer.");
    allow({m_attention, m_temperature, m_temperatureSlider, m_mask}, reason.isEmpty(), reason);
    allow({m_sampleSeed},
          computed && Normaliser(m_attention->currentIndex()) == Normaliser::Sampled,
          tr("Applies to sampled attention."));
    const auto mask = MaskChoice(m_mask->currentIndex());
    allow({m_maskSize}, computed && (mask == MaskChoice::Window || mask == MaskChoice::Padding),
          tr("Applies to the local window and to padding."));
    allow({m_ablate}, computed && !all && oneHead && oneLayer,
          tr("Choose “This layer” or “This head” first: without any head nothing is left."));
    // What is written in has the whole width, under its name; what is off takes one line.
    for (const auto& [row, control] : m_modelRows)
        if (auto* edit = qobject_cast<QPlainTextEdit*>(control)) {
            // A target is seldom given.
            const bool wide =
                edit->isEnabled() && (edit != m_targetText || !edit->document()->isEmpty());
            edit->setFixedHeight(edit->fontMetrics().lineSpacing() * (wide ? 3 : 1) + 12);
            auto* layout = static_cast<QBoxLayout*>(row->layout());
            layout->setDirection(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
            layout->setSpacing(wide ? 2 : 8);
        }
    arrangeSections();
    for (QLabel* label : m_names)
        label->setEnabled(label->buddy()->isEnabled());
}

} // namespace views
