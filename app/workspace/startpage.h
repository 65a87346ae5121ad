#pragma once

#include "engine/trace/request.h"
#include "models/lesson.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace models {
class Document;
}
namespace views {
class ExamplePanel;
class LinkButton;
} // namespace views

namespace app {

/// What can be begun with: examples, lessons, files. Stands over the panels of a workspace until
/// something is chosen.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(models::Document* document, QWidget* parent);

    /// Asks once more what was opened lately.
    void refresh();

signals:
    void exampleChosen(const engine::TraceRequest& request);
    void lessonChosen(const QString& id);
    void pathChosen(const QString& path);
    void fileWanted();
    void folderWanted();
    void tourWanted();
    /// The person wants what is below.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* buildSide();
    void fillLessons();
    void fillRecent();
    void retranslate();
    /// Titles in their faces, and beside them as much width as the longest name needs.
    void fitLetters();

    QList<models::Lesson> m_lessons;
    views::ExamplePanel* m_examples;
    QLabel *m_title, *m_sentence, *m_examplesTitle, *m_lessonsTitle, *m_recentTitle, *m_drop;
    QVBoxLayout *m_lessonList, *m_recentList;
    QScrollArea* m_side;
    views::LinkButton *m_open, *m_folder, *m_tour, *m_atlas, *m_leave;
};

} // namespace app
