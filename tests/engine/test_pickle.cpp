#include "engine/files/pickle.h"
#include "tests/suite.h"

#include <algorithm>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <zip.h>

using namespace engine;

namespace {

const std::string kFixtures = TEST_DATA "/checkpoint/";

using Read = Result<std::vector<NamedTensor>>;

QString text(const Read& result)
{
    return result ? QStringLiteral("read")
                  : QString::fromStdString(result.error().message() + " / " +
                                           result.error().hintMessage());
}

const TensorData* find(const Read& tensors, const std::string& name)
{
    const auto at = std::find_if(tensors->begin(), tensors->end(),
                                 [&](const NamedTensor& tensor) { return tensor.name == name; });
    return at == tensors->end() ? nullptr : &at->data;
}

std::vector<float> floats(const TensorData& data)
{
    std::vector<float> out(data.count());
    return data.toFloat(out.data()) ? out : std::vector<float>();
}

std::vector<float> ramp(size_t count, float add = 0)
{
    std::vector<float> values(count);
    for (size_t i = 0; i < count; ++i)
        values[i] = static_cast<float>(i) * 0.25f - 3 + add;
    return values;
}

QByteArray contents(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Pieces of pickle programs.
QByteArray global(const char* module, const char* name)
{
    return QByteArray("c") + module + "\n" + name + "\n";
}

QByteArray string(const QByteArray& value)
{
    const auto length = static_cast<uint32_t>(value.size());
    return "X" + QByteArray(reinterpret_cast<const char*>(&length), 4) + value;
}

QByteArray integer(int64_t value)
{
    return QByteArray("\x8a\x08", 2) + QByteArray(reinterpret_cast<const char*>(&value), 8);
}

QByteArray tuple(const QByteArrayList& items)
{
    return "(" + items.join() + "t";
}

QByteArray storage(int64_t length, const QByteArray& key = "0", const char* type = "FloatStorage")
{
    return tuple({string("storage"), global("torch", type), string(key), string("cpu"),
                  integer(length)}) +
           "Q";
}

QByteArray tensor(const QByteArray& stored, int64_t offset, const QByteArrayList& shape,
                  const QByteArrayList& strides)
{
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple({stored, integer(offset), tuple(shape), tuple(strides), "\x89",
                  global("collections", "OrderedDict") + ")R"}) +
           "R";
}

QByteArray dict(const QByteArray& tensorProgram)
{
    return "\x80\x02}" + string("weight") + tensorProgram + "s.";
}

} // namespace

class TestPickle : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    std::string write(const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path("file.bin")));
        file.remove(); // a new file is faster than a cut one
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path("file.bin");
    }

    // Reads a checkpoint of a program and one storage of 16 floats, 0 to 15.
    Read run(const QByteArray& program, bool deflated = false) const
    {
        std::vector<float> values(16);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(i);
        const std::string file = path("program.bin");
        zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        const auto add = [&](const char* name, const void* data, size_t size) {
            zip_source_t* source = zip_source_buffer(archive, data, size, 0);
            const zip_int64_t index = zip_file_add(archive, name, source, 0);
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                     deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
        };
        add("archive/data.pkl", program.constData(), static_cast<size_t>(program.size()));
        add("archive/data/0", values.data(), values.size() * sizeof(float));
        if (zip_close(archive) != 0)
            qFatal("cannot write the test's file");
        return readPickle(file);
    }

private slots:
    void readsWhatPyTorchWrites()
    {
        const Read tensors = readPickle(kFixtures + "state_dict.bin");
        QVERIFY2(tensors, qPrintable(text(tensors)));
        QCOMPARE(tensors->size(), size_t(17));
        for (const char* name :
             {"float32", "float16", "bfloat16", "float64", "tied", "parameter"}) {
            QVERIFY(find(tensors, name));
            QCOMPARE(find(tensors, name)->shape, (std::vector<int64_t>{4, 6}));
            QCOMPARE(floats(*find(tensors, name)), ramp(24));
        }
        QCOMPARE(find(tensors, "float16")->type, DataType::F16);
        QCOMPARE(find(tensors, "bfloat16")->type, DataType::BF16);
        QCOMPARE(find(tensors, "float64")->type, DataType::F64);
        QCOMPARE(find(tensors, "tied")->data, find(tensors, "float32")->data);
        for (const char* name : {"int64", "int32", "int16", "int8", "uint8"})
            QCOMPARE(floats(*find(tensors, name)), (std::vector<float>{0, 1, 2, 3, 4}));
        QCOMPARE(floats(*find(tensors, "bool")), (std::vector<float>{1, 0, 1}));
        QCOMPARE(floats(*find(tensors, "scalar")), std::vector<float>{2.5f});
        QCOMPARE(find(tensors, "empty")->shape, (std::vector<int64_t>{0, 3}));

        const std::vector<float> base = ramp(24);
        const TensorData& transposed = *find(tensors, "transposed");
        QCOMPARE(transposed.shape, (std::vector<int64_t>{6, 4}));
        const std::vector<float> columns = floats(transposed);
        for (size_t i = 0; i < 6; ++i)
            for (size_t j = 0; j < 4; ++j)
                QCOMPARE(columns[i * 4 + j], base[j * 6 + i]);
        QCOMPARE(floats(*find(tensors, "columns")),
                 (std::vector<float>{base[1], base[3], base[7], base[9], base[13], base[15],
                                     base[19], base[21]}));
        QCOMPARE(floats(*find(tensors, "offset")),
                 std::vector<float>(base.begin() + 12, base.end()));
        QVERIFY(find(tensors, "float32")->floats());
        QVERIFY(!find(tensors, "transposed")->floats());
    }

    void findsTheStateDict()
    {
        for (const char* file : {"nested.bin", "protocol4.bin", "legacy.bin"}) {
            const Read tensors = readPickle(kFixtures + file);
            QVERIFY2(tensors, qPrintable(text(tensors)));
            QCOMPARE(tensors->size(), size_t(1));
            QCOMPARE((*tensors)[0].name, std::string("weight"));
            QCOMPARE(floats((*tensors)[0].data), ramp(24));
        }
    }

    // The format before PyTorch 1.6, spoilt where its parts meet.
    void refusesDamagedLegacyFiles()
    {
        const QByteArray sound = contents(kFixtures + "legacy.bin");
        const qsizetype data = 24 * qsizetype(sizeof(float));
        const auto refused = [&](const QByteArray& bytes, const char* says) {
            const Read tensors = readPickle(write(bytes));
            QVERIFY(!tensors);
            QVERIFY2(text(tensors).contains(QLatin1String(says)), qPrintable(text(tensors)));
        };
        refused(sound.chopped(1), "ends within the storage");
        refused(sound.chopped(data + 4), "damaged");
        refused(sound.left(60), "damaged");
        QByteArray other = sound;
        other[other.size() - data - 1] = char(0x70); // the count of elements
        refused(other, "ends within the storage");
        other = sound;
        other[5] = char(other[5] + 1);
        refused(other, "not a PyTorch checkpoint");
        other = sound;
        const qsizetype endian = other.indexOf("little_endian");
        QVERIFY(endian > 0);
        other.replace(endian + 13, 3, QByteArray(other.mid(endian + 13, 2)) + "\x89");
        refused(other, "big-endian");
    }

    void refusesByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("calls a function") << "hostile.bin"
                                          << "asks to run “posix.getcwd”";
        QTest::newRow("TorchScript") << "torchscript.bin"
                                     << "TorchScript program";
        QTest::newRow("one tensor") << "tensor.bin"
                                    << "no dictionary of named tensors";
        QTest::newRow("complex") << "complex.bin"
                                 << "type torch.ComplexFloatStorage";
        QTest::newRow("a NumPy array") << "scalar.npy"
                                       << "is not a PyTorch checkpoint";
        QTest::newRow("another zip") << "none.npz"
                                     << "it has no data.pkl";
        QTest::newRow("nothing") << "nothing.bin"
                                 << "There is no file";
    }

    void refusesByName()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        const Read tensors = readPickle(kFixtures + file.toStdString());
        QVERIFY2(!tensors && text(tensors).contains(says), qPrintable(text(tensors)));
    }

    void hostilePrograms_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& program, const char* says) {
            QTest::newRow(name) << program << QString::fromUtf8(says);
        };
        const auto n = [](int64_t value) { return integer(value); };
        const QByteArray good = tensor(storage(16), 0, {n(16)}, {n(1)});
        row("a good one", dict(good), "read");
        // What training scripts put beside the weights.
        const auto beside = [&](const QByteArray& value) {
            return "\x80\x02}(" + string("model") + "}" + string("weight") + good + "s" +
                   string("config") + value + "u.";
        };
        row("a class of one's own",
            beside(global("__main__", "GPTConfig") + ")\x81}" + string("n") + "K\x02sb"), "read");
        row("a namespace",
            beside(global("argparse", "Namespace") + ")\x81}" + string("lr") + "K\x01sb"), "read");
        row("a NumPy number",
            beside(global("numpy.core.multiarray", "scalar") +
                   tuple({global("numpy", "dtype") + tuple({string("f8"), "\x89", "\x88"}) + "R",
                          QByteArray("C\x08") + QByteArray(8, '\0')}) +
                   "R"),
            "read");
        row("a set",
            beside(global("__builtin__", "set") +
                   tuple({"]K\x01"
                          "a"}) +
                   "R"),
            "read");
        row("a number of 128 bits", beside(QByteArray("\x8a\x10") + QByteArray(16, '\1')), "read");
        row("a call of one's own", beside(global("__main__", "steal") + ")R"),
            "asks to run “__main__.steal”");
        row("an object", // is no dictionary, whatever it holds
            "\x80\x02" + global("mine", "Model") + ")\x81}" + string("weight") + good + "sb.",
            "torch.save(model.state_dict(), path)");
        row("system", dict(global("os", "system") + "(" + string("true") + "tR"), "“os.system”");
        row("eval", dict(global("builtins", "eval")), "“builtins.eval”");
        row("by the stack", dict(string("os") + string("system") + "\x93"), "“os.system”");
        row("INST", dict("(ios\nsystem\n"), "instruction “i”");
        row("OBJ", dict("(o"), "instruction “o”");
        row("NEWOBJ", dict("\x81"), "instruction “129”");
        row("EXT1", dict("\x82\x01"), "instruction “130”");
        row("text PERSID", dict("Pstorage\n"), "instruction “P”");
        row("a call of a storage type", dict(global("torch", "FloatStorage") + ")R"), "is damaged");
        row("a call of a text", dict(string("x") + ")R"), "is damaged");
        row("offset beyond", dict(tensor(storage(16), 1, {n(16)}, {n(1)})),
            "reaches beyond its storage of 16");
        row("negative offset", dict(tensor(storage(16), -1, {n(16)}, {n(1)})), "is damaged");
        row("stride beyond", dict(tensor(storage(16), 0, {n(4), n(4)}, {n(5), n(1)})),
            "reaches beyond its storage");
        row("negative stride", dict(tensor(storage(16), 0, {n(16)}, {n(-1)})), "is damaged");
        row("negative size", dict(tensor(storage(16), 0, {n(-16)}, {n(1)})), "is damaged");
        row("stride that overflows",
            dict(tensor(storage(16), 0, {n(3), n(2)}, {n(INT64_MAX), n(INT64_MAX)})),
            "reaches beyond its storage");
        row("repeated by stride 0", dict(tensor(storage(16), 0, {n(int64_t(1) << 40)}, {n(0)})),
            "reaches beyond its storage");
        row("shape that overflows",
            dict(tensor(storage(16), 0, {n(int64_t(1) << 40), n(int64_t(1) << 40)}, {n(0), n(0)})),
            "reaches beyond its storage");
        row("more sizes than strides", dict(tensor(storage(16), 0, {n(4), n(4)}, {n(1)})),
            "is damaged");
        row("storage too long", dict(tensor(storage(17), 0, {n(16)}, {n(1)})),
            "should have 17 elements of type F32; its entry has 64 bytes");
        row("wider storage", dict(tensor(storage(16, "0", "DoubleStorage"), 0, {n(16)}, {n(1)})),
            "should have 16 elements of type F64");
        row("negative storage", dict(tensor(storage(-1), 0, {n(1)}, {n(1)})), "is damaged");
        row("no such storage", dict(tensor(storage(16, "1"), 0, {n(16)}, {n(1)})),
            "has no entry archive/data/1");
        row("storage outside", dict(tensor(storage(16, "../data/0"), 0, {n(16)}, {n(1)})),
            "has no entry archive/data/../data/0");
        row("not a storage", dict(tensor("(t", 0, {n(16)}, {n(1)})), "is damaged");
        row("no STOP", "\x80\x02}", "is damaged at byte 3");
        row("empty stack", ".", "is damaged at byte 0");
        row("mark left", QByteArray("\x80\x02(}."), "is damaged");
        row("SETITEMS on a list", QByteArray("\x80\x02](KKu."), "is damaged");
        row("an odd SETITEMS", QByteArray("\x80\x02}(K\x01u."), "is damaged");
        row("APPEND to nothing",
            QByteArray("\x80\x02K\x01"
                       "a."),
            "is damaged");
        row("TUPLE3 of two", QByteArray("\x80\x02NN\x87."), "is damaged");
        row("pop below the mark", QByteArray("\x80\x02N(0."), "is damaged");
        row("memo never written", QByteArray("\x80\x02h\x05."), "is damaged");
        row("text that claims 2 GiB", QByteArray("\x80\x02X\xff\xff\xff\x7fx."), "is damaged");
        row("text that claims 2^63", QByteArray("\x80\x02\x8d\xff\xff\xff\xff\xff\xff\xff\xffx."),
            "is damaged");
        row("a list in itself",
            QByteArray("\x80\x02]q") + '\0' + QByteArray("h") + '\0' + QByteArray("a."),
            "no dictionary");
        row("a dict in itself",
            QByteArray("\x80\x02}q") + '\0' + string("state_dict") + QByteArray("h") + '\0' + "s.",
            "no dictionary");
        row("a million tuples, one in the other",
            QByteArray("\x80\x02)") + QByteArray("\x85").repeated(1'000'000) + ".",
            "no dictionary");
        row("more values than any checkpoint",
            QByteArray("\x80\x02") + QByteArray("N").repeated(3'000'000), "is damaged");
        row("a list copied again and again",
            QByteArray("\x80\x02](") + QByteArray("N").repeated(500'000) + "eq" + '\0' +
                (global("torch", "Size") + "h" + '\0' + "\x85R0").repeated(20'000) + "}.",
            "is damaged");
        // What the memo names in two bytes: a text of a megabyte that is copied each time.
        const QByteArray text =
            "\x80\x02" + string(QByteArray(1 << 20, 'm')) + QByteArray("q") + '\0' + "0";
        const QByteArray again = QByteArray("h") + '\0';
        row("a text copied into types of elements",
            text + (global("numpy", "dtype") + again + "\x85R0").repeated(200) + "}.",
            "is damaged");
        row("a text copied into names of classes",
            text + (again + again + "\x93" + "0").repeated(100) + "}.", "is damaged");
        row("a text copied into bytes",
            text + (global("_codecs", "encode") + again + "\x85R0").repeated(200) + "}.",
            "is damaged");
        row("protocol 9", "\x80\x09}.", "is damaged");
    }

    void hostilePrograms()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, says);
        for (bool deflated : {false, true}) {
            const Read tensors = run(program, deflated);
            QVERIFY2(text(tensors).contains(says), qPrintable(text(tensors)));
        }
    }

    void everyTruncatedProgramIsRefused()
    {
        const QByteArray program =
            dict(tensor(storage(16), 0, {integer(4), integer(4)}, {integer(1), integer(4)}));
        const Read whole = run(program);
        QVERIFY2(whole, qPrintable(text(whole)));
        QCOMPARE(floats((*whole)[0].data)[1], 4.0f);
        for (qsizetype length = 0; length < program.size(); ++length)
            QVERIFY2(!run(program.first(length)), qPrintable(QString::number(length)));
    }

    void everyChangedByteIsSafe()
    {
        const QByteArray whole = contents(kFixtures + "nested.bin");
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (char mask : {'\x01', '\x20', '\xff'}) {
                QByteArray changed = whole;
                changed[i] = static_cast<char>(changed[i] ^ mask);
                const Read tensors = readPickle(write(changed));
                for (size_t k = 0; tensors && k < tensors->size(); ++k)
                    QVERIFY(floats((*tensors)[k].data).size() <= 24);
            }
        }
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!readPickle(write(whole.first(length))));
    }

    // A program of a few thousand bytes that says a long text, or a long name, in many places.
    void treesDoNotGrowWithoutEnd()
    {
        const auto read = [&](const QByteArray& program) {
            return readPickledTree(write(program), "tree");
        };
        const QByteArray kept = QByteArray("q") + '\0';
        const QByteArray again = QByteArray("h") + '\0';
        const QByteArray text = string(QByteArray(1 << 20, 't'));
        const auto texts = [&](qsizetype count) {
            return "\x80\x02](" + text + kept + again.repeated(count) + "e.";
        };
        const auto some = read(texts(9));
        QVERIFY(some);
        QCOMPARE(some->texts.at("tree").size(), size_t(10));
        const auto many = read(texts(1000));
        QVERIFY2(!many, "a gigabyte of texts");
        QVERIFY(many.error().message().find("implausibly more") != std::string::npos);
    }

    void bigPicklesAreRefused()
    {
        const Read tensors =
            run(QByteArray("\x80\x02") + QByteArray("N0").repeated(9 << 20) + "}.", true);
        QVERIFY2(!tensors && text(tensors).contains(u"at most 16777216 are read"),
                 qPrintable(text(tensors)));
    }
};

SUITE(TestPickle)
#include "test_pickle.moc"
