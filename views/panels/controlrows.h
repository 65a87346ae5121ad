#pragma once

#include "models/requesteditor.h"
#include "models/tokenisation.h"
#include "views/form.h"

#include <QObject>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;
class QSpinBox;

namespace views {

/// Controls for what a synthetic input is made of.
class PatternRows : public QObject
{
    Q_OBJECT

public:
    explicit PatternRows(Form* form);

    void show(const engine::PatternSource& pattern);
    engine::PatternSource value() const;
    void allow(const QString& whyNot);
    QList<QWidget*> editors() const;

signals:
    void changed();

private:
    QComboBox* m_pattern;
    QSpinBox *m_seed, *m_length, *m_heads, *m_dimension, *m_layers;
};

/// Controls for what a model is fed: rows that stand on their own, since each applies to some
/// models only.
class ModelRows : public QObject
{
    Q_OBJECT

public:
    explicit ModelRows(QWidget* parent);

    /// What is being typed is newer: texts() alone is left out.
    void show(const models::RequestEditor::ModelFields& fields, bool hears);
    void showTexts(const models::RequestEditor::ModelFields& fields);
    models::RequestEditor::ModelFields value() const;
    void allow(const std::function<QString(models::RequestEditor::Field)>& whyNot);
    /// Where the model translates between languages of choice, which ones.
    void showLanguages(const models::Tokenisation& cut, const engine::ModelInputs& inputs);
    QString from() const;
    QString to() const;
    const QList<FormRow*>& rows() const { return m_rows; }
    QList<QWidget*> editors() const;
    void retranslate();

signals:
    void typed();
    /// Something was entered as a whole.
    void entered();
    /// The target is there now, or is not: its room changes.
    void roomChanged();
    void languagesChosen();
    void browseModelRequested();
    void browseImageRequested();

private:
    QPlainTextEdit* makeEditor(QWidget* parent);

    QLineEdit *m_folder, *m_ids, *m_image; ///< m_image: of a sound where the model hears
    QPlainTextEdit *m_text, *m_source, *m_target;
    QComboBox *m_from, *m_to;
    bool m_showingLanguages = false;
    QPushButton *m_browseFolder, *m_browseImage;
    bool m_hears = false;
    QList<FormRow*> m_rows;
};

/// Controls for the attention that is looked at.
class PlaceRows : public QObject
{
    Q_OBJECT

public:
    PlaceRows(Form* form, models::Document* document);

    void showTrace();
    void showSelection();
    void allow(const QString& whyNot);
    QList<QWidget*> editors() const;
    void retranslate();

private:
    void select();

    models::Document* m_document;
    QComboBox *m_stack, *m_kind, *m_layer, *m_head;
    QSpinBox* m_query;
    bool m_showing = false;
};

/// Controls for what happens to the scores.
class AttentionRows : public QObject
{
    Q_OBJECT

public:
    explicit AttentionRows(Form* form);

    models::Reach reach() const;
    void nameReach(bool severalHeads);
    /// Gives fields the width that their numbers need, whatever the size of the letters.
    void fitLetters();
    void show(const models::RequestEditor::AttentionFields& fields);
    models::RequestEditor::AttentionFields value() const;
    void allow(const std::function<QString(models::RequestEditor::Field)>& whyNot);
    QList<QWidget*> editors() const;
    void retranslate();

signals:
    void changed();
    void reachChanged();

private:
    void buildTemperature();

    Form* m_form;
    QComboBox *m_reach, *m_attention, *m_mask;
    QDoubleSpinBox* m_temperature;
    QSlider* m_slider;
    QSpinBox *m_maskSize, *m_sampleSeed;
    QCheckBox* m_ablate;
    bool m_showing = false;
};

/// A field for a path. One that is not complete yet is no mistake: `act` follows once there is such
/// a file, `entered` when the field is left.
QLineEdit* makePathField(QWidget* parent, const std::function<void()>& act,
                         const std::function<void()>& entered);
QPushButton* makeBrowseButton(QWidget* parent);

} // namespace views
