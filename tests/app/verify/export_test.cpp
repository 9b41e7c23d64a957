// SPDX-License-Identifier: GPL-3.0-or-later
// Packs of a real workspace, held against the verifier that shares no code with the exporter.
#include <gtest/gtest.h>

#include "app/verify/verify_pack.h"
#include "core/base/random.h"
#include "core/crypto/checkpoint_note.h"
#include "core/desk/decisions.h"
#include "core/desk/evidence.h"
#include "tests/app/verify/pack_maker.h"
#include "tests/core/desk/people_fixture.h"

namespace qd::desk::test {

namespace {

class ExportedPack : public PeopleTest {
protected:
    EvidenceDone exportTo(const std::string& name, std::int64_t from = 1,
                          std::optional<std::int64_t> to = std::nullopt) {
        EvidenceRequest wanted;
        wanted.folder = folder.file(name);
        wanted.from = from;
        wanted.to = to;
        const auto done = exportEvidence(*session, wanted, job());
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.error().describe());
        return done.ok() ? *done : EvidenceDone{};
    }
    [[nodiscard]] verify::Findings examine(const std::string& name,
                                           const std::vector<verify::Anchor>& anchors = {}) const {
        const auto found = verify::verifyPack(verify::FolderSource(files, folder.file(name)), anchors);
        EXPECT_TRUE(found.ok());
        return found.ok() ? *found : verify::Findings{};
    }
    [[nodiscard]] verify::Anchor anchorNow() {
        const auto made = makeCheckpoint(*session);
        EXPECT_TRUE(made.ok());
        return {"kept", crypto::signedCheckpointText({made->text, made->key, made->signature}), 0, {}};
    }
    /// A report whose bytes are on record, without a run behind it.
    void recordReport(const std::string& bytes) {
        vault::ReportRecord record;
        record.kind = "executive";
        record.format = "html";
        record.title = "Executive report";
        record.createdAt = clock.now();
        record.createdBy = "ann";
        record.fileName = "executive.html";
        record.sha256 = crypto::sha256Hex(bytes);
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_TRY(const auto id, writer.addReport(record, bytes));
                            Json detail = Json::object({{"sha256", record.sha256}});
                            return vault::AuditDraft{"ann", "report.make",
                                                     "report " + std::to_string(id.value), detail.dump()};
                        })
                        .ok());
    }
    void work(int entries) {
        for (int i = 0; i < entries; ++i)
            hold({holding("AAA", std::to_string(i + 1).c_str())});
    }
};

std::string faultsOf(const verify::Findings& found) {
    std::string out;
    for (const auto& check : found.checks)
        if (check.state != verify::State::Passed) out += check.name + ": " + check.words + "\n";
    return out;
}

}  // namespace

TEST_F(ExportedPack, AFreshPackIsSoundAndRecorded) {
    work(12);
    recordReport("<html>a report</html>");
    const auto done = exportTo("pack");
    EXPECT_EQ(done.reports, 1);
    const auto found = examine("pack");
    EXPECT_TRUE(found.intact()) << faultsOf(found);
    EXPECT_EQ(found.to, done.head.size);
    ASSERT_EQ(found.reports.size(), 1U);
    EXPECT_EQ(lastAudit(vault()).what.action, "evidence.export");
    EXPECT_EQ(test::textOf(detailOf(lastAudit(vault())), "pack"),
              crypto::sha256Hex(readFile(folder.file("pack/pack.json"))));
    EXPECT_EQ(vault().evidence().checkpoints(1)->front().size, lastAudit(vault()).sequence);
}

TEST_F(ExportedPack, SaysWhoDecidedWhat) {
    recordReport("<html>a report</html>");
    enrol("rita", identity::Role::Risk);
    signIn("rita");
    const auto decided = signOffReport(*session, ReportId{1}, true, "reads well", {&passphrase, {}});
    ASSERT_TRUE(decided.ok()) << decided.error().describe();
    const auto done = exportTo("pack");
    EXPECT_EQ(done.decisions, 1);
    const auto found = examine("pack");
    EXPECT_TRUE(found.intact()) << faultsOf(found);
    ASSERT_EQ(found.decisions.size(), 1U);
    EXPECT_NE(found.decisions[0].find("report 1: approve by person 2 (risk), prepared by person 1"),
              std::string::npos)
        << found.decisions[0];
    EXPECT_TRUE(found.decisions[0].ends_with(": reads well"));
}

TEST_F(ExportedPack, WhatWasKeptEarlierAnchorsIt) {
    work(5);
    const auto kept = anchorNow();
    work(5);
    exportTo("pack");
    const auto found = examine("pack", {kept});
    EXPECT_TRUE(found.intact()) << faultsOf(found);
    EXPECT_GT(found.anchoredTo, 0);
    EXPECT_LT(found.anchoredTo, found.to);
    const auto newer = anchorNow();
    EXPECT_FALSE(examine("pack", {newer}).intact());
}

TEST_F(ExportedPack, APartOfTheLogHangsOnTheSameTree) {
    work(30);
    static_cast<void>(anchorNow());
    work(10);
    for (const auto& [from, to] :
         {std::pair<std::int64_t, std::int64_t>{1, 1}, {2, 2}, {8, 20}, {17, 33}, {9, 40}}) {
        const std::string name = "pack" + std::to_string(from) + "-" + std::to_string(to);
        exportTo(name, from, to);
        const auto found = examine(name);
        EXPECT_TRUE(found.intact()) << name << "\n" << faultsOf(found);
        EXPECT_EQ(found.from, from);
        EXPECT_EQ(found.to, to);
    }
    EvidenceRequest beyond;
    beyond.folder = folder.file("beyond");
    beyond.to = 1000;
    EXPECT_EQ(codeOf(exportEvidence(*session, beyond, job())), "bad_input");
}

TEST_F(ExportedPack, AnAnchorOlderThanThePartHoldsWhenTheExporterWasToldOfIt) {
    work(3);
    const auto kept = anchorNow();
    work(20);
    writeFile(folder.file("kept.checkpoint"), kept.bytes);
    EvidenceRequest wanted;
    wanted.folder = folder.file("pack");
    wanted.from = 15;
    wanted.anchors = {folder.file("kept.checkpoint")};
    ASSERT_TRUE(exportEvidence(*session, wanted, job()).ok());
    EXPECT_TRUE(examine("pack", {kept}).intact()) << faultsOf(examine("pack", {kept}));
    std::string forged = kept.bytes;
    forged[forged.find("root ") + 5] ^= 1;
    writeFile(folder.file("kept.checkpoint"), forged);
    wanted.folder = folder.file("other");
    EXPECT_EQ(codeOf(exportEvidence(*session, wanted, job())), "integrity");
}

TEST_F(ExportedPack, NamesAreInItOnlyWhenAsked) {
    exportTo("pack");
    std::string all;
    for (const auto& name : files.list(folder.file("pack")).value())
        all += readFile(folder.file("pack/" + name));
    EXPECT_EQ(all.find("\"ann\""), std::string::npos);
    EvidenceRequest wanted;
    wanted.folder = folder.file("named");
    wanted.withNames = true;
    ASSERT_TRUE(exportEvidence(*session, wanted, job()).ok());
    EXPECT_NE(readFile(folder.file("named/names.json")).find("\"ann\""), std::string::npos);
    EXPECT_TRUE(examine("named").intact());
}

TEST_F(ExportedPack, EveryFlippedBitOfARealPackIsFound) {
    work(8);
    recordReport("<html>a report</html>");
    exportTo("pack");
    qd::test::MemoryPack whole;
    const auto listed = verify::FolderSource(files, folder.file("pack")).files();
    ASSERT_TRUE(listed.ok());
    for (const auto& file : *listed)
        whole.content[file.path] = readFile(folder.file("pack/" + file.path));
    ASSERT_TRUE(verify::verifyPack(whole, {})->intact());
    Rng rng(4);
    for (int round = 0; round < 1000; ++round) {
        auto pack = whole;
        auto at = pack.content.begin();
        std::advance(at, round % static_cast<int>(pack.content.size()));
        const auto byte = static_cast<std::size_t>(rng.below(at->second.size()));
        at->second[byte] = static_cast<char>(at->second[byte] ^ (1 << rng.below(8)));
        ASSERT_FALSE(verify::verifyPack(pack, {})->intact()) << at->first << " at " << byte;
    }
}

}  // namespace qd::desk::test
