#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace models {

class Document;

/// What is open beside each other, in the order of their tabs: each is found by the others. Owns
/// none of them. GUI thread.
class Documents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<Document*>& all() const { return m_all; }
    /// Those that a document is one of; null: none.
    static Documents* around(const Document* document);
    /// How a person calls it: the session's file, or what its trace is of.
    QString name(const Document* document) const;

    void add(Document* document);
    void remove(Document* document);
    void setName(const Document* document, const QString& name);

signals:
    /// One was opened, closed, or is called otherwise.
    void changed();

private:
    QList<Document*> m_all;
    QList<QString> m_names;
};

} // namespace models
