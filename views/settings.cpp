#include "views/settings.h"

#include "views/flowlayout.h"

#include <algorithm>
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>

namespace views {

QString Settings::words(const char* literal) const
{
    return literal ? QCoreApplication::translate(m_owner->metaObject()->className(), literal)
                   : QString();
}

void Settings::keep(const Setting& setting, std::function<QJsonValue()> value,
                    std::function<void(const QJsonValue&)> set)
{
    if (!setting.key)
        return;
    const QJsonValue beginning = value();
    m_kept.push_back({setting.key, std::move(value), std::move(set), beginning, setting.stays});
}

void Settings::keep(const char* key, std::function<double()> value, std::function<void(double)> set)
{
    keep(
        Setting{.key = key}, [value = std::move(value)] { return QJsonValue(value()); },
        [set = std::move(set)](const QJsonValue& number) { set(number.toDouble()); });
}

void Settings::keep(const char* key, std::vector<const char*> words, std::function<int()> now,
                    std::function<void(int)> set)
{
    keep(
        Setting{.key = key},
        [words, now = std::move(now)] { return QJsonValue(QLatin1String(words[size_t(now())])); },
        [words, set = std::move(set)](const QJsonValue& value) {
            const QString word = value.toString();
            const auto at = std::ranges::find_if(
                words, [&word](const char* one) { return word == QLatin1String(one); });
            set(at == words.end() ? 0 : int(at - words.begin()));
        });
}

void Settings::name(QWidget* control, Setting setting)
{
    m_words.emplace_back([this, control, setting = std::move(setting)] {
        const QString name = words(setting.name ? setting.name : setting.text);
        if (!name.isEmpty())
            control->setAccessibleName(name);
        if (setting.tip)
            control->setToolTip(words(setting.tip));
        if (setting.label)
            setting.label->setText(words(setting.text ? setting.text : setting.name));
    });
}

void Settings::add(QWidget* widget, Setting setting)
{
    name(widget, std::move(setting));
}

void Settings::add(QComboBox* box, Setting setting)
{
    for (auto count = size_t(box->count()); count < setting.items.size(); ++count)
        box->addItem(QString());
    const bool byData = box->count() > 0 && box->itemData(0).isValid();
    setting.stays = setting.stays || byData;
    keep(
        setting,
        [box, byData] {
            return byData ? QJsonValue(box->currentData().toString())
                          : QJsonValue(box->currentIndex());
        },
        [box, byData](const QJsonValue& value) {
            const int item = byData ? box->findData(value.toString())
                                    : std::clamp(value.toInt(), 0, std::max(0, box->count() - 1));
            if (item >= 0)
                box->setCurrentIndex(item);
        });
    m_words.emplace_back([this, box, items = setting.items, itemName = setting.itemName] {
        const int count = itemName ? box->count() : int(items.size());
        for (int i = 0; i < count; ++i)
            box->setItemText(i, itemName ? itemName(i) : words(items[size_t(i)]));
    });
    const char* called = setting.label ? nullptr : setting.name;
    name(box, std::move(setting));
    if (called)
        m_words.emplace_back([this, box, called] { nameBox(box, words(called)); });
}

template <class Field, class Number>
void Settings::addField(Field* field, Setting setting, Number (*number)(const QJsonValue&))
{
    keep(
        setting, [field] { return QJsonValue(field->value()); },
        [field, number](const QJsonValue& value) { field->setValue(number(value)); });
    m_words.emplace_back([this, field, setting] {
        if (setting.prefix)
            field->setPrefix(words(setting.prefix));
        if (setting.suffix)
            field->setSuffix(words(setting.suffix));
        if (setting.special)
            field->setSpecialValueText(words(setting.special));
    });
    name(field, std::move(setting));
}

void Settings::add(QSpinBox* field, Setting setting)
{
    addField<QSpinBox, int>(field, std::move(setting),
                            [](const QJsonValue& value) { return value.toInt(); });
}

void Settings::add(QDoubleSpinBox* field, Setting setting)
{
    addField<QDoubleSpinBox, double>(field, std::move(setting),
                                     [](const QJsonValue& value) { return value.toDouble(); });
}

void Settings::add(QLineEdit* field, Setting setting)
{
    keep(
        setting, [field] { return QJsonValue(field->text()); },
        [field](const QJsonValue& value) { field->setText(value.toString()); });
    m_words.emplace_back([this, field, text = setting.text] {
        if (text)
            field->setPlaceholderText(words(text));
    });
    name(field, std::move(setting));
}

void Settings::add(QAbstractSlider* slider, Setting setting)
{
    keep(
        setting, [slider] { return QJsonValue(slider->value()); },
        [slider](const QJsonValue& value) { slider->setValue(value.toInt()); });
    name(slider, std::move(setting));
}

void Settings::add(QAbstractButton* button, Setting setting)
{
    keep(
        setting, [button] { return QJsonValue(button->isChecked()); },
        [button](const QJsonValue& value) { button->setChecked(value.toBool()); });
    m_words.emplace_back([this, button, text = setting.text] {
        if (text)
            button->setText(words(text));
    });
    name(button, std::move(setting));
}

void Settings::add(QAction* action, Setting setting)
{
    keep(
        setting, [action] { return QJsonValue(action->isChecked()); },
        [action](const QJsonValue& value) { action->setChecked(value.toBool()); });
    m_words.emplace_back([this, action, setting = std::move(setting)] {
        action->setText(words(setting.text));
        if (setting.tip)
            action->setToolTip(words(setting.tip));
    });
}

QJsonObject Settings::save() const
{
    QJsonObject state;
    for (const Kept& one : m_kept)
        state.insert(QLatin1String(one.key), one.value());
    return state;
}

void Settings::restore(const QJsonObject& state) const
{
    for (const Kept& one : m_kept) {
        const QJsonValue said = state.value(QLatin1String(one.key));
        if (said.type() == one.beginning.type())
            one.set(said);
        else if (!one.stays)
            one.set(one.beginning);
    }
}

void Settings::retranslate() const
{
    for (const auto& say : m_words)
        say();
}

} // namespace views
