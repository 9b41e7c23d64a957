// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_registry.h"

#include <gtest/gtest.h>

namespace qd::ui::shell {
namespace {

PageEntry entry(const char* id) {
    return {QString::fromLatin1(id), QStringLiteral("Title"), Group::Research, Icon::Data,
            [](const PageContext&, QWidget*) -> Page* { return nullptr; }};
}

TEST(PageRegistry, KeepsTheOrderAndFindsById) {
    PageRegistry registry;
    registry.add(entry("b"));
    registry.add(entry("a"));
    ASSERT_EQ(registry.entries().size(), 2U);
    EXPECT_EQ(registry.entries()[0].id, QStringLiteral("b"));
    ASSERT_NE(registry.find(QStringLiteral("a")), nullptr);
    EXPECT_EQ(registry.find(QStringLiteral("c")), nullptr);
}

TEST(PageRegistryDeathTest, RefusesTheSameIdTwice) {
    PageRegistry registry;
    registry.add(entry("a"));
    EXPECT_DEATH(registry.add(entry("a")), "");
}

TEST(PageRegistry, EveryGroupHasATitle) {
    for (const auto group : {Group::Portfolio, Group::Research, Group::Records})
        EXPECT_FALSE(groupTitle(group).isEmpty());
}

}  // namespace
}  // namespace qd::ui::shell
