#pragma once

#include "engine/error.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <QFile>
#include <QStringList>
#include <stop_token>
#include <vector>

namespace models {

/// How rows are cut into fields.
struct TableFormat
{
    char delimiter = 0; ///< 0: a line is one field
    bool quotes = false;

    bool operator==(const TableFormat&) const = default;
};

/// A file of rows: CSV (RFC 4180), TSV or plain text (one row a line), UTF-8; bytes that are not
/// become U+FFFD, and fields that are Python bytes literals (b'…') become the text in them. Holds
/// where rows begin and reads them when asked: memory is 4 bytes a row. Immutable; any thread.
class DataSet
{
public:
    static constexpr qint64 kMostBytes = qint64(512) << 20;
    static constexpr qint64 kMostRows = 10'000'000;
    static constexpr int kMostColumns = 1000;
    static constexpr qint64 kMostFieldBytes = qint64(1) << 20;
    static constexpr qint64 kMostRowBytes = qint64(4) << 20;

    /// Reads the file once from end to end; fails with the reason, or with an empty sentence when
    /// it was stopped. `progress`, where given, is called on this thread with 0 … 1. A first row
    /// that holds all of the names that are `asked` for is a header, whatever it looks like.
    static engine::Result<std::shared_ptr<const DataSet>>
    open(const QString& path, const std::stop_token& stop = {},
         const std::function<void(double)>& progress = {}, const QStringList& asked = {});

    const QString& path() const { return m_path; }
    const TableFormat& format() const { return m_format; }
    /// Rows of data: the header is none of them.
    qint64 rowCount() const { return qint64(m_starts.size()) - (m_header.isEmpty() ? 0 : 1); }
    int columnCount() const { return m_columns; }
    bool hasHeader() const { return !m_header.isEmpty(); }
    /// Names in the file's first row; empty where that is data.
    const QStringList& header() const { return m_header; }
    /// Fields of a row, columnCount() of them; absent ones are empty, as is all of a row that can
    /// no longer be read.
    QStringList row(qint64 row) const;

    /// Column whose texts are longest on average in the first rows.
    int guessTextColumn() const;
    /// Column of few different short values beside the text column; −1 where there is none.
    int guessLabelColumn() const;

private:
    DataSet() = default;
    QStringList record(qint64 index) const;
    void detectHeader(const QStringList& asked);

    QString m_path;
    TableFormat m_format;
    std::vector<uint32_t> m_starts; ///< byte offsets of rows, the header's too
    int m_columns = 0;
    QStringList m_header;
    mutable std::mutex m_mutex; ///< of the file
    mutable QFile m_file;
};

using DataSetPtr = std::shared_ptr<const DataSet>;

/// One record, up to its line's end, cut into the bytes of its fields.
QList<QByteArray> splitRecord(const QByteArray& bytes, const TableFormat& format);

/// Bytes of a field as text: a Python bytes literal decoded, UTF-8 read with U+FFFD for what is
/// none.
QString fieldText(const QByteArray& bytes);

/// A field as CSV writes it: quoted where it must be.
QByteArray csvField(const QString& text);

} // namespace models
