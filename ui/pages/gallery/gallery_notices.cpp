// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/decision_dialog.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/space.h"
#include "ui/kit/stepper.h"
#include "ui/kit/toast.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

QWidget* banners(const Theme& theme) {
    auto* stack = new NoticeStack(theme);
    stack->post(
        sample("error"),
        {Severity::Hard, sample("Prices.csv:218: the close of 14 Jul 2026 is negative."),
         sample("Nothing was imported. Correct the file and import it again."), sample("Import again")});
    stack->post(sample("stale"), {Severity::Warn, sample("Prices are three sessions old"),
                                  sample("Values and limits rest on 27 Oct 2026."), sample("Import prices")});
    stack->post(sample("readonly"), {Severity::Info,
                                     sample("You are looking, not changing"),
                                     sample("An auditor may read everything here."),
                                     {},
                                     false});
    stack->post(sample("done"),
                {Severity::Ok, sample("The audit chain is whole"), sample("48,211 entries checked.")});
    return stack;
}

QWidget* toasts(const Theme& theme) {
    auto* saved = new Toast(theme, Severity::Ok, sample("Report saved"));
    saved->setAction(sample("Open"), [] {});
    auto* repeated = new Toast(theme, Severity::Warn, sample("A price was refused"));
    repeated->repeat();
    repeated->repeat();
    auto* hard = new Toast(theme, Severity::Hard, sample("The backup was not written: the disk is full"));
    auto* undo = new Toast(theme, Severity::Info, sample("Column hidden"));
    undo->setAction(sample("Undo"), [] {});
    QWidget* stack = columnOf({saved, undo, repeated, hard});
    stack->setMaximumWidth(380);
    return stack;
}

QWidget* jobs(const Theme& theme) {
    auto* first = new ProgressRow(theme);
    first->setName(sample("Walk-forward, HRP"));
    first->setProgress(sample("fold 31 of 84"), 0.37, 118.0);
    auto* second = new ProgressRow(theme);
    second->setName(sample("Backup to disk"));
    second->setProgress(sample("checking"), 0.9, 3.0);
    second->setCancelling();
    auto* third = new ProgressRow(theme);
    third->setName(sample("Import prices"));
    third->setFinished(sample("failed: line 218 is not a price"), Severity::Hard);
    return columnOf({first, second, third}, 0);
}

QWidget* steps(const Theme& theme) {
    using State = ProcessStep::State;
    auto* strip = new Stepper(theme);
    strip->setSteps({{sample("Draft"), State::Done, sample("A. Moreau"), sample("08:52")},
                     {sample("Checks"), State::Done, sample("1 soft, reason given"), {}},
                     {sample("Frozen"), State::Done, sample("a41f\u202609c2"), sample("09:05")},
                     {sample("Risk"), State::Done, sample("approved"), sample("09:11")},
                     {sample("Compliance"), State::Current, sample("waiting for L. Okafor"), {}},
                     {sample("Release"), State::Waiting, sample("trader"), {}},
                     {sample("Reconciled"), State::Waiting, {}, {}}});
    return strip;
}

QWidget* stopped(const Theme& theme) {
    using State = ProcessStep::State;
    auto* strip = new Stepper(theme);
    strip->setSteps({{sample("Draft"), State::Done, sample("A. Moreau"), sample("08:52")},
                     {sample("Checks"), State::HeldUp, sample("1 hard breach"), sample("08:53")},
                     {sample("Risk"), State::Refused, sample("L. Okafor"), sample("09:11")},
                     {sample("Release"), State::Waiting, {}, {}}});
    return strip;
}

QWidget* dialog(const Theme& theme) {
    auto* ask = new DecisionDialog(theme, sample("Delete run 12?"), sample("Delete run"), ButtonRole::Danger);
    ask->setWindowFlags(Qt::Widget);
    ask->setModal(false);
    ask->setConsequences({sample("Run 12 and its 14 files are removed from the workspace."),
                          sample("Reports made from it stay; they name a run that is gone.")});
    ask->setUndoWords(sample("This cannot be undone. The audit log keeps who deleted it."));
    QObject::connect(ask, &QDialog::finished, ask, &QWidget::show);  // it belongs to the page
    ask->show();
    return ask;
}

QWidget* refusal(const Theme& theme) {
    auto* ask = new DecisionDialog(theme, sample("Approve the rebalance?"), sample("Approve"));
    ask->setWindowFlags(Qt::Widget);
    ask->setModal(false);
    ask->setConsequences({sample("38 trades go to the trader.")});
    ask->refuse(sample("You prepared this proposal. Another person has to approve it."));
    QObject::connect(ask, &QDialog::finished, ask, &QWidget::show);
    ask->show();
    return ask;
}

}  // namespace

QWidget* makeNotices(const Theme& theme, QWidget* parent) {
    QWidget* all =
        columnOf({cardOf("Banners: the gravest on top", {banners(theme)}), cardOf("Jobs", {jobs(theme)}),
                  cardOf("Steps of a process", {steps(theme), stopped(theme)}),
                  shared({cardOf("Notices in the corner", {toasts(theme)}),
                          cardOf("Decisions: yours, and another\u2019s", {dialog(theme), refusal(theme)})})},
                 space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
