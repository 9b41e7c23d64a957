// SPDX-License-Identifier: GPL-3.0-or-later
// Packs whose hashes, chain and signatures all fit, and whose claim is wrong all the same: what only the
// people with the keys could make.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/verify/verify_pack.h"
#include "core/crypto/hash.h"
#include "tests/app/verify/pack_maker.h"

namespace qd::verify {
namespace {

using test::LogMaker;

std::string faultsOf(const test::MemoryPack& pack) {
    const auto found = verifyPack(pack, {});
    EXPECT_TRUE(found.ok());
    std::string words;
    for (const auto& check : found->checks)
        words += check.state == State::Failed ? check.words + "\n" : std::string();
    return words;
}

Json item(const Json& json, const char* list) {
    return json.find(list)->items()[0];
}

TEST(VerifyClaims, NobodyDecidedAboutWhatTheyPrepared) {
    LogMaker log(8);
    const auto person =
        crypto::SigningKey::fromSeed(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 99))).value();
    std::string text = item(Json::parse(log.pack().content.at("decisions.json")).value(), "decisions")
                           .find("canonical")
                           ->stringOr("");
    const std::string honest = "prepared by: person 1";
    text.replace(text.find(honest), honest.size(), "prepared by: person 2");
    log.rows[LogMaker::kDecisionEntry - 1].detail =
        R"({"canonical_sha256":")" + crypto::sha256Hex(text) + R"("})";
    auto pack = log.pack();
    test::change(pack, "decisions.json", [&](Json& json) {
        Json one = item(json, "decisions");
        one.set("canonical", text).set("signature", crypto::hex(person.sign(text).value()));
        json.set("decisions", Json::array({one}));
    });
    test::reseal(pack, log.key());
    EXPECT_EQ(faultsOf(pack), "decision 1: who prepared it decided it\n");
}

TEST(VerifyClaims, AProofThatAnEntryIsInTheLogIsComputed) {
    const LogMaker log(8);
    auto pack = log.pack();
    test::change(pack, "proofs.json", [](Json& json) {
        Json one = item(json, "inclusion");
        auto path = one.find("path")->items();
        ASSERT_GE(path.size(), 2U);
        std::swap(path[0], path[1]);
        one.set("path", Json::array(path));
        auto all = json.find("inclusion")->items();
        all[0] = one;
        json.set("inclusion", Json::array(all));
    });
    test::reseal(pack, log.key());
    EXPECT_NE(faultsOf(pack).find("is in the log does not hold"), std::string::npos) << faultsOf(pack);
}

}  // namespace
}  // namespace qd::verify
