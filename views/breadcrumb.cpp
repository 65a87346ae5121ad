#include "views/breadcrumb.h"

#include "models/headtext.h"
#include "views/menubutton.h"

#include <algorithm>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace views {

using models::ExampleModel;
using models::SelectionState;

namespace {

constexpr int kTitleWidth = 260; ///< most pixels of a model's name
constexpr int kLeastTitle = 9;   ///< letters, before it is left out

} // namespace

Breadcrumb::Breadcrumb(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_examples(models::examplesFolder()),
      m_tokens(new models::Tokenisation(this))
{
    setObjectName(QStringLiteral("breadcrumb"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    m_hidden = new QToolButton(this);
    m_hidden->setText(QStringLiteral("…"));
    openByPress(m_hidden);
    m_hidden->setFocusPolicy(Qt::TabFocus);
    m_hidden->setMenu(new QMenu(m_hidden));
    connect(m_hidden->menu(), &QMenu::aboutToShow, this, &Breadcrumb::fillHidden);
    layout->addWidget(m_hidden);
    for (int part = 0; part < kParts; ++part) {
        m_signs[size_t(part)] = new QLabel(QStringLiteral("›"), this);
        auto* button = m_parts[size_t(part)] = new QToolButton(this);
        openByPress(button);
        button->setFocusPolicy(Qt::TabFocus);
        auto* menu = new QMenu(button);
        button->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, part] { fill(Part(part)); });
        layout->addWidget(m_signs[size_t(part)]);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    QFont bold = font();
    bold.setBold(true);
    m_parts[Title]->setFont(bold);
    connect(document, &models::Document::traceChanged, this, &Breadcrumb::showState);
    connect(&document->selection(), &models::Selection::headChanged, this, &Breadcrumb::showState);
    showState();
}

QSize Breadcrumb::minimumSizeHint() const
{
    return {m_parts[Head]->sizeHint().width(), QWidget::minimumSizeHint().height()};
}

const engine::ModelInputs* Breadcrumb::translation() const
{
    const models::TracePtr& trace = m_document->trace();
    const auto* model = trace ? std::get_if<engine::ModelSource>(&trace->request.source) : nullptr;
    return model && !model->inputs.targetLanguage.empty() ? &model->inputs : nullptr;
}

void Breadcrumb::showState()
{
    const models::TracePtr& trace = m_document->trace();
    const SelectionState& state = m_document->selection().state();
    if (!trace) {
        fit();
        return;
    }
    if (const engine::ModelInputs* inputs = translation()) {
        m_parts[Languages]->setText(
            inputs->sourceLanguage.empty()
                ? models::languageName(inputs->targetLanguage)
                : tr("%1 → %2").arg(models::languageName(inputs->sourceLanguage),
                                    models::languageName(inputs->targetLanguage)));
        m_tokens->set(std::get<engine::ModelSource>(trace->request.source).folder, {});
    }
    m_parts[Stack]->setText(models::stackName(state.stack));
    m_parts[Layer]->setText(models::layerName(state.layer));
    m_parts[Kind]->setText(state.kind == engine::Kind::Self ? tr("self-attention")
                                                            : tr("cross-attention"));
    m_parts[Head]->setText(models::headName(state.head));
    const QString tips[] = {tr("Choose the target language"), tr("Choose the stack"),
                            tr("Choose the layer"), tr("Choose the kind of attention"),
                            tr("Choose the head")};
    for (int part = Languages; part < kParts; ++part)
        m_parts[size_t(part)]->setToolTip(tips[part - Languages]);
    m_hidden->setToolTip(tr("Parts that there is no room for"));
    m_hidden->setAccessibleName(m_hidden->toolTip());
    fit();
}

int Breadcrumb::widthOf(const std::array<bool, kParts>& shown) const
{
    const QMargins margins = layout()->contentsMargins();
    int sum = margins.left() + margins.right();
    bool all = true;
    for (size_t part = 0; part < kParts; ++part)
        if (shown[part])
            sum += m_parts[part]->sizeHint().width() + m_signs[part]->sizeHint().width();
        else
            all = all && (part == Languages && !translation());
    return all ? sum : sum + m_hidden->sizeHint().width();
}

void Breadcrumb::showTitle(int width)
{
    const QString title = QString::fromStdString(m_document->trace()->title);
    QToolButton* button = m_parts[Title];
    button->setText(button->fontMetrics()
                        .elidedText(title, Qt::ElideMiddle, width)
                        .replace(u'&', QLatin1String("&&")));
    button->setAccessibleName(title);
    const QString tip = tr("Choose an example");
    button->setToolTip(button->text().contains(u'…') ? title + u'\n' + tip : tip);
}

void Breadcrumb::fit()
{
    const bool traced = m_document->trace() != nullptr;
    std::array<bool, kParts> shown;
    shown.fill(traced);
    shown[Languages] = translation() != nullptr;
    bool hidden = false;
    if (traced) {
        const int least = kLeastTitle * m_parts[Title]->fontMetrics().averageCharWidth();
        showTitle(least);
        for (const Part part : {Languages, Stack, Title, Kind, Layer})
            if (shown[part] && widthOf(shown) > width()) {
                shown[part] = false;
                hidden = true;
            }
        showTitle(std::min(kTitleWidth, least + std::max(0, width() - widthOf(shown))));
    }
    m_hidden->setVisible(hidden);
    bool first = !hidden;
    for (size_t part = 0; part < kParts; ++part) {
        m_parts[part]->setVisible(shown[part]);
        m_signs[part]->setVisible(shown[part] && !first);
        first = first && !shown[part];
    }
}

void Breadcrumb::fillHidden()
{
    QMenu* menu = m_hidden->menu();
    menu->clear();
    for (size_t part = 0; part < kParts; ++part)
        if (!m_parts[part]->isVisible() && (part != Languages || translation())) {
            m_parts[part]->menu()->setTitle(
                part == Title ? m_parts[part]->accessibleName().replace(u'&', QLatin1String("&&"))
                              : m_parts[part]->text());
            menu->addMenu(m_parts[part]->menu());
        }
}

void Breadcrumb::resizeEvent(QResizeEvent*)
{
    fit();
}

void Breadcrumb::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

void Breadcrumb::addPlace(QMenu* menu, const QString& text, const SelectionState& state)
{
    QAction* action = menu->addAction(text, this, [this, state] {
        m_document->selection().set(state);
        if (m_document->trace())
            m_document->selection().fitTo(*m_document->trace());
    });
    action->setCheckable(true);
    action->setChecked(state == m_document->selection().state());
}

void Breadcrumb::fill(Part part)
{
    QMenu* menu = m_parts[size_t(part)]->menu();
    menu->clear();
    const models::TracePtr& trace = m_document->trace();
    const engine::Attention* attention = m_document->attention();
    if (!trace || !attention)
        return;
    SelectionState state = m_document->selection().state();
    const auto has = [&](engine::Stack stack, engine::Kind kind) {
        return std::ranges::any_of(trace->attentions, [&](const engine::Attention& a) {
            return a.stack == stack && a.kind == kind;
        });
    };
    switch (part) {
    case Title:
        fillTitle(menu);
        break;
    case Languages:
        fillLanguages(menu);
        break;
    case Stack:
        for (const engine::Stack stack : engine::kStacks)
            if (has(stack, engine::Kind::Self) || has(stack, engine::Kind::Cross)) {
                state.stack = stack;
                addPlace(menu, models::stackName(stack), state);
            }
        break;
    case Layer:
        for (const auto* layers : {&trace->overLayers, &trace->attentions}) {
            for (const engine::Attention& a : *layers)
                if (a.stack == state.stack && a.kind == state.kind) {
                    state.layer = a.layer;
                    addPlace(menu, models::layerName(a.layer), state);
                }
            menu->addSeparator();
        }
        break;
    case Kind:
        for (const auto& [kind, text] : {std::pair(engine::Kind::Self, tr("self-attention")),
                                         std::pair(engine::Kind::Cross, tr("cross-attention"))})
            if (has(state.stack, kind)) {
                state.kind = kind;
                addPlace(menu, text, state);
            }
        break;
    case Head:
        for (const int head : {engine::kMeanHead, engine::kMaxHead}) {
            state.head = head;
            addPlace(menu, models::headName(head), state);
        }
        menu->addSeparator();
        for (state.head = 0; state.head < attention->heads; ++state.head)
            addPlace(menu, models::headName(state.head), state);
        break;
    case kParts:
        break;
    }
}

void Breadcrumb::fillTitle(QMenu* menu)
{
    QString task;
    for (int row = 0; row < m_examples.rowCount(); ++row) {
        const QModelIndex index = m_examples.index(row);
        const QString next = index.data(ExampleModel::TaskRole).toString();
        if (std::exchange(task, next) != next)
            menu->addSection(next);
        menu->addAction(index.data().toString(), this,
                        [this, row] { m_document->open(m_examples.request(row)); });
    }
}

void Breadcrumb::fillLanguages(QMenu* menu)
{
    const engine::ModelInputs* inputs = translation();
    if (!inputs)
        return;
    for (const QString& language : m_tokens->languages()) {
        const std::string code = language.toStdString();
        QAction* action = menu->addAction(models::languageName(code), this, [this, code] {
            engine::TraceRequest request = m_document->request();
            auto* model = std::get_if<engine::ModelSource>(&request.source);
            if (!model)
                return;
            model->inputs.targetLanguage = code;
            // The model writes its answer in the other language.
            model->inputs.target.reset();
            model->inputs.targetTokenIds.clear();
            m_document->open(request);
        });
        action->setCheckable(true);
        action->setChecked(code == inputs->targetLanguage);
    }
}

} // namespace views
