#include "engine/checkpoint/config.h"
#include "tests/suite.h"

#include <QFile>
#include <QTest>

/// The table of families in README.md says what the code knows, and nothing else.
class TestReadme : public QObject
{
    Q_OBJECT

private slots:
    void familiesAreListed();
};

void TestReadme::familiesAreListed()
{
    QFile file(QStringLiteral(PROJECT_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    qsizetype rows = 0;
    for (const engine::Family& family : engine::knownFamilies()) {
        QStringList types;
        for (const std::string& type : family.types)
            types.append(QStringLiteral("`%1`").arg(QString::fromStdString(type)));
        const QString row =
            QStringLiteral("\n| %1 | %2 | %3 |\n")
                .arg(types.join(QStringLiteral(", ")), QString::fromStdString(family.title),
                     QString::fromStdString(family.note));
        QVERIFY2(readme.contains(row), qPrintable(row));
        ++rows;
    }
    const qsizetype table = readme.indexOf(QStringLiteral("| `model_type` |"));
    const qsizetype end = readme.indexOf(QStringLiteral("\n\n"), table);
    QCOMPARE(readme.mid(table, end - table).count(u'\n') - 1, rows);
}

SUITE(TestReadme)
#include "test_readme.moc"
