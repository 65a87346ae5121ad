#include "views/activations/activationsview.h"

#include "views/icons.h"
#include "views/tableview.h"

#include <algorithm>
#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>

namespace views {

using models::Activation;
using models::ActivationModel;

namespace {

/// A table with more cells is not written: the file would not open in any spreadsheet.
constexpr qint64 kMostCells = 4'000'000;

} // namespace

ActivationsView::ActivationsView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("activations"), document, parent),
      m_model(new ActivationModel(document, this)), m_widget(new HeatmapWidget(this)),
      m_shown(new QComboBox(this)), m_level(new QComboBox(this)), m_fusion(new QComboBox(this)),
      m_discard(new QSpinBox(this)), m_export(new QToolButton(this))
{
    for (const Activation shown : models::kActivations)
        m_shown->addItem(QString(), models::activationKey(shown));
    for (QComboBox* box : {m_shown, m_level, m_fusion}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        addControl(box);
    }
    m_discard->setRange(0, 99);
    m_discard->setSingleStep(10);
    m_discard->setKeyboardTracking(false);
    addControl(m_discard);
    m_export->setIcon(icon("export-data"));
    m_export->setFocusPolicy(Qt::StrongFocus);
    addControl(m_export);
    setContent(m_widget);
    declareSettings();
    connectParts();
    ActivationsView::retranslate();
}

void ActivationsView::declareSettings()
{
    settings().add(m_shown,
                   {.key = "shown",
                    .name = QT_TR_NOOP("Shown"),
                    .tip = QT_TR_NOOP("What is shown of the hidden states"),
                    .items = {QT_TR_NOOP("Hidden states"), QT_TR_NOOP("Norms"),
                              QT_TR_NOOP("Similarity of tokens"), QT_TR_NOOP("Movement"),
                              QT_TR_NOOP("Turning"), QT_TR_NOOP("Roll-out"), QT_TR_NOOP("Flow")}});
    settings().add(m_level, {.name = QT_TR_NOOP("Hidden layer")});
    settings().add(m_fusion,
                   {.key = "heads",
                    .name = QT_TR_NOOP("Heads together"),
                    .tip = QT_TR_NOOP("How the heads of a layer become one before layers are "
                                      "multiplied"),
                    .items = {QT_TR_NOOP("Mean of the heads"), QT_TR_NOOP("Minimum of the heads"),
                              QT_TR_NOOP("Maximum of the heads")}});
    settings().add(m_discard, {.key = "discard",
                               .name = QT_TR_NOOP("Left out"),
                               .tip = QT_TR_NOOP("Share of each layer's smallest weights that is "
                                                 "set to 0"),
                               .prefix = QT_TR_NOOP("leave out "),
                               .suffix = QT_TR_NOOP(" %")});
    settings().add(m_export, {.name = QT_TR_NOOP("Export Data…")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Activation matrix")});
}

void ActivationsView::connectParts()
{
    connect(m_shown, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setShown(Activation(index)); });
    connect(m_level, &QComboBox::activated, this,
            [this](int index) { m_model->setLevel(index - 1); });
    connect(m_fusion, &QComboBox::activated, this, &ActivationsView::fuse);
    connect(m_discard, &QSpinBox::valueChanged, this, &ActivationsView::fuse);
    showProgressOf(m_model);
    connect(m_export, &QToolButton::clicked, this,
            [this] { exportTable(this, *m_model, models::activationKey(m_model->shown())); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivationsView::reload);
    connect(&selection(), &models::Selection::cellChanged, this, &ActivationsView::showSelection);
    connect(&selection(), &models::Selection::hoverChanged, this, [this] {
        const auto [row, column] =
            m_model->placeOf(selection().hoverQuery(), selection().hoverKey());
        m_widget->setHovered(row, column);
    });
    connect(m_widget, &HeatmapWidget::hovered, this, [this](qint64 row, qint64 column) {
        const bool pair = m_model->isPairs() && selection().state().kind == engine::Kind::Self;
        selection().setHover(row < 0 ? -1 : m_model->tokenOf(row, column), pair ? column : -1);
    });
    connect(m_widget, &HeatmapWidget::cellClicked, this, [this](qint64 row, qint64 column) {
        if (m_model->isPairs() && selection().state().kind == engine::Kind::Self)
            selection().setCell(row, column);
        else
            selection().setQuery(m_model->tokenOf(row, column));
        m_widget->setSelected(row, column);
        describe(row, column);
    });
    m_widget->setCard([this](qint64 row, qint64 column) { return card(row, column); });
}

void ActivationsView::fuse()
{
    m_model->setFusion(engine::HeadFusion(m_fusion->currentIndex()), m_discard->value() / 100.0);
}

void ActivationsView::fillLevels()
{
    const QSignalBlocker quiet(m_level);
    m_level->clear();
    m_level->addItem(tr("All layers"));
    for (int level = 0; level < m_model->levels(); ++level)
        m_level->addItem(m_model->levelName(level));
    const Activation shown = m_model->shown();
    const bool one = shown == Activation::Similarity || shown == Activation::Rollout;
    if (one)
        m_level->setItemText(0, tr("Last layer"));
    m_level->setCurrentIndex(m_model->level() + 1);
    const bool applies = shown == Activation::Strips || one;
    m_level->setEnabled(applies && m_model->levels() > 0);
    m_level->setToolTip(shown == Activation::Flow ? tr("The flow passes through all layers.")
                        : applies                 ? tr("Which hidden states are shown")
                                                  : tr("All layers are shown: one row each."));
    m_fusion->setVisible(shown == Activation::Rollout);
    m_discard->setVisible(shown == Activation::Rollout);
    m_fusion->setCurrentIndex(int(m_model->fusion()));
}

HeatmapTexts ActivationsView::texts() const
{
    HeatmapTexts texts;
    const int level = m_model->level();
    const int levels = m_model->levels();
    texts.empty = !document()->trace()
                      ? tr("Choose a pattern, a model or a file to see its hidden states here.")
                  : m_model->isBusy() ? tr("Computing…")
                  : !m_model->reason().isEmpty()
                      ? m_model->reason()
                      : tr("What is open holds no hidden states, only attention.");
    if (levels == 0)
        return texts;
    const QString levelName = m_model->levelName(level < 0 ? levels - 1 : level);
    switch (m_model->shown()) {
    case Activation::Strips:
        texts.title =
            level < 0 ? tr("Hidden states of all layers") : tr("Hidden states · %1").arg(levelName);
        texts.subtitle = level < 0 ? tr("rows are tokens, layer by layer; columns are dimensions")
                                   : tr("rows are tokens; columns are dimensions");
        break;
    case Activation::Norms:
        texts.title = tr("Length of the hidden states");
        texts.subtitle = tr("Euclidean norm of each token after each layer");
        break;
    case Activation::Similarity:
        texts.title = tr("Similarity of tokens · %1").arg(levelName);
        texts.subtitle = tr("cosine between the hidden states of two tokens");
        break;
    case Activation::Movement:
        texts.title = tr("How far each layer moves a token");
        texts.subtitle = tr("Euclidean norm of the difference to the layer before");
        break;
    case Activation::Turning:
        texts.title = tr("How little each layer turns a token");
        texts.subtitle = tr("cosine with the layer before: 1 is the same direction");
        break;
    case Activation::Rollout:
        texts.title = tr("Attention roll-out · %1").arg(levelName);
        texts.subtitle = tr("rows are tokens, columns the input tokens that reach them; each row "
                            "sums to 1");
        break;
    case Activation::Flow:
        texts.title = tr("Attention flow through all layers");
        texts.subtitle = tr("rows are tokens, columns the input tokens; the most that can flow "
                            "between them");
        break;
    }
    return texts;
}

void ActivationsView::reload()
{
    fillLevels();
    const Activation shown = m_model->shown();
    const int level = m_model->level();
    HeatmapLook look;
    const bool isSigned = shown == Activation::Strips || shown == Activation::Similarity;
    look.map = isSigned ? MapId::Diverging : MapId::Viridis;
    if (shown == Activation::Similarity)
        look.range = ValueRange{-1, 1};
    else
        look.range.reset();
    m_widget->setTexts(texts());
    m_widget->setGroups(shown == Activation::Strips && level < 0 ? m_model->tokens() : 0,
                        [this](qint64 group) { return m_model->levelName(int(group)); });
    m_widget->setLook(look);
    m_widget->setSource(
        m_model->snapshot(), [this](qint64 row) { return m_model->rowName(row); },
        [this](qint64 column) { return m_model->columnName(column); });
    const qint64 cells = qint64(m_model->rowCount()) * m_model->columnCount();
    m_export->setEnabled(cells > 0 && cells <= kMostCells);
    m_export->setToolTip(cells > kMostCells ? tr("Too many numbers for a CSV file; choose a layer.")
                         : cells > 0        ? tr("Write the numbers to a CSV file")
                                            : tr("There are no numbers yet."));
    showSelection();
}

void ActivationsView::showSelection()
{
    const models::SelectionState& state = selection().state();
    const auto [row, column] = m_model->placeOf(state.query, state.key);
    m_widget->setSelected(row, column);
    describe(row, column);
}

void ActivationsView::describe(qint64 row, qint64 column)
{
    const models::SelectionState& state = selection().state();
    QString text = tr("No token is selected.");
    if (m_model->snapshot() && state.query >= 0 && state.query < m_model->tokens())
        text = row >= 0 && column >= 0
                   ? tr("%1, %2: %3")
                         .arg(m_model->rowName(row), m_model->columnName(column),
                              exactNumber(double(m_model->value(row, column))))
                   : tr("Token %1").arg(m_model->tokenText(state.query));
    setAccessibleDescription(text);
    m_widget->setAccessibleDescription(text);
}

QStringList ActivationsView::card(qint64 row, qint64 column) const
{
    const QString value = exactNumber(double(m_model->value(row, column)));
    const int level = m_model->levelOf(row);
    switch (m_model->shown()) {
    case Activation::Strips:
        return {m_model->tokenText(m_model->tokenOf(row, column)), m_model->levelName(level),
                tr("dimension %L1").arg(column), tr("value %1").arg(value)};
    case Activation::Similarity:
        return {tr("%1 and %2").arg(m_model->tokenText(row), m_model->tokenText(column)),
                m_model->levelName(level), tr("cosine %1").arg(value)};
    case Activation::Norms:
        return {m_model->tokenText(column), m_model->levelName(level), tr("norm %1").arg(value)};
    case Activation::Rollout:
        return {tr("%1 from %2").arg(m_model->tokenText(row), m_model->tokenText(column)),
                m_model->levelName(level), tr("share %1").arg(value)};
    case Activation::Flow:
        return {tr("%1 from %2").arg(m_model->tokenText(row), m_model->tokenText(column)),
                tr("flow %1").arg(value)};
    default:
        return {m_model->tokenText(column), m_model->levelName(level),
                m_model->shown() == Activation::Movement ? tr("distance %1").arg(value)
                                                         : tr("cosine %1").arg(value)};
    }
}

QString ActivationsView::absence()
{
    m_model->computeNow();
    return m_model->snapshot() ? QString() : texts().empty;
}

void ActivationsView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->computeNow();
    m_widget->paintTo(painter, target);
}

QJsonObject ActivationsView::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("level"), m_model->level());
    return state;
}

void ActivationsView::restoreState(const QJsonObject& state)
{
    View::restoreState(state);
    fuse();
    m_model->setLevel(std::clamp(state.value(QStringLiteral("level")).toInt(m_model->level()),
                                 int(ActivationModel::kAllLevels),
                                 std::max(0, m_model->levels() - 1)));
}

void ActivationsView::retranslate()
{
    View::retranslate();
    reload();
}

} // namespace views
