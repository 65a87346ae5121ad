#include "models/maskgroups.h"
#include "tests/suite.h"

#include <QTest>
#include <random>

class TestMaskGroups : public QObject
{
    Q_OBJECT

private slots:
    void groupsOfHiddenCells();
};

void TestMaskGroups::groupsOfHiddenCells()
{
    std::mt19937 random(7);
    const auto number = [&random](int64_t most) { return int64_t(random() % uint64_t(most)); };
    int hidden = 0;
    for (int trial = 0; trial < 200; ++trial) {
        const int64_t keys = 5 + number(40);
        const int64_t queries = 5 + number(40);
        engine::Mask mask;
        if (trial % 3 > 0)
            mask.after = number(3);
        if (trial % 3 == 2)
            mask.before = 2 + number(6);
        mask.offset = number(3);
        if (trial % 2 == 1) {
            mask.hiddenKeys.assign(size_t(keys), 0);
            for (int64_t key = keys - number(5); key < keys; ++key)
                mask.hiddenKeys[size_t(key)] = 1;
        }
        // A row that sees nothing, and some cells of one head.
        for (int64_t key = 0; key < keys; ++key)
            mask.hiddenCells.push_back({-1, 3, key});
        for (int i = 0; i < 30; ++i)
            mask.hiddenCells.push_back({1, number(queries), number(keys)});
        std::erase_if(mask.hiddenCells,
                      [](const auto& cell) { return cell.head == 1 && cell.query == 3; });
        std::ranges::sort(mask.hiddenCells);
        mask.hiddenCells.erase(std::ranges::unique(mask.hiddenCells).begin(),
                               mask.hiddenCells.end());
        const engine::Range rows{number(3), queries};
        const engine::Range columns{number(3), keys};
        const int64_t down = 1 + number(rows.size());
        const int64_t across = 1 + number(columns.size());
        const models::MaskGroups groups(mask, 1, keys, rows, columns, down, across);
        for (int64_t r = 0; r < down; ++r)
            for (int64_t c = 0; c < across; ++c) {
                bool all = true;
                for (int64_t q = rows.begin + r * rows.size() / down;
                     q < rows.begin + (r + 1) * rows.size() / down; ++q)
                    for (int64_t k = columns.begin + c * columns.size() / across;
                         k < columns.begin + (c + 1) * columns.size() / across; ++k)
                        all = all && mask.hides(1, q, k);
                QCOMPARE(groups.hides(r, c), all);
                hidden += all ? 1 : 0;
            }
    }
    QVERIFY(hidden > 100);
}

SUITE(TestMaskGroups)
#include "test_maskgroups.moc"
