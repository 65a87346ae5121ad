#include "app/workspace/layoutcheck.h"

#include <optional>
#include <QDataStream>
#include <QString>

namespace app {

namespace {

// What begins a part (qdockarealayout_p.h, qtoolbararealayout_p.h, qmainwindowlayout_p.h).
constexpr qint32 kVersion = 0xff;
constexpr quint8 kToolBarsBefore = 0xfe;
constexpr quint8 kDocks = 0xfd;
constexpr quint8 kToolBars = 0xfc;
constexpr quint8 kSequence = 0xfc;
constexpr quint8 kWidget = 0xfb;
constexpr quint8 kTabs = 0xfa;
constexpr quint8 kFloatingTabs = 0xf9;

constexpr qsizetype kMostBytes = 1 << 18;
constexpr qint32 kMost = 1000;          ///< of anything that is counted
constexpr qint32 kLargest = 1 << 24;    ///< number of pixels
constexpr int kDeepest = 64;            ///< sequences inside of sequences
constexpr qsizetype kLongestName = 200; ///< of a dock

class Check
{
public:
    explicit Check(const QByteArray& layout) : m_from(layout) {}

    bool run()
    {
        qint32 version = 0;
        m_from >> version;
        if (version != kVersion)
            return false;
        m_from >> version; // the program's
        bool sound = isWhole();
        while (sound && !m_from.atEnd()) {
            const quint8 part = marker();
            sound = part == kDocks                                 ? docks()
                    : part == kFloatingTabs                        ? pixels(4) && sequence(0)
                    : part == kToolBars || part == kToolBarsBefore ? toolBars(part == kToolBars)
                                                                   : false;
        }
        return sound && isWhole();
    }

private:
    bool isWhole() const { return m_from.status() == QDataStream::Ok; }

    quint8 marker()
    {
        quint8 value = 0;
        m_from >> value;
        return value;
    }

    qint32 number()
    {
        qint32 value = 0;
        m_from >> value;
        return value;
    }

    /// So many numbers of pixels.
    bool pixels(int count)
    {
        for (int i = 0; i < count; ++i)
            if (const qint32 value = number(); value < -kLargest || value > kLargest)
                return false;
        return isWhole();
    }

    /// Where something is, and two more numbers: Qt takes the largest sizes of all that is inside
    /// together, and reads past them.
    bool placed()
    {
        if (!pixels(2))
            return false;
        number();
        number();
        return isWhole();
    }

    std::optional<qint32> count(qint32 most = kMost)
    {
        const qint32 value = number();
        return isWhole() && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
    }

    bool name()
    {
        QString text;
        m_from >> text;
        return isWhole() && text.size() <= kLongestName;
    }

    bool docks()
    {
        constexpr qint32 kAreas = 4;
        const std::optional<qint32> areas = count(kAreas);
        for (qint32 i = 0; i < areas.value_or(0); ++i)
            if (!count(kAreas - 1) || !pixels(2) || !sequence(0))
                return false;
        if (!areas || !pixels(2))
            return false;
        for (int corner = 0; corner < 4; ++corner)
            if (const qint32 area = number(); area != 1 && area != 2 && area != 4 && area != 8)
                return false;
        return isWhole();
    }

    /// Docks beside each other, or one behind the other.
    bool sequence(int depth)
    {
        const quint8 kind = marker();
        if (depth > kDeepest || (kind != kSequence && kind != kTabs))
            return false;
        if (kind == kTabs)
            number(); // of the one in front; others are passed over
        if (const quint8 orientation = marker(); orientation != 1 && orientation != 2)
            return false;
        const std::optional<qint32> items = count();
        for (qint32 i = 0; i < items.value_or(0); ++i)
            if (!item(depth, kind == kSequence))
                return false;
        return items && isWhole();
    }

    bool item(int depth, bool mayNest)
    {
        const quint8 kind = marker();
        if (kind == kWidget) {
            if (!name())
                return false;
            marker(); // whether it is seen
            return placed();
        }
        return kind == kSequence && mayNest && placed() && sequence(depth + 1);
    }

    bool toolBars(bool geometry)
    {
        const std::optional<qint32> lines = count();
        for (qint32 line = 0; line < lines.value_or(0); ++line) {
            constexpr qint32 kAreas = 4;
            if (!count(kAreas - 1))
                return false;
            const std::optional<qint32> bars = count();
            for (qint32 bar = 0; bar < bars.value_or(0); ++bar) {
                if (!name())
                    return false;
                marker();
                if (!pixels(2))
                    return false;
                number();
                if (geometry)
                    number();
            }
            if (!bars)
                return false;
        }
        return lines && isWhole();
    }

    QDataStream m_from;
};

} // namespace

bool isSoundLayout(const QByteArray& layout)
{
    return layout.size() <= kMostBytes && Check(layout).run();
}

} // namespace app
