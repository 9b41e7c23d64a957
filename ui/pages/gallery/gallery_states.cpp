// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>

#include "core/base/error.h"
#include "ui/kit/card.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kHigh = 240;

StateView* stateOf(const Theme& theme) {
    auto* list = new KeyValueList(theme);
    list->setItems({{sample("Value"), sample("$248.61\u2009M")},
                    {sample("Positions"), sample("112")},
                    {sample("As of"), sample("30 Oct 2026")}});
    auto* card = new Card(sample("Portfolio"));
    card->setBody(list);
    auto* view = new StateView(theme, card);
    view->setFixedHeight(kHigh);
    return view;
}

StateView* empty(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->showEmpty(
        {Icon::Backtests, sample("No backtests yet"),
         sample("A backtest shows how a rule would have done, after costs, on the prices you imported."),
         sample("Run the first backtest")});
    return view;
}

StateView* loading(const Theme& theme) {
    StateView* view = stateOf(theme);
    using Shape = SkeletonPart::Shape;
    view->showLoading({{Shape::Tiles, 3}, {Shape::Table, 6}});
    return view;
}

StateView* chartLoading(const Theme& theme) {
    StateView* view = stateOf(theme);
    using Shape = SkeletonPart::Shape;
    view->showLoading({{Shape::Title}, {Shape::Chart}});
    return view;
}

StateView* partial(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->setNotice(StateView::State::Partial,
                    {Severity::Warn, sample("3 of 112 positions have no price"),
                     sample("Value and weights leave them out."), sample("Show them")});
    return view;
}

StateView* failed(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->showError(failureOf(Error{ErrorCode::Io, "the workspace could not be read: the disk was removed",
                                    "put it back and try again"},
                              sample("Nothing was changed."), sample("Try again")));
    return view;
}

StateView* stale(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->setNotice(StateView::State::Stale,
                    {Severity::Warn, sample("Prices are three sessions old"),
                     sample("Values rest on 27 Oct 2026."), sample("Import prices")});
    return view;
}

StateView* locked(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->showLocked(sample("The workspace is locked; nothing of it is in memory."), sample("Unlock"));
    return view;
}

StateView* readOnly(const Theme& theme) {
    StateView* view = stateOf(theme);
    view->setNotice(StateView::State::ReadOnly, {Severity::Info,
                                                 sample("You may look, not change"),
                                                 sample("A portfolio manager can change weights."),
                                                 {},
                                                 false});
    return view;
}

}  // namespace

QWidget* makeStates(const Theme& theme, QWidget* parent) {
    QWidget* all =
        columnOf({shared({captioned("Content", stateOf(theme)), captioned("Empty", empty(theme))}),
                  shared({captioned("Loading: tiles and table", loading(theme)),
                          captioned("Loading: title and chart", chartLoading(theme))}),
                  shared({captioned("Partial", partial(theme)), captioned("Error", failed(theme))}),
                  shared({captioned("Stale", stale(theme)), captioned("Locked", locked(theme))}),
                  shared({captioned("Read-only", readOnly(theme)), new QWidget})},
                 space::kBlock);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
