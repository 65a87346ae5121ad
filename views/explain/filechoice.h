#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace views {

/// A line for the path of a file, with a button that looks for it.
class FileChoice : public QWidget
{
    Q_OBJECT

public:
    explicit FileChoice(QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);
    /// What the line and the window that opens are called, and which files it shows.
    void setNames(const QString& name, const QString& filter);
    QLineEdit* line() const { return m_line; }

signals:
    /// A path was chosen or typed to its end.
    void chosen();

private:
    void browse();

    QLineEdit* m_line;
    QToolButton* m_button;
    QString m_filter;
};

} // namespace views
