#include "views/exportdialog.h"

#include "views/figureform.h"
#include "views/theme.h"
#include "views/view.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace views {

namespace {

constexpr int kPreviewDelay = 150;

template <class Control>
Control* named(Control* control, const QString& name)
{
    control->setAccessibleName(name);
    return control;
}

} // namespace

ExportDialog::ExportDialog(QList<View*> views, QWidget* parent)
    : QDialog(parent), m_views(std::move(views)), m_path(named(new QLineEdit(this), tr("File"))),
      m_choose(named(new QPushButton(tr("Choose…"), this), tr("Choose file"))),
      m_format(named(new QComboBox(this), tr("Format"))),
      m_width(named(new QSpinBox(this), tr("Width"))),
      m_height(named(new QSpinBox(this), tr("Height"))),
      m_scale(named(new QDoubleSpinBox(this), tr("Scale"))),
      m_background(named(new QComboBox(this), tr("Background"))),
      m_preset(named(new QComboBox(this), tr("Preset"))),
      m_unit(named(new QComboBox(this), tr("Unit"))),
      m_figure(new FigureForm(m_views.isEmpty() ? font() : m_views.first()->font(), this)),
      m_pixels(new QLabel(this)), m_preview(named(new QLabel(this), tr("Preview"))),
      m_message(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)),
      m_copy(m_buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole))
{
    setWindowTitle(tr("Export Image"));
    suggestFile();
    fillChoices();
    build();
    m_figure->offerParts(m_views);
    connectControls();
    followFormat();
}

void ExportDialog::suggestFile()
{
    QString folder = QSettings()
                         .value(QStringLiteral("export/folder"),
                                QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
                         .toString();
    if (!QDir(folder).exists()) // a new account has no folder for pictures
        folder = QDir::homePath();
    const QString name = m_views.size() == 1 ? m_views.first()->id() : tr("views");
    m_path->setText(
        QDir::toNativeSeparators(QDir(folder).filePath(QStringLiteral("%1.png").arg(name))));
}

void ExportDialog::fillChoices()
{
    m_format->addItems({tr("PNG (pixels)"), tr("SVG (vector)"), tr("PDF (vector)")});
    m_background->addItems({tr("White"), tr("As in the window"), tr("Transparent")});
    m_preset->addItems({tr("As on the screen"), tr("Single column (85 mm, 7 pt)"),
                        tr("Two columns (178 mm, 7 pt)"), tr("Slide (254 mm, 16 pt)"),
                        tr("Poster (400 mm, 24 pt)")});
    m_unit->addItems({tr("1/96 in"), tr("mm")});
    m_unit->setItemData(0, tr("Points of 1/96 inch, as on the screen"), Qt::ToolTipRole);
    const QSize size = m_views.isEmpty() ? QSize(1200, 800) : m_views.first()->exportSize();
    for (QSpinBox* box : {m_width, m_height}) {
        box->setRange(64, kLargestSide);
        box->setSingleStep(100);
        box->setAccelerated(true);
    }
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setValue(2);
    m_copy->setToolTip(tr("Copies the picture to the clipboard, as pixels"));
}

void ExportDialog::build()
{
    m_path->setMinimumWidth(280);
    m_preview->setMinimumSize(320, 240);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(m_choose);
    auto* sizeRow = new QHBoxLayout;
    sizeRow->addWidget(m_width, 1);
    sizeRow->addWidget(new QLabel(QStringLiteral("×"), this));
    sizeRow->addWidget(m_height, 1);
    sizeRow->addWidget(m_unit);
    auto* form = new QFormLayout;
    form->addRow(tr("File"), fileRow);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Preset"), m_preset);
    form->addRow(tr("Width × height"), sizeRow);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Background"), m_background);
    m_figure->addTo(form);
    form->addRow(QString(), m_pixels);
    auto* side = new QVBoxLayout;
    side->addLayout(form);
    side->addWidget(m_message);
    side->addStretch(1);
    auto* top = new QHBoxLayout;
    top->addLayout(side);
    top->addWidget(m_preview, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addWidget(m_buttons);
    resize(900, 560);
}

void ExportDialog::connectControls()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::showPreview);
    const auto later = [this] { m_previewTimer.start(); };
    for (QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, later);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, later);
    connect(m_background, &QComboBox::currentIndexChanged, this, later);
    connect(m_figure, &FigureForm::changed, this, later);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textEdited, this, &ExportDialog::followPath);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::usePreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportDialog::useUnit);
    connect(m_figure, &FigureForm::sheetChosen, this, &ExportDialog::useSheet);
    connect(m_figure, &FigureForm::columnsChanged, this, &ExportDialog::fitHeight);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::write);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
}

void ExportDialog::usePreset(int preset)
{
    const QSize size = m_views.isEmpty() ? QSize(1200, 800) : m_views.first()->exportSize();
    const bool screen = preset == 0;
    m_unit->setCurrentIndex(screen ? 0 : 1);
    const QSizeF wanted = screen ? QSizeF(size) : figurePresets()[size_t(preset - 1)].millimetres;
    m_width->setValue(int(std::lround(wanted.width())));
    m_height->setValue(int(std::lround(wanted.height())));
    m_figure->setTextPoints(screen ? 0 : figurePresets()[size_t(preset - 1)].textPoints);
    fitHeight();
}

void ExportDialog::fitHeight()
{
    const int preset = m_preset->currentIndex();
    if (preset == 0 || views().isEmpty())
        return;
    const QSizeF most = figurePresets()[size_t(preset - 1)].millimetres;
    const double share = heightShare(*views().first(), options().grid(views().size()));
    m_height->setValue(int(std::lround(std::min(most.height(), most.width() * share))));
}

void ExportDialog::useUnit()
{
    constexpr double kPerMillimetre = 96 / 25.4;
    const bool millimetres = m_unit->currentIndex() == 1;
    const double factor = millimetres ? 1 / kPerMillimetre : kPerMillimetre;
    for (QSpinBox* box : {m_width, m_height}) {
        const int value = int(std::lround(box->value() * factor));
        box->setRange(millimetres ? 10 : 64, millimetres ? 2000 : kLargestSide);
        box->setSingleStep(millimetres ? 5 : 100);
        box->setValue(value);
    }
}

void ExportDialog::offerSheets(const QList<Sheet>& sheets)
{
    m_sheets = sheets;
    QStringList names;
    for (const Sheet& sheet : sheets)
        names.append(sheet.name);
    m_figure->offerSheets(names);
}

void ExportDialog::useSheet(int sheet)
{
    m_made = sheet == 0 ? nullptr : m_sheets[sheet - 1].make();
    m_figure->setSeveral(m_made != nullptr, sheet == 0 ? 0 : m_sheets[sheet - 1].columns);
    fitHeight();
    m_figure->offerParts(views());
    m_previewTimer.start();
}

QList<View*> ExportDialog::views() const
{
    return m_made ? *m_made : m_views;
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.format = PictureFormat(m_format->currentIndex());
    if (m_unit->currentIndex() == 1)
        options.millimetres = QSizeF(m_width->value(), m_height->value());
    else
        options.size = {m_width->value(), m_height->value()};
    m_figure->apply(options);
    if (m_made)
        options.labels = m_sheets[m_figure->sheet() - 1].labels;
    options.scale = m_scale->value();
    options.background = Background(m_background->currentIndex());
    return options;
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text());
}

void ExportDialog::setPath(const QString& path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    followPath();
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export Image"), path(), tr("Pictures (*.png *.svg *.pdf)"), nullptr,
        QFileDialog::DontConfirmOverwrite); // asked once, on saving
    if (!chosen.isEmpty())
        setPath(chosen);
}

void ExportDialog::followPath()
{
    if (const auto format = formatOf(path()))
        m_format->setCurrentIndex(int(*format));
}

void ExportDialog::followFormat()
{
    const PictureFormat format = options().format;
    const QFileInfo info(path());
    if (formatOf(path()) != format && !info.completeBaseName().isEmpty())
        m_path->setText(QDir::toNativeSeparators(info.dir().filePath(
            QStringLiteral("%1.%2").arg(info.completeBaseName(), formatSuffix(format)))));
    const bool pixels = format == PictureFormat::Png;
    m_scale->setEnabled(pixels);
    m_scale->setToolTip(pixels ? tr("Pixels for one point of the picture")
                               : tr("Vector pictures are sharp at any scale"));
    m_previewTimer.start();
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_previewTimer.start();
}

void ExportDialog::showPreview()
{
    ExportOptions small = options();
    const QLocale locale;
    const QSizeF extent = small.extent();
    const QSize pixels = (extent * small.scale).toSize();
    m_pixels->setText(
        small.format == PictureFormat::Png
            ? tr("%1 × %2 pixels")
                  .arg(locale.toString(pixels.width()), locale.toString(pixels.height()))
            : QString());
    const QSize room = m_preview->size() - QSize(8, 8);
    const double ratio = devicePixelRatioF();
    const double fitting = std::min(room.width() / extent.width(), room.height() / extent.height());
    small.format = PictureFormat::Png;
    small.scale = std::max(0.01, std::min(1.0, fitting) * ratio);
    QImage image = exportImage(views(), small);
    if (image.isNull())
        return;
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void ExportDialog::report(const engine::Result<void>& result)
{
    m_message->setVisible(!result);
    if (result)
        return;
    const QString hint = models::errorHint(result.error());
    m_message->setText(hint.isEmpty()
                           ? models::errorText(result.error())
                           : QStringLiteral("%1\n%2").arg(models::errorText(result.error()), hint));
    m_message->setAccessibleName(m_message->text());
    layout()->activate();
}

void ExportDialog::write()
{
    const QString file = path();
    if (m_check)
        if (const auto allowed = m_check(file); !allowed) {
            report(allowed);
            return;
        }
    if (QFileInfo::exists(file)) {
        QMessageBox box(QMessageBox::Question, tr("Export Image"),
                        tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(file)),
                        QMessageBox::Yes | QMessageBox::No, this);
        box.setTextFormat(Qt::PlainText);
        if (box.exec() != QMessageBox::Yes)
            return;
    }
    const auto result = exportPicture(views(), file, options());
    report(result);
    if (!result)
        return;
    QSettings().setValue(QStringLiteral("export/folder"), QFileInfo(file).absolutePath());
    emit exported(file);
    accept();
}

void ExportDialog::copy()
{
    // As pixels, which every program takes; Edit → Copy As knows other forms.
    ExportOptions pixels = options();
    pixels.format = PictureFormat::Png;
    report(copyPicture(views(), pixels));
}

} // namespace views
