#include "views/form.h"

#include "views/panels/formcontrols.h"

#include <QApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

namespace views {

namespace {

/// Small and strong above rows, whatever the size of the letters below.
class Heading : public QLabel
{
public:
    explicit Heading(QWidget* parent) : QLabel(parent)
    {
        setForegroundRole(QPalette::Link);
        fitLetters();
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationFontChange)
            fitLetters();
    }

private:
    void fitLetters()
    {
        QFont font = QApplication::font();
        font.setBold(true);
        font.setPointSizeF(font.pointSizeF() * 0.85);
        setFont(font);
    }
};

} // namespace

Form::Form(QWidget* parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_heading(makeHeading(this))
{
    m_rows->setContentsMargins(12, 4, 12, 2);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(4);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setLabelAlignment(Qt::AlignLeft);
    m_rows->addRow(m_heading);
}

QLabel* Form::makeHeading(QWidget* parent)
{
    return new Heading(parent);
}

void Form::setHeading(Text heading)
{
    m_title = std::move(heading);
    m_heading->setText(m_title());
}

void Form::addRow(QWidget* control, Text name, QWidget* before, QWidget* after)
{
    auto* label = new QLabel(this);
    label->setBuddy(control);
    if (before || after) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        if (before)
            row->addWidget(before, 1);
        row->addWidget(control);
        if (after)
            row->addWidget(after);
        m_rows->addRow(label, row);
    } else {
        m_rows->addRow(label, control);
    }
    m_names.append(label);
    m_texts.push_back(std::move(name));
}

void Form::setRowShown(const QWidget* control, bool shown)
{
    for (qsizetype i = 0; i < m_names.size(); ++i)
        if (const int row = int(i) + 1; // below the heading
            m_names[i]->buddy() == control && m_rows->isRowVisible(row) != shown)
            m_rows->setRowVisible(row, shown);
}

void Form::retranslate()
{
    if (m_title)
        m_heading->setText(m_title());
    for (qsizetype i = 0; i < m_names.size(); ++i)
        setControlName(m_names[i], m_names[i]->buddy(), m_texts[size_t(i)]());
}

FormRow::FormRow(QWidget* control, Form::Text name, QWidget* after, QWidget* parent)
    : QWidget(parent), m_control(control), m_name(new QLabel(this)), m_text(std::move(name)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(12, 1, 12, 1);
    m_layout->setSpacing(8);
    m_name->setBuddy(control);
    m_layout->addWidget(m_name);
    m_layout->addWidget(control, 1);
    if (after)
        m_layout->addWidget(after);
}

void FormRow::setWide(bool wide)
{
    m_layout->setDirection(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(wide ? 2 : 8);
}

void FormRow::retranslate()
{
    setControlName(m_name, m_control, m_text());
}

} // namespace views
