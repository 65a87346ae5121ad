#include "views/panels/formcontrols.h"

#include <algorithm>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QWidget>

namespace views {

namespace {

/// Layers or heads to choose from.
struct Choices
{
    Q_DECLARE_TR_FUNCTIONS(Choices)

public:
    void add(int number)
    {
        values << number;
        names << QLocale().toString(number);
    }
    void addAggregates(int mean, int maximum)
    {
        values << mean << maximum;
        names << tr("Mean") << tr("Maximum");
    }

    QList<int> values;
    QStringList names;
};

class UndoFilter : public QObject
{
public:
    UndoFilter(QWidget* editor, std::function<void()> flush)
        : QObject(editor), m_flush(std::move(flush))
    {
        editor->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* editor, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->keyCombination() == (Qt::CTRL | Qt::Key_Z) ||
                key->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z) ||
                key->keyCombination() == (Qt::CTRL | Qt::Key_Y)) {
                if (m_flush)
                    m_flush();
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(editor, event);
    }

private:
    std::function<void()> m_flush;
};

} // namespace

void setControlName(QLabel* label, QWidget* control, const QString& name)
{
    label->setText(name);
    control->setAccessibleName(name);
}

void setItemNames(QComboBox* box, const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i)
        if (i < box->count())
            box->setItemText(i, names[i]);
        else
            box->addItem(names[i]);
}

void setChoices(QComboBox* box, const QList<int>& values, const QStringList& names, int now)
{
    bool same = box->count() == values.size();
    for (int i = 0; same && i < values.size(); ++i)
        same = box->itemData(i).toInt() == values[i] && box->itemText(i) == names[i];
    if (!same) {
        box->clear();
        for (int i = 0; i < values.size(); ++i)
            box->addItem(names[i], values[i]);
    }
    box->setCurrentIndex(box->findData(now));
}

void setLayerChoices(QComboBox* box, const engine::Trace* trace,
                     const models::SelectionState& state, int now)
{
    Choices choices;
    if (trace) {
        for (const engine::Attention& a : trace->attentions)
            if (a.stack == state.stack && a.kind == state.kind)
                choices.add(a.layer);
        if (trace->find(state.stack, engine::kMeanLayer, state.kind))
            choices.addAggregates(engine::kMeanLayer, engine::kMaxLayer);
    }
    setChoices(box, choices.values, choices.names, now);
}

void setHeadChoices(QComboBox* box, const engine::Attention* attention, int now)
{
    Choices choices;
    if (attention) {
        for (int head = 0; head < attention->heads; ++head)
            choices.add(head);
        choices.addAggregates(engine::kMeanHead, engine::kMaxHead);
    }
    setChoices(box, choices.values, choices.names, now);
}

void setLanguageChoices(QComboBox* from, QComboBox* to, const models::Tokenisation& cut,
                        const engine::ModelInputs& inputs)
{
    const QStringList& written = cut.languages();
    const auto fill = [](QComboBox* box, const QStringList& codes, const std::string& now) {
        box->clear();
        for (const QString& code : codes)
            box->addItem(models::languageName(code.toStdString()), code);
        box->setCurrentIndex(
            codes.isEmpty() ? -1 : std::max(0, box->findData(QString::fromStdString(now))));
    };
    fill(to, written, inputs.targetLanguage);
    // What a model reads besides the languages that it writes its folder does not say.
    const QString english = QStringLiteral("en");
    fill(from, written.isEmpty() || written.contains(english) ? written : QStringList{english},
         inputs.sourceLanguage);
}

void leaveUndoToWindow(const QList<QWidget*>& editors, const std::function<void()>& flush)
{
    for (QWidget* editor : editors)
        new UndoFilter(editor, flush);
}

void allow(std::initializer_list<QWidget*> widgets, bool enabled, const QString& why)
{
    for (QWidget* widget : widgets) {
        widget->setEnabled(enabled);
        if (const QString& tip = enabled ? QString() : why; widget->toolTip() != tip)
            widget->setToolTip(tip);
    }
}

QString typedText(const QPlainTextEdit* edit)
{
    constexpr char16_t kByteOrderMark = 0xFEFF;
    QString text = edit->toPlainText();
    if (text.startsWith(QChar(kByteOrderMark)))
        text.remove(0, 1);
    return text;
}

void disconnectChildren(QWidget* panel)
{
    for (QObject* child : panel->findChildren<QObject*>())
        child->disconnect(panel);
}

} // namespace views
