// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLayout>
#include <QPainter>
#include <vector>

#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/diff_list.h"
#include "ui/kit/format.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/meter.h"
#include "ui/kit/metric_popover.h"
#include "ui/kit/space.h"
#include "ui/kit/sparkline.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/gallery/gallery_data.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"
#include "ui/pages/gallery/swatches.h"

namespace qd::ui::pages::gallery {
namespace {

MetricFacts trackingError() {
    return {sample("Tracking error"),
            format::percent(0.0341),
            sample("The standard deviation of the return over the benchmark\u2019s, a year."),
            sample("sqrt(252) \u00D7 stdev(r_p \u2212 r_b)"),
            sample("Grinold and Kahn (2000), chapter 3"),
            sample("metric/12/tracking_error"),
            sample("backtests")};
}

QWidget* tiles(const Theme& theme) {
    auto* strip = new TileStrip(theme);
    Tile error{sample("Tracking error"), format::percent(0.0341),
               sample("limit 4.00\u2009%, used 85\u2009%")};
    error.metric = trackingError();
    strip->setTiles(
        {{sample("Net asset value"),
          format::moneyCompact(248612345.0),
          format::change(0.0042) + sample(" today"),
          TabularLabel::Ink::Gain,
          {},
          sample("SYNTHETIC")},
         {sample("Active return, YTD"), format::percent(0.0318, 2, QLocale(), format::Sign::Always),
          sample("95\u2009% interval \u22120.4 \u2026 +6.7")},
         error,
         {sample("Drawdown"), format::percent(-0.047, 1), sample("alert at \u221225.0\u2009%")},
         {sample("VaR 99\u2009%, 1 day"), format::percent(-0.0192), sample("Kupiec p 0.41")}});
    return strip;
}

QWidget* chips(const Theme& theme) {
    return rowOf({new Chip(theme, Severity::Neutral, sample("SYNTHETIC")),
                  new Chip(theme, Severity::Info, sample("Note")),
                  new Chip(theme, Severity::Ok, sample("Within limits")),
                  new Chip(theme, Severity::Warn, sample("Soft \u00B7 active")),
                  new Chip(theme, Severity::Hard, sample("Hard \u00B7 passive"))});
}

QWidget* badges(const Theme& theme) {
    return rowOf({new Badge(theme, Severity::Info, 118), new Badge(theme, Severity::Ok, 2),
                  new Badge(theme, Severity::Warn, 3), new Badge(theme, Severity::Hard, 1)});
}

QWidget* changes(const Theme& theme) {
    const auto number = [&](double value, TabularLabel::Ink ink) {
        auto* label = new TabularLabel(theme, FontRole::Body, format::change(value));
        label->setInk(ink);
        return label;
    };
    return rowOf({number(0.0184, TabularLabel::Ink::Gain), number(-0.0062, TabularLabel::Ink::Loss),
                  number(0.0, TabularLabel::Ink::Muted)});
}

QWidget* sparkline(const Theme& theme) {
    return rowOf({new Painted(theme, sample("Sparkline"), QSize(120, 24),
                              [](QPainter& painter, const QRect& rect, const Palette& p) {
                                  const std::vector<double> values = walk(3, 60);
                                  paintSparkline(painter, QRectF(rect).adjusted(2, 3, -2, -3), values,
                                                 p.muted);
                              })});
}

QWidget* meters(const Theme& theme) {
    auto* done = new Meter(theme);
    done->setAccessibleName(sample("Share done"));
    done->setShare(0.37);
    auto* none = new Meter(theme);
    none->setAccessibleName(sample("Not begun"));
    return shared({done, none});
}

QWidget* limits(const Theme& theme) {
    const auto limit = [&](const char* name, const char* reading, double used, Severity severity) {
        auto* bar = new LimitBar(theme);
        bar->set(sample(name), sample(reading), used, severity);
        return bar;
    };
    return columnOf({limit("Energy sector", "10.4 of 10.0\u2009%", 1.04, Severity::Hard),
                     limit("Tracking error", "3.41 of 4.00\u2009%", 0.85, Severity::Warn),
                     limit("Turnover, month", "12.4 of 20.0\u2009%", 0.62, Severity::Info)},
                    space::kTight);
}

QWidget* facts(const Theme& theme) {
    auto* list = new KeyValueList(theme);
    list->setItems({{sample("Rule"), sample("SECTOR-CAP v3, IPS \u00A74.2")},
                    {sample("Owner"), sample("Portfolio manager")},
                    {sample("Audit head"), format::shortHash(sample("8f2cabcdef0123456741da")), true},
                    {sample("Last change"), format::change(-0.0192), false, TabularLabel::Ink::Loss}});
    return list;
}

QWidget* differences(const Theme& theme) {
    auto* list = new DiffList(theme);
    list->setRows({{sample("Tracking error"), sample("3.41\u2009%"), sample("3.02\u2009%"),
                    sample("\u22120.39"), TabularLabel::Ink::Muted},
                   {sample("Energy"), sample("10.4\u2009%"), sample("9.1\u2009%"), sample("\u22121.3"),
                    TabularLabel::Ink::Muted},
                   {sample("Expected return"), sample("6.10\u2009%"), sample("6.32\u2009%"),
                    sample("\u25B2 0.22"), TabularLabel::Ink::Gain},
                   {sample("Effective names"), sample("41.2"), sample("41.2"), sample("0.0"),
                    TabularLabel::Ink::Muted, false}});
    return list;
}

QWidget* popover(const Theme& theme) {
    auto* frame = new MetricPopover(theme, nullptr);
    frame->setWindowFlags(Qt::Widget);
    frame->setFacts(trackingError());
    frame->ensurePolished();
    frame->setFixedSize(340, frame->layout()->totalHeightForWidth(340));
    frame->show();
    return frame;
}

}  // namespace

QWidget* makeNumbers(const Theme& theme, QWidget* parent) {
    Card* marks =
        cardOf("Marks", {captioned("Chips: hard is the only filled one", chips(theme)),
                         captioned("Badges", badges(theme)), captioned("Changes", changes(theme)),
                         captioned("Sparkline", sparkline(theme)), captioned("Share done", meters(theme)),
                         captioned("Limits: the tick is the limit", limits(theme))});
    Card* lists = cardOf("Lists", {captioned("Names and values", facts(theme)),
                                   captioned("Before and after", differences(theme)),
                                   captioned("What a number is", popover(theme))});
    QWidget* all = columnOf({tiles(theme), shared({marks, lists})}, space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
