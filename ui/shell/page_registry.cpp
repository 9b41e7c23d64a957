// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_registry.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/contracts.h"

namespace qd::ui::shell {

QString groupTitle(Group group) {
    switch (group) {
        case Group::Portfolio:
            return QCoreApplication::translate("qd::ui::shell", "Portfolio");
        case Group::Research:
            return QCoreApplication::translate("qd::ui::shell", "Research");
        case Group::Records:
            return QCoreApplication::translate("qd::ui::shell", "Records");
    }
    return {};
}

void PageRegistry::add(PageEntry entry) {
    QD_REQUIRE(!entry.id.isEmpty() && entry.make != nullptr && find(entry.id) == nullptr);
    m_entries.push_back(std::move(entry));
}

const PageEntry* PageRegistry::find(const QString& id) const {
    const auto at =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const PageEntry& e) { return e.id == id; });
    return at == m_entries.end() ? nullptr : &*at;
}

const PageEntry* PageRegistry::opener(const QString& kind) const {
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&kind](const PageEntry& e) { return e.opens.contains(kind); });
    return at == m_entries.end() ? nullptr : &*at;
}

}  // namespace qd::ui::shell
