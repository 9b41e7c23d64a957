// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace qd::ui::shell {
namespace {

class KeymapTest : public testing::Test {
protected:
    void add(QWidget* scope, const char* id, const QKeySequence& keys, bool everywhere = false) {
        Command command;
        command.id = QLatin1String(id);
        command.title = QLatin1String(id);
        command.keys = {keys};
        command.everywhere = everywhere;
        command.run = [this, id] { m_ran << QLatin1String(id); };
        m_commands.add(scope, command);
    }
    void show(QWidget& window) {
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    QWidget m_window;
    CommandRegistry m_commands;
    Preferences m_machine;
    QStringList m_ran;
};

const QKeySequence kF7(Qt::Key_F7);
const QKeySequence kF8(Qt::Key_F8);

TEST_F(KeymapTest, ChosenKeysHoldAndComeBack) {
    add(&m_window, "a", kF7);
    chooseKeys(m_commands, m_machine, QStringLiteral("a"), {kF8, QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    CommandRegistry later;
    Preferences stored;
    ASSERT_TRUE(stored.load(m_machine.document()).ok());
    applyKeys(later, stored);
    EXPECT_EQ(later.keys(QStringLiteral("a")), m_commands.keys(QStringLiteral("a")))
        << "before the page is made";
    EXPECT_EQ(later.keys(QStringLiteral("a")).size(), 2);
}

TEST_F(KeymapTest, NoKeysIsAChoiceToo) {
    add(&m_window, "a", kF7);
    chooseKeys(m_commands, m_machine, QStringLiteral("a"), {});
    EXPECT_TRUE(m_commands.keys(QStringLiteral("a")).isEmpty());
    EXPECT_TRUE(readKeys(m_machine).contains(QStringLiteral("a")));
}

TEST_F(KeymapTest, ItsOwnKeysAreNoChoice) {
    add(&m_window, "a", kF7);
    chooseKeys(m_commands, m_machine, QStringLiteral("a"), {kF8});
    EXPECT_TRUE(keysAreChosen(m_commands, QStringLiteral("a")));
    chooseKeys(m_commands, m_machine, QStringLiteral("a"), {kF7});
    EXPECT_FALSE(keysAreChosen(m_commands, QStringLiteral("a")));
    EXPECT_TRUE(m_machine.get(QLatin1String(kKeysName)).isUndefined());
}

TEST_F(KeymapTest, ABadStoredValueIsPassedOver) {
    add(&m_window, "a", kF7);
    QJsonObject stored;
    stored.insert(QStringLiteral("a"), QJsonArray{QStringLiteral("NoSuchKey+Q!!"), 12});
    stored.insert(QStringLiteral("b"), QStringLiteral("Ctrl+B"));
    stored.insert(QStringLiteral("c"), QJsonArray{12, QStringLiteral("Ctrl+C"), QJsonValue::Null});
    stored.insert(QStringLiteral("d"), QJsonArray{QStringLiteral("Return"), QStringLiteral("Shift+Space")});
    stored.insert(QString(), QJsonArray{QStringLiteral("Ctrl+D")});
    m_machine.setValue(QLatin1String(kKeysName), stored);
    applyKeys(m_commands, m_machine);
    EXPECT_EQ(m_commands.keys(QStringLiteral("a")), QList<QKeySequence>{kF7}) << "its own keys hold";
    const ChosenKeys read = readKeys(m_machine);
    EXPECT_FALSE(read.contains(QStringLiteral("b")));
    EXPECT_EQ(read.value(QStringLiteral("c")), QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_C)});
    EXPECT_FALSE(read.contains(QStringLiteral("d"))) << "Return confirms dialogs, and nothing else";
    m_machine.setValue(QLatin1String(kKeysName), QStringLiteral("nonsense"));
    EXPECT_TRUE(readKeys(m_machine).isEmpty());
}

TEST_F(KeymapTest, CommandsOfTwoPagesMayShareAKeyAndTheWindowMayNot) {
    auto* first = new QWidget(&m_window);
    auto* second = new QWidget(&m_window);
    add(first, "first.save", kF7);
    add(second, "second.save", kF7);
    EXPECT_TRUE(m_commands.usersOf(kF7, QStringLiteral("first.save")).isEmpty());
    add(&m_window, "window.save", kF7, true);
    EXPECT_EQ(m_commands.usersOf(kF7, QStringLiteral("first.save")),
              QStringList{QStringLiteral("window.save")});
    EXPECT_EQ(m_commands.usersOf(kF7, QStringLiteral("window.save")).size(), 2);
}

TEST_F(KeymapTest, LettersAndTheQuestionMarkAreTypedIntoFields) {
    add(&m_window, "sheet", QKeySequence(Qt::Key_Question), true);
    add(&m_window, "sheet2", QKeySequence(Qt::SHIFT | Qt::Key_Question), true);
    add(&m_window, "letter", QKeySequence(Qt::Key_J), true);
    auto* column = new QVBoxLayout(&m_window);
    auto* line = new QLineEdit;
    auto* text = new QPlainTextEdit;
    auto* box = new QComboBox;
    box->setEditable(true);
    auto* number = new QSpinBox;
    auto* other = new QWidget;
    other->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* widget : {static_cast<QWidget*>(line), static_cast<QWidget*>(text),
                            static_cast<QWidget*>(box), static_cast<QWidget*>(number), other})
        column->addWidget(widget);
    show(m_window);
    for (QWidget* field : {static_cast<QWidget*>(line), static_cast<QWidget*>(text),
                           static_cast<QWidget*>(box), static_cast<QWidget*>(number)}) {
        field->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question, Qt::ShiftModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        EXPECT_TRUE(m_ran.isEmpty()) << field->metaObject()->className();
    }
    EXPECT_EQ(line->text(), QStringLiteral("?j"));
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Question, Qt::ShiftModifier);
    QTest::keyClick(other, Qt::Key_J);
    EXPECT_EQ(m_ran, (QStringList{QStringLiteral("sheet2"), QStringLiteral("letter")}));
}

TEST_F(KeymapTest, KnowsWhatTypesALetter) {
    EXPECT_TRUE(typesText(QKeySequence(Qt::Key_J)));
    EXPECT_TRUE(typesText(QKeySequence(Qt::SHIFT | Qt::Key_Question)));
    EXPECT_FALSE(typesText(QKeySequence(Qt::CTRL | Qt::Key_J)));
    EXPECT_FALSE(typesText(kF7));
    EXPECT_FALSE(typesText({}));
}

TEST_F(KeymapTest, ShowsTheQuestionMarkOnce) {
    EXPECT_EQ(keysText({QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)}),
              QStringLiteral("?"));
    EXPECT_EQ(keysText({}), QString());
}

}  // namespace
}  // namespace qd::ui::shell
