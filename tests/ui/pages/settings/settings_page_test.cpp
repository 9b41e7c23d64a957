// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

#include <QAbstractItemModelTester>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/kit/search_field.h"
#include "ui/pages/settings/key_capture.h"
#include "ui/pages/settings/key_table_model.h"
#include "ui/pages/settings/register.h"
#include "ui/pages/settings/workspace_section.h"
#include "ui/shell/help_text.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look_preferences.h"

namespace qd::ui::pages::settings {
namespace {

using shell::Command;

class SettingsPageTest : public shell::test::WorkspaceFixture {
protected:
    SettingsPageTest() {
        shell::applyLook(m_machine, m_theme);
        add("lock", "Lock the workspace", QKeySequence(Qt::CTRL | Qt::Key_L));
        add("reload", "Read again", QKeySequence(Qt::Key_F5));
        add("layout.apply.Research", "Apply layout: Research", {});
        m_page = std::make_unique<SettingsPage>(
            shell::PageContext{m_theme, m_jobs, m_session, m_services, {}, &m_commands, nullptr, &m_machine},
            &m_window);
        m_page->resize(900, 600);
        m_window.resize(900, 600);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    ~SettingsPageTest() override { m_page.reset(); }

    void add(const char* id, const char* title, const QKeySequence& keys) {
        Command command;
        command.id = QLatin1String(id);
        command.title = QLatin1String(title);
        command.group = QStringLiteral("Window");
        if (!keys.isEmpty()) command.keys = {keys};
        command.run = [this, id] { m_ran << QLatin1String(id); };
        m_commands.add(&m_window, command);
    }
    void press(const QString& name) {
        for (auto* button : m_page->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && (button->accessibleName() == name || button->text() == name)) {
                EXPECT_TRUE(button->isEnabled()) << name.toStdString();
                button->click();
                return;
            }
        }
        ADD_FAILURE() << "no button " << name.toStdString();
    }
    QTableView* keys() { return m_page->findChild<QTableView*>(); }
    void select(const char* id) {
        auto* model = qobject_cast<KeyTableModel*>(keys()->model());
        keys()->selectRow(model->rowOf(QLatin1String(id)));
    }
    /// The keys that the user presses in the dialog that Change opens.
    void capture(const QKeySequence& keys) {
        press(QStringLiteral("Change"));
        auto* dialog = m_page->findChild<KeyCapture*>();
        ASSERT_NE(dialog, nullptr);
        QTest::keyClick(dialog, keys[0].key(), keys[0].keyboardModifiers());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QWidget m_window;
    Preferences m_machine;
    shell::CommandRegistry m_commands;
    shell::test::RecordingServices m_services;
    QStringList m_ran;
    std::unique_ptr<SettingsPage> m_page;
};

TEST_F(SettingsPageTest, AChoiceOfTheLookHoldsAtOnceAndIsRemembered) {
    press(QStringLiteral("Theme: Light"));
    EXPECT_EQ(m_theme.mode(), Theme::Mode::Light);
    EXPECT_EQ(m_machine.get(shell::kTheme), QStringLiteral("light"));
    press(QStringLiteral("Table rows: Compact"));
    EXPECT_EQ(m_theme.density(), Theme::Density::Compact);
    press(QStringLiteral("Reduced motion: On"));
    EXPECT_TRUE(m_theme.reducedMotion());
}

TEST_F(SettingsPageTest, ShowsAChoiceThatWasMadeElsewhere) {
    m_machine.set(shell::kTheme, QStringLiteral("contrast"));
    for (auto* button : m_page->findChildren<QToolButton*>()) {
        if (button->accessibleName().startsWith(QStringLiteral("Theme: "))) {
            EXPECT_EQ(button->isChecked(), button->text() == QStringLiteral("High contrast"));
        }
    }
}

TEST_F(SettingsPageTest, NewKeysAreGivenAndSurviveARestart) {
    m_page->openItem(QStringLiteral("keyboard"));
    select("lock");
    capture(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    const QKeySequence wanted(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    EXPECT_EQ(m_commands.keys(QStringLiteral("lock")), QList<QKeySequence>{wanted});
    Preferences later;
    ASSERT_TRUE(later.load(m_machine.document()).ok());
    EXPECT_EQ(shell::readKeys(later).value(QStringLiteral("lock")), QList<QKeySequence>{wanted});
}

TEST_F(SettingsPageTest, KeysOfAnotherActionAreNamedAndTakenFromIt) {
    m_page->openItem(QStringLiteral("keyboard"));
    select("lock");
    press(QStringLiteral("Change"));
    auto* dialog = m_page->findChild<KeyCapture*>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog, Qt::Key_F5);
    EXPECT_TRUE(dialog->accessibleDescription().contains(QStringLiteral("Read again")));
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(m_commands.keys(QStringLiteral("lock")), QList<QKeySequence>{QKeySequence(Qt::Key_F5)});
    EXPECT_TRUE(m_commands.keys(QStringLiteral("reload")).isEmpty());
}

TEST_F(SettingsPageTest, ResetGivesOneOrAllTheirOwnKeysBack) {
    m_page->openItem(QStringLiteral("keyboard"));
    select("lock");
    capture(QKeySequence(Qt::Key_F7));
    select("reload");
    capture(QKeySequence(Qt::Key_F8));
    select("lock");
    press(QStringLiteral("Reset"));
    EXPECT_EQ(m_commands.keys(QStringLiteral("lock")).constFirst(), QKeySequence(Qt::CTRL | Qt::Key_L));
    EXPECT_EQ(m_commands.keys(QStringLiteral("reload")).constFirst(), QKeySequence(Qt::Key_F8));
    press(QStringLiteral("Reset all"));
    EXPECT_EQ(m_commands.keys(QStringLiteral("reload")).constFirst(), QKeySequence(Qt::Key_F5));
    ASSERT_TRUE(m_services.offered) << "it can be undone";
    m_services.offered();
    EXPECT_EQ(m_commands.keys(QStringLiteral("reload")).constFirst(), QKeySequence(Qt::Key_F8));
}

TEST_F(SettingsPageTest, TheKeysCanBeFilteredAndTheFilterHasAKey) {
    EXPECT_TRUE(m_page->focusFilter());
    EXPECT_EQ(m_page->itemId(), QStringLiteral("keyboard"));
    auto* field = m_page->findChild<SearchField*>();
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("ctrl+l"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(keys()->model()->rowCount(), 1);
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(keys()->model()->rowCount(), 0);
    EXPECT_FALSE(m_ran.contains(QStringLiteral("lock")));
}

TEST_F(SettingsPageTest, LayoutsAreAppliedThroughTheirCommands) {
    m_page->openItem(QStringLiteral("layouts"));
    QTest::qWait(20);  // the list is made when it is shown
    press(QStringLiteral("Apply Research"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_ran.contains(QStringLiteral("layout.apply.Research")); }));
}

TEST_F(SettingsPageTest, TheWorkspaceIsDescribed) {
    QSignalSpy loaded(m_page.get(), &shell::Page::loaded);
    m_page->refresh();
    ASSERT_TRUE(loaded.wait(5000));
    const auto* facts = m_page->findChild<KeyValueList*>();
    QStringList values;
    for (const KeyValue& fact : facts->items())
        values << fact.value;
    EXPECT_TRUE(values.contains(QStringLiteral("19 MiB, 2 passes, 1 lane")) ||
                values.contains(QStringLiteral("19 MiB, 2 pass(es), 1 lane(s)")))
        << values.join(u'|').toStdString();
    EXPECT_TRUE(values.join(u'|').contains(QStringLiteral("test.qdw.keys")));
}

TEST_F(SettingsPageTest, AKeyFileThatWentAwayIsALineAndNoError) {
    ASSERT_TRUE(m_files.remove(path("test.qdw.keys")).ok());
    QSignalSpy loaded(m_page.get(), &shell::Page::loaded);
    m_page->refresh();
    ASSERT_TRUE(loaded.wait(5000));
    EXPECT_EQ(m_page->findChild<KeyValueList*>()->items().at(1).value, QStringLiteral("cannot be read"));
}

TEST_F(SettingsPageTest, EverySectionHasAPlaceInTheUserGuide) {
    QStringList anchors;
    const QString guide = QLatin1String(shell::kUserGuide);
    for (const auto& section : shell::helpSections(guide, shell::helpText(guide)))
        anchors << section.anchor;
    auto* list = m_page->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        EXPECT_TRUE(anchors.contains(m_page->helpSection())) << m_page->helpSection().toStdString();
    }
}

TEST_F(SettingsPageTest, ComesBackToItsSection) {
    m_page->openItem(QStringLiteral("storage"));
    const QJsonValue state = m_page->saveState();
    m_page->openItem(QStringLiteral("look"));
    m_page->restoreState(state);
    EXPECT_EQ(m_page->itemId(), QStringLiteral("storage"));
    m_page->restoreState(QJsonValue(12));
    EXPECT_EQ(m_page->itemId(), QStringLiteral("storage")) << "what cannot be read is passed over";
}

TEST_F(SettingsPageTest, WhatTheKeyboardReachesHasAName) {
    for (const char* section : {"look", "language", "keyboard", "layouts", "workspace", "storage"}) {
        m_page->openItem(QLatin1String(section));
        EXPECT_EQ(namelessWidgets(m_page.get()), "") << section;
    }
}

TEST_F(SettingsPageTest, TheTableOfKeysIsASoundModel) {
    KeyTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines(shell::keyLines(m_commands));
    model.setLines({});
    model.setLines(shell::keyLines(m_commands));
    EXPECT_EQ(model.rowOf(QStringLiteral("none")), -1);
    EXPECT_FALSE(model.data(model.index(0, 0), Qt::DisplayRole).toString().isEmpty());
}

TEST(SettingsRegistration, TheShellFindsThePageByWhatItOpens) {
    shell::PageRegistry registry;
    registerPage(registry);
    ASSERT_NE(registry.opener(QStringLiteral("setting")), nullptr);
    EXPECT_EQ(registry.opener(QStringLiteral("setting"))->id, QStringLiteral("settings"));
}

}  // namespace
}  // namespace qd::ui::pages::settings
