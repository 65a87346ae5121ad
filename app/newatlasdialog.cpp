#include "app/newatlasdialog.h"

#include "app/workspace/askforpath.h"
#include "engine/atlas/atlas.h"
#include "engine/tracer.h"
#include "models/document.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace app {

namespace {

constexpr int kLineWidth = 420;

} // namespace

NewAtlasDialog::NewAtlasDialog(std::shared_ptr<engine::Tracer> tracer, const QString& model,
                               QWidget* parent)
    : QDialog(parent), m_tracer(std::move(tracer)),
      m_estimating(this, [this](const Estimated& estimated) { showEstimate(estimated); }),
      m_form(new QFormLayout), m_rows(new QSpinBox(this)), m_window(new QSpinBox(this)),
      m_estimate(new QLabel(this)), m_ask(new QPushButton(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    m_model = addPath({Take::Folder});
    m_model->setText(model);
    m_data = addPath({Take::File, Take::Folder});
    m_column = new QLineEdit(this);
    m_form->addRow(new QLabel(this), m_column);
    m_rows->setRange(0, 1'000'000'000);
    m_form->addRow(new QLabel(this), m_rows);
    m_window->setRange(2, 65536);
    m_window->setValue(256);
    m_form->addRow(new QLabel(this), m_window);
    m_path = addPath({Take::NewFile});
    m_path->setMinimumWidth(kLineWidth);
    m_estimate->setWordWrap(true);
    layout->addWidget(m_ask);
    layout->addWidget(m_estimate);
    layout->addWidget(m_buttons);
    for (QLineEdit* line : {m_model, m_data, m_path})
        connect(line, &QLineEdit::textChanged, this, &NewAtlasDialog::update);
    connect(m_ask, &QPushButton::clicked, this, &NewAtlasDialog::estimate);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewAtlasDialog::begin);
    orderByKeys();
    retranslate();
    update();
}

/// From the first line down, as one reads.
void NewAtlasDialog::orderByKeys()
{
    QList<QWidget*> order;
    for (int row = 0; row < m_form->rowCount(); ++row) {
        QLayoutItem* field = m_form->itemAt(row, QFormLayout::FieldRole);
        if (field->widget())
            order.append(field->widget());
        for (int i = 0; field->layout() && i < field->layout()->count(); ++i)
            order.append(field->layout()->itemAt(i)->widget());
    }
    order.append({m_ask, m_buttons->button(QDialogButtonBox::Ok),
                  m_buttons->button(QDialogButtonBox::Cancel)});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_model->setFocus();
}

QLineEdit* NewAtlasDialog::addPath(const QList<Take>& takes)
{
    auto* line = new QLineEdit(this);
    auto* row = new QHBoxLayout;
    row->addWidget(line, 1);
    for (const Take take : takes) {
        auto* browse = new QPushButton(this);
        row->addWidget(browse);
        m_browse.append({browse, take});
        connect(browse, &QPushButton::clicked, this, [this, line, take] {
            const bool save = take == Take::NewFile;
            askForPath(this,
                       {.title = windowTitle(),
                        .accept = save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen,
                        .mode = take == Take::Folder ? QFileDialog::Directory
                                : save               ? QFileDialog::AnyFile
                                                     : QFileDialog::ExistingFile,
                        .filter = save ? tr("Atlases (*.safetensors)") : QString()},
                       [line](const QString& path) { line->setText(path); });
        });
    }
    m_form->addRow(new QLabel(this), row);
    return line;
}

/// Starts, unless that would write over what is no atlas.
void NewAtlasDialog::begin()
{
    const QString path = m_path->text();
    if (QFileInfo::exists(path) && !engine::atlas::Atlas::isAtlas(path.toStdString())) {
        m_estimate->setText(tr("%1 is there and is no atlas. Choose another file.").arg(path));
        return;
    }
    emit chosen(plan());
    accept();
}

models::AtlasRun::Plan NewAtlasDialog::plan() const
{
    models::AtlasRun::Plan plan;
    plan.model = m_model->text();
    plan.data = m_data->text();
    plan.column = m_column->text();
    plan.rows = m_rows->value();
    plan.window = m_window->value();
    plan.path = m_path->text();
    return plan;
}

void NewAtlasDialog::update()
{
    const bool reads = !m_model->text().isEmpty() && !m_data->text().isEmpty();
    // A file beside the data, until the person says otherwise.
    if (reads && (m_path->text().isEmpty() || m_path->text() == m_proposed)) {
        const QFileInfo texts(m_data->text());
        const QString name = QFileInfo(m_model->text()).completeBaseName() + u'-' +
                             texts.completeBaseName() + QStringLiteral(".safetensors");
        m_proposed = texts.dir().filePath(name);
        m_path->setText(m_proposed);
    }
    m_ask->setEnabled(reads);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(reads && !m_path->text().isEmpty());
}

void NewAtlasDialog::estimate()
{
    m_estimate->setText(tr("Trying three rows…"));
    m_estimating.start([plan = plan(), tracer = m_tracer](const std::stop_token& stop) {
        return models::AtlasRun::estimate(plan, *tracer, stop);
    });
}

void NewAtlasDialog::showEstimate(const Estimated& estimated)
{
    if (!estimated) {
        m_estimate->setText(models::errorText(estimated.error()) + u' ' +
                            models::errorHint(estimated.error()));
        return;
    }
    m_estimate->setText(
        tr("%1 rows, about %2; about %3 MiB of memory beside the weights")
            .arg(locale().toString(estimated->rows),
                 models::durationText(double(estimated->rows) * estimated->secondsPerRow),
                 locale().toString(std::max<qint64>(1, estimated->bytes >> 20))));
}

void NewAtlasDialog::retranslate()
{
    setWindowTitle(tr("New Atlas"));
    const QString names[] = {tr("Model"), tr("Data set"),       tr("Column"),
                             tr("Rows"),  tr("Window, tokens"), tr("File")};
    for (int row = 0; row < m_form->rowCount(); ++row)
        if (auto* label =
                qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)
                                          ? m_form->itemAt(row, QFormLayout::LabelRole)->widget()
                                          : nullptr))
            label->setText(names[row]);
    QWidget* fields[] = {m_model, m_data, m_column, m_rows, m_window, m_path};
    for (int i = 0; i < 6; ++i)
        fields[i]->setAccessibleName(names[i]);
    m_model->setAccessibleName(tr("Model of the atlas")); // the controls have one too
    m_column->setPlaceholderText(tr("The one that looks like text"));
    m_rows->setSpecialValueText(tr("All"));
    for (const auto& [browse, take] : m_browse)
        browse->setText(take == Take::Folder ? tr("Folder…") : tr("File…"));
    m_ask->setText(tr("Estimate"));
}

void NewAtlasDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
