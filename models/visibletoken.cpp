#include "models/visibletoken.h"

#include <algorithm>
#include <QList>

namespace models {

namespace {

constexpr char32_t kDottedCircle = 0x25CC;

/// Letters and signs by their category that no font draws.
bool isBlank(char32_t c)
{
    return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

/// Shows nothing by itself and may be part of a picture or word.
bool joins(char32_t c)
{
    return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0xE0020 && c <= 0xE007F);
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return true;
    default:
        return isBlank(c) || joins(c);
    }
}

QString sign(char32_t c)
{
    switch (c) {
    case ' ':
        return QString(QChar(0x2423)); // ␣
    case '\n':
        return QString(QChar(0x21B5)); // ↵
    case '\t':
        return QString(QChar(0x21E5)); // ⇥
    case '\r':
        return QString(QChar(0x21A4)); // ↤
    case 0xA0:
        return QString(QChar(0x237D)); // ⍽
    default:
        // The fonts at hand have no pictures of the others.
        return QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
    }
}

} // namespace

QString visibleToken(const QString& token, qint64 id)
{
    if (token.isEmpty() && id >= 0)
        return QStringLiteral("<id %1>").arg(id);
    const QList<uint> codes = token.toUcs4();
    const bool shows = !std::ranges::all_of(codes, isInvisible);
    QString text;
    for (const uint c : codes) {
        const bool mark = QChar::isMark(c) && !joins(c);
        if (mark && text.isEmpty())
            text += QChar(char16_t(kDottedCircle));
        if (isInvisible(c) && !(shows && joins(c)))
            text += sign(c);
        else
            text += QChar::fromUcs4(c);
    }
    return text;
}

} // namespace models
