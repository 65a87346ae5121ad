#pragma once

#include <QListView>

namespace views {

/// The pieces of a text as chips that flow over as many lines as they need; special tokens are
/// paler. Reads DisplayRole and SpecialRole of its model.
class TokenChips : public QListView
{
    Q_OBJECT

public:
    explicit TokenChips(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace views
