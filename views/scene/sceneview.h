#pragma once

#include "views/scene/scenewidget.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace views {

class GlScene;

/// Query, key and value vectors of the selected head as arrows on three axes, with the selected
/// query's attention as lines; or the attention matrix as bars or as a surface. Cheap until shown.
class SceneView : public View
{
    Q_OBJECT

public:
    explicit SceneView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("3-D scene"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::SceneModel* model() const { return m_model; }
    SceneWidget* scene() const { return m_widget; }
    SceneMode mode() const { return m_mode; }

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void chooseRenderer();
    void applyOptions();
    void showControls();
    void refresh();
    SceneData data() const;
    void pick(const SceneSpot& spot);
    void walk(int steps, bool keys);
    void describe();
    QString headTitle() const;

    models::SceneModel* m_model;
    SceneWidget* m_widget;
    QComboBox *m_modes, *m_axes;
    std::array<QCheckBox*, 4> m_families;
    std::array<QSpinBox*, 3> m_dimensions;
    QCheckBox* m_labels;
    QCheckBox* m_openGl;
    QWidget* m_stack;
    GlScene* m_gl = nullptr;
    bool m_seen = false;
    SceneMode m_mode = SceneMode::Vectors;
    MapId m_map = MapId::Viridis;
    QString m_note;
};

} // namespace views
