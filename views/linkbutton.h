#pragma once

#include <QPushButton>

namespace views {

/// A flat button with an icon, a strong title and, below it, what it does. Qt's own has letters of
/// one size, whatever size the others have.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QIcon& icon, QWidget* parent = nullptr);

    void setDescription(const QString& description);
    QString description() const { return m_description; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;
    /// Where the words stand in a button of that width.
    int wordsLeft() const;

    QString m_description;
};

} // namespace views
