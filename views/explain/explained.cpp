#include "views/explain/explained.h"

#include "views/panels/formcontrols.h"

#include <QComboBox>

namespace views {

void fillMeasures(QComboBox* box, bool loss)
{
    QStringList names = {models::measureName(models::Measure::Logit),
                         models::measureName(models::Measure::Difference)};
    if (loss)
        names << models::measureName(models::Measure::Loss);
    setItemNames(box, names);
}

models::Measure measureOf(const QComboBox* box)
{
    return models::Measure(std::max(0, box->currentIndex()));
}

} // namespace views
