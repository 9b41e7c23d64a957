// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/evidence_pack.h"

#include <gtest/gtest.h>

namespace qd::desk {

namespace {

crypto::PublicKey keyOf(std::uint8_t byte) {
    crypto::PublicKey key{};
    key.fill(byte);
    return key;
}

}  // namespace

TEST(EvidencePack, AnEntryIsTheJsonOfItsFields) {
    vault::AuditEntry entry;
    entry.sequence = 12;
    entry.at = Timestamp::fromMillis(1'700'000'000'000);
    entry.what = {"person 1", "note.add", "a \\ and \"b\"", "{\"line\":\"1\\n2\", \x01 \x7f ö}"};
    entry.previousHash = std::string(64, '0');
    entry.hash = std::string(64, 'a');
    const Json json = Json::object({{"sequence", 12},
                                    {"at", std::int64_t{1'700'000'000'000}},
                                    {"actor", entry.what.actor},
                                    {"action", entry.what.action},
                                    {"subject", entry.what.subject},
                                    {"detail", entry.what.detail},
                                    {"previous_hash", entry.previousHash},
                                    {"hash", entry.hash}});
    EXPECT_EQ(entryLine(entry), json.dump() + "\n");
}

TEST(EvidencePack, KeepsBytesThatAreNoUtf8) {
    vault::AuditEntry entry;
    entry.what.actor = "caf\xe9";
    EXPECT_NE(entryLine(entry).find("\"caf\xe9\""), std::string::npos);
}

TEST(EvidencePack, KeysBeginWithTheOldestThatLeadsToThePresentOne) {
    const std::vector<vault::KeyLink> links{
        {2, keyOf(9), keyOf(8), {}}, {3, keyOf(1), keyOf(2), {}}, {4, keyOf(2), keyOf(3), {}}};
    const Json json =
        keysDocument(keyOf(3), links, {{PersonId{7}, keyOf(5), Timestamp::fromMillis(0), std::nullopt}});
    EXPECT_EQ(json.find("workspace")->stringOr(""), crypto::hex(keyOf(1)));
    ASSERT_EQ(json.find("next")->items().size(), 2U);
    EXPECT_EQ(json.find("next")->items()[0].find("epoch")->intOr(0), 3);
    EXPECT_EQ(json.find("next")->items()[1].find("key")->stringOr(""), crypto::hex(keyOf(3)));
    EXPECT_EQ(json.find("people")->items()[0].find("person")->stringOr(""), "person 7");
    EXPECT_EQ(json.find("people")->items()[0].find("until")->stringOr("x"), "");
}

TEST(EvidencePack, NamesLeaveOutWhoWasErased) {
    vault::UserRecord ann;
    ann.id = PersonId{1};
    ann.name = "ann";
    vault::UserRecord gone;
    gone.id = PersonId{2};
    gone.erased = true;
    EXPECT_EQ(namesDocument({ann, gone}).dump(),
              R"({"names":[{"person":"person 1","name":"ann","full_name":""}]})");
}

}  // namespace qd::desk
