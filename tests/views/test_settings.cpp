#include "tests/suite.h"
#include "views/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

namespace {

/// Puts the class before the words, so that both are seen.
class Marker : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QStringLiteral("%1/%2").arg(QLatin1String(context), QLatin1String(source));
    }
};

} // namespace

/// Has settings of each kind.
class Owner : public QWidget
{
    Q_OBJECT

public:
    Owner()
    {
        for (const char* colour : {"red", "green"})
            m_colour->addItem(QString(), QLatin1String(colour));
        m_count->setRange(0, 9);
        m_count->setValue(4);
        m_arrows->setChecked(true);
        settings.add(m_colour, {.key = "colour",
                                .name = QT_TR_NOOP("Colour"),
                                .items = {QT_TR_NOOP("Red"), QT_TR_NOOP("Green")}});
        settings.add(m_place, {.key = "place",
                               .name = QT_TR_NOOP("Place"),
                               .text = QT_TR_NOOP("Where"),
                               .items = {QT_TR_NOOP("Here"), QT_TR_NOOP("There")},
                               .label = m_label});
        settings.add(m_count, {.key = "count",
                               .name = QT_TR_NOOP("Count"),
                               .tip = QT_TR_NOOP("How many"),
                               .special = QT_TR_NOOP("none")});
        settings.add(m_arrows, {.key = "arrows", .text = QT_TR_NOOP("Arrows")});
        settings.add(m_names, {.key = "names", .text = QT_TR_NOOP("Names"), .stays = true});
        settings.keep(
            "zoom", [this] { return m_zoom; }, [this](double zoom) { m_zoom = zoom; });
        settings.keep(
            "form", {"full", "packed"}, [this] { return m_form; },
            [this](int form) { m_form = form; });
        settings.retranslate();
    }

    views::Settings settings{this};
    QComboBox* m_colour = new QComboBox(this);
    QComboBox* m_place = new QComboBox(this);
    QLabel* m_label = new QLabel(this);
    QSpinBox* m_count = new QSpinBox(this);
    QCheckBox* m_arrows = new QCheckBox(this);
    QCheckBox* m_names = new QCheckBox(this);
    double m_zoom = 1;
    int m_form = 0;
};

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void savesAndRestores();
    void whatIsNotMentioned();
    void whatIsOfAnotherKind();
    void wordsOfTheOwner();
};

void TestSettings::savesAndRestores()
{
    Owner owner;
    owner.m_colour->setCurrentIndex(1);
    owner.m_place->setCurrentIndex(1);
    owner.m_count->setValue(7);
    owner.m_arrows->setChecked(false);
    owner.m_names->setChecked(true);
    owner.m_zoom = 1.5;
    owner.m_form = 1;
    const QJsonObject saved = owner.settings.save();
    const QJsonObject wanted = {{QStringLiteral("colour"), QStringLiteral("green")},
                                {QStringLiteral("place"), 1},
                                {QStringLiteral("count"), 7},
                                {QStringLiteral("arrows"), false},
                                {QStringLiteral("names"), true},
                                {QStringLiteral("zoom"), 1.5},
                                {QStringLiteral("form"), QStringLiteral("packed")}};
    QCOMPARE(saved, wanted);
    Owner other;
    other.settings.restore(saved);
    QCOMPARE(other.settings.save(), saved);
}

void TestSettings::whatIsNotMentioned()
{
    Owner owner;
    const QJsonObject beginning = owner.settings.save();
    owner.m_colour->setCurrentIndex(1);
    owner.m_place->setCurrentIndex(1);
    owner.m_count->setValue(7);
    owner.m_arrows->setChecked(false);
    owner.m_names->setChecked(true);
    owner.m_zoom = 1.5;
    owner.m_form = 1;
    owner.settings.restore({});
    QJsonObject wanted = beginning;
    wanted[QStringLiteral("colour")] = QStringLiteral("green"); // a word
    wanted[QStringLiteral("names")] = true;                     // declared so
    QCOMPARE(owner.settings.save(), wanted);
}

void TestSettings::whatIsOfAnotherKind()
{
    Owner owner;
    const QJsonObject beginning = owner.settings.save();
    owner.settings.restore({{QStringLiteral("colour"), QStringLiteral("blue")},
                            {QStringLiteral("place"), 77},
                            {QStringLiteral("count"), QStringLiteral("many")},
                            {QStringLiteral("arrows"), 0},
                            {QStringLiteral("names"), QJsonArray()},
                            {QStringLiteral("zoom"), true},
                            {QStringLiteral("form"), QStringLiteral("round")}});
    QJsonObject wanted = beginning;
    wanted[QStringLiteral("place")] = 1; // the last there is
    QCOMPARE(owner.settings.save(), wanted);
}

void TestSettings::wordsOfTheOwner()
{
    Owner owner;
    QCOMPARE(owner.m_colour->itemText(1), QStringLiteral("Green"));
    QCOMPARE(owner.m_arrows->accessibleName(), QStringLiteral("Arrows"));
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    owner.settings.retranslate();
    QCoreApplication::removeTranslator(&marker);
    QCOMPARE(owner.m_colour->accessibleName(), QStringLiteral("Owner/Colour"));
    QCOMPARE(owner.m_colour->itemText(0), QStringLiteral("Owner/Red"));
    QCOMPARE(owner.m_place->accessibleName(), QStringLiteral("Owner/Place"));
    QCOMPARE(owner.m_label->text(), QStringLiteral("Owner/Where"));
    QCOMPARE(owner.m_count->toolTip(), QStringLiteral("Owner/How many"));
    QCOMPARE(owner.m_count->specialValueText(), QStringLiteral("Owner/none"));
    QCOMPARE(owner.m_arrows->text(), QStringLiteral("Owner/Arrows"));
    QCOMPARE(owner.m_arrows->accessibleName(), QStringLiteral("Owner/Arrows"));
}

WIDGET_SUITE(TestSettings)
#include "test_settings.moc"
