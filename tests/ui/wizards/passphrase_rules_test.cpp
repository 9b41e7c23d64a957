// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/passphrase_rules.h"

#include <QLineEdit>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"

using namespace qd::ui::wizards;

namespace {
QString s(const char* text) {
    return QString::fromUtf8(text);
}
}  // namespace

TEST(PassphraseRules, ShortAndEasyOnesAreRefusedWithTheWayOut) {
    EXPECT_FALSE(passphraseProblem(QString()).isEmpty());
    EXPECT_TRUE(passphraseProblem(s("kurz9!Zq")).contains(s("15")));
    EXPECT_FALSE(passphraseProblem(s("passwordpassword")).isEmpty());
    EXPECT_FALSE(passphraseProblem(s("aaaaaaaaaaaaaaaa")).isEmpty());
    EXPECT_FALSE(passphraseProblem(s("margareta margareta"), {s("margareta")}).isEmpty()) << "one's own name";
    EXPECT_TRUE(passphraseProblem(kPassphrase).isEmpty());
    EXPECT_FALSE(passphraseProblem(QString(5000, QLatin1Char('q'))).isEmpty());
}

TEST(PassphraseRules, CountsCharactersNotBytesAndAsksForNoKindsOfThem) {
    EXPECT_TRUE(passphraseProblem(s("\u00fcber f\u00fcnf b\u00e4che")).isEmpty()) << "15 characters";
    EXPECT_FALSE(passphraseProblem(s("\u00fc\u00fc\u00e4\u00f6\u00dfqwj\u00e9")).isEmpty())
        << "15 bytes, 9 characters";
    EXPECT_TRUE(passphraseProblem(s("correct otter battery sail")).isEmpty()) << "no digit, no capital";
}

TEST(PassphraseRules, UserNamesThatReadLikeAPersonsTokenAreRefused) {
    EXPECT_TRUE(userNameProblem(s("ann")).isEmpty());
    EXPECT_FALSE(userNameProblem(s(" ")).isEmpty());
    EXPECT_FALSE(userNameProblem(s("person 7")).isEmpty());
}

TEST(PassphraseRules, BothHaveToBeTheSame) {
    EXPECT_TRUE(repetitionProblem(kPassphrase, kPassphrase).isEmpty());
    EXPECT_FALSE(repetitionProblem(kPassphrase, s("seven otters")).isEmpty());
    EXPECT_FALSE(repetitionProblem(kPassphrase, QString()).isEmpty());
}

TEST(PassphraseRules, WorkspaceNamesBecomeFiles) {
    EXPECT_EQ(workspacePath(s("/data"), s(" growth ")), s("/data/growth.qdw"));
    EXPECT_EQ(workspacePath(s("/data"), s("growth.qdw")), s("/data/growth.qdw"));
    EXPECT_EQ(workspaceName(s("/data/growth.qdw")), s("growth"));
    EXPECT_TRUE(workspaceNameProblem(s("Growth 2026")).isEmpty());
    EXPECT_FALSE(workspaceNameProblem(s("../growth")).isEmpty());
    EXPECT_FALSE(workspaceNameProblem(s(" ")).isEmpty());
    EXPECT_FALSE(workspaceNameProblem(s(".hidden")).isEmpty());
}

TEST(PassphraseRules, TheFieldIsEmptiedWithItsHistory) {
    QLineEdit field;
    field.setEchoMode(QLineEdit::Password);
    field.setText(kPassphrase);
    const SecretPtr secret = takeSecret(field);
    EXPECT_TRUE(field.text().isEmpty());
    field.setEchoMode(QLineEdit::Normal);
    field.undo();
    EXPECT_TRUE(field.text().isEmpty());
    ASSERT_EQ(secret->size(), static_cast<std::size_t>(kPassphrase.toUtf8().size()));
    EXPECT_EQ(secret->bytes()[0], 's');
}
