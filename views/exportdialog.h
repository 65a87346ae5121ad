#pragma once

#include "views/exporter.h"

#include <functional>
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

/// Asks for file, format, size, scale and background of a picture of views, shows what it will look
/// like, and writes it. Stays open where writing fails and says why.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The views must outlive the dialog.
    explicit ExportDialog(QList<View*> views, QWidget* parent = nullptr);

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

    void browse();
    void followPath();
    void followFormat();
    void showPreview();
    void write();
    void copy();
    void report(const engine::Result<void>& result);

    QList<View*> m_views;
    QLineEdit* m_path;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QComboBox* m_background;
    QLabel* m_pixels;
    QLabel* m_preview;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
    QPushButton* m_copy;
    QTimer m_previewTimer;
};

} // namespace views
