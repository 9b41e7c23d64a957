// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <functional>
#include <vector>

#include "ui/kit/icons.h"
#include "ui/shell/page.h"

namespace qd::ui::shell {

/// The parts of the navigation, in the order of the work.
enum class Group { Portfolio, Research, Records };
[[nodiscard]] QString groupTitle(Group group);

/// A page as it introduces itself.
struct PageEntry {
    QString id;     ///< stable: settings and Services::openPage name it
    QString title;  ///< translated noun
    Group group = Group::Portfolio;
    Icon icon = Icon::Overview;
    std::function<Page*(const PageContext& context, QWidget* parent)> make;
};

/// The pages that the window shows. Each area has a function registerPage(PageRegistry&); the composition
/// root calls them, and the window knows none by name.
class PageRegistry {
public:
    /// Ids are unique (a broken invariant otherwise).
    void add(PageEntry entry);
    [[nodiscard]] const std::vector<PageEntry>& entries() const { return m_entries; }
    [[nodiscard]] const PageEntry* find(const QString& id) const;

private:
    std::vector<PageEntry> m_entries;
};

}  // namespace qd::ui::shell
