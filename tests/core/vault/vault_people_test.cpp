// SPDX-License-Identifier: GPL-3.0-or-later
// Names at the border of the vault: what is written, what is read, and what an erasure leaves.
#include "core/vault/vault_people.h"

#include <string>
#include <vector>

#include "core/vault/data_keys.h"
#include "core/vault/key_unlock.h"
#include "core/vault/workspace_file.h"
#include "tests/core/vault/people_fixture.h"

namespace qd::vault::test {
namespace {

using identity::Role;

class VaultPeopleTest : public PeopleWorkspaceTest {
protected:
    Status importAs(const std::string& who) {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            DatasetRecord record;
            record.importedBy = who;
            QD_CHECK(writer.addDataset(record, randomPanel(1, 3, 2, 0.0)));
            return AuditDraft{who, "prices.import", "dataset 1", "{}"};
        });
    }
    /// Every text and blob of every table of the closed workspace, one after the other.
    std::string everything() {
        vault.reset();
        const auto secret = passphrase();
        Unlock unlock;
        unlock.passphrase = &secret;
        auto opened = openWorkspace(files, path, unlock, clock);
        EXPECT_TRUE(opened.ok()) << wordsOf(opened);
        std::string all;
        auto tables = opened->db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        std::vector<std::string> names;
        while (tables->step().value())
            names.push_back(tables->text(0));
        for (const auto& name : names) {
            auto rows = opened->db.prepare("SELECT * FROM \"" + name + "\"");
            while (rows.ok() && rows->step().value()) {
                for (int i = 0; i < rows->columns(); ++i)
                    all += std::string(rows->blob(i)) + "\n";
            }
        }
        return all;
    }
};

TEST_F(VaultPeopleTest, TheFirstUserIsAnAdministratorFromTheFirstEntryOn) {
    const auto users = vault->people().users().value();
    ASSERT_EQ(users.size(), 1U);
    EXPECT_EQ(users[0].name, "ann");
    EXPECT_EQ(users[0].role, Role::Admin);
    EXPECT_EQ(vault->evidence().entries(1, 1)->front().what.actor, "person 1") << "inside";
    EXPECT_EQ(vault->auditTail(1)->front().what.actor, "ann") << "outside";
}

TEST_F(VaultPeopleTest, RecordsAndEntriesNamePeopleByTokenInsideAndByNameOutside) {
    const auto id = add("zelda");
    ASSERT_TRUE(importAs("zelda").ok());
    EXPECT_EQ(vault->datasets()->front().importedBy, "zelda");
    const auto tail = vault->auditTail(2).value();
    EXPECT_EQ(tail[0].what.actor, "zelda");
    EXPECT_EQ(tail[1].what.subject, "zelda");
    const auto raw = vault->evidence().entries(tail[1].sequence, tail[0].sequence).value();
    EXPECT_EQ(raw[0].what.subject, "person 2");
    EXPECT_EQ(raw[1].what.actor, "person 2");
    EXPECT_EQ(vault->people().personOf("zelda").value(), id);
    EXPECT_EQ(everything().find("zelda"), std::string::npos);
}

TEST_F(VaultPeopleTest, AfterAnErasureTheChainHoldsAndTheNameIsNowhere) {
    const auto id = add("zelda", "Zelda Fitzgerald");
    ASSERT_TRUE(importAs("zelda").ok());
    const auto entries = vault->auditTail(1)->front().sequence;
    ASSERT_TRUE(erase(id).ok());
    EXPECT_EQ(vault->datasets()->front().importedBy, "erased person 2");
    EXPECT_EQ(vault->auditTail(1)->front().what.subject, "erased person 2");
    EXPECT_FALSE(vault->people().find("zelda").value().has_value());
    const auto verdict = vault->verifyAudit().value();
    EXPECT_TRUE(verdict.intact) << verdict.reason.text;
    EXPECT_EQ(verdict.entries, entries + 1);
    EXPECT_TRUE(vault->verifyStorage().ok());
    const auto wal = readFile(path + "-wal");
    EXPECT_TRUE(wal.empty()) << "what the log held of the key went with it";
    const auto all = everything();
    EXPECT_EQ(all.find("zelda"), std::string::npos);
    EXPECT_EQ(all.find("Fitzgerald"), std::string::npos);
}

TEST_F(VaultPeopleTest, WhatPrecedesTheNextChangeIsOneTransactionWithIt) {
    const auto before = vault->auditTail(1)->front().sequence;
    vault->beforeNextChange([](Writer&) -> Result<AuditDraft> { return draft("session.open"); });
    EXPECT_TRUE(vault->waitsForChange().value());
    EXPECT_EQ(codeOf(vault->transact([](Writer&) -> Result<AuditDraft> {
                  return Error{ErrorCode::Cancelled, "no"};
              })),
              "cancelled");
    EXPECT_TRUE(vault->waitsForChange().value()) << "neither happened";
    EXPECT_EQ(vault->auditTail(1)->front().sequence, before);
    ASSERT_TRUE(importAs("ann").ok());
    EXPECT_FALSE(vault->waitsForChange().value());
    const auto tail = vault->auditTail(2).value();
    EXPECT_EQ(tail[1].what.action, "session.open");
    EXPECT_EQ(tail[0].what.action, "prices.import");
    ASSERT_TRUE(importAs("ann").ok());
    EXPECT_EQ(vault->auditTail(1)->front().sequence, before + 3) << "once";
}

TEST_F(VaultPeopleTest, EntriesAboutAPersonAreThoseTheyMadeAndThoseOfThem) {
    const auto id = add("zelda");
    ASSERT_TRUE(importAs("ann").ok());
    ASSERT_TRUE(importAs("zelda").ok());
    const auto entries = vault->people().entriesAbout(id).value();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].what.action, "user.add");
    EXPECT_EQ(entries[1].what.actor, "zelda");
}

}  // namespace
}  // namespace qd::vault::test
