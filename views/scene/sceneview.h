#pragma once

#include "views/figureparts.h"
#include "views/scene/glscene.h"
#include "views/scene/scenewidget.h"
#include "views/view.h"

#include <QTimer>
#include <QVariantAnimation>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QToolButton;

namespace views {

/// Query, key and value vectors of the selected head as arrows on three axes, with the selected
/// query's attention as lines; or the attention matrix as bars or as a surface. Another layer is
/// reached by a movement where both share their axes. Cheap until shown.
class SceneView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit SceneView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("3-D scene"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    Parts figureParts() const override { return {.titles = true}; }
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::SceneModel* model() const { return m_model; }
    SceneWidget* scene() const { return m_widget; }
    SceneMode mode() const { return m_mode; }
    /// Whether a movement from one layer to the next is under way.
    bool isInMotion() const { return m_motion.state() == QAbstractAnimation::Running; }
    bool isPlaying() const { return m_playing.isActive(); }

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void arrangeControls();
    void declareSettings();
    void connectControls();
    void connectScene();
    void prepareMotion();
    void chooseRenderer();
    void takeContent();
    void togglePlay();
    void playStep();
    QList<int> layers() const;
    void showPlay();
    void applyOptions();
    void showControls();
    void refresh();
    SceneData data() const;
    /// Why there are no vectors to show; empty where there are.
    QString missingVectors(const engine::Attention& attention) const;
    static QStringList vectorFacts(const models::SceneContent& content);
    static QStringList axisNames(const models::SceneContent& content);
    void pick(const SceneSpot& spot);
    void walk(int steps, bool keys);
    void describe();

    models::SceneModel* m_model;
    SceneWidget* m_widget;
    QComboBox *m_modes, *m_axes;
    std::array<QCheckBox*, 4> m_families;
    std::array<QSpinBox*, 3> m_dimensions;
    QCheckBox* m_labels;
    QCheckBox* m_openGl;
    QToolButton* m_play;
    QTimer m_playing;
    QVariantAnimation m_motion;
    std::shared_ptr<const models::SceneContent> m_before;  ///< where the motion began
    std::shared_ptr<const models::SceneContent> m_content; ///< what is shown now
    QWidget* m_stack;
    GlScene* m_gl = nullptr;
    GlScene::Support m_glSupport;
    bool m_openGlChosen = false; ///< by a person or a session, not by what the display offers
    bool m_seen = false;
    SceneMode m_mode = SceneMode::Vectors;
    MapId m_map = MapId::Viridis;
    QString m_note;
};

} // namespace views
