#pragma once

#include "app/mainwindow.h"
#include "views/themestyle.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

/// A suite that tries the whole window, with settings of its own: not the person's, nor those of a
/// suite that runs beside it.
class WindowSuite : public QObject
{
protected:
    /// Before the first window.
    void separateSettings()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        // Not for the first time: what can be begun with would stand over the panels.
        QSettings().setValue(QStringLiteral("started"), true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setStyle(new views::ThemeStyle);
    }
    /// A window in English, of this size whatever the screen that the suite runs on.
    void showWindow(QSize size = {1280, 800})
    {
        m_window.reset();
        m_languages = std::make_unique<app::Languages>();
        m_languages->use(QStringLiteral("en"));
        m_window = std::make_unique<app::MainWindow>(m_languages.get());
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// Of the tab in front.
    QDockWidget* dock(const char* id) const
    {
        return m_window->workspace()->findChild<QDockWidget*>(QLatin1String(id));
    }
    /// What is kept of windows that were not closed.
    static QDir recoveryFolder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
               QStringLiteral("/recovery");
    }
    static QStringList recoveries()
    {
        return recoveryFolder().entryList({QStringLiteral("*.safetensors")}, QDir::Files);
    }
    /// Answers the file dialog that is open, and its question whether a file may be replaced.
    void acceptDialog(const QString& path) const
    {
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<QFileDialog*>()) && dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        // The question has a loop of its own, in which the key is still pressed.
        QTimer replace;
        QObject::connect(&replace, &QTimer::timeout, dialog, [dialog] {
            if (auto* box = dialog->findChild<QMessageBox*>())
                box->button(QMessageBox::Yes)->click();
        });
        replace.start(50);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QFileDialog*>());
    }

    /// Answers the question whether what was changed may go.
    void discardChanges() const
    {
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) && box->isVisible());
        box->button(QMessageBox::Discard)->click();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};
