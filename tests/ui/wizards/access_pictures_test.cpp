// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the lock, of recovery and of the proof of who is at the keyboard.
#include <QPushButton>

#include "core/crypto/recovery_code.h"
#include "tests/ui/wizards/answering_desk.h"
#include "tests/ui/wizards/pictures_fixture.h"
#include "ui/kit/preferences.h"
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

/// A desk that wants a code, lets nobody in at once, and knows no recovery key, as each picture asks.
class AccessPictures : public Pictures {
protected:
    AccessPictures() {
        { const SessionPtr closed = fixture.workspace("growth.qdw"); }
        access->recoverAccess = [this](const desk::Environment&, const desk::Recovery&) -> Status {
            if (keyFails) return Error{ErrorCode::Integrity, say("this is not the recovery key")};
            return Ok{};
        };
        fixture.context.access = access;
        fixture.context.machine = &machine;
    }
    std::unique_ptr<UnlockView> lockScreen() {
        auto view = std::make_unique<UnlockView>(fixture.context, fixture.file("growth.qdw"));
        show(*view);
        return view;
    }
    static QString code(crypto::RecoveryKind kind) {
        crypto::Secret key(crypto::kRecoveryKeyBytes);
        std::fill(key.bytes().begin(), key.bytes().end(), static_cast<unsigned char>(kind) + 7);
        const auto text = crypto::encodeRecovery(kind, key).value();
        return QString::fromUtf8(reinterpret_cast<const char*>(text.bytes().data()),
                                 static_cast<qsizetype>(text.size()));
    }
    void choose(QWidget& window) {
        enter(window, "newPassphrase", s("eleven herons over the harbour"));
        enter(window, "newPassphraseAgain", s("eleven herons over the harbour"));
    }

    ui::Preferences machine;
    AnsweringDesk answers{fixture.context.access};
    std::shared_ptr<AccessDesk> access = answers.access;
    bool keyFails = false;
};

}  // namespace

TEST_P(AccessPictures, OfSigningIn) {
    auto view = lockScreen();
    take(*view, "lock-1");
    enter(*view, "passphrase", s("wrong one"));
    click(*view, "unlock");
    take(*view, "lock-2-busy");
    ASSERT_TRUE(until([&] { return !view->busy(); }));
    take(*view, "lock-3-wrong");
    answers.wait = 47;
    auto paused = lockScreen();
    enter(*paused, "passphrase", s("wrong one"));
    ASSERT_TRUE(until([&] { return shown<QWidget>(*paused, "wait") != nullptr; }));
    take(*paused, "lock-4-pause");
    answers.wait = 0;
    answers.wantedCode = "654321";
    auto codes = lockScreen();
    enter(*codes, "passphrase", kPassphrase);
    click(*codes, "unlock");
    ASSERT_TRUE(until([&] { return shown<QLineEdit>(*codes, "oneTimeCode") != nullptr; }));
    take(*codes, "lock-5-code");
    enter(*codes, "oneTimeCode", s("123456"));
    click(*codes, "unlock");
    ASSERT_TRUE(until([&] { return !codes->busy(); }));
    take(*codes, "lock-6-code-wrong");
}

TEST_P(AccessPictures, OfAPassphraseThatSomebodyElseChose) {
    answers.mustChange = true;
    auto view = lockScreen();
    enter(*view, "passphrase", kPassphrase);
    click(*view, "unlock");
    ASSERT_TRUE(until([&] { return shown<QLineEdit>(*view, "newPassphrase") != nullptr; }));
    take(*view, "lock-7-choose");
    enter(*view, "newPassphrase", s("ann ann ann ann ann"));
    enter(*view, "newPassphraseAgain", s("ann ann ann ann ann"));
    click(*view, "unlock");
    take(*view, "lock-8-choose-refused");
}

TEST_P(AccessPictures, OfAWorkspaceThatIsOpenBehindTheLock) {
    const SecretPtr secret = secretOf(kPassphrase);
    auto opened = desk::openWorkspace(fixture.context.environment,
                                      {fixture.file("growth.qdw").toStdString(), secret.get(), "ann"});
    ASSERT_TRUE(opened.ok());
    const SessionPtr held = std::move(opened).value();
    auto view = lockScreen();
    view->setOpenSession(held);
    view->setNotice(s("2 jobs go on while the workspace is locked."));
    take(*view, "lock-9-open-behind");
}

TEST_P(AccessPictures, OfTheRecoveryKey) {
    RecoverDialog dialog(fixture.context, fixture.file("growth.qdw"), s("ann"));
    dialog.show();
    take(dialog, "recover-1");
    QString wrong = code(crypto::RecoveryKind::WholeKey);
    wrong[2] = wrong[2] == QLatin1Char('Z') ? QLatin1Char('Y') : QLatin1Char('Z');
    enter(dialog, "recoveryFirst", wrong);
    take(dialog, "recover-2-mistyped");
    enter(dialog, "recoveryFirst", code(crypto::RecoveryKind::WholeKey));
    take(dialog, "recover-3-typed");
    click(dialog, "primary");
    take(dialog, "recover-4-passphrase");
    keyFails = true;
    choose(dialog);
    click(dialog, "primary");
    ASSERT_TRUE(until([&] { return shown<QLineEdit>(dialog, "recoveryFirst") != nullptr; }));
    take(dialog, "recover-5-not-the-key");
    keyFails = false;
    dialog.findChild<QWidget*>(s("recoveryKind"))->findChildren<QAbstractButton*>().at(1)->click();
    enter(dialog, "recoveryFirst", code(crypto::RecoveryKind::FirstShare));
    enter(dialog, "recoverySecond", code(crypto::RecoveryKind::SecondShare));
    take(dialog, "recover-6-shares");
    click(dialog, "primary");
    choose(dialog);
    click(dialog, "primary");
    ASSERT_TRUE(until([&] { return dialog.flow().step() == RecoverFlow::Step::Done; }));
    take(dialog, "recover-7-done");
}

TEST_P(AccessPictures, OfProvingWhoIsAtTheKeyboard) {
    ReauthenticationDialog dialog(fixture.theme, fixture.jobs,
                                  {s("Erase the personal data of ben?"), s("Erase"), ui::ButtonRole::Danger},
                                  s("ann"));
    dialog.setConsequences({s("The key under which the name lies is destroyed."), s("Records stay.")});
    dialog.setUndoWords(s("This cannot be undone."));
    Error answer{ErrorCode::Integrity, say("the passphrase does not fit")};
    dialog.setProofWork([&](const desk::Reauthentication&, jobs::JobContext&) -> Status { return answer; });
    dialog.open();
    take(dialog, "proof-1");
    enter(dialog, "proofPassphrase", s("wrong one"));
    dialog.actButton()->click();
    ASSERT_TRUE(until([&] { return !dialog.busy(); }));
    take(dialog, "proof-2-wrong");
    answer = Error{ErrorCode::Refused, say("a one-time code is needed to sign in")};
    enter(dialog, "proofPassphrase", kPassphrase);
    dialog.actButton()->click();
    ASSERT_TRUE(until([&] { return shown<QLineEdit>(dialog, "proofCode") != nullptr; }));
    take(dialog, "proof-3-code");
    ReauthenticationDialog refused(fixture.theme, fixture.jobs,
                                   {s("Sign off report 3?"), s("Sign off"), ui::ButtonRole::Primary},
                                   s("ann"));
    refused.setConsequences({s("The decision is signed with your key.")});
    refused.refuse(s("You prepared this report: somebody else has to decide."));
    refused.open();
    take(refused, "proof-4-refused");
}

INSTANTIATE_TEST_SUITE_P(Themes, AccessPictures,
                         ::testing::Values(ui::Theme::Mode::Dark, ui::Theme::Mode::Light));
