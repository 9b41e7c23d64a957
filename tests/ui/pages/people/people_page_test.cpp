// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/people_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/people/people_fixture.h"
#include "ui/kit/banner.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/people/people_inspector.h"

namespace qd::ui::pages::people {
namespace {

using test::PeopleFixture;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

class PeoplePageTest : public PeopleFixture {
protected:
    PeopleInspector* inspector() { return qobject_cast<PeopleInspector*>(m_page->inspector()); }
    void ask(UserAction action) {
        ASSERT_TRUE(inspector()->button(action)->isEnabled())
            << inspector()->button(action)->toolTip().toStdString();
        inspector()->button(action)->click();
        ASSERT_NE(dialog(), nullptr);
    }
};

TEST_F(PeoplePageTest, ShowsEverybodyAndWhatIsKnownOfTheChosenOne) {
    open();
    EXPECT_EQ(m_page->users()->model()->rowCount(), 4);
    EXPECT_EQ(m_page->decisions()->model()->rowCount(), 2);
    choose("ben");
    ASSERT_TRUE(inspector()->shown());
    EXPECT_EQ(inspector()->shown()->name, s("ben"));
    bool codes = false;
    for (const KeyValue& fact : inspector()->facts()->items())
        codes = codes || (fact.key == s("One-time codes") && fact.value.contains(s("8")));
    EXPECT_TRUE(codes);
    EXPECT_EQ(namelessWidgets(m_page.get()), "");
}

TEST_F(PeoplePageTest, ASignatureThatDoesNotHoldIsMarked) {
    open();
    const QString csv = QString::fromUtf8(m_page->decisions()->csv());
    EXPECT_TRUE(csv.contains(s("Does not hold"))) << csv.toStdString();
    EXPECT_TRUE(csv.contains(s("Valid")));
    EXPECT_TRUE(csv.contains(s("Rejected")));
}

TEST_F(PeoplePageTest, AddsAUserWithAFirstPassphraseThatKeepsTheRules) {
    open();
    m_page->addButton()->click();
    ASSERT_NE(dialog(), nullptr);
    type(*dialog(), "newUserName", s("eve"));
    type(*dialog(), "newFullName", s("Eve Larsen"));
    auto* roles = dialog()->findChild<QComboBox*>(s("role"));
    roles->setCurrentIndex(roles->findData(static_cast<int>(identity::Role::Compliance)));
    type(*dialog(), "newPassphrase", s("too short"));
    type(*dialog(), "newPassphraseAgain", s("too short"));
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    EXPECT_TRUE(said().isEmpty());
    const QString first = s("nine geese before the bell");
    type(*dialog(), "newPassphrase", first);
    type(*dialog(), "newPassphraseAgain", first);
    decide();
    EXPECT_EQ(said(), QStringList{s("add eve/Eve Larsen/compliance/") + first});
    EXPECT_TRUE(m_services.asked.contains(s("changed")));
}

TEST_F(PeoplePageTest, EachActionIsAskedFirstAndDoneToTheChosenUser) {
    open();
    choose("ben");
    ask(UserAction::Unlock);
    decide();
    ask(UserAction::SwitchOffCodes);
    decide();
    ask(UserAction::Disable);
    EXPECT_EQ(said().size(), 2) << "asking does nothing";
    decide();
    choose("dan");
    ask(UserAction::Enable);
    decide();
    EXPECT_EQ(said(), (QStringList{s("unlock ben"), s("codes off ben"), s("disable ben"), s("enable dan")}));
}

TEST_F(PeoplePageTest, CancellingChangesNothing) {
    open();
    choose("ben");
    ask(UserAction::Disable);
    dialog()->cancelButton()->click();
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_TRUE(said().isEmpty());
}

TEST_F(PeoplePageTest, ChangesARole) {
    open();
    choose("cleo");
    ask(UserAction::ChangeRole);
    auto* roles = dialog()->findChild<QComboBox*>(s("role"));
    EXPECT_EQ(roles->currentData().toInt(), static_cast<int>(identity::Role::PortfolioManager));
    roles->setCurrentIndex(roles->findData(static_cast<int>(identity::Role::Auditor)));
    decide();
    EXPECT_EQ(said(), QStringList{s("role cleo auditor")});
}

TEST_F(PeoplePageTest, ErasingNeedsProofAndSaysThatItIsForGood) {
    open();
    choose("dan");
    ask(UserAction::Erase);
    QString words;
    for (const QLabel* label : dialog()->findChildren<QLabel*>())
        words += label->text();
    EXPECT_TRUE(words.contains(s("cannot be undone")));
    EXPECT_TRUE(words.contains(s("erased person 4")));
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    EXPECT_TRUE(said().isEmpty());
    type(*dialog(), "proofPassphrase", s("a passphrase for tests"));
    decide();
    EXPECT_EQ(said(), QStringList{s("erase dan a passphrase for tests")});
}

TEST_F(PeoplePageTest, ARefusalStaysOnTheScreenWithItsCause) {
    open();
    choose("ben");
    ask(UserAction::Disable);
    m_refusal = Error{ErrorCode::Refused, say("the workspace would be left without an Admin")};
    m_refuses = true;
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog()->banner()->isVisible(); }, 10'000));
    EXPECT_TRUE(dialog()->banner()->cause().contains(s("without an Admin")));
    EXPECT_FALSE(m_services.asked.contains(s("changed")));
    m_refuses = false;
    decide();
    EXPECT_EQ(said().size(), 2) << "the same dialog can be tried again";
}

TEST_F(PeoplePageTest, OnesOwnPassphraseNeedsTheOneThatHolds) {
    open();
    m_page->passphraseButton()->click();
    const QString next = s("nine geese before the bell");
    type(*dialog(), "newPassphrase", next);
    type(*dialog(), "newPassphraseAgain", next);
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    EXPECT_TRUE(said().isEmpty());
    type(*dialog(), "currentPassphrase", s("a passphrase for tests"));
    decide();
    EXPECT_EQ(said(), QStringList{s("change a passphrase for tests -> ") + next});
}

TEST_F(PeoplePageTest, OnesOwnCodesAreSwitchedOffWithPassphraseAndCode) {
    m_lines[0].user.totp = true;
    open();
    EXPECT_TRUE(m_page->codesButton()->text().contains(s("Switch off")));
    m_page->codesButton()->click();
    type(*dialog(), "proofPassphrase", s("a passphrase for tests"));
    type(*dialog(), "proofCode", s("123456"));
    decide();
    EXPECT_EQ(said(), QStringList{s("own codes off a passphrase for tests 123456")});
}

TEST_F(PeoplePageTest, WhatCannotBeDoneIsGreyAndSaysWhy) {
    open();
    choose("petra");
    for (const UserAction action : {UserAction::Disable, UserAction::ChangeRole, UserAction::Erase}) {
        EXPECT_FALSE(inspector()->button(action)->isEnabled());
        EXPECT_FALSE(inspector()->button(action)->toolTip().isEmpty());
    }
    m_page->act(UserAction::Disable);
    EXPECT_EQ(dialog(), nullptr) << "nor by a command";
}

TEST_F(PeoplePageTest, WhenTheUsersCannotBeReadItSaysSoAndTriesAgain) {
    m_refusal = Error{ErrorCode::Io, say("the disk does not answer")};
    m_refuses = true;
    open();
    EXPECT_EQ(m_page->state()->state(), StateView::State::Error);
    m_refuses = false;
    reload();
    EXPECT_EQ(m_page->state()->state(), StateView::State::Content);
}

}  // namespace
}  // namespace qd::ui::pages::people
