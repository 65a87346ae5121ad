#include "views/panels/predictionpanel.h"

#include "models/roles.h"
#include "views/flowlayout.h"
#include "views/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace views {

using models::PredictionModel;

namespace {

enum Method { kGreedy, kBeam, kSample };

/// Numbers over a bar as long as the probability.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QVariant value = index.data(models::ValueRole);
        if (value.isValid()) {
            QRectF bar = option.rect.adjusted(2, 3, -2, -3);
            bar.setWidth(std::max(1.0, bar.width() * value.toDouble()));
            QColor color = index.column() == PredictionModel::Probability
                               ? roleColor(ColorRole::Output)
                               : secondaryTextColor(option.palette);
            color.setAlphaF(0.55F);
            painter->fillRect(bar, color);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

PredictionPanel::PredictionPanel(models::Document* document, QWidget* parent)
    : View(QStringLiteral("predictions"), document, parent),
      m_model(new PredictionModel(document, this)), m_count(new QSpinBox), m_beams(new QSpinBox),
      m_topK(new QSpinBox), m_seed(new QSpinBox), m_method(new QComboBox),
      m_temperature(new QDoubleSpinBox), m_topP(new QDoubleSpinBox), m_generate(new QPushButton),
      m_text(new QLabel), m_caption(new QLabel), m_table(new QTreeView)
{
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    auto* options = new FlowLayout(6);
    layout->addLayout(options);
    for (QLabel** label : {&m_countLabel, &m_methodLabel, &m_beamsLabel, &m_temperatureLabel,
                           &m_topKLabel, &m_topPLabel, &m_seedLabel})
        *label = new QLabel(content);
    addControl(m_generate);
    addControl(m_count, m_countLabel);
    options->addWidget(labelled(m_methodLabel, m_method));
    options->addWidget(labelled(m_beamsLabel, m_beams));
    options->addWidget(labelled(m_temperatureLabel, m_temperature));
    options->addWidget(labelled(m_topKLabel, m_topK));
    options->addWidget(labelled(m_topPLabel, m_topP));
    options->addWidget(labelled(m_seedLabel, m_seed));
    m_count->setRange(1, 1024);
    m_count->setValue(10);
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
    m_method->addItems({{}, {}, {}});
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_caption->setWordWrap(true);
    layout->addWidget(m_text);
    layout->addWidget(m_caption);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setItemDelegateForColumn(PredictionModel::Probability, new BarDelegate(m_table));
    m_table->setItemDelegateForColumn(PredictionModel::Before, new BarDelegate(m_table));
    m_table->header()->resizeSection(PredictionModel::Rank, 48);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 3);
    layout->addWidget(m_table, 1);
    setContent(content);

    const auto enable = [this] {
        const int method = m_method->currentIndex();
        m_beams->setEnabled(method == kBeam);
        m_beams->setToolTip(method == kBeam ? QString() : tr("Applies to beam search."));
        for (QWidget* control :
             std::initializer_list<QWidget*>{m_temperature, m_topK, m_topP, m_seed}) {
            control->setEnabled(method == kSample);
            control->setToolTip(method == kSample ? QString() : tr("Applies to sampling."));
        }
    };
    connect(m_method, &QComboBox::currentIndexChanged, this, enable);
    connect(m_generate, &QPushButton::clicked, this, &PredictionPanel::generate);
    connect(document, &models::Document::traceChanged, this, &PredictionPanel::showTrace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PredictionPanel::showCandidates);
    PredictionPanel::retranslate();
    enable();
    showTrace();
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

void PredictionPanel::showTrace()
{
    const models::TracePtr& trace = document()->trace();
    const bool writes =
        trace && std::holds_alternative<engine::ModelSource>(document()->request().source) &&
        (trace->task == engine::Task::CausalLanguage || trace->task == engine::Task::Translation ||
         trace->task == engine::Task::Caption);
    m_generate->setEnabled(writes);
    m_generate->setToolTip(writes ? QString() : tr("Applies to models that write text."));
    m_text->setText(trace ? QString::fromStdString(trace->generatedText) : QString());
    m_text->setVisible(!m_text->text().isEmpty());
    showCandidates();
}

void PredictionPanel::showCandidates()
{
    m_table->setColumnHidden(PredictionModel::Before, !m_model->hasBefore());
    if (!m_model->reason().isEmpty())
        m_caption->setText(m_model->reason());
    else if (m_model->hasBefore())
        m_caption->setText(tr("At position %1; changed by the interventions: KL divergence %2 nats")
                               .arg(QLocale().toString(m_model->position()),
                                    QLocale().toString(m_model->divergence(), 'g', 4)));
    else
        m_caption->setText(tr("At position %1").arg(QLocale().toString(m_model->position())));
}

void PredictionPanel::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    const double line = QFontMetricsF(font()).height() * 1.5;
    double y = target.top() + 16;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(target.left() + 16, y, target.width() - 32, line), m_caption->text());
    y += line * 1.3;
    const double left = target.left() + target.width() * 0.35;
    const double width = target.right() - 80 - left;
    for (int row = 0; row < m_model->rowCount() && y + line < target.bottom(); ++row, y += line) {
        const double probability =
            m_model->index(row, PredictionModel::Probability).data(models::ValueRole).toDouble();
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(target.left() + 16, y, left - target.left() - 28, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         m_model->index(row, PredictionModel::Token).data().toString());
        painter.fillRect(QRectF(left, y + 3, width * probability, line - 6),
                         roleColor(ColorRole::Output));
        painter.drawText(QRectF(left + width * probability + 6, y, 80, line), Qt::AlignVCenter,
                         m_model->index(row, PredictionModel::Probability).data().toString());
    }
    painter.restore();
}

void PredictionPanel::retranslate()
{
    View::retranslate();
    const auto name = [](QLabel* label, QWidget* control, const QString& text) {
        label->setText(text);
        control->setAccessibleName(text);
    };
    name(m_countLabel, m_count, tr("New words"));
    name(m_methodLabel, m_method, tr("Method"));
    name(m_beamsLabel, m_beams, tr("Beams"));
    name(m_temperatureLabel, m_temperature, tr("Sharpness"));
    name(m_topKLabel, m_topK, tr("Top k"));
    name(m_topPLabel, m_topP, tr("Top p"));
    name(m_seedLabel, m_seed, tr("Draw"));
    m_topK->setSpecialValueText(tr("all"));
    m_method->setItemText(kGreedy, tr("Greedy"));
    m_method->setItemText(kBeam, tr("Beam search"));
    m_method->setItemText(kSample, tr("Sampling"));
    m_generate->setText(tr("Generate"));
    m_table->setAccessibleName(tr("Candidates"));
    m_text->setAccessibleName(tr("Generated text"));
    showCandidates();
}

} // namespace views
