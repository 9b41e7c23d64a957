// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>

#include "ui/kit/breadcrumb.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/collapsible_section.h"
#include "ui/kit/field_row.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/passphrase_strength.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

QWidget* off(QWidget* widget) {
    widget->setEnabled(false);
    return widget;
}

void fillExports(QMenu& menu) {
    for (const char* format : {"PNG picture", "SVG drawing", "CSV table"})
        menu.addAction(sample(format));
}

Card* buttonCard(const Theme& theme) {
    auto* checked = new IconButton(theme, Icon::Link, sample("Link"));
    checked->setCheckable(true);
    checked->setChecked(true);
    auto* segments =
        new SegmentedButtons({sample("1M"), sample("6M"), sample("YTD"), sample("3Y"), sample("All")});
    segments->setCurrent(2);
    return cardOf(
        "Buttons",
        {captioned("Primary once a page \u00B7 plain \u00B7 danger \u00B7 quiet",
                   rowOf({makeButton(ButtonRole::Primary, sample("Run backtest")),
                          makeButton(ButtonRole::Plain, sample("Open rule")),
                          makeButton(ButtonRole::Danger, sample("Delete")),
                          makeButton(ButtonRole::Quiet, sample("Dismiss"))})),
         captioned("Disabled", rowOf({off(makeButton(ButtonRole::Primary, sample("Run backtest"))),
                                      off(makeButton(ButtonRole::Plain, sample("Open rule"))),
                                      off(makeButton(ButtonRole::Danger, sample("Delete"))),
                                      off(new IconButton(theme, Icon::Export, sample("Export")))})),
         captioned("Menu \u00B7 split",
                   rowOf({new MenuButton(theme, sample("Layout"), fillExports),
                          new SplitButton(theme, ButtonRole::Plain, sample("Export"), fillExports),
                          new SplitButton(theme, ButtonRole::Primary, sample("Save report"), fillExports)})),
         captioned("Icon buttons \u00B7 segments",
                   rowOf({new IconButton(theme, Icon::Columns, sample("Columns")), checked, segments})),
         captioned("Keys", rowOf({new KeyCaps(theme, QKeySequence(Qt::CTRL | Qt::Key_K)),
                                  new KeyCaps(theme, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)),
                                  new KeyCaps(theme, QKeySequence(Qt::Key_G, Qt::Key_P)),
                                  new KeyCaps(theme, QKeySequence(Qt::Key_F6))}))});
}

Card* wayCard(const Theme& theme) {
    auto* crumbs = new Breadcrumb(theme);
    crumbs->setCrumbs(
        {sample("Global Equity Core"), sample("Backtests"), sample("Run 12"), sample("Drawdown 2022")});
    auto* tight = new Breadcrumb(theme);
    tight->setCrumbs(
        {sample("Global Equity Core"), sample("Backtests"), sample("Run 12"), sample("Drawdown 2022")});
    tight->setFixedWidth(300);
    auto* open = new CollapsibleSection(theme, sample("Costs"));
    open->setBody(makeLabel(TextRole::Secondary, sample("Commission 1.5 bp, half spread 3.0 bp")));
    auto* closed = new CollapsibleSection(theme, sample("Constraints"));
    closed->setNote(sample("3 of 12 set"));
    closed->setBody(makeLabel(TextRole::Secondary, sample("hidden")));
    closed->setOpen(false);
    auto* empty = new SearchField(theme, sample("Filter positions"));
    empty->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    auto* used = new SearchField(theme, sample("Filter positions"));
    used->setText(sample("energy"));
    used->setResultNote(sample("3 of 112"));
    return cardOf("Finding the way",
                  {captioned("Breadcrumb", crumbs), captioned("Breadcrumb, little room", rowOf({tight})),
                   captioned("Search field: at rest, with words", shared({empty, used})),
                   captioned("Sections that fold", columnOf({open, closed}, space::kTight))});
}

Card* formCard(const Theme& theme) {
    auto* name = new FieldRow(sample("Name of the run"), new QLineEdit(sample("hrp/2026")));
    name->setError(sample("A name holds letters, digits and blanks."));
    auto* combo = new QComboBox;
    combo->addItems({sample("Hierarchical risk parity"), sample("Minimum variance")});
    auto* spin = new QDoubleSpinBox;
    spin->setSuffix(sample(" bp"));
    spin->setValue(12.5);
    auto* field = makePassphraseField();
    field->setText(sample("correct horse battery"));
    auto* strength = new PassphraseStrength(theme);
    strength->setPassphrase(u"violet anchor 73 lantern");
    return cardOf("Fields",
                  {shared({new FieldRow(sample("Method"), combo), new FieldRow(sample("Costs"), spin)}),
                   shared({name, new FieldRow(sample("Workspace"), off(new QLineEdit(sample("demo.qdw"))),
                                              sample("Close it to choose another"))}),
                   shared({new FieldRow(sample("Passphrase"), field), captioned("Strength", strength)})});
}

Card* choiceCard() {
    auto* ticked = new QCheckBox(sample("Rebalance at month end"));
    ticked->setChecked(true);
    auto* picked = new QRadioButton(sample("Equal weights"));
    picked->setChecked(true);
    auto* fixed = new QCheckBox(sample("Costs are charged"));
    fixed->setChecked(true);
    auto* first = new QWidget;
    auto* column = new QVBoxLayout(first);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* choice : {static_cast<QWidget*>(picked),
                            static_cast<QWidget*>(new QRadioButton(sample("Inverse volatility"))),
                            off(new QRadioButton(sample("Learned weights")))})
        column->addWidget(choice);
    return cardOf("Choices",
                  {captioned("Several", columnOf({ticked, new QCheckBox(sample("Allow cash")), off(fixed)})),
                   captioned("One", first)});
}

}  // namespace

QWidget* makeControls(const Theme& theme, QWidget* parent) {
    QWidget* all =
        columnOf({shared({buttonCard(theme), wayCard(theme)}), shared({formCard(theme), choiceCard()})},
                 space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery
