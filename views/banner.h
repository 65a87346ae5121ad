#pragma once

#include <functional>
#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace views {

/// Inline messages above the window's content: what went wrong, why and what to do. The newest is
/// in front; each stays until it is dismissed, or, where it is about the work under way, until that
/// succeeds.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class About {
        Work,  ///< what is being made: the next one takes its place
        Itself ///< a file that was not written, a program that ended: only a person dismisses it
    };

    /// A text in the language of the moment: asked for again where that changes.
    using Text = std::function<QString()>;
    /// What a person can do about it here and now.
    struct Remedy
    {
        Text name;
        std::function<void()> act;
    };

    explicit Banner(QWidget* parent = nullptr);
    void show(const Text& sentence, const Text& hint, About about, const Remedy& remedy = {});
    /// Takes the message in front away.
    void dismiss();
    /// The work succeeded: what was said about it is over.
    void dismissWork();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void shownOrHidden(bool shown);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Message
    {
        Text sentence;
        Text hint;
        About about;
        Remedy remedy;
    };

    void showNewest();
    void retranslate();

    QList<Message> m_messages;
    QLabel* m_sentence;
    QLabel* m_hint;
    QLabel* m_more;
    QPushButton* m_remedy;
    QToolButton* m_close;
};

} // namespace views
