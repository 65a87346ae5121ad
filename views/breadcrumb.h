#pragma once

#include "models/document.h"
#include "models/examplemodel.h"
#include "models/tokenisation.h"

#include <array>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace views {

/// Where one is: model › languages › stack › layer › kind › head. Each part opens its choices as a
/// menu. Where the width does not hold all, the title is cut, then the parts that say least go into
/// the menu of a “…” in front.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(models::Document* document, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Part { Title, Languages, Stack, Layer, Kind, Head, kParts };

    void showState();
    void fit();
    /// Pixels that these parts need.
    int widthOf(const std::array<bool, kParts>& shown) const;
    /// The model's name in so many pixels.
    void showTitle(int width);
    void fillHidden();
    void fill(Part part);
    void fillTitle(QMenu* menu);
    void fillLanguages(QMenu* menu);
    /// An entry that goes to another place in the trace, or to the nearest that there is.
    void addPlace(QMenu* menu, const QString& text, const models::SelectionState& state);
    const engine::ModelInputs* translation() const;

    models::Document* m_document;
    models::ExampleModel m_examples;
    models::Tokenisation* m_tokens; ///< knows the languages of a model
    QToolButton* m_hidden;          ///< holds the parts that there is no room for
    std::array<QToolButton*, kParts> m_parts;
    std::array<QLabel*, kParts> m_signs; ///< before each part but the first
};

} // namespace views
