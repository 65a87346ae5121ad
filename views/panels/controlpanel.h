#pragma once

#include "models/document.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;
class QSpinBox;

namespace views {

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
    void retranslate();
    void showRequest();
    void showTrace();
    void showTexts();
    void showSelection();
    void showIntervention();
    void updateEnabled();
    void applyPattern();
    void applyModel();
    void applySource();
    void applyIntervention();
    engine::Scope scope() const;
    const engine::Trace* openModel() const;
    void addSection(QWidget** section, QLabel** heading);
    QLabel* makeHeading(QWidget* parent) const;
    void arrangeSections();
    template <class Widget>
    Widget* addRow(QLabel** label, Widget* widget);
    /// A row of what a model is fed; `button`, if any, stands at its end.
    void addModelRow(QLabel** label, QWidget* widget, QWidget* button = nullptr);

    models::Document* m_document;
    engine::ModelSource m_model; ///< the one that was asked for last
    QWidget* m_content = nullptr;
    QFormLayout* m_form = nullptr; ///< of the section that is being built
    QWidget *m_sourceSection, *m_fileSection, *m_attentionSection, *m_patternSection;
    QList<std::pair<QWidget*, QWidget*>> m_modelRows; ///< each with the control in it
    QList<QLabel*> m_names;                           ///< those that stand before a control
    QTimer m_typing;
    bool m_showing = false; ///< controls are being set from the document: their signals do not act

    QLabel *m_sourceHeading, *m_attentionHeading, *m_patternHeading, *m_modelHeading,
        *m_modelOffHeading, *m_fileHeading;
    QLabel *m_sourceLabel, *m_patternLabel, *m_seedLabel, *m_lengthLabel, *m_headsLabel,
        *m_dimensionLabel, *m_layersLabel, *m_folderLabel, *m_textLabel, *m_sourceTextLabel,
        *m_targetTextLabel, *m_idsLabel, *m_imageLabel, *m_fileLabel, *m_stackLabel, *m_kindLabel,
        *m_layerLabel, *m_headLabel, *m_queryLabel, *m_reachLabel, *m_attentionLabel,
        *m_sampleSeedLabel, *m_temperatureLabel, *m_maskLabel, *m_maskSizeLabel, *m_ablateLabel;
    QComboBox *m_source, *m_pattern, *m_stack, *m_kind, *m_layer, *m_head, *m_reach, *m_attention,
        *m_mask;
    QSpinBox *m_seed, *m_length, *m_heads, *m_dimension, *m_layers, *m_query, *m_sampleSeed,
        *m_maskSize;
    QDoubleSpinBox* m_temperature;
    QSlider* m_temperatureSlider;
    QLineEdit *m_folder, *m_ids, *m_image, *m_file;
    QPushButton *m_browseFolder, *m_browseImage, *m_browseFile;
    QPlainTextEdit *m_text, *m_sourceText, *m_targetText;
    QCheckBox* m_ablate;
};

} // namespace views
