#include "views/panels/controlrows.h"

#include "models/headtext.h"
#include "models/patternmodel.h"
#include "views/panels/formcontrols.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionFrame>

namespace views {

using engine::Kind;
using engine::MaskChoice;
using engine::Normaliser;
using engine::PatternSource;
using engine::Stack;
using models::Reach;
using models::RequestEditor;

namespace {

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

QComboBox* makeBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    QObject::connect(box, &QComboBox::activated, box, [box] { box->update(); });
    return box;
}

QSpinBox* makeNumber(QWidget* parent, int low, int high)
{
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setKeyboardTracking(false);
    return box;
}

/// A path: while it is not written, its end, which tells one from another, cut where a folder
/// begins.
class PathEdit : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        const QFontMetrics metrics(font());
        QStyleOptionFrame option;
        initStyleOption(&option);
        constexpr int kMargin = 3; // of a line that is written
        const QRect room = style()
                               ->subElementRect(QStyle::SE_LineEditContents, &option, this)
                               .adjusted(kMargin, 0, -kMargin, 0);
        if (hasFocus() || metrics.horizontalAdvance(text()) <= room.width()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QString end = text();
        do {
            const qsizetype next = end.indexOf(u'/', 1);
            if (next < 0)
                break;
            end.remove(0, next);
        } while (metrics.horizontalAdvance(u'…' + end) > room.width());
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        painter.setPen(
            palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(u'…' + end, Qt::ElideLeft, room.width()));
    }
};

QLineEdit* makeLine(QWidget* parent, QLineEdit* edit = nullptr)
{
    if (!edit)
        edit = new QLineEdit(parent);
    edit->setMinimumWidth(40);
    return edit;
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

QLineEdit* makePathField(QWidget* parent, const std::function<void()>& act,
                         const std::function<void()>& entered)
{
    QLineEdit* edit = makeLine(parent, new PathEdit(parent));
    QObject::connect(edit, &QLineEdit::textChanged, parent, [act](const QString& text) {
        if (text.isEmpty() || QFileInfo::exists(text.trimmed()))
            act();
    });
    QObject::connect(edit, &QLineEdit::editingFinished, parent, [edit, entered] {
        if (edit->isModified())
            entered();
        edit->setModified(false);
    });
    return edit;
}

QPushButton* makeBrowseButton(QWidget* parent)
{
    auto* button = new QPushButton(QStringLiteral("…"), parent);
    button->setFixedWidth(28);
    return button;
}

PatternRows::PatternRows(Form* form) : QObject(form)
{
    m_pattern = form->add(makeBox(form), [] { return tr("Pattern"); });
    m_pattern->setModel(new models::PatternModel(m_pattern));
    const int most = std::numeric_limits<int>::max();
    m_seed = form->add(makeNumber(form, 0, most), [] { return tr("Seed"); });
    m_length = form->add(makeNumber(form, 1, 16384), [] { return tr("Sequence length"); });
    m_heads = form->add(makeNumber(form, 1, 64), [] { return tr("Heads"); });
    m_dimension = form->add(makeNumber(form, 1, 256), [] { return tr("Head dimension"); });
    m_layers = form->add(makeNumber(form, 1, 48), [] { return tr("Layers"); });
    show(PatternSource()); // what one is made of where none was chosen yet
    connect(m_pattern, &QComboBox::currentIndexChanged, this, &PatternRows::changed);
    for (QSpinBox* box : {m_seed, m_length, m_heads, m_dimension, m_layers})
        connect(box, &QSpinBox::valueChanged, this, &PatternRows::changed);
}

void PatternRows::show(const PatternSource& pattern)
{
    m_pattern->setCurrentIndex(
        m_pattern->findData(QString::fromStdString(pattern.name), models::PatternModel::IdRole));
    m_seed->setValue(int(pattern.seed));
    m_length->setValue(int(pattern.length));
    m_heads->setValue(pattern.heads);
    m_dimension->setValue(pattern.dimension);
    m_layers->setValue(pattern.layers);
}

PatternSource PatternRows::value() const
{
    PatternSource pattern;
    pattern.name = m_pattern->currentData(models::PatternModel::IdRole).toString().toStdString();
    pattern.seed = uint64_t(m_seed->value());
    pattern.length = m_length->value();
    pattern.heads = m_heads->value();
    pattern.dimension = m_dimension->value();
    pattern.layers = m_layers->value();
    return pattern;
}

void PatternRows::allow(const QString& whyNot)
{
    views::allow({m_pattern, m_seed, m_length, m_heads, m_dimension, m_layers}, whyNot.isEmpty(),
                 whyNot);
}

QList<QWidget*> PatternRows::editors() const
{
    return {m_seed, m_length, m_heads, m_dimension, m_layers};
}

ModelRows::ModelRows(QWidget* parent) : QObject(parent)
{
    const auto path = [this, parent] {
        return makePathField(
            parent, [this] { emit typed(); }, [this] { emit entered(); });
    };
    const auto addRow = [this, parent](QWidget* control, Form::Text name,
                                       QWidget* after = nullptr) {
        m_rows.append(new FormRow(control, std::move(name), after, parent));
    };
    m_folder = path();
    m_browseFolder = makeBrowseButton(parent);
    m_text = makeEditor(parent);
    m_source = makeEditor(parent);
    m_target = makeEditor(parent);
    m_from = makeBox(parent);
    m_to = makeBox(parent);
    m_ids = makeLine(parent);
    m_image = path();
    m_browseImage = makeBrowseButton(parent);
    addRow(
        m_folder, [] { return tr("Model folder"); }, m_browseFolder);
    addRow(m_text, [] { return tr("Text"); });
    addRow(m_source, [] { return tr("Source text"); });
    addRow(m_from, [] { return tr("Source language"); });
    addRow(m_to, [] { return tr("Target language"); });
    addRow(m_target, [] { return tr("Target text"); });
    addRow(m_ids, [] { return tr("Token ids"); });
    addRow(
        m_image, [this] { return m_hears ? tr("Sound") : tr("Image"); }, m_browseImage);
    connect(m_ids, &QLineEdit::textChanged, this, &ModelRows::typed);
    connect(m_target, &QPlainTextEdit::textChanged, this, &ModelRows::roomChanged);
    for (QComboBox* box : {m_from, m_to})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_showingLanguages)
                emit languagesChosen();
        });
    connect(m_browseFolder, &QPushButton::clicked, this, &ModelRows::browseModelRequested);
    connect(m_browseImage, &QPushButton::clicked, this, &ModelRows::browseImageRequested);
}

QPlainTextEdit* ModelRows::makeEditor(QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 2 + 14);
    connect(edit, &QPlainTextEdit::textChanged, this, &ModelRows::typed);
    return edit;
}

void ModelRows::show(const RequestEditor::ModelFields& fields, bool hears)
{
    if (std::exchange(m_hears, hears) != hears)
        retranslate();
    setText(m_folder, fields.folder);
    setText(m_ids, fields.ids);
    setText(m_image, fields.picture);
}

void ModelRows::showLanguages(const models::Tokenisation& cut, const engine::ModelInputs& inputs)
{
    const bool showing = std::exchange(m_showingLanguages, true);
    setLanguageChoices(m_from, m_to, cut, inputs);
    m_showingLanguages = showing;
}

QString ModelRows::from() const
{
    return m_from->currentData().toString();
}

QString ModelRows::to() const
{
    return m_to->currentData().toString();
}

void ModelRows::showTexts(const RequestEditor::ModelFields& fields)
{
    setText(m_text, fields.text);
    setText(m_source, fields.source);
    setText(m_target, fields.target);
}

RequestEditor::ModelFields ModelRows::value() const
{
    return {.folder = m_folder->text().trimmed(),
            .text = typedText(m_text),
            .source = typedText(m_source),
            .target = typedText(m_target),
            .ids = m_ids->text(),
            .picture = m_image->text().trimmed()};
}

void ModelRows::allow(const std::function<QString(RequestEditor::Field)>& whyNot)
{
    using Field = RequestEditor::Field;
    const auto allowed = [&](Field field, std::initializer_list<QWidget*> widgets) {
        const QString why = whyNot(field);
        views::allow(widgets, why.isEmpty(), why);
    };
    allowed(Field::Folder, {m_folder, m_browseFolder});
    allowed(Field::Text, {m_text});
    allowed(Field::SourceText, {m_source});
    allowed(Field::TargetText, {m_target});
    allowed(Field::Languages, {m_from, m_to});
    allowed(Field::Ids, {m_ids});
    allowed(Field::Picture, {m_image, m_browseImage});
    // What is written in has the whole width, under its name.
    for (FormRow* row : m_rows) {
        const auto* choice = qobject_cast<QComboBox*>(row->control());
        row->setVisible(row->control()->isEnabled() && (!choice || choice->count() > 0));
        if (auto* edit = qobject_cast<QPlainTextEdit*>(row->control())) {
            // A target is seldom given.
            const bool wide =
                edit->isEnabled() && (edit != m_target || !edit->document()->isEmpty());
            edit->setFixedHeight(edit->fontMetrics().lineSpacing() * (wide ? 3 : 1) + 12);
            row->setWide(wide);
        }
    }
}

QList<QWidget*> ModelRows::editors() const
{
    return {m_text, m_source, m_target, m_ids, m_folder, m_image};
}

void ModelRows::retranslate()
{
    for (FormRow* row : m_rows)
        row->retranslate();
    m_browseFolder->setAccessibleName(tr("Choose model folder"));
    m_browseImage->setAccessibleName(m_hears ? tr("Choose sound") : tr("Choose image"));
    for (QPushButton* button : {m_browseFolder, m_browseImage})
        button->setToolTip(button->accessibleName());
}

PlaceRows::PlaceRows(Form* form, models::Document* document) : QObject(form), m_document(document)
{
    m_stack = form->add(makeBox(form), [] { return tr("Stack"); });
    m_kind = form->add(makeBox(form), [] { return tr("Kind"); });
    m_layer = form->add(makeBox(form), [] { return tr("Layer"); });
    m_head = form->add(makeBox(form), [] { return tr("Head"); });
    m_query = form->add(makeNumber(form, -1, -1), [] { return tr("Query"); });
    for (QComboBox* box : {m_stack, m_kind, m_layer, m_head})
        connect(box, &QComboBox::currentIndexChanged, this, &PlaceRows::select);
    connect(m_query, &QSpinBox::valueChanged, this, [this](int query) {
        if (!m_showing)
            m_document->selection().setQuery(query);
    });
}

void PlaceRows::showTrace()
{
    const bool showing = std::exchange(m_showing, true);
    m_stack->clear();
    m_kind->clear();
    if (const models::TracePtr& trace = m_document->trace())
        for (const engine::Attention& a : trace->attentions)
            if (m_stack->findData(int(a.stack)) < 0)
                m_stack->addItem(models::stackTitle(a.stack), int(a.stack));
    m_showing = showing;
}

void PlaceRows::showSelection()
{
    const bool showing = std::exchange(m_showing, true);
    const models::SelectionState& s = m_document->selection().state();
    m_stack->setCurrentIndex(m_stack->findData(int(s.stack)));
    QList<int> kinds;
    QStringList names;
    if (const models::TracePtr& trace = m_document->trace())
        for (const engine::Attention& a : trace->attentions)
            if (a.stack == s.stack && !kinds.contains(int(a.kind))) {
                kinds.append(int(a.kind));
                names.append(a.kind == Kind::Self ? tr("Self") : tr("Cross"));
            }
    setChoices(m_kind, kinds, names, int(s.kind));
    const engine::Attention* attention = m_document->attention();
    setLayerChoices(m_layer, m_document->trace().get(), s, s.layer);
    setHeadChoices(m_head, attention, s.head);
    m_query->setRange(-1, attention ? int(attention->queries) - 1 : -1);
    m_query->setValue(int(s.query));
    m_showing = showing;
}

void PlaceRows::select()
{
    if (m_showing || m_layer->currentIndex() < 0)
        return;
    models::Selection& selection = m_document->selection();
    models::SelectionState next = selection.state();
    next.stack = Stack(m_stack->currentData().toInt());
    next.kind = Kind(m_kind->currentData().toInt());
    next.layer = m_layer->currentData().toInt();
    next.head = m_head->currentData().toInt();
    if (const models::TracePtr& trace = m_document->trace()) {
        if (!trace->find(next.stack, next.layer, next.kind))
            // The stack has no such kind or layer: the first attention that fits best.
            for (const engine::Attention& a : trace->attentions)
                if (a.stack == next.stack &&
                    (a.kind == next.kind || !trace->find(next.stack, a.layer, next.kind))) {
                    next.kind = a.kind;
                    next.layer = a.layer;
                    break;
                }
        selection.set(next);
        selection.fitTo(*trace);
    }
    showSelection();
}

void PlaceRows::allow(const QString& whyNot)
{
    views::allow({m_stack, m_kind, m_layer, m_head, m_query}, whyNot.isEmpty(), whyNot);
}

QList<QWidget*> PlaceRows::editors() const
{
    return {m_query};
}

void PlaceRows::retranslate()
{
    m_query->setSpecialValueText(tr("none"));
}

AttentionRows::AttentionRows(Form* form) : QObject(form), m_form(form)
{
    m_reach = form->add(makeBox(form), [] { return tr("Applies to"); });
    m_attention = form->add(makeBox(form), [] { return tr("Attention"); });
    m_slider = new QSlider(Qt::Horizontal, form);
    m_temperature = form->add(
        new QDoubleSpinBox(form), [] { return tr("Temperature"); }, m_slider);
    buildTemperature();
    m_mask = form->add(makeBox(form), [] { return tr("Mask"); });
    m_maskSize = form->add(makeNumber(form, 0, 1 << 20), [] { return tr("Mask size"); });
    m_sampleSeed = form->add(makeNumber(form, 0, std::numeric_limits<int>::max()),
                             [] { return tr("Sampling seed"); });
    m_ablate = form->add(new QCheckBox(form), [] { return tr("Ablate"); });
    const auto act = [this] {
        if (!m_showing)
            emit changed();
    };
    for (QComboBox* box : {m_attention, m_mask})
        connect(box, &QComboBox::currentIndexChanged, this, act);
    for (QSpinBox* box : {m_sampleSeed, m_maskSize})
        connect(box, &QSpinBox::valueChanged, this, act);
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, act);
    connect(m_ablate, &QCheckBox::toggled, this, act);
    connect(m_reach, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            emit reachChanged();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_showing)
            m_temperature->setValue(temperatureAt(value));
    });
}

void AttentionRows::buildTemperature()
{
    m_temperature->setRange(0.01, 100);
    m_temperature->setDecimals(2);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(1);
    m_temperature->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_temperature->setAlignment(Qt::AlignRight);
    fitLetters();
    m_slider->setRange(-kSliderEnd, kSliderEnd);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(30);
    m_slider->setMinimumWidth(40);
}

void AttentionRows::fitLetters()
{
    m_temperature->setFixedWidth(m_temperature->fontMetrics().horizontalAdvance(u'0') * 6 + 14);
}

Reach AttentionRows::reach() const
{
    return Reach(m_reach->currentIndex());
}

void AttentionRows::nameReach(bool severalHeads)
{
    const bool showing = std::exchange(m_showing, true);
    setItemNames(m_reach, {tr("All heads"), tr("This layer"),
                           severalHeads ? tr("Chosen heads") : tr("This head")});
    m_showing = showing;
}

void AttentionRows::show(const RequestEditor::AttentionFields& fields)
{
    const bool showing = std::exchange(m_showing, true);
    m_attention->setCurrentIndex(int(fields.normaliser));
    m_sampleSeed->setValue(int(fields.seed));
    m_temperature->setValue(fields.temperature);
    // A slider that says the same already stays where it is held.
    if (std::lround(100 * temperatureAt(m_slider->value())) !=
        std::lround(100 * m_temperature->value()))
        m_slider->setValue(sliderAt(m_temperature->value()));
    m_mask->setCurrentIndex(int(fields.mask));
    m_maskSize->setValue(fields.maskSize);
    m_ablate->setChecked(fields.ablate);
    m_showing = showing;
}

RequestEditor::AttentionFields AttentionRows::value() const
{
    return {.normaliser = Normaliser(m_attention->currentIndex()),
            .temperature = m_temperature->value(),
            .mask = MaskChoice(m_mask->currentIndex()),
            .maskSize = m_maskSize->value(),
            .seed = uint64_t(m_sampleSeed->value()),
            .ablate = m_ablate->isChecked()};
}

void AttentionRows::allow(const std::function<QString(RequestEditor::Field)>& whyNot)
{
    using Field = RequestEditor::Field;
    const auto allowed = [&](Field field, std::initializer_list<QWidget*> widgets) {
        const QString why = whyNot(field);
        views::allow(widgets, why.isEmpty(), why);
    };
    allowed(Field::Reach, {m_reach});
    allowed(Field::Attention, {m_attention, m_temperature, m_slider, m_mask});
    allowed(Field::SampleSeed, {m_sampleSeed});
    allowed(Field::MaskSize, {m_maskSize});
    allowed(Field::Ablation, {m_ablate});
    for (const QWidget* only : std::initializer_list<QWidget*>{m_sampleSeed, m_maskSize, m_ablate})
        m_form->setRowShown(only, only->isEnabled());
    // Attention from a file is not computed: nothing happens to its scores.
    const bool computed = whyNot(Field::Scores).isEmpty();
    for (const QWidget* control :
         std::initializer_list<QWidget*>{m_reach, m_attention, m_temperature, m_mask})
        m_form->setRowShown(control, computed);
}

QList<QWidget*> AttentionRows::editors() const
{
    return {m_sampleSeed, m_maskSize, m_temperature};
}

void AttentionRows::retranslate()
{
    const bool showing = std::exchange(m_showing, true);
    setItemNames(m_attention, {tr("Soft"), tr("Hard"), tr("Sampled")});
    setItemNames(m_mask,
                 {tr("Default"), tr("None"), tr("Causal"), tr("Local window"), tr("Padding")});
    m_slider->setAccessibleName(tr("Temperature slider"));
    m_showing = showing;
}

} // namespace views
