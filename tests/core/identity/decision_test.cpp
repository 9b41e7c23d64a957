// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/decision.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd::identity {
namespace {

using qd::test::codeOf;

Decision sample() {
    Decision d;
    d.workspace = std::string(32, 'a');
    d.kind = "report.sign_off";
    d.subject = "report 3";
    d.contentSha256 = std::string(64, '0');
    d.preparedBy = PersonId{1};
    d.decidedBy = PersonId{2};
    d.role = Role::Risk;
    d.at = Timestamp::fromMillis(1'795'252'445'123);
    d.reason = "as discussed";
    return d;
}

TEST(CanonicalDecision, IsTheDocumentedTextByteByByte) {
    EXPECT_EQ(canonicalDecision(sample()).value(),
              "quarterdeck decision 1\n"
              "workspace: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
              "kind: report.sign_off\n"
              "subject: report 3\n"
              "content: 0000000000000000000000000000000000000000000000000000000000000000\n"
              "prepared by: person 1\n"
              "decided by: person 2\n"
              "role: risk\n"
              "at: 2026-11-21T09:14:05.123Z\n"
              "verdict: approve\n"
              "reason: as discussed\n");
}

TEST(CanonicalDecision, ReadsBackAsItWas) {
    auto d = sample();
    EXPECT_EQ(parseDecision(canonicalDecision(d).value()).value(), d);
    d.approves = false;
    d.reason = "two\nlines, a backslash \\ and \\n as it stands\n";
    d.at = Timestamp::fromMillis(-1);
    const auto text = canonicalDecision(d).value();
    EXPECT_NE(text.find("verdict: reject\n"), std::string::npos);
    EXPECT_EQ(parseDecision(text).value(), d);
    d.reason.clear();
    EXPECT_EQ(parseDecision(canonicalDecision(d).value()).value(), d);
}

TEST(CanonicalDecision, NoFieldCanMakeALineOfItsOwn) {
    auto d = sample();
    d.reason = "fine\nverdict: approve";
    d.approves = false;
    EXPECT_FALSE(parseDecision(canonicalDecision(d).value())->approves);
    for (auto* field : {&d.kind, &d.subject, &d.workspace, &d.contentSha256}) {
        const auto before = *field;
        *field += "\nverdict: approve";
        EXPECT_EQ(codeOf(canonicalDecision(d)), "bad_input");
        *field = before;
    }
    EXPECT_TRUE(canonicalDecision(d).ok());
}

TEST(CanonicalDecision, WhatIsNoDecisionIsNotWritten) {
    const auto refused = [](auto change) {
        auto d = sample();
        change(d);
        return codeOf(canonicalDecision(d)) == "bad_input";
    };
    EXPECT_TRUE(refused([](Decision& d) { d.decidedBy = d.preparedBy; })) << "nobody decides about their own";
    EXPECT_TRUE(refused([](Decision& d) { d.preparedBy = {}; }));
    EXPECT_TRUE(refused([](Decision& d) { d.decidedBy = PersonId{-1}; }));
    EXPECT_TRUE(refused([](Decision& d) { d.kind = "Report"; }));
    EXPECT_TRUE(refused([](Decision& d) { d.kind.clear(); }));
    EXPECT_TRUE(refused([](Decision& d) { d.subject.clear(); }));
    EXPECT_TRUE(refused([](Decision& d) { d.subject.assign(201, 'x'); }));
    EXPECT_TRUE(refused([](Decision& d) { d.contentSha256.assign(64, 'G'); }));
    EXPECT_TRUE(refused([](Decision& d) { d.contentSha256.assign(63, '0'); }));
    EXPECT_TRUE(refused([](Decision& d) { d.role = static_cast<Role>(99); }));
    EXPECT_TRUE(refused([](Decision& d) { d.reason = "a\x07"; }));
    EXPECT_TRUE(refused([](Decision& d) { d.reason = "a\xFF"; }));
    EXPECT_TRUE(refused([](Decision& d) { d.reason.assign(2001, 'x'); }));
    EXPECT_FALSE(refused([](Decision& d) { d.reason.assign(2000, 'x'); }));
}

TEST(ParseDecision, TakesOnlyTheOneTextOfADecision) {
    const auto good = canonicalDecision(sample()).value();
    std::vector<std::string> bad{"", "quarterdeck decision 2\n" + good.substr(23), good + "\n",
                                 good + "more: x\n", good.substr(0, good.size() - 1)};
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"verdict: approve", "verdict: approved"},
                                                          {"verdict: approve", "verdict: "},
                                                          {"person 2", "person 02"},
                                                          {"person 2", "person 1"},
                                                          {"role: risk", "role: chief"},
                                                          {"05.123Z", "05.123"},
                                                          {"T09:14", " 09:14"},
                                                          {"11-21", "11-31"},
                                                          {"09:14:05", "09:74:05"},
                                                          {"reason: as", "reason:  \\as"},
                                                          {"kind: ", "kind:"},
                                                          {"subject: report 3\n", ""},
                                                          {"\n", "\r\n"}}) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        bad.push_back(text);
    }
    for (const auto& text : bad)
        EXPECT_EQ(codeOf(parseDecision(text)), "integrity") << text;
    for (std::size_t n = 0; n < good.size(); ++n)
        EXPECT_FALSE(parseDecision(good.substr(0, n)).ok()) << n;
}

}  // namespace
}  // namespace qd::identity
