#pragma once

#include <array>
#include <functional>
#include <QGridLayout>
#include <QList>

class QLabel;

namespace views {

/// Fields with their names beside them, up to three in a row: as many as the width has room for.
class FormGrid : public QGridLayout
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    /// Shares of the width that the fields of a row have.
    explicit FormGrid(const std::array<int, 3>& shares);

    /// A field is called so, on the screen and on the accessibility bus.
    void add(QWidget* field, Text name);
    /// So many fields in a row; they keep their order.
    void arrange(int across);
    /// Names the fields in the language in use.
    void retranslate();

private:
    struct Field
    {
        QWidget* control;
        QLabel* label;
        Text name;
    };

    std::array<int, 3> m_shares;
    QList<Field> m_fields;
    int m_across = 0;
};

} // namespace views
