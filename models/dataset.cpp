#include "models/dataset.h"

#include <algorithm>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace models {

using engine::fail;
using engine::translatable;

namespace {

constexpr qint64 kChunk = qint64(1) << 20;
constexpr int kSampledRows = 200;

/// The grammar of rows, byte by byte: the one place that knows where fields and rows end.
class RecordReader
{
public:
    enum class Event { Nothing, Byte, FieldEnd, RowEnd };

    explicit RecordReader(const TableFormat& format) : m_format(format) {}

    Event read(char c)
    {
        if (m_state == State::Quoted) {
            if (c != '"')
                return Event::Byte;
            m_state = State::QuoteInQuoted;
            return Event::Nothing;
        }
        if (m_state == State::QuoteInQuoted && c == '"') {
            m_state = State::Quoted;
            return Event::Byte;
        }
        if (c == '\n' || c == '\r') {
            // A blank line, or the second half of "\r\n", is no row.
            if (m_state == State::RowStart)
                return Event::Nothing;
            m_state = State::RowStart;
            return Event::RowEnd;
        }
        if (c == m_format.delimiter && m_format.delimiter != 0) {
            m_state = State::FieldStart;
            return Event::FieldEnd;
        }
        if (c == '"' && m_format.quotes &&
            (m_state == State::RowStart || m_state == State::FieldStart)) {
            m_state = State::Quoted;
            return Event::Nothing;
        }
        m_state = State::Plain;
        return Event::Byte;
    }
    bool isBetweenRows() const { return m_state == State::RowStart; }
    bool isQuoted() const { return m_state == State::Quoted; }

private:
    enum class State { RowStart, FieldStart, Plain, Quoted, QuoteInQuoted };
    TableFormat m_format;
    State m_state = State::RowStart;
};

struct Scan
{
    std::vector<uint32_t> starts;
    int columns = 0;
    bool quoteOpen = false; ///< what failed may be for want of a closing quote
};

qint64 bomLength(QFile& file)
{
    return file.peek(3) == QByteArrayLiteral("\xEF\xBB\xBF") ? 3 : 0;
}

tl::unexpected<engine::Error> tooLong(const std::string& name, const std::string& row, bool ofField,
                                      bool quoted)
{
    const std::string most =
        std::to_string(ofField ? DataSet::kMostFieldBytes : DataSet::kMostRowBytes);
    if (quoted)
        return fail(translatable("Engine", "A quote that opens in row %1 of %2 is not "
                                           "closed within %3 bytes."),
                    {row, name, most});
    if (ofField)
        return fail(translatable("Engine", "A field in row %1 of %2 is longer than %3 bytes."),
                    {row, name, most});
    return fail(translatable("Engine", "Row %1 of %2 is longer than %3 bytes."), {row, name, most});
}

/// Finds where rows begin; `scan` is meaningful for a failure too.
engine::Result<void> scanRows(QFile& file, const TableFormat& format, const std::stop_token& stop,
                              const std::function<void(double)>& progress, Scan& scan)
{
    scan = {};
    const std::string name = file.fileName().toStdString();
    file.seek(0);
    qint64 offset = bomLength(file);
    file.seek(offset);
    RecordReader reader(format);
    qint64 start = 0;
    qint64 field = 0;
    int columns = 1;
    const auto row = [&] { return std::to_string(scan.starts.size() + 1); };
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return fail({});
        const qint64 length = file.read(chunk.data(), chunk.size());
        if (length < 0)
            return fail(translatable("Engine", "%1 cannot be read: %2."),
                        {name, file.errorString().toStdString()});
        if (length == 0)
            break;
        for (qint64 i = 0; i < length; ++i, ++offset) {
            const char c = chunk.at(i);
            if (c == 0)
                return fail(translatable("Engine", "%1 is no text: byte %2 is zero."),
                            {name, std::to_string(offset)},
                            translatable("Engine", "Save the table as UTF-8 text."));
            const bool between = reader.isBetweenRows();
            const RecordReader::Event event = reader.read(c);
            if (between && !reader.isBetweenRows()) {
                start = offset;
                field = 0;
                columns = 1;
            }
            switch (event) {
            case RecordReader::Event::Nothing:
                break;
            case RecordReader::Event::Byte:
                ++field;
                break;
            case RecordReader::Event::FieldEnd:
                field = 0;
                if (++columns > DataSet::kMostColumns)
                    return fail(translatable("Engine", "Row %1 of %2 has more than %3 columns."),
                                {row(), name, std::to_string(DataSet::kMostColumns)});
                break;
            case RecordReader::Event::RowEnd:
                if (qint64(scan.starts.size()) >= DataSet::kMostRows)
                    return fail(translatable("Engine", "%1 has more than %2 rows."),
                                {name, std::to_string(DataSet::kMostRows)});
                scan.starts.push_back(uint32_t(start));
                scan.columns = std::max(scan.columns, columns);
                break;
            }
            if (field > DataSet::kMostFieldBytes || offset - start > DataSet::kMostRowBytes) {
                if (reader.isBetweenRows())
                    continue;
                scan.quoteOpen = reader.isQuoted();
                return tooLong(name, row(), field > DataSet::kMostFieldBytes, scan.quoteOpen);
            }
        }
        if (progress)
            progress(double(offset) / double(std::max<qint64>(1, file.size())));
    }
    if (reader.isQuoted()) {
        scan.quoteOpen = true;
        return fail(translatable("Engine", "A quote that opens in row %1 of %2 is never closed."),
                    {row(), name});
    }
    if (!reader.isBetweenRows()) {
        scan.starts.push_back(uint32_t(start));
        scan.columns = std::max(scan.columns, columns);
    }
    return {};
}

/// By the file's name and, where that says nothing, by what its first lines have in common.
TableFormat guessFormat(QFile& file)
{
    file.seek(bomLength(file));
    const QByteArray begin = file.peek(64 << 10);
    const QString suffix = QFileInfo(file.fileName()).suffix().toLower();
    const QByteArray line = begin.left(begin.indexOf('\n'));
    if (suffix == QLatin1String("csv")) {
        // Spreadsheets write ";" where the comma is the decimal point.
        if (!line.contains(',') && line.contains(';'))
            return {';', true};
        return {',', true};
    }
    if (suffix == QLatin1String("tsv") || suffix == QLatin1String("tab"))
        return {'\t', true};
    QList<QByteArray> lines = begin.split('\n');
    if (lines.size() > 1)
        lines.removeLast();
    const auto tabs = lines.first().count('\t');
    const bool table =
        tabs > 0 && std::all_of(lines.begin(), lines.end(), [&](const QByteArray& each) {
            return each.trimmed().isEmpty() || each.count('\t') == tabs;
        });
    return table ? TableFormat{'\t', true} : TableFormat{};
}

int hexValue(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/// The bytes of a Python bytes literal; the field itself where it is none.
QByteArray withoutLiteral(const QByteArray& field)
{
    if (field.size() < 3 || field[0] != 'b' || (field[1] != '\'' && field[1] != '"') ||
        field.back() != field[1])
        return field;
    const char quote = field[1];
    const qsizetype end = field.size() - 1;
    QByteArray bytes;
    bytes.reserve(end);
    for (qsizetype i = 2; i < end; ++i) {
        if (field[i] == quote)
            return field;
        if (field[i] != '\\') {
            bytes += field[i];
            continue;
        }
        // An escaped closing quote: the literal does not end.
        if (++i >= end)
            return field;
        const char c = field[i];
        static constexpr char kNamed[] = "abfnrtv\\'\"";
        static constexpr char kMeaning[] = "\a\b\f\n\r\t\v\\'\"";
        if (const char* found = std::char_traits<char>::find(kNamed, sizeof(kNamed) - 1, c)) {
            bytes += kMeaning[found - kNamed];
        } else if (c == 'x' && i + 2 < end && hexValue(field[i + 1]) >= 0 &&
                   hexValue(field[i + 2]) >= 0) {
            bytes += char(hexValue(field[i + 1]) * 16 + hexValue(field[i + 2]));
            i += 2;
        } else if (c >= '0' && c <= '7') {
            int value = 0;
            qsizetype digits = 0;
            for (; digits < 3 && i + digits < end && field[i + digits] >= '0' &&
                   field[i + digits] <= '7';
                 ++digits)
                value = value * 8 + (field[i + digits] - '0');
            bytes += char(value & 0xFF);
            i += digits - 1;
        } else {
            bytes += '\\';
            bytes += c;
        }
    }
    return bytes;
}

} // namespace

QList<QByteArray> splitRecord(const QByteArray& bytes, const TableFormat& format)
{
    QList<QByteArray> fields;
    QByteArray field;
    RecordReader reader(format);
    for (const char c : bytes) {
        const RecordReader::Event event = reader.read(c);
        if (event == RecordReader::Event::Byte) {
            field += c;
        } else if (event != RecordReader::Event::Nothing) {
            fields.append(field);
            field.clear();
            if (event == RecordReader::Event::RowEnd)
                return fields;
        }
    }
    if (!reader.isBetweenRows())
        fields.append(field);
    return fields;
}

QString fieldText(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(withoutLiteral(bytes));
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text;
}

QByteArray csvField(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    const bool quoted = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return c == '"' || c == ',' || c == '\n' || c == '\r';
    });
    if (!quoted)
        return bytes;
    bytes.replace('"', "\"\"");
    return '"' + bytes + '"';
}

engine::Result<DataSetPtr> DataSet::open(const QString& path, const std::stop_token& stop,
                                         const std::function<void(double)>& progress,
                                         const QStringList& asked)
{
    const std::shared_ptr<DataSet> set(new DataSet);
    set->m_path = path;
    QFile& file = set->m_file;
    file.setFileName(path);
    const std::string name = path.toStdString();
    if (!QFileInfo(path).isFile())
        return fail(translatable("Engine", "%1 is no file."), {name});
    if (!file.open(QIODevice::ReadOnly))
        return fail(translatable("Engine", "%1 cannot be read: %2."),
                    {name, file.errorString().toStdString()});
    if (file.size() > kMostBytes)
        return fail(translatable("Engine", "%1 is larger than %2 MB."),
                    {name, std::to_string(kMostBytes >> 20)},
                    translatable("Engine", "Open a part of the data set."));
    const QByteArray mark = file.peek(2);
    if (mark == QByteArrayLiteral("\xFF\xFE") || mark == QByteArrayLiteral("\xFE\xFF"))
        return fail(translatable("Engine", "%1 is UTF-16 text."), {name},
                    translatable("Engine", "Save the table as UTF-8 text."));
    set->m_format = guessFormat(file);
    Scan scan;
    engine::Result<void> scanned = scanRows(file, set->m_format, stop, progress, scan);
    if (!scanned && scan.quoteOpen && set->m_format.delimiter == '\t') {
        // Tab-separated files often mean a quote as nothing but a quote.
        set->m_format.quotes = false;
        scanned = scanRows(file, set->m_format, stop, progress, scan);
    }
    if (!scanned)
        return tl::make_unexpected(scanned.error());
    if (scan.starts.empty())
        return fail(translatable("Engine", "%1 has no rows."), {name});
    set->m_starts = std::move(scan.starts);
    set->m_starts.shrink_to_fit();
    set->m_columns = scan.columns;
    set->detectHeader(asked);
    if (set->rowCount() == 0)
        return fail(translatable("Engine", "%1 has no rows."), {name});
    return DataSetPtr(set);
}

QStringList DataSet::record(qint64 index) const
{
    QStringList fields;
    fields.reserve(m_columns);
    QByteArray bytes;
    {
        const std::lock_guard lock(m_mutex);
        const qint64 begin = m_starts[size_t(index)];
        const qint64 end =
            size_t(index) + 1 < m_starts.size() ? m_starts[size_t(index) + 1] : m_file.size();
        // What lies between two rows may be blank lines without end.
        if (m_file.seek(begin))
            bytes = m_file.read(std::clamp<qint64>(end - begin, 0, kMostRowBytes + 1));
    }
    for (const QByteArray& field : splitRecord(bytes, m_format))
        if (fields.size() < m_columns)
            fields.append(fieldText(field));
    while (fields.size() < m_columns)
        fields.append(QString());
    return fields;
}

QStringList DataSet::row(qint64 row) const
{
    return record(row + (m_header.isEmpty() ? 0 : 1));
}

void DataSet::detectHeader(const QStringList& asked)
{
    if (m_format.delimiter == 0 || m_starts.size() < 2)
        return;
    const QStringList first = record(0);
    const auto holds = [&first](const QString& name) {
        bool isNumber = false; // of a column, not its name
        name.toInt(&isNumber);
        return !isNumber && first.contains(name);
    };
    if (!asked.isEmpty() && std::ranges::all_of(asked, holds)) {
        m_header = first;
        return;
    }
    static const QRegularExpression name(QStringLiteral(R"(^[\p{L}_][\p{L}\p{N}_ \-/#()]{0,63}$)"));
    int named = 0;
    qsizetype last = first.size();
    while (last > 0 && first[last - 1].isEmpty())
        --last;
    for (qsizetype i = 0; i < last; ++i) {
        // The first column of a saved data frame has no name.
        if (first[i].isEmpty() && i == 0 && first.size() > 1)
            continue;
        if (!name.match(first[i]).hasMatch() || first.lastIndexOf(first[i]) != i)
            return;
        ++named;
    }
    if (named == 0)
        return;
    static const QSet<QString> known = {
        QStringLiteral("text"),      QStringLiteral("review"),  QStringLiteral("sentence"),
        QStringLiteral("sentiment"), QStringLiteral("label"),   QStringLiteral("class"),
        QStringLiteral("target"),    QStringLiteral("id"),      QStringLiteral("source"),
        QStringLiteral("title"),     QStringLiteral("comment"), QStringLiteral("category")};
    bool header = std::any_of(first.begin(), first.end(), [&](const QString& field) {
        return known.contains(field.toLower());
    });
    const qint64 rows = std::min<qint64>(kSampledRows, qint64(m_starts.size()));
    QList<bool> numeric(first.size(), true);
    QList<double> length(first.size(), 0.0);
    for (qint64 row = 1; row < rows && !header; ++row) {
        const QStringList fields = record(row);
        for (qsizetype i = 0; i < first.size(); ++i) {
            bool isNumber = false;
            fields[i].toDouble(&isNumber);
            numeric[i] = numeric[i] && isNumber;
            length[i] += double(fields[i].size()) / double(rows - 1);
        }
    }
    // Names stand over numbers, or over texts that are much longer than they.
    for (qsizetype i = 0; i < first.size() && !header; ++i)
        header = (numeric[i] && !first[i].isEmpty()) ||
                 length[i] >= 4.0 * double(std::max<qsizetype>(8, first[i].size()));
    if (header)
        m_header = first;
}

int DataSet::guessTextColumn() const
{
    std::vector<qint64> length(size_t(m_columns), 0);
    for (qint64 i = 0; i < std::min<qint64>(kSampledRows, rowCount()); ++i) {
        const QStringList fields = row(i);
        for (qsizetype column = 0; column < fields.size(); ++column)
            length[size_t(column)] += fields[column].size();
    }
    return int(std::max_element(length.begin(), length.end()) - length.begin());
}

int DataSet::guessLabelColumn() const
{
    constexpr qsizetype kMostLabels = 20;
    constexpr qsizetype kLongestLabel = 32;
    static const QSet<QString> known = {QStringLiteral("label"),    QStringLiteral("sentiment"),
                                        QStringLiteral("class"),    QStringLiteral("target"),
                                        QStringLiteral("category"), QStringLiteral("polarity"),
                                        QStringLiteral("stars"),    QStringLiteral("rating")};
    const int text = guessTextColumn();
    const qint64 rows = std::min<qint64>(kSampledRows, rowCount());
    std::vector<QSet<QString>> values(static_cast<size_t>(m_columns));
    std::vector<bool> isShort(size_t(m_columns), true);
    for (qint64 i = 0; i < rows; ++i) {
        const QStringList fields = row(i);
        for (int column = 0; column < m_columns; ++column) {
            if (fields[column].size() > kLongestLabel)
                isShort[size_t(column)] = false;
            else if (values[size_t(column)].size() <= kMostLabels)
                values[size_t(column)].insert(fields[column]);
        }
    }
    int best = -1;
    for (int column = 0; column < m_columns; ++column) {
        const qsizetype count = values[size_t(column)].size();
        if (column == text || !isShort[size_t(column)] || count > kMostLabels)
            continue;
        if (!m_header.isEmpty() && known.contains(m_header[column].toLower()))
            return column;
        const bool few = count > 1 && (rows < 4 || count * 2 <= rows);
        if (few && (best < 0 || count < values[size_t(best)].size()))
            best = column;
    }
    return best;
}

} // namespace models
