#pragma once

#include "models/batchmetrics.h"
#include "models/datasetmodel.h"
#include "models/requesteditor.h"
#include "views/settings.h"

#include <functional>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace views {

class ProgressStrip;

/// A data set's rows: browsed, filtered, traced where one is selected, measured in a batch. Without
/// a model that reads text, the shipped sentiment model is used.
class DatasetPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetPanel(models::Document* document, QWidget* parent = nullptr);
    ~DatasetPanel() override;

    QString title() const { return tr("Data set"); }
    models::DatasetModel* model() const { return m_model; }

public slots:
    /// Reads a file on a worker; a sentence under the table says what came of it.
    void openFile(const QString& path);
    /// Measures the first rows shown into a CSV file.
    void runBatch(const QString& path);
    void cancelBatch();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declareSettings();
    void arrange();
    QFormLayout* options();
    void arrangeTable();
    void connectControls();
    void connectModels();
    void retranslate();
    void say(std::function<QString()> sentence);
    void askForFile();
    void askForResult();
    void showColumns();
    void showLoaded();
    void showOutcome(const models::BatchMetrics::Outcome& outcome);
    void updateEnabled();
    void traceRow();
    void followRequest();
    QString fileName() const;
    models::LongTexts longTexts() const;

    models::Document* m_document;
    Settings m_settings{this};
    models::RequestEditor m_editor;
    models::DatasetModel* m_model;
    models::BatchMetrics* m_batch;
    QTimer m_typing;
    bool m_showing = false;
    std::function<QString()> m_sentence;

    QBoxLayout* m_columns;
    QPushButton *m_open, *m_run;
    QLineEdit* m_filter;
    QTableView* m_table;
    QComboBox *m_text, *m_label;
    QSpinBox *m_pad, *m_rows;
    QComboBox* m_long;
    ProgressStrip* m_progress;
    QLabel *m_result, *m_textLabel, *m_labelLabel, *m_padLabel, *m_rowsLabel, *m_longLabel;
};

} // namespace views
