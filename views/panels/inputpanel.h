#pragma once

#include "models/document.h"
#include "models/examplemodel.h"
#include "models/requesteditor.h"
#include "models/tokenisation.h"

#include <map>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace views {

class FormGrid;
class TokenChips;

/// What goes in: task and model, a ready input, a text (or a pair of texts) or a random sequence,
/// its length and seed, the languages, how much of the model runs; the text is cut into tokens
/// while it is typed.
class InputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InputPanel(models::Document* document, QWidget* parent = nullptr);
    ~InputPanel() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void addOptions();
    void addColumn(int share, std::initializer_list<QWidget*> top,
                   std::initializer_list<QWidget*> below);
    void sizeControls();
    /// Gives fields the room that their text needs, whatever the size of the letters.
    void fitLetters();
    void connectControls();
    void retranslate();
    /// The options in as many columns as the width has room for.
    void arrange();
    void showRequest();
    void showInputs(const engine::ModelSource& source);
    /// The task and the sizes of what was run.
    void showModel(const engine::Trace& trace);
    /// Shows the tokens of what is written.
    void cutText();
    void showReady();
    void showTokens();
    void updateEnabled();
    void openFirstOf(const QString& model);
    void chooseReady(int row);
    void apply();
    const engine::ModelSource* model() const;
    bool readsText() const;
    bool readsPairs() const;

    models::Document* m_document;
    models::RequestEditor m_editor;
    models::ExampleModel* m_examples;
    models::Tokenisation* m_tokens;
    QTimer m_typing;
    bool m_showing = false;
    std::map<std::vector<int64_t>, int> m_drawn; ///< random sequences → their seeds

    QBoxLayout* m_columns;
    FormGrid* m_options;
    QComboBox *m_task, *m_model, *m_ready, *m_sequence, *m_from, *m_to;
    QSpinBox *m_length, *m_seed, *m_layers;
    QCheckBox* m_pad;
    QPlainTextEdit *m_text, *m_second;
    TokenChips* m_chips;
    QLabel *m_readyLabel, *m_configuration, *m_count;
};

} // namespace views
