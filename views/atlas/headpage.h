#pragma once

#include <QJsonObject>
#include <QTextBrowser>

namespace views {

/// Everything about one head of an atlas on one sheet: measures, strongest and typical examples,
/// modes, pairs of tokens, distances and positions, what its weights read and write. Examples are
/// links. Exports as PDF and SVG.
class HeadPage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HeadPage(QWidget* parent = nullptr);

    /// `page` by the names of `atlas --head --format json`; empty: nothing is chosen.
    void show(const QString& title, const QJsonObject& page);
    /// Only pairs that hold all of the words in one of their tokens.
    void setPairFilter(const QString& words);
    bool writePdf(const QString& path) const;
    bool writeSvg(const QString& path) const;

signals:
    /// An example was chosen: its row and window of the data set, and the cell.
    void exampleChosen(qint64 row, qint64 window, int query, int key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString html(const QPalette& palette) const;

    QString m_heading, m_shown;
    QJsonObject m_page;
    QString m_filter;
};

} // namespace views
