// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every component of the design system, and saves pictures: ui_gallery <folder>. For eyes, not for
// ctest.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

#include "tests/ui/kit/gallery_data.h"
#include "ui/charts/chart_toolbar.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/field_row.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/meter.h"
#include "ui/kit/page_header.h"
#include "ui/kit/passphrase_strength.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/tile_strip.h"
#include "ui/kit/toast_area.h"
#include "ui/models/blotter_view.h"

using namespace qd;
using namespace qd::ui;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QWidget* makePage(const Theme& theme) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(space::kCardGap);
    auto* header = new PageHeader(
        s("Overview"), s("What needs you now: 1 hard breach, 1 rebalance awaiting your submission"));
    header->addAction(makeButton(ButtonRole::Plain, s("Import prices\u2026")));
    header->addAction(makeButton(ButtonRole::Primary, s("Run backtest")));
    column->addWidget(header);
    auto* tiles = new TileStrip(theme);
    tiles->setTiles({{s("Net asset value"),
                      format::moneyCompact(248612345.0),
                      format::change(0.0042) + s(" today"),
                      TabularLabel::Ink::Gain,
                      {},
                      s("SYNTHETIC")},
                     {s("Active return, YTD"), format::percent(0.0318, 2, QLocale(), format::Sign::Always),
                      s("95\u2009% interval \u22120.4 \u2026 +6.7")},
                     {s("Tracking error"), format::percent(0.0341), s("limit 4.00\u2009%, used 85\u2009%")},
                     {s("Drawdown"), format::percent(-0.047, 1), s("alert at \u221225.0\u2009%")},
                     {s("VaR 99\u2009%, 1 day"), format::percent(-0.0192), s("Kupiec p 0.41")}});
    column->addWidget(tiles);
    auto* chartCard = new Card(s("Performance against benchmark, with drawdown"));
    auto* chart = new charts::TimeSeriesChart(theme);
    chart->setData(gallery::performance());
    auto* bar = new charts::ChartToolbar(theme, chart);
    chartCard->addAction(bar);
    bar->choose(charts::RangePreset::ThreeYears);
    chart->setCrosshair(QDate(2025, 7, 14));
    chartCard->setBody(chart, false);
    column->addWidget(chartCard, 1);
    auto* positions = new Card(s("Largest positions"));
    auto* blotter = new models::BlotterView(theme);
    blotter->setSnapshot(gallery::positions(8));
    blotter->sortBy(s("weight"), Qt::DescendingOrder);
    blotter->selectRow(3);
    blotter->setTotalsVisible(true);
    blotter->fitToRows(8);
    positions->setNote(s("\u03A3 shown 32.07\u2009% of 100\u2009%"));
    positions->setBody(blotter, false);
    column->addWidget(positions);
    return page;
}

QWidget* makeInspector(const Theme& theme) {
    auto* side = new QFrame;
    side->setProperty("qdSurface", s("bar"));
    side->setFixedWidth(space::kInspector);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 16, 14, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(TextRole::Strong, s("Limits")));
    const auto limit = [&](const char* name, const char* reading, double used, Severity severity) {
        auto* bar = new LimitBar(theme);
        bar->set(s(name), s(reading), used, severity);
        column->addWidget(bar);
    };
    limit("Energy sector", "10.4 of 10.0\u2009%", 1.04, Severity::Hard);
    limit("Tracking error", "3.41 of 4.00\u2009%", 0.85, Severity::Warn);
    limit("Turnover, month", "12.4 of 20.0\u2009%", 0.62, Severity::Info);
    limit("Single name", "6.4 of 10.0\u2009%", 0.64, Severity::Info);
    column->addSpacing(8);
    column->addWidget(makeLabel(TextRole::Strong, s("Hard breach")));
    column->addWidget(new Chip(theme, Severity::Hard, s("Hard \u00B7 passive")));
    column->addWidget(
        makeParagraph(TextRole::Secondary, s("Energy 10.4\u2009% over its 10.0\u2009% cap since today\u2019s "
                                             "close: KES +6.1\u2009% in five days. Cure by 6 Nov.")));
    auto* list = new KeyValueList(theme);
    list->setItems({{s("Rule"), s("SECTOR-CAP v3, IPS \u00A74.2")},
                    {s("Owner"), s("Portfolio manager")},
                    {s("Audit head"), format::shortHash(s("8f2cabcdef0123456741da")), true},
                    {s("Last change"), format::change(-0.0192), false, TabularLabel::Ink::Loss}});
    column->addWidget(list);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(ButtonRole::Primary, s("Draft a cure")));
    buttons->addWidget(makeButton(ButtonRole::Plain, s("Open rule")));
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* chips = new QHBoxLayout;
    for (const auto severity : {Severity::Neutral, Severity::Info, Severity::Ok, Severity::Warn})
        chips->addWidget(new Chip(theme, severity, severityWord(severity)));
    chips->addStretch(1);
    column->addLayout(chips);
    auto* badges = new QHBoxLayout;
    badges->addWidget(new SectionLabel(s("Badges")));
    for (const auto severity : {Severity::Info, Severity::Warn, Severity::Hard})
        badges->addWidget(new Badge(theme, severity, severity == Severity::Hard ? 1 : 118));
    badges->addStretch(1);
    column->addLayout(badges);
    auto* icon = new IconLabel(theme, Icon::Warn, s("Prices are 3 sessions old"));
    icon->setSeverity(Severity::Warn);
    column->addWidget(icon);
    column->addStretch(1);
    return side;
}

QWidget* makeOverview(const Theme& theme) {
    auto* window = new QWidget;
    auto* row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePage(theme), 1);
    row->addWidget(makeInspector(theme));
    window->resize(1380, 960);
    return window;
}

QWidget* makeForms(const Theme& theme) {
    auto* card = new Card(s("Unlock and forms"));
    auto* field = makePassphraseField();
    field->setText(s("correct horse battery"));
    card->bodyLayout()->addWidget(new FieldRow(s("Passphrase"), field, s("At least 12 characters")));
    auto* meter = new PassphraseStrength(theme);
    meter->setPassphrase(u"violet anchor 73 lantern");
    card->bodyLayout()->addWidget(meter);
    auto* name = new FieldRow(s("Name of the run"), new QLineEdit(s("hrp/2026")));
    name->setError(s("A name holds letters, digits and blanks."));
    card->bodyLayout()->addWidget(name);
    auto* combo = new QComboBox;
    combo->addItems({s("Hierarchical risk parity"), s("Minimum variance")});
    card->bodyLayout()->addWidget(new FieldRow(s("Method"), combo));
    auto* spin = new QDoubleSpinBox;
    spin->setSuffix(s(" bp"));
    spin->setValue(12.5);
    card->bodyLayout()->addWidget(new FieldRow(s("Costs"), spin, s("Per side, of the traded value")));
    auto* check = new QCheckBox(s("Rebalance at month end"));
    check->setChecked(true);
    card->bodyLayout()->addWidget(check);
    card->bodyLayout()->addWidget(new QCheckBox(s("Allow cash")));
    auto* row = new QHBoxLayout;
    row->addWidget(makeButton(ButtonRole::Primary, s("Unlock")));
    row->addWidget(makeButton(ButtonRole::Plain, s("Restore\u2026")));
    row->addWidget(makeButton(ButtonRole::Danger, s("Delete")));
    row->addWidget(makeButton(ButtonRole::Quiet, s("Cancel")));
    auto* off = makeButton(ButtonRole::Primary, s("Submit"));
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch(1);
    card->bodyLayout()->addLayout(row);
    card->bodyLayout()->addStretch(1);
    return card;
}

QWidget* makeStates(const Theme& theme) {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kCardGap);
    auto* error = new Banner(theme);
    error->showError(Error{ErrorCode::BadInput, "prices.csv:218: the close of 14 Jul 2026 is negative",
                           "correct the file and import it again"},
                     s("Nothing was imported."), s("Import again"));
    layout->addWidget(error);
    auto* warn = new Banner(theme);
    warn->showMessage(Severity::Warn, s("Prices are three sessions old"),
                      s("Values and limits rest on 27 Oct 2026."), s("Import prices"));
    layout->addWidget(warn);
    auto* tiles = new TileStrip(theme);
    tiles->setLoading(3);
    layout->addWidget(tiles);
    auto* jobsCard = new Card(s("Jobs"));
    auto* first = new ProgressRow(theme);
    first->setName(s("Walk-forward, HRP"));
    first->setProgress(s("fold 31 of 84"), 0.37, 118.0);
    jobsCard->bodyLayout()->addWidget(first);
    auto* second = new ProgressRow(theme);
    second->setName(s("Backup to disk"));
    second->setProgress(s("checking"), 0.9, 3.0);
    second->setCancelling();
    jobsCard->bodyLayout()->addWidget(second);
    layout->addWidget(jobsCard);
    auto* emptyCard = new Card;
    emptyCard->setBody(new EmptyState(
        theme, Icon::Backtests, s("No backtests yet"),
        s("A backtest shows how a rule would have done, after costs, on the prices you imported."),
        s("Run the first backtest")));
    layout->addWidget(emptyCard, 1);
    return column;
}

QWidget* makeIcons(const Theme& theme) {
    auto* card = new Card(s("Icons"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (const Icon icon : allIcons())
        row->addWidget(new IconButton(theme, icon, iconPath(icon)));
    row->addStretch(1);
    card->bodyLayout()->addLayout(row);
    return card;
}

QWidget* makeSecond(const Theme& theme) {
    auto* window = new QWidget;
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(space::kCardGap);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kCardGap);
    row->addWidget(makeForms(theme), 2);
    row->addWidget(makeStates(theme), 3);
    column->addLayout(row, 1);
    column->addWidget(makeIcons(theme));
    auto* lower = new QHBoxLayout;
    lower->setSpacing(space::kCardGap);
    auto* heatCard = new Card(s("Monthly returns, %"));
    auto* heat = new charts::MonthlyHeatmap(theme);
    heat->setReturns(gallery::months());
    heatCard->setBody(heat);
    lower->addWidget(heatCard, 1);
    auto* areaCard = new Card(s("Weights"));
    auto* area = new charts::StackedAreaChart(theme);
    area->setData(gallery::weights());
    areaCard->setBody(area, false);
    lower->addWidget(areaCard, 1);
    column->addLayout(lower);
    auto* toasts = new ToastArea(theme, window);
    window->resize(1380, 1040);
    toasts->post(Severity::Ok, s("Report saved"));
    return window;
}

QWidget* makeBlotter(const Theme& theme) {
    auto* card = new Card(s("Positions"));
    auto* blotter = new models::BlotterView(theme);
    blotter->setSnapshot(gallery::positions(112));
    blotter->setTotalsVisible(true);
    blotter->filterField()->setFixedWidth(220);
    card->addAction(blotter->filterField());
    blotter->filterField()->show();
    blotter->sortBy(s("day"), Qt::DescendingOrder);
    blotter->selectRow(5);
    card->setBody(blotter, false);
    card->resize(1100, 520);
    return card;
}

void save(QWidget* widget, const QString& folder, const QString& name) {
    widget->show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    widget->grab().save(QDir(folder).filePath(name + s(".png")));
    delete widget;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!registerFonts()) return 1;
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath();
    Theme theme;
    theme.apply(app);
    const std::pair<Theme::Mode, const char*> modes[] = {
        {Theme::Mode::Dark, "dark"}, {Theme::Mode::Light, "light"}, {Theme::Mode::HighContrast, "contrast"}};
    for (const auto& [mode, name] : modes) {
        theme.setMode(mode);
        save(makeOverview(theme), folder, s("overview-") + s(name));
        save(makeSecond(theme), folder, s("components-") + s(name));
        save(makeBlotter(theme), folder, s("blotter-") + s(name));
    }
    return 0;
}
