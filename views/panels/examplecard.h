#pragma once

#include <QPersistentModelIndex>
#include <QPushButton>

namespace views {

/// An example of an ExampleModel that can be chosen: picture, task, title and sentence.
class ExampleCard : public QPushButton
{
    Q_OBJECT

public:
    ExampleCard(const QModelIndex& example, QWidget* parent);

    /// Takes the words of the example once more, in the language of now.
    void retranslate();
    /// Narrower ones, in this font, are hard to read.
    static int leastWidth(const QFont& font);
    /// In which every sentence is read to its end.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPersistentModelIndex m_example;
    QString m_task, m_title, m_sentence;
};

} // namespace views
