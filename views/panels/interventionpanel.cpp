#include "views/panels/interventionpanel.h"

#include "models/headtext.h"
#include "models/worddiff.h"
#include "views/candidateview.h"
#include "views/icons.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using engine::Intervention;
using models::InterventionModel;
using models::Reach;

InterventionPanel::InterventionPanel(models::Document* document, QWidget* parent)
    : View(QStringLiteral("interventions"), document, parent),
      m_model(new InterventionModel(document, this)),
      m_prediction(new models::PredictionModel(document, this)), m_reachLabel(new QLabel(this)),
      m_effect(new QLabel(this)), m_reach(new QComboBox(this)), m_ablate(new QPushButton(this)),
      m_keep(new QPushButton(this)), m_hard(new QPushButton(this)), m_warm(new QPushButton(this)),
      m_remove(new QToolButton(this)), m_clear(new QToolButton(this)),
      m_temperature(new QDoubleSpinBox(this)), m_table(new TableView(this)),
      m_candidates(new CandidateView(m_prediction, this)), m_splitter(new QSplitter(this))
{
    declareSettings();
    arrangeControls();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(changeList());
    m_splitter->addWidget(effect());
    setContent(m_splitter);
    setFocusProxy(m_table);
    setTabOrder(m_table, m_remove);
    setTabOrder(m_remove, m_clear);
    setTabOrder(m_clear, m_candidates);
    connectControls();
    connectModels();
    InterventionPanel::retranslate();
}

void InterventionPanel::declareSettings()
{
    m_reach->addItems({{}, {}, {}}); // their names follow what is chosen
    m_reach->setCurrentIndex(int(Reach::Head));
    settings().add(m_reach,
                   {.key = "reach",
                    .name = QT_TR_NOOP("Change applies to"),
                    .text = QT_TR_NOOP("Change here"),
                    .tip = QT_TR_NOOP("Where these changes act, and what is painted on the "
                                      "heatmap"),
                    .label = m_reachLabel});
    settings().add(m_ablate, {.name = QT_TR_NOOP("Add ablation"), .text = QT_TR_NOOP("Ablate")});
    settings().add(m_keep,
                   {.name = QT_TR_NOOP("Keep only these heads"), .text = QT_TR_NOOP("Keep only")});
    settings().add(m_hard, {.text = QT_TR_NOOP("Hard attention")});
    settings().add(m_warm, {.text = QT_TR_NOOP("Set temperature")});
    settings().add(m_temperature, {.name = QT_TR_NOOP("New temperature")});
    settings().add(m_remove, {.name = QT_TR_NOOP("Remove change")});
    settings().add(m_clear, {.name = QT_TR_NOOP("Clear all changes")});
    settings().add(m_table, {.name = QT_TR_NOOP("Changes in force")});
    settings().add(m_candidates, {.name = QT_TR_NOOP("Prediction before and after")});
    zoomWith([this] { return m_zoom; }, [this](double zoom) { setZoom(zoom); }, 1.15);
}

void InterventionPanel::arrangeControls()
{
    m_reach->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_reachLabel->setBuddy(m_reach);
    m_temperature->setRange(0.01, 100);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(2);
    addControl(m_reach, m_reachLabel);
    auto* temperature = new QWidget(this); // which no end of a line parts
    auto* together = new QHBoxLayout(temperature);
    together->setContentsMargins(0, 0, 0, 0);
    together->setSpacing(4);
    together->addWidget(m_warm);
    together->addWidget(m_temperature);
    for (QWidget* control : std::initializer_list<QWidget*>{m_ablate, m_keep, m_hard, temperature})
        addControl(control);
}

QWidget* InterventionPanel::changeList()
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Of a long place the stack and the head are left to read, and the change always.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(InterventionModel::Place,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(InterventionModel::Change,
                                                      QHeaderView::ResizeToContents);
    auto* list = new QWidget(this);
    auto* row = new QHBoxLayout(list);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    row->addWidget(m_table, 1);
    // What takes changes back stands beside the list of them.
    auto* back = new QVBoxLayout;
    for (QToolButton* button : {m_remove, m_clear}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::StrongFocus);
        back->addWidget(button);
    }
    back->addStretch(1);
    row->addLayout(back);
    m_remove->setIcon(icon("close"));
    m_clear->setIcon(icon("clear"));
    return list;
}

QWidget* InterventionPanel::effect()
{
    m_effect->setWordWrap(true);
    auto* prediction = new QWidget(this);
    auto* column = new QVBoxLayout(prediction);
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(m_effect);
    column->addWidget(m_candidates, 1);
    return prediction;
}

void InterventionPanel::connectControls()
{
    connect(m_reach, &QComboBox::currentIndexChanged, this, &InterventionPanel::updateEnabled);
    connect(m_reach, &QComboBox::currentIndexChanged, this, [this] { emit reachChanged(reach()); });
    connect(m_ablate, &QPushButton::clicked, this,
            [this] { edit([](Intervention& i) { i.ablate = true; }); });
    connect(m_keep, &QPushButton::clicked, this,
            [this] { edit([](Intervention& i) { i.keepOnly = true; }); });
    connect(m_hard, &QPushButton::clicked, this,
            [this] { edit([](Intervention& i) { i.normaliser = engine::Normaliser::Hard; }); });
    connect(m_warm, &QPushButton::clicked, this, [this] {
        edit([value = float(m_temperature->value())](Intervention& i) { i.temperature = value; });
    });
    connect(m_remove, &QToolButton::clicked, this, &InterventionPanel::removeCurrent);
    connect(m_clear, &QToolButton::clicked, m_model, &InterventionModel::clear);
    auto* erase = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &InterventionPanel::removeCurrent);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { selection().set(m_model->place(index.row())); });
}

void InterventionPanel::connectModels()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InterventionPanel::updateEnabled);
    connect(m_model, &QAbstractItemModel::modelReset, this, &InterventionPanel::updateEnabled);
    connect(document(), &models::Document::traceChanged, this, &InterventionPanel::updateEnabled);
    for (const auto chosen : {&models::Selection::headChanged, &models::Selection::headsChanged})
        connect(&selection(), chosen, this, &InterventionPanel::updateEnabled);
    connect(m_prediction, &QAbstractItemModel::modelReset, this,
            &InterventionPanel::showPrediction);
}

void InterventionPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    // What the changes do stands beside them where there is room, else below, which needs height.
    constexpr int kBothFit = 560;
    m_splitter->setOrientation(width() >= kBothFit || width() > 3 * height() / 2 ? Qt::Horizontal
                                                                                 : Qt::Vertical);
}

Reach InterventionPanel::reach() const
{
    return Reach(m_reach->currentIndex());
}

void InterventionPanel::edit(const std::function<void(Intervention&)>& change)
{
    models::intervene(*document(), models::scopesOf(selection(), reach()), change);
}

void InterventionPanel::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_model->remove(row);
    // The next one, so that Delete takes one after the other away.
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
}

void InterventionPanel::updateEnabled()
{
    const auto offer = [this](QAbstractButton* button, const QString& why, const QString& does) {
        if (!why.isEmpty() && button->hasFocus())
            m_table->setFocus(); // else it would leave the panel
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? does : why);
    };
    const Reach reach = this->reach();
    const engine::Attention* attention = document()->attention();
    QString why;
    if (!attention)
        why = tr("Nothing is open yet.");
    else if (std::holds_alternative<engine::FileSource>(document()->request().source))
        why = tr("Attention from a file is shown as it is, not computed.");
    else if (reach == Reach::Head && selection().state().head < 0)
        why = tr("Choose a single head, or let the change apply to the layer.");
    const QString wide =
        !why.isEmpty() ? why
        : reach == Reach::All
            ? tr("Choose “This layer” or “This head” first: without any head nothing is left.")
            : QString();
    const int chosen = selection().heads().contains(selection().state().head)
                           ? int(selection().heads().size())
                           : 1;
    const QString place = !why.isEmpty()          ? QString()
                          : reach == Reach::All   ? tr("All heads")
                          : reach == Reach::Layer ? models::layerText(selection().state())
                          : chosen > 1 ? tr("%1 · %2").arg(models::layerText(selection().state()),
                                                           tr("%n head(s) chosen", nullptr, chosen))
                                       : models::headText(selection().state());
    setItemNames(m_reach, {tr("All heads"), tr("This layer"),
                           chosen > 1 ? tr("Chosen heads") : tr("This head")});
    offer(m_ablate, wide, tr("The output becomes 0: %1").arg(place));
    offer(m_keep, wide,
          reach == Reach::Layer
              ? tr("The other layers of the stack are ablated; kept: %1").arg(place)
              : tr("The other heads of the layer are ablated; kept: %1").arg(place));
    offer(m_hard, why, tr("All attention goes to the largest score: %1").arg(place));
    offer(m_warm, why, tr("Scores are divided by the temperature: %1").arg(place));
    m_temperature->setEnabled(why.isEmpty());
    const QString none = m_model->rowCount() == 0 ? tr("Nothing is changed.") : QString();
    offer(m_remove,
          !none.isEmpty()                      ? none
          : !m_table->currentIndex().isValid() ? tr("Choose a change in the list first.")
                                               : QString(),
          tr("Takes the chosen change back (Delete)"));
    offer(m_clear, none, tr("Takes all changes back"));
    showPrediction();
}

void InterventionPanel::showPrediction()
{
    const bool changed = m_model->rowCount() > 0;
    QString text;
    if (!document()->trace())
        text = tr("Choose a pattern or a model to change its attention here.");
    else if (!m_prediction->reason().isEmpty())
        text = m_prediction->reason();
    else if (!changed)
        text = tr("Nothing is changed. %1:").arg(m_prediction->place());
    else if (m_prediction->hasBefore())
        text =
            tr("%1, before → after: %2").arg(m_prediction->place(), m_prediction->divergenceText());
    else
        text = tr("%1, with the changes:").arg(m_prediction->place());
    m_plainEffect = text;
    QString marked = text.toHtmlEscaped();
    const auto add = [&](const QString& label, const QList<models::MarkedWord>& words) {
        QStringList plain;
        QStringList rich;
        for (const models::MarkedWord& one : words) {
            plain.append(one.changed ? tr("[%1]", "a word that was changed").arg(one.word)
                                     : one.word);
            const QString word = one.word.toHtmlEscaped();
            rich.append(one.changed ? QStringLiteral("<b><u>%1</u></b>").arg(word) : word);
        }
        m_plainEffect += u'\n' + label.arg(plain.join(u' '));
        marked += QStringLiteral("<br>") + label.toHtmlEscaped().arg(rich.join(u' '));
    };
    if (changed && !m_prediction->textBefore().isEmpty()) {
        const auto [before, after] =
            models::markedWords(m_prediction->textBefore(), m_prediction->textAfter());
        add(tr("Before: %1", "a sentence"), before);
        add(tr("After: %1", "a sentence"), after);
    }
    if (const QString first = changed ? m_prediction->firstDifferenceText() : QString();
        !first.isEmpty()) {
        m_plainEffect += u'\n' + first;
        marked += QStringLiteral("<br>") + first.toHtmlEscaped();
    }
    m_effect->setTextFormat(Qt::RichText);
    m_effect->setText(marked);
    setAccessibleDescription(m_plainEffect);
    m_effect->setAccessibleName(m_plainEffect);
}

void InterventionPanel::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    const QRectF area = target.adjusted(16, 12, -16, -12);
    TablePicture options;
    options.title = title();
    double y = area.top() + paintTable(painter, area, *m_model, palette(), font(), options) + 16;
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const QRectF room(area.left(), y, area.width(), area.bottom() - y);
    const QRectF words = QFontMetricsF(font()).boundingRect(
        room, int(Qt::AlignLeft) | Qt::TextWordWrap, m_plainEffect);
    painter.drawText(room, int(Qt::AlignLeft) | Qt::TextWordWrap, m_plainEffect);
    y += words.height() + 8;
    paintCandidates(painter, QRectF(area.left(), y, area.width(), area.bottom() - y), *m_prediction,
                    palette(), font());
    painter.restore();
}

void InterventionPanel::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom);
    m_table->setFont(scaled);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(scaled).height() + 8);
    m_candidates->setFont(scaled);
}

void InterventionPanel::retranslate()
{
    View::retranslate();
    m_table->horizontalHeader()->reset();
    m_table->viewport()->update();
    updateEnabled();
}

} // namespace views
