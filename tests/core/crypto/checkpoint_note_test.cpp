// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/checkpoint_note.h"

#include <vector>

#include <gtest/gtest.h>

#include "core/crypto/secret.h"

namespace qd::crypto {
namespace {

CheckpointNote aNote() {
    CheckpointNote note;
    note.workspace = "00112233445566778899aabbccddeeff";
    note.lineage = 2;
    note.size = 4711;
    note.root = sha256("root");
    note.head = sha256Hex("head");
    note.at = Timestamp::fromMillis(1'760'000'000'123);
    note.reason = "logout";
    note.state = {{"positions", sha256Hex("p")}, {"limits", sha256Hex("l")}, {"table.drill", sha256Hex("d")}};
    return note;
}

SigningKey aKey(std::uint8_t fill = 7) {
    return SigningKey::fromSeed(Secret::fromBytes(std::vector<std::uint8_t>(32, fill))).value();
}

SignedCheckpoint signedNote() {
    const auto key = aKey();
    SignedCheckpoint made{checkpointText(aNote()), key.publicKey(), {}};
    made.signature = key.sign(made.text).value();
    return made;
}

bool refused(const std::string& text) {
    const auto read = parseCheckpoint(text);
    return !read.ok() && read.error().code == ErrorCode::Integrity;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(CheckpointNote, TextIsTheDocumentedOne) {
    EXPECT_EQ(checkpointText(aNote()),
              "quarterdeck checkpoint 1\n"
              "workspace 00112233445566778899aabbccddeeff\n"
              "lineage 2\nsize 4711\n"
              "root " +
                  sha256Hex("root") + "\nhead " + sha256Hex("head") +
                  "\nat 2025-10-09T08:53:20.123Z\nreason logout\n"
                  "state limits " +
                  sha256Hex("l") + "\nstate positions " + sha256Hex("p") + "\nstate table.drill " +
                  sha256Hex("d") + "\n");
}

TEST(CheckpointNote, ReadsBackWhatItWrote) {
    const auto read = parseCheckpoint(checkpointText(aNote())).value();
    EXPECT_EQ(read.workspace, aNote().workspace);
    EXPECT_EQ(read.lineage, 2);
    EXPECT_EQ(read.size, 4711);
    EXPECT_EQ(read.root, aNote().root);
    EXPECT_EQ(read.head, aNote().head);
    EXPECT_EQ(read.at, aNote().at);
    EXPECT_EQ(read.reason, "logout");
    EXPECT_EQ(read.state, aNote().state);
    auto bare = aNote();
    bare.state.clear();
    EXPECT_TRUE(parseCheckpoint(checkpointText(bare)).ok());
}

TEST(CheckpointNote, EveryOtherFormIsRefused) {
    const auto text = checkpointText(aNote());
    EXPECT_TRUE(refused(""));
    EXPECT_TRUE(refused(text + "\n"));
    EXPECT_TRUE(refused(text + "state zz " + sha256Hex("z")));  // no end of line
    EXPECT_TRUE(refused(replaced(text, "\n", "\r\n")));
    EXPECT_TRUE(refused(replaced(text, "checkpoint 1", "checkpoint 2")));
    EXPECT_TRUE(refused(replaced(text, "size 4711", "size 04711")));
    EXPECT_TRUE(refused(replaced(text, "size 4711", "size +4711")));
    EXPECT_TRUE(refused(replaced(text, "size 4711", "size -1")));
    EXPECT_TRUE(refused(replaced(text, "size 4711", "size 9223372036854775808")));
    EXPECT_TRUE(refused(replaced(text, "size 4711", "size  4711")));
    EXPECT_TRUE(refused(replaced(text, "aabb", "AABB")));
    EXPECT_TRUE(refused(replaced(text, "ccddeeff\n", "ccddee\n")));
    EXPECT_TRUE(refused(replaced(text, "08:53:20.123Z", "08:53:60.123Z")));
    EXPECT_TRUE(refused(replaced(text, "08:53:20.123Z", "08:53:20.123+")));
    EXPECT_TRUE(refused(replaced(text, "2025-10-09", "2025-13-09")));
    EXPECT_TRUE(refused(replaced(text, "reason logout", "reason Logout")));
    EXPECT_TRUE(refused(replaced(text, "reason logout", "reason " + std::string(49, 'a'))));
    EXPECT_TRUE(refused(replaced(text, "state limits", "state zlimits")));    // no longer ascending
    EXPECT_TRUE(refused(replaced(text, "state positions", "state limits")));  // twice
    EXPECT_TRUE(refused(text.substr(text.find('\n') + 1)));
    for (std::size_t size = 0; size + 1 < text.size(); size += 7) {
        const auto cut = text.substr(0, size);
        if (cut.empty() || cut.back() != '\n' || size < text.find("state")) {
            EXPECT_TRUE(refused(cut)) << size;
        }
    }
    EXPECT_TRUE(refused(text + std::string(kCheckpointLimitBytes, 'x')));
}

TEST(CheckpointNote, HoldsNoMoreStatesThanItsLimit) {
    auto note = aNote();
    note.state.clear();
    for (std::size_t i = 0; i < kCheckpointStates; ++i)
        note.state["s" + std::to_string(i)] = sha256Hex("x");
    EXPECT_TRUE(parseCheckpoint(checkpointText(note)).ok());
    note.state["t"] = sha256Hex("x");
    EXPECT_TRUE(refused(checkpointText(note)));
}

TEST(SignedCheckpoint, FileReadsBackAndItsSignatureIsChecked) {
    const auto made = signedNote();
    const auto bytes = signedCheckpointText(made);
    const auto read = parseSignedCheckpoint(bytes).value();
    EXPECT_EQ(read.text, made.text);
    EXPECT_EQ(read.key, made.key);
    EXPECT_EQ(read.signature, made.signature);
    EXPECT_EQ(readCheckpoint(read).value().size, 4711);
}

TEST(SignedCheckpoint, AlteredTextKeyAndSignatureAreRefused) {
    auto altered = signedNote();
    altered.text = replaced(altered.text, "size 4711", "size 4712");
    EXPECT_EQ(readCheckpoint(altered).error().code, ErrorCode::Integrity);
    altered = signedNote();
    altered.signature[10] ^= 1;
    EXPECT_FALSE(readCheckpoint(altered).ok());
    altered = signedNote();
    altered.key = aKey(8).publicKey();
    EXPECT_FALSE(readCheckpoint(altered).ok());
}

TEST(SignedCheckpoint, EveryBitOfTheFileCounts) {
    const auto bytes = signedCheckpointText(signedNote());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ (1U << (i % 8)));
        const auto parsed = parseSignedCheckpoint(flipped);
        EXPECT_FALSE(parsed.ok() && readCheckpoint(*parsed).ok()) << i;
    }
    EXPECT_FALSE(parseSignedCheckpoint(bytes + "\n").ok());
    EXPECT_FALSE(parseSignedCheckpoint(bytes.substr(1)).ok());
    EXPECT_FALSE(parseSignedCheckpoint("").ok());
}

}  // namespace
}  // namespace qd::crypto
