// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: every use case of the desk against every role. The workspace is empty and the paths lead
// nowhere, so a use case that forgot to ask fails in another way than by refusing.
#include <filesystem>
#include <functional>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/desk/alerts_view.h"
#include "core/desk/audit_view.h"
#include "core/desk/backups.h"
#include "core/desk/decisions.h"
#include "core/desk/evidence.h"
#include "core/desk/import_tables.h"
#include "core/desk/key_facts.h"
#include "core/desk/lineage.h"
#include "core/desk/make_report.h"
#include "core/desk/price_series.h"
#include "core/desk/recommend_strategies.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/retention.h"
#include "core/desk/run_analysis.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_day.h"
#include "core/desk/run_files.h"
#include "core/desk/run_search.h"
#include "core/desk/run_tags.h"
#include "core/desk/run_view.h"
#include "core/desk/search_index.h"
#include "core/desk/search_trial.h"
#include "core/desk/sharpe_evidence.h"
#include "core/desk/users.h"
#include "core/desk/views.h"
#include "core/desk/what_if_load.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/guard_cases.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using identity::Permission;
using identity::Role;
using test::codeOf;

using test::UseCase;

/// Refused for what it says, by everyone who may save a plan at all.
BackupPlan noPlan() {
    BackupPlan plan;
    plan.folder = "no whole path";
    return plan;
}

/// What asks for no permission: how the window stands, and what people do about their own way in with what
/// only the person at the keyboard knows.
const std::set<std::string> kOpenToAll{"loadUiState",          "saveUiState",    "setAsideUiState",
                                       "unlockSession",        "reauthenticate", "changePassphrase",
                                       "mustChangePassphrase", "beginTotp",      "confirmTotp",
                                       "removeOwnTotp",        "bindToKeychain", "freeFromKeychain"};

const std::vector<UseCase> kOwnCases{
    {"importPrices", Permission::ImportData,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(importPrices(s, test::priceFile("nowhere.csv"), job));
     }},
    {"storePanel", Permission::ImportData,
     [](Session& s, const jobs::JobContext& job) { return codeOf(storePanel(s, {}, {}, job)); }},
    {"importSectors", Permission::ImportData,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(importSectors(s, "nowhere.csv", {}, job));
     }},
    {"importHoldings", Permission::ImportData,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(importHoldings(s, "nowhere.csv", {}, job));
     }},
    {"importMembership", Permission::ImportData,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(importMembership(s, "nowhere.csv", {}, job));
     }},
    {"loadMembership", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadMembership(s)); }},
    {"keyFacts", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(keyFacts(s)); }},
    {"loadSearchIndex", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadSearchIndex(s)); }},
    {"runBacktest", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) { return codeOf(runBacktest(s, {}, job)); }},
    {"listRuns", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listRuns(s)); }},
    {"runsOfKind", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(runsOfKind(s, kBacktestKind)); }},
    {"trackedTrials", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(trackedTrials(s, std::string())); }},
    {"loadRun", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadRun(s, {})); }},
    {"loadRunDays", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(loadRunDays(s, std::make_shared<const RunView>()));
     }},
    {"loadAnalysisInputs", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(loadAnalysisInputs(s, std::make_shared<const RunView>(), job));
     }},
    {"readFactors", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(readFactors(s, "nowhere.csv")); }},
    {"runSearch", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         RunningSearches running;
         return codeOf(runSearch(s, {}, {running}, job));
     }},
    {"resumeSearch", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         RunningSearches running;
         return codeOf(resumeSearch(s, RunId{9}, 1, {running}, job));
     }},
    {"recoverSearches", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(recoverSearches(s, RunningSearches())); }},
    {"listSearches", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listSearches(s)); }},
    {"loadSearch", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadSearch(s, RunId{9})); }},
    {"loadSearchPrices", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadSearchPrices(s, SearchView())); }},
    {"readRunFile", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(readRunFile(s, RunId{1}, "equity.csv")); }},
    {"setRunTags", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(setRunTags(s, RunId{1}, {"x"})); }},
    {"loadRunTags", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) {
         const auto one = loadRunTags(s, RunId{1});
         return one.ok() ? codeOf(loadRunTags(s, std::vector<vault::RunRecord>())) : codeOf(one);
     }},
    {"loadRunFiles", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadRunFiles(s, RunId{1})); }},
    {"buildExecutiveReport", Permission::MakeReport,
     [](Session& s, const jobs::JobContext&) { return codeOf(buildExecutiveReport(s, {})); }},
    {"makeExecutiveReport", Permission::MakeReport,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(makeExecutiveReport(s, {{}, "csv", {}, {}}, job));
     }},
    {"listReports", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listReports(s)); }},
    {"readReport", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(readReport(s, ReportId{1})); }},
    {"loadPositions", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadPositions(s)); }},
    {"loadData", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadData(s)); }},
    {"loadPriceSeries", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadPriceSeries(s, DatasetId{1}, "AAA")); }},
    {"loadPriceCoverage", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadPriceCoverage(s, DatasetId{1})); }},
    {"loadDatasetUses", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadDatasetUses(s, DatasetId{1})); }},
    {"recommendStrategies", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(recommendStrategies(s, {})); }},
    {"loadRecommendationCriteria", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadRecommendationCriteria(s)); }},
    {"saveRecommendationCriteria", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(saveRecommendationCriteria(s, "[")); }},
    {"loadRunTargets", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadRunTargets(s, RunId{1})); }},
    {"loadWhatIf", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) { return codeOf(loadWhatIf(s, {}, job)); }},
    {"loadOverview", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadOverview(s)); }},
    {"workspaceInfo", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(workspaceInfo(s)); }},
    {"loadAlerts", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadAlerts(s)); }},
    {"explainMetric", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(explainMetric(s, RunId{1}, "sharpe")); }},
    {"explainPosition", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(explainPosition(s, "AAA", "value")); }},
    {"explainOverview", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(explainOverview(s, "value")); }},
    {"explainNumber", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(explainNumber(s, "overview/value")); }},
    {"loadAudit", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadAudit(s, 5)); }},
    {"verifyAuditChain", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext& job) { return codeOf(verifyAuditChain(s, job)); }},
    {"verifyWorkspace", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(verifyWorkspace(s)); }},
    {"verifyAudit", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(verifyAudit(s)); }},
    {"loadBackupPlan", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadBackupPlan(s)); }},
    {"saveBackupPlan", Permission::ManageBackups,
     [](Session& s, const jobs::JobContext&) { return codeOf(saveBackupPlan(s, noPlan())); }},
    {"loadBackups", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadBackups(s)); }},
    {"createBackup", Permission::ManageBackups,
     [](Session& s, const jobs::JobContext& job) { return codeOf(createBackup(s, {}, job)); }},
    {"verifyBackup", Permission::ManageBackups,
     [](Session& s, const jobs::JobContext& job) { return codeOf(verifyBackup(s, "nowhere", job)); }},
    {"drillRestore", Permission::ManageBackups,
     [](Session& s, const jobs::JobContext& job) { return codeOf(drillRestore(s, {}, job)); }},
    {"backupsDue", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(backupsDue(s)); }},
    {"loadRetentionPolicy", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadRetentionPolicy(s)); }},
    {"saveRetentionPolicy", Permission::ManageRetention,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(saveRetentionPolicy(s, {0, 0}));
     }},
    {"listLegalHolds", Permission::ManageRetention,
     [](Session& s, const jobs::JobContext&) { return codeOf(listLegalHolds(s)); }},
    {"placeLegalHold", Permission::ManageRetention,
     [](Session& s, const jobs::JobContext&) { return codeOf(placeLegalHold(s, "dataset 99", "why")); }},
    {"releaseLegalHold", Permission::ManageRetention,
     [](Session& s, const jobs::JobContext&) { return codeOf(releaseLegalHold(s, 99, "why")); }},
    {"runRetention", Permission::ManageRetention,
     [](Session& s, const jobs::JobContext& job) { return codeOf(runRetention(s, true, job)); }},
    {"listAudit", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(listAudit(s, 5)); }},
    {"listUsers", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(listUsers(s)); }},
    {"listSlots", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(listSlots(s)); }},
    {"addUser", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) {
         const auto easy = crypto::Secret::fromText("easy");
         return codeOf(addUser(s, {"new", {}, Role::Risk, &easy, crypto::kKdfFloor}));
     }},
    {"disableUser", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(disableUser(s, "nobody")); }},
    {"enableUser", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(enableUser(s, "nobody")); }},
    {"setUserRole", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(setUserRole(s, "nobody", Role::Risk)); }},
    {"unlockUser", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(unlockUser(s, "nobody")); }},
    {"resetPassphrase", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(resetPassphrase(s, "nobody", crypto::Secret(), crypto::kKdfFloor));
     }},
    {"removeTotp", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(removeTotp(s, "nobody")); }},
    {"makeRecoveryKey", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(makeRecoveryKey(s, {})); }},
    {"makeRecoveryShares", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(makeRecoveryShares(s, {})); }},
    {"confirmRecoveryKey", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(confirmRecoveryKey(s, {})); }},
    {"rotateDataKey", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext& job) { return codeOf(rotateDataKey(s, {}, job)); }},
    {"exportPerson", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(exportPerson(s, "nobody")); }},
    {"erasePerson", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(erasePerson(s, "nobody", {})); }},
    {"acceptRollback", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(acceptRollback(s, "why")); }},
    {"decide", Permission::Approve,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(decide(s, {"k", "s", "c", "nobody", {}, true}, {}));
     }},
    {"signOffReport", Permission::Approve,
     [](Session& s, const jobs::JobContext&) { return codeOf(signOffReport(s, ReportId{9}, true, {}, {})); }},
    {"checkDecision", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) {
         const auto checked = checkDecision(s, "k", "nothing", "c");
         return checked.error().message.starts_with("nobody decided") ? std::string("none") : codeOf(checked);
     }},
    {"listDecisions", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listDecisions(s)); }},
    {"loadEvidence", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadEvidence(s)); }},
    {"makeCheckpoint", Permission::ReadAudit,
     [](Session& s, const jobs::JobContext&) { return codeOf(makeCheckpoint(s)); }},
    {"setAnchorFolder", Permission::ManageBackups,
     [](Session& s, const jobs::JobContext&) { return codeOf(setAnchorFolder(s, "no whole path")); }},
    {"exportEvidence", Permission::ExportEvidence,
     [](Session& s, const jobs::JobContext& job) { return codeOf(exportEvidence(s, {}, job)); }},
};

/// With those about features, trainings, models and drift, which stand in guard_cases_learning.cpp; put
/// together once the program runs, because the constants of two files are made in no set order.
std::vector<UseCase> allUseCases() {
    auto cases = kOwnCases;
    for (auto& learning : test::learningUseCases())
        cases.push_back(std::move(learning));
    return cases;
}

class Guards : public test::DeskTest {
protected:
    void expectTheMatrix() {
        const auto before = counts();
        for (const auto& useCase : allUseCases()) {
            const bool refused = useCase.run(*session, job()) == "refused";
            EXPECT_EQ(refused, !identity::allows(session->actor().role, useCase.needs))
                << useCase.name << " as " << identity::name(session->actor().role);
        }
        EXPECT_EQ(counts(), before) << "nothing was changed";
    }
};

TEST_F(Guards, EveryUseCaseAsksForItsPermission) {
    expectTheMatrix();
    for (const auto role :
         {Role::PortfolioManager, Role::Risk, Role::Compliance, Role::Trader, Role::Auditor, Role::Service}) {
        actAs(role);
        expectTheMatrix();
    }
    actWithoutAnyPermission();
    expectTheMatrix();
}

// A use case that is added to the desk has to take its place in the table above.
TEST(GuardTable, HoldsEveryFunctionThatTheHeadersOfTheDeskDeclareOverASession) {
    std::set<std::string> declared;
    const std::regex function(R"((\w+)\(Session& session)");
    for (const auto& entry : std::filesystem::directory_iterator(std::string(QD_SOURCE_DIR) + "/core/desk")) {
        if (entry.path().extension() != ".h") continue;
        const auto text = test::readFile(entry.path().string());
        for (std::sregex_iterator it(text.begin(), text.end(), function), end; it != end; ++it)
            declared.insert((*it)[1]);
    }
    std::set<std::string> listed;
    for (const auto& useCase : allUseCases())
        listed.insert(useCase.name);
    for (const auto& name : kOpenToAll)
        EXPECT_EQ(declared.erase(name), 1U) << name;
    EXPECT_GE(declared.size(), 20U);
    EXPECT_EQ(listed, declared);
}

TEST_F(Guards, AnAuditorReadsReportsAndVerifiesButChangesNothing) {
    actAs(Role::Auditor);
    std::vector<std::string> refused;
    for (const auto& useCase : allUseCases()) {
        if (useCase.run(*session, job()) == "refused") refused.emplace_back(useCase.name);
    }
    EXPECT_EQ(refused, (std::vector<std::string>{"importPrices",
                                                 "storePanel",
                                                 "importSectors",
                                                 "importHoldings",
                                                 "importMembership",
                                                 "runBacktest",
                                                 "runSearch",
                                                 "resumeSearch",
                                                 "recoverSearches",
                                                 "setRunTags",
                                                 "saveRecommendationCriteria",
                                                 "saveBackupPlan",
                                                 "createBackup",
                                                 "verifyBackup",
                                                 "drillRestore",
                                                 "saveRetentionPolicy",
                                                 "listLegalHolds",
                                                 "placeLegalHold",
                                                 "releaseLegalHold",
                                                 "runRetention",
                                                 "addUser",
                                                 "disableUser",
                                                 "enableUser",
                                                 "setUserRole",
                                                 "unlockUser",
                                                 "resetPassphrase",
                                                 "removeTotp",
                                                 "makeRecoveryKey",
                                                 "makeRecoveryShares",
                                                 "confirmRecoveryKey",
                                                 "rotateDataKey",
                                                 "exportPerson",
                                                 "erasePerson",
                                                 "acceptRollback",
                                                 "decide",
                                                 "signOffReport",
                                                 "setAnchorFolder",
                                                 "materialiseFeatures",
                                                 "trainModel",
                                                 "resumeTraining",
                                                 "reproduceRun",
                                                 "discardTraining",
                                                 "recoverTrainings",
                                                 "registerModel",
                                                 "giveTrainingRun",
                                                 "registerTrainedModel",
                                                 "retireModel",
                                                 "savePromotionPolicy",
                                                 "promoteModel",
                                                 "rejectModel",
                                                 "rollBackModel",
                                                 "changeInventory",
                                                 "raiseFinding",
                                                 "closeFinding",
                                                 "scanDrift",
                                                 "setDriftInterval",
                                                 "recordLiveReturns"}));
}

TEST_F(Guards, ARefusalNamesThePersonTheRoleAndThePermission) {
    actAs(Role::Trader);
    const auto refused = importHoldings(*session, "nowhere.csv", {}, job());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().message, "bob (Trader) may not import data");
    EXPECT_NE(refused.error().hint.find("import_data"), std::string::npos);
}

TEST_F(Guards, WhoeverMayNotVerifyDoesNotMakeTheProgramReadTheWholeFile) {
    actAs(Role::Trader);
    const int before = files.sizesAsked;
    EXPECT_EQ(codeOf(verifyWorkspace(*session)), "refused");
    EXPECT_EQ(files.sizesAsked, before);
}

TEST_F(Guards, WhoeverMayNotSeeTheOverviewDoesNotMakeTheProgramLoadAnyOfIt) {
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    const auto* watched = wrapped.get();
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"eve", static_cast<Role>(99)});
    EXPECT_EQ(codeOf(loadOverview(*session)), "refused");
    EXPECT_EQ(watched->datasetsAsked, 0);
}

TEST_F(Guards, WhoeverMayNotImportDoesNotOpenTheFile) {
    actAs(Role::Auditor);
    const auto prices = folder.file("prices.csv");
    test::writeFile(prices, "date,AAA\n2024-01-02,10\n");
    const int before = files.opened;
    EXPECT_EQ(codeOf(importPrices(*session, test::priceFile(prices), job())), "refused");
    EXPECT_EQ(codeOf(importSectors(*session, prices, {}, job())), "refused");
    EXPECT_EQ(files.opened, before);
}

}  // namespace
}  // namespace qd::desk
