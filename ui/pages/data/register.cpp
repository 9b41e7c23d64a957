// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/register.h"

#include "ui/pages/data/data_page.h"

namespace qd::ui::pages::data {

namespace {

Result<shell::PageBadge> countBadge(desk::Session& session) {
    QD_TRY(const auto view, desk::loadData(session));
    DataPresenter presenter;
    presenter.setView(view);
    return shell::PageBadge{presenter.badgeCount(), presenter.badgeSeverity()};
}

}  // namespace

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("data"), DataPage::tr("Data"), shell::Group::Records, Icon::Data,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new DataPage(context, parent);
                           }};
    entry.opens = {QStringLiteral("dataset")};
    entry.badge = countBadge;
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::data
