// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "ui/pages/backtests/register.h"
#include "ui/pages/data/register.h"
#include "ui/pages/gallery/register.h"
#include "ui/pages/jobs/register.h"
#include "ui/pages/overview/register.h"
#include "ui/pages/people/register.h"
#include "ui/pages/positions/register.h"
#include "ui/pages/recommendations/register.h"
#include "ui/pages/reports/register.h"
#include "ui/pages/searches/register.h"
#include "ui/pages/settings/register.h"
#include "ui/pages/training/register.h"
#include "ui/pages/vault/register.h"
#include "ui/pages/what_if/register.h"

namespace qd::console {

ui::shell::PageRegistry allPages() {
    ui::shell::PageRegistry registry;
    ui::pages::overview::registerPage(registry);
    ui::pages::positions::registerPage(registry);
    ui::pages::backtests::registerPage(registry);
    ui::pages::searches::registerPage(registry);
    ui::pages::training::registerPage(registry);
    ui::pages::what_if::registerPage(registry);
    ui::pages::recommendations::registerPage(registry);
    ui::pages::reports::registerPage(registry);
    ui::pages::data::registerPage(registry);
    ui::pages::vault::registerPage(registry);
    ui::pages::people::registerPage(registry);
    ui::pages::jobs::registerPage(registry);
    ui::pages::gallery::registerPage(registry);
    ui::pages::settings::registerPage(registry);
    return registry;
}

}  // namespace qd::console
