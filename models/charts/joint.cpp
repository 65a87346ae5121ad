#include "models/charts/chartkind.h"

#include "engine/analysis/projection.h"
#include "models/headtext.h"

#include <QLocale>

namespace models {

using Column = ChartColumn;

using engine::Matrix;

namespace {

constexpr int64_t kMostDots = 1000; ///< of either role

void fill(const ChartWork& work, ChartData& data)
{
    const int head = work.request.state.head;
    if (!work.attention.hasVectors() || head < 0) {
        data.empty = ChartData::Empty::NoVectors;
        return;
    }
    const auto some = [](const engine::MatrixMap& from, int64_t step) {
        Matrix rows((from.rows() + step - 1) / step, from.cols());
        for (int64_t row = 0; row < rows.rows(); ++row)
            rows.row(row) = from.row(row * step);
        return rows;
    };
    const auto stepOf = [](int64_t count) { return (count + kMostDots - 1) / kMostDots; };
    const int64_t queryStep = stepOf(work.attention.queries);
    const int64_t keyStep = stepOf(work.attention.keys);
    const std::shared_ptr<const engine::Attention> whole = work.attention.whole();
    const Matrix queries = some(whole->query.matrix(head), queryStep);
    const Matrix keys = some(whole->key.matrix(whole->keyHead(head)), keyStep);
    const auto placed = engine::principalComponents(engine::jointQueryKey(queries, keys), 2);
    if (!placed) {
        data.empty = ChartData::Empty::NoVectors;
        return;
    }
    data.queriesRead = queries.rows();
    data.fit = placed->explained[0] + placed->explained[1];
    data.columns = {Column::Role, Column::Place, Column::Token, Column::Across, Column::Up};
    data.values.resize(data.columns.size());
    for (int64_t i = 0; i < placed->points.rows(); ++i) {
        const bool isKey = i >= queries.rows();
        const int64_t place = isKey ? (i - queries.rows()) * keyStep : i * queryStep;
        const double row[] = {isKey ? 1.0 : 0.0, double(place), double(isKey ? place : -1 - place),
                              placed->points(i, 0), placed->points(i, 1)};
        for (size_t column = 0; column < data.columns.size(); ++column)
            data.values[column].push_back(row[column]);
    }
}

} // namespace

const ChartKind kJointChart{
    .chart = Chart::Joint,
    .key = "joint",
    .fill = fill,
    .name = [] { return ChartText::tr("Queries and keys"); },
    .title = [](const ChartText&) { return ChartText::tr("Where queries and keys meet"); },
    .subtitle =
        [](const ChartText& of) {
            return ChartText::tr("%1; near ones attract each other; the two axes show %2 % of the "
                                 "variance")
                .arg(headText(of.state), QLocale().toString(100 * of.data.fit, 'f', 0));
        },
    .xTitle = [](const ChartText&) { return ChartText::tr("first principal component"); },
    .yTitle = [](const ChartText&) { return ChartText::tr("second principal component"); },
    .form = {.marks = ChartForm::Marks::Dots, .range = ChartForm::Range::Plane, .tokens = true},
    .x = Column::Across,
    .y = Column::Up,
    .rows = ChartRows::QueriesAndKeys};

} // namespace models
