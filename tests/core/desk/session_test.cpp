// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/session.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;
using test::readFile;
using test::writeFile;

class SessionTest : public test::DeskTest {
protected:
    Result<std::unique_ptr<Session>> open(const std::string& user) {
        return openWorkspace(env(), request(user));
    }
    Result<std::unique_ptr<Session>> createAt(const std::string& where, const std::string& user) {
        return createWorkspace(env(), {where, &passphrase, user}, crypto::kKdfFloor);
    }
};

TEST_F(SessionTest, TheFirstUserIsItsAdministrator) {
    EXPECT_EQ(session->actor().user, "ann");
    EXPECT_EQ(session->actor().role, Role::Admin);
    const auto entries = listAudit(*session, 10).value();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].what.action, "workspace.create");
    EXPECT_EQ(entries[0].what.action, "user.add");
    EXPECT_EQ(entries[0].what.actor, "ann");
    EXPECT_EQ(entries[0].what.subject, "ann");
    EXPECT_EQ(entries[0].what.detail, R"({"role":"admin"})");
    EXPECT_EQ(vault().people().users()->front().publicKey, vault().keys().signingKey()->publicKey());
}

TEST_F(SessionTest, AnEmptyWorkspaceSaysSo) {
    const auto info = workspaceInfo(*session).value();
    EXPECT_EQ(info.path, path);
    EXPECT_GE(info.schemaVersion, 1);
    EXPECT_EQ(info.datasets + info.runs + info.reports + info.holdings, 0);
    EXPECT_EQ(info.auditEntries, 2);
    EXPECT_EQ(info.auditHead.size(), 64U);
    EXPECT_FALSE(info.synthetic);
}

TEST_F(SessionTest, InfoCountsWhatIsThere) {
    store(test::smallMarket(10));
    store(test::smallMarket(12), "IDX", true);
    hold({test::holding("AAA", "1"), test::holding("BBB", "2")});
    const auto info = workspaceInfo(*session).value();
    EXPECT_EQ(info.datasets, 2);
    EXPECT_EQ(info.holdings, 2);
    EXPECT_TRUE(info.synthetic) << "one made-up data set is enough";
    EXPECT_EQ(info.auditEntries, 5);
}

TEST_F(SessionTest, WhatWasMadeCanBeOpenedAgainByItsUser) {
    const auto before = workspaceInfo(*session).value();
    session.reset();
    auto again = open("ann");
    ASSERT_TRUE(again.ok()) << again.error().describe();
    EXPECT_EQ(again.value()->actor().role, Role::Admin);
    EXPECT_EQ(workspaceInfo(*again.value())->auditHead, before.auditHead);
}

TEST_F(SessionTest, AWrongPassphraseIsAFaultOfIntegrityAndChangesNothing) {
    session.reset();
    const auto bytes = readFile(path);
    const auto keys = readFile(path + ".keys");
    const auto wrong = crypto::Secret::fromText("correct horse battery stapler");
    const auto refused = openWorkspace(env(), {path, &wrong, "ann"});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Integrity);
    EXPECT_EQ(exitCode(refused.error().code), 6);
    const crypto::Secret none;
    EXPECT_EQ(codeOf(openWorkspace(env(), {path, &none, "ann"})), "integrity");
    EXPECT_EQ(readFile(path), bytes);
    EXPECT_EQ(readFile(path + ".keys"), keys);
    EXPECT_TRUE(open("ann").ok());
}

TEST_F(SessionTest, AnUnknownUserIsRefusedAndLetsGoOfTheFile) {
    session.reset();
    const auto refused = open("mallory");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_NE(refused.error().message.find("'mallory' is not a user"), std::string::npos);
    EXPECT_EQ(codeOf(open("Ann")), "refused") << "names are compared letter by letter";
    EXPECT_TRUE(open("ann").ok()) << "not busy";
}

TEST_F(SessionTest, EveryRoleComesBackAsItWasGiven) {
    for (const auto role : {Role::Admin, Role::PortfolioManager, Role::Risk, Role::Compliance, Role::Trader,
                            Role::Auditor, Role::Service}) {
        actAs(role);
        EXPECT_EQ(session->actor().role, role);
        EXPECT_EQ(session->actor().user, "bob");
    }
}

TEST_F(SessionTest, ASecondSessionOfTheSameFileIsBusy) {
    EXPECT_EQ(codeOf(open("ann")), "busy");
}

TEST_F(SessionTest, AWorkspaceThatIsThereIsNotReplaced) {
    session.reset();
    const auto bytes = readFile(path);
    EXPECT_EQ(codeOf(createAt(path, "ann")), "refused");
    EXPECT_EQ(readFile(path), bytes);
    EXPECT_TRUE(open("ann").ok());
}

TEST_F(SessionTest, WhatIsNotThereCannotBeOpened) {
    const auto nowhere = folder.file("nowhere.qdw");
    EXPECT_EQ(codeOf(openWorkspace(env(), {nowhere, &passphrase, "ann"})), "io");
    EXPECT_FALSE(files.exists(nowhere));
    EXPECT_EQ(codeOf(createAt(folder.file("no/folder.qdw"), "ann")), "io");
}

TEST_F(SessionTest, NamesThatWouldSpoilTheAuditLogAreRefusedBeforeAnythingIsMade) {
    const auto where = folder.file("new.qdw");
    for (const auto& user :
         {std::string(), std::string(65, 'a'), std::string("a\nb"), std::string("a\rb"), std::string("a\tb"),
          std::string("a\0b", 3), std::string("\x1b[31mred"), std::string("a\x7f")}) {
        EXPECT_EQ(codeOf(createAt(where, user)), "usage") << user;
        EXPECT_EQ(codeOf(open(user)), "usage") << user;
    }
    EXPECT_FALSE(files.exists(where));
    EXPECT_FALSE(files.exists(where + ".keys"));
    EXPECT_TRUE(createAt(where, std::string(62, 'a') + "é").ok()) << "64 bytes are enough, in any language";
}

TEST_F(SessionTest, TheWorkspacesNameIsItsFileWithoutFolderAndExtension) {
    const auto nameOf = [this](const std::string& file) {
        return createAt(folder.file(file), "ann").value()->workspaceName();
    };
    EXPECT_EQ(session->workspaceName(), "book");
    EXPECT_EQ(nameOf("fund.v2.qdw"), "fund.v2");
    EXPECT_EQ(nameOf("plain"), "plain");
    EXPECT_EQ(nameOf(".hidden"), ".hidden");
}

TEST_F(SessionTest, VerifyingAnIntactWorkspaceNamesEntriesAndHead) {
    store(test::smallMarket(10));
    const auto verdict = verifyWorkspace(*session).value();
    EXPECT_TRUE(verdict.intact);
    EXPECT_EQ(verdict.entries, 3);
    EXPECT_EQ(verdict.head, workspaceInfo(*session)->auditHead);
}

TEST_F(SessionTest, AFlippedByteOfTheFileIsFound) {
    store(test::smallMarket());
    session.reset();
    auto bytes = readFile(path);
    bytes[bytes.size() - 2000] = static_cast<char>(bytes[bytes.size() - 2000] ^ 1);
    writeFile(path, bytes);
    auto opened = open("ann");
    EXPECT_EQ(opened.ok() ? codeOf(verifyWorkspace(*opened.value())) : codeOf(opened), "integrity");
}

TEST_F(SessionTest, ABrokenChainIsAnErrorThatSaysWhere) {
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->verdict = vault::AuditVerdict{false, 2, "", 2, "the hash does not fit"};
    Session damaged(env(), std::move(wrapped), {"ann", Role::Admin});
    for (const auto& refused : {verifyAudit(damaged), verifyWorkspace(damaged)}) {
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::Integrity);
        EXPECT_EQ(refused.error().message, "the audit chain is broken at entry 2: the hash does not fit");
        EXPECT_EQ(refused.error().where.file, path);
    }
}

TEST_F(SessionTest, TheAuditLogComesNewestFirstUpToALimit) {
    for (std::size_t rows = 5; rows < 10; ++rows)
        store(test::smallMarket(rows));
    const auto entries = listAudit(*session, 3).value();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].sequence, 7);
    EXPECT_EQ(entries[2].sequence, 5);
    EXPECT_EQ(entries[0].previousHash, entries[1].hash);
}

}  // namespace
}  // namespace qd::desk
