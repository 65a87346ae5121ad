#pragma once

#include "models/atlas/atlasmap.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTextBrowser;

namespace views {

class MapCanvas;

/// A map with its settings and the texts of the tokens that are selected on it.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    MapPanel(models::AtlasMap* map, models::AtlasModel* model, QWidget* parent = nullptr);

    /// The head whose map is shown; a row of the model. Nothing is computed while the panel is
    /// hidden.
    void setHead(int row);
    MapCanvas* canvas() const { return m_canvas; }

signals:
    /// A text was chosen: its row and window of the data set, the position, and whether it is
    /// there as a key. `level` ≥ 0: of a hidden state.
    void placeChosen(qint64 row, qint64 window, int position, bool key, int level);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildSettings();
    void retranslate();
    void ask();
    void showTexts();
    void say();
    bool showsStates() const;

    models::AtlasMap* m_map;
    models::AtlasModel* m_model;
    MapCanvas* m_canvas;
    QComboBox *m_content, *m_method, *m_dimensions, *m_colour;
    QLabel *m_contentLabel, *m_levelLabel, *m_methodLabel, *m_dimensionsLabel, *m_colourLabel,
        *m_note;
    QSpinBox* m_level;
    QTextBrowser* m_texts;
    QString m_failure;
    int m_head = -1;
};

} // namespace views
