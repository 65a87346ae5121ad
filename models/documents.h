#pragma once

#include <memory>
#include <QList>
#include <QObject>
#include <QString>

namespace engine::atlas {
class Atlas;
}

namespace models {

/// An atlas that a window shows, and the file that it is of.
struct OpenAtlas
{
    QString path;
    std::shared_ptr<const engine::atlas::Atlas> atlas;
};

class Document;

/// What is open beside each other, in the order of their tabs: each is found by the others. Owns
/// no document. GUI thread.
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

    const QList<OpenAtlas>& atlases() const { return m_atlases; }
    /// What the window `holder` shows from now on, until that is destroyed.
    void setAtlas(QObject* holder, const OpenAtlas& atlas);

signals:
    /// One was opened, closed, or is called otherwise.
    void changed();
    void atlasesChanged();

private:
    void removeAtlas(const QObject* holder);

    QList<Document*> m_all;
    QList<QString> m_names;
    QList<OpenAtlas> m_atlases;
    QList<const QObject*> m_holders; ///< of m_atlases
};

} // namespace models
