#include "engine/files/npy.h"
#include "tests/suite.h"

#include <cstring>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <zip.h>

using namespace engine;

namespace {

const std::string kFixtures = TEST_DATA "/checkpoint/";

QByteArray array(const QByteArray& header, const QByteArray& data, char version = 1)
{
    QByteArray bytes("\x93NUMPY");
    bytes.append(version).append('\0');
    const auto length = static_cast<uint32_t>(header.size());
    bytes.append(reinterpret_cast<const char*>(&length), version == 1 ? 2 : 4);
    return bytes + header + data;
}

Result<TensorData> parse(const QByteArray& bytes)
{
    return parseNpy(
        {std::as_bytes(std::span(bytes.constData(), static_cast<size_t>(bytes.size()))), nullptr},
        "array");
}

template <class T>
QString text(const Result<T>& result)
{
    return result ? QStringLiteral("read") : QString::fromStdString(result.error().message());
}

QByteArray contents(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addEntry(zip_t* archive, const char* name, const QByteArray& bytes, bool deflated)
{
    zip_source_t* source =
        zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
}

Result<NpzFile> openNpz(const std::string& path)
{
    const auto mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    return NpzFile::open(*mapped);
}

} // namespace

class TestNpy : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    std::string write(const char* name, const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path(name)));
        file.remove(); // a new file is faster than a cut one
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path(name);
    }

private slots:
    void readsWhatNumPyWrites_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("integers");
        for (const char* name : {"little_f2", "little_f4", "little_f8", "big_f2", "big_f4",
                                 "big_f8", "fortran", "version2", "version3"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
        for (const char* name : {"little_i2", "little_i4", "little_i8", "big_i4", "i1", "u1",
                                 "little_u2", "little_u4", "little_u8"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
    }

    void readsWhatNumPyWrites()
    {
        QFETCH(QString, file);
        QFETCH(bool, integers);
        const Result<TensorData> data = readNpy(kFixtures + file.toStdString() + ".npy");
        QVERIFY2(data, qPrintable(text(data)));
        QCOMPARE(data->shape, (std::vector<int64_t>{3, 4, 5}));
        std::vector<float> values(data->count());
        QVERIFY(data->toFloat(values.data()));
        for (size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i],
                     integers ? static_cast<float>(i) : static_cast<float>(i) * 0.25f - 3);
        QCOMPARE(data->floats() != nullptr,
                 file.endsWith(QLatin1String("_f4")) || file.startsWith(QLatin1String("version")));
    }

    void readsBooleansAndScalars()
    {
        const Result<TensorData> bools = readNpy(kFixtures + "bool.npy");
        QVERIFY(bools);
        std::vector<float> values(60);
        QVERIFY(bools->toFloat(values.data()));
        for (size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], i % 3 == 0 ? 1.0f : 0.0f);
        const Result<TensorData> scalar = readNpy(kFixtures + "scalar.npy");
        QVERIFY(scalar && scalar->shape.empty() && scalar->count() == 1);
        QVERIFY(scalar->toFloat(values.data()));
        QCOMPARE(values[0], 2.5f);
    }

    void refusesByName()
    {
        QVERIFY(text(readNpy(kFixtures + "complex.npy")).contains(u"of the type “<c8”"));
        QVERIFY(text(readNpy(kFixtures + "objects.npy")).contains(u"holds Python objects"));
        QVERIFY(text(readNpy(kFixtures + "records.npy")).contains(u"holds records"));
        QVERIFY(text(readNpy(kFixtures + "state_dict.bin")).contains(u"is not a NumPy array"));
    }

    void everyTruncationIsRefused()
    {
        for (const char* name : {"little_f4.npy", "version2.npy"}) {
            const QByteArray whole = contents(kFixtures + name);
            QVERIFY(parse(whole));
            for (qsizetype length = 0; length < whole.size(); ++length)
                QVERIFY2(!parse(whole.first(length)), qPrintable(QString::number(length)));
        }
    }

    void everyChangedByteIsSafe()
    {
        const QByteArray whole = contents(kFixtures + "big_f2.npy");
        for (qsizetype i = 0; i < 128; ++i) {
            for (int value = 0; value < 256; value += 5) {
                QByteArray changed = whole;
                changed[i] = static_cast<char>(value);
                if (const Result<TensorData> data = parse(changed)) {
                    QVERIFY(data->count() <= 1000);
                    std::vector<float> out(data->count());
                    data->toFloat(out.data());
                }
            }
        }
    }

    void malformedHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray data(16, 'x');
        const auto row = [&](const char* name, const QByteArray& header, const char* says) {
            QTest::newRow(name) << array(header, data) << QString::fromUtf8(says);
        };
        row("shape too large", "{'descr':'<f4','fortran_order':False,'shape':(5,)}",
            "should have 20 bytes; 16 are there");
        row("shape that overflows",
            "{'descr':'<f4','fortran_order':False,'shape':(4611686018427387904,4611686018427387904)"
            "}",
            "impossible shape");
        row("bytes that wrap to 16",
            "{'descr':'<f4','fortran_order':False,'shape':(4611686018427387908,)}",
            "impossible shape");
        row("beyond 64 bits",
            "{'descr':'<f4','fortran_order':False,'shape':(99999999999999999999,)}", "is damaged");
        row("negative", "{'descr':'<f4','fortran_order':False,'shape':(-4,)}", "is damaged");
        row("code for a shape", "{'descr':'<f4','fortran_order':False,'shape':__import__('os')}",
            "is damaged");
        row("a key twice", "{'descr':'<f4','descr':'<f4','fortran_order':False,'shape':(4,)}",
            "is damaged");
        row("an unknown key", "{'descr':'<f4','fortran_order':False,'shape':(4,),'x':1}",
            "is damaged");
        row("no shape", "{'descr':'<f4','fortran_order':False}", "is damaged");
        row("text after it", "{'descr':'<f4','fortran_order':False,'shape':(4,)} x", "is damaged");
        row("no end", "{'descr':'<f4','fortran_order':False,'shape':(4,)", "is damaged");
        row("empty header", "", "is damaged");
        row("empty type", "{'descr':'','fortran_order':False,'shape':(4,)}", "cannot be read");
        row("80-bit floats", "{'descr':'<f16','fortran_order':False,'shape':(1,)}",
            "cannot be read");
        row("a date", "{'descr':'<M8[ns]','fortran_order':False,'shape':(1,)}", "cannot be read");
        QTest::newRow("version 4") << array("{}", data, 4) << QStringLiteral("version 4.0");
        QTest::newRow("a huge header")
            << array(QByteArray(100'000, ' '), data, 2) << QStringLiteral("at most 65535 are read");
    }

    void malformedHeaders()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<TensorData> data = parse(bytes);
        QVERIFY2(!data && text(data).contains(says), qPrintable(text(data)));
    }

    void bfloatIsATwoByteVoid()
    {
        const QByteArray bytes = array("{'descr': '|V2', 'fortran_order': False, 'shape': (2,), }",
                                       QByteArray::fromHex("803f00c0"));
        const Result<TensorData> data = parse(bytes);
        QVERIFY2(data, qPrintable(text(data)));
        float values[2] = {};
        QVERIFY(data->toFloat(values));
        QCOMPARE(values[0], 1.0f);
        QCOMPARE(values[1], -2.0f);
    }

    void writesWhatItReads()
    {
        const std::vector<float> values = {1, -2, 3.5f, 4, 5, 6};
        for (const std::vector<int64_t>& shape :
             {std::vector<int64_t>{6}, {2, 3}, {1, 1, 6, 1}, {3, 2, 1}}) {
            QVERIFY(
                writeNpy(path("out.npy"), DataType::F32, shape, std::as_bytes(std::span(values))));
            const Result<TensorData> data = readNpy(path("out.npy"));
            QVERIFY2(data, qPrintable(text(data)));
            QCOMPARE(data->shape, shape);
            QVERIFY(data->floats());
            QVERIFY(std::equal(values.begin(), values.end(), data->floats()));
        }
        QVERIFY(writeNpy(path("scalar.npy"), DataType::F32, {},
                         std::as_bytes(std::span(values).first(1))));
        QVERIFY(readNpy(path("scalar.npy")));
        QVERIFY(!writeNpy(path("out.npy"), DataType::F32, {7}, std::as_bytes(std::span(values))));
        QVERIFY(!writeNpy(path("out.npy"), DataType::BF16, {12}, std::as_bytes(std::span(values))));
        // What NumPy itself writes for the same array, byte by byte but for the header's spaces.
        const Result<TensorData> theirs = readNpy(kFixtures + "little_f4.npy");
        QVERIFY(theirs);
        QVERIFY(writeNpy(path("same.npy"), DataType::F32, theirs->shape,
                         {theirs->data, theirs->count() * 4}));
        QCOMPARE(contents(path("same.npy")).size(), contents(kFixtures + "little_f4.npy").size());
    }

    void readsNpz()
    {
        Result<NpzFile> stored = openNpz(kFixtures + "attentions.npz");
        QVERIFY2(stored, qPrintable(text(stored)));
        QCOMPARE(stored->names().size(), size_t(12));
        const auto mapped = MappedFile::open(kFixtures + "attentions.npz");
        const Result<SharedBytes> bytes = stored->bytes("attentions.10");
        QVERIFY2(bytes, qPrintable(text(bytes)));
        const Result<TensorData> data = parseNpy(*bytes, "x");
        QVERIFY2(data, qPrintable(text(data)));
        QCOMPARE(data->shape, (std::vector<int64_t>{2, 5, 5}));
        QVERIFY(!stored->bytes("attentions.11"));
        const Result<SharedBytes> tokenBytes = stored->bytes("tokens");
        QVERIFY(tokenBytes);
        const auto tokens = parseNpyStrings(*tokenBytes, "tokens");
        QVERIFY2(tokens, qPrintable(text(tokens)));
        QCOMPARE(*tokens, (std::vector<std::string>{"The", "Kätzchen", "sat", "→", "😀"}));
        QVERIFY(!parseNpyStrings(*bytes, "x"));

        Result<NpzFile> deflated = openNpz(kFixtures + "causal.npz");
        QVERIFY2(deflated, qPrintable(text(deflated)));
        const Result<SharedBytes> inflated = deflated->bytes("arr_1");
        QVERIFY2(inflated, qPrintable(text(inflated)));
        const Result<TensorData> causal = parseNpy(*inflated, "arr_1");
        QVERIFY(causal && causal->type == DataType::F16);
    }

    // Stored entries are pieces of the mapping, found where the file really holds them.
    void storedEntriesAreMapped()
    {
        const auto mapped = MappedFile::open(kFixtures + "attentions.npz");
        QVERIFY(mapped);
        auto archive = ZipArchive::open(*mapped);
        QVERIFY(archive);
        for (const std::string& name : (*archive)->names()) {
            const Result<SharedBytes> bytes = (*archive)->read(name);
            QVERIFY2(bytes, qPrintable(text(bytes)));
            const std::byte* begin = (*mapped)->bytes().data();
            QVERIFY(bytes->bytes.data() >= begin &&
                    bytes->bytes.data() + bytes->bytes.size() <= begin + (*mapped)->bytes().size());
            QVERIFY(parseNpyHeader(bytes->bytes, name));
        }
    }

    void damagedArchivesAreSafe()
    {
        for (const char* name : {"causal.npz", "none.npz"}) {
            const QByteArray whole = contents(kFixtures + name);
            for (qsizetype length = 1; length < whole.size(); ++length)
                QVERIFY(!openNpz(write("cut.npz", whole.first(length))));
            for (qsizetype i = 0; i < whole.size(); ++i) {
                QByteArray changed = whole;
                changed[i] = static_cast<char>(changed[i] ^ 0x55);
                Result<NpzFile> file = openNpz(write("changed.npz", changed));
                for (size_t k = 0; file && k < file->names().size(); ++k)
                    if (const Result<SharedBytes> bytes = file->bytes(file->names()[k]))
                        parseNpy(*bytes, "x");
            }
        }
    }

    void bombsAreRefused()
    {
        // Ten entries of 64 MiB of zeros: 640 KiB that would become 640 MiB.
        const std::string bomb = path("bomb.npz");
        const QByteArray zeros(64 << 20, '\0');
        zip_t* archive = zip_open(bomb.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        QVERIFY(archive);
        for (int i = 0; i < 10; ++i)
            addEntry(archive, qPrintable(QStringLiteral("%1.npy").arg(i)), zeros, true);
        QCOMPARE(zip_close(archive), 0);
        const Result<NpzFile> refused = openNpz(bomb);
        QVERIFY2(!refused && text(refused).contains(u"implausibly more"),
                 qPrintable(text(refused)));

        // A small one of the same ratio is what attention of zeros and ones looks like.
        const std::string small = path("small.npz");
        archive = zip_open(small.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        addEntry(archive, "0.npy", zeros, true);
        QCOMPARE(zip_close(archive), 0);
        QVERIFY(openNpz(small));

        // An entry that claims to inflate to more than deflate can.
        QByteArray lying = contents(small);
        const qsizetype directory = lying.lastIndexOf("PK\x01\x02");
        const uint32_t claimed = 0xf0000000u;
        std::memcpy(lying.data() + directory + 24, &claimed, 4);
        std::memcpy(lying.data() + 22, &claimed, 4);
        const Result<NpzFile> lie = openNpz(write("lying.npz", lying));
        QVERIFY2(!lie, qPrintable(text(lie)));
    }

    void lyingSizesAreRefused()
    {
        // Stored entries whose size in the directory is not that of the data.
        const QByteArray whole = contents(kFixtures + "none.npz");
        const qsizetype directory = whole.lastIndexOf("PK\x01\x02");
        QVERIFY(directory > 0);
        for (uint32_t size : {0u, 1u, 100'000u, 0x7fffffffu, 0xfffffffeu}) {
            QByteArray changed = whole;
            std::memcpy(changed.data() + directory + 20, &size, 4);
            std::memcpy(changed.data() + directory + 24, &size, 4);
            Result<NpzFile> file = openNpz(write("size.npz", changed));
            if (!file)
                continue;
            const Result<SharedBytes> bytes = file->bytes("attentions.0");
            QVERIFY(!bytes || bytes->bytes.size() < static_cast<size_t>(whole.size()));
        }
    }

    void duplicateEntriesAreRefused()
    {
        const QByteArray whole = contents(kFixtures + "attentions.npz");
        QByteArray changed = whole;
        changed.replace("attentions.1.npy", "attentions.2.npy");
        const Result<NpzFile> file = openNpz(write("twice.npz", changed));
        QVERIFY2(!file && text(file).contains(u"two entries called attentions.2.npy"),
                 qPrintable(text(file)));
    }
};

SUITE(TestNpy)
#include "test_npy.moc"
