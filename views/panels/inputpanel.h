#pragma once

#include "models/document.h"
#include "models/examplemodel.h"
#include "models/tokenisation.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace views {

/// What goes in: the task, a text or a random sequence, its length and seed, the languages, how
/// much of the model runs; the text is cut into tokens while it is typed.
class InputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InputPanel(models::Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showRequest();
    void showTokens();
    void updateEnabled();
    void chooseTask(int index);
    void apply();
    const engine::ModelSource* model() const;
    bool translates() const;

    models::Document* m_document;
    models::ExampleModel* m_examples;
    models::Tokenisation* m_tokens;
    QTimer m_typing;
    bool m_showing = false;
    QString m_sourceLanguage;

    QComboBox *m_task, *m_sequence, *m_from, *m_to;
    QSpinBox *m_length, *m_seed, *m_layers;
    QCheckBox* m_pad;
    QPlainTextEdit* m_text;
    QLabel* m_chips;
    QLabel *m_taskLabel, *m_sequenceLabel, *m_lengthLabel, *m_seedLabel, *m_fromLabel, *m_toLabel,
        *m_layersLabel, *m_padLabel, *m_textLabel, *m_configuration, *m_count;
};

} // namespace views
