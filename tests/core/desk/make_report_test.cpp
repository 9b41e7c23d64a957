// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/make_report.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::readFile;

class MakeReportTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(), "IDX", true);
        ASSERT_TRUE(runBacktest(*session, {{}, test::smallConfig()}, job()).ok());
    }
    Result<vault::ReportRecord> make(const std::string& format, const std::string& out = {},
                                     Renderer pdf = {}) {
        return makeExecutiveReport(*session, {{}, format, out, std::move(pdf)}, job());
    }
};

TEST_F(MakeReportTest, TheRecordHoldsTheVeryBytesAndTheirHash) {
    for (const std::string format : {"html", "csv", "xlsx"}) {
        const auto out = folder.file("report." + format);
        const auto record = make(format, out);
        ASSERT_TRUE(record.ok()) << record.error().describe();
        const auto bytes = readFile(out);
        EXPECT_FALSE(bytes.empty());
        EXPECT_EQ(record->sha256, crypto::sha256Hex(bytes)) << format;
        EXPECT_EQ(record->bytes, static_cast<std::int64_t>(bytes.size()));
        EXPECT_EQ(readReport(*session, record->id).value(), bytes) << format;
        EXPECT_EQ(record->format, format);
        EXPECT_EQ(record->fileName, "report." + format) << "without the folder";
    }
    EXPECT_TRUE(readFile(folder.file("report.html")).starts_with("<!"));
    EXPECT_TRUE(readFile(folder.file("report.xlsx")).starts_with("PK"));
}

TEST_F(MakeReportTest, CarriesTheTreeHeadOfTheLogOutOfTheWorkspace) {
    ASSERT_TRUE(make("html", folder.file("report.html")).ok());
    const auto made = vault().evidence().checkpoints(1)->front();
    EXPECT_EQ(made.size, test::lastAudit(vault()).sequence - 1) << "of the log before the report's own entry";
    EXPECT_NE(readFile(folder.file("report.html"))
                  .find("tree head " + std::to_string(made.size) + ":" + crypto::hex(made.root)),
              std::string::npos);
}

TEST_F(MakeReportTest, WithoutAPathItIsKeptInTheVaultOnly) {
    const auto entries = folder.entries();
    const auto record = make("csv").value();
    EXPECT_EQ(record.fileName, "executive.csv");
    EXPECT_EQ(record.kind, "executive");
    EXPECT_EQ(record.createdBy, "ann");
    EXPECT_TRUE(record.title.starts_with("Executive report: Small HRP")) << record.title;
    EXPECT_EQ(record.run, vault().runs()->front().id);
    EXPECT_EQ(folder.entries(), entries);
    EXPECT_FALSE(readReport(*session, record.id)->empty());
}

TEST_F(MakeReportTest, OneAuditEntryTellsOfIt) {
    const auto before = counts();
    const auto record = make("html").value();
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    EXPECT_EQ(counts().reports, before.reports + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "report.make");
    EXPECT_EQ(entry.what.subject, "report " + std::to_string(record.id.value));
    const auto detail = test::detailOf(entry);
    EXPECT_EQ(test::textOf(detail, "sha256"), record.sha256);
    EXPECT_EQ(test::textOf(detail, "format"), "html");
    EXPECT_EQ(test::textOf(detail, "run"), std::to_string(record.run.value));
    EXPECT_EQ(test::textOf(detail, "bytes"), std::to_string(record.bytes));
}

TEST_F(MakeReportTest, APdfComesFromTheRendererThatIsGiven) {
    std::string seen;
    const auto record =
        make("pdf", folder.file("r.pdf"), [&](const report::Report& r) -> Result<std::string> {
            seen = r.title + " " + r.label;
            return std::string("%PDF-1.7 bytes");
        });
    ASSERT_TRUE(record.ok()) << record.error().describe();
    EXPECT_EQ(seen, "Executive report SYNTHETIC");
    EXPECT_EQ(readFile(folder.file("r.pdf")), "%PDF-1.7 bytes");
    EXPECT_EQ(record->sha256, crypto::sha256Hex("%PDF-1.7 bytes"));
}

TEST_F(MakeReportTest, AFormatThatNobodyRendersIsWrongUsageAndLeavesNothing) {
    const auto before = counts();
    const auto entries = folder.entries();
    for (const auto* format : {"", "docx", "HTML", "html ", "../html"})
        EXPECT_EQ(codeOf(make(format, folder.file("out"))), "usage") << format;
    const auto pdf = make("pdf", folder.file("out"));
    ASSERT_EQ(codeOf(pdf), "usage");
    EXPECT_NE(pdf.error().message.find("without Qt"), std::string::npos);
    const auto broken = make("pdf", folder.file("out"), [](const report::Report&) -> Result<std::string> {
        return Error{ErrorCode::Internal, "no fonts"};
    });
    EXPECT_EQ(codeOf(broken), "internal");
    EXPECT_EQ(counts(), before);
    EXPECT_EQ(folder.entries(), entries);
}

TEST_F(MakeReportTest, APathThatCannotBeWrittenLeavesNoRecord) {
    const auto before = counts();
    EXPECT_EQ(codeOf(make("csv", folder.file("no/such/report.csv"))), "io");
    EXPECT_EQ(codeOf(make("csv", folder.path())), "io");
    test::writeFile(folder.file("old.csv"), "old");
    files.failing = folder.file("old.csv");
    EXPECT_EQ(codeOf(make("csv", folder.file("old.csv"))), "io");
    EXPECT_EQ(readFile(folder.file("old.csv")), "old");
    EXPECT_EQ(counts(), before);
}

TEST_F(MakeReportTest, AFaultOfTheVaultLeavesNoRecord) {
    const auto before = counts();
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->transactFault = Error{ErrorCode::Io, "the disk is full"};
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    EXPECT_EQ(codeOf(make("csv")), "io");
    const auto out = folder.file("report.csv");
    EXPECT_EQ(codeOf(make("csv", out)), "io");
    EXPECT_FALSE(files.exists(out)) << "no file leaves the workspace without a record";
    EXPECT_EQ(counts(), before);
}

TEST_F(MakeReportTest, ADamagedRunIsNotReportedOn) {
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->spoil = [](vault::RunFiles& run) { run.at("equity.csv").resize(100); };
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    const auto before = counts();
    EXPECT_FALSE(make("csv").ok());
    EXPECT_EQ(counts(), before);
}

TEST_F(MakeReportTest, ItTellsItsStagesInOrder) {
    std::vector<std::string> stages;
    std::vector<double> shares;
    const jobs::JobContext watched(
        {},
        [&](const jobs::Progress& p) {
            stages.push_back(p.stage);
            shares.push_back(p.fraction);
        },
        clock);
    ASSERT_TRUE(makeExecutiveReport(*session, {{}, "csv", {}, {}}, watched).ok());
    EXPECT_EQ(stages, (std::vector<std::string>{"Reading the run", "Rendering", "Storing", "Done"}));
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_EQ(shares.back(), 1.0);
}

TEST_F(MakeReportTest, CancelledBeforeAnyStageItLeavesNothing) {
    const auto before = counts();
    const auto entries = folder.entries();
    for (int stage = 1; stage <= 3; ++stage) {
        test::CancelAt cancel(stage);
        EXPECT_EQ(codeOf(makeExecutiveReport(*session, {{}, "csv", folder.file("r.csv"), {}},
                                             cancel.context(clock))),
                  "cancelled")
            << stage;
        EXPECT_EQ(counts(), before) << stage;
        EXPECT_EQ(folder.entries(), entries) << stage;
    }
    test::CancelAt late(4);  // it is on record: too late
    EXPECT_TRUE(
        makeExecutiveReport(*session, {{}, "csv", folder.file("r.csv"), {}}, late.context(clock)).ok());
}

TEST_F(MakeReportTest, ReportsAreListedNewestFirstAndReadById) {
    const auto first = make("csv").value();
    const auto second = make("html").value();
    const auto listed = listReports(*session).value();
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].id, second.id);
    EXPECT_EQ(listed[1].sha256, first.sha256);
    EXPECT_EQ(codeOf(readReport(*session, ReportId{99})), "bad_input");
}

TEST_F(MakeReportTest, ARunThatIsNotThereIsBadInput) {
    EXPECT_EQ(codeOf(makeExecutiveReport(*session, {RunId{42}, "csv", {}, {}}, job())), "bad_input");
}

TEST_F(MakeReportTest, AnAuditorMayMakeOneAndIsNamed) {
    actAs(identity::Role::Auditor);
    EXPECT_EQ(make("csv")->createdBy, "bob");
}

}  // namespace
}  // namespace qd::desk
