// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include <gtest/gtest.h>

namespace qd::console {
namespace {

Result<Options> parsed(const QStringList& arguments) {
    return parseOptions(QStringList{QStringLiteral("quarterdeck")} + arguments);
}

TEST(ConsoleOptions, NothingMeansTheFirstRun) {
    const auto options = parsed({});
    ASSERT_TRUE(options.ok());
    EXPECT_TRUE(options->workspace.isEmpty());
    EXPECT_FALSE(options->theme.has_value());
}

TEST(ConsoleOptions, TakesEveryValue) {
    const auto options = parsed(
        {QStringLiteral("--workspace"), QStringLiteral("a.qdw"), QStringLiteral("--passphrase-fd"),
         QStringLiteral("3"), QStringLiteral("--user"), QStringLiteral("petra"), QStringLiteral("--theme"),
         QStringLiteral("light"), QStringLiteral("--size"), QStringLiteral("1600x1000")});
    ASSERT_TRUE(options.ok()) << options.error().message;
    EXPECT_EQ(options->workspace, QStringLiteral("a.qdw"));
    EXPECT_EQ(options->passphraseFd, 3);
    EXPECT_EQ(options->user, QStringLiteral("petra"));
    EXPECT_EQ(options->theme, ui::Theme::Mode::Light);
    EXPECT_EQ(options->size, QSize(1600, 1000));
    EXPECT_FALSE(options->unattended());
}

TEST(ConsoleOptions, HowTheWindowBeginsCanBeSaid) {
    const auto options =
        parsed({QStringLiteral("--layout"), QStringLiteral("Research"), QStringLiteral("--page"),
                QStringLiteral("data"), QStringLiteral("--locale"), QStringLiteral("de"),
                QStringLiteral("--scale"), QStringLiteral("200"), QStringLiteral("--preferences"),
                QStringLiteral("p.json"), QStringLiteral("--safe-mode"), QStringLiteral("--no-preferences")});
    ASSERT_TRUE(options.ok()) << options.error().message;
    EXPECT_EQ(options->layout, QStringLiteral("Research"));
    EXPECT_EQ(options->page, QStringLiteral("data"));
    EXPECT_EQ(options->locale, QStringLiteral("de"));
    EXPECT_EQ(options->scalePercent, 200);
    EXPECT_EQ(options->preferences, QStringLiteral("p.json"));
    EXPECT_TRUE(options->safeMode);
    EXPECT_TRUE(options->noPreferences);
    EXPECT_FALSE(options->theme.has_value()) << "the one that was chosen before holds";
}

TEST(ConsoleOptions, WrongUsageIsSaidInWords) {
    const QList<QStringList> wrong = {{QStringLiteral("--unknown")},
                                      {QStringLiteral("file.qdw")},
                                      {QStringLiteral("--theme"), QStringLiteral("pink")},
                                      {QStringLiteral("--size"), QStringLiteral("10x10")},
                                      {QStringLiteral("--size"), QStringLiteral("wide")},
                                      {QStringLiteral("--scale"), QStringLiteral("99")},
                                      {QStringLiteral("--scale"), QStringLiteral("301")},
                                      {QStringLiteral("--scale"), QStringLiteral("big")},
                                      {QStringLiteral("--passphrase-fd"), QStringLiteral("x")},
                                      {QStringLiteral("--measure"), QStringLiteral("f.json")},
                                      {QStringLiteral("--screenshots"), QStringLiteral("d"),
                                       QStringLiteral("--workspace"), QStringLiteral("a.qdw")}};
    for (const QStringList& arguments : wrong) {
        const auto options = parsed(arguments);
        ASSERT_FALSE(options.ok()) << arguments.join(u' ').toStdString();
        EXPECT_EQ(options.error().code, ErrorCode::Usage);
        EXPECT_FALSE(options.error().hint.empty());
    }
}

TEST(ConsoleOptions, HelpAndVersionAreText) {
    EXPECT_TRUE(parsed({QStringLiteral("--help")})->shownText.contains(QStringLiteral("--workspace")));
    EXPECT_TRUE(parsed({QStringLiteral("--version")})->shownText.startsWith(QStringLiteral("quarterdeck")));
}

}  // namespace
}  // namespace qd::console
