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

/// The count beside a page's name; 0: none.
struct PageBadge {
    int count = 0;
    Severity severity = Severity::Info;
};

/// A page as it introduces itself.
struct PageEntry {
    QString id;     ///< stable: settings and Services::openPage name it
    QString title;  ///< translated noun
    Group group = Group::Portfolio;
    Icon icon = Icon::Overview;
    std::function<Page*(const PageContext& context, QWidget* parent)> make;
    bool developer = false;  ///< shown in the developer menu only, not in the navigation
    /// The badge while the page has not been made yet; called in a job after the start and after each change
    /// of the workspace. Empty: none.
    std::function<Result<PageBadge>(desk::Session& session)> badge = {};
    /// Kinds of selections ("symbol", "run" …) whose id the page's openItem() takes.
    QStringList opens = {};
};

/// The pages that the window shows. Each area has a function registerPage(PageRegistry&); the composition
/// root calls them, and the window knows none by name.
class PageRegistry {
public:
    /// Ids are unique (a broken invariant otherwise).
    void add(PageEntry entry);
    [[nodiscard]] const std::vector<PageEntry>& entries() const { return m_entries; }
    [[nodiscard]] const PageEntry* find(const QString& id) const;
    /// The first page that shows items of this kind; null: none does.
    [[nodiscard]] const PageEntry* opener(const QString& kind) const;

private:
    std::vector<PageEntry> m_entries;
};

}  // namespace qd::ui::shell
