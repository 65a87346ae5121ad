#include "engine/checkpoint/storedmodel.h"
#include "engine/files/modelfolder.h"
#include "engine/text/tokenizer.h"
#include "engine/trace/tracefile.h"
#include "engine/transformer/model.h"
#include "tests/suite.h"

#include <fstream>
#include <QTemporaryDir>
#include <QtTest>

using namespace engine;
namespace fs = std::filesystem;

/// Files that are not what their names say: what failed downloads leave, formats of other
/// programs, and the folders of the hub's cache.
class TestFailedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void leftovers_data();
    void leftovers();
    void wholeFilesOpen();
    void weights_data();
    void weights();
    void otherFormats_data();
    void otherFormats();
    void cacheOfTheHub();

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    static void write(const fs::path& file, std::string_view content)
    {
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
    }
    static std::string said(const Error& error) { return error.message() + error.hintMessage(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

constexpr std::string_view kGpt2 = R"({"a": 0, "b": 1, "ab": 2, "<|endoftext|>": 3})";

void TestFailedFiles::leftovers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    const std::pair<const char*, const char*> contents[] = {
        {"Entry not found", "holds text (“Entry not found”)"},
        {"Invalid username or password.", "holds text"},
        {"404: Not Found", "holds text (“404: Not Found”)"},
        {"{\"error\":\"Repository not found\"}", "Repository not found"},
        {"<!DOCTYPE html><html><body>502</body></html>", "is a web page"},
        {"<html>\n<head><title>502 Bad Gateway</title>", "is a web page"},
        {"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "Git LFS pointer"},
        {"", "is empty"},
        {" \n", "is empty"}};
    for (const char* file : {"vocab.json", "merges.txt", "tokenizer.json", "tokenizer_config.json",
                             "special_tokens_map.json", "added_tokens.json", "config.json",
                             "vocab.txt", "spiece.model"})
        for (const auto& [content, word] : contents)
            QTest::addRow("%s: %.24s", file, content)
                << QByteArray(file) << QByteArray(content) << QByteArray(word);
}

void TestFailedFiles::leftovers()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, word);
    const bool bert = file == "vocab.txt";
    const bool pieces = file == "spiece.model";
    if (!bert && !pieces) {
        write(path("vocab.json"), kGpt2);
        write(path("merges.txt"), "#version: 0.2\na b\n");
    }
    const char* type = pieces ? R"({"model_type": "t5"})"
                       : bert ? R"({"model_type": "bert"})"
                              : R"({"model_type": "gpt2"})";
    write(path("config.json"), type);
    write(path(file.constData()), content.toStdString());
    const auto opened = text::Tokenizer::open(path(""));
    QVERIFY(!opened);
    const QByteArray message = QByteArray::fromStdString(said(opened.error()));
    QVERIFY2(message.contains(file) && message.contains(word), message.constData());
    QVERIFY2(message.contains("ownload") || message.contains("git lfs pull"), message.constData());
}

/// Words that a vocabulary may well have are no server's.
void TestFailedFiles::wholeFilesOpen()
{
    write(path("config.json"), R"({"model_type": "bert"})");
    write(path("vocab.txt"), "[UNK]\nnot\nfound\nerror\nnot found\n404\n");
    const auto bert = text::Tokenizer::open(path(""));
    QVERIFY2(bert, bert ? "" : bert.error().message().c_str());
    QCOMPARE((*bert)->encode("error")->tokens.at(1).id, int64_t{3});
    fs::remove(path("vocab.txt"));
    write(path("config.json"), R"({"model_type": "gpt2"})");
    write(path("vocab.json"), R"({"error": 0, "a": 1, "<|endoftext|>": 2})");
    write(path("merges.txt"), "#version: 0.2\n");
    const auto gpt2 = text::Tokenizer::open(path(""));
    QVERIFY2(gpt2, gpt2 ? "" : gpt2.error().message().c_str());
}

void TestFailedFiles::weights_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char* file : {"model.safetensors", "pytorch_model.bin", "model.pt", "m.gguf",
                             "model.safetensors.index.json", "pytorch_model.bin.index.json"})
        QTest::newRow(file) << QByteArray(file);
}

void TestFailedFiles::weights()
{
    QFETCH(QByteArray, file);
    write(path("config.json"), R"({"model_type": "gpt2"})");
    for (const auto& [content, word] :
         {std::pair{"Entry not found", "holds text (“Entry not found”)"}, std::pair{"", "is empty"},
          std::pair{"{\"error\":\"Repository not found\"}", "holds text"},
          std::pair{"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"}}) {
        write(path(file.constData()), content);
        const auto opened = openStoredModel(path(""));
        QVERIFY(!opened);
        const QByteArray message = QByteArray::fromStdString(said(opened.error()));
        QVERIFY2(message.contains(file) && message.contains(word), message.constData());
    }
}

void TestFailedFiles::otherFormats_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("format");
    for (const auto& [file, format] :
         {std::pair{"m.tflite", "TensorFlow Lite"}, std::pair{"m.onnx", "ONNX"},
          std::pair{"m.h5", "HDF5"}, std::pair{"m.msgpack", "Flax"},
          std::pair{"rust_model.ot", "rust-bert"}, std::pair{"m.mlmodel", "Core ML"},
          std::pair{"m.pdparams", "PaddlePaddle"}, std::pair{"m.keras", "Keras"},
          std::pair{"m.engine", "TensorRT"}, std::pair{"M.ONNX", "ONNX"},
          std::pair{"openvino_model.xml", "OpenVINO"}, std::pair{"m.nemo", "NeMo"},
          std::pair{"m.tar", "tar"}, std::pair{"m.parquet", "Parquet"}})
        QTest::newRow(file) << QByteArray(file) << QByteArray(format);
}

void TestFailedFiles::otherFormats()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, format);
    write(path(file.constData()), std::string("PK\3\4\0\1binary\xff", 13));
    QVERIFY(isModelPath(path(file.constData())));
    for (const bool beside : {false, true}) {
        if (beside)
            write(path("config.json"), R"({"model_type": "gpt2"})");
        const auto model = openStoredModel(path(file.constData()));
        QVERIFY(!model);
        const QByteArray message = QByteArray::fromStdString(model.error().message());
        QVERIFY2(message.contains(file) && message.contains(format), message.constData());
        QVERIFY(!model.error().hint.empty());
        const auto trace = readTrace(path(file.constData()));
        QVERIFY(!trace);
        QCOMPARE(trace.error().message(), model.error().message());
    }
}

void TestFailedFiles::cacheOfTheHub()
{
    const auto add = [&](const char* repository, bool whole) {
        const fs::path at = path("hub") / repository;
        write(at / "refs" / "main", "abc");
        fs::create_directories(at / "snapshots" / "abc");
        if (whole)
            write(at / "snapshots" / "abc" / "config.json", "{}");
        return at / "snapshots" / "abc";
    };
    const fs::path one = add("models--org--one", true);
    add("models--org--cut", false);
    add("datasets--org--texts", true);
    for (const char* given : {"hub", ""}) {
        const auto found = findModelFolder(path(given));
        QVERIFY2(found, found ? "" : found.error().message().c_str());
        QCOMPARE(*found, one);
    }
    add("models--org--two", true);
    const auto several = findModelFolder(path("hub"));
    QVERIFY(!several);
    const std::string message = said(several.error());
    for (const char* name : {"models--org--one", "models--org--two", "Open one"})
        QVERIFY2(message.find(name) != std::string::npos, message.c_str());
    QVERIFY(message.find("cut") == std::string::npos);
}

SUITE(TestFailedFiles)
#include "test_failedfiles.moc"
