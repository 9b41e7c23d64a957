// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "core/crypto/recovery_code.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/wizards/answering_desk.h"
#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/kit/banner.h"
#include "ui/wizards/first_run_wizard.h"
#include "ui/wizards/reauthentication_dialog.h"
#include "ui/wizards/recover_dialog.h"
#include "ui/wizards/recover_flow.h"
#include "ui/wizards/unlock_view.h"

using namespace qd;
using namespace qd::ui::wizards;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

std::string textOf(const crypto::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

/// A workspace, and a desk that answers as each test wants.
class SigningIn : public ::testing::Test {
protected:
    SigningIn() {
        { const SessionPtr closed = fixture.workspace("growth.qdw"); }
        access->changePassphrase = [this](desk::Session&, const crypto::Secret& current,
                                          const crypto::Secret& next, const crypto::KdfParams&) -> Status {
            changed.append(QString::fromStdString(textOf(current) + " -> " + textOf(next)));
            if (changeFails) return Error{ErrorCode::Io, say("the disk is full")};
            return Ok{};
        };
        fixture.context.access = access;
        fixture.context.machine = &machine;
    }
    std::unique_ptr<UnlockView> makeView() {
        auto view = std::make_unique<UnlockView>(fixture.context, fixture.file("growth.qdw"));
        view->resize(900, 800);
        view->show();
        view->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(view.get()));
        return view;
    }
    static void type(QWidget& window, const char* name, const QString& text) {
        auto* field = shown<QLineEdit>(window, name);
        ASSERT_NE(field, nullptr) << name;
        field->clear();
        QTest::keyClicks(field, text);
    }
    static void press(QWidget& window, const char* name) {
        auto* button = shown<QPushButton>(window, name);
        ASSERT_NE(button, nullptr) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static bool idle(UnlockView& view) {
        return QTest::qWaitFor([&] { return !view.busy(); }, 20'000);
    }

    WizardFixture fixture;
    ui::Preferences machine;
    AnsweringDesk answers{fixture.context.access};
    std::shared_ptr<AccessDesk> access = answers.access;
    int& wait = answers.wait;
    bool& mustChange = answers.mustChange;
    std::string& wantedCode = answers.wantedCode;
    QStringList& users = answers.users;
    QStringList& codes = answers.codes;
    bool changeFails = false;
    QStringList changed;
};

}  // namespace

TEST_F(SigningIn, TheLastUserIsRememberedAndCanBeChanged) {
    auto view = makeView();
    EXPECT_EQ(shown<QLineEdit>(*view, "user")->text(), s("ann"));
    QSignalSpy unlocked(view.get(), &UnlockView::unlocked);
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(unlocked.wait(20'000));
    EXPECT_EQ(machine.get(kLastUser), s("ann"));
    machine.set(kLastUser, s("ben"));
    auto again = makeView();
    EXPECT_EQ(shown<QLineEdit>(*again, "user")->text(), s("ben"));
    type(*again, "user", s("cleo"));
    type(*again, "passphrase", kPassphrase);
    press(*again, "unlock");
    ASSERT_TRUE(idle(*again));
    EXPECT_EQ(users.last(), s("cleo"));
    EXPECT_EQ(machine.get(kLastUser), s("ben")) << "who did not get in is not remembered";
}

TEST_F(SigningIn, AOneTimeCodeIsAskedForOnlyWhenTheDeskWantsOne) {
    wantedCode = "123456";
    auto view = makeView();
    EXPECT_EQ(shown<QLineEdit>(*view, "oneTimeCode"), nullptr);
    QSignalSpy unlocked(view.get(), &UnlockView::unlocked);
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    auto* code = shown<QLineEdit>(*view, "oneTimeCode");
    ASSERT_NE(code, nullptr);
    EXPECT_EQ(view->focusWidget(), code);
    EXPECT_FALSE(shown<QPushButton>(*view, "unlock")->isEnabled());
    EXPECT_TRUE(shown<QLineEdit>(*view, "passphrase")->text().isEmpty()) << "it is not kept in the field";

    QTest::keyClicks(code, s("999999"));
    QTest::keyClick(code, Qt::Key_Return);
    ASSERT_TRUE(idle(*view));
    EXPECT_TRUE(code->accessibleDescription().contains(s("does not fit")))
        << code->accessibleDescription().toStdString();
    QTest::keyClicks(code, s("123456"));
    QTest::keyClick(code, Qt::Key_Return);
    ASSERT_TRUE(unlocked.wait(20'000)) << "the passphrase does not have to be typed again";
    EXPECT_EQ(codes, (QStringList{QString(), s("999999"), s("123456")}));
    EXPECT_EQ(namelessWidgets(view.get()), "");
}

TEST_F(SigningIn, AnotherUserDoesNotInheritThePassphraseThatWaitsForItsCode) {
    wantedCode = "123456";
    auto view = makeView();
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    type(*view, "user", s("ben"));
    EXPECT_EQ(shown<QLineEdit>(*view, "oneTimeCode"), nullptr);
    EXPECT_FALSE(shown<QPushButton>(*view, "unlock")->isEnabled());
}

TEST_F(SigningIn, AfterFailuresTheButtonCountsDown) {
    wait = 2;
    auto view = makeView();
    type(*view, "passphrase", s("wrong, and long enough"));
    auto* button = shown<QPushButton>(*view, "unlock");
    ASSERT_TRUE(QTest::qWaitFor([&] { return button->text().contains(s("2")); }, 5'000));
    EXPECT_FALSE(button->isEnabled());
    QTest::keyClick(shown<QLineEdit>(*view, "passphrase"), Qt::Key_Return);
    EXPECT_TRUE(users.isEmpty()) << "Return does not go round the pause";
    ASSERT_NE(shown<QLabel>(*view, "wait"), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, 5'000));
    EXPECT_EQ(shown<QLabel>(*view, "wait"), nullptr);
}

TEST_F(SigningIn, SomebodyElsesPassphraseIsReplacedBeforeTheWorkspaceOpens) {
    mustChange = true;
    auto view = makeView();
    QSignalSpy unlocked(view.get(), &UnlockView::unlocked);
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    EXPECT_EQ(unlocked.count(), 0);
    EXPECT_EQ(shown<QLineEdit>(*view, "passphrase"), nullptr);
    type(*view, "newPassphrase", s("ann ann ann ann ann"));
    type(*view, "newPassphraseAgain", s("ann ann ann ann ann"));
    press(*view, "unlock");
    EXPECT_TRUE(changed.isEmpty()) << "one's own name over and over is no passphrase";
    const QString own = s("eleven herons over the harbour");
    changeFails = true;
    type(*view, "newPassphrase", own);
    type(*view, "newPassphraseAgain", own);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    EXPECT_EQ(unlocked.count(), 0);
    changeFails = false;
    type(*view, "newPassphrase", own);
    type(*view, "newPassphraseAgain", own);
    press(*view, "unlock");
    ASSERT_TRUE(QTest::qWaitFor([&] { return unlocked.count() == 1; }, 10'000));
    EXPECT_EQ(changed.last(), kPassphrase + s(" -> ") + own);
}

TEST_F(SigningIn, WhoDoesNotWantToChooseLeavesTheWorkspaceClosed) {
    mustChange = true;
    auto view = makeView();
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    press(*view, "another");
    EXPECT_NE(shown<QLineEdit>(*view, "passphrase"), nullptr);
    mustChange = false;
    const SecretPtr secret = secretOf(kPassphrase);
    EXPECT_TRUE(desk::openWorkspace(fixture.context.environment,
                                    {fixture.file("growth.qdw").toStdString(), secret.get(), "ann"})
                    .ok())
        << "nobody holds it";
}

TEST_F(SigningIn, AnOpenWorkspaceGoesBackToItsOwnPersonOnly) {
    const SecretPtr secret = secretOf(kPassphrase);
    auto opened = desk::openWorkspace(fixture.context.environment,
                                      {fixture.file("growth.qdw").toStdString(), secret.get(), "ann"});
    ASSERT_TRUE(opened.ok());
    const SessionPtr held = std::move(opened).value();
    machine.set(kLastUser, s("ben"));
    auto view = makeView();
    view->setOpenSession(held);
    EXPECT_EQ(shown<QLineEdit>(*view, "user")->text(), s("ann"));
    EXPECT_TRUE(shown<QLineEdit>(*view, "user")->isReadOnly());
    EXPECT_EQ(shown<QPushButton>(*view, "forgot"), nullptr);
    QSignalSpy unlocked(view.get(), &UnlockView::unlocked);
    type(*view, "passphrase", s("not the passphrase"));
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    EXPECT_EQ(unlocked.count(), 0);
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(unlocked.wait(20'000));
    EXPECT_EQ(unlocked.at(0).at(0).value<std::shared_ptr<desk::Session>>(), held);
}

TEST_F(SigningIn, ABackupCanBeRestoredFromTheLockByTheKeyboardAlone) {
    auto view = makeView();
    QSignalSpy restore(view.get(), &UnlockView::restoreRequested);
    auto* button = shown<QPushButton>(*view, "restore");
    ASSERT_NE(button, nullptr);
    for (int i = 0; i < 20 && !button->hasFocus(); ++i)
        QTest::keyClick(view->focusWidget(), Qt::Key_Tab);
    ASSERT_TRUE(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_EQ(restore.count(), 1);
}

TEST_F(SigningIn, NothingIsRestoredOverAWorkspaceThatIsOpenBehindTheLock) {
    const SecretPtr secret = secretOf(kPassphrase);
    auto opened = desk::openWorkspace(fixture.context.environment,
                                      {fixture.file("growth.qdw").toStdString(), secret.get(), "ann"});
    ASSERT_TRUE(opened.ok());
    const SessionPtr held = std::move(opened).value();
    auto view = makeView();
    view->setOpenSession(held);
    EXPECT_EQ(shown<QPushButton>(*view, "restore"), nullptr);
}

TEST_F(SigningIn, OnceTheWorkspaceBehindTheLockIsClosedAnybodyMaySignIn) {
    const SecretPtr secret = secretOf(kPassphrase);
    auto opened = desk::openWorkspace(fixture.context.environment,
                                      {fixture.file("growth.qdw").toStdString(), secret.get(), "ann"});
    ASSERT_TRUE(opened.ok());
    SessionPtr held = std::move(opened).value();
    auto view = makeView();
    view->setOpenSession(held);
    EXPECT_TRUE(shown<QLineEdit>(*view, "user")->isReadOnly());
    held.reset();
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown<QPushButton>(*view, "restore") != nullptr; }, 5'000));
    EXPECT_FALSE(shown<QLineEdit>(*view, "user")->isReadOnly());
    EXPECT_NE(shown<QPushButton>(*view, "forgot"), nullptr);
    EXPECT_FALSE(shown<QLineEdit>(*view, "user")->accessibleDescription().contains(s("open still")));
}

TEST_F(SigningIn, WhoHasToChooseAPassphraseIsOfferedNoRestore) {
    mustChange = true;
    auto view = makeView();
    type(*view, "passphrase", kPassphrase);
    press(*view, "unlock");
    ASSERT_TRUE(idle(*view));
    EXPECT_EQ(shown<QPushButton>(*view, "restore"), nullptr);
    press(*view, "another");
    EXPECT_NE(shown<QPushButton>(*view, "restore"), nullptr);
}

namespace {

class Recovering : public SigningIn {
protected:
    Recovering() {
        access->recoverAccess = [this](const desk::Environment&, const desk::Recovery& recovery) -> Status {
            parts.clear();
            for (const crypto::Secret* part : recovery.typed)
                parts.append(QString::fromStdString(textOf(*part)));
            user = QString::fromStdString(recovery.user);
            if (fails) return Error{ErrorCode::Integrity, say("this is not the recovery key")};
            return Ok{};
        };
        dialog = std::make_unique<RecoverDialog>(fixture.context, fixture.file("growth.qdw"), s("ann"));
        dialog->show();
        dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }
    static QString code(crypto::RecoveryKind kind, unsigned char fill) {
        crypto::Secret key(crypto::kRecoveryKeyBytes);
        std::fill(key.bytes().begin(), key.bytes().end(), fill);
        return QString::fromStdString(textOf(crypto::encodeRecovery(kind, key).value()));
    }
    [[nodiscard]] bool primaryReady() { return shown<QPushButton>(*dialog, "primary")->isEnabled(); }
    [[nodiscard]] QString problem(const char* field) {
        return shown<QLineEdit>(*dialog, field)->accessibleDescription();
    }
    void choose(const QString& passphrase) {
        type(*dialog, "newPassphrase", passphrase);
        type(*dialog, "newPassphraseAgain", passphrase);
        press(*dialog, "primary");
    }

    QStringList parts;
    QString user;
    bool fails = false;
    std::unique_ptr<RecoverDialog> dialog;
};

}  // namespace

TEST_F(Recovering, AMistypedKeyIsFoundWhileItIsTyped) {
    const QString key = code(crypto::RecoveryKind::WholeKey, 7);
    QString wrong = key;
    wrong[2] = wrong[2] == QLatin1Char('Z') ? QLatin1Char('Y') : QLatin1Char('Z');
    type(*dialog, "recoveryFirst", wrong);
    EXPECT_FALSE(primaryReady());
    EXPECT_TRUE(problem("recoveryFirst").contains(s("roup 1"))) << problem("recoveryFirst").toStdString();
    type(*dialog, "recoveryFirst", key.toLower());
    EXPECT_TRUE(primaryReady()) << problem("recoveryFirst").toStdString();
    type(*dialog, "recoveryFirst", code(crypto::RecoveryKind::FirstShare, 7));
    EXPECT_FALSE(primaryReady()) << "one share alone is not the key";
}

TEST_F(Recovering, TheKeySetsANewPassphraseAndSaysSo) {
    QSignalSpy recovered(dialog.get(), &RecoverDialog::recovered);
    type(*dialog, "recoveryFirst", code(crypto::RecoveryKind::WholeKey, 7));
    press(*dialog, "primary");
    ASSERT_EQ(dialog->flow().step(), RecoverFlow::Step::Passphrase);
    choose(s("short"));
    EXPECT_EQ(recovered.count(), 0);
    choose(s("eleven herons over the harbour"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return recovered.count() == 1; }, 10'000));
    EXPECT_EQ(parts, QStringList{code(crypto::RecoveryKind::WholeKey, 7)});
    EXPECT_EQ(user, s("ann"));
    EXPECT_TRUE(dialog->isVisible()) << "it shows what came of it";
    EXPECT_EQ(namelessWidgets(dialog.get()), "");
    press(*dialog, "primary");
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(Recovering, TwoSharesAreTakenTogetherAndNeverTheSameTwice) {
    auto* kind = dialog->findChild<QWidget*>(s("recoveryKind"));
    ASSERT_NE(kind, nullptr);
    kind->findChildren<QAbstractButton*>().at(1)->click();
    const QString first = code(crypto::RecoveryKind::FirstShare, 3);
    type(*dialog, "recoveryFirst", first);
    EXPECT_FALSE(primaryReady());
    type(*dialog, "recoverySecond", first);
    EXPECT_FALSE(primaryReady());
    type(*dialog, "recoverySecond", code(crypto::RecoveryKind::SecondShare, 4));
    EXPECT_TRUE(primaryReady());
    press(*dialog, "primary");
    choose(s("eleven herons over the harbour"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->flow().step() == RecoverFlow::Step::Done; }, 10'000));
    EXPECT_EQ(parts.size(), 2);
}

TEST_F(Recovering, AWrongKeyChangesNothingAndHasToBeTypedAgain) {
    fails = true;
    type(*dialog, "recoveryFirst", code(crypto::RecoveryKind::WholeKey, 9));
    press(*dialog, "primary");
    choose(s("eleven herons over the harbour"));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return shown<QLineEdit>(*dialog, "recoveryFirst") != nullptr; }, 10'000));
    EXPECT_TRUE(shown<QLineEdit>(*dialog, "recoveryFirst")->text().isEmpty());
    bool told = false;
    for (const ui::Banner* banner : dialog->findChildren<ui::Banner*>())
        told = told || (banner->isVisible() && banner->cause().contains(s("recovery key")));
    EXPECT_TRUE(told);
}

TEST(Reauthentication, NothingHappensWithoutProofAndABareReturnDecidesNothing) {
    WizardFixture fixture;
    ReauthenticationDialog dialog(fixture.theme, fixture.jobs, {s("Erase ben?"), s("Erase")}, s("ann"));
    QStringList proofs;
    int fails = 0;
    dialog.setProofWork([&](const desk::Reauthentication& proof, jobs::JobContext&) -> Status {
        proofs.append(QString::fromStdString(textOf(*proof.passphrase) + "|" + proof.oneTimeCode));
        if (fails-- > 0) return Error{ErrorCode::Refused, say("a one-time code is needed to sign in")};
        return Ok{};
    });
    QSignalSpy done(&dialog, &ActDialog::succeeded);
    dialog.open();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    QTest::mouseClick(dialog.actButton(), Qt::LeftButton);
    EXPECT_TRUE(proofs.isEmpty());
    auto* field = shown<QLineEdit>(dialog, "proofPassphrase");
    QTest::keyClicks(field, kPassphrase);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(dialog.busy());
    fails = 1;
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown<QLineEdit>(dialog, "proofCode") != nullptr; }, 10'000));
    EXPECT_TRUE(field->text().isEmpty());
    QTest::keyClicks(field, kPassphrase);
    QTest::keyClicks(shown<QLineEdit>(dialog, "proofCode"), s("123456"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return done.count() == 1; }, 10'000));
    EXPECT_EQ(proofs.last(), kPassphrase + s("|123456"));
    EXPECT_FALSE(dialog.isVisible());
}

TEST(Reauthentication, WhoMayNotDecideIsToldWhyAndCannot) {
    WizardFixture fixture;
    ReauthenticationDialog dialog(fixture.theme, fixture.jobs, {s("Approve?"), s("Approve")}, s("ann"));
    bool called = false;
    dialog.setProofWork([&](const desk::Reauthentication&, jobs::JobContext&) -> Status {
        called = true;
        return Ok{};
    });
    dialog.refuse(s("You prepared it."));
    dialog.open();
    EXPECT_FALSE(dialog.actButton()->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(dialog.busy());
    EXPECT_FALSE(called);
    EXPECT_EQ(shown<QLabel>(dialog, "why")->text(), s("You prepared it."));
}
