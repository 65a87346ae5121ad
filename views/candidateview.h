#pragma once

#include "models/candidatemodel.h"

#include <QTreeView>

namespace views {

/// Candidates as a list with their probabilities as bars; the column of what was before shows only
/// where there is something to compare with.
class CandidateView : public QTreeView
{
    Q_OBJECT

public:
    explicit CandidateView(models::CandidateModel* model, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Long words take up to nearly half of the width, short ones the share of a column.
    void fitWords();
};

/// Paints candidates into a picture: word, bar and probability; above it, thinner, what was before.
/// Returns the height used.
double paintCandidates(QPainter& painter, const QRectF& area, const models::CandidateModel& model,
                       const QPalette& palette, const QFont& font);

} // namespace views
