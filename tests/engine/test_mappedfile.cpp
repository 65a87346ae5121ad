#include "engine/attention/blocks.h"
#include "engine/checkpoint/weights.h"
#include "engine/explanations/subject.h"
#include "engine/files/mappedfile.h"
#include "engine/files/mappedfiles.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/trace/tracecheck.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <list>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#include <unistd.h>

using namespace engine;

namespace {

constexpr size_t kLarge = MappedFile::kCopiedBytes + (size_t(4) << 20);
/// An array of uniform rows that is larger than what is copied.
constexpr int64_t kTokens = 3100;

void writeBytes(const std::string& path, size_t size, char filling)
{
    const int file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    std::string piece(size_t(1) << 20, filling);
    for (size_t done = 0; done < size; done += piece.size())
        QCOMPARE(::write(file, piece.data(), piece.size()), ssize_t(piece.size()));
    ::close(file);
}

/// As Python does that opens a file to write it again: it is emptied, then filled.
void rewrite(const std::string& path, int64_t tokens)
{
    std::vector<float> rows(size_t(tokens * tokens), 1.F / float(tokens));
    const std::string fresh = path + ".fresh";
    QVERIFY(writeNpy(fresh, DataType::F32, {tokens, tokens}, std::as_bytes(std::span(rows))));
    const int from = ::open(fresh.c_str(), O_RDONLY);
    const int to = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    std::string piece(size_t(1) << 20, '\0');
    for (ssize_t got = 0; (got = ::read(from, piece.data(), piece.size())) > 0;)
        QCOMPARE(::write(to, piece.data(), size_t(got)), got);
    ::close(from);
    ::close(to);
    ::unlink(fresh.c_str());
}

} // namespace

class TestMappedFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void smallOnesAreCopied();
    void shrunk();
    void shrunkInManyThreads();
    void rewritten();
    void deletedOrReplaced();
    void otherFilesAreNotMeant();
    void traceOfAShrunkFile();
    void savingReadsNothingWrong();
    void explanationsOfAShrunkModel();

private:
    std::string path(const char* name) const { return m_folder->filePath(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMappedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestMappedFile::smallOnesAreCopied()
{
    writeBytes(path("small"), size_t(1) << 20, 'a');
    const auto file = MappedFile::open(path("small"));
    QVERIFY(file);
    QCOMPARE(::truncate(path("small").c_str(), 0), 0);
    for (const std::byte byte : (*file)->bytes())
        QCOMPARE(char(byte), 'a');
    QVERIFY((*file)->check());
}

void TestMappedFile::shrunk()
{
    writeBytes(path("large"), kLarge, 'a');
    const auto file = MappedFile::open(path("large"));
    QVERIFY(file);
    QVERIFY((*file)->check());
    QCOMPARE(char((*file)->bytes().back()), 'a');
    QCOMPARE(::truncate(path("large").c_str(), 4096), 0);
    // Without a guard this ends the process.
    size_t sum = 0;
    for (size_t at = 0; at < kLarge; at += 1024)
        sum += size_t((*file)->bytes()[at]);
    QCOMPARE(sum, size_t(4 * 'a'));
    const auto whole = (*file)->check();
    QVERIFY(!whole);
    QVERIFY(whole.error().message().find("changed") != std::string::npos);
    QVERIFY(!MappedFile::isIntactAt((*file)->bytes().data() + 1'000'000));
    QVERIFY(MappedFile::checkAt(&sum));
    QVERIFY(MappedFile::checkAt(nullptr));
}

void TestMappedFile::shrunkInManyThreads()
{
    writeBytes(path("large"), kLarge, 'a');
    const auto file = MappedFile::open(path("large"));
    QVERIFY(file);
    QCOMPARE(::truncate(path("large").c_str(), 0), 0);
    std::vector<std::thread> threads;
    for (size_t first = 0; first < 8; ++first)
        threads.emplace_back([&file, first] {
            volatile size_t sum = 0;
            for (size_t at = first * 4096; at < kLarge; at += 8 * 4096)
                sum = sum + size_t((*file)->bytes()[at]);
        });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(!(*file)->check());
}

void TestMappedFile::rewritten()
{
    writeBytes(path("large"), kLarge, 'a');
    const auto file = MappedFile::open(path("large"));
    QVERIFY(file);
    QTest::qSleep(20); // the clock of a file system has ticks
    writeBytes(path("large"), kLarge, 'b');
    QVERIFY2(!(*file)->check(), "as large as before, but something else");
    const auto again = MappedFile::open(path("large"));
    QVERIFY(again);
    QVERIFY((*again)->check());
}

void TestMappedFile::deletedOrReplaced()
{
    writeBytes(path("large"), kLarge, 'a');
    const auto file = MappedFile::open(path("large"));
    QVERIFY(file);
    const auto before = FileState::of(path("large"));
    QVERIFY(before);
    writeBytes(path("other"), size_t(1) << 20, 'b');
    QCOMPARE(::rename(path("other").c_str(), path("large").c_str()), 0);
    QCOMPARE(char((*file)->bytes().back()), 'a');
    QVERIFY((*file)->check());
    QVERIFY(FileState::of(path("large")) != before);
    QCOMPARE(::unlink(path("large").c_str()), 0);
    QCOMPARE(char((*file)->bytes().back()), 'a');
    QVERIFY((*file)->check());
    QVERIFY(!FileState::of(path("large")));
}

void TestMappedFile::otherFilesAreNotMeant()
{
    writeBytes(path("first"), kLarge, 'a');
    writeBytes(path("second"), kLarge, 'b');
    const auto first = MappedFile::open(path("first"));
    const auto second = MappedFile::open(path("second"));
    QVERIFY(first && second);
    QCOMPARE(::truncate(path("first").c_str(), 0), 0);
    QCOMPARE(char((*first)->bytes().back()), '\0');
    QVERIFY(!(*first)->check());
    QVERIFY((*second)->check());
    QCOMPARE(char((*second)->bytes().back()), 'b');
}

void TestMappedFile::traceOfAShrunkFile()
{
    const std::string file = path("attention.npy");
    rewrite(file, kTokens);
    const auto read = readTrace(file);
    QVERIFY2(read, read ? "" : read.error().message().c_str());
    const Attention& attention = (*read)->attentions.front();
    Matrix row(1, kTokens);
    const auto fill = [&](int64_t query) {
        fillBlock(attention, 0, Quantity::Weights, {query, query + 1}, {0, kTokens}, row);
    };
    fill(kTokens - 1);
    QVERIFY(std::abs(row.sum() - 1) < 1e-3F);
    QVERIFY(checkUnchanged(**read));
    rewrite(file, 10);
    fill(kTokens - 2);
    QVERIFY2(std::isnan(row(0, 0)), "no number is better than a wrong one");
    QVERIFY(!checkUnchanged(**read));
}

void TestMappedFile::savingReadsNothingWrong()
{
    const std::string file = path("attention.npy");
    rewrite(file, kTokens);
    const auto read = readTrace(file);
    QVERIFY(read);
    QCOMPARE(::truncate(file.c_str(), 8192), 0);
    const auto saved = writeTrace(path("trace.safetensors"), **read);
    QVERIFY(!saved);
    QVERIFY(!std::filesystem::exists(path("trace.safetensors")));
}

/// A model that is cut short after its trace was made: what reads its weights again says so.
void TestMappedFile::explanationsOfAShrunkModel()
{
    const std::filesystem::path source = TEST_DATA "/conformance/models/gpt2";
    const std::filesystem::path folder = path("model");
    std::filesystem::create_directory(folder);
    std::filesystem::copy_file(source / "config.json", folder / "config.json");
    const auto weights = Weights::open(source);
    QVERIFY(weights);
    std::list<std::vector<float>> kept;
    std::vector<TensorSource> tensors;
    const auto add = [&](const std::string& name, const std::vector<int64_t>& shape) {
        tensors.push_back(
            TensorSource::of({name, DataType::F32, shape}, std::as_bytes(std::span(kept.back()))));
    };
    for (const WeightInfo& tensor : (*weights)->tensors()) {
        kept.emplace_back(tensor.data.count());
        tensor.data.toFloat(kept.back().data());
        add(tensor.name, tensor.data.shape);
    }
    // The mask that older folders hold makes the file too large to be copied.
    kept.emplace_back(size_t(kTokens * kTokens));
    add("transformer.h.0.attn.bias", {1, 1, kTokens, kTokens});
    const std::string file = (folder / "model.safetensors").string();
    const auto written = writeSafetensors(file, tensors, {});
    QVERIFY2(written, written ? "" : written.error().message().c_str());
    ModelSource model;
    model.folder = folder;
    model.inputs.tokenIds = {3, 7, 1, 12};
    const auto trace = Tracer().trace({model, {}}, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const auto subject = explanations::Subject::of(*trace);
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const auto loss = subject->loss();
    QVERIFY(loss);
    QVERIFY(subject->reverse(*loss, {}));
    QVERIFY(subject->value(*loss));
    QVERIFY(checkMappedFiles());
    QCOMPARE(::truncate(file.c_str(), 4096), 0);
    const auto reverse = subject->reverse(*loss, {});
    QVERIFY(!reverse);
    QVERIFY2(reverse.error().message().find("changed by another program") != std::string::npos,
             reverse.error().message().c_str());
    QVERIFY(!subject->value(*loss));
    QVERIFY(!checkMappedFiles());
}

SUITE(TestMappedFile)
#include "test_mappedfile.moc"
