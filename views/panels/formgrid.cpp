#include "views/panels/formgrid.h"

#include <QLabel>

namespace views {

FormGrid::FormGrid(const std::array<int, 3>& shares) : m_shares(shares)
{
    setHorizontalSpacing(6);
    setVerticalSpacing(3);
}

void FormGrid::add(QLabel* label, QWidget* field)
{
    label->setBuddy(field);
    m_fields.append({label, field});
}

void FormGrid::arrange(int across)
{
    if (std::exchange(m_across, across) == across)
        return;
    for (int i = 0; i < m_fields.size(); ++i) {
        const auto& [label, field] = m_fields[i];
        const int column = i % across * 2;
        addWidget(label, i / across, column);
        addWidget(field, i / across, column + 1);
    }
    for (int column = 0; column < int(m_shares.size()); ++column)
        setColumnStretch(column * 2 + 1, column < across ? m_shares[size_t(column)] : 0);
}

} // namespace views
