#pragma once

#include <QWidget>

namespace views {

/// A line around a widget that paints itself, while a person works on it by keys. A child of it.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget* target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace views
