#pragma once

#include <QTextBrowser>

namespace app {

class Guide;

/// Shows pages of a guide, with tables and headings in the colours of the palette.
class GuideBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideBrowser(QWidget* parent = nullptr);

    /// Which outlives the browser, or the next call. The page that is shown is read again.
    void setGuide(const Guide* guide);
    void showPage(const QString& id);
    const QString& currentPage() const { return m_page; }
    /// Marks all places of words and goes to the first.
    void mark(const QString& words);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void reread();
    void dress();
    void goToHeading(const QString& anchor);

    const Guide* m_guide = nullptr;
    QString m_page; ///< source() is still the page before while the page changes
};

} // namespace app
