// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/alerts_view.h"

#include "core/desk/findings.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::holding;
using Severity = Attention::Severity;

market::QualityFinding finding(market::FindingKind kind, market::FindingSeverity severity, const char* symbol,
                               const char* date, double error = 0.1) {
    market::QualityFinding f{};
    f.kind = kind;
    f.severity = severity;
    f.symbol = symbol;
    f.date = Date::parse(date).value();
    f.relError = error;
    return f;
}

class AlertsTest : public test::DeskTest {
protected:
    /// The session over a vault whose data sets have these findings.
    std::vector<AlertLine> alertsWith(const std::vector<market::QualityFinding>& findings) {
        session.reset();
        auto opened = vault::Vault::open(path, passphrase, {files, clock});
        EXPECT_TRUE(opened.ok());
        auto wrapped = std::make_unique<test::WrappedVault>(std::move(opened).value());
        wrapped->datasetFindings = findingsToJson(findings);
        session = std::make_unique<Session>(env(), std::move(wrapped),
                                            identity::Actor{"ann", identity::Role::Admin});
        return loadAlerts(*session).value()->lines;
    }
};

TEST_F(AlertsTest, AnEmptyWorkspaceNeedsNobody) {
    EXPECT_TRUE(loadAlerts(*session).value()->lines.empty());
}

TEST_F(AlertsTest, FindingsAreGroupedWorstFirstAndNotesAreLeftOut) {
    using market::FindingKind;
    using market::FindingSeverity;
    store(test::smallMarket(), {}, true);
    const auto lines =
        alertsWith({finding(FindingKind::Gap, FindingSeverity::Info, "AAA", "2022-02-01"),
                    finding(FindingKind::StaleRun, FindingSeverity::Warning, "BBB", "2022-02-02"),
                    finding(FindingKind::WrongClose, FindingSeverity::Error, "CCC", "2022-02-03", 0.2),
                    finding(FindingKind::WrongClose, FindingSeverity::Error, "DDD", "2022-02-04", -0.7)});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].severity, Severity::Hard);
    EXPECT_EQ(lines[0].text.text, "Wrong close: 2 in 2 symbols, the worst DDD on 2022-02-04");
    EXPECT_FALSE(lines[0].text.id.empty()) << "a window can translate it";
    EXPECT_EQ(lines[0].page, "data");
    EXPECT_EQ(lines[0].item, "1");
    EXPECT_EQ(lines[1].severity, Severity::Warn);
    EXPECT_EQ(lines[1].text.text, "Stale run: BBB on 2022-02-02");
}

TEST_F(AlertsTest, OldPricesAndHoldingsWithoutOneAreNamed) {
    store(test::panelOf({"AAA"}, {{10}, {11}}));
    hold({holding("AAA", "1"), holding("ZZZ", "5")});
    const auto lines = alertsWith({});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[0].text.text.starts_with("Prices end on 2024-01-03, ")) << lines[0].text.text;
    EXPECT_EQ(lines[1].text.text, "ZZZ is held and has no recent price");
    EXPECT_EQ(lines[1].page + "/" + lines[1].item, "positions/ZZZ");
}

TEST_F(AlertsTest, SyntheticPricesNeverLag) {
    store(test::panelOf({"AAA"}, {{10}, {11}}), {}, true);
    EXPECT_TRUE(loadAlerts(*session).value()->lines.empty());
}

TEST_F(AlertsTest, DamagedFindingsAreAnErrorNotSilence) {
    store(test::smallMarket(), {}, true);
    session.reset();
    auto opened = vault::Vault::open(path, passphrase, {files, clock});
    auto wrapped = std::make_unique<test::WrappedVault>(std::move(opened).value());
    wrapped->datasetFindings = "[{]";
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    EXPECT_EQ(codeOf(loadAlerts(*session)), "integrity");
}

}  // namespace
}  // namespace qd::desk
