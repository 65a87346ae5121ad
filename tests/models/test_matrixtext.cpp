#include "models/attentionmodel.h"
#include "models/matrixtext.h"
#include "tests/suite.h"

#include <limits>
#include <QTest>

class TestMatrixText : public QObject
{
    Q_OBJECT

private slots:
    void writesTables();
    void keepsTokensFromBeingCommands();
    void refusesWhatNoPageHolds();
};

namespace {

models::NamedMatrix matrixOf(const engine::Matrix& values)
{
    return {models::matrixSource(values),
            [](qint64 row) { return row == 0 ? QStringLiteral("a_1") : QStringLiteral("\"b\""); },
            [](qint64 column) { return QString(QChar(char16_t(u'x' + column))); }};
}

engine::Matrix twoByTwo()
{
    engine::Matrix values(2, 2);
    values << 0.25F, 0.75F, 1, -std::numeric_limits<float>::infinity();
    return values;
}

} // namespace

void TestMatrixText::writesTables()
{
    using models::MatrixFormat;
    const auto csv = models::matrixText(matrixOf(twoByTwo()), MatrixFormat::Csv);
    QVERIFY(csv);
    QCOMPARE(*csv, QStringLiteral(",x,y\na_1,0.25,0.75\n\"\"\"b\"\"\",1,\n"));
    const auto latex = models::matrixText(matrixOf(twoByTwo()), MatrixFormat::Latex);
    QVERIFY(latex);
    QVERIFY(latex->startsWith(QStringLiteral("\\begin{tabular}{lrr}\n & x & y \\\\\n\\hline\n"
                                             "a\\_1 & 0.25 & 0.75 \\\\\n")));
    const auto tikz = models::matrixText(matrixOf(twoByTwo()), MatrixFormat::Tikz);
    QVERIFY(tikz);
    QCOMPARE(tikz->count(QStringLiteral("\\fill[")), 3); // the hidden cell stays empty
    QVERIFY(tikz->contains(QStringLiteral("\\fill[attentionhigh!100!attentionmiddle] (0,1)")));
    QVERIFY(tikz->endsWith(QStringLiteral("\\end{tikzpicture}\n")));
}

void TestMatrixText::keepsTokensFromBeingCommands()
{
    // A row that begins so is no argument of the line above it.
    QCOMPARE(models::latexText(QStringLiteral("[SEP]")), QStringLiteral("{[}SEP{]}"));
    QCOMPARE(models::latexText(QStringLiteral("*")), QStringLiteral("{*}"));
    QCOMPARE(models::latexText(QStringLiteral("↵")), QStringLiteral("$\\hookleftarrow$"));
    QCOMPARE(models::latexText(QStringLiteral("50%_{x}\\input~<s>")),
             QStringLiteral("50\\%\\_\\{x\\}\\textbackslash{}input\\textasciitilde{}\\textless{}s"
                            "\\textgreater{}"));
}

void TestMatrixText::refusesWhatNoPageHolds()
{
    using models::MatrixFormat;
    const engine::Matrix wide = engine::Matrix::Zero(2, 100);
    QVERIFY(!models::matrixText(matrixOf(wide), MatrixFormat::Latex));
    QVERIFY(models::matrixText(matrixOf(wide), MatrixFormat::Csv));
    QVERIFY(!models::matrixText({}, MatrixFormat::Csv));
}

SUITE(TestMatrixText)
#include "test_matrixtext.moc"
