#pragma once

#include <QJsonObject>
#include <QTextBrowser>

namespace views {

/// What became of one head between two atlases: pairs of tokens and measures before and after, and
/// examples of both as links.
class ChangePage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ChangePage(QWidget* parent = nullptr);

    /// `page` by the names of `atlas A B --compare --format json`; `titles`: of both atlases.
    void show(const QString& title, const QJsonObject& page, const QStringList& titles);

signals:
    /// An example was chosen; `side` is before or after.
    void exampleChosen(const QString& side, qint64 row, qint64 window, int query, int key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_heading;
    QJsonObject m_page;
    QStringList m_titles;
};

} // namespace views
