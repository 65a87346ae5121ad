#include "engine/checkpoint/weights.h"
#include "tests/suite.h"

#include <algorithm>
#include <cmath>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

constexpr int kPatience = 120'000; ///< milliseconds

/// One run of the program.
struct Run
{
    int code = -1;
    bool ended = false; ///< by itself
    QString out;
    QString err;
};

bool isUnprintable(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r';
}

bool copyFolder(const QString& from, const QString& to)
{
    const QDir source(from);
    if (!QDir().mkpath(to))
        return false;
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + u'/' + source.relativeFilePath(path);
        if (entries.fileInfo().isDir() ? !QDir().mkpath(target) : !QFile::copy(path, target))
            return false;
    }
    return true;
}

QStringList stringsOf(const QJsonValue& list)
{
    QStringList strings;
    for (const QJsonValue& entry : list.toArray())
        strings << entry.toString();
    return strings;
}

/// The case of an expect.json: runs of the program and what must come of them. The checks are those
/// that the files of tests/data/cases use:
/// {"exit": N or [N, …]}, {"stdout" | "stderr" | "stdout_not" | "stderr_not": expression},
/// {"json": path, "number": x, "within": t} (or "equals", or "absent"), {"tensor": file, "name": n,
/// "values": […], "at": first, "within": t}, {"same": [file, file], "names": expression, "within":
/// t}, {"xml": file}, {"unchanged": file}, {"labels": file, "count": N} (visible texts of an SVG,
/// none of them blank), {"svg_not": file, "text": t}, {"messages": N} (so short is standard error,
/// and without control characters), {"any": [[check, …], …]}; "step" picks a run. A path step {key:
/// value} picks an element of a list.
class Case
{
public:
    Case(const QString& folder, const QJsonObject& description)
        : m_name(QDir(folder).dirName()), m_description(description)
    {
        copyFolder(folder, at(m_name));
        QDir(m_at.path()).mkdir(QStringLiteral("out"));
    }

    /// What is wrong, line by line.
    QStringList run()
    {
        for (const QJsonValue& check : m_description[QStringLiteral("expect")].toArray())
            if (const QString kept = check[QStringLiteral("unchanged")].toString(); !kept.isEmpty())
                m_before.insert(kept, bytesOf(kept));
        for (const QJsonValue& arguments : m_description[QStringLiteral("run")].toArray())
            m_runs.append(start(stringsOf(arguments)));
        QStringList wrong;
        for (const QJsonValue& check : m_description[QStringLiteral("expect")].toArray())
            if (const QString why = fault(check.toObject()); !why.isEmpty())
                wrong << why;
        return wrong;
    }

private:
    QString at(const QString& file) const { return m_at.filePath(file); }

    QByteArray bytesOf(const QString& file) const
    {
        QFile open(at(file));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }

    Run start(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), m_at.path());
        const QJsonObject own = m_description[QStringLiteral("env")].toObject();
        for (auto entry = own.begin(); entry != own.end(); ++entry)
            environment.insert(entry.key(), entry.value().toString());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_at.path());
        process.start(QStringLiteral(APP_BINARY), arguments);
        process.write(m_description[QStringLiteral("stdin")].toString().toUtf8());
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(kPatience);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        // Names of the case's own files are no part of what is said.
        const QRegularExpression ownFiles(QStringLiteral("\\S*") +
                                          QRegularExpression::escape(m_name) +
                                          QStringLiteral("/[^\\s:,;]*"));
        QString said = QString::fromUtf8(process.readAllStandardError());
        return {process.exitCode(), ended && process.exitStatus() == QProcess::NormalExit,
                QString::fromUtf8(process.readAllStandardOutput()),
                said.replace(ownFiles, QStringLiteral("FILE"))};
    }

    /// What a check got where it does not hold; empty where it does.
    QString fault(const QJsonObject& check)
    {
        const QJsonValue step = check[QStringLiteral("step")];
        const Run& run = step.isDouble() ? m_runs[step.toInt()] : m_runs.constLast();
        if (!run.ended)
            return QStringLiteral("did not end by itself");
        if (check.contains(QStringLiteral("any"))) {
            QStringList faults;
            for (const QJsonValue& way : check[QStringLiteral("any")].toArray()) {
                QStringList here;
                for (const QJsonValue& one : way.toArray())
                    if (const QString why = fault(one.toObject()); !why.isEmpty())
                        here << why;
                if (here.isEmpty())
                    return {};
                faults << here.constFirst();
            }
            return faults.join(QStringLiteral(" | "));
        }
        if (const QJsonValue exit = check[QStringLiteral("exit")]; !exit.isUndefined())
            return exit == run.code || exit.toArray().contains(run.code)
                       ? QString()
                       : QStringLiteral("exit %1: %2").arg(QString::number(run.code), run.err);
        for (const auto& [key, text] : {std::pair{"stdout", &run.out}, {"stderr", &run.err}})
            for (const bool wanted : {true, false}) {
                const QString name = QLatin1String(key) + QLatin1String(wanted ? "" : "_not");
                if (!check.contains(name))
                    continue;
                const QRegularExpression expression(check[name].toString());
                return expression.match(*text).hasMatch() == wanted
                           ? QString()
                           : name + QStringLiteral(" /%1/: %2").arg(expression.pattern(), *text);
            }
        if (check.contains(QStringLiteral("json")))
            return jsonFault(check, run);
        if (check.contains(QStringLiteral("messages")))
            return run.err.size() < check[QStringLiteral("messages")].toInt() &&
                           std::ranges::none_of(run.err, isUnprintable)
                       ? QString()
                       : QStringLiteral("says too much: %1").arg(run.err.left(200));
        if (check.contains(QStringLiteral("seconds"))) // a machine under load proves nothing
            return {};
        return fileFault(check);
    }

    QString jsonFault(const QJsonObject& check, const Run& run) const
    {
        const QJsonDocument document = QJsonDocument::fromJson(run.out.toUtf8());
        QJsonValue value =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        for (const QJsonValue& step : check[QStringLiteral("json")].toArray())
            value = followed(value, step);
        const QString shown = QString::fromUtf8(
            QJsonDocument(QJsonArray{value, check}).toJson(QJsonDocument::Compact));
        if (check.contains(QStringLiteral("absent")))
            return value.isUndefined() ? QString() : shown;
        if (check.contains(QStringLiteral("equals")))
            return value == check[QStringLiteral("equals")] ? QString() : shown;
        const double apart =
            std::abs(value.toDouble() - check[QStringLiteral("number")].toDouble());
        return value.isDouble() && apart <= check[QStringLiteral("within")].toDouble(1e-5)
                   ? QString()
                   : shown;
    }

    static QJsonValue followed(const QJsonValue& value, const QJsonValue& step)
    {
        if (step.isString())
            return value[step.toString()];
        const QJsonArray list = value.toArray();
        if (step.isDouble())
            return list.at(step.toInt() < 0 ? list.size() + step.toInt() : step.toInt());
        const QJsonObject fields = step.toObject();
        for (const QJsonValue& entry : list) {
            bool fits = true;
            for (auto field = fields.begin(); field != fields.end(); ++field)
                fits = fits && entry[field.key()] == field.value();
            if (fits)
                return entry;
        }
        return QJsonValue(QJsonValue::Undefined);
    }

    QString fileFault(const QJsonObject& check) const
    {
        if (const QString kept = check[QStringLiteral("unchanged")].toString(); !kept.isEmpty())
            return bytesOf(kept) == m_before[kept] ? QString() : kept + QStringLiteral(" changed");
        if (const QString picture = check[QStringLiteral("xml")].toString(); !picture.isEmpty()) {
            QXmlStreamReader reader(bytesOf(picture));
            while (!reader.atEnd())
                reader.readNext();
            return reader.hasError() ? reader.errorString() : QString();
        }
        if (check.contains(QStringLiteral("labels")) || check.contains(QStringLiteral("svg_not")))
            return labelFault(check);
        const double within = check[QStringLiteral("within")].toDouble();
        if (const QString file = check[QStringLiteral("tensor")].toString(); !file.isEmpty()) {
            const auto got = valuesOf(file, check[QStringLiteral("name")].toString());
            const QJsonArray wanted = check[QStringLiteral("values")].toArray();
            const auto first = size_t(check[QStringLiteral("at")].toInt(0));
            double worst = got.size() < first + size_t(wanted.size()) ? HUGE_VAL : 0;
            for (qsizetype i = 0; worst < HUGE_VAL && i < wanted.size(); ++i)
                worst = std::max(worst, std::abs(got[first + size_t(i)] - wanted[i].toDouble()));
            return worst <= within ? QString() : QStringLiteral("differs by %1").arg(worst);
        }
        return sameFault(check);
    }

    /// Of the text elements of an SVG.
    QString labelFault(const QJsonObject& check) const
    {
        const bool all = check.contains(QStringLiteral("labels"));
        const QString file =
            check[all ? QStringLiteral("labels") : QStringLiteral("svg_not")].toString();
        static const QRegularExpression element(QStringLiteral("<text[^>]*>(.*?)</text>"),
                                                QRegularExpression::DotMatchesEverythingOption);
        const QString svg = QString::fromUtf8(bytesOf(file));
        int visible = 0;
        for (auto matches = element.globalMatch(svg); matches.hasNext();) {
            const QString text = matches.next().captured(1);
            if (!all && text.contains(check[QStringLiteral("text")].toString()))
                return QStringLiteral("a label holds “%1”").arg(text);
            if (all && !text.isEmpty() &&
                std::ranges::none_of(text, [](QChar c) { return c.isPrint() && !c.isSpace(); }))
                return QStringLiteral("a blank label");
            visible += text.trimmed().isEmpty() ? 0 : 1;
        }
        return !all || visible >= check[QStringLiteral("count")].toInt()
                   ? QString()
                   : QStringLiteral("%1 labels").arg(visible);
    }

    QString sameFault(const QJsonObject& check) const
    {
        const QStringList files = stringsOf(check[QStringLiteral("same")]);
        if (files.size() != 2)
            return QStringLiteral("unknown check");
        const auto weights = engine::Weights::open(at(files[0]).toStdString());
        if (!weights)
            return QString::fromStdString(weights.error().message());
        const QRegularExpression names(check[QStringLiteral("names")].toString());
        double worst = -1;
        for (const engine::WeightInfo& info : (*weights)->tensors()) {
            const QString name = QString::fromStdString(info.name);
            if (!names.match(name).hasMatch())
                continue;
            const auto a = valuesOf(files[0], name);
            const auto b = valuesOf(files[1], name);
            worst = std::max(worst, a.size() == b.size() ? 0 : HUGE_VAL);
            for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
                if (a[i] != b[i])
                    worst = std::max(worst, std::abs(a[i] - b[i]));
        }
        return worst >= 0 && worst <= check[QStringLiteral("within")].toDouble()
                   ? QString()
                   : QStringLiteral("differ by %1").arg(worst);
    }

    std::vector<double> valuesOf(const QString& file, const QString& name) const
    {
        const auto weights = engine::Weights::open(at(file).toStdString());
        const engine::WeightInfo* info = weights ? (*weights)->find(name.toStdString()) : nullptr;
        if (!info)
            return {};
        std::vector<float> values(info->data.count());
        info->data.toFloat(values.data());
        return {values.begin(), values.end()};
    }

    QTemporaryDir m_at;
    QString m_name;
    QJsonObject m_description;
    QList<Run> m_runs;
    QMap<QString, QByteArray> m_before;
};

} // namespace

/// Small inputs on which the program was wrong once, or is right where others are not, each with
/// the right value: tests/data/cases, and a larger collection where it is there.
class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void right_data();
    void right();
};

void TestCases::right_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QJsonObject>("description");
    QSet<QString> seen;
    for (const QString& root :
         {QStringLiteral(TEST_DATA "/cases"), QStringLiteral(THIRD_PARTY_DATA "/cases")})
        for (const QString& folder :
             QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QFile file(root + u'/' + folder + QStringLiteral("/expect.json"));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QJsonValue& entry : QJsonDocument::fromJson(file.readAll()).array()) {
                const QString name = folder + u'/' + entry[QStringLiteral("name")].toString();
                if (seen.contains(name))
                    continue;
                seen.insert(name);
                QTest::newRow(qPrintable(name)) << root + u'/' + folder << entry.toObject();
            }
        }
}

void TestCases::right()
{
    QFETCH(QString, folder);
    QFETCH(QJsonObject, description);
    const QStringList wrong = Case(folder, description).run();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

SUITE(TestCases)
#include "test_cases.moc"
