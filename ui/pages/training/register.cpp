// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/register.h"

#include "ui/pages/training/training_page.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

void registerPage(shell::PageRegistry& registry) {
    // One for the process: a page that is made anew after a lock knows what still runs.
    auto trainers = std::make_shared<Trainers>();
    shell::PageEntry entry{QStringLiteral("training"), Words::tr("Training"), shell::Group::Research,
                           Icon::LineChart,
                           [trainers](const shell::PageContext& context, QWidget* parent) -> shell::Page* {
                               return new TrainingPage(context, trainers, parent);
                           }};
    entry.opens = {QStringLiteral("training")};
    registry.add(std::move(entry));
}

}  // namespace qd::ui::pages::training
