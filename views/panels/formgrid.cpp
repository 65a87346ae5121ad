#include "views/panels/formgrid.h"

#include "views/panels/formcontrols.h"

#include <QLabel>
#include <utility>

namespace views {

FormGrid::FormGrid(const std::array<int, 3>& shares) : m_shares(shares)
{
    setHorizontalSpacing(6);
    setVerticalSpacing(3);
}

void FormGrid::add(QWidget* field, Text name)
{
    auto* label = new QLabel;
    label->setBuddy(field);
    m_fields.append({field, label, std::move(name)});
}

void FormGrid::arrange(int across)
{
    if (std::exchange(m_across, across) == across)
        return;
    for (int i = 0; i < m_fields.size(); ++i) {
        const int column = i % across * 2;
        addWidget(m_fields[i].label, i / across, column);
        addWidget(m_fields[i].control, i / across, column + 1);
    }
    for (int column = 0; column < int(m_shares.size()); ++column)
        setColumnStretch(column * 2 + 1, column < across ? m_shares[size_t(column)] : 0);
}

void FormGrid::retranslate()
{
    for (const Field& field : m_fields)
        setControlName(field.label, field.control, field.name());
}

} // namespace views
