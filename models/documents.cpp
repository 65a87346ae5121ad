#include "models/documents.h"

#include "models/document.h"

#include <QHash>
#include <QPointer>

namespace models {

namespace {

/// Of the GUI thread: which documents are beside which.
QHash<const Document*, QPointer<Documents>>& places()
{
    static QHash<const Document*, QPointer<Documents>> places;
    return places;
}

} // namespace

Documents* Documents::around(const Document* document)
{
    return places().value(document);
}

QString Documents::name(const Document* document) const
{
    return m_names.value(m_all.indexOf(document));
}

void Documents::add(Document* document)
{
    m_all.append(document);
    m_names.append(QString());
    places().insert(document, this);
    emit changed();
}

void Documents::remove(Document* document)
{
    const qsizetype at = m_all.indexOf(document);
    if (at < 0)
        return;
    m_all.removeAt(at);
    m_names.removeAt(at);
    places().remove(document);
    emit changed();
}

void Documents::setName(const Document* document, const QString& name)
{
    const qsizetype at = m_all.indexOf(document);
    if (at < 0 || m_names[at] == name)
        return;
    m_names[at] = name;
    emit changed();
}

void Documents::setAtlas(QObject* holder, const OpenAtlas& atlas)
{
    const qsizetype at = m_holders.indexOf(holder);
    if (at >= 0) {
        m_atlases[at] = atlas;
    } else {
        m_holders.append(holder);
        m_atlases.append(atlas);
        connect(holder, &QObject::destroyed, this, [this, holder] { removeAtlas(holder); });
    }
    emit atlasesChanged();
}

void Documents::removeAtlas(const QObject* holder)
{
    const qsizetype at = m_holders.indexOf(holder);
    if (at < 0)
        return;
    m_holders.removeAt(at);
    m_atlases.removeAt(at);
    emit atlasesChanged();
}

} // namespace models
