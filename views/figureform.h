#pragma once

#include "views/exporter.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace views {

/// What makes a picture a figure: its letters, its titles, which of the views' parts it shows, and
/// how many views stand on its sheet.
class FigureForm : public QObject
{
    Q_OBJECT

public:
    /// The fields belong to `parent`; `font` is that of the views on the screen.
    FigureForm(const QFont& font, QWidget* parent);

    /// Its fields as rows of a form.
    void addTo(QFormLayout* rows);
    /// Takes over what is chosen here.
    void apply(ExportOptions& options) const;

    /// 0 = as on the screen.
    void setTextPoints(double points);
    /// What can stand on the sheet besides the one view, which is sheet 0.
    void offerSheets(const QStringList& names);
    int sheet() const;
    /// Whether several views are drawn, in how many columns (0 = as many as rows).
    void setSeveral(bool several, int columns);
    /// Settings of what these views do not have are disabled, and say so.
    void offerParts(const QList<View*>& views);

signals:
    /// The picture looks different.
    void changed();
    void columnsChanged();
    /// By the person.
    void sheetChosen(int sheet);

private:
    void fillChoices(const QFont& font);
    void connectFields();

    QComboBox* m_sheet;
    QDoubleSpinBox* m_textSize;
    QSpinBox* m_columns;
    QFontComboBox* m_font;
    QString m_screenFont; ///< chosen at first
    QLineEdit *m_title, *m_subtitle, *m_barLabel;
    QCheckBox *m_ownTitles, *m_frame, *m_letters;
};

} // namespace views
