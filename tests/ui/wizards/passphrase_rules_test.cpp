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
    EXPECT_TRUE(passphraseProblem(s("kurz9!Zq")).contains(s("12")));
    EXPECT_TRUE(passphraseProblem(s("passwordpassword")).contains(s("easy")));
    EXPECT_TRUE(passphraseProblem(s("aaaaaaaaaaaaaaaa")).contains(s("easy")));
    EXPECT_TRUE(passphraseProblem(kPassphrase).isEmpty());
    EXPECT_FALSE(passphraseProblem(QString(2000, QLatin1Char('q'))).isEmpty());
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
