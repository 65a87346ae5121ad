#include "engine/files/convert.h"
#include "engine/files/safetensors.h"
#include "engine/files/tensordata.h"
#include "tests/suite.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace engine;

namespace {

using Opened = Result<std::shared_ptr<const SafetensorsFile>>;

QByteArray container(const QByteArray& header, const QByteArray& data)
{
    QByteArray bytes(8, '\0');
    const auto length = static_cast<uint64_t>(header.size());
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + data;
}

QByteArray tensorJson(const char* name, const char* type, const char* shape, const char* offsets)
{
    return QByteArray("\"") + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape +
           ",\"data_offsets\":" + offsets + "}";
}

QString text(const Opened& result)
{
    return result ? QStringLiteral("opened") : QString::fromStdString(result.error().message());
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    Opened open(const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path("file.safetensors")));
        file.remove(); // a new file is faster than a cut one
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        file.close();
        return SafetensorsFile::open(path("file.safetensors"));
    }

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void roundTrip()
    {
        const std::vector<float> floats = {1.5f, -2, 0, 3e38f, 5e-45f, -0.0f};
        const std::vector<uint8_t> bytes = {1, 2, 3};
        const std::vector<uint16_t> halves = {0x3c00, 0x8000, 0x7bff};
        const std::map<std::string, std::string> metadata = {
            {"format", "pt"}, {"someone.else", "kept “as is”\n\t\\\"\u0001"}};
        std::vector<TensorSource> sources;
        sources.push_back(TensorSource::of({"naïve \"name\"", DataType::U8, {3}},
                                           std::as_bytes(std::span(bytes))));
        sources.push_back(
            TensorSource::of({"half", DataType::BF16, {3, 1}}, std::as_bytes(std::span(halves))));
        sources.push_back(TensorSource::of({"empty", DataType::F32, {0, 7}}, {}));
        sources.push_back(TensorSource::of({"scalar", DataType::F32, {}},
                                           std::as_bytes(std::span(floats).first(1))));
        sources.push_back({{"chunks", DataType::F32, {2, 3}}, [&](const TensorSink& sink) {
                               Result<void> done;
                               for (const float& value : floats)
                                   if (done)
                                       done = sink(std::as_bytes(std::span(&value, 1)));
                               return done;
                           }});
        const Result<void> written = writeSafetensors(path("round.safetensors"), sources, metadata);
        QVERIFY2(written, written ? "" : written.error().message().c_str());

        const Opened file = SafetensorsFile::open(path("round.safetensors"));
        QVERIFY2(file, qPrintable(text(file)));
        QCOMPARE((*file)->metadata(), metadata);
        QCOMPARE((*file)->tensors().size(), sources.size());
        for (const TensorSource& source : sources) {
            const TensorInfo* tensor = (*file)->find(source.plan.name);
            QVERIFY(tensor);
            QCOMPARE(tensor->type, source.plan.type);
            QCOMPARE(tensor->shape, source.plan.shape);
            const auto address = reinterpret_cast<uintptr_t>(tensor->data);
            QCOMPARE(address % sizeOf(tensor->type), uintptr_t(0));
        }
        QVERIFY(std::memcmp((*file)->find("chunks")->data, floats.data(), 24) == 0);
        QVERIFY(std::memcmp((*file)->find("half")->data, halves.data(), 6) == 0);
        QVERIFY(!(*file)->find("nothing"));
    }

    // Whatever is cut off, opening fails; nothing crashes.
    void everyTruncationIsRefused()
    {
        const QByteArray whole = container("{" + tensorJson("a", "F32", "[2]", "[0,8]") + "," +
                                               tensorJson("b", "F16", "[3]", "[8,14]") + "}",
                                           QByteArray(14, 'x'));
        QVERIFY(open(whole));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!open(whole.first(length)), qPrintable(QString::number(length)));
        QVERIFY(!open(whole + "y"));
    }

    // A changed byte gives an error or a file whose tensors all lie inside it.
    void everyChangedByteIsSafe()
    {
        const QByteArray whole =
            container("{\"__metadata__\":{\"k\":\"v\"}," + tensorJson("a", "F32", "[2]", "[0,8]") +
                          "," + tensorJson("b", "I8", "[3]", "[8,11]") + "}",
                      QByteArray(11, 'x'));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (int value :
                 {0x00, 0x22, 0x2c, 0x2d, 0x30, 0x39, 0x5b, 0x7b, 0x7d, 0x7f, 0x80, 0xff}) {
                QByteArray changed = whole;
                changed[i] = static_cast<char>(value);
                const Opened file = open(changed);
                if (!file)
                    continue;
                for (const TensorInfo& tensor : (*file)->tensors()) {
                    volatile std::byte sum{0};
                    for (size_t k = 0; k < tensor.bytes; ++k)
                        sum = sum ^ tensor.data[k];
                }
            }
        }
    }

    void malformedHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray eight(8, 'x');
        const auto row = [](const char* name, const QByteArray& bytes, const char* says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        const auto one = [&](const char* type, const char* shape, const char* offsets) {
            return container("{" + tensorJson("a", type, shape, offsets) + "}", eight);
        };
        QByteArray lying = one("F32", "[2]", "[0,8]");
        lying[5] = '\x7f';
        row("length beyond any file", lying, "is not a safetensors file");
        lying[5] = '\0';
        lying[1] = '\x01';
        row("length beyond this file", lying, "ends inside its header");
        row("torch.save", "PK\x03\x04 and more of an archive", "written by torch.save or pickle");
        row("pickle", QByteArray("\x80\x04\x95\x10\0\0\0\0\0\0\0]", 12),
            "written by torch.save or pickle");
        row("not JSON", container("{\"a\":nonsense}", eight), "is not valid JSON at byte 1");
        row("text after the JSON", container("{} {}", {}), "is not valid JSON");
        row("an array", container("[]", {}), "is not a safetensors file");
        row("invalid UTF-8", container("{\"__metadata__\":{\"k\":\"\xff\"}}", {}),
            "is not valid JSON");
        row("duplicate name",
            container("{" + tensorJson("a", "I8", "[4]", "[0,4]") + "," +
                          tensorJson("a", "I8", "[4]", "[4,8]") + "}",
                      eight),
            "lists the tensor a twice");
        row("duplicate metadata", container("{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}", {}),
            "metadata key k twice");
        row("duplicate field",
            container(
                "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,"
                "8]}}",
                eight),
            "“a” is not as the format asks");
        row("metadata that is no text", container("{\"__metadata__\":{\"k\":1}}", {}),
            "value of k is not a string");
        row("no type", container("{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}", eight),
            "lacks its type");
        row("one offset", one("F32", "[2]", "[0]"), "lacks its type, its shape or its place");
        row("three offsets", one("F32", "[2]", "[0,8,9]"), "not as the format asks");
        row("negative offset", one("F32", "[2]", "[-8,8]"), "not as the format asks");
        row("ends before it begins", one("F32", "[2]", "[8,0]"), "ends before it begins");
        row("beyond the file", one("F32", "[3]", "[0,12]"),
            "ends inside the tensor a: 8 bytes are there, 12 are needed");
        row("offset beyond 64 bits", one("F32", "[2]", "[0,18446744073709551616]"),
            "not as the format asks");
        row("offset of 64 bits", one("F32", "[2]", "[0,18446744073709551615]"),
            "ends inside the tensor a");
        row("shape too large", one("F32", "[3]", "[0,8]"), "should have 12 bytes, not 8");
        row("shape that overflows", one("F32", "[4294967296,4294967296,4294967296]", "[0,8]"),
            "impossible shape");
        row("shape whose bytes wrap to 8", one("F32", "[4611686018427387906]", "[0,8]"),
            "impossible shape");
        row("negative shape", one("F32", "[-2]", "[0,8]"), "not as the format asks");
        row("fractional shape", one("F32", "[2.0]", "[0,8]"), "not as the format asks");
        row("nested shape", one("F32", "[[2]]", "[0,8]"), "not as the format asks");
        row("rank 33",
            one("I8", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,8]",
                "[0,8]"),
            "impossible shape");
        row("overlap",
            container("{" + tensorJson("a", "I8", "[5]", "[0,5]") + "," +
                          tensorJson("b", "I8", "[4]", "[4,8]") + "}",
                      eight),
            "the tensor b overlaps the one before it");
        row("gap",
            container("{" + tensorJson("a", "I8", "[3]", "[0,3]") + "," +
                          tensorJson("b", "I8", "[4]", "[4,8]") + "}",
                      eight),
            "1 bytes before the tensor b belong to none");
        row("bytes after the last", one("I8", "[6]", "[0,6]"), "2 bytes after the last tensor");
        row("deep nesting",
            container("{\"a\":{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}}",
                      {}),
            "nested deeper than 16 levels");
        row("deep nesting, never closed", container(QByteArray("{\"a\":").repeated(100'000), {}),
            "nested deeper than 16 levels");
        row("Git LFS pointer",
            "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
            "Git LFS pointer");
    }

    void malformedHeaders()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Opened file = open(bytes);
        QVERIFY2(!file && text(file).contains(says), qPrintable(text(file)));
    }

    void acceptsWhatTheFormatAllows()
    {
        const QByteArray eight(8, 'x');
        // Unknown keys of an entry, tensors out of order, padding, types this program cannot read.
        const Opened file =
            open(container("{\"late\":{\"dtype\":\"F6_E3M2\",\"shape\":[2],\"data_offsets\":[6,8],"
                           "\"note\":{\"by\":[1,{\"who\":null}]}},"
                           "\"early\":{\"data_offsets\":[0,6],\"shape\":[3],\"dtype\":\"F16\"}}   ",
                           eight));
        QVERIFY2(file, qPrintable(text(file)));
        QCOMPARE((*file)->tensors()[0].name, std::string("early"));
        QCOMPARE((*file)->find("late")->type, DataType::Other);
        QCOMPARE((*file)->find("late")->typeName, std::string("F6_E3M2"));
        QVERIFY(open(container("{}", {})));
        QVERIFY(!open(container("{" + tensorJson("a", "F8_E4M3", "[3]", "[0,8]") + "}", eight)));
    }

    void missingUnreadableFolderEmpty()
    {
        QVERIFY(text(SafetensorsFile::open(path("nothing"))).contains(u"There is no file"));
        QVERIFY(
            text(SafetensorsFile::open(m_folder.path().toStdString())).contains(u"is a folder"));
        QVERIFY(text(open({})).contains(u"is empty"));
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        QVERIFY(text(SafetensorsFile::open(path("pipe"))).contains(u"a device or a pipe"));
    }

    void unreadable()
    {
        if (::geteuid() == 0)
            QSKIP("root may read every file");
        open(container("{}", {}));
        ::chmod(path("file.safetensors").c_str(), 0);
        QVERIFY(text(SafetensorsFile::open(path("file.safetensors"))).contains(u"Cannot open"));
        ::chmod(path("file.safetensors").c_str(), 0600);
    }

    void writerRefuses()
    {
        const auto create = [&](std::vector<TensorPlan> plan) {
            return SafetensorsWriter::create(path("refused.safetensors"), plan, {});
        };
        QVERIFY(!create({{"a", DataType::F32, {1}}, {"a", DataType::F32, {1}}}));
        QVERIFY(!create({{"\xff", DataType::F32, {1}}}));
        QVERIFY(!create({{"a", DataType::Other, {1}}}));
        QVERIFY(!create({{"a", DataType::F32, {-1}}}));
        QVERIFY(!create({{"a", DataType::F32, {int64_t(1) << 40, int64_t(1) << 40}}}));
        QVERIFY(!create({{"__metadata__", DataType::F32, {1}}}));
        auto writer = create({{"a", DataType::F32, {2}}});
        QVERIFY(writer);
        const std::vector<float> three = {1, 2, 3};
        QVERIFY(!(*writer)->write(std::span<const float>(three)));
        QVERIFY((*writer)->write(std::span<const float>(three).first(1)));
        QVERIFY(!(*writer)->finish());
        QVERIFY(!SafetensorsWriter::create(m_folder.path().toStdString(), {}, {}));
        QVERIFY(!SafetensorsWriter::create(path("no folder/file"), {}, {}));
    }

    // An abandoned writer, a killed program and a full disk leave the old file and nothing else.
    void oldFileSurvives()
    {
        QTemporaryDir folder;
        const std::string target = (folder.path() + QStringLiteral("/old")).toStdString();
        const std::vector<float> old = {42};
        QVERIFY(writeSafetensors(
            target, {TensorSource::of({"a", DataType::F32, {1}}, std::as_bytes(std::span(old)))},
            {}));
        const std::vector<float> many(1 << 20);
        const std::vector<TensorPlan> plan = {{"a", DataType::F32, {1 << 21}}};
        const auto verifyOld = [&] {
            const Opened file = SafetensorsFile::open(target);
            QVERIFY2(file, qPrintable(text(file)));
            QCOMPARE((*file)->tensors()[0].bytes, size_t(4));
            QCOMPARE(QDir(folder.path())
                         .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                         .size(),
                     1);
        };
        {
            auto writer = SafetensorsWriter::create(target, plan, {});
            QVERIFY(writer && (*writer)->write(std::span<const float>(many)));
        }
        verifyOld();

        const pid_t child = ::fork();
        if (child == 0) {
            auto writer = SafetensorsWriter::create(target, plan, {});
            if (writer && (*writer)->write(std::span<const float>(many)))
                ::kill(::getpid(), SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        verifyOld();

        rlimit limit = {};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small = {1 << 20, limit.rlim_max};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small); // what a full disk looks like to a program
        const Result<void> full = writeSafetensors(
            target,
            {TensorSource::of({"a", DataType::F32, {1 << 20}}, std::as_bytes(std::span(many)))},
            {});
        ::setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!full && full.error().message().find("Cannot write") == 0);
        verifyOld();
    }

    void writerKeepsLinksAndModes()
    {
        const std::string target = path("mode");
        const std::string link = path("link");
        QVERIFY(writeSafetensors(target, {}, {}));
        ::chmod(target.c_str(), 0640);
        QCOMPARE(::symlink(target.c_str(), link.c_str()), 0);
        QVERIFY(writeSafetensors(link, {}, {{"written", "through the link"}}));
        struct stat status = {};
        QCOMPARE(::lstat(link.c_str(), &status), 0);
        QVERIFY(S_ISLNK(status.st_mode));
        QCOMPARE(::stat(target.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0640));
        const Opened file = SafetensorsFile::open(target);
        QVERIFY(file && (*file)->metadata().size() == 1);
    }

    void everyHalfConverts()
    {
        std::vector<uint16_t> halves(1 << 16);
        for (size_t i = 0; i < halves.size(); ++i)
            halves[i] = static_cast<uint16_t>(i);
        const auto* bytes = reinterpret_cast<const std::byte*>(halves.data());
        std::vector<float> fast(halves.size());
        std::vector<float> plain(halves.size());
        QVERIFY(convertToFloat(DataType::F16, bytes, halves.size(), fast.data()));
        portable::halfToFloat(bytes, halves.size(), plain.data());
        std::vector<uint16_t> fastBack(halves.size());
        std::vector<uint16_t> plainBack(halves.size());
        convertToHalf(fast.data(), fast.size(), fastBack.data());
        portable::floatToHalf(fast.data(), fast.size(), plainBack.data());
        for (uint32_t i = 0; i < halves.size(); ++i) {
            const int exponent = (i >> 10) & 31;
            const int mantissa = i & 1023;
            const double sign = i & 0x8000 ? -1 : 1;
            if (exponent == 31 && mantissa != 0) {
                QVERIFY(std::isnan(fast[i]) && std::isnan(plain[i]));
                QVERIFY((fastBack[i] & 0x7c00) == 0x7c00 && (fastBack[i] & 0x3ff) != 0);
                QVERIFY((plainBack[i] & 0x7c00) == 0x7c00 && (plainBack[i] & 0x3ff) != 0);
                continue;
            }
            const double expected = exponent == 31 ? sign * std::numeric_limits<double>::infinity()
                                    : exponent == 0
                                        ? sign * std::ldexp(mantissa, -24)
                                        : sign * std::ldexp(1024 + mantissa, exponent - 25);
            QCOMPARE(std::bit_cast<uint32_t>(fast[i]),
                     std::bit_cast<uint32_t>(static_cast<float>(expected)));
            QCOMPARE(std::bit_cast<uint32_t>(plain[i]), std::bit_cast<uint32_t>(fast[i]));
            QCOMPARE(fastBack[i], halves[i]);
            QCOMPARE(plainBack[i], halves[i]);
        }
    }

    // Both roundings agree bit by bit around every half and its neighbours, and are to nearest.
    void floatsRoundToHalves()
    {
        std::vector<float> floats;
        for (uint32_t bits = 0; bits < 0x7f800000u; bits += 0x0ffbu)
            floats.push_back(std::bit_cast<float>(bits));
        for (uint32_t half = 0; half < 0x7c00; ++half) {
            const float low = floatFromHalf(static_cast<uint16_t>(half));
            const float high =
                half == 0x7bff ? 65536.0f : floatFromHalf(static_cast<uint16_t>(half + 1));
            const float middle = (low + high) / 2;
            floats.insert(floats.end(),
                          {middle, std::nextafterf(middle, 0), std::nextafterf(middle, 1e9f)});
            QCOMPARE(halfFromFloat(middle), static_cast<uint16_t>(half + (half & 1)));
            QCOMPARE(halfFromFloat(std::nextafterf(middle, 0)), static_cast<uint16_t>(half));
            QCOMPARE(halfFromFloat(std::nextafterf(middle, 1e9f)), static_cast<uint16_t>(half + 1));
        }
        std::vector<uint16_t> fast(floats.size());
        std::vector<uint16_t> plain(floats.size());
        convertToHalf(floats.data(), floats.size(), fast.data());
        portable::floatToHalf(floats.data(), floats.size(), plain.data());
        QVERIFY(fast == plain);
        for (float& value : floats)
            value = -value;
        convertToHalf(floats.data(), floats.size(), fast.data());
        portable::floatToHalf(floats.data(), floats.size(), plain.data());
        QVERIFY(fast == plain);
    }

    void everyBfloatConverts()
    {
        for (uint32_t i = 0; i < 65'536; ++i)
            QCOMPARE(std::bit_cast<uint32_t>(floatFromBfloat(static_cast<uint16_t>(i))), i << 16);
    }

    void stridesAreHonoured()
    {
        std::vector<int16_t> values(2 * 3 * 4 * 5);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<int16_t>(i);
        const auto* bytes = reinterpret_cast<const std::byte*>(values.data());
        // [2, 3, 4, 5] seen as [5, 3, 2, 4].
        const TensorData data{DataType::I16, {5, 3, 2, 4}, {1, 20, 60, 5}, bytes, nullptr};
        QVERIFY(!data.contiguous());
        std::vector<float> out(data.count());
        QVERIFY(data.toFloat(out.data()));
        size_t i = 0;
        for (int a = 0; a < 5; ++a)
            for (int b = 0; b < 3; ++b)
                for (int c = 0; c < 2; ++c)
                    for (int d = 0; d < 4; ++d)
                        QCOMPARE(out[i++], static_cast<float>(a + 20 * b + 60 * c + 5 * d));
        const TensorData slice = data.slice(2).withoutAxis(0).slice(0);
        QCOMPARE(slice.shape, std::vector<int64_t>{4});
        QVERIFY(slice.toFloat(out.data()));
        QCOMPARE(out[3], 17.0f);
    }

    void findsWhatIsNotFinite()
    {
        std::vector<float> values(10'000, 3e38f);
        QVERIFY(!firstNotFinite(values));
        values[9'999] = -std::numeric_limits<float>::infinity();
        QCOMPARE(firstNotFinite(values), std::optional<size_t>(9'999));
        values[4'097] = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(firstNotFinite(values), std::optional<size_t>(4'097));
        QVERIFY(!firstNotFinite({}));
    }
};

SUITE(TestSafetensors)
#include "test_safetensors.moc"
