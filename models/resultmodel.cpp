#include "models/resultmodel.h"

#include "models/figuretext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <cmath>

namespace models {

using engine::Result;

ResultModel::ResultModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this,
            [this](const Result<Show>& done) {
                if (!done && done.error().sentence.empty())
                    return;
                beginResetModel();
                forget();
                m_reason = done ? QString() : errorText(done.error());
                if (done)
                    (*done)();
                endResetModel();
                emit changed();
            }),
      m_courier(m_job.courier())
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, [this] {
        m_job.cancel();
        clear();
        emit changed();
    });
}

void ResultModel::compute(std::function<Result<Show>(const std::stop_token&, const Report&)> work)
{
    m_job.start([this, courier = m_courier, work = std::move(work)](const std::stop_token& stop) {
        return work(stop, [this, courier, stop](float share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressed(double(share));
            });
        });
    });
}

void ResultModel::post(const std::stop_token& stop, std::function<void()> call)
{
    m_courier->post([stop, call = std::move(call)] {
        if (!stop.stop_requested())
            call();
    });
}

void ResultModel::clear()
{
    beginResetModel();
    forget();
    m_reason.clear();
    endResetModel();
}

QVariant ResultModel::figure(double value, int role, int digits)
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (std::isnan(value))
        return role == Qt::DisplayRole ? QVariant(kAbsent) : QVariant();
    if (role == ValueRole)
        return value;
    return role == Qt::DisplayRole ? QVariant(figureText(value, digits)) : QVariant();
}

} // namespace models
