#pragma once

#include "models/requesteditor.h"
#include "models/tokenisation.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace views {

class AttentionRows;
class Form;
class ModelRows;
class PatternRows;
class PlaceRows;

/// What is traced and how: source, pattern or model with its input, the head that is looked at,
/// mask, kind of attention, temperature. Every control acts live on the document's request.
class ControlPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ControlPanel(models::Document* document, QWidget* parent = nullptr);
    ~ControlPanel() override;

signals:
    /// The person asks for a file or a folder to be chosen.
    void browseModelRequested();
    void browseFileRequested();
    void browseImageRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildFile();
    void connectRows();
    void retranslate();
    void alignNames();
    void showRequest();
    void showTexts();
    void showLanguages();
    void showTrace();
    void showSelection();
    void showIntervention();
    void updateEnabled();
    void apply();
    void arrangeSections();
    models::RequestEditor::Source source() const;

    models::Document* m_document;
    models::RequestEditor m_editor;
    QWidget* m_content = nullptr;
    Form *m_sourceForm, *m_patternForm, *m_fileForm, *m_attentionForm;
    QLabel* m_modelHeading;
    models::Tokenisation* m_cut; ///< for the languages that the model translates between
    PatternRows* m_pattern;
    ModelRows* m_model;
    PlaceRows* m_place;
    AttentionRows* m_attention;
    QComboBox* m_source;
    QLineEdit* m_file;
    QPushButton* m_browseFile;
    QTimer m_typing;
    bool m_showing = false; ///< controls are being set from the document: their signals do not act
};

} // namespace views
