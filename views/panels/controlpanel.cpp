#include "views/panels/controlpanel.h"

#include "views/panels/controlrows.h"
#include "views/panels/formcontrols.h"

#include <algorithm>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace views {

using models::RequestEditor;
using Source = RequestEditor::Source;

namespace {

constexpr int kTypingMilliseconds = 300;

} // namespace

ControlPanel::ControlPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_editor(document),
      m_cut(new models::Tokenisation(this))
{
    build();
    connectRows();
    retranslate();
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

    // Made first: assistive programs that look for “Pattern” meet it before the source that is
    // called so.
    m_patternForm = new Form(m_content);
    m_pattern = new PatternRows(m_patternForm);
    m_sourceForm = new Form(m_content);
    m_source = m_sourceForm->add(new QComboBox(m_sourceForm), [] { return tr("Source"); });
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(4);
    m_modelHeading = Form::makeHeading(m_content);
    m_modelHeading->setContentsMargins(12, 4, 12, 0);
    m_model = new ModelRows(m_content);
    buildFile();
    m_attentionForm = new Form(m_content);
    m_place = new PlaceRows(m_attentionForm, m_document);
    m_attention = new AttentionRows(m_attentionForm);
    for (QWidget* section :
         std::initializer_list<QWidget*>{m_sourceForm, m_patternForm, m_fileForm, m_modelHeading})
        sections->addWidget(section);
    for (FormRow* row : m_model->rows())
        sections->addWidget(row);
    sections->addWidget(m_attentionForm);
    sections->addStretch(1);
}

void ControlPanel::buildFile()
{
    m_fileForm = new Form(m_content);
    m_browseFile = makeBrowseButton(m_fileForm);
    // Of the panel, which takes its children's signals off itself before they go.
    m_file = makePathField(
        this,
        [this] {
            if (!m_showing)
                m_typing.start();
        },
        [this] { apply(); });
    m_fileForm->add(
        m_file, [] { return tr("File path"); }, nullptr, m_browseFile);
}

void ControlPanel::connectRows()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &ControlPanel::apply);
    const auto unlessShowing = [this](auto act) {
        return [this, act] {
            if (!m_showing)
                act();
        };
    };
    connect(m_source, &QComboBox::activated, m_source, qOverload<>(&QWidget::update));
    connect(m_source, &QComboBox::currentIndexChanged, this, unlessShowing([this] { apply(); }));
    connect(m_pattern, &PatternRows::changed, this, unlessShowing([this] {
                if (source() == Source::Pattern)
                    m_editor.setPattern(m_pattern->value());
            }));
    connect(m_model, &ModelRows::typed, this, unlessShowing([this] { m_typing.start(); }));
    connect(m_model, &ModelRows::entered, this, &ControlPanel::apply);
    connect(m_model, &ModelRows::roomChanged, this, &ControlPanel::updateEnabled);
    connect(m_model, &ModelRows::browseModelRequested, this, &ControlPanel::browseModelRequested);
    connect(m_model, &ModelRows::browseImageRequested, this, &ControlPanel::browseImageRequested);
    connect(m_browseFile, &QPushButton::clicked, this, &ControlPanel::browseFileRequested);
    connect(m_cut, &models::Tokenisation::changed, this, &ControlPanel::showLanguages);
    connect(m_model, &ModelRows::languagesChosen, this,
            unlessShowing([this] { m_editor.setLanguages(m_model->from(), m_model->to()); }));
    connect(m_attention, &AttentionRows::changed, this,
            [this] { m_editor.setAttention(m_attention->reach(), m_attention->value()); });
    connect(m_attention, &AttentionRows::reachChanged, this, &ControlPanel::showIntervention);
    leaveUndoToWindow(m_pattern->editors() + m_model->editors() + m_place->editors() +
                          m_attention->editors() + QList<QWidget*>{m_file},
                      [this] {
                          if (m_typing.isActive()) {
                              m_typing.stop();
                              apply();
                          }
                      });
}

Source ControlPanel::source() const
{
    return Source(m_source->currentIndex());
}

void ControlPanel::arrangeSections()
{
    // What is not in use is not there.
    const Source source = this->source();
    m_patternForm->setVisible(source == Source::Pattern);
    m_fileForm->setVisible(source == Source::File);
    m_modelHeading->setVisible(source == Source::Model);
    // Tab goes from top to bottom.
    const auto* layout = static_cast<QVBoxLayout*>(m_content->layout());
    QWidget* last = nullptr;
    for (int i = 0; i < layout->count(); ++i) {
        const QWidget* section = layout->itemAt(i)->widget();
        if (!section)
            continue;
        for (QWidget* control : section->findChildren<QWidget*>())
            if ((control->focusPolicy() & Qt::TabFocus) && !control->focusProxy() &&
                control->window() == window()) {
                if (last)
                    setTabOrder(last, control);
                last = control;
            }
    }
}

void ControlPanel::retranslate()
{
    const bool showing = std::exchange(m_showing, true);
    m_sourceForm->setHeading([] { return tr("SOURCE"); });
    m_patternForm->setHeading([] { return tr("PATTERN"); });
    m_fileForm->setHeading([] { return tr("FILE"); });
    m_modelHeading->setText(tr("MODEL"));
    m_attentionForm->setHeading([] { return tr("ATTENTION"); });
    setItemNames(m_source, {tr("Pattern"), tr("Model"), tr("File")});
    for (Form* form : {m_sourceForm, m_patternForm, m_fileForm, m_attentionForm})
        form->retranslate();
    m_model->retranslate();
    m_place->retranslate();
    m_attention->retranslate();
    m_browseFile->setAccessibleName(tr("Choose file"));
    m_browseFile->setToolTip(m_browseFile->accessibleName());
    alignNames();
    m_showing = showing;
    showTrace();
}

void ControlPanel::alignNames()
{
    // One column of names over all sections.
    QList<QLabel*> names = m_sourceForm->names() + m_patternForm->names() + m_fileForm->names() +
                           m_attentionForm->names();
    for (const FormRow* row : m_model->rows())
        names.append(row->name());
    int widest = 0;
    for (const QLabel* name : names)
        widest = std::max(widest, name->sizeHint().width());
    for (QLabel* name : names)
        name->setMinimumWidth(widest);
    setMinimumWidth(m_content->minimumSizeHint().width() +
                    style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2);
}

void ControlPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Once all of its children have the new letters.
    if (event->type() == QEvent::FontChange && m_content)
        QTimer::singleShot(0, this, [this] {
            m_attention->fitLetters();
            updateEnabled();
            alignNames();
        });
}

void ControlPanel::showRequest()
{
    const bool showing = std::exchange(m_showing, true);
    const Source now = m_editor.source();
    m_source->setCurrentIndex(int(now));
    if (now == Source::Pattern)
        m_pattern->show(m_editor.pattern());
    else if (now == Source::Model)
        m_model->show(m_editor.model(), m_editor.reads().sounds);
    else if (m_file->text() != m_editor.file())
        m_file->setText(m_editor.file());
    showTexts();
    m_showing = showing;
    showIntervention();
}

void ControlPanel::showTexts()
{
    // What is being typed is newer than the request.
    if (m_editor.source() != Source::Model || m_typing.isActive())
        return;
    const bool showing = std::exchange(m_showing, true);
    m_model->showTexts(m_editor.model());
    m_showing = showing;
}

void ControlPanel::showLanguages()
{
    const auto* model = std::get_if<engine::ModelSource>(&m_document->request().source);
    const bool showing = std::exchange(m_showing, true);
    m_model->showLanguages(*m_cut, model ? model->inputs : engine::ModelInputs());
    m_showing = showing;
    updateEnabled();
}

void ControlPanel::showTrace()
{
    showTexts();
    if (const auto* model = std::get_if<engine::ModelSource>(&m_document->request().source);
        model && m_editor.reads().pair)
        m_cut->set(model->folder, model->inputs);
    m_place->showTrace();
    showSelection();
}

void ControlPanel::showSelection()
{
    m_place->showSelection();
    const models::Selection& selection = m_document->selection();
    m_attention->nameReach(selection.heads().size() > 1 &&
                           selection.heads().contains(selection.state().head));
    showIntervention();
}

void ControlPanel::showIntervention()
{
    m_attention->show(m_editor.attention(m_attention->reach()));
    updateEnabled();
}

void ControlPanel::apply()
{
    updateEnabled();
    switch (source()) {
    case Source::Pattern:
        m_editor.setPattern(m_pattern->value());
        break;
    case Source::Model:
        m_editor.setModel(m_model->value());
        break;
    case Source::File:
        m_editor.setFile(m_file->text().trimmed());
        break;
    }
}

void ControlPanel::updateEnabled()
{
    const auto whyNot = [this](RequestEditor::Field field) {
        return m_editor.whyNot(field, source(), m_attention->reach(), m_attention->value());
    };
    using Field = RequestEditor::Field;
    m_model->allow(whyNot);
    const QString noFile = whyNot(Field::File);
    allow({m_file, m_browseFile}, noFile.isEmpty(), noFile);
    m_pattern->allow(whyNot(Field::Pattern));
    m_place->allow(whyNot(Field::Place));
    m_attention->allow(whyNot);
    arrangeSections();
    for (const Form* form : {m_sourceForm, m_patternForm, m_fileForm, m_attentionForm})
        for (QLabel* name : form->names())
            name->setEnabled(name->buddy()->isEnabled());
    for (const FormRow* row : m_model->rows())
        row->name()->setEnabled(row->control()->isEnabled());
}

} // namespace views
