#pragma once

#include <array>
#include <QGridLayout>
#include <QList>

class QLabel;

namespace views {

/// Labelled fields, up to three of them in a row: as many as the width has room for.
class FormGrid : public QGridLayout
{
    Q_OBJECT

public:
    /// Shares of the width that the fields of a row have.
    explicit FormGrid(const std::array<int, 3>& shares);

    void add(QLabel* label, QWidget* field);
    /// So many fields in a row; they keep their order.
    void arrange(int across);

private:
    std::array<int, 3> m_shares;
    QList<std::pair<QLabel*, QWidget*>> m_fields;
    int m_across = 0;
};

} // namespace views
