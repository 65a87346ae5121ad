#pragma once

#include "models/atlas/atlasrun.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app {

/// Asks for the model, the data set, how much of it and the file of a new atlas, and says what it
/// will take.
class NewAtlasDialog : public QDialog
{
    Q_OBJECT

public:
    NewAtlasDialog(std::shared_ptr<engine::Tracer> tracer, const QString& model, QWidget* parent);
    models::AtlasRun::Plan plan() const;

signals:
    void chosen(const models::AtlasRun::Plan& plan);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Estimated = engine::Result<models::AtlasRun::Estimate>;
    enum class Take { File, Folder, NewFile };
    /// A line with a button for each kind of path that it takes.
    QLineEdit* addPath(const QList<Take>& takes);
    void begin();
    void orderByKeys();
    void retranslate();
    void update();
    void estimate();
    void showEstimate(const Estimated& estimate);

    std::shared_ptr<engine::Tracer> m_tracer;
    models::LatestJob<Estimated> m_estimating;
    QFormLayout* m_form;
    QLineEdit *m_model, *m_data, *m_column, *m_path;
    QSpinBox *m_rows, *m_window;
    QLabel* m_estimate;
    QPushButton* m_ask;
    QDialogButtonBox* m_buttons;
    QList<std::pair<QPushButton*, Take>> m_browse;
    QString m_proposed; ///< the file, until the person says otherwise
};

} // namespace app
