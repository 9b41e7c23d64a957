// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack is to a verifier: tests/app/verify/export_test.cpp.
#include <gtest/gtest.h>

#include "core/desk/evidence.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

namespace {

class EvidenceExport : public DeskTest {
protected:
    [[nodiscard]] Result<EvidenceDone> exportTo(const std::string& name) {
        EvidenceRequest wanted;
        wanted.folder = folder.file(name);
        return exportEvidence(*session, wanted, job());
    }
};

}  // namespace

TEST_F(EvidenceExport, HoldsTheDocumentsOfAPackAndThePageForABrowser) {
    const auto done = exportTo("pack");
    ASSERT_TRUE(done.ok()) << done.error().describe();
    const std::vector<std::string> expected{
        "README.txt", "checkpoints.json", "decisions.json", "entries.jsonl", "keys.json",
        "pack.json",  "proofs.json",      "reports.json",   "seal.json",     "verify.html"};
    EXPECT_EQ(files.list(folder.file("pack")).value(), expected);
    EXPECT_NE(readFile(folder.file("pack/verify.html")).find("QdVerifier"), std::string::npos);
}

TEST_F(EvidenceExport, IsCancelledWithoutAFileOrAnEntry) {
    const auto before = counts();
    CancelAt cancel(3);
    EvidenceRequest wanted;
    wanted.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, wanted, cancel.context(clock))), "cancelled");
    EXPECT_TRUE(files.list(folder.file("pack"))->empty());
    EXPECT_EQ(counts(), before);
}

TEST_F(EvidenceExport, AFailureLeavesNoFile) {
    for (const auto* name : {"entries.jsonl", "keys.json", "pack.json", "seal.json"}) {
        files.failing = folder.file(std::string("pack/") + name);
        EvidenceRequest wanted;
        wanted.folder = folder.file("pack");
        EXPECT_EQ(codeOf(exportEvidence(*session, wanted, job())), "io") << name;
        EXPECT_TRUE(files.list(folder.file("pack"))->empty()) << name;
    }
    files.failing.clear();
    ASSERT_TRUE(exportTo("pack").ok());
    EvidenceRequest again;
    again.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, again, job())), "refused");
}

TEST_F(EvidenceExport, TakesPermission) {
    actWithoutAnyPermission();
    EvidenceRequest wanted;
    wanted.folder = folder.file("pack");
    EXPECT_EQ(codeOf(exportEvidence(*session, wanted, job())), "refused");
    EXPECT_FALSE(files.exists(folder.file("pack")));
}

}  // namespace qd::desk::test
