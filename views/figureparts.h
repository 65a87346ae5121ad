#pragma once

#include "views/exporter.h"

namespace views {

/// A view that draws parts of a figure itself: a mixin beside View. What a view does not have, a
/// figure cannot take away from it or rename, and whoever asks for it is told.
class FigureParts
{
public:
    /// Which of a figure's settings mean something to a view.
    struct Parts
    {
        bool titles = false;    ///< names of layer and head
        bool bar = false;       ///< a colour bar with a label
        bool selection = false; ///< frames of what is selected
    };

    FigureParts(const FigureParts&) = delete;
    FigureParts& operator=(const FigureParts&) = delete;
    virtual ~FigureParts() = default;

    virtual Parts figureParts() const = 0;
    /// What paintTo() shows from now on.
    void setFigure(const Figure& figure)
    {
        m_figure = figure;
        figureChanged();
    }
    const Figure& figure() const { return m_figure; }

    /// Of any view: none, where it has none.
    static Parts of(const View* view);
    /// As pictures are made without a word about it: everything that is on the screen.
    static Figure usual() { return {.selection = true}; }

protected:
    FigureParts() = default;
    /// For views whose parts paint themselves.
    virtual void figureChanged() {}

private:
    Figure m_figure = usual();
};

} // namespace views
