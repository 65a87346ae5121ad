#pragma once

#include <functional>
#include <QJsonObject>
#include <QList>
#include <vector>

class QAbstractButton;
class QAbstractSlider;
class QAction;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace views {

/// What is to be known of a control. Words are literals that QT_TR_NOOP marks in a member of the
/// class that has the control: they are looked up there in the language in use.
struct Setting
{
    const char* key = nullptr;  ///< in sessions; none: they do not keep it
    const char* name = nullptr; ///< for assistive programs; none: as it reads
    const char* text = nullptr; ///< on it or on its label; none: its name
    const char* tip = nullptr;  ///< none: its owner says when it applies
    /// Of a box, in their order; it gets those that it has not.
    std::vector<const char*> items = {};
    /// Their names where they have them elsewhere.
    std::function<QString(int item)> itemName = {};
    const char* prefix = nullptr;  ///< of a field for numbers
    const char* suffix = nullptr;  ///< of a field for numbers
    const char* special = nullptr; ///< in place of its least number
    QLabel* label = nullptr;       ///< beside it
    /// What a session does not mention stays as it is, instead of what it was in the beginning. So
    /// does a box whose items have data, which are its words in sessions.
    bool stays = false;
};

/// What a person may set in a view, declared once: by that each control is called and explained in
/// the language in use, kept in a session and put back. The owner connects the controls.
class Settings
{
public:
    /// Belongs to its owner, in whose class the words are looked up.
    explicit Settings(QWidget* owner) : m_owner(owner) {}

    void add(QComboBox* box, Setting setting);
    void add(QSpinBox* field, Setting setting);
    void add(QDoubleSpinBox* field, Setting setting);
    void add(QLineEdit* field, Setting setting);
    void add(QAbstractSlider* slider, Setting setting);
    void add(QAbstractButton* button, Setting setting);
    void add(QAction* action, Setting setting);
    /// A name and a tip alone.
    void add(QWidget* widget, Setting setting);
    /// A number that no control shows, such as a zoom.
    void keep(const char* key, std::function<double()> value, std::function<void(double)> set);
    /// What a session says in one of these words; any other means the first.
    void keep(const char* key, std::vector<const char*> words, std::function<int()> now,
              std::function<void(int)> set);

    QJsonObject save() const;
    /// Takes what is of the right kind; controls clamp numbers to their ranges.
    void restore(const QJsonObject& state) const;
    void retranslate() const;

private:
    struct Kept
    {
        const char* key;
        std::function<QJsonValue()> value;
        std::function<void(const QJsonValue&)> set;
        QJsonValue beginning;
        bool stays;
    };

    QString words(const char* literal) const;
    void keep(const Setting& setting, std::function<QJsonValue()> value,
              std::function<void(const QJsonValue&)> set);
    void name(QWidget* control, Setting setting);
    template <class Field, class Number>
    void addField(Field* field, Setting setting, Number (*number)(const QJsonValue&));

    QWidget* m_owner;
    std::vector<Kept> m_kept;
    std::vector<std::function<void()>> m_words;
};

} // namespace views
