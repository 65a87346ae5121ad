#include "models/worddiff.h"

#include <algorithm>
#include <vector>

namespace models {

namespace {

constexpr qsizetype kMostCells = 1 << 22;

QList<MarkedWord> allChanged(const QStringList& words)
{
    QList<MarkedWord> marked;
    for (const QString& word : words)
        marked.append({word, true});
    return marked;
}

} // namespace

std::pair<QList<MarkedWord>, QList<MarkedWord>> markedWords(const QString& before,
                                                            const QString& after)
{
    const QStringList a = before.split(u' ', Qt::SkipEmptyParts);
    const QStringList b = after.split(u' ', Qt::SkipEmptyParts);
    QList<MarkedWord> first = allChanged(a);
    QList<MarkedWord> second = allChanged(b);
    const auto agree = [&](qsizetype i, qsizetype j) {
        first[i].changed = second[j].changed = false;
    };
    qsizetype begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) {
        agree(begin, begin);
        ++begin;
    }
    qsizetype endA = a.size();
    qsizetype endB = b.size();
    while (endA > begin && endB > begin && a[endA - 1] == b[endB - 1])
        agree(--endA, --endB);
    const qsizetype rows = endA - begin;
    const qsizetype columns = endB - begin;
    if (rows == 0 || columns == 0 || rows > kMostCells / columns)
        return {first, second};
    // Length of the longest common sequence of what follows each pair of words.
    std::vector<int> length(size_t((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int& {
        return length[size_t(i * (columns + 1) + j)];
    };
    for (qsizetype i = rows - 1; i >= 0; --i)
        for (qsizetype j = columns - 1; j >= 0; --j)
            at(i, j) = a[begin + i] == b[begin + j] ? at(i + 1, j + 1) + 1
                                                    : std::max(at(i + 1, j), at(i, j + 1));
    for (qsizetype i = 0, j = 0; i < rows && j < columns;)
        if (a[begin + i] == b[begin + j])
            agree(begin + i++, begin + j++);
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    return {first, second};
}

} // namespace models
