#include "models/dataset.h"
#include "tests/fuzz/memoryfile.h"

#include <cstdlib>

// Tables of texts: every row has as many fields as the table has columns.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const MemoryFile memory({data, size});
    const auto table = models::DataSet::open(QString::fromStdString(memory.path()));
    if (!table)
        return 0;
    for (qint64 row = 0; row < (*table)->rowCount(); ++row)
        if ((*table)->row(row).size() != (*table)->columnCount())
            std::abort();
    const int text = (*table)->guessTextColumn();
    const int label = (*table)->guessLabelColumn();
    if (text < 0 || text >= (*table)->columnCount() || label >= (*table)->columnCount())
        std::abort();
    return 0;
}
