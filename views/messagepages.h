#pragma once

#include <QStackedWidget>

class QLabel;

namespace views {

/// A content, or in its place a sentence that says why there is none and what to do about it.
class MessagePages : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the content.
    explicit MessagePages(QWidget* content, QWidget* parent = nullptr);

    /// Shows the sentence; empty: the content.
    void setMessage(const QString& message);
    bool showsContent() const { return currentIndex() == 0; }
    QWidget* content() const { return widget(0); }
    QLabel* label() const { return m_label; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label;
};

} // namespace views
