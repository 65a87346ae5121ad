#pragma once

#include "views/overlay/overlaywidget.h"
#include "views/overlay/soundplayer.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;

namespace views {

/// A picture with the attention to its patches on top: for the class token, a picked patch, or word
/// by word for a caption.
class OverlayView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit OverlayView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Overlay"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    Parts figureParts() const override { return {true, true, true}; }
    QSize exportSize() const override { return {800, 800}; }
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

signals:
    /// A picture that the model should look at, or a sound that it should hear.
    void imageChosen(const QString& path);

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void declareSettings();
    void connectControls();
    void showControls();
    void openImage();
    bool hears() const; ///< what is shown is a sound
    void showSound();
    void playPiece();
    /// Frames of the sound that are selected, first and last; all where none is.
    std::pair<qint64, qint64> selectedFrames() const;
    void figureChanged() override;

    models::OverlayModel* m_model;
    OverlayWidget* m_widget;
    QPushButton *m_open, *m_classToken, *m_play;
    SoundPlayer m_player;
    QComboBox *m_measure, *m_map;
    QSlider* m_alpha;
    QCheckBox *m_smooth, *m_words, *m_sinks;
};

} // namespace views
