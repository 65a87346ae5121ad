#include "views/training/trainingform.h"

#include "views/explain/filechoice.h"
#include "views/panels/formcontrols.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>

namespace views {

using engine::training::taskInfos;

namespace {

QSpinBox* spin(QWidget* parent, int least, int most, int value)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

QDoubleSpinBox* real(QWidget* parent, double least, double most, double value, int decimals,
                     double step)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setDecimals(decimals);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Engine", text);
}

} // namespace

TrainingForm::TrainingForm(QWidget* parent)
    : QObject(parent), m_task(new QComboBox(parent)), m_family(new QComboBox(parent)),
      m_layers(spin(parent, 1, 24, 2)), m_heads(spin(parent, 1, 64, 4)),
      m_width(spin(parent, 1, 1024, 64)), m_length(spin(parent, 0, 512, 0)),
      m_batch(spin(parent, 1, 4096, 32)), m_steps(spin(parent, 1, 1000000, 1000)),
      m_warmUp(spin(parent, 1, 100000, 50)), m_seed(spin(parent, 0, 1000000, 1)),
      m_rate(real(parent, 1e-5, 1, 3e-3, 5, 1e-3)), m_clip(real(parent, 0, 1000, 1, 2, 0.5)),
      m_stopAt(real(parent, 0, 1, 0, 3, 0.05)), m_data(new FileChoice(parent))
{
    // Not {}: that would be an icon, and the id the text.
    for (const auto& info : taskInfos())
        m_task->addItem(QString(), QString::fromLatin1(info.id));
    m_family->addItem(QStringLiteral("GPT-2"), QStringLiteral("gpt2"));
    m_family->addItem(QStringLiteral("Llama"), QStringLiteral("llama"));
    m_family->addItem(QStringLiteral("BLOOM"), QStringLiteral("bloom"));
    m_clip->setSpecialValueText(QStringLiteral("–"));
    m_stopAt->setSpecialValueText(QStringLiteral("–"));
    m_length->setSpecialValueText(QStringLiteral("–"));
    for (QWidget* control : std::initializer_list<QWidget*>{
             m_task, m_data, m_family, m_layers, m_heads, m_width, m_length, m_batch, m_steps,
             m_rate, m_warmUp, m_clip, m_seed, m_stopAt})
        m_fields.append({new QLabel(parent), control});
    connect(m_task, &QComboBox::currentIndexChanged, this, [this] {
        showTask();
        emit taskChanged();
    });
}

engine::training::TrainingOptions TrainingForm::options() const
{
    engine::training::TrainingOptions options;
    options.task.name = m_task->currentData().toString().toStdString();
    options.task.data = m_data->path().toStdString();
    options.task.length = m_length->value();
    options.architecture.family = m_family->currentData().toString().toStdString();
    options.architecture.layers = m_layers->value();
    options.architecture.heads = m_heads->value();
    options.architecture.width = m_width->value();
    options.batch = m_batch->value();
    options.steps = m_steps->value();
    options.learningRate = m_rate->value();
    options.warmUp = m_warmUp->value();
    options.clip = m_clip->value();
    options.seed = uint64_t(m_seed->value());
    return options;
}

models::StopRules TrainingForm::rules() const
{
    return {m_stopAt->value(), 0};
}

QJsonObject TrainingForm::save() const
{
    return {{QStringLiteral("task"), m_task->currentData().toString()},
            {QStringLiteral("family"), m_family->currentData().toString()},
            {QStringLiteral("layers"), m_layers->value()},
            {QStringLiteral("heads"), m_heads->value()},
            {QStringLiteral("width"), m_width->value()},
            {QStringLiteral("batch"), m_batch->value()},
            {QStringLiteral("steps"), m_steps->value()},
            {QStringLiteral("rate"), m_rate->value()},
            {QStringLiteral("seed"), m_seed->value()}};
}

void TrainingForm::restore(const QJsonObject& state)
{
    const auto choose = [&](QComboBox* box, const char* key) {
        const int at = box->findData(state.value(QLatin1String(key)).toString());
        if (at >= 0)
            box->setCurrentIndex(at);
    };
    choose(m_task, "task");
    choose(m_family, "family");
    for (const auto& [box, key] : {std::pair(m_layers, "layers"),
                                   {m_heads, "heads"},
                                   {m_width, "width"},
                                   {m_batch, "batch"},
                                   {m_steps, "steps"},
                                   {m_seed, "seed"}})
        box->setValue(state.value(QLatin1String(key)).toInt(box->value()));
    m_rate->setValue(state.value(QStringLiteral("rate")).toDouble(m_rate->value()));
}

void TrainingForm::showTask()
{
    const auto& info = taskInfos()[size_t(std::max(0, m_task->currentIndex()))];
    m_task->setToolTip(translated(info.description));
    m_data->parentWidget()->setVisible(info.needsData);
}

void TrainingForm::retranslate()
{
    const QStringList names = {
        tr("Task"),    tr("Data"),   tr("Family"), tr("Layers"),          tr("Heads"),
        tr("Width"),   tr("Length"), tr("Batch"),  tr("Steps"),           tr("Rate"),
        tr("Warm-up"), tr("Clip"),   tr("Seed"),   tr("Stop at accuracy")};
    for (int i = 0; i < m_fields.size(); ++i)
        setControlName(m_fields[i].label, m_fields[i].control, names[i]);
    for (int i = 0; i < m_task->count(); ++i)
        m_task->setItemText(i, translated(taskInfos()[size_t(i)].title));
    m_family->setToolTip(
        tr("How positions are told: GPT-2 learns them, Llama turns queries and keys, "
           "BLOOM weakens what is far (ALiBi)"));
    m_length->setToolTip(tr("Items, digits or tokens of a sequence; – is the task's usual length"));
    m_clip->setToolTip(tr("Largest norm of a step's gradient; – does not clip"));
    m_stopAt->setToolTip(tr("Training ends when held-out sequences are answered so well"));
    m_data->setNames(tr("Text or CSV to learn from"),
                     tr("Texts and tables (*.txt *.csv);;All files (*)"));
    showTask();
}

} // namespace views
