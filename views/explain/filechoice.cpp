#include "views/explain/filechoice.h"

#include "views/icons.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace views {

FileChoice::FileChoice(QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_button(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_button->setIcon(icon("open"));
    m_button->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_line);
    connect(m_button, &QToolButton::clicked, this, &FileChoice::browse);
    connect(m_line, &QLineEdit::returnPressed, this, &FileChoice::chosen);
}

QString FileChoice::path() const
{
    return m_line->text();
}

void FileChoice::setPath(const QString& path)
{
    m_line->setText(path);
}

void FileChoice::setNames(const QString& name, const QString& filter)
{
    m_filter = filter;
    m_line->setAccessibleName(name);
    m_button->setAccessibleName(tr("Choose a file"));
    m_button->setToolTip(tr("Choose a file"));
}

void FileChoice::browse()
{
    const QString path =
        QFileDialog::getOpenFileName(this, m_line->accessibleName(), m_line->text(), m_filter);
    if (path.isEmpty())
        return;
    setPath(path);
    emit chosen();
}

} // namespace views
