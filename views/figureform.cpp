#include "views/figureform.h"

#include "views/figureparts.h"
#include "views/panels/formcontrols.h"
#include "views/view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace views {

FigureForm::FigureForm(const QFont& font, QWidget* parent)
    : QObject(parent), m_sheet(new QComboBox(parent)), m_textSize(new QDoubleSpinBox(parent)),
      m_columns(new QSpinBox(parent)), m_font(new QFontComboBox(parent)),
      m_title(new QLineEdit(parent)), m_subtitle(new QLineEdit(parent)),
      m_barLabel(new QLineEdit(parent)),
      m_ownTitles(new QCheckBox(tr("Names of layer and head"), parent)),
      m_frame(new QCheckBox(tr("Frame of what is selected"), parent)),
      m_letters(new QCheckBox(tr("Letters (a), (b), …"), parent))
{
    fillChoices(font);
    connectFields();
}

void FigureForm::fillChoices(const QFont& font)
{
    m_textSize->setRange(0, 72);
    m_textSize->setDecimals(1);
    m_textSize->setSuffix(tr(" pt"));
    m_textSize->setSpecialValueText(tr("As on the screen"));
    m_ownTitles->setChecked(true);
    m_barLabel->setPlaceholderText(tr("What the numbers are"));
    m_sheet->addItem(tr("This view"));
    m_columns->setRange(0, 64);
    m_columns->setSpecialValueText(tr("As many as rows"));
    m_columns->setEnabled(false);
    m_font->setEditable(false);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(12);
    m_font->setCurrentFont(font);
    m_screenFont = m_font->currentText();
    m_font->setToolTip(tr("Tokens and numbers keep letters of one width"));
}

void FigureForm::connectFields()
{
    connect(m_columns, &QSpinBox::valueChanged, this, &FigureForm::changed);
    connect(m_textSize, &QDoubleSpinBox::valueChanged, this, &FigureForm::changed);
    for (QLineEdit* edit : {m_title, m_subtitle, m_barLabel})
        connect(edit, &QLineEdit::textChanged, this, &FigureForm::changed);
    for (QCheckBox* box : {m_ownTitles, m_frame, m_letters})
        connect(box, &QCheckBox::toggled, this, &FigureForm::changed);
    connect(m_font, &QComboBox::currentIndexChanged, this, &FigureForm::changed);
    connect(m_columns, &QSpinBox::valueChanged, this, &FigureForm::columnsChanged);
    connect(m_sheet, &QComboBox::activated, this, &FigureForm::sheetChosen);
}

void FigureForm::addTo(QFormLayout* rows)
{
    const auto add = [rows](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        rows->addRow(name, field);
    };
    add(tr("Font"), m_font);
    add(tr("Text size"), m_textSize);
    add(tr("Title"), m_title);
    add(tr("Subtitle"), m_subtitle);
    add(tr("Colour bar"), m_barLabel);
    add(tr("On the sheet"), m_sheet);
    add(tr("Columns"), m_columns);
    // Their rows say it more shortly.
    m_barLabel->setAccessibleName(tr("Label of the colour bar"));
    m_columns->setAccessibleName(tr("Columns of the sheet"));
    auto* checks = new QVBoxLayout;
    for (QCheckBox* box : {m_ownTitles, m_frame, m_letters})
        checks->addWidget(box);
    rows->addRow(QString(), checks);
}

void FigureForm::apply(ExportOptions& options) const
{
    options.textPoints = m_textSize->value();
    options.figure = {.title = m_title->text(),
                      .subtitle = m_subtitle->text(),
                      .ownTitles = m_ownTitles->isChecked(),
                      .barLabel = m_barLabel->text(),
                      .selection = m_frame->isChecked(),
                      .letters = m_letters->isChecked()};
    options.columns = m_columns->value();
    if (m_font->currentText() != m_screenFont)
        options.family = m_font->currentText();
}

void FigureForm::setTextPoints(double points)
{
    m_textSize->setValue(points);
}

void FigureForm::offerSheets(const QStringList& names)
{
    m_sheet->addItems(names);
    m_letters->setChecked(true);
    m_letters->setEnabled(false);
    m_sheet->setEnabled(!names.isEmpty());
}

int FigureForm::sheet() const
{
    return m_sheet->currentIndex();
}

void FigureForm::setSeveral(bool several, int columns)
{
    m_letters->setEnabled(several);
    m_columns->setEnabled(several);
    m_columns->setValue(columns);
}

void FigureForm::offerParts(const QList<View*>& views)
{
    FigureParts::Parts any;
    for (const View* view : views) {
        const FigureParts::Parts parts = FigureParts::of(view);
        any.titles = any.titles || parts.titles;
        any.bar = any.bar || parts.bar;
        any.selection = any.selection || parts.selection;
    }
    allow({m_ownTitles}, any.titles, tr("This view has no names of layer and head."));
    allow({m_barLabel}, any.bar, tr("This view has no colour bar to label."));
    allow({m_frame}, any.selection, tr("This view frames nothing that is selected."));
}

} // namespace views
