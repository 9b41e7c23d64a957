// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/register.h"

#include "ui/pages/overview/overview_page.h"

namespace qd::ui::pages::overview {

namespace {

/// As the page counts: what is urgent, in the worst severity of it.
Result<shell::PageBadge> countBadge(desk::Session& session) {
    QD_TRY(const auto view, desk::loadOverview(session));
    using Urgency = desk::Attention::Severity;
    shell::PageBadge badge;
    for (const desk::Attention& item : view->attention) {
        if (item.severity == Urgency::Info) continue;
        ++badge.count;
        if (badge.severity != Severity::Hard)
            badge.severity = item.severity == Urgency::Hard ? Severity::Hard : Severity::Warn;
    }
    return badge;
}

}  // namespace

void registerPage(shell::PageRegistry& registry) {
    shell::PageEntry entry{QStringLiteral("overview"), OverviewPage::tr("Overview"), shell::Group::Portfolio,
                           Icon::Overview,
                           [](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new OverviewPage(context, parent);
                           }};
    entry.badge = countBadge;
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::overview
