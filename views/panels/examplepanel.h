#pragma once

#include "models/document.h"
#include "models/examplemodel.h"

#include <QWidget>

class QScrollArea;

namespace views {

class ExampleCard;

/// A card for each example, with a picture, a title and one sentence; choosing one opens it. Tab
/// comes to the card that was the last, arrows go to the others.
class ExamplePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExamplePanel(models::Document* document, QWidget* parent = nullptr);

    const QList<ExampleCard*>& cards() const { return m_cards; }

signals:
    void chosen(const engine::TraceRequest& request);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    /// As many cards in a row as there is room for.
    void arrange();
    /// The card that a key of another one goes to; none where the key goes nowhere.
    ExampleCard* cardAt(int key, qsizetype from) const;
    /// Tab comes to this one from now on; shown, it is seen whole.
    void setCurrent(ExampleCard* card, bool show);

    models::ExampleModel* m_model;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QList<ExampleCard*> m_cards;
    int m_columns = 1;
};

} // namespace views
