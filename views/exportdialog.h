#pragma once

#include "views/exporter.h"

#include <functional>
#include <memory>
#include <QDialog>
#include <QTimer>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace views {

class FigureForm;

/// Asks for file, format, size, scale and background of a picture of views, shows what it will look
/// like, and writes it. Stays open where writing fails and says why.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The views must outlive the dialog.
    explicit ExportDialog(QList<View*> views, QWidget* parent = nullptr);

    /// Offers several views on one sheet ("all heads of the layer"): what is made is the dialog's
    /// as long as it is shown.
    struct Sheet
    {
        QString name;
        int columns = 0; ///< as ExportOptions has them
        SheetLabels labels;
        std::function<std::shared_ptr<QList<View*>>()> make;
    };
    void offerSheets(const QList<Sheet>& sheets);

    /// What is drawn: the views given, or those of the sheet that is chosen.
    QList<View*> views() const;
    ExportOptions options() const;
    QString path() const;
    void setPath(const QString& path);
    /// Fails where a file must not be written over; asked before it is.
    void setCheck(std::function<engine::Result<void>(const QString& path)> check)
    {
        m_check = std::move(check);
    }

signals:
    /// The picture is there.
    void exported(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::function<engine::Result<void>(const QString&)> m_check;

    void suggestFile();
    void fillChoices();
    void build();
    void connectControls();
    void browse();
    void followPath();
    void followFormat();
    void usePreset(int preset);
    void useUnit();
    void useSheet(int sheet);
    /// As high as what is drawn needs in the width of the preset.
    void fitHeight();
    void showPreview();
    void write();
    void copy();
    void report(const engine::Result<void>& result);

    QList<View*> m_views;
    QLineEdit* m_path;
    QPushButton* m_choose;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QComboBox *m_background, *m_preset, *m_unit;
    FigureForm* m_figure;
    QList<Sheet> m_sheets;
    std::shared_ptr<QList<View*>> m_made; ///< of the sheet that is chosen; null: m_views
    QLabel* m_pixels;
    QLabel* m_preview;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
    QPushButton* m_copy;
    QTimer m_previewTimer;
};

} // namespace views
