#pragma once

#include "models/document.h"
#include "models/examplemodel.h"

#include <functional>
#include <QAbstractListModel>

namespace models {

/// What a person may mean by a few typed letters, best first: heads ("layer 3 head 5", "l3h5",
/// "head mean"), tokens of the selected attention (by text or position), ready examples, and the
/// commands and views that the window offers. DisplayRole is the text, DetailRole what it is.
/// GUI thread.
class FindModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Type { Head, Token, View, Command, Example };
    enum Role { DetailRole = Qt::UserRole, TypeRole };

    /// Something that the window can do.
    struct Command
    {
        Type type = Type::Command; ///< or View
        QString text;
        QString detail;
        std::function<void()> run;
    };

    explicit FindModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setCommands(QList<Command> commands);
    /// Searches; an empty query lists all commands and views.
    void setQuery(const QString& query);
    /// Goes to what a row names. A token that is query and key alike becomes the query, with
    /// `second` the key.
    void activate(int row, bool second = false) const;

private:
    struct Found
    {
        Type type;
        QString text;
        QString detail;
        std::function<void(bool second)> go;
    };
    /// What words for a head ask for; what is not said is anything.
    struct HeadQuery
    {
        std::optional<int> layer;
        std::optional<int> head;
        std::optional<engine::Stack> stack;
        std::optional<engine::Kind> kind;
    };
    /// Nothing where they are no such words.
    static std::optional<HeadQuery> headQuery(const QString& query);
    QList<Found> heads(const QString& query) const;
    QList<Found> tokens(const QString& query) const;
    void addTexts(const QString& query, QList<Found>& found) const;

    Document* m_document;
    ExampleModel m_examples;
    QList<Command> m_commands;
    QList<Found> m_found;
};

} // namespace models
