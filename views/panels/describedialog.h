#pragma once

#include "models/descriptionmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;
class QTableWidgetItem;

namespace views {

/// Asks what names and shapes of somebody's own weights do not tell, with the tensors and their
/// shapes beside it, of which those without a place can be left out. Accepted once everything is
/// said and attention_visualizer.json is written.
class DescribeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `path` is the file of weights or its folder.
    explicit DescribeDialog(const QString& path, QWidget* parent = nullptr);

    models::DescriptionModel* model() { return &m_model; }

    void accept() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillTensors();
    void ignore(const QTableWidgetItem* item);
    void showOpen();
    void showNote();

    models::DescriptionModel m_model;
    QLabel* m_intro;
    QLabel* m_note; ///< on the option that is chosen
    QLabel* m_open;
    QLineEdit* m_search;
    QTableView* m_options;
    QTableWidget* m_tensors;
    QPushButton* m_write;
};

} // namespace views
