#pragma once

#include <functional>
#include <QWidget>

class QBoxLayout;
class QFormLayout;
class QLabel;

namespace views {

/// Rows of controls under a heading. A control is called as its row, in the language in use, on the
/// screen and on the accessibility bus; where it cannot be used it is off, and its tooltip says
/// why, or its row is not there.
class Form : public QWidget
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    explicit Form(QWidget* parent = nullptr);

    void setHeading(Text heading);
    /// What stands above rows, elsewhere too.
    static QLabel* makeHeading(QWidget* parent);
    /// `beside` stands before or after it in its row.
    template <class Control>
    Control* add(Control* control, Text name, QWidget* before = nullptr, QWidget* after = nullptr)
    {
        addRow(control, std::move(name), before, after);
        return control;
    }
    /// Whether a control's row is there: what has no sense here takes no room.
    void setRowShown(const QWidget* control, bool shown);
    void retranslate();
    /// The names beside the controls.
    const QList<QLabel*>& names() const { return m_names; }

private:
    void addRow(QWidget* control, Text name, QWidget* before, QWidget* after);

    QFormLayout* m_rows;
    QLabel* m_heading;
    Text m_title;
    QList<QLabel*> m_names;
    std::vector<Text> m_texts; ///< of each
};

/// One row that stands alone: as wide as its control needs, or that control below its name.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    FormRow(QWidget* control, Form::Text name, QWidget* after, QWidget* parent);

    QWidget* control() const { return m_control; }
    QLabel* name() const { return m_name; }
    /// The control has the whole width, under its name.
    void setWide(bool wide);
    void retranslate();

private:
    QWidget* m_control;
    QLabel* m_name;
    Form::Text m_text;
    QBoxLayout* m_layout;
};

} // namespace views
