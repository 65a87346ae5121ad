#pragma once

#include "views/scene/scenepainter.h"

#include <QObject>

class QWindow;

namespace views {

class SceneWidget;

/// The scene on OpenGL through Qt3D: one instanced entity for all arrows and lines, one for all
/// bars, one mesh for the surface, and what is written on top as one texture. Draws only when
/// something changed. Events of its window go to the SceneWidget, which owns camera and picks.
class GlScene : public QObject
{
    Q_OBJECT

public:
    struct Support
    {
        QString missing;       ///< why there is no OpenGL, for people; empty where there is
        bool software = false; ///< the processor draws

        /// Why the scene is painted; empty where OpenGL draws it.
        QString reason(bool openGl) const;
    };
    /// What is to be had on this display. Costs up to 0.1 s.
    static Support support();

    /// Takes 0.2 s: create it when it is first seen. The container belongs to `parent`.
    GlScene(SceneWidget* widget, const Support& support, QWidget* parent);
    ~GlScene() override;

    QWidget* container() const { return m_container; }
    /// Shows the widget's data through the widget's camera.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entities;
    void moveCamera();
    void writeTexts();
    void showStrokes();
    void fillStrokes();
    void showField();

    SceneWidget* m_widget;
    QWindow* m_window;
    QWidget* m_container;
    std::unique_ptr<Entities> m_entities;
    int m_kept = 0;      ///< strokes that are always drawn
    int m_strokes = 0;   ///< all of them
    bool m_still = true; ///< what is written on top is where it belongs
};

} // namespace views
